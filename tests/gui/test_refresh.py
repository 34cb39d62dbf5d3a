"""A committed change reaches the page on screen that shows it."""

from __future__ import annotations

import threading
from typing import cast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.changes import Changed, Changes
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.refresh import Refresh


class Counting(Page):
    """Counts how often it was reloaded, and in which thread."""

    name = "counting"
    watches = frozenset({"company"})

    def __init__(self, parent: QWidget) -> None:
        super().__init__(cast(Services, None), cast(Window, None), parent)
        self.reloads: list[int] = []

    def reload(self) -> None:
        self.reloads.append(threading.get_ident())


def companies() -> Changed:
    return Changed(frozenset({"company"}), "Company added")


def test_a_page_on_screen_reloads_at_once(qtbot: QtBot) -> None:
    above, changes = QWidget(), Changes()
    qtbot.addWidget(above)
    page, refresh = Counting(above), Refresh(changes, above)
    above.show()
    refresh.watch(page)
    changes.publish(companies())
    changes.publish(Changed(frozenset({"school"}), ""))
    assert len(page.reloads) == 1


def test_a_hidden_page_waits_until_it_is_shown(qtbot: QtBot) -> None:
    above, changes = QWidget(), Changes()
    qtbot.addWidget(above)
    page, refresh = Counting(above), Refresh(changes, above)
    refresh.watch(page)
    changes.publish(companies())
    assert page.reloads == []


def test_news_from_another_thread_arrives_on_this_one(qtbot: QtBot) -> None:
    above, changes = QWidget(), Changes()
    qtbot.addWidget(above)
    page, refresh = Counting(above), Refresh(changes, above)
    above.show()
    refresh.watch(page)
    with qtbot.waitSignal(refresh.changed):
        thread = threading.Thread(target=changes.publish, args=(companies(),))
        thread.start()
        thread.join()
    assert page.reloads == [threading.get_ident()]


def test_after_closing_nothing_is_heard(qtbot: QtBot) -> None:
    above, changes = QWidget(), Changes()
    qtbot.addWidget(above)
    page, refresh = Counting(above), Refresh(changes, above)
    above.show()
    refresh.watch(page)
    refresh.close()
    refresh.close()
    changes.publish(companies())
    assert page.reloads == []
