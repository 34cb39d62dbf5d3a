"""The parts of the pupil page: contact moments, the lines of a year, what comes next, and why a station counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.overview import Dossier, YearCoverage
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import theme
from routekaart_app.gui.models import pupil_story
from routekaart_app.gui.models.coverage_model import cell_said, figure_said, not_needed
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.status_mark import StatusMark, status_word
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import explained

_FEW = 7
_SHORT_NOTE = 180
_DAY_WIDTH = 58


def words(text: str, role: str = "") -> QLabel:
    """A text of any length that wraps; never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()


class MomentsCard(Card):
    """Contact moments, newest first: a few, and all of them on asking."""

    def __init__(self) -> None:
        super().__init__(_("Contact moments"))
        self.setObjectName("moments_card")
        self._moments: tuple[ContactMoment, ...] = ()
        self._on = date.min
        self._all = False
        self._link = self.add_link("")
        self._link.setObjectName("all_moments_button")
        self._link.clicked.connect(self._turn)
        self.body.addStretch()

    def show_moments(self, moments: tuple[ContactMoment, ...], on: date) -> None:
        """Show these, seen from a day."""
        self._moments, self._on = moments, on
        self._fill()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        emptied(self.body)
        count = len(self._moments)
        self._link.setVisible(count > _FEW)
        show = _("show fewer") if self._all else _("{count} · show all").format(count=count)
        self._link.setText(show)
        for number, moment in enumerate(self._moments if self._all else self._moments[:_FEW]):
            if number:
                self.body.addWidget(hairline())
            self.body.addWidget(_moment(moment, self._on, whole=self._all))
        if not count:
            self.body.addWidget(words(_("Nothing has been recorded yet."), "muted"))
        self.body.addStretch()


def _moment(moment: ContactMoment, on: date, *, whole: bool) -> QWidget:
    """One moment: day, what it was, competencies, note, and what did not count."""
    look, made = theme.look(), QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.space("small"))
    grid.setVerticalSpacing(2)
    grid.setColumnMinimumWidth(0, look.px(_DAY_WIDTH))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(_day(moment.on, on), 0, 0, top)
    grid.addWidget(words(explained.title(moment), "strong"), 0, 1)
    grid.addWidget(CompetencyBadge(moment.competencies), 0, 2, top)
    row = 1
    if moment.note:
        note = moment.note if whole or len(moment.note) <= _SHORT_NOTE else moment.note[:_SHORT_NOTE].rstrip() + " …"
        grid.addWidget(words(note, "small"), row, 1, 1, 2)
        row += 1
    status, remark = pupil_story.remark(moment, on)
    if remark:
        grid.addWidget(StatusMark(status, remark, size=13), row, 1, 1, 2)
        row += 1
    if moment.flags:
        grid.addWidget(words(explained.flags(moment), "small"), row, 1, 1, 2)
    return made


def _day(day: date, on: date) -> QLabel:
    """Day and month; the year only where it is another school year."""
    text = formats.date_short(day, language())
    if day not in SchoolYear.of(on):
        text = f"{text}\n{day.year}"
    label = QLabel(text)
    label.setProperty("role", "small")
    return label


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
    """What the next talk needs: planned, due, and what may still be made up for; then the year after."""

    def __init__(self) -> None:
        super().__init__(_("What comes next"))
        self.setObjectName("next_card")
        self.body.addStretch()

    def show_steps(self, dossier: Dossier) -> None:
        """Show what follows from a dossier."""
        emptied(self.body)
        steps = pupil_story.next_steps(dossier)
        for step in steps:
            self.body.addWidget(_step_row(step))
        if not steps:
            self.body.addWidget(words(_("Nothing is waiting right now."), "muted"))
        if dossier.to_come:
            caption, lines = dossier.to_come[0]
            self.body.addWidget(hairline())
            self.body.addWidget(words(_("After that: {year}").format(year=caption), "strong"))
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


class StationDetail(QFrame):
    """Below the line: the station that was chosen, and why it counts or not; `why_asked` asks for all of it."""

    why_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("station_detail")
        self._title = words("", "strong")
        self._reasons = words("", "small")
        self._mark = StatusMark("not_yet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().space("small"))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._reasons)
        row.addLayout(texts, 1)
        self._line_id: UUID | None = None
        self._link = QPushButton(_("Why?"))
        self._link.setObjectName("why_button")
        self._link.setProperty("kind", "link")
        self._link.clicked.connect(lambda: self.why_asked.emit(self._line_id))
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_stop(self, stop: pupil_story.Stop, dossier: Dossier) -> None:
        """Say what there is to say about a station."""
        status = stop.cell.status if stop.cell else "not_yet"
        year = f" · {stop.year.year.name}" if stop.year else ""
        self._mark.set_status(status)
        self._title.setText(f"{stop.line.code} {stop.line.name}: {status_word(status)}{year}")
        self._reasons.setText("\n".join(pupil_story.why(stop, dossier)))
        self._line_id = stop.line.id
        self._link.setVisible(stop.year is not None)
        self._link.setAccessibleName(_("Why does {code} count, or not?").format(code=stop.line.code))
        self.show()
