"""What the lists of whom to ask say: their names, what they mean, and the columns of each; words only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from routekaart_app import formats, words
from routekaart_app.domain.asking import NO_VISIT, NOT_ASKED, TOO_OFTEN, AskedCompany, GroupWithout
from routekaart_app.gui.models.table import Column
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

AskingRow: TypeAlias = AskedCompany | GroupWithout
TITLES: Mapping[str, str] = {
    NOT_ASKED: N_("Not asked this school year"),
    TOO_OFTEN: N_("Asked too often"),
    NO_VISIT: N_("No visit yet in a sector"),
}
ABOUT: Mapping[str, str] = {
    NOT_ASKED: N_("No visit was held or is planned there. Visited longest ago, or never, stands first."),
    TOO_OFTEN: N_("More visits this school year than you set, or more pupils than there is room for."),
    NO_VISIT: N_("Classes without a visit there this school year, held or planned."),
}
NOBODY: Mapping[str, str] = {
    NOT_ASKED: N_("Every company was asked"),
    TOO_OFTEN: N_("No company is asked too often"),
    NO_VISIT: N_("Every class has been there or will be"),
}


def choice_said(kind: str, count: int) -> str:
    """ "Te vaak gevraagd · 3": a list with how long it is."""
    return " · ".join((_(TITLES[kind]), formats.number(count, language())))


def columns(kind: str, often: int) -> tuple[Column[AskingRow], ...]:
    """The columns of a list."""
    if kind == NO_VISIT:
        return (
            Column(_("Class"), lambda row: _group(row).group),
            Column(_("School"), lambda row: _group(row).school, share=3),
            Column(_("Pupils"), lambda row: str(_group(row).pupils), order=lambda row: _group(row).pupils, right=True),
            Column(
                _("Visits in other sectors"),
                lambda row: str(_group(row).visits),
                order=lambda row: _group(row).visits,
                right=True,
            ),
        )
    about: tuple[Column[AskingRow], ...] = (
        Column(_("Company or institution"), lambda row: _company(row).name, share=3),
        Column(_("Sector"), lambda row: words.say(words.SECTOR, _company(row).sector, _), share=2),
        Column(_("Municipality"), lambda row: _company(row).municipality, share=1),
    )
    if kind == NOT_ASKED:
        last = Column[AskingRow](
            _("Last visit"),
            lambda row: _day(_company(row).last_on),
            order=lambda row: _company(row).last_on or date.min,
        )
        return (*about, Column(_("Campus"), lambda row: _company(row).campus), last)
    visits = Column[AskingRow](
        _("Visits"), lambda row: str(_company(row).visits), order=lambda row: _company(row).visits, right=True
    )
    return (*about, visits, Column(_("Why"), lambda row: why(_company(row), often), share=2))


def why(item: AskedCompany, often: int) -> str:
    """Why a company is asked too often: by visits, by pupils, or both."""
    said = []
    if item.visits > often:
        said.append(ngettext("{count} visit", "{count} visits", item.visits).format(count=item.visits))
    if item.is_over_capacity():
        text = _("{pupils} pupils, room for {capacity}")
        said.append(text.format(pupils=item.pupils, capacity=item.capacity_per_year))
    return " · ".join(said)


def searched(row: AskingRow) -> str:
    """What the filter looks in."""
    if isinstance(row, GroupWithout):
        return f"{row.group} {row.school}"
    return f"{row.name} {words.say(words.SECTOR, row.sector, _)} {row.campus} {row.municipality}"


def _company(row: AskingRow) -> AskedCompany:
    assert isinstance(row, AskedCompany)
    return row


def _group(row: AskingRow) -> GroupWithout:
    assert isinstance(row, GroupWithout)
    return row


def _day(day: date | None) -> str:
    return formats.date_numeric(day, language()) if day else _("never")
