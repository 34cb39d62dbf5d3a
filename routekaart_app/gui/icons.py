"""One-colour icons, drawn as SVG and coloured by the theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from routekaart_app import paths
from routekaart_app.gui import theme

_RATIOS = (1.0, 2.0)
_GAP = 5


def pixmap(name: str, color: str = "ink", size: float = 18, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """The icon in a token's colour, `size` px square and with `gap` px on its right; FileNotFoundError for an unknown
    name."""
    tokens = theme.look().tokens
    key = f"routekaart/{name}/{tokens.color(color)}/{size}/{ratio}/{gap}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _widened(_render(_svg(name, color), QSize(round(size), round(size)), ratio), gap)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, color: str = "ink", size: float = 18) -> QIcon:
    """The icon as it looks now; what must follow a change of theme uses `put`. Greyed when disabled."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, color, size, ratio))
        made.addPixmap(pixmap(name, "muted", size, ratio), QIcon.Mode.Disabled)
    return made


def put(button: QAbstractButton, name: str, color: str = "ink", size: float = 18) -> None:
    """Give a button an icon that follows theme and text scale; `size` is px at 100 %."""
    for old in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
    _Tint(button, name, color, size)


def logo(height: float, ratio: float = 1.0) -> QPixmap:
    """The mark of the program in the colours of the theme, for the head of the rail."""
    return _render(_svg("logo", "accent"), QSize(round(height * 4 / 3), round(height)), ratio)


def application_icon() -> QIcon:
    """The icon of the window and the task bar; it has its own ground, so that it fits any desktop."""
    return QIcon(str(paths.resource("icons", "routekaart.svg")))


class _Tint(QObject):
    """Keeps one button's icon in the colours and at the size of the look."""

    def __init__(self, button: QAbstractButton, name: str, color: str, size: float) -> None:
        super().__init__(button)
        self._button = button
        self._name, self._color, self._size = name, color, size
        theme.changes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw the icon anew; beside a text it brings its own distance, which a style leaves too small."""
        look = theme.look()
        size, gap = look.px(self._size), look.px(_GAP) if self._button.text() else 0
        made = QIcon()
        for ratio in _RATIOS:
            made.addPixmap(pixmap(self._name, self._color, size, ratio, gap))
            made.addPixmap(pixmap(self._name, "muted", size, ratio, gap), QIcon.Mode.Disabled)
        self._button.setIcon(made)
        self._button.setIconSize(QSize(size + gap, size))


def _widened(drawn: QPixmap, gap: int) -> QPixmap:
    """The same picture with room on its right."""
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


def _svg(name: str, color: str) -> bytes:
    """The drawing with names of tokens turned into their colours; `currentColor` is the one asked for."""
    tokens = theme.look().tokens
    text = paths.resource("icons", f"{name}.svg").read_text("utf-8")
    text = text.replace("currentColor", color)
    return re.sub(
        r'(fill|stroke)="([A-Za-z-]+)"',
        lambda found: f'{found[1]}="{tokens.colors.get(found[2], found[2])}"',
        text,
    ).encode()


def _render(svg: bytes, size: QSize, ratio: float) -> QPixmap:
    drawn = QPixmap(size * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width() * ratio, size.height() * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
