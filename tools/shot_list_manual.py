"""Pictures of the manual and the tour."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.manual.window import ManualWindow
from routekaart_app.gui.widgets.tour_strip import TourStrip
from tools.shot import Agreeing, Shot, prepare, window


def _manual(page: str, search: str = "") -> Shot:
    def build(name: str, language: str, scale: float) -> QWidget:
        prepare(name, language, scale)
        made = ManualWindow(Agreeing())
        made.resize(1020 if scale == 1.0 else 1300, 700)
        made.search_edit.setText(search)
        made.go(page)
        return made

    return Shot(f"manual-{page}{'-found' if search else ''}", build)


def _tour(name: str, language: str, scale: float) -> QWidget:
    made = window(name, language, scale, "today")
    strip = made.findChild(TourStrip)
    assert strip is not None
    strip.go(2)
    return made


MANUAL: tuple[Shot, ...] = (
    _manual("record_visit"),
    _manual("figures"),
    _manual("keys"),
    _manual("counting", "niet nodig"),
    Shot("tour", _tour),
)
