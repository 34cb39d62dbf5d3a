"""What contact there was with the invented parents: at meetings and home assignments, by telephone, and along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.contact import DEFAULT_REASON, State
from routekaart_app.domain.meeting_sheet import usual_role
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import PO
from routekaart_app.services.example.agenda import GroupYear
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example.households import Carer
from routekaart_app.services.example.moments import Rows, Values
from routekaart_app.services.example.people import NewId
from routekaart_app.services.example.word_lists import bundled

_FORMS = {"parents": ("evening", "with_child"), "home": ("home", "home")}
"""By kind of activity the form of it: in secondary school, and in primary school."""
_SAID, _AGREED, _CALLED, _ANSWERED, _WHO = 0.15, 0.05, 0.35, 0.5, 0.8
_INTRODUCED, _CALLS_FROM = 0.4, "09-15"
_BARE: Values = {
    "kind": "parents", "line_id": None, "starts_at": "", "ends_at": "", "note": "", "company_id": None,
    "visit_id": None, "prepared": False, "met_people": False, "looked_back": False, "talk_kind": "", "about_id": None,
    "competencies": (), "present": (),
}  # fmt: skip
"""What a call has nothing of."""
_CALL_AFTER = timedelta(days=6)
_ALONG = 3
"""How many parents went along on a visit of one class."""


class Visitor:
    """Tells of the parents at what classes did in the present school year, of the user's classes in earlier years too.
    `rng` and `new_id` are its own, so that all else stays as it was. `contacts` are the rows that were not taken yet.
    """

    def __init__(
        self,
        rng: Random,
        carers: dict[UUID, tuple[Carer, ...]],
        own: Sequence[GroupYear],
        on: date,
        new_id: NewId,
    ) -> None:
        told = bundled("parents")
        self._rng = rng
        self._carers = carers
        self._own = {group.plan for group in own}
        self._on = on
        self._since = SchoolYear.of(on).first_day
        self._new_id = new_id
        self._words = {kind: tuple(lines) for kind, lines in told["words"].items()}
        self._agreements = tuple(told["agreements"]["lines"])
        self._title, self._hello = told["calls"]["title"], told["calls"]["hello"]
        self._contacts: list[Values] = []

    def taken(self) -> list[Values]:
        """The contacts told since the last time."""
        found, self._contacts = self._contacts, []
        return found

    def tell(self, group: GroupYear, done: Rows) -> Rows:
        """Tell of the parents at what a class did; and the calls to those who were not there, as rows of their own."""
        calls = Rows([], [], [], [])
        is_now, is_own = self._on in group.year, group.plan in self._own
        if not (is_now or is_own):
            return calls
        meetings = {item["id"]: item for item in done.activities if item["kind"] in _FORMS and item["on"] <= self._on}
        missed: dict[UUID, tuple[Values, Values]] = {}
        for part in done.participations:
            meeting = meetings.get(part["activity_id"])
            if meeting is None or part["state"] == State.PLANNED:
                continue
            came = part["state"] != State.ABSENT
            form = _FORMS[meeting["kind"]][group.plan.school.stage == PO]
            self._contact(part["pupil_id"], meeting, form, calls, came=came)
            if not came:
                missed[part["pupil_id"]] = part, meeting
        if is_now:
            for part, meeting in missed.values():
                days = SchoolDays.of(group.year).between(meeting["on"] + _CALL_AFTER, self._on)
                if days and self._rng.random() < _CALLED:
                    self._call(group, part, meeting, calls, days[0], self._title)
        if is_now and is_own:
            self._along(done, calls)
            self._introduce(group, done, calls)
        return calls

    def _introduce(self, group: GroupYear, done: Rows, calls: Rows) -> None:
        """Calls in the course of the year to parents of some pupils, to get to know them."""
        first = {part["pupil_id"]: part for part in reversed(done.participations)}
        activities = {item["id"]: item for item in done.activities}
        days = SchoolDays.of(group.year).between(group.year.day(_CALLS_FROM), self._on)
        for stay in group.stays:
            part = first.get(stay.pupil_id)
            if days and part is not None and self._rng.random() < _INTRODUCED:
                self._call(group, part, activities[part["activity_id"]], calls, self._rng.choice(days), self._hello)

    def _call(self, group: GroupYear, part: Values, like: Values, calls: Rows, on: date, title: str) -> None:
        """A call about one pupil, made after the rows of something else that the pupil did."""
        stay = next((stay for stay in group.stays if stay.pupil_id == part["pupil_id"]), None)
        if stay is None or not stay.holds(on):
            return
        came, key = self._rng.random() < _ANSWERED, self._new_id()
        call = like | _BARE | {"id": key, "on": on, "title": title}
        calls.activities.append(call)
        calls.participations.append(
            part
            | {
                "id": self._new_id(),
                "activity_id": key,
                "state": (State.TOOK_PART if came else State.ABSENT).value,
                "reason": "" if came else DEFAULT_REASON,
                "note": "",
                "line_id": None,
                "on": on,
                "kind": "parents",
            }
        )
        self._contact(part["pupil_id"], call, "phone", calls, came=came, key=key)

    def _along(self, done: Rows, calls: Rows) -> None:
        """A few parents who went along on the first visit of a class, and one who told of their work."""
        for kind, form, most in (("visit", "along", _ALONG), ("guest_lesson", "guest_lesson", 1)):
            held = (item for item in done.activities if item["kind"] == kind and item["on"] <= self._on)
            first = next(held, None)
            if first is None:
                continue
            there = [
                part["pupil_id"]
                for part in done.participations
                if part["activity_id"] == first["id"] and part["state"] == State.TOOK_PART
            ]
            for pupil_id in self._rng.sample(there, min(most, len(there))):
                self._contact(pupil_id, first, form, calls, came=True)

    def _contact(
        self, pupil_id: UUID, activity: Values, form: str, calls: Rows, *, came: bool, key: UUID | None = None
    ) -> None:
        rng, carers = self._rng, self._carers.get(pupil_id, ())
        carer = rng.choice(carers) if carers and rng.random() < _WHO else None
        said = self._words.get(form if form == "phone" else activity["kind"], ())
        key = key or self._new_id()
        self._contacts.append(
            {
                "id": key,
                "activity_id": activity["id"],
                "pupil_id": pupil_id,
                "guardian_id": carer.id if carer else None,
                "who": "",
                "form": form,
                "role": usual_role(form),
                "attended": came,
                "language": (carer.language or "nl") if carer and came else "",
                "had_interpreter": bool(carer and came and carer.needs_interpreter),
                "words": rng.choice(said) if came and said and rng.random() < _SAID else "",
            }
        )
        is_now = activity["on"] >= self._since
        if came and is_now and form in ("evening", "with_child", "phone") and rng.random() < _AGREED:
            calls.agreements.append(self._agreement(pupil_id, activity, key))

    def _agreement(self, pupil_id: UUID, activity: Values, contact_id: UUID) -> Values:
        """An agreement made in a contact has its id."""
        return {
            "id": contact_id,
            "pupil_id": pupil_id,
            "activity_id": activity["id"],
            "text": self._rng.choice(self._agreements),
            "made_on": activity["on"],
            "due_on": None,
            "state": "open",
            "settled_on": None,
        }
