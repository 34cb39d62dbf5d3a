"""What is still wrong with the answers of somebody who begins."""

from __future__ import annotations

import pytest

from routekaart_app.gui.models.new_administration import NewAdministration, folder_name, strength

GOOD = NewAdministration("Verzonnen College", "VO", "99ZX", "M. van Voorbeeld", "/home/v/r", "vier losse woorden", "")


def fields(problems: object) -> list[str]:
    return [problem.field for problem in problems]  # type: ignore[attr-defined]


@pytest.mark.parametrize("brin", ["", "99ZX", "99zx", " 99ZX01 "])
def test_good_answers_have_no_problems(brin: str) -> None:
    answers = NewAdministration("A", "PO", brin, "B", "/c")
    assert answers.school_problems() == ()


@pytest.mark.parametrize("brin", ["99", "ZX99", "99ZX1", "99ZX011"])
def test_a_brin_has_a_shape(brin: str) -> None:
    assert fields(NewAdministration("A", "PO", brin, "B", "/c").school_problems()) == ["brin"]


def test_what_is_needed_is_asked() -> None:
    empty = NewAdministration(" ", "VO", "", "", "half/way")
    assert fields(empty.school_problems()) == ["school", "user", "folder"]


def test_passwords_are_long_and_alike() -> None:
    assert fields(GOOD.password_problems()) == ["again"]
    assert fields(NewAdministration("A", "VO", "", "B", "/c", "zeven 7", "zeven 7").password_problems()) == ["password"]
    assert NewAdministration("A", "VO", "", "B", "/c", "acht let", "acht let").password_problems() == ()


def test_length_is_what_makes_it_strong() -> None:
    assert len({strength("x" * 7), strength("x" * 8), strength("x" * 16)}) == 3


@pytest.mark.parametrize(
    ("school", "folder"), [("OBS De/Regenboog", "OBS DeRegenboog"), ("  Café 't Hoekje ", "Café t Hoekje"), ("..", "")]
)
def test_a_school_makes_a_folder_name(school: str, folder: str) -> None:
    assert folder_name(school) == folder
