"""Reflections are kept as one step, with only what differs; growth and the stack of forms follow from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Wanted
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.reflection import SIDES, GrowthView
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.errors import KnownError
from tests import vaults
from tests.builders import TODAY, YEAR, AClass

DAY = date(2026, 2, 10)
Visit = Callable[..., UUID]


@pytest.fixture
def visit(services: Services, class_3b: AClass) -> Visit:
    """Records a placement for the class; some of it can be absent."""

    def record(*absent: int, on: date = DAY, code: str = "VO3-02") -> UUID:
        sheet = services.contacts.new_sheet(class_3b.group_id, on, code)
        sheet = replace(sheet, company_name="Zorgboerderij De Verzinsel")
        for place in absent:
            sheet = sheet.with_reason(place, "transport")
        return services.contacts.record(sheet).activity_id

    return record


def test_a_reflection_is_kept_shown_and_undone_as_one_step(services: Services, class_3b: AClass, visit: Visit) -> None:
    pupil, activity = class_3b.pupil_ids[4], visit()
    sheet = services.reflections.sheet(pupil, TODAY, activity_id=activity)
    sheet = sheet.said("goal", "Zien hoe zorg is").guided("Straalde").grown("WE", pupil="on_the_way", guide="beginning")
    label = services.reflections.save(sheet)
    assert "Fleur Öztürk" in label and services.history.undo_label() == label
    (kept,) = services.reflections.of_pupil(pupil)
    assert (kept.id, kept.on, kept.goal, kept.guide_words) == (sheet.id, TODAY, "Zien hoe zorg is", "Straalde")
    assert kept.growth == (GrowthView("WE", "on_the_way", "beginning"),)
    assert kept.activity_id == activity and "Zorgboerderij" in kept.activity
    (step,) = services.reflections.growth(pupil)
    assert (step.on, step.competency, step.pupil, step.guide) == (TODAY, "WE", "on_the_way", "beginning")
    services.history.undo()
    assert services.reflections.of_pupil(pupil) == () == services.reflections.growth(pupil)
    services.history.redo()
    assert services.reflections.of_pupil(pupil) == (kept,)


def test_saving_again_writes_only_what_differs(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    sheet = services.reflections.sheet(pupil, TODAY).said("goal", "Een").grown("KR", pupil="beginning")
    services.reflections.save(sheet)
    again = services.reflections.sheet(pupil, TODAY, reflection_id=sheet.id)
    assert not again.is_new and again.goal == "Een" and again.view("KR").pupil == "beginning"
    before = services.history.undo_label()
    assert services.reflections.save(again) == "" and services.history.undo_label() == before
    label = services.reflections.save(again.said("goal", "Twee"))
    assert label and services.history.undo_label() == label
    assert services.reflections.save(again.said("goal", "Twee").grown("MR", guide="beginning"))
    assert services.reflections.save(again.said("goal", "Twee").grown("KR", pupil=""))
    (kept,) = services.reflections.of_pupil(pupil)
    assert (kept.goal, kept.growth) == ("Twee", ())
    services.history.undo()
    (kept,) = services.reflections.of_pupil(pupil)
    assert [view.competency for view in kept.growth] == ["KR", "MR"]


def test_it_is_removed_with_its_growth_and_comes_back(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    sheet = services.reflections.sheet(pupil, TODAY).grown("LS", pupil="independent")
    services.reflections.save(sheet)
    before = vaults.tables(services.vault.database)
    services.reflections.delete(sheet.id)
    assert services.reflections.of_pupil(pupil) == () == services.reflections.growth(pupil)
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    with pytest.raises(KnownError) as refusal:
        services.reflections.delete(uuid4())
    assert refusal.value.code == "no-reflection"


def test_what_was_said_before_stands_beside(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    first = services.reflections.sheet(pupil, DAY).grown("WE", pupil="beginning").grown("KR", guide="on_the_way")
    services.reflections.save(first)
    fresh = services.reflections.sheet(pupil, TODAY)
    assert {view.competency: (view.pupil, view.guide) for view in fresh.stood if view.pupil or view.guide} == {
        "WE": ("beginning", ""), "KR": ("", "on_the_way"),
    }  # fmt: skip
    own = services.reflections.sheet(pupil, TODAY, reflection_id=first.id)
    assert all(not view.pupil and not view.guide for view in own.stood)


def test_what_can_be_looked_back_on_is_what_the_pupil_was_at(
    services: Services, class_3b: AClass, visit: Visit
) -> None:
    old, new = visit(), visit(0, on=TODAY)
    talk = services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY)).activity_id
    absent, there = (services.reflections.sheet(class_3b.pupil_ids[at], TODAY) for at in (0, 1))
    names = sorted(pupil.id for pupil in services.pupils.all(YEAR, group_id=class_3b.group_id))
    assert len(names) == 28
    found = [[item.id for item in sheet.activities] for sheet in (absent, there)]
    assert [old] in found or [new, old] in found
    assert [item.id for item in absent.talks] == [talk] and there.talks == ()
    assert absent.in_talk(talk).talk is not None


def test_the_newest_without_a_reflection_is_proposed(services: Services, class_3b: AClass) -> None:
    pupil, days = class_3b.pupil_ids[0], (date(2025, 10, 1), date(2026, 2, 2), TODAY + timedelta(7))
    older, newer, _planned = (
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, on, "VO3-02")).activity_id
        for on in days
    )
    first = services.reflections.sheet(pupil, TODAY)
    assert first.activity_id == newer
    services.reflections.save(first.said("goal", "Kijken"))
    assert services.reflections.sheet(pupil, TODAY).activity_id == older
    assert services.reflections.sheet(pupil, date(2026, 8, 20)).activity_id is None, "of another school year"
    talk = services.talks.record(services.talks.sheet(pupil, TODAY)).activity_id
    assert services.reflections.sheet(pupil, TODAY, talk_id=talk).activity_id is None, "the talk says what it is about"


def test_who_is_gone_or_away_is_told(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    for ask in (
        lambda: services.reflections.sheet(uuid4(), TODAY),
        lambda: services.reflections.sheet(pupil, TODAY, reflection_id=uuid4()),
        lambda: services.reflections.save(services.reflections.sheet(pupil, TODAY)),
        lambda: services.reflections.stack(class_3b.group_id, uuid4(), TODAY),
    ):
        with pytest.raises(KnownError):
            ask()
    away = services.reflections.on_day(services.reflections.sheet(pupil, TODAY).said("goal", "x"), date(1990, 1, 1))
    assert [problem.field for problem in away.problems(TODAY)] == ["on"] and away.goal == "x"


def test_the_stack_stands_in_class_order_without_the_absent(services: Services, class_3b: AClass, visit: Visit) -> None:
    activity = visit(2, 5)
    order = [pupil.id for pupil in services.pupils.all(YEAR, group_id=class_3b.group_id, on=TODAY)]
    stack = services.reflections.stack(class_3b.group_id, activity, TODAY)
    assert [sheet.pupil.id for sheet in stack] == [key for at, key in enumerate(order) if at not in (2, 5)]
    assert all(sheet.activity_id == activity and sheet.is_new and sheet.on == TODAY for sheet in stack)
    services.reflections.save(stack[3].said("result", "Gedaan"))
    again = services.reflections.stack(class_3b.group_id, activity, TODAY)
    assert [sheet.is_new for sheet in again].index(False) == 3 and again[3].result == "Gedaan"
    (item,) = services.reflections.stacks(class_3b.group_id, TODAY)
    assert (item.about.id, item.there, item.done) == (activity, 26, 1)


def test_a_talk_is_not_lost_when_a_form_is_typed_in_the_stack(
    services: Services, class_3b: AClass, visit: Visit
) -> None:
    activity, pupil = visit(), class_3b.pupil_ids[1]
    talk = services.talks.record(services.talks.sheet(pupil, TODAY)).activity_id
    sheet = services.reflections.sheet(pupil, TODAY, activity_id=activity, talk_id=talk).guided("Van de begeleider")
    services.reflections.save(sheet)
    mine = next(
        item for item in services.reflections.stack(class_3b.group_id, activity, TODAY) if item.pupil.id == pupil
    )
    services.reflections.save(mine.said("goal", "Van de leerling"))
    (kept,) = services.reflections.of_pupil(pupil)
    assert (kept.talk_id, kept.guide_words, kept.goal) == (talk, "Van de begeleider", "Van de leerling")


def test_how_many_gave_a_view_is_told(services: Services, class_3b: AClass) -> None:
    def viewed(on: date = TODAY) -> dict[str, tuple[int, int]]:
        grid = services.coverage.of_group(class_3b.group_id, on)
        assert all(grid.viewed(item, side)[1] == 28 for item in grid.views for side in SIDES)
        return {item.competency: (grid.viewed(item, "pupil")[0], grid.viewed(item, "guide")[0]) for item in grid.views}

    assert viewed() == dict.fromkeys(COMPETENCIES, (0, 0))
    for at, word in enumerate(("beginning", "independent", "not_discussed")):
        sheet = services.reflections.sheet(class_3b.pupil_ids[at], TODAY)
        services.reflections.save(sheet.grown("WE", pupil=word).grown("KR", pupil=word))
    services.reflections.save(services.reflections.sheet(class_3b.pupil_ids[5], TODAY).grown("WE", guide="beginning"))
    assert viewed() == dict.fromkeys(COMPETENCIES, (0, 0)) | {"WE": (2, 1), "KR": (2, 0)}
    assert viewed(TODAY - timedelta(days=1)) == dict.fromkeys(COMPETENCIES, (0, 0)), "up to the counting day"
    grid = services.coverage.of_group(class_3b.group_id, TODAY)
    work = next(item for item in grid.views if item.competency == "WE")
    missing = grid.without_view(work, "pupil")
    assert len(missing) == 26 and not {pupil.id for pupil in missing} & set(class_3b.pupil_ids[:2])
    order = [row.pupil.id for row in grid.pupils]
    assert [pupil.id for pupil in missing] == sorted((pupil.id for pupil in missing), key=order.index)


def test_a_moment_with_a_reflection_is_never_dropped_by_the_grid(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    line = next(item for item in services.coverage.of_group(class_3b.group_id, TODAY).lines if item.code == "VO3-02")
    services.cells.apply([CellEdit(pupil, line.id, Wanted.DONE)], DAY, overwrite=True)
    (about,) = services.reflections.sheet(pupil, TODAY).activities
    services.reflections.save(services.reflections.sheet(pupil, TODAY, activity_id=about.id).said("goal", "Blijft"))
    services.cells.toggle(pupil, line.id, DAY)
    (kept,) = services.reflections.of_pupil(pupil)
    assert kept.activity_id == about.id
    assert services.vault.database.integrity() == []


def test_every_competency_has_questions_for_every_phase(services: Services) -> None:
    counts = {(two, phase): len(services.lists.items(QUESTIONS, f"{two} {phase}")) for two in COMPETENCIES
              for phase in ("PO", "VO", "MBO")}  # fmt: skip
    assert sum(counts.values()) == 98 and min(counts.values()) >= 6
    assert len(services.lists.items(QUESTIONS, "home")) == 6
