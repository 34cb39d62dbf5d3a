"""Crash reports: where it went wrong, and never a value."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.gui import crash
from routekaart_app.gui.crash import CrashGuard
from routekaart_app.gui.dialogs.crash_dialog import CrashDialog


def fails_on(name: str) -> None:
    """A bug whose message holds what was being worked on."""
    raise ValueError(f"cannot handle {name}")


def caught(name: str = "Yasmina") -> ValueError:
    try:
        fails_on(name)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def reports() -> list[str]:
    return []


@pytest.fixture
def guard(qapp: object, reports: list[str]) -> Iterator[CrashGuard]:
    made = CrashGuard(reports.append)
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    sys.excepthook, threading.excepthook = before


def test_a_report_names_places_and_no_values() -> None:
    error = caught()
    text = crash.report(type(error), error.__traceback__)
    assert "ValueError" in text and "fails_on" in text
    assert "Yasmina" not in text and "cannot handle" not in text
    assert "/" not in text.splitlines()[-1].split(":")[0], "no folders of this computer"


def test_an_error_nobody_caught_is_reported_once(guard: CrashGuard, reports: list[str]) -> None:
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(reports) == 1


def test_a_fault_while_telling_opens_no_second_window(qapp: object) -> None:
    told: list[str] = []
    error = caught()

    def show(text: str) -> None:
        told.append(text)
        guard.caught(type(error), error, error.__traceback__)

    guard = CrashGuard(show)
    guard.caught(type(error), error, error.__traceback__)
    assert len(told) == 1


def test_an_error_in_another_thread_is_told_here(qtbot: QtBot, guard: CrashGuard, reports: list[str]) -> None:
    thread = threading.Thread(target=fails_on, args=("Yasmina",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(reports) == 1)
    assert "Yasmina" not in reports[0]


def test_the_users_world_is_no_crash(guard: CrashGuard, reports: list[str]) -> None:
    known: list[KnownError] = []
    guard.on_known = known.append
    for error in (KnownError("The disk is full."), Cancelled()):
        sys.excepthook(type(error), error, None)
    assert [str(error) for error in known] == ["The disk is full."]
    assert reports == []


def test_the_dialog_gives_the_report_to_copy(qtbot: QtBot) -> None:
    dialog = CrashDialog("Routekaart 1\nValueError")
    qtbot.addWidget(dialog)
    edit = dialog.findChild(QPlainTextEdit, "report_edit")
    copy = dialog.findChild(QPushButton, "copy_button")
    assert edit is not None and edit.isReadOnly() and copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == "Routekaart 1\nValueError"
