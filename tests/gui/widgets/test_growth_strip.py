"""The growth strip on screen: a text per competency for a screen reader, and room in a narrow column."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.domain.reflection import GrowthStep, GrowthView
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.growth_bars import GrowthKey, said
from routekaart_app.gui.widgets.growth_card import GrowthCard
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


def test_the_bars_of_now_have_a_key_and_whoever_said_nothing_is_left_out(qtbot: QtBot, looks: QApplication) -> None:
    views = (GrowthView("WE", "independent", ""), GrowthView("WE", "", "on_the_way"), GrowthView("WE", "", ""))
    told = [said(view, "Fleur") for view in (*views, GrowthView("WE", "not_discussed", "not_discussed"))]
    assert "Fleur" in told[0] and "·" not in told[0] and "Fleur" not in told[1]
    assert told[2] == told[3] and "·" not in told[2]
    card = GrowthCard()
    qtbot.addWidget(card)
    for steps, keys in ((STEPS, 1), ((GrowthStep(date(2026, 3, 4), "WE", "not_discussed", ""),), 0)):
        card.show_growth(steps, "Fleur")
        found = [key for key in card.findChildren(GrowthKey) if not key.isHidden()]
        assert len(found) == keys and all("Fleur" in key.accessibleName() for key in found)
