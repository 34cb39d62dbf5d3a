"""Language, light or dark, and the size of the text: each takes effect at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models import setting_words
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.i18n import gettext as _
from routekaart_app.settings import Settings

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
LANGUAGE_NAMES = (("Nederlands", "nl"), ("English", "en"))


class LookChoosers(QWidget):
    """Three choosers with their labels, below each other or in one row."""

    changed = Signal(object)
    """The `Settings` as they are now wanted."""

    def __init__(self, settings: Settings, *, in_a_row: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language_chooser = self._chooser("language_chooser", setting_words.title(setting_words.LANGUAGE))
        self.language_chooser.fill(LANGUAGE_NAMES, settings.language)
        self.theme_chooser = self._chooser("theme_chooser", setting_words.title(setting_words.THEME))
        self.theme_chooser.fill(((_("Light"), "light"), (_("Dark"), "dark")), settings.theme)
        self.scale_chooser = self._chooser("scale_chooser", setting_words.title(setting_words.TEXT_SCALE))
        nearest = min(SCALES, key=lambda scale: abs(scale - settings.text_scale))
        self.scale_chooser.fill([(f"{round(scale * 100)} %", scale) for scale in SCALES], nearest)
        self.language_chooser.picked.connect(lambda value: self._change(language=value))
        self.theme_chooser.picked.connect(lambda value: self._change(theme=value))
        self.scale_chooser.picked.connect(lambda value: self._change(text_scale=value))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.look().space("small"))
        for place, chooser in enumerate((self.language_chooser, self.theme_chooser, self.scale_chooser)):
            label = QLabel(chooser.accessibleName())
            label.setProperty("role", "small")
            label.setBuddy(chooser)
            chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row, column = (0, 2 * place) if in_a_row else (place, 0)
            grid.addWidget(label, row, column)
            grid.addWidget(chooser, row, column + 1)
        grid.setColumnStretch(grid.columnCount(), 1)

    def focus_setting(self, name: str) -> bool:
        """Bring the keyboard to one of these settings, by its name in `setting_words`; False for any other."""
        choosers = {
            setting_words.LANGUAGE: self.language_chooser,
            setting_words.THEME: self.theme_chooser,
            setting_words.TEXT_SCALE: self.scale_chooser,
        }
        if name in choosers:
            choosers[name].setFocus(Qt.FocusReason.TabFocusReason)
        return name in choosers

    def _chooser(self, name: str, text: str) -> Chooser:
        chooser = Chooser(text)
        chooser.setObjectName(name)
        return chooser

    def _change(self, **choice: object) -> None:
        self._settings = replace(self._settings, **choice)  # type: ignore[arg-type]
        self.changed.emit(self._settings)
