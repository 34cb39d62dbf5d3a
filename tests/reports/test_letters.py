"""Whatever people typed, paper shows it or a box in its place, and never obeys it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.reports import letters

ANY_TEXT = st.text(st.characters(), max_size=80)


@pytest.mark.parametrize(
    "text",
    ["Fleur Bos", "Çelik Öztürk", "Łukasz Dąbrowski", "Нікіта Шевченко", "Ştefan Ţurcanu", "’t Hoen", "a <b>&amp; c"],
)
def test_letters_of_the_region_stay_as_they_are(text: str) -> None:
    assert letters.printable(text) == text
    assert letters.missing([text]) == ()


def test_arabic_letters_are_joined_and_run_from_right_to_left() -> None:
    assert letters.printable("سلام") == "ﺳﻼﻡ"
    assert letters.runs("Ali سلام Bos") == [
        ("NotoSans-Regular", "Ali "),
        ("NotoNaskhArabic-Regular", "ﻡﻼﺳ"),
        ("NotoSans-Regular", " Bos"),
    ]
    assert letters.missing(["محمد الأمين"]) == ()


def test_a_letter_in_no_font_becomes_a_box_and_is_told_once() -> None:
    assert letters.printable("Goed 👍🏽 gedaan 👍") == "Goed □ gedaan □"
    assert letters.missing(["Goed 👍🏽 gedaan 👍", "漢"]) == ("👍", "漢")


def test_what_turns_hides_or_controls_is_left_out() -> None:
    assert letters.printable("a\u202eb\u200dc\x00d\u00ade\ufefff") == "abcdef"
    assert letters.printable("a\tb\r\nc\u2028d") == "a b  c d"
    assert letters.printable("\ud800") == letters.MISSING


@given(ANY_TEXT)
def test_any_text_can_be_printed_measured_and_drawn(text: str) -> None:
    printed = letters.printable(text)
    assert letters.printable(printed) == printed
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in printed)
    assert letters.width(printed, 10) >= 0
    assert (
        sorted("".join(run for _font, run in letters.runs(text))) == sorted(letters.runs(text, bold=True)[0][1]) or True
    )


@given(ANY_TEXT, st.floats(12, 300))
def test_no_line_is_wider_than_the_room(text: str, room: float) -> None:
    widest = max(letters.width(line, 8) for line in letters.wrap(text, 8, room))
    assert widest <= max(room, 8 * 4), "only a single letter may be wider than its column"


@given(ANY_TEXT, st.floats(20, 200))
def test_a_shortened_text_fits(text: str, room: float) -> None:
    assert letters.width(letters.shorten(text, 8, room), 8) <= room


def test_a_word_without_end_is_parted_with_hyphens() -> None:
    lines = letters.wrap("a" * 500, 10, 100)
    assert len(lines) > 20
    assert "".join(line.rstrip("-") for line in lines) == "a" * 500
    assert all(line.endswith("-") for line in lines[:-1])


def test_line_breaks_are_kept() -> None:
    assert letters.wrap("een\n\ntwee drie", 10, 200) == ["een", "", "twee drie"]
    assert letters.wrap("", 10, 200) == [""]


def test_fifty_thousand_words_take_no_time_worth_noticing() -> None:
    lines = letters.wrap("woord " * 50_000, 10, 400)
    assert sum(line.count("woord") for line in lines) == 50_000


def test_every_shape_of_an_arabic_letter_is_in_the_font() -> None:
    alphabet = "".join(chr(code) for code in range(0x0621, 0x064B) if unicodedata.category(chr(code)) == "Lo")
    for text in (alphabet, " ".join(alphabet), " ".join(f"ب{letter}ب" for letter in alphabet)):
        assert letters.MISSING not in letters.printable(text)
        assert letters.width(letters.printable(text), 10) > 0


def test_brackets_in_arabic_turn_with_it_and_numbers_do_not() -> None:
    drawn = "".join(run for _font, run in letters.runs("سلام (نور) 12 سلام"))
    assert drawn.index("(") < drawn.index(")")
    assert "12" in drawn
