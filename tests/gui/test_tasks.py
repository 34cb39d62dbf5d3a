"""Long work: answers on the window's thread, progress after a while, stopping, and errors of both kinds."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.gui import tasks as tasks_module
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.services.progress import Progress


class Gate:
    """Work that reports a step, then waits until it is let through."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.thread: int | None = None

    def __call__(self, progress: Progress) -> str:
        self.thread = threading.get_ident()
        progress.step(1, 4, "3B")
        assert self.open.wait(10)
        progress.step(4, 4)
        return "ready"


@pytest.fixture
def above(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def tasks(above: QWidget) -> Iterator[Tasks]:
    made = Tasks(above)
    yield made
    made.close()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress shows without waiting."""
    monkeypatch.setattr(tasks_module, "SHOWN_AFTER_MS", 0)


def test_work_runs_elsewhere_and_its_answer_comes_here(qtbot: QtBot, tasks: Tasks) -> None:
    gate, answers = Gate(), []
    gate.open.set()
    tasks.start(gate, title="Reports", done=lambda text: answers.append((text, threading.get_ident())))
    assert tasks.is_busy
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("ready", threading.get_ident())]
    assert gate.thread != threading.get_ident()
    assert not tasks.is_busy


def test_short_work_shows_no_bar(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[int] = []
    tasks.start(lambda _progress: 7, title="Quick", done=answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    assert QApplication.activeModalWidget() is None


def shown_title() -> str:
    """The title of the dialog that stands above everything; one that another test left behind may stand below it."""
    dialog = QApplication.activeModalWidget()
    return dialog.windowTitle() if isinstance(dialog, QDialog) else ""


def test_long_work_shows_how_far_it_is_and_goes_away(qtbot: QtBot, tasks: Tasks, at_once: None) -> None:
    gate, answers = Gate(), []
    tasks.start(gate, title="Reports for 3B", done=answers.append)
    qtbot.waitUntil(lambda: shown_title() == "Reports for 3B")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    bar = dialog.findChild(QProgressBar, "progress_bar")
    gate.open.set()
    qtbot.waitUntil(lambda: answers == ["ready"])
    assert bar is not None
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_escape_stops_the_work_at_its_next_step(qtbot: QtBot, tasks: Tasks, at_once: None) -> None:
    gate, errors = Gate(), []
    tasks.start(gate, title="Reports", done=lambda _text: pytest.fail("it was stopped"), failed=errors.append)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
    assert dialog.isVisible(), "the work has not stopped yet"
    gate.open.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_strip_shows_it_inside_a_dialog(qtbot: QtBot, above: QWidget, at_once: None) -> None:
    strip = ProgressStrip(above)
    tasks = Tasks(above, strip)
    gate, answers = Gate(), []
    tasks.start(gate, title="Opening", done=answers.append)
    qtbot.waitUntil(strip.isVisible)
    gate.open.set()
    qtbot.waitUntil(lambda: answers == ["ready"])
    assert strip.isHidden()
    tasks.close()


@pytest.mark.parametrize("told", [True, False])
def test_the_users_world_goes_to_whoever_asked_or_to_the_guard(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch, told: bool
) -> None:
    here: list[BaseException] = []
    uncaught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: uncaught.append(error))

    def work(_progress: Progress) -> None:
        raise KnownError("The disk is full.")

    tasks.start(work, title="Backup", done=lambda _none: None, failed=here.append if told else None)
    qtbot.waitUntil(lambda: bool(here or uncaught))
    assert [len(here), len(uncaught)] == [told, not told]


def test_a_bug_is_reported_and_told(qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    here: list[BaseException] = []
    uncaught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: uncaught.append(error))
    tasks.start(lambda _progress: 1 // 0, title="Bug", done=lambda _n: None, failed=here.append)
    qtbot.waitUntil(lambda: bool(here))
    assert isinstance(uncaught[0], ZeroDivisionError) and here == uncaught


def test_closing_stops_and_waits_and_calls_nobody(qtbot: QtBot, above: QWidget) -> None:
    tasks = Tasks(above)
    steps: list[int] = []

    def work(progress: Progress) -> None:
        while True:
            steps.append(1)
            progress.step(len(steps), 0)

    tasks.start(
        work, title="Forever", done=lambda _none: pytest.fail("closed"), failed=lambda _e: pytest.fail("closed")
    )
    qtbot.waitUntil(lambda: bool(steps))
    tasks.close()
    QApplication.processEvents()
    assert not tasks.is_busy


def test_what_is_made_while_it_closes_goes_to_who_can_put_it_away(above: QWidget) -> None:
    tasks, put_away = Tasks(above), []
    under_way = threading.Event()

    def work(_progress: Progress) -> str:
        under_way.set()
        return "open"

    tasks.start(work, title="Opening", done=lambda _it: pytest.fail("closed"), unwanted=put_away.append)
    assert under_way.wait(10)
    tasks.close()
    QApplication.processEvents()
    assert put_away == ["open"]


def test_the_keyboard_comes_back_after_a_bar(qtbot: QtBot, tasks: Tasks, above: QWidget, at_once: None) -> None:
    edit = QLineEdit(above)
    edit.show()
    above.activateWindow()
    qtbot.waitUntil(above.isActiveWindow)
    edit.setFocus()
    gate = Gate()
    tasks.start(gate, title="Reports", done=lambda _text: None)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None and QApplication.activeWindow() is not above)
    gate.open.set()
    qtbot.waitUntil(edit.hasFocus)
