"""Every page and dialog as the pictures of `tools shots` show them, one after the other, and what is on them."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMessageBox, QWidget
from pytest import MonkeyPatch
from shiboken6 import isValid

from routekaart_app import i18n
from routekaart_app.gui import dialogs, widgets
from routekaart_app.gui.dialogs import fitting
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.page import Page
from tools import shot

LARGE = 2.0
"""The largest text, at which least fits."""
_STANDING_FOR = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;|%\w+|\*\.\w+)")
"""What is no word: a place to fill in, markup, the ending of a file."""
_ACCENTED = str.maketrans("aeiouyAEIOUY", "äéïöüÿÄÉÏÖÜÝ")
_LONGER = 0.4  # of which some is lost where there is no vowel
_ROUNDS = 4
"""How often what is waiting is done: a layout may ask for another one."""


class LongerOfTwo:
    """The Dutch text or the English one, whichever is longer: a text that fits here fits in both."""

    language = "nl"

    def __init__(self) -> None:
        self._both = tuple(i18n.catalog("app", language) for language in i18n.LANGUAGES)

    def gettext(self, message: str) -> str:
        """See `i18n.Catalog`."""
        return max((texts.gettext(message) for texts in self._both), key=len)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """See `i18n.Catalog`."""
        return max((texts.ngettext(one, many, count) for texts in self._both), key=len)

    def pgettext(self, context: str, message: str) -> str:
        """See `i18n.Catalog`."""
        return max((texts.pgettext(context, message) for texts in self._both), key=len)


class Stretched:
    """A language that nobody speaks: the English with accents on it, and a third longer, as translations can be."""

    language = "nl"

    def gettext(self, message: str) -> str:
        """See `i18n.Catalog`."""
        return stretched(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """See `i18n.Catalog`."""
        return stretched(one if count == 1 else many)

    def pgettext(self, _context: str, message: str) -> str:
        """See `i18n.Catalog`."""
        return stretched(message)


def stretched(message: str) -> str:
    """A text with its vowels accented and every so many of them double; what stands for something else stays."""
    made, owed = [], 0.0
    for at, part in enumerate(_STANDING_FOR.split(message)):
        if at % 2:
            made.append(part)
            continue
        for letter in part:
            owed += _LONGER
            accented = letter.translate(_ACCENTED)
            twice = accented != letter and owed >= 1
            made.append(accented + (accented.lower() if twice else ""))
            owed -= twice
    return "".join(made)


class OneWindow:
    """Stands for the class of the window: every picture gets the same one, which takes a tenth of the time."""

    def __init__(self) -> None:
        self.kept: MainWindow | None = None

    def __call__(self, *about: Any) -> MainWindow:
        """The window, made when it is first asked for."""
        if self.kept is None or not isValid(self.kept) or self.kept._is_away:
            self.kept = MainWindow(*about)
        return self.kept


def walk(
    patch: MonkeyPatch,
    look_at: Callable[[str, QWidget], None],
    shots: Iterable[shot.Shot],
    *,
    theme: str = "light",
    scale: float = LARGE,
    texts: LongerOfTwo | Stretched | None = None,
) -> None:
    """Build these in a theme, at the largest text and with the longer of the texts in both languages, or as is asked
    for, and show each to `look_at` by the name of its picture."""
    longest, catalog, windows = texts or LongerOfTwo(), i18n.catalog, OneWindow()
    patch.setattr(i18n, "catalog", lambda domain, to: longest if domain == "app" else catalog(domain, to))
    patch.setattr(shot, "MainWindow", windows)
    patch.setattr(fitting, "room_for", lambda _dialog: QRect(0, 0, *shot.SMALLEST_SCREEN))
    try:
        for one in shots:
            surface = one.build(theme, "nl", scale)
            surface.show()
            surface.activateWindow()
            settle(windows.kept)
            look_at(one.name, surface)
            _put_away(surface, windows.kept)
            if windows.kept is not None and isValid(windows.kept):
                windows.kept.open_page("admin")  # reads least when pictures change something
    finally:
        if windows.kept is not None and isValid(windows.kept):
            windows.kept.close()
        _free()


def settle(window: MainWindow | None = None) -> None:
    """Do what is waiting, and what a worker still reads."""
    if window is not None and isValid(window):
        QApplication.processEvents()
        shot.wait_for_work(window)
    for _round in range(_ROUNDS):
        QApplication.processEvents()


def dialog_classes() -> set[type[QDialog]]:
    """Every dialog of the program that is none for others to be made of, and Qt's box for questions."""
    modules = (
        import_module(found.name)
        for folder in (dialogs, widgets)
        for found in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}.")
    )
    found = {
        kind
        for module in modules
        for _name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.__name__
    }
    made = {kind for kind in found if not any(other is not kind and issubclass(other, kind) for other in found)}
    return {*made, QMessageBox}


def page_of(surface: QWidget) -> Page | None:
    """The page on screen in a window."""
    return next((page for page in surface.findChildren(Page) if page.isVisible()), None)


def on_screen(surface: QWidget) -> Iterator[QWidget]:
    """A surface and every widget on it that is not hidden, but the parts Qt makes its own widgets of."""
    yield surface
    for widget in surface.findChildren(QWidget):
        if widget.isVisible() and widget.window() is surface and not widget.objectName().startswith("qt_"):
            yield widget


def named(widget: QWidget) -> str:
    """What a finding calls a widget: its name and kind, and where it has no name that of the one around it."""
    around: QWidget | None = widget
    while around is not None and not around.objectName():
        around = around.parentWidget()
    where = around.objectName() if around is not None else ""
    said = str(getattr(widget, "text", str)()) if not widget.objectName() else ""
    return f"{where}{'' if around is widget else ' > '}{type(widget).__name__}{f' {said[:30]!r}' if said else ''}"


def columns(view: QAbstractItemView) -> int:
    """How many columns a view shows; Qt keeps that of a list to itself."""
    model = view.model()
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount() if model is not None else 0


def _put_away(surface: QWidget, window: MainWindow | None) -> None:
    """Close a surface and what else is open over the window, without asking."""
    for widget in QApplication.topLevelWidgets():
        if widget is window or not isValid(widget):
            continue
        if isinstance(widget, QDialog):
            QDialog.done(widget, 0)
        widget.hide()
        if isinstance(widget, QDialog) or widget is surface:
            widget.deleteLater()
    _free()


def _free() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
