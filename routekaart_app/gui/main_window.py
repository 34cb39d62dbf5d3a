"""The window around the pages: rail, top bar, search, message bar; it knows where things are and no rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from routekaart_app.changes import Changed
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui import icons, last_choice, manual_opener, window_bands, window_frame
from routekaart_app.gui.context import Context
from routekaart_app.gui.last_choice import LastChoice
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.navigator import Navigator
from routekaart_app.gui.openers import Openers
from routekaart_app.gui.page_stack import PageStack
from routekaart_app.gui.pages.makers import PageMaker
from routekaart_app.gui.pages.makers import page_makers as page_makers
from routekaart_app.gui.pages.page import OnlyThese, Page
from routekaart_app.gui.pupil_chooser import PupilChooser
from routekaart_app.gui.refresh import Refresh
from routekaart_app.gui.steps import Steps
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.message_bar import MessageBar
from routekaart_app.gui.widgets.no_pupils import NoPupils
from routekaart_app.gui.widgets.rail import PLACES, Rail
from routekaart_app.gui.widgets.search_popup import Entry, SearchPopup
from routekaart_app.gui.widgets.top_bar import TopBar
from routekaart_app.gui.window_actions import WindowActions
from routekaart_app.i18n import language
from routekaart_app.settings import Settings

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_NEED_PUPILS = frozenset({"today", "signals", "pupils", "pupil", "grid", "visits", "parents", "reports", "year"})
_PLACES = frozenset(name for name, _text, _icon in PLACES)
SHOWN_CLASS = "3B"
"""The class of the invented school that manual and pictures speak of."""
_FOUND, _MORE = 12, 24
"""How much is looked up for a text; more where only the pupils among it are wanted."""
_CHOICES = frozenset({"school", "school_year", "pupil_group", "enrolment"})
"""Tables of which a change may change what there is to choose in the top bar."""


class MainWindow(QWidget):
    """One open administration. See `pages.page.Window` for what pages may ask of it."""

    lock_wanted = Signal()
    other_wanted = Signal()
    """This administration is to be closed, and another to be chosen."""
    settings_wanted = Signal(object)
    """Other `Settings`; whoever made the window keeps and applies them."""
    closed = Signal()
    practice_wanted = Signal()
    """The invented school is to be opened, or begun anew when it is open."""

    def __init__(
        self,
        services: Services,
        settings: Settings,
        messages: Messages,
        config_folder: Path,
        *,
        user_name: str = "",
        makers: Mapping[str, PageMaker] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._services, self._settings, self._messages = services, settings, messages
        self._config_folder = config_folder
        self._makers = dict(makers or page_makers())
        self._pages: dict[str, Page] = {}
        self._tasks = Tasks(self)
        self._opens = Openers(services, self, self)
        self._refresh = Refresh(services.changes, self)
        self._navigator = Navigator(services.schools, services.clock)
        self._is_away = False
        self._from_page = "pupils"
        self.setWindowTitle(window_bands.title(services.vault.folder, services.vault.is_example))
        self.setWindowIcon(icons.application_icon())
        self._actions = WindowActions(self._does(), self.opens, self.open_page, self.open_setting, self)
        self.rail = Rail(user_name)
        self.top_bar = TopBar(self._actions.menu(lambda: self._steps))
        self.message_bar = MessageBar()
        self._stack = PageStack()
        self._steps = Steps(services.history, self._tasks, self.message_bar, lambda: self._stack.own_steps)
        self._nothing_yet = NoPupils(self)
        self._stack.addWidget(self._nothing_yet)
        self._popup = SearchPopup(self._find, self._actions.in_search(), self, more=self._actions.by_words())
        self._whom = PupilChooser(partial(self._find, limit=_MORE), lambda: self._stack.pupil_id, self)
        bands = window_bands.made(self, self.top_bar, services.vault.is_example, self._actions.trigger)
        window_frame.lay_out(self, self.rail, (self.top_bar, *bands), self._stack, self.message_bar)
        self._connect()
        self._begin()

    @property
    def context(self) -> Context:
        """See `Window`."""
        return self._navigator.context

    @property
    def messages(self) -> Messages:
        """See `Window`."""
        return self._messages

    @property
    def tasks(self) -> Tasks:
        """See `Window`."""
        return self._tasks

    @property
    def settings(self) -> Settings:
        """See `Window`."""
        return self._settings

    @property
    def catalog_language(self) -> str:
        """See `Window`."""
        return language()

    @property
    def opens(self) -> Openers:
        """See `Window`."""
        return self._opens

    @property
    def page_name(self) -> str:
        """The name of the page we are at."""
        return self._at

    def page(self, name: str) -> Page:
        """The page of this name, made when it was not there yet."""
        if name not in self._pages:
            page = self._makers[name](self._services, self, self._stack)
            self._pages[name] = page
            self._stack.addWidget(page)
            self._refresh.watch(page)
        return self._pages[name]

    def open_page(self, name: str) -> None:
        """See `Window`."""
        if self._stack.may_leave(to=name):
            self._at = name
        self.rail.show_place(self._stack.rail_place(self._at))
        if name != self._at:
            return
        if name in _NEED_PUPILS and not self._has_pupils:
            self._stack.setCurrentWidget(self._nothing_yet)
            self._nothing_yet.button.setFocus()
            return
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        page.show_context(self.context)
        page.focus_first()

    def open_pupil(self, pupil_id: UUID) -> None:
        """See `Window`."""
        page, self._from_page = self.page("pupil"), self.pupil_from
        if self._stack.may_leave() and self._stack.still(partial(self._show_row, page, "show_pupil", pupil_id)):
            self.rail.show_place("pupils")
            page.focus_first()

    @property
    def pupil_from(self) -> str:
        """See `Window`."""
        return self._at if self._at != "pupil" else self._from_page

    def leave_pupil(self) -> None:
        """See `Window`."""
        self.open_page(self._from_page)

    def open_pupils(self, pupil_ids: frozenset[UUID], about: str, year: SchoolYear | None = None) -> None:
        """See `Window`."""
        self._open_at("pupils", "show_only", OnlyThese(pupil_ids, about, year, back_to=self._at))

    def open_signals(self, kind: str) -> None:
        """See `Window`."""
        self._open_at("signals", "show_list", kind)

    def open_company(self, company_id: UUID) -> None:
        """See `Window`."""
        self._open_at("companies", "show_company", company_id)

    def open_frozen_summary(self, summary_id: UUID) -> None:
        """See `Window`."""
        self._open_at("year", "show_frozen", summary_id)

    def open_summary(self, then: str) -> None:
        """See `Window`."""
        self._open_at("year", "begin", then)

    def open_setting(self, name: str) -> None:
        """See `Window`."""
        self._open_at("admin", "show_setting", name)

    def choose_group(self, group_id: UUID) -> None:
        """See `Window`."""
        self._choose(self._navigator.choose_group, group_id)

    def make_reports(self) -> None:
        """See `Window`."""
        if self._stack.page is None or not self._stack.page.own_reports():
            self.open_page("reports")

    def change_settings(self, settings: Settings) -> None:
        """See `Window`."""
        self._settings = settings
        self.settings_wanted.emit(settings)

    def say(self, text: str, undoable: bool = True) -> None:
        """See `Window`."""
        self._steps.say(text, undoable)

    def fail(self, error: KnownError) -> None:
        """See `Window`."""
        self.message_bar.show_error(str(error))

    def offer(self, text: str, action: str, do: Callable[[], object]) -> None:
        """See `Window`."""
        self.message_bar.show_message(text, action=action, on_action=do)

    def undo(self) -> None:
        """Take back the last step."""
        self._steps.undo()

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._steps.redo()

    def put_away(self) -> None:
        """Stop work, hear of no more changes, and remember where we were; the window is of no use after this."""
        if self._is_away:
            return
        self._is_away = True
        self._tasks.close()
        self._refresh.close()
        context = self.context
        page = self._at if self._at in _PLACES else "pupils" if self._at == "pupil" else "today"
        chosen = (str(value or "") for value in (context.school_id, context.group_id))
        last_choice.save(self._config_folder, self._services.vault.vault_id, LastChoice(page, *chosen))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The page on screen may hold the window back; not when it was put away."""
        if not self._is_away and not self._stack.may_leave():
            event.ignore()
            return
        self.put_away()
        self.closed.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the message bar from anywhere on a page; without one, it leaves a pupil."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.message_bar.text or self._at != "pupil":
            self.message_bar.dismiss()
        else:
            self.leave_pupil()

    def _begin(self) -> None:
        last = last_choice.load(self._config_folder, self._services.vault.vault_id)
        shown = SHOWN_CLASS if self._services.vault.is_example else ""
        self._navigator.start(last.school, last.group, name=shown)
        self.top_bar.show_choices(self._navigator)
        self._at = last.page if last.page in _PLACES else "today"
        self.open_page(self._at)

    def _connect(self) -> None:
        bar, navigator = self.top_bar, self._navigator
        self.rail.chosen.connect(self.open_page)
        bar.year_chooser.picked.connect(self._choose_year)
        bar.school_chooser.picked.connect(lambda school: self._choose(navigator.choose_school, school))
        bar.group_chooser.picked.connect(lambda group: self._choose(navigator.choose_group, group))
        bar.search_button.clicked.connect(self._popup.open_popup)
        bar.lock_button.clicked.connect(lambda: self._actions.trigger("lock"))
        self._popup.chosen.connect(self._go_to)
        self._refresh.changed.connect(self._hear)
        for number, (name, _text, _icon) in enumerate(PLACES, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(partial(self.open_page, name))

    def _does(self) -> dict[str, Callable[[], object]]:
        """What each action of the window does, by its name in `shortcuts`."""
        return {
            "search": lambda: self._popup.open_popup(),  # noqa: PLW0108  # it is made later
            "record_visit": self.opens.visit,
            "record_talk": lambda: self._whom.talk(self.opens.talk),
            "plan_talk": lambda: self._whom.plan(self.opens.plan_talk),
            "record_contact": lambda: self._whom.contact(self.opens.parent_contact),
            "record_meeting": self.opens.meeting,
            "write_letters": self.opens.letters,
            "look_back": lambda: self._whom.look_back(self.opens.look_back),
            "enter_forms": self.opens.stack,
            "make_reports": self.make_reports,
            "import": self.opens.importing,
            "import_parents": self.opens.guardian_import,
            "undo": self.undo,
            "redo": self.redo,
            "next_group": lambda: self._step_group(1),
            "previous_group": lambda: self._step_group(-1),
            "reload": self._read_again,
            "lock": lambda: self._leave(self.lock_wanted),
            "other": lambda: self._leave(self.other_wanted),
            "manual": lambda: manual_opener.open_manual(self, self._messages),
            "tour": lambda: window_bands.begin_tour(self),
            "practice": lambda: self._leave(self.practice_wanted),
            "about": self.opens.about,
        }

    def _find(self, text: str, limit: int = _FOUND) -> Sequence[Entry]:
        hits = self._services.search.find(text, self.context.year, limit, self.context.group_id)
        return [Entry(hit.kind, hit.title, hit.detail, hit.id) for hit in hits]

    def _go_to(self, entry: Entry) -> None:
        if entry.action:
            self._actions.trigger(entry.action)
        elif entry.id is not None and entry.kind == "pupil":
            self.open_pupil(entry.id)
        elif entry.id is not None and entry.kind == "company":
            self.open_company(entry.id)
        elif entry.id is not None and self._stack.may_leave(to="grid"):
            self.choose_group(entry.id)
            self.open_page("grid")

    def _open_at(self, name: str, method: str, which: object) -> None:
        self.open_page(name)
        if self._at == name:
            self._show_row(self.page(name), method, which)

    def _show_row(self, page: Page, method: str, which: object) -> bool:
        """Show one row or list on a page that has a method for it; what is gone is told and nothing changes."""
        try:
            getattr(page, method)(which)
        except KnownError as error:
            self.fail(error)
            return False
        self._at = page.name
        self._stack.setCurrentWidget(page)
        return True

    def _leave(self, wanted: SignalInstance) -> None:
        if self._stack.may_leave():
            wanted.emit()

    def _choose_year(self, year: SchoolYear) -> None:
        if self._stack.may_leave():
            self._choose(self._navigator.choose_year, year)
        else:
            self.top_bar.show_choices(self._navigator)

    def _choose(self, choose: Callable[[Any], None], value: SchoolYear | UUID | None) -> None:
        try:
            choose(value)
        except KnownError as error:
            self.fail(error)
        self._show_choice()

    def _step_group(self, by: int) -> None:
        if self._navigator.step(by):
            self._show_choice()

    def _show_choice(self) -> None:
        """Show the new choice in the bar and on the page; the keyboard stays where it is."""
        self.top_bar.show_choices(self._navigator)
        if not self._stack.follow(self.context) and self._has_pupils:
            self.open_page(self._at)

    @property
    def _has_pupils(self) -> bool:
        return bool(self._navigator.groups) or bool(self._services.schools.years())

    def _hear(self, changed: Changed) -> None:
        if not changed.tables & _CHOICES:
            return
        before = self.context
        self._navigator.refresh()
        if self.context != before or self._stack.page is None:
            self._show_choice()
        else:
            self.top_bar.show_choices(self._navigator)

    def _read_again(self) -> None:
        self._navigator.refresh()
        self._show_choice()
        if self._stack.page is not None:
            self._stack.page.reload()
