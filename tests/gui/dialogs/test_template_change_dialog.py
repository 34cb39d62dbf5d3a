"""How a changed routekaart differs, line by line, before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.gui.dialogs.template_change_dialog import TemplateChangeDialog, counts_said
from tests.builders import TODAY, YEAR
from tests.gui.dialogs.conftest import put_away

Maker = Callable[[TemplateDraft], TemplateChangeDialog]


@pytest.fixture
def draft(services: Services) -> TemplateDraft:
    return services.routekaarten.draft(YEAR)


@pytest.fixture
def make(services: Services, qtbot: QtBot, looks: QApplication) -> Iterator[Maker]:
    made: list[TemplateChangeDialog] = []

    def dialog(draft: TemplateDraft) -> TemplateChangeDialog:
        change = services.routekaarten.preview(draft, TODAY)
        made.append(TemplateChangeDialog(change, "What changes", "Go on"))
        with qtbot.waitActive(made[-1]):
            made[-1].show()
        return made[-1]

    yield dialog
    put_away(made)


def shown(dialog: TemplateChangeDialog) -> list[tuple[str, list[str]]]:
    """Every line in the tree with what is said of its fields."""
    found = []
    for at in range(dialog.form.changes_tree.topLevelItemCount()):
        item = dialog.form.changes_tree.topLevelItem(at)
        assert item is not None
        found.append((item.text(0).split()[0], [item.child(row).text(1) for row in range(item.childCount())]))
    return found


def test_each_changed_field_is_said_old_and_new(make: Maker, draft: TemplateDraft) -> None:
    line = next(line for line in draft.lines if line.code == "VO3-02")
    dialog = make(draft.with_line(replace(line, target=2, due_from="W40", due_until="W13", tracks=("bb",))))
    ((code, fields),) = shown(dialog)
    assert code == "VO3-02" and len(fields) == 3, "both ends of the window are one field for whoever reads it"
    assert all("→" in field for field in fields) and "40 – 13" in fields[1]
    assert "28" in dialog.form.impact_label.text()


def test_new_and_removed_lines_are_told(make: Maker, draft: TemplateDraft, services: Services) -> None:
    new = replace(services.routekaarten.new_line(draft), name="Bezoek aan de haven")
    dialog = make(draft.without(draft.lines[0].id).added(new, 0))
    found = dict(shown(dialog))
    assert found[draft.lines[0].code] == [] and len(found[new.code]) == 4


def test_of_another_order_only_the_line_that_moved_is_listed(make: Maker, draft: TemplateDraft) -> None:
    dialog = make(draft.moved(draft.lines[3].id, 0))
    assert shown(dialog) == [(draft.lines[3].code, [])] and dialog.form.accept_button.isVisible()


def test_without_any_difference_there_is_nothing_to_go_on_with(
    make: Maker, draft: TemplateDraft, services: Services
) -> None:
    dialog = make(draft)
    assert not dialog.form.accept_button.isVisible() and dialog.form.cancel_button.hasFocus()
    assert counts_said(services.routekaarten.preview(draft, TODAY)) == dialog.form.counts_label.text()


def test_keys_go_on_or_leave(make: Maker, draft: TemplateDraft, qtbot: QtBot) -> None:
    changed = draft.without(draft.lines[0].id)
    dialog = make(changed)
    assert dialog.form.changes_tree.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        dialog.form.accept_button.click()
    again = make(changed)
    with qtbot.waitSignal(again.rejected):
        QTest.keyClick(again, Qt.Key.Key_Escape)
