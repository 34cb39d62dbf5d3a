"""How a pupil stands on one competency: its name, the pupil's view and the guide's as bars, and both in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from routekaart_app import words as vocabulary
from routekaart_app.domain.reflection import GROWTH, GrowthView
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.i18n import gettext as _

_STEPS = len(GROWTH) - 1
_BAR_WIDTH, _BAR_HEIGHT, _BAR_GAP = 118, 5, 3


def said(view: GrowthView, first_name: str) -> str:
    """ "Fleur: op weg · begeleider: begin"; where nobody said anything, only that."""
    pupil, guide = (vocabulary.say(vocabulary.GROWTH, word or GROWTH[0], _) for word in (view.pupil, view.guide))
    if not view.pupil and not view.guide:
        return pupil
    return _("{name}: {pupil} · guide: {guide}").format(name=first_name, pupil=pupil, guide=guide)


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


class _Bars(QWidget):
    """Two bars of three parts below each other: the pupil's view filled, the guide's in outline, so that they are told
    apart without colour too."""

    def __init__(self, view: GrowthView) -> None:
        super().__init__()
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for both bars."""
        look = theme.look()
        return QSize(look.px(_BAR_WIDTH), look.px(2 * _BAR_HEIGHT + _BAR_GAP) + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pupil's bar above, the guide's below."""
        canvas = QPainter(self)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, word in enumerate((self._view.pupil, self._view.guide)):
            self._bar(canvas, row, GROWTH.index(word) if word in GROWTH else 0)
        canvas.end()

    def _bar(self, canvas: QPainter, row: int, reached: int) -> None:
        look = theme.look()
        gap, height = look.px(_BAR_GAP), look.px(_BAR_HEIGHT)
        width = (self.width() - (_STEPS - 1) * gap) / _STEPS
        hue, rest = look.color(self._view.competency), look.color("line")
        for part in range(_STEPS):
            box = QRectF(part * (width + gap), 1 + row * (height + gap), width, height)
            is_reached = part < reached
            canvas.setPen(hue if is_reached else rest)
            canvas.setBrush((look.color("surface") if row else hue) if is_reached else rest)
            canvas.drawRoundedRect(box.adjusted(0.75, 0.5, -0.75, -0.5), height / 2, height / 2)
