"""Keep what a pupil chose and why, or how a promise of work stands; what was chosen before stays in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain import choice as rules
from routekaart_app.domain import field_draft
from routekaart_app.domain.choice import (
    GUARANTEE,
    GUARANTEE_STATES,
    KINDS,
    PROFILE,
    PROGRAMME,
    PROMISES,
    SCHOOL,
    SECTOR,
    Choice,
)
from routekaart_app.domain.list_entry import SECTORS
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_choice_dialog import Ui_ChoiceDialog
from routekaart_app.gui.models.choice_words import step_said, value_said
from routekaart_app.gui.models.dossier_story import shortened
from routekaart_app.gui.widgets.dossier_parts import emptied
from routekaart_app.gui.widgets.dossier_parts import words as said
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services.choices import said as kind_said

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_REASON_HEIGHT = 84
_FIELDS = ("kind_combo", "on_edit", "value_combo", "state_combo", "promise_combo", "company_combo", "reason_edit")
_SHOWN = 3
"""Earlier steps in sight; all of them stand on the pupil page."""
_VALUE = {
    SCHOOL: N_("Which &school?"),
    PROFILE: N_("Which pro&file?"),
    PROGRAMME: N_("Which pro&gramme?"),
    SECTOR: N_("Which &sector?"),
    GUARANTEE: N_("For which w&ork or programme?"),
}


class ChoiceDialog(EntryDialog):
    """Without a choice a new step is made, of the kind that comes next for this pupil or, `after` a promise, the next
    one of that; with one, that is corrected; `draft_id` is one that was left half done."""

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        choice: Choice | None = None,
        parent: QWidget | None = None,
        *,
        after: Choice | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(services, host, pupil_id, parent)
        self._is_new = choice is None
        self._known = services.choices.of_pupil(pupil_id)
        if after is not None:
            fresh = services.choices.new(pupil_id, after.kind, self.day)
            self._base = rules.next_step(fresh, (after,))
        else:
            self._base = choice or self._next(rules.likely(self.fields.place))
        self.form = Ui_ChoiceDialog()
        self.form.setupUi(self)
        self._history = QVBoxLayout()
        self.form.history_layout.addLayout(self._history)
        self._offer()
        self._fill(self._base)
        self._connect()
        title = _("What {name} chose") if self._is_new else _("Correct what {name} chose")
        self.begin(self.form, title.format(name=self.pupil_name))
        self._look()
        self.keep_fields(field_draft.CHOICE, pupil_id, _FIELDS, (choice and choice.id,), draft_id)
        open_at(self, 660, 640)

    def typed(self) -> Choice:
        """The choice on the form."""
        form, kind = self.form, self.form.kind_combo.currentData()
        value = form.value_combo
        chosen = value.currentText() if value.isEditable() else value.currentData() or ""
        company = form.company_combo.company
        choice = replace(
            self._base,
            kind=kind,
            on=form.on_edit.day,
            value=chosen,
            reason=form.reason_edit.toPlainText(),
            state=form.state_combo.currentData(),
            promise=form.promise_combo.currentData(),
            company_id=company.id if company else None,
            company=company.name if company else form.company_combo.new_name,
        )
        return rules.trimmed(choice)

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self.services.choices.problems(self.typed())

    def write(self) -> str:
        """Keep the step."""
        return self.services.choices.save(self.typed())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what was chosen; when that is known, with why."""
        super().showEvent(event)
        (self.form.reason_edit if self._base.value else self.form.value_combo).setFocus()

    def _offer(self) -> None:
        form = self.form
        for kind in KINDS:
            form.kind_combo.addItem(kind_said(kind), kind)
        for state in GUARANTEE_STATES:
            form.state_combo.addItem(words.say(words.GUARANTEE_STATE, state, _), state)
        form.promise_combo.addItem(_("not said"), "")
        for promise in PROMISES:
            form.promise_combo.addItem(words.say(words.PROMISE, promise, _), promise)
        known = self.services.companies.all()
        form.company_combo.set_companies(
            [CompanyChoice(item.id, item.name, item.sector, item.campus) for item in known if item.id is not None]
        )
        form.reason_edit.setFixedHeight(theme.look().px(_REASON_HEIGHT))
        form.remove_button.setVisible(not self._is_new)
        form.destination_button.setVisible(self._is_new)

    def _fill(self, choice: Choice) -> None:
        form = self.form
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(choice.kind))
        form.on_edit.set_day(choice.on)
        self._fill_value(choice)
        form.state_combo.setCurrentIndex(max(0, form.state_combo.findData(choice.state)))
        form.promise_combo.setCurrentIndex(max(0, form.promise_combo.findData(choice.promise)))
        form.company_combo.show_company(choice.company_id, choice.company)
        form.reason_edit.setPlainText(choice.reason)
        self._show_history(choice.kind)

    def _fill_value(self, choice: Choice) -> None:
        """The field for what was chosen: a list where there is one, else own words with what was chosen before."""
        form, combo = self.form, self.form.value_combo
        combo.blockSignals(True)
        combo.setEditable(choice.kind not in (PROFILE, SECTOR))
        combo.clear()
        if choice.kind == SECTOR:
            offered = {item.key: item.text for item in self.services.lists.items(SECTORS)}
            if choice.value:
                offered.setdefault(choice.value, words.say(words.SECTOR, choice.value, _))
            _list(combo, offered, choice.value)
        elif choice.kind == PROFILE:
            profiles = dict.fromkeys((*rules.profiles(self.fields.track), *([choice.value] if choice.value else [])))
            _list(combo, {profile: profile for profile in profiles}, choice.value)
        else:
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            before = [item.value for item in self._known if item.kind == choice.kind and item.value]
            schools = [item.name for item in self.services.schools.schools()] if choice.kind == SCHOOL else []
            combo.addItems(list(dict.fromkeys((*before, *schools))))
            combo.setCurrentIndex(-1)
            combo.setEditText(choice.value)
        combo.blockSignals(False)
        theme.restyle(combo, "kind", "typed" if combo.isEditable() and not combo.count() else "")
        form.value_label.setText(_(_VALUE.get(choice.kind, "")))
        is_promise = choice.kind == GUARANTEE
        form.reason_label.setText(
            _("&What does the pupil say about it?") if is_promise else _("&Why? In the pupil's own words")
        )
        form.promise_widget.setVisible(is_promise)

    def _connect(self) -> None:
        form = self.form
        form.kind_combo.currentIndexChanged.connect(self._take_kind)
        for combo in (form.value_combo, form.state_combo, form.promise_combo):
            combo.currentIndexChanged.connect(self._look)
        form.value_combo.editTextChanged.connect(self._look)
        form.company_combo.changed.connect(self._look)
        form.on_edit.day_changed.connect(self._look)
        form.reason_edit.textChanged.connect(self.changed)
        form.destination_button.clicked.connect(self._go_to_destination)
        form.remove_button.clicked.connect(lambda: self.do(lambda: self.services.choices.delete(self._base.id)))

    def _go_to_destination(self) -> None:
        """Where the pupil goes is kept with the stay at school: leave this form for that one."""
        self.reject()
        if not self.isVisible():
            self.host.opens.destination(self.pupil_id)

    def _take_kind(self) -> None:
        """Another kind: what is asked changes with it; day and reason stay."""
        form, kind = self.form, self.form.kind_combo.currentData()
        fresh = replace(self._next(kind), id=self._base.id, on=form.on_edit.day, reason=form.reason_edit.toPlainText())
        self._fill(fresh)
        self._look()

    def _next(self, kind: str) -> Choice:
        return rules.next_step(self.services.choices.new(self.pupil_id, kind, self.day), self._known)

    def _look(self) -> None:
        """What is worth a look, and what must be mended."""
        remark = self.services.choices.remark(self.typed())
        self.form.promise_hint.setText(remark)
        self.form.promise_hint.setVisible(bool(remark))
        self.changed()

    def _show_history(self, kind: str) -> None:
        layout = self._history
        emptied(layout)
        earlier = [item for item in self._known if item.kind == kind and item.id != self._base.id]
        for item in earlier[:_SHOWN]:
            layout.addWidget(said(f"{value_said(item)} · {step_said(item)}"))
            if item.reason:
                layout.addWidget(said(shortened(item.reason), "small"))
        self.form.history_widget.setVisible(bool(earlier))


def _list(combo: QComboBox, offered: dict[str, str], chosen: str) -> None:
    combo.addItem(_("not chosen"), "")
    for value, text in offered.items():
        combo.addItem(text, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
