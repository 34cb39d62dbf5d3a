"""Pictures of the visits: the calendar, a plan beside a clash, one visit whole, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from routekaart_app.domain.overview import GroupChoice
from routekaart_app.gui.dialogs.call_off_dialog import CallOffDialog
from routekaart_app.gui.dialogs.looking_back_dialog import LookingBackDialog
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.dialogs.prepare_visit_dialog import PrepareVisitDialog
from routekaart_app.gui.dialogs.school_phones_dialog import SchoolPhonesDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.dialogs.visit_papers_dialog import VisitPapersDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.visits_page import VisitsPage
from routekaart_app.gui.widgets.visit_bar import LIST, MONTH, WEEK
from tools.shot import SMALLEST_SCREEN, TODAY, Shot, services, wait, wait_for_work, window

_DAY = TODAY + timedelta(8)
_LARGE = 1060, 690


@cache
def _made() -> dict[str, UUID]:
    """Visits of every state beside those of the example."""
    visits, (group, other) = services().visits, _groups()
    companies = services().companies.all()

    def plan(place: int, days: int, *, starts: str, question: str = "", alone: bool = False) -> UUID:
        groups = [other.id] if alone else [group.id, other.id]
        fresh = visits.new_plan(TODAY + timedelta(days), group_ids=groups, company_id=companies[place].id)
        wanted = replace(
            fresh,
            starts_at=starts,
            ends_at=f"{int(starts[:-3]) + 2}:00",
            staff=("M. van Voorbeeld", "J. Verzonnen"),
            place="Hal 3",
            transport="lopend",
            question=question,
        )
        return visits.plan(wanted).visit_id

    made = {"clash": plan(0, 8, starts="9:00", alone=True)}
    made["planned"] = plan(1, 9, starts="13:00", question="Wat maakt een goede werkdag?")
    visits.prepare(plan(3, 2, starts="10:00"), "Wie werkt hier?")
    visits.cancel(plan(4, 0, starts="13:00"), "Het bedrijf is die dag dicht")
    made["held"] = plan(2, -1, starts="9:00", question="Wie werkt hier?")
    visits.hold(made["held"], {})
    for place in range(6):
        plan(5 + place, 20, starts=f"{9 + place}:00")
    return made


def _groups() -> tuple[GroupChoice, GroupChoice]:
    """The class of the pictures, and another of its school."""
    schools = services().schools
    shown = schools.find_group(SHOWN_CLASS, TODAY)
    return shown, next(one for one in schools.groups(shown.year, shown.school_id) if one.id != shown.id)


def _at(name: str, language: str, scale: float, page: str = "admin") -> MainWindow:
    _made()
    made = window(name, language, scale, page)
    made.choose_group(_groups()[0].id)
    wait_for_work(made)
    return made


def _view(view: str) -> Callable[[str, str, float], QWidget]:
    def build(name: str, language: str, scale: float) -> QWidget:
        made = _at(name, language, scale, "visits")
        page = made.page("visits")
        assert isinstance(page, VisitsPage)
        page.show_view(view)
        page.show_day(TODAY)
        page.focus_first()
        QApplication.processEvents()
        return made

    return build


def _plan(name: str, language: str, scale: float) -> QWidget:
    above, (group, other) = _at(name, language, scale), _groups()
    company = services().companies.all()[0].id
    made = PlanVisitDialog(services(), above, _DAY, [group.id, other.id], above, company_id=company)
    made.form.kind_combo.setCurrentIndex(made.form.kind_combo.findData("placement"))
    made.form.starts_at_edit.setText("9:30")
    made.groups.cards[group.id].who.click()
    made._warn()
    made.resize(
        *(min(round(side * scale), round(most * 0.94)) for side, most in zip(_LARGE, SMALLEST_SCREEN, strict=True))
    )
    return made


def _about(kind: type[QDialog], which: str) -> Callable[[str, str, float], QWidget]:
    def build(name: str, language: str, scale: float) -> QWidget:
        above = _at(name, language, scale)
        return kind(services(), above, _made()[which], above)  # type: ignore[call-arg, arg-type]

    return build


def _papers(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale)
    made = VisitPapersDialog(services(), above, _made()["planned"], above)
    made.resize(1080 if scale == 1.0 else 1300, 700)
    made.show()
    wait(lambda: bool(made.desk.preview.pages) and not above.tasks.is_busy)
    return made


def _phones(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale)
    made = SchoolPhonesDialog(services(), above, above)
    next(iter(made.edits.values())).setText("bel maar")
    made.save()
    return made


VISITS: tuple[Shot, ...] = (
    Shot("visits-month", _view(MONTH)),
    Shot("visits-week", _view(WEEK)),
    Shot("visits-list", _view(LIST)),
    Shot("plan-a-visit", _plan),
    Shot("visit-card", _about(VisitCardDialog, "planned")),
    Shot("visit-held", _about(VisitCardDialog, "held")),
    Shot("visit-papers", _papers),
    Shot("visit-phones", _phones),
    Shot("visit-prepare", _about(PrepareVisitDialog, "planned")),
    Shot("visit-call-off", _about(CallOffDialog, "planned")),
    Shot("visit-look-back", _about(LookingBackDialog, "held")),
)
