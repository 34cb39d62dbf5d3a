"""Pupils of a yearly summary who are of several things at once, at every place: what is worked out exactly of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from routekaart_app.domain.summary_spreads import PUPILS, Name, Places
from routekaart_app.domain.summary_sums import Overlapping
from routekaart_app.services.summary_people import Family


def same_people(family: Overlapping, name: Name) -> list[Name]:
    """The names of the same people in a place: in a school of one phase, its pupils and those of the phase."""
    atoms = family.members.get(name)
    return [other for other in family.members if other[1] == name[1] and family.members[other] == atoms]


def overlapping(family: Family, where: Places) -> Overlapping:
    """A family in every place that is told of, schools first."""
    sizes: list[int] = []
    by_school: dict[str, dict[Hashable, int]] = {}
    for (school, value), often in family.counted.items():
        mine = by_school.setdefault(where.stands_for[school], {})
        for one, many in ((value, often), (family.possible(value), 0)):
            if one not in mine:
                mine[one] = len(sizes)
                sizes.append(0)
            sizes[mine[one]] += many
    members: dict[Name, frozenset[int]] = {}
    parts: dict[Name, list[Name]] = {}
    wide: dict[Name, set[int]] = {}
    for school, values in by_school.items():
        own = family.of_school.get(school, {})
        for name, is_one in {PUPILS: _everybody, **family.members, **own}.items():
            atoms = frozenset(at for value, at in values.items() if is_one(value))
            if not atoms:
                continue
            members[name, school] = atoms
            wider = where.within[school]
            while wider is not None and name not in own:
                wide.setdefault((name, wider), set()).update(atoms)
                parts.setdefault((name, wider), []).append((name, school))
                wider = where.within[wider]
    depth = {place: len(_wider(where, place)) for place in where.within}
    narrow = (name for own in family.of_school.values() for name in own)
    order = {name: at for at, name in enumerate((PUPILS, *family.members, *narrow))}
    members |= {name: frozenset(atoms) for name, atoms in wide.items()}
    ordered = sorted(members, key=lambda name: (-depth[name[1]], name[1], order[name[0]]))
    schools = set(where.stands_for.values()) - set(where.stands_for)
    untold = frozenset(name for name in members if name[1] in schools)
    rests = [rest for school in by_school for rest in _rests(members, family.of_school.get(school, {}), school)]
    return Overlapping({name: members[name] for name in ordered}, dict(enumerate(sizes)), untold, parts, rests)


def _rests(members: Mapping[Name, frozenset[int]], own: Iterable[str], school: str) -> list[frozenset[int]]:
    """Who is of something at a school and in none of the classes that are wholly of it, and what such rests differ."""
    classes = [members[name, school] for name in own if (name, school) in members]
    found: dict[frozenset[int], None] = {}
    for (name, place), atoms in members.items():
        inside = [one for one in classes if one <= atoms] if place == school and name not in own else []
        rest = atoms.difference(*inside)
        if inside and rest:
            found[rest] = None
    differing = (wide - narrow for wide in found for narrow in found if narrow < wide)
    return list(dict.fromkeys([*found, *differing]))


def _everybody(_value: Hashable) -> bool:
    return True


def _wider(where: Places, place: str) -> list[str]:
    found = []
    at = where.within[place]
    while at is not None:
        found.append(at)
        at = where.within[at]
    return found
