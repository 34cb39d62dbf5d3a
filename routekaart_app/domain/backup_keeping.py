"""Which of the backups that the program made by itself may go: the newest stay, and one a month for a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

BY_ITSELF = frozenset({"import", "rollover", "migration"})
"""The reasons of backups that nobody asked for. What was made by hand, or for a reason that is not known here, stays
until somebody throws it away."""
NEWEST = 10
MONTHS = 12


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A finished backup: its folder, when it was made (UTC), why, and how many pupils it holds."""

    folder: Path
    made: datetime
    reason: str
    pupils: int


def may_go(entries: Iterable[BackupEntry]) -> tuple[BackupEntry, ...]:
    """Those of the automatic ones that are not among the newest `NEWEST`, and are not the newest of one of the last
    `MONTHS` months in which one was made.

    Months are counted by what was made and not by today: the clock of a laptop may be years off.
    """
    mine = sorted((one for one in entries if one.reason in BY_ITSELF), key=lambda one: one.made, reverse=True)
    months: dict[tuple[int, int], BackupEntry] = {}
    for one in mine:
        months.setdefault((one.made.year, one.made.month), one)
    stay = [*mine[:NEWEST], *list(months.values())[:MONTHS]]
    return tuple(one for one in mine if one not in stay)
