"""Which two companies look alike though they are written otherwise."""

from __future__ import annotations

import pytest

from routekaart_app.domain.company_likeness import ELSEWHERE, NO_MUNICIPALITY, SPELLING, TYPING, Likeness, loose


@pytest.mark.parametrize("name", ["Bakkerij De Kade B.V.", "BAKKERIJ KADE bv", "bakkerij-kade", "Bakkerij de Kadé"])
def test_legal_form_articles_and_signs_do_not_tell_apart(name: str) -> None:
    assert loose(name) == "bakkerijkade"


def test_a_name_of_small_words_alone_stays_itself() -> None:
    assert loose("De B.V.") == "debv" != loose("Het")


@pytest.mark.parametrize(
    ("name", "municipality", "why"),
    [
        ("Bakkerij Kade BV", "Schiedam", SPELLING),
        ("Bakkerij De Kade", "", NO_MUNICIPALITY),
        ("Kade Bakkerij BV", "Schiedam", None),
        ("Bakkerij De Kade", "Vlaardingen", ELSEWHERE),
        ("Bakkerij De Kede", "Schiedam", TYPING),
        ("Bakkerij De Kaed", "Schiedam", TYPING),
        ("Bakkerij De Kades", "Schiedam", TYPING),
        ("Bakkerij De Kades", "Vlaardingen", None),
        ("Haven 2", "Schiedam", None),
    ],
)
def test_why_one_may_be_another(name: str, municipality: str, why: str | None) -> None:
    known: Likeness[str] = Likeness()
    known.add("kade", "Bakkerij De Kade", "Schiedam")
    known.add("haven", "Havenbedrijf 1", "Schiedam")
    found = known.find(name, municipality)
    assert (found[1] if found else None) == why
    assert known.find("Havenbedrijf 2", "Schiedam") is None, "numbers tell apart"
