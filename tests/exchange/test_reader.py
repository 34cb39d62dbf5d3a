"""The one door: what a file is, by its first bytes and its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app.errors import KnownError
from routekaart_app.exchange import reader
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.reader import look, read
from tests.exchange.files import HEADER, TODAY, refusal, workbook


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "not-a-list"),
        (b"\x89PNG\r\n\x1a\n", "not-a-list"),
        (b"\xff\xd8\xff\xe0", "not-a-list"),
        (b"SQLite format 3\0....", "not-a-list"),
        (b"MZ\x90\0\x03", "not-a-list"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-workbook"),
        (b"\r\n <table><tr><td>Nummer</td></tr></table>", "web-page"),
        (b"zomaar wat tekst", "unknown-columns"),
        (b"{}", "unknown-columns"),
    ],
)
def test_files_of_another_kind_are_refused_in_words(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_endless_pasted_text_is_refused() -> None:
    with pytest.raises(KnownError) as caught:
        reader.read_text("x" * 20_000_001, today=TODAY)
    assert caught.value.code == "too-large"


def test_a_list_may_begin_with_the_letters_of_a_program() -> None:
    assert reader.read_bytes(b"MZ;Nummer;Roepnaam\n;1;Bo", today=TODAY).pupils[0].number == "1"


@pytest.mark.parametrize("name", ["er-is-niets.csv", ".", "x" * 300, "nul\0.csv"])
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        read(tmp_path / name, today=TODAY)
    assert caught.value.code == "unreadable"
    assert str(tmp_path) not in str(caught.value)


def test_a_file_over_20_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(KnownError) as caught:
        read(path, today=TODAY)
    assert caught.value.code == "too-large"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_person_points_out_the_header_and_the_columns(tmp_path: Path, kind: str) -> None:
    rows = [["Lijst van de school", "", ""], ["code", "wie", "waar"], ["7", "Bo", "8A"]]
    path = tmp_path / f"lijst.{kind}"
    path.write_bytes(workbook(rows) if kind == "xlsx" else "\n".join(map(";".join, rows)).encode())
    assert look(path).header_row == 1
    table = look(path, header_row=2)
    assert [column.name for column in table.columns] == ["code", "wie", "waar"]
    remembered = ColumnMapping.from_json(table.mapping({"number": 0, "full_name": 1, "group": 2}).to_json())
    found = read(path, mapping=remembered, today=TODAY).pupils[0]
    assert (found.row, found.number, found.first_name, found.group_names) == (3, "7", "Bo", ("8A",))


def test_a_list_without_header_is_mapped_by_place(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("7;Bo;8A\n8;Mo;8B\n")
    mapping = look(path, header_row=0).mapping({"number": 0, "first_name": 1, "group": 2})
    file = read(path, mapping=mapping, today=TODAY)
    assert [(pupil.row, pupil.number) for pupil in file.pupils] == [(1, "7"), (2, "8")]
    assert file.skipped_fields == ()


def test_a_mapping_of_another_file_is_not_forced_on_this_one(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(f"{HEADER}\n7;Bo;;Nep;8A;\n")
    strange = ColumnMapping((("number", 1), ("first_name", 0)), 1, "elsewhere")
    assert read(path, mapping=strange, today=TODAY).pupils[0].number == "7"
