"""One pupil: the routekaart from groep 6 on, what was experienced and what followed, growth, choices, and what comes
next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain import guiding
from routekaart_app.domain.agreement import KEPT, Agreement
from routekaart_app.domain.choice import Destination
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui import icons, shortcuts, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import dossier_story, pupil_story
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.dossier_actions import DossierActions
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.dossier_columns import DossierColumns
from routekaart_app.gui.widgets.dossier_head import DossierHead
from routekaart_app.gui.widgets.page_head import FRAME, PageColumn, scrolled
from routekaart_app.gui.widgets.rail import PLACES
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.gui.widgets.station_detail import StationDetail
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures import dossier_line

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "pupil", "enrolment", "pupil_group", "participation", "activity", "exemption", "company", "routekaart_line",
    "agreement", "reflection", "growth", "choice", "note", "verdict", "list_item", "school_setting",
    "visit_company", "guardian", "guardianship", "parent_contact",
)  # fmt: skip


class PupilPage(Page):
    """Shows the dossier of the pupil last asked for with `show_pupil`."""

    name = "pupil"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._pupil_id: UUID | None = None
        self._dossier: Dossier | None = None
        self.head, self.back = DossierHead(), QPushButton()
        self._line = RoutekaartLine()
        self._line.setObjectName("routekaart_line")
        self._detail = StationDetail()
        self.columns = DossierColumns()
        self._actions = DossierActions(services, window)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.back.setObjectName("back_button")
        self.back.setProperty("kind", "link")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.host.leave_pupil)
        icons.put(self.back, "back", "accent", 14)
        card = Card()
        card.body.addWidget(self._line)
        card.body.addWidget(self._detail)
        inside = QWidget()
        column = PageColumn(inside, inset=FRAME)
        top = QVBoxLayout()
        top.setSpacing(theme.look().space("tight"))
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self.head)
        top.addWidget(self.head.verdict, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(top)
        column.addWidget(card)
        column.addWidget(self.columns, 1)
        area = scrolled(inside, focusable=True)
        area.setAccessibleName(_("Dossier"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        head, columns = self.head, self.columns
        self._line.station_activated.connect(self._show_station)
        self._detail.why_asked.connect(self._ask_why)
        head.talk.clicked.connect(lambda: self.host.opens.talk(self._shown_id()))
        head.reflection.clicked.connect(lambda: self.host.opens.reflection(self._shown_id()))
        head.report.clicked.connect(self._make_report)
        head.fields.clicked.connect(lambda: self.host.opens.pupil(self._shown_id()))
        head.asked.connect(self._do_more)
        for entries in (columns.moments, columns.reflections):
            entries.acted.connect(self._actions.act)
        columns.agreements.add_asked.connect(lambda: self.host.opens.agreement(self._shown_id()))
        columns.agreements.edit_asked.connect(lambda item: self.host.opens.agreement(self._shown_id(), item))
        columns.agreements.remove_asked.connect(self._remove)
        columns.agreements.ticked.connect(self._settle)
        columns.agreements.let_go.connect(lambda item: self._settle(item, False))
        columns.choices.add_asked.connect(lambda: self.host.opens.choice(self._shown_id()))
        columns.choices.edit_asked.connect(lambda item: self.host.opens.choice(self._shown_id(), item))
        columns.choices.look_back_asked.connect(
            lambda item: self.host.opens.look_back(self._shown_id(), item.enrolment_id)
        )
        columns.choices.next_asked.connect(lambda item: self.host.opens.choice(self._shown_id(), after=item))
        columns.choices.destination_asked.connect(self._note_destination)
        head.verdict.clicked.connect(lambda: self.host.opens.verdict(self._shown_id()))
        columns.notes.add_asked.connect(lambda: self.host.opens.note(self._shown_id()))
        columns.notes.edit_asked.connect(lambda item: self.host.opens.note(self._shown_id(), item))
        parents, opens = columns.parents, self.host.opens
        columns.notes.tell_asked.connect(lambda item: opens.story(self._shown_id(), item.on, item.text))
        parents.contact_asked.connect(self._actions.parent_contact)
        parents.guardian_asked.connect(self._actions.guardian)
        parents.first_asked.connect(self._actions.put_first)
        parents.consent_asked.connect(lambda: opens.consent(self._shown_id()))
        parents.history_asked.connect(lambda item: opens.history([key for key in (item.id, item.activity_id) if key]))
        for card in (columns.agreements, columns.choices, columns.notes):
            card.history_asked.connect(lambda item: self.host.opens.history([item.id]))
        columns.growth.questions_asked.connect(self._show_questions)

    @property
    def pupil_id(self) -> UUID | None:
        """The pupil on screen."""
        return self._pupil_id

    @property
    def dossier(self) -> Dossier | None:
        """What is on screen."""
        return self._dossier

    def show_pupil(self, pupil_id: UUID) -> None:
        """Show a pupil, with the class of this year chosen in the bar; raises KnownError when the pupil is gone."""
        if pupil_id != self._pupil_id:
            self._detail.hide()
            self.columns.begin_anew()
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
        self.columns.arrange(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Fewer columns where the text is large."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and self._dossier is not None:
            self.columns.arrange(self.width())

    def _day(self) -> date:
        return self.host.context.on

    def _show(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._actions.look_at(dossier)
        pupil = dossier.pupil
        mentor = _("mentor {name}").format(name=dossier.mentor) if dossier.mentor else ""
        about = [pupil.group, place_said(pupil.place), mentor, pupil.school, _earlier(dossier), _left(dossier)]
        self.head.set_texts(pupil.display_name, " · ".join(part for part in about if part))
        self.head.show_verdict(next(iter(dossier.verdicts), None))
        self.head.allow_visit(pupil.group_id is not None)
        current = self._line.current
        line = dossier_line.stations(dossier, _, language())
        same = len(line.stations) == len(self._line.boxes)
        self._line.set_line(line)
        if same:
            self._line.set_current(current)
        self.columns.show_dossier(dossier)
        self.columns.parents.show_dossier(dossier, *self._actions.parents_rule())
        self.columns.spread.show_spread(self.services.spread.of_pupil(pupil.id, dossier.on))
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

    def _show_questions(self, competency: str) -> None:
        """The guiding questions of a competency that fit where this pupil is."""
        if self._dossier is not None:
            scope = guiding.scope(competency, guiding.phase(self._dossier.pupil.place))
            asked = tuple(entry.text for entry in self.services.lists.items(QUESTIONS, scope))
            self.columns.growth.show_questions(asked)

    def _shown_id(self) -> UUID:
        assert self._pupil_id is not None
        return self._pupil_id

    def _do_more(self, name: str) -> None:
        """What the menu of the head asks."""
        opens, pupil_id = self.host.opens, self._shown_id()
        does: dict[str, Callable[[], object]] = {
            "visit": self._record_visit,
            "plan_talk": lambda: opens.plan_talk(pupil_id),
            "contact": lambda: opens.parent_contact(pupil_id),
            "choice": lambda: opens.choice(pupil_id),
            "note": lambda: opens.note(pupil_id),
            "verdict": lambda: opens.verdict(pupil_id),
            "history": self._show_history,
        }
        does[name]()

    def _show_history(self) -> None:
        """Everything that is in this dossier now, with what it was before."""
        if self._dossier is not None:
            everything = dossier_story.rows(self._dossier)
            self.host.opens.history(everything, self._dossier.pupil.display_name, of_one=False)

    def _note_destination(self, known: Destination | None) -> None:
        """In the stay it belongs to: the one that ended there, else the last."""
        left_on = known.left_on if known else self._dossier.left_on if self._dossier else None
        self.host.opens.destination(self._shown_id(), SchoolYear.of(left_on) if left_on else None)

    def _remove(self, item: Agreement) -> None:
        self._do(lambda: self.services.agreements.delete(item.id))

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

    def own_reports(self) -> bool:
        """Of this pupil; those of the class are a press away."""
        self._make_report()
        return self._dossier is not None

    def _make_report(self) -> None:
        from routekaart_app.gui.dialogs.report_dialog import ReportDialog

        if self._dossier is not None:
            dialog = ReportDialog(self.services, self.host, self._dossier.pupil, self)
            open_freed(dialog)


def _left(dossier: Dossier) -> str:
    """That the pupil is away, and since when."""
    day = dossier.left_on
    return _("left on {day}").format(day=formats.date_long(day, language())) if day else ""


def _earlier(dossier: Dossier) -> str:
    """The schools before this one: "eerder De Vlinderboom"."""
    schools = dict.fromkeys(year.school for year in dossier.years if year.school != dossier.pupil.school)
    return _("earlier {schools}").format(schools=", ".join(schools)) if schools else ""
