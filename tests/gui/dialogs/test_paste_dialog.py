"""The preview of a pasted block: what it says, what the tick changes, and that nothing is half done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Wanted
from routekaart_app.errors import KnownError
from routekaart_app.exchange import pasted_block
from routekaart_app.exchange.pasted_block import Ground
from routekaart_app.gui.dialogs.paste_dialog import PasteDialog
from routekaart_app.gui.models import paste_rows
from tests import vaults
from tests.builders import TODAY, AClass

Opener = Callable[[str], PasteDialog]


@pytest.fixture
def opened(services: Services, class_3b: AClass, qtbot: QtBot, looks: object) -> Opener:
    def make(text: str) -> PasteDialog:
        coverage = services.coverage.of_group(class_3b.group_id, TODAY)
        ground = Ground([row.pupil for row in coverage.pupils], coverage.lines, 0, 0, TODAY, TODAY)
        block = pasted_block.read(pasted_block.table(text), ground)
        dialog = PasteDialog(services, block, "3B", TODAY)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def outcomes(dialog: PasteDialog) -> list[tuple[int, str, str]]:
    rows = [dialog.model.row(place) for place in range(dialog.model.rowCount())]
    return [(row.kind, row.place, row.outcome) for row in rows]


def test_every_line_says_where_it_stands_and_what_happens(opened: Opener) -> None:
    dialog = opened("x\tbla\t1-1-2020\n-\t12-3-2026\t")
    kinds = [kind for kind, _place, _outcome in outcomes(dialog)]
    assert kinds == [paste_rows.FLAW, paste_rows.FLAW, paste_rows.SET, paste_rows.SET, paste_rows.SET]
    assert all(outcome for _kind, _place, outcome in outcomes(dialog))
    assert "1" in outcomes(dialog)[0][1] and "2" in outcomes(dialog)[0][1]
    assert "3" in dialog.form.paste_button.text() and "2" in dialog.form.summary_label.text()
    assert dialog.form.filled_check.isHidden()


def test_a_plan_for_a_day_gone_by_cannot_be_filled_in_and_stops_nothing_else(
    opened: Opener, services: Services
) -> None:
    dialog = opened("x\tgepland 2-2-2026")
    assert [kind for kind, _place, _outcome in outcomes(dialog)] == [paste_rows.FLAW, paste_rows.SET]
    dialog.paste()
    assert dialog.label and services.history.undo_label() is not None


def test_nothing_to_fill_in_cannot_be_pressed(opened: Opener) -> None:
    dialog = opened("bla")
    assert not dialog.form.paste_button.isEnabled()


def test_filled_cells_are_changed_only_when_ticked(opened: Opener, services: Services, class_3b: AClass) -> None:
    coverage = services.coverage.of_group(class_3b.group_id, TODAY)
    line = coverage.lines[1].id
    services.cells.apply([CellEdit(row.pupil.id, line, Wanted.DONE) for row in coverage.pupils[:2]], TODAY)
    before = vaults.tables(services.vault.database)
    dialog = opened("\t-\n\t-\n\t-")
    assert dialog.form.filled_check.isVisible() and not dialog.form.filled_check.isChecked()
    assert [kind for kind, *_rest in outcomes(dialog)] == [paste_rows.LEFT] * 2 + [paste_rows.SET]
    dialog.form.filled_check.setChecked(True)
    assert [kind for kind, *_rest in outcomes(dialog)] == [paste_rows.SET] * 3
    dialog.paste()
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_what_goes_wrong_is_said_in_the_dialog(
    opened: Opener, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("x")

    def full(*_arguments: object, **_options: object) -> None:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(type(services.cells), "apply", full)
    dialog.paste()
    assert dialog.isVisible() and dialog.form.trouble_label.text() == "The disk is full." and not dialog.label
