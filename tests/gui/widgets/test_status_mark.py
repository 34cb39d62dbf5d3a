"""Marks, badges and the legend on screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from routekaart_app import i18n, words
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.status_mark import StatusLegend, StatusMark, mark_pixmap, status_word
from routekaart_app.pictures.status_mark import STATUSES

Looks = Callable[[str, float], theme.Look]


@pytest.fixture(autouse=True)
def _english(look: Looks) -> None:
    i18n.set_language("en")


@pytest.mark.parametrize("status", STATUSES)
def test_a_mark_has_its_word_for_those_who_cannot_see_it(qtbot: QtBot, status: str) -> None:
    mark = StatusMark(status)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == mark.toolTip() == status_word(status)
    assert not mark.grab().toImage().isNull()


def test_a_mark_with_its_word_needs_no_tooltip(qtbot: QtBot) -> None:
    mark = StatusMark("due", "due now")
    qtbot.addWidget(mark)
    assert (mark.toolTip(), mark.accessibleName()) == ("", "due now")
    alone = StatusMark("due")
    qtbot.addWidget(alone)
    assert mark.sizeHint().width() > alone.sizeHint().width() + 30


def test_another_status_is_another_picture(qtbot: QtBot) -> None:
    mark = StatusMark("due")
    qtbot.addWidget(mark)
    before = mark.grab().toImage()
    mark.set_status("done")
    assert mark.grab().toImage() != before


def test_a_mark_in_a_grid_is_drawn_once_per_theme(look: Looks) -> None:
    light = mark_pixmap("done", 16)
    assert mark_pixmap("done", 16).cacheKey() == light.cacheKey()
    look("dark", 1.0)
    assert mark_pixmap("done", 16).toImage() != light.toImage()


def test_marks_follow_the_text_scale(qtbot: QtBot, look: Looks) -> None:
    mark, badge = StatusMark("done"), CompetencyBadge(["WE"])
    for widget in (mark, badge):
        qtbot.addWidget(widget)
    before = mark.sizeHint().width(), badge.sizeHint().height()
    look("light", 2.0)
    assert (mark.sizeHint().width(), badge.sizeHint().height()) == (before[0] + 16, 2 * before[1])


def test_the_legend_names_all_and_absence_and_wraps(qtbot: QtBot, look: Looks) -> None:
    legend = StatusLegend()
    qtbot.addWidget(legend)
    assert legend.accessibleName().split(", ") == [*(status_word(status) for status in STATUSES), words.ABSENT]
    one_row = legend.heightForWidth(2000)
    assert legend.heightForWidth(300) >= 3 * one_row
    look("light", 2.0)
    assert legend.heightForWidth(2000) == 2 * one_row
    assert not legend.grab().isNull()


def test_badges_keep_one_order_and_say_their_names(qtbot: QtBot) -> None:
    badge = CompetencyBadge(["NW", "KR", "??"])
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "Reflecting on qualities, Networking"
    one = CompetencyBadge(["NW"])
    qtbot.addWidget(one)
    assert badge.sizeHint().width() > 2 * one.sizeHint().width()
    assert badge.grab().toImage() != one.grab().toImage()
