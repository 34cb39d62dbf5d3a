"""What tests of windows share: an open administration with class 3B, and the window around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.gui import last_choice, tasks, theme
from routekaart_app.gui.enter_key import EnterPresses
from routekaart_app.gui.last_choice import LastChoice
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.makers import page_makers
from routekaart_app.gui.pages.page import Page
from routekaart_app.gui.translator import Language
from routekaart_app.settings import Settings
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.conftest import PATIENCE_MS

WindowMaker = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def bars_come_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """No bar above a window because the machine is busy: whether it has the keyboard must not hang on that."""
    monkeypatch.setattr(tasks, "SHOWN_AFTER_MS", PATIENCE_MS)


@pytest.fixture
def class_3b() -> AClass:
    """The ids of the class that `services` opens with."""
    return vaults.the_class()


@pytest.fixture
def services(tmp_path: Path, class_3b: AClass, clock: FrozenClock) -> Iterator[Services]:
    """An open administration with class 3B of 28 pupils in vmbo 3 and nothing recorded yet."""
    with vaults.opened(vaults.copied(tmp_path / "met-klas", with_class=True), clock) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path, clock: FrozenClock) -> Iterator[Services]:
    """An open administration in which there is nothing yet."""
    with vaults.opened(vaults.copied(tmp_path / "leeg"), clock) as opened:
        yield opened


@pytest.fixture
def config_folder(tmp_path: Path) -> Path:
    """Where the window keeps where it was last."""
    return tmp_path / "config"


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[QApplication]:
    """The look of the program, light at 100 % before and after, and Enter as the program has it."""
    theme.apply(qapp, "light", 1.0)
    enter = EnterPresses(qapp, qapp)
    yield qapp
    enter.deleteLater()
    free_widgets()  # what is still there would be styled anew
    theme.apply(qapp, "light", 1.0)


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Language]:
    """Qt's own words and those of the forms in Dutch; `use` speaks another language."""
    language = Language(qapp)
    language.use("nl")
    yield language
    language.use("nl")
    language.silence()


@pytest.fixture
def make_window(
    qtbot: QtBot, looks: QApplication, messages: FakeMessages, config_folder: Path
) -> Iterator[WindowMaker]:
    """Makes a window for services; it is put away and freed after the test."""
    made: list[MainWindow] = []

    def make(services: Services, settings: Settings | None = None, **options: object) -> MainWindow:
        window = MainWindow(services, settings or Settings(), messages, config_folder, **options)  # type: ignore[arg-type]
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()  # what was in front before may still be going
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in filter(isValid, made):
        window.close()
    free_widgets()


class Nothing(Page):
    """Stands where a window begins: a test opens the page that it is about, and need not wait for another one."""

    name = "nothing"


@pytest.fixture
def window(make_window: WindowMaker, services: Services, config_folder: Path) -> MainWindow:
    """The window of an administration with class 3B, where it was left: at "admin", of which nothing is made yet."""
    last_choice.save(config_folder, services.vault.vault_id, LastChoice("admin"))
    makers = page_makers()
    made = make_window(services, makers={**makers, "admin": Nothing})
    made._makers["admin"] = makers["admin"]
    del made._pages["admin"]
    return made


def free_widgets() -> None:
    """Free at once what was asked to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
