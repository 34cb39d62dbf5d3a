"""Counting a whole administration for a yearly summary: every table, and what of it must stay hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Summary
from routekaart_app.domain.summary_spreads import PUPILS, Hidden, Name, Places, hide, known_names, places
from routekaart_app.domain.summary_sums import exposing
from routekaart_app.domain.suppression import TOTAL
from routekaart_app.i18n import gettext as _
from routekaart_app.services import (
    summary_choices,
    summary_dossiers,
    summary_lines,
    summary_reach,
    summary_standing,
    summary_things,
)
from routekaart_app.services.progress import Progress
from routekaart_app.services.summary_before import Before, Kept, Totals, settled
from routekaart_app.services.summary_overlap import overlapping, same_people
from routekaart_app.services.summary_people import Map, Pupils, RowOf, Shown, Tally, read_pupils
from routekaart_app.services.summary_reach import COMPANY, REACHED, TALK, parts
from routekaart_app.store.database import Session
from routekaart_app.store.queries import moments, summing
from routekaart_app.store.queries.scope import Key

EARLIER_YEARS = 3
"""How many school years stand beside this one at most."""
_MAIN = {PUPILS: TOTAL, REACHED: REACHED, COMPANY: COMPANY, TALK: TALK, "parents": summary_dossiers.PARENTS}
_STEPS = 10
_NEAR = 2
"""By less than how many times the minimum a figure has to differ from what was told before so as not to be told again:
how much a main figure changed, which is hidden besides one that changed little, may not follow from parts of it."""
_NOTHING_HIDDEN = Hidden(Places({}, {}, frozenset()), {}, {})


@dataclass(frozen=True, slots=True)
class Counted:
    """A school year as it was counted: the rows of every table, and of each year in them which cells are hidden. Where
    anything can be hidden it does not hold who is behind a figure."""

    year: SchoolYear
    on: date
    tally: Tally
    hidden: Hidden
    earlier: Mapping[SchoolYear, tuple[Tally, Hidden]]
    lines: tuple[RoutekaartLine, ...]
    template: str
    is_empty: bool
    """Whether nobody was at school on the counting day."""


def counting_day(year: SchoolYear, today: date) -> date:
    """The day on which a school year is counted: today, or its nearest day."""
    return year.clip(today)


def count(
    session: Session,
    year: SchoolYear,
    today: date,
    minimum: int,
    progress: Progress,
    *,
    on: date | None = None,
    kept: Sequence[Summary] = (),
    hiding: bool = True,
) -> Counted:
    """Count a school year and what was before it; `kept` are summaries that are known already: nothing may follow
    from these and this together (`summary_before`). Without `hiding` it is only counted, for who may see everybody.
    Raises Cancelled."""
    steps = iter(range(1, _STEPS + 1))

    def step(text: str) -> None:
        progress.step(next(steps), _STEPS, text)

    where, day = Map.read(session), on or counting_day(year, today)
    tally = Tally(where, minimum)
    pupils = read_pupils(session, year, day, where)
    lines = moments.lines(session, year)
    groups: dict[Key, tuple[str, Key]] = {key: (name, school) for key, name, school in summing.groups(session, year)}
    step(_("Counting contact moments"))
    took = summary_reach.read_took_part(session, pupils, lines)
    step(_("Adding up"))
    _add_reached(tally, pupils, took, lines, groups)
    step(_("Counting companies and sectors"))
    summary_things.add_met(session, tally, pupils, took.kinds)
    step(_("Counting activities"))
    summary_things.add_activities(session, tally, pupils, groups)
    summary_things.add_promises(session, tally, year, today)
    step(_("Counting competencies"))
    summary_dossiers.add_growth(session, tally, pupils)
    summary_dossiers.add_agreements(session, tally, pupils)
    step(_("Counting choices"))
    marks = summary_dossiers.read_parents(session, pupils)
    summary_dossiers.add_parents(tally, pupils, marks)
    summary_choices.add_choices(session, tally, pupils, kept)
    summary_dossiers.add_destinations(session, tally, year, day)
    _add_pupils(tally)
    summary_things.add_sizes(tally, pupils, took.moments, kept)
    step(_("Counting earlier years"))
    _add_year(tally, year)
    earlier = _earlier(session, tally, year, step, kept if hiding else ())
    found, is_empty = _NOTHING_HIDDEN, not pupils.standing
    if hiding:
        main = _main(tally, pupils, took.kinds, marks, kept)[1]
        del pupils, took, marks  # with who is behind the figures half of what a region takes
        for made in (tally, *(made for made, _gone in earlier.values())):
            made.behind.clear()
        then = _recounting(session, tally, year, day, kept, _Within(progress, _STEPS - 1))
        found = _hidden(tally, main, kept, year, then)
    progress.step(_STEPS, _STEPS, _("Hiding small numbers"))
    return Counted(year, day, tally, found, earlier, lines, summing.template_name(session, year), is_empty)


def _add_reached(
    tally: Tally,
    pupils: Pupils,
    took: summary_reach.TookPart,
    lines: tuple[RoutekaartLine, ...],
    groups: Mapping[Key, tuple[str, Key]],
) -> None:
    summary_reach.add_main(tally, pupils, took.kinds)
    summary_reach.add_types(tally, pupils, took.kinds)
    names = summary_standing.add_standing(tally, pupils, [bool(kinds) for kinds in took.kinds], lines, groups)
    summary_reach.add_lines(tally, pupils, took, names)
    summary_lines.add_lines_of_kinds(tally, pupils, took)
    summary_reach.add_bands(tally, pupils, took.bands)


def _hidden(
    tally: Tally, main: Hidden, kept: Sequence[Summary], year: SchoolYear, then: Callable[[date], Totals]
) -> Hidden:
    before = Kept(tally, _own_rows(tally), year.name, main.places, kept, _NEAR * tally.minimum, then)
    return settled(before, _hiding(tally, main))


def _add_pupils(tally: Tally) -> None:
    said = {REACHED: _("took part in something"), COMPANY: _("met a company"), TALK: _("spoken with")}
    tally.row("pupils", RowOf("pupils", (_("pupils"),), {"count": Shown(REACHED)}))
    for name, text in said.items():
        tally.row("pupils", RowOf(name, (text,), parts(name)))


def _add_year(tally: Tally, year: SchoolYear, earlier: SchoolYear | None = None) -> None:
    cells = {}
    for column, spread in _MAIN.items():
        cells[column] = Shown(REACHED) if spread == TOTAL else Shown(spread, summary_reach.IN)
    tally.row("years", RowOf(year.name, (year.name,), cells, earlier=earlier))


def _earlier(
    session: Session, tally: Tally, year: SchoolYear, step: Callable[[str], None], kept: Sequence[Summary]
) -> dict[SchoolYear, tuple[Tally, Hidden]]:
    """The same main figures of the years before this one that have pupils, each on its last day."""
    found: dict[SchoolYear, tuple[Tally, Hidden]] = {}
    for _turn in range(EARLIER_YEARS):
        year = year.previous()
        step(_("Counting earlier years"))
        pupils = read_pupils(session, year, year.last_day, tally.where)
        if not pupils.standing:
            continue
        kinds, marks = summary_reach.main_kinds(session, pupils), summary_dossiers.read_parents(session, pupils)
        _add_year(tally, year, year)
        found[year] = _main(tally, pupils, kinds, marks, kept)
    return found


def _main(
    tally: Tally, pupils: Pupils, kinds: Sequence[int], marks: Sequence[tuple[str, ...]], kept: Sequence[Summary]
) -> tuple[Tally, Hidden]:
    """The main figures of a year by themselves, and what is hidden of them. They are decided first: what the summary
    of that year hides besides leaves them as they are, so that beside a later year the same is told."""
    made = Tally(tally.where, tally.minimum)
    summary_reach.add_main(made, pupils, kinds)
    summary_dossiers.add_main_parents(made, pupils, marks)
    where = _places(tally, pupils)

    def hiding(before: Before) -> Hidden:
        return hide(made.spreads.values(), where, tally.minimum, before.hidden, known=before.known)

    return made, settled(Kept(made, tally.rows, pupils.year.name, where, kept, tally.minimum), hiding)


def _recounting(
    session: Session, tally: Tally, year: SchoolYear, day: date, kept: Sequence[Summary], progress: Progress
) -> Callable[[date], Totals]:
    """The school year as it is known now, on other days than that of the tally; each counted once."""

    @cache
    def then(on: date) -> Totals:
        if on == day:
            return Totals(tally)
        return Totals(count(session, year, on, tally.minimum, progress, on=on, kept=kept, hiding=False).tally)

    return then


def _places(tally: Tally, pupils: Pupils) -> Places:
    return places(tally.where.within, Counter(pupils.people.schools), tally.minimum)


def _own_rows(tally: Tally) -> dict[str, list[RowOf]]:
    """The rows of every table but those about other school years."""
    return {table: [row for row in rows if row.earlier is None] for table, rows in tally.rows.items()}


class _Within:
    """Work that is a part of other work, of which it stays at one step."""

    def __init__(self, progress: Progress, at: int) -> None:
        self._progress, self._at = progress, at

    def step(self, done: int, of: int, text: str = "") -> None:
        """See `Progress`."""
        self._progress.step(self._at, _STEPS, text)


def _hiding(tally: Tally, main: Hidden) -> Callable[[Before], Hidden]:
    """What must be hidden of all that was counted, given what is hidden of the main figures: those that are shown stay,
    and with them what is about the same people."""
    where = main.places
    families = [overlapping(family, where) for family in tally.families]
    shown = {(name, place) for name in _MAIN_NAMES for place in where.within if _is_shown(main, name, place)}
    fixed = shown | {same for family in families for name in shown for same in same_people(family, name)}

    def hiding(before: Before) -> Hidden:
        known = known_names(tally.spreads, before.known) | fixed
        also = {
            spread: {cell for cell in cells if (tally.spreads[spread].names.get(cell[0], ""), cell[1]) not in fixed}
            for spread, cells in before.hidden.items()
        }
        for spread, few in tally.few.items():
            also.setdefault(spread, set()).update(cell for cell in few if cell[1] in where.within)
        for spread, cells in main.gone.items():
            if spread in _MAIN_NAMES:
                also.setdefault(spread, set()).update(cell for cell in cells if cell[0] in (TOTAL, summary_reach.IN))

        def further(gone: frozenset[Name]) -> list[Name]:
            return [name for family in families for name in exposing(family, gone, tally.minimum, known)]

        return hide(tally.spreads.values(), where, tally.minimum, also, further, fixed, before.known)

    return hiding


_MAIN_NAMES = (PUPILS, REACHED, COMPANY, TALK, summary_dossiers.PARENTS)


def _is_shown(main: Hidden, name: str, place: str) -> bool:
    if name == PUPILS:
        return (TOTAL, place) not in main.gone[REACHED]
    return (summary_reach.IN, place) not in main.gone[name]
