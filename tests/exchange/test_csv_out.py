"""CSV that leaves: readable by Dutch Excel, harmless in any sheet."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.exchange.csv_out import DANGEROUS, to_csv, written
from routekaart_app.exchange.reader import read, read_bytes
from tests.exchange.files import HEADER, SAMPLES, TODAY


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_form_that_excel_opens() -> None:
    data = to_csv(["Naam", "Dag"], [["Zoë; jr", date(2026, 3, 4)]])
    assert data == '\ufeffNaam;Dag\r\n"Zoë; jr";04-03-2026\r\n'.encode()


@pytest.mark.parametrize(
    ("value", "text"),
    [(-2.5, "-2,5"), (-3, "-3"), (None, ""), ("-2,5", "'-2,5"), ("+31", "'+31"), ("'t Hof", "'t Hof"), ("8A", "8A")],
)
def test_real_numbers_stay_and_texts_lose_their_teeth(value: str | int | float | None, text: str) -> None:
    assert written(value) == text


@given(st.text())
def test_no_text_leaves_as_a_formula(text: str) -> None:
    assert not written(text).startswith(DANGEROUS)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_what_is_written_reads_back(row: list[str]) -> None:
    assert cells(to_csv(["x"] * len(row), [row]))[1] == [written(text) for text in row]


def test_formulas_that_came_in_do_not_go_out() -> None:
    file = read(SAMPLES / "nasty/formules.csv", today=TODAY)
    rows = [
        [pupil.number, pupil.first_name, pupil.prefix, pupil.last_name, pupil.group_names[0], pupil.birth_date]
        for pupil in file.pupils
    ]
    data = to_csv(HEADER.split(";"), rows)
    assert [cell for row in cells(data) for cell in row if cell.startswith(DANGEROUS)] == []
    again = read_bytes(data, today=TODAY)
    assert [pupil.number for pupil in again.pupils] == [pupil.number for pupil in file.pupils]
    assert [pupil.first_name for pupil in again.pupils if "Apostrof" in pupil.first_name] == ["'t Apostrof"]
