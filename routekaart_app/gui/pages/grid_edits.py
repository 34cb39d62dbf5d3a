"""What the keys and the menu of the class grid do: set cells, fill down, copy and paste, each as one step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.cell_edit import CellEdit, Verdict, Wanted
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell, GroupCoverage
from routekaart_app.errors import KnownError
from routekaart_app.exchange import pasted_block, pasted_state
from routekaart_app.exchange.csv_out import written
from routekaart_app.exchange.pasted_block import Ground
from routekaart_app.gui import clipboard
from routekaart_app.gui.dialogs.paste_dialog import PasteDialog
from routekaart_app.gui.dialogs.plan_day_dialog import PlanDayDialog
from routekaart_app.gui.models import paste_rows
from routekaart_app.gui.models.coverage_model import CoverageModel
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.pages.reason_menu import reason_menu
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

Place = tuple[int, int]
"""A row and a column of the grid."""
_KEY_OF = {Wanted.DONE: "done", Wanted.PARTLY: "partly", Wanted.ABSENT: "absent", Wanted.PLANNED: "planned"}


class GridEdits(QObject):
    """Changes the cells that are chosen in a table, and says in the message bar what came of it."""

    def __init__(
        self, services: Services, host: Window, table: CoverageTable, model: CoverageModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services, self._host, self._table, self._model = services, host, table, model
        self._page = parent
        self._told: CellEdit | None = None
        table.arrived.connect(self._forget)

    def ask(self, name: str) -> None:
        """Do what a key of `grid_keys.KEYS` asks with the cells that are chosen."""
        at = self._table.currentIndex()
        if not at.isValid() or self._model.coverage is None:
            return
        match name:
            case "planned":
                self.plan(self.places(at.row(), at.column()))
            case "why":
                self.why(at.row(), at.column())
            case "fill_down":
                self.fill_down()
            case "copy":
                self.copy()
            case "paste":
                self.paste()
            case "absent" if self.are_absent(self.places(at.row(), at.column())):
                self._ask_reason(at.row(), at.column())
            case _:
                self.set(self.places(at.row(), at.column()), Wanted(name))

    def _forget(self) -> None:
        """On another cell, what was told of the last one is over."""
        self._told = None

    def places(self, row: int, column: int) -> list[Place]:
        """The cells an action on this one is about: all that are chosen with it, else this one; without figures."""
        chosen = self._table.chosen()
        if chosen is None or not chosen.contains(column, row):
            chosen = QRect(column, row, 1, 1)
        return [
            (at, line)
            for at in range(chosen.top(), chosen.bottom() + 1)
            for line in range(chosen.left(), chosen.right() + 1)
            if self._model.line(line) is not None
        ]

    def tick(self, row: int, column: int) -> None:
        """One moment more in a cell, or at its target the newest taken back."""
        cell, line = self._model.cell(row, column), self._model.line(column)
        if cell is None or line is None or self._model.coverage is None:
            return
        pupil = self._model.pupil(row).pupil
        if cell.status is not Status.DONE or not cell.applies:
            self._apply([CellEdit(pupil.id, line.id, Wanted.DONE)], overwrite=True)
            return
        try:
            self._host.say(self._services.cells.toggle(pupil.id, line.id, self._model.coverage.on))
        except KnownError as error:
            self._host.fail(error)

    def set(self, places: Sequence[Place], wanted: Wanted, on: date | None = None) -> tuple[Verdict, ...]:
        """Set cells; those that are filled are left alone, but for a single one that is asked for twice.

        Returns what came of each; nothing when all was refused.
        """
        edits = [self._edit(row, column, wanted, on) for row, column in places]
        return self._apply(edits, overwrite=len(edits) == 1 and edits[0] == self._told)

    def are_absent(self, places: Sequence[Place]) -> bool:
        """Whether cells stand as "was not there", so that a reason can be given."""
        cells = [self._model.cell(row, column) for row, column in places]
        return bool(cells) and all(cell and cell.applies and cell.absent and not cell.counted for cell in cells)

    def reasons(self, places: Sequence[Place]) -> QMenu:
        """Why not, to choose from for these cells."""
        return reason_menu(lambda reason: self._give_reason(places, reason), self._page)

    def _ask_reason(self, row: int, column: int) -> None:
        menu = self.reasons(self.places(row, column))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self._table.visualRect(self._model.index(row, column))
        menu.popup(self._table.viewport().mapToGlobal(place.bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _give_reason(self, places: Sequence[Place], reason: str) -> None:
        coverage = self._model.coverage
        lines = ((self._model.pupil(row).pupil.id, self._model.line(column)) for row, column in places)
        if coverage is None:
            return
        try:
            chosen = [(pupil_id, line.id) for pupil_id, line in lines if line is not None]
            label = self._services.cells.give_reason(chosen, reason, coverage.on)
        except KnownError as error:
            self._host.fail(error)
            return
        self._host.say(label or _("Nothing was changed."), undoable=bool(label))

    def plan(self, places: Sequence[Place]) -> None:
        """Ask for a day to come, and plan the cells for it."""
        coverage = self._model.coverage
        if coverage is None or not places:
            return
        today = self._services.clock.today()
        dialog = PlanDayDialog(self._title(places), coverage.group.year, today, self._page)
        dialog.accepted.connect(lambda: self.set(places, Wanted.PLANNED, dialog.day))
        open_freed(dialog)

    def why(self, row: int, column: int) -> None:
        """Why a cell counts, or does not."""
        line = self._model.line(column)
        if line is not None:
            self._host.opens.why(self._model.pupil(row).pupil.id, line.id)

    def fill_down(self) -> None:
        """Give the cells below the state of the topmost; a single cell takes that of the one above it."""
        at, chosen = self._table.currentIndex(), self._table.chosen()
        block = chosen or QRect(at.column(), at.row() - 1, 1, 2)
        if block.top() < 0 or block.height() < 2:
            self._host.say(_("Choose the cells to fill: the topmost and those below it."), undoable=False)
            return
        edits = []
        for column in range(block.left(), block.right() + 1):
            cell, line = self._model.cell(block.top(), column), self._model.line(column)
            for row in range(block.top() + 1, block.bottom() + 1) if cell and line else ():
                edits += _as(cell, self._model.pupil(row).pupil.id) if cell else []
        if edits:
            self._apply(edits)
        else:
            self._host.say(_("The topmost cell is empty: there is nothing to fill down."), undoable=False)

    def copy(self) -> None:
        """The cells that are chosen, with codes above and names at the left; of a single cell its text."""
        at, chosen = self._table.currentIndex(), self._table.chosen()
        block = chosen or QRect(at.column(), at.row(), 1, 1)
        columns = range(block.left(), block.right() + 1)
        rows = [
            [self._model.pupil(row).pupil.listed_name, *(self._text(row, column) for column in columns)]
            for row in range(block.top(), block.bottom() + 1)
        ]
        if chosen is None:
            rows = [rows[0][1:]]
        else:
            rows.insert(0, [_("Pupil"), *(self._heading(column) for column in columns)])
        clipboard.put(pasted_block.copied(rows), _html(rows, headings=chosen is not None))
        count = block.width() * block.height()
        said = ngettext("{count} cell copied", "{count} cells copied", count).format(count=count)
        self._host.say(said, undoable=False)

    def paste(self) -> None:
        """Lay what was copied elsewhere on the grid, at once when there is nothing to decide, else after a preview."""
        coverage, at = self._model.coverage, self._table.currentIndex()
        if coverage is None:
            return
        chosen = self._table.chosen() or QRect(at.column(), at.row(), 1, 1)
        try:
            lines = min(chosen.width(), max(1, len(coverage.lines) - chosen.left()))
            block = pasted_block.table(QGuiApplication.clipboard().text())
            block = pasted_block.repeated(block, chosen.height(), lines)
            found = pasted_block.read(block, self._ground(coverage, chosen))
            edits = paste_rows.edits(found)
            verdicts = self._services.cells.preview(edits, coverage.on)
            if not found.cells and not found.flaws:
                text = _("There is nothing to fill in in this block.")
                raise KnownError(text, _("Nothing was changed."), code="empty-block")
        except KnownError as error:
            self._host.fail(error)
            return
        if paste_rows.is_plain(found, verdicts):
            self._apply(edits)
            return
        dialog = PasteDialog(self._services, found, coverage.group.name, coverage.on, self._page)
        dialog.accepted.connect(lambda: self._host.say(dialog.label))
        open_freed(dialog)

    def _ground(self, coverage: GroupCoverage, chosen: QRect) -> Ground:
        count = len(coverage.lines)
        figures = (self._heading(column) for column in range(count, self._model.columnCount()))
        return Ground(
            [row.pupil for row in coverage.pupils],
            coverage.lines,
            chosen.top(),
            min(chosen.left(), count),
            coverage.on,
            self._services.clock.today(),
            frozenset(figures),
        )

    def _apply(self, edits: Sequence[CellEdit], *, overwrite: bool = False) -> tuple[Verdict, ...]:
        coverage, self._told = self._model.coverage, None
        if coverage is None or not edits:
            return ()
        try:
            outcome = self._services.cells.apply(edits, coverage.on, overwrite=overwrite)
        except KnownError as error:
            self._host.fail(error)
            return ()
        said = outcome.said
        if len(edits) == 1 and outcome.verdicts == (Verdict.FILLED,) and edits[0].wanted in _KEY_OF:
            self._told = edits[0]
            again = _("Press {key} once more to change it.")
            said = f"{said} {again.format(key=grid_keys.shown(_KEY_OF[edits[0].wanted]))}"
        self._host.say(said, undoable=bool(outcome.label))
        return outcome.verdicts

    def _edit(self, row: int, column: int, wanted: Wanted, on: date | None) -> CellEdit:
        line = self._model.line(column)
        assert line is not None
        return CellEdit(self._model.pupil(row).pupil.id, line.id, wanted, on)

    def _title(self, places: Sequence[Place]) -> str:
        row, column = places[0]
        line = self._model.line(column)
        if len(places) == 1 and line is not None:
            name = self._model.pupil(row).pupil.display_name
            return _("Plan {code} for {name}").format(code=line.code, name=name)
        return ngettext("Plan {count} cell", "Plan {count} cells", len(places)).format(count=len(places))

    def _heading(self, column: int) -> str:
        line = self._model.line(column)
        return line.code if line else self._model.figure_words(column)[0]

    def _text(self, row: int, column: int) -> str:
        cell = self._model.cell(row, column)
        return pasted_state.written(cell, language()) if cell else self._model.figure_text(row, column)


def _as(cell: Cell, pupil_id: UUID) -> list[CellEdit]:
    """What another pupil needs to stand as in this cell; nothing for a cell in which nothing was noted."""
    if not cell.applies or cell.status is Status.EXEMPT:
        return []
    if cell.planned_on is not None and cell.status is not Status.DONE:
        return [CellEdit(pupil_id, cell.line_id, Wanted.PLANNED, cell.planned_on)]
    if cell.counted:
        return [CellEdit(pupil_id, cell.line_id, Wanted.DONE, times=cell.counted)]
    if cell.partly or cell.absent:
        return [CellEdit(pupil_id, cell.line_id, Wanted.PARTLY if cell.partly else Wanted.ABSENT)]
    return []


def _html(rows: Sequence[Sequence[str]], *, headings: bool) -> str:
    """The same cells as a table, in which a spreadsheet finds no formula either; first row and column are headings."""
    made = []
    for place, row in enumerate(rows):
        tags = ["th" if headings and (not place or not column) else "td" for column in range(len(row))]
        made.append("".join(f"<{tag}>{escape(written(text))}</{tag}>" for tag, text in zip(tags, row, strict=True)))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in made) + "</table>"
