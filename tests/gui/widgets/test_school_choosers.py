"""What a whole administration chooses under Beheer: at once, told, and undone."""

from __future__ import annotations

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.widgets.school_choosers import SchoolChoosers


def test_the_first_competency_is_named_told_and_undone(window: MainWindow, services: Services) -> None:
    window.open_page("admin")
    choosers = window.page("admin").findChild(SchoolChoosers)
    assert choosers is not None and choosers.competency_chooser.value == ""
    choosers.competency_chooser.picked.emit("capacities")
    assert words.COMPETENCY["KR"] == words.FIRST_COMPETENCY["capacities"]
    assert window.message_bar.text and services.history.undo_label() == window.message_bar.text
    services.history.undo()
    window.page("admin").reload()
    assert words.COMPETENCY["KR"] == words.FIRST_COMPETENCY[""]
    assert choosers.competency_chooser.value == ""
