"""The fields of one pupil: to add somebody, to mend what an import brought, or to say that somebody has left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from routekaart_app import formats, words
from routekaart_app.clock import new_id
from routekaart_app.domain import field_draft, names
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import HBO, LAST_YEAR, MBO, PROFILES, SO, STAGES, TRACKS, VO
from routekaart_app.errors import Problem
from routekaart_app.exchange.values import read_date
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_pupil_dialog import Ui_PupilDialog
from routekaart_app.gui.widgets import language_keys
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
_KEPT = (
    "first_name_edit", "prefix_edit", "last_name_edit", "birth_date_edit", "number_edit", "home_language_combo",
    "school_combo", "group_combo", "stage_combo", "year_combo", "track_combo", "level_combo", "profile_combo",
    "programme_edit", "target_group_combo", "starts_on_edit", "ends_on_edit", "destination_combo",
    "destination_name_edit",
)  # fmt: skip


class PupilDialog(SavingDialog):
    """Without a pupil somebody is added to the class that is chosen. After it was accepted, `label` says what was done
    and `pupil_id` who it is. Opens with the stay of a `year`, by default the one that is looked at, and `at` a list to
    begin with; `draft_id` is one that was left half done. Raises KnownError when the pupil is gone.
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
        draft_id: UUID | None = None,
    ) -> None:
        context = host.context
        year = year or context.year
        if pupil_id is None:
            fields = services.pupil_records.new(year, context.on, context.group_id if year == context.year else None)
        else:
            fields = services.pupil_records.fields(pupil_id, year)
        super().__init__(services, host, parent)
        self._fields = fields
        self.pupil_id, self._at = pupil_id or new_id(), at
        self.form = Ui_PupilDialog()
        self.form.setupUi(self)
        self.form.ends_on_edit.setToolTip(self.form.ends_on_edit.placeholderText())
        self._offer()
        self._fill(fields)
        self.form.school_combo.activated.connect(self._offer_groups)
        self.form.stage_combo.activated.connect(self._offer_place)
        self.start(self.form, _title(fields))
        self.keep_fields(field_draft.PUPIL, pupil_id, _KEPT, (pupil_id, year.start), draft_id)
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
        language_keys.install(form.home_language_combo)
        for school in self.services.schools.schools():
            form.school_combo.addItem(school.name, school.id)
        self._groups = self.services.schools.groups(year)
        for stage in STAGES:
            form.stage_combo.addItem(words.say(words.STAGE, stage, _), stage)
        _offer(form.level_combo, ((str(level), level) for level in _LEVELS), none=_("not known"))
        _offer(form.profile_combo, ((profile, profile) for profile in PROFILES), none=_("not chosen"), value="")
        form.target_group_combo.addItems(["", *self.services.routekaarten.own_target_groups()])
        said = ((words.say(words.DESTINATION, code, _), code) for code in DESTINATIONS)
        _offer(form.destination_combo, said, none=_("not said"), value="")

    def _fill(self, fields: PupilFields) -> None:
        form = self.form
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

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended, in the order of the fields."""
        fields, wrong = self.typed()
        return tuple(sorted((*wrong, *self.services.pupil_records.problems(fields)), key=_place))

    def write(self) -> str:
        """Keep what was typed."""
        return self.services.pupil_records.save(self.typed()[0], new=self.pupil_id)

    def typed(self) -> tuple[PupilFields, tuple[Problem, ...]]:
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


def _title(fields: PupilFields) -> str:
    name = names.display(fields.first_name, fields.prefix, fields.last_name)
    title = _("New pupil in {year}") if fields.id is None else _("{name} in {year}")
    return title.format(name=name, year=fields.school_year.name)


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
