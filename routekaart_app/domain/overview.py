"""What the pages and reports show of pupils, groups and their routekaart: frozen, without database or window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.choice import Choice, Destination
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.coverage import Figures, Status
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.note import Note
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.reflection import GrowthStep, Reflection, Views
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    """A school to choose from. `brin` and `branch` may be empty, and so may `phone`, the number to call when something
    happens under way."""

    id: UUID
    name: str
    brin: str
    branch: str
    stage: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A class of one school in one school year, with how many pupils are in it today."""

    id: UUID
    name: str
    school_id: UUID
    school: str
    year: SchoolYear
    mentor: str
    pupils: int


@dataclass(frozen=True, slots=True)
class PupilEntry:
    """A pupil as lists show them, at one school in one school year."""

    id: UUID
    number: str
    listed_name: str
    display_name: str
    group_id: UUID | None
    group: str
    school: str
    place: Place
    entered: date
    sort_key: str = ""
    school_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One line for one pupil: how it stands and what it counts.

    `partly` and `absent` are numbers of moments; `planned_on` is the first day planned after the counting day;
    `exempt_reason` is set when the line is not needed. `applies` is False when the pupil does not have the line.
    """

    line_id: UUID
    status: Status
    counted: int
    target: int
    partly: int = 0
    absent: int = 0
    planned_on: date | None = None
    exempt_reason: str = ""
    applies: bool = True


@dataclass(frozen=True, slots=True)
class PupilCoverage:
    """A pupil's lines of one school year and the two figures; `cells` stand in the order of the lines."""

    pupil: PupilEntry
    cells: tuple[Cell, ...]
    figures: Figures


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """The class grid: every pupil of a group against every line that one of them has."""

    group: GroupChoice
    on: date
    lines: tuple[RoutekaartLine, ...]
    pupils: tuple[PupilCoverage, ...]
    figures: Figures
    views: tuple[Views, ...] = ()
    """Per competency who said this year up to the day how they stand, and of whom a guide did."""

    def done(self, column: int) -> tuple[int, int]:
        """How many pupils have done the line in this column, of those who have the line and need it."""
        cells = [row.cells[column] for row in self.pupils]
        needed = [cell for cell in cells if cell.applies and cell.status is not Status.EXEMPT]
        return sum(cell.status is Status.DONE for cell in needed), len(needed)

    def viewed(self, views: Views, side: str) -> tuple[int, int]:
        """How many pupils have a word of one of the `domain.reflection.SIDES`, of how many."""
        return len(self.pupils) - len(self.without_view(views, side)), len(self.pupils)

    def without_view(self, views: Views, side: str) -> tuple[PupilEntry, ...]:
        """Who has none yet, in the order of the class."""
        given = views.by(side)
        return tuple(row.pupil for row in self.pupils if row.pupil.id not in given)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The two figures of one group on one day."""

    group: GroupChoice
    figures: Figures
    unknown_track: int = 0
    """Pupils whose track is not known yet; they count as vmbo."""


@dataclass(frozen=True, slots=True)
class YearCoverage:
    """One school year on a pupil's line, at the school where it was spent."""

    year: SchoolYear
    school: str
    group: str
    place: Place
    lines: tuple[RoutekaartLine, ...]
    cells: tuple[Cell, ...]
    figures: Figures


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the pupil page and the reports show. `years` runs from the first year known to the present;
    `to_come` gives, per year still ahead, its caption and lines. `moments`, `reflections`, `choices`, `notes`,
    `verdicts` and `parent_contacts` stand newest first, `guardians` in their own order, open `agreements` before those
    that are settled, `growth` and `destinations` oldest first. Of `notes` the text is None where whoever opened the
    administration may not read it."""

    pupil: PupilEntry
    mentor: str
    on: date
    birth_date: date | None
    years: tuple[YearCoverage, ...]
    to_come: tuple[tuple[str, tuple[RoutekaartLine, ...]], ...]
    moments: tuple[ContactMoment, ...]
    agreements: tuple[Agreement, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    growth: tuple[GrowthStep, ...] = ()
    choices: tuple[Choice, ...] = ()
    notes: tuple[Note, ...] = ()
    destinations: tuple[Destination, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    guardians: tuple[Guardian, ...] = ()
    parent_contacts: tuple[ParentContact, ...] = ()
    left_on: date | None = None
    """The last day at school of who is at none of our schools on the counting day."""

    @property
    def now(self) -> YearCoverage | None:
        """The school year of the counting day; None when the pupil was not enrolled in it."""
        return next((item for item in self.years if self.on in item.year), None)
