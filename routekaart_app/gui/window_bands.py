"""What may stand between the top bar and the page: the band of the invented school, and the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from routekaart_app.gui import tour
from routekaart_app.gui.widgets.top_bar import TopBar
from routekaart_app.gui.widgets.tour_strip import TourStrip
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.gui.pages.page import Window


def title(folder: Path, is_example: bool) -> str:
    """The title of the window: the name of the administration, and whether it is for practice only."""
    name = _("Practice: {name}").format(name=folder.name) if is_example else folder.name
    return f"{name} – Routekaart"


def made(host: Window, bar: TopBar, is_example: bool, trigger: Callable[[str], None]) -> tuple[QWidget, ...]:
    """The bands of the window that is the `host`, below its `bar`; `trigger` does an action of it by its name."""
    strip = TourStrip(host.settings.tour or tour.AWAY, partial(_do, bar, trigger))
    bar.groups_shown.connect(strip.wait_for_class)
    strip.moved.connect(lambda number: host.change_settings(replace(host.settings, tour=number)))
    if not is_example:
        return (strip,)
    from routekaart_app.gui.widgets.example_band import ExampleBand

    band = ExampleBand()
    band.anew_wanted.connect(lambda: trigger("practice"))
    band.stop_wanted.connect(lambda: trigger("other"))
    return band, strip


def begin_tour(window: QWidget) -> None:
    """Bring the tour back in a window."""
    strip = window.findChild(TourStrip)
    if strip is not None:
        strip.begin()


def _do(bar: TopBar, trigger: Callable[[str], None], what: str) -> None:
    if what == tour.CHOOSE:
        bar.group_chooser.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        trigger(what)
