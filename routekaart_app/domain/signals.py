"""What asks for attention: who misses something required, was not spoken with, or stands in a broken chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

KINDS = ("missing_required", "no_talk", "broken_chains", "no_mbo_application", "longest_not_seen")
ACTIVITY_WITHOUT_TALK, TALK_WITHOUT_NEXT_STEP = "activity_without_talk", "talk_without_next_step"
WEEKS_TO_TALK = 4
"""How long after an activity a talk about it may take; after that the chain is broken."""


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One pupil in one list. What is said depends on the list: the line that is missing, the activity that was not
    spoken about (`what`: its line or title, `kind` ACTIVITY_WITHOUT_TALK or TALK_WITHOUT_NEXT_STEP), or the day of
    the last talk (`on`; None when there never was one). `weeks` counts whole weeks from `on` to the counting day."""

    pupil_id: UUID
    number: str
    listed_name: str
    group_id: UUID | None
    group: str
    line_id: UUID | None = None
    line_code: str = ""
    line_name: str = ""
    kind: str = ""
    what: str = ""
    activity_id: UUID | None = None
    on: date | None = None
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Signals:
    """The lists of some classes on a day, each in the order of the classes and of names; never a ranking of pupils,
    except `longest_not_seen`, which stands longest first."""

    on: date
    pupils: int
    missing_required: tuple[SignalRow, ...] = ()
    no_talk: tuple[SignalRow, ...] = ()
    broken_chains: tuple[SignalRow, ...] = ()
    no_mbo_application: tuple[SignalRow, ...] = ()
    longest_not_seen: tuple[SignalRow, ...] = ()
