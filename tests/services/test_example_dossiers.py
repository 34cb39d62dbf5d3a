"""The invented dossiers are believable: many pupils look back, some choose, few notes are restricted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.choice import GUARANTEE_STATES, KINDS, PROMISES
from routekaart_app.domain.choice import problems as choice_problems
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.services import example_school
from routekaart_app.store.models import Activity, Choice, Growth, Note, Participation, Reflection, Row, Verdict
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


def test_the_same_seed_and_day_make_the_same_dossiers(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = []
    for turn in range(2):
        folder = vaults.copied(tmp_path_factory.mktemp("example") / f"regio-{turn}")
        with vaults.opened(folder) as services:
            example_school.make(services.vault.database, pupils=60, on=TODAY)
            found = tables(services.vault.database)
            made.append({name: found[name] for name in TABLES})
    assert made[0] == made[1] and all(made[0].values())
