"""Typing in a stack of filled-in forms: pupil after pupil in the order of the class, saved one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.gui import painter, rows, theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.reflection_dialog import questions_for
from routekaart_app.gui.draft_keeper import DraftKeeper
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_stack_dialog import Ui_StackDialog
from routekaart_app.gui.models import reflection_draft
from routekaart_app.gui.models.form_stack import FormStack, State
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.gentle_warning import watch_words
from routekaart_app.gui.widgets.problems import unread
from routekaart_app.gui.widgets.reflection_form import day_said
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import status_mark

if TYPE_CHECKING:
    from datetime import date

    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_LIST_WIDTH, _WIDEST_LIST, _MARK = 216, 400, 12
_MARKS: dict[State, str] = {"in": "done", "typed": "partly", "open": "not_yet"}
_SAID: dict[State, str] = {"in": N_("is in"), "typed": N_("not saved yet"), "open": N_("not in yet")}


class StackDialog(QDialog):
    """One class and one activity, by default the newest; another can be chosen on top. Absent pupils are left out.

    Each pupil's form is a step of its own that can be undone; `label` says after closing how many were kept. Raises
    KnownError when the class was at nothing this year, or when class or activity is gone.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        group_id: UUID,
        activity_id: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:
        stacks = services.reflections.stacks(group_id, services.clock.today())
        if not stacks:
            todo = _("Record the visit or lesson first; then its forms can be typed in.")
            raise KnownError(_("Nothing was recorded for this class yet."), "", todo, code="no-activity")
        super().__init__(parent)
        self._services, self._host, self._group_id, self._stacks = services, host, group_id, stacks
        self._today = services.clock.today()
        self._saved = 0
        self._tried = False
        self._keepers: dict[UUID, DraftKeeper] = {}
        self.form = Ui_StackDialog()
        self.form.setupUi(self)
        self.fields = self.form.reflection_form
        self.fields.for_paper()
        self._asks_which = activity_id is None
        self._prepare()
        self._load(activity_id or self._stacks[0].about.id)
        open_at(self, 1180, 722)

    @property
    def label(self) -> str:
        """What was kept, in one sentence; "" when nothing was."""
        if not self._saved:
            return ""
        return ngettext("{count} form kept", "{count} forms kept", self._saved).format(count=self._saved)

    def save(self) -> None:
        """Keep this pupil's form and go on to the next that is not in; after the last one, say that all are in."""
        self._tried = True
        self._say()
        problems = [*unread(self), *self.stack.sheet.problems(self._today)]
        if problems:
            self.fields.go_to(problems)
            return
        sheet = self.stack.sheet
        try:
            said = self._services.reflections.save(sheet)
            kept = self._services.reflections.stack(self._group_id, self._about_id, self._today)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self._saved += bool(said)
        if keeper := self._keepers.pop(sheet.id, None):
            keeper.drop()
        self.stack.keep(next((item for item in kept if item.id == sheet.id), sheet))
        is_more = self.stack.go_on()
        self._show()
        if not is_more:
            self.form.close_button.setFocus()

    def step(self, by: int) -> None:
        """Go to another pupil; what was typed stays until it is saved."""
        if self.stack.step(by):
            self._show()

    def reject(self) -> None:
        """Close; asks first when something was typed and not saved."""
        if not self._may_drop():
            return
        if self._saved:
            self.accept()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first form that is not in, or with which activity it is about."""
        super().showEvent(event)
        if self._asks_which and len(self._stacks) > 1:
            self.form.stack_combo.setFocus()
        else:
            self.fields.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page keys go along the class."""
        step = _PAGES.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter, where the activity is chosen, goes on to the form."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or event.key() not in _ENTER
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            return False
        self.fields.focus_first()
        return True

    def _prepare(self) -> None:
        form, group = self.form, self._services.schools.group(self._group_id)
        form.title_label.setText(_("Forms of {group}").format(group=group.name))
        for item in self._stacks:
            form.stack_combo.addItem(f"{day_said(item.about.on, self._today)}  {item.about.title}")
        rows.fit(form.pupils_list)
        form.pupils_list.setFixedWidth(min(theme.look().px(_LIST_WIDTH), _WIDEST_LIST))
        form.stack_combo.installEventFilter(self)
        form.stack_combo.activated.connect(lambda at: self._choose(self._stacks[at].about.id))
        form.pupils_list.currentRowChanged.connect(self._go)
        form.close_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        self.fields.changed.connect(self._typed)
        self.fields.day_picked.connect(self._take_day)
        watch_words(self, self._services.notes.sensitive)
        self.fields.ask_with(partial(questions_for, self._services))

    def _load(self, activity_id: UUID) -> None:
        """The forms about an activity."""
        sheets = self._services.reflections.stack(self._group_id, activity_id, self._today)
        if not sheets:
            raise KnownError(_("Nobody of this class was there."), "", "", code="no-pupils")
        self._about_id, self.stack = activity_id, FormStack(sheets)
        self._show_about()
        names = self.form.pupils_list
        with QSignalBlocker(names):
            names.clear()
            for sheet in sheets:
                names.addItem(QListWidgetItem(sheet.pupil.listed_name))
        self._show()

    def _choose(self, activity_id: UUID) -> None:
        if activity_id == self._about_id or not self._may_drop():
            self._show_about()
            return
        try:
            self._load(activity_id)
        except KnownError as error:
            self._say_trouble(str(error))
            self._show_about()

    def _show_about(self) -> None:
        """Which activity this is about."""
        place = next((at for at, item in enumerate(self._stacks) if item.about.id == self._about_id), -1)
        self.form.stack_combo.setCurrentIndex(place)

    def _show(self) -> None:
        """The form of the pupil the stack is at."""
        self._tried = False
        with QSignalBlocker(self.form.pupils_list):
            self.form.pupils_list.setCurrentRow(self.stack.at)
        self.fields.show_sheet(self.stack.sheet)
        self._say()
        if self.isVisible() and not self.form.stack_combo.hasFocus():
            self.fields.focus_first()

    def _go(self, place: int) -> None:
        if place >= 0:
            self.stack.at = place
            self._show_beside()

    def _show_beside(self) -> None:
        """Another pupil was chosen in the list, which keeps the keyboard."""
        self._tried = False
        self.fields.show_sheet(self.stack.sheet)
        self._say()

    def _typed(self) -> None:
        self.stack.type(self.fields.sheet)
        self._say()
        self._keeper().touch()

    def _take_day(self, day: date) -> None:
        try:
            self.fields.show_sheet(self._services.reflections.on_day(self.fields.sheet, day))
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self._typed()

    def _keeper(self) -> DraftKeeper:
        """What keeps this pupil's form as a draft until it is saved."""
        sheet = self.stack.sheet
        if sheet.id not in self._keepers:
            compose = partial(self._as_draft, sheet.id)
            kept = DraftKeeper(self._services.drafts, reflection_draft.KIND, sheet.pupil.id, compose, None, self)
            kept.failed.connect(lambda error: self._say_trouble(str(error)))
            self._keepers[sheet.id] = kept
        return self._keepers[sheet.id]

    def _as_draft(self, sheet_id: UUID) -> tuple[str, str] | None:
        sheet = next((item for item in self.stack.sheets if item.id == sheet_id), None)
        if sheet is None:
            return None
        return _("Reflection of {name}").format(name=sheet.pupil.display_name), reflection_draft.written(sheet)

    def _may_drop(self) -> bool:
        """Whether what was typed and not saved may go; asks when there is any."""
        left = len(self.stack.typed)
        if left:
            text = ngettext(
                "{count} form was typed and not saved.", "{count} forms were typed and not saved.", left
            ).format(count=left)
            if not self._host.messages.ask(_("Stop with these forms?"), text, yes=_("Stop"), no=_("Go on")):
                return False
        for keeper in self._keepers.values():
            keeper.drop()
        self._keepers.clear()
        return True

    def _say(self) -> None:
        stack, form = self.stack, self.form
        for place in range(len(stack)):
            state = stack.state(place)
            item = form.pupils_list.item(place)
            item.setIcon(self._icon(state))
            spoken = ", ".join((stack.sheets[place].pupil.listed_name, _(_SAID[state])))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(spoken)
        form.pupil_label.setText(stack.sheet.pupil.display_name)
        text = _("{done} of {count} are in. Who was absent is left out.")
        form.count_label.setText(text.format(done=stack.done, count=len(stack)))
        problems = stack.sheet.problems(self._today)
        too_early = stack.sheet.is_empty and not self._tried
        self.fields.say([item for item in problems if not too_early or item.field == "on"])
        self._say_trouble("")

    def _icon(self, state: State) -> QIcon:
        size = theme.look().px(_MARK)
        shapes = status_mark.mark(_MARKS[state], size / 2, size / 2, size)
        return QIcon(painter.pixmap(shapes, size, size, theme.look().tokens, self.devicePixelRatioF()))

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
