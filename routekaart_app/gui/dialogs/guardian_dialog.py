"""A parent or carer: who it is, in which language, whose parent, and what may be sent; new, changed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_guardian_dialog import Ui_GuardianDialog
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets import language_keys
from routekaart_app.gui.widgets.problems import show_problem
from routekaart_app.gui.widgets.pupils_field import PupilsField
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_LINES = ("name", "phone", "email", "address", "work")
_FOUND = 8
_CALM_MS = 250
"""So long after the last key a known parent of this name is looked for."""
_FEWEST = 3
"""Letters of a name before it is looked for."""


class GuardianDialog(SavingDialog):
    """Without a guardian one is added, of the pupil given. Raises KnownError when guardian or pupil is gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        guardian_id: UUID | None = None,
        parent: QWidget | None = None,
        *,
        pupil_id: UUID | None = None,
    ) -> None:
        guardian = services.guardians.one(guardian_id) if guardian_id else Guardian()
        child = self._child(services, host, pupil_id) if pupil_id and not guardian_id else None
        super().__init__(services, host, parent)
        self._guardian = guardian
        self.saved_id = guardian.id or new_id()
        """The guardian that it was about, once it is saved."""
        self._known: Guardian | None = None
        self._everybody: Sequence[tuple[str, Guardian]] = ()
        self.form = form = Ui_GuardianDialog()
        form.setupUi(self)
        self._others = PupilsField(self)
        self._others.hide()
        self._others.attach(form.child_edit, self._find)
        self._others.ask(_("Name or number of another pupil"))
        self._others.picked.connect(self._add_child)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM_MS)
        self._timer.timeout.connect(self._look_for_known)
        form.known_button.hide()
        self._offer(guardian)
        self._fill(guardian if child is None else replace(guardian, children=(child,)))
        self._connect()
        self.start(form, _("New parent or carer") if guardian.id is None else guardian.name)
        self._follow()
        form.name_edit.setFocus()
        open_at(self, 760, 690)
        if guardian.id is None:
            self._read_everybody()

    @staticmethod
    def _child(services: Services, host: Window, pupil_id: UUID) -> Child:
        """A pupil with name and class."""
        fields = services.pupil_records.fields(pupil_id, host.context.year)
        name = names.display(fields.first_name, fields.prefix, fields.last_name)
        groups = services.schools.groups(host.context.year)
        group = next((one.name for one in groups if one.id == fields.group_id), "")
        return Child(pupil_id, name, group)

    def _offer(self, guardian: Guardian) -> None:
        """The languages there are."""
        form = self.form
        form.talk_language_combo.addItem(_("as at the pupil's home"), "")
        for said, code in parent_words.talk_languages(guardian.talk_language):
            form.talk_language_combo.addItem(said, code)
        form.paper_language_combo.addItem(_("the language they speak"), "")
        for said, code in parent_words.paper_languages():
            form.paper_language_combo.addItem(said, code)
        for combo in (form.talk_language_combo, form.paper_language_combo):
            language_keys.install(combo)

    def _fill(self, guardian: Guardian) -> None:
        form = self.form
        for field in _LINES:
            self._line(field).setText(getattr(guardian, field))
        _choose(form.talk_language_combo, guardian.talk_language)
        _choose(form.paper_language_combo, guardian.paper_language)
        form.needs_interpreter_check.setChecked(guardian.needs_interpreter)
        form.work_agreed_check.setChecked(guardian.work_agreed_on is not None)
        form.work_agreed_on_edit.set_day(guardian.work_agreed_on or self.today)
        form.children_rows.show_children(guardian.children, self._about_age)
        form.remove_button.setVisible(guardian.id is not None)

    def _connect(self) -> None:
        form = self.form
        for field in _LINES:
            self._line(field).textChanged.connect(lambda _text, field=field: show_problem(self._line(field), ""))
        form.name_edit.textEdited.connect(lambda _text: self._timer.start())
        form.work_edit.textChanged.connect(self._follow)
        form.work_agreed_check.toggled.connect(self._follow)
        form.known_button.clicked.connect(self._take_known)
        form.remove_button.clicked.connect(self.remove)
        InSight(form.fields_area)

    def typed(self) -> Guardian:
        """The guardian with what is in the fields."""
        form = self.form
        has_agreed = form.work_agreed_check.isChecked() and bool(form.work_edit.text().strip())
        return replace(
            self._guardian,
            name=form.name_edit.text(),
            phone=form.phone_edit.text(),
            email=form.email_edit.text(),
            address=form.address_edit.text(),
            work=form.work_edit.text(),
            talk_language=form.talk_language_combo.currentData(),
            paper_language=form.paper_language_combo.currentData(),
            needs_interpreter=form.needs_interpreter_check.isChecked(),
            work_agreed_on=form.work_agreed_on_edit.day if has_agreed else None,
            children=form.children_rows.children_here,
        )

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self.services.guardians.problems(self.typed())

    def write(self) -> str:
        """Keep the guardian; where custody now contradicts what is known of another parent, say that too."""
        typed, guardians = self.typed(), self.services.guardians
        label = guardians.save(typed, new=self.saved_id)
        clash = guardians.contradicting([child.pupil_id for child in typed.children])
        if not clash:
            return label
        text = _("{label}. Look at custody: of {names} it contradicts that of another parent, so nothing is sent.")
        return text.format(label=label, names=", ".join(clash))

    def remove(self) -> None:
        """Remove the guardian; it can be brought back with Undo."""
        if (guardian_id := self._guardian.id) is not None:
            self.do(lambda: self.services.guardians.remove(guardian_id))

    def _follow(self) -> None:
        """The day of the agreement belongs to work that somebody would tell about."""
        form = self.form
        tells = bool(form.work_edit.text().strip())
        form.work_agreed_check.setVisible(tells)
        form.work_agreed_on_edit.setVisible(tells and form.work_agreed_check.isChecked())

    def _about_age(self, pupil_id: UUID) -> str:
        """What the age of a pupil means; "" when the pupil is gone meanwhile."""
        guardians = self.services.guardians
        try:
            facts = guardians.age_facts(pupil_id, self.today)
        except KnownError:
            return ""
        return parent_words.age_said(*facts, self.today, guardians.ages())

    def _read_everybody(self) -> None:
        """Who is in already, in the worker: of a whole region there are thousands."""
        guardians = self.services.guardians
        self.host.tasks.start(
            lambda _progress: [(names.fold(one.name), one) for one in guardians.all()],
            title=_("Reading parents"),
            done=self._take_everybody,
            quiet=True,
        )

    def _take_everybody(self, everybody: Sequence[tuple[str, Guardian]]) -> None:
        if isValid(self):
            self._everybody = everybody
            self._look_for_known()

    def _find(self, text: str) -> list[tuple[UUID, str]]:
        """Pupils whose parent this may be too."""
        context = self.host.context
        here = {child.pupil_id for child in self.form.children_rows.children_here}
        hits = self.services.search.find(text, context.year, 3 * _FOUND, context.group_id)
        found = [(hit.id, f"{hit.title} · {hit.detail}") for hit in hits if hit.kind == "pupil" and hit.id not in here]
        return found[:_FOUND]

    def _add_child(self, pupil_id: UUID) -> None:
        """One more pupil, related as the one before."""
        rows = self.form.children_rows
        try:
            child = self._child(self.services, self.host, pupil_id)
        except KnownError as error:
            self.say_trouble(str(error))
            return
        before = rows.children_here[-1] if rows.children_here else child
        rows.add(replace(child, relation=before.relation, custody=before.custody), self._about_age(pupil_id))
        show_problem(rows, "")

    def _look_for_known(self) -> None:
        """Offer somebody who is in already under this name, such as the parent of a brother."""
        typed = names.fold(self.form.name_edit.text())
        is_new = self._guardian.id is None and len(typed) >= _FEWEST
        found = (one for name, one in self._everybody if all(word in name for word in typed.split()))
        self._known = known = next(found, None) if is_new else None
        self.form.known_button.setVisible(known is not None)
        if known is not None:
            children = ", ".join(parent_words.child_said(child) for child in known.children)
            said = _("Known already: {name}, parent of {children}. Take this one")
            self.form.known_button.setText(literal(said.format(name=known.name, children=children)))

    def _take_known(self) -> None:
        """Go on with a parent who is in already, now also of these pupils."""
        if (known := self._known) is None:
            return
        theirs = {child.pupil_id for child in known.children}
        new = tuple(child for child in self.form.children_rows.children_here if child.pupil_id not in theirs)
        self._guardian, self._known = known, None
        self.saved_id = known.id or self.saved_id
        self.form.known_button.hide()
        self._fill(replace(known, children=(*known.children, *new)))
        self.form.title_label.setText(known.name)
        self.form.phone_edit.setFocus()

    def _line(self, field: str) -> QLineEdit:
        edit: QLineEdit = getattr(self.form, f"{field}_edit")
        return edit


def _choose(combo: QComboBox, code: str) -> None:
    """Choose a language; one that is not in the list is added, so that it is not lost."""
    if combo.findData(code) < 0:
        combo.addItem(parent_words.language_said(code), code)
    combo.setCurrentIndex(combo.findData(code))
