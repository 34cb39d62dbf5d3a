"""Which planned talk a recorded one is taken to be, and what becomes of what was typed in it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.planned_talk import PlannedTalk, fulfilled, joined_note

LINE, OTHER = UUID(int=1), UUID(int=2)
DAY = date(2026, 3, 4)


def plan(number: int, day: int, kind: str = "talk", line: UUID | None = LINE) -> PlannedTalk:
    return PlannedTalk(UUID(int=number), date(2026, 3, day), kind, line)


def test_the_nearest_of_the_same_line_is_meant_and_none_of_another() -> None:
    early, late, far = plan(1, 2), plan(2, 6), plan(3, 30)
    other, three_way = plan(4, 4, line=OTHER), plan(5, 4, kind="three_way", line=None)
    plans = (far, late, early, other, three_way)
    assert fulfilled(plans, "talk", LINE, DAY) == early, "of two as near the earlier"
    assert fulfilled(plans, "talk", LINE, date(2026, 3, 5)) == late
    assert fulfilled(plans, "three_way", None, DAY) == three_way
    assert fulfilled((early,), "talk", OTHER, DAY) is None and fulfilled((), "talk", LINE, DAY) is None


def test_where_one_of_the_two_has_no_line_the_kind_decides_unless_none_was_chosen() -> None:
    early, far, free = plan(1, 2), plan(3, 30), plan(4, 20, line=None)
    assert fulfilled((far, early), "talk", None, DAY) == early, "its line was met meanwhile"
    assert fulfilled((far, early, free), "talk", None, DAY) == free, "the same goes first"
    assert fulfilled((free,), "talk", LINE, DAY) == free and fulfilled((free,), "three_way", None, DAY) is None
    assert fulfilled((far, early), "talk", None, DAY, chose_none=True) is None
    assert fulfilled((far, free), "talk", None, DAY, chose_none=True) == free


def test_what_was_typed_before_is_never_lost_and_stands_there_once() -> None:
    noted = PlannedTalk(UUID(int=1), DAY, "talk", LINE, " over de stage ")
    assert joined_note(noted, "Ging goed.") == "over de stage\nGing goed."
    assert joined_note(noted, "Het ging over de stage.") == "Het ging over de stage."
    assert joined_note(noted, "") == "over de stage" and joined_note(plan(1, 2), "Zo.") == "Zo."
