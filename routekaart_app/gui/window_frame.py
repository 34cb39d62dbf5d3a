"""How the parts of the window stand: rail at the left, above the page the bars, below it the message bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart_app.gui import theme

_SIDE = 20


def lay_out(window: QWidget, rail: QWidget, bars: Iterable[QWidget], page: QWidget, message_bar: QWidget) -> None:
    """Give every part of a window its place."""
    look = theme.look()
    right = QVBoxLayout()
    right.setSpacing(0)
    for bar in bars:
        right.addWidget(bar)
    right.addWidget(page, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(look.px(_SIDE), 0, look.px(_SIDE), look.space("medium"))
    foot.addWidget(message_bar)
    right.addLayout(foot)
    whole = QHBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(right, 1)
