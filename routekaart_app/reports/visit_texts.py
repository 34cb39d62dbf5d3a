"""What every paper about a visit says in the same words: what it is, where, when, who goes along, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import formats, words
from routekaart_app.domain.visit import Visit
from routekaart_app.domain.visit_brief import BriefSchool, VisitBrief
from routekaart_app.i18n import Catalog


def kind(visit: Visit, t: Catalog) -> str:
    """What kind of visit it is."""
    if visit.kind:
        return words.say(words.VISIT_KIND, visit.kind, t.gettext)
    return words.say(words.KIND, visit.activity_kind, t.gettext)


def what(visit: Visit, t: Catalog) -> str:
    """ "Zorghub Westwijk" or several companies, else its title, else its kind."""
    return ", ".join(company.name for company in visit.companies) or visit.title or capital(kind(visit, t))


def day(visit: Visit, t: Catalog) -> str:
    """ "donderdag 12 maart 2026", or from when to when."""
    weekday = formats.weekday_name(visit.on, t.language)
    first = f"{weekday} {formats.date_long(visit.on, t.language)}"
    if visit.last_day == visit.on:
        return first
    return t.gettext("{first} to {last}").format(first=first, last=formats.date_long(visit.last_day, t.language))


def times(visit: Visit, t: Catalog) -> str:
    """ "09:00 – 11:00", or when it begins; "" where nobody said."""
    if visit.starts_at and visit.ends_at:
        return f"{visit.starts_at} – {visit.ends_at}"
    return t.gettext("from {time}").format(time=visit.starts_at) if visit.starts_at else ""


def when(visit: Visit, t: Catalog) -> str:
    """Day and time in one line."""
    return ", ".join(filter(None, (day(visit, t), times(visit, t))))


def classes(visit: Visit) -> str:
    """The classes that go along."""
    return ", ".join(group.name for group in visit.groups if group.name)


def phone(school: BriefSchool, brief: VisitBrief) -> str:
    """The number of a school, with its name where several go along."""
    return f"{school.name} {school.phone}" if len(brief.schools) > 1 else school.phone


def phones(brief: VisitBrief) -> str:
    """Whom to call when something happens; "" where no number is known."""
    return " · ".join(phone(school, brief) for school in brief.schools if school.phone)


def capital(text: str) -> str:
    """With a capital in front."""
    return text[:1].upper() + text[1:]


def typed(brief: VisitBrief) -> Iterator[str]:
    """The texts that people typed or imported and that more than one paper shows."""
    visit = brief.visit
    yield from (visit.title, visit.place, visit.transport, *visit.staff, *(group.name for group in visit.groups))
    for host in brief.hosts:
        yield from (host.name, host.address, host.municipality)
    for school in brief.schools:
        yield from (school.name, school.phone)
