"""How a pupil stands on one competency: its name, the pupil's view and the guide's as bars, and both in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from routekaart_app import words as vocabulary
from routekaart_app.domain.reflection import GROWTH, GrowthView, is_said
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.i18n import gettext as _

_STEPS = len(GROWTH) - 1
_BAR_WIDTH, _BAR_HEIGHT, _BAR_GAP = 118, 6, 3


def said(view: GrowthView, first_name: str) -> str:
    """ "Fleur: op weg · begeleider: begin"; whoever said nothing is left out, and where nobody did, only that."""
    parts = [
        _("{who}: {word}").format(who=who, word=vocabulary.say(vocabulary.GROWTH, word, _))
        for who, word in ((first_name, view.pupil), (_("guide"), view.guide))
        if is_said(word)
    ]
    return " · ".join(parts) or vocabulary.say(vocabulary.GROWTH, GROWTH[0], _)


class GrowthStanding(QWidget):
    """One competency, as it stands now."""

    def __init__(self, view: GrowthView, first_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.look().space("small"))
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        name = QLabel(vocabulary.say(vocabulary.COMPETENCY, view.competency, _))
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name.setToolTip(name.text())
        grid.addWidget(CompetencyBadge((view.competency,)), 0, 0, middle)
        grid.addWidget(name, 0, 1, middle)
        grid.addWidget(_Bars(view), 0, 2, middle)
        grid.addWidget(words(said(view, first_name), "small"), 1, 0, 1, 3)
        self.setAccessibleName(f"{name.text()}: {said(view, first_name)}")


class GrowthKey(QWidget):
    """Whose bars are filled and whose are outlined."""

    def __init__(self, first_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("growth_key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().space("small"))
        for name, is_guide in ((first_name, False), (_("guide"), True)):
            row.addWidget(_Swatch(is_guide=is_guide))
            row.addWidget(words(name, "small"), 1)
        self.setAccessibleName(_("Solid bars: {name}. Outlined bars: the guide.").format(name=first_name))


class _Drawn(QWidget):
    """Something of a size in px at 100 %, drawn smoothly in the colours of the theme."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = width, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its size, and room for the edge."""
        look = theme.look()
        return QSize(look.px(self._size[0]), look.px(self._size[1]) + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        canvas = QPainter(self)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(canvas)
        canvas.end()

    def draw(self, canvas: QPainter) -> None:
        """What is to be seen."""
        raise NotImplementedError


class _Swatch(_Drawn):
    """One part of a bar."""

    def __init__(self, *, is_guide: bool) -> None:
        super().__init__(_BAR_WIDTH // 5, _BAR_HEIGHT + 1)
        self._is_guide = is_guide

    def draw(self, canvas: QPainter) -> None:
        """See `_Drawn`."""
        _part(canvas, QRectF(0, 1, self.width(), self.height() - 2), "muted", is_guide=self._is_guide)


class _Bars(_Drawn):
    """Two bars of three parts below each other: the pupil's view filled, the guide's in outline, so that they are told
    apart without colour too."""

    def __init__(self, view: GrowthView) -> None:
        super().__init__(_BAR_WIDTH, 2 * _BAR_HEIGHT + _BAR_GAP)
        self._view = view

    def draw(self, canvas: QPainter) -> None:
        """The pupil's bar above, the guide's below."""
        for row, word in enumerate((self._view.pupil, self._view.guide)):
            self._bar(canvas, row, GROWTH.index(word) if word in GROWTH else 0)

    def _bar(self, canvas: QPainter, row: int, reached: int) -> None:
        look = theme.look()
        gap, height = look.px(_BAR_GAP), look.px(_BAR_HEIGHT)
        width = (self.width() - (_STEPS - 1) * gap) / _STEPS
        for part in range(_STEPS):
            box = QRectF(part * (width + gap), 1 + row * (height + gap), width, height)
            is_reached = part < reached
            _part(canvas, box, self._view.competency if is_reached else "line", is_guide=is_reached and bool(row))


def _part(canvas: QPainter, box: QRectF, color: str, *, is_guide: bool) -> None:
    """One part of a bar, filled or for the guide outlined."""
    look = theme.look()
    hue = look.color(color)
    canvas.setPen(QPen(hue, look.px(1) * 1.25))
    canvas.setBrush(look.color("surface") if is_guide else hue)
    canvas.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), box.height() / 2, box.height() / 2)
