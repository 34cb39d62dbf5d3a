"""Visits as a calendar file (.ics, RFC 5545) that every agenda reads: times in UTC, whole days as days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Routekaart//Routekaart//NL"
_ZONE = "Europe/Amsterdam"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One entry of a calendar. `uid` stays the same for ever, and `sequence` grows with every change, so that an agenda
    that has the entry already changes it (RFC 5545, 3.8.4.7 and 3.8.7.4). Times are "HH:MM" in the Netherlands or "";
    without a beginning, or over several days, it takes whole days."""

    uid: str
    on: date
    last_day: date
    starts_at: str
    ends_at: str
    summary: str
    location: str = ""
    description: str = ""
    sequence: int = 0
    is_cancelled: bool = False


def to_calendar(events: Iterable[CalendarEvent], made_at: datetime) -> bytes:
    """The file of some events, by day, time and uid: the same bytes for the same events made at the same moment."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    stamp = made_at.astimezone(UTC).replace(microsecond=0)
    for event in sorted(events, key=lambda one: (one.on, one.starts_at, one.uid)):
        calendar.add_component(_component(event, stamp))
    return bytes(calendar.to_ical(sorted=True))


def _component(event: CalendarEvent, stamp: datetime) -> Event:
    from icalendar import Event

    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("sequence", event.sequence)
    for name, when in _times(event).items():
        made.add(name, when)
    made.add("summary", _clean(event.summary))
    for name, text in (("location", event.location), ("description", event.description)):
        if text:
            made.add(name, _clean(text))
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    return made


def _times(event: CalendarEvent) -> dict[str, date]:
    """When it begins and ends. The end of whole days is the day after (RFC 5545, 3.6.1); an end that is not after the
    beginning, as in the night in which the clock goes forward, is left out."""
    if not event.starts_at or event.last_day != event.on:
        return {"dtstart": event.on, "dtend": max(event.on, event.last_day) + _DAY}
    starts = in_utc(event.on, event.starts_at)
    ends = in_utc(event.on, event.ends_at) if event.ends_at else starts
    return {"dtstart": starts, "dtend": ends} if ends > starts else {"dtstart": starts}


def in_utc(on: date, clock: str) -> datetime:
    """A moment in the Netherlands ("HH:MM") as UTC. Of the hour that comes twice in the autumn, the first is meant; a
    time that does not exist in the spring is the one after the clock went forward."""
    return datetime.combine(on, time.fromisoformat(clock), ZoneInfo(_ZONE)).astimezone(UTC)


def _clean(text: str) -> str:
    """Without what no line of a calendar can hold: control characters other than a line break."""
    return "".join(char for char in text.replace("\r\n", "\n") if char in "\n\u200c\u200d" or char.isprintable())
