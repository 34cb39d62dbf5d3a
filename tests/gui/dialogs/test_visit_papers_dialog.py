"""The papers of a visit from its card, its calendar file, and the emergency numbers that stand on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.school_phones_dialog import SchoolPhonesDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.dialogs.visit_papers_dialog import VisitPapersDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import visit_steps
from routekaart_app.gui.pages.companies_page import CompaniesPage
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.pages.visits_page import VisitsPage
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.gui.dialogs.conftest import put_away

T = TypeVar("T", bound=QDialog)


@pytest.fixture
def visit(services: Services, class_3b: AClass) -> UUID:
    plan = services.visits.new_plan(date(2026, 3, 12), group_ids=[class_3b.group_id])
    return services.visits.plan(replace(plan, company_name="Zorghub", starts_at="9:00")).visit_id


def dialog(window: MainWindow, kind: type[T]) -> T:
    return next(found for found in window.findChildren(kind) if found.isVisible())


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=20_000)


def test_from_the_card_of_a_visit_to_its_papers_and_calendar(
    window: MainWindow, services: Services, visit: UUID, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    window.opens.visit_card(visit)
    card = dialog(window, VisitCardDialog)
    messages.will_answer(tmp_path / "een.ics")
    card.buttons[visit_steps.CALENDAR].click()
    idle(window, qtbot)
    assert (tmp_path / "een.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert messages.asked[-1].text == "Zorghub_2026-03-12.ics"
    window.opens.visit_card(visit)
    dialog(window, VisitCardDialog).buttons[visit_steps.PAPERS].click()
    papers = dialog(window, VisitPapersDialog)
    form = papers.desk.options.form
    kinds = [form.kind_combo.itemData(row) for row in range(form.kind_combo.count())]
    assert kinds == ["participants", "confirmation", "certificate"]
    assert papers.focusWidget() is form.kind_combo
    close = papers.findChild(QPushButton, "close_button")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Backtab)
    assert papers.focusWidget() is papers.desk.foot.form.save_button, "the last stop before it begins anew"
    form.kind_combo.setFocus()
    assert not form.on_edit.isVisible() and form.visit_combo.isVisible() and not form.who_combo.isVisible()
    request = papers.desk.options.request()
    assert request is not None and (request.kind, request.visit_id) == ("participants", visit)
    qtbot.waitUntil(lambda: papers.desk.preview.pages == 1, timeout=20_000)
    form.kind_combo.setCurrentIndex(1)
    assert form.on_edit.isVisible()
    idle(window, qtbot)
    put_away([papers])


def test_the_page_of_reports_offers_the_visits_of_the_class(
    window: MainWindow, services: Services, class_3b: AClass, visit: UUID, qtbot: QtBot
) -> None:
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("participants"))
    request = page.desk.options.request()
    assert request is not None and request.visit_id == visit and "Zorghub" in form.visit_combo.currentText()
    services.visits.cancel(visit, "Storm")
    qtbot.waitUntil(lambda: form.visit_combo.count() == 0)
    assert (
        page.desk.options.request() is None
        and form.visit_problem.isVisible()
        and not page.desk.foot.form.save_button.isEnabled()
    )
    idle(window, qtbot)


def test_the_visits_of_a_period_and_the_contacts_of_a_company_as_files(
    window: MainWindow, services: Services, visit: UUID, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_page("visits")
    page = window.page("visits")
    assert isinstance(page, VisitsPage)
    messages.will_answer(tmp_path / "alle.ics", None, tmp_path / "kaart.vcf")
    page.to_file.click()
    idle(window, qtbot)
    assert (tmp_path / "alle.ics").read_bytes().count(b"BEGIN:VEVENT") == 1
    page.to_file.click()
    window.open_company(services.companies.all()[0].id)
    companies = window.page("companies")
    assert isinstance(companies, CompaniesPage)
    companies.view.contacts.save.click()
    idle(window, qtbot)
    assert b"FN:Zorghub\r\n" in (tmp_path / "kaart.vcf").read_bytes() and messages.unused == []


def test_emergency_numbers_are_filled_in_and_mended_beside_the_field(
    window: MainWindow, services: Services, class_3b: AClass
) -> None:
    window.opens.school_phones()
    made = dialog(window, SchoolPhonesDialog)
    edit = made.edits[class_3b.school_id]
    assert made.focusWidget() is edit and edit.accessibleName()
    edit.setText("bel maar")
    made.findChild(QPushButton, "save_button").click()
    assert made.isVisible() and edit.property("problem")
    edit.setText("010 000 00 01")
    assert not edit.property("problem")
    made.save()
    assert made.isHidden() and [one.phone for one in services.schools.schools()] == ["010 000 00 01"]
    assert services.history.undo_label() == made.label
