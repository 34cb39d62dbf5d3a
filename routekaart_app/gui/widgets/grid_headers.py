"""The headings of the class grid: lines of the routekaart above, names at the left; both stay while cells scroll."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models.coverage_model import CoverageModel
from routekaart_app.pictures import competency_badge

SIDE = 12
"""Room left and right of a name, in px at 100 %."""
_PAD = 8
_BADGE = 13
_MARK = 16
_MARK_GAP = 6
_DATE = "30/12"
_WIDEST_WORD = 118
_FIGURE_WIDTH = 58
_KEPT = 500
"""Pictures of headings kept at most."""


class FigureTable(QTableView):
    """A table of which the figures stay in sight."""

    @abstractmethod
    def frozen(self, column: int) -> QRect | None:
        """Where a figure stays, in px of the viewport; None where it scrolls along."""

    @abstractmethod
    def chosen(self) -> QRect | None:
        """The cells that are chosen, as columns (x) and rows (y); None while it is one cell or none."""

    def stands_out(self, *, row: int | None = None, column: int | None = None) -> bool:
        """Whether a name or a heading belongs to what is chosen, or to the current cell."""
        chosen, at = self.chosen(), self.currentIndex()
        if row is not None:
            return at.row() == row if chosen is None else chosen.top() <= row <= chosen.bottom()
        if column is None:
            return False
        return at.column() == column if chosen is None else chosen.left() <= column <= chosen.right()

    @abstractmethod
    def frozen_at(self, x: int) -> int | None:
        """The figure that stays at this place, if there is one."""


class _Pictures:
    """Headings that were drawn before, kept until the look changes."""

    def __init__(self) -> None:
        self._look: theme.Look | None = None
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def draw(
        self, canvas: QPainter, area: QRect, key: tuple[object, ...], make: Callable[[QPainter, QRect], None]
    ) -> None:
        """Draw what `make` draws in an area that begins at nought; the same key, size and look give the same."""
        ratio = canvas.device().devicePixelRatio()
        if self._look is not theme.look() or len(self._kept) > _KEPT:
            self._look = theme.look()
            self._kept.clear()
        whole = (*key, area.width(), area.height(), ratio)
        if whole not in self._kept:
            made = QPixmap(area.size() * ratio)
            made.setDevicePixelRatio(ratio)
            inner = QPainter(made)
            make(inner, QRect(0, 0, area.width(), area.height()))
            inner.end()
            self._kept[whole] = made
        canvas.drawPixmap(area.topLeft(), self._kept[whole])


class LineHeader(QHeaderView):
    """Each line with its code, its name in two lines and its competencies; then the two figures."""

    def __init__(self, table: FigureTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self._pictures = _Pictures()

    def sizeHint(self) -> QSize:
        """Room for code, two lines of name, and badges."""
        look = theme.look()
        code, name = QFontMetrics(look.font("small", bold=True)), QFontMetrics(look.font("caption"))
        return QSize(0, 2 * look.px(_PAD) + code.height() + 2 * name.height() + look.px(_BADGE + 4))

    def asked_width(self, column: int) -> int:
        """The narrowest at which a column reads well, in px."""
        look, model = theme.look(), self._model()
        line = model.line(column)
        if line is None:
            return look.px(_FIGURE_WIDTH)
        name = QFontMetrics(look.font("caption"))
        longest = max((name.horizontalAdvance(word) for word in line.name.split()), default=0)
        half = round(name.horizontalAdvance(line.name) * 0.55)
        code = QFontMetrics(look.font("small", bold=True)).horizontalAdvance(line.code)
        badges = round(competency_badge.row_width(len(line.competencies), look.px(_BADGE)))
        texts = min(max(longest, half), look.px(_WIDEST_WORD))
        return max(texts, code, badges, asked_by_marks(line.target)) + 2 * look.px(_PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The headings, and over them those of the figures that stay."""
        super().paintEvent(event)
        canvas = QPainter(self.viewport())
        for column in range(self.count()):
            place = self._table.frozen(column)
            if place is not None:
                self.paintSection(canvas, QRect(place.left(), 0, place.width(), self.height()), column)
        canvas.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """A heading that stays tells of itself, not of what is behind it."""
        column = self._table.frozen_at(event.pos().x()) if isinstance(event, QHelpEvent) else None
        if isinstance(event, QHelpEvent) and column is not None:
            said = self._model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), str(said), self)
            return True
        return super().viewportEvent(event)

    def paintSection(self, canvas: QPainter, area: QRect, column: int) -> None:
        """One heading; that of the current column in the accent."""
        current, several = self._table.stands_out(column=column), self._table.chosen() is not None
        line = self._model().line(column)

        def make(inner: QPainter, place: QRect) -> None:
            look = theme.look()
            inner.fillRect(place, look.color("accent-soft" if current and several else "surface"))
            inner.fillRect(QRect(0, place.bottom(), place.width(), 1), look.color("line"))
            if line is None:
                self._figure(inner, place, column)
            else:
                self._line(inner, place, line, current)

        self._pictures.draw(canvas, area, (line or column, current, current and several), make)

    def _line(self, canvas: QPainter, area: QRect, line: RoutekaartLine, current: bool) -> None:
        look = theme.look()
        top = area.top() + look.px(_PAD)
        top = _centred(canvas, area, top, line.code, "small", "accent" if current else "ink", bold=True)
        name = QFontMetrics(look.font("caption"))
        for text in two_lines(line.name, name, area.width() - look.px(_PAD)):
            top = _centred(canvas, area, top, text, "caption", "muted")
        letters = tuple(two for two in competency_badge.LETTERS if two in line.competencies)
        height = look.px(_BADGE)
        x = area.left() + (area.width() - competency_badge.row_width(len(letters), height)) / 2
        y = area.bottom() - look.px(_PAD) - height
        painter.draw(canvas, competency_badge.badge_row(letters, x, y, height), look.tokens)

    def _figure(self, canvas: QPainter, area: QRect, column: int) -> None:
        look = theme.look()
        short, _whole = self._model().figure_words(column)
        height = QFontMetrics(look.font("small", bold=True)).height()
        _centred(canvas, area, area.bottom() - look.px(_PAD) - height, short, "small", "ink", bold=True)

    def _model(self) -> CoverageModel:
        model = self.model()
        assert isinstance(model, CoverageModel)
        return model


class NameHeader(QHeaderView):
    """The names of the class; they never scroll out of sight sideways."""

    def __init__(self, table: FigureTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._pictures = _Pictures()

    def asked_width(self) -> int:
        """The width of the longest name, within bounds."""
        look, model = theme.look(), self.model()
        metrics = QFontMetrics(look.font(bold=True))
        names = (
            str(model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole))
            for row in range(model.rowCount())
        )
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return min(max(longest + 2 * look.px(SIDE), look.px(150)), look.px(250))

    def paintSection(self, canvas: QPainter, area: QRect, row: int) -> None:
        """One name; that of the current row on the accent's ground."""
        current = self._table.stands_out(row=row)
        name = str(self.model().headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole))

        def make(inner: QPainter, place: QRect) -> None:
            look = theme.look()
            inner.fillRect(place, look.color("accent-soft" if current else "surface"))
            inner.fillRect(QRect(0, place.bottom(), place.width(), 1), look.color("line"))
            inner.fillRect(QRect(place.right(), 0, 1, place.height()), look.color("line"))
            font = look.font(bold=current)
            room = place.adjusted(look.px(SIDE), 0, -look.px(6), 0)
            inner.setFont(font)
            inner.setPen(look.color("ink"))
            shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            inner.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

        self._pictures.draw(canvas, area, (name, current), make)


def asked_by_marks(target: int) -> int:
    """The width of the fullest cell of a line: done marks, and one that is planned with its day."""
    look = theme.look()
    date_room = QFontMetrics(look.font("caption")).horizontalAdvance(_DATE) + look.px(3)
    return target * look.px(_MARK) + (target - 1) * look.px(_MARK_GAP) + date_room


def two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name in at most two lines of whole words; what does not fit ends in an ellipsis."""
    words, first = text.split(), ""
    while words and (not first or metrics.horizontalAdvance(f"{first} {words[0]}") <= width):
        first = f"{first} {words.pop(0)}".strip()
    lines = [first, " ".join(words)] if words else [first]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def _centred(canvas: QPainter, area: QRect, top: int, text: str, size: str, color: str, *, bold: bool = False) -> int:
    """Write a line in the middle of an area; returns where the next one begins."""
    look = theme.look()
    font = look.font(size, bold=bold)
    metrics = QFontMetrics(font)
    canvas.setFont(font)
    canvas.setPen(look.color(color))
    left = area.left() + (area.width() - metrics.horizontalAdvance(text)) / 2
    canvas.drawText(QPointF(left, top + metrics.ascent()), text)
    return top + metrics.height()
