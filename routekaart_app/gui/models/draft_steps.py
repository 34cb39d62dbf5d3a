"""A routekaart being changed, step by step: what is kept, what it has become, and the way back."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.gui.models import template_rows
from routekaart_app.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class _Step:
    """From one draft to the next: what was done in words, to which line, and what may be one step with it."""

    before: TemplateDraft
    after: TemplateDraft
    label: str
    line_id: UUID | None
    joins: Hashable | None


class DraftSteps(QObject):
    """Holds the draft of one school year. Typing in one field is one step."""

    changed = Signal()
    """The draft is another one."""
    stepped = Signal(object)
    """A step was taken back or again; with the id of the line it was about, or None."""

    def __init__(self, kept: TemplateDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = self._draft = kept
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._may_join = False

    @property
    def draft(self) -> TemplateDraft:
        """As it is now."""
        return self._draft

    @property
    def kept(self) -> TemplateDraft:
        """As it is in the administration."""
        return self._kept

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return template_rows.differs(self._draft, self._kept)

    @property
    def undo_label(self) -> str | None:
        """What was done last; None for nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What was taken back last; None for nothing."""
        return self._undone[-1].label if self._undone else None

    def begin(self, kept: TemplateDraft) -> None:
        """Start from what is kept, without any step."""
        self._kept = self._draft = kept
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def rebase(self, kept: TemplateDraft) -> None:
        """Somebody else changed what is kept: the draft stays as it is."""
        self._kept = kept
        self.changed.emit()

    def put(
        self, draft: TemplateDraft, label: str, line_id: UUID | None = None, *, joins: Hashable | None = None
    ) -> None:
        """A step; one with the same `joins` as the step before becomes one with it."""
        if draft == self._draft:
            return
        before = self._draft
        if joins is not None and self._may_join and self._done and self._done[-1].joins == joins:
            before = self._done.pop().before
        if draft != before:
            self._done.append(_Step(before, draft, label, line_id, joins))
        self._undone.clear()
        self._draft, self._may_join = draft, True
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last step."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._go(step, step.before)

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._go(step, step.after)

    def discard(self) -> None:
        """Back to what is kept, as a step."""
        self.put(self._kept, _("all changes left out"))

    def _go(self, step: _Step, draft: TemplateDraft) -> None:
        self._draft, self._may_join = draft, False
        self.changed.emit()
        self.stepped.emit(step.line_id)
