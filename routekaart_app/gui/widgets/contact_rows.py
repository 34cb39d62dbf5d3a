"""Whom to call or write to at a company: a row of fields per contact, as many as there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.company import ContactPerson
from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.problems import show_problem
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

_FIELDS = {"name": N_("Name"), "role": N_("Role"), "phone": N_("Telephone"), "email": N_("E-mail")}


class ContactRows(QWidget):
    """The fields are called `contact_<place>_<field>_edit`, each with its problem, as `company_rules.problems` names
    them. A row of which nothing is filled in is no contact."""

    changed = Signal()
    """Something was typed, added or removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.look().space("small"))
        self.add_button = QPushButton(_("Add contact"))
        self.add_button.setObjectName("add_contact_button")
        self.add_button.setAutoDefault(False)
        icons.put(self.add_button, "add", "ink")
        self.add_button.clicked.connect(self.add)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)

    @property
    def contacts(self) -> tuple[ContactPerson, ...]:
        """What is filled in, empty rows among it: problems name a contact by its place."""
        return tuple(row.contact for row in self._rows)

    def show_contacts(self, contacts: Sequence[ContactPerson]) -> None:
        """Show these; without any, one empty row."""
        for row in self._rows:
            _put_away(row)
        self._rows = []
        for contact in contacts or (ContactPerson(),):
            self._put(contact)

    def add(self) -> None:
        """Another row, to be filled in at once."""
        row = self._put(ContactPerson())
        row.show()  # the keyboard cannot go to what the layout is still to show
        row.first.setFocus()
        self.changed.emit()

    def _put(self, contact: ContactPerson) -> _Row:
        row = _Row(contact, self._remove, self)
        row.typed.connect(self.changed)
        self._layout.insertWidget(len(self._rows), row)
        self._rows.append(row)
        self._number()
        return row

    def _remove(self, row: _Row) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        _put_away(row)
        self._number()
        (self._rows[min(at, len(self._rows) - 1)].first if self._rows else self.add_button).setFocus()
        self.changed.emit()

    def _number(self) -> None:
        """Name the fields by their place, and let Tab go through them from top to bottom."""
        stops: list[QWidget] = []
        for place, row in enumerate(self._rows):
            row.number(place)
            stops += row.stops
        before = self._stop_before()
        for stop in (*stops, self.add_button):
            self.setTabOrder(before, stop)
            before = stop

    def _stop_before(self) -> QWidget:
        """Where Tab was before it came here."""
        found: QWidget | None = self.add_button.previousInFocusChain()
        while found is not None and found is not self.add_button:
            if found.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(found):
                return found
            found = found.previousInFocusChain()
        return self.add_button


class _Row(QWidget):
    """The fields of one contact: two beside each other, so that they are readable at a large text scale."""

    typed = Signal()

    def __init__(self, contact: ContactPerson, remove: Callable[[_Row], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._contact = contact
        self._edits: dict[str, QLineEdit] = {}
        self._problems: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.look().space("medium"))
        grid.setVerticalSpacing(2)
        for at, (field, text) in enumerate(_FIELDS.items()):
            edit, problem = QLineEdit(getattr(contact, field)), words("", "error")
            edit.setPlaceholderText(_(text))
            edit.textChanged.connect(self.typed)
            edit.textChanged.connect(partial(_mended, edit))
            problem.hide()
            line, column = divmod(at, 2)
            grid.addWidget(edit, line * 2, column)
            grid.addWidget(problem, line * 2 + 1, column)
            self._edits[field], self._problems[field] = edit, problem
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._remove = QPushButton()
        icons.put(self._remove, "close", "ink")
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(lambda: remove(self))
        grid.addWidget(self._remove, 0, 2)
        self.first = self._edits["name"]

    @property
    def contact(self) -> ContactPerson:
        """What is filled in, of the same contact."""
        return replace(self._contact, **{field: edit.text() for field, edit in self._edits.items()})  # type: ignore[arg-type]

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab comes, in order."""
        return [*self._edits.values(), self._remove]

    def number(self, place: int) -> None:
        """Be the contact in this place."""
        said = _("contact {number}").format(number=place + 1)
        for field, edit in self._edits.items():
            edit.setObjectName(f"contact_{place}_{field}_edit")
            edit.setAccessibleName(", ".join((_(_FIELDS[field]), said)))
            self._problems[field].setObjectName(f"contact_{place}_{field}_problem")
        self._remove.setObjectName(f"contact_{place}_remove_button")
        self._remove.setAccessibleName(_("Remove {what}").format(what=said))
        self._remove.setToolTip(_("Remove {what}").format(what=said))


def _mended(edit: QLineEdit, _text: str) -> None:
    """What was wrong with a field is no longer said once something else is typed in it."""
    show_problem(edit, "")


def _put_away(row: QWidget) -> None:
    """Take a row out at once: its fields are no longer found by their names."""
    row.hide()
    row.setParent(None)
    row.deleteLater()
