"""Shows one page of the manual, as wide as the window has room for it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from routekaart_app.domain import names
from routekaart_app.gui import theme
from routekaart_app.gui.manual import documents
from routekaart_app.gui.manual.pages import ManualPage
from routekaart_app.i18n import gettext as _

_WIDEST_PICTURE, _MARGIN = 720, 14
_WORD = re.compile(r"\w+")


class ManualView(QTextBrowser):
    """Tab goes from link to link, Enter follows one. It loads nothing from anywhere: pictures come with the page."""

    asked = Signal(str)
    """The page that a link leads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manual_view")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(lambda url: self.asked.emit(url.toString()))
        self._page: ManualPage | None = None
        self._words: list[str] = []
        self._shown: QTextDocument | None = None
        self._wide = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._again)

    def show_page(self, page: ManualPage, words: str = "") -> None:
        """Show a page from its beginning; `words` that were searched for are marked in it."""
        self._page, self._words = page, names.fold(words).split()
        self._make()
        self.setAccessibleName(_("Page of the manual: {title}").format(title=page.title))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: what a page needs, its document holds."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the width."""
        super().resizeEvent(event)
        if self._page is not None and self._room() != self._wide:
            self._later.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and getattr(self, "_page", None) is not None:
            self._later.start(0)

    def _room(self) -> int:
        look = theme.look()
        return max(look.px(120), min(self.viewport().width() - look.px(2 * _MARGIN + 2), look.px(_WIDEST_PICTURE)))

    def _again(self) -> None:
        """The same page anew, at the same place."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._make()
        bar.setValue(round(share * bar.maximum()))

    def _make(self) -> None:
        if self._page is None:
            return
        self._wide = self._room()
        made = documents.document(self._page, theme.look(), self._wide, self.devicePixelRatioF())
        made.setParent(self)
        made.setDocumentMargin(theme.look().px(_MARGIN))
        self.setDocument(made)
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = made
        self._mark()

    def _mark(self) -> None:
        marks = []
        for found in _WORD.finditer(self.toPlainText()) if self._words else ():
            folded = names.fold(found[0])
            if any(folded.startswith(word) for word in self._words):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.document())
                mark.cursor.setPosition(found.start())
                mark.cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
                mark.format.setBackground(theme.look().color("accent-soft"))
                mark.format.setForeground(theme.look().color("ink"))
                marks.append(mark)
        self.setExtraSelections(marks)
