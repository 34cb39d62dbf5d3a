"""A tree whose last column runs on: rows are as high as their words ask."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.wrapped_text import WrappedText


def test_a_long_reason_takes_more_lines_and_fewer_where_there_is_room(qtbot: QtBot, looks: QApplication) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setColumnCount(2)
    WrappedText(tree, 1)
    tree.addTopLevelItem(QTreeWidgetItem(["rij 2", "kort"]))
    tree.addTopLevelItem(QTreeWidgetItem(["rij 3", "Dit nummer hoort in dit bestand bij nog een leerling. " * 4]))
    tree.resize(600, 400)
    tree.setColumnWidth(0, 200)
    tree.show()

    def heights() -> tuple[int, int]:
        tree.executeDelayedItemsLayout()
        short, long = (tree.visualItemRect(item).height() for item in map(tree.topLevelItem, (0, 1)) if item)
        return short, long

    short, narrow = heights()
    assert narrow > 2 * short
    tree.resize(2400, 400)
    tree.setColumnWidth(0, 100)
    assert heights()[1] < narrow
