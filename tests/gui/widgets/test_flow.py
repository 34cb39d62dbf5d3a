"""Rows of widgets that run on where the window is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import PageHead


@pytest.fixture
def row(qtbot: QtBot, looks: QApplication) -> FlowRow:
    made = FlowRow()
    qtbot.addWidget(made)
    for number in range(4):
        label = QLabel(str(number))
        label.setFixedSize(100, 20)
        made.flow.addWidget(label)
    return made


def tops(row: FlowRow) -> list[int]:
    return [round(row.flow.itemAt(n).geometry().center().y()) for n in range(row.flow.count())]  # type: ignore[union-attr]


def shown(row: FlowRow, width: int) -> FlowRow:
    row.resize(width, row.heightForWidth(width))
    row.show()
    QApplication.processEvents()
    return row


def test_what_fits_stands_in_one_row(row: FlowRow) -> None:
    assert len(set(tops(shown(row, 600)))) == 1


def test_what_does_not_fit_runs_on(row: FlowRow) -> None:
    assert row.heightForWidth(220) > row.heightForWidth(600)
    assert len(set(tops(shown(row, 220)))) == 2


def test_what_is_pushed_stands_at_the_right(row: FlowRow) -> None:
    row.flow.push()
    last = QLabel("last")
    last.setFixedSize(50, 20)
    row.flow.addWidget(last)
    shown(row, 600)
    assert last.geometry().right() == 599
    first = QLabel("first")
    row.flow.put(0, first)
    shown(row, 600)
    assert first.x() == 0 and last.geometry().right() == 599


def test_items_can_be_taken_out(row: FlowRow) -> None:
    assert row.flow.takeAt(0) is not None
    assert row.flow.takeAt(9) is None and row.flow.itemAt(9) is None
    assert row.flow.count() == 3


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_title_wraps_instead_of_making_the_window_wide(qtbot: QtBot, looks: QApplication, scale: float) -> None:
    theme.apply(looks, "light", scale)
    head = PageHead()
    qtbot.addWidget(head)
    head.set_texts("Wilhelmina " * 18, "3B · vmbo 3 · " * 12)
    assert head.minimumSizeHint().width() <= 400
    assert head.heightForWidth(500) > head.heightForWidth(5000)


def test_what_gives_way_in_the_head_of_a_page_stands_in_a_menu(qtbot: QtBot, looks: QApplication) -> None:
    head, figures = PageHead("3B"), QLabel("91 %  54 %")
    qtbot.addWidget(head)
    head.add(figures)
    head.flow.push()
    pressed: list[bool] = []
    link = head.add_button("link_button", "The sectors that this class has met already")
    link.clicked.connect(lambda: pressed.append(True))
    head.add_button("main_button", "Record visit", primary=True)
    head.let_give_way(link, aside=figures)
    told: list[bool] = []
    head.crowded.connect(told.append)
    more = head.findChild(QPushButton, "head_more_button")
    assert more is not None and more.menu() is not None
    head.resize(1200, 60)
    head.show()
    whole = head.flow.sizeHint().width()
    assert link.isVisible() and not more.isVisible() and told == []

    head.resize(whole - 10, 60)
    assert not link.isVisible() and more.isVisible() and told == []
    assert [action.text() for action in more.menu().actions()] == [link.text()]
    more.menu().actions()[0].trigger()
    assert pressed == [True]
    head.resize(200, 60)
    assert told == [True]
    head.resize(1200, 60)
    assert link.isVisible() and not more.isVisible() and told == [True, False]
