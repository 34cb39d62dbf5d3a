"""Tables of visits: how far each is by its mark too, and struck through what does not take place."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyleOptionViewItem

from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models import week_rows
from routekaart_app.gui.models.table import TableModel
from routekaart_app.gui.models.week_rows import WeekRow
from routekaart_app.gui.widgets.list_table import ListTable, WholeRow
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import visit_mark

_MARK, _EXTRA = 13, 20
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
Index = QModelIndex | QPersistentModelIndex


def mark_pixmap(state: VisitState, size: int, ratio: float = 1.0) -> QPixmap:
    """The mark of a state `size` px square in the colours of the look, kept."""
    tokens = theme.look().tokens
    key = f"routekaart/visit/{tokens.theme}/{state}/{size}/{ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = painter.pixmap(visit_mark.mark(state, size / 2, size / 2, size), size, size, tokens, ratio)
        QPixmapCache.insert(key, found)
    return found


class VisitTable(ListTable):
    """Enter opens a visit, N or Insert plans one on the day of the row."""

    plan_asked = Signal(object)
    """A visit is to be planned on this day."""
    turned = Signal(int)
    """Page keys, where they turn a page: so many on."""
    turns_pages = False

    def __init__(self, model: TableModel[Any]) -> None:
        super().__init__(model)
        self.rows = model
        self.setItemDelegate(_VisitRow(self))

    def fit(self) -> None:
        """As in every list, with room for the marks and for what is bold; the widest column gives it."""
        super().fit()
        last, extra = len(self.rows.columns) - 1, theme.look().px(_EXTRA)
        wide = max(range(last), key=lambda number: self.rows.columns[number].share)
        for number in (0, last):
            self.setColumnWidth(number, self.columnWidth(number) + extra)
        heading = self.horizontalHeader().sectionSizeFromContents(wide).width()
        self.setColumnWidth(wide, max(extra, heading, self.columnWidth(wide) - 2 * extra))

    def visit_in(self, row: int) -> Visit | None:
        """The visit of a row."""
        found = self.rows.row(row)
        return found.visit if isinstance(found, WeekRow) else found

    def day_of(self, row: int) -> date:
        """The day of a row."""
        found = self.rows.row(row)
        return found.day if isinstance(found, WeekRow) else found.on

    @property
    def visit_id(self) -> UUID | None:
        """The visit the keyboard is on."""
        visit = self.visit_in(self.chosen) if self.chosen >= 0 else None
        return visit.id if visit else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_N, Qt.Key.Key_Insert) and self.chosen >= 0:
            self.plan_asked.emit(self.day_of(self.chosen))
        elif plain and self.turns_pages and key in _PAGES:
            self.turned.emit(_PAGES[key])
        else:
            super().keyPressEvent(event)


class WeekTable(VisitTable):
    """A week as a list by day; Page keys go to the week before and after."""

    turns_pages = True

    def __init__(self) -> None:
        self.week = week_rows.model(None)  # type: ignore[arg-type]
        super().__init__(self.week)
        self.week.setParent(self)
        self.setObjectName("week_view")
        self.setAccessibleName(_("Week"))

    def choose_day(self, day: date) -> None:
        """Bring the keyboard to the first row of a day; it stays where it is on that day."""
        if self.chosen >= 0 and self.day_of(self.chosen) == day:
            return
        row = next((row for row in range(self.week.rowCount()) if self.week.row(row).day >= day), None)
        if row is not None:
            self.selectRow(row)


class _VisitRow(WholeRow):
    """Marks, lines between days, and what is struck through."""

    def __init__(self, table: VisitTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Bold, muted or struck through as the row asks."""
        super().initStyleOption(option, index)
        look, row, visit = theme.look(), self._table.rows.row(index.row()), self._table.visit_in(index.row())
        is_state = index.column() == len(self._table.rows.columns) - 1
        is_day = isinstance(row, WeekRow) and index.column() == 0
        if is_day:
            option.font.setBold(True)
            if not row.is_first:
                option.text = ""
            elif row.is_today:
                option.palette.setColor(QPalette.ColorRole.Text, look.color("accent"))
                option.palette.setColor(QPalette.ColorRole.HighlightedText, look.color("accent"))
        elif visit is None:
            option.palette.setColor(QPalette.ColorRole.Text, look.color("muted"))
        elif visit.state is VisitState.CANCELLED:
            option.font.setStrikeOut(not is_state)
            option.palette.setColor(QPalette.ColorRole.Text, look.color("muted"))
            option.palette.setColor(QPalette.ColorRole.HighlightedText, look.color("muted"))
        if is_state and visit is not None:
            size = look.px(_MARK)
            option.icon = QIcon(mark_pixmap(visit.state, size, self._table.devicePixelRatioF()))
            option.decorationSize.setWidth(size)
            option.decorationSize.setHeight(size)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration

    def paint(self, canvas: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and above the first row of a day a line."""
        super().paint(canvas, option, index)
        row = self._table.rows.row(index.row())
        if isinstance(row, WeekRow) and row.is_first and index.row():
            canvas.save()
            canvas.setPen(theme.look().color("line"))
            canvas.drawLine(option.rect.topLeft(), option.rect.topRight())
            canvas.restore()
