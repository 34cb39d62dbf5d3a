"""Pictures of the yearly summary: of all schools, of one small school, its tables, and a year nobody is in."""

from __future__ import annotations

from datetime import date
from functools import cache

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Scope
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.year_page import YearPage
from routekaart_app.services.stories import BOTH, PUPIL, StoryEntry
from tools.shot import TODAY, Shot, services, wait_for_work, window

_SAID = (
    ("Ik dacht dat de haven alleen kranen was. Nu wil ik monteur worden.", PUPIL),
    ("Mijn vader heeft nog nooit zo lang over zijn werk verteld.", PUPIL),
)


@cache
def _told() -> None:
    year = SchoolYear.of(TODAY)
    for pupil, (text, whose) in zip(services().pupils.all(year), _SAID, strict=False):
        services().stories.save(StoryEntry(pupil.id, year, text, whose, BOTH, date(2026, 2, 10)))


def _at(name: str, language: str, scale: float, scope: Scope | None = None) -> tuple[MainWindow, YearPage]:
    _told()
    made = window(name, language, scale, "year")
    page = made.page("year")
    assert isinstance(page, YearPage)
    wanted = next((found for found, _name in services().summaries.scopes(SchoolYear.of(TODAY)) if found == scope), None)
    page.head.scope_chosen.emit(wanted or Scope())
    wait_for_work(made)
    return made, page


def _year(name: str, language: str, scale: float) -> QWidget:
    return _at(name, language, scale)[0]


def _table(name: str, language: str, scale: float) -> QWidget:
    made, page = _at(name, language, scale)
    page.show_table("reach_by_line")
    page.tables.table.selectRow(3)
    return made


def _small(name: str, language: str, scale: float) -> QWidget:
    schools = [scope for scope, _name in services().summaries.scopes(SchoolYear.of(TODAY)) if scope.kind == "school"]
    return _at(name, language, scale, schools[0])[0]


def _foot(name: str, language: str, scale: float) -> QWidget:
    made, page = _at(name, language, scale)
    QApplication.processEvents()
    area = page.findChild(QScrollArea, "page_area")
    assert isinstance(area, QScrollArea)
    area.ensureWidgetVisible(page.charts.cards["years"], 0, 0)
    page.charts.cards["reach_by_line"].bars.buttons[0].setFocus()
    return made


def _empty(name: str, language: str, scale: float) -> QWidget:
    made, _page = _at(name, language, scale)
    made.top_bar.year_chooser.picked.emit(SchoolYear(2031))
    wait_for_work(made)
    return made


YEARS: tuple[Shot, ...] = (
    Shot("year", _year),
    Shot("year-foot", _foot),
    Shot("year-table", _table),
    Shot("year-small", _small),
    Shot("year-empty", _empty),
)
