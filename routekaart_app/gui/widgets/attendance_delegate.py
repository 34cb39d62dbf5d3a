"""Draws the rows of the attendance list: a tick and a name, and for who was not wholly there what can be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from routekaart_app.domain.contact import Attendance, State
from routekaart_app.gui import theme
from routekaart_app.gui.models.attendance_model import CHOICES, NAME, TickModel, choice_of, choice_word

Index = QModelIndex | QPersistentModelIndex
_BOX, _EDGE, _GAP = 16, 10, 10
_CHIP_HEIGHT, _CHIP_SIDE, _CHIP_GAP = 21, 9, 5


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice as a button: where it is, what stands on it."""

    choice: str
    area: QRect
    text: str


def choice_keys() -> dict[str, str]:
    """Which letter stands for which choice: the first of its word, which no two choices share."""
    return {choice_word(choice)[0].upper(): choice for choice in CHOICES}


def chips(area: QRect) -> tuple[Chip, ...]:
    """The choices side by side at the right of an area; only their letters where the words do not fit."""
    words = [choice_word(choice) for choice in CHOICES]
    found = _side_by_side(area, words)
    return found if found[0].area.left() >= area.left() else _side_by_side(area, [word[0].upper() for word in words])


def chip_at(area: QRect, point: QPoint) -> str | None:
    """The choice at a point, if any."""
    return next((chip.choice for chip in chips(area) if chip.area.contains(point)), None)


def _side_by_side(area: QRect, texts: list[str]) -> tuple[Chip, ...]:
    look = theme.look()
    metrics = QFontMetrics(look.font("small"))
    height, gap = look.px(_CHIP_HEIGHT), look.px(_CHIP_GAP)
    widths = [metrics.horizontalAdvance(text) + 2 * look.px(_CHIP_SIDE) for text in texts]
    x = area.right() - look.px(_EDGE) - sum(widths) - gap * (len(widths) - 1)
    made = []
    for choice, text, width in zip(CHOICES, texts, widths, strict=True):
        made.append(Chip(choice, QRect(x, area.center().y() - height // 2 + 1, width, height), text))
        x += width + gap
    return tuple(made)


class AttendanceDelegate(QStyledItemDelegate):
    """One look for a row, whichever of its two columns is drawn."""

    def paint(self, canvas: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline and what the column holds."""
        model = index.model()
        assert isinstance(model, TickModel)
        area: QRect = option.rect
        item = model.attendance(index.row())
        canvas.save()
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(canvas, area, option)
        if index.column() == NAME:
            self._name(canvas, area, item, is_plan=model.is_plan)
        elif model.asks_why(index.row()):
            self._choices(canvas, area, item)
        elif remark := model.remark(index.row()):
            self._remark(canvas, area, remark)
        canvas.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row, and the width of a name with its tick."""
        look = theme.look()
        name = QFontMetrics(look.font()).horizontalAdvance(index.data())
        return QSize(name + look.px(2 * _EDGE + _BOX + _GAP), look.row_height)

    def _ground(self, canvas: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        look = theme.look()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            canvas.fillRect(area, look.color("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            canvas.fillRect(area, look.color("paper"))
        canvas.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), look.color("line"))

    def _name(self, canvas: QPainter, area: QRect, item: Attendance, *, is_plan: bool) -> None:
        look = theme.look()
        there = item.state is not State.ABSENT
        size = look.px(_BOX)
        box = QRectF(area.left() + look.px(_EDGE), area.center().y() - size / 2 + 1, size, size)
        if item.state is State.PARTLY and not is_plan:
            _half_box(canvas, box)
        else:
            _tick_box(canvas, box, there)
        font = look.font()
        font.setStrikeOut(not there)
        left = round(box.right()) + look.px(_GAP)
        room = QRect(left, area.top(), area.right() - left, area.height())
        _write(canvas, room, item.listed_name, font, "ink" if there else "muted")

    def _choices(self, canvas: QPainter, area: QRect, item: Attendance) -> None:
        look = theme.look()
        for chip in chips(area):
            chosen = chip.choice == choice_of(item)
            frame = QRectF(chip.area).adjusted(0.5, 0.5, -0.5, -0.5)
            canvas.setPen(QPen(look.color("accent" if chosen else "edge"), 1))
            canvas.setBrush(look.color("accent" if chosen else "surface"))
            canvas.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
            canvas.setPen(look.color("on-accent" if chosen else "ink"))
            _write_key(canvas, chip, look.font("small"))

    def _remark(self, canvas: QPainter, area: QRect, text: str) -> None:
        look = theme.look()
        room = area.adjusted(0, 0, -look.px(_EDGE), 0)
        _write(canvas, room, text, look.font("small"), "muted", Qt.AlignmentFlag.AlignRight)


def _tick_box(canvas: QPainter, box: QRectF, ticked: bool) -> None:
    look = theme.look()
    canvas.setPen(QPen(look.color("accent" if ticked else "edge"), 2))
    canvas.setBrush(look.color("accent" if ticked else "surface"))
    canvas.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    if ticked:
        canvas.setPen(QPen(look.color("on-accent"), box.width() * 0.13, c=Qt.PenCapStyle.RoundCap))
        corner, size = box.topLeft(), box.width()
        points = [QPointF(corner.x() + x * size, corner.y() + y * size) for x, y in _TICK]
        canvas.drawPolyline(points)


def _half_box(canvas: QPainter, box: QRectF) -> None:
    """A box of which the left half is filled, as the mark of "partly" is half a disc."""
    look = theme.look()
    canvas.setPen(QPen(look.color("accent"), 2))
    canvas.setBrush(look.color("surface"))
    canvas.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    canvas.fillRect(QRectF(box.left() + 2, box.top() + 2, box.width() / 2 - 2, box.height() - 4), look.color("accent"))


_TICK = ((0.27, 0.52), (0.44, 0.68), (0.73, 0.34))


def _write(
    canvas: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    color: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    canvas.setFont(font)
    canvas.setPen(theme.look().color(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    canvas.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _write_key(canvas: QPainter, chip: Chip, font: QFont) -> None:
    """The word with its letter underlined, as menus show what key they listen to."""
    canvas.setFont(font)
    metrics = QFontMetrics(font)
    left = chip.area.center().x() - metrics.horizontalAdvance(chip.text) / 2
    base = chip.area.center().y() + (metrics.ascent() - metrics.descent()) / 2
    canvas.drawText(QPointF(left, base), chip.text)
    under = base + max(1.5, metrics.descent() * 0.45)
    canvas.drawLine(QPointF(left, under), QPointF(left + metrics.horizontalAdvance(chip.text[0]), under))
