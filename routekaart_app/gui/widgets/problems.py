"""Shows what must be mended beside the fields it belongs to; never in a box."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from routekaart_app.errors import Problem
from routekaart_app.gui import theme

_KINDS = ("edit", "combo", "view", "list", "spin")


def show_problems(form: QWidget, problems: Iterable[Problem]) -> None:
    """Fill every label `<field>_problem` of a form and mark its field; labels without a problem are hidden."""
    said = {problem.field: problem.message for problem in reversed(tuple(problems))}
    for label in form.findChildren(QLabel):
        found = re.fullmatch(r"(\w+)_problem", label.objectName())
        if found:
            message = said.get(found[1]) or _unread(_field(form, found[1]))
            label.setText(message)
            label.setVisible(bool(message))
            _mark(form, found[1], message)


def focus_problem(form: QWidget, problems: Iterable[Problem]) -> None:
    """Bring the keyboard to the first field that must be mended."""
    for problem in problems:
        field = _field(form, problem.field)
        if field is not None:
            field.setFocus()
            return


def show_problem(field: QWidget, message: str) -> None:
    """Say of one field what must be mended, or that it no longer must: in its label when it has one."""
    name = field.objectName().rpartition("_")[0]
    parent = field.parentWidget()
    while parent is not None:
        label = parent.findChild(QLabel, f"{name}_problem") if name else None
        if isinstance(label, QLabel):
            label.setText(message)
            label.setVisible(bool(message))
            break
        parent = None if parent.isWindow() else parent.parentWidget()
    _mark_field(field, message)


def unread(form: QWidget) -> list[Problem]:
    """The fields in which something is typed that cannot be read, such as a day."""
    fields = [field for field in form.findChildren(QAbstractSpinBox) if field.isVisibleTo(form) and _unread(field)]
    return [Problem(field.objectName().rpartition("_")[0], _unread(field)) for field in fields]


def _unread(field: QWidget | None) -> str:
    return str(getattr(field, "unread", ""))


def _mark(form: QWidget, name: str, message: str) -> None:
    field = _field(form, name)
    if field is not None:
        _mark_field(field, message)


def _mark_field(field: QWidget, message: str) -> None:
    if bool(field.property("problem")) != bool(message):
        theme.restyle(field, "problem", bool(message))
    field.setAccessibleDescription(message)


def _field(form: QWidget, name: str) -> QWidget | None:
    for kind in _KINDS:
        field = form.findChild(QWidget, f"{name}_{kind}")
        if isinstance(field, QWidget):
            return field
    return None
