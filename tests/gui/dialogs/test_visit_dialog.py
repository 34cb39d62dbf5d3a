"""Recording a visit: a class in a minute, by keyboard alone, with everything said beside its field."""

from __future__ import annotations

from datetime import date, timedelta
from unittest.mock import ANY

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.translator import Language
from tests.answers import Asked, FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.conftest import free_widgets
from tests.gui.dialogs.conftest import VisitOpener

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def zorghub(services: Services) -> object:
    return services.companies.save(CompanyEntry("Zorghub Westwijk", "care", "ZIA"))


def visible_texts(dialog: QWidget, ending: str) -> dict[str, str]:
    labels = dialog.findChildren(QLabel)
    return {
        label.objectName(): label.text()
        for label in labels
        if label.objectName().endswith(ending) and not label.isHidden()
    }


class Keys:
    """Sends key presses to whatever has the keyboard, and counts them."""

    def __init__(self) -> None:
        self.sent = 0

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.sent += 1
        QTest.keyClick(self._receiver(), key, modifier)

    def name(self, letters: str) -> None:
        """The names of those absent are not counted."""
        for letter in letters:
            QTest.keyClick(self._receiver(), letter)

    def _receiver(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focus = popup or QApplication.focusWidget() or QApplication.activeWindow()
        assert focus is not None
        return focus


def test_a_class_of_28_takes_at_most_twelve_keys(
    window: MainWindow, services: Services, class_3b: AClass, zorghub: object, qtbot: QtBot
) -> None:
    window.choose_group(class_3b.group_id)
    keys = Keys()
    keys.press(Qt.Key.Key_B, CTRL)
    dialog = window.findChild(VisitDialog)
    assert isinstance(dialog, VisitDialog)
    qtbot.waitUntil(lambda: dialog.form.company_combo.hasFocus())
    keys.press(Qt.Key.Key_Down)
    assert dialog.model.sheet.line_id is None and not dialog.form.line_hint.isHidden(), "for no line by itself"
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Down)
    assert dialog.form.line_combo.currentText().startswith("VO3-02")
    for _stop in ("date", "note", "names"):
        keys.press(Qt.Key.Key_Tab)
    assert dialog.form.attendance_view.hasFocus()
    keys.name("haddad")
    keys.press(Qt.Key.Key_Space)
    keys.press("v")
    keys.name("nowak")
    keys.press(Qt.Key.Key_Space)
    keys.press("n")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.sent <= 12
    entry = next(item for item in services.companies.all() if item.name == "Zorghub Westwijk")
    assert entry.visits == 1 and entry.last_visit == TODAY
    said = {row.pupil.listed_name: row for row in services.coverage.of_group(class_3b.group_id, TODAY).pupils}
    absent = [name for name, row in said.items() if any(cell.absent for cell in row.cells)]
    assert len(absent) == 2 and absent[0].startswith("Haddad") and absent[1].startswith("Nowak")


def test_last_weeks_visit_takes_no_more_than_twelve_keys_either(open_visit: VisitOpener, zorghub: object) -> None:
    dialog = open_visit()
    keys = Keys()
    keys.sent = 1  # Ctrl+B, that opened it
    keys.press(Qt.Key.Key_Down)
    for _stop in ("line", "date"):
        keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_PageDown)
    for _stop in ("note", "names"):
        keys.press(Qt.Key.Key_Tab)
    for someone, reason in (("haddad", "v"), ("nowak", "n")):
        keys.name(someone)
        keys.press(Qt.Key.Key_Space)
        keys.press(reason)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.sent <= 12 and dialog.recorded is not None
    assert dialog.model.sheet.on == TODAY - timedelta(days=7) and dialog.model.sheet.absent == 2


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("leave", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_beginning_of_a_known_company_is_that_company(
    open_visit: VisitOpener, zorghub: object, leave: Qt.Key
) -> None:
    dialog = open_visit()
    keys = Keys()
    keys.name("zorg")
    assert "zorg" in dialog.form.company_hint.text()
    keys.press(leave)
    assert dialog.form.company_combo.company_id == zorghub and "ZIA" in dialog.form.company_hint.text()


def test_enter_in_the_company_goes_to_what_is_still_to_be_filled_in(open_visit: VisitOpener, zorghub: object) -> None:
    dialog = open_visit()
    QTest.keyClick(dialog.form.company_combo, Qt.Key.Key_Down)
    QTest.keyClick(dialog.form.company_combo, Qt.Key.Key_Return)
    assert dialog.form.line_combo.hasFocus(), "it counts for no line yet"
    QTest.keyClick(dialog.form.line_combo, Qt.Key.Key_Down)
    QTest.keyClick(dialog.form.company_combo, Qt.Key.Key_Return)
    assert dialog.form.attendance_view.hasFocus()
    dialog.form.line_combo.setFocus()
    QTest.keyClick(dialog.form.line_combo, Qt.Key.Key_Return)
    assert dialog.form.attendance_view.hasFocus()
    assert dialog.isVisible() and dialog.recorded is None


def test_tab_goes_through_the_fields_in_reading_order(open_visit: VisitOpener) -> None:
    open_visit()
    visited = []
    for _stop in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus.objectName() or focus.parentWidget().objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert visited == [
        "company_combo", "line_combo", "on_edit", "note_edit", "attendance_view",
        "everyone_button", "nobody_button", "prepared_check", "met_people_check", "looked_back_check",
        "cancel_button", "record_button",
    ]  # fmt: skip


def test_a_new_name_becomes_a_company(open_visit: VisitOpener, services: Services) -> None:
    dialog = open_visit()
    dialog.form.company_combo.setFocus()
    QTest.keyClicks(dialog.form.company_combo, "Bakkerij Nieuw")
    assert not dialog.form.company_hint.isHidden()
    dialog.record()
    assert dialog.recorded is not None and dialog.recorded.present == 28
    assert [entry.name for entry in services.companies.all()] == ["Bakkerij Nieuw"]


def test_what_is_known_of_a_company_stands_below_it(open_visit: VisitOpener, zorghub: object) -> None:
    dialog = open_visit()
    dialog.form.company_combo.setCurrentIndex(0)
    assert "ZIA" in dialog.form.company_hint.text()
    assert dialog.form.company_combo.company_id == zorghub


def test_who_had_done_it_before_is_said_before_saving(
    open_visit: VisitOpener, services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), "VO3-02")
    services.contacts.record(sheet.nobody().toggled(0).toggled(4))
    dialog = open_visit(line_code="VO3-02")
    as_what, done = dialog.form.line_hint.text().splitlines()
    assert as_what.endswith(" stage.") and done.startswith("2 "), "it is no visit that is recorded"
    dialog.model.toggle(0)
    assert [line[:2] for line in dialog.form.line_hint.text().splitlines()[1:]] == ["1 ", "1 "]
    dialog.form.line_combo.setCurrentIndex(dialog.form.line_combo.count() - 1)
    assert dialog.model.sheet.is_foreign and len(dialog.form.line_hint.text().splitlines()) >= 1
    dialog.form.line_combo.setCurrentIndex(0)
    assert dialog.model.sheet.line_id is None and dialog.form.line_hint.text()


def test_problems_stand_beside_their_fields_and_nothing_is_recorded(
    open_visit: VisitOpener, services: Services
) -> None:
    dialog = open_visit()
    dialog.form.line_combo.setCurrentIndex(0)
    dialog.form.nobody_button.click()
    dialog.record()
    assert set(visible_texts(dialog, "_problem")) == {"company_problem", "attendance_problem"}
    assert dialog.form.company_combo.property("problem") is True
    assert dialog.isVisible() and services.history.undo_label() is None
    dialog.form.everyone_button.click()
    QTest.keyClicks(dialog.form.company_combo, "Iets")
    assert visible_texts(dialog, "_problem") == {}
    assert dialog.form.company_combo.property("problem") is False


def test_a_name_that_nobody_has_is_told_above_the_list_and_marks_nobody(open_visit: VisitOpener) -> None:
    dialog = open_visit(line_code="VO3-02")
    QTest.keyClicks(dialog.form.attendance_view, "piet")
    QTest.keyClick(dialog.form.attendance_view, Qt.Key.Key_Space)
    assert "piet" in visible_texts(dialog, "_problem")["attendance_problem"] and dialog.model.sheet.absent == 0
    dialog.record()
    assert dialog.recorded is None and dialog.form.attendance_view.hasFocus()
    QTest.keyClick(dialog.form.attendance_view, Qt.Key.Key_Down)
    assert visible_texts(dialog, "_problem") == {}
    dialog.record()
    assert dialog.recorded is not None


def test_a_day_outside_the_school_year_is_told_at_once(open_visit: VisitOpener) -> None:
    dialog = open_visit()
    dialog.form.on_edit.setDate(QDate(2026, 8, 1))
    assert set(visible_texts(dialog, "_problem")) == {"on_problem"}
    dialog.form.on_edit.setDate(QDate(2026, 3, 3))
    assert visible_texts(dialog, "_problem") == {}
    assert dialog.model.sheet.on == date(2026, 3, 3)


def test_another_day_keeps_what_was_ticked(open_visit: VisitOpener) -> None:
    dialog = open_visit()
    dialog.model.give(3, "transport")
    dialog.form.on_edit.setDate(QDate(2026, 2, 10))
    assert dialog.model.attendance(3).reason == "transport"


def test_everyone_and_nobody_overwrite_nothing_that_was_given(open_visit: VisitOpener) -> None:
    dialog = open_visit()
    dialog.model.give(3, "transport")
    dialog.form.nobody_button.click()
    dialog.form.everyone_button.click()
    assert dialog.model.sheet.present == 27
    assert dialog.model.attendance(3).reason == "transport"
    assert dialog.form.count_label.text().startswith("27 ")


def test_a_full_disk_is_told_in_the_dialog_and_the_sheet_stays(
    open_visit: VisitOpener, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_sheet: object) -> None:
        raise KnownError("The disk is full.", "Nothing was recorded.", "Make room.")

    dialog = open_visit(line_code="VO3-02")
    dialog.model.toggle(2)
    monkeypatch.setattr(type(services.contacts), "record", lambda _self, sheet: full(sheet))
    dialog.record()
    assert dialog.form.trouble_label.text() == "The disk is full. Nothing was recorded. Make room."
    assert dialog.isVisible() and dialog.model.attendance(2).state is State.ABSENT


def test_escape_leaves_at_once_while_nothing_was_typed(
    open_visit: VisitOpener, services: Services, messages: FakeMessages
) -> None:
    dialog = open_visit()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and messages.asked == []
    assert dialog.recorded is None and services.history.undo_label() is None


def test_escape_asks_when_something_was_typed(
    open_visit: VisitOpener, services: Services, messages: FakeMessages
) -> None:
    messages.will_answer(False, True)
    dialog = open_visit()
    dialog.form.note_edit.setPlainText("Mooie dag")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and messages.asked == [Asked("ask", ANY, ANY)]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and services.history.undo_label() is None


def test_control_enter_records_from_any_field(open_visit: VisitOpener) -> None:
    dialog = open_visit(line_code="VO3-02")
    QTest.keyClick(dialog.form.note_edit, Qt.Key.Key_Return, CTRL)
    assert dialog.recorded is not None and dialog.isHidden()


def test_enter_by_itself_records_nothing(open_visit: VisitOpener) -> None:
    dialog = open_visit(line_code="VO3-02")
    for field in (dialog.form.line_combo, dialog.form.on_edit, dialog.form.attendance_view):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.recorded is None
    dialog.form.record_button.setFocus()
    QTest.keyClick(dialog.form.record_button, Qt.Key.Key_Return)
    assert dialog.recorded is not None


def test_the_grid_asks_for_its_own_line(open_visit: VisitOpener) -> None:
    dialog = open_visit(line_code="VO3-04", on=date(2026, 2, 2))
    line = dialog.model.sheet.line
    assert line is not None and line.code == "VO3-04"
    assert dialog.form.line_combo.currentText().startswith("VO3-04")
    assert dialog.form.on_edit.date() == QDate(2026, 2, 2)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_no_label_is_cut_off(
    open_visit: VisitOpener,
    spoken: Language,
    looks: QApplication,
    language: str,
    look: str,
    scale: float,
) -> None:
    spoken.use(language)
    theme.apply(looks, look, scale)
    dialog = open_visit()
    dialog.resize(1300 if scale > 1 else 960, 720)
    QApplication.processEvents()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    cut = [label.objectName() for label in labels if not label.wordWrap() and label.width() < label.sizeHint().width()]
    assert cut == []


def test_it_is_freed_when_it_closes(open_visit: VisitOpener) -> None:
    dialog = open_visit()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.reject()
    free_widgets()
    assert not isValid(dialog)
