"""How the parts of the window stand: rail at the left, above the page the bars, below it the message bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart_app.gui import theme

_SIDE = 20


class _Foot(QHBoxLayout):
    """Takes room only while its bar is there: an empty strip at the foot of every page is room lost."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__()
        self._bar = bar
        self.addWidget(bar)
        bar.installEventFilter(self)
        theme.changes.changed.connect(self._space)
        self._space()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar comes or goes."""
        if watched is self._bar and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._space()
        return super().eventFilter(watched, event)

    def _space(self) -> None:
        look, is_there = theme.look(), not self._bar.isHidden()
        side = look.px(_SIDE)
        self.setContentsMargins(side, 0, side, look.space("medium") if is_there else 0)


def lay_out(window: QWidget, rail: QWidget, bars: Iterable[QWidget], page: QWidget, message_bar: QWidget) -> None:
    """Give every part of a window its place."""
    right = QVBoxLayout()
    right.setSpacing(0)
    for bar in bars:
        right.addWidget(bar)
    right.addWidget(page, 1)
    right.addLayout(_Foot(message_bar))
    whole = QHBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(right, 1)
