"""The invented parents: of whom they are, what they speak and read, and what may be sent to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.guardian import BOTH, ONE, PAPER_LANGUAGES
from routekaart_app.services.example.moments import Values
from routekaart_app.services.example.people import NewId, Person
from routekaart_app.services.example.word_lists import Words, bundled

_SIBLING, _MOST_CHILDREN, _DAYS_BETWEEN = 0.35, 3, 300
_KINDS = ("together", "two_addresses", "alone", "one_told", "on_request", "conflict", "foster", "law", "grandparent")
_WEIGHTS = (58, 14, 14, 3, 3, 1, 2, 1, 4)
_OTHER_SURNAME, _SPEAKS, _READS, _INTERPRETER = 0.3, 0.55, 0.7, 0.3
_CALLED, _MAILED, _ADDRESS, _NOT_SENT, _TELLS, _AGREED = 0.9, 0.6, 0.85, 0.015, 0.06, 0.6
_AGREED_WITHIN = 150
_RELATIONS = {"foster": "foster_parent", "law": "legal_guardian", "grandparent": "grandparent"}
_CUSTODY = {
    "together": (BOTH, BOTH),
    "two_addresses": (BOTH, BOTH),
    "alone": (ONE,),
    "one_told": (ONE, ""),
    "on_request": (ONE, "on_request"),
    "conflict": (ONE, BOTH),
    "foster": ("", ""),
    "law": (ONE,),
    "grandparent": ("",),
}
"""What is written down of custody in each kind of household, in the order of its guardians."""


@dataclass(frozen=True, slots=True)
class Carer:
    """A guardian of one pupil, as far as contact asks for it."""

    id: UUID
    language: str
    needs_interpreter: bool


class Households:
    """Gives every pupil guardians. `rng` and `new_id` are its own, so that all else stays as it was.

    `guardians` and `links` are the rows; `of` gives the carers of a pupil.
    """

    def __init__(self, rng: Random, words: Words, streets: Sequence[str], on: date, new_id: NewId) -> None:
        self._rng = rng
        self._words = words
        self._streets = streets
        self._on = on
        self._new_id = new_id
        told = bundled("parents")
        self._work, self._not_sent = tuple(told["work"]), tuple(told["not_sent"])
        self._family = {name: family for family in words.families for name in family.last_names}
        self.guardians: list[Values] = []
        self.links: list[Values] = []
        self.of: dict[UUID, tuple[Carer, ...]] = {}

    def settle(self, people: Iterable[Person]) -> None:
        """Make the households of these pupils: those of one name may be brothers and sisters."""
        for children in self._families(people):
            self._household(children)

    def _families(self, people: Iterable[Person]) -> Iterator[list[Person]]:
        last: dict[tuple[str, str], list[Person]] = {}
        for person in people:
            name = person.prefix, person.last_name
            mine = last.get(name)
            is_sibling = mine is not None and len(mine) < _MOST_CHILDREN and self._rng.random() < _SIBLING
            if mine is not None and is_sibling and all(_apart(person, other) for other in mine):
                mine.append(person)
                continue
            if mine is not None:
                yield mine
            last[name] = [person]
        yield from last.values()

    def _household(self, children: Sequence[Person]) -> None:
        rng = self._rng
        (kind,) = rng.choices(_KINDS, _WEIGHTS)
        spoken = self._spoken(children)
        address, carers = self._address(), []
        relations = self._relations(kind)
        for position, (relation, custody) in enumerate(zip(relations, _CUSTODY[kind], strict=True)):
            if position and kind not in ("together", "foster"):
                address = self._address()
            guardian = self._guardian(children[0], spoken, address)
            carers.append(Carer(guardian["id"], guardian["talk_language"], guardian["needs_interpreter"]))
            self.guardians.append(guardian)
            because = rng.choice(self._not_sent) if rng.random() < _NOT_SENT else ""
            for child in children:
                self.links.append(
                    {
                        "id": self._new_id(),
                        "pupil_id": child.id,
                        "guardian_id": guardian["id"],
                        "relation": relation,
                        "custody": custody,
                        "do_not_send": bool(because),
                        "do_not_send_because": because,
                        "position": position,
                    }
                )
        mine = tuple(carers)
        for child in children:
            self.of[child.id] = mine

    def _relations(self, kind: str) -> tuple[str, ...]:
        if kind in _RELATIONS:
            return (_RELATIONS[kind],) * len(_CUSTODY[kind])
        usual = ("mother", "father") if self._rng.random() < 0.85 else ("father", "mother")
        return usual[: len(_CUSTODY[kind])]

    def _spoken(self, children: Sequence[Person]) -> str:
        """What a household speaks: as a pupil says, or else sometimes what the family spoke before."""
        rng = self._rng
        for child in children:
            if child.home_language:
                return child.home_language
        family = self._family.get((children[0].prefix, children[0].last_name))
        if family is None or not family.languages or rng.random() >= _SPEAKS:
            return ""
        return rng.choice(family.languages)

    def _guardian(self, child: Person, spoken: str, address: str) -> Values:
        """Names are an initial and a surname: nobody has to be a man or a woman."""
        rng = self._rng
        family = self._family.get((child.prefix, child.last_name)) or rng.choice(self._words.families)
        prefix, last_name = child.prefix, child.last_name
        if rng.random() < _OTHER_SURNAME:
            prefix, last_name = rng.choice(family.last_names)
        name = " ".join(part for part in (f"{rng.choice(family.first_names)[0]}.", prefix, last_name) if part)
        reads = spoken if spoken in PAPER_LANGUAGES and rng.random() < _READS else ""
        number = f"{rng.randrange(10_000):04}"
        tells = rng.random() < _TELLS
        agrees = tells and rng.random() < _AGREED
        return {
            "id": self._new_id(),
            "name": name,
            "talk_language": spoken,
            "paper_language": reads or ("nl" if spoken and rng.random() < _READS else ""),
            "needs_interpreter": bool(spoken) and rng.random() < _INTERPRETER,
            "phone": f"06 0000 {number}" if rng.random() < _CALLED else "",
            "email": f"ouder{len(self.guardians) + 1}@example.nl" if rng.random() < _MAILED else "",
            "address": address if rng.random() < _ADDRESS else "",
            "work": rng.choice(self._work) if tells else "",
            "work_agreed_on": self._on - timedelta(days=rng.randrange(_AGREED_WITHIN)) if agrees else None,
            "company_id": None,
        }

    def _address(self) -> str:
        rng, words = self._rng, self._words
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTVWXZ") for _letter in range(2))
        place = rng.choice(words.municipalities)
        return f"{rng.choice(self._streets)} {rng.randrange(1, 200)}, 0000 {letters} {place}"


def _apart(one: Person, other: Person) -> bool:
    """Whether two can be children of one mother."""
    return abs((one.birth_date - other.birth_date).days) >= _DAYS_BETWEEN
