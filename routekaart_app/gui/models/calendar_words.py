"""What the calendar says of a visit and of a day: on screen in a few words, to a screen reader in more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.gui.models.table import Column
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import visit_words


def kind(visit: Visit) -> str:
    """What kind of visit it is, with a capital: "Bedrijfsbezoek"."""
    said = words.say(words.VISIT_KIND, visit.kind, _) if visit.kind else words.say(words.KIND, visit.activity_kind, _)
    return said[:1].upper() + said[1:]


def what(visit: Visit) -> str:
    """What it is called by: its company, what it is called, or what kind it is."""
    text = visit_words.what(visit)
    return text[:1].upper() + text[1:]


def groups(visit: Visit) -> str:
    """Who goes along: "3A, 3B, 2 leerlingen"."""
    return ", ".join(group_said(item.name, item.pupils) for item in visit.groups)


def group_said(name: str, pupils: int) -> str:
    """A class by its name, single pupils by their number."""
    return name or ngettext("{count} pupil", "{count} pupils", pupils).format(count=pupils)


def time(visit: Visit) -> str:
    """When it begins: "9:00"; "" for the whole day."""
    return visit.starts_at.removeprefix("0")


def times(visit: Visit) -> str:
    """From when until when: "9:00-11:00"."""
    return "–".join(part.removeprefix("0") for part in (visit.starts_at, visit.ends_at) if part)


def state(visit: Visit) -> str:
    """How far it is: "voorbereid"."""
    return state_word(visit.state)


def state_word(which: VisitState) -> str:
    """A state by its word."""
    return words.say(words.VISIT_STATE, which, _)


def companies(visit: Visit) -> str:
    """All companies, the host first."""
    return ", ".join(item.name for item in visit.companies)


def pupils(visit: Visit) -> str:
    """How many go along; how many were there of them once it was held; nobody where it is called off."""
    if visit.state is VisitState.CANCELLED:
        return ""
    count = ngettext("{count} pupil", "{count} pupils", visit.pupils).format(count=visit.pupils)
    if visit.state in (VisitState.HELD, VisitState.LOOKED_BACK):
        there = sum(item.present for item in visit.groups)
        return _("{present} of {count} were there").format(present=there, count=visit.pupils)
    return count


def spoken(visit: Visit) -> str:
    """One visit to a screen reader: "9:00, Zorghub Westwijk, 3A, 3B, gepland"."""
    return ", ".join(part for part in (times(visit), what(visit), groups(visit), state(visit)) if part)


def day_spoken(day: date, today: date, visits: Sequence[Visit]) -> str:
    """A day to a screen reader, with everything on it."""
    said = formats.weekday_long(day, language())
    if day == today:
        said = _("{day}, today").format(day=said)
    if not visits:
        return _("{day}: no visits").format(day=said)
    count = counted(len(visits))
    return f"{said}: {count}. {'; '.join(map(spoken, visits))}"


def counted(count: int) -> str:
    """How many visits."""
    return ngettext("{count} visit", "{count} visits", count).format(count=count)


def month(day: date) -> str:
    """The month and its year: "Maart 2026"."""
    said = formats.month_long(day, language())
    return said[:1].upper() + said[1:]


def week(first: date, last: date) -> str:
    """A week by its number and days: "Week 10 · 2 maart - 8 maart 2026"."""
    number = _("Week {number}").format(number=first.isocalendar().week)
    days = f"{formats.day_and_month(first, language())} – {formats.date_long(last, language())}"
    return f"{number} · {days}"


def searched(visit: Visit) -> str:
    """What a filter looks in."""
    return " ".join((what(visit), companies(visit), groups(visit), kind(visit), visit.title, visit.place))


def columns() -> tuple[Column[Visit], ...]:
    """The columns of the list."""
    return (
        Column(_("Day"), lambda visit: formats.weekday_date(visit.on, language()), order=_when),
        Column(_("Time"), times, order=lambda visit: (visit.starts_at, visit.on)),
        Column(_("Kind"), kind),
        Column(_("Company or institution"), companies, share=3),
        Column(_("Who"), groups, share=2),
        Column(_("Pupils"), _number, order=lambda visit: visit.pupils, right=True),
        Column(_("State"), state, order=lambda visit: list(VisitState).index(visit.state)),
    )


def _when(visit: Visit) -> tuple[date, str]:
    return visit.on, visit.starts_at


def _number(visit: Visit) -> str:
    """How many, and how many of them were there once it was held; short, for a narrow column."""
    if visit.state not in (VisitState.HELD, VisitState.LOOKED_BACK):
        return str(visit.pupils or "")
    there = sum(item.present for item in visit.groups)
    return _("{present} of {count}").format(present=there, count=visit.pupils)
