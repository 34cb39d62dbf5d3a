"""What stands in one cell: text, numbers, dates, years, classes and statuses as Dutch schools write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from routekaart_app.domain.names import fold
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.stages import PO, SO, VO

Cell = str | date
"""A cell of a table: text, or a real date from a workbook. Numbers are text: a pupil number is no quantity."""

MAX_TEXT = 200
REPLACEMENT = "\ufffd"

_QUOTED_DIGITS = re.compile(r'^="(\d{1,30})"$')
_WHOLE_FLOAT = re.compile(r"^(\d{1,15})\.0+$")
_SCIENTIFIC = re.compile(r"^\d+([.,]\d+)?E\+?\d+$", re.IGNORECASE)
_DAY_FIRST = re.compile(r"^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?:[ T]\d.*)?$")
_YEAR_FIRST = re.compile(r"^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]\d.*)?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"^(\d{5})(?:[.,]\d+)?$")
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 60_001)
_CLASS_ENDS = re.compile(r"[;,\n]")
_YEAR = re.compile(r"^(?:groep|leerjaar|klas|jaar|gr)? ?(?P<year>\d{1,2})$")
_YEAR_IN_TEXT = re.compile(r"(?<!\d)([1-8])(?!\d)")
_LEFT = re.compile(
    r"uitgeschreven|niet ingeschreven|vertrokken|uitstroom|inactief|niet actief|oud leerling|verlaten|gestopt|inactive"
)


def clean(text: str) -> str:
    """One line of visible text: composed accents, single spaces, no control or direction characters.

    The literal text stays as it is, formula or not; only the exact pattern ="digits" is unwrapped.
    """
    text = one_line(text)
    quoted = _QUOTED_DIGITS.match(text) if text.startswith('="') else None
    return quoted[1] if quoted else text


def pupil_number(text: str) -> str | None:
    """A number as the school writes it, zeros in front kept; None where a sheet destroyed it ("1,20E+05")."""
    whole = _WHOLE_FLOAT.match(text)
    if whole:
        return whole[1]
    return None if _SCIENTIFIC.match(text) else text


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date, and what was the matter with it."""

    day: date | None
    flaw: Literal["", "unreadable", "two-digit"] = ""


def read_date(cell: Cell) -> DateReading:
    """A date written day first, year first, as an Excel serial, or a real date; never month first."""
    if isinstance(cell, date):
        return DateReading(cell)
    text = clean(cell)
    if not text.strip("-/0. "):
        return DateReading(None)
    if len(text) > 40:
        return DateReading(None, "unreadable")
    serial = _SERIAL.match(text)
    if serial and int(serial[1]) in _SERIALS:
        return DateReading(_EXCEL_EPOCH + timedelta(days=int(serial[1])))
    year_first = _YEAR_FIRST.match(text) or _COMPACT.match(text)
    if year_first:
        return _date(year_first[1], year_first[2], year_first[3])
    day_first = _DAY_FIRST.match(text)
    return _date(day_first[3], day_first[2], day_first[1]) if day_first else DateReading(None, "unreadable")


def _date(year: str, month: str, day: str) -> DateReading:
    short = len(year) == 2
    try:
        return DateReading(date(int(year) + 2000 * short, int(month), int(day)), "two-digit" if short else "")
    except ValueError:
        return DateReading(None, "unreadable")


def is_plausible_age(born: date, on: date) -> bool:
    """Whether somebody born then is 3 to 30 years old."""
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return 3 <= age <= 30


def class_names(text: str) -> tuple[str, ...]:
    """The classes in one cell, the home class first, each once."""
    return tuple(dict.fromkeys(name for part in _CLASS_ENDS.split(text) if (name := clean(part))))


@dataclass(frozen=True, slots=True)
class YearReading:
    """What a year code says; `known` is False for a code that is in no list."""

    stage: str = ""
    year: int | None = None
    has_left: bool = False
    known: bool = True


_LETTER_CODES = {
    "": YearReading(),
    "B": YearReading(PO),
    "D": YearReading(PO),
    "0": YearReading(PO),
    "S": YearReading(SO),
    "V": YearReading(SO),
    "C": YearReading(),
    "N": YearReading(),
    "H": YearReading(has_left=True),
}


def read_edexml_year(code: str) -> YearReading:
    """The year group of EDEXML: 1-8 PO, 11-16 VO year 1-6, S and V special, C combination, H has left, N neither."""
    code = code.upper()
    if code in _LETTER_CODES:
        return _LETTER_CODES[code]
    if code.isdecimal() and len(code) <= 2:
        number = int(code)
        if 1 <= number <= 8:
            return YearReading(PO, number)
        if 11 <= number <= 16:
            return YearReading(VO, number - 10)
    return YearReading(known=False)


@lru_cache(256)
def read_year(text: str) -> YearReading:
    """The year of a list: "3", "groep 8", "3 havo", or an EDEXML code. 1-6 alone do not tell the stage."""
    plain = fold(text)
    bare = _YEAR.match(plain)
    if not bare:
        digits = set(_YEAR_IN_TEXT.findall(plain))
        year = int(digits.pop()) if len(digits) == 1 else None
        return YearReading("", year) if year or digits else read_edexml_year(text)
    reading = read_edexml_year(str(int(bare["year"])))
    tells_stage = reading.year is None or reading.stage == VO or reading.year > 6 or plain.startswith("gr")
    return reading if tells_stage else YearReading("", reading.year)


@lru_cache(256)
def has_left(status: str) -> bool:
    """Whether a status means that the pupil is no longer at this school."""
    return bool(_LEFT.search(fold(status)))
