"""The menu of a row: by the right button of the mouse, or the menu key on the row or on what is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def offer(row: QWidget, actions: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
    """Give a row a menu; of each action its name, its words and what it does."""
    for name, text, does in actions:
        action = QAction(text, row)
        action.setObjectName(f"{name}_action")
        action.triggered.connect(lambda _checked=False, does=does: does())
        row.addAction(action)
    row.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
