"""How a cell of the class grid is written in a spreadsheet, and what such a text means; in Dutch and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.names import fold
from routekaart_app.domain.overview import Cell
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.exchange.values import clean, read_date

_DONE = frozenset(
    ("x", "v", "1", "j", "y", "ja", "yes", "ok", "gedaan", "done", "klaar", "aanwezig", "present", "true", "waar")
) | frozenset("√✓✔☑✅●+")
_PARTLY = frozenset(
    ("deels", "deels gedaan", "gedeeltelijk", "half", "partly", "partly done", "in part", "/", "½", "◐")
)
_ABSENT = frozenset(("afwezig", "niet erbij", "absent", "not there", "was not there", "a", "-", "–", "—", "✗", "✕"))
_PLANNED = frozenset(("gepland", "planned"))
_NOTHING = frozenset(
    ("", "0", "nee", "no", "false", "onwaar", "nvt", "n v t", "n a", "niet nodig", "not needed", "·", "!", "⚠")
) | frozenset(
    (
        "aan de beurt",
        "due now",
        "due",
        "gemist",
        "missed",
        "nog niet aan de beurt",
        "nog niet",
        "not yet due",
        "not yet",
    )
)
_PLANNED_ON = re.compile(r"^(?:gepland|planned)\s+(?:op\s+|on\s+)?(?P<day>\S.*)$", re.IGNORECASE)
_OF = re.compile(r"^(\d{1,4})\s+(?:van|of)\s+\d{1,4}$", re.IGNORECASE)
_DAY_MONTH = re.compile(r"^(\d{1,2})[-/.](\d{1,2})\.?$")
_ONE = re.compile(r"^1[.,]0+$")
_IN_A_WEEK = timedelta(days=7)

Flaw = Literal["", "unreadable", "outside", "gone", "guessed"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text asks of a cell; `wanted` None leaves it alone.

    `flaw` says what is the matter: not understood, a day outside the school year, planned for a day gone by; or, with
    "guessed", that the day of a plan was not given and is ours.
    """

    wanted: Wanted | None = None
    on: date | None = None
    times: int = 0
    flaw: Flaw = ""


def read(text: str, on: date, today: date) -> Reading:
    """What a text asks of a cell of a grid of this day."""
    text = clean(text)[:60]
    plain = fold(text) or text
    if plain in _NOTHING:
        return Reading()
    if plain in _DONE or text in _DONE or _ONE.match(text):
        return Reading(Wanted.DONE)
    if plain in _PARTLY or text in _PARTLY:
        return Reading(Wanted.PARTLY)
    if plain in _ABSENT or text in _ABSENT:
        return Reading(Wanted.ABSENT)
    if plain in _PLANNED:
        return Reading(Wanted.PLANNED, SchoolYear.of(on).workday(max(on, today) + _IN_A_WEEK), flaw="guessed")
    some = _OF.match(text)
    if some:
        return Reading(Wanted.DONE, times=int(some[1])) if int(some[1]) else Reading()
    planned = _PLANNED_ON.match(text)
    return _on_day(planned["day"] if planned else text, on, today, planned=bool(planned))


def _on_day(text: str, on: date, today: date, *, planned: bool) -> Reading:
    """A day gone by says done, a day to come says planned."""
    year = SchoolYear.of(on)
    day = _day(text, year)
    if day is None:
        return Reading(flaw="unreadable")
    if day not in year:
        return Reading(flaw="outside")
    return Reading(Wanted.PLANNED if planned or day > today else Wanted.DONE, day)


def _day(text: str, year: SchoolYear) -> date | None:
    """A date, or a day and a month of the school year."""
    short = _DAY_MONTH.match(text)
    if short is None:
        return read_date(text).day
    day, month = int(short[1]), int(short[2])
    try:
        return date(year.first_day.year if month >= year.first_day.month else year.last_day.year, month, day)
    except ValueError:
        return None


_WORDS = {
    "nl": {
        "done": "gedaan", "partly": "deels", "absent": "afwezig", "planned": "gepland {day}", "some": "{done} van {of}",
        "due": "aan de beurt", "missed": "gemist", "not_yet": "nog niet aan de beurt", "exempt": "niet nodig",
    },
    "en": {
        "done": "done", "partly": "partly", "absent": "absent", "planned": "planned {day}", "some": "{done} of {of}",
        "due": "due now", "missed": "missed", "not_yet": "not yet due", "exempt": "not needed",
    },
}  # fmt: skip


def written(cell: Cell, language: str) -> str:
    """A cell as it is copied: pasted on itself it changes nothing."""
    if not cell.applies:
        return ""
    words = _WORDS.get(language, _WORDS["en"])
    if cell.status in (Status.EXEMPT, Status.DONE):
        return words[cell.status]
    if cell.planned_on is not None:
        day = cell.planned_on
        return words["planned"].format(day=f"{day.day}-{day.month}-{day.year}")
    if cell.counted:
        return words["some"].format(done=cell.counted, of=cell.target)
    if cell.partly:
        return words["partly"]
    return words["absent" if cell.absent else cell.status]
