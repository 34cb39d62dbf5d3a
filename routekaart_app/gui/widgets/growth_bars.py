"""How a pupil stands on one competency: its name, the pupil's view and the guide's as bars, and both in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from routekaart_app import words as vocabulary
from routekaart_app.domain.reflection import GROWTH, GrowthView, is_said
from routekaart_app.domain.routekaart import COMPETENCIES
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge, self._name, self._bars, self._said = CompetencyBadge(), QLabel(), _Bars(), words("", "small")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid.addWidget(self._badge, 0, 0, middle)
        self._grid.addWidget(self._name, 0, 1, middle)
        self._grid.addWidget(self._bars, 0, 2, middle)
        self._grid.addWidget(self._said, 1, 0, 1, 3)

    def set_view(self, view: GrowthView, first_name: str) -> None:
        """Show this competency."""
        self._grid.setHorizontalSpacing(theme.look().space("small"))
        self._badge.set_letters((view.competency,))
        self._name.setText(vocabulary.say(vocabulary.COMPETENCY, view.competency, _))
        self._name.setToolTip(self._name.text())
        self._bars.set_view(view)
        self._said.setText(said(view, first_name))
        self.setAccessibleName(f"{self._name.text()}: {said(view, first_name)}")


class GrowthKey(QWidget):
    """Whose bars are filled and whose are outlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("growth_key")
        self._row, self._name = QHBoxLayout(self), words("", "small")
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, is_guide in ((self._name, False), (words(_("guide"), "small"), True)):
            self._row.addWidget(_Swatch(is_guide=is_guide))
            self._row.addWidget(name, 1)

    def set_name(self, first_name: str) -> None:
        """How the pupil is called."""
        self._row.setSpacing(theme.look().space("small"))
        self._name.setText(first_name)
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

    def __init__(self) -> None:
        super().__init__(_BAR_WIDTH, 2 * _BAR_HEIGHT + _BAR_GAP)
        self._view = GrowthView(COMPETENCIES[0])

    def set_view(self, view: GrowthView) -> None:
        """Draw this."""
        self._view = view
        self.update()

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
