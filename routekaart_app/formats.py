"""Dates, numbers and shares as people in this language write them."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

_NOTHING = "–"
HOME_LANGUAGES = (
    "nl", "tr", "pl", "ar", "bg", "en", "uk", "pt", "pap", "ti", "rif", "srn", "es", "fr", "de", "ro", "hu", "ru",
    "so", "fa", "ckb", "ur", "zh", "vi",
)  # fmt: skip
"""Languages to choose from for what is spoken at home, the most spoken in the region first."""


_WEEKDAY = {"tr": "d MMMM EEEE", "pl": "EEEE, d MMMM"}
_WHOLE = {"tr": "d MMMM y EEEE", "pl": "EEEE, d MMMM y"}
"""Where a language says a weekday otherwise than Dutch does."""


def date_long(day: date, language: str) -> str:
    """As in "4 maart 2026"."""
    return format_date(day, "d MMMM y", locale=language)


def day_and_month(day: date, language: str) -> str:
    """Such as "4 maart", in a sentence in which the year is clear."""
    return format_date(day, "d MMMM", locale=language)


def month_long(day: date, language: str) -> str:
    """Such as "maart 2026"."""
    return format_date(day, "LLLL y", locale=language)


@lru_cache(4096)
def date_short(day: date, language: str) -> str:
    """Such as "4 mrt", for lists in which the year is clear."""
    return format_date(day, "d MMM", locale=language).rstrip(".")


def date_numeric(day: date, language: str) -> str:
    """Such as "04-03-2026" in Dutch, "04/03/2026" elsewhere."""
    return format_date(day, "dd-MM-y" if language == "nl" else "dd/MM/y", locale=language)


def day_month(day: date) -> str:
    """Such as "12/3", for a cell of a grid."""
    return f"{day.day}/{day.month}"


def weekday_date(day: date, language: str) -> str:
    """Such as "wo 4-3-2026"."""
    return format_date(day, "EEEEEE d-M-y" if language == "nl" else "EEE d MMM y", locale=language)


def weekday_long(day: date, language: str) -> str:
    """Such as "woensdag 4 maart", where the year is clear."""
    return format_date(day, _WEEKDAY.get(language, "EEEE d MMMM"), locale=language)


def date_whole(day: date, language: str) -> str:
    """Such as "woensdag 4 maart 2026", for who has to come on that day."""
    return format_date(day, _WHOLE.get(language, "EEEE d MMMM y"), locale=language)


def weekday_name(day: date, language: str) -> str:
    """Such as "woensdag"."""
    return format_date(day, "EEEE", locale=language)


def weekday_short(day: date, language: str) -> str:
    """Such as "wo"; "Wed" in English."""
    return format_date(day, "EEEEEE" if language == "nl" else "EEE", locale=language)


def percent(done: int, of: int, language: str) -> str:
    """A share in whole per cents, rounded down so that 100 % means all; a dash when there is nothing to share."""
    if of <= 0:
        return _NOTHING
    return f"{number(done * 100 // of, language)} %"


def whole_percent(share: float) -> int:
    """A share from 0 to 1 in whole per cents, rounded down as `percent` does; 0.29 is 29 although it is held as
    0.28999."""
    return math.floor(share * 100 + 1e-9)


def share(value: float, language: str) -> str:
    """A share from 0 to 1 as `percent` says it."""
    return f"{number(whole_percent(value), language)} %"


def number(value: int | float, language: str) -> str:
    """A number with the language's separators."""
    return str(format_decimal(value, locale=language))


def language_name(code: str, language: str) -> str:
    """What a language is called: "Turks"; the code itself where no name is known."""
    return Locale.parse(language).languages.get(code, code) or code


def own_language_name(code: str) -> str:
    """What a language calls itself: "Türkçe"; "" where that is not known."""
    try:
        return str(Locale.parse(code).languages.get(code, ""))
    except (UnknownLocaleError, ValueError):
        return ""
