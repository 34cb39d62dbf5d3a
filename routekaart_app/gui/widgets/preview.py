"""A PDF page by page on screen, to look at before it is saved or printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui import theme
from routekaart_app.gui.printing import image
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import FRAME
from routekaart_app.i18n import gettext as _
from routekaart_app.services.report_pages import PageImage, page_count, page_images

_MEASURE_DPI = 12
_ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
_FINEST_DPI = 400
_NARROWEST, _LOWEST = 300, 320
_WIDE_NUMBER = 88
_SETTLE_MS = 120
"""While the window is being resized, pages are not drawn again."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page as it was drawn, and of how many it is one."""

    page: PageImage
    pages: int


class Preview(QWidget):
    """Page Up and Page Down turn pages, + and - zoom, 0 fits the page; drawing is done in the worker."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pdf = b""
        self._number, self._pages = 0, 0
        self._zoom = 1.0
        self._round = 0
        self._waits = False
        self._sheet = QLabel()
        self._sheet.setObjectName("sheet_label")
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet.setAccessibleName(_("Page on screen"))
        self.sheet_area = QScrollArea()
        self.sheet_area.setObjectName("sheet_area")
        self.sheet_area.setAccessibleName(_("Page on screen"))
        self.sheet_area.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet_area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet_area.setWidget(self._sheet)
        self.sheet_area.installEventFilter(self)
        self._nothing = EmptyState("file", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet_area)
        self._stack.addWidget(self._nothing)
        self._where = QLabel()
        self._where.setObjectName("page_label")
        self._where.setProperty("role", "muted")
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._draw)
        self._lay_out()
        theme.changes.changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        self._back = self._tool("previous_button", "‹", _("Previous page (Page Up)"), lambda: self.turn(-1))
        self._on = self._tool("next_button", "›", _("Next page (Page Down)"), lambda: self.turn(1))
        self._smaller = self._tool("smaller_button", "−", _("Smaller (-)"), lambda: self._step_zoom(-1))
        self._fit = self._tool("fit_button", _("fit"), _("Whole page (0)"), lambda: self.zoom(1.0))
        self._larger = self._tool("larger_button", "+", _("Larger (+)"), lambda: self._step_zoom(1))
        self.bar = FlowRow()
        self.bar.flow.addWidget(_together(self._back, self._where, self._on))
        self.bar.flow.push()
        self.bar.flow.addWidget(_together(self._smaller, self._fit, self._larger))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.show_nothing("")

    def _tool(self, name: str, text: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setText(text)
        button.clicked.connect(act)
        return button

    @property
    def page(self) -> int:
        """The page on screen, counted from 0."""
        return self._number

    @property
    def pages(self) -> int:
        """How many pages there are; 0 while nothing is shown."""
        return self._pages

    @property
    def picture(self) -> QPixmap:
        """The page as it is on screen."""
        return self._sheet.pixmap()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; the page stays the same where it has that page."""
        self._pdf = pdf
        self._draw()

    def show_nothing(self, text: str) -> None:
        """Nothing to see, and why."""
        self._pdf, self._pages = b"", 0
        self._round += 1
        self._nothing.set_texts(text)
        self._stack.setCurrentWidget(self._nothing)
        self._say()

    def turn(self, by: int) -> None:
        """Some pages on or back, as far as there are any."""
        number = min(max(0, self._number + by), max(0, self._pages - 1))
        if number != self._number:
            self._number = number
            self._draw()

    def zoom(self, factor: float) -> None:
        """So many times the size at which a whole page fits."""
        self._zoom = factor
        self._draw()

    def forget(self) -> None:
        """What is still being drawn is of no use any more; call before this is freed."""
        self._round += 1
        self._settled.stop()

    def sizeHint(self) -> QSize:
        """The least that shows a page; where there is more room, it takes it."""
        look = theme.look()
        return QSize(look.px(_NARROWEST), look.px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """As low as it may get."""
        return QSize(super().minimumSizeHint().width(), theme.look().px(_LOWEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn and zoom."""
        if not self._turned(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The page takes the keys first: Page Up and Page Down turn instead of scroll."""
        if watched is self.sheet_area and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._turned(event)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew once the size has settled."""
        super().resizeEvent(event)
        if self._pdf:
            self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody looked."""
        super().showEvent(event)
        if self._waits:
            self._settled.start()

    def _follow(self) -> None:
        """The table on which the sheet lies has the colour of the theme; the sheet is always white."""
        ground = theme.look().tokens.color("soft")
        self.sheet_area.viewport().setStyleSheet(f"background: {ground}")
        widest = _("page {number} of {count}").format(number=_WIDE_NUMBER, count=_WIDE_NUMBER)
        self._where.setMinimumWidth(self._where.fontMetrics().horizontalAdvance(widest))
        self._draw()

    def _turned(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._step_zoom(1)
            case Qt.Key.Key_Minus:
                self._step_zoom(-1)
            case Qt.Key.Key_0:
                self.zoom(1.0)
            case _:
                return False
        return True

    def _step_zoom(self, by: int) -> None:
        nearest = min(range(len(_ZOOMS)), key=lambda at: abs(_ZOOMS[at] - self._zoom))
        self.zoom(_ZOOMS[min(max(0, nearest + by), len(_ZOOMS) - 1)])

    def _draw(self) -> None:
        """Have the page drawn in the worker, as large as it is to be seen; out of sight, once it is seen."""
        self._waits = not self.isVisible()
        if not self._pdf or self._waits:
            return
        self._round += 1
        current, pdf, number = self._round, self._pdf, self._number
        ratio, room = self.devicePixelRatioF(), self._stack.size() - QSize(2 * FRAME, 2 * FRAME)
        wide, high = room.width() * ratio * self._zoom, room.height() * ratio * self._zoom
        self._tasks.start(
            lambda _progress: _drawn(pdf, number, wide, high),
            title=_("Drawing the page"),
            done=lambda shown: self._take(shown, current, ratio),
            quiet=True,
        )

    def _take(self, shown: _Shown, current: int, ratio: float) -> None:
        if current != self._round:
            return
        self._pages = shown.pages
        self._number = min(self._number, shown.pages - 1)
        picture = QPixmap.fromImage(image(shown.page))
        picture.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(picture)
        self._sheet.resize(picture.deviceIndependentSize().toSize())
        self._stack.setCurrentWidget(self.sheet_area)
        self._say()

    def _say(self) -> None:
        text = _("page {number} of {count}").format(number=self._number + 1, count=self._pages) if self._pages else ""
        self._where.setText(text)
        self._sheet.setAccessibleName(text)
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < self._pages - 1)
        for button in (self._smaller, self._fit, self._larger):
            button.setEnabled(bool(self._pages))


def _together(*widgets: QWidget) -> QWidget:
    """Widgets that stay in one row."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return made


def _drawn(pdf: bytes, number: int, wide: float, high: float) -> _Shown:
    """A page so large that it fits in wide x high px; the last page where there are fewer."""
    pages = page_count(pdf)
    at = range(min(number, pages - 1), min(number, pages - 1) + 1)
    small = next(page_images(pdf, _MEASURE_DPI, at))
    dpi = _MEASURE_DPI * min(wide / small.width, high / small.height)
    return _Shown(next(page_images(pdf, min(max(dpi, _MEASURE_DPI), _FINEST_DPI), at)), pages)
