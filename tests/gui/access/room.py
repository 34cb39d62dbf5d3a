"""Whether words have the room they need: nothing cut off, nothing shortened without a tooltip, nothing to scroll to."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.grid_table import CoverageTable
from tests.gui.access.names import is_drawing
from tests.gui.access.surfaces import columns, named, on_screen
from tools.shot import SMALLEST_SCREEN

_ARROW = 11
"""Width of the arrow of what is sorted in the style sheet, at 100 %."""
_SLACK = 2
"""Pixels by which rounding may be off."""
_ROWS = 12
_TABLES = {"columns_area"}
"""What is a table though it is not made as one: the columns of a file, side by side as in the file."""
_BUTTONS = (QPushButton, QToolButton, QCheckBox, QRadioButton)


def too_tight(surface: QWidget) -> Iterator[str]:
    """Texts that are cut, and what does not fit the screen."""
    size = surface.width(), surface.height()
    if isinstance(surface, QDialog) and any(side > most for side, most in zip(size, SMALLEST_SCREEN, strict=True)):
        yield f"{named(surface)}: {size[0]} x {size[1]} is larger than the smallest screen"
    for widget in on_screen(surface):
        if isinstance(widget, QLabel):
            yield from _label(widget)
        elif isinstance(widget, _BUTTONS):
            yield from _button(widget)
        elif isinstance(widget, QComboBox):
            yield from _combo(widget)
        elif isinstance(widget, QLineEdit):
            yield from _line(widget)
        elif isinstance(widget, QGroupBox):
            yield from _short(widget, widget.title(), widget.width())
        elif isinstance(widget, QTabBar):
            if sum(widget.tabRect(at).width() for at in range(widget.count())) > widget.width() + _SLACK:
                yield f"{named(widget)}: its tabs do not fit"
        elif isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        elif is_drawing(widget):
            yield from _drawing(widget)
        yield from _outside(widget, surface)
        yield from _sideways(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text:
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + _SLACK:
            yield f"{named(label)}: {text[:40]!r} needs {label.heightForWidth(label.width())} of {label.height()} high"
        if label.minimumSizeHint().width() > label.width() + _SLACK and label.textFormat() == Qt.TextFormat.PlainText:
            yield f"{named(label)}: a word of {text[:40]!r} is wider than {label.width()}"
        return
    asked = QLabel.sizeHint(label)
    if asked.width() > label.width() + _SLACK and text not in label.toolTip():
        yield f"{named(label)}: {text[:40]!r} needs {asked.width()} of {label.width()} wide"
    if asked.height() > label.height() + _SLACK:
        yield f"{named(label)}: {text[:40]!r} needs {asked.height()} of {label.height()} high"
    if "…" in text and not text.endswith("…") and not label.toolTip():
        yield f"{named(label)}: {text[:40]!r} is shortened without a tooltip"


def _button(button: QPushButton | QToolButton | QCheckBox | QRadioButton) -> Iterator[str]:
    text, asked = button.text(), button.sizeHint()
    if text and asked.width() > button.width() + _SLACK and text.replace("&", "") not in button.toolTip():
        yield f"{named(button)}: {text[:40]!r} needs {asked.width()} of {button.width()} wide"
    if text and button.minimumSizeHint().height() > button.height() + _SLACK:
        yield f"{named(button)}: {text[:40]!r} needs {button.minimumSizeHint().height()} of {button.height()} high"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    shown = combo.currentText() if not combo.isEditable() else ""
    yield from _short(combo, shown, field.width())


def _line(line: QLineEdit) -> Iterator[str]:
    if not line.text() and line.placeholderText():
        option = QStyleOptionFrame()
        line.initStyleOption(option)
        room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
        yield from _short(line, line.placeholderText(), room)


def _short(widget: QWidget, text: str, room: int) -> Iterator[str]:
    """A text in one line that may be shortened where a tooltip has it whole."""
    asked = widget.fontMetrics().horizontalAdvance(text)
    if asked > room + _SLACK and text not in widget.toolTip():
        yield f"{named(widget)}: {text[:40]!r} needs {asked} of {room} wide"


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """Headings and cells that are shortened without a tooltip."""
    model = view.model()
    if model is None or isinstance(view, QHeaderView):
        return
    if isinstance(view, QTableView):
        for header in (view.horizontalHeader(), view.verticalHeader()):
            yield from _headings(view, header)
    if isinstance(view, CoverageTable):
        return  # draws its cells itself, in columns as wide as they ask
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    for row in range(min(_ROWS, model.rowCount())):
        for column in range(columns(view)):
            index = model.index(row, column)
            place, text = view.visualRect(index), str(index.data() or "")
            if not text or not place.width():
                continue
            room = min(place.width(), view.viewport().width()) if isinstance(view, QListView) else place.width()
            asked = view.itemDelegateForIndex(index).sizeHint(option, index)
            if asked.width() > room and option.features & QStyleOptionViewItem.ViewItemFeature.WrapText:
                asked = _wrapped(text, QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or option.font), asked, room)
            said = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if (asked.width() > room + _SLACK or asked.height() > place.height() + _SLACK) and text not in said:
                yield f"{named(view)}: {text[:40]!r} in column {column} needs {_size(asked)} of {room} wide"


def _wrapped(text: str, metrics: QFontMetrics, in_one: QSize, room: int) -> QSize:
    """What words need that run on in more lines; Qt says only what they need `in_one`, beside them included."""
    beside = in_one.width() - metrics.size(0, text).width()
    lines = metrics.boundingRect(QRect(0, 0, room - beside, 0), Qt.TextFlag.TextWordWrap.value, text)
    return QSize(lines.width() + beside, lines.height())


def _headings(view: QTableView, header: QHeaderView) -> Iterator[str]:
    if not header.isVisible():
        return
    model = view.model()
    for at in range(min(header.count(), _ROWS)):
        text = str(model.headerData(at, header.orientation()) or "")
        said = str(model.headerData(at, header.orientation(), Qt.ItemDataRole.ToolTipRole) or "")
        kept = (text.count("\n") + 1) * header.fontMetrics().height()  # by Qt, for an arrow as high as the text
        asked = header.sectionSizeFromContents(at).width() - kept + theme.look().px(_ARROW)
        across = header.orientation() == Qt.Orientation.Horizontal
        room = header.sectionSize(at) if across else header.width()
        if text and not header.isSectionHidden(at) and asked > room + _SLACK and text not in said:
            yield f"{named(view)}: heading {text!r} needs {asked} of {room} wide"


def _drawing(widget: QWidget) -> Iterator[str]:
    asked = widget.sizeHint()
    if widget.hasHeightForWidth():
        asked.setHeight(widget.heightForWidth(widget.width()))
    if widget.minimumSizeHint().width() > widget.width() + _SLACK or asked.height() > widget.height() + _SLACK:
        yield f"{named(widget)}: needs {asked.width()}x{asked.height()} of {widget.width()}x{widget.height()}"


def _outside(widget: QWidget, surface: QWidget) -> Iterator[str]:
    """What sticks out of what it stands in."""
    around = widget.parentWidget()
    if widget is surface or around is None or isinstance(around, QAbstractItemView | QStackedWidget):
        return
    area = around.parentWidget()
    if isinstance(area, QAbstractItemView):
        return
    scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is around
    place, room = widget.geometry(), around.rect()
    wide = place.right() > room.right() + _SLACK or (place.left() < -_SLACK)
    if scrolls and isinstance(area, QScrollArea):
        wide = widget.width() > around.width() + _SLACK
    high = not scrolls and (place.bottom() > room.bottom() + _SLACK or place.top() < -_SLACK)
    if wide or high:
        yield f"{named(widget)}: sticks out of {named(around)}, {_size(room.size())}"


def _size(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"


def _sideways(widget: QWidget) -> Iterator[str]:
    """What must be scrolled sideways; a table may."""
    is_table = isinstance(widget, QTableView) or widget.objectName() in _TABLES
    if isinstance(widget, QAbstractScrollArea) and not is_table:
        bar = widget.horizontalScrollBar()
        if bar.isVisible() and bar.maximum() > 0:
            yield f"{named(widget)}: scrolls sideways by {bar.maximum()}"
