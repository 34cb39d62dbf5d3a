"""A grid of small drawn cells, each a button to what is behind it; as many columns as fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from routekaart_app.gui import painter, theme
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures.shapes import Picture

_NARROWEST = 232
_EDGE = 5
"""The room in a cell around its picture, in which the focus ring is drawn."""


@dataclass(frozen=True)
class GridCell:
    """A cell by its key: what a screen reader says of it, its height in px at 100 %, and its picture at a width in px
    and a scale."""

    key: str
    spoken: str
    height: float
    layout: Callable[[float, float], Picture]


class CellGrid(QWidget):
    """Tab comes in and goes out again, the arrows go from cell to cell, Enter opens one.

    `opened` gives the key of the cell. After the cells change, the keyboard stays at its place.
    """

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        said: str,
        parent: QWidget | None = None,
        *,
        narrowest: int | None = _NARROWEST,
        edge: int = _EDGE,
        side: int = _EDGE,
    ) -> None:
        """`narrowest` is the width in px at 100 % below which cells stand in fewer columns; None for one column at any
        width. `edge` is the room above and below each picture, `side` that at its sides."""
        super().__init__(parent)
        self._narrowest, self._edge, self._side = narrowest, edge, side
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.buttons: list[CellButton] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._space()

    def show_cells(self, cells: Sequence[GridCell]) -> None:
        """Show these."""
        while len(self.buttons) > len(cells):
            gone = self.buttons.pop()
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        while len(self.buttons) < len(cells):
            self._add()
        for button, cell in zip(self.buttons, cells, strict=True):
            button.set_cell(cell)
        self._stop_at(next((at for at, button in enumerate(self.buttons) if button.hasFocus()), 0))
        self._arrange()

    def choose(self, key: str) -> None:
        """Mark one cell, or with "" none."""
        for button in self.buttons:
            button.set_chosen(bool(key) and button.cell.key == key)

    def button(self, key: str) -> CellButton:
        """The cell with this key."""
        return next(button for button in self.buttons if button.cell.key == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Half a column wide at least."""
        return QSize(theme.look().px(_NARROWEST) // 2, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
            self._arrange()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from cell to cell, Home and End to the first and the last."""
        at = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        last = len(self.buttons) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
        if at is not None and event.key() in steps:
            to = at + steps[Qt.Key(event.key())]
        if at is None or to is None:
            super().keyPressEvent(event)
        elif 0 <= to <= last:
            self._stop_at(to)
            self.buttons[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        button = CellButton(self, edge=self._edge, side=self._side)
        button.clicked.connect(lambda: self._open(button))
        self.buttons.append(button)
        self._columns = 0

    def _open(self, button: CellButton) -> None:
        self._stop_at(self.buttons.index(button))
        self.opened.emit(button.cell.key)

    def _stop_at(self, place: int) -> None:
        """Where Tab comes in."""
        for at, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)

    def _space(self) -> None:
        look = theme.look()
        self._grid.setHorizontalSpacing(look.space("medium"))
        self._grid.setVerticalSpacing(look.space("tight") if self._narrowest is not None else 0)

    def _arrange(self) -> None:
        gap, columns = self._grid.horizontalSpacing(), 1
        if self._narrowest is not None:
            columns = max(1, (self.width() + gap) // (theme.look().px(self._narrowest) + gap))
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for at, button in enumerate(self.buttons):
            self._grid.addWidget(button, *divmod(at, columns), Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()


_NOTHING = GridCell("", "", 0.0, lambda _width, _scale: Picture(0, 0, ()))


class CellButton(QAbstractButton):
    """One cell; Enter does what Space does, the grid hears the arrows."""

    def __init__(self, parent: QWidget | None = None, *, edge: int = _EDGE, side: int = _EDGE) -> None:
        super().__init__(parent)
        self.cell, self._edge, self._side = _NOTHING, edge, side
        self.is_chosen = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_cell(self, cell: GridCell) -> None:
        """Show this."""
        self.cell = cell
        self.setAccessibleName(cell.spoken)
        self.setToolTip(cell.spoken)
        self.updateGeometry()
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Whether it stands on a ground of its own, as what was chosen."""
        self.is_chosen = chosen
        self.setAccessibleDescription(_("open") if chosen else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the picture and its ring."""
        look = theme.look()
        return QSize(look.px(_NARROWEST) // 2, round(self.cell.height * look.scale) + 2 * look.px(self._edge))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, a ground where it is chosen or pointed at, and the ring when the keyboard is here."""
        look, canvas = theme.look(), QPainter(self)
        around, edge, side = QRectF(self.rect()), look.px(self._edge), look.px(self._side)
        if self.is_chosen or self.underMouse():
            canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas.setPen(Qt.PenStyle.NoPen)
            canvas.setBrush(look.color("accent-soft" if self.is_chosen else "soft"))
            canvas.drawRoundedRect(around, look.tokens.radius_small, look.tokens.radius_small)
        canvas.translate(side, edge)
        painter.draw(canvas, self.cell.layout(self.width() - 2 * side, look.scale).shapes, look.tokens)
        canvas.translate(-side, -edge)
        if self.hasFocus():
            painter.focus_ring(canvas, around, look.tokens)
        canvas.end()
