"""Ctrl+G: a talk with the pupil on screen, or with one whose name is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.widgets.search_popup import Entry, SearchPopup
from routekaart_app.i18n import gettext as _


class TalkChooser:
    """Asks for a name only where no pupil is at hand; the popup is made when it is first needed."""

    def __init__(self, find: Callable[[str], Sequence[Entry]], talk: Callable[[UUID], None], parent: QWidget) -> None:
        """`find` looks a text up among everything; `talk` opens the talk with a pupil."""
        self._find, self._talk, self._parent = find, talk, parent
        self._popup: SearchPopup | None = None

    def start(self, pupil_id: UUID | None) -> None:
        """Talk with this pupil, or ask with whom."""
        if pupil_id is not None:
            self._talk(pupil_id)
            return
        if self._popup is None:
            hint = _("With whom did you talk? Type a name or a number")
            self._popup = SearchPopup(self._pupils, (), self._parent, hint=hint)
            self._popup.setObjectName("talk_popup")
            self._popup.chosen.connect(self._take)
        self._popup.open_popup()

    def _pupils(self, text: str) -> list[Entry]:
        return [entry for entry in self._find(text) if entry.kind == "pupil"]

    def _take(self, entry: Entry) -> None:
        if entry.id is not None:
            self._talk(entry.id)
