"""The foot of the class grid: per line how many pupils of the class have done it, under its own column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart_app import formats
from routekaart_app.gui import theme
from routekaart_app.gui.models.coverage_model import FIGURES, CoverageModel
from routekaart_app.gui.widgets.grid_headers import SIDE, FigureTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_HEIGHT = 30


class TotalsStrip(QWidget):
    """Follows the columns of a table sideways and stays when its rows scroll."""

    def __init__(self, table: FigureTable, model: CoverageModel) -> None:
        super().__init__()
        self._table, self._model = table, model
        self._texts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        table.horizontalHeader().sectionResized.connect(self.update)
        model.dataChanged.connect(self._say)
        model.modelReset.connect(self._say)
        self._say()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, theme.look().px(_HEIGHT))

    def texts(self) -> list[str]:
        """What stands under each column."""
        coverage = self._model.coverage
        if coverage is None:
            return []
        done = [coverage.done(column) for column in range(len(coverage.lines))]
        shares = (coverage.figures.due, coverage.figures.year)
        return [f"{some} / {of}" for some, of in done] + [formats.percent(f.done, f.of, language()) for f in shares]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, caption, and the figures that are in sight."""
        look = theme.look()
        canvas = QPainter(self)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.setClipPath(_foot(QRectF(self.rect()), look.tokens.radius))
        canvas.fillRect(self.rect(), look.color("soft"))
        canvas.setFont(look.font("small", bold=True))
        canvas.setPen(look.color("ink"))
        names = self._table.verticalHeader().width() + self._table.frameWidth()
        caption = QRect(look.px(SIDE), 0, names - look.px(SIDE), self.height())
        canvas.drawText(caption, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _("Class: done"))
        canvas.setClipRect(
            QRect(names, 0, self._table.viewport().width(), self.height()), Qt.ClipOperation.IntersectClip
        )
        header = self._table.horizontalHeader()
        for column, text in enumerate(self._texts):
            frozen = self._table.frozen(column)
            left = names + (header.sectionViewportPosition(column) if frozen is None else frozen.left())
            area = QRect(left, 0, header.sectionSize(column), self.height())
            if not area.intersects(self.rect()):
                continue
            if frozen is not None:
                canvas.fillRect(area, look.color("soft"))
            canvas.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        canvas.end()

    def _say(self) -> None:
        """The same in words, for a screen reader."""
        texts, said = self.texts(), []
        self._texts = texts
        for column, text in enumerate(texts[:-FIGURES]):
            line = self._model.line(column)
            some, of = text.split(" / ")
            said.append(f"{line.code if line else ''}: " + _("{done} of {target}").format(done=some, target=of))
        self.setAccessibleName(_("Class: done"))
        self.setAccessibleDescription("; ".join(said))
        self.update()


def _foot(area: QRectF, radius: float) -> QPainterPath:
    """An area whose lower corners are round, as those of the card it closes."""
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(0, -radius, 0, 0), radius, radius)
    return path
