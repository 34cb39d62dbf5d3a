"""Typing a blank list back into the class grid: each sign goes into its cell, and the keyboard one row down."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from routekaart_app.domain.cell_edit import Verdict, Wanted
from routekaart_app.gui.pages.grid_edits import GridEdits
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.paper_strip import PaperStrip
from routekaart_app.i18n import gettext as _


class PaperEntry(QObject):
    """A cell that holds something else keeps the keyboard: the same sign once more changes it."""

    def __init__(self, host: Window, table: CoverageTable, edits: GridEdits, strip: PaperStrip) -> None:
        super().__init__(table)
        self._host, self._table, self._edits, self._strip = host, table, edits, strip
        table.paper_asked.connect(self.toggle)
        table.marked.connect(self.mark)
        strip.ended.connect(self.toggle)

    def toggle(self) -> None:
        """Begin or end."""
        self._table.from_paper = begins = not self._table.from_paper
        self._strip.setVisible(begins)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if begins:
            self._host.say(_("Typing from paper: after each sign the keyboard goes one row down."), undoable=False)
        else:
            self._host.say(_("Typing from paper has ended."), undoable=False)

    def mark(self, name: str) -> None:
        """One sign of `grid_keys.marked`."""
        at = self._table.currentIndex()
        if name == grid_keys.END:
            self.toggle()
        elif self._strip.problem:
            self._strip.day_edit.setFocus()
        elif name == grid_keys.SKIP or self._took(at.row(), at.column(), Wanted(name)):
            self._table.go_down()

    def _took(self, row: int, column: int, wanted: Wanted) -> bool:
        """Whether the next one may come: not when the day cannot be, nor when the cell holds something else."""
        verdicts = self._edits.set(self._edits.places(row, column), wanted, self._strip.day)
        return bool(verdicts) and Verdict.FILLED not in verdicts
