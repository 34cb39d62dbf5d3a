"""Guiding questions beside a form: those of one competency in the phase of the pupil, switched by two letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.choice_row import ChoiceRow
from routekaart_app.i18n import gettext as _

_HIGH = 10_000


class QuestionCard(QFrame):
    """`wanted` asks for the questions of another competency; whoever hears it calls `show_questions`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "guide")
        title = QLabel(_("Guiding questions"))
        title.setProperty("role", "strong")
        self.letters_choice = ChoiceRow(_("Guiding questions"), is_needed=True)
        self.letters_choice.setObjectName("letters_choice")
        names = [words.say(words.COMPETENCY, two, _) for two in COMPETENCIES]
        self.letters_choice.fill([(two, two) for two in COMPETENCIES], names)
        self.letters_choice.changed.connect(self.wanted)
        self._longest: tuple[str, ...] = ()
        self._name, self._questions, self._occasion = QLabel(), QLabel(), QLabel()
        self._occasion.setObjectName("occasion_label")
        self._occasion.setWordWrap(True)
        self._occasion.hide()
        self._name.setProperty("role", "muted")
        self._questions.setObjectName("questions_label")
        self._questions.setWordWrap(True)
        self._questions.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._questions.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        for widget in (title, self._occasion, self.letters_choice, self._name, self._questions):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._space()

    @property
    def competency(self) -> str:
        """Whose questions are shown."""
        return self.letters_choice.chosen

    def show_questions(self, questions: tuple[str, ...], occasion: tuple[str, ...] = ()) -> None:
        """Show these for the competency that is chosen; above them what is said of the `occasion`, if anything is."""
        self._occasion.setText("\n".join(occasion))
        self._occasion.setVisible(bool(occasion))
        self._name.setText(words.say(words.COMPETENCY, self.competency, _))
        self._questions.setText(_listed(questions))

    def make_room(self, lists: Iterable[tuple[str, ...]]) -> None:
        """Be as high as the longest of these lists asks, so that nothing below moves when another one is shown."""
        self._longest = tuple(_listed(questions) for questions in lists)
        self._reserve()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._reserve()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Now it has the width it keeps."""
        super().showEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        if not self.isVisible():  # a width that is not there yet would ask for a tower
            return
        edges = self._column.contentsMargins()
        room = QRect(0, 0, max(1, self.width() - edges.left() - edges.right()), _HIGH)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        metrics = self._questions.fontMetrics()
        heights = (metrics.boundingRect(room, flags, text).height() for text in self._longest)
        self._questions.setMinimumHeight(max(heights, default=0))

    def _space(self) -> None:
        look = theme.look()
        edge = look.space("medium")
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space("small"))


def _listed(questions: tuple[str, ...]) -> str:
    listed = "\n".join(f"• {question}" for question in questions)
    return listed or _("There are no questions for this phase. Add them under Manage.")
