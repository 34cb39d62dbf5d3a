"""Reads the fields of a form for a draft, and fills them as a person would, with all that follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from routekaart_app.domain.field_draft import FieldDraft
from routekaart_app.gui.models import draft_values
from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.due_combo import DueCombo

_TICKED = "1"


class DraftFields:
    """The fields of a form that say all that is typed on it, in the order in which they are filled: what decides about
    another field stands before it."""

    def __init__(self, form: QDialog, names: Sequence[str], of: Sequence[str] = ()) -> None:
        self._of = tuple(of)
        self._fields = {name: _found(form, name) for name in names}
        self._first = self._values()

    def on_change(self, heard: Callable[[], object]) -> None:
        """Tell of every change from now on."""
        for field in self._fields.values():
            for signal in _signals(field):
                signal.connect(lambda *_said: heard())

    def draft(self) -> FieldDraft:
        """What stands in the fields now."""
        values = self._values()
        typed = {name for name, field in self._fields.items() if isinstance(field, QLineEdit | QPlainTextEdit)}
        return FieldDraft(
            self._of,
            {name: value for name, value in values.items() if name in typed},
            {name: value for name, value in values.items() if name not in typed},
            frozenset(name for name, value in values.items() if value != self._first[name]),
        )

    def fill(self, draft: FieldDraft) -> None:
        """Put in what was left. What a choice brings along in a field that nobody touched goes back to what it was."""
        wanted = {**self._first, **draft.values(only_changed=any(self._of[:1]))}
        for name, field in self._fields.items():
            if _value(field) != wanted[name]:
                _put(field, wanted[name])

    def _values(self) -> dict[str, str]:
        return {name: _value(field) for name, field in self._fields.items()}


def _found(form: QDialog, name: str) -> QWidget:
    field = form.findChild(QWidget, name)
    if field is None:
        raise LookupError(name)
    return field


def _value(field: QWidget) -> str:
    match field:
        case DateEdit():
            return field.day.isoformat()
        case DueCombo():
            return field.due.isoformat() if field.due else ""
        case CompanyCombo():
            return f"{field.company_id or ''} {field.currentText()}"
        case QComboBox() if field.isEditable():
            return field.currentText()
        case QComboBox():
            return _key(field.currentData())
        case QCheckBox():
            return _TICKED if field.isChecked() else ""
        case QSpinBox():
            return str(field.value())
        case QPlainTextEdit():
            return field.toPlainText()
        case QLineEdit():
            return field.text()
    raise TypeError(type(field).__name__)


def _put(field: QWidget, value: str) -> None:
    """As somebody would who types or chooses it. What cannot be read, or is not on offer any more, is passed over."""
    match field:
        case DateEdit() if draft_values.day(value):
            field.set_day(draft_values.day(value) or field.day)
        case DueCombo():
            field.set_due(draft_values.day(value))
        case CompanyCombo():
            key, _space, name = value.partition(" ")
            field.setCurrentIndex(-1)
            field.setEditText(name)
            field.show_company(draft_values.row_id(key), name)
        case QComboBox() if field.isEditable():
            field.setEditText(value)
        case QComboBox():
            place = next((row for row in range(field.count()) if _key(field.itemData(row)) == value), -1)
            if place >= 0:
                field.setCurrentIndex(place)
                field.activated.emit(place)
        case QCheckBox():
            field.setChecked(value == _TICKED)
            field.clicked.emit()
        case QSpinBox() if value.isdecimal():
            field.setValue(int(value))
        case QPlainTextEdit():
            field.setPlainText(value)
        case QLineEdit():
            field.setText(value)
            field.textEdited.emit(value)


def _signals(field: QWidget) -> tuple[SignalInstance, ...]:
    match field:
        case DateEdit():
            return (field.day_changed,)
        case DueCombo() | CompanyCombo():
            return (field.changed,)
        case QComboBox():
            return field.currentIndexChanged, field.editTextChanged
        case QCheckBox():
            return (field.toggled,)
        case QSpinBox():
            return (field.valueChanged,)
        case QPlainTextEdit() | QLineEdit():
            return (field.textChanged,)
    raise TypeError(type(field).__name__)


def _key(value: object) -> str:
    return "" if value is None else str(value)
