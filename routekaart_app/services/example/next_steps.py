"""What the invented pupils agreed in their talks, and whether it was kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN

_AGREED, _WITH_DAY = 0.5, 0.9
_KEPT_IN_TIME, _KEPT, _DROPPED = 0.15, 0.8, 0.87
"""The first is the share kept before its day; of those whose day went by, below the second it was kept, below the
third let go, and otherwise it is overdue."""
_USUAL_DAYS = (7, 14, 14, 21, 28, 42)


def agreement(rng: Random, on: date, talk: Mapping[str, Any], pupil_id: UUID, sentence: str) -> dict[str, Any] | None:
    """The values of an agreement made in a talk, but its id; None for a talk in which none was made. `sentence` says
    it as the note of the talk does: "Afspraak: belt het stagebedrijf."."""
    if rng.random() >= _AGREED:
        return None
    made_on: date = talk["on"]
    due_on = made_on + timedelta(days=rng.choice(_USUAL_DAYS)) if rng.random() < _WITH_DAY else None
    state, chance = OPEN, rng.random()
    if due_on is not None and due_on < on:
        state = KEPT if chance < _KEPT else DROPPED if chance < _DROPPED else OPEN
    elif chance < _KEPT_IN_TIME:
        state = KEPT
    text = sentence.partition(": ")[2].rstrip(".") or sentence
    return {
        "pupil_id": pupil_id,
        "activity_id": talk["id"],
        "text": text[0].upper() + text[1:],
        "made_on": made_on,
        "due_on": due_on,
        "state": state,
        "settled_on": None if state == OPEN else min(due_on or on, on),
    }
