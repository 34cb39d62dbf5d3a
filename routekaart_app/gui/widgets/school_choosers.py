"""What a whole administration chooses, kept in it for everybody who opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from routekaart_app import words
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.i18n import gettext as _
from routekaart_app.services.school_settings import FIRST_COMPETENCY

if TYPE_CHECKING:
    from routekaart_app.services.school_settings import SchoolSettings


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
        self.competency_chooser = Chooser(_("Competency KR is called"))
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
        grid.setColumnStretch(2, 1)
        self.reload()

    def reload(self) -> None:
        """Show what is chosen now, also after an undo."""
        choices = [(_(text), name) for name, text in words.FIRST_COMPETENCY.items()]
        self.competency_chooser.fill(choices, self._settings.get(FIRST_COMPETENCY))

    def _choose(self, name: str) -> None:
        try:
            label = self._settings.set(FIRST_COMPETENCY, name)
        except KnownError as error:
            self._fail(error)
            self.reload()
            return
        if label:
            self._say(label)
