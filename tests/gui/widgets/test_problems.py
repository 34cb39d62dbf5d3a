"""What must be mended stands beside its field."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.errors import Problem
from routekaart_app.gui.widgets.problems import focus_problem, show_problems


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name in ("first", "second"):
        field, label = QLineEdit(objectName=f"{name}_edit"), QLabel(objectName=f"{name}_problem")
        column.addWidget(field)
        column.addWidget(label)
    with qtbot.waitActive(made):
        made.show()
    return made


def label(form: QWidget, name: str) -> QLabel:
    found = form.findChild(QLabel, f"{name}_problem")
    assert isinstance(found, QLabel)
    return found


def field(form: QWidget, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, f"{name}_edit")
    assert isinstance(found, QLineEdit)
    return found


def test_only_fields_with_a_problem_are_marked(form: QWidget) -> None:
    show_problems(form, [Problem("second", "Too long."), Problem("second", "Also wrong."), Problem("nowhere", "?")])
    assert label(form, "first").isHidden() and label(form, "second").isVisible()
    assert label(form, "second").text() == "Too long."
    assert field(form, "second").property("problem") is True
    assert field(form, "second").accessibleDescription() == "Too long."


def test_a_mended_field_is_plain_again(form: QWidget) -> None:
    show_problems(form, [Problem("second", "Too long.")])
    show_problems(form, ())
    assert label(form, "second").isHidden()
    assert field(form, "second").property("problem") is False
    assert field(form, "second").accessibleDescription() == ""


def test_the_keyboard_goes_to_the_first_problem(form: QWidget) -> None:
    focus_problem(form, [Problem("nowhere", "?"), Problem("second", "Too long.")])
    assert field(form, "second").hasFocus()
