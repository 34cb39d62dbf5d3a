"""Choices, promises of work and destinations on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.choice import Choice, Destination
from tests.cli.conftest import PASSWORD, Answer, Terminal, content


def choose(terminal: Terminal, vault: Path, kind: str, value: str, *more: object, on: str = "2026-03-04") -> Answer:
    words = ("choice", vault, "--pupil", "1002", "--kind", kind, "--value", value, "--date", on, *more)
    return terminal(*words, "--json", "--lang", "en")


def kept(vault: Path) -> tuple[tuple[Choice, ...], tuple[Destination, ...]]:
    services = bootstrap.open_folder(vault, PASSWORD)
    pupil = services.pupils.by_number("1002")
    found = services.choices.of_pupil(pupil), services.choices.destinations(pupil)
    services.close()
    return found


@pytest.mark.parametrize(
    ("kind", "value", "stored", "as_kept"),
    [
        ("profiel", "z&w", "profile", "Z&W"),
        ("school", "Voorbeeldcollege  Zuid", "school", "Voorbeeldcollege Zuid"),
        ("opleiding", "Verzorgende IG", "programme", "Verzorgende IG"),
        ("sector", "care", "sector", "care"),
        ("sector", "Zorg en welzijn", "sector", "care"),
        ("sector", "haven", "sector", "port"),
    ],
)
def test_a_choice_is_kept(terminal: Terminal, vault: Path, kind: str, value: str, stored: str, as_kept: str) -> None:
    answer = choose(terminal, vault, kind, value, "--reason", "Ik help graag mensen")
    assert answer.code == cli.OK and "Sem de Groen" in answer.err
    ((choice,), _none) = kept(vault)
    assert answer.json == {"choice": str(choice.id), "kind": kind, "value": as_kept, "state": ""}
    assert (choice.kind, choice.value, choice.reason) == (stored, as_kept, "Ik help graag mensen")
    assert UUID(answer.json["choice"])


def test_a_promise_has_a_history(terminal: Terminal, vault: Path) -> None:
    more = ("--promise", "baan", "--company", "Zorghub")
    for state, on in (("besproken", "2025-10-01"), ("offered", "2025-11-03"), ("Aanvaard", "2026-02-02")):
        answer = choose(terminal, vault, "aandebak", "Verzorgende IG", "--state", state, *more, on=on)
        assert answer.code == cli.OK and answer.json["kind"] == "aandebak"
    assert answer.json["state"] == "aanvaard"
    choices, _none = kept(vault)
    assert [item.state for item in choices] == ["accepted", "offered", "discussed"]
    assert {(item.promise, item.company) for item in choices} == {("job", "Zorghub")}


def test_a_promise_may_be_named_by_what_is_promised(terminal: Terminal, vault: Path) -> None:
    assert choose(terminal, vault, "aandebak", "stage").json["state"] == "besproken"
    ((choice,), _none) = kept(vault)
    assert (choice.value, choice.promise, choice.state) == ("stage", "placement", "discussed")


def test_what_had_lapsed_is_kept_and_said(terminal: Terminal, vault: Path) -> None:
    choose(terminal, vault, "aandebak", "Lasser", "--state", "vervallen", on="2026-02-02")
    answer = choose(terminal, vault, "aandebak", "Lasser", "--state", "ingelost")
    assert answer.code == cli.ATTENTION and len(answer.err.splitlines()) == 2
    assert len(kept(vault)[0]) == 2


def test_what_is_odd_is_kept_and_said(terminal: Terminal, vault: Path) -> None:
    havo = choose(terminal, vault, "profiel", "NT")
    assert havo.code == cli.ATTENTION and "Z&W" in havo.err, "the pupil is on kb"
    other = choose(terminal, vault, "aandebak", "baan", "--promise", "stage")
    assert other.code == cli.ATTENTION and len(other.err.splitlines()) == 2
    assert len(kept(vault)[0]) == 2


def test_a_destination_and_how_that_is_later(terminal: Terminal, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = choose(terminal, vault, "bestemming", "mbo", on="2026-03-02")
    assert answer.json == {"choice": None, "kind": "bestemming", "value": "mbo", "state": ""}
    named = choose(terminal, vault, "bestemming", "Verzonnen Vakcollege", on="2026-03-02")
    assert named.json["value"] == "Verzonnen Vakcollege"
    soon = choose(terminal, vault, "bestemming", "mbo", "--state", "gewisseld")
    assert soon.code == cli.REFUSED and "nine months" in soon.err
    _none, (gone,) = kept(vault)
    assert (gone.kind, gone.name, str(gone.left_on)) == ("mbo", "Verzonnen Vakcollege", "2026-03-02")
    monkeypatch.setattr(bootstrap, "Clock", lambda: FrozenClock(date(2026, 12, 15)))
    answer = choose(terminal, vault, "bestemming", "mbo", "--state", "gewisseld", on="2026-12-15")
    assert answer.code == cli.OK and answer.json["state"] == "gewisseld"
    _none, (gone,) = kept(vault)
    assert (gone.name, gone.look_back, str(gone.looked_back_on)) == ("Verzonnen Vakcollege", "changed", "2026-12-15")
    assert terminal("undo", vault).code == cli.OK
    assert kept(vault)[1][0].look_back == ""
    assert choose(terminal, vault, "bestemming", "werk").json["value"] == "werk"
    assert kept(vault)[1][0].kind == "work" and kept(vault)[1][0].name == ""


@pytest.mark.parametrize(
    "words",
    [
        {"kind": "profiel", "value": "Koken"},
        {"kind": "sector", "value": "banaan"},
        {"kind": "opleiding", "value": "x" * 201},
        {"kind": "opleiding", "value": "Lasser", "on": "2026-03-05"},
        {"kind": "opleiding", "value": "Lasser", "on": "1901-03-05"},
        {"kind": "aandebak", "value": "Lasser", "more": ("--state", "gestart")},
        {"kind": "aandebak", "value": "Lasser", "more": ("--promise", "pony")},
        {"kind": "bestemming", "value": "mbo", "more": ("--state", "ingelost")},
        {"kind": "bestemming", "value": "mbo", "on": "2019-01-01"},
        {"kind": "bestemming", "value": "mbo", "on": "2099-01-01"},
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(terminal: Terminal, vault: Path, words: dict[str, Any]) -> None:
    before = content(vault)
    more, on = words.pop("more", ()), words.pop("on", "2026-03-04")
    answer = choose(terminal, vault, words["kind"], words["value"], *more, on=on)
    assert answer.code == cli.REFUSED and answer.err and not answer.out
    assert content(vault) == before


@pytest.mark.parametrize(
    ("kind", "value", "more"),
    [
        ("hobby", "voetbal", ()),
        ("profiel", " ", ()),
        ("profiel", "Z&W", ("--state", "besproken")),
        ("school", "Voorbeeldcollege", ("--company", "Zorghub")),
    ],
)
def test_what_does_not_go_together_is_wrong_use(
    terminal: Terminal, vault: Path, kind: str, value: str, more: tuple[str, ...]
) -> None:
    assert choose(terminal, vault, kind, value, *more).code == cli.WRONG_USE
    assert kept(vault) == ((), ())


def test_an_unknown_pupil_is_told(terminal: Terminal, vault: Path) -> None:
    words = ("choice", vault, "--pupil", "9999", "--kind", "school", "--value", "X", "--date", "2026-03-04")
    assert terminal(*words).code == cli.REFUSED


def test_odd_letters_survive(terminal: Terminal, vault: Path) -> None:
    answer = choose(terminal, vault, "opleiding", "Techniek 🔧 مرحبا", "--reason", "o\x01m 🎉")
    assert answer.json["value"] == "Techniek 🔧 مرحبا"
    assert kept(vault)[0][0].reason == "om 🎉"
