"""The measure itself: syllables as Dutch is said, and a text worked out by hand."""

from __future__ import annotations

import pytest

from tests import readability


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("werk", 1), ("school", 1), ("mooi", 1), ("kijken", 2), ("nieuw", 1), ("nieuwe", 2), ("leerling", 2),
        ("ouders", 2), ("bedrijven", 3), ("geïnteresseerd", 5), ("beroep", 2), ("kwaliteiten", 4), ("thuis", 1),
        ("aanbieden", 3), ("idee", 2), ("ideeën", 3), ("trouwen", 2), ("vrouw", 1), ("3", 2), ("'s", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert readability.syllables(word) == count


def test_a_text_is_measured_as_by_hand() -> None:
    found = readability.measured(["Uw kind praat over werk. Vraag: wat vond je leuk?", "Luister goed."])
    assert found.sentences == (5, 1, 4, 2) and found.syllables == 6 + 1 + 4 + 3
    assert found.ease == pytest.approx(206.84 - 77 * 14 / 12 - 0.93 * 3)
