"""The tour: five steps that lead along and never stand in the way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui import tour
from routekaart_app.gui.shortcuts import keys_of
from routekaart_app.gui.widgets.look_choosers import LookChoosers
from routekaart_app.gui.widgets.tour_strip import TourStrip
from routekaart_app.settings import Settings
from tests.gui.conftest import WindowMaker


def test_it_leads_along_and_is_put_away_for_good(qtbot: QtBot, make_window: WindowMaker, services: Services) -> None:
    window = make_window(services, Settings(tour=tour.FIRST))
    kept: list[Settings] = []
    window.settings_wanted.connect(kept.append)
    strip = window.findChild(TourStrip)
    assert strip is not None and strip.isVisible() and not strip.back_button.isVisible()
    strip.do_button.click()
    assert window.focusWidget() is window.top_bar.group_chooser
    told = ""
    for _step in range(tour.FIRST, tour.LAST):
        assert strip.accessibleName()
        told += strip.accessibleName() + strip.do_button.text()
        strip.next_button.click()
    assert [settings.tour for settings in kept] == list(range(tour.FIRST + 1, tour.LAST + 1))
    told += strip.accessibleName()
    for name in ("record_visit", "record_talk", "make_reports", "undo", "search", "manual", "next_group"):
        assert keys_of(name) in told, name
    strip.next_button.click()
    assert not strip.isVisible() and window.settings.tour == tour.AWAY
    menu = window.findChild(QMenu, "more_menu")
    assert menu is not None
    next(action for action in menu.actions() if action.objectName() == "tour_action").trigger()
    assert strip.isVisible() and strip.number == tour.FIRST and window.focusWidget() is strip.do_button
    strip.away_button.click()
    choosers = window.page("admin").findChild(LookChoosers)
    assert choosers is not None
    strip.go(tour.LAST)
    choosers.theme_chooser.picked.emit("dark")
    assert (window.settings.theme, window.settings.tour) == ("dark", tour.LAST), "both choices are kept"
    choosers.theme_chooser.picked.emit("light")
    strip.put_away()
    assert replace(window.settings) == replace(Settings(), tour=tour.AWAY)


def test_without_a_class_it_waits_for_the_import(qtbot: QtBot, looks: QApplication) -> None:
    done: list[str] = []
    strip = TourStrip(tour.FIRST + 1, done.append)
    qtbot.addWidget(strip)
    strip.wait_for_class(False)
    assert strip.next_button.isHidden() and strip.back_button.isHidden() and not strip.away_button.isHidden()
    strip.do_button.click()
    assert done == ["import"] and strip.number == tour.FIRST + 1
    strip.wait_for_class(True)
    assert not strip.next_button.isHidden()
    strip.do_button.click()
    assert done == ["import", "record_visit"], "it goes on where it was"
