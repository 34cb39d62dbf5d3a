"""The rows of the invented contact moments: activities, who took part in them, and lines that are not needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from routekaart_app.domain.contact import REASONS, State
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.domain.stages import MBO
from routekaart_app.services.example import next_steps
from routekaart_app.services.example.agenda import ALONE, Agenda, GroupYear, Occasion, Planner
from routekaart_app.services.example.people import NewId, Stay
from routekaart_app.services.example.word_lists import CompanyWords, Words

Values = dict[str, Any]

_TOOK_PART, _PARTLY = 0.92, 0.95
"""Below the first a pupil took part, below the second in part, above it was not there."""
_REASON_WEIGHTS = (6, 1, 2, 2)
_COMPANY_IN_CLASS = 0.4
_EXEMPT = 0.02
_REPEATER_EXEMPT = 0.5
_TALKS_PLANNED_AHEAD = timedelta(days=14)
_TALK_PLANNED = 0.6
_TIMES = ("08:45", "09:00", "10:30", "11:15", "13:15", "14:00")
_PREPARED, _MET_PEOPLE, _LOOKED_BACK = 0.6, 0.9, 0.45
"""How often an activity with a company is meaningful in each of the three ways."""
_PRESENT = {"three_way": ("parent",)}
_TALK_KINDS = {"MB1-01": "intake", "MB-02": "placement", "VO4-07": "redirection"}
"""What kind of talk the talks on some lines are: keys of the list that is shipped."""


@dataclass(frozen=True, slots=True)
class PlacedCompany:
    """A company with the id it has in the database."""

    id: UUID
    words: CompanyWords


@dataclass(slots=True)
class Rows:
    """What one class adds to the tables, by attribute name."""

    activities: list[Values]
    participations: list[Values]
    exemptions: list[Values]
    agreements: list[Values]

    def add(self, other: Rows) -> None:
        """Take over the rows of another class."""
        self.activities += other.activities
        self.participations += other.participations
        self.exemptions += other.exemptions
        self.agreements += other.agreements


class Narrator:
    """Turns the agenda of a class into rows."""

    def __init__(
        self,
        rng: Random,
        words: Words,
        planner: Planner,
        companies: Sequence[PlacedCompany],
        on: date,
        new_id: NewId,
        group_ids: dict[tuple[int, int], UUID],
        more: Random,
    ) -> None:
        """`group_ids` gives the id of a group by its class plan's index and the first year of its school year.

        `more` decides what was added to the region later, so that what there was before stays as it was.
        """
        self._rng = rng
        self._words = words
        self._planner = planner
        self._companies = companies
        self._by_sector: dict[str, list[PlacedCompany]] = {}
        for company in companies:
            self._by_sector.setdefault(company.words.sector, []).append(company)
        self._at_campus = [company for company in companies if company.words.campus]
        self._on = on
        self._new_id = new_id
        self._group_ids = group_ids
        self._more = more

    def rows(self, group: GroupYear, agenda: Agenda) -> Rows:
        """The rows of one class in one school year."""
        rows = Rows([], [], [], [])
        exempt: set[tuple[UUID, UUID]] = set()
        for stay, line, reason in self._exemptions(group):
            key = {"pupil_id": stay.pupil_id, "line_id": line.id}
            rows.exemptions.append({"id": self._new_id(), **key, "reason": reason})
            exempt.add((stay.pupil_id, line.id))
        share = agenda.temper.talks
        members = {line.id: _members(group, line, exempt) for line in group.lines}
        for occasion in agenda.occasions:
            own = None if occasion.title else occasion.line  # an extra is for everybody, whatever it counts for
            invited = members[own.id] if own else group.stays
            if occasion.kind in ALONE:
                self._talks(rows, group, occasion, [stay for stay in invited if self._rng.random() < share])
            else:
                self.together(rows, group, occasion, [stay for stay in invited if stay.holds(occasion.on)])
        return rows

    def _exemptions(self, group: GroupYear) -> Iterator[tuple[Stay, RoutekaartLine, str]]:
        for stay in group.stays:
            chance = _REPEATER_EXEMPT if stay.repeats else _EXEMPT
            if stay.ends is None and self._rng.random() < chance:
                lines = [
                    line for line in group.lines if line.required and line.applies(stay.place, stay.entered, group.year)
                ]
                reason = self._words.repeat_reason if stay.repeats else self._rng.choice(self._words.exemption_reasons)
                if lines:
                    yield stay, self._rng.choice(lines), reason

    def _talks(self, rows: Rows, group: GroupYear, occasion: Occasion, members: Sequence[Stay]) -> None:
        rng, parts = self._rng, self._words.talks[group.plan.school.stage]
        for stay in members:
            day = self._planner.own_day(occasion, group)
            held = day <= self._on
            soon = day <= self._on + _TALKS_PLANNED_AHEAD and rng.random() < _TALK_PLANNED
            if not stay.holds(day) or not (held or soon):
                continue
            said = [rng.choice(part) for part in parts] if held else [""]
            activity = self._activity(rows, group, occasion, day, note=" ".join(said))
            state = State.TOOK_PART if held else State.PLANNED
            rows.participations.append(self._participation(stay, activity, state, ""))
            if held and self._on in group.year:
                agreed = next_steps.agreement(self._more, self._on, activity, stay.pupil_id, said[-1])
                rows.agreements += [{"id": self._new_id(), **agreed}] if agreed else []

    def plan(self, rows: Rows, group: GroupYear, occasion: Occasion, members: Sequence[Stay], starts_at: str) -> None:
        """Plan something with some pupils at a time of the day, "HH:MM"; at a company where that fits."""
        activity = self._activity(
            rows, group, occasion, occasion.on, company=self._company(group, occasion), note="", starts_at=starts_at
        )
        rows.participations += (self._participation(stay, activity, State.PLANNED, "") for stay in members)

    def together(self, rows: Rows, group: GroupYear, occasion: Occasion, members: list[Stay]) -> None:
        """What these pupils of a class do on a day; each takes part, in part, or was not there."""
        for part in self._parted(occasion.kind, members):
            notes = self._words.activity_notes.get(occasion.kind, ("",)) if occasion.on <= self._on else ("",)
            company = self._company(group, occasion)
            note = self._rng.choice(notes)
            activity = self._activity(rows, group, occasion, occasion.on, company=company, note=note)
            self._attend(rows, activity, part)

    def _parted(self, kind: str, members: list[Stay]) -> list[list[Stay]]:
        """Placements are spread over companies; everything else is done by the class together."""
        if kind not in self._words.spread_kinds:
            return [members] if members else []
        mixed, size = self._rng.sample(members, len(members)), self._words.spread_size
        return [mixed[start : start + size] for start in range(0, len(mixed), size)]

    def _attend(self, rows: Rows, activity: Values, members: Sequence[Stay]) -> None:
        planned, draw = activity["on"] > self._on, self._rng.random
        for stay in members:
            state, reason = State.TOOK_PART, ""
            if planned:
                state = State.PLANNED
            elif (chance := draw()) >= _TOOK_PART:
                state = State.PARTLY if chance < _PARTLY else State.ABSENT
                if state is State.ABSENT:
                    reason = self._rng.choices(REASONS, _REASON_WEIGHTS)[0]
            rows.participations.append(self._participation(stay, activity, state, reason))

    def _activity(
        self,
        rows: Rows,
        group: GroupYear,
        occasion: Occasion,
        on: date,
        *,
        company: PlacedCompany | None = None,
        note: str,
        starts_at: str = "",
    ) -> Values:
        held, more = on <= self._on and not starts_at, self._more.random
        at_company = held and occasion.kind in AT_COMPANY
        if on > self._on and not starts_at and occasion.kind != "home":
            starts_at = self._more.choice(_TIMES)
        activity = {
            "id": self._new_id(),
            "kind": occasion.kind,
            "on": on,
            "starts_at": starts_at,
            "ends_at": "",
            "title": occasion.title,
            "line_id": occasion.line.id if occasion.line else None,
            "group_id": group.id,
            "company_id": company.id if company else None,
            "visit_id": None,
            "note": note,
            "prepared": at_company and more() < _PREPARED,
            "met_people": at_company and more() < _MET_PEOPLE,
            "looked_back": at_company and more() < _LOOKED_BACK,
            "talk_kind": _talk_kind(group, occasion),
            "about_id": None,
            "competencies": (),
            "present": _PRESENT.get(occasion.kind, ()),
        }
        rows.activities.append(activity)
        return activity

    def _participation(self, stay: Stay, activity: Values, state: State, reason: str) -> Values:
        """One row with its derived columns, which must be what store/derived.py would fill in."""
        return {
            "id": self._new_id(),
            "activity_id": activity["id"],
            "pupil_id": stay.pupil_id,
            "state": state.value,
            "reason": reason,
            "note": "",
            "year": stay.year.start,
            "group_id": self._group_ids[stay.counts_in.index, stay.year.start],
            "line_id": activity["line_id"],
            "on": activity["on"],
            "kind": activity["kind"],
        }

    def _company(self, group: GroupYear, occasion: Occasion) -> PlacedCompany | None:
        rng, code = self._rng, occasion.line.code if occasion.line else ""
        if occasion.kind not in AT_COMPANY or (occasion.kind == "event"):
            return None
        if occasion.kind == "guest_lesson" and rng.random() >= _COMPANY_IN_CLASS:
            return None
        if code in self._words.campus_lines:
            return rng.choice(self._at_campus)
        sectors = self._words.line_sectors.get(code) or (group.plan.programme.sectors if group.plan.programme else ())
        fitting = [company for sector in sectors for company in self._by_sector.get(sector, [])]
        return rng.choice(fitting or self._companies)


def _members(group: GroupYear, line: RoutekaartLine, exempt: set[tuple[UUID, UUID]]) -> list[Stay]:
    """Who has this line and needs it."""
    return [
        stay
        for stay in group.stays
        if (stay.pupil_id, line.id) not in exempt and line.applies(stay.place, stay.entered, group.year)
    ]


def _talk_kind(group: GroupYear, occasion: Occasion) -> str:
    if occasion.kind not in ALONE:
        return ""
    usual = "slb" if group.plan.school.stage == MBO else "career"
    special = _TALK_KINDS.get(occasion.line.code) if occasion.line else None
    return occasion.kind if occasion.kind == "three_way" else special or usual
