"""The lines of this school year with how they stand, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Dossier, YearCoverage
from routekaart_app.gui import theme
from routekaart_app.gui.models import pupil_story
from routekaart_app.gui.models.coverage_model import cell_said, figure_said, not_needed
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.status_mark import StatusMark
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.words import caption as say_caption

_FEW, _PLANNED = 7, 2


class YearCard(Card):
    """The lines of this school year with how they stand, and the two figures."""

    def __init__(self) -> None:
        super().__init__(_("This school year"))
        self.setObjectName("year_card")
        self._due, self._year = Figure(_("of what was due by now")), Figure(_("of the whole year"))
        self._remark = QLabel()
        self._remark.setProperty("role", "small")
        figures = QHBoxLayout()
        for figure in (self._due, self._year):
            figure.make_quiet()
            figures.addWidget(figure)
        figures.addStretch()
        self._lines = QVBoxLayout()
        self.body.addLayout(figures)
        self.body.addWidget(self._remark)
        self.body.addLayout(self._lines)
        self.body.addStretch()

    def show_year(self, year: YearCoverage | None) -> None:
        """Show a year; None when the pupil is not enrolled in it."""
        emptied(self._lines)
        for figure in (self._due, self._year):
            figure.setVisible(year is not None)
        if year is None:
            self._remark.setVisible(False)
            self._lines.addWidget(words(_("Not enrolled in this school year."), "muted"))
            return
        self.set_title(_("School year {year}").format(year=year.year.name))
        self._due.show_share(year.figures.due.done, year.figures.due.of)
        self._year.show_share(year.figures.year.done, year.figures.year.of)
        due, whole = figure_said(year.figures.due), figure_said(year.figures.year)
        self._remark.setText(_("by now {due} · whole year {whole}").format(due=due, whole=whole))
        self._remark.setToolTip(not_needed(year.figures.year))
        self._remark.setVisible(True)
        for line, cell in pupil_story.own_lines(year):
            self._lines.addWidget(_line_row(cell.status, line.name, cell_said(cell)))


def _line_row(status: str, name: str, said: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 1, 0, 1)
    row.setSpacing(theme.look().space("small"))
    row.addWidget(StatusMark(status), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words(name), 3)
    how = words(said, "small")
    how.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    row.addWidget(how, 2)
    return made


class NextCard(Card):
    """What the next talk needs: the next that is planned, and all of it on asking; what is due, and what may still be
    made up for; then the year after."""

    def __init__(self) -> None:
        super().__init__(_("What comes next"))
        self.setObjectName("next_card")
        self._dossier: Dossier | None = None
        self._is_whole = False
        self.more = self.add_link("")
        self.more.setObjectName("all_next_button")
        self.more.clicked.connect(self._turn)
        self.body.addStretch()

    def fold(self) -> None:
        """Show a few again."""
        if self._is_whole:
            self._turn()

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        if self._dossier is not None:
            self.show_steps(self._dossier)

    def show_steps(self, dossier: Dossier) -> None:
        """Show what follows from a dossier."""
        self._dossier = dossier
        emptied(self.body)
        steps = pupil_story.next_steps(dossier)
        later = [step for step in steps if step.status == Status.PLANNED][_PLANNED:]
        self.more.setVisible(bool(later))
        self.more.setText(_("show fewer") if self._is_whole else _("{count} · show all").format(count=len(steps)))
        self.more.setAccessibleName(": ".join((_("What comes next"), self.more.text())))
        for step in steps:
            if self._is_whole or step not in later:
                self.body.addWidget(_step_row(step))
        if not steps:
            self.body.addWidget(words(_("Nothing is waiting right now."), "muted"))
        if dossier.to_come:
            caption, lines = dossier.to_come[0]
            self.body.addWidget(hairline())
            self.body.addWidget(words(_("After that: {year}").format(year=say_caption(caption, _)), "strong"))
            self.body.addWidget(words("\n".join(_first_names(line.name for line in lines)), "small"))
        self.body.addStretch()


def _first_names(names: Iterable[str]) -> list[str]:
    listed = list(names)
    if len(listed) <= _FEW:
        return listed
    more = len(listed) - _FEW
    return [*listed[:_FEW], ngettext("and {count} more", "and {count} more", more).format(count=more)]


def _step_row(step: pupil_story.Step) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.look().space("small"))
    row.addWidget(StatusMark(step.status), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(words(step.what))
    texts.addWidget(words(step.when, "small"))
    row.addLayout(texts, 1)
    return made
