"""The lines of one kind of activity against who took part in anything of that kind: what follows from the two together.

Lines for different years concern different pupils. Whoever knows how much of a kind was done for no line finds one that
is hidden by taking the others from the whole of the kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from routekaart_app.domain.routekaart import KINDS
from routekaart_app.services.summary_people import OUT, Pupils, Tally
from routekaart_app.services.summary_reach import TookPart, kind_bit, line_name

_REST = "rest"
_MORE = "+"
"""After a line: who took part in something of its kind but did not meet it, as far as that can be otherwise."""
_Counted = Mapping[tuple[str, int, int, bool], int]
"""How many of a school stand somewhere, met some lines, and took part in anything of a kind."""


def add_lines_of_kinds(tally: Tally, pupils: Pupils, took: TookPart) -> None:
    """Spread who took part in something of a kind over the lines of that kind for different pupils; what was done for
    no line is taken as known. To be added after the lines."""
    whom = [
        frozenset(standing.number for standing in pupils.standings if line.fits(standing.place)) for line in took.lines
    ]
    stands = [standing.number for standing in pupils.standing]
    values = Counter(zip(pupils.people.schools, stands, took.reached, took.kinds, strict=True))
    for kind in KINDS:
        lines = [at for at, line in enumerate(took.lines) if line.kind == kind and whom[at]]
        if not lines:
            continue
        counted: Counter[tuple[str, int, int, bool]] = Counter()
        for (school, stand, reached, kinds), often in values.items():
            counted[school, stand, reached, bool(kinds & kind_bit(kind))] += often
        for number, chosen in enumerate(_choices(lines, whom, counted, tally.minimum)):
            loose = {at for at in chosen if took.lines[at].target > 1 or _is_crossed(at, lines, whom)}
            _add(tally, pupils, f"lines:{kind}:{number}", kind, {at: whom[at] for at in chosen}, loose, counted)


def _is_crossed(line: int, lines: Sequence[int], whom: Sequence[frozenset[int]]) -> bool:
    return any(other != line and whom[other] & whom[line] for other in lines)


def _choices(
    lines: Sequence[int], whom: Sequence[frozenset[int]], counted: _Counted, minimum: int
) -> list[tuple[int, ...]]:
    """Lines that concern different pupils: those that most met, and for each line that is left out and has a small
    count somewhere, the same with that one first."""
    met: dict[int, Counter[tuple[str, bool]]] = {at: Counter() for at in lines}
    for (school, stand, reached, _of_kind), often in counted.items():
        for at in lines:
            if stand in whom[at]:
                met[at][school, bool(reached >> at & 1)] += often
    size = {at: sum(often for (_school, is_met), often in met[at].items() if is_met) for at in lines}
    largest = sorted(lines, key=lambda at: (-size[at], at))

    def apart(first: Sequence[int]) -> tuple[int, ...]:
        found: list[int] = []
        for at in (*first, *largest):
            if not any(whom[at] & whom[other] for other in found):
                found.append(at)
        return tuple(sorted(found))

    most = apart(())
    left = [at for at in lines if at not in most and any(0 < often < minimum for often in met[at].values())]
    return list(dict.fromkeys([most, *(apart((at,)) for at in left)]))


def _add(
    tally: Tally,
    pupils: Pupils,
    id_: str,
    kind: str,
    chosen: Mapping[int, frozenset[int]],
    loose: set[int],
    counted: _Counted,
) -> None:
    """One such spread. A pupil of a line who did something of the kind and did not meet it is of the rest, but where a
    line asks for more than one moment or others are for the same pupils (`loose`) nobody is taken to know of these."""
    cells: Counter[tuple[str, str]] = Counter()
    for (school, stand, reached, of_kind), often in counted.items():
        line = next((at for at, places in chosen.items() if stand in places), None)
        is_met = line is not None and bool(reached >> line & 1)
        if is_met:
            cells[str(line), school] += often
            if not of_kind:  # what it was done with is of another kind: fewer are of the rest
                cells[_REST, school] -= often
        elif of_kind:
            cells[f"{line}{_MORE}" if line in loose else _REST, school] += often
        if not of_kind:
            cells[OUT, school] += often
    more = [f"{at}{_MORE}" for at in chosen if at in loose]
    there = {(at, school) for school, stand, *_met in counted for at, places in chosen.items() if stand in places}
    schools = {school for school, *_met in counted}
    nobody = [
        (name, school)
        for at in chosen
        for school in schools
        for name in (str(at), f"{at}{_MORE}")
        if (at, school) not in there
    ]
    tally.spread(
        id_, pupils.people, (), str, (*map(str, chosen), *more, _REST, OUT), cells=cells, unprinted=[*more, _REST],
        complements=[OUT], shared={OUT: f"type:{kind}"} | {str(at): line_name(at) for at in chosen}, given=[_REST],
        nobody=nobody,
    )  # fmt: skip
