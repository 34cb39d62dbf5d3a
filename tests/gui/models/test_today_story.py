"""The words of Vandaag and of the signals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from routekaart_app.clock import new_id
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.signals import (
    ACTIVITY_WITHOUT_TALK,
    KINDS,
    LOOK_BACK_DUE,
    TALK_WITHOUT_NEXT_STEP,
    SignalRow,
    Signals,
)
from routekaart_app.domain.today import DraftItem, PlannedItem, Today
from routekaart_app.gui.models import signal_words, today_story
from routekaart_app.gui.models.scope import Scope
from tests.builders import TODAY, YEAR

GROUP = new_id()
PUPIL = new_id()


def planned(on: date, **other: object) -> PlannedItem:
    item = PlannedItem(new_id(), on, "09:00", "", "visit", "VO3-02", "Zorghub Westwijk", GROUP, "3B", 28)
    return replace(item, **other)  # type: ignore[arg-type]


def agreed(due: date | None, text: str = "Bel drie bedrijven") -> Agreement:
    return Agreement(new_id(), PUPIL, "Elif Aydın", "3B", text, TODAY - timedelta(30), due, OPEN)


def row(**other: object) -> SignalRow:
    return replace(SignalRow(PUPIL, "1001", "Aydın, Elif", GROUP, "3B"), **other)  # type: ignore[arg-type]


def today(**other: object) -> Today:
    made = Today(TODAY, (), 28, 17, (), (), (), (), Signals(TODAY, 28))
    return replace(made, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hour", "first"),
    [(4, "Goedenacht"), (5, "Goedemorgen"), (11, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")],
)
def test_the_greeting_follows_the_clock(hour: int, first: str) -> None:
    said = today_story.greeting(datetime(2026, 3, 4, hour), TODAY)
    assert "4 maart" in said and "woensdag" in said
    assert said.startswith((first, "Good")), "English where the catalogue is not there yet"


def test_days_are_said_as_people_do() -> None:
    assert today_story.when_said(TODAY, "09:00", TODAY).endswith(" 9:00")
    assert today_story.when_said(TODAY + timedelta(2), "13:15", TODAY) == "vr 13:15"
    assert today_story.when_said(TODAY + timedelta(2), "", TODAY) == "vr"
    assert today_story.when_said(TODAY + timedelta(1), "", TODAY) not in ("do", "")


def test_what_has_come_is_recorded_and_what_is_to_come_is_changed() -> None:
    rows = today_story.week_rows(today(week=(planned(TODAY), planned(TODAY + timedelta(1)))))
    assert [item.actions for item in rows] == [(today_story.RECORD,), (today_story.CHANGE,)]
    assert rows[0].title == "Zorghub Westwijk · 3B" and "28" in rows[0].detail


def test_the_weeks_have_their_titles_and_the_way_between_them() -> None:
    coming = planned(TODAY + timedelta(5))
    found = today(next_week=(coming,))
    assert [item.subject for item in today_story.week_rows(found, is_next=True)] == [coming]
    assert "9 mrt" in today_story.week_rows(found, is_next=True)[0].when
    assert "1" in today_story.other_week(found) and today_story.other_week(found, is_next=True)
    assert today_story.other_week(today()) == ""
    titles = {today_story.week_title(found), today_story.week_title(found, is_next=True)}
    titles.add(today_story.week_title(today(on=TODAY + timedelta(3))))
    assert len(titles) == 3


def test_a_draft_says_when_it_was_kept() -> None:
    at = datetime(TODAY.year, TODAY.month, TODAY.day, 14, 5).astimezone()
    drafts = [DraftItem(new_id(), "talk", PUPIL, "x", "{}", int((at - day).timestamp() * 1000)) for day in
              (timedelta(0), timedelta(1))]  # fmt: skip
    now, before = today_story.unfinished_rows(today(drafts=tuple(drafts)))
    assert "14:05" in now.detail and "3 mrt" not in now.detail and "3 mrt" in before.detail


def test_a_planned_talk_names_the_pupil_and_what_was_agreed() -> None:
    talk = planned(TODAY, company="", kind="talk", pupils=1, pupil_id=PUPIL, pupil="Elif Aydın")
    with_agreement = today_story.week_rows(today(week=(talk,), agreements=(agreed(None), agreed(None, "Later"))))[0]
    assert with_agreement.title.endswith("· Elif Aydın") and "Bel drie bedrijven" in with_agreement.detail
    assert today_story.week_rows(today(week=(talk,)))[0].detail == "3B"


def test_unfinished_are_drafts_then_plans_then_agreements_that_are_late() -> None:
    draft = DraftItem(new_id(), "talk", PUPIL, "Gesprek met Elif", "{}", 0)
    late, coming = agreed(TODAY - timedelta(1)), agreed(TODAY)
    found = today(drafts=(draft,), unrecorded=(planned(date(2026, 1, 22)),), agreements=(late, coming))
    rows = today_story.unfinished_rows(found)
    assert [item.subject for item in rows] == [draft, found.unrecorded[0], late]
    assert rows[0].actions == (today_story.RESUME, today_story.DROP)
    assert rows[1].when == "22 jan" and rows[2].late
    assert [item.subject for item in today_story.open_agreements(found)] == [coming]


def test_a_link_says_what_it_does_and_to_what() -> None:
    item = today_story.week_rows(today(week=(planned(TODAY),)))[0]
    said = item.spoken(today_story.RECORD)
    assert said.startswith(today_story.action_word(today_story.RECORD)) and "Zorghub Westwijk · 3B" in said


def test_an_agreement_of_another_year_says_so() -> None:
    assert today_story.when_due(agreed(date(2025, 12, 1)), TODAY) == "1 dec 2025"
    assert today_story.when_due(agreed(date(2026, 3, 14)), TODAY) == "14 mrt"
    assert today_story.when_due(agreed(None), TODAY)


def test_tiles_count_pupils_and_the_mbo_only_while_it_matters() -> None:
    missing = (row(line_code="VO3-02"), row(line_code="VO3-03"))
    found = today(signals=Signals(TODAY, 28, missing_required=missing, no_talk=(row(),), missing_pupils=1))
    tiles = {tile.kind: tile.number for tile in today_story.tiles(found)}
    assert tiles == {"no_talk": 1, "missing_required": 1, "broken_chains": 0}
    season = replace(found, signals=replace(found.signals, no_mbo_application=(row(),)))
    assert "no_mbo_application" in {tile.kind for tile in today_story.tiles(season)}
    left = today(signals=Signals(TODAY, 28, look_back=(row(kind=LOOK_BACK_DUE, what="Zadkijn"),)))
    assert {tile.kind: tile.number for tile in today_story.tiles(left)}["look_back"] == 1
    unheard = replace(found, signals=replace(found.signals, parents_not_reached=(row(), row())))
    assert {tile.kind: tile.number for tile in today_story.tiles(unheard)}["parents_not_reached"] == 2


def test_weeks_and_never() -> None:
    rows = today_story.longest_rows((row(), row(on=TODAY, weeks=0), row(on=TODAY - timedelta(weeks=19), weeks=19)), 5)
    assert "19" in rows[1].when and rows[0].when and "19" not in rows[0].when
    assert rows[0].actions == (today_story.TALK, today_story.PLAN)


def test_every_list_has_its_words() -> None:
    for kind in KINDS:
        assert signal_words.TITLES[kind] and signal_words.ABOUT[kind] and signal_words.NOBODY[kind]
        assert signal_words.rows_of(Signals(TODAY, 0), kind) == ()


def test_signals_say_what_is_the_matter() -> None:
    line = row(line_id=new_id(), line_code="VO3-03", line_name="Sollicitatietraining", kind="missed")
    assert signal_words.what(line, "missing_required") == "VO3-03 Sollicitatietraining"
    assert signal_words.stands(line)
    links = [row(kind=kind, what="Snuffelstage") for kind in (ACTIVITY_WITHOUT_TALK, TALK_WITHOUT_NEXT_STEP)]
    first, second = (signal_words.what(item, "broken_chains") for item in links)
    assert first.endswith("Snuffelstage") and second.endswith("Snuffelstage") and first != second
    assert signal_words.what(row(), "no_talk") != signal_words.what(row(), "longest_not_seen")
    assert signal_words.stands(row()) == ""
    assert signal_words.stands(row(on=date(2026, 1, 28), weeks=5)).startswith("28 jan · 5")
    assert "2024" in signal_words.stands(row(on=date(2024, 1, 28), weeks=110))


def test_whose_pupils_it_is_about() -> None:
    def group(name: str, school: str = "Voorbeeldcollege") -> GroupChoice:
        return GroupChoice(new_id(), name, new_id(), school, YEAR, "", 20)

    own = Scope((GROUP,), None, True)
    assert "3A, 3B" in own.said([group("3A"), group("3B")])
    many = own.said([group(f"{number}A") for number in range(12)])
    assert "7A" in many and "11A" not in many and "4" in many
    assert "3B" in Scope((GROUP,), None, False).said([group("3B")])
    everything = Scope(None, None, False)
    assert "Voorbeeldcollege" in everything.said([group("3A")])
    assert "Voorbeeldcollege" not in everything.said([group("3A"), group("1B", "Anders")])
