"""Shows what must be mended beside the fields it belongs to; never in a box."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QWidget

from routekaart_app.errors import Problem
from routekaart_app.gui import theme

_KINDS = ("edit", "combo", "view", "list", "spin")


def show_problems(form: QWidget, problems: Iterable[Problem]) -> None:
    """Fill every label `<field>_problem` of a form and mark its field; labels without a problem are hidden."""
    said = {problem.field: problem.message for problem in reversed(tuple(problems))}
    for label in form.findChildren(QLabel):
        found = re.fullmatch(r"(\w+)_problem", label.objectName())
        if found:
            message = said.get(found[1], "")
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


def _mark(form: QWidget, name: str, message: str) -> None:
    field = _field(form, name)
    if field is not None and bool(field.property("problem")) != bool(message):
        theme.restyle(field, "problem", bool(message))
    if field is not None:
        field.setAccessibleDescription(message)


def _field(form: QWidget, name: str) -> QWidget | None:
    for kind in _KINDS:
        field = form.findChild(QWidget, f"{name}_{kind}")
        if isinstance(field, QWidget):
            return field
    return None
