"""The table of dataclasses: columns, order, filter."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from routekaart_app.gui.models.table import Column, TableModel


@dataclass(frozen=True)
class Town:
    name: str
    people: int


TOWNS = (Town("Çeşme", 9), Town("Schiedam", 80), Town("Maassluis", 33))


@pytest.fixture
def model() -> TableModel[Town]:
    made = TableModel[Town](
        (
            Column("Town", lambda row: row.name, share=1),
            Column("People", lambda row: str(row.people), order=lambda row: row.people, right=True),
        ),
        key=lambda row: row.name,
        searched=lambda row: row.name,
    )
    made.set_rows(TOWNS)
    return made


def shown(model: TableModel[Town]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_is_a_sound_model(model: TableModel[Town], qtmodeltester: ModelTester) -> None:
    model.sort(0)
    qtmodeltester.check(model)


def test_rows_keep_the_order_in_which_they_came(model: TableModel[Town]) -> None:
    assert shown(model) == ["Çeşme", "Schiedam", "Maassluis"]


def test_texts_sort_without_regard_to_accents_and_numbers_as_numbers(model: TableModel[Town]) -> None:
    model.sort(0)
    assert shown(model) == ["Çeşme", "Maassluis", "Schiedam"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["Schiedam", "Maassluis", "Çeşme"]
    model.sort(-1)
    assert shown(model) == ["Çeşme", "Schiedam", "Maassluis"]


def test_the_filter_tolerates_accents_and_capitals(model: TableModel[Town]) -> None:
    model.set_filter("CESME")
    assert shown(model) == ["Çeşme"]
    model.set_filter("s m")
    assert shown(model) == ["Çeşme", "Schiedam", "Maassluis"]
    model.set_filter("nowhere")
    assert (model.rowCount(), model.total) == (0, 3)


def test_filter_and_order_stay_when_rows_are_read_again(model: TableModel[Town]) -> None:
    model.sort(0)
    model.set_filter("s")
    model.set_rows((*TOWNS, Town("Spijkenisse", 70), Town("Delft", 100)))
    assert shown(model) == ["Çeşme", "Maassluis", "Schiedam", "Spijkenisse"]


def test_a_row_is_found_by_its_key(model: TableModel[Town]) -> None:
    model.sort(0)
    assert model.row_of("Schiedam") == 2 and model.key_at(2) == "Schiedam"
    assert model.row_of("Delft") is None and model.key_at(9) is None
    assert model.row(0) == TOWNS[0]


def test_numbers_stand_at_the_right_with_their_heading(model: TableModel[Town]) -> None:
    role, sideways = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    assert model.index(0, 1).data(role) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, sideways, role) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, sideways) == "Town"
