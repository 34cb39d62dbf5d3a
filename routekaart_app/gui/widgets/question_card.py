"""Guiding questions beside a form: those of one competency in the phase of the pupil, switched by two letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.choice_row import ChoiceRow
from routekaart_app.i18n import gettext as _


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
        self._name, self._questions = QLabel(), QLabel()
        self._name.setProperty("role", "muted")
        self._questions.setObjectName("questions_label")
        self._questions.setWordWrap(True)
        self._questions.setTextFormat(Qt.TextFormat.PlainText)
        self._questions.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._questions.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        for widget in (title, self.letters_choice, self._name, self._questions):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._space()

    @property
    def competency(self) -> str:
        """Whose questions are shown."""
        return self.letters_choice.chosen

    def show_questions(self, questions: tuple[str, ...]) -> None:
        """Show these for the competency that is chosen."""
        self._name.setText(words.say(words.COMPETENCY, self.competency, _))
        listed = "\n".join(f"• {question}" for question in questions)
        self._questions.setText(listed or _("There are no questions for this phase. Add them under Manage."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        look = theme.look()
        edge = look.space("medium")
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space("small"))
