"""What a career file holds: what was asked for, of the period that was asked for, and never what is not the pupil's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.career_file import EVERYTHING, GUIDE_WORDS, PRESETS, SECTIONS, Contents
from tests.reports import careers, data
from tests.reports.careers import PLACEMENT, VISIT, a_reflection, built, whole


def test_presets_are_made_of_sections_and_leave_the_guides_words_out() -> None:
    assert all(set(sections) <= set(SECTIONS) - {GUIDE_WORDS} for sections in PRESETS.values())
    assert all(list(sections) == sorted(sections, key=SECTIONS.index) for sections in PRESETS.values())
    assert set(PRESETS["all"]) == set(SECTIONS) - {GUIDE_WORDS}


def test_it_counts_what_was_asked_looked_back_upon_and_whole() -> None:
    file = built()
    assert (file.asked, file.looked_back, file.whole, file.talked) == (3, 2, 1, 2)
    assert [one.on for one in file.activities] == [VISIT, PLACEMENT]


def test_what_was_not_looked_back_upon_stands_with_the_others_or_gets_room_to_write() -> None:
    old = date(2024, 11, 5)
    assert [one.on for one in built().others] == [old]
    roomy = built(replace(EVERYTHING, room_to_write=True))
    assert [one.on for one in roomy.activities] == [VISIT, PLACEMENT, old] and roomy.others == ()


def test_points_of_two_reflections_on_one_activity_add_up() -> None:
    parts = (
        a_reflection(date(2026, 3, 4), VISIT, 1, goal="a", result="b"),
        a_reflection(date(2026, 3, 4), VISIT, 2, evaluation="c", next_step="d"),
    )
    (one,) = built(reflections=parts).activities
    assert one.is_whole and len(one.reflections) == 2


def test_an_absence_and_a_plan_are_never_in_it() -> None:
    file = built(replace(EVERYTHING, room_to_write=True))
    days = {one.on for one in (*file.activities, *file.others)}
    assert not days & {date(2026, 1, 22), date(2026, 3, 18)}


def test_a_reflection_about_nothing_in_particular_is_told_as_well() -> None:
    file = built(reflections=(whole(date(2026, 1, 5), None, 9),))
    assert [(one.on, one.kind, one.is_whole) for one in file.activities] == [(date(2026, 1, 5), "", True)]


def test_only_highlights_are_in_it_of_all_notes() -> None:
    file = built(Contents(SECTIONS))
    assert [note.kind for note in file.highlights] == ["highlight"]
    assert file.way.notes == () and file.way.reflections == ()


def test_the_guides_words_are_in_it_only_when_asked_for() -> None:
    assert not any(one.guide_words for activity in built().activities for one in activity.reflections)
    assert not any(talk.note for talk in built().talks)
    asked = built(Contents(SECTIONS))
    assert asked.activities[0].reflections[0].guide_words == "Vertelt steeds meer."
    assert any(talk.note for talk in asked.talks)


def test_the_period_holds_for_every_part() -> None:
    file = built(Contents(SECTIONS, date(2026, 2, 1), date(2026, 2, 28)))
    assert file.activities == () and file.growth == ()
    assert [talk.on for talk in file.talks] == [careers.TALK]
    assert [one.kind for one in file.guarantees] == ["guarantee"] and file.choices == ()
    assert (file.first_day, file.last_day) == (date(2026, 2, 1), date(2026, 2, 28))
    nothing = built(Contents(SECTIONS, last_day=date(1990, 6, 1)))
    assert nothing.first_day == nothing.last_day == date(1990, 6, 1), "never turned around"


def test_agreements_stand_with_their_talk_and_the_others_apart() -> None:
    file = built()
    assert [one.text for talk in file.talks for one in talk.agreements] == ["Gaat naar een open dag"]
    assert [one.text for one in file.agreements] == ["Belt het bedrijf"]


@pytest.mark.parametrize("oldest_first", [True, False])
def test_the_order_is_the_one_that_was_chosen(oldest_first: bool) -> None:
    file = built(replace(EVERYTHING, oldest_first=oldest_first))
    days = [one.on for one in file.activities]
    assert days == sorted(days, reverse=not oldest_first) and len(days) == 2


def test_a_verdict_of_after_the_day_is_not_told() -> None:
    verdict = careers.a_verdict()
    assert built(verdicts=(verdict,)).verdict == verdict
    assert built(verdicts=(replace(verdict, on=date(2026, 5, 1)),)).verdict is None


def test_a_pupil_without_anything_has_an_empty_file() -> None:
    nothing = dict.fromkeys(("moments", "reflections", "growth", "agreements", "choices", "notes"), ())
    assert built(**nothing).is_empty and not built().is_empty


def test_an_overview_by_itself_leaves_lessons_out() -> None:
    lesson = data.a_moment(date(2026, 1, 9), "Mentorles", kind="lesson")
    moments = (*data.some_moments(), lesson)
    assert any(one.kind == "lesson" for one in built(moments=moments).others)
    short = built(Contents(PRESETS["intake"]), moments=moments)
    assert short.others and not any(one.kind == "lesson" for one in short.others)
