"""What the register knows of the invented companies: where they are, whom to call, for whom, and what they offer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from routekaart_app.domain import names
from routekaart_app.domain.company import STAGES
from routekaart_app.domain.stages import PO
from routekaart_app.domain.visit import KINDS
from routekaart_app.services.example.moments import PlacedCompany, Values
from routekaart_app.services.example.people import NewId
from routekaart_app.services.example.visit_words import OfferWords, VisitWords
from routekaart_app.services.example.word_lists import Words

_ASKED, _PER_YEAR, _ADDRESS, _TERMS, _ACCESS = 0.8, 0.5, 0.9, 0.5, 0.4
"""Of how many companies somebody knows each: how many pupils fit, also in a year, where it is, what was agreed."""
_AT_A_TIME = (8, 12, 16, 20, 28, 30, 30, 32, 60)
_IN_A_YEAR = (60, 90, 120, 150, 200, 300)
_CONTACTS = (0, 1, 1, 1, 2, 2, 3)
_LANGUAGES = (0, 0, 0, 0, 1, 1, 2)
_WOULD_HOST = ("yes",) * 7 + ("maybe",) * 2 + ("no",) + ("",) * 3
_CONTACT_DAYS = 240
_OFFERS = (0, 0, 1, 1, 1, 2, 3)
_UNTIED_OFFERS = 3
"""What is offered by nobody in particular."""


class Register:
    """Fills in what is known of companies. `rng` and `new_id` are its own, so that all else stays as it was."""

    def __init__(self, rng: Random, words: Words, told: VisitWords, on: date, new_id: NewId) -> None:
        self._rng = rng
        self._words = words
        self._told = told
        self._on = on
        self._new_id = new_id

    def details(self, company: PlacedCompany) -> Values:
        """The fields of a company but its name, place in the lists and note; the same fields for every company."""
        rng, told, words = self._rng, self._told, company.words
        is_known = rng.random() < _ASKED
        return {
            "address": self._address(words.municipality) if rng.random() < _ADDRESS else "",
            "capacity_per_visit": rng.choice(_AT_A_TIME) if is_known else None,
            "capacity_per_year": rng.choice(_IN_A_YEAR) if is_known and rng.random() < _PER_YEAR else None,
            "suitable_for": told.suitable.get(words.sector, STAGES),
            "languages": tuple(rng.sample(told.languages, rng.choice(_LANGUAGES))),
            "accessibility": rng.choice(told.accessibility) if rng.random() < _ACCESS else "",
            "terms": rng.choice(told.terms) if rng.random() < _TERMS else "",
            "last_contact_on": self._on - timedelta(days=rng.randrange(_CONTACT_DAYS)) if is_known else None,
            "would_host": rng.choice(_WOULD_HOST),
        }

    def contacts(self, company: PlacedCompany) -> Iterator[Values]:
        """Who can be called at a company, in order; nobody at some."""
        rng, domain = self._rng, names.fold(company.words.name).split()[-1]
        for position in range(rng.choice(_CONTACTS)):
            family = rng.choice(self._words.families)
            prefix, last_name = rng.choice(family.last_names)
            first_name = rng.choice(family.first_names)
            box = ".".join(names.fold(f"{first_name} {last_name} {domain}").split())
            yield {
                "id": self._new_id(),
                "company_id": company.id,
                "name": " ".join(part for part in (first_name, prefix, last_name) if part),
                "role": rng.choice(self._told.roles),
                "phone": self.phone(),
                "email": f"{box}@example.nl",
                "position": position,
            }

    def phone(self) -> str:
        """A number that is not given out: no number in the Netherlands goes on with 000 after its area code."""
        digits = f"{self._rng.randrange(10_000):04}"
        return f"010 000 {digits[:2]} {digits[2:]}"

    def _address(self, municipality: str) -> str:
        rng = self._rng
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTVWXZ") for _letter in range(2))
        return f"{rng.choice(self._told.streets)} {rng.randrange(1, 200)}, 0000 {letters} {municipality}"

    def offers(self, companies: Sequence[PlacedCompany]) -> Iterator[Values]:
        """What there is to choose from when a visit is planned."""
        rng, every = self._rng, self._told.offers
        for company in companies:
            words = company.words
            fitting = [
                one for one in every if (not one.only or words.sector in one.only) and (words.campus or not one.campus)
            ]
            for offer in rng.sample(fitting, min(rng.choice(_OFFERS), len(fitting))):
                yield self._offer(offer, company)
        for offer in [one for one in every if not one.campus][:_UNTIED_OFFERS]:
            yield self._offer(offer, None)

    def _offer(self, offer: OfferWords, company: PlacedCompany | None) -> Values:
        suitable = self._told.suitable.get(company.words.sector, STAGES) if company else STAGES
        if KINDS[offer.kind] == "placement":
            suitable = tuple(stage for stage in suitable if stage != PO)
        return {
            "id": self._new_id(),
            "company_id": company.id if company else None,
            "title": offer.title,
            "kind": offer.kind,
            "description": offer.description,
            "suitable_for": suitable,
            "minutes": offer.minutes,
            "most_pupils": offer.most,
        }
