"""The sheet of a reflection: each in their own words, and what must be mended before it can be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reflection import GROWTH, POINTS, GrowthView
from routekaart_app.domain.reflection_sheet import NO_VIEWS, LookedBackOn, ReflectionSheet
from routekaart_app.domain.stages import Place
from routekaart_app.domain.typed_text import MOST_LETTERS
from tests.builders import TODAY, YEAR

VISIT = LookedBackOn(UUID(int=1), date(2026, 2, 3), "Snuffelstage")
TALK = LookedBackOn(UUID(int=2), date(2026, 2, 9), "Loopbaangesprek")
PUPIL = PupilEntry(
    UUID(int=3), "1001", "Aydın, Elif", "Elif Aydın", None, "3B", "School", Place("VO", 3, "kb"), YEAR.first_day
)


def a_sheet() -> ReflectionSheet:
    return ReflectionSheet(UUID(int=4), PUPIL, TODAY, (VISIT,), (TALK,))


def fields(sheet: ReflectionSheet) -> list[str]:
    return [problem.field for problem in sheet.problems(TODAY)]


def test_one_word_is_enough_and_nothing_is_too_little() -> None:
    assert fields(a_sheet()) == ["goal"]
    assert fields(a_sheet().said("goal", " \n\t ")) == ["goal"]
    for point in POINTS:
        assert fields(a_sheet().said(point, "Iets")) == []
    assert fields(a_sheet().guided("Gezien")) == []
    assert fields(a_sheet().grown("WE", guide="beginning")) == []


def test_every_change_makes_a_new_sheet() -> None:
    sheet = a_sheet()
    sheet.said("goal", "x"), sheet.guided("x"), sheet.grown("KR", pupil="beginning"), sheet.about(VISIT.id)
    assert sheet == a_sheet()


def test_pupil_and_guide_never_speak_for_each_other() -> None:
    sheet = a_sheet().grown("WE", pupil="on_the_way").grown("WE", guide="beginning")
    assert sheet.view("WE") == GrowthView("WE", "on_the_way", "beginning")
    assert sheet.grown("WE", pupil="").view("WE") == GrowthView("WE", "", "beginning")
    assert [view for view in sheet.growth if view.competency != "WE"] == [
        view for view in NO_VIEWS if view.competency != "WE"
    ]


@pytest.mark.parametrize(("two", "word"), [("XX", GROWTH[0]), ("WE", "goed"), ("WE", "7")])
def test_what_is_no_competency_or_no_word_is_refused(two: str, word: str) -> None:
    with pytest.raises(ValueError, match="competency or word"):
        a_sheet().grown(two, pupil=word)
    with pytest.raises(ValueError, match="point"):
        a_sheet().said("mark", "7")


def test_only_what_is_known_can_be_looked_back_on() -> None:
    sheet = a_sheet().about(VISIT.id).in_talk(TALK.id)
    assert (sheet.activity, sheet.talk) == (VISIT, TALK)
    assert sheet.about(TALK.id).activity_id is None and sheet.in_talk(None).talk is None


def test_days_that_cannot_be() -> None:
    full = a_sheet().said("goal", "x").about(VISIT.id)
    assert fields(replace(full, on=VISIT.on)) == []
    assert fields(replace(full, on=VISIT.on - timedelta(days=1))) == ["on"]
    assert fields(replace(full, on=TODAY + timedelta(days=1))) == ["on"]
    assert fields(replace(full, on=date(2199, 1, 1))) == ["on"]
    assert fields(replace(full, is_enrolled=False)) == ["on"]
    assert fields(replace(full.about(None), on=date(1950, 1, 1), is_enrolled=False)) == ["on"]


@pytest.mark.parametrize("field", [*POINTS, "guide_words"])
def test_fifty_thousand_words_are_told_and_nothing_is_cut(field: str) -> None:
    long = "woord " * 50_000
    sheet = a_sheet().guided(long) if field == "guide_words" else a_sheet().said(field, long)
    assert fields(sheet) == [field]
    assert getattr(sheet, field) == long
    assert fields(a_sheet().said("goal", "a" * MOST_LETTERS)) == []


def test_signs_that_nothing_can_show_go_and_are_counted_and_all_letters_stay() -> None:
    kept = "Ik 👩‍🔬 zag\nمرحبا‏ en Zoë"  # noqa: PLE2502
    sheet, count = a_sheet().said("goal", f"\x00{kept}\x1b").guided("a\r\nb\ud800").cleaned()
    assert (sheet.goal, sheet.guide_words, count) == (kept, "a\nb", 3)
