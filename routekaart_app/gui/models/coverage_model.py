"""The class grid as a table: a row per pupil, a column per line of the routekaart, and the two figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from routekaart_app import formats, words
from routekaart_app.domain.coverage import NOTHING, Figure, Status, status
from routekaart_app.domain.overview import Cell, GroupCoverage, PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.pictures.status_mark import ABSENT

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FIGURES = 2
"""The last columns: of what was due by now, of the whole year."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One shape in a cell, and what is written beside it."""

    status: str
    text: str = ""


def marks(cell: Cell, line: RoutekaartLine, coverage: GroupCoverage) -> tuple[Mark, ...]:
    """The shapes of a cell from left to right: one per moment that counted, one for absence while the line is not
    done, then what is planned or still open."""
    if not cell.applies:
        return ()
    if cell.status is Status.EXEMPT:
        return (Mark(Status.EXEMPT),)
    done = [Mark(Status.DONE)] * cell.counted
    partly = [Mark(Status.PARTLY)] * min(cell.partly, cell.target - cell.counted)
    if cell.status is Status.DONE:
        return tuple(done)
    noted = (*done, *partly, *([Mark(ABSENT)] if cell.absent else []))
    if cell.planned_on:
        return (*noted, Mark(Status.PLANNED, formats.day_month(cell.planned_on)))
    if len(done) + len(partly) >= cell.target:
        return noted
    return (*noted, Mark(status(NOTHING, line, coverage.group.year, coverage.on)))


class CoverageModel(QAbstractTableModel):
    """Shows a `GroupCoverage`; lines stand in the columns, then the two figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coverage: GroupCoverage | None = None
        self._contents: dict[int, tuple[tuple[Mark, ...] | str, ...]] = {}

    @property
    def coverage(self) -> GroupCoverage | None:
        """What is shown; None while nothing is."""
        return self._coverage

    def show(self, coverage: GroupCoverage | None) -> None:
        """Show another state; with the same pupils and lines everything stays in its place."""
        same = _frame(coverage) == _frame(self._coverage) and coverage is not None
        if not same:
            self.beginResetModel()
        self._coverage = coverage
        self._contents.clear()
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per pupil."""
        return 0 if parent.isValid() or self._coverage is None else len(self._coverage.pupils)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One column per line, and two."""
        return 0 if parent.isValid() or self._coverage is None else len(self._coverage.lines) + FIGURES

    def pupil(self, row: int) -> PupilCoverage:
        """The pupil of a row."""
        assert self._coverage is not None
        return self._coverage.pupils[row]

    def line(self, column: int) -> RoutekaartLine | None:
        """The line of a column; None for the figures."""
        lines = self._coverage.lines if self._coverage else ()
        return lines[column] if 0 <= column < len(lines) else None

    def cell(self, row: int, column: int) -> Cell | None:
        """One cell; None in the columns of the figures."""
        return self.pupil(row).cells[column] if self.line(column) else None

    def figure(self, row: int, column: int) -> Figure | None:
        """A pupil's figure in one of the last two columns; None elsewhere."""
        if self.line(column):
            return None
        figures = self.pupil(row).figures
        return figures.due if column == self.columnCount() - FIGURES else figures.year

    def contents(self, row: int) -> tuple[tuple[Mark, ...] | str, ...]:
        """What the cells of a row show, shapes or a figure: worked out once for as long as it is shown."""
        if row not in self._contents:
            coverage = self._coverage
            assert coverage is not None
            cells = zip(coverage.pupils[row].cells, coverage.lines, strict=True)
            figures = (self.figure_text(row, len(coverage.lines) + place) for place in range(FIGURES))
            self._contents[row] = (*(marks(cell, line, coverage) for cell, line in cells), *figures)
        return self._contents[row]

    def marks(self, row: int, column: int) -> tuple[Mark, ...]:
        """The shapes of a cell; none in the columns of the figures."""
        found = self.contents(row)[column]
        return () if isinstance(found, str) else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the shapes are drawn from `marks`."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Codes above, names at the left; the tooltip of a line says all there is to know about it."""
        if self._coverage is None or section < 0:
            return None
        if orientation == Qt.Orientation.Vertical:
            wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.pupil(section).pupil.listed_name if role in wanted and section < self.rowCount() else None
        if section >= self.columnCount():
            return None
        line = self.line(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.code if line else self.figure_words(section)[0]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.code} {line.name}" if line else self.figure_words(section)[1]
            case Qt.ItemDataRole.ToolTipRole:
                return self._about_line(line) if line else self.figure_words(section)[1]
            case _:
                return None

    def figure_words(self, column: int) -> tuple[str, str]:
        """A heading of one of the last two columns, short and whole."""
        if column == self.columnCount() - FIGURES:
            return _("now"), _("of what was due by now")
        return _("year"), _("of the whole year")

    def figure_text(self, row: int, column: int) -> str:
        """A pupil's figure as it is shown; empty in the columns of the lines."""
        figure = self.figure(row, column)
        return "" if figure is None else formats.percent(figure.done, figure.of, language())

    def _text(self, row: int, column: int) -> str:
        if self.line(column) is None:
            return self.figure_text(row, column)
        cell = self.cell(row, column)
        return words.say(words.STATUS, cell.status, _) if cell and cell.applies else ""

    def _said(self, row: int, column: int) -> str:
        """ "Elif Aydın, VO3-02 Snuffelstage: gedaan"."""
        name = self.pupil(row).pupil.display_name
        figure, cell, line = self.figure(row, column), self.cell(row, column), self.line(column)
        if figure is not None:
            return f"{name}: {figure_said(figure)} {self.figure_words(column)[1]}"
        if cell is None or line is None:
            return name
        return f"{name}, {line.code} {line.name}: {cell_said(cell)}"

    def _about_line(self, line: RoutekaartLine) -> str:
        assert self._coverage is not None
        opens, closes = line.window(self._coverage.group.year)
        days = _("from {first} to {last}").format(
            first=formats.date_short(opens, language()), last=formats.date_short(closes, language())
        )
        times = ngettext("{count} time", "{count} times", line.target).format(count=line.target)
        kind = words.say(words.KIND, line.kind, _)
        need = "" if line.required else _("not required")
        skills = [words.say(words.COMPETENCY, letters, _) for letters in line.competencies]
        facts = " · ".join(part for part in (kind, times, days, need) if part)
        return "\n".join((f"{line.code} {line.name}", facts, ", ".join(skills)))


def cell_said(cell: Cell) -> str:
    """How a cell stands, and why: "deels gedaan, 1 van 2, gepland op 12 mrt, 1 keer niet erbij"."""
    if not cell.applies:
        return _("does not apply")
    parts = [words.say(words.STATUS, cell.status, _)]
    if cell.exempt_reason:
        parts.append(cell.exempt_reason)
    if cell.target > 1 and cell.status is not Status.EXEMPT:
        parts.append(_("{done} of {target}").format(done=cell.counted, target=cell.target))
    if cell.planned_on:
        when = _("on {day}") if cell.status is Status.PLANNED else _("planned on {day}")
        parts.append(when.format(day=formats.date_short(cell.planned_on, language())))
    if cell.partly:
        parts.append(ngettext("{count} time in part", "{count} times in part", cell.partly).format(count=cell.partly))
    if cell.absent:
        parts.append(ngettext("{count} time absent", "{count} times absent", cell.absent).format(count=cell.absent))
    return ", ".join(parts)


def figure_said(figure: Figure) -> str:
    """ "5 van 7, 1 niet nodig"."""
    said = _("{done} of {target}").format(done=figure.done, target=figure.of)
    return f"{said}, {not_needed(figure)}" if figure.exempt else said


def not_needed(figure: Figure) -> str:
    """ "1 niet nodig"; empty when everything was needed."""
    if not figure.exempt:
        return ""
    return ngettext("{count} not needed", "{count} not needed", figure.exempt).format(count=figure.exempt)


def counting_day(on: date) -> str:
    """ "geteld op 4 maart 2026"."""
    return _("counted on {day}").format(day=formats.date_long(on, language()))


def _frame(coverage: GroupCoverage | None) -> tuple[object, ...] | None:
    """What decides where everything stands."""
    if coverage is None:
        return None
    return coverage.group.id, coverage.lines, tuple(row.pupil for row in coverage.pupils)
