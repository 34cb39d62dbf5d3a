"""The page of one pupil: the line and why a station counts, the moments, this year, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.report_dialog import ReportDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.pupil_page import PupilPage
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.gui.widgets.station_detail import StationDetail
from routekaart_app.store.models import Enrolment, Pupil
from tests.builders import TODAY, AClass


@pytest.fixture
def page(window: MainWindow, services: Services, class_3b: AClass) -> PupilPage:
    """The first pupil of 3B, who did the stage and missed the talk."""
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), "VO3-02")
    services.contacts.record(replace(sheet, note="Een lange dag. " * 40))
    talk = services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 3), "VO3-01")
    place = next(i for i, item in enumerate(talk.attendances) if item.pupil_id == class_3b.pupil_ids[0])
    services.contacts.record(talk.with_reason(place, "transport"))
    window.choose_group(class_3b.group_id)
    window.open_pupil(class_3b.pupil_ids[0])
    found = window.page("pupil")
    assert isinstance(found, PupilPage)
    return found


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def card(page: PupilPage, name: str) -> Card:
    found = page.findChild(Card, name)
    assert isinstance(found, Card)
    return found


def line(page: PupilPage) -> RoutekaartLine:
    found = page.findChild(RoutekaartLine)
    assert isinstance(found, RoutekaartLine)
    return found


def detail(page: PupilPage) -> StationDetail:
    found = page.findChild(StationDetail)
    assert isinstance(found, StationDetail)
    return found


def flat(pages: Iterable[str]) -> str:
    return "\n".join(pages)


def test_it_says_who_this_is(page: PupilPage) -> None:
    said = flat(texts(page))
    assert "Elif Aydın" in said and "3B · vmbo 3 · vmbo-kb" in said


def test_the_keyboard_starts_on_the_line(page: PupilPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(line(page).hasFocus)


def test_a_station_tells_why_it_counts_and_escape_closes_it(page: PupilPage) -> None:
    assert detail(page).isHidden()
    codes = [station.code for station in line(page)._line.stations]
    line(page).set_current(codes.index("VO3-02"))
    QTest.keyClick(line(page), Qt.Key.Key_Return)
    assert detail(page).isVisible()
    assert "VO3-02 Snuffel- of beroepsstage" in flat(texts(detail(page))) and "20 januari 2026" in flat(
        texts(detail(page))
    )
    QTest.keyClick(line(page), Qt.Key.Key_Escape)
    assert detail(page).isHidden()


def test_an_open_station_follows_what_is_recorded(page: PupilPage, services: Services, class_3b: AClass) -> None:
    stations = line(page)._line.stations
    line(page).station_activated.emit([station.code for station in stations].index("VO3-05"))
    line(page).set_current([station.code for station in stations].index("VO3-05"))
    before = flat(texts(detail(page)))
    lines = {item.code: item for item in services.routekaarten.lines(services.schools.current_year())}
    services.cells.toggle(class_3b.pupil_ids[0], lines["VO3-05"].id, TODAY)
    assert detail(page).isVisible() and flat(texts(detail(page))) != before


def test_moments_stand_newest_first_with_what_did_not_count(page: PupilPage) -> None:
    said = [text for text in texts(card(page, "moments_card")) if text.startswith(("Loopbaan", "Snuffel"))]
    assert said == ["Loopbaangesprek", "Snuffel- of beroepsstage"]


def test_a_long_note_is_cut_until_all_is_asked_for(page: PupilPage, services: Services, class_3b: AClass) -> None:
    moments = card(page, "moments_card")
    assert not any(len(text) > 300 for text in texts(moments))
    lines = services.routekaarten.lines(services.schools.current_year())
    spare = next(item for item in lines if item.code == "VO3-06")
    with services.vault.database.write("many") as session:
        from routekaart_app.store.models import Activity, Participation

        for day in range(9):
            activity = Activity(id=new_id(), kind="milestone", on=TODAY - timedelta(days=day), line_id=spare.id)
            session.add(activity)
            session.flush()
            session.add(Participation(activity_id=activity.id, pupil_id=class_3b.pupil_ids[0], state="took_part"))
    button = page.findChild(QPushButton, "all_moments_button")
    assert isinstance(button, QPushButton) and button.isVisible() and button.text().startswith("11")
    button.click()
    assert any(len(text) > 300 for text in texts(moments))
    button.click()
    assert not any(len(text) > 300 for text in texts(moments))


def test_this_year_and_what_comes_next_are_shown(page: PupilPage) -> None:
    assert "Sollicitatietraining" in flat(texts(card(page, "year_card")))
    said = flat(texts(card(page, "next_card")))
    assert "Loopbaangesprek" in said and "vmbo 4" in said


def test_a_report_of_this_pupil(page: PupilPage, window: MainWindow, qtbot: QtBot) -> None:
    page.head.report.click()
    dialog = page.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog) and dialog.isVisible()
    request = dialog.desk.options.request()
    assert request is not None and request.pupil_ids == (page._pupil_id,)
    qtbot.waitUntil(lambda: dialog.desk.preview.pages > 0, timeout=20_000)
    dialog.reject()


def test_a_report_dialog_closed_at_once_leaves_nothing_behind(
    page: PupilPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.head.report.click()
    dialog = page.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    qtbot.waitUntil(lambda: window.tasks.is_busy)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=20_000)


def test_a_visit_for_the_class_of_this_pupil(page: PupilPage, window: MainWindow) -> None:
    page.head.actions_by_name["visit"].trigger()
    dialog = window.findChild(VisitDialog)
    assert isinstance(dialog, VisitDialog) and dialog.model.sheet.group.name == "3B"
    dialog.form.line_combo.setCurrentIndex(1)
    dialog.record()
    assert window.message_bar.text


def test_columns_fold_where_there_is_no_room(page: PupilPage, window: MainWindow, looks: QApplication) -> None:
    assert page.columns.columns == 3
    theme.apply(looks, "light", 2.0)
    QApplication.processEvents()
    assert page.columns.columns < 3
    assert window.width() == 1366


def test_a_pupil_who_is_gone_leads_back_to_the_list(
    page: PupilPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    with services.vault.database.write("gone") as session:
        pupil = session.get_one(Pupil, class_3b.pupil_ids[0])
        for enrolment in session.query(Enrolment).filter_by(pupil_id=pupil.id):
            enrolment.starts_on = date(2026, 7, 1)
            enrolment.school_year_id = enrolment.school_year_id
    page.reload()
    assert window.page_name in ("pupils", "pupil")


def test_an_unknown_pupil_is_refused(page: PupilPage) -> None:
    with pytest.raises(KnownError):
        page.show_pupil(new_id())


def agreements(page: PupilPage) -> list[str]:
    return [row.agreement.text for row in page.columns.agreements.rows]


def test_an_agreement_is_made_ticked_off_opened_again_and_removed(
    page: PupilPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    page.columns.agreements.new.click()
    dialog = window.findChild(AgreementDialog)
    assert dialog is not None
    dialog.form.text_edit.setPlainText("Open dag bezoeken")
    dialog.save()
    assert agreements(page) == ["Open dag bezoeken"] and window.message_bar.text
    made = services.agreements.of_pupil(class_3b.pupil_ids[0])[0]
    assert made.due_on == TODAY + timedelta(weeks=2) and made.made_on == TODAY
    page.columns.agreements.rows[0].check.click()
    assert services.agreements.of_pupil(class_3b.pupil_ids[0])[0].state == "kept"
    page.columns.agreements.rows[0].check.click()
    assert services.agreements.of_pupil(class_3b.pupil_ids[0])[0].state == "open"
    page.columns.agreements.rows[0].let_go.emit()
    assert services.agreements.of_pupil(class_3b.pupil_ids[0])[0].state == "dropped"
    page.columns.agreements.remove_asked.emit(page.columns.agreements.rows[0].agreement)
    assert agreements(page) == [] and "Open dag bezoeken" in window.message_bar.text
    services.history.undo()
    assert agreements(page) == ["Open dag bezoeken"]


def test_an_agreement_that_is_gone_is_told(page: PupilPage, window: MainWindow, services: Services) -> None:
    pupil = page.pupil_id
    assert pupil is not None
    services.agreements.add(pupil, "Weg", None, TODAY)
    row = page.columns.agreements.rows[0]
    services.history.undo()
    page._settle(row.agreement, True)
    assert window.message_bar.text and agreements(page) == []


def test_a_talk_with_this_pupil(page: PupilPage, window: MainWindow) -> None:
    page.head.talk.click()
    dialog = window.findChild(TalkDialog)
    assert isinstance(dialog, TalkDialog) and dialog.sheet.pupil.id == page.pupil_id
    dialog.form.next_step_edit.setText("Drie bedrijven bellen")
    dialog.record()
    assert agreements(page) == ["Drie bedrijven bellen"]


def test_the_fields_of_the_pupil_are_mended_from_here(page: PupilPage, window: MainWindow) -> None:
    button = page.findChild(QPushButton, "fields_button")
    assert isinstance(button, QPushButton)
    button.click()
    dialog = window.findChild(PupilDialog)
    assert dialog is not None and dialog.form.first_name_edit.text() == "Elif"
    dialog.form.first_name_edit.setText("Elifnur")
    dialog.save()
    assert "Elifnur Aydın" in flat(texts(page)) and "Elifnur Aydın" in window.message_bar.text


@pytest.mark.parametrize("place", ["today", "grid", "signals", "pupils"])
def test_escape_and_the_link_go_back_to_where_one_came_from(
    page: PupilPage, window: MainWindow, class_3b: AClass, place: str
) -> None:
    window.message_bar.dismiss()
    for leave in (lambda: QTest.keyClick(line(page), Qt.Key.Key_Escape), page.back.click):
        window.open_page(place)
        window.open_pupil(class_3b.pupil_ids[0])
        window.open_pupil(class_3b.pupil_ids[1])
        assert page.back.text()
        leave()
        assert window.page_name == place


def test_escape_closes_a_message_first(page: PupilPage, window: MainWindow) -> None:
    window.say("Done")
    QTest.keyClick(line(page), Qt.Key.Key_Escape)
    assert window.page_name == "pupil" and not window.message_bar.text


def test_the_keyboard_is_back_where_it_was_after_a_dialog(page: PupilPage, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    page.back.setFocus()
    qtbot.waitUntil(page.back.hasFocus)
    page.host.opens.talk(page.pupil_id)  # type: ignore[arg-type]
    dialog = window.findChild(TalkDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(page.back.hasFocus)


def test_the_sectors_that_a_pupil_met_follow_what_is_recorded(
    page: PupilPage, services: Services, class_3b: AClass
) -> None:
    grid = page.columns.spread.grid
    assert {button.cell.key for button in grid.buttons} == set(services.sector_agreements.sectors())
    before = grid.button("care").accessibleName()
    clinic = services.companies.save(CompanyEntry("Zorghuis", sector="care"))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY - timedelta(3), "VO3-04")
    services.contacts.record(replace(sheet, company_id=clinic))
    care = grid.button("care")
    assert care.accessibleName() != before and "1" in care.accessibleName()
    care.click()
    assert "Zorghuis" in page.columns.spread.detail.text()
    page.columns.begin_anew()
    assert not page.columns.spread.detail.isVisible()
