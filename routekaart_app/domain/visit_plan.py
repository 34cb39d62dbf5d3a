"""The plan of a visit: what, when and where, which groups and pupils go along, and what must be mended first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain import one_line, typed_text
from routekaart_app.domain.contact import Attendance, State
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import FIRST_YEAR, LAST_YEAR
from routekaart_app.domain.visit import KINDS, VisitCompanyName
from routekaart_app.domain.visit_sheet import CompanyChoice, time_of_day
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

LONGEST = {"title": 200, "place": 300, "transport": 200}
"""Letters of what is typed on one line."""
MOST_STAFF = 40
MOST_HOURS = 2000
"""Of a placement; a whole school year at work is some 1,600."""
LONGEST_STAY = timedelta(days=366)
_MARCH = 3
_STEMS = {
    "company_visit": "bezoek",
    "guest_lesson": "gastles",
    "hybrid_lesson": "gastles",
    "lightning_placement": "stage",
    "taster_placement": "stage",
    "taster_day": "meeloop",
    "campus_visit": "campus",
    "event": "event",
    "placement": "stage",
}
"""The part of its Dutch word by which a line of the routekaart shows that it is for this kind of visit: lines know only
the kind of activity, and a taster day is one with a company visit there."""
_NO_COMPANY_VISIT = (_STEMS["campus_visit"], _STEMS["taster_day"], "open dag")


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """One group that goes along, or single pupils (`group` None). A tick in `attendances` means: goes along.

    `activity_id` is what it does once that is planned; `lines` are those that can be proposed, best first. Of what was
    held already (`was_held`) who was there is told by its attendance sheet, and nothing here changes it.
    """

    group: GroupChoice | None
    attendances: tuple[Attendance, ...] = ()
    lines: tuple[RoutekaartLine, ...] = ()
    line_id: UUID | None = None
    activity_id: UUID | None = None
    was_held: bool = False

    @property
    def group_id(self) -> UUID | None:
        """The group; None for single pupils."""
        return self.group.id if self.group else None

    @property
    def going(self) -> tuple[UUID, ...]:
        """The pupils who go along, or took part."""
        return tuple(item.pupil_id for item in self.attendances if item.state is not State.ABSENT)

    def is_astray(self, on: date) -> bool:
        """Whether a day would take what was held out of its own school year. What is only planned may go there: whose
        it is follows from where the pupils are by then."""
        return self.was_held and self.group is not None and on not in self.group.year

    @property
    def line(self) -> RoutekaartLine | None:
        """The line it counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    def toggled(self, pupil_id: UUID) -> PlanGroup:
        """With one pupil going along who did not, or staying at school who went."""
        return replace(self, attendances=tuple(_turned(item, pupil_id) for item in self.attendances))


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """What somebody plans. Every method returns a new plan, so that a dialog can step back; other groups, pupils or
    another day are asked of `services.visits`.

    `visit_id` is None while it is new. `kind` is one of `domain.visit.KINDS`. `companies` are those chosen, the host
    first; `company_name` is one more that was typed. `known` are all to choose from. `starts_at` and `ends_at` are as
    they were typed, `until` the last day of a placement of several days and `hours` what it counts in all. `staff` are
    names of colleagues who go along, `question` is what the class wants to find out.
    """

    on: date
    kind: str
    groups: tuple[PlanGroup, ...] = ()
    companies: tuple[VisitCompanyName, ...] = ()
    company_name: str = ""
    starts_at: str = ""
    ends_at: str = ""
    until: date | None = None
    hours: int | None = None
    title: str = ""
    place: str = ""
    transport: str = ""
    staff: tuple[str, ...] = ()
    question: str = ""
    visit_id: UUID | None = None
    was_held: bool = False
    known: tuple[CompanyChoice, ...] = ()

    @property
    def group_ids(self) -> tuple[UUID, ...]:
        """The groups that go along, single pupils left out."""
        return tuple(item.group.id for item in self.groups if item.group)

    @property
    def pupil_ids(self) -> tuple[UUID, ...]:
        """The single pupils on it, ticked or not."""
        return tuple(item.pupil_id for one in self.groups if one.group is None for item in one.attendances)

    @property
    def going(self) -> frozenset[UUID]:
        """Every pupil who goes along."""
        return frozenset(pupil for item in self.groups for pupil in item.going)

    @property
    def company(self) -> str:
        """The name of the host; may be ""."""
        return self.companies[0].name if self.companies else one_line.one_line(self.company_name)

    @property
    def activity_kind(self) -> str:
        """What it is on the routekaart."""
        return KINDS[self.kind]

    @property
    def last_day(self) -> date:
        """The last day it takes."""
        return self.until or self.on

    def with_group(self, changed: PlanGroup) -> VisitPlan:
        """With one of its groups as given: other pupils ticked, or another line."""
        groups = tuple(changed if item.group_id == changed.group_id else item for item in self.groups)
        return replace(self, groups=groups)

    def on_line(self, group_id: UUID | None, line_id: UUID | None) -> VisitPlan:
        """With one of its groups counting for another line, or for none."""
        groups = (replace(item, line_id=line_id) if item.group_id == group_id else item for item in self.groups)
        return replace(self, groups=tuple(groups))

    def on_code(self, code: str, group_id: UUID | None) -> VisitPlan | None:
        """With one of its groups counting for the line of this code; None where that group has no such line."""
        lines = next((item.lines for item in self.groups if item.group_id == group_id), ())
        wanted = code.strip().casefold()
        found = next((line.id for line in lines if line.code.casefold() == wanted), None)
        return self.on_line(group_id, found) if found else None

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be planned, beside the field it belongs to."""
        found = [*self._of_days(today), *self._of_times()]
        if self.kind not in KINDS:
            found.append(Problem("kind", _("Choose what kind of visit it is.")))
        if not self.going:
            found.append(Problem("groups", _("Nobody goes along. Tick at least one pupil.")))
        if not self.company and not self.title.strip() and not any(item.line_id for item in self.groups):
            found.append(Problem("company", _("Choose a company, or what this counts for.")))
        if one_line.problem(self.company_name):
            found.append(Problem("company", one_line.problem(self.company_name)))
        if self.hours is not None and not 0 < self.hours <= MOST_HOURS:
            found.append(Problem("hours", _("Give a number of hours from 1 to {most}.").format(most=MOST_HOURS)))
        return (*found, *self._of_texts())

    def _of_days(self, today: date) -> list[Problem]:
        found = []
        if not FIRST_YEAR <= self.on.year <= LAST_YEAR:
            found.append(Problem("on", _("This day is too far away.")))
        elif self.was_held and self.on > today:
            found.append(Problem("on", _("This has been recorded already. Choose a day that has been.")))
        elif astray := next((item.group for item in self.groups if item.group and item.is_astray(self.on)), None):
            text = _("What {group} did counts in {year}. Choose a day in that school year.")
            found.append(Problem("on", text.format(group=astray.name, year=astray.year.name)))
        if self.until is not None and self.until < self.on:
            found.append(Problem("until", _("The last day is before the first.")))
        elif self.until is not None and self.until - self.on > LONGEST_STAY:
            found.append(Problem("until", _("This takes longer than a year. Look at the last day.")))
        return found

    def _of_times(self) -> list[Problem]:
        found = []
        starts, ends = time_of_day(self.starts_at), time_of_day(self.ends_at)
        for field, time in (("starts_at", starts), ("ends_at", ends)):
            if time is None:
                found.append(Problem(field, _("Write the time as 9:30 or 13:15, or leave it empty.")))
            elif is_skipped(self.on, time) or is_skipped(self.last_day, time):
                found.append(
                    Problem(field, _("This night the clock goes from 2:00 to 3:00: this time does not exist."))
                )
        if starts is None or ends is None or not ends:
            return found
        if not starts:
            found.append(Problem("starts_at", _("Fill in when it begins as well.")))
        elif ends <= starts and self.last_day == self.on:
            found.append(Problem("ends_at", _("The end is before the beginning.")))
        return found

    def _of_texts(self) -> list[Problem]:
        found = []
        for field, most in LONGEST.items():
            said = one_line.problem(getattr(self, field), most)
            found += [Problem(field, said)] if said else []
        said = next((text for text in map(one_line.problem, self.staff) if text), "")
        if len(self.staff) > MOST_STAFF:
            said = _("At most {most} colleagues fit.").format(most=MOST_STAFF)
        found += [Problem("staff", said)] if said else []
        return [*found, *typed_text.problems("question", self.question)]


def proposed_line(kind: str, lines: Iterable[RoutekaartLine]) -> UUID | None:
    """What a kind of visit counts for unless somebody chooses: the only one of a group's `lines` of that kind of
    activity of which the name says so too. None when that leaves doubt: a contact moment nobody had is worse than one
    to choose."""
    said = [line.id for line in lines if line.kind == KINDS.get(kind) and _says(line.name.casefold(), kind)]
    return said[0] if len(said) == 1 else None


def kind_on(line: RoutekaartLine, kind: str) -> str:
    """What an activity of a kind (`domain.routekaart.KINDS`) is once it counts for a line: what the line asks for. A
    visit stays one where the name of the line has it too, as "Bliksemstage of bedrijfsbezoek" does."""
    return kind if kind == "visit" and _says(line.name.casefold(), "company_visit") else line.kind


def _says(name: str, kind: str) -> bool:
    is_other = kind == "company_visit" and any(word in name for word in _NO_COMPANY_VISIT)
    return _STEMS[kind] in name and not is_other


def is_skipped(on: date, time: str) -> bool:
    """Whether a time of day, "HH:MM" or "", does not exist on a day: on the last Sunday of March the clock goes from
    2:00 to 3:00. Source: directive 2000/84/EC."""
    is_last_sunday = on.month == _MARCH and on.isoweekday() == 7 and (on + timedelta(days=7)).month != _MARCH
    return is_last_sunday and "02:00" <= time < "03:00"


def _turned(item: Attendance, pupil_id: UUID) -> Attendance:
    if item.pupil_id != pupil_id:
        return item
    return replace(item, state=State.TOOK_PART if item.state is State.ABSENT else State.ABSENT, reason="")
