"""The rules of letters to parents: what is refused, what becomes of empty fields and lists, the letters as shipped."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from routekaart_app.domain import letter as rules
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.letter import BLANK, FIELDS, LIST_FIELDS, SHIPPED, Letter, LetterLine, SlipLine
from routekaart_app.paths import resource

BODY = """
Beste {parents},

Het gaat over: {subject}

Dag: {date}
Tijd: {time}
Plaats: {place} om {time}

Deze bezoeken zijn er:
{visits}

Dit is er gedaan:
{done}

Groet,
{mentor}
"""
SLIP = "[ ] Ik kom met {child}.\n[] Taal: _______\n\nNaam: ____"
LETTER = Letter("own", "nl", "Eigen", "Uitnodiging: {subject}", BODY, SLIP)


def shown(letter: Letter, values: dict[str, str], **lists: list[str]) -> list[list[str]]:
    return [[line.whole for line in part] for part in rules.filled(letter, values, lists).paragraphs]


def test_empty_lines_and_empty_lists_go() -> None:
    values = {"parents": "Ayşe", "date": "4 maart", "child": "Elif"}
    assert shown(LETTER, values, visits=["4 mrt: Zorghub"], done=[]) == [
        ["Beste Ayşe,"], ["Dag: 4 maart"], ["Deze bezoeken zijn er:", "4 mrt: Zorghub"], ["Groet,"],
    ]  # fmt: skip
    assert rules.filled(LETTER, values, {}).subject == "Uitnodiging"
    part = rules.filled(LETTER, {**values, "time": "19:30"}, {}).paragraphs[1]
    assert part == (LetterLine("4 maart", "Dag"), LetterLine("19:30", "Tijd"), LetterLine("Plaats:  om 19:30"))


def test_what_is_filled_in_is_no_field_again_and_takes_one_line() -> None:
    values = {"parents": "{phone}\n\nVader", "phone": "010", "subject": "{child}", "mentor": ""}
    made = rules.filled(LETTER, values, {"done": ["een\ntwee {phone}"]})
    assert made.subject == "Uitnodiging: {child}"
    assert made.paragraphs[0] == (LetterLine("Beste {phone} Vader,"),)
    assert made.paragraphs[2] == (LetterLine("Dit is er gedaan:"), LetterLine("een twee {phone}", is_item=True))


def test_the_slip_has_boxes_and_lines_to_write_on() -> None:
    assert rules.filled(LETTER, {"child": "Elif"}, {}).slip == (
        SlipLine("Ik kom met Elif.", has_box=True),
        SlipLine(f"Taal: {BLANK}", has_box=True),
        SlipLine(f"Naam: {BLANK}"),
    )


def test_fields_are_understood_in_dutch_and_kept_in_english() -> None:
    typed = replace(LETTER, body="Beste {Ouders},  \n\nKlas {klas}, {class}\n{bezoeken}\n")
    assert not rules.problems(typed)
    kept = rules.stored(typed.body)
    assert kept == "Beste {parents},\n\nKlas {class}, {class}\n{visits}"
    assert rules.shown(kept, "nl") == "Beste {ouders},\n\nKlas {klas}, {klas}\n{bezoeken}"
    assert rules.shown(kept, "en") == kept
    assert shown(typed, {"parents": "X", "class": "3B"}, visits=["Y"]) == [["Beste X,"], ["Klas 3B, 3B", "Y"]]
    assert typed.uses("visits") and not typed.uses("done")
    assert set(rules.IN_DUTCH) == {*FIELDS, *LIST_FIELDS} and len(set(rules.IN_DUTCH.values())) == len(rules.IN_DUTCH)


@pytest.mark.parametrize(
    ("changes", "field", "part"),
    [
        ({"name": " "}, "name", "Vul"),
        ({"subject": ""}, "subject", "Vul"),
        ({"body": "\n"}, "body", "Vul"),
        ({"body": "a" * 5001}, "body", "5000"),
        ({"name": "a" * 61}, "name", "60"),
        ({"body": "{klass}"}, "body", "{klas"),
        ({"body": "{qqqqqqqq}"}, "body", "{qqqqqqqq}"),
        ({"body": "{}"}, "body", "{}"),
        ({"body": "Beste {parents"}, "body", "{"),
        ({"body": "Beste parents}"}, "body", "{"),
        ({"slip": "{{child}}"}, "slip", "{"),
        ({"subject": "{visits}"}, "subject", "{visits}"),
        ({"slip": "{visits}"}, "slip", "{visits}"),
        ({"body": "Zie {visits}"}, "body", "{visits}"),
        ({"slip": "x\n" * 13}, "slip", "12"),
    ],
)
def test_what_must_be_mended(changes: dict[str, str], field: str, part: str) -> None:
    (found,) = rules.problems(replace(LETTER, **changes))  # type: ignore[arg-type]
    assert found.field == field and part in found.message


def test_a_letter_of_hostile_text_stays_text() -> None:
    body = "<b>{parents}</b> \u202e%s {0} {!r}"
    assert rules.problems(replace(LETTER, body=body))
    assert shown(replace(LETTER, body=body), {"parents": "A"}) == [["<b>A</b> \u202e%s {0} {!r}"]]


def test_every_shipped_letter_is_the_same_in_every_language() -> None:
    texts = {one: tomllib.loads(resource("letters", f"{one}.toml").read_text("utf-8")) for one in PAPER_LANGUAGES}
    for key in SHIPPED:
        leading = Letter(key, "nl", **texts["nl"][key])
        for language in PAPER_LANGUAGES:
            letter = Letter(key, language, **texts[language][key])
            assert rules.problems(letter) == (), (key, language)
            assert letter.body == rules.stored(letter.body) or letter.body.strip() == rules.stored(letter.body)
            for part in ("subject", "body", "slip"):
                theirs, ours = getattr(letter, part), getattr(leading, part)
                assert sorted(rules._used(theirs)) == sorted(rules._used(ours)), (key, language, part)
            theirs, ours = (rules.filled(one, {}, {}).slip for one in (letter, leading))
            assert [(one.has_box, one.text.count(BLANK)) for one in theirs] == [
                (one.has_box, one.text.count(BLANK)) for one in ours
            ], (key, language)
            assert len(rules._paragraphs(letter.body)) == len(rules._paragraphs(leading.body)), (key, language)
    assert all(list(texts[one]) == list(SHIPPED) for one in PAPER_LANGUAGES)
