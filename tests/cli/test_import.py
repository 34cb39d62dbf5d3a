"""Import on the command line: every sample ends as its README says, whatever the file, in words and in time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.store.database import SCHEMA
from tests.cli.conftest import PASSWORD, SAMPLES, Answer, Terminal, content

KEYS = {"new", "changed", "unchanged", "left", "moved", "groups", "problems", "skipped_fields", "written"}
NASTY = SAMPLES / "nasty"
REFUSED = (
    "afgebroken.xml",
    "billion-laughs.xml",
    "kapotte.xlsx",
    "leeg.csv",
    "onbekende-kolommen.csv",
    "verkeerde-codering.xml",
    "xxe.xml",
)
SECRETS = ("111111111", "GEHEIME-NOTITIE", "KANARIE", ".example")


def counts(answer: Answer) -> tuple[int, ...]:
    """New, changed, unchanged, left, moved."""
    assert set(answer.json) == KEYS
    return tuple(answer.json[name] for name in ("new", "changed", "unchanged", "left", "moved"))


def test_edexml_of_a_primary_school(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, SAMPLES / "edexml-po.xml", "--json")
    assert answer.code == cli.ATTENTION
    assert counts(answer) == (8, 0, 0, 1, 0)
    assert answer.json["groups"] == ["8A", "7/8 Wezels", "7-8 Otters (Juf Fantasie)", "6B"]
    assert [(problem["row"], problem["field"]) for problem in answer.json["problems"]] == [(5, "person")]
    assert all(set(problem) == {"row", "field", "reason"} for problem in answer.json["problems"])
    assert {"bsn", "etniciteit", "postcodenl"} <= set(answer.json["skipped_fields"])
    assert answer.json["written"] is True
    assert [secret for secret in SECRETS if secret in answer.out + answer.err] == []


def test_edexml_of_a_secondary_school(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, SAMPLES / "edexml-vo.xml", "--json")
    assert (answer.code, counts(answer)) == (cli.OK, (8, 0, 0, 0, 0))
    assert answer.json["groups"] == ["1bk1", "v3pie", "m4a", "h5.1", "a6"]


@pytest.mark.parametrize("name", ["edexml-po.xml", "edexml-vo.xml", "mbo-like.csv", "somtoday-like.csv"])
def test_the_same_file_again_changes_nothing(terminal: Terminal, empty: Path, name: str) -> None:
    words = ["import", empty, SAMPLES / name, "--json"]
    first = terminal(*words)
    before = content(empty)
    again = terminal(*words)
    new, _changed, _unchanged, left, _moved = counts(first)
    assert counts(again) == (0, 0, new, left, 0)
    assert (again.json["written"], again.code) == (False, first.code)
    assert content(empty) == before


def test_a_dry_run_tells_the_same_and_writes_nothing(terminal: Terminal, empty: Path) -> None:
    before = content(empty)
    words = ["import", empty, SAMPLES / "edexml-po.xml", "--json"]
    dry = terminal(*words, "--dry-run")
    assert content(empty) == before
    assert not (empty / "backups").exists()
    wet = terminal(*words)
    assert dry.json == wet.json | {"written": False}
    assert dry.code == wet.code


def test_lists_of_a_school_that_was_imported_before(terminal: Terminal, empty: Path) -> None:
    terminal("import", empty, SAMPLES / "edexml-po.xml")
    terminal("import", empty, SAMPLES / "edexml-vo.xml")
    asked = ["--school-year", "2026-2027", "--json"]
    primary = terminal("import", empty, SAMPLES / "parnassys-like.csv", "--school", "99ZZ", *asked)
    assert (counts(primary), primary.code) == ((1, 0, 3, 1, 2), cli.ATTENTION)
    secondary = terminal("import", empty, SAMPLES / "magister-like.csv", "--school", "99zx", *asked)
    assert (counts(secondary), secondary.code) == ((0, 0, 5, 0, 0), cli.OK)
    assert secondary.json["skipped_fields"] == ["Klassenmentor 1"]


def test_a_pupil_known_at_another_school_is_proposed_and_never_merged(terminal: Terminal, empty: Path) -> None:
    terminal("import", empty, SAMPLES / "edexml-vo.xml")
    answer = terminal("import", empty, SAMPLES / "mbo-like.csv", "--school", "99YY", "--json")
    assert (counts(answer)[0], answer.code) == (3, cli.ATTENTION)
    assert [problem["field"] for problem in answer.json["problems"]] == ["person"]
    assert terminal("check", empty, "--json").json["pupils"] == 8 + 3


def test_a_list_without_a_school_asks_which_where_there_are_several(terminal: Terminal, empty: Path) -> None:
    for name in ("edexml-po.xml", "edexml-vo.xml"):
        terminal("import", empty, SAMPLES / name)
    before = content(empty)
    answer = terminal("import", empty, SAMPLES / "parnassys-like.csv", "--json")
    assert (answer.code, answer.out) == (cli.REFUSED, "")
    assert content(empty) == before


@pytest.mark.parametrize(
    "words",
    [
        ["--school", "99ZX"],
        ["--school-year", "2025-2026"],
        ["--school-year", "2025"],
        ["--school-year", "vorig jaar"],
    ],
)
def test_what_was_asked_and_what_the_file_says_must_agree(terminal: Terminal, empty: Path, words: list[str]) -> None:
    before = content(empty)
    answer = terminal("import", empty, SAMPLES / "edexml-po.xml", *words, "--json")
    assert (answer.code, answer.out, bool(answer.err)) == (cli.REFUSED, "", True)
    assert content(empty) == before


@pytest.mark.parametrize("name", REFUSED)
def test_a_nasty_file_is_refused_in_words_and_in_time(terminal: Terminal, vault: Path, name: str) -> None:
    before = content(vault)
    start = time.perf_counter()
    answer = terminal("import", vault, NASTY / name, "--json")
    assert time.perf_counter() - start < 2
    assert (answer.code, answer.out) == (cli.REFUSED, "")
    assert 20 < len(answer.err) < 400
    assert [secret for secret in SECRETS if secret in answer.err] == []
    assert content(vault) == before
    assert not (vault / "backups").exists()


@pytest.mark.parametrize("make", ["missing", "folder", "noise"])
def test_a_file_that_cannot_be_read(terminal: Terminal, vault: Path, tmp_path: Path, make: str) -> None:
    path = tmp_path / "lijst.csv"
    if make == "folder":
        path.mkdir()
    elif make == "noise":
        path.write_bytes(bytes(range(256)) * 64)
    answer = terminal("import", vault, path)
    assert (answer.code, answer.out, bool(answer.err)) == (cli.REFUSED, "", True)


def test_a_wrong_encoding_can_be_overruled(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, NASTY / "verkeerde-codering.xml", "--encoding", "cp1252", "--json")
    assert answer.json["written"] is True
    services = bootstrap.open_folder(empty, PASSWORD)
    found = " ".join(pupil.display_name for pupil in services.pupils.all(services.schools.years()[0]))
    services.close()
    assert "\ufffd" not in found
    assert any(letter in found for letter in "éëïöüçñè")


def test_doubles_in_one_list_come_in_once(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, NASTY / "dubbele-leerlingen.csv", "--json")
    assert (counts(answer)[0], answer.code) == (1, cli.ATTENTION)
    assert {problem["row"] for problem in answer.json["problems"]} == set(range(3, 11))


def test_formulas_come_in_as_the_text_they_are(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, NASTY / "formules.csv", "--json")
    assert (counts(answer)[0], answer.code) == (8, cli.OK)
    names = [terminal("coverage", empty, "--pupil", number, "--json").json["pupils"][0]["name"] for number in (6, 7)]
    assert names == ["007 Excelaanhaling", "'t Apostrof Onschuldig"]


def test_people_read_the_same_in_sentences(terminal: Terminal, empty: Path) -> None:
    answer = terminal("import", empty, SAMPLES / "edexml-po.xml", "--lang", "en")
    assert answer.out == ""
    assert answer.err.splitlines()[-2:] == ["New 8, changed 0, unchanged 0, moved 0, left 1.", "Imported."]
    assert answer.err.startswith("Row 5, pupil: ")


def test_an_import_is_one_step_to_undo_and_leaves_a_backup(terminal: Terminal, empty: Path) -> None:
    terminal("import", empty, SAMPLES / "edexml-po.xml")
    assert len(list((empty / "backups").iterdir())) == 1
    terminal("undo", empty)
    assert terminal("check", empty, "--json").json["pupils"] == 0
    terminal("redo", empty)
    assert terminal("check", empty, "--json").json == {"ok": True, "schema": SCHEMA, "pupils": 8, "findings": []}
