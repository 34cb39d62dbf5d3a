"""Time and ids: frozen when asked, in order always."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta

from routekaart_app.clock import Clock, FrozenClock, IdMaker, new_id


class Backwards(Clock):
    """A laptop whose clock is put back an hour at every look."""

    def __init__(self) -> None:
        self._at = datetime(2026, 3, 4, tzinfo=UTC)

    def now(self) -> datetime:
        self._at -= timedelta(hours=1)
        return self._at


def test_a_frozen_clock_stands_still() -> None:
    clock = FrozenClock(date(2026, 3, 4))
    assert clock.today() == date(2026, 3, 4) and clock.now() == clock.now()
    assert clock.now().tzinfo is UTC
    assert FrozenClock(datetime(2026, 3, 4, 8)).now() == datetime(2026, 3, 4, 8, tzinfo=UTC)


def test_the_real_clock_is_aware_and_of_today() -> None:
    assert Clock().now().utcoffset() == timedelta(0)
    assert abs(Clock().now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_ids_are_of_version_7_all_different_and_in_order() -> None:
    ids = [new_id() for _number in range(20_000)]
    assert all(item.version == 7 and item.variant == uuid.RFC_4122 for item in ids[:100])
    assert len(set(ids)) == 20_000
    assert ids == sorted(ids)


def test_ids_stay_in_order_when_the_clock_stands_still_or_goes_back() -> None:
    for clock in (FrozenClock(date(2026, 3, 4)), Backwards()):
        make = IdMaker(clock)
        ids = [make() for _number in range(5_000)]
        assert ids == sorted(set(ids))


def test_ids_of_the_invented_region_are_the_same_each_time() -> None:
    one, other = (IdMaker(FrozenClock(date(2026, 3, 4)), tail=lambda: 7) for _number in range(2))
    assert [one() for _number in range(3)] == [other() for _number in range(3)]
