"""The window in which the manual is read: contents, search, and a page with what leads to and from it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.gui import icons, theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.manual import pages, paper
from routekaart_app.gui.manual.contents import Contents
from routekaart_app.gui.manual.view import ManualView
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.i18n import gettext as _
from routekaart_app.services import report_names

if TYPE_CHECKING:
    from routekaart_app.gui.messages import Messages

_SIZE = 1060, 720
_CONTENTS, _SEARCH, _MOST_CONTENTS = 310, 270, 0.36


class ManualWindow(QWidget):
    """Stands beside everything else and stops nothing; a dialog that stops all windows gets one of its own."""

    def __init__(self, messages: Messages, above: QWidget | None = None) -> None:
        """`above` is the dialog it must stand above to be of use; None to stand by itself."""
        super().__init__(above, Qt.WindowType.Window)
        self.setObjectName("manual_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowIcon(icons.application_icon())
        self._messages = messages
        self._past: list[str] = []
        self._ahead: list[str] = []
        self._at = ""
        self.view = ManualView()
        self.view.asked.connect(self.go)
        self.contents = Contents()
        self.contents.chosen.connect(self.go)
        self._lay_out()
        for keys, does in (("Ctrl+F", self._to_search), ("Ctrl+P", self.print_page)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self._name()
        open_at(self, *_SIZE)
        beside = min(theme.look().px(_CONTENTS), round(self.width() * _MOST_CONTENTS))
        self._split.setSizes([beside, self.width() - beside])

    @property
    def page_shown(self) -> str:
        """The name of the page on screen."""
        return self._at

    def go(self, name: str) -> None:
        """Show a page, with the one before it a step back; what is no page of the manual is not opened."""
        if name == self._at or name not in pages.NAMES:
            return
        if self._at:
            self._past.append(self._at)
        self._ahead.clear()
        self._show(name)

    def back(self) -> None:
        """The page before this one."""
        if self._past:
            self._ahead.append(self._at)
            self._show(self._past.pop())

    def forward(self) -> None:
        """The page from which we went back."""
        if self._ahead:
            self._past.append(self._at)
            self._show(self._ahead.pop())

    def print_page(self) -> None:
        """Print the page on screen."""
        try:
            paper.print_page(pages.page(self._at), self)
        except KnownError as error:
            self._messages.error(error)

    def save_page(self) -> None:
        """Write the page on screen as a PDF."""
        page = pages.page(self._at)
        suggested = f"{report_names.plain(page.title)}.pdf"
        target = self._messages.save_file(_("Save this page"), suggested=suggested, filter=_("PDF file (*.pdf)"))
        if target is None:
            return
        try:
            paper.save(page, target)
        except KnownError as error:
            self._messages.error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the manual."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the same page in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._at:
            self._name()
            self.contents.search("")
            self._show(self._at)

    def _lay_out(self) -> None:
        look = theme.look()
        self.back_button = self._button("back_button", self.back, "back", "Alt+Left")
        self.forward_button = self._button("forward_button", self.forward, "forward", "Alt+Right")
        self.search_edit = FilterEdit("", width=_SEARCH)
        self.search_edit.setObjectName("manual_search_edit")
        self.search_edit.textChanged.connect(self.contents.search)
        self.search_edit.left.connect(self._into_found)
        self.print_button = self._button("print_button", self.print_page, "print")
        self.save_button = self._button("save_button", self.save_page)
        top = QHBoxLayout()
        top.setSpacing(look.space("small"))
        for widget in (self.search_edit, self.back_button, self.forward_button):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.print_button)
        top.addWidget(self.save_button)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.contents)
        split.addWidget(self.view)
        split.setStretchFactor(1, 1)
        self._split = split
        whole = QVBoxLayout(self)
        edge = look.space("medium")
        whole.setContentsMargins(edge, edge, edge, edge)
        whole.setSpacing(edge)
        whole.addLayout(top)
        whole.addWidget(split, 1)
        in_order = (self.search_edit, self.contents, self.view, self.back_button, self.forward_button)
        for before, after in itertools.pairwise(in_order):
            self.setTabOrder(before, after)

    def _button(self, name: str, does: Callable[[], object], icon: str = "", keys: str = "") -> QPushButton:
        made = QPushButton()
        made.setObjectName(name)
        made.clicked.connect(lambda _checked=False: does())
        if icon:
            icons.put(made, icon)
        if keys:
            QShortcut(QKeySequence(keys), self).activated.connect(made.click)
        return made

    def _name(self) -> None:
        """All words, in the screen's language."""
        self.setWindowTitle(_("Manual of Routekaart"))
        steps = ((self.back_button, _("Back"), "Alt+Left"), (self.forward_button, _("Forward"), "Alt+Right"))
        for button, text, keys in steps:
            button.setAccessibleName(text)
            button.setToolTip(with_keys(text, QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)))
        for field in (self.search_edit.setPlaceholderText, self.search_edit.setAccessibleName):
            field(_("Search the manual"))
        self.print_button.setText(_("Print…"))
        self.save_button.setText(_("Save as PDF…"))
        self.contents.name()

    def _show(self, name: str) -> None:
        self._at = name
        self.view.show_page(pages.page(name), self.search_edit.text())
        self.contents.mark(name)
        self.back_button.setEnabled(bool(self._past))
        self.forward_button.setEnabled(bool(self._ahead))

    def _to_search(self) -> None:
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def _into_found(self) -> None:
        self.contents.setFocus(Qt.FocusReason.TabFocusReason)
        self.contents.choose_first()


def show_manual(page: str, messages: Messages) -> ManualWindow:
    """Show a page of the manual, in the window that is open or in a new one. A dialog that stops all windows, such as
    one that chooses a file, gets a manual that belongs to it."""
    modal = QApplication.activeModalWidget()
    stops_all = modal is not None and modal.windowModality() == Qt.WindowModality.ApplicationModal
    above = modal if stops_all and not isinstance(modal, ManualWindow) else None
    open_now = (one for one in QApplication.topLevelWidgets() if isinstance(one, ManualWindow) and one.isVisible())
    made = next((one for one in open_now if one.parentWidget() is above), None) or ManualWindow(messages, above)
    made.go(page)
    if made.isMinimized():
        made.showNormal()
    made.show()
    made.raise_()
    made.activateWindow()
    made.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return made
