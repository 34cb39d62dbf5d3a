"""Words of a pupil or parent that may be told beside the numbers of a school year: whose, who agreed, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem, QWidget

from routekaart_app import formats, words
from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_story_dialog import Ui_StoryDialog
from routekaart_app.gui.models.dossier_story import shortened
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.models.year_words import shown_year, whose
from routekaart_app.gui.widgets.pupils_field import PupilsField
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.stories import AGREED_BY, OF_AGE, PUPIL, WHOSE, StoryEntry, Words

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_SAID_HEIGHT, _TEXT_HEIGHT = 132, 96
Typed = tuple[UUID | None, str, str, str, date]


class StoryDialog(SavingDialog):
    """Without a story a new one, of the pupil given or of one whose name is typed. Raises KnownError when the pupil is
    gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        year: SchoolYear,
        parent: QWidget | None = None,
        *,
        story: StoryEntry | None = None,
        pupil_id: UUID | None = None,
        text: str = "",
    ) -> None:
        asked = story.pupil_id if story else pupil_id
        about = _about(services, asked, year) if asked else ("", "")  # before a window is made for nobody
        super().__init__(services, host, parent)
        self._year, self._story, self._pupil_id = year, story, asked
        self._said: tuple[Words, ...] = ()
        self.form = form = Ui_StoryDialog()
        form.setupUi(self)
        form.said_list.setFixedHeight(theme.look().px(_SAID_HEIGHT))
        form.text_edit.setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        self.pupils = PupilsField(self)
        self.pupils.hide()
        self.pupils.attach(form.pupil_edit, self._find)
        form.pupil_edit.setPlaceholderText(_("Name, number or class"))
        for widget in (form.pupil_edit_label, form.pupil_edit, form.pupil_problem):
            widget.setVisible(asked is None)
        form.whose_combo.addItem(_("not chosen"), "")
        for key in WHOSE:
            form.whose_combo.addItem(whose(key), key)
        form.agreed_by_combo.addItem(_("not chosen"), "")
        for key in AGREED_BY:
            form.agreed_by_combo.addItem(words.say(words.AGREED_BY, key, _), key)
        self._fill(story, text)
        self._show_pupil(*about)
        self._connect()
        self.start(form, _("Change a story") if story else _("A story beside the numbers"))
        self._begin()
        open_at(self, 660, 660)

    def typed(self) -> Typed:
        """The pupil, the words, whose they are, who agreed and when."""
        form = self.form
        chosen = form.whose_combo.currentData(), form.agreed_by_combo.currentData()
        return self._pupil_id, form.text_edit.toPlainText(), *chosen, form.agreed_on_edit.day

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended; before there is a pupil only that."""
        entry = self._entry()
        if entry is None:
            return (Problem("pupil", _("Choose the pupil first.")),)
        return self.services.stories.problems(entry)

    def write(self) -> str:
        """Keep the story."""
        entry = self._entry()
        assert entry is not None
        return self.services.stories.save(entry)

    def choose_pupil(self, pupil_id: UUID) -> None:
        """It is about this pupil."""
        try:
            about = _about(self.services, pupil_id, self._year)
        except KnownError as error:
            self.say_trouble(str(error))
            return
        self._pupil_id = pupil_id
        self._show_pupil(*about)
        self.changed()
        is_typed = bool(self.form.text_edit.toPlainText().strip())
        (self.form.said_list if self._said and not is_typed else self.form.text_edit).setFocus()

    def take(self, item: QListWidgetItem) -> None:
        """Take over what was said, to be shortened; what stood there comes back with Ctrl+Z in the field. What somebody
        typed is replaced only after a yes."""
        found = self._said[item.data(Qt.ItemDataRole.UserRole)]
        typed = self.form.text_edit.toPlainText().strip()
        if (
            typed
            and typed not in {said.text for said in self._said}
            and not self.host.messages.ask(
                _("Replace what you typed?"),
                _("In the field stands what you typed. It would be replaced by what was said."),
                yes=_("Replace"),
                no=_("Keep what I typed"),
            )
        ):
            self.form.text_edit.setFocus()
            return
        cursor = self.form.text_edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(found.text)
        self.form.whose_combo.setCurrentIndex(self.form.whose_combo.findData(found.whose))
        self.form.text_edit.setFocus()

    def _take_on_enter(self, item: QListWidgetItem) -> None:
        """Enter takes over; Ctrl+Enter saves what stands in the field, and nothing else."""
        if not QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take(item)

    def _entry(self) -> StoryEntry | None:
        pupil_id, text, told_by, agreed_by, on = self.typed()
        if pupil_id is None:
            return None
        made = StoryEntry(pupil_id, self._year, text, told_by, agreed_by, on)
        return replace(made, id=self._story.id) if self._story else made

    def _fill(self, story: StoryEntry | None, text: str) -> None:
        form = self.form
        form.text_edit.setPlainText(story.text if story else text)
        told_by = story.whose if story else PUPIL if text else ""
        form.whose_combo.setCurrentIndex(form.whose_combo.findData(told_by))
        form.agreed_by_combo.setCurrentIndex(form.agreed_by_combo.findData(story.agreed_by if story else ""))
        form.agreed_on_edit.set_day(story.agreed_on if story and story.agreed_on else self.today)

    def _connect(self) -> None:
        form = self.form
        self.pupils.picked.connect(self.choose_pupil)
        form.said_list.itemActivated.connect(self._take_on_enter)
        form.said_list.itemClicked.connect(self.take)
        form.text_edit.textChanged.connect(self.changed)
        form.text_edit.textChanged.connect(self._say_places)
        for combo in (form.whose_combo, form.agreed_by_combo):
            combo.currentIndexChanged.connect(self.changed)
        form.agreed_on_edit.day_changed.connect(self.changed)
        form.agreed_on_edit.day_changed.connect(self._say_rule)

    def _begin(self) -> None:
        form = self.form
        if self._pupil_id is None:
            form.pupil_edit.setFocus()
        elif self._said and not form.text_edit.toPlainText():
            form.said_list.setFocus()
        else:
            form.text_edit.setFocus()

    def _show_pupil(self, name: str, about: str) -> None:
        """Who it is about, and what they and their parents said this year."""
        form = self.form
        year = _("told beside the numbers of {year}").format(year=shown_year(self._year.name))
        form.pupil_label.setText(" · ".join(filter(None, (name, about, year))))
        self._said = self.services.stories.words_of(self._pupil_id, self._year) if self._pupil_id else ()
        form.said_list.clear()
        for at, said in enumerate(self._said):
            day = formats.date_long(said.on, language())
            item = QListWidgetItem(f"{shortened(said.text)}\n{whose(said.whose)} · {day}")
            item.setData(Qt.ItemDataRole.UserRole, at)
            form.said_list.addItem(item)
        if self._said:
            form.said_list.setCurrentRow(0)
        form.said_list.setVisible(bool(self._said))
        form.said_label.setVisible(self._pupil_id is not None)
        form.said_hint.setVisible(self._pupil_id is not None)
        form.said_hint.setText(
            _("Enter takes it over; then leave out what need not be told, and every name.")
            if self._said
            else _("Nothing was kept this school year. Type below what was said.")
        )
        self._say_rule()
        self._say_places()

    def _say_places(self) -> None:
        """What to think of once more: a school and a class together point to few."""
        entry = self._entry()
        warnings = self.services.stories.warnings(entry) if entry else ()
        self.form.places_warning.setText(" ".join(warnings))
        self.form.places_warning.setVisible(bool(warnings))

    def _say_rule(self) -> None:
        """Who must agree, by the age of the pupil on the day on which that was."""
        text = _("Only with a yes of the pupil or a parent. Under {age} a parent must agree as well.")
        if self._pupil_id is not None:
            is_of_age = self.services.stories.may_agree_alone(self._pupil_id, self.form.agreed_on_edit.day)
            yes = _("This pupil is {age} or older and may agree alone. A yes can always be taken back.")
            young = _("Until {age} a parent agrees, with the pupil or alone. A yes can always be taken back.")
            text = yes if is_of_age else young
        self.form.agreed_by_hint.setText(text.format(age=OF_AGE))

    def _find(self, text: str) -> list[tuple[UUID, str]]:
        """Whom a name, a part of a number or a class may mean; that it means nobody is said beside the field."""
        hits = self.services.search.pupils(text, self._year, self.host.context.group_id)
        nobody = _("Nobody was found. Type a name, a part of a number, or a class.")
        self.form.pupil_problem.setText("" if hits else nobody)
        self.form.pupil_problem.setVisible(not hits)
        return [(hit.id, f"{hit.title} · {hit.detail}") for hit in hits]


def _about(services: Services, pupil_id: UUID, year: SchoolYear) -> tuple[str, str]:
    """Name and place of a pupil. Raises KnownError when the pupil is gone."""
    fields = services.pupil_records.fields(pupil_id, year)
    return names.display(fields.first_name, fields.prefix, fields.last_name), place_said(fields.place)
