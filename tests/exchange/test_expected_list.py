"""A list of who is to deliver is read as people write such lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app.errors import KnownError
from routekaart_app.exchange.expected_list import Expected, parse, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De Brug, locatie Noord\nHet Anker\n", [Expected("", "De Brug, locatie Noord"), Expected("", "Het Anker")]),
        ("BRIN;Naam;Plaats\n99zx;De Brug;Schiedam\n99ZY00;Het Anker;\n", [
            Expected("99ZX", "De Brug"), Expected("99ZY00", "Het Anker"),
        ]),
        ("Naam,BRIN\r\n\"De Brug, Noord\",99ZX\r\n", [Expected("99ZX", "De Brug, Noord")]),
        ("99ZX\n99ZX\n\n 99ZY \n", [Expected("99ZX", ""), Expected("99ZY", "")]),
        ("School\tBestuur\nHet Anker\tBestuur Zuid", [Expected("", "Het Anker")]),
        ("naam\n", []),
        ("", []),
    ],
)  # fmt: skip
def test_names_and_brins(text: str, found: list[Expected]) -> None:
    assert list(parse(text)) == found


def test_a_list_that_cannot_be_used(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes("De Brug;Café".encode("cp1252"))
    assert read(path) == (Expected("", "De Brug"),)
    path.write_text("\n")
    for bad in (path, tmp_path, tmp_path / "none.csv"):
        with pytest.raises(KnownError) as caught:
            read(bad)
        assert caught.value.code == "expected"
