"""Changing a list of the school by keys: add, rename, hide, move, remove, and keep it as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain import sensitive
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, TALK_KINDS
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.list_dialog import ListDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.gui.conftest import free_widgets
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., ListDialog]


@pytest.fixture
def open_list(services: Services, messages: FakeMessages, qtbot: QtBot, looks: QApplication) -> Iterator[Opener]:
    made: list[ListDialog] = []

    def make(name: str = TALK_KINDS, **options: Any) -> ListDialog:
        dialog = ListDialog(services, name, messages, **options)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def rename(dialog: ListDialog, text: str) -> None:
    """Type a text over the entry the keyboard is on."""
    edit = dialog.form.entries_view.findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    for _time in range(2):  # Qt takes the text over, and then the field away, when it comes to it
        free_widgets()


def texts(services: Services, name: str = TALK_KINDS) -> list[str]:
    return [item.text for item in services.lists.items(name)]


def test_everything_by_keys_is_one_step(open_list: Opener, services: Services) -> None:
    before = texts(services)
    dialog = open_list()
    view = dialog.form.entries_view
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Return)
    rename(dialog, "Talentgesprek")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    dialog.add()
    rename(dialog, "Coachgesprek")
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.label and not dialog.isVisible()
    assert texts(services) == ["Spreekuur", "Talentgesprek", *before[3:], "Coachgesprek"]
    services.history.undo()
    assert texts(services) == before


def test_an_own_kind_may_count_as_a_three_way_talk_and_be_removed(open_list: Opener, services: Services) -> None:
    dialog = open_list()
    assert not dialog.counts_as.isEnabled(), "what was shipped counts as it was shipped"
    dialog.add()
    rename(dialog, "MOL-gesprek")
    dialog.counts_as.picked.emit("three_way")
    dialog.save()
    own = services.lists.items(TALK_KINDS)[-1]
    assert (own.text, own.scope) == ("MOL-gesprek", "three_way")
    again = open_list()
    again.form.entries_view.go(again.model.rowCount() - 1)
    QTest.keyClick(again.form.entries_view, Qt.Key.Key_Delete)
    again.form.entries_view.go(0)
    QTest.keyClick(again.form.entries_view, Qt.Key.Key_Delete)
    again.save()
    assert "MOL-gesprek" not in texts(services) and "Loopbaangesprek" not in texts(services)
    assert [item.key for item in services.lists.all(TALK_KINDS) if item.is_hidden] == ["career"]


def test_what_is_wrong_is_said_and_pointed_at(open_list: Opener) -> None:
    dialog = open_list()
    dialog.add()
    rename(dialog, "spreekuur")
    dialog.form.entries_view.go(0)
    dialog.save()
    assert dialog.isVisible() and not dialog.form.entries_problem.isHidden()
    assert dialog.form.entries_view.row == dialog.model.rowCount() - 1


def test_leaving_asks_only_when_something_changed(open_list: Opener, messages: FakeMessages) -> None:
    dialog = open_list()
    dialog.reject()
    assert messages.asked == [] and not dialog.isVisible()
    dialog = open_list()
    QTest.keyClick(dialog.form.entries_view, Qt.Key.Key_Space)
    messages.will_answer(False, True)
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible() and dialog.label == ""


def test_questions_go_by_competency_and_phase_and_are_kept_together(open_list: Opener, services: Services) -> None:
    dialog = open_list(QUESTIONS, scope="KR VO")
    assert dialog.scopes.value == "KR VO" and not dialog.counts_as.isVisible()
    first = dialog.model.entries[0].text
    dialog.add()
    rename(dialog, "Wat verbaasde je?")
    dialog.scopes.picked.emit("MR VO")
    assert all(item.scope == "MR VO" for item in dialog.model.entries)
    dialog.add()
    rename(dialog, "Wat verbaasde je?")
    dialog.save()
    assert dialog.label, "the same question may stand in two lists"
    found = services.lists.items(QUESTIONS, "KR VO")
    assert found[0].text == first and found[-1].text == "Wat verbaasde je?"
    assert services.lists.items(QUESTIONS, "MR VO")[-1].text == "Wat verbaasde je?"


def test_keeping_an_unchanged_list_writes_nothing(open_list: Opener, services: Services) -> None:
    for name in (TALK_KINDS, QUESTIONS, sensitive.LIST):
        dialog = open_list(name)
        dialog.save()
        assert dialog.label == "" and not dialog.isVisible()
    assert services.history.undo_label() is None


@pytest.mark.parametrize("button", ["talk_kinds_button", "questions_button", "private_words_button"])
def test_it_opens_from_the_management_page(window: MainWindow, button: str) -> None:
    window.open_page("admin")
    found = window.findChild(QPushButton, button)
    assert found is not None
    found.click()
    dialog = window.findChild(ListDialog)
    assert dialog is not None and dialog.model.rowCount() > 3
    dialog.reject()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits(looks: QApplication, open_list: Opener, scale: float) -> None:
    theme.apply(looks, "light", scale)
    for name in (TALK_KINDS, QUESTIONS):
        dialog = open_list(name)
        hint = dialog.minimumSizeHint()
        assert hint.width() <= 1366 and hint.height() <= 768
        dialog.reject()


def test_a_campus_has_a_sector_that_can_be_changed(open_list: Opener, services: Services) -> None:
    dialog = open_list(CAMPUSES)
    assert dialog.counts_as.isVisible() and dialog.counts_as.value == "food"
    dialog.counts_as.choose("green")
    dialog.counts_as.picked.emit("green")
    dialog.add()
    rename(dialog, "Groencampus")
    dialog.save()
    assert dialog.label
    campuses = services.lists.items(CAMPUSES)
    assert (campuses[0].scope, campuses[-1].text, campuses[-1].scope) == ("green", "Groencampus", "")
