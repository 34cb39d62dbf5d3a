"""A tag in the name of a class, pupil, company and line: nowhere is it obeyed, and the file it names stays shut."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QTableView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.store.models import Company, Group, Line, Pupil, School
from tests.builders import AClass
from tests.gui.access.markup import read_as_markup
from tests.gui.access.surfaces import settle

_IN_OPEN, _IN_NONBLOCK = 0x20, os.O_NONBLOCK
PAGES = ("pupils", "grid", "companies", "template", "today")
"""Lists, both kinds of grid, and cards; the walk along every page and dialog asks each label how it reads."""


class Opened:
    """Whether anybody opens a file, told by the system (Linux alone tells it)."""

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None)
        self._handle = libc.inotify_init1(_IN_NONBLOCK)
        libc.inotify_add_watch(self._handle, os.fsencode(path), _IN_OPEN)

    def __bool__(self) -> bool:
        """Since it was last asked."""
        try:
            return bool(os.read(self._handle, 4096))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._handle)


@pytest.fixture
def picture(tmp_path: Path, qapp: QApplication) -> Path:
    path, drawn = tmp_path / "x.png", QPixmap(3, 3)
    drawn.fill(QColor("red"))
    assert drawn.save(str(path))
    return path


@pytest.fixture
def opened(picture: Path) -> Iterator[Opened]:
    watch = Opened(picture)
    yield watch
    watch.close()


def tag(services: Services, text: str) -> None:
    """Give everything that has a name one with a tag in it."""
    with services.vault.database.write("names", undoable=False) as session:
        session.add(Company(name=text))
        for kind in (Group, School, Line):
            for row in session.query(kind):
                row.name = text
        for pupil in session.query(Pupil):
            pupil.first_name = text


def point_at_everything(surface: QWidget) -> None:
    """What Qt does when the mouse rests on a widget, and on the first cells and headings of a table."""
    for widget in surface.findChildren(QWidget):
        if widget.isVisible() and widget.toolTip():
            middle = widget.rect().center()
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))
            check_tip()
        if isinstance(widget, QAbstractItemView) and widget.isVisible() and widget.model() is not None:
            tips = [widget.model().index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in range(3)]
            if isinstance(widget, QTableView):
                model, across = widget.model(), Qt.Orientation.Horizontal
                count = model.columnCount(QModelIndex())
                tips += [model.headerData(at, across, Qt.ItemDataRole.ToolTipRole) for at in range(min(count, 6))]
            for tip in filter(None, tips):
                QToolTip.showText(QPoint(1, 1), str(tip), widget)
                check_tip()


def check_tip() -> None:
    tips = [tip for tip in QApplication.topLevelWidgets() if tip.inherits("QTipLabel") and isinstance(tip, QLabel)]
    assert {tip.textFormat() for tip in tips} <= {Qt.TextFormat.PlainText}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who opens a file")
def test_a_tag_in_a_name_opens_nothing(
    qtbot: QtBot, window: MainWindow, services: Services, class_3b: AClass, picture: Path, opened: Opened
) -> None:
    text = f'<img src="{picture}"><b>A</b>'
    plain = QLabel(text)
    plain.setStyleSheet("qproperty-textFormat: RichText")
    qtbot.addWidget(plain)
    plain.show()
    assert opened, "the watch would not see it"
    plain.close()
    tag(services, text)
    window.choose_group(class_3b.group_id)
    for name in PAGES:
        window.open_page(name)
        settle(window)
        point_at_everything(window)
        assert (name, list(read_as_markup(window)), bool(opened)) == (name, [], False)
    pupil = class_3b.pupil_ids[0]
    window.open_pupil(pupil)
    settle(window)
    assert any(picture.name in label.text() for label in window.findChildren(QLabel))
    opens = window.opens
    for ask in (
        opens.visit, lambda: opens.talk(pupil), opens.my_classes, opens.plan_visit,
        lambda: opens.pupil(pupil), opens.stack, lambda: opens.note(pupil), lambda: opens.parent_contact(pupil),
    ):  # fmt: skip
        ask()
        settle(window)
        for dialog in window.findChildren(QDialog):
            point_at_everything(dialog)
            assert list(read_as_markup(dialog)) == []
            QDialog.done(dialog, 0)
            dialog.deleteLater()
        assert not opened
    QToolTip.hideText()
