"""What the invented pupils chose with which reason, and how far a promise of work has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from routekaart_app.domain.choice import PROMISES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.services.example.agenda import GroupYear
from routekaart_app.services.example.moments import PlacedCompany, Values
from routekaart_app.services.example.people import NewId, Stay
from routekaart_app.services.example.word_lists import DossierWords

_CHOSE = {"school": 0.5, "sector": 0.4, "profile": 0.8, "programme": 0.75}
_REASON = 0.85
_PROMISED = 0.4
_PROMISE_STEPS = (("discussed", 1.0, 0), ("offered", 0.75, 35), ("accepted", 0.7, 35), ("redeemed", 0.5, 400))
"""How many of those who came to the step before come to each, and after how many days."""
_LAPSES = 0.15
_PROMISE_WEIGHTS = (5, 3, 2)


class Chooser:
    """Lets pupils choose at the moments of the routekaart: a school, a sector, a profile, a programme, a job."""

    def __init__(
        self, rng: Random, words: DossierWords, companies: Sequence[PlacedCompany], on: date, new_id: NewId
    ) -> None:
        self._rng = rng
        self._words = words
        self._by_sector: dict[str, list[PlacedCompany]] = {}
        for company in companies:
            self._by_sector.setdefault(company.words.sector, []).append(company)
        self._on = on
        self._new_id = new_id

    def rows(self, group: GroupYear, stay: Stay) -> Iterator[Values]:
        """The choices of one pupil in one school year."""
        place, year = stay.place, group.year
        if place.stage == PO and place.year == 8:
            yield from self._choice(stay, "school", self._rng.choice(self._words.school_names), year.day("03-10"))
        elif place.stage == VO and place.year == 2:
            yield from self._choice(stay, "sector", self._sector(), year.day("02-03"))
            if "vmbo" in place.families:
                profile = self._rng.choice(tuple(self._words.profile_sectors))
                yield from self._choice(stay, "profile", profile, year.day("04-07"))
        elif place.stage == VO and place.year == 3 and "vmbo" in place.families:
            yield from self._choice(stay, "sector", self._sector(group.plan.profile), year.day("01-20"))
        elif place.stage == VO and place.year == 4 and "vmbo" in place.families:
            programme = self._rng.choice(self._words.programmes)
            yield from self._choice(stay, "programme", programme, year.day("02-17"))
        elif place.stage == MBO and place.year == 1:
            yield from self._promise(group, stay)

    def day_in(self, year: SchoolYear, stay: Stay) -> date | None:
        """Some day of a school year on which the pupil was there; None when there is none yet."""
        first, last = max(year.day("09-15"), stay.starts), min(self._on, year.day("06-15"), stay.ends or self._on)
        return first + timedelta(days=self._rng.randrange((last - first).days + 1)) if first <= last else None

    def _sector(self, profile: str = "") -> str:
        return self._words.profile_sectors.get(profile) or self._rng.choice(tuple(self._by_sector))

    def _choice(self, stay: Stay, kind: str, value: str, usual: date) -> Iterator[Values]:
        on = usual + timedelta(days=self._rng.randrange(-10, 11))
        if self._rng.random() < _CHOSE[kind] and on <= self._on and stay.holds(on):
            yield self._row(stay, on, kind, value)

    def _promise(self, group: GroupYear, stay: Stay) -> Iterator[Values]:
        """The steps of one promise, up to the present."""
        programme, day = group.plan.programme, self.day_in(group.year, stay)
        if programme is None or day is None or self._rng.random() >= _PROMISED:
            return
        sectors = (self._by_sector.get(sector, ()) for sector in programme.sectors)
        company = self._rng.choice([company for companies in sectors for company in companies])
        promise = self._rng.choices(PROMISES, _PROMISE_WEIGHTS)[0]
        for state, share, days in _PROMISE_STEPS:
            day += timedelta(days=days)
            if day > self._on or not stay.holds(day) or self._rng.random() >= share:
                return
            lapses = state == "accepted" and self._rng.random() < _LAPSES
            yield self._row(stay, day, "guarantee", programme.name, "lapsed" if lapses else state, promise, company)
            if lapses:
                return

    def _row(
        self,
        stay: Stay,
        on: date,
        kind: str,
        value: str,
        state: str = "",
        promise: str = "",
        company: PlacedCompany | None = None,
    ) -> Values:
        says_why = state in ("", "discussed", "accepted") and self._rng.random() < _REASON
        return {
            "id": self._new_id(),
            "pupil_id": stay.pupil_id,
            "on": on,
            "kind": kind,
            "value": value,
            "state": state,
            "promise": promise,
            "reason": self._rng.choice(self._words.reasons[kind]) if says_why else "",
            "company_id": company.id if company else None,
        }
