"""A talk that is recorded while one was planned: that one is closed by it, in one step, unless somebody says not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Wanted
from routekaart_app.domain.contact import State
from tests import vaults
from tests.builders import TODAY, YEAR, AClass

LATER = TODAY + timedelta(days=8)


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    """Sem de Groen of class 3B."""
    return class_3b.pupil_ids[1]


def talks(services: Services, pupil: UUID) -> list[tuple[date, State, str]]:
    """Day, state and note of what is in the dossier."""
    return sorted((one.on, one.state, one.note) for one in services.pupils.dossier(pupil, TODAY).moments)


def test_recording_fulfils_what_was_planned_and_is_undone_in_one_step(services: Services, pupil: UUID) -> None:
    talk = services.talks
    plan = talk.record(talk.on_day(talk.sheet(pupil, TODAY), LATER).with_note("over de stage"))
    before = vaults.tables(services.vault.database)
    sheet = talk.sheet(pupil, TODAY)
    met = sheet.fulfils(TODAY)
    assert met is not None and (met.id, met.on) == (plan.activity_id, LATER)
    made = talk.record(sheet.with_note("Ging goed."))
    assert made.activity_id == plan.activity_id and "12" in made.label, "it says which one is closed"
    assert talks(services, pupil) == [(TODAY, State.TOOK_PART, "over de stage\nGing goed.")]
    assert talk.sheet(pupil, TODAY).plans == ()
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_it_stays_when_somebody_says_so_or_it_is_for_something_else(services: Services, pupil: UUID) -> None:
    talk = services.talks
    plan = talk.record(talk.on_day(talk.sheet(pupil, TODAY), LATER))
    sheet = talk.sheet(pupil, TODAY)
    assert sheet.on_line(None).fulfils(TODAY) is None, "it counts for another line"
    assert talk.on_day(sheet, LATER + timedelta(days=7)).fulfils(TODAY) is None, "a second plan closes none"
    assert talk.sheet(pupil, TODAY, plan.activity_id).fulfils(TODAY) is None
    both = talk.with_pupils(sheet, [pupil, services.pupils.all(YEAR)[0].id])
    assert both.plans == (), "it was planned with one"
    assert talk.record(replace(sheet, keeps_plan=True)).activity_id != plan.activity_id
    assert [(on, state) for on, state, _note in talks(services, pupil)] == [
        (TODAY, State.TOOK_PART), (LATER, State.PLANNED),
    ]  # fmt: skip
    services.contacts.remove_entry(plan.activity_id, pupil)
    late = talk.record(sheet)
    assert late.activity_id != plan.activity_id, "what is gone meanwhile does not stand in the way"


def test_a_plan_of_the_grid_and_one_for_a_whole_class(services: Services, class_3b: AClass, pupil: UUID) -> None:
    line = next(line.id for line in services.routekaarten.lines(YEAR) if line.code == "VO3-01")
    services.cells.apply([CellEdit(pupil, line, Wanted.PLANNED, LATER)], TODAY)
    services.talks.record(services.talks.sheet(pupil, TODAY))
    assert [(on, state) for on, state, _note in talks(services, pupil)] == [(TODAY, State.TOOK_PART)]
    plan = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, LATER, "VO3-01"))
    first, *others = class_3b.pupil_ids
    made = services.talks.record(services.talks.sheet(first, TODAY))
    assert made.activity_id != plan.activity_id, "the others are still to come"
    assert [on for on, _state, _note in talks(services, first)] == [TODAY]
    rest = services.talks.with_pupils(services.talks.sheet(others[0], TODAY), others)
    assert services.talks.record(rest).activity_id == plan.activity_id, "nothing empty is left behind"
