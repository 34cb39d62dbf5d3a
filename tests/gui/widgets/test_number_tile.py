"""Tiles with a number: their name, and how many stand side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.number_tile import NumberTile, TileRow


def test_tiles_stand_in_as_many_columns_as_fit(qtbot: QtBot, looks: QApplication) -> None:
    row = TileRow()
    qtbot.addWidget(row)
    for number in range(4):
        tile = NumberTile()
        tile.show_count(number, "leerlingen nog niet gesproken dit jaar")
        row.add(tile)
    row.show()
    for width, columns in ((1000, 4), (800, 2), (300, 1)):
        row.arrange(width)
        places = [row._grid.getItemPosition(row._grid.indexOf(tile)) for tile in row.tiles]
        assert max(place[1] for place in places) + 1 == columns  # type: ignore[index]
    assert row.tiles[3].accessibleName() == "3 leerlingen nog niet gesproken dit jaar" and row.tiles[3].number == "3"
