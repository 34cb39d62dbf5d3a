"""The command line against words that would harm: files inside an administration, half letters, steering signs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from routekaart_app import cli
from tests.cli.conftest import Terminal, content

THIS = ("--school-year", "2025-2026")
ESCAPE = "\x1b[31m"


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder; the lock, which each opening writes anew, only by name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): b"" if path.name == "vault.lock" else path.read_bytes() for path in files}


@pytest.mark.parametrize("place", ["routekaart.db", "keys.json", "vault.lock", "nieuw.toml", "backups/nieuw.toml"])
@pytest.mark.parametrize("other", [False, True])
def test_a_routekaart_never_lands_inside_an_administration(
    terminal: Terminal, vault: Path, tmp_path: Path, place: str, other: bool
) -> None:
    terminal("backup", vault)
    holder = shutil.copytree(vault, tmp_path / "andere") if other else vault
    before = everything(holder)
    answer = terminal("template", "export", vault, *THIS, "--to", holder / place)
    assert answer.code == cli.REFUSED and answer.err
    assert everything(holder) == before
    assert terminal("check", vault).code == cli.OK


def test_nor_through_a_link_or_dots_or_into_a_backup(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    terminal("backup", vault)
    (tmp_path / "los").mkdir()
    (tmp_path / "map").symlink_to(vault, target_is_directory=True)
    (tmp_path / "bestand").symlink_to(vault / "routekaart.db")
    backup = next((vault / "backups").iterdir())
    moved = Path(shutil.copytree(backup, tmp_path / "kopie"))
    before = everything(vault)
    for target in (
        tmp_path / "map" / "x.toml",
        tmp_path / "bestand",
        tmp_path / "los" / ".." / vault.name / "x.toml",
        backup / "x.toml",
        moved / "routekaart.db",
    ):
        assert terminal("template", "export", vault, *THIS, "--to", target).code == cli.REFUSED, target
    assert everything(vault) == before


@pytest.mark.parametrize("inside", ["", "backups", "rapporten/maart"])
def test_reports_never_land_inside_an_administration(terminal: Terminal, vault: Path, inside: str) -> None:
    before = everything(vault)
    answer = terminal("report", "class", vault, "--group", "3B", "--to", vault / inside)
    assert answer.code == cli.REFUSED and answer.err
    assert everything(vault) == before and not (vault / "rapporten").exists()


def test_a_folder_or_file_in_the_way_is_told(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").write_text("tekst")
    folder = terminal("template", "export", vault, *THIS, "--to", tmp_path / "map", "--lang", "en")
    assert folder.code == cli.REFUSED and "is a folder" in folder.err
    for target in ("bestand/x.toml",):
        answer = terminal("template", "export", vault, *THIS, "--to", tmp_path / target, "--lang", "en")
        assert answer.code == cli.REFUSED and "file in the way" in answer.err
    for target in ("bestand", "bestand/onder"):
        answer = terminal("report", "class", vault, "--group", "3B", "--to", tmp_path / target, "--lang", "en")
        assert answer.code == cli.REFUSED and "file in the way" in answer.err
    assert (tmp_path / "bestand").read_text() == "tekst"


@pytest.mark.parametrize(
    "words",
    [
        ("record", "V", "--group", "3B", "--line", "VO3-02", "--date", "2026-03-04", "--note", "a\udcffb"),
        ("exempt", "V", "--pupil", "1001", "--line", "VO3-01", "--reason", "\ud800"),
        ("template", "export", "V", *THIS, "--to", "weg\udce9.toml"),
        ("coverage", "V\udcff"),
        ("map\udcff",),
        ("coverage", "V", "--group", "3\0B"),
    ],
)
def test_what_is_not_utf8_is_wrong_use(terminal: Terminal, vault: Path, words: tuple[str, ...]) -> None:
    before = content(vault)
    answer = terminal(*(str(vault) if word == "V" else word for word in words))
    assert answer.code == cli.WRONG_USE and "UTF-8" in answer.err
    assert content(vault) == before


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "٢٠٢٦-03-04"])
def test_a_day_far_away_is_wrong_use(terminal: Terminal, vault: Path, day: str) -> None:
    assert terminal("coverage", vault, "--on", day).code == cli.WRONG_USE


def test_a_school_year_far_away_is_wrong_use(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    far = ("--school-year", "9998-9999")
    assert terminal("template", "import", vault, tmp_path / "x.toml", *far).code == cli.WRONG_USE
    assert terminal("template", "export", vault, *far, "--to", tmp_path / "x.toml").code == cli.WRONG_USE
    assert terminal("rollover", vault, "--to-school-year", "9998-9999").code == cli.WRONG_USE


def exempt(vault: Path, reason: str, *more: str) -> tuple[object, ...]:
    return ("exempt", vault, "--pupil", "1001", "--line", "VO3-01", "--reason", reason, "--lang", "en", *more)


def test_signs_that_cannot_be_seen_are_left_out(terminal: Terminal, vault: Path) -> None:
    answer = terminal(*exempt(vault, f" eigen\n{ESCAPE} \u202etraject\x07 "), "--json")
    assert answer.json["reason"] == "eigen [31m traject"
    assert terminal(*exempt(vault, "\u200b\u2060")).code == cli.WRONG_USE
    long = terminal(*exempt(vault, "x" * 501))
    assert long.code == cli.REFUSED and "501" in long.err and "500" in long.err
    visit = ("record", vault, "--group", "3B", "--line", "VO3-02", "--date", "2026-03-04")
    assert terminal(*visit, "--company", "\u200b").code == cli.WRONG_USE
    note = terminal(*visit, "--note", "x" * 20_001, "--lang", "en")
    assert note.code == cli.REFUSED and "20000" in note.err and len(note.err) < 500
    assert terminal(*visit, "--company", f"Zorg{ESCAPE}\nhub", "--note", "goed\x1b[2J").code == cli.OK


@pytest.mark.parametrize("option", ["--group", "--school", "--pupil"])
def test_steering_signs_are_never_echoed(terminal: Terminal, vault: Path, option: str) -> None:
    for word in (ESCAPE + "x", "x" * 150, "\x9b31m\x9d"):
        answer = terminal("coverage", vault, option, word)
        assert answer.code in (cli.REFUSED, cli.WRONG_USE)
        assert not set("\x1b\x9b\x9d") & set(answer.err) and "x" * 61 not in answer.err


def test_steering_signs_of_wrong_use_are_not_echoed(terminal: Terminal, vault: Path) -> None:
    for words in (("coverage", vault, f"--{ESCAPE}"), (ESCAPE, "x"), ("coverage", vault, "--on", ESCAPE)):
        answer = terminal(*words)
        assert answer.code == cli.WRONG_USE and "\x1b" not in answer.err


def test_a_name_of_an_earlier_version_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    import argparse
    import json

    from routekaart_app import terminal as talk

    talk.give(argparse.Namespace(json=True), {"name": "a\x9bb"}, f"{ESCAPE}a\nb")
    streams = capsys.readouterr()
    assert streams.err == "\ufffd[31ma\nb\n"
    assert "\x9b" not in streams.out and json.loads(streams.out) == {"name": "a\x9bb"}
    talk.give(argparse.Namespace(json=False), {}, lines=[ESCAPE])
    assert capsys.readouterr().out == "\ufffd[31m\n"


def test_who_leaves_does_not_do_the_year_again(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    words = ("rollover", vault, "--to-school-year", "2026-2027", "--leave", "1001=work", "--repeat", "1001")
    assert terminal(*words).code == terminal(*words, "--apply").code == cli.REFUSED
    assert content(vault) == before


def test_who_went_up_already_is_told(terminal: Terminal, vault: Path) -> None:
    to = ("rollover", vault, "--to-school-year", "2026-2027", "--lang", "en")
    assert terminal(*to, "--apply").code == cli.OK
    for option in ("--repeat", "--leave"):
        answer = terminal(*to, option, "1001")
        assert answer.code == cli.ATTENTION and "1001" in answer.err
    empty = terminal(*to)
    assert empty.code == cli.OK and "There is nothing to do." in empty.err and "--apply" not in empty.err


def test_nobody_is_absent_and_there_for_a_part(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    visit = ("record", vault, "--group", "3B", "--line", "VO3-02", "--date", "2026-03-04")
    assert terminal(*visit, "--absent", "1001", "--partly", "1001").code == cli.REFUSED
    assert content(vault) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [("format = 1\nname =\n", "Line 2 "), ("format = 1 x", "Line 1 "), ('name = "a', ""), ("x = " + "[" * 3000, "")],
)
def test_a_wrong_file_is_told_without_the_readers_english(
    terminal: Terminal, vault: Path, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "x.toml").write_text(text)
    answer = terminal("template", "import", vault, tmp_path / "x.toml", *THIS, "--lang", "en")
    assert answer.code == cli.REFUSED and said in answer.err
    assert "column" not in answer.err and "Expected" not in answer.err and "Unterminated" not in answer.err


def test_a_file_that_cannot_be_opened_is_told_with_fitting_advice(
    terminal: Terminal, vault: Path, tmp_path: Path
) -> None:
    answers = [terminal("template", "import", vault, path, *THIS, "--lang", "en") for path in (tmp_path, vault / "x")]
    closed = tmp_path / "dicht.toml"
    closed.touch(mode=0)
    if not os.access(closed, os.R_OK):
        answers.append(terminal("template", "import", vault, closed, *THIS, "--lang", "en"))
        assert "may not read" in answers[-1].err
    assert "is a folder" in answers[0].err and "There is no file" in answers[1].err
    for answer in answers:
        assert answer.code == cli.REFUSED
        assert "Mend the file" not in answer.err and "Errno" not in answer.err and "directory" not in answer.err


def test_a_file_of_another_school_year_is_told(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    terminal("template", "export", vault, *THIS, "--to", path)
    later = terminal("template", "import", vault, path, "--school-year", "2026-2027", "--dry-run", "--lang", "en")
    assert later.code == cli.OK and "made for 2025-2026" in later.err
    assert "made for" not in terminal("template", "import", vault, path, *THIS, "--lang", "en").err


def test_a_year_without_routekaart_is_told_as_such(terminal: Terminal, vault: Path) -> None:
    asked = ("coverage", vault, "--pupil", "1001", "--explain", "VO3-01", "--on", "2019-10-01")
    for words in (asked, exempt(vault, "reden", "--on", "2019-10-01")):
        answer = terminal(*words, "--lang", "en")
        assert answer.code == cli.REFUSED and "2019-2020 has no routekaart" in answer.err


def test_an_unknown_school_is_told_before_its_pupil(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    who = ("--pupil", "1001", "--school", "98XX", "--lang", "en")
    for words in (
        ("coverage", vault, *who),
        ("coverage", vault, "--explain", "VO3-01", *who),
        ("exempt", vault, "--line", "VO3-01", "--reason", "x", *who),
        ("report", "progress", vault, "--to", tmp_path / "uit", *who),
    ):
        answer = terminal(*words)
        assert answer.code == cli.REFUSED and "no school with BRIN 98XX" in answer.err


def test_the_same_reason_again_writes_nothing_and_another_is_told(terminal: Terminal, vault: Path) -> None:
    for day in ("2025-11-03", "2026-01-12"):
        visit = ("record", vault, "--group", "3B", "--line", "VO3-01", "--date", day)
        assert terminal(*visit).code == cli.OK
    first = terminal(*exempt(vault, "eigen traject"))
    assert first.code == cli.OK and "2 contact moments no longer count" in first.err
    before = content(vault)
    again = terminal(*exempt(vault, "eigen traject "))
    assert again.code == cli.OK and "Nothing was changed" in again.err
    assert content(vault) == before
    other = terminal(*exempt(vault, "al eerder gedaan"))
    assert other.code == cli.OK and "other reason" in other.err
    assert content(vault) != before


@pytest.mark.parametrize("command", ["coverage", "signals"])
def test_a_year_without_classes_is_told_to_programs_too(terminal: Terminal, vault: Path, command: str) -> None:
    answer = terminal(command, vault, "--on", "2019-10-01", "--json")
    assert answer.code == cli.OK and answer.json is not None and "2019-2020" in answer.err
