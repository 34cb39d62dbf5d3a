"""Above the editor of the routekaart: a few letters to search by, and whose routekaart to show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from routekaart_app.gui.models import template_rows
from routekaart_app.gui.models.template_rows import Audience
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _


class TemplateFilters(FlowRow):
    """What is chosen narrows the list; it changes nothing."""

    chosen = Signal(object, object)
    """Another `Audience`, and its year or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = FilterEdit(_("Search by code or name"))
        self.audience, self.year = Chooser(_("Show the routekaart of")), Chooser(_("Year"))
        self.audience.setObjectName("audience_chooser")
        self.year.setObjectName("audience_year_chooser")
        self._caption = QLabel(_("Show the routekaart of:"))
        self._caption.setBuddy(self.audience)
        self._own: tuple[str, ...] | None = None
        for widget in (self.search, self._caption, self.audience, self.year):
            self.flow.addWidget(widget)
        self.audience.picked.connect(self._pick)
        self.year.picked.connect(lambda _year: self._tell())
        self.offer(())

    @property
    def is_narrowed(self) -> bool:
        """Whether some lines may be left out."""
        return bool(self.search.text()) or self.audience.value != Audience()

    def offer(self, own_groups: Iterable[str]) -> None:
        """The target groups there are; the choice stays."""
        own = tuple(own_groups)
        if own == self._own:
            return
        self._own, chosen = own, self.audience.value or Audience()
        entries = template_rows.audiences(own)
        self.audience.fill(entries, chosen if chosen in [value for _text, value in entries] else Audience())
        if self.audience.value != chosen:
            self._pick(self.audience.value)
        self.year.setVisible(bool(self.audience.value.years))

    def show_all(self) -> None:
        """Leave nothing out."""
        self.search.clear()
        self.audience.choose(Audience())
        self._pick(Audience())

    def _pick(self, audience: Audience) -> None:
        self.year.fill([(_("every year"), None), *((str(year), year) for year in audience.years)], None)
        self.year.setVisible(bool(audience.years))
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.audience.value, self.year.value)
