"""The ground under every test: no screen, no network, no real folders, Dutch, one font, a clock that stands still."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from functools import partialmethod
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.clock import FrozenClock
from tests import guards, once
from tests.answers import FakeMessages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

once.on_a_fast_disk()
_SESSION = Path(tempfile.mkdtemp(prefix="routekaart-tests-")).resolve()
_TRESPASSES = _SESSION / "trespasses.txt"
_HOME_VARIABLES = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "LOCALAPPDATA": "local",
    "APPDATA": "roaming",
}
"""Every variable that leads to a user's folder, and where it leads below a test's own home."""
PATIENCE_MS = 60_000
_CLEARED_UP_AT = (20_000, 20, 50)
"""When Python looks for what can be freed, as `gc.set_threshold` has it: a test makes much and is soon over."""
_NUMBERS = itertools.count(1)
_NOT_OURS = (
    "DISPLAY", "WAYLAND_DISPLAY", "ROUTEKAART_PASSWORD", "PYTHONDONTWRITEBYTECODE", "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
)  # fmt: skip


def _prepare_process() -> None:
    """What must hold before Qt or the program is imported, here and in the programs that tests start."""
    for name in _NOT_OURS:
        os.environ.pop(name, None)
    runtime = _SESSION / "runtime"
    runtime.mkdir(mode=0o700)
    children = str(Path(__file__).parent / "children")
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "TZ": "Europe/Amsterdam",
        "PYTHONPATH": os.pathsep.join(filter(None, [children, os.environ.get("PYTHONPATH")])),
        guards.REPORT_VARIABLE: str(_TRESPASSES),
        **_home(_SESSION / "home"),
    }
    if hasattr(time, "tzset"):
        time.tzset()
    _TRESPASSES.touch()
    guards.install(_TRESPASSES)
    once.passwords()
    once.statements()
    once.schemas()


def _home(folder: Path) -> dict[str, str]:
    folder.mkdir(parents=True, exist_ok=True)
    return {name: str(folder / inside) for name, inside in _HOME_VARIABLES.items()}


_prepare_process()
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("ci")


def pytest_collection_finish() -> None:
    """Python need not look through all that was imported each time it clears up, nor clear up all the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_CLEARED_UP_AT)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A trespass outside any test, or in a program that outlived its test, fails the run too."""
    if _TRESPASSES.read_text() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the trespasses of the whole run."""
    for line in _TRESPASSES.read_text().splitlines():
        terminalreporter.write_line(f"TRESPASS {line}", red=True)


def pytest_unconfigure() -> None:
    """Leave no folder behind."""
    shutil.rmtree(_SESSION, ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_trespass() -> Iterator[None]:
    """Fail the test that trespassed, even where the refusal was caught on the way."""
    before = _TRESPASSES.stat().st_size
    yield
    if _TRESPASSES.stat().st_size != before:
        pytest.fail("Trespass: " + _TRESPASSES.read_text()[before:].strip())


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail the test that leaves a window open: it would hold the keyboard of the next one."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.hide()
        widget.deleteLater()
    if left:
        pytest.fail("Left open: " + ", ".join(type(widget).__name__ for widget in left))


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own; the user's folders are all inside it."""
    folder = _SESSION / "homes" / str(next(_NUMBERS))
    for name, value in _home(folder).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Every test starts in Dutch, whatever the one before it chose."""
    i18n.set_language("nl")
    yield
    i18n.set_language("nl")


@pytest.fixture
def clock() -> FrozenClock:
    """Wednesday 4 March 2026, in the second half of a school year."""
    return FrozenClock(date(2026, 3, 4))


@pytest.fixture
def messages() -> Iterator[FakeMessages]:
    """Answers to give beforehand; one that no question came for fails the test."""
    fake = FakeMessages()
    yield fake
    assert not fake.unused, f"never asked for: {fake.unused}"


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; what happens at once costs no more for it."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Qt looking the same on every machine: its own style and the bundled font."""
    from PySide6.QtGui import QFont, QFontDatabase

    from routekaart_app import paths

    for font in sorted(paths.resource("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(font)) != -1, f"{font.name} cannot be read"
    qapp.setStyle("Fusion")
    qapp.setFont(QFont("Noto Sans", 10))
    return qapp
