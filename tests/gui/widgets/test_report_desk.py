"""Making reports: what is chosen is what is previewed, looked through, saved and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.widgets.report_desk import ReportDesk
from routekaart_app.reports.preview import page_count
from tests.answers import FakeMessages
from tests.builders import AClass


@pytest.fixture
def desk(window: MainWindow, class_3b: AClass, qtbot: QtBot) -> ReportDesk:
    """The desk of the page of reports, with class 3B on it."""
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    return page.desk


def settle(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    """Wait until everything asked for has been done."""
    qtbot.waitUntil(lambda: not desk._settled.isActive() and not window.tasks.is_busy, timeout=20_000)


def choose(desk: ReportDesk, combo: str, data: object) -> None:
    box = getattr(desk.options.form, combo)
    box.setCurrentIndex(box.findData(data))


def only(desk: ReportDesk, count: int) -> None:
    """Choose the first few pupils."""
    choose(desk, "who_combo", "some")
    for row in range(count):
        index = desk.options.ticks.index(row)
        desk.options.ticks.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)


def record_everything(services: Services, klas: AClass, note: str = "") -> None:
    sheet = services.contacts.new_sheet(klas.group_id, date(2026, 1, 20), "VO3-02")
    services.contacts.record(replace(sheet, note=note))


def test_a_preview_of_the_first_pupil_comes_by_itself(
    desk: ReportDesk, window: MainWindow, qtbot: QtBot, services: Services
) -> None:
    qtbot.waitUntil(lambda: desk.preview.pages > 0, timeout=20_000)
    assert desk._shown.count() == 28 and desk._shown.currentIndex() == 0
    assert desk.preview.pages < 5


def test_the_class_overview_asks_for_no_pupils(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    choose(desk, "kind_combo", "class")
    request = desk.options.request()
    assert request is not None and request.kind == "class" and request.pupil_ids == ()
    assert desk.options.form.who_combo.isHidden() and desk._shown_row.isHidden()
    settle(desk, window, qtbot)
    assert desk.preview.pages == 1


def test_the_columns_of_a_blank_list_are_chosen(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    choose(desk, "kind_combo", "blank")
    form = desk.options.form
    request = desk.options.request()
    assert request is not None and (request.kind, request.codes, request.empty_columns) == ("blank", None, 0)
    assert form.who_combo.isHidden() and form.files_combo.isHidden() and form.lines_list.isHidden()
    choose(desk, "columns_combo", "some")
    assert form.lines_list.isVisible()
    request, ticked = desk.options.request(), desk.options.lines.ticked
    assert request is not None and request.codes == ticked and 0 < len(ticked) < desk.options.lines.rowCount()
    for row in range(desk.options.lines.rowCount()):
        index = desk.options.lines.index(row)
        desk.options.lines.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert (
        desk.options.request() is None and form.lines_problem.isVisible() and not desk.foot.form.save_button.isEnabled()
    )
    form.lines_list.setFocus()
    form.lines_list.setCurrentIndex(desk.options.lines.index(1))
    QTest.keyClick(form.lines_list, Qt.Key.Key_Space)
    request = desk.options.request()
    assert request is not None and request.codes == ("VO3-02",)
    choose(desk, "columns_combo", "empty")
    request = desk.options.request()
    assert request is not None and (request.codes, request.empty_columns) == ((), 4)
    settle(desk, window, qtbot)
    assert desk.preview.pages == 1


def test_the_lines_that_were_chosen_stay_after_a_reload(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    choose(desk, "kind_combo", "blank")
    choose(desk, "columns_combo", "some")
    index = desk.options.lines.index(0)
    desk.options.lines.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    before = desk.options.lines.ticked
    window.page("reports").reload()
    assert desk.options.lines.ticked == before and desk.options.kind == "blank"
    settle(desk, window, qtbot)


def test_some_pupils_are_ticked_by_keyboard(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    choose(desk, "who_combo", "some")
    form = desk.options.form
    assert form.pupils_problem.isVisible() and not desk.foot.form.save_button.isEnabled()
    form.pupils_list.setFocus()
    form.pupils_list.setCurrentIndex(desk.options.ticks.index(0))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(form.pupils_list, key)
    request = desk.options.request()
    assert request is not None and len(request.pupil_ids) == 2
    assert form.pupils_problem.isHidden() and desk.foot.form.save_button.isEnabled()
    assert desk._shown.count() == 2
    settle(desk, window, qtbot)


def test_nobody_chosen_shows_no_report(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.preview.pages > 0, timeout=20_000)
    choose(desk, "who_combo", "some")
    settle(desk, window, qtbot)
    assert desk.preview.pages == 0 and desk.options.request() is None


def test_reports_are_saved_and_it_is_said_where(
    desk: ReportDesk,
    window: MainWindow,
    services: Services,
    class_3b: AClass,
    messages: FakeMessages,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    record_everything(services, class_3b)
    only(desk, 4)
    folder = tmp_path / "rapporten"
    messages.will_answer(folder / "Mijn rapport.pdf")
    settle(desk, window, qtbot)
    desk.foot.form.save_button.click()
    qtbot.waitUntil(desk.foot.form.folder_button.isVisible, timeout=30_000)
    files = list(folder.iterdir())
    assert messages.asked[-1].kind == "save_file" and messages.asked[-1].text.endswith(".pdf")
    assert (
        [file.name for file in files] == ["Mijn rapport.pdf"]
        and files[0].name in desk.foot.form.outcome_label.text()
        and str(folder) in desk.foot.form.outcome_label.text()
    )
    assert str(folder) in window.message_bar.text
    settle(desk, window, qtbot)


def test_each_pupil_can_have_a_file(
    desk: ReportDesk,
    window: MainWindow,
    services: Services,
    class_3b: AClass,
    messages: FakeMessages,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    record_everything(services, class_3b)
    only(desk, 3)
    choose(desk, "files_combo", False)
    assert desk.options.form.two_sided_check.isHidden()
    messages.will_answer(tmp_path)
    before = set(tmp_path.iterdir())
    settle(desk, window, qtbot)
    desk.foot.form.save_button.click()
    qtbot.waitUntil(desk.foot.form.folder_button.isVisible, timeout=30_000)
    assert len(set(tmp_path.iterdir()) - before) == 3
    settle(desk, window, qtbot)


def test_what_was_found_is_shown_first_and_a_second_press_goes_on(
    desk: ReportDesk,
    window: MainWindow,
    services: Services,
    class_3b: AClass,
    messages: FakeMessages,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    other = services.pupils.dossier(class_3b.pupil_ids[1], date(2026, 3, 4)).pupil.display_name
    record_everything(services, class_3b, note=f"Samen met {other} gewerkt.")
    settle(desk, window, qtbot)
    form = desk.options.form
    first = desk.foot.form.save_button.text()
    form.kind_combo.setFocus()
    QTest.keyClick(form.kind_combo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk, window, qtbot)
    assert window.focusWidget() is desk.foot.form.save_button, "a second Enter goes on"
    assert other in form.findings_label.text() and form.findings_label.isVisible()
    assert desk.foot.form.save_button.text() != first and messages.asked == []
    messages.will_answer(None)
    desk.foot.form.save_button.click()
    assert len(messages.asked) == 1
    choose(desk, "language_combo", "en")
    assert desk.foot.form.save_button.text() == first
    settle(desk, window, qtbot)


def test_dismissing_the_folder_makes_nothing(
    desk: ReportDesk,
    window: MainWindow,
    services: Services,
    class_3b: AClass,
    messages: FakeMessages,
    qtbot: QtBot,
) -> None:
    record_everything(services, class_3b)
    only(desk, 2)
    messages.will_answer(None)
    settle(desk, window, qtbot)
    desk.foot.form.save_button.click()
    settle(desk, window, qtbot)
    assert desk.foot.form.outcome_label.isHidden() and desk.foot.form.trouble_label.isHidden()


def test_a_full_disk_is_told_beside_the_buttons(
    desk: ReportDesk,
    window: MainWindow,
    services: Services,
    class_3b: AClass,
    messages: FakeMessages,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_arguments: object) -> None:
        raise KnownError("The disk is full.", "No file was made.")

    record_everything(services, class_3b)
    only(desk, 2)
    monkeypatch.setattr(type(services.reports), "make", full)
    messages.will_answer(tmp_path / "a.pdf")
    settle(desk, window, qtbot)
    desk.foot.form.save_button.click()
    qtbot.waitUntil(desk.foot.form.trouble_label.isVisible, timeout=20_000)
    assert "The disk is full." in desk.foot.form.trouble_label.text()
    settle(desk, window, qtbot)


def test_reports_are_printed(
    desk: ReportDesk, window: MainWindow, services: Services, class_3b: AClass, tmp_path: Path, qtbot: QtBot
) -> None:
    def chosen(_parent: QWidget, title: str, pages: int) -> QPrinter:
        assert pages == 1
        printer = QPrinter()
        printer.setDocName(title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setOutputFileName(str(tmp_path / "papier.pdf"))
        return printer

    desk.need_printer, desk.choose_printer = lambda: None, chosen
    choose(desk, "kind_combo", "class")
    settle(desk, window, qtbot)
    window.message_bar.dismiss()
    desk.foot.form.print_button.click()
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert page_count((tmp_path / "papier.pdf").read_bytes()) == 1


def test_without_a_printer_nothing_is_made(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    def none() -> None:
        raise KnownError("No printer.", todo="Save as PDF.")

    desk.need_printer = none
    settle(desk, window, qtbot)
    desk.foot.form.print_button.click()
    assert not window.tasks.is_busy
    assert desk.foot.form.trouble_label.text() == "No printer. Save as PDF."


def test_a_dismissed_print_dialog_prints_nothing(desk: ReportDesk, window: MainWindow, qtbot: QtBot) -> None:
    desk.need_printer, desk.choose_printer = lambda: None, lambda _parent, _title, _pages: None
    choose(desk, "kind_combo", "class")
    settle(desk, window, qtbot)
    window.message_bar.dismiss()
    desk.foot.form.print_button.click()
    settle(desk, window, qtbot)
    assert window.message_bar.text == ""


@pytest.mark.parametrize(("look", "scale"), [("dark", 1.0), ("light", 2.0)])
def test_it_fits_the_window_in_every_look(
    desk: ReportDesk, window: MainWindow, looks: QApplication, qtbot: QtBot, look: str, scale: float
) -> None:
    theme.apply(looks, look, scale)
    window.resize(1366, 768)
    settle(desk, window, qtbot)
    assert window.width() == 1366 and window.height() == 768
    labels = [label for label in desk.options.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in labels if label.width() < label.minimumSizeHint().width()] == []


def test_a_day_that_cannot_be_read_blocks(
    desk: ReportDesk, window: MainWindow, qtbot: QtBot, services: Services, class_3b: AClass
) -> None:
    form = desk.options.form
    career = form.career_options.form
    choose(desk, "kind_combo", "dossier")
    career.period_combo.setCurrentIndex(career.period_combo.findData("days"))
    for edit, problem in ((form.on_edit, form.on_problem), (career.first_edit, career.first_problem)):
        day = edit.day
        edit.setFocus()
        QTest.keyClicks(edit, "31-2-2026")
        QTest.keyClick(edit, Qt.Key.Key_Tab)
        assert problem.isVisible() and desk.options.request() is None and not desk.foot.form.save_button.isEnabled()
        assert desk.options.missing == edit.unread
        edit.set_day(day)
        assert problem.isHidden() and desk.options.request() is not None and desk.foot.form.save_button.isEnabled()
    settle(desk, window, qtbot)
