"""The routekaart: the lines of contact moments every pupil is to meet, per stage and year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import PO, SO, VO, Place

COMPETENCIES = ("KR", "MR", "WE", "LS", "NW")
KINDS = (
    "lesson", "guest_lesson", "visit", "placement", "talk", "three_way",
    "parents", "home", "event", "training", "milestone", "transfer",
)  # fmt: skip
AT_COMPANY = frozenset({"visit", "placement", "guest_lesson", "event"})
"""The kinds in which a company takes part: what "record a visit" offers first."""
PARENTS = {"J": "joins", "I": "informed", "N": "no"}
"""How parents take part in a line: they join in, they are told, or they are not involved."""
TALKS = frozenset({"talk", "three_way"})
"""The kinds in which a pupil is spoken with; what follows an activity and leads to a next step."""
EXCEPT = "not:"
"""Before an entry of `RoutekaartLine.tracks`: these pupils do not have the line."""
MOMENTS = ("year", "final", "after")
"""In the given years, in the last year before the diploma, or after leaving."""


class Misfit(StrEnum):
    """Why a pupil does not have a line: the first of these that holds."""

    AFTER = "after"
    """The line is for after leaving school."""
    STAGE = "stage"
    NOT_FINAL = "not_final"
    """The line is for the last year before the diploma."""
    YEAR = "year"
    LEFT_OUT = "left_out"
    """The line leaves out the pupil's track or target group."""
    TRACK = "track"
    """The line is only for other tracks or target groups."""
    LATE = "late"
    """The pupil came in after the line's window had closed."""


@dataclass(frozen=True, slots=True)
class RoutekaartLine:
    """One line of the routekaart in one school year.

    `years` and `tracks` empty mean every year and every track of the stage; `target` counts contact moments per
    pupil per school year; the due window runs from `due_from` up to and including `due_until`, each "MM-DD" or an
    ISO week "W45". `tracks` holds families and tracks of `stages.TARGETS` and own target groups as "own:name";
    with "not:" before it, an entry leaves its pupils out.
    """

    id: UUID
    code: str
    name: str
    kind: str
    stage: str
    years: tuple[int, ...]
    tracks: tuple[str, ...]
    moment: str
    required: bool
    target: int
    due_from: str
    due_until: str
    competencies: tuple[str, ...]
    parents: str
    position: int

    def fits(self, place: Place) -> bool:
        """Whether a pupil at this place has this line at all."""
        return self._misfit(place) is None

    def window(self, year: SchoolYear) -> tuple[date, date]:
        """The first and the last day on which this line is due in a school year."""
        return year.first_of(self.due_from), year.last_of(self.due_until)

    def applies(self, place: Place, entered: date, year: SchoolYear) -> bool:
        """Whether the line counts for a pupil who came in on `entered`: not when its window had closed by then."""
        return self.misfit(place, entered, year) is None

    def misfit(self, place: Place, entered: date, year: SchoolYear) -> Misfit | None:
        """Why the line does not count for a pupil; None when it does."""
        return self._misfit(place) or (Misfit.LATE if self.window(year)[1] < entered else None)

    def _misfit(self, place: Place) -> Misfit | None:
        """What of the pupil's place stands in the way; None when nothing does."""
        if self.moment == "after":
            return Misfit.AFTER
        if not _same_stage(self.stage, place):
            return Misfit.STAGE
        if self.moment == "final" and not place.is_final_year:
            return Misfit.NOT_FINAL
        if self.moment != "final" and self.years and place.year not in self.years:
            return Misfit.YEAR
        return _of_others(self.tracks, place)


@cache
def _of_others(tracks: tuple[str, ...], place: Place) -> Misfit | None:
    """Whether a line is meant for others: for only some, or for everyone except some, this pupil among them."""
    marks = {track.casefold() for track in tracks}
    left_out = {mark.removeprefix(EXCEPT) for mark in marks if mark.startswith(EXCEPT)}
    only = {mark for mark in marks if not mark.startswith(EXCEPT)}
    mine = place.families
    if mine & left_out:
        return Misfit.LEFT_OUT
    return None if not only or mine & only else Misfit.TRACK


def stages_of(place: Place) -> tuple[str, ...]:
    """The stages of which a pupil at this place has lines: special education follows those of its age."""
    if place.stage != SO:
        return (place.stage,)
    return () if place.year is None else (PO if place.year <= 8 else VO,)


def _same_stage(stage: str, place: Place) -> bool:
    return stage in stages_of(place)


def lines_for(
    lines: tuple[RoutekaartLine, ...], place: Place, entered: date, year: SchoolYear
) -> tuple[RoutekaartLine, ...]:
    """The lines that count for a pupil, in the order of the routekaart."""
    return tuple(line for line in lines if line.applies(place, entered, year))
