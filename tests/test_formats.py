"""Dates, numbers and shares as people here write them."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app import formats

DAY = date(2026, 3, 4)


def test_dates_are_written_as_people_in_the_language_do() -> None:
    assert formats.date_long(DAY, "nl") == "4 maart 2026"
    assert formats.date_long(DAY, "en") == "4 March 2026"
    assert formats.date_short(DAY, "nl") == "4 mrt"
    assert formats.date_numeric(DAY, "nl") == "04-03-2026"
    assert formats.date_numeric(DAY, "en") == "04/03/2026"
    assert formats.weekday_date(DAY, "nl") == "wo 4-3-2026"
    assert formats.day_month(date(2026, 3, 12)) == "12/3"
    assert formats.weekday_long(DAY, "nl") == "woensdag 4 maart"
    assert formats.weekday_long(DAY, "tr") == "4 Mart Çarşamba" and formats.month_long(DAY, "pl") == "marzec 2026"
    assert formats.date_whole(DAY, "pl") == "środa, 4 marca 2026"
    assert (formats.weekday_name(DAY, "nl"), formats.month_long(DAY, "nl")) == ("woensdag", "maart 2026")
    assert (formats.weekday_short(DAY, "nl"), formats.weekday_short(DAY, "en")) == ("wo", "Wed")


@pytest.mark.parametrize(
    ("done", "of", "text"),
    [(0, 0, "–"), (0, 5, "0 %"), (5, 5, "100 %"), (199, 200, "99 %"), (1, 3, "33 %"), (999_999, 1_000_000, "99 %")],
)
def test_a_share_says_100_only_when_it_is_all(done: int, of: int, text: str) -> None:
    assert formats.percent(done, of, "nl") == text


def test_numbers_have_the_separators_of_the_language() -> None:
    assert (formats.number(12_345, "nl"), formats.number(12_345, "en")) == ("12.345", "12,345")
    assert formats.number(1.5, "nl") == "1,5"
