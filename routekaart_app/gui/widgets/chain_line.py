"""Below an activity: activity, talk, reflection, next step; what is missing is said, with links that make up for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import ChainStory, link_word
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.status_mark import StatusMark
from routekaart_app.gui.widgets.story_row import DAY_WIDTH, EDGE
from routekaart_app.i18n import gettext as _

_MARK = 11


class ChainLine(QWidget):
    """Each step has a mark and a word. `asked` gives the step whose link was pressed, one of `domain.chain.STEPS`."""

    asked = Signal(str)

    def __init__(self, story: ChainStory, about: str, parent: QWidget | None = None) -> None:
        """`about` names the activity, for a screen reader."""
        super().__init__(parent)
        look = theme.look()
        self.links: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(DAY_WIDTH) + look.space("small") + EDGE, 0, 0, look.space("tight"))
        column.setSpacing(0)
        if story.steps:
            column.addWidget(self._steps(story))
        if story.missing:
            column.addWidget(self._missing(story, about))

    def _steps(self, story: ChainStory) -> FlowRow:
        row = FlowRow(gap="small")
        row.setObjectName("chain_steps")
        row.setAccessibleName(", ".join(step.spoken for step in story.steps))
        for step in story.steps:
            mark = StatusMark(step.status, step.word, size=_MARK)
            mark.setAccessibleName(step.spoken)
            row.flow.addWidget(mark)
        return row

    def _missing(self, story: ChainStory, about: str) -> FlowRow:
        row = FlowRow(gap="tight")
        text = f"▲ {story.missing}" if story.is_late else story.missing
        said = words(text, "warning" if story.is_late else "small")
        said.setWordWrap(False)
        said.setAccessibleName(_("Late: {what}").format(what=story.missing) if story.is_late else story.missing)
        row.flow.addWidget(said)
        for step in story.links:
            row.flow.addWidget(_dot())
            row.flow.addWidget(self._link(step, about))
        return row

    def _link(self, step: str, about: str) -> QPushButton:
        link = QPushButton(link_word(step))
        link.setObjectName(f"{step}_link")
        link.setProperty("kind", "step")
        link.setAutoDefault(False)
        link.setAccessibleName(_("Make up for it: {step}, {about}").format(step=link_word(step), about=about))
        link.clicked.connect(lambda: self.asked.emit(step))
        self.links.append(link)
        return link


def _dot() -> QLabel:
    dot = QLabel("·")
    dot.setProperty("role", "small")
    return dot
