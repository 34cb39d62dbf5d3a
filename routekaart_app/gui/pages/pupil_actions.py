"""What can be done with the pupils who are chosen in a list: the same in the row of buttons and in the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.stages import SO, VO
from routekaart_app.errors import KnownError
from routekaart_app.gui import icons
from routekaart_app.gui.dialogs.many_pupils_dialog import ManyPupilsDialog
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.shortcuts import keys_of, with_keys
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ONE, _PAIR, _SOME = "one", "pair", "some"
"""For how many pupils something can be done: exactly one, exactly two, or any number."""
_FIRST = {
    _ONE: N_("Choose one pupil in the list first."),
    _PAIR: N_("Choose two pupils in the list first."),
    _SOME: N_("Choose one or more pupils in the list first."),
}


class PupilActions(QObject):
    """`chosen` gives who is chosen; call `follow` whenever that changes."""

    def __init__(
        self, services: Services, host: Window, chosen: Callable[[], list[PupilEntry]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services, self._host, self._chosen, self._page = services, host, chosen, parent
        self._for: dict[str, str] = {}
        self.actions: dict[str, QAction] = {}
        self.buttons = FlowRow()
        self._add("open", _("Open dossier"), "pupils", _ONE, self._open)
        self._add("details", _("Details…"), "file", _ONE, self._details)
        self._add("talk", _("Talk"), "edit", _ONE, self._talk, keys=keys_of("record_talk"))
        self._add("plan_talk", _("Plan a talk…"), "calendar", _ONE, self._plan_talk)
        self._add("track", _("Track…"), "", _SOME, self.ask_track)
        self._add("target_group", _("Own target group…"), "", _SOME, self.ask_target_group)
        self._add("same", _("These are one pupil…"), "", _PAIR, self._same)
        self.follow()

    def follow(self) -> None:
        """Offer what fits who is chosen."""
        chosen = self._chosen()
        count = len(chosen)
        fits = {_ONE: count == 1, _PAIR: count == 2, _SOME: count > 0}
        for name, action in self.actions.items():
            action.setEnabled(fits[self._for[name]])
        self.actions["track"].setEnabled(any(_has_track(pupil) for pupil in chosen))

    def show_menu(self, place: QPoint) -> None:
        """The same as a menu, at a place on the screen."""
        if QApplication.activePopupWidget() is not None:  # a system may send the key and ask for the menu besides
            return
        menu = self.menu()
        if menu.actions():
            menu.popup(place)
            menu.setActiveAction(menu.actions()[0])

    def menu(self) -> QMenu:
        """What can be done with who is chosen."""
        menu = QMenu(self._page)
        menu.setObjectName("pupils_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addActions([action for action in self.actions.values() if action.isEnabled()])
        return menu

    def ask_track(self) -> None:
        """Ask for the track of everybody chosen who can have one."""
        chosen = self._chosen()
        able = [pupil for pupil in chosen if _has_track(pupil)]
        if able:
            dialog = self._dialog(len(able))
            dialog.offer_tracks(_shared(pupil.place.track for pupil in able), len(chosen) - len(able))
            self._then(dialog, [pupil.id for pupil in able], self._services.pupil_records.set_track)

    def ask_target_group(self) -> None:
        """Ask for the own target group of everybody chosen."""
        chosen = self._chosen()
        if chosen:
            dialog = self._dialog(len(chosen))
            shared = _shared(pupil.place.own for pupil in chosen)
            dialog.offer_target_groups(shared, self._services.routekaarten.own_target_groups())
            self._then(dialog, [pupil.id for pupil in chosen], self._services.pupil_records.set_target_group)

    def _dialog(self, count: int) -> ManyPupilsDialog:
        return ManyPupilsDialog(count, self._host.context.year, self._page)

    def _then(self, dialog: ManyPupilsDialog, ids: list[UUID], change: Callable[..., str]) -> None:
        """Show a dialog; what is chosen there is written in the worker, for it may be a whole region."""
        year = self._host.context.year

        def write() -> None:
            value = dialog.value
            if value is None:
                return

            def work(_progress: Progress) -> str:
                return change(ids, year, value)

            self._host.tasks.start(work, title=dialog.windowTitle(), done=self._host.say, failed=self._fail)

        dialog.accepted.connect(write)
        open_freed(dialog)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._host.fail(error)

    def _open(self) -> None:
        self._host.open_pupil(self._chosen()[0].id)

    def _details(self) -> None:
        self._host.opens.pupil(self._chosen()[0].id)

    def _talk(self) -> None:
        self._host.opens.talk(self._chosen()[0].id)

    def _plan_talk(self) -> None:
        self._host.opens.plan_talk(self._chosen()[0].id)

    def _same(self) -> None:
        first, second = self._chosen()
        self._host.opens.doubles((first.id, second.id))

    def _add(self, name: str, text: str, icon: str, count: str, do: Callable[[], None], *, keys: str = "") -> None:
        """One thing to do, as an action and as a button that follows it."""
        action = QAction(text, self)
        action.setObjectName(f"{name}_action")
        action.triggered.connect(lambda _checked=False: do())
        button = QPushButton(text)
        button.setObjectName(f"{name}_button")
        button.setAutoDefault(False)
        if icon:
            icons.put(button, icon)
        button.clicked.connect(action.trigger)

        def follow(enabled: bool) -> None:
            button.setEnabled(enabled)
            button.setToolTip(with_keys(text, keys) if enabled else _(_FIRST[count]))

        action.enabledChanged.connect(follow)
        follow(action.isEnabled())
        self.buttons.flow.addWidget(button)
        self.actions[name], self._for[name] = action, count


def _has_track(pupil: PupilEntry) -> bool:
    return pupil.place.stage in (VO, SO)


def _shared(values: Iterable[str]) -> str | None:
    """The value they all have; None when they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
