"""The sheet of one talk: with whom, what about, what was said, what was agreed, and what was kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import agreement, away, planned_talk, typed_text
from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.away import Away
from routekaart_app.domain.list_entry import ListEntry
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.planned_talk import PlannedTalk
from routekaart_app.domain.routekaart import COMPETENCIES, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

KINDS = ("talk", "three_way")
"""What a talk can count as; words in `routekaart_app.words.KIND`."""
BESIDES = ("parent", "colleague", "company")
"""Who may be there besides the pupil and the guide; words in `routekaart_app.words.PRESENT`."""
GROUP_TALK = "group"
"""The kind that is proposed for several pupils."""
_FIELDS = {"text": "next_step", "due_on": "next_due"}


@dataclass(frozen=True, slots=True)
class TalkSubject:
    """An activity that a talk can be about. `is_talked_about` says whether one was with one of these pupils."""

    id: UUID
    on: date
    kind: str
    title: str
    company: str
    is_talked_about: bool = False


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """What the guide fills in. Every method returns a new sheet, so that a dialog can step back; another day or other
    pupils are asked of `services.talks`, since they may bring other lines.

    `lines` are the talks that the routekaart of all these pupils has, best first; `line_id` None counts for no line.
    `talk_kind` is the key of one of `kinds`; `kind` is what that counts as. `agreements` are the open ones of these
    pupils, `ticked` those that were kept. `next_step` "" means that nothing new was agreed; else every pupil gets the
    agreement. `away` names who is at no school on `on`. `activity_id` is set when the talk was planned or recorded
    before, `was_held` when it was recorded, and `made` are then the agreements it led to. `wanted` is the code of the
    line that was proposed or chosen, also where this day or these pupils have no such line, "" when somebody chose
    none, and None as long as there was none. `plans` are the talks that are planned with these pupils this school year;
    with `keeps_plan` none of them is closed by this one.
    """

    pupils: tuple[PupilEntry, ...]
    on: date
    kind: str
    line_id: UUID | None
    note: str
    next_step: str
    next_due: date | None
    lines: tuple[RoutekaartLine, ...]
    agreements: tuple[Agreement, ...]
    ticked: frozenset[UUID] = frozenset()
    activity_id: UUID | None = None
    away: tuple[Away, ...] = ()
    talk_kind: str = ""
    kinds: tuple[ListEntry, ...] = ()
    about_id: UUID | None = None
    subjects: tuple[TalkSubject, ...] = ()
    competencies: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    was_held: bool = False
    made: frozenset[UUID] = frozenset()
    wanted: str | None = None
    plans: tuple[PlannedTalk, ...] = ()
    keeps_plan: bool = False

    @property
    def pupil(self) -> PupilEntry:
        """The pupil the talk is with; the first of several."""
        return self.pupils[0]

    @property
    def line(self) -> RoutekaartLine | None:
        """The line this talk counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    @property
    def uncounted(self) -> tuple[PupilEntry, ...]:
        """The pupils who do not have the line that it counts for: those who came to a talk that was there already."""
        line, year = self.line, self.year
        if line is None:
            return ()
        return tuple(one for one in self.pupils if not line.applies(one.place, one.entered, year))

    @property
    def year(self) -> SchoolYear:
        """The school year in which the talk is."""
        return SchoolYear.of(self.on)

    @property
    def present(self) -> tuple[str, ...]:
        """Who was there besides pupil and guide, in a fixed order."""
        return tuple(who for who in BESIDES if who in self.besides)

    @property
    def touched(self) -> tuple[str, ...]:
        """The competencies in their order."""
        return tuple(two for two in COMPETENCIES if two in self.competencies)

    @property
    def three_way_line(self) -> RoutekaartLine | None:
        """A three-way line it might count for instead, since a parent was there; None where nothing is proposed."""
        if "parent" not in self.besides or self.kind == "three_way":
            return None
        return next((line for line in self.lines if line.kind == "three_way"), None)

    @property
    def is_before_subject(self) -> bool:
        """Whether the activity it is about was still to come on this day."""
        return any(item.id == self.about_id and item.on > self.on for item in self.subjects)

    @property
    def by_own_lines(self) -> bool:
        """Whether these pupils have no line for this talk in common, so that it is to count for each on their own."""
        shared = any(line.kind == self.kind for line in self.lines)
        is_free = self.line_id is None and self.wanted != "" and self.activity_id is None
        return is_free and len(self.pupils) > 1 and not shared

    @property
    def planned(self) -> PlannedTalk | None:
        """The planned talk that a new one is taken to be; None where none fits, and for one that was there already."""
        if self.activity_id is not None or self.by_own_lines:
            return None
        chose_none = self.wanted == ""
        return planned_talk.fulfilled(self.plans, self.kind, self.line_id, self.on, chose_none=chose_none)

    def fulfils(self, today: date) -> PlannedTalk | None:
        """The planned talk that goes when this one is recorded; planning another closes none."""
        return None if self.keeps_plan or self.is_to_come(today) else self.planned

    def is_to_come(self, today: date) -> bool:
        """Whether the talk is planned rather than held."""
        return self.on > today

    def on_line(self, line_id: UUID | None) -> TalkSheet:
        """Counting for another line, whose kind it takes, or for none."""
        line = next((item for item in self.lines if item.id == line_id), None)
        if line is None:
            return replace(self, line_id=None, wanted="")
        same = self._counts_as(self.talk_kind) == line.kind
        key = self.talk_kind if same else self._first_of(line.kind, self.talk_kind)
        return replace(self, line_id=line.id, kind=line.kind, talk_kind=key, wanted=line.code)

    def of_kind(self, key: str) -> TalkSheet:
        """Of another kind out of `kinds`, counting for the best line of what that counts as; raises ValueError for
        any other."""
        if all(item.key != key for item in self.kinds):
            raise ValueError("no such kind of talk")
        kind = self._counts_as(key)
        if self.line is not None and self.line.kind == kind:
            return replace(self, kind=kind, talk_kind=key)
        return replace(self, kind=kind, talk_kind=key)._on_best_line()

    def with_wanted(self, best: RoutekaartLine | None) -> TalkSheet:
        """For the wanted line, for another day or other pupils than it was chosen for: where they have none of that
        code, for the best of its kind; where none was there to be chosen, for `best`, what is proposed now."""
        if self.wanted is None:
            return self if best is None or best.kind != self.kind else self.on_line(best.id)
        line = next((item for item in self.lines if item.code == self.wanted), None)
        if line is not None or not self.wanted:
            return replace(self, line_id=line.id if line else None)
        return replace(self._on_best_line(), wanted=self.wanted)

    def kind_like(self, kind: str) -> str:
        """The first kind that counts as this."""
        return self._first_of(kind, self.kinds[0].key if self.kinds else "")

    def for_this_many(self) -> TalkSheet:
        """Of the kind that fits how many pupils there are, where the usual kind was chosen."""
        usual = self._first_of("talk", "")
        if len(self.pupils) > 1 and self.talk_kind == usual and any(item.key == GROUP_TALK for item in self.kinds):
            return replace(self, talk_kind=GROUP_TALK)
        if len(self.pupils) == 1 and self.talk_kind == GROUP_TALK:
            return replace(self, talk_kind=usual)
        return self

    def with_note(self, note: str) -> TalkSheet:
        """With what was said."""
        return replace(self, note=note)

    def with_next_step(self, text: str, due_on: date | None) -> TalkSheet:
        """With what was agreed, and by when."""
        return replace(self, next_step=text, next_due=due_on)

    def touching(self, competencies: Iterable[str], besides: Iterable[str], about_id: UUID | None) -> TalkSheet:
        """With the competencies that were touched, who was there, and what it was about; what is unknown is left."""
        known = about_id if any(item.id == about_id for item in self.subjects) else None
        touched = frozenset(competencies) & frozenset(COMPETENCIES)
        return replace(self, competencies=touched, besides=frozenset(besides) & frozenset(BESIDES), about_id=known)

    def toggled(self, agreement_id: UUID) -> TalkSheet:
        """With one open agreement ticked as kept, or not ticked any more."""
        return replace(self, ticked=self.ticked ^ {agreement_id})

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded: beside "on", "note", "next_step" and "next_due"."""
        found: list[Problem] = []
        found += (away.problem(who) for who in self.away)
        if self.is_before_subject:
            found.append(Problem("on", _("This day is before the activity.")))
        found += typed_text.problems("note", self.note)
        if self.next_step.strip() and self.is_to_come(today):
            found.append(Problem("next_step", _("This talk is still to come. Note the next step once it has been.")))
        elif self.next_step.strip():
            wrong = agreement.problems(self.next_step, self.next_due, self.on)
            found += (Problem(_FIELDS[item.field], item.message) for item in wrong)
        return tuple(found)

    def _on_best_line(self) -> TalkSheet:
        line = next((item for item in self.lines if item.kind == self.kind), None)
        return replace(self, line_id=line.id if line else None, wanted=line.code if line else None)

    def _counts_as(self, key: str) -> str:
        """What a kind counts as; a kind that is not in the list any more counts as it did."""
        found = next((item.scope for item in self.kinds if item.key == key), self.kind)
        return found if found in KINDS else KINDS[0]

    def _first_of(self, kind: str, otherwise: str) -> str:
        return next((item.key for item in self.kinds if self._counts_as(item.key) == kind), otherwise)
