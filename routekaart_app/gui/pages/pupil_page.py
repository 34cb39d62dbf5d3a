"""One pupil: the routekaart from groep 6 on, what was experienced, how this year stands, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.agreement import KEPT, Agreement
from routekaart_app.domain.overview import Dossier
from routekaart_app.errors import KnownError
from routekaart_app.gui import icons, shortcuts, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import pupil_story
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.pages.pupils_page import place_said
from routekaart_app.gui.widgets.agreements_card import AgreementsCard
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.dossier_parts import MomentsCard, NextCard, StationDetail, YearCard
from routekaart_app.gui.widgets.page_head import FRAME, PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.rail import PLACES
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures import dossier_line

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "pupil", "enrolment", "pupil_group", "participation", "activity", "exemption", "company", "routekaart_line",
    "agreement",
)  # fmt: skip
_THREE_FROM, _TWO_FROM = 900, 600
"""Widths in px at 100 % from which three and two columns fit."""


class PupilPage(Page):
    """Shows the dossier of the pupil last asked for with `show_pupil`."""

    name = "pupil"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._pupil_id: UUID | None = None
        self._dossier: Dossier | None = None
        self._head, self.back = PageHead(), QPushButton()
        self._line = RoutekaartLine()
        self._line.setObjectName("routekaart_line")
        self._detail = StationDetail()
        self._moments, self._year, self._next = MomentsCard(), YearCard(), NextCard()
        self.agreements = AgreementsCard()
        self._columns = 0
        self._lay_out()
        self._line.station_activated.connect(self._show_station)
        self._detail.why_asked.connect(self._ask_why)
        self._report.clicked.connect(self._make_report)
        self._record.clicked.connect(self._record_visit)
        self._talk.clicked.connect(lambda: self.host.opens.talk(self._shown_id()))
        self._fields.clicked.connect(lambda: self.host.opens.pupil(self._shown_id()))
        self.agreements.added.connect(self._agree)
        self.agreements.ticked.connect(self._settle)
        self.agreements.let_go.connect(lambda item: self._settle(item, False))

    def _lay_out(self) -> None:
        self.back.setObjectName("back_button")
        self.back.setProperty("kind", "link")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.host.leave_pupil)
        icons.put(self.back, "back", "accent", 14)
        self._head.flow.push()
        keys = shortcuts.keys_of("record_talk")
        tip = shortcuts.with_keys(shortcuts.words("record_talk"), keys)
        self._talk = self._head.add_button("talk_button", _("Talk"), tip, icon="edit", primary=True)
        self._record = self._head.add_button("record_button", _("Record visit"), icon="visit")
        self._report = self._head.add_button("report_button", _("Report"), icon="print")
        self._fields = self._head.add_button("fields_button", _("Details"), _("Name, class, track"), icon="pupils")
        card = Card()
        card.body.addWidget(self._line)
        card.body.addWidget(self._detail)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.look().space("medium"))
        self._coming = QWidget()
        coming = QVBoxLayout(self._coming)
        coming.setContentsMargins(0, 0, 0, 0)
        coming.setSpacing(theme.look().space("medium"))
        coming.addWidget(self.agreements)
        coming.addWidget(self._next, 1)
        inside = QWidget()
        column = PageColumn(inside, inset=FRAME)
        top = QVBoxLayout()
        top.setSpacing(theme.look().space("tight"))
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self._head)
        column.addLayout(top)
        column.addWidget(card)
        column.addLayout(self._grid, 1)
        area = scrolled(inside, focusable=True)
        area.setAccessibleName(_("Dossier"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._arrange()

    @property
    def pupil_id(self) -> UUID | None:
        """The pupil on screen."""
        return self._pupil_id

    def show_pupil(self, pupil_id: UUID) -> None:
        """Show a pupil, with the class of this year chosen in the bar; raises KnownError when the pupil is gone."""
        if pupil_id != self._pupil_id:
            self._detail.hide()
        self._say_way_back()
        self._pupil_id = pupil_id
        dossier = self.services.pupils.dossier(pupil_id, self._day())
        self._show(dossier)
        group = dossier.pupil.group_id
        if dossier.now is not None and group is not None and group != self.host.context.group_id:
            self.host.choose_group(group)

    def show_context(self, context: Context) -> None:
        """Another year or class may be chosen: the pupil stays."""
        self.reload()

    def reload(self) -> None:
        """Read the dossier again."""
        if self._pupil_id is None:
            return
        try:
            self._show(self.services.pupils.dossier(self._pupil_id, self._day()))
        except KnownError as error:
            self._pupil_id = None
            self.host.fail(error)
            self.host.open_page("pupils")

    def focus_first(self) -> None:
        """The line."""
        self._line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what was opened of a station."""
        if event.key() == Qt.Key.Key_Escape and self._detail.isVisible():
            self._detail.hide()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fewer columns where the text is large."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and self._dossier is not None:
            self._arrange()

    def _day(self) -> date:
        return self.host.context.on

    def _show(self, dossier: Dossier) -> None:
        self._dossier = dossier
        pupil = dossier.pupil
        mentor = _("mentor {name}").format(name=dossier.mentor) if dossier.mentor else ""
        about = [pupil.group, place_said(pupil.place), mentor, pupil.school, _earlier(dossier)]
        self._head.set_texts(pupil.display_name, " · ".join(part for part in about if part))
        self._record.setVisible(pupil.group_id is not None)
        current = self._line.current
        line = dossier_line.stations(dossier, _, language())
        same = len(line.stations) == len(self._line.boxes)
        self._line.set_line(line)
        if same:
            self._line.set_current(current)
        self._moments.show_moments(dossier.moments, dossier.on)
        self._year.show_year(dossier.now)
        self._next.show_steps(dossier)
        self.agreements.show_agreements(self.services.agreements.of_pupil(pupil.id), dossier.on)
        if self._detail.isVisible():
            self._show_station(self._line.current)

    def _say_way_back(self) -> None:
        places = {name: text for name, text, _icon in PLACES}
        place = self.host.pupil_from
        self.back.setText(_(places[place]) if place in places else _("Back"))
        self.back.setToolTip(shortcuts.with_keys(_("Back"), "Esc"))
        self.back.setAccessibleName(": ".join((_("Back"), self.back.text())))

    def _show_station(self, index: int) -> None:
        stops = pupil_story.stops(self._dossier) if self._dossier else ()
        if self._dossier and index < len(stops):
            self._detail.show_stop(stops[index], self._dossier)

    def _ask_why(self, line_id: UUID) -> None:
        if self._pupil_id is not None:
            self.host.opens.why(self._pupil_id, line_id)

    def _arrange(self) -> None:
        """Moments, year and next side by side, in two columns, or one below the other."""
        room = self.width() / theme.look().scale
        columns = 3 if room >= _THREE_FROM else 2 if room >= _TWO_FROM else 1
        if columns == self._columns:
            return
        self._columns = columns
        places = {
            3: ((0, 0, 1), (0, 1, 1), (0, 2, 1)),
            2: ((0, 0, 2), (0, 1, 1), (1, 1, 1)),
            1: ((2, 0, 1), (1, 0, 1), (0, 0, 1)),
        }[columns]
        for card, (row, column, rows) in zip((self._moments, self._year, self._coming), places, strict=True):
            self._grid.addWidget(card, row, column, rows, 1)
        for column, stretch in enumerate((5, 4, 3)):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)

    def _shown_id(self) -> UUID:
        assert self._pupil_id is not None
        return self._pupil_id

    def _agree(self, text: str, due_on: date | None) -> None:
        problems = self.services.agreements.problems(text, due_on, self._day())
        if not problems:
            self._do(lambda: self.services.agreements.add(self._shown_id(), text, due_on, self._day()))
        self.agreements.say_problems(problems)

    def _settle(self, item: Agreement, kept: bool) -> None:
        """Kept or let go; one that was kept and is unticked is open again."""
        agreements = self.services.agreements
        if item.state == KEPT:
            self._do(lambda: agreements.reopen(item.id))
        else:
            self._do(lambda: agreements.settle(item.id, kept, self._day()))

    def _do(self, step: Callable[[], str]) -> None:
        try:
            self.host.say(step())
        except KnownError as error:
            self.host.fail(error)
            self.reload()

    def _record_visit(self) -> None:
        if self._dossier is not None and self._dossier.pupil.group_id is not None:
            self.host.opens.visit(self._dossier.pupil.group_id)

    def _make_report(self) -> None:
        from routekaart_app.gui.dialogs.report_dialog import ReportDialog

        if self._dossier is not None:
            dialog = ReportDialog(self.services, self.host, self._dossier.pupil, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


def _earlier(dossier: Dossier) -> str:
    """The schools before this one: "eerder De Vlinderboom"."""
    schools = dict.fromkeys(year.school for year in dossier.years if year.school != dossier.pupil.school)
    return _("earlier {schools}").format(schools=", ".join(schools)) if schools else ""
