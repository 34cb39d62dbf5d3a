"""What a whole administration chooses under Beheer: at once, told, and undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.setting_words import SETTINGS
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.school_choosers import SchoolChoosers
from routekaart_app.gui.widgets.search_popup import SearchPopup
from routekaart_app.services.school_settings import AIM, ASKED_OFTEN, CLASH_DAYS, MINIMUM


def test_what_a_school_chooses_is_told_and_undone(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    window.open_page("admin")
    choosers = window.page("admin").findChild(SchoolChoosers)
    assert choosers is not None and choosers.competency_chooser.value == ""
    choosers.competency_chooser.picked.emit("capacities")
    assert words.COMPETENCY["KR"] == words.FIRST_COMPETENCY["capacities"]
    assert window.message_bar.text and services.history.undo_label() == window.message_bar.text
    services.history.undo()
    window.page("admin").reload()
    assert words.COMPETENCY["KR"] == words.FIRST_COMPETENCY[""]
    assert choosers.competency_chooser.value == ""
    problem = choosers.findChild(QLabel, "clash_problem")
    assert isinstance(problem, QLabel) and problem.isHidden()
    assert (choosers.clash_edit.text(), choosers.often_edit.text()) == ("7", "4")
    typed(choosers.clash_edit, "400")
    assert "366" in problem.text() and not problem.isHidden() and services.school_settings.number(CLASH_DAYS) == 7
    typed(choosers.clash_edit, "14")
    typed(choosers.often_edit, "2")
    assert problem.isHidden() and services.school_settings.number(ASKED_OFTEN) == 2
    assert window.message_bar.text == services.history.undo_label()
    services.history.undo()
    window.page("admin").reload()
    assert (choosers.clash_edit.text(), choosers.often_edit.text()) == ("14", "4")
    assert (choosers.minimum_edit.text(), choosers.aim_edit.text()) == ("5", "90")
    typed(choosers.aim_edit, "101")
    assert "50" in choosers.findChild(QLabel, "aim_problem").text() and services.school_settings.number(AIM) == 90  # type: ignore[union-attr]
    typed(choosers.aim_edit, "85")
    typed(choosers.minimum_edit, "10")
    assert (services.school_settings.number(AIM), services.school_settings.number(MINIMUM)) == (85, 10)
    choosers.minimum_edit.setFocus()
    QTest.keyClick(choosers.minimum_edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: choosers.minimum_edit.text() == "5")


def test_everything_on_the_page_is_found_by_its_name_and_says_what_it_means(window: MainWindow) -> None:
    window.open_page("admin")
    page = window.page("admin")
    entries = (*window._actions.in_search(), *window._actions.by_words())
    told = {entry.title.rstrip(" …"): entry for entry in entries}
    fields = (*page.findChildren(Chooser), *page.findChildren(QLineEdit))
    assert len(fields) == len(SETTINGS) - 2, "two of them are buttons"
    for field in fields:
        assert told[field.accessibleName()].about
        window._actions.trigger(told[field.accessibleName()].action)
        assert window.focusWidget() is field
    shown = [button for button in page.findChildren(QPushButton) if not button.isHidden()]
    missing = {button.text() for button in shown if button.text().rstrip(" …") not in told}
    assert missing == {page.findChild(QPushButton, "check_button").text()}  # type: ignore[union-attr]
    window.top_bar.search_button.click()
    popup = window.findChild(SearchPopup, "search_popup")
    assert popup is not None
    popup.edit.setText(fields[0].accessibleName())
    assert told[fields[0].accessibleName()].about in [label.text() for label in popup.findChildren(QLabel)]
    popup.close_popup()


def typed(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
