"""The head of a page: title and what it is about at the left, figures beside it, what can be done at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets.flow import FlowRow

_SIDE = 20
_NARROWEST = 160
FRAME = 3
"""The width of a scroll area's frame, in which its focus ring is drawn."""


class PageColumn(QVBoxLayout):
    """What a page holds, one below the other, with the room that every page keeps around it."""

    def __init__(self, page: QWidget, *, inset: int = 0) -> None:
        """`inset` is what the frame around already takes, in px."""
        super().__init__(page)
        self._inset = inset
        theme.changes.changed.connect(self.space)
        self.space()

    def space(self) -> None:
        """Follow the text scale."""
        look = theme.look()
        side = look.px(_SIDE)
        side, edge = side - self._inset, look.space("medium") - self._inset
        self.setContentsMargins(side, edge, side, edge)
        self.setSpacing(look.space("medium"))


def scrolled(inside: QWidget, *, focusable: bool = False) -> QScrollArea:
    """What a page holds, to be scrolled where the window is too low for it.

    `focusable` makes it a stop for Tab, from which the keyboard scrolls; its ring takes `FRAME` px on each side.
    """
    inside.setProperty("kind", "clear")
    area = QScrollArea()
    area.setObjectName("page_area")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus if focusable else Qt.FocusPolicy.NoFocus)
    if not focusable:
        area.setProperty("kind", "bare")
    area.setWidget(inside)
    return area


class _Words(QLabel):
    """A text that stands in one line where there is room, and wraps where there is not."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(min(self.sizeHint().width(), theme.look().px(_NARROWEST)), self.fontMetrics().height())


class PageHead(FlowRow):
    """Runs on in more rows where there is no room for one."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="small")
        self.title, self.about = _Words(title), _Words()
        self.title.setObjectName("title_label")
        self.title.setProperty("role", "title")
        self.about.setObjectName("about_label")
        self.about.setProperty("role", "muted")
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.about)
        self.flow.addWidget(self._words)
        self._space()

    def set_texts(self, title: str, about: str = "") -> None:
        """Say what the page shows; nothing about it hides that line."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def add(self, widget: QWidget) -> None:
        """Something beside the title, such as a figure."""
        self.flow.addWidget(widget)

    def add_button(self, name: str, text: str, tip: str = "", icon: str = "", *, primary: bool = False) -> QPushButton:
        """A button at the right; `primary` for the one thing this page is for."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("kind", "primary")
        if icon:
            icons.put(button, icon, "on-accent" if primary else "ink")
        self.flow.addWidget(button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
        super().changeEvent(event)

    def _space(self) -> None:
        self._words.setContentsMargins(0, 0, theme.look().space("large"), 0)
