"""Above the register of companies: a few letters to search by, and what sector, campus, place or school it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from routekaart_app import words
from routekaart_app.domain import names
from routekaart_app.domain.company import STAGES, CompanyEntry
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import MOST_ROWS, FlowRow
from routekaart_app.i18n import gettext as _


class CompanyFilters(FlowRow):
    """What is chosen narrows the list; it changes nothing. Only what occurs in the register is offered. Where the text
    is large, a button shows what there is to choose."""

    changed = Signal()
    """Another choice; the text of the search tells of itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = FilterEdit(_("Search by name, sector, campus or place"))
        self.sector, self.campus = Chooser(_("Sector")), Chooser(_("Campus"))
        self.suitable, self.municipality = Chooser(_("Suitable for")), Chooser(_("Municipality"))
        self._choosers = {
            "sector": self.sector,
            "campus": self.campus,
            "suitable_for": self.suitable,
            "municipality": self.municipality,
        }
        self.more = QPushButton(_("Filters"))
        self.more.setObjectName("filters_button")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.toggled.connect(self._fold)
        self.flow.addWidget(self.search)
        self.flow.addWidget(self.more)
        for name, chooser in self._choosers.items():
            chooser.setObjectName(f"{name}_chooser")
            chooser.picked.connect(lambda _value: self.changed.emit())
            self.flow.addWidget(chooser)
        self.offer(())

    @property
    def is_narrowed(self) -> bool:
        """Whether something is chosen besides the text."""
        return any(chooser.value for chooser in self._choosers.values())

    @property
    def where(self) -> Callable[[CompanyEntry], bool] | None:
        """Whether a company is among what is chosen; None where everything is."""
        if not self.is_narrowed:
            return None
        sector, campus = self.sector.value, self.campus.value
        suitable, municipality = self.suitable.value, self.municipality.value

        def holds(entry: CompanyEntry) -> bool:
            return (
                (not sector or entry.sector == sector)
                and (not campus or entry.campus == campus)
                and (not suitable or suitable in entry.suitable_for)
                and (not municipality or names.fold(entry.municipality) == municipality)
            )

        return holds

    def offer(self, entries: Iterable[CompanyEntry]) -> None:
        """What can be chosen is what these have; a choice stays while it occurs."""
        entries = tuple(entries)
        sectors = {entry.sector for entry in entries if entry.sector}
        campuses = {entry.campus for entry in entries if entry.campus}
        places = {names.fold(entry.municipality): entry.municipality for entry in entries if entry.municipality}
        said = {key: words.say(words.SECTOR, key, _) for key in sectors}
        in_list = sorted(sectors, key=list(words.SECTOR).index) if sectors <= words.SECTOR.keys() else sorted(sectors)
        self._fill(self.sector, _("all sectors"), [(said[key], key) for key in in_list])
        self._fill(self.campus, _("all campuses"), [(campus, campus) for campus in sorted(campuses, key=names.fold)])
        stages = [(words.say(words.STAGE, stage, _), stage) for stage in STAGES]
        self._fill(self.suitable, _("for every school"), stages)
        self._fill(self.municipality, _("all municipalities"), [(places[key], key) for key in sorted(places)])
        self._fold()

    def show_all(self) -> None:
        """Leave nothing out."""
        self.search.clear()
        for chooser in self._choosers.values():
            chooser.choose("")
        self._fold()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits stays in sight."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS:
            self._fold()

    def _fold(self) -> None:
        """Show the choosers where they fit, where somebody asked for them, and as long as one of them narrows."""
        is_tight = self.rows_for(self.search, *self._choosers.values()) > MOST_ROWS
        self.more.setVisible(is_tight)
        for chooser in self._choosers.values():
            chooser.setVisible(not is_tight or self.more.isChecked() or self.is_narrowed)

    @staticmethod
    def _fill(chooser: Chooser, everything: str, entries: list[tuple[str, str]]) -> None:
        chosen = chooser.value or ""
        known = chosen in [value for _text, value in entries]
        chooser.fill([(everything, ""), *entries], chosen if known else "")
