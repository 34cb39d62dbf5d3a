"""The look of the program: palette, stylesheet and type, made from the tokens for one theme and text scale.

Widgets say what they are in a property and get their look from `resources/themes/style.qss`:
`setProperty("kind", ...)` on a button ("primary" once per view, "quiet", "link", "step" a small link,
"entry" a row, "arrow" back or on, "danger", "rail"), a frame ("card", "rail", "topbar", "footer", "aside", "hairline",
"quote", "tour"), a combo box ("chosen") or a field ("search");
`setProperty("role", ...)` on a label ("title", "heading", "strong", "muted", "small", "caption", "error",
"warning", "key"); `setProperty("problem", True)` on a field that must be mended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QDir, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from routekaart_app import paths, tokens
from routekaart_app.gui import fonts

SMALLEST, LARGEST = 1.0, 2.0
"""The text scales there are: 100 % to 200 %."""

LOOK_EVENTS = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange})
"""What a widget that paints itself is told when the look changes."""

_LARGE_FROM = 1.5
_UNSCALED = 3
_STYLE = "Fusion"
_STARTED, _STYLED = "routekaart_started", "routekaart_styled"


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a text scale; every length it gives is in px on screen."""

    tokens: tokens.Tokens
    scale: float = 1.0

    def color(self, name: str) -> QColor:
        """The colour of a token."""
        return QColor(self.tokens.color(name))

    def px(self, length: float) -> int:
        """A length at 100 %, at this scale."""
        return round(length * self.scale)

    def size(self, name: str) -> float:
        """A size of type, such as "body"."""
        return self.tokens.size(name) * self.scale

    def space(self, name: str) -> int:
        """A distance, such as "medium"."""
        return self.px(self.tokens.space(name))

    def font(self, name: str = "body", *, bold: bool = False) -> QFont:
        """The type of a size, such as "body"."""
        return fonts.font(self.size(name), bold=bold)

    @property
    def is_large(self) -> bool:
        """Whether what is around a page says and takes no more than it must, so that the page fits the smallest
        screen."""
        return self.scale >= _LARGE_FROM

    @property
    def row_height(self) -> int:
        """The height of a row in a table."""
        return self.px(self.tokens.row_height)


class _Changes(QObject):
    """Tells those who cannot hear a palette change, such as icons, that the look is another one."""

    changed = Signal()


class _Current:
    """The look of the program: one for all its windows, as Qt's palette is."""

    look: Look | None = None


changes = _Changes()


def look() -> Look:
    """The look in use; light at 100 % until `apply` is called."""
    return _Current.look or Look(tokens.load("light"))


def application(name: str) -> QApplication:
    """The application of a start, in our style from its first moment.

    `setStyle` gives the style back to Python, which then makes some six hundred names of it that nobody asks for.
    """
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_STARTED, True)
    return app


def apply(app: QApplication, theme: str, text_scale: float = 1.0) -> Look:
    """Give the whole program a theme ("light" or "dark") and a text scale from 1.0 to 2.0.

    Windows that are open follow; the look that is in use already costs nothing. ValueError for an unknown theme; a
    scale out of range is brought into it.
    """
    new = Look(tokens.load(theme), min(LARGEST, max(SMALLEST, text_scale)))
    if new == _Current.look and app.property(_STYLED):
        return new
    _Current.look = new
    fonts.load()
    if not app.property(_STYLED):
        if not app.property(_STARTED):
            app.setStyle(_STYLE)
        app.setProperty(_STYLED, True)
        QDir.setSearchPaths("look", [str(paths.resource("themes"))])
    scheme = Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    app.setPalette(palette(new))
    app.setFont(new.font())
    app.setStyleSheet(stylesheet(new))
    QToolTip.setFont(new.font("small"))
    changes.changed.emit()
    return new


def palette(look: Look) -> QPalette:
    """Qt's palette in the colours of a look: what no stylesheet rule reaches has them too."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, look.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, look.color("muted"))
    return made


def stylesheet(look: Look) -> str:
    """The stylesheet with the colours and lengths of a look filled in."""
    text = paths.resource("themes", "style.qss").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"inset\((\d+)\)", lambda found: f"{look.px(int(found[1])) - 2}PX", text)
    text = re.sub(r"cell\((\d+)\)", lambda found: f"{look.px(int(found[1])) + 6}PX", text)
    text = re.sub(r"half\((\d+)\)", lambda found: f"{look.px(int(found[1])) // 2 + 2}PX", text)
    text = re.sub(r"\b(\d+)px", lambda found: _length(int(found[1]), look), text)
    colors = {**look.tokens.colors, "theme": look.tokens.theme}
    return re.sub(r"\$([A-Za-z-]+)", lambda found: colors[found[1]], text).replace("PX", "px")


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the stylesheet looks at, on a widget that may be on screen already."""
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _length(pixels: int, look: Look) -> str:
    """Hairlines and rings keep their width; all else grows with the text."""
    return f"{pixels if pixels <= _UNSCALED else look.px(pixels)}px"


_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "paper",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on-accent",
    QPalette.ColorRole.ToolTipBase: "bar",
    QPalette.ColorRole.ToolTipText: "bar-ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "soft",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
