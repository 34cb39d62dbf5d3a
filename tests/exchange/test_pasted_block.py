"""Blocks from a spreadsheet laid on the class grid: with names, with codes, with neither; and what does not fit."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.stages import Place
from routekaart_app.errors import KnownError
from routekaart_app.exchange.pasted_block import Ground, PastedBlock, copied, read, repeated, table
from tests.domain.test_coverage import LINE

TODAY = date(2026, 3, 4)
NAMES = (("Aydın, Elif", "Elif Aydın"), ("Berg, van der, Sem", "Sem van der Berg"), ("Groen, de, Bo", "Bo de Groen"))


def a_pupil(place: int, listed: str, display: str) -> PupilEntry:
    number = str(1001 + place)
    return PupilEntry(
        uuid.UUID(int=place + 1), number, listed, display, None, "3B", "", Place("VO", 3, "kb"), date(2025, 8, 1)
    )


PUPILS = tuple(a_pupil(place, *names) for place, names in enumerate(NAMES))
LINES = tuple(
    replace(LINE, id=uuid.UUID(int=50 + place), code=code, name=name)
    for place, (code, name) in enumerate((("VO3-01", "Gesprek"), ("VO3-02", "Snuffelstage"), ("VO3-03", "Training")))
)
GROUND = Ground(PUPILS, LINES, 0, 0, TODAY, TODAY, frozenset(("nu", "jaar")))


def laid(text: str, ground: Ground = GROUND) -> PastedBlock:
    return read(table(text), ground)


def asked(block: PastedBlock) -> list[tuple[str, str, str]]:
    return [(cell.pupil.number, cell.line.code, str(cell.reading.wanted)) for cell in block.cells]


def whys(block: PastedBlock) -> list[tuple[int, int, str]]:
    return [(flaw.row, flaw.column, flaw.why) for flaw in block.flaws]


def test_states_without_headings_go_from_the_cell_on() -> None:
    block = laid("x\t-\n\tdeels", replace(GROUND, row=1, column=1))
    assert asked(block) == [("1002", "VO3-02", "done"), ("1002", "VO3-03", "absent"), ("1003", "VO3-03", "partly")]
    assert block.flaws == ()


def test_names_and_codes_in_any_order_and_spelling() -> None:
    block = laid("Leerling\tvo3-03\tVO3-01 Gesprek\nsem van der berg\tx\t\nAydin, Elif\t\tja\n1003\t-\t-")
    assert asked(block) == [
        ("1002", "VO3-03", "done"),
        ("1001", "VO3-01", "done"),
        ("1003", "VO3-03", "absent"),
        ("1003", "VO3-01", "absent"),
    ]
    assert block.flaws == ()


def test_numbers_and_names_side_by_side_and_names_in_two_columns() -> None:
    assert asked(laid("1002\tBerg, van der, Sem\tx")) == [("1002", "VO3-01", "done")]
    assert asked(laid("Nr\tRoepnaam\tAchternaam\tVO3-02\n\tBo\tde Groen\tx")) == [("1003", "VO3-02", "done")]


def test_codes_without_names_keep_the_order_of_the_class() -> None:
    assert asked(laid("VO3-02\tVO3-01\nx\t\n\tx")) == [("1001", "VO3-02", "done"), ("1002", "VO3-01", "done")]


def test_small_pupil_numbers_are_no_ticks() -> None:
    pupils = tuple(replace(pupil, number=str(place)) for place, pupil in enumerate(PUPILS, 1))
    ground = replace(GROUND, pupils=pupils)
    assert asked(laid("3\tx\n1\tx", ground)) == [("3", "VO3-01", "done"), ("1", "VO3-01", "done")]
    assert asked(laid("1\n1\n1", ground)) == [(str(n), "VO3-01", "done") for n in (1, 2, 3)]


def test_what_is_not_understood_is_told_with_row_and_column() -> None:
    block = laid(
        "naam\tVO3-02\tVO9-99\tnu\nElif Aydın\tmisschien\tx\t80 %\nPiet Puk\tx\nBo de Groen\t2-3-2024\nElif Aydın\tx"
    )
    assert asked(block) == []
    assert whys(block) == [
        (1, 3, "unknown_line"), (2, 2, "unreadable"), (3, 0, "unknown_pupil"), (4, 2, "outside"), (5, 0, "pupil_twice"),
    ]  # fmt: skip


def test_a_name_of_two_pupils_is_not_guessed_but_a_number_tells() -> None:
    twin = replace(PUPILS[0], id=uuid.UUID(int=99), number="1099")
    ground = replace(GROUND, pupils=(*PUPILS, twin))
    assert whys(laid("Elif Aydın\tx", ground)) == [(1, 0, "two_pupils")]
    assert asked(laid("1099\tElif Aydın\tx", ground)) == [("1099", "VO3-01", "done")]


def test_a_code_twice_counts_once() -> None:
    block = laid("\tVO3-02\tVO3-02\nElif Aydın\tx\t-")
    assert asked(block) == [("1001", "VO3-02", "done")] and whys(block) == [(1, 3, "line_twice")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x\n" * 40, "block-size"),
        ("x\tx\tx\tx", "block-size"),
        ("Elif Aydın\tx\tx\tx\tx", "block-size"),
        ("x\n" * 10_000, "large-block"),
        ("x\n" * 1_500, "large-block"),
        ("\t\n \n", "empty-block"),
        ("", "empty-block"),
        ("Elif Aydın\t123456782", "bsn"),
        ("123.456.782\tx", "bsn"),
    ],
)
def test_what_cannot_be_is_refused_as_a_whole(text: str, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        laid(text)
    assert caught.value.code == code and caught.value.safe and "123456782" not in str(caught.value)


def test_one_cell_fills_all_that_is_selected() -> None:
    assert repeated(table("x"), 2, 3) == (("x",) * 3,) * 2
    assert repeated(table("x\tx"), 2, 3) == (("x", "x"),)


def test_quotes_new_lines_and_a_quote_that_is_none() -> None:
    assert table('"a\tb"\tc\r\n"d\ne"\tf\r\n') == (("a b", "c"), ("d e", "f"))
    assert table('5" plank\tx\n"half\ty') == (('5" plank', "x"), ('"half', "y"))


@given(st.lists(st.lists(st.text(max_size=9), min_size=2, max_size=4), min_size=1, max_size=5))
def test_any_block_is_laid_or_refused_in_words(rows: list[list[str]]) -> None:
    try:
        block = laid(copied(rows))
    except KnownError as error:
        assert error.what and error.safe
        return
    for cell in block.cells:
        assert cell.reading.wanted in Wanted and cell.pupil in PUPILS and cell.line in LINES
    assert len({(cell.pupil.id, cell.line.id) for cell in block.cells}) == len(block.cells)


@given(
    st.lists(st.sampled_from(["gedaan", "deels", "afwezig", "gemist", "", "gepland 12-3-2026"]), min_size=9, max_size=9)
)
def test_what_is_copied_with_headings_comes_back_where_it_was(texts: list[str]) -> None:
    grid = [texts[place : place + 3] for place in (0, 3, 6)]
    rows = [["", *(line.code for line in LINES)]]
    rows += [[pupil.listed_name, *states] for pupil, states in zip(PUPILS, grid, strict=True)]
    block = laid(copied(rows), replace(GROUND, row=2, column=2))
    assert block.flaws == ()
    expected = {
        (pupil.id, line.id): text
        for pupil, states in zip(PUPILS, grid, strict=True)
        for line, text in zip(LINES, states, strict=True)
        if text not in ("", "gemist")
    }
    assert {(cell.pupil.id, cell.line.id): cell.text for cell in block.cells} == expected
