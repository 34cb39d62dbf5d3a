"""Pictures of sector agreements, of whom to ask, and of how pupils spread over the sectors."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from routekaart_app.domain.asking import NO_VISIT
from routekaart_app.domain.sector_agreement import SectorAgreement
from routekaart_app.gui.dialogs.sector_agreement_dialog import SectorAgreementDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.asking_page import AskingPage
from routekaart_app.gui.pages.pupil_page import PupilPage
from routekaart_app.gui.pages.sector_agreements_page import SectorAgreementsPage
from routekaart_app.gui.pages.signals_page import SignalsPage
from tools.shot import TODAY, Shot, services, wait_for_work, window


def _at(name: str, language: str, scale: float, page: str) -> MainWindow:
    made = window(name, language, scale, page)
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    wait_for_work(made)
    return made


@cache
def _promised() -> None:
    """Agreements beside those of the example, so that every kind of bar is in the picture."""
    year = services().schools.current_year()
    known = services().companies.all()
    for sector, what, promised in (("port", "visits", 24), ("care", "places", 40), ("ict", "lessons", 6)):
        services().sector_agreements.save(
            year,
            SectorAgreement(
                sector, what, promised, plan="Leerwerkakkoord 2025-2028", promised_by="Verzonnen brancheclub",
                promised_to="De scholen op Zuid",
            ),
        )  # fmt: skip
    for company in [item for item in known if item.visits][:5]:
        fresh = services().sector_agreements.new(company_id=company.id)
        if fresh.sector:
            services().sector_agreements.save(year, replace(fresh, promised=2))


def _agreements(name: str, language: str, scale: float) -> QWidget:
    _promised()
    made = _at(name, language, scale, "sector_agreements")
    page = made.page("sector_agreements")
    assert isinstance(page, SectorAgreementsPage)
    page.table.selectRow(1)
    return made


def _agreement(name: str, language: str, scale: float) -> QWidget:
    _promised()
    above = _at(name, language, scale, "admin")
    year = services().schools.current_year()
    made = SectorAgreementDialog(services(), above, services().sector_agreements.all(year)[-1], above)
    made.form.promised_spin.setValue(0)
    made.save()
    return made


def _asking(name: str, language: str, scale: float) -> QWidget:
    return _at(name, language, scale, "asking")


def _without(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "asking")
    page = made.page("asking")
    assert isinstance(page, AskingPage)
    page.show_list(NO_VISIT)
    return made


def _class_spread(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "signals")
    page = made.page("signals")
    assert isinstance(page, SignalsPage)
    page.spread.button.click()
    return made


def _pupil_spread(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "pupils")
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    made.open_pupil(services().pupils.all(group.year, group_id=group.id)[9].id)
    page = made.page("pupil")
    assert isinstance(page, PupilPage)
    grid = page.columns.spread.grid
    grid.buttons[0].click()
    QApplication.processEvents()
    area = page.findChild(QScrollArea, "page_area")
    assert isinstance(area, QScrollArea)
    area.ensureWidgetVisible(grid, 0, 200)
    return made


ASKING: tuple[Shot, ...] = (
    Shot("sector-agreements", _agreements),
    Shot("sector-agreement", _agreement),
    Shot("asking", _asking),
    Shot("asking-classes", _without),
    Shot("spread-class", _class_spread),
    Shot("spread-pupil", _pupil_spread),
)
