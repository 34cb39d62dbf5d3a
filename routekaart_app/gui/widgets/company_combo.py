"""The field in which a company is chosen or a new one typed; it finds names whatever their accents."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from routekaart_app.domain import names
from routekaart_app.domain.company_likeness import Likeness
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.gui import theme

_SHOWN = 10


class _Matching(QSortFilterProxyModel):
    """The companies whose name holds what was typed; `folded` are their names, in the order of the list."""

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo)
        self.folded: Sequence[str] = ()
        self._found: frozenset[int] | None = None
        self.setSourceModel(combo.model())

    def look_for(self, text: str) -> None:
        """Keep the names that hold this."""
        self._found = frozenset(self.holding(names.fold(text)))
        self.invalidate()

    def show_all(self) -> None:
        """Keep every name."""
        self._found = None
        self.invalidate()

    def holding(self, folded: str) -> list[int]:
        """The rows of which the name holds a text, folded."""
        return [row for row, name in enumerate(self.folded) if folded in name]

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the name in this row holds what was typed. Asked of every row at every key: the names were folded
        and compared before."""
        return self._found is None or row in self._found


class CompanyCombo(QComboBox):
    """An editable list: Down goes through it, typing narrows it, and a name that is not in it is a new company.

    Leaving the field takes the one company on offer if it begins with what was typed; whoever then types the same
    again does mean a new one.
    """

    changed = Signal()
    """Another company was chosen or typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._companies: Sequence[CompanyChoice] = ()
        self._alike: Likeness[int] | None = None
        self._rows: dict[str, int] = {}
        """Where a name is in the list, folded; of two of one name the first."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._matching = _Matching(self)
        completer = QCompleter(self._matching, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_SHOWN)
        popup = completer.popup()
        for view in (popup, self.view()):
            if isinstance(view, QListView):
                view.setUniformItemSizes(True)  # else each of thousands of names is measured at every key
        if popup is not None:
            popup.setProperty("kind", "suggestions")
        self.setCompleter(completer)
        self._completed = ""
        self._line().textEdited.connect(self._matching.look_for)
        self._line().editingFinished.connect(self._complete)
        self.editTextChanged.connect(self.changed)
        self.currentIndexChanged.connect(lambda: self._line().setCursorPosition(0))

    def set_companies(self, companies: Sequence[CompanyChoice]) -> None:
        """Offer these, in this order; nothing is chosen yet."""
        self._companies, self._alike = companies, None
        folded = [names.fold(company.name) for company in companies]
        self._rows = {name: row for row, name in reversed(list(enumerate(folded))) if name}
        self._matching.folded = folded
        self._matching.show_all()
        self.clear()
        self.addItems([company.name for company in companies])
        self.setCurrentIndex(-1)
        self.clearEditText()
        theme.restyle(self, "kind", "" if companies else "typed")  # an arrow that opens nothing is none

    def show_company(self, company_id: UUID | None, name: str) -> None:
        """Name a known company, or one that was typed before."""
        known = next((place for place, item in enumerate(self._companies) if item.id == company_id), None)
        if known is not None:
            self.setCurrentIndex(known)
        elif name:
            self.setEditText(name)

    def set_placeholder(self, text: str) -> None:
        """Say what to do here while the field is empty."""
        self._line().setPlaceholderText(text)

    @property
    def company(self) -> CompanyChoice | None:
        """The known company that is named in the field."""
        index = self.currentIndex()
        text = self.currentText()
        if 0 <= index < len(self._companies) and self._companies[index].name == text:
            return self._companies[index]
        row = self._rows.get(names.fold(text))
        return None if row is None else self._companies[row]

    @property
    def company_id(self) -> UUID | None:
        """The id of the known company that is named in the field."""
        return self.company.id if self.company else None

    @property
    def near(self) -> CompanyChoice | None:
        """The known company that one typed as new is written nearly like (`domain.company_likeness`), if there is
        one: a typing error, or the same name with another legal form."""
        if not self.new_name:
            return None
        if self._alike is None:  # not before it is needed: there may be thousands
            self._alike = Likeness()
            for row, company in enumerate(self._companies):
                self._alike.add(row, company.name, "")
        found = self._alike.find(self.new_name, "")
        return self._companies[found[0]] if found is not None else None

    @property
    def new_name(self) -> str:
        """The name of a company that is not known yet; empty when it is known or nothing was typed."""
        return "" if self.company else self.currentText().strip()

    def _complete(self) -> None:
        """Take the only company on offer, if it begins with what was typed."""
        start = names.fold(self.new_name)
        if not start or start == self._completed:
            return
        found = self._matching.holding(start)
        if len(found) == 1 and self._matching.folded[found[0]].startswith(start):
            self._completed = start
            self.setCurrentIndex(found[0])

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None
        return line
