"""What can be done with the lists of parents as a whole: copied, columns chosen, a list brought in, doubles found."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.gui.models.parent_lists import GUARDIANS, guardian_columns
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _


class ParentMenu(QMenu):
    """The list itself is copied by who shows it."""

    column_chosen = Signal(str, bool)
    """A column of the parents, by its name in `parent_lists`, is to be shown or not."""

    def __init__(self, host: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("parent_menu")
        self.copy = self.addAction(_("Copy for Excel") + "\tCtrl+C")
        self.columns = self.addMenu(_("Columns"))
        self.addSeparator()
        self.letters = self.addAction(_("Letters to these parents …"))
        self.letter_texts = self.addAction(_("Texts of letters …"))
        self.addSeparator()
        self.add_guardian = self.addAction(_("Add a parent …"))
        self.bring_in = self.addAction(_("Import a list …"))
        self.addSeparator()
        self.join = self.addAction(_("Make one parent of the two that are selected …"))
        self.doubles = self.addAction(_("Find parents who are in twice …"))
        self.letter_texts.triggered.connect(lambda _checked=False: host.opens.letter_texts())
        self.bring_in.triggered.connect(lambda _checked=False: host.opens.guardian_import())
        self.doubles.triggered.connect(lambda _checked=False: host.opens.guardian_doubles())

    def offer_columns(self, shown: Collection[str]) -> None:
        """Every column, ticked where it is shown; the first always is."""
        for number, (name, column) in enumerate(guardian_columns().items()):
            action = self.columns.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(number == 0 or name in shown)
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, name=name: self.column_chosen.emit(name, on))

    def follow(self, view: str, has_pair: bool) -> None:
        """Columns are chosen of the parents, and only two of them can be made one."""
        self.columns.setEnabled(view == GUARDIANS)
        self.join.setEnabled(has_pair)
