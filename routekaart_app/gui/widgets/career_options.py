"""What a career file is to hold: a preset, its sections, the period and the order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app.domain.career_file import PRESETS, SECTIONS, Contents
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import Problem
from routekaart_app.gui import rows, theme
from routekaart_app.gui.forms.ui_career_form import Ui_CareerForm
from routekaart_app.gui.models.ticks import Ticks
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

_PRESETS: Mapping[str, str] = {
    "all": N_("For the pupil: everything"),
    "exam": N_("For the exam file of the vmbo"),
    "intake": N_("For the intake of the mbo: short"),
}
_OWN = "own"
_SECTIONS: Mapping[str, str] = {
    "activities": N_("Activities with the four points"),
    "overview": N_("Other activities, a line each"),
    "talks": N_("Talks and agreements"),
    "growth": N_("The five competencies over time"),
    "choices": N_("Choices with the pupil's reason"),
    "guarantees": N_("AanDeBak guarantee"),
    "highlights": N_("Bright moments"),
    "signatures": N_("Signatures"),
    "guide_words": N_("What the guide wrote"),
}
_ALL, _YEAR, _DAYS = "all", "year", "days"
_NEWEST, _OLDEST = "newest", "oldest"
_LIST_HEIGHT = 276


class CareerOptions(QWidget):
    """The form; `changed` asks for another preview. Ticking a section makes the preset one's own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_CareerForm()
        self.form.setupUi(self)
        self.sections = Ticks(self)
        self._on = date.min
        form = self.form
        rows.fit(form.sections_list)
        form.sections_list.setModel(self.sections)
        form.sections_list.setFixedHeight(theme.look().px(_LIST_HEIGHT))
        self._fill(form.preset_combo, (*((key, _(text)) for key, text in _PRESETS.items()), (_OWN, _("My own choice"))))
        self._fill(
            form.period_combo,
            ((_ALL, _("All years")), (_YEAR, _("This school year")), (_DAYS, _("Days I choose"))),
        )
        self._fill(form.order_combo, ((_NEWEST, _("Newest first")), (_OLDEST, _("Oldest first"))))
        form.preset_combo.currentIndexChanged.connect(self._take_preset)
        self.sections.changed.connect(self._name_preset)
        form.room_check.toggled.connect(self._follow)
        form.room_check.setToolTip(form.room_check.text().replace("&", ""))  # it may be longer than its card is wide
        for combo in (form.period_combo, form.order_combo):
            combo.currentIndexChanged.connect(self._follow)
        for edit in (form.first_edit, form.last_edit):
            edit.setDisplayFormat("d-M-yyyy")
            edit.day_changed.connect(self._follow)
        self._take_preset()

    def set_day(self, on: date) -> None:
        """The day of the report, whose school year is "this" one."""
        if SchoolYear.of(on) != SchoolYear.of(self._on) or self._on == date.min:
            for edit, day in ((self.form.first_edit, SchoolYear.of(on).first_day), (self.form.last_edit, on)):
                edit.blockSignals(True)
                edit.set_day(day)
                edit.blockSignals(False)
        self._on = on

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What must be mended first, beside "sections" and "period"; whoever holds this shows them."""
        form = self.form
        found = [] if self.sections.ticked else [Problem("sections", _("Tick at least one part."))]
        if form.period_combo.currentData() == _DAYS and form.first_edit.day > form.last_edit.day:
            found.append(Problem("period", _("The first day is after the last one.")))
        return tuple(found)

    @property
    def contents(self) -> Contents | None:
        """What is asked for; None while that cannot be."""
        if self.problems:
            return None
        form, period = self.form, self.form.period_combo.currentData()
        ticked = self.sections.ticked
        first, last = None, None
        if period == _YEAR:
            first = SchoolYear.of(self._on).first_day
        elif period == _DAYS:
            first, last = form.first_edit.day, form.last_edit.day
        return Contents(
            tuple(one for one in SECTIONS if one in ticked),
            first,
            last,
            form.order_combo.currentData() == _OLDEST,
            form.room_check.isChecked(),
        )

    @staticmethod
    def _fill(combo: QComboBox, entries: tuple[tuple[str, str], ...]) -> None:
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        for key, text in entries:
            combo.addItem(text, key)

    def _take_preset(self) -> None:
        """Tick what belongs to the preset; an own choice begins with what was ticked."""
        preset = PRESETS.get(self.form.preset_combo.currentData())
        self.sections.set_items([(key, _(_SECTIONS[key])) for key in SECTIONS], preset)
        self._follow()

    def _name_preset(self) -> None:
        """Show which preset the ticks are, without ticking anything."""
        ticked = self.sections.ticked
        preset = next((name for name, sections in PRESETS.items() if sections == ticked), _OWN)
        combo = self.form.preset_combo
        combo.blockSignals(True)
        combo.setCurrentIndex(combo.findData(preset))
        combo.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        form = self.form
        for widget in (form.first_label, form.first_edit, form.last_label, form.last_edit):
            widget.setVisible(form.period_combo.currentData() == _DAYS)
        form.room_check.setEnabled("activities" in self.sections.ticked)
        self.changed.emit()
