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
from routekaart_app.gui.widgets.dossier_parts import KeptRows, words
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
        lines = QVBoxLayout()
        self._lines = KeptRows(lines, _LineRow)
        self._nothing = words(_("Not enrolled in this school year."), "muted")
        self.body.addLayout(figures)
        self.body.addWidget(self._remark)
        self.body.addWidget(self._nothing)
        self.body.addLayout(lines)
        self.body.addStretch()

    def show_year(self, year: YearCoverage | None) -> None:
        """Show a year; None when the pupil is not enrolled in it."""
        own = tuple(pupil_story.own_lines(year)) if year is not None else ()
        rows = self._lines.show(len(own))
        for part in (self._due, self._year, self._remark):
            part.setVisible(year is not None)
        self._nothing.setVisible(year is None)
        if year is None:
            return
        self.set_title(_("School year {year}").format(year=year.year.name))
        self._due.show_share(year.figures.due.done, year.figures.due.of)
        self._year.show_share(year.figures.year.done, year.figures.year.of)
        due, whole = figure_said(year.figures.due), figure_said(year.figures.year)
        self._remark.setText(_("by now {due} · whole year {whole}").format(due=due, whole=whole))
        self._remark.setToolTip(not_needed(year.figures.year))
        for row, (line, cell) in zip(rows, own, strict=True):
            row.set_line(cell.status, line.name, cell_said(cell))


class _LineRow(QWidget):
    """How one line of the year stands."""

    def __init__(self) -> None:
        super().__init__()
        self._mark, self._name, self._how = StatusMark(Status.NOT_YET), words(""), words("", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 0, 1)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._name, 3)
        self._how.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._how, 2)

    def set_line(self, status: str, name: str, said: str) -> None:
        """Show this line."""
        self._row.setSpacing(theme.look().space("small"))
        self._mark.set_status(status)
        self._name.setText(name)
        self._how.setText(said)


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
        self._listed, self._line = QVBoxLayout(), hairline()
        self._steps = KeptRows(self._listed, _StepRow)
        self._nothing = words(_("Nothing is waiting right now."), "muted")
        self._after, self._then = words("", "strong"), words("", "small")
        self.body.addLayout(self._listed)
        for part in (self._nothing, self._line, self._after, self._then):
            self.body.addWidget(part)
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
        steps = pupil_story.next_steps(dossier)
        later = [step for step in steps if step.status == Status.PLANNED][_PLANNED:]
        self.more.setVisible(bool(later))
        self.more.setText(_("show fewer") if self._is_whole else _("{count} · show all").format(count=len(steps)))
        self.more.setAccessibleName(": ".join((_("What comes next"), self.more.text())))
        shown = [step for step in steps if self._is_whole or step not in later]
        self._listed.setSpacing(theme.look().space("small"))
        for row, step in zip(self._steps.show(len(shown)), shown, strict=True):
            row.set_step(step)
        self._nothing.setVisible(not steps)
        for part in (self._line, self._after, self._then):
            part.setVisible(bool(dossier.to_come))
        if dossier.to_come:
            caption, lines = dossier.to_come[0]
            self._after.setText(_("After that: {year}").format(year=say_caption(caption, _)))
            self._then.setText("\n".join(_first_names(line.name for line in lines)))


def _first_names(names: Iterable[str]) -> list[str]:
    listed = list(names)
    if len(listed) <= _FEW:
        return listed
    more = len(listed) - _FEW
    return [*listed[:_FEW], ngettext("and {count} more", "and {count} more", more).format(count=more)]


class _StepRow(QWidget):
    """One thing that comes next."""

    def __init__(self) -> None:
        super().__init__()
        self._mark, self._what, self._when = StatusMark(Status.NOT_YET), words(""), words("", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._what)
        texts.addWidget(self._when)
        self._row.addLayout(texts, 1)

    def set_step(self, step: pupil_story.Step) -> None:
        """Show this step."""
        self._row.setSpacing(theme.look().space("small"))
        self._mark.set_status(step.status)
        self._what.setText(step.what)
        self._when.setText(step.when)
