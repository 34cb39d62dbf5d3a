"""How a pupil grew in the five competencies, drawn as small bars and told to a screen reader in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app.domain.reflection import GrowthStep
from routekaart_app.gui import painter, theme
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures import growth_strip
from routekaart_app.pictures.growth_strip import GrowthRow
from routekaart_app.pictures.shapes import Picture

_NARROWEST = 200


class GrowthStrip(QWidget):
    """A row for each competency, each a text of its own for a screen reader, and below them what the bars mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Growth in the five competencies"))
        self.rows: list[_Row] = []
        self._legend = _Legend()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._legend)

    def set_growth(self, name: str, steps: Iterable[GrowthStep]) -> None:
        """Show what was said of a pupil, who is called `name`."""
        made = growth_strip.rows(steps, name, _, language())
        while len(self.rows) < len(made):
            self.rows.append(_Row())
            self._column.insertWidget(len(self.rows) - 1, self.rows[-1])
        for row, content in zip(self.rows, made, strict=True):
            row.set_row(content)
        self._legend.set_name(name)


class _Drawn(QLabel):
    """A picture as high as it needs to be; what it says is its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def drawing(self, width: float) -> Picture:
        """What to draw at a width."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Narrow enough for a column of cards."""
        return QSize(theme.look().px(_NARROWEST), round(self.drawing(self.width()).height))

    def minimumSizeHint(self) -> QSize:
        """As high as the picture."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit beside something stands below it."""
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the colours of the theme."""
        canvas = QPainter(self)
        painter.draw(canvas, self.drawing(self.width()).shapes, theme.look().tokens)
        canvas.end()


class _Row(_Drawn):
    """One competency over time."""

    def __init__(self) -> None:
        super().__init__()
        self._row = GrowthRow("KR", "", (), (), "")

    def set_row(self, row: GrowthRow) -> None:
        """Show this."""
        self._row = row
        self.setAccessibleName(row.spoken)
        self.setToolTip(row.spoken)
        self.update()

    def drawing(self, width: float) -> Picture:
        """See `_Drawn`."""
        return growth_strip.layout(self._row, width, text_width=painter.text_width, scale=theme.look().scale)


class _Legend(_Drawn):
    """Whose bars are solid and whose are outlined, and what one, two and three bars say."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""

    def set_name(self, name: str) -> None:
        """How the pupil is called."""
        self._name = name
        self.setAccessibleName(_("Solid bars: {name}. Outlined bars: the guide.").format(name=name))
        self.updateGeometry()
        self.update()

    def drawing(self, width: float) -> Picture:
        """See `_Drawn`."""
        scale = theme.look().scale
        return growth_strip.legend(self._name, _("guide"), width, _, text_width=painter.text_width, scale=scale)
