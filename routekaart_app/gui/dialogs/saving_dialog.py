"""What dialogs for one entry share: saving, problems beside the fields, and leaving without loss."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QWidget

from routekaart_app.domain import field_draft
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.draft_fields import DraftFields
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.messages import may_drop
from routekaart_app.gui.widgets.gentle_warning import watch_words
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class SavingForm(Protocol):
    """What every form of an entry has."""

    title_label: QLabel
    trouble_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton


class SavingDialog(QDialog):
    """After it was accepted, `label` says what was done. Ctrl+Enter saves from anywhere. What is typed is kept as a
    draft where `keep_fields` or `keep_draft` was called."""

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.host = services, host
        self.label = ""
        self.today = services.clock.today()
        self.tried = False
        self._keeper: DraftKeeper | None = None

    def typed(self) -> object:
        """What is on the form now; two that are equal say that nothing was changed."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended before it can be saved."""
        raise NotImplementedError

    def write(self) -> str:
        """Save what is on the form; the sentence that says so. May raise KnownError."""
        raise NotImplementedError

    def start(self, form: SavingForm, title: str) -> None:
        """The form is filled: give it its head, listen to its buttons, and remember what was on it."""
        self._saving = form
        for area in self.findChildren(QScrollArea):
            InSight(area)
        form.title_label.setText(title)
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        self.enter = on_ctrl_enter(self, self.save, form.save_button)
        watch_words(self, self.services.notes.sensitive)
        self._first = self.typed()
        show_problems(self, ())
        self.say_trouble("")

    def keep_fields(
        self,
        kind: str,
        subject_id: UUID | None,
        names: Sequence[str],
        of: Sequence[object] = ("",),
        draft_id: UUID | None = None,
    ) -> None:
        """The form was started and these fields say all of it: keep them as a draft, and fill in the one that was left.

        `names` are in the order of `DraftFields`; `of` are the keys of what is changed here.
        """
        fields = DraftFields(self, names, ["" if key is None else str(key) for key in of])
        left = self.services.drafts.get(draft_id) if draft_id is not None else None
        if left is not None:
            draft = field_draft.read(left.content)
            fields.fill(draft)
            self._first = self.typed()
            if any(draft.of[:1]) and not any(of[:1]):
                self.say_trouble(_("What this draft was about is no longer there: it becomes a new entry."))
        title = self._saving.title_label.text()

        def written() -> tuple[str, str]:
            return title, field_draft.content(fields.draft())

        self.keep_draft(kind, subject_id, written, left.id if left else None)
        fields.on_change(self.drafts.touch)

    def keep_draft(
        self, kind: str, subject_id: UUID | None, written: Callable[[], tuple[str, str]], draft_id: UUID | None
    ) -> None:
        """Keep what is typed as a draft, of which `written` gives title and content; `drafts.touch` says that
        something changed."""

        def compose() -> tuple[str, str] | None:
            return written() if kept.draft_id is not None or self.typed() != self._first else None

        self._keeper = kept = DraftKeeper(self.services.drafts, kind, subject_id, compose, draft_id, self)
        self._draft_opened = draft_id
        kept.failed.connect(lambda error: self.say_trouble(str(error)))

    @property
    def drafts(self) -> DraftKeeper:
        """What keeps the draft of this form."""
        assert self._keeper is not None, "this form keeps no draft"
        return self._keeper

    def changed(self) -> None:
        """Something was typed or chosen: after a first try to save, problems go as soon as they are mended."""
        if self.tried:
            show_problems(self, self.problems())
        self.say_trouble("")

    def save(self) -> None:
        """Save what is on the form, or say beside the fields what must be mended first."""
        self.tried = True
        problems = [*unread(self), *self.problems()]
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        self.do(self.write)

    def do(self, work: Callable[[], str]) -> None:
        """Do something that gives a sentence, and close; what it refuses is told on the form."""
        try:
            self.label = work()
        except KnownError as error:
            self.say_trouble(str(error))
            return
        if self._keeper is not None:
            self._keeper.drop()
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self.typed() == self._first or may_drop(self.host.messages):
            self.leave()

    def leave(self) -> None:
        """Close without having saved. A draft that was opened and not changed stays a draft; else it is not wanted."""
        if self._keeper is not None and (self._draft_opened is None or self.typed() != self._first):
            self._keeper.drop()
        super().reject()

    def say_trouble(self, text: str) -> None:
        """What went wrong, above the buttons."""
        self._saving.trouble_label.setText(text)
        self._saving.trouble_label.setVisible(bool(text))
