"""Asks whether a company that was typed is one that is known under nearly the same name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.i18n import gettext as _

_BESIDE = 24
"""What the button takes beside its words, in px at 100 %."""


class NearCompany(QPushButton):
    """Below the field of a company; there only while it asks something, and never in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combo: CompanyCombo | None = None
        self._name = ""
        self.setProperty("kind", "step")
        self.setStyleSheet("text-align: left;")  # of two lines, each begins where the field does
        self.setAutoDefault(False)
        self.clicked.connect(self._take)
        self.hide()

    def attach(self, combo: CompanyCombo) -> None:
        """Ask about what is typed in this field."""
        self._combo = combo
        combo.changed.connect(self._follow)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """The room there is may be known only now."""
        self._fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._fit()
        super().changeEvent(event)

    def _follow(self) -> None:
        near = self._combo.near if self._combo is not None else None
        self._name = near.name if near is not None else ""
        self._fit()
        self.setVisible(near is not None)

    def _fit(self) -> None:
        """A name that is too long for one line gets a line of its own; below the field nothing is wider than it."""
        if self._combo is None or not self._name:
            return
        asked, metrics = _("Did you mean {name}?"), self.fontMetrics()
        whole, room = asked.format(name=self._name), self._combo.width() - theme.look().px(_BESIDE)
        self.setToolTip(whole)
        self.setAccessibleName(whole)
        if metrics.horizontalAdvance(whole) > room:
            name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance("?"))
            whole = asked.replace(" {name}", "\n{name}").format(name=name)
        self.setText(literal(whole))

    def _take(self) -> None:
        """The known company it is; the keyboard stays with the field."""
        near = self._combo.near if self._combo is not None else None
        if self._combo is not None and near is not None:
            self._combo.setFocus()
            self._combo.show_company(near.id, near.name)
