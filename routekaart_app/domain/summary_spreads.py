"""What a summary hides, over all its tables together: spreads of pupils over kinds that share some of their counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from routekaart_app.domain.suppression import TOTAL, Block, Cell, Guard

ALL = "all"
PUPILS = "pupils"
"""The name under which the total of every spread of pupils is known."""
_REST = "rest:"
Within = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Places:
    """Schools within municipalities within everything, as far as each has pupils enough to be told of.

    `within` is the tree with what is `closed` left out: who is there stands in a place for the rest, which no file
    shows and which anybody can work out. `stands_for` says of each school under which name its pupils are counted.
    """

    within: Within
    stands_for: Mapping[str, str]
    closed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spread:
    """How people spread over kinds that exclude each other; `counts` by kind and school.

    `unprinted` are kinds that nothing shows. Of `complements` the rest of the total is shown: a count of who is not
    of that kind. `shared` gives kinds a name that is the same in every spread in which these are the same people, so
    that they are hidden in all or in none; the total of a spread of pupils is shared as `PUPILS`, that of others is
    their own (`population`). `only` limits a spread to one school. `given` are kinds of which everybody is taken to
    know how many they are, `nobody` those of which nobody of a school can be, and `secret` what
    is to be hidden however many it is.
    """

    id: str
    kinds: tuple[str, ...]
    counts: Mapping[Cell, int]
    unprinted: frozenset[str] = frozenset()
    complements: frozenset[str] = frozenset()
    shared: Mapping[str, str] = field(default_factory=dict)
    population: str = PUPILS
    only: str = ""
    given: frozenset[str] = frozenset()
    nobody: frozenset[Cell] = frozenset()
    secret: frozenset[Cell] = frozenset()

    @property
    def names(self) -> dict[str, str]:
        """The shared name of each kind that has one, and of the total."""
        return {**self.shared, TOTAL: self.population}


Name = tuple[str, str]
"""A shared name in a place."""
FurtherNames = Callable[[frozenset[Name]], Iterable[Name]]
"""What must be hidden besides, when all but these shared names are shown."""


def places(within: Within, pupils: Mapping[str, int], minimum: int) -> Places:
    """Which places are told of: not those with so few pupils that everything about them would be small, nor those from
    which these would follow. Who is at places left out is at least two schools and as many pupils as the minimum."""
    totals = dict.fromkeys(within, 0)
    for school, count in pupils.items():
        for place in _up(within, school):
            totals[place] += count
    schools = [place for place in within if place not in within.values() and totals[place]]
    closed = {place for place, count in totals.items() if 0 < count < minimum}
    while True:
        tree, stands_for = _without(within, closed)
        rests: dict[str, list[str]] = {}
        for school in schools:
            if stands_for[school].startswith(_REST):
                rests.setdefault(stands_for[school], []).append(school)
        weak = [
            rest for rest, some in rests.items() if len(some) < _AT_LEAST or sum(totals[one] for one in some) < minimum
        ]
        if not weak or ALL in closed:
            return Places(tree, stands_for, frozenset(within) if ALL in closed else frozenset(closed))
        wider = tree[weak[0]] or ALL
        more = [school for school in schools if school not in closed and wider in _up(within, school)]
        if not more:
            closed.add(wider)
            continue
        above = _up(within, min(more, key=lambda school: (totals[school], school)))
        closed |= set(above[: above.index(wider)])


_AT_LEAST = 2


def _up(within: Within, place: str) -> list[str]:
    """A place and all it lies in, from narrow to wide."""
    found = [place]
    while (wider := within[found[-1]]) is not None:
        found.append(wider)
    return found


def _without(within: Within, closed: set[str]) -> tuple[dict[str, str | None], dict[str, str]]:
    """The tree without some places: what lies in one of those lies in the next wider that is there."""

    def wider(place: str) -> str:
        return next((one for one in _up(within, place)[1:] if one not in closed), ALL)

    schools = [place for place in within if place not in within.values()]
    stands_for = {school: _REST + wider(school) if school in closed else school for school in schools}
    if len(within) == 1:
        return dict(within), {ALL: ALL}
    tree: dict[str, str | None] = {ALL: None}
    for school in schools:
        at = stands_for[school]
        for place in [at, *(one for one in _up(within, school)[1:-1] if one not in closed)]:
            tree[place] = wider(school if place == at else place)
    return tree, stands_for


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden: of each spread the cells, by its id, over the places that are told of."""

    places: Places
    values: Mapping[str, Mapping[Cell, int]]
    gone: Mapping[str, frozenset[Cell]]

    def count(self, spread: str, kind: str, place: str, *, rest: bool = False) -> int | None:
        """A count of a spread in a place, of all but that kind with `rest`; None where it is hidden."""
        values = self.values[spread]
        if place in self.places.closed or (kind, place) in self.gone[spread]:
            return None
        if (kind, place) not in values:
            return 0
        if not rest:
            return values[kind, place]
        return None if (TOTAL, place) in self.gone[spread] else values[TOTAL, place] - values[kind, place]


def hide(
    spreads: Iterable[Spread],
    where: Places,
    minimum: int,
    also: Mapping[str, Iterable[Cell]] | None = None,
    further: FurtherNames = lambda _gone: (),
    fixed: AbstractSet[Name] = frozenset(),
    known: Mapping[str, AbstractSet[Cell]] | None = None,
) -> Hidden:
    """Hide what must be, in all spreads at once; `also` are cells to hide in any case, by the id of their spread,
    `fixed` the shared counts that are told whatever follows, and `known` the cells of which hiding is of no use, as
    they were told before and are the same.

    Each spread is protected by itself (`suppression.hidden`); what that hides of counts that stand in other spreads is
    hidden and protected there as well, until nothing more is to be hidden.
    """
    by_id = {spread.id: spread for one in spreads for spread in _with_rests(one, where, minimum)}
    told_anyway = known_names(by_id, known or {}) | fixed
    guards = {
        key: Guard(
            _block(spread, where),
            minimum,
            _fixed(spread, _cells(spread, where, told_anyway) | set((known or {}).get(key, ())), where),
        )
        for key, spread in by_id.items()
    }
    wanted = {key: {*spread.secret, *(also or {}).get(key, ())} for key, spread in by_id.items()}
    _hide_all(by_id, guards, wanted, further)
    gone = {key: guard.gone for key, guard in guards.items()}
    values = {key: guard.values for key, guard in guards.items()}
    return Hidden(where, values, gone)


def _hide_all(
    by_id: Mapping[str, Spread], guards: Mapping[str, Guard], wanted: dict[str, set[Cell]], further: FurtherNames
) -> None:
    """Hide what is wanted in each spread, and what that hides of shared counts in all others, until nothing is new."""
    users = _users(by_id, guards)
    told: set[Name] = set()
    to_do = dict.fromkeys(by_id)
    while to_do:
        key = next(iter(to_do))
        del to_do[key]
        names, guard = by_id[key].names, guards[key]
        guard.hide(wanted[key])
        new = {(names[kind], place) for kind, place in guard.gone if kind in names} - told
        if not new and not to_do:
            new = set(further(frozenset(told))) - told
        told |= new
        for name in sorted(new):
            for other, cell in users.get(name, ()):
                wanted[other].add(cell)
                to_do[other] = None


def _users(by_id: Mapping[str, Spread], guards: Mapping[str, Guard]) -> dict[Name, list[tuple[str, Cell]]]:
    """In which spreads each shared count stands, and as which cell."""
    users: dict[Name, list[tuple[str, Cell]]] = {}
    for key, spread in by_id.items():
        names = spread.names
        for kind, place in guards[key].values:
            if kind in names:
                users.setdefault((names[kind], place), []).append((key, (kind, place)))
    return users


def _fixed(spread: Spread, known: set[Cell], where: Places) -> set[Cell]:
    """Known cells, those of kinds that are given or of whom there is nobody, and the totals that change with known
    cells where it is the rest of the total that is known."""
    given = {(kind, place) for kind in spread.given for place in where.within}
    for kind in {kind for kind, _school in spread.nobody}:
        given |= {(kind, place) for place in where.within}
        for school, at in where.stands_for.items():
            if (kind, school) not in spread.nobody:
                given -= {(kind, place) for place in _up(where.within, at)}
    return known | given | {(TOTAL, place) for kind, place in known if kind in spread.complements}


def known_names(spreads: Mapping[str, Spread], known: Mapping[str, AbstractSet[Cell]]) -> frozenset[Name]:
    """The shared names of cells, by the ids of their spreads."""
    return frozenset(
        (spreads[key].names[kind], place)
        for key, cells in known.items()
        if key in spreads
        for kind, place in cells
        if kind in spreads[key].names
    )


def _cells(spread: Spread, where: Places, named: AbstractSet[Name]) -> set[Cell]:
    """The cells of a spread that go by some shared names."""
    return {(kind, at) for kind, name in spread.names.items() for at in where.within if (name, at) in named}


def _block(spread: Spread, where: Places) -> Block:
    counts: dict[Cell, int] = {}
    if spread.only:
        within: Within = {spread.only: None} if spread.only in where.within else {ALL: None}
        counts = {cell: count for cell, count in spread.counts.items() if cell[1] in within}
    else:
        within = where.within
        for (kind, school), count in spread.counts.items():
            at = where.stands_for[school]
            counts[kind, at] = counts.get((kind, at), 0) + count
    return Block(spread.kinds, within, counts, spread.unprinted, spread.complements)


def _with_rests(spread: Spread, where: Places, minimum: int) -> list[Spread]:
    """A spread, and one for each kind of which the rest is few in some place: all who are of any other kind, or those
    of them who are not of a kind of which the rest of the total is shown. Such a rest is a count like any other, though
    nothing shows it: it follows while both numbers do."""
    values = _block(spread, where).values()
    shared, found = dict(spread.shared), []
    for kind in spread.kinds:
        for apart in ((), *((other,) for other in spread.complements if other != kind)):
            if kind in spread.unprinted or not any(
                0 < values[TOTAL, at] - sum(values[one, at] for one in (kind, *apart)) < minimum
                for told, at in values
                if told == kind
            ):
                continue
            kept = (kind, *apart)
            counts: dict[Cell, int] = {}
            for (one, school), count in spread.counts.items():
                cell = one if one in kept else _OTHERS, school
                counts[cell] = counts.get(cell, 0) + count
            shared |= {one: shared.get(one, f"{spread.id}/{one}") for one in kept}
            found.append(
                replace(
                    spread, id=f"{spread.id}~{'~'.join(kept)}", kinds=(*kept, _OTHERS), counts=counts,
                    unprinted=frozenset({_OTHERS}), complements=frozenset(apart),
                    shared={one: shared[one] for one in kept},
                    given=frozenset(), nobody=frozenset(), secret=frozenset(),
                )
            )  # fmt: skip
    return [replace(spread, shared=shared), *found]


_OTHERS = "~"
