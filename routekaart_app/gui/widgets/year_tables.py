"""Every table of a yearly summary: their names at the left, one of them with what it counts at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from routekaart_app.domain.summary import Summary, Table
from routekaart_app.gui import clipboard, icons, painter, theme
from routekaart_app.gui.models.summary_rows import SummaryModel, said_of
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _

_NAMES, _BESIDE_FROM, _LEAST_ROWS = 232, 760, 9


class FigureTable(ListTable):
    """The arrows go from figure to figure, Enter lists who are behind the one the keyboard is on; Ctrl+C copies the
    table as a sheet takes it."""

    room = 26
    figure_opened = Signal(str, str)
    """The pupils behind a figure: its row and column."""

    def __init__(self, model: SummaryModel) -> None:
        super().__init__(model)
        self._model = model
        self.setObjectName("summary_table")
        self.opened.connect(lambda row: self.open_figure(row, self.currentIndex().column()))

    def open_figure(self, row: int, column: int) -> None:
        """Ask who are behind a figure, if there is one of people in its row."""
        found = self._model.figure_at(row, column)
        if found is not None:
            self.figure_opened.emit(*found)

    def copy(self) -> None:
        """See the class."""
        clipboard.put(self._model.sheet(), stays=True)
        self.copied.emit(self._model.rowCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go along the row, with Ctrl to the first and last row."""
        along = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._model.columns) - 1}
        if event.key() in along and not event.modifiers() and self.chosen >= 0:
            self.setCurrentIndex(self._model.index(self.chosen, along[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the main figure of a row."""
        super().focusInEvent(event)
        at = self.currentIndex()
        main = self._model.main_column(at.row())
        if at.column() == 0 and main and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(at.siblingAtColumn(main))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the figure that has the keyboard."""
        QTableView.paintEvent(self, event)
        if self.currentIndex().isValid() and self.hasFocus():
            canvas = QPainter(self.viewport())
            painter.focus_ring(canvas, QRectF(self.visualRect(self.currentIndex())), theme.look().tokens)
            canvas.end()


class YearTables(QWidget):
    """Where there is no room for the list of names, they are chosen from above the table."""

    figure_opened = Signal(str, str, str)
    """The pupils behind a figure: its table, row and column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self.names_model = TableModel[Table](
            (Column(_("Table"), lambda table: table.title, share=1),),
            key=lambda table: table.id,
            searched=lambda table: table.title,
            parent=self,
        )
        self.names, self.chooser = ListTable(self.names_model), Chooser(_("Table"))
        self.model = SummaryModel(self)
        self.table = FigureTable(self.model)
        self.what, self.of_whom = words("", "strong"), words("", "small")
        self.narrowed = words("", "small")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.names.setObjectName("table_names")
        self.names.setAccessibleName(_("Tables"))
        self.names.horizontalHeader().hide()
        self.chooser.setObjectName("table_chooser")
        self._keep_order()
        self.table.setSortingEnabled(True)
        actions = FlowRow()
        self.who, self.copy = QPushButton(_("Show pupils")), QPushButton(_("Copy for Excel"))
        self.copy.setToolTip(_("With headings, to paste into a sheet (Ctrl+C)"))
        for name, button, icon in (("who", self.who, "pupils"), ("copy", self.copy, "file")):
            button.setObjectName(f"{name}_button")
            button.setAutoDefault(False)
            icons.put(button, icon)
            actions.flow.addWidget(button)
        right = QVBoxLayout()
        for part in (self.chooser, self.what, self.of_whom, self.narrowed):
            right.addWidget(part)
        right.addWidget(self.table, 1)
        right.addWidget(actions)
        self._right, self._whole = right, QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.names)
        self._whole.addLayout(right, 1)
        self._space()

    def _connect(self) -> None:
        self.names.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        self.names.opened.connect(lambda _row: self.table.setFocus())
        self.chooser.picked.connect(self.show_table)
        self.table.figure_opened.connect(self._ask_who)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._follow())
        self.who.clicked.connect(lambda: self.table.open_figure(self.table.chosen, self.table.currentIndex().column()))
        self.copy.clicked.connect(self.table.copy)

    @property
    def shown(self) -> str:
        """The name of the table that is shown; "" for none."""
        return self.model.table.id if self.model.table else ""

    def show_summary(self, summary: Summary, *, narrowed: str = "") -> None:
        """Show its tables; the one that was looked at stays. `narrowed` says which rows are left out, if any are."""
        self._summary = summary
        chosen = self.shown
        self.narrowed.setText(narrowed)
        self.names_model.set_rows(summary.tables)
        self.chooser.fill([(table.title, table.id) for table in summary.tables], chosen)
        known = {table.id for table in summary.tables}
        self.show_table(chosen if chosen in known else next(iter(table.id for table in summary.tables), ""))

    def show_table(self, table_id: str) -> None:
        """Show one table by its name."""
        summary = self._summary
        found = next((table for table in summary.tables if table.id == table_id), None) if summary else None
        if summary is None or found is None:
            return
        column = self.table.currentIndex().column() if self.shown == table_id else -1
        self.model.show_table(summary, found)
        if column > 0 and self.table.chosen >= 0:
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(column))
        self._keep_order()
        self.table.setAccessibleName(found.title)
        what, of_whom = said_of(summary, found)
        self.what.setText(what)
        self.table.setAccessibleDescription(what)
        self.of_whom.setText(of_whom)
        self.chooser.choose(table_id)
        if self.names.chosen != self.names_model.row_of(table_id):
            self.names.choose(table_id)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of names where there is room for it."""
        super().resizeEvent(event)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS:
            self._space()

    def focus_first(self) -> None:
        """The names, or the table where they are not shown."""
        (self.table if self.names.isHidden() else self.names).setFocus()

    def _choose(self, row: int) -> None:
        table_id = self.names_model.key_at(row)
        if isinstance(table_id, str) and table_id != self.shown:
            self.show_table(table_id)

    def _ask_who(self, row: str, column: str) -> None:
        self.figure_opened.emit(self.shown, row, column)

    def _keep_order(self) -> None:
        """The heading says what the rows are sorted by; nothing, while they stand as the summary has them."""
        by = self.model.sorted_by
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        orders = Qt.SortOrder
        header.setSortIndicator(by[0] if by else -1, orders.DescendingOrder if by and by[1] else orders.AscendingOrder)
        header.blockSignals(False)

    def _follow(self) -> None:
        at = self.table.currentIndex()
        self.who.setEnabled(self.model.figure_at(at.row(), at.column()) is not None)
        self.copy.setEnabled(bool(self.model.rowCount()))
        self.narrowed.setVisible(bool(self.narrowed.text()))

    def _space(self) -> None:
        look = theme.look()
        is_beside = self.width() >= look.px(_BESIDE_FROM)
        self.names.setVisible(is_beside)
        self.chooser.setVisible(not is_beside)
        self.names.setFixedWidth(look.px(_NAMES))
        self.table.setMinimumHeight(look.row_height * _LEAST_ROWS)
        self._right.setSpacing(look.space("small"))
        self._whole.setSpacing(look.space("medium"))
