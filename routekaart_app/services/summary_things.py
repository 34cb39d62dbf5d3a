"""What a yearly summary tells of things rather than people: activities, companies, sectors and their promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from routekaart_app import words
from routekaart_app.domain import sector_agreement as promises
from routekaart_app.domain.company import WOULD_HOST
from routekaart_app.domain.contact import FLAGS
from routekaart_app.domain.list_entry import CAMPUSES
from routekaart_app.domain.routekaart import KINDS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Summary, Value
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists
from routekaart_app.services.sector_agreements import read_agreements, sector_keys
from routekaart_app.services.summary_people import Pupils, RowOf, Tally
from routekaart_app.services.summary_reach import COMPANY, IN, REACHED, add_overlapping, parts, with_company
from routekaart_app.store.database import Session
from routekaart_app.store.queries import summing
from routekaart_app.store.queries.scope import Key


def add_met(session: Session, tally: Tally, pupils: Pupils, kinds: list[int]) -> None:
    """Which sectors and campuses pupils met, and the companies that were visited."""
    about = {row[0]: row for row in summing.companies(session)}
    sectors = [*sector_keys(session)]
    campuses = [entry.text for entry in lists.read(session, CAMPUSES) if not entry.is_hidden]
    sectors += sorted({row[1] for row in about.values() if row[1]} - {*sectors})
    campuses += sorted({row[2] for row in about.values() if row[2]} - {*campuses})
    names = [*(f"sector:{key}" for key in sectors), *(f"campus:{name}" for name in campuses)]
    bits = {COMPANY: 1, REACHED: 2} | {name: 4 << at for at, name in enumerate(names)}
    of_company = {key: bits.get(f"sector:{row[1]}", 0) | bits.get(f"campus:{row[2]}", 0) for key, row in about.items()}
    values = [bool(kind) * bits[REACHED] + is_with for kind, is_with in zip(kinds, with_company(kinds), strict=True)]
    visited: dict[str, set[Key]] = {}
    for pupil, company, wholly in summing.met(session, pupils.year, pupils.on):
        at = pupils.number.get(pupil)
        if at is not None:
            values[at] |= of_company.get(company, 0) if wholly else 0
            visited.setdefault(pupils.people.schools[at], set()).add(company)
    add_overlapping(tally, pupils, values, bits, dict.fromkeys(names, (COMPANY, REACHED)))
    for key in sectors:
        tally.row("reach_by_sector", RowOf(key, (words.say(words.SECTOR, key, _),), parts(f"sector:{key}")))
    for name in campuses:
        tally.row("reach_by_campus", RowOf(name, (name,), parts(f"campus:{name}")))
    _add_companies(session, tally, pupils.year, visited, {key: row[3] for key, row in about.items()})


def _add_companies(
    session: Session, tally: Tally, year: SchoolYear, visited: Mapping[str, set[Key]], would: Mapping[Key, str]
) -> None:
    """How many companies were visited by pupils of each place; the register is the same for all. Where nothing was
    recorded before the year, it is not told who was visited for the first time: that would be all of them."""
    before = summing.visited_before(session, year)
    at: dict[str, set[Key]] = {place: set() for place in tally.where.within}
    for school, found in visited.items():
        for place in tally.where.wider(school):
            at[place] |= found
    rows: dict[str, tuple[str, dict[str, int]]] = {
        "known": (_("in the register"), dict.fromkeys(at, len(would))),
        "visited": (_("visited"), {place: len(found) for place, found in at.items()}),
        "new": (_("visited for the first time"), {place: len(found - before) for place, found in at.items()}),
        "returning": (_("visited before as well"), {place: len(found & before) for place, found in at.items()}),
    }
    for answer in ("", *WOULD_HOST):
        said = _("of those visited, would have pupils again: {answer}").format(answer=_(words.WOULD_HOST[answer]))
        counts = {place: sum(would.get(key, "") == answer for key in found) for place, found in at.items()}
        rows[f"would_host:{answer or 'not_asked'}"] = said, counts
    for key, (said, counts) in rows.items():
        untold = frozenset(at) if key in ("new", "returning") and not before else frozenset()
        numbers = {"number": counts}
        tally.row("companies", RowOf(key, (said,), numbers=numbers, of_nobody=key == "known", untold=untold))


def add_activities(session: Session, tally: Tally, pupils: Pupils, groups: Mapping[Key, tuple[str, Key]]) -> None:
    """How many activities there were of each kind; those of a few pupils are left out, as these would follow. Where all
    of a kind are, their number is not told, as it is not nought."""
    schools = {key: school.scope.written for key, school in tally.where.schools.items()}
    found = summing.activities(session, pupils.year, pupils.on, tally.minimum)
    loose = summing.who_was_at(session, [row[0] for row in found if row[2] not in groups])
    counts: dict[tuple[str, str], Counter[str]] = {}
    for key, kind, group, *flags, number in found:
        there: Counter[str] = Counter()
        if group in groups:
            there[schools[groups[group][1]]] = number
        for pupil in loose.get(key, ()):
            at = pupils.number.get(pupil)
            if at is not None:
                there[pupils.people.schools[at]] += 1
        for place, pupils_there in tally.summed(there).items():
            if pupils_there >= tally.minimum:
                for name, holds in zip(("activities", *FLAGS), (True, *flags), strict=True):
                    counts.setdefault((kind, name), Counter())[place] += bool(holds)
    for kind in KINDS:
        numbers = {name: counts.get((kind, name), Counter()) for name in ("activities", *FLAGS)}
        reached = {school: often for (one, school), often in tally.spreads[f"type:{kind}"].counts.items() if one == IN}
        untold = frozenset(place for place, often in tally.summed(reached).items() if often)
        tally.row(
            "activities",
            RowOf(
                kind, (words.say(words.KIND, kind, _),), numbers=numbers, untold=untold - numbers["activities"].keys()
            ),
        )


def add_promises(session: Session, tally: Tally, year: SchoolYear, today: date) -> None:
    """What was promised, planned and used per sector and what it was; places are used by pupils, so that few are not
    told. Promises are made to the region: of every place the same is told."""
    sums: dict[tuple[str, str], Counter[str]] = {}
    for made in read_agreements(session, year, today):
        for name in ("promised", "planned", "used"):
            sums.setdefault((made.sector, made.what), Counter())[name] += getattr(made, name)
    order = {key: at for at, key in enumerate(sector_keys(session))}
    whats = {what: at for at, what in enumerate(promises.WHAT)}
    for sector, what in sorted(sums, key=lambda key: (order.get(key[0], len(order)), key[0], whats.get(key[1], 9))):
        numbers = {}
        for name, number in sums[sector, what].items():
            few = what == promises.WHAT[-1] and name != "promised" and 0 < number < tally.minimum
            numbers[name] = {} if few else dict.fromkeys(tally.where.within, number)
        texts = (words.say(words.SECTOR, sector, _), words.say(words.PROMISED, what, _))
        tally.row("sector_agreements", RowOf(f"{sector}:{what}", texts, numbers=numbers, of_nobody=True))


def add_sizes(tally: Tally, pupils: Pupils, moments: list[int], kept: Iterable[Summary]) -> None:
    """How many schools and classes have pupils, and how many contact moments those took part in; these not where they
    differ so little from a `kept` summary of the school year that they can be those of a few pupils."""
    schools: Counter[str] = Counter(dict.fromkeys(set(pupils.people.schools), 1))
    groups = Counter(
        school for school, _group in {(item.school, item.group) for item in pupils.standings if item.group}
    )
    number: Counter[str] = Counter()
    for school, count in zip(pupils.people.schools, moments, strict=True):
        number[school] += count
    told = tally.summed(number)
    known = {
        (one.scope.written, one.value("pupils", "moments", "number"))
        for one in kept
        if one.school_year == pupils.year.name
    }
    said = (
        ("schools", _("schools"), tally.summed(schools), frozenset[str]()),
        ("groups", _("classes"), tally.summed(groups), frozenset[str]()),
        ("moments", _("contact moments"), told, _untold(tally, told, known, max(moments, default=0))),
    )
    for key, text, counts, untold in said:
        tally.row("pupils", RowOf(key, (text,), numbers={"number": counts}, untold=untold))


def _untold(tally: Tally, now: Mapping[str, int], known: Iterable[tuple[str, Value]], most: int) -> frozenset[str]:
    """Where a number of moments cannot be told as another is known of which it differs by those of few, `most` of each;
    nor can it where that would follow, in what lies around or within such a place."""
    changes = [(place, abs(now.get(place, 0) - was)) for place, was in known if isinstance(was, int)]
    few = {place for place, by in changes if 0 < by <= (tally.minimum - 1) * most}
    same = {place for place, by in changes if not by} - few
    around = {place for one in few if one in tally.where.within for place in tally.where.wider(one)}
    inside = {place for place in tally.where.within if not few.isdisjoint(tally.where.wider(place))}
    return frozenset(few | (around | inside) - same)
