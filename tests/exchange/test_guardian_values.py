"""What stands in one cell of a list of parents."""

import pytest

from routekaart_app.exchange import guardian_values as values


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Moeder", "mother"), ("biologische vader", "father"), ("Stiefmoeder", "step_parent"),
        ("PLEEGVADER", "foster_parent"),
        ("Voogd (Jeugdzorg)", "legal_guardian"), ("grootmoeder", "grandparent"), ("oma", "grandparent"),
        ("Ouder/verzorger", "parent"), ("verzorger", "other"), ("tante", "other"), ("zus", "sibling"), ("", ""),
        ("onbekend", ""), ("kapper", None),
    ],
)  # fmt: skip
def test_relations(text: str, relation: str | None) -> None:
    assert values.relation(text) == relation


@pytest.mark.parametrize(
    ("text", "custody"),
    [
        ("Ja", "both"), ("gezamenlijk gezag", "both"), ("beide", "both"), ("samen met de andere ouder", "both"),
        ("moeder en vader", "both"), ("gezamenlijk met vader", "both"), ("heeft gezag", "both"),
        ("eenhoofdig", "one"), ("één", "one"), ("alleen moeder", "one"), ("eenhoofdig gezag moeder", "one"),
        ("alleen vader", "on_request"), ("eenhoofdig gezag: vader", "on_request"),
        ("nee", "on_request"), ("geen gezag", "on_request"), ("alleen op verzoek", "on_request"),
        ("none: told on request only", "on_request"), ("heeft gezag niet meer", "on_request"),
        ("ontzet uit ouderlijk gezag", "on_request"), ("gezag ontnomen", "on_request"),
        ("uit het gezag", "on_request"),
        ("gezag beëindigd", "on_request"),
        ("", ""), ("onbekend", ""), ("-", ""),
        ("soms", None), ("?", None), ("ja?", None), ("✓", None), ("niet gezamenlijk", None), ("niet alleen", None),
        ("gezag ingetrokken", None), ("vader", None), ("niet vader", None), ("een van beide", None),
        ("gezag afgewezen voor beide", None), ("voogdij", None),
        ("alleen de andere ouder", None), ("ja / nee", None),
    ],
)  # fmt: skip
def test_custody_on_the_row_of_a_mother(text: str, custody: str | None) -> None:
    assert values.custody(text, "mother") == custody


@pytest.mark.parametrize(
    ("text", "relation", "custody"),
    [
        ("alleen vader", "father", "one"),
        ("alleen vader", "", None),
        ("alleen vader", "grandparent", None),
        ("alleen", "", "one"),
        ("vader", "father", "both"),
        ("beide ouders", "father", "both"),
        ("beide ouders", "grandparent", None),
        ("moeder en vader", "step_parent", None),
        ("gezamenlijk", "step_parent", "both"),
    ],
)
def test_who_is_named_in_custody_is_held_against_whose_row_it_is(text: str, relation: str, custody: str | None) -> None:
    assert values.custody(text, relation) == custody


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Turks", "tr"),
        ("Polish", "pl"),
        ("AR", "ar"),
        ("Berber", "rif"),
        ("Nederlands", "nl"),
        ("", ""),
        ("Klingon", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert values.language(text) == code


def test_yes_and_no() -> None:
    said = ["Ja", "x", "nee", "", "-", "misschien", "?", "ja?", "✗"]
    assert [values.yes_or_no(text) for text in said] == [True, True, False, False, False, None, None, None, None]
    assert [values.withheld(text) for text in ("ja", "nee", "", "niet", "geen")] == [True, False, False, None, None]
    reasons = ["adres is geheim", "nee hoor", "?", "misschien", "verhuisd?", ""]
    assert [values.is_reason(text) for text in reasons] == [True, False, False, False, False, False]
