"""Reports on the command line: which files come out for whom, and none at all when something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app import bootstrap, cli
from tests.cli.conftest import PASSWORD, Answer, Terminal
from tests.reports.pdfs import words


def made(answer: Answer, folder: Path) -> list[Path]:
    """The files an answer names, after checking that they are what is there and have the pages it tells."""
    assert set(answer.json) == {"files", "warnings"}
    assert all(set(item) == {"path", "pages"} for item in answer.json["files"])
    assert answer.code == (cli.ATTENTION if answer.json["warnings"] else cli.OK)
    paths = [Path(item["path"]) for item in answer.json["files"]]
    assert sorted(paths) == sorted(folder.iterdir())
    for item in answer.json["files"]:
        assert len(PdfReader(item["path"]).pages) == item["pages"] > 0
    return paths


def test_a_class_as_one_file_per_pupil(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    to = tmp_path / "rapporten"
    answer = terminal("report", "progress", region, "--group", "3B", "--to", to, "--json")
    numbers = [pupil["number"] for pupil in terminal("coverage", region, "--group", "3B", "--json").json["pupils"]]
    assert len(made(answer, to)) == len(numbers) > 1
    assert all(any(number in path.name for path in to.iterdir()) for number in numbers)


def test_a_class_as_a_single_file(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    to = tmp_path / "rapporten"
    answer = terminal("report", "progress", region, "--group", "3B", "--single-file", "--to", to, "--json")
    assert len(made(answer, to)) == 1


def test_one_pupil(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    pupil = terminal("coverage", region, "--group", "3B", "--json").json["pupils"][0]
    to = tmp_path / "rapporten"
    answer = terminal("report", "progress", region, "--pupil", pupil["number"], "--to", to, "--json")
    (path,) = made(answer, to)
    assert pupil["name"] in words(path)
    assert pupil["name"] not in path.name


@pytest.mark.parametrize("words", [["--group", "3B"], ["--group", "3B", "--single-file"]])
def test_the_overview_of_a_class(terminal: Terminal, region: Path, tmp_path: Path, words: list[str]) -> None:
    to = tmp_path / "rapporten"
    assert len(made(terminal("report", "class", region, *words, "--to", to, "--json"), to)) == 1


def test_the_blank_list_of_a_class_stands_in_the_order_of_the_grid(
    terminal: Terminal, region: Path, tmp_path: Path
) -> None:
    pupils = terminal("coverage", region, "--group", "3B", "--json").json["pupils"]
    to = tmp_path / "lijst"
    (path,) = made(terminal("report", "blank", region, "--group", "3B", "--to", to, "--json"), to)
    lines = [line for page in PdfReader(path).pages for line in page.extract_text().split("\n")]
    numbers = [pupil["number"] for pupil in pupils]
    assert [line for line in lines if line in set(numbers)] == numbers


def test_the_columns_of_a_blank_list_can_be_chosen(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    words = ["report", "blank", region, "--group", "3B", "--language", "en", "--json"]
    (path,) = made(terminal(*words, "--lines", "vo3-02", "VO3-01", "--to", tmp_path / "a"), tmp_path / "a")
    lines = PdfReader(path).pages[0].extract_text().split("\n")
    assert [line for line in lines if line.startswith("VO3-")] == ["VO3-01", "VO3-02"]
    (path,) = made(terminal(*words, "--empty", "3", "--to", tmp_path / "b"), tmp_path / "b")
    text = PdfReader(path).pages[0].extract_text()
    assert "VO3-" not in text and text.count("date\n") == 3


@pytest.mark.parametrize(
    ("kind", "words", "code"),
    [
        ("class", ["--lines", "VO3-02"], cli.WRONG_USE),
        ("progress", ["--empty", "2"], cli.WRONG_USE),
        ("blank", ["--empty", "0"], cli.WRONG_USE),
        ("blank", ["--empty", "999"], cli.REFUSED),
        ("blank", ["--lines", "VO3-02", "XX9-99"], cli.REFUSED),
    ],
)
def test_columns_that_cannot_be(
    terminal: Terminal, region: Path, tmp_path: Path, kind: str, words: list[str], code: int
) -> None:
    answer = terminal("report", kind, region, "--group", "3B", *words, "--to", tmp_path / "r", "--json")
    assert (answer.code, answer.out, bool(answer.err)) == (code, "", True)
    assert not (tmp_path / "r").exists() or list((tmp_path / "r").iterdir()) == []


def test_everybody(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    groups = terminal("coverage", region, "--json").json["groups"]
    one, many = tmp_path / "one", tmp_path / "many"
    assert len(made(terminal("report", "class", region, "--all", "--to", many, "--json"), many)) == len(groups)
    assert len(made(terminal("report", "class", region, "--all", "--single-file", "--to", one, "--json"), one)) == 1


def test_everybody_at_one_school(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    services = bootstrap.open_folder(region, PASSWORD)
    brin = next(school.brin for school in services.schools.schools() if school.stage == "MBO")
    services.close()
    to = tmp_path / "mbo"
    words = ["report", "class", region, "--all", "--single-file", "--school", brin, "--to", to, "--json"]
    (path,) = made(terminal(*words), to)
    titles = [page.extract_text() for page in PdfReader(path).pages]
    assert len(titles) == 2
    assert all("TI1A" in text or "TI2A" in text for text in titles)


def test_the_language_of_paper_is_not_that_of_the_messages(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    words = ["report", "class", region, "--group", "3B", "--lang", "en"]
    dutch = terminal(*words, "--to", tmp_path / "nl", "--json")
    english = terminal(*words, "--to", tmp_path / "en", "--language", "en", "--json")
    texts = [PdfReader(item.json["files"][0]["path"]).pages[0].extract_text() for item in (dutch, english)]
    assert texts[0] != texts[1]
    assert "1 file made in" in dutch.err


def test_the_same_reports_are_the_same_bytes_and_keep_what_is_there(
    terminal: Terminal, region: Path, tmp_path: Path
) -> None:
    to = tmp_path / "rapporten"
    words = ["report", "class", region, "--group", "3B", "--to", to, "--json"]
    first = Path(terminal(*words).json["files"][0]["path"])
    second = Path(terminal(*words).json["files"][0]["path"])
    assert first != second
    assert first.read_bytes() == second.read_bytes()


def test_people_read_where_the_files_are(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    answer = terminal("report", "class", region, "--group", "3B", "--to", tmp_path / "r", "--lang", "en")
    assert [Path(line) for line in answer.out.splitlines()] == list((tmp_path / "r").iterdir())
    assert answer.err.splitlines()[-1] == f"1 file made in {tmp_path / 'r'}"


@pytest.mark.parametrize(
    "words",
    [
        ["--group", "9Z"],
        ["--pupil", "geen"],
        ["--all", "--on", "2001-03-04"],
        ["--all", "--school", "00XX"],
        ["--group", "3B", "--language", "klingon"],
    ],
)
@pytest.mark.parametrize("kind", ["progress", "class", "blank"])
def test_without_anybody_to_report_on_nothing_is_made(
    terminal: Terminal, region: Path, tmp_path: Path, kind: str, words: list[str]
) -> None:
    answer = terminal("report", kind, region, *words, "--to", tmp_path / "r", "--json")
    assert (answer.code in (cli.REFUSED, cli.WRONG_USE), answer.out, bool(answer.err)) == (True, "", True)
    assert not (tmp_path / "r").exists() or list((tmp_path / "r").iterdir()) == []


def test_a_place_where_nothing_can_be_written(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here is a file already")
    answer = terminal("report", "class", region, "--group", "3B", "--to", tmp_path / "file", "--json")
    assert (answer.code, answer.out) == (cli.REFUSED, "")
    assert (tmp_path / "file").read_text() == "here is a file already"
