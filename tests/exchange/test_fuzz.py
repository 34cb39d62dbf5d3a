"""Any bytes at all end in pupils or in words: never in a traceback, a hang or a dropped value."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.errors import KnownError
from routekaart_app.exchange.reader import read_bytes, read_text
from tests.exchange.files import HEADER, SAMPLES, TODAY, ods, workbook

SEEDS = {
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.rglob("*")) if path.suffix in (".csv", ".xml", ".xlsx")},
    "workbook": workbook([HEADER.split(";"), [1, "Bo", "de", "Nep", "8A", "3-12-2014"]]),
    "ods": ods("<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"),
}
TOKENS = [
    b"<",
    b">",
    b'"',
    b";",
    b"\0",
    b"\xff",
    b"&x;",
    b"\r",
    b"<groep>",
    b'key="',
    b"PK",
    b"\xef\xbf\xbd",
    b"]]>",
    b"9" * 40,
]


def survives(data: bytes) -> None:
    start = time.perf_counter()
    try:
        seen = str(read_bytes(data, today=TODAY))
    except KnownError as error:
        seen = f"{error} {getattr(error, 'table', '')}"
        assert error.code
    assert time.perf_counter() - start < 2
    assert "GEHEIME-NOTITIE" not in seen


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Cut, doubled, flipped or with a token in the wrong place."""
    result = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(result) + 1)
        end = min(len(result), place + dice.randint(1, 60))
        match dice.randrange(5):
            case 0:
                del result[place:]
            case 1:
                del result[place:end]
            case 2:
                result[place:place] = result[place:end] * dice.randint(1, 3)
            case 3:
                result[place:place] = dice.choice(TOKENS)
            case _ if place < len(result):
                result[place] = dice.randrange(256)
    return bytes(result)


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_files(name: str) -> None:
    dice = random.Random(f"{name} 1")
    for _ in range(60):
        survives(mutated(SEEDS[name], dice))


@settings(max_examples=80)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    survives(data)


CELLS = st.one_of(
    st.sampled_from(
        [*HEADER.split(";"), "naam", "leerjaar", "opleiding", "status", "123456782", "1,2E+05", "=1+1", '"']
    ),
    st.text(max_size=12),
)


@settings(max_examples=80)
@given(st.lists(st.lists(CELLS, max_size=7), max_size=6))
def test_any_table(rows: list[list[str]]) -> None:
    body = "\n".join(";".join(row) for row in rows)
    survives(f"{HEADER}\n{body}".encode("utf-8", errors="surrogatepass"))


@given(st.text())
def test_any_pasted_text(text: str) -> None:
    try:
        read_text(f"{HEADER}\n{text}", today=TODAY)
        read_text(text, today=TODAY)
    except KnownError as error:
        assert error.code
