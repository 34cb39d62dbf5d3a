"""Typing in a list of languages: one is found by what it is called here, and by its own name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from routekaart_app import formats
from routekaart_app.domain import names
from routekaart_app.gui.widgets.type_ahead import TypeAhead, place_of
from routekaart_app.i18n import LANGUAGES

_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
)


def install(combo: QComboBox) -> None:
    """Let a list be searched so, of which the entries have the code of a language as their data; an entry without one
    is found by its text."""
    if combo.findChild(_LanguageKeys) is None:
        _LanguageKeys(combo)


class _LanguageKeys(QObject):
    """Takes the letters before Qt does, which knows the text on the screen alone; in the opened list too."""

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo)
        self._combo, self._word = combo, TypeAhead()
        combo.installEventFilter(self)
        combo.view().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Letters, and a space within a name; all other keys are Qt's."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers() & ~_PLAIN:
            return False
        longer = self._word.with_letter(event.text())
        if not event.text().isprintable() or not longer or longer == self._word.typed:
            return False
        self._look_for(longer, names.fold(event.text()))
        return True

    def _look_for(self, longer: str, letter: str) -> None:
        """The next language of that name; where there is none, a new word begins."""
        combo, view = self._combo, self._combo.view()
        at = view.currentIndex().row() if view.isVisible() else combo.currentIndex()
        listed = [_names(combo.itemText(row), combo.itemData(row)) for row in range(combo.count())]
        row = place_of(longer, listed, at)
        if row is None:
            longer = letter
            row = place_of(longer, listed, at)
        self._word.keep(longer)
        if row is None:
            return
        if view.isVisible():
            view.setCurrentIndex(combo.model().index(row, combo.modelColumn()))
        elif row != at:
            combo.setCurrentIndex(row)
            combo.activated.emit(row)  # as Qt does when somebody types


def _names(text: str, code: object) -> str:
    """Everything by which a language may be looked for, what stands on the screen first."""
    if not isinstance(code, str) or not code:
        return text
    return " ".join((text, *(formats.language_name(code, one) for one in LANGUAGES), formats.own_language_name(code)))
