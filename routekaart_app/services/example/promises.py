"""What invented companies and sectors promised for a school year: more than was used of it, or less, or nothing yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.sector_agreement import MOST_PROMISED
from routekaart_app.services.example.moments import PlacedCompany, Values
from routekaart_app.services.example.people import NewId
from routekaart_app.services.example.visit_words import VisitWords
from routekaart_app.store.models import school_year_id

Uses = Counter[tuple[int, str, UUID]]
"""How much took place or is planned: by the first year of the school year, what it was (`WHAT`), and the company."""

_TIMES_USED = (1.5, 0.6, 1.2, 2.0, 1.0)
"""How much more was promised than was used; less than one: more was used than was promised."""
_FEWEST = 4
_SECTORS_PROMISE = ("visits", "places")
_KEEN, _QUIET = 3, 3
"""Companies that promised: of those with most visits, and of those where nobody has been that year."""


class Promiser:
    """Makes the sector agreements of a school year."""

    def __init__(
        self, rng: Random, told: VisitWords, companies: Sequence[PlacedCompany], uses: Uses, new_id: NewId
    ) -> None:
        self._rng = rng
        self._told = told
        self._companies = companies
        self._uses = uses
        self._new_id = new_id

    def rows(self, year: SchoolYear) -> Iterator[Values]:
        """Agreements of whole sectors with a plan, and of some companies."""
        times = cycle(_TIMES_USED)
        for sector in self._told.plans:
            for what in _SECTORS_PROMISE:
                used = sum(
                    self._uses[year.start, what, one.id] for one in self._companies if one.words.sector == sector
                )
                promised = min(max(_FEWEST, round(used * next(times))), MOST_PROMISED)
                yield self._row(year, sector, what, promised, None)
        by_visits = sorted(self._companies, key=lambda one: -self._uses[year.start, "visits", one.id])
        for one in by_visits[:_KEEN]:
            used = self._uses[year.start, "visits", one.id]
            yield self._row(year, one.words.sector, "visits", max(1, used + self._rng.choice((-1, 0, 2))), one)
        quiet = [one for one in by_visits if not any(self._uses[year.start, what, one.id] for what in _SECTORS_PROMISE)]
        for one in self._rng.sample(quiet, min(_QUIET, len(quiet))):
            yield self._row(
                year, one.words.sector, self._rng.choice(_SECTORS_PROMISE), self._rng.choice((2, 4, 6)), one
            )

    def _row(self, year: SchoolYear, sector: str, what: str, promised: int, company: PlacedCompany | None) -> Values:
        rng, told = self._rng, self._told
        return {
            "id": self._new_id(),
            "school_year_id": school_year_id(year.start),
            "sector": sector,
            "plan": told.plans.get(sector, ""),
            "company_id": company.id if company else None,
            "what": what,
            "promised": promised,
            "promised_by": company.words.name if company else rng.choice(told.associations),
            "promised_to": rng.choice(told.partners),
            "note": rng.choice(told.notes),
        }
