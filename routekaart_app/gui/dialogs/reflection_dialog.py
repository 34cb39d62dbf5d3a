"""A reflection of one pupil: the four points in the pupil's own words, growth by both, and what the guide adds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain import guiding
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.reflection_sheet import ReflectionSheet
from routekaart_app.domain.stages import Place
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_reflection_dialog import Ui_ReflectionDialog
from routekaart_app.gui.messages import may_drop
from routekaart_app.gui.models import reflection_draft
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.gentle_warning import watch_words
from routekaart_app.gui.widgets.problems import unread
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from datetime import date

    from routekaart_app.bootstrap import Services


class ReflectionDialog(QDialog):
    """Shows a `ReflectionSheet`. After it was accepted, `label` says what was kept; what is typed is kept as a draft.

    About an activity and in a talk if given; `reflection_id` opens one to correct it, `draft_id` one that was left half
    done. Raises KnownError when the pupil or that reflection is gone.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        *,
        activity_id: UUID | None = None,
        talk_id: UUID | None = None,
        reflection_id: UUID | None = None,
        draft_id: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._host = services, host
        self._today = services.clock.today()
        self.label = ""
        self._tried = False
        draft = services.drafts.get(draft_id) if draft_id is not None else None
        if draft is not None:
            sheet = reflection_draft.read(draft.content, services.reflections, pupil_id, self._today)
        else:
            sheet = services.reflections.sheet(
                pupil_id, self._today, activity_id=activity_id, talk_id=talk_id, reflection_id=reflection_id
            )
        self._first = sheet
        self.form = Ui_ReflectionDialog()
        self.form.setupUi(self)
        self.fields = self.form.reflection_form
        self.fields.ask_with(partial(questions_for, services))
        self.fields.show_sheet(sheet)
        self.drafts = DraftKeeper(
            services.drafts, reflection_draft.KIND, pupil_id, self._as_draft, draft_id if draft else None, self
        )
        self._prepare(sheet)
        self._say()
        open_at(self, 1284, 722)

    @property
    def sheet(self) -> ReflectionSheet:
        """What is on the form now."""
        return self.fields.sheet

    def save(self) -> None:
        """Keep what is on the form, or say beside the fields what must be mended first."""
        self._tried = True
        self._say()
        problems = [*unread(self), *self.sheet.problems(self._today)]
        if problems:
            self.fields.go_to(problems)
            return
        self._do(lambda: self._services.reflections.save(self.sheet))

    def delete(self) -> None:
        """Take the reflection away; it can be undone, and is asked all the same."""
        if self._host.messages.ask(
            _("Remove this reflection?"),
            _("The pupil's words and the words of growth go with it. It can be undone."),
            yes=_("Remove"),
            no=_("Go on"),
        ):
            self._do(lambda: self._services.reflections.delete(self.sheet.id))

    def reject(self) -> None:
        """Leave; asks first when something was filled in. A draft that was opened and not changed stays a draft."""
        if self.sheet != self._first:
            if not may_drop(self._host.messages, _("Stop with this reflection?")):
                return
            self.drafts.drop()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first point."""
        super().showEvent(event)
        self.fields.focus_first()

    def _prepare(self, sheet: ReflectionSheet) -> None:
        form = self.form
        form.title_label.setText(_("Reflection of {name}").format(name=sheet.pupil.display_name))
        about = (sheet.pupil.group, place_said(sheet.pupil.place), sheet.pupil.school)
        form.pupil_label.setText(" · ".join(part for part in about if part))
        form.delete_button.setVisible(not sheet.is_new)
        form.delete_button.clicked.connect(self.delete)
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        self.fields.changed.connect(self._changed)
        self.fields.day_picked.connect(self._take_day)
        watch_words(self, self._services.notes.sensitive)
        self.drafts.failed.connect(lambda error: self._say_trouble(str(error)))

    def _do(self, step: Callable[[], str]) -> None:
        try:
            self.label = step()
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.drafts.drop()
        self.accept()

    def _take_day(self, day: date) -> None:
        try:
            self.fields.show_sheet(self._services.reflections.on_day(self.sheet, day))
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self._changed()

    def _changed(self) -> None:
        self._say()
        self.drafts.touch()

    def _as_draft(self) -> tuple[str, str] | None:
        if self.sheet == self._first and self.drafts.draft_id is None:
            return None
        return self.form.title_label.text(), reflection_draft.written(self.sheet)

    def _say(self) -> None:
        problems = self.sheet.problems(self._today)
        too_early = self.sheet.is_empty and not self._tried
        self.fields.say([item for item in problems if not too_early or item.field == "on"])
        self._say_trouble("")

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))


def questions_for(services: Services, competency: str, place: Place) -> Sequence[str]:
    """The guiding questions of a competency that fit where a pupil is."""
    scope = guiding.scope(competency, guiding.phase(place))
    return [entry.text for entry in services.lists.items(QUESTIONS, scope)]
