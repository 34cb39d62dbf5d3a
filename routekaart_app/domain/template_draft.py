"""A routekaart while it is being changed, and what the change would do to whose figures, before anything is kept."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from uuid import UUID

from routekaart_app.domain.coverage import Figures
from routekaart_app.domain.routekaart import EXCEPT, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """The routekaart of a school year as somebody would have it. Every method returns a new draft, so that a page
    can step back. Lines stand in their order; their `position` is given when the draft is saved.

    `is_closed` is True for a school year that is over: its figures never move, so it can be read only.
    """

    year: SchoolYear
    name: str
    lines: tuple[RoutekaartLine, ...]
    is_closed: bool = False

    def index_of(self, line_id: UUID) -> int:
        """Where a line stands; raises ValueError when it is not there."""
        return [line.id for line in self.lines].index(line_id)

    def with_line(self, line: RoutekaartLine) -> TemplateDraft:
        """With one line as given, in the place of the one with the same id."""
        at = self.index_of(line.id)
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at + 1 :]))

    def added(self, line: RoutekaartLine, at: int) -> TemplateDraft:
        """With one line more, before the one at this place."""
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at:]))

    def without(self, line_id: UUID) -> TemplateDraft:
        """With one line less."""
        return replace(self, lines=tuple(line for line in self.lines if line.id != line_id))

    def moved(self, line_id: UUID, to: int) -> TemplateDraft:
        """With one line at another place, counted among the lines that remain."""
        line = self.lines[self.index_of(line_id)]
        return self.without(line_id).added(line, max(0, min(to, len(self.lines) - 1)))

    def variant(self, line_id: UUID, target: str, new_line: RoutekaartLine) -> TemplateDraft:
        """With one line shared in two: `new_line`, which comes after it, is for one target group alone, and the line
        itself for everyone else it was for. Whoever had the line has one of the two, nobody has both.

        `target` is one of `template_rules.variant_targets`. The group is also left out by name, for a pupil with
        two tracks ("bb/kb") who would else keep the line for the other one.
        """
        line = self.lines[self.index_of(line_id)]
        mine = target.casefold()
        left_out = tuple(track for track in line.tracks if track.startswith(EXCEPT))
        others = tuple(track for track in line.tracks if track.casefold() != mine)
        ours = replace(new_line, tracks=(target, *left_out))
        draft = self.with_line(replace(line, tracks=(*others, EXCEPT + target)))
        return draft.added(ours, self.index_of(line_id) + 1)


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is not right in a draft and can be mended there. `line_id` is None for what is wrong with the routekaart
    as a whole (`field` is "name" or "lines"); else `field` is a name of `RoutekaartLine`."""

    line_id: UUID | None
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line that differs: added (`before` is None), removed (`after` is None), or changed in `fields`, which are
    names of `RoutekaartLine`. A line that only moved is not among the changes."""

    code: str
    before: RoutekaartLine | None
    after: RoutekaartLine | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Impact:
    """Pupils for whom a change means the same: how many lines more (or fewer) are required of each and how many are
    optional, and how many contact moments more (or fewer) the whole year asks. All 0 when only windows moved."""

    pupils: int
    required: int
    optional: int
    moments: int


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """What saving a draft would do. `before` and `after` are the figures of everybody touched by it; `freed` counts
    contact moments that would count for no line any more, `lost_exemptions` exemptions that would go."""

    changes: tuple[LineChange, ...]
    unchanged: int
    is_reordered: bool
    is_renamed: bool
    impacts: tuple[Impact, ...]
    pupils_touched: int
    before: Figures
    after: Figures
    freed: int = 0
    lost_exemptions: int = 0
    moved: tuple[RoutekaartLine, ...] = ()
    """The fewest lines that, put elsewhere, make the other order; empty unless `is_reordered`."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to save."""
        return not (self.changes or self.is_reordered or self.is_renamed)


def moved_lines(before: tuple[RoutekaartLine, ...], after: tuple[RoutekaartLine, ...]) -> tuple[RoutekaartLine, ...]:
    """The fewest lines, of those in both, that were put elsewhere: all but the longest row that kept its order."""
    place = {line.id: at for at, line in enumerate(before)}
    shared = [line for line in after if line.id in place]
    ends: list[int] = []  # the lowest last place of a row of each length, and which line that is
    last: list[int] = []
    earlier: list[int | None] = []
    for number, line in enumerate(shared):
        at = bisect_left(ends, place[line.id])
        earlier.append(last[at - 1] if at else None)
        ends[at : at + 1], last[at : at + 1] = [place[line.id]], [number]
    stays: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        stays.add(step)
        step = earlier[step]
    return tuple(line for number, line in enumerate(shared) if number not in stays)
