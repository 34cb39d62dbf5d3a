"""Who gets a paper about a pupil, and who does not and why: age, custody and what was asked.

Sources: art. 1:377b and c BW (who has no custody is told what matters on request only), art. 11 WVO 2020 (a school for
secondary education tells parents how their child is doing; from 18 it is the pupil's own), art. 5 UAVG (from 16 a pupil
decides about their own data).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.guardian import BOTH, ON_REQUEST, ONE, Guardian
from routekaart_app.domain.stages import PO, SO, VO

DO_NOT_SEND, REQUEST_ONLY, CONFLICT, AGE_16, AGE_18 = "do_not_send", "on_request", "conflict", "age_16", "age_18"
WHYS = (DO_NOT_SEND, REQUEST_ONLY, CONFLICT, AGE_16, AGE_18)
"""Why somebody does not get a paper; words in `routekaart_app.words.WITHHELD`."""
BIRTH_UNKNOWN, NOBODY = "birth_unknown", "nobody"
"""What is worth telling beside it: the age was taken from the kind of school, or nobody is recorded and the paper goes
to "the parents of"."""
INFORM, AGREED, NEVER = "inform", "agreed", "never"
FROM_16 = (INFORM, AGREED)
FROM_18 = (AGREED, INFORM, NEVER)
"""What a school may choose for pupils of 16 and 17, and from 18: the parents are told, only if the pupil agreed, or
never. The first of each is so while nobody chose."""


@dataclass(frozen=True, slots=True)
class AgeChoices:
    """What the school chose: one of `FROM_16`, and one of `FROM_18`."""

    from_16: str = INFORM
    from_18: str = AGREED


AS_SHIPPED = AgeChoices()


@dataclass(frozen=True, slots=True)
class Withheld:
    """Somebody who does not get it, with one of `WHYS`. `guardian` is None where the age of the pupil is why: then
    nobody does."""

    guardian: Guardian | None
    why: str


@dataclass(frozen=True, slots=True)
class Receivers:
    """Who gets a paper about one pupil, in the order in which they are recorded."""

    guardians: tuple[Guardian, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def to_the_parents(self) -> bool:
        """Whether nobody is recorded: it goes to "the parents of" this pupil, in the language of the home."""
        return NOBODY in self.remarks

    @property
    def anybody(self) -> bool:
        """Whether a paper goes out at all."""
        return bool(self.guardians) or self.to_the_parents


def receivers(
    birth_date: date | None,
    stage: str,
    parents_agreed_on: date | None,
    guardians: Sequence[Guardian],
    on: date,
    choices: AgeChoices = AS_SHIPPED,
    *,
    pupil_id: UUID,
    on_request: bool = False,
) -> Receivers:
    """Who gets a paper about this pupil on a day; with `on_request`, those who asked and are told on request too.

    The age of the pupil comes first; then nothing goes to who is marked so; then custody counts. Where the custody of
    several contradicts itself nobody of them gets it until somebody mends that (`contradicts`).
    """
    remarks = () if birth_date else (BIRTH_UNKNOWN,)
    why = age_bar(birth_date, stage, parents_agreed_on, on, choices)
    if why:
        return Receivers((), (Withheld(None, why),), remarks)
    if not guardians:
        return Receivers((), (), (*remarks, NOBODY))
    custody = {index: one.child(pupil_id).custody for index, one in enumerate(guardians)}
    clash = contradicts(list(custody.values()))
    is_told = _is_told(list(custody.values()))
    sent, withheld = [], []
    for index, one in enumerate(guardians):
        said = custody[index] or (ON_REQUEST if is_told and not clash else "")
        if one.child(pupil_id).do_not_send:
            withheld.append(Withheld(one, DO_NOT_SEND))
        elif said == ON_REQUEST and not on_request:
            withheld.append(Withheld(one, REQUEST_ONLY))
        elif said != ON_REQUEST and clash:
            withheld.append(Withheld(one, CONFLICT))
        else:
            sent.append(one)
    return Receivers(tuple(sent), tuple(withheld), remarks)


def contradicts(custody: Sequence[str]) -> bool:
    """Whether what is recorded of custody cannot be: more than two have it, or one has it alone beside another."""
    having = [said for said in custody if said in (BOTH, ONE)]
    return len(having) > 2 or (len(having) > 1 and ONE in having)


def age_on(birth_date: date, on: date) -> int:
    """Years of age on a day; who was born on 29 February is a year older on 1 March where there is no such day."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def age_bar(
    birth_date: date | None, stage: str, parents_agreed_on: date | None, on: date, choices: AgeChoices = AS_SHIPPED
) -> str:
    """`AGE_16` or `AGE_18` where the age of a pupil keeps a paper from all parents; "" where it does not.

    With an unknown birth date a pupil of basisschool or voortgezet onderwijs counts as under 16, any other as 18.
    What the pupil agreed to later than `on` does not count yet.
    """
    agreed = parents_agreed_on is not None and parents_agreed_on <= on
    unknown = 0 if stage in (PO, VO, SO) else 18
    age = age_on(birth_date, on) if birth_date else unknown
    if age >= 18:
        return "" if choices.from_18 == INFORM or (choices.from_18 == AGREED and agreed) else AGE_18
    if age >= 16:
        return "" if choices.from_16 == INFORM or agreed else AGE_16
    return ""


def _is_told(custody: Sequence[str]) -> bool:
    """Whether others have all the custody there is, so that of whom it is not known has none: one alone, or two."""
    return ONE in custody or custody.count(BOTH) == 2
