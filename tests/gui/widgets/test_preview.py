"""Pages on screen: turned, zoomed, and drawn beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.gui import theme
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.preview import Preview
from tests.gui import snapshots
from tests.gui.conftest import free_widgets


@pytest.fixture
def pdf() -> bytes:
    """A report of two pupils, some pages long."""
    return snapshots.pdf("progress", 2)


@pytest.fixture
def preview(qtbot: QtBot, looks: QApplication) -> Iterator[Preview]:
    around = QWidget()
    tasks = Tasks(around)
    made = Preview(tasks, around)
    made.resize(520, 600)
    around.resize(520, 600)
    with qtbot.waitActive(around):
        around.show()
    yield made
    made.forget()
    tasks.close()
    around.close()
    around.deleteLater()
    free_widgets()


def child(preview: Preview, name: str) -> QToolButton:
    found = preview.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def drawn(preview: Preview, qtbot: QtBot) -> tuple[int, int]:
    size = preview.picture.deviceIndependentSize()
    return round(size.width()), round(size.height())


def test_a_whole_page_is_shown(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    qtbot.waitUntil(lambda: preview.pages >= 2)
    area = preview.findChild(QScrollArea, "sheet_area")
    assert isinstance(area, QScrollArea)
    wide, high = drawn(preview, qtbot)
    assert wide <= area.viewport().width() + 1 and high <= area.viewport().height() + 1
    assert preview.findChild(QLabel, "page_label").text()  # type: ignore[union-attr]


def test_keys_and_buttons_turn_pages(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    qtbot.waitUntil(lambda: preview.pages >= 2)
    assert not child(preview, "previous_button").isEnabled()
    area = preview.findChild(QScrollArea, "sheet_area")
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert preview.page == 1
    qtbot.waitUntil(child(preview, "previous_button").isEnabled)
    child(preview, "previous_button").click()
    assert preview.page == 0
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 0


def test_zooming_draws_larger_and_back(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    qtbot.waitUntil(lambda: preview.pages >= 2)
    fitting = drawn(preview, qtbot)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: drawn(preview, qtbot)[0] > fitting[0])
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: drawn(preview, qtbot)[0] < fitting[0])
    QTest.keyClick(preview, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: drawn(preview, qtbot) == fitting)


def test_nothing_to_see_says_why(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    qtbot.waitUntil(lambda: preview.pages >= 2)
    preview.show_nothing("Choose somebody.")
    assert preview.pages == 0 and not child(preview, "larger_button").isEnabled()
    assert "Choose somebody." in [label.text() for label in preview.findChildren(QLabel)]


def test_what_comes_too_late_is_dropped(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    preview.show_nothing("")
    qtbot.waitUntil(lambda: not preview._tasks.is_busy)
    assert preview.pages == 0


def test_out_of_sight_nothing_is_drawn_until_it_is_seen(
    preview: Preview, pdf: bytes, qtbot: QtBot, looks: QApplication
) -> None:
    preview.hide()
    preview.show_pdf(pdf)
    theme.apply(looks, "dark")
    assert not preview._tasks.is_busy
    preview.show()
    qtbot.waitUntil(lambda: preview.pages >= 2)


def test_a_shorter_report_shows_its_last_page(preview: Preview, pdf: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(pdf)
    qtbot.waitUntil(lambda: preview.pages >= 2)
    preview.turn(99)
    preview.show_pdf(snapshots.pdf("class", 0))
    qtbot.waitUntil(lambda: preview.pages == 1)
    assert preview.page == 0
