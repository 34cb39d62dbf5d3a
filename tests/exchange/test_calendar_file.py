"""Calendar files, read back by the library that agendas use."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event

from routekaart_app.exchange.calendar_file import CalendarEvent, in_utc, to_calendar

NOW = datetime(2026, 3, 4, 12, 0, 5, 9, tzinfo=UTC)
ONE = CalendarEvent("a@routekaart", date(2026, 3, 12), date(2026, 3, 12), "09:00", "11:00", "3B: Zorghub")


def read(*events: CalendarEvent) -> list[Event]:
    calendar = Calendar.from_ical(to_calendar(events, NOW))
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0") and calendar["PRODID"]
    return list(calendar.walk("VEVENT"))


def test_a_visit_of_a_morning_is_in_utc() -> None:
    (made,) = read(replace(ONE, sequence=3, location="Kade 1"))
    assert made["UID"] == "a@routekaart" and made["SEQUENCE"] == 3 and made["STATUS"] == "CONFIRMED"
    assert made.decoded("DTSTART") == datetime(2026, 3, 12, 8, tzinfo=UTC)
    assert made.decoded("DTEND") == datetime(2026, 3, 12, 10, tzinfo=UTC)
    assert made.decoded("DTSTAMP") == NOW.replace(microsecond=0)
    assert (made["SUMMARY"], made["LOCATION"]) == ("3B: Zorghub", "Kade 1")
    assert b"DTSTART:20260312T080000Z\r\n" in to_calendar([ONE], NOW)


@pytest.mark.parametrize(
    ("on", "clock", "moment"),
    [
        (date(2026, 3, 28), "12:00", datetime(2026, 3, 28, 11, tzinfo=UTC)),
        (date(2026, 3, 29), "12:00", datetime(2026, 3, 29, 10, tzinfo=UTC)),
        (date(2026, 3, 29), "02:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # a time that does not exist
        (date(2026, 10, 25), "02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of two
        (date(2026, 10, 25), "12:00", datetime(2026, 10, 25, 11, tzinfo=UTC)),
    ],
)
def test_summer_and_winter_time(on: date, clock: str, moment: datetime) -> None:
    assert in_utc(on, clock) == moment


@pytest.mark.parametrize(
    ("event", "end"),
    [
        (replace(ONE, starts_at="", ends_at=""), date(2026, 3, 13)),
        (replace(ONE, last_day=date(2026, 3, 20)), date(2026, 3, 21)),
    ],
)
def test_whole_days_end_the_day_after(event: CalendarEvent, end: date) -> None:
    (made,) = read(event)
    assert (made.decoded("DTSTART"), made.decoded("DTEND")) == (event.on, end)
    assert made["DTSTART"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(
    "event",
    [replace(ONE, ends_at=""), replace(ONE, on=date(2026, 3, 29), last_day=date(2026, 3, 29), starts_at="02:30",
                                       ends_at="03:10")],
)  # fmt: skip
def test_an_end_that_is_not_known_or_not_after_the_beginning_is_left_out(event: CalendarEvent) -> None:
    (made,) = read(event)
    assert "DTEND" not in made


def test_reserved_characters_long_texts_and_controls_survive() -> None:
    nasty = 'Bakkerij "De Kade"; brood, koek \\ taart: BEGIN:VEVENT\r\nEND:VEVENT'
    long = "Ünïcødé é " * 400
    made, other = read(replace(ONE, summary=nasty, location=long.strip()), replace(ONE, uid="b", summary="a\x00b\x07c"))
    assert made["SUMMARY"] == nasty.replace("\r\n", "\n") and made["LOCATION"] == long.strip()
    assert other["SUMMARY"] == "abc"
    lines = to_calendar([replace(ONE, location=long)], NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_what_was_called_off_says_so() -> None:
    (made,) = read(replace(ONE, is_cancelled=True))
    assert made["STATUS"] == "CANCELLED"


def test_the_order_and_the_bytes_stay_the_same() -> None:
    later = replace(ONE, uid="c", on=date(2026, 3, 13), last_day=date(2026, 3, 13))
    early = replace(ONE, uid="b", starts_at="08:00")
    assert [event["UID"] for event in read(later, ONE, early)] == ["b", "a@routekaart", "c"]
    assert to_calendar([later, ONE, early], NOW) == to_calendar([early, later, ONE], NOW)
