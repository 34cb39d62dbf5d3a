"""The routekaart as a file on the command line: out, changed by hand, tried, taken in, and taken in once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import cli
from tests.cli.conftest import Answer, Terminal, content

KEYS = {"added", "changed", "removed", "unchanged", "pupils_touched", "written"}
THIS = ("--school-year", "2025-2026")


@pytest.fixture
def file(terminal: Terminal, vault: Path, tmp_path: Path) -> Path:
    """The routekaart of this year as a file."""
    path = tmp_path / "routekaart.toml"
    answer = terminal("template", "export", vault, *THIS, "--to", path, "--json")
    assert answer.code == cli.OK
    assert answer.json == {"school_year": "2025-2026", "lines": 56, "file": str(path)}
    return path


def rewritten(file: Path, **changes: str) -> None:
    """Change the file by hand: what stands there into what is to stand there, line by line of the routekaart."""
    text = file.read_text("utf-8")
    for code, new in changes.items():
        (old,) = (row for row in text.splitlines() if f'code = "{code.replace("_", "-")}"' in row)
        was, _arrow, now = new.partition(" -> ")
        assert was in old
        text = text.replace(old, old.replace(was, now) if was else now)
    file.write_text(text, "utf-8")


def taken_in(terminal: Terminal, vault: Path, file: Path, *more: str) -> Answer:
    return terminal("template", "import", vault, file, *more, "--json", "--lang", "en")


def refused(terminal: Terminal, vault: Path, file: Path, *more: str) -> str:
    before = content(vault)
    for dry in ((), ("--dry-run",)):
        answer = taken_in(terminal, vault, file, *more, *dry)
        assert (answer.code, answer.out) == (cli.REFUSED, "")
        assert answer.err
    assert content(vault) == before
    return answer.err


def test_a_file_that_was_not_changed_changes_nothing(terminal: Terminal, vault: Path, file: Path) -> None:
    before = content(vault)
    answer = taken_in(terminal, vault, file, *THIS)
    assert answer.code == cli.OK
    assert answer.json == {
        "added": 0, "changed": 0, "removed": 0, "unchanged": 56, "pupils_touched": 0, "written": False,
    }  # fmt: skip
    assert content(vault) == before


def test_a_change_is_tried_taken_in_and_then_there(terminal: Terminal, vault: Path, file: Path) -> None:
    rewritten(
        file, VO3_01="target = 2 -> target = 4", VO3_02='"11-15" -> "W46"', VO3_06=" -> ", PO6_01="lesson -> talk"
    )
    before = content(vault)
    tried = taken_in(terminal, vault, file, *THIS, "--dry-run")
    assert (tried.code, set(tried.json)) == (cli.OK, KEYS)
    assert content(vault) == before
    expected = {"added": 0, "changed": 3, "removed": 1, "unchanged": 52, "pupils_touched": 28}
    assert tried.json == expected | {"written": False}
    for text in (
        "VO3-01, how often: 2 -> 4",
        "VO3-02, due from: 15 Nov -> week 46",
        "Removed: VO3-06",
        "lesson -> talk",
    ):
        assert text in tried.err
    assert "28 pupils: 1 fewer required line, 1 more contact moment this year" in tried.err
    done = taken_in(terminal, vault, file, *THIS)
    assert done.json == expected | {"written": True}
    again = taken_in(terminal, vault, file, *THIS)
    assert (again.code, again.json["written"], again.json["unchanged"]) == (cli.OK, False, 55)
    assert terminal("undo", vault).code == cli.OK
    assert taken_in(terminal, vault, file, *THIS, "--dry-run").json == expected | {"written": False}


def test_a_year_without_routekaart_gets_one(terminal: Terminal, vault: Path, file: Path) -> None:
    later = ("--school-year", "2029/30")
    assert terminal("template", "export", vault, *later, "--to", file.with_name("x.toml")).code == cli.REFUSED
    answer = taken_in(terminal, vault, file, *later)
    assert answer.json == {
        "added": 56, "changed": 0, "removed": 0, "unchanged": 0, "pupils_touched": 0, "written": True,
    }  # fmt: skip
    copy = file.with_name("kopie.toml")
    assert terminal("template", "export", vault, *later, "--to", copy).code == cli.OK
    assert copy.read_text("utf-8") == file.read_text("utf-8").replace("2025-2026", "2029-2030")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format = 2",
        'format = 1\nname = "Leeg"\nlines = []',
        'format = 1\nname = "Rond"\nlines = [[[]]]',
        "PK\x03\x04",
    ],
)
def test_what_is_no_routekaart_is_refused_and_nothing_changes(
    terminal: Terminal, vault: Path, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "vreemd.toml"
    path.write_text(text, "utf-8")
    refused(terminal, vault, path, *THIS)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("VO3_01", "talk -> reis"),
        ("VO3_01", "target = 2 -> target = 0"),
        ("VO3_01", "target = 2 -> target = 10000"),
        ("VO3_02", "VO3-02 -> vo3-01"),
        ("VO3_02", "vmbo -> mavo"),
        ("VO3_02", "stage = -> fase ="),
    ],
)
def test_a_wrong_field_is_named_and_nothing_changes(
    terminal: Terminal, vault: Path, file: Path, code: str, change: str
) -> None:
    rewritten(file, **{code: change})
    assert "VO3-0" in refused(terminal, vault, file, *THIS).upper()


def test_a_year_that_is_over_is_refused(terminal: Terminal, vault: Path, file: Path) -> None:
    assert "2020-2021" in refused(terminal, vault, file, "--school-year", "2020-2021")


@pytest.mark.parametrize("year", ["2025", "2025-2027", "dit jaar"])
def test_a_school_year_is_two_years_in_a_row(terminal: Terminal, vault: Path, file: Path, year: str) -> None:
    refused(terminal, vault, file, "--school-year", year)


def test_a_file_that_is_not_there_is_refused(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    refused(terminal, vault, tmp_path / "weg.toml", *THIS)


@pytest.mark.parametrize("words", [(), ("opname",), ("import",), ("export", "x")])
def test_half_a_command_is_wrong_use(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal("template", *words).code == cli.WRONG_USE
