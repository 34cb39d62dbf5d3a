"""What is told of the invented visits: of many that classes made, and of some that are planned for the next weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.domain.sector_agreement import COUNTED_KINDS
from routekaart_app.domain.stages import MBO, PO
from routekaart_app.domain.visit_plan import proposed_line
from routekaart_app.services.example.agenda import ALONE, GroupYear, Occasion, lines_on
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example.moments import Narrator, PlacedCompany, Rows, Values
from routekaart_app.services.example.people import NewId
from routekaart_app.services.example.promises import Uses
from routekaart_app.services.example.visit_words import VisitWords
from routekaart_app.services.example.word_lists import Family

_TOLD, _TOLD_BEFORE, _TOLD_AHEAD = 0.35, 0.12, 0.7
"""Of how many visits more is told: of this school year, of those before, and of what is planned."""
_STAFF, _TRANSPORT, _REMARK, _ASKED_AGAIN, _PREPARED_AHEAD, _HYBRID = 0.7, 0.6, 0.6, 0.7, 0.35, 0.4
_STARTS = ("08:45", "09:00", "09:30", "10:30", "13:00")
_MINUTES = {"visit": (60, 90, 120, 150), "guest_lesson": (50, 50, 100), "event": (120, 180), "placement": (360,)}
_SHORT = "Bliksemstage"
_HOURS_A_DAY = 7
_WEEKS_OF_MBO = 4
_FURTHER = 2
_TOGETHER, _ALONE = ("visit",), ("visit", "placement", "guest_lesson")
"""What classes do that go together, and what one does by itself."""
_AHEAD = timedelta(days=13)
_BACK = timedelta(days=70), timedelta(days=12)
_JOINT_AT, _CLASH_AT, _OFF_AT = "09:45", "10:15", "11:00"
_WHAT = {kind: what for what, kinds in COUNTED_KINDS.items() for kind in kinds}


class Teller:
    """Tells more of visits that classes made or have planned, and plans some more. `rng` and `new_id` are its own, so
    that all else stays as it was.

    `visits` and `further` are the rows of what was told, in all; `uses` counts what took place and is planned.
    """

    def __init__(
        self,
        rng: Random,
        told: VisitWords,
        families: Sequence[Family],
        companies: Sequence[PlacedCompany],
        willing: Mapping[UUID, str],
        groups: Sequence[GroupYear],
        on: date,
        new_id: NewId,
    ) -> None:
        """`willing` says of companies whether they would have pupils again (`domain.company.WOULD_HOST`)."""
        self._rng = rng
        self._told = told
        self._families = families
        self._companies = companies
        self._willing = willing
        self._known = {company.id: company for company in companies}
        self._groups = {group.id: group for group in groups}
        self._present = max(group.year for group in groups)
        self._on = on
        self._new_id = new_id
        self._busy: set[tuple[UUID, date]] = set()
        self.visits: list[Values] = []
        self.further: list[Values] = []
        self.uses: Uses = Counter()

    def tell(self, done: Rows) -> None:
        """Tell more of some of these activities, which get their visit, and times where they had none."""
        placed = Counter(
            part["activity_id"]
            for part in done.participations
            if part["kind"] == "placement" and part["state"] != State.ABSENT
        )
        for activity in done.activities:
            group = self._groups[activity["group_id"]]
            if activity["on"] > self._on and activity["kind"] not in ALONE:
                self._busy.add((group.id, activity["on"]))
            if activity["kind"] not in AT_COMPANY:
                continue
            if self._rng.random() < self._share(group, activity):
                self._tell(group, activity)
            if activity["company_id"] is not None:
                what = _WHAT[activity["kind"]]
                count = placed[activity["id"]] if what == "places" else 1
                self.uses[group.year.start, what, activity["company_id"]] += count

    def _share(self, group: GroupYear, activity: Values) -> float:
        if activity["on"] > self._on:
            return _TOLD_AHEAD
        return _TOLD if group.year == self._present else _TOLD_BEFORE

    def _tell(self, group: GroupYear, activity: Values) -> None:
        """The visit of one activity has its id."""
        visit = self._visit(activity["id"], self._kind(group, activity), [activity])
        if activity["kind"] == "placement":
            visit |= self._several_days(group, activity, visit["kind"])
        elif activity["kind"] == "event":
            host, *others = self._rng.sample(self._companies, min(1 + _FURTHER, len(self._companies)))
            activity["company_id"] = host.id
            self.further += [
                {"id": self._new_id(), "visit_id": visit["id"], "company_id": one.id, "position": place}
                for place, one in enumerate(others, start=1)
            ]
        self.visits.append(visit)

    def _kind(self, group: GroupYear, activity: Values) -> str:
        company = self._known.get(activity["company_id"])
        if activity["kind"] == "guest_lesson":
            is_technical = company is not None and company.words.sector == "engineering"
            return "hybrid_lesson" if is_technical and self._rng.random() < _HYBRID else "guest_lesson"
        line = next((line for line in group.lines if line.id == activity["line_id"]), None)
        if activity["kind"] == "placement":
            stage = group.plan.school.stage
            is_short = stage == PO or (line is not None and _SHORT in line.name)
            return "placement" if stage == MBO else "lightning_placement" if is_short else "taster_placement"
        if activity["kind"] == "event":
            return "event"
        usual = "campus_visit" if company and company.words.campus else "company_visit"
        kinds = (usual, "company_visit", "campus_visit", "taster_day")
        return next((kind for kind in kinds if line and proposed_line(kind, [line])), usual)

    def _visit(self, visit_id: UUID, kind: str, activities: Sequence[Values]) -> Values:
        """What is told of a visit of these activities, which begin at one time."""
        rng, told, first = self._rng, self._told, activities[0]
        starts_at = first["starts_at"] or rng.choice(_STARTS)
        ends_at = _later(starts_at, rng.choice(_MINUTES[first["kind"]]))
        is_prepared = first["prepared"] or (first["on"] > self._on and rng.random() < _PREPARED_AHEAD)
        for activity in activities:
            activity.update(visit_id=visit_id, starts_at=starts_at, ends_at=ends_at, prepared=is_prepared)
        leaves = first["kind"] != "guest_lesson"
        return {
            "id": visit_id,
            "kind": kind,
            "title": first["title"],
            "until": None,
            "hours": None,
            "transport": rng.choice(told.transport) if leaves and rng.random() < _TRANSPORT else "",
            "staff": tuple(self._colleague() for _one in range(rng.choice((1, 1, 2)))) if rng.random() < _STAFF else (),
            "question": rng.choice(told.questions) if is_prepared else "",
            **self._afterwards(first),
            "cancelled_on": None,
            "cancelled_because": "",
            "sequence": 0,
        }

    def _afterwards(self, activity: Values) -> Values:
        rng, told = self._rng, self._told
        said = {"surprised": "", "company_remark": "", "teacher_remark": "", "would_host": ""}
        if not activity["looked_back"]:
            return said
        company = self._known.get(activity["company_id"])
        said["surprised"] = rng.choice(told.surprised)
        said["company_remark"] = rng.choice(told.company_remarks) if company and rng.random() < _REMARK else ""
        said["teacher_remark"] = rng.choice(told.teacher_remarks) if rng.random() < _REMARK else ""
        said["would_host"] = self._willing[company.id] if company and rng.random() < _ASKED_AGAIN else ""
        return said

    def _several_days(self, group: GroupYear, activity: Values, kind: str) -> Values:
        """Until when a placement lasts and how many hours that is; of one that is under way only its first day."""
        first: date = activity["on"]
        friday = first + timedelta(days=4 - first.weekday())
        until = friday + timedelta(weeks=_WEEKS_OF_MBO - 1) if group.plan.school.stage == MBO else friday
        if kind == "lightning_placement" or until == first or first <= self._on < until or until > group.year.last_day:
            return {"until": None, "hours": _HOURS_A_DAY}
        days = sum((first + timedelta(days=at)).weekday() < 5 for at in range((until - first).days + 1))
        return {"until": until, "hours": _HOURS_A_DAY * days}

    def _colleague(self) -> str:
        family = self._rng.choice(self._families)
        prefix, surname = self._rng.choice(family.last_names)
        return " ".join(part for part in (f"{self._rng.choice(family.first_names)[0]}.", prefix, surname) if part)

    def more(self, narrator: Narrator, mine: Sequence[GroupYear]) -> Rows:
        """Of the user's classes: two that go together, a third that asks the same company in the same days, and a visit
        that was called off. And two classes of another school that went together and looked back."""
        done = Rows([], [], [], [])
        days = SchoolDays.of(self._present)
        ahead = days.between(self._on + timedelta(days=1), self._on + _AHEAD)
        if together := self._free(mine[-2:], ahead):
            on = together[-1]
            host = self._host(mine[-2], on)
            self._go(narrator, done, mine[-2:], Occasion(on, "visit", None, self._told.joint), host, _JOINT_AT)
            close = [day for day in ahead if abs((day - on).days) <= 3]
            for group in mine[:1] if len(mine) > 2 else ():
                for day in self._free([group], close)[:1]:
                    asks = Occasion(day, "visit", None, self._told.planned)
                    self._go(narrator, done, [group], asks, host, _CLASH_AT)
        for day in self._free(mine[:1], ahead)[:1]:
            off = Occasion(day, "visit", None, self._told.planned)
            self._go(narrator, done, mine[:1], off, self._rng.choice(self._companies), _OFF_AT, is_off=True)
        self._went_together(narrator, done, days.between(self._on - _BACK[0], self._on - _BACK[1]))
        return done

    def _host(self, group: GroupYear, on: date) -> PlacedCompany:
        """Where a class goes: to a company, or to a campus where its line is about learning."""
        lines = lines_on(group, on, "visit")[:1]
        is_campus = bool(lines) and proposed_line("company_visit", lines) is None
        return self._rng.choice([company for company in self._companies if bool(company.words.campus) is is_campus])

    def _free(self, groups: Sequence[GroupYear], days: Sequence[date]) -> list[date]:
        """The days on which none of these classes does anything together."""
        return [day for day in days if groups and not any((group.id, day) in self._busy for group in groups)]

    def _went_together(self, narrator: Narrator, done: Rows, days: Sequence[date]) -> None:
        young = [group for group in self._groups.values() if group.year == self._present]
        young = [group for group in young if group.plan.school.stage == PO and group.plan.school.is_first][:2]
        at_campus = [company for company in self._companies if company.words.campus]
        if len(young) == 2 and days:
            went = Occasion(self._rng.choice(days), "visit", None, self._told.joint)
            self._go(narrator, done, young, went, self._rng.choice(at_campus))

    def _go(
        self,
        narrator: Narrator,
        done: Rows,
        groups: Sequence[GroupYear],
        occasion: Occasion,
        host: PlacedCompany,
        starts_at: str = "",
        *,
        is_off: bool = False,
    ) -> None:
        """One visit of these classes together, planned at a time or else held; what counts for each is looked up."""
        before, visit_kinds = len(done.activities), _TOGETHER if len(groups) > 1 else _ALONE
        for group in groups:
            line = next(iter(lines_on(group, occasion.on, *visit_kinds)), None)
            occasion = replace(occasion, line=line, kind=line.kind if line else "visit")
            members = [stay for stay in group.stays if stay.holds(occasion.on)]
            if starts_at:
                narrator.plan(done, group, occasion, [] if is_off else members, starts_at)
            else:
                narrator.together(done, group, occasion, members)
            self._busy.add((group.id, occasion.on))
        mine = done.activities[before:]
        if not mine:
            return
        for activity in mine:
            activity["company_id"] = host.id
            if not starts_at:
                activity.update(prepared=True, met_people=True, looked_back=True)
        self.uses[self._present.start, _WHAT[mine[0]["kind"]], host.id] += not is_off
        visit = self._visit(self._new_id(), self._kind(groups[0], mine[0]), mine)
        if is_off:
            because = self._rng.choice(self._told.cancelled)
            visit |= {"cancelled_on": self._on, "cancelled_because": because, "sequence": 1}
        self.visits.append(visit)


def _later(time: str, minutes: int) -> str:
    hour, minute = divmod(int(time[:2]) * 60 + int(time[3:]) + minutes, 60)
    return f"{hour:02}:{minute:02}"
