"""The sentences that say what was done to a visit, and what deserves a second look before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app import formats, i18n, words
from routekaart_app.domain.clashes import Clash
from routekaart_app.domain.visit import Visit, VisitGroup, VisitWarning, WarningKind
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

Schools = Mapping[UUID, tuple[UUID, str]]
NAMED = 3
"""Of how many pupils a sentence says the name."""


def what(visit: Visit) -> str:
    """What a visit is called by: "Zorghub Westwijk", or its title, or what kind it is."""
    company = visit.companies[0].name if visit.companies else ""
    kind = words.say(words.VISIT_KIND, visit.kind, _) if visit.kind else words.say(words.KIND, visit.activity_kind, _)
    return company or visit.title or kind


def when(visit: Visit) -> str:
    """Such as "donderdag 12 maart, 09:00-11:00"."""
    day = formats.weekday_long(visit.on, i18n.language())
    if visit.last_day != visit.on:
        last = formats.weekday_long(visit.last_day, i18n.language())
        return _("{first} to {last}").format(first=day, last=last)
    times = "-".join(time for time in (visit.starts_at, visit.ends_at) if time)
    return f"{day}, {times}" if times else day


def planned(plan: VisitPlan, *, is_new: bool) -> str:
    """What planning or changing this does: "Bezoek aan Zorghub Westwijk gepland voor 52 leerlingen op 12 maart"."""
    count, day = len(plan.going), _day(plan.on)
    name = plan.title.strip() or words.say(words.VISIT_KIND, plan.kind, _)
    if not is_new:
        text = _("Visit to {company} on {day} changed") if plan.company else _("{what} on {day} changed")
    elif plan.company:
        text = ngettext(
            "Visit to {company} planned for {count} pupil on {day}",
            "Visit to {company} planned for {count} pupils on {day}",
            count,
        )
    else:
        text = ngettext(
            "{what} planned for {count} pupil on {day}", "{what} planned for {count} pupils on {day}", count
        )
    return text.format(company=plan.company, what=_capital(name), count=count, day=day)


def of(visit: Visit, to_company: str, otherwise: str) -> str:
    """A sentence about a visit: the one that names its company, or else what it is."""
    company = visit.companies[0].name if visit.companies else ""
    text = to_company if company else otherwise
    return text.format(company=company, what=_capital(what(visit)), day=_day(visit.on))


def held(visit: Visit, present: int, partly: int, absent: int, left: Sequence[str] = ()) -> str:
    """What recording does: "Bezoek aan Zorghub Westwijk vastgelegd voor 50 leerlingen, 2 afwezig"; `left` are classes
    that stay as they were recorded before."""
    company = visit.companies[0].name if visit.companies else ""
    if company:
        text = ngettext(
            "Visit to {company} recorded for {count} pupil", "Visit to {company} recorded for {count} pupils", present
        )
    else:
        text = ngettext("{what} recorded for {count} pupil", "{what} recorded for {count} pupils", present)
    text = text.format(company=company, what=_capital(what(visit)), count=present)
    if partly:
        text += ngettext(", {count} of them for a part", ", {count} of them for a part", partly).format(count=partly)
    if absent:
        text += ngettext(", {count} absent", ", {count} absent", absent).format(count=absent)
    if left:
        text = _("{what}; {groups} stays as it was recorded before").format(what=text, groups=_listed(left))
    return text


def held_before(visit: Visit) -> str:
    """That there was nothing to record."""
    to_company = _("Visit to {company} on {day} had been recorded already: nothing was changed.")
    return of(visit, to_company, _("{what} on {day} had been recorded already: nothing was changed."))


def classes(groups: Iterable[VisitGroup]) -> tuple[str, ...]:
    """What groups are called; of single pupils how many they are."""
    return tuple(
        item.name or ngettext("{count} pupil", "{count} pupils", item.pupils).format(count=item.pupils)
        for item in groups
    )


def alone(clash: Clash, plan: VisitPlan) -> tuple[UUID, ...]:
    """The pupils of a plan who are away already, but for those of whole groups that are."""
    others = (item for item in plan.groups if item.group_id is None or item.group_id not in clash.groups)
    return tuple(one.pupil_id for item in others for one in item.attendances if one.pupil_id in clash.pupils)


def warning(
    clash: Clash,
    plan: VisitPlan,
    others: Mapping[UUID, Visit],
    schools: Schools,
    called: Mapping[UUID, str],
    single: Mapping[UUID, Sequence[str]],
) -> VisitWarning:
    """What deserves a second look, in words: who, when and where. `called` gives the names of the first pupils who are
    `alone`, `single` those of the single pupils on the other visits, by activity."""
    other = others[clash.other] if clash.other else None
    if clash.kind is WarningKind.CAPACITY:
        text = _room(clash, plan)
    elif clash.kind is WarningKind.OUTSIDE_YEAR:
        text = _outside(clash, plan)
    elif other is None:
        raise ValueError("a clash with nothing")
    elif clash.kind is WarningKind.CLASH:
        text = _asked(clash, other, _who(other, plan, schools, single))
    else:
        text = _away(clash, plan, [others[key] for key in clash.others], called)
    return VisitWarning(clash.kind, text, clash.other)


def once(warnings: Iterable[VisitWarning]) -> tuple[VisitWarning, ...]:
    """Each sentence once, with how many visits say it: two that nothing tells apart read as a slip."""
    together: dict[tuple[WarningKind, str], list[VisitWarning]] = {}
    for item in warnings:
        together.setdefault((item.kind, item.text), []).append(item)
    made = []
    for (_kind, text), same in together.items():
        several = _("{text} ({count} visits)").format(text=text, count=len(same))
        made.append(same[0] if len(same) == 1 else replace(same[0], text=several))
    return tuple(made)


def _asked(clash: Clash, other: Visit, who: str) -> str:
    names = {item.id: item.name for item in other.companies}
    if clash.company:
        text = _("{company} is also asked by {who}, on {when}.")
        return text.format(company=names[clash.company], who=who, when=when(other))
    there = next(item.name for item in other.companies if item.campus == clash.campus)
    text = _("The campus {campus} is also asked by {who}: {company}, on {when}.")
    return text.format(campus=clash.campus, who=who, company=there, when=when(other))


def _away(clash: Clash, plan: VisitPlan, others: Sequence[Visit], called: Mapping[UUID, str]) -> str:
    who = [item.group.name for item in plan.groups if item.group and item.group.id in clash.groups]
    pupils = alone(clash, plan)
    who += _first([called.get(key, "") for key in pupils[:NAMED]], len(pupils))
    is_one, other = len(who) == 1, others[0]
    if len(others) > 1:
        said = _first(list(dict.fromkeys(map(what, others))), len({what(item) for item in others}))
        text = (
            _("{who} is away already then, on {count} other visits: {what}.")
            if is_one
            else _("{who} are away already then, on {count} other visits: {what}.")
        )
        return text.format(who=_listed(who), count=len(others), what=_listed(said))
    text = _("{who} is away already on {when}: {what}.") if is_one else _("{who} are away already on {when}: {what}.")
    return text.format(who=_listed(who), when=when(other), what=what(other))


def _first(names: Sequence[str], count: int) -> list[str]:
    """The first of some names, and how many more there are."""
    said, more = list(filter(None, names[:NAMED])), count - min(count, NAMED)
    return [*said, ngettext("{count} more", "{count} more", more).format(count=more)] if more else said


def _room(clash: Clash, plan: VisitPlan) -> str:
    company = next((item.name for item in plan.companies if item.id == clash.company), "")
    if clash.room is None:
        text = _("{count} pupils go along. Ask first whether there is room for so many.")
    elif clash.year is None:
        text = ngettext(
            "{company} has room for {room} pupil at a time, and {count} go along.",
            "{company} has room for {room} pupils at a time, and {count} go along.",
            clash.room,
        )
    else:
        text = ngettext(
            "{company} has room for {room} pupil in {year}; with this visit it is {count}.",
            "{company} has room for {room} pupils in {year}; with this visit it is {count}.",
            clash.room,
        )
    year = clash.year.name if clash.year else ""
    return text.format(company=company, room=clash.room, count=clash.count, year=year)


def _outside(clash: Clash, plan: VisitPlan) -> str:
    if clash.year is None:
        return _("{day} is in a weekend.").format(day=_capital(formats.weekday_long(plan.on, i18n.language())))
    group = next(item.group for item in plan.groups if item.group and item.group.id in clash.groups)
    day = plan.on if plan.on not in group.year else plan.last_day
    text = _("{day} is not in {year}, the school year of {group}. The pupils may be in another class by then.")
    return text.format(day=formats.date_long(day, i18n.language()), year=group.year.name, group=group.name)


def _who(other: Visit, plan: VisitPlan, schools: Schools, single: Mapping[UUID, Sequence[str]]) -> str:
    """The groups and single pupils of another visit, with their school where it is another one than ours."""
    mine = {item.group.school_id for item in plan.groups if item.group}
    said: list[str] = []
    for item in other.groups:
        if item.group_id is None:
            names = single.get(item.activity_id, ()) if item.activity_id else ()
            said += _first(names, len(names)) or classes([item])
            continue
        school_id, school = schools.get(item.group_id, (None, ""))
        said.append(item.name if school_id in mine or not school else f"{item.name} ({school})")
    return _listed(said)


def _listed(parts: Iterable[str]) -> str:
    said = tuple(parts)
    if len(said) < 2:
        return "".join(said)
    return _("{most} and {last}").format(most=", ".join(said[:-1]), last=said[-1])


def _day(day: date) -> str:
    return formats.day_and_month(day, i18n.language())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def done_before(count: int) -> str:
    """Said of pupils who met the line before."""
    return ngettext(
        "{count} pupil had done this before: it does not count twice.",
        "{count} pupils had done this before: it does not count twice for them.",
        count,
    ).format(count=count)


def had_that_day(count: int) -> str:
    """Said of pupils who have something of the same kind on the same day."""
    return ngettext(
        "{count} pupil has something like this on that day already: is it the same?",
        "{count} pupils have something like this on that day already: is it the same?",
        count,
    ).format(count=count)
