"""What a screen reader is told of a surface: every control and every drawing has a name and says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from tests.gui.access.surfaces import columns, named, on_screen

_FIELDS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QProgressBar, QTextEdit,
)  # fmt: skip
_SILENT = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
_INNER = (QHeaderView, QScrollBar)
_ROWS = 8
_OURS = "routekaart_app."


def nameless(surface: QWidget) -> Iterator[str]:
    """Controls and drawings that a screen reader could not name."""
    if isinstance(surface, QDialog) and not surface.windowTitle():
        yield f"{named(surface)}: no title"
    for widget in on_screen(surface):
        if is_control(widget) or (is_drawing(widget) and not _is_told_around(widget)):
            met = QAccessible.queryAccessibleInterface(widget)
            if met is None or not met.text(QAccessible.Text.Name).strip():
                yield f"{named(widget)}: no name"
            elif is_control(widget) and met.role() in _SILENT and not isinstance(widget, QScrollArea):
                yield f"{named(widget)}: no role"  # Qt has none for a page that the keyboard scrolls
        told = widget.accessibleName() or _is_told_around(widget)
        if isinstance(widget, QLabel) and not widget.pixmap().isNull() and not told:
            yield f"{named(widget)}: a picture without words"
        if isinstance(widget, QAbstractItemView):
            yield from _silent_cells(widget)


def is_control(widget: QWidget) -> bool:
    """Whether it is a stop for Tab or shows a value, and is not a part of another control."""
    above = widget.parentWidget()
    if isinstance(widget, _INNER) or widget.focusProxy() is not None or isinstance(above, QAbstractSpinBox | QComboBox):
        return False
    return isinstance(widget, _FIELDS) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def is_drawing(widget: QWidget) -> bool:
    """Whether the program draws it itself, and there is nothing in it that could be read."""
    drawn = next((kind for kind in type(widget).__mro__ if "paintEvent" in vars(kind)), QWidget)
    return drawn.__module__.startswith(_OURS) and not isinstance(widget, _INNER) and not _texts(widget)


def _is_told_around(widget: QWidget) -> bool:
    """Whether it only shows what stands beside it in words, or what the one around it says as a whole."""
    around = widget.parentWidget()
    return around is not None and bool(around.accessibleName() or _texts(around) or getattr(around, "text", str)())


def _texts(around: QWidget) -> bool:
    return any(label.text() for label in around.findChildren(QLabel) if label.isVisible())


def _silent_cells(view: QAbstractItemView) -> Iterator[str]:
    """Rows that say nothing."""
    model = view.model()
    for row in range(min(_ROWS, model.rowCount() if model is not None else 0)):
        cells = (model.index(row, column) for column in range(columns(view)))
        roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        if not any(str(cell.data(role) or "").strip() for cell in cells for role in roles):
            yield f"{named(view)}: row {row} says nothing"
            return
