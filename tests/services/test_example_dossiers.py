"""The invented dossiers are believable: many pupils look back, some choose, few notes are restricted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.choice import GUARANTEE_STATES, KINDS, LOOK_BACK, PROMISES
from routekaart_app.domain.choice import problems as choice_problems
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.services import example_school
from routekaart_app.services.example import region as example_region
from routekaart_app.services.example import word_lists
from routekaart_app.services.example.leavers import Farewell
from routekaart_app.services.example.people import Person, Stay
from routekaart_app.store.models import (
    Activity,
    Choice,
    Enrolment,
    Growth,
    Note,
    Participation,
    Reflection,
    Row,
    Verdict,
)
from tests import vaults
from tests.builders import TODAY
from tests.vaults import tables

TABLES = ("reflection", "growth", "choice", "note", "verdict")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The region of 240 pupils; no test of this module writes to it."""
    with vaults.opened(vaults.copied(tmp_path_factory.mktemp("example") / "regio")) as services:
        example_school.make(services.vault.database, on=TODAY)
        yield services


def all_of(services: Services, model: type[Row]) -> list[Row]:
    with services.vault.database.read() as session:
        return list(session.scalars(sa.select(model)))


def test_most_pupils_looked_back_and_not_always_on_all_points(region: Services) -> None:
    found = all_of(region, Reflection)
    assert 120 < len({row.pupil_id for row in found}) <= 240
    whole = sum(bool(row.goal and row.result and row.evaluation and row.next_step) for row in found)
    assert 0.5 < whole / len(found) < 0.85
    assert all(row.on <= TODAY for row in found)


def test_everybody_looks_back_on_what_they_were_at(region: Services) -> None:
    with region.vault.database.read() as session:
        there = set(session.execute(sa.select(Participation.pupil_id, Participation.activity_id)).all())
        days = dict(session.execute(sa.select(Activity.id, Activity.on)).all())
    assert all((row.pupil_id, row.activity_id) in there for row in all_of(region, Reflection))
    assert all(row.on >= days[row.activity_id] for row in all_of(region, Reflection))


def test_growth_is_told_in_words_by_pupils_and_often_by_guides(region: Services) -> None:
    found = all_of(region, Growth)
    assert {row.pupil_view for row in found} | {row.guide_view for row in found} == {*GROWTH, ""}
    assert all(row.pupil_view or row.guide_view for row in found)
    assert 0.3 < sum(bool(row.guide_view) for row in found) / len(found) < 0.8


def test_choices_and_promises_are_of_every_kind_and_could_have_been_typed_in(region: Services) -> None:
    rows = all_of(region, Choice)
    assert {row.kind for row in rows} == set(KINDS)
    assert {row.state for row in rows} - {""} <= set(GUARANTEE_STATES)
    assert {row.promise for row in rows} - {""} <= set(PROMISES)
    read = [one for pupil_id in {row.pupil_id for row in rows} for one in region.choices.of_pupil(pupil_id)]
    assert not [problem for one in read for problem in choice_problems(one, (), TODAY)]


def test_notes_are_mostly_moments_worth_keeping(region: Services) -> None:
    kinds = Counter(row.kind for row in all_of(region, Note))
    assert kinds[HIGHLIGHT] > kinds.total() / 2 and len(kinds) == 3


def test_only_files_of_the_fourth_year_were_judged(region: Services) -> None:
    found = all_of(region, Verdict)
    assert found and all(row.judged_by and row.on <= TODAY for row in found)


def test_some_talks_are_about_something_and_have_a_kind(region: Services) -> None:
    with region.vault.database.read() as session:
        talks = session.scalars(sa.select(Activity).where(Activity.kind.in_(("talk", "three_way")))).all()
    assert all(talk.talk_kind for talk in talks) and sum(talk.about_id is not None for talk in talks) > 50


def test_leavers_went_somewhere_and_most_were_looked_back_on(region: Services) -> None:
    rows = [row for row in all_of(region, Enrolment) if isinstance(row, Enrolment) and row.destination]
    assert rows and all(row.ends_on is not None and row.destination in DESTINATIONS for row in rows)
    assert all((row.look_back in LOOK_BACK) == (row.looked_back_on is not None) for row in rows)
    newest = {row.pupil_id: row for row in sorted(all_of(region, Enrolment), key=lambda row: row.starts_on)}
    assert {row.id for row in newest.values() if row.ends_on} == {row.id for row in rows}
    for row in rows:
        assert not row.looked_back_on or row.ends_on + timedelta(days=365) <= row.looked_back_on <= TODAY


def test_destinations_follow_from_where_somebody_was() -> None:
    """Made for more leavers than a small region has."""
    words, farewell = word_lists.load(), Farewell(Random(7), word_lists.load(), TODAY)
    went: dict[str, Counter[str]] = {}
    for place in (Place("PO", 8), Place("VO", 4, "kb"), Place("VO", 5, "havo"), Place("MBO", 2, "", 2)) * 60:
        values = farewell.values(*a_leaver(words, place, date(2024, 7, 31)))
        went.setdefault(place.stage + place.track, Counter())[values["destination"]] += 1
        went.setdefault("look_back", Counter())[values["look_back"]] += 1
    assert {key: set(found) for key, found in went.items() if key != "look_back"} == {
        "PO": {"vo", "unknown"}, "VOkb": {"mbo", "unknown"}, "VOhavo": {"hbo", "unknown"},
        "MBO": {"mbo", "work", "unknown"},
    }  # fmt: skip
    assert set(went["look_back"]) == {*LOOK_BACK, ""} and 10 < went["look_back"][""] < 120
    moved, early = a_leaver(words, Place("VO", 3, "kb"), date(2024, 2, 1)), a_leaver(words, Place("PO", 7), TODAY)
    assert {farewell.values(*moved)["destination"] for _turn in range(40)} == {"other_school", "unknown"}
    assert {farewell.values(*early)["look_back"] for _turn in range(20)} == {""}


def a_leaver(words: word_lists.Words, place: Place, ends: date) -> tuple[Person, Stay]:
    """Somebody who was at one of our schools up to a day."""
    year = SchoolYear.of(ends)
    plan = example_region.plan(Random(1), words, 240).classes[0]
    stay = Stay(year, plan, place, year.first_day, ends, year.first_day, plan)
    return Person(UUID(int=1), "Sem", "", "Groen", date(2010, 1, 1), "", [stay]), stay


def test_the_same_seed_and_day_make_the_same_dossiers(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = []
    for turn in range(2):
        folder = vaults.copied(tmp_path_factory.mktemp("example") / f"regio-{turn}")
        with vaults.opened(folder) as services:
            example_school.make(services.vault.database, pupils=60, on=TODAY)
            found = tables(services.vault.database)
            made.append({name: found[name] for name in TABLES})
    assert made[0] == made[1] and all(made[0].values())
