"""What a whole administration chooses, kept in it for everybody who opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from routekaart_app import words
from routekaart_app.domain.parent_rights import AGREED, INFORM, NEVER
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.models import setting_words
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.problems import show_problem, show_problems
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services.school_settings import (
    AIM,
    ASKED_OFTEN,
    CHOICES,
    CLASH_DAYS,
    FIRST_COMPETENCY,
    MINIMUM,
    NUMBERS,
    PARENTS_16,
    PARENTS_18,
)

if TYPE_CHECKING:
    from routekaart_app.services.school_settings import SchoolSettings

_MOST_DIGITS, _NUMBER_WIDTH = 3, 70
_AGE_WORDS = {
    INFORM: N_("are told"),
    AGREED: N_("are told if the pupil agrees"),
    NEVER: N_("are not told"),
}


class _NumberEdit(QLineEdit):
    """Leaves Ctrl+Z and Ctrl+Y to the window once what was typed is kept: Qt takes them also with nothing to undo."""

    def event(self, event: QEvent) -> bool:
        """See the class."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            is_undo, is_redo = event.matches(keys.Undo), event.matches(keys.Redo)
            if (is_undo and not self.isUndoAvailable()) or (is_redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


class SchoolChoosers(QWidget):
    """Each takes effect at once and can be undone; pages show it as soon as they are shown anew."""

    def __init__(
        self,
        settings: SchoolSettings,
        say: Callable[[str], None],
        fail: Callable[[KnownError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._say, self._fail = settings, say, fail
        self._edits: dict[str, QLineEdit] = {}
        self.competency_chooser = Chooser(setting_words.title(FIRST_COMPETENCY))
        self.competency_chooser.setObjectName("competency_chooser")
        self.competency_chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.competency_chooser.picked.connect(self._choose)
        label = QLabel(self.competency_chooser.accessibleName())
        label.setProperty("role", "small")
        label.setBuddy(self.competency_chooser)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.look().space("small"))
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.competency_chooser, 0, 1)
        self.age_choosers = {name: self._choice(grid, name) for name in (PARENTS_16, PARENTS_18)}
        self.clash_edit = self._number(grid, "clash", CLASH_DAYS)
        self.often_edit = self._number(grid, "often", ASKED_OFTEN)
        self.minimum_edit = self._number(grid, "minimum", MINIMUM)
        self.aim_edit = self._number(grid, "aim", AIM)
        grid.setColumnStretch(2, 1)
        show_problems(self, ())
        theme.changes.changed.connect(self._space)
        self._space()
        self.reload()

    def reload(self) -> None:
        """Show what is chosen now, also after an undo."""
        choices = [(_(text), name) for name, text in words.FIRST_COMPETENCY.items()]
        self.competency_chooser.fill(choices, self._settings.get(FIRST_COMPETENCY))
        for name, chooser in self.age_choosers.items():
            entries = [(_(_AGE_WORDS[word]), word) for word in CHOICES[name]]
            chooser.fill(entries, self._settings.choice(name))
        for name, edit in self._edits.items():
            if not (edit.isModified() and edit.hasFocus()):  # else somebody is typing in it
                edit.setText(str(self._settings.number(name)))

    def focus_setting(self, name: str) -> None:
        """Bring the keyboard to a setting, with what is in it selected."""
        edit = self._edits.get(name)
        if edit is None:
            chooser = self.age_choosers.get(name, self.competency_chooser)
            chooser.setFocus(Qt.FocusReason.TabFocusReason)
            return
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        edit.selectAll()

    def _space(self) -> None:
        """Follow the text scale."""
        for edit in self._edits.values():
            edit.setFixedWidth(theme.look().px(_NUMBER_WIDTH))

    def _choice(self, grid: QGridLayout, name: str) -> Chooser:
        """A list of the words that a setting can be."""
        text = setting_words.title(name)
        chooser, label, row = Chooser(text), QLabel(text), grid.rowCount()
        chooser.setObjectName(f"{name}_chooser")
        chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chooser.picked.connect(lambda word: self._set(name, word))
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setBuddy(chooser)
        grid.addWidget(label, row, 0, 1, 3)  # above it: beside it, large text makes the page wider than the window
        grid.addWidget(chooser, row + 1, 0, 1, 3)
        return chooser

    def _number(self, grid: QGridLayout, name: str, setting: str) -> QLineEdit:
        """A field for a number, with what must be mended below it."""
        text = setting_words.title(setting)
        edit, label, problem, row = _NumberEdit(), QLabel(text), QLabel(), grid.rowCount()
        edit.setObjectName(f"{name}_edit")
        edit.setAccessibleName(text)
        edit.setMaxLength(_MOST_DIGITS)
        edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        edit.editingFinished.connect(lambda: self._type(name, setting, edit))
        label.setProperty("role", "small")
        label.setWordWrap(True)
        label.setBuddy(edit)
        problem.setObjectName(f"{name}_problem")
        problem.setProperty("role", "error")
        problem.setWordWrap(True)
        grid.addWidget(label, row, 0)
        grid.addWidget(edit, row, 1)
        grid.addWidget(problem, row + 1, 0, 1, 3)
        self._edits[setting] = edit
        return edit

    def _type(self, name: str, setting: str, edit: QLineEdit) -> None:
        """Keep what was typed where it is a number that fits."""
        limits, text = NUMBERS[setting], edit.text().strip()
        if not (text.isdecimal() and limits.least <= int(text) <= limits.most):
            said = _("Type a whole number from {least} to {most}.").format(least=limits.least, most=limits.most)
            show_problem(edit, said)
            return
        show_problem(edit, "")
        edit.setModified(False)
        self._set(setting, str(int(text)))

    def _choose(self, name: str) -> None:
        self._set(FIRST_COMPETENCY, name)

    def _set(self, setting: str, value: str) -> None:
        try:
            label = self._settings.set(setting, value)
        except KnownError as error:
            self._fail(error)
            self.reload()
            return
        if label:
            self._say(label)
