"""The attendance sheet of parents: of one meeting of a class, everyone's parent was there, except; or of one pupil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from datetime import date
from uuid import UUID

from routekaart_app.domain import one_line, typed_text
from routekaart_app.domain.agreement import MOST_LETTERS
from routekaart_app.domain.contact import DEFAULT_REASON, State
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.parent_contact import FORMS, PARTICIPANT, ROLES, USUAL_ROLE
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import time_of_day
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _

JOINS = "J"
"""What `RoutekaartLine.parents` says of a line in which parents take part."""
WITHOUT_LINE = frozenset({"home_visit", "phone", "slip"})
"""The forms for which no line is proposed: a call is no ouder-kindbijeenkomst."""
PLACE_LETTERS = 300


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """The parent of one pupil on a sheet.

    `guardian_id` is one of `guardians`, those of the pupil; where it is None, `who` is a word of
    `domain.guardian.RELATIONS` or "" for a parent nobody knows which. `attended` False: was asked and did not come.
    `words` are the parent's own, `agreement` what was agreed, kept as an agreement with the pupil.
    """

    pupil_id: UUID
    listed_name: str
    number: str
    attended: bool = True
    guardian_id: UUID | None = None
    who: str = ""
    role: str = PARTICIPANT
    language: str = ""
    had_interpreter: bool = False
    words: str = ""
    agreement: str = ""
    guardians: tuple[Guardian, ...] = ()
    home_language: str = ""
    contact_id: UUID | None = None
    """The contact that was recorded; another parent of the pupil may have one of their own at the same meeting."""
    is_expected: bool = True
    """False for a pupil of the class who was left out of what was planned, or came to the class after it was."""

    @property
    def guardian(self) -> Guardian | None:
        """Who it was, where that is one of the pupil's guardians."""
        return next((item for item in self.guardians if item.id == self.guardian_id), None)

    @property
    def is_left_out(self) -> bool:
        """Neither there nor asked: nothing is kept for this pupil."""
        return not self.attended and not self.is_expected

    @property
    def is_unheard(self) -> bool:
        """Words or an agreement stand here of a parent who was not there: they are kept, and printed nowhere."""
        return not self.attended and not self.is_left_out and bool(self.words.strip() or self.agreement.strip())

    def by_guardian(self, guardian_id: UUID | None) -> MeetingRow:
        """By one of the pupil's guardians, in the language in which that one is spoken to, with an interpreter where
        that one needs one; None is a parent nobody knows which, in the language of the pupil's home."""
        found = next((item for item in self.guardians if item.id == guardian_id), None)
        if found is None:
            return replace(self, guardian_id=None, language=self.home_language, had_interpreter=False)
        spoken = found.talk_language or self.home_language
        by_whom = replace(self, guardian_id=found.id, who="")
        return replace(by_whom, language=spoken, had_interpreter=found.needs_interpreter)

    def by_relation(self, who: str) -> MeetingRow:
        """By somebody who is no guardian here: a word of `domain.guardian.RELATIONS`, "" for unknown."""
        return replace(self.by_guardian(None), who=who)

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended: beside "role", "words" and "agreement"."""
        found = [*typed_text.problems("words", self.words)]
        if self.role not in ROLES:
            found.append(Problem("role", _("Choose a role.")))
        if wrong := one_line.problem(self.agreement, MOST_LETTERS):
            found.append(Problem("agreement", wrong))
        return tuple(found)


def usual_role(form: str) -> str:
    """The role that is proposed for a form."""
    return USUAL_ROLE.get(form, PARTICIPANT)


def fitting(lines: tuple[RoutekaartLine, ...], form: str) -> tuple[RoutekaartLine, ...]:
    """Of some lines those that a form can count for: parents take part in them, and they are of its kind."""
    return tuple(line for line in lines if line.parents == JOINS and line.kind == FORMS[form])


def proposed(lines: tuple[RoutekaartLine, ...], form: str) -> UUID | None:
    """The line that is proposed for a form, out of some that stand best first."""
    found = () if form in WITHOUT_LINE else fitting(lines, form)
    return found[0].id if found else None


def with_form(rows: tuple[MeetingRow, ...], before: str, form: str) -> tuple[MeetingRow, ...]:
    """The rows for another form: the role goes along where the usual one was chosen."""
    usual = usual_role(before)
    return tuple(replace(row, role=usual_role(form)) if row.role == usual else row for row in rows)


@dataclass(frozen=True, slots=True)
class SameDay:
    """A meeting with the parents of a class that was planned or recorded on a day; `form` is "" where nobody said in
    which."""

    activity_id: UUID
    kind: str
    form: str
    line_id: UUID | None


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """A meeting with the parents of a class, or a home assignment of a class. Every method returns a new sheet, so that
    a dialog can step back; another day is asked of `services.parents`, since other pupils may be in the class then.

    `form` is one of `domain.parent_contact.FORMS`. `lines` are those of this class in which parents take part, best
    first; `fitting_lines` those of them that this form can count for. `activity_id` is set when the sheet records what
    was planned or corrects what was recorded; `was_held` in the second case. Times are of day, or "". `place` is kept
    as the note of the activity.

    A tick means the same on every day: the pupil's parent was there, or on a day to come: is asked.
    """

    group: GroupChoice
    on: date
    form: str
    line_id: UUID | None
    rows: tuple[MeetingRow, ...]
    lines: tuple[RoutekaartLine, ...] = ()
    title: str = ""
    place: str = ""
    starts_at: str = ""
    ends_at: str = ""
    activity_id: UUID | None = None
    was_held: bool = False
    same_day: tuple[SameDay, ...] = ()
    """What else was planned or recorded of this class that day."""
    first: MeetingSheet | None = made_by(default=None, compare=False, repr=False)
    """The sheet as it was opened: what is different by now is what is written (`domain.sheet_merge`)."""

    @property
    def kind(self) -> str:
        """The kind of activity that this is."""
        return FORMS[self.form]

    @property
    def fitting_lines(self) -> tuple[RoutekaartLine, ...]:
        """The lines this can count for, and the one it counts for."""
        usual = fitting(self.lines, self.form)
        return tuple(line for line in self.lines if line in usual or line.id == self.line_id)

    @property
    def line(self) -> RoutekaartLine | None:
        """The line this counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    @property
    def reached(self) -> int:
        """Of how many pupils a parent was there."""
        return sum(row.attended for row in self.rows)

    @property
    def not_reached(self) -> int:
        """Of how many pupils none was, though asked."""
        return sum(not row.attended and not row.is_left_out for row in self.rows)

    @property
    def unheard(self) -> int:
        """Of how many pupils there are words or an agreement of a parent who was not there."""
        return sum(row.is_unheard for row in self.rows)

    @property
    def already(self) -> SameDay | None:
        """The same, of this class, this day and this line, that was planned or recorded before."""
        for item in self.same_day:
            alike = item.form == self.form if item.form else item.kind == self.kind
            if alike and item.line_id == self.line_id:
                return item
        return None

    def is_plan(self, today: date) -> bool:
        """Whether the day is still to come, so that this plans a meeting instead of recording one."""
        return self.on > today

    def participations(self, today: date) -> dict[UUID, tuple[State, str]]:
        """State and reason of everybody who gets a participation; on a day to come all who are ticked are planned."""
        if self.is_plan(today):
            return {row.pupil_id: (State.PLANNED, "") for row in self.rows if row.attended}
        return {row.pupil_id: participation(row) for row in self.rows if not row.is_left_out}

    def index_of(self, number: str) -> int:
        """Where the pupil with this number stands; raises KnownError when nobody in the class has it."""
        for index, row in enumerate(self.rows):
            if row.number == number.strip():
                return index
        what = _("There is no pupil with number {number} in class {name}.")
        raise KnownError(what.format(number=number, name=self.group.name), _("Nothing was recorded."), code="no-pupil")

    def of_form(self, form: str) -> MeetingSheet:
        """In another form, for the line that fits that best; raises KeyError for what is none of `FORMS`."""
        same_kind = FORMS[form] == self.kind and self.line_id is not None
        line_id = self.line_id if same_kind else proposed(self.lines, form)
        return replace(self, form=form, line_id=line_id, rows=with_form(self.rows, self.form, form))

    def on_line(self, line_id: UUID | None) -> MeetingSheet:
        """Counting for another of its lines, or for none."""
        return replace(self, line_id=line_id if any(line.id == line_id for line in self.lines) else None)

    def toggled(self, index: int) -> MeetingSheet:
        """With the parent of one pupil there who was not, or not there who was."""
        row = self.rows[index]
        return self.with_row(index, replace(row, attended=not row.attended))

    def everyone(self) -> MeetingSheet:
        """With a parent of everyone there."""
        return self._each(lambda row: replace(row, attended=True))

    def nobody(self) -> MeetingSheet:
        """With nobody's parent there."""
        return self._each(lambda row: replace(row, attended=False))

    def _each(self, change: Callable[[MeetingRow], MeetingRow]) -> MeetingSheet:
        return replace(self, rows=tuple(change(row) for row in self.rows))

    def with_row(self, index: int, row: MeetingRow) -> MeetingSheet:
        """With one pupil as given."""
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded or planned: beside "on", "starts_at", "ends_at", "title",
        "place" and "rows". That no parent came is none: it was tried."""
        found = [*self._problems_of_day(today)]
        if not self.rows:
            found.append(Problem("rows", _("There are no pupils in this class on that day.")))
        elif not any(self.participations(today)):
            found.append(Problem("rows", _("Nobody is asked. Tick at least one pupil.")))
        for field, text, most in (
            ("title", self.title, one_line.LONGEST_NAME),
            ("place", self.place, PLACE_LETTERS),
        ):
            if wrong := one_line.problem(text, most):
                found.append(Problem(field, wrong))
        for row in self.rows:
            found += (Problem("rows", f"{row.listed_name}: {wrong.message}") for wrong in row.problems())
        return tuple(found)

    def _problems_of_day(self, today: date) -> list[Problem]:
        found = []
        if self.on not in self.group.year:
            text = _("This day is not in school year {year}.").format(year=self.group.year.name)
            found.append(Problem("on", text))
        elif self.was_held and self.is_plan(today):
            found.append(Problem("on", _("This has been recorded already. Choose a day that has been.")))
        starts, ends = time_of_day(self.starts_at), time_of_day(self.ends_at)
        for field, time in (("starts_at", starts), ("ends_at", ends)):
            if time is None:
                found.append(Problem(field, _("Write the time as 9:30 or 13:15, or leave it empty.")))
        if ends and not starts:
            found.append(Problem("starts_at", _("Say when it begins.")))
        elif starts and ends and ends <= starts:
            found.append(Problem("ends_at", _("It ends before it begins.")))
        return found


def participation(row: MeetingRow) -> tuple[State, str]:
    """How the pupil takes part: wholly where a parent did, else absent, the reason not known."""
    return (State.TOOK_PART, "") if row.attended else (State.ABSENT, DEFAULT_REASON)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that a pupil's class did on a day, on which a parent can have been along."""

    activity_id: UUID
    kind: str
    title: str
    company: str = ""
    told: tuple[tuple[UUID, UUID | None, str], ...] = ()
    """Of which parents of the pupil there is a contact: its id, the guardian, and who it was where that is none."""


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """Contact with a parent of one pupil. Every method returns a new sheet; another day is asked of
    `services.parents`.

    `row` says who it was and how it went. `lines` are the pupil's in which parents take part, best first. `occasions`
    are what the pupil took part in that day; a parent who went along or gave a lesson hangs on one (`occasion_id`),
    which stays as it is; each parent there is a contact by itself. `activity_id` is set when the sheet corrects what
    was recorded, with `contact_id` where more than that there was a talk is told.
    """

    pupil: PupilEntry
    on: date
    form: str
    row: MeetingRow
    line_id: UUID | None = None
    lines: tuple[RoutekaartLine, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    occasion_id: UUID | None = None
    title: str = ""
    activity_id: UUID | None = None
    is_beside: bool = False
    """Of what was recorded: whether it hangs on an activity that is there for itself."""
    contact_id: UUID | None = None
    first: ContactSheet | None = made_by(default=None, compare=False, repr=False)
    """The sheet as it was opened: what is different by now is what is written (`domain.sheet_merge`)."""

    @property
    def year(self) -> SchoolYear:
        """The school year of the contact."""
        return SchoolYear.of(self.on)

    @property
    def fitting_lines(self) -> tuple[RoutekaartLine, ...]:
        """The lines this can count for, and the one it counts for; none for what hangs on something else."""
        if self.is_beside or self.occasion_id is not None:
            return ()
        usual = fitting(self.lines, self.form)
        return tuple(line for line in self.lines if line in usual or line.id == self.line_id)

    @property
    def fitting_occasions(self) -> tuple[Occasion, ...]:
        """What that day this form can hang on."""
        return hanging(self.occasions, self.form)

    def of_form(self, form: str) -> ContactSheet:
        """In another form, for the line or on the occasion that fits; raises KeyError for what is none of `FORMS`."""
        (row,) = with_form((self.row,), self.form, form)
        at = hanging(self.occasions, form)
        occasion_id = at[0].activity_id if at else None
        line_id = None if at else proposed(self.lines, form)
        return replace(self, form=form, row=row, occasion_id=occasion_id, line_id=line_id)

    def with_row(self, row: MeetingRow) -> ContactSheet:
        """With what is told of the parent as given."""
        return replace(self, row=row)

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded: beside "on", "who", "title", "role", "words" and
        "agreement"."""
        found = []
        if self.on > today:
            found.append(Problem("on", _("This day is still to come.")))
        if self._is_told():
            found.append(Problem("who", _("This parent is recorded there already. Open that contact to add to it.")))
        if wrong := one_line.problem(self.title):
            found.append(Problem("title", wrong))
        return (*found, *self.row.problems())

    def _is_told(self) -> bool:
        """Whether another contact at the same occasion is with the same parent."""
        at = next((item for item in self.occasions if item.activity_id == self.occasion_id), None)
        who = "" if self.row.guardian_id else self.row.who
        mine = (self.row.guardian_id, who)
        return at is not None and any(key != self.contact_id and mine == (of, rest) for key, of, rest in at.told)


def hanging(occasions: tuple[Occasion, ...], form: str) -> tuple[Occasion, ...]:
    """Of what a pupil did on a day, what a contact of this form can hang on; what fits best first."""
    kinds = _HANGS_ON.get(form, ())
    found = (item for item in occasions if item.kind in kinds)
    return tuple(sorted(found, key=lambda item: kinds.index(item.kind)))


_HANGS_ON = {"along": ("visit", "event", "placement"), "guest_lesson": ("guest_lesson",), "talk": ("three_way", "talk")}
