"""The keys of the window, in one table: what they do is wired in the main window, what they are is said here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What can be done from anywhere in the window: its words, its keys, and the icon beside it in menus."""

    text: str
    keys: tuple[str, ...]
    icon: str = ""


SHORTCUTS: dict[str, Shortcut] = {
    "search": Shortcut(N_("Search pupil, class, company or action"), ("Ctrl+K",), "search"),
    "record_visit": Shortcut(N_("Record visit"), ("Ctrl+B",), "visit"),
    "record_talk": Shortcut(N_("Record talk"), ("Ctrl+G",), "edit"),
    "plan_talk": Shortcut(N_("Plan a talk"), (), "calendar"),
    "record_contact": Shortcut(N_("Record contact with a parent"), ("Ctrl+O",), "parents"),
    "record_meeting": Shortcut(N_("Record parents' meeting"), ("Ctrl+Shift+O",), "parents"),
    "write_letters": Shortcut(N_("Letters to parents …"), (), "file"),
    "look_back": Shortcut(N_("Look back with who left …"), ()),
    "enter_forms": Shortcut(N_("Enter a stack of forms …"), (), "file"),
    "make_reports": Shortcut(N_("Class reports"), ("Ctrl+P",), "print"),
    "import": Shortcut(N_("Import pupils"), (), "import"),
    "import_parents": Shortcut(N_("Import parents"), (), "import"),
    "undo": Shortcut(N_("Undo"), ("Ctrl+Z",), "undo"),
    "redo": Shortcut(N_("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    "next_group": Shortcut(N_("Next class"), ("Ctrl+PgDown",)),
    "previous_group": Shortcut(N_("Previous class"), ("Ctrl+PgUp",)),
    "reload": Shortcut(N_("Read again"), ("F5",)),
    "lock": Shortcut(N_("Lock"), ("Ctrl+Shift+L",), "lock"),
    "other": Shortcut(N_("Open another administration …"), ()),
    "manual": Shortcut(N_("Manual"), ("F1",), "info"),
    "tour": Shortcut(N_("Show the tour"), ()),
    "practice": Shortcut(N_("Practise with the example school …"), ()),
    "about": Shortcut(N_("About Routekaart"), (), "info"),
}


def words(name: str) -> str:
    """What it does, in the screen's language."""
    return _(SHORTCUTS[name].text)


def action(name: str, parent: QWidget) -> QAction:
    """The action of this name, listening for its keys in the whole window of `parent`."""
    shortcut = SHORTCUTS[name]
    made = QAction(words(name), parent)
    made.setObjectName(f"{name}_action")
    made.setShortcuts([QKeySequence(keys) for keys in shortcut.keys])
    parent.addAction(made)
    return made


def keys_of(name: str) -> str:
    """The first keys as people here write them; empty when it has none."""
    keys = SHORTCUTS[name].keys
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def with_keys(text: str, keys: str) -> str:
    """A tooltip that names the keys too."""
    return f"{text} ({keys})" if keys else text


def literal(text: str) -> str:
    """A text for a button, tick or menu in which somebody typed something: "Jansen & Zn" has no letter that Alt
    presses, and loses none."""
    return text.replace("&", "&&")
