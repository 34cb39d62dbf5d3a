"""Choices with the pupil's own reason, and promises of work from being talked about to being used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

KINDS = ("school", "profile", "programme", "sector", "guarantee")
"""What a pupil chooses, and the AanDeBak guarantee: work promised by an employer at the start of an mbo programme."""

GUARANTEE_STATES = ("discussed", "offered", "accepted", "redeemed", "lapsed")
"""How far a promise has come; whether it was ever used is what nobody kept before."""

PROMISES = ("job", "placement", "interview")
"""What an employer promises."""

LOOK_BACK = ("started", "changed", "stopped", "unknown")
"""A year after leaving: at the destination as planned, elsewhere, nowhere, or not known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One step in the history of a choice. `reason` is in the pupil's own words; `state` and `promise` are set for a
    guarantee only."""

    id: UUID
    pupil_id: UUID
    on: date
    kind: str
    value: str
    state: str = ""
    promise: str = ""
    reason: str = ""
    company_id: UUID | None = None
    company: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a pupil went after a school, and how that was a year later."""

    enrolment_id: UUID
    school: str
    left_on: date
    kind: str
    name: str
    look_back: str = ""
    looked_back_on: date | None = None


def present(choices: tuple[Choice, ...], kind: str) -> Choice | None:
    """The last step of a kind: what holds now."""
    mine = [choice for choice in choices if choice.kind == kind]
    return max(mine, key=lambda choice: choice.on, default=None)
