"""What is done with one pupil from anywhere, such as Ctrl+G: with the pupil on screen, or with one whose name is
typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.widgets.search_popup import Entry, SearchPopup
from routekaart_app.i18n import gettext as _


class PupilChooser:
    """Asks for a name only where no pupil is at hand; the popup is made when it is first needed."""

    def __init__(
        self, find: Callable[[str], Sequence[Entry]], on_screen: Callable[[], UUID | None], parent: QWidget
    ) -> None:
        """`find` looks a text up among everything; `on_screen` gives the pupil that is at hand."""
        self._find, self._on_screen, self._parent = find, on_screen, parent
        self._does: Callable[[UUID], None] = lambda _pupil_id: None
        self._popups: dict[str, SearchPopup] = {}

    def talk(self, does: Callable[[UUID], None]) -> None:
        """Talk with this pupil, or ask with whom."""
        self._start(does, "talk_popup", _("With whom did you talk? Type a name or a number"))

    def plan(self, does: Callable[[UUID], None]) -> None:
        """Plan a talk with this pupil, or ask with whom."""
        self._start(does, "plan_talk_popup", _("With whom will you talk? Type a name or a number"))

    def contact(self, does: Callable[[UUID], None]) -> None:
        """Contact with a parent of this pupil, or ask of whom."""
        self._start(does, "contact_popup", _("Of whom is the parent? Type a name or a number"))

    def look_back(self, does: Callable[[UUID], None]) -> None:
        """Look back with this pupil, or ask with whom."""
        self._start(does, "look_back_popup", _("Who left? Type a name or a number"))

    def _start(self, does: Callable[[UUID], None], name: str, hint: str) -> None:
        pupil_id = self._on_screen()
        if pupil_id is not None:
            does(pupil_id)
            return
        self._does = does
        if name not in self._popups:
            popup = self._popups[name] = SearchPopup(self._pupils, (), self._parent, hint=hint)
            popup.setObjectName(name)
            popup.chosen.connect(self._take)
        self._popups[name].open_popup()

    def _pupils(self, text: str) -> list[Entry]:
        return [entry for entry in self._find(text) if entry.kind == "pupil"]

    def _take(self, entry: Entry) -> None:
        if entry.id is not None:
            self._does(entry.id)
