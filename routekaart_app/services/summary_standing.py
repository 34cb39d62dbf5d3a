"""Reach of a yearly summary by where pupils are in school: phase, year, track, school and class."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from routekaart_app import words
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import STAGES, VO, Place
from routekaart_app.i18n import gettext as _
from routekaart_app.services.summary_people import OUT, Family, Pupils, RowOf, Shown, Tally
from routekaart_app.services.summary_reach import IN, REACHED, REST, parts
from routekaart_app.store.queries.scope import Key

_PLUS = "+"
"""After the name of some pupils: those of them who were reached."""
UNKNOWN, NO_CLASS = "?", "no class"


@dataclass(frozen=True, slots=True)
class _Part:
    """Pupils who are at some places of school: the table and the row that tell of them."""

    table: str
    key: str
    said: str
    places: frozenset[int]


def add_standing(
    tally: Tally,
    pupils: Pupils,
    was_reached: Sequence[bool],
    lines: Sequence[RoutekaartLine],
    groups: Mapping[Key, tuple[str, Key]],
) -> dict[int, str]:
    """Add the tables by phase, year, track, school and class; the shared names of whom each line is for.

    Pupils of the same places have one name, whether it is a year, a track or whom a line is for that brings them
    together.
    """
    places = {place: at for at, place in enumerate(dict.fromkeys(item.place for item in pupils.standings))}
    values: list[Hashable] = [
        (places[item.place], item.group, reached) for item, reached in zip(pupils.standing, was_reached, strict=True)
    ]
    counted = pupils.people.counted(values)
    names: dict[frozenset[int], str] = {}
    wide: dict[str, Callable[[Hashable], bool]] = {REACHED: _reached(lambda _value: True)}
    found = _parts(places)
    for part in found:
        if part.places not in names:
            names[part.places] = f"{part.table}:{part.key}"
            _add(tally, pupils, names[part.places], values, counted, _is_at(part.places), wide)
        spread = names[part.places]
        of = Shown(spread, OUT, rest=True)
        tally.row(part.table, RowOf(part.key, (part.said,), parts(spread, of=of), if_any=of))
    of_lines: dict[int, str] = {}
    for at, line in enumerate(lines):
        mine = frozenset(number for place, number in places.items() if line.fits(place))
        if mine not in names:
            names[mine] = f"line:{line.code}"
            wide[names[mine]] = _is_at(mine)
        of_lines[at] = names[mine]
    narrow = _add_groups(tally, pupils, values, counted, groups)
    tally.families.append(Family(_sorted(wide), counted, narrow, _otherwise))
    _add_schools(tally)
    return of_lines


def _otherwise(value: Hashable) -> Hashable:
    assert isinstance(value, tuple)
    return value[0], value[1], not value[2]


def _sorted(members: Mapping[str, Callable[[Hashable], bool]]) -> dict[str, Callable[[Hashable], bool]]:
    """How many there are before how many of them were reached."""
    return {name: members[name] for name in sorted(members, key=lambda name: name.endswith(_PLUS))}


def _parts(places: Mapping[Place, int]) -> list[_Part]:
    """The phases, years and tracks there are, in the order in which they stand in their tables."""
    found: dict[tuple[str, str], tuple[tuple[object, ...], str, set[int]]] = {}

    def put(table: str, key: str, order: tuple[object, ...], said: str, number: int) -> None:
        found.setdefault((table, key), (order, said, set()))[2].add(number)

    for place, number in places.items():
        stage = STAGES.index(place.stage) if place.stage in STAGES else len(STAGES)
        phase = words.say(words.STAGE, place.stage, _) if place.stage else _("not known")
        put("reach_by_phase", place.stage or UNKNOWN, (0, stage, 0, ""), phase, number)
        year = _("{phase}, year not known").format(phase=phase)
        if place.year is not None:
            year = words.caption(Place(place.stage, place.year).caption, _).strip()
        at = place.year or 0
        put("reach_by_year", f"{place.stage}{place.year or UNKNOWN}", (1, stage, at, ""), year, number)
        if place.track or place.stage == VO:
            said = "/".join(words.say(words.TRACK, part, _) for part in place.track.split("/") if part)
            order = (2, _track_order(place.track), 0, place.track)
            put("reach_by_track", place.track or UNKNOWN, order, said or _("track not known yet"), number)
    ordered = sorted(found.items(), key=lambda item: (item[1][0], item[0]))
    return [_Part(table, key, said, frozenset(members)) for (table, key), (_order, said, members) in ordered]


def _track_order(track: str) -> int:
    known = list(words.TRACK)
    first = track.partition("/")[0]
    return known.index(first) if first in known else len(known)


def _is_at(places: frozenset[int]) -> Callable[[Hashable], bool]:
    return lambda value: isinstance(value, tuple) and value[0] in places


def _reached(is_one: Callable[[Hashable], bool]) -> Callable[[Hashable], bool]:
    return lambda value: is_one(value) and isinstance(value, tuple) and bool(value[2])


def _add(
    tally: Tally,
    pupils: Pupils,
    name: str,
    values: Sequence[Hashable],
    counted: Mapping[tuple[str, Hashable], int],
    is_one: Callable[[Hashable], bool],
    members: dict[str, Callable[[Hashable], bool]],
    only: str = "",
) -> None:
    """A spread of who is one of some pupils and was reached, of who was not, and of all others."""

    def kind(value: Hashable) -> str:
        if not is_one(value):
            return OUT
        return IN if isinstance(value, tuple) and value[2] else REST

    tally.spread(
        name, pupils.people, values, kind, (IN, REST, OUT), counted=counted, unprinted=[REST], complements=[OUT],
        shared={IN: name + _PLUS, OUT: name}, only=only,
    )  # fmt: skip
    members[name] = is_one
    members[name + _PLUS] = _reached(is_one)


def _add_groups(
    tally: Tally,
    pupils: Pupils,
    values: Sequence[Hashable],
    counted: Mapping[tuple[str, Hashable], int],
    groups: Mapping[Key, tuple[str, Key]],
) -> dict[str, dict[str, Callable[[Hashable], bool]]]:
    """The classes by school, each only at its own."""
    found: dict[str, dict[str, Callable[[Hashable], bool]]] = {}
    by_school: dict[str, dict[tuple[str, Hashable], int]] = {}
    for (school, value), often in counted.items():
        by_school.setdefault(school, {})[school, value] = often
    there = {item.group for item in pupils.standings}
    first = set({named: key for key, named in sorted(groups.items(), reverse=True)}.values())
    places = [(school.scope.written, key, school.name) for key, school in tally.where.schools.items()]
    for written, school_key, said in places:
        members: dict[str, Callable[[Hashable], bool]] = {}
        classes: dict[Key | None, str] = {}
        mine = [(key, name) for key, (name, at) in groups.items() if at == school_key and key in there]
        for key, name in sorted(mine, key=lambda item: (natural_key(item[1]), item[0])):
            spread = f"group:{key.hex()}"

            def is_one(value: Hashable, key: Key = key) -> bool:
                return isinstance(value, tuple) and value[1] == key

            _add(tally, pupils, spread, values, by_school.get(written, {}), is_one, members, only=written)
            classes[key] = spread
            of = Shown(spread, OUT, rest=True)
            code = _group_key(key, written, name, is_first=key in first)
            row = RowOf(code, (name, said), parts(spread, of=of), school=written)
            tally.row("reach_by_group", row)
        _add_division(tally, pupils, written, values, by_school.get(written, {}), classes)
        found[written] = _sorted(members)
    return found


def _add_division(
    tally: Tally,
    pupils: Pupils,
    school: str,
    values: Sequence[Hashable],
    counted: Mapping[tuple[str, Hashable], int],
    classes: Mapping[Key | None, str],
) -> None:
    """The classes of a school beside each other, with who is in none; of its pupils, and of those who were reached."""

    def group(value: Hashable) -> str:
        return classes.get(value[1], NO_CLASS) if isinstance(value, tuple) else NO_CLASS

    def reached_group(value: Hashable) -> str:
        return group(value) if isinstance(value, tuple) and value[2] else OUT

    kinds, shared = (*classes.values(), NO_CLASS), {name: name for name in classes.values()}
    loose = sum(often for (_school, value), often in counted.items() if group(value) == NO_CLASS)
    tally.spread(
        f"classes:{school}", pupils.people, values, group, kinds, counted=counted, unprinted=[NO_CLASS], shared=shared,
        only=school,
    )  # fmt: skip
    tally.spread(
        f"classes:{school}{_PLUS}", pupils.people, values, reached_group, (*kinds, OUT), counted=counted,
        unprinted=[NO_CLASS], complements=[OUT], shared={OUT: REACHED} | {name: name + _PLUS for name in shared},
        only=school, secret=[(NO_CLASS, school)] if 0 < loose < tally.minimum else [],
    )  # fmt: skip


def _group_key(key: Key, school: str, name: str, *, is_first: bool) -> str:
    """The code of a class: its school and its name, told apart by the first space; of one that is not the first of that
    name its id as well, so that a class keeps its code when another of its name comes."""
    written = school.replace("%", "%25").replace(" ", "%20")
    return f"{written} {name}" if is_first else f"{written} {name} {key.hex()}"


def _add_schools(tally: Tally) -> None:
    for school in tally.where.schools.values():
        written = school.scope.written
        tally.row("reach_by_school", RowOf(written, (school.name, school.municipality), parts(REACHED), school=written))
