"""The head of a page: title and what it is about at the left, figures beside it, what can be done at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _

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
        between = look.space("small" if look.is_large else "medium")
        side, edge = side - self._inset, between - self._inset
        self.setContentsMargins(side, edge, side, edge)
        self.setSpacing(between)


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
    """Runs on in more rows where there is no room for one; what gives way then stands in a menu instead."""

    crowded = Signal(bool)
    """Whether even without what is in the menu one row is not enough for what the head holds at its widest."""

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
        self._giving: dict[QPushButton, QAction] = {}
        self._more: QPushButton | None = None
        self._aside: QWidget | None = None
        self._is_crowded = False
        self._space()

    def set_texts(self, title: str, about: str = "") -> None:
        """Say what the page shows; nothing about it hides that line."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self._give_way()

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

    def let_give_way(
        self, *buttons: QPushButton, more: QPushButton | None = None, aside: QWidget | None = None
    ) -> None:
        """Let these buttons move into a menu where one row is not enough for all: that of the button `more`, by default
        one that is there only then. `aside` is what leaves the head next, for wherever `crowded` puts it."""
        menu = more.menu() if more is not None else None
        if menu is None:
            self._more = self.add_button("head_more_button", _("More"), icon="more")
            self._more.hide()
            menu = QMenu(self)
            self._more.setMenu(menu)
        first = menu.actions()[0] if menu.actions() else None
        for button in buttons:
            action = QAction(button.text(), menu)
            action.triggered.connect(lambda _checked=False, button=button: button.click())
            menu.insertAction(first, action) if first is not None else menu.addAction(action)
            self._giving[button] = action
        if first is not None:
            menu.insertSeparator(first)
        self._aside = aside
        self._give_way()

    def showEvent(self, event: QShowEvent) -> None:
        """The look may have changed meanwhile."""
        super().showEvent(event)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits stays in sight."""
        super().resizeEvent(event)
        self._give_way()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self._give_way()
        super().changeEvent(event)

    def _give_way(self) -> None:
        if not self._giving or not self.isVisible():
            return
        items = map(self.flow.itemAt, range(self.flow.count()))
        parts = [part for item in items if item is not None and (part := item.widget()) is not None]
        going = (*self._giving, self._more, self._aside)
        lasting = [part for part in parts if part not in going and not part.isHidden()]
        always = [*lasting, *([self._aside] if self._aside is not None else [])]
        is_tight = self._wide([*always, *self._giving]) > self.width()
        for button, action in self._giving.items():
            button.setVisible(not is_tight)
            action.setVisible(is_tight)
        if self._more is not None:
            self._more.setVisible(is_tight)
            always.append(self._more)
        is_crowded = is_tight and self._wide(always) > self.width()
        if is_crowded != self._is_crowded:
            self._is_crowded = is_crowded
            self.crowded.emit(is_crowded)

    @staticmethod
    def _wide(parts: list[QWidget]) -> int:
        """The width of these in one row."""
        gap = theme.look().space("small")
        for part in parts:
            part.ensurePolished()
        return sum(part.sizeHint().width() + gap for part in parts) - gap

    def _space(self) -> None:
        self._words.setContentsMargins(0, 0, theme.look().space("large"), 0)
