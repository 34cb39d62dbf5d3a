"""Cells as schools write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.exchange import values


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Bo\u00a0 Nep ", "Bo Nep"),
        ("Zoe\u0308", "Zoë"),
        ('="007"', "007"),
        ('="=1+1"', '="=1+1"'),
        ("=1+1", "=1+1"),
        ("＝1+1", "＝1+1"),
        ("'t Hof", "'t Hof"),
        ("\tTab", "Tab"),
        ("Bo\u202e\u200bNep\x07", "BoNep"),
        ("\ud800Bo", "Bo"),
    ],
)
def test_cleaning_keeps_the_literal_text(text: str, cleaned: str) -> None:
    assert values.clean(text) == cleaned


@given(st.text())
def test_cleaned_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    once = values.clean(text)
    assert "\n" not in once
    assert values.clean(once) == once or once.startswith('="')


@pytest.mark.parametrize(
    ("text", "number"),
    [("120005.0", "120005"), ("0010", "0010"), ("1,20E+05", None), ("1.2e5", None), ("12A", "12A"), ("", "")],
)
def test_pupil_numbers_stay_text(text: str, number: str | None) -> None:
    assert values.pupil_number(text) == number


@pytest.mark.parametrize(
    ("cell", "day", "flaw"),
    [
        ("3-12-2014", date(2014, 12, 3), ""),
        ("03/12/2014", date(2014, 12, 3), ""),
        ("3.12.2014", date(2014, 12, 3), ""),
        ("2014-12-03", date(2014, 12, 3), ""),
        ("2014-12-03T09:15", date(2014, 12, 3), ""),
        ("3-12-2014 00:00:00", date(2014, 12, 3), ""),
        ("20141203", date(2014, 12, 3), ""),
        ("42065", date(2015, 3, 2), ""),
        ("42065.0", date(2015, 3, 2), ""),
        ("2-3-15", date(2015, 3, 2), "two-digit"),
        ("29-02-2012", date(2012, 2, 29), ""),
        ("29-02-2013", None, "unreadable"),
        ("12/31/2014", None, "unreadable"),
        ("drie mei", None, "unreadable"),
        ("19999", None, "unreadable"),
        ("", None, ""),
        ("-", None, ""),
        ("00-00-0000", None, ""),
        (date(2015, 3, 2), date(2015, 3, 2), ""),
        ("1" * 5000, None, "unreadable"),
    ],
)
def test_dates_are_read_day_first(cell: values.Cell, day: date | None, flaw: str) -> None:
    assert values.read_date(cell) == values.DateReading(day, flaw)


@given(st.dates(min_value=date(1955, 1, 1), max_value=date(2063, 12, 31)))
def test_a_written_date_reads_back(day: date) -> None:
    for form in ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d", "%Y%m%d"):
        assert values.read_date(day.strftime(form)).day == day


@pytest.mark.parametrize(
    ("born", "plausible"),
    [(date(2023, 11, 1), True), (date(2023, 11, 2), False), (date(1995, 11, 2), True), (date(1995, 11, 1), False)],
)
def test_pupils_are_3_to_30(born: date, plausible: bool) -> None:
    assert values.is_plausible_age(born, datetime(2026, 11, 1).date()) is plausible


def test_several_classes_in_one_cell() -> None:
    assert values.class_names("8A; Plusgroep techniek,\n8A\n Koor ") == ("8A", "Plusgroep techniek", "Koor")
    assert values.class_names("7/8 Wezels") == ("7/8 Wezels",)


@pytest.mark.parametrize(
    ("text", "stage", "year"),
    [
        ("3", "", 3),
        ("8", "PO", 8),
        ("groep 3", "PO", 3),
        ("Groep 8", "PO", 8),
        ("13", "VO", 3),
        ("leerjaar 4", "", 4),
        ("4.0", "", 4),
        ("3 havo", "", 3),
        ("7/8", "", None),
        ("S", "SO", None),
        ("", "", None),
    ],
)
def test_years_of_lists(text: str, stage: str, year: int | None) -> None:
    reading = values.read_year(text)
    assert (reading.stage, reading.year, reading.known) == (stage, year, True)


@pytest.mark.parametrize("text", ["9", "17", "examen", "99"])
def test_unknown_years(text: str) -> None:
    assert not values.read_year(text).known


@pytest.mark.parametrize(
    ("status", "left"),
    [("Uitgeschreven", True), ("Inactief", True), ("Oud-leerling", True), ("Ingeschreven", False), ("", False)],
)
def test_status(status: str, left: bool) -> None:
    assert values.has_left(status) is left
