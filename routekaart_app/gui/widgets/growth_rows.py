"""The five competencies, and beside each the word of the pupil and the word of the guide, never one for both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.reflection import GROWTH, GrowthView
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.choice_row import ChoiceRow
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.i18n import gettext as _

PUPIL, GUIDE = "pupil", "guide"
_HEAD_WIDTH = 186


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of one person on one competency, and a caption for where the columns stand below each other."""

    frame: QFrame
    column: QVBoxLayout
    caption: QLabel
    picker: ChoiceRow


class GrowthRows(QWidget):
    """`changed` gives the competency, whose word it is (`PUPIL` or `GUIDE`), and the word.

    Pupil and guide stand side by side under their names where there is room, else below each other. The guide's words
    lie on a ground of their own.
    """

    changed = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_guide = True
        self._is_wide: bool | None = None
        self._titles = {PUPIL: QLabel(), GUIDE: QLabel(_("guide"))}
        for title in self._titles.values():
            title.setProperty("role", "small")
        self._heads = {two: _head(two) for two in COMPETENCIES}
        self._parts = {(two, who): self._part(two, who) for two in COMPETENCIES for who in (PUPIL, GUIDE)}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange()

    @property
    def pickers(self) -> dict[tuple[str, str], ChoiceRow]:
        """Where words are chosen, by competency and by whose they are."""
        return {key: part.picker for key, part in self._parts.items()}

    def set_pupil(self, name: str) -> None:
        """Whose words these are."""
        self._titles[PUPIL].setText(name)
        for (two, who), part in self._parts.items():
            whose = name if who == PUPIL else _("guide")
            part.caption.setText(whose)
            about = words.say(words.COMPETENCY, two, _)
            part.picker.rename(_("{competency}, {who}").format(competency=about, who=whose))

    def show_guide(self, is_shown: bool) -> None:
        """Whether the guide's words are asked for as well."""
        self._with_guide, self._is_wide = is_shown, None
        self._arrange()

    def show_views(self, views: Iterable[GrowthView], stood: Iterable[GrowthView]) -> None:
        """Show what is said now, and mark what was said last before."""
        for view in views:
            self._parts[(view.competency, PUPIL)].picker.choose(view.pupil)
            self._parts[(view.competency, GUIDE)].picker.choose(view.guide)
        for view in stood:
            self._parts[(view.competency, PUPIL)].picker.mark_before(view.pupil)
            self._parts[(view.competency, GUIDE)].picker.mark_before(view.guide)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a word: the columns go below each other and the words run on."""
        return QSize(self._head_width(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._is_wide = None
            self._arrange()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where that fits."""
        super().resizeEvent(event)
        self._arrange()

    def _part(self, two: str, who: str) -> _Part:
        frame = QFrame(self)
        part = _Part(frame, QVBoxLayout(frame), QLabel(), ChoiceRow(""))
        part.frame.setProperty("kind", "guide" if who == GUIDE else "clear")
        part.caption.setProperty("role", "caption")
        part.picker.setObjectName(f"{two}_{who}_choice")
        part.picker.fill([(key, words.say(words.GROWTH, key, _)) for key in GROWTH])
        part.picker.changed.connect(lambda word: self.changed.emit(two, who, word))
        part.column.setSpacing(0)
        part.column.addWidget(part.caption)
        part.column.addWidget(part.picker)
        return part

    def _head_width(self) -> int:
        """The names in their language, all in one line."""
        return max(theme.look().px(_HEAD_WIDTH), *(head.sizeHint().width() for head in self._heads.values()))

    def _fits(self) -> bool:
        look = theme.look()
        pickers = [self._parts[(COMPETENCIES[0], who)].picker for who in (PUPIL, GUIDE) if who in self._shown]
        inside = sum(picker.sizeHint().width() + 2 * look.space("tight") for picker in pickers)
        return self.width() >= self._head_width() + inside + len(pickers) * look.space("small")

    @property
    def _shown(self) -> tuple[str, ...]:
        return (PUPIL, GUIDE) if self._with_guide else (PUPIL,)

    def _arrange(self) -> None:
        wide = self._fits()
        if wide == self._is_wide:
            return
        self._is_wide = wide
        look, grid = theme.look(), self._grid
        tight = look.space("tight")
        grid.setHorizontalSpacing(look.space("small"))
        grid.setVerticalSpacing(2)
        for column, who in enumerate((PUPIL, GUIDE), 1):
            self._titles[who].setVisible(wide and self._with_guide)
            grid.addWidget(self._titles[who], 0, column)
        for row, two in enumerate(COMPETENCIES):
            self._heads[two].setFixedWidth(self._head_width())
            grid.addWidget(self._heads[two], 1 + 3 * row, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, who in enumerate((PUPIL, GUIDE), 1):
                part = self._parts[(two, who)]
                part.column.setContentsMargins(tight, 1, tight, 1)
                part.caption.setVisible(not wide and self._with_guide)
                part.frame.setVisible(who in self._shown)
                grid.addWidget(part.frame, 1 + 3 * row + (0 if wide else column), column if wide else 0)
        for column in (1, 2):
            grid.setColumnStretch(column, int(wide and column <= len(self._shown)))
        self.updateGeometry()


def _head(two: str) -> QWidget:
    """Letters and name of a competency."""
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(CompetencyBadge((two,)))
    line.addWidget(QLabel(words.say(words.COMPETENCY, two, _)), 1)
    return head
