"""The fields of one pupil: to add somebody, to mend what an import brought, or to say that somebody has left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from routekaart_app import formats, words
from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import HBO, LAST_YEAR, MBO, PROFILES, SO, STAGES, TRACKS, VO
from routekaart_app.errors import KnownError, Problem
from routekaart_app.exchange.values import read_date
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_pupil_dialog import Ui_PupilDialog
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.messages import may_drop
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_LEVELS = (1, 2, 3, 4)
_MOST_YEARS = 8
_FIELDS = (
    "first_name", "prefix", "last_name", "birth_date", "number", "home_language", "school", "stage", "year", "track",
    "level", "target_group", "starts_on", "ends_on", "destination", "destination_name",
)  # fmt: skip
"""What can need mending, as it stands in the form."""


class PupilDialog(QDialog):
    """Without a pupil somebody is added to the class that is chosen. After it was accepted, `label` says what was done
    and `pupil_id` who it is. Opens with the stay of a `year`, by default the one that is looked at, and `at` a list to
    begin with. Raises KnownError when the pupil is gone.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID | None = None,
        parent: QWidget | None = None,
        *,
        year: SchoolYear | None = None,
        at: str = "",
    ) -> None:
        super().__init__(parent)
        self._services, self._messages = services, host.messages
        context = host.context
        if pupil_id is None:
            self._fields = services.pupil_records.new(context.year, context.on, context.group_id)
        else:
            self._fields = services.pupil_records.fields(pupil_id, year or context.year)
        self.label, self.pupil_id, self._at = "", pupil_id or new_id(), at
        self.form = Ui_PupilDialog()
        self.form.setupUi(self)
        self._offer()
        self._fill(self._fields)
        self._connect()
        self._first = self._typed()[0]
        show_problems(self, ())
        self._say_trouble("")
        open_at(self, 760, 560)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the list that was asked for."""
        super().showEvent(event)
        if self._at:
            self._combo(self._at).setFocus()

    def _offer(self) -> None:
        """What can be chosen in each list."""
        form, year = self.form, self._fields.school_year
        form.home_language_combo.addItem("", "")
        for code in formats.HOME_LANGUAGES:
            form.home_language_combo.addItem(formats.language_name(code, language()), code)
        for school in self._services.schools.schools():
            form.school_combo.addItem(school.name, school.id)
        self._groups = self._services.schools.groups(year)
        for stage in STAGES:
            form.stage_combo.addItem(words.say(words.STAGE, stage, _), stage)
        _offer(form.level_combo, ((str(level), level) for level in _LEVELS), none=_("not known"))
        _offer(form.profile_combo, ((profile, profile) for profile in PROFILES), none=_("not chosen"), value="")
        form.target_group_combo.addItems(["", *self._services.routekaarten.own_target_groups()])
        said = ((words.say(words.DESTINATION, code, _), code) for code in DESTINATIONS)
        _offer(form.destination_combo, said, none=_("not said"), value="")

    def _fill(self, fields: PupilFields) -> None:
        form = self.form
        name = names.display(fields.first_name, fields.prefix, fields.last_name)
        title = _("New pupil in {year}") if fields.id is None else _("{name} in {year}")
        form.title_label.setText(title.format(name=name, year=fields.school_year.name))
        for field in ("first_name", "prefix", "last_name", "number", "programme", "destination_name"):
            self._edit(field).setText(getattr(fields, field))
        for field in ("birth_date", "starts_on", "ends_on"):
            day: date | None = getattr(fields, field)
            self._edit(field).setText(formats.date_numeric(day, "nl") if day else "")
        _choose(form.home_language_combo, fields.home_language)
        _choose(form.school_combo, fields.school_id)
        _choose(form.stage_combo, fields.stage)
        self._offer_place()
        self._offer_groups()
        _choose(form.group_combo, fields.group_id)
        for field in ("year", "track", "level", "profile", "destination"):
            _choose(self._combo(field), getattr(fields, field))
        form.target_group_combo.setCurrentText(fields.target_group)

    def _connect(self) -> None:
        form = self.form
        form.school_combo.activated.connect(self._offer_groups)
        form.stage_combo.activated.connect(self._offer_place)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        form.cancel_button.clicked.connect(self.reject)
        InSight(form.fields_area)

    def _offer_groups(self) -> None:
        """The classes of the school that is chosen; the one chosen before stays if it is among them."""
        combo, before = self.form.group_combo, self.form.group_combo.currentData()
        combo.clear()
        school = self.form.school_combo.currentData()
        here = ((group.name, group.id) for group in self._groups if group.school_id == school)
        _offer(combo, here, none=_("in no class"))
        _choose(combo, before)

    def _offer_place(self) -> None:
        """The years and tracks of the stage that is chosen; what does not exist there cannot be chosen."""
        form, stage = self.form, self.form.stage_combo.currentData()
        year, track = form.year_combo.currentData(), form.track_combo.currentData() or ""
        form.year_combo.clear()
        last = LAST_YEAR.get(stage, _MOST_YEARS)
        _offer(form.year_combo, ((str(number), number) for number in range(1, last + 1)), none="")
        _choose(form.year_combo, year)
        form.track_combo.clear()
        tracks = dict.fromkeys((*TRACKS, *([self._fields.track] if self._fields.track else [])))
        said = ((_track_said(code), code) for code in tracks)
        _offer(form.track_combo, said if stage in (VO, SO) else (), none=_("not known"), value="")
        _choose(form.track_combo, track)
        form.track_combo.setEnabled(stage in (VO, SO))
        form.level_combo.setEnabled(stage == MBO)
        form.profile_combo.setEnabled(stage == VO)
        form.programme_edit.setEnabled(stage in (MBO, HBO))

    def save(self) -> None:
        """Keep what was typed, or say beside the fields what must be mended."""
        fields, wrong = self._typed()
        problems = sorted((*wrong, *self._services.pupil_records.problems(fields)), key=_place)
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        try:
            self.label = self._services.pupil_records.save(fields, new=self.pupil_id)
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self._typed()[0] == self._first or may_drop(self._messages):
            super().reject()

    def _typed(self) -> tuple[PupilFields, tuple[Problem, ...]]:
        """What is in the fields, and the dates that cannot be read."""
        form = self.form
        days: dict[str, date | None] = {}
        wrong = []
        for field in ("birth_date", "starts_on", "ends_on"):
            reading = read_date(self._edit(field).text())
            days[field] = reading.day
            if reading.flaw == "unreadable":
                wrong.append(Problem(field, _("Write this date as day-month-year, such as 4-3-2011.")))
            elif reading.flaw:
                wrong.append(Problem(field, _("Write the year in full, such as 2011.")))
        stage = form.stage_combo.currentData()
        fields = replace(
            self._fields,
            first_name=form.first_name_edit.text(),
            prefix=form.prefix_edit.text().strip(),
            last_name=form.last_name_edit.text(),
            number=form.number_edit.text(),
            home_language=self._language(),
            school_id=form.school_combo.currentData(),
            group_id=form.group_combo.currentData(),
            stage=stage,
            year=form.year_combo.currentData(),
            track=form.track_combo.currentData() or "",
            level=form.level_combo.currentData() if stage == MBO else None,
            profile=form.profile_combo.currentData() or "" if stage == VO else "",
            programme=form.programme_edit.text() if stage in (MBO, HBO) else "",
            target_group=form.target_group_combo.currentText(),
            birth_date=days["birth_date"],
            starts_on=days["starts_on"],
            ends_on=days["ends_on"],
            destination=form.destination_combo.currentData(),
            destination_name=form.destination_name_edit.text(),
        )
        return fields.trimmed(), tuple(wrong)

    def _language(self) -> str:
        """The code of the language that is chosen or typed by its name; what was there stays when it is unknown."""
        combo = self.form.home_language_combo
        found = combo.findText(combo.currentText().strip())
        return str(combo.itemData(found)) if found >= 0 else self._fields.home_language

    def _edit(self, field: str) -> QLineEdit:
        edit: QLineEdit = getattr(self.form, f"{field}_edit")
        return edit

    def _combo(self, field: str) -> QComboBox:
        combo: QComboBox = getattr(self.form, f"{field}_combo")
        return combo

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))


def _place(problem: Problem) -> int:
    """Where its field stands, so that the keyboard goes to the first that must be mended."""
    return _FIELDS.index(problem.field) if problem.field in _FIELDS else 0


def _track_said(code: str) -> str:
    return " / ".join(words.say(words.TRACK, part, _) for part in code.split("/"))


def _offer(combo: QComboBox, items: Iterable[tuple[str, object]], *, none: str, value: object = None) -> None:
    combo.addItem(none, value)
    for text, data in items:
        combo.addItem(text, data)


def _choose(combo: QComboBox, value: object) -> None:
    """Choose the entry with this value; an unknown one, from an import, is added so that it is not lost."""
    found = next((row for row in range(combo.count()) if combo.itemData(row) == value), -1)
    if found < 0 and isinstance(value, str) and value:
        combo.addItem(value, value)
        found = combo.count() - 1
    combo.setCurrentIndex(max(found, 0))
