"""The command line as somebody types it who is in a hurry: each of these went wrong once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PASSWORD, Terminal, content

LIST = "Leerlingnummer;Roepnaam;Achternaam;Klas;Geboortedatum\n"


def test_a_folder_that_cannot_be_is_refused_in_words(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("tekst")
    for folder in (tmp_path / ("x" * 300), tmp_path / "bestand" / "onder"):
        answer = terminal("new", folder, "--school", "Verzonnen School")
        assert answer.code == 3 and answer.err.strip(), answer


@pytest.mark.parametrize(("school", "brin", "code"), [("Verzonnen", "kwats", 4), (" ", "99ZZ", 2)])
def test_new_refuses_a_school_that_is_none(
    terminal: Terminal, tmp_path: Path, school: str, brin: str, code: int
) -> None:
    assert terminal("new", tmp_path / "v", "--school", school, "--brin", brin).code == code
    assert not (tmp_path / "v").exists()


def test_a_password_file_of_windows_notepad_opens(
    terminal: Terminal, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ROUTEKAART_PASSWORD")
    (tmp_path / "pw.txt").write_bytes(f"\ufeff{PASSWORD}\r\n".encode())
    assert terminal("check", vault, "--password-file", tmp_path / "pw.txt").code == 0


@pytest.mark.parametrize("option", ["--group", "--pupil", "--school"])
def test_an_empty_variable_in_a_script_is_wrong_use(terminal: Terminal, vault: Path, option: str) -> None:
    assert terminal("coverage", vault, option, " ").code == 2


def test_a_school_that_is_not_there_is_told_as_such(terminal: Terminal, vault: Path) -> None:
    answer = terminal("coverage", vault, "--group", "3B", "--school", "98XX")
    assert answer.code == 4 and "98XX" in answer.err


def test_a_year_without_classes_is_told(terminal: Terminal, vault: Path) -> None:
    answer = terminal("coverage", vault, "--on", "2019-10-01")
    assert answer.code == 0 and "2019-2020" in answer.err


def test_a_new_school_and_who_is_missing_are_told(terminal: Terminal, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(f"{LIST}1;Bo;Nep;8A;1-1-2013\n2;Mo;Nep;8A;2-1-2013\n", "utf-8")
    assert terminal("import", empty, path, "--school", "99ZZ").code == 0
    path.write_text(f"{LIST}1;Bo;Nep;8A;1-1-2013\n", "utf-8")
    assert "1 " in terminal("import", empty, path, "--lang", "en").err.split("not in the file")[0]
    assert "not known yet" in terminal("import", empty, path, "--school", "98XX", "--lang", "en", "--dry-run").err


def test_unknown_columns_point_to_the_window(terminal: Terminal, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Roepnaam;Achternaam;Klasnaam\nBo;Nep;8A\n", "utf-8")
    before = content(empty)
    answer = terminal("import", empty, path, "--lang", "en")
    assert answer.code == 4 and "in the window" in answer.err
    assert content(empty) == before
