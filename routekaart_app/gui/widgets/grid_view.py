"""The class grid on screen: cells to walk through and tick, names and headings that stay, a foot with totals."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QScrollBar,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.domain import names
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models.coverage_model import FIGURES, CoverageModel
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.grid_delegate import GridDelegate
from routekaart_app.gui.widgets.grid_headers import SIDE, FigureTable, LineHeader, NameHeader
from routekaart_app.gui.widgets.totals_strip import TotalsStrip
from routekaart_app.gui.widgets.type_ahead import TypeAhead, place_of
from routekaart_app.i18n import gettext as _

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST_ROWS = 4
_SIDE, _TOP = 2, 5
_BARE = "QTableView#coverage_table, QTableView#coverage_table:focus { border: none; border-radius: 0; margin: 0; }"


class CoverageTable(FigureTable):
    """Arrows walk, Home and End go to the ends of a row, Space ticks, Enter opens, letters find a name."""

    toggle_asked = Signal(int, int)
    pupil_asked = Signal(int)
    menu_asked = Signal(int, int, QPoint)
    arrived = Signal()
    """The keyboard has come here, or to another cell."""

    def __init__(self, model: CoverageModel) -> None:
        super().__init__()
        self._coverage = model
        self._word = TypeAhead()
        self.setObjectName("coverage_table")
        self.setAccessibleName(_("Class grid"))
        self.setStyleSheet(_BARE)
        self.lines = LineHeader(self)
        self.names = NameHeader(self)
        self.setHorizontalHeader(self.lines)
        self.setVerticalHeader(self.names)
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._corner = QLabel(self)
        self._corner.setAutoFillBackground(True)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.names.sectionDoubleClicked.connect(self.pupil_asked)
        self.names.sectionClicked.connect(self._row_clicked)
        self.doubleClicked.connect(lambda index: self.toggle_asked.emit(index.row(), index.column()))
        model.modelReset.connect(self.fit)
        theme.changes.changed.connect(self.fit)

    def fit(self) -> None:
        """Give every column its width: what it asks, and an equal part of what is left."""
        look = theme.look()
        self.names.setDefaultSectionSize(look.row_height)
        self.names.setMinimumSectionSize(look.row_height)
        self.names.setFixedWidth(self.names.asked_width())
        self.updateGeometries()
        asked = [self.lines.asked_width(column) for column in range(self._coverage.columnCount())]
        spare = max(0, self.viewport().width() - sum(asked))
        for column, width in enumerate(asked):
            part = spare // (len(asked) - column)
            spare -= part
            self.setColumnWidth(column, width + part)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._place_corner()

    def frozen(self, column: int) -> QRect | None:
        """Where a figure stands when it would scroll out of sight: at the right edge, over the cells.

        None for lines, for figures that are in sight by themselves, and where no line would fit beside them.
        The rectangle is in px of the viewport, without height.
        """
        count, wide = self._coverage.columnCount(), self.viewport().width()
        first = count - FIGURES
        if not first <= column < count or self.lines.length() <= wide:
            return None
        widths = [self.columnWidth(number) for number in range(count)]
        if wide - sum(widths[first:]) < max(widths[:first], default=0):
            return None
        return QRect(wide - sum(widths[column:]), 0, widths[column], 0)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a cell is seen."""
        place, frozen = super().visualRect(index), self.frozen(index.column())
        if frozen is not None:
            place.moveLeft(frozen.left())
        return place

    def indexAt(self, place: QPoint) -> QModelIndex:
        """The cell that is seen there."""
        found, column = super().indexAt(place), self.frozen_at(place.x())
        return found if column is None else found.siblingAtColumn(column)

    def frozen_at(self, x: int) -> int | None:
        """The figure that stays at this place, if there is one."""
        count = self._coverage.columnCount()
        for column in range(max(0, count - FIGURES), count):
            place = self.frozen(column)
            if place is not None and place.left() <= x <= place.right():
                return column
        return None

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight, and not behind the figures."""
        super().scrollTo(index, hint)
        edge = self.frozen(self._coverage.columnCount() - FIGURES)
        if edge is None or self.frozen(index.column()) is not None:
            return
        hidden = self.visualRect(index).right() - edge.left() + 1
        if hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays at the right edge is drawn anew."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.lines.viewport().update()

    def content_height(self) -> int:
        """The height at which nothing scrolls."""
        rows = self._coverage.rowCount() * theme.look().row_height
        return self.lines.sizeHint().height() + rows + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the grid; the rest is the table's own."""
        at = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Menu or _is_shift_f10(event):
            self._ask_menu(at)
        elif not at.isValid() or not plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_asked.emit(at.row(), at.column())
        elif event.key() in _ENTER:
            self.pupil_asked.emit(at.row())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            end = 0 if event.key() == Qt.Key.Key_Home else self._coverage.columnCount() - 1
            self.setCurrentIndex(at.siblingAtColumn(end))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """Letters find a name, whatever its accents, and stay in the column."""
        longer, at = self._word.with_letter(text), self.currentIndex()
        listed = [self._coverage.pupil(row).pupil.listed_name for row in range(self._coverage.rowCount())]
        row = place_of(longer, listed, at.row())
        if row is None:
            longer = names.fold(text)
            row = place_of(longer, listed, at.row())
        self._word.keep(longer)
        if row is not None:
            self.setCurrentIndex(self._coverage.index(row, max(0, at.column())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a cell, at the mouse or at the cell."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._ask_menu(self.currentIndex())
            return
        index = self.indexAt(event.pos())
        self.setCurrentIndex(index)
        if index.isValid():
            self.menu_asked.emit(index.row(), index.column(), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard stands on a cell at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._coverage.rowCount():
            self.setCurrentIndex(self._coverage.index(0, 0))
        self.viewport().update()
        self.arrived.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Row, column and ring follow the keyboard."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.arrived.emit()
        for part in (self.viewport(), self.names.viewport(), self.lines.viewport()):
            part.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        self._place_corner()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and where the keyboard is: a ring, or its outline while the keyboard is elsewhere."""
        super().paintEvent(event)
        self._paint_frozen(event.rect())
        if not self.currentIndex().isValid():
            return
        look, around = theme.look(), QRectF(self.visualRect(self.currentIndex()))
        canvas = QPainter(self.viewport())
        if self.hasFocus():
            painter.focus_ring(canvas, around, look.tokens)
        else:
            canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas.setPen(QPen(look.color("edge"), 1))
            canvas.drawRoundedRect(around.adjusted(1.5, 1.5, -1.5, -2.5), 5, 5)
        canvas.end()

    def _paint_frozen(self, wanted: QRect) -> None:
        """The figures that stay, over the cells behind them, with a hairline on their left."""
        first = self._coverage.columnCount() - FIGURES
        edge = self.frozen(first)
        if edge is None:
            return
        canvas = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        for row in range(self.rowAt(wanted.top()), self._coverage.rowCount()):
            for column in range(first, first + FIGURES):
                index = self._coverage.index(row, column)
                option.rect = self.visualRect(index)
                self.itemDelegate().paint(canvas, option, index)
            if option.rect.top() > wanted.bottom():
                break
        canvas.fillRect(QRect(edge.left(), 0, 1, self.viewport().height()), theme.look().color("line"))
        canvas.end()

    def _ask_menu(self, index: QModelIndex) -> None:
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(index.row(), index.column(), place)

    def _row_clicked(self, row: int) -> None:
        self.setCurrentIndex(self._coverage.index(row, max(0, self.currentIndex().column())))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _place_corner(self) -> None:
        look = theme.look()
        edge = self.frameWidth()
        self._corner.setGeometry(edge, edge, self.names.width() - 1, self.lines.height() - 1)
        self._corner.setContentsMargins(look.px(SIDE), 0, 0, look.px(7))
        what, order = _("Pupil"), _("by surname")
        style = f"font-size:{round(look.size('caption'))}px; color:{look.tokens.color('muted')}"
        self._corner.setText(f"<b>{what}</b><br/><span style='{style}'>{order}</span>")
        self._corner.setStyleSheet(f"background: {look.tokens.color('surface')}")


def _is_shift_f10(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


class GridView(Card):
    """The grid on its card: the table, its foot with totals, and a bar to scroll sideways below both."""

    def __init__(self, model: CoverageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.table = CoverageTable(model)
        self.totals = TotalsStrip(self.table, model)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.table, self.totals, self._bar):
            self.body.addWidget(part)
        own = self.table.horizontalScrollBar()
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        model.modelReset.connect(self._bound)
        theme.changes.changed.connect(self._bound)
        self._bound()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar may come or go."""
        super().resizeEvent(event)
        self._bound()

    def _follow(self, low: int, high: int) -> None:
        self._bar.setRange(low, high)
        self._bar.setPageStep(self.table.viewport().width())
        self._bar.setVisible(high > low)
        self._bound()

    def _space(self) -> None:
        """The cells run to the edge of the card; only its rounding keeps its room."""
        outer, look = self.layout(), theme.look()
        assert isinstance(outer, QVBoxLayout)
        side = look.px(_SIDE)
        outer.setContentsMargins(side, look.px(_TOP), side, side)
        outer.setSpacing(0)
        self.body.setSpacing(0)

    def _bound(self) -> None:
        """As high as its rows ask and no higher, so that what follows stands right below."""
        bar = self._bar.sizeHint().height() if self._bar.isVisibleTo(self) else 0
        rest = self.totals.sizeHint().height() + bar + theme.look().px(_TOP + _SIDE) + 2
        row = theme.look().row_height
        self.table.setMinimumHeight(
            min(self.table.content_height(), self.table.lines.sizeHint().height() + _FEWEST_ROWS * row)
        )
        self.setMaximumHeight(self.table.content_height() + rest)
