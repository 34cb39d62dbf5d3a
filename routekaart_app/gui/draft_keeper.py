"""Keeps a draft of a form while it is filled in, so that a crash or a lock costs seconds of work."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from routekaart_app.errors import KnownError
from routekaart_app.services.drafts import Drafts

_WAIT_MS = 1_500
"""From the first change on; what follows is kept together with it."""


class DraftKeeper(QObject):
    """Saves what a form holds at most two seconds after it changed, and when the window below it closes.

    `compose` gives the title and the content of the draft, or None while nothing was filled in. A draft that was
    opened again (`draft_id`) is saved in its own place.
    """

    saved = Signal(object)
    """The draft was written: its id."""

    failed = Signal(object)
    """The draft could not be written: a `KnownError`."""

    def __init__(
        self,
        drafts: Drafts,
        kind: str,
        subject_id: UUID | None,
        compose: Callable[[], tuple[str, str] | None],
        draft_id: UUID | None,
        form: QDialog,
    ) -> None:
        super().__init__(form)
        self._drafts, self._kind, self._subject_id, self._compose = drafts, kind, subject_id, compose
        self.draft_id = draft_id
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.save)
        below = form.parentWidget()
        if below is not None:
            below.window().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window closes, as when the administration is locked: what waits is saved while that still can be."""
        if event.type() == QEvent.Type.Close and self._timer.isActive():
            self.save()
        return False

    def touch(self) -> None:
        """Something changed. A change while waiting does not wait longer, or steady typing would never be kept."""
        if not self._timer.isActive():
            self._timer.start()

    def turn_to(self, subject_id: UUID) -> None:
        """What is filled in from now on is about another class or pupil."""
        self._subject_id = subject_id

    def save(self) -> None:
        """Write the draft now."""
        self._timer.stop()
        made = self._compose()
        if made is None:
            return
        title, content = made
        try:
            self.draft_id = self._drafts.save(self._kind, self._subject_id, title, content, self.draft_id)
        except KnownError as error:
            self.failed.emit(error)
            return
        self.saved.emit(self.draft_id)

    def drop(self) -> None:
        """Throw the draft away: what it held was recorded, or is not wanted. One that cannot be thrown away stays."""
        self._timer.stop()
        draft_id, self.draft_id = self.draft_id, None
        if draft_id is None:
            return
        try:
            self._drafts.drop(draft_id)
        except KnownError as error:
            self.failed.emit(error)
