"""The preview of a pasted block in words: what is filled in, what stays as it is, what was not understood and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routekaart_app import formats
from routekaart_app.domain.cell_edit import CellEdit, Verdict, Wanted
from routekaart_app.exchange.pasted_block import Flaw, PastedBlock, PastedCell
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

_FLAWS = {
    "unreadable": N_("Not understood."),
    "outside": N_("This day is not in the school year."),
    "unknown_pupil": N_("Nobody in this class has this name or number."),
    "two_pupils": N_("More than one pupil has this name: use their numbers."),
    "pupil_twice": N_("This pupil stands in the block twice: the first row counts."),
    "unknown_line": N_("This class has no line with this code."),
    "line_twice": N_("This line stands in the block twice: the first column counts."),
}
_LEFT = {
    Verdict.SAME: N_("stands so already"),
    Verdict.FILLED: N_("stays: filled in already"),
    Verdict.RECORDED: N_("stays: belongs to a recorded visit or talk"),
    Verdict.EXEMPT: N_("stays: not needed"),
    Verdict.NOT_MEANT: N_("stays: not meant for this pupil"),
    Verdict.DAY: N_("What is planned has a day to come."),
}
_SET = {
    Wanted.DONE: N_("done"),
    Wanted.PARTLY: N_("partly done"),
    Wanted.ABSENT: N_("was not there"),
    Wanted.PLANNED: N_("planned"),
}
FLAW, LEFT, SET = range(3)
"""What asks for attention stands first."""


@dataclass(frozen=True, slots=True)
class PasteRow:
    """One line of the preview; `row` and `column` are those of the block, 0 for all of it."""

    kind: int
    row: int
    column: int
    who: str
    line: str
    text: str
    outcome: str

    @property
    def place(self) -> str:
        """ "3 · 2"; of a whole row "3"."""
        return f"{self.row} · {self.column}" if self.column else str(self.row)


def edits(block: PastedBlock) -> list[CellEdit]:
    """What a block asks of the grid."""
    return [
        CellEdit(cell.pupil.id, cell.line.id, cell.reading.wanted, cell.reading.on, cell.reading.times)
        for cell in block.cells
        if cell.reading.wanted is not None
    ]


def is_plain(block: PastedBlock, verdicts: Sequence[Verdict]) -> bool:
    """Whether there is nothing to decide: all was understood, and no cell holds something else already."""
    guessed = any(cell.reading.flaw for cell in block.cells)
    return not block.flaws and not guessed and set(verdicts) <= {Verdict.SET, Verdict.SAME}


def rows(block: PastedBlock, verdicts: Sequence[Verdict]) -> list[PasteRow]:
    """Every line of the preview: first what was not understood, then what stays, then what is filled in."""
    lines = {cell.column: cell.line.code for cell in block.cells}
    found = [_flaw(flaw, lines) for flaw in block.flaws]
    found += [_cell(cell, verdict) for cell, verdict in zip(block.cells, verdicts, strict=True)]
    return sorted(found, key=lambda row: (row.kind, row.row, row.column))


def summary(shown: Sequence[PasteRow]) -> str:
    """ "52 cellen worden ingevuld · 3 blijven zoals ze zijn · 2 niet begrepen"."""
    count = {kind: sum(row.kind == kind for row in shown) for kind in (SET, LEFT, FLAW)}
    parts = (
        (SET, ngettext("{count} cell is filled in", "{count} cells are filled in", count[SET])),
        (LEFT, ngettext("{count} stays as it is", "{count} stay as they are", count[LEFT])),
        (FLAW, ngettext("{count} cannot be filled in", "{count} cannot be filled in", count[FLAW])),
    )
    return " · ".join(text.format(count=count[kind]) for kind, text in parts if count[kind])


def _flaw(flaw: Flaw, lines: Mapping[int, str]) -> PasteRow:
    of_row = flaw.why in ("unknown_pupil", "two_pupils", "pupil_twice")
    who = flaw.text if of_row else ""
    line = flaw.text if flaw.why in ("unknown_line", "line_twice") else lines.get(flaw.column, "")
    text = "" if of_row or flaw.why in ("unknown_line", "line_twice") else flaw.text
    return PasteRow(FLAW, flaw.row, flaw.column, who, line, text, _(_FLAWS[flaw.why]))


def _cell(cell: PastedCell, verdict: Verdict) -> PasteRow:
    kind = SET if verdict is Verdict.SET else FLAW if verdict is Verdict.DAY else LEFT
    outcome = _outcome(cell) if kind == SET else _(_LEFT[verdict])
    return PasteRow(kind, cell.row, cell.column, cell.pupil.listed_name, cell.line.code, cell.text, outcome)


def _outcome(cell: PastedCell) -> str:
    assert cell.reading.wanted is not None
    word = _(_SET[cell.reading.wanted])
    if cell.reading.on is None:
        return word
    return _("{what} on {day}").format(what=word, day=formats.date_short(cell.reading.on, language()))


def without_impossible(asked: Sequence[CellEdit], verdicts: Sequence[Verdict]) -> list[CellEdit]:
    """The edits that can be carried out."""
    return [edit for edit, verdict in zip(asked, verdicts, strict=True) if verdict is not Verdict.DAY]


def key(row: PasteRow) -> tuple[int, int, str]:
    """The name of a line of the preview."""
    return row.row, row.column, row.outcome
