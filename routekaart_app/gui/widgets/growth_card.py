"""How a pupil stands on the five competencies; on asking how that grew over the years, and the guiding questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart_app.domain.reflection import GrowthStep, is_said, standing
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.growth_bars import GrowthKey, GrowthStanding
from routekaart_app.gui.widgets.growth_strip import GrowthStrip
from routekaart_app.gui.widgets.question_card import QuestionCard
from routekaart_app.i18n import gettext as _


class GrowthCard(Card):
    """One row per competency; links show the years instead, and open the guiding questions below. `questions_asked`
    asks for those of a competency; whoever hears it calls `show_questions`."""

    questions_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Growth"))
        self.setObjectName("growth_card")
        self.years = self.add_link(_("over the years"))
        self.years.setObjectName("years_button")
        self.years.setAccessibleName(_("Growth over the years"))
        self.years.clicked.connect(self._turn_years)
        self.questions = self.add_link(_("questions"))
        self.questions.setObjectName("questions_button")
        self.questions.setAccessibleName(_("Guiding questions"))
        self.questions.clicked.connect(self._turn)
        self.standing = [GrowthStanding() for _two in COMPETENCIES]
        self._now, self.strip, self.guide = QWidget(), GrowthStrip(), QuestionCard()
        self._rows = QVBoxLayout(self._now)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._key = GrowthKey()
        for number, row in enumerate(self.standing):
            if number:
                self._rows.addWidget(hairline())
            self._rows.addWidget(row)
        self._rows.addWidget(self._key)
        self._empty = words(_("Growth is filled in with a reflection."), "muted")
        self.guide.wanted.connect(self.questions_asked)
        for part in (self._now, self.strip, self._empty, self.guide):
            self.body.addWidget(part)
        self.strip.hide()
        self.guide.hide()
        self.body.addStretch()
        self._shown: tuple[object, ...] | None = None

    def show_growth(self, steps: tuple[GrowthStep, ...], first_name: str) -> None:
        """Show what was said of a pupil up to now."""
        shown = (steps, first_name, theme.look().scale)
        if shown == self._shown:
            return
        self._shown = shown
        self._rows.setSpacing(theme.look().space("tight"))
        for row, view in zip(self.standing, standing(steps), strict=True):
            row.set_view(view, first_name)
        self._key.set_name(first_name)
        self._key.setVisible(any(is_said(word) for step in steps for word in (step.pupil, step.guide)))
        self.strip.set_growth(first_name, steps)
        self._empty.setVisible(not steps)
        self.years.setVisible(bool(steps))

    def show_questions(self, questions: tuple[str, ...]) -> None:
        """Show these for the competency that is chosen."""
        self.guide.show_questions(questions)

    def fold(self) -> None:
        """Only how it stands now."""
        self._show_years(False)
        self._hide_questions()

    def _turn_years(self) -> None:
        self._show_years(self.strip.isHidden())

    def _show_years(self, shown: bool) -> None:
        self.strip.setVisible(shown)
        self._now.setVisible(not shown)
        self.years.setText(_("now") if shown else _("over the years"))

    def _hide_questions(self) -> None:
        self.guide.hide()
        self.questions.setText(_("questions"))

    def _turn(self) -> None:
        if not self.guide.isHidden():
            self._hide_questions()
            return
        self.questions_asked.emit(self.guide.competency)
        self.questions.setText(_("hide questions"))
        self.guide.show()
