"""Measures a workbook before the sheet reader does: how far its cells reach, and how much text they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from routekaart_app.exchange import refusals
from routekaart_app.exchange.safe_xml import walk

MAX_AREA = 1_500_000
"""Cells of a sheet from its first to its last corner; the reader makes room for all of them, filled or not."""
MAX_TEXT = 100_000_000
"""Letters of all cells together; one shared text may stand in a million cells."""
MAX_SPACES = 1_000_000
"""Spaces that an ODS file asks for by their number; the reader takes a second for every four million."""
_MAX_ELEMENTS = 1_000_000


@dataclass(slots=True)
class Measure:
    """Adds up a workbook and stops it when it is too much."""

    empty_formulas: int = 0
    letters: int = 0

    def add_text(self, length: int) -> None:
        self.letters += length
        if self.letters > MAX_TEXT:
            raise refusals.zip_bomb()

    def check_area(self, rows: int, width: int) -> None:
        if rows * width > MAX_AREA:
            raise refusals.far_cell()

    def check_rows(self, rows: int) -> None:
        """The reader would tell it too, after reading them all."""
        if rows > refusals.MAX_ROWS:
            raise refusals.too_large()


def measure_sheets(members: dict[str, bytes], kind: Literal["xlsx", "ods"]) -> Measure:
    """Walk through every sheet before the reader does: it would make room for all cells up to the farthest.

    Measured: one number in the last cell of a sheet makes it ask for 550 GB and ends the whole program.
    """
    measure = Measure()
    if kind == "ods":
        content = next(content for name, content in members.items() if name.lower() == "content.xml")
        walker: _SheetWalker | _OdsWalker = _OdsWalker(measure)
        walk(content, walker.start, walker.end, walker.text, _MAX_ELEMENTS)
        return measure
    texts = _SharedTexts()
    for name, content in sorted(members.items(), key=lambda item: "sharedstrings" not in item[0].lower()):
        lower = name.lower()
        if lower == "xl/sharedstrings.xml":
            walk(content, texts.start, texts.end, texts.text, _MAX_ELEMENTS)
        elif lower.startswith("xl/worksheets/") and lower.endswith(".xml"):
            walker = _SheetWalker(measure, texts.lengths)
            walk(content, walker.start, walker.end, walker.text, _MAX_ELEMENTS)
    return measure


@dataclass(slots=True)
class _SharedTexts:
    """Lengths of the texts that cells refer to by number."""

    lengths: list[int] = field(default_factory=list)

    def start(self, name: str, _attributes: Sequence[str]) -> None:
        if name == "si":
            self.lengths.append(0)

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)


class _SheetWalker:
    """The farthest row and column of an XLSX sheet that hold something, and its formulas without a result."""

    def __init__(self, measure: Measure, lengths: list[int]) -> None:
        self._measure = measure
        self._lengths = lengths
        self._row = self._column = self._rows = self._width = 0
        self._type = ""
        self._content = ""
        self._is_content = self._has_formula = False

    def start(self, name: str, attributes: Sequence[str]) -> None:
        if name == "v" or name == "t":
            self._is_content = True
        elif name == "c":
            letters, digits = _split_reference(_attribute(attributes, "r"))
            self._column = letters or self._column + 1
            self._row = digits or max(self._row, 1)
            self._type = _attribute(attributes, "t")
            self._content, self._has_formula = "", False
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            place = _attribute(attributes, "r")
            self._row = int(place) if place.isdecimal() and len(place) < 9 else self._row + 1
            self._column = 0

    def text(self, text: str) -> None:
        if self._is_content:
            self._content += text

    def end(self, name: str) -> None:
        self._is_content = False
        if name == "c" and (self._content or self._has_formula):
            self._end_cell()

    def _end_cell(self) -> None:
        content = self._content
        if self._type == "e" or not content:
            self._measure.empty_formulas += 1
        shared = self._type == "s" and content.strip().isdecimal() and len(content) < 9
        index = int(content) if shared else len(self._lengths)
        self._measure.add_text(self._lengths[index] if index < len(self._lengths) else len(content))
        if self._row > self._rows or self._column > self._width:
            self._rows, self._width = max(self._rows, self._row), max(self._width, self._column)
            self._measure.check_area(self._rows, self._width)
            self._measure.check_rows(self._rows)


class _OdsWalker:
    """The farthest row and column of the tables of an ODS file, with repeated rows, cells and spaces counted out."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._row = self._column = self._rows = self._width = 0
        self._row_repeats = self._cell_repeats = 1
        self._cell_letters = self._row_letters = self._spaces = 0
        self._is_filled = self._is_row_filled = False

    def start(self, name: str, attributes: Sequence[str]) -> None:
        if name == "table":
            self._row = self._rows = self._width = 0
        elif name == "table-row":
            self._column, self._row_letters, self._is_row_filled = 0, 0, False
            self._row_repeats = _count(_attribute(attributes, "number-rows-repeated"))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell_repeats = _count(_attribute(attributes, "number-columns-repeated"))
            self._cell_letters, self._is_filled = 0, bool(_attribute(attributes, "value-type"))
        elif name == "s":
            count = _count(_attribute(attributes, "c"))
            self._cell_letters += count
            self._spaces += count
            if self._spaces > MAX_SPACES:
                raise refusals.zip_bomb()

    def text(self, text: str) -> None:
        self._cell_letters += len(text)
        self._is_filled = self._is_filled or bool(text.strip())

    def end(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell"):
            self._column += self._cell_repeats
            if self._is_filled:
                self._is_row_filled = True
                self._width = max(self._width, self._column)
                self._row_letters += self._cell_letters * self._cell_repeats
                self._measure.check_area(max(self._rows, self._row + 1), self._width)
        elif name == "table-row":
            self._row += self._row_repeats
            if self._is_row_filled:
                self._rows = self._row
                self._measure.check_area(self._rows, self._width)
                self._measure.add_text(self._row_letters * self._row_repeats)
                self._measure.check_rows(self._rows)


def _attribute(attributes: Sequence[str], wanted: str) -> str:
    """The value of an attribute by its local name."""
    for place in range(0, len(attributes), 2):
        if attributes[place].rpartition("}")[2] == wanted:
            return attributes[place + 1]
    return ""


def _count(text: str) -> int:
    return min(int(text), 10**9) if text.isdecimal() and len(text) < 12 else 1 if not text else 10**9


def _split_reference(reference: str) -> tuple[int, int]:
    """Column and row of "AB12", counted from 1; 0 for what is missing. Absurd references count as far away."""
    letters = reference.rstrip("0123456789")
    digits = reference[len(letters) :]
    if len(letters) > 3 or len(digits) > 7:
        return 10**6, 10**7
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return max(column, 0), int(digits or 0)
