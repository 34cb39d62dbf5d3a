"""What the editor of the routekaart lists: the lines of a draft beside those that are kept, and for whom they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from uuid import UUID

from routekaart_app.domain import template_rules
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import FIRST_YEAR, HBO, LAST_YEAR, MBO, OWN, PO, TRACKS, VO, Place, last_year
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services import template_words

SAME, CHANGED, NEW, REMOVED = "same", "changed", "new", "removed"
STATES = {CHANGED: N_("changed"), NEW: N_("new"), REMOVED: N_("will be removed")}


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line in the list. A removed one stays until it is saved, so that it can be brought back.

    `fields` are the fields in which it differs from what is kept; `problem` is the first thing to mend.
    """

    line: RoutekaartLine
    state: str = SAME
    fields: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines of a draft differ from what is kept."""

    changed: int
    new: int
    removed: int
    is_reordered: bool
    is_renamed: bool

    def said(self) -> list[str]:
        """Such as "3 regels gewijzigd", "1 regel nieuw"; without what is nought."""
        return template_words.counted(
            self.changed, self.new, self.removed, is_reordered=self.is_reordered, is_renamed=self.is_renamed
        )


def rows(draft: TemplateDraft, kept: TemplateDraft, problems: dict[UUID, str]) -> tuple[LineRow, ...]:
    """The lines of the draft in their order, with removed ones where they stood."""
    before = {line.id: line for line in kept.lines}
    made = [_row(line, before.get(line.id), problems.get(line.id, "")) for line in draft.lines]
    there = {line.id for line in draft.lines}
    for at, line in enumerate(kept.lines):
        if line.id not in there:
            made.insert(_after(made, kept.lines[:at]), LineRow(line, REMOVED))
    return tuple(made)


def counts(listed: Iterable[LineRow], draft: TemplateDraft, kept: TemplateDraft) -> Counts:
    """What stands in the strip below the list."""
    states = [row.state for row in listed]
    order, there = [line.id for line in draft.lines], {line.id for line in kept.lines}
    left = set(order)
    moved = [i for i in order if i in there] != [line.id for line in kept.lines if line.id in left]
    return Counts(
        states.count(CHANGED), states.count(NEW), states.count(REMOVED), moved, draft.name.strip() != kept.name.strip()
    )


def differs(draft: TemplateDraft, kept: TemplateDraft) -> bool:
    """Whether a draft is not what is kept; the number of a line's place says nothing, the order does."""
    return draft.name.strip() != kept.name.strip() or _plain(draft) != _plain(kept)


def place_of(listed: Sequence[LineRow], row: int) -> int:
    """The place in the draft of what stands in a row, or of what is to come before it: removed lines have none."""
    return sum(item.state != REMOVED for item in listed[:row])


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom the list is shown: everyone, or who is in one stage and track, at one level, in one own group."""

    stage: str = ""
    track: str = ""
    level: int | None = None
    own: str = ""

    @property
    def years(self) -> tuple[int, ...]:
        """The years there are to choose from."""
        if not self.stage:
            return ()
        last = last_year(Place(self.stage, None, self.track, self.level)) or 0
        return tuple(range(FIRST_YEAR.get(self.stage, 1), last + 1))

    def has(self, line: RoutekaartLine, year: int | None, stages: frozenset[str]) -> bool:
        """Whether a line is for somebody here, in one year or in any. `stages` are those of the own group's lines."""
        if not self.stage and not self.own:
            return True
        if self.own and line.stage not in stages:
            return False
        if line.moment == "after":
            line = replace(line, moment="year", years=())
            year = None
        return any(line.fits(place) for place in self._places(line.stage, year))

    def _places(self, stage: str, year: int | None) -> tuple[Place, ...]:
        if self.own:
            years: tuple[int, ...] = tuple(range(1, LAST_YEAR[stage] + 1))
            tracks: tuple[str, ...] = ("", *TRACKS) if stage == VO else ("",)
        else:
            stage, years, tracks = self.stage, (year,) if year else self.years, (self.track,)
        return tuple(Place(stage, each, track, self.level, self.own) for each in years for track in tracks)


def audiences(own_groups: Iterable[str]) -> tuple[tuple[str, Audience], ...]:
    """Who can be chosen above the list, in words."""
    vmbo = [(f"vmbo {track}", Audience(VO, track)) for track in ("bb", "kb", "gl", "tl")]
    level = _("mbo level {level}")
    mbo = [(level.format(level=number), Audience(MBO, level=number)) for number in (2, 3, 4)]
    own = [(_("own: {name}").format(name=name), Audience(own=name)) for name in own_groups]
    return (
        (_("everyone"), Audience()),
        (_("primary school"), Audience(PO)),
        *vmbo,
        ("PrO", Audience(VO, "pro")),
        ("havo", Audience(VO, "havo")),
        ("vwo", Audience(VO, "vwo")),
        ("isk", Audience(VO, "isk")),
        (_("entree"), Audience(MBO, level=1)),
        *mbo,
        ("hbo", Audience(HBO)),
        *own,
    )


def own_stages(lines: Iterable[RoutekaartLine], own: str) -> frozenset[str]:
    """The stages in which lines speak of an own target group; all, when none does."""
    name = OWN + own.casefold()
    found = {line.stage for line in lines if any(mark.casefold().endswith(name) for mark in line.tracks)}
    return frozenset(found or LAST_YEAR)


def own_groups(lines: Iterable[RoutekaartLine], known: Iterable[str]) -> tuple[str, ...]:
    """The own target groups there are: those in use, and those that stand in a line of the draft."""
    found = {name.casefold(): name for name in known}
    for line in lines:
        for name in template_rules.own_names(line.tracks):
            found.setdefault(name.casefold(), name)
    return tuple(found[key] for key in sorted(found))


def _row(line: RoutekaartLine, before: RoutekaartLine | None, problem: str) -> LineRow:
    if before is None:
        return LineRow(line, NEW, problem=problem)
    names = [field.name for field in fields(line) if field.name not in ("id", "position")]
    changed = tuple(name for name in names if getattr(line, name) != getattr(before, name))
    return LineRow(line, CHANGED if changed else SAME, changed, problem)


def _after(made: Sequence[LineRow], earlier: Sequence[RoutekaartLine]) -> int:
    """Behind the nearest of the earlier lines that is still in the list."""
    at = {row.line.id: place for place, row in enumerate(made)}
    return next((at[line.id] + 1 for line in reversed(earlier) if line.id in at), 0)


def _plain(draft: TemplateDraft) -> tuple[RoutekaartLine, ...]:
    return tuple(replace(line, position=0) for line in draft.lines)
