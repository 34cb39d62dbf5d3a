""" "Why does this count, or not?": what is said, and what can be done from there."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.contact import FLAGS
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.dialogs.why_dialog import WhyDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.store.models import Activity, Enrolment, Participation
from tests.builders import TODAY, YEAR, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[[str], WhyDialog]


@pytest.fixture
def opened(services: Services, class_3b: AClass, window: MainWindow, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the dialog of the first pupil of 3B for a line, in the words of the code itself."""
    made: list[QDialog] = []
    window.choose_group(class_3b.group_id)
    i18n.set_language("en")

    def opens(code: str) -> WhyDialog:
        window.opens.why(class_3b.pupil_ids[0], line_id(services, code))
        dialog = window.findChildren(WhyDialog)[-1]
        made.append(dialog)
        return dialog

    yield opens
    put_away(made)


def line_id(services: Services, code: str) -> uuid.UUID:
    return next(line.id for line in services.routekaarten.lines(YEAR) if line.code == code)


def said(dialog: WhyDialog) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def button(dialog: WhyDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def noted(services: Services, klas: AClass, code: str, on: date, state: str = "took_part", **more: object) -> None:
    with services.vault.database.write("a moment") as session:
        activity = Activity(id=new_id(), kind="visit", on=on, line_id=line_id(services, code), **more)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=klas.pupil_ids[0], state=state))


def test_it_tells_each_moment_and_what_decides(opened: Opener, services: Services, class_3b: AClass) -> None:
    noted(services, class_3b, "VO3-01", date(2025, 11, 3), "absent")
    noted(services, class_3b, "VO3-01", date(2026, 1, 12), **dict.fromkeys(FLAGS, True))
    text = said(opened("VO3-01"))
    assert "VO3-01 Loopbaangesprek" in text and "Elif Aydın · 3B · counted on 4 March 2026" in text
    assert "Partly done: 1 of 2 counts" in text
    assert text.index("Does not count, was not there (unknown)") < text.index("Counts")
    assert "prepared, met people at work, looked back" in text
    assert "Can still be met by 31 May 2026" in text
    assert "Asked: 2 times this school year" in text


def test_a_screen_reader_hears_all_of_it_in_one_place(opened: Opener, services: Services, class_3b: AClass) -> None:
    noted(services, class_3b, "VO3-01", date(2026, 1, 12))
    dialog = opened("VO3-01")
    heard = dialog._area.accessibleDescription()
    assert "12 January 2026, Loopbaangesprek: counts" in heard and "Asked: 2 times" in heard
    assert dialog._area.accessibleName() == "VO3-01 Loopbaangesprek"
    assert dialog.accessibleDescription() == heard


def test_the_keyboard_alone_reads_and_closes(opened: Opener, qtbot: QtBot) -> None:
    dialog = opened("VO3-01")
    qtbot.waitUntil(button(dialog, "close_button").hasFocus)
    met = set()
    for _stop in range(6):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        met.add(dialog.focusWidget().objectName())
    assert {"page_area", "dossier_button", "exempt_button", "record_button", "close_button"} <= met
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_not_needed_is_said_at_once_and_taken_back(
    opened: Opener, services: Services, window: MainWindow, class_3b: AClass
) -> None:
    dialog = opened("VO3-01")
    assert button(dialog, "exempt_button").isVisible() and button(dialog, "again_button").isHidden()
    button(dialog, "exempt_button").click()
    reason = dialog.findChild(ExemptDialog)
    assert isinstance(reason, ExemptDialog)
    QTest.keyClicks(reason.form.reason_combo, "eigen traject")
    reason.save()
    assert "Not needed: eigen traject" in said(dialog) and window.message_bar.text
    assert button(dialog, "exempt_button").isHidden() and button(dialog, "record_button").isHidden()
    button(dialog, "again_button").click()
    assert "eigen traject" not in said(dialog)
    assert button(dialog, "exempt_button").isVisible()
    assert services.explanations.of(class_3b.pupil_ids[0], "VO3-01", TODAY).exempt_reason is None


def test_it_leads_to_the_dossier(opened: Opener, window: MainWindow) -> None:
    dialog = opened("VO3-02")
    button(dialog, "dossier_button").click()
    assert dialog.isHidden() and window.page_name == "pupil"


def test_it_leads_to_a_visit_for_this_line(opened: Opener, window: MainWindow) -> None:
    dialog = opened("VO3-02")
    assert "VO3-02" in button(dialog, "record_button").text()
    button(dialog, "record_button").click()
    visit = window.findChild(VisitDialog)
    assert isinstance(visit, VisitDialog)
    assert visit.model.sheet.line is not None and visit.model.sheet.line.code == "VO3-02"
    put_away([visit])


def test_a_talk_is_recorded_as_a_talk(opened: Opener) -> None:
    assert button(opened("VO3-01"), "record_button").text() == "Record talk"


def test_who_does_not_have_the_line_is_told_why_and_offered_nothing(opened: Opener) -> None:
    dialog = opened("HV3-01")
    assert "Only for havo or vwo. Elif Aydın is in vmbo 3 (vmbo-kb)." in said(dialog)
    assert all(button(dialog, name).isHidden() for name in ("exempt_button", "again_button", "record_button"))


def test_a_line_that_is_gone_is_told_in_the_message_bar(window: MainWindow, class_3b: AClass) -> None:
    window.opens.why(class_3b.pupil_ids[0], new_id())
    assert window.findChild(WhyDialog) is None and window.message_bar.text


def test_nothing_falls_off_at_twice_the_size(opened: Opener, looks: QApplication) -> None:
    theme.apply(looks, "dark", 2.0)
    dialog = opened("VO3-01")
    QApplication.processEvents()
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width() and dialog.height() <= room.height()
    for name in ("dossier_button", "exempt_button", "record_button", "close_button"):
        corner = button(dialog, name).mapTo(dialog, button(dialog, name).rect().bottomRight())
        assert dialog.rect().contains(corner), name


def test_the_station_of_a_pupil_leads_here(window: MainWindow, services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), "VO3-02")
    services.contacts.record(replace(sheet, note="x"))
    window.choose_group(class_3b.group_id)
    window.open_pupil(class_3b.pupil_ids[0])
    page = window.page("pupil")
    line = page._line  # type: ignore[attr-defined]
    codes = [station.code for station in line._line.stations]
    line.station_activated.emit(codes.index("VO4-01"))
    why = page.findChild(QPushButton, "why_button")
    assert isinstance(why, QPushButton) and why.isHidden()
    line.station_activated.emit(codes.index("VO3-02"))
    assert why.isVisible()
    why.click()
    dialog = window.findChild(WhyDialog)
    assert isinstance(dialog, WhyDialog) and "VO3-02" in dialog._head.title.text()
    put_away([dialog])


def test_a_pupil_who_has_left_is_still_explained(opened: Opener, services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("left") as session:
        session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one().ends_on = date(2026, 1, 31)
    assert "Due now" in said(opened("VO3-01"))
