"""Where time and new ids come from, so that tests can freeze both."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime


class Clock:
    """The laptop's own clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Today where the user is."""
        return datetime.now().date()


class FrozenClock(Clock):
    """A clock that stands still, for tests and for the invented region."""

    def __init__(self, at: date | datetime) -> None:
        moment = at if isinstance(at, datetime) else datetime(at.year, at.month, at.day, 12, tzinfo=UTC)
        self._now = moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.date()


def _random_tail() -> int:
    return int.from_bytes(os.urandom(8), "big")


class IdMaker:
    """Makes UUIDs of version 7 (RFC 9562): ordered by time, so that indexes grow at their end.

    Within one millisecond the twelve `rand_a` bits count up, which keeps the order of making.
    """

    def __init__(self, clock: Clock | None = None, tail: Callable[[], int] = _random_tail) -> None:
        """`tail` gives 64 random bits; the invented region passes a seeded one to come out the same each time."""
        self._clock = clock
        self._tail = tail
        self._last = 0
        self._count = 0

    def __call__(self) -> uuid.UUID:
        moment = int(self._clock.now().timestamp() * 1000) if self._clock else time.time_ns() // 1_000_000
        if moment > self._last:
            self._last, self._count = moment, 0
        elif self._count < 0xFFF:
            self._count += 1
        else:
            self._last, self._count = self._last + 1, 0
        return _version_7(self._last, self._count, self._tail())


def _version_7(milliseconds: int, count: int, tail: int) -> uuid.UUID:
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | (count & 0xFFF) << 64
    value |= 0b10 << 62 | (tail & ((1 << 62) - 1))
    return uuid.UUID(int=value)


new_id = IdMaker()
"""New row ids for everything that is not made by the thousand."""
