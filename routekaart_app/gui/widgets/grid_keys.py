"""The keys of the class grid, in one table: what a key asks, and how the line under the grid and the menu name it.

Letters and digits belong to the names: typing them goes to a pupil. So the states have keys that no name begins with.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from routekaart_app.domain.blank_list import MARKS
from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class GridKey:
    """What is asked, in words and by keys as Qt writes them; `in_line` when the line under the grid names it."""

    text: str
    keys: tuple[str, ...]
    in_line: bool = True


KEYS: dict[str, GridKey] = {
    "tick": GridKey(N_("done, and back"), ("Space",)),
    "done": GridKey(N_("done"), ("+",), in_line=False),
    "partly": GridKey(N_("partly"), ("/",)),
    "absent": GridKey(N_("not there"), ("-",)),
    "planned": GridKey(N_("planned"), ("=",)),
    "cleared": GridKey(N_("empty"), ("Del", "Backspace")),
    "why": GridKey(N_("why?"), ("?",)),
    "pupil": GridKey(N_("dossier"), ("Enter", "Return")),
    "menu": GridKey(N_("menu"), ("F2", "Menu", "Shift+F10")),
    "column": GridKey(N_("whole column"), ("Ctrl+Space",)),
    "row": GridKey(N_("whole row"), ("Shift+Space",)),
    "fill_down": GridKey(N_("fill down"), ("Ctrl+D",)),
    "copy": GridKey(N_("copy"), ("Ctrl+C",)),
    "paste": GridKey(N_("paste"), ("Ctrl+V",)),
    "from_paper": GridKey(N_("type from paper"), ("F8",)),
}
_BY_TEXT = {key: name for name, item in KEYS.items() for key in item.keys if len(key) == 1}


def _number(key: str) -> int:
    """A key with what is held, as one number."""
    return int(QKeySequence(key)[0].toCombined())  # type: ignore[index]  # the stubs do not know that it is a sequence


_BY_KEY = {_number(key): name for name, item in KEYS.items() for key in item.keys if len(key) > 1}


def asked(event: QKeyEvent) -> str:
    """What a key asks of the grid; empty when it is no key of the grid.

    A sign counts as what it is, whatever must be held to type it: on some keyboards "/" needs Shift.
    """
    held = event.modifiers() & ~_KEYPAD
    if event.text() in _BY_TEXT and held in (_PLAIN, _SHIFT):
        return _BY_TEXT[event.text()]
    return _BY_KEY.get(event.key() | held.value, "")


SKIP, END = "skip", "end"
"""While typing from paper: leave this cell as it is, and stop."""
_MARKS = {**MARKS, "x": Wanted.DONE, "+": Wanted.DONE, " ": Wanted.DONE}
"""What is done may also be crossed, or typed as in the grid."""


def marked(event: QKeyEvent) -> str:
    """What a key says while a list is typed from paper: how the cell stands, `SKIP` or `END`; empty for any other."""
    held = event.modifiers() & ~_KEYPAD
    if event.key() in (Qt.Key.Key_Enter, Qt.Key.Key_Return) and held == _PLAIN:
        return SKIP
    if event.key() == Qt.Key.Key_Escape:
        return END
    return _MARKS.get(event.text().lower(), "") if held in (_PLAIN, _SHIFT) else ""


def paper_keys() -> list[tuple[str, str]]:
    """The signs of a list on paper and what else counts while it is typed, each with its words."""
    texts = {Wanted.DONE: _("done"), Wanted.PARTLY: _("partly"), Wanted.ABSENT: _("not there")}
    enter = QKeySequence("Enter").toString(QKeySequence.SequenceFormat.NativeText)
    return [*((mark, texts[wanted]) for mark, wanted in MARKS.items()), (enter, _("empty box: skip"))]


def in_bold(key: str, text: str) -> str:
    """A key and its words as rich text that stays in one line."""
    return f"<b>{escape(key)}</b>&nbsp;{escape(text).replace(' ', '&nbsp;')}"


def shown(name: str) -> str:
    """The first key as people here write it: "Spatie", "Ctrl+D"."""
    return QKeySequence(KEYS[name].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


_FIRST, _MOST_LINES = ("tick", "pupil", "menu"), 2.5
"""The keys that are named in any case, and what more of them than this many lines hides."""


class GridKeysLine(QLabel):
    """The keys under the grid in one line, in two where the window is narrow; where that is not enough, only those that
    lead to the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid_keys_label")
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setProperty("markup", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._items = {name: (shown(name), _(item.text)) for name, item in KEYS.items() if item.in_line}
        self.setAccessibleName(_("Keys: ") + ", ".join(f"{key} {text}" for key, text in self._items.values()))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many keys as there is room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        said = " · ".join(f"{key} {text}" for key, text in self._items.values())
        is_tight = self.fontMetrics().horizontalAdvance(said) > _MOST_LINES * self.width()
        names = _FIRST if is_tight else tuple(self._items)
        self.setText(" &nbsp;· ".join(in_bold(*self._items[name]) for name in names))
        self.setToolTip(said if is_tight else "")
