"""Every page by its name; the module of a page is first loaded when the page is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.pages.page import Page, Window

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

PageMaker = Callable[["Services", Window, QWidget], Page]
_MODULES = {
    "today": ("today_page", "TodayPage"),
    "signals": ("signals_page", "SignalsPage"),
    "pupils": ("pupils_page", "PupilsPage"),
    "pupil": ("pupil_page", "PupilPage"),
    "grid": ("grid_page", "GridPage"),
    "visits": ("visits_page", "VisitsPage"),
    "companies": ("companies_page", "CompaniesPage"),
    "sector_agreements": ("sector_agreements_page", "SectorAgreementsPage"),
    "offers": ("offers_page", "OffersPage"),
    "asking": ("asking_page", "AskingPage"),
    "parents": ("parents_page", "ParentsPage"),
    "reports": ("reports_page", "ReportsPage"),
    "year": ("year_page", "YearPage"),
    "admin": ("admin_page", "AdminPage"),
    "template": ("template_page", "TemplatePage"),
}


def page_makers() -> dict[str, PageMaker]:
    """The pages there are."""
    return {page: partial(_make, module, name) for page, (module, name) in _MODULES.items()}


def _make(module: str, name: str, *arguments: Any) -> Page:
    page: Page = getattr(import_module(f"routekaart_app.gui.pages.{module}"), name)(*arguments)
    return page
