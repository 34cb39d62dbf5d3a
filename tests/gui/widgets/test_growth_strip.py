"""The growth strip on screen: a text per competency for a screen reader, and room in a narrow column."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.domain.reflection import GrowthStep
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.growth_strip import GrowthStrip

STEPS = (GrowthStep(date(2026, 3, 4), "WE", "independent", "on_the_way"),)


def test_each_competency_is_told_in_a_sentence(qtbot: QtBot, looks: QApplication) -> None:
    strip = GrowthStrip()
    qtbot.addWidget(strip)
    strip.set_growth("Fleur", STEPS)
    strip.set_growth("Sem", STEPS)
    told = [row.accessibleName() for row in strip.rows]
    assert len(told) == 5 and told[2].count("Sem") == 1 and "4 maart 2026" in told[2]
    assert all(told) and strip.accessibleName()


def test_it_grows_with_the_text_and_fits_a_narrow_column(qtbot: QtBot, looks: QApplication) -> None:
    strip = GrowthStrip()
    qtbot.addWidget(strip)
    strip.set_growth("Fleur", STEPS)
    strip.resize(280, 300)
    strip.show()
    before = strip.sizeHint().height()
    assert strip.minimumSizeHint().width() <= 280
    theme.apply(looks, "dark", 2.0)
    assert strip.sizeHint().height() > before
    assert not strip.grab().isNull()
