"""What a picture is made of, and the invented school that pictures show."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.gui import theme
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.messages import QtMessages
from routekaart_app.gui.translator import Language
from routekaart_app.settings import Settings

TODAY = date(2026, 3, 4)
SMALLEST_SCREEN = (1366, 768)
_PATIENCE, _BETWEEN = 20.0, 0.005
"""Seconds to wait for something, and between two looks at it: to look all the time takes the turns of the worker."""
Build = Callable[[str, str, float], QWidget]


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to make: `build` takes theme ("light", "dark"), language ("nl", "en") and text scale (1.0)."""

    name: str
    build: Build


class Agreeing(QtMessages):
    """Says yes to "stop without recording", for nobody is there to ask."""

    def ask(self, title: str, text: str, *, yes: str, no: str) -> bool:
        return True


@cache
def services() -> Services:
    """The invented school as it is on 4 March 2026, open for as long as pictures are made."""
    from routekaart_app import bootstrap
    from routekaart_app.services import example_school
    from routekaart_app.store.vault_key import FLOOR

    folder = Path(tempfile.mkdtemp(prefix="shots-")) / "Voorbeeldschool"
    clock = FrozenClock(TODAY)
    made, _key = bootstrap.create(
        folder, "voorbeeld", user_name="M. van Voorbeeld", clock=clock, cost=FLOOR, is_example=True
    )
    example_school.make(made.vault.database, on=TODAY)
    return made


def prepare(name: str, language: str, scale: float) -> Settings:
    """Give the program this theme, language and text scale."""
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    _speaker(app).use(language)
    theme.apply(app, name, scale)
    return Settings(language=language, theme=name, text_scale=scale)


def window(name: str, language: str, scale: float, page: str) -> MainWindow:
    """The window at a page, as large as the smallest screen it is made for."""
    settings = prepare(name, language, scale)
    made = MainWindow(services(), settings, Agreeing(), Path(tempfile.mkdtemp(prefix="shots-")))
    made.resize(*SMALLEST_SCREEN)
    made.show()
    made.open_page(page)
    return made


def wait(until: Callable[[], bool]) -> None:
    """Let the window and its worker go on until something has happened."""
    end = time.monotonic() + _PATIENCE
    while not until() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(_BETWEEN)
    QCoreApplication.processEvents()


def wait_for_work(made: MainWindow) -> None:
    """Let the window and its worker go on until the worker has nothing to do."""
    wait(lambda: not made.tasks.is_busy)


@cache
def _speaker(app: QApplication) -> Language:
    return Language(app)
