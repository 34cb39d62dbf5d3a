"""What has the keyboard is shown whole, wherever it came from."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from routekaart_app.gui.in_sight import InSight


def test_a_field_that_gets_the_keyboard_from_elsewhere_is_shown_whole(qtbot: QtBot) -> None:
    above, inside, area = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(above)
    first, text, problem, button = QLineEdit(), QPlainTextEdit(), QLabel("Mend this."), QPushButton("Save")
    fields = QVBoxLayout(inside)
    fields.addWidget(first)
    fields.addSpacing(600)
    fields.addWidget(problem)
    fields.addWidget(text)
    problem.hide()
    text.setFixedHeight(90)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    column = QVBoxLayout(above)
    column.addWidget(area)
    column.addWidget(button)
    InSight(area)
    above.resize(300, 260)
    above.show()
    above.activateWindow()
    qtbot.waitUntil(above.isActiveWindow)

    def is_whole(field: QWidget) -> bool:
        return field.visibleRegion().boundingRect() == field.rect()

    button.setFocus()
    assert not is_whole(text)
    text.setFocus()
    assert is_whole(text)
    problem.show()
    qtbot.waitUntil(lambda: is_whole(text))
    button.setFocus()
    first.setFocus()
    assert is_whole(first)
    area.setParent(None)
    area.deleteLater()
    QApplication.processEvents()
    button.setFocus()
