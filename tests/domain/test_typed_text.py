"""What is typed or pasted into a large field: nothing is cut, and only what nothing can show is left out."""

from __future__ import annotations

import pytest

from routekaart_app.domain.typed_text import MOST_LETTERS, cleaned, left_out, problems


@pytest.mark.parametrize(
    "text",
    ["👩‍🔧 en 🏳️‍🌈", "مرحبا بالعالم", "\u200fשלום\u200e", "e\u0301", "een\n\ttwee", "日本語"],
)
def test_emoji_every_script_and_marks_of_direction_stay(text: str) -> None:
    assert cleaned(text) == (text, 0)


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_what_turns_the_reading_direction_is_left_out_and_the_letters_stay(sign: str) -> None:
    assert cleaned(f"{sign}gepakt مدرسة שלום") == ("gepakt مدرسة שלום", 1)


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x85", "\ud800", "\udfff", "\ufffe", "\ufdd0", "\U0001ffff"])
def test_what_nothing_can_show_is_left_out_and_counted(sign: str) -> None:
    assert cleaned(f"een{sign}twee{sign}") == ("eentwee", 2)
    assert "2" in left_out(2) and left_out(0) == ""


def test_ends_of_lines_become_one_kind_and_edges_go() -> None:
    assert cleaned(" een\r\ntwee\rdrie\u2028vier\n ") == ("een\ntwee\ndrie\nvier", 0)


def test_too_long_is_said_with_both_numbers() -> None:
    assert problems("note", "x" * MOST_LETTERS + "  \n") == ()
    (problem,) = problems("note", "woord " * 50_000)
    assert problem.field == "note" and "299999" in problem.message and str(MOST_LETTERS) in problem.message
