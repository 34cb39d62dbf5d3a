"""Where the invented leavers went, and how that was a year later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from routekaart_app.domain.stages import MBO, PO, Place, last_year
from routekaart_app.services.example.moments import Values
from routekaart_app.services.example.people import Person, Stay
from routekaart_app.services.example.word_lists import Words

_KNOWN, _NAMED = 0.9, 0.85
"""How often somebody knows where a leaver went, and also what that place is called."""
_AFTER_PRO, _AFTER_VMBO, _AFTER_HAVO_VWO = ("work", "mbo"), ("mbo",), ("hbo",)
_AFTER_MBO = {1: ("mbo", "work"), 2: ("work", "mbo"), 3: ("work", "mbo"), 4: ("hbo", "work")}
_ASKED, _ASKED_WITHIN = 0.75, 60
"""How many are looked back on in the days after the first year."""
_LOOK_BACKS = {"started": 12, "changed": 4, "stopped": 2, "unknown": 2}


class Farewell:
    """Notes of leavers where they went; all others have nothing to note."""

    def __init__(self, rng: Random, words: Words, on: date) -> None:
        self._rng = rng
        self._on = on
        self._names = {
            "vo": words.dossiers.school_names,
            "other_school": words.dossiers.school_names,
            "mbo": words.dossiers.vocational_names,
            "hbo": words.dossiers.higher_names,
            "work": tuple(company.name for company in words.companies),
        }

    def values(self, person: Person, stay: Stay) -> Values:
        """What the enrolment of a stay says of leaving; the same fields for everybody."""
        values: Values = {"destination": "", "destination_name": "", "look_back": "", "looked_back_on": None}
        if stay.ends is None or stay is not person.stays[-1]:
            return values
        rng, kind = self._rng, self._destination(stay)
        values["destination"] = kind
        if kind in self._names and rng.random() < _NAMED:
            values["destination_name"] = rng.choice(self._names[kind])
        asked_on = stay.ends + timedelta(days=365 + rng.randrange(_ASKED_WITHIN))
        if asked_on <= self._on and rng.random() < _ASKED:
            word = rng.choices(tuple(_LOOK_BACKS), tuple(_LOOK_BACKS.values()))[0]
            values["look_back"] = "unknown" if kind == "unknown" else word
            values["looked_back_on"] = asked_on
        return values

    def _destination(self, stay: Stay) -> str:
        """As the step to the next school year would propose it; another school for who left in the middle of one."""
        if self._rng.random() >= _KNOWN:
            return "unknown"
        if stay.ends != stay.year.last_day:
            return "other_school"
        place = stay.place
        return self._rng.choice(_after(place) if place.year == last_year(place) else ("other_school",))


def _after(place: Place) -> Sequence[str]:
    if place.stage == PO:
        return ("vo",)
    if place.stage == MBO:
        return _AFTER_MBO[place.level or 4]
    return _AFTER_PRO if place.track == "pro" else _AFTER_VMBO if "vmbo" in place.families else _AFTER_HAVO_VWO
