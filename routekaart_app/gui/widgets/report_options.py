"""What report to make: which, about whom, in how many files, counted when and in which language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.errors import Problem
from routekaart_app.gui import rows, theme
from routekaart_app.gui.forms.ui_report_form import Ui_ReportForm
from routekaart_app.gui.models.pupil_ticks import PupilTicks
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.i18n import LANGUAGES, language, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.reports import ReportRequest

Kind = Literal["progress", "class"]
Who = Literal["everyone", "some", "one"]
_LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
"""Each in its own language, as whoever looks for it would look for it."""
_LIST_HEIGHT = 190


class ReportOptions(QWidget):
    """The form; `changed` asks for another preview."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ReportForm()
        self.form.setupUi(self)
        self.ticks = PupilTicks(self)
        self._group: GroupChoice | None = None
        self._one: PupilEntry | None = None
        self._pupils: Sequence[PupilEntry] = ()
        form = self.form
        rows.fit(form.pupils_list)
        form.pupils_list.setModel(self.ticks)
        form.pupils_list.setFixedHeight(theme.look().px(_LIST_HEIGHT))
        form.kind_combo.addItem(_("Progress report"), "progress")
        form.kind_combo.addItem(_("Class overview"), "class")
        form.files_combo.addItem(_("One PDF"), True)
        form.files_combo.addItem(_("A PDF for each pupil"), False)
        for code in LANGUAGES:
            form.language_combo.addItem(_LANGUAGE_NAMES[code], code)
        form.language_combo.setCurrentIndex(form.language_combo.findData(language()))
        form.on_edit.setDisplayFormat("d-M-yyyy")
        for combo in (form.kind_combo, form.who_combo, form.files_combo, form.language_combo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.currentIndexChanged.connect(self._follow)
        form.two_sided_check.toggled.connect(self._follow)
        form.on_edit.day_changed.connect(self._follow)
        self.ticks.changed.connect(self._follow)
        for hidden in (form.findings_label, form.trouble_label, form.outcome_label, form.folder_button):
            hidden.hide()

    def show_group(self, group: GroupChoice, pupils: Sequence[PupilEntry], on: date) -> None:
        """Reports about a class, or some of its pupils."""
        other = self._group is None or self._group.id != group.id
        self._group, self._one, self._pupils = group, None, pupils
        count = ngettext("Whole class {group}, {count} pupil", "Whole class {group}, {count} pupils", len(pupils))
        whole = count.format(group=group.name, count=len(pupils))
        self._offer((("everyone", whole), ("some", _("Some pupils"))), pupils, on, keep=not other)

    def show_pupil(self, pupil: PupilEntry, group: GroupChoice | None, on: date) -> None:
        """Reports about one pupil, or the class of that pupil."""
        self._group, self._one, self._pupils = group, pupil, (pupil,)
        self._offer((("one", pupil.display_name),), (), on, keep=False)

    @property
    def kind(self) -> Kind:
        """Which report."""
        kind: Kind = self.form.kind_combo.currentData()
        return kind

    @property
    def who(self) -> Who:
        """About whom."""
        who: Who = self.form.who_combo.currentData()
        return who

    @property
    def subjects(self) -> tuple[PupilEntry, ...]:
        """The pupils it will be about."""
        if self.who == "some":
            ticked = set(self.ticks.ticked)
            return tuple(pupil for pupil in self._pupils if pupil.id in ticked)
        return tuple(self._pupils)

    def request(self, folder: Path = Path()) -> ReportRequest | None:
        """What is asked for; None while it is about nobody."""
        form = self.form
        ids: tuple[UUID, ...] = ()
        if self.kind == "progress":
            if not self.subjects:
                return None
            ids = tuple(pupil.id for pupil in self.subjects) if self.who != "everyone" else ()
        elif self._group is None:
            return None
        return ReportRequest(
            kind=self.kind,
            group_id=self._group.id if self._group else None,
            pupil_ids=ids,
            on=form.on_edit.day,
            language=form.language_combo.currentData(),
            single_file=bool(form.files_combo.currentData()),
            folder=folder,
            two_sided=form.two_sided_check.isChecked() and form.two_sided_check.isVisibleTo(self),
        )

    def say_problem(self, text: str) -> None:
        """What must be mended about the choice of pupils; empty for nothing."""
        show_problems(self, [Problem("pupils", text)] if text else ())

    def _offer(self, choices: Sequence[tuple[Who, str]], pupils: Sequence[PupilEntry], on: date, *, keep: bool) -> None:
        form = self.form
        self.blockSignals(True)
        who = form.who_combo.currentData() if keep else choices[0][0]
        form.who_combo.clear()
        for key, text in choices:
            form.who_combo.addItem(text, key)
        form.who_combo.setCurrentIndex(max(0, form.who_combo.findData(who)))
        self.ticks.set_pupils(pupils)
        if not keep:
            form.on_edit.set_day(on)
        self.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        """Show only what belongs to the choice made."""
        form = self.form
        per_pupil = self.kind == "progress"
        many = per_pupil and len(self.subjects) != 1
        some = per_pupil and self.who == "some"
        form.kind_hint.setText(
            _("For guide and pupil: what was done, how this year stands, what comes next. Two pages or so.")
            if per_pupil
            else _("The whole class on one sheet: who has done which line of the routekaart.")
        )
        for widget in (form.who_label, form.who_combo):
            widget.setVisible(per_pupil)
        form.pupils_list.setVisible(some)
        for widget in (form.files_label, form.files_combo):
            widget.setVisible(many)
        form.two_sided_check.setVisible(many and bool(form.files_combo.currentData()))
        self.say_problem(_("Tick at least one pupil.") if some and not self.subjects else "")
        self.changed.emit()
