"""The companies of a visit: a field for the host, and one more for every further company."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.visit import VisitCompanyName
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.gui import icons
from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.near_company import NearCompany
from routekaart_app.i18n import gettext as _


class CompanyRows(QWidget):
    """One field as long as there is one company; a link adds a further one, a button beside it takes it off."""

    changed = Signal()
    """Other companies were chosen or typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Sequence[CompanyChoice] = ()
        self.combos: list[CompanyCombo] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.more = QPushButton(_("another company"))
        self.more.setObjectName("another_company_button")
        self.more.setProperty("kind", "link")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_one)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch()
        self._column.addLayout(below)
        self._add()

    def fill(self, known: Sequence[CompanyChoice], chosen: Sequence[VisitCompanyName], typed: str) -> None:
        """Offer these, and show those chosen and the one that was typed."""
        self._known = known
        while len(self.combos) > 1:
            self._take_off(self._rows[-1])
        while len(self.combos) < len(chosen) + bool(chosen and typed):
            self._add()
        for combo in self.combos:
            self._offer(combo)
        for combo, company in zip(self.combos, chosen, strict=False):
            combo.show_company(company.id, company.name)
        if typed:
            self.combos[-1].show_company(None, typed)

    @property
    def host(self) -> CompanyChoice | None:
        """The first company, where it is a known one."""
        return self.combos[0].company

    @property
    def companies(self) -> tuple[VisitCompanyName, ...]:
        """The known companies, the host first, each once."""
        found = {combo.company.id: combo.company for combo in self.combos if combo.company is not None}
        return tuple(VisitCompanyName(item.id, item.name, item.sector, item.campus) for item in found.values())

    @property
    def new_names(self) -> tuple[str, ...]:
        """The names that are not known yet."""
        return tuple(combo.new_name for combo in self.combos if combo.new_name)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in its order."""
        fields = (part for combo, row in zip(self.combos, self._rows, strict=True) for part in _parts(combo, row))
        return (*fields, self.more)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The keyboard goes to the host; a focus proxy would also take Tab back to it from the last stop in here."""
        self.combos[0].setFocus()

    def _add_one(self) -> None:
        self._add()
        self.combos[-1].setFocus()

    def _add(self) -> None:
        combo, row, near = CompanyCombo(self), QWidget(), NearCompany()
        name = _("Company or institution") if not self.combos else _("Further company")
        combo.setAccessibleName(name)
        combo.setObjectName("company_combo" if not self.combos else f"company_{len(self.combos)}_choice")
        both = QVBoxLayout(row)
        both.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(combo, 1)
        both.addLayout(line)
        if self.combos:
            off = QPushButton()
            off.setAutoDefault(False)
            off.setAccessibleName(_("Take this company off"))
            off.setToolTip(off.accessibleName())
            icons.put(off, "close", size=14)
            off.clicked.connect(lambda: self._take_off(row))
            line.addWidget(off)
        both.addWidget(near, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer(combo)
        near.attach(combo)
        combo.changed.connect(self.changed)
        self.combos.append(combo)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)

    def _offer(self, combo: CompanyCombo) -> None:
        before = combo.company_id, combo.currentText()
        combo.blockSignals(True)
        combo.set_companies(self._known)
        combo.set_placeholder(_("Choose or type a name"))
        combo.show_company(*before)
        combo.blockSignals(False)

    def _take_off(self, row: QWidget) -> None:
        place = self._rows.index(row)
        self._rows.pop(place)
        self.combos.pop(place)
        row.hide()
        row.setParent(None)
        row.deleteLater()
        self.more.setFocus()
        self.changed.emit()


def _parts(combo: CompanyCombo, row: QWidget) -> tuple[QWidget, ...]:
    """A field, the question below it, and of a further company the button that takes it off."""
    return (combo, *row.findChildren(QPushButton))
