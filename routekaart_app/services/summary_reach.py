"""Reach and coverage of a yearly summary: who took part in what, judged by the rules of the routekaart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from routekaart_app import words
from routekaart_app.domain.coverage import NOTHING, Count, Status, figures, status, total
from routekaart_app.domain.routekaart import AT_COMPANY, KINDS, TALKS, RoutekaartLine
from routekaart_app.domain.summary import BANDS
from routekaart_app.i18n import gettext as _
from routekaart_app.services.summary_people import OUT, Pupils, RowOf, Shown, Standing, Tally
from routekaart_app.store.database import Session
from routekaart_app.store.queries import summing
from routekaart_app.store.queries.scope import Key

REACHED, COMPANY, TALK = "reached", "company", "talk"
IN, REST, NOT, EXCUSED = "in", "rest", "not", "excused"
NONE = "none"
_ANY = 1
_BITS = {kind: 2 << at for at, kind in enumerate(KINDS)}
_AT_COMPANY, _TALKS = (sum(_BITS[kind] for kind in kinds) for kinds in (AT_COMPANY, TALKS))


@dataclass(frozen=True, slots=True)
class TookPart:
    """By number of each pupil: the kinds of what they took part in and the lines they met as bits, the lines that do
    not count for them as bits, how many moments, and which part of what was due they did."""

    kinds: list[int]
    reached: list[int]
    excused: list[int]
    moments: list[int]
    bands: list[str]
    lines: tuple[RoutekaartLine, ...]


class _Judge:
    """What a number of moments on a line means, as `domain.coverage` says, worked out once for all who are equal."""

    def __init__(self, pupils: Pupils, lines: tuple[RoutekaartLine, ...]) -> None:
        self._year, self._on, self._lines = pupils.year, pupils.on, lines
        self.own = [self._own(standing) for standing in pupils.standings]
        self.late = [self.fitting(standing) & ~own for standing, own in zip(pupils.standings, self.own, strict=True)]
        self.due = [
            total(figures(NOTHING, line, self._year, self._on) for line in self.among(own)).due.of for own in self.own
        ]
        self.is_met = cache(self._is_met)
        self.adds = cache(self._adds)

    def among(self, bits: int) -> Iterator[RoutekaartLine]:
        """The lines with these bits."""
        return (line for at, line in enumerate(self._lines) if bits >> at & 1)

    def fitting(self, standing: Standing) -> int:
        """The lines that are meant for who stands there, as bits."""
        return sum(1 << at for at, line in enumerate(self._lines) if line.fits(standing.place))

    def _own(self, standing: Standing) -> int:
        own = (line.applies(standing.place, standing.entered, self._year) for line in self._lines)
        return sum(1 << at for at, applies in enumerate(own) if applies)

    def _is_met(self, times: int, line: int) -> bool:
        return status(Count(times), self._lines[line], self._year, self._on) is Status.DONE

    def _adds(self, times: int, line: int, *, exempt: bool) -> tuple[int, int]:
        """What a line adds to the moments that count of those that were due, and to those that were."""
        due = figures(Count(times, exempt=exempt), self._lines[line], self._year, self._on).due
        return due.done, due.of - figures(NOTHING, self._lines[line], self._year, self._on).due.of


def read_took_part(session: Session, pupils: Pupils, lines: tuple[RoutekaartLine, ...]) -> TookPart:
    """Who took part in what up to the counting day."""
    judge, count = _Judge(pupils, lines), len(pupils.standing)
    line_at = {line.id.bytes: at for at, line in enumerate(lines)}
    exempt = {(pupil, line) for pupil, line in summing.exemptions(session, pupils.year)}
    stands = [standing.number for standing in pupils.standing]
    excused, done, due = [judge.late[at] for at in stands], [0] * count, [judge.due[at] for at in stands]
    kinds, reached, moments = [0] * count, [0] * count, [0] * count

    def run(pupil: Key, at: int, line: int, times: int) -> None:
        if judge.own[stands[at]] >> line & 1 and (pupil, lines[line].id.bytes) not in exempt:
            done[at] += judge.adds(times, line, exempt=False)[0]
            if judge.is_met(times, line):
                reached[at] |= 1 << line

    last: tuple[Key, int, int] | None = None
    times = 0
    number, bits = pupils.number, {kind: bit | _ANY for kind, bit in _BITS.items()}
    for pupil, line_key, kind in summing.moments(session, pupils.year, pupils.on):
        at = number.get(pupil)
        if at is None:
            continue
        kinds[at] |= bits.get(kind, _ANY)
        moments[at] += 1
        line = line_at.get(line_key)
        if line is None:
            continue
        if last is not None and (last[1] != at or last[2] != line):
            run(*last, times)
            times = 0
        last = pupil, at, line
        times += 1
    if last is not None:
        run(*last, times)
    for pupil, line_key in exempt:
        at, line = number.get(pupil), line_at.get(line_key)
        if at is not None and line is not None and judge.own[stands[at]] >> line & 1:
            excused[at] |= 1 << line
            due[at] += judge.adds(0, line, exempt=True)[1]
    bands = [_band(some, of) for some, of in zip(done, due, strict=True)]
    return TookPart(kinds, reached, excused, moments, bands, lines)


def _band(done: int, due: int) -> str:
    if not due:
        return NONE
    cent = 100 * done // due
    return next(f"{least}-{most}" for least, most in BANDS if least <= cent <= most)


def kind_bit(kind: str) -> int:
    """The bit of a kind in `TookPart.kinds`."""
    return _BITS[kind]


def line_name(line: int) -> str:
    """The shared name of who met a line."""
    return f"line:{line}+"


def _in_or_out(bits: int) -> Callable[[Hashable], str]:
    return lambda value: IN if isinstance(value, int) and value & bits else OUT


def parts(spread: str, kind: str = IN, *, of: Shown | None = None) -> dict[str, Shown]:
    """The cells of a row that tells how many of whom."""
    return {"count": Shown(spread, kind), "of": of or Shown(spread)}


def add_overlapping(
    tally: Tally, pupils: Pupils, values: Sequence[int], bits: Mapping[str, int], within: Mapping[str, Sequence[str]]
) -> None:
    """Add a spread of who is and who is not of something, for several things that overlap: by name the bits of each in
    the value of a pupil. `within` are names that all who are of another are of as well: how many are of the one and not
    of the other must not follow either, so these get a spread that nothing shows. Names that are there stay."""
    counted = pupils.people.counted(values)
    for name, bit in bits.items():
        if name not in tally.spreads:
            tally.spread(
                name, pupils.people, values, _in_or_out(bit), (IN, OUT), counted=counted, unprinted=[OUT],
                shared={IN: name},
            )  # fmt: skip
        for wider in within.get(name, ()):
            kind = _in_rest_or_out(bit, bits[wider])
            tally.spread(
                f"{name}<{wider}", pupils.people, values, kind, (IN, REST, OUT), counted=counted, unprinted=[REST],
                complements=[OUT], shared={IN: name, OUT: wider},
            )  # fmt: skip


def _in_rest_or_out(bit: int, wider: int) -> Callable[[Hashable], str]:
    def kind(value: Hashable) -> str:
        assert isinstance(value, int)
        return IN if value & bit else REST if value & wider else OUT

    return kind


def add_main(tally: Tally, pupils: Pupils, kinds: Sequence[int]) -> None:
    """Reached, met a company and spoken with: the figures that every year has."""
    within = {COMPANY: (REACHED,), TALK: (REACHED,)}
    add_overlapping(tally, pupils, kinds, {REACHED: _ANY, COMPANY: _AT_COMPANY, TALK: _TALKS}, within)


def add_types(tally: Tally, pupils: Pupils, kinds: Sequence[int]) -> None:
    """The kinds of what was taken part in; to be added after the main figures."""
    bits = {REACHED: _ANY, COMPANY: _AT_COMPANY, TALK: _TALKS} | {f"type:{kind}": bit for kind, bit in _BITS.items()}
    within: dict[str, tuple[str, ...]] = {}
    for kind in KINDS:
        closer = COMPANY if kind in AT_COMPANY else TALK if kind in TALKS else ""
        within[f"type:{kind}"] = (closer, REACHED) if closer else (REACHED,)
        tally.row("reach_by_type", RowOf(kind, (words.say(words.KIND, kind, _),), parts(f"type:{kind}")))
    add_overlapping(tally, pupils, kinds, bits, within)


def main_kinds(session: Session, pupils: Pupils) -> list[int]:
    """The same as `TookPart.kinds`, as far as `add_main` tells the figures of a year apart."""
    found = [0] * len(pupils.standing)
    for pupil, company, talk in summing.main_moments(session, pupils.year, pupils.on):
        at = pupils.number.get(pupil)
        if at is not None:
            found[at] = _ANY | (company and _AT_COMPANY) | (talk and _TALKS)
    return found


def with_company(kinds: Sequence[int]) -> list[bool]:
    """Of every pupil whether they took part in anything with a company."""
    return [bool(kind & _AT_COMPANY) for kind in kinds]


def add_bands(tally: Tally, pupils: Pupils, bands: Sequence[str]) -> None:
    """Which part of what was due pupils did."""
    kinds = (NONE, *(f"{least}-{most}" for least, most in BANDS))
    tally.spread("bands", pupils.people, bands, str, kinds)
    for kind in kinds:
        least, _dash, most = kind.partition("-")
        said = _("nothing due yet") if kind == NONE else f"{least}%" if least == most else f"{least}-{most}%"
        tally.row("coverage_bands", RowOf(kind, (said,), parts("bands", kind)))


def add_lines(tally: Tally, pupils: Pupils, took: TookPart, names: Mapping[int, str]) -> None:
    """Who met each line; `names` are the shared names of whom the lines are for."""
    values = list(zip((item.number for item in pupils.standing), took.reached, took.excused, strict=True))
    fitting = [[at for at, line in enumerate(took.lines) if line.fits(standing.place)] for standing in pupils.standings]
    cells: list[Counter[tuple[str, str]]] = [Counter() for _line in took.lines]
    schools = [standing.school for standing in pupils.standings]
    sizes = Counter(pupils.people.schools)
    for (stand, reached, excused), often in Counter(values).items():
        for line in fitting[stand]:
            kind = IN if reached >> line & 1 else EXCUSED if excused >> line & 1 else NOT
            cells[line][kind, schools[stand]] += often
    for line, at_line in enumerate(took.lines):
        inside: Counter[str] = Counter()
        for (_kind, school), often in cells[line].items():
            inside[school] += often
        for school, size in sizes.items():
            cells[line][OUT, school] = size - inside[school]
        spread, is_for = f"line:{line}", frozenset(at for at, lines in enumerate(fitting) if line in lines)

        def kind_of(value: Hashable, line: int = line, is_for: frozenset[int] = is_for) -> str:
            assert isinstance(value, tuple)
            stand, reached, excused = value
            if stand not in is_for:
                return OUT
            return IN if reached >> line & 1 else EXCUSED if excused >> line & 1 else NOT

        tally.spread(
            spread, pupils.people, values, kind_of, (IN, EXCUSED, NOT, OUT), cells=cells[line], unprinted=[NOT],
            complements=[OUT], shared={IN: line_name(line), OUT: names[line]},
        )  # fmt: skip
        of = Shown(spread, OUT, rest=True)
        row = RowOf(
            at_line.code,
            (at_line.name, words.say(words.KIND, at_line.kind, _)),
            {**parts(spread, of=of), "excused": Shown(spread, EXCUSED)},
            {"target": dict.fromkeys(tally.where.within, at_line.target)},
            if_any=of,
            of_nobody=True,
        )
        tally.row("reach_by_line", row)
