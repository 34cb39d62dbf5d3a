"""A large figure with what it counts below it and, for a share, a bar: a button to the people behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from routekaart_app import formats
from routekaart_app.gui import painter, theme
from routekaart_app.i18n import language
from routekaart_app.pictures.shapes import RoundRect, Shape

_MARGIN = 6
_BAR = 8
_NARROWEST = 130


class Figure(QAbstractButton):
    """ "71 %" above "van wat nu moest" with a bar; `clicked` asks for the list behind the figure.

    Keyboard and screen reader meet a button whose name is figure and caption. `make_quiet` turns it into
    a mere display where there is no list to open.
    """

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._figure = "–"
        self._share: float | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def show_share(self, done: int, of: int) -> None:
        """Show "x %" with its bar; "–" and an empty bar when there is nothing to count."""
        self._figure = formats.percent(done, of, language())
        self._share = done / of if of else 0.0
        self._say()

    def show_number(self, count: int) -> None:
        """Show a plain number, without a bar."""
        self._figure = formats.number(count, language())
        self._share = None
        self._say()

    def show_part(self, count: int, of: int, caption: str) -> None:
        """Show a plain number with the bar of its share, and another caption."""
        self._figure, self._caption = formats.number(count, language()), caption
        self._share = count / of if of else 0.0
        self._say()

    def show_said(self, figure: str, caption: str) -> None:
        """Show a figure as it is said, without a bar, and another caption."""
        self._figure, self._caption, self._share = figure, caption, None
        self._say()

    def make_quiet(self) -> None:
        """Show only: no focus, no pointing hand, no click."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.unsetCursor()

    def sizeHint(self) -> QSize:
        """Room for figure, caption and bar."""
        look = theme.look()
        figure, caption = self._metrics()
        wide = max(
            figure.horizontalAdvance(self._figure),
            caption.horizontalAdvance(self._caption),
            look.px(_NARROWEST) if self._share is not None else 0,
        )
        high = figure.height() + caption.height() + (look.px(_BAR + 3) if self._share is not None else 0)
        return QSize(wide + 2 * look.px(_MARGIN), high + 2 * look.px(_MARGIN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Figure, caption, bar, and the ring when the keyboard is here."""
        look = theme.look()
        canvas = QPainter(self)
        figure, caption = self._metrics()
        margin = look.px(_MARGIN)
        canvas.setFont(look.font("title", bold=True))
        canvas.setPen(look.color("ink"))
        canvas.drawText(QPointF(margin, margin + figure.ascent()), self._figure)
        canvas.setFont(look.font("small"))
        canvas.setPen(look.color("accent" if self.underMouse() else "muted"))
        canvas.drawText(QPointF(margin, margin + figure.height() + caption.ascent()), self._caption)
        painter.draw(canvas, self._bar(look), look.tokens)
        if self.hasFocus():
            painter.focus_ring(canvas, QRectF(self.rect()), look.tokens)
        canvas.end()

    def _say(self) -> None:
        self.setAccessibleName(f"{self._figure}, {self._caption}")
        self.updateGeometry()
        self.update()

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        look = theme.look()
        return QFontMetrics(look.font("title", bold=True)), QFontMetrics(look.font("small"))

    def _bar(self, look: theme.Look) -> tuple[Shape, ...]:
        if self._share is None:
            return ()
        margin, high = look.px(_MARGIN), look.px(_BAR)
        top, wide = self.height() - margin - high, self.width() - 2 * margin
        track = RoundRect(margin, top, wide, high, high / 2, fill="line")
        if not self._share:
            return (track,)
        part = max(high, wide * min(1.0, self._share))
        return (track, RoundRect(margin, top, part, high, high / 2, fill="done"))
