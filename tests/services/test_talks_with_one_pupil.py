"""A talk is recorded in one step: what for, what was said, what was agreed and what was kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Activity, Enrolment, Exemption, Participation, school_year_id
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class

TOMORROW = date(2026, 3, 5)


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    """Sem de Groen of class 3B."""
    return class_3b.pupil_ids[1]


def line_id(services: Services, code: str) -> UUID:
    return next(line.id for line in services.routekaarten.lines(YEAR) if line.code == code)


def parts(services: Services) -> list[tuple[str, str, date, UUID | None, str]]:
    """Kind, state, day, line and note of every participation."""
    with services.vault.database.read() as session:
        rows = session.execute(
            sa.select(Activity, Participation).join(Participation, Participation.activity_id == Activity.id)
        ).all()
    return sorted((activity.kind, part.state, activity.on, activity.line_id, activity.note) for activity, part in rows)


def plan(services: Services, *pupil_ids: UUID, on: date = TOMORROW, kind: str = "talk", code: str = "VO3-01") -> UUID:
    """Something planned with these pupils."""
    with services.vault.database.write("plan", undoable=False) as session:
        activity = Activity(kind=kind, on=on, line_id=line_id(services, code), starts_at="13:15", note="lokaal 12")
        session.add(activity)
        session.flush()
        for pupil_id in pupil_ids:
            session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state="planned"))
    return activity.id


def test_lines_stand_best_first_and_a_line_that_is_done_is_not_proposed(services: Services) -> None:
    second = a_class(services.vault.database, name="2B", year=2, brin="99ZY", size=2).pupil_ids[0]
    sheet = services.talks.sheet(second, TODAY)
    assert [line.code for line in sheet.lines] == ["VO2-01", "VO2-06"]
    for _time in range(2):
        services.talks.record(sheet.on_line(line_id(services, "VO2-01")))
    again = services.talks.sheet(second, TODAY)
    assert [line.code for line in again.lines] == ["VO2-06", "VO2-01"]
    assert (again.kind, again.line and again.line.code) == ("three_way", "VO2-06")
    services.talks.record(again)
    done = services.talks.sheet(second, TODAY)
    assert (done.kind, done.line_id) == ("talk", None)
    with services.vault.database.write("not needed", undoable=False) as session:
        session.add(Exemption(pupil_id=second, line_id=line_id(services, "VO2-06"), reason="eigen traject"))
    assert [line.code for line in services.talks.sheet(second, TODAY).lines] == ["VO2-01", "VO2-06"]


def test_a_window_that_is_still_to_open_is_not_proposed(services: Services, pupil: UUID) -> None:
    sheet = services.talks.sheet(pupil, date(2025, 9, 1))
    assert (sheet.kind, sheet.line_id) == ("talk", None)
    assert [line.code for line in sheet.lines] == ["VO3-01"]


def test_a_talk_is_recorded_with_an_agreement_and_undone_in_one_step(services: Services, pupil: UUID) -> None:
    before = vaults.tables(services.vault.database)
    sheet = services.talks.sheet(pupil, TODAY).with_note(" Vond de haven mooi. ")
    made = services.talks.record(sheet.with_next_step("  Bellen met de Zorghub ", date(2026, 3, 18)))
    assert "Sem de Groen" in made.label and "1" in made.label
    assert services.history.undo_label() == made.label
    assert parts(services) == [("talk", State.TOOK_PART, TODAY, line_id(services, "VO3-01"), "Vond de haven mooi.")]
    (item,) = services.agreements.of_pupil(pupil)
    assert (item.text, item.made_on, item.due_on, item.activity_id, item.state) == (
        "Bellen met de Zorghub", TODAY, date(2026, 3, 18), made.activity_id, OPEN,
    )  # fmt: skip
    dossier = services.pupils.dossier(pupil, TODAY)
    assert dossier.moments[0].line_code == "VO3-01"
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_the_next_talk_ticks_off_what_was_agreed(services: Services, pupil: UUID, class_3b: AClass) -> None:
    first = services.talks.sheet(pupil, date(2026, 2, 2))
    services.talks.record(first.with_next_step("Bellen", None))
    services.agreements.add(pupil, "Open dag", date(2026, 2, 20), date(2026, 2, 2))
    services.agreements.add(class_3b.pupil_ids[0], "van een ander", None, TODAY)
    sheet = services.talks.sheet(pupil, TODAY)
    assert [item.text for item in sheet.agreements] == ["Open dag", "Bellen"]
    ticked = sheet.toggled(sheet.agreements[1].id).toggled(sheet.agreements[0].id).toggled(sheet.agreements[0].id)
    assert ticked.ticked == {sheet.agreements[1].id}
    label = services.talks.record(ticked).label
    assert label != services.talks.record(sheet).label
    states = {item.text: (item.state, item.settled_on) for item in services.agreements.of_pupil(pupil)}
    assert states == {"Open dag": (OPEN, None), "Bellen": (KEPT, TODAY)}
    assert [item.text for item in services.talks.sheet(pupil, TODAY).agreements] == ["Open dag"]


def test_a_day_to_come_is_planned(services: Services, pupil: UUID) -> None:
    sheet = services.talks.on_day(services.talks.sheet(pupil, TODAY), TOMORROW)
    assert sheet.is_to_come(TODAY) and sheet.problems(TODAY) == ()
    label = services.talks.record(sheet).label
    assert [(state, on) for _kind, state, on, _line, _note in parts(services)] == [(State.PLANNED, TOMORROW)]
    assert label != services.talks.record(services.talks.sheet(pupil, TODAY)).label
    assert [item.field for item in sheet.with_next_step("Bellen", None).problems(TODAY)] == ["next_step"]


def test_a_planned_talk_is_filled_in(services: Services, pupil: UUID) -> None:
    activity_id = plan(services, pupil, on=date(2026, 3, 2))
    sheet = services.talks.sheet(pupil, TODAY, activity_id)
    assert (sheet.on, sheet.activity_id, sheet.note) == (date(2026, 3, 2), activity_id, "lokaal 12")
    assert sheet.line is not None and sheet.line.code == "VO3-01"
    made = services.talks.record(services.talks.on_day(sheet, TODAY).with_note("Het ging goed."))
    assert made.activity_id == activity_id
    assert parts(services) == [("talk", State.TOOK_PART, TODAY, line_id(services, "VO3-01"), "Het ging goed.")]
    services.history.undo()
    assert parts(services) == [("talk", State.PLANNED, date(2026, 3, 2), line_id(services, "VO3-01"), "lokaal 12")]


def test_out_of_a_talk_with_others_one_pupil_is_taken(services: Services, pupil: UUID, class_3b: AClass) -> None:
    activity_id = plan(services, pupil, class_3b.pupil_ids[0], on=TODAY)
    sheet = services.talks.sheet(pupil, TODAY, activity_id)
    assert sheet.note == ""
    made = services.talks.record(sheet.with_note("alleen van Sem"))
    assert made.activity_id != activity_id
    line = line_id(services, "VO3-01")
    assert parts(services) == [
        ("talk", State.PLANNED, TODAY, line, "lokaal 12"), ("talk", State.TOOK_PART, TODAY, line, "alleen van Sem"),
    ]  # fmt: skip


def test_what_was_planned_and_is_gone_or_is_no_talk_is_told(services: Services, pupil: UUID) -> None:
    visit = plan(services, pupil, kind="visit", code="VO3-04")
    other = plan(services)
    for activity_id in (uuid4(), visit, other):
        with pytest.raises(KnownError) as refusal:
            services.talks.sheet(pupil, TODAY, activity_id)
        assert refusal.value.code == "no-activity"
    activity_id = plan(services, pupil)
    sheet = services.talks.on_day(services.talks.sheet(pupil, TODAY, activity_id), TODAY)
    with services.vault.database.write("gone", undoable=False) as session:
        session.delete(session.scalars(sa.select(Participation).where(Participation.activity_id == activity_id)).one())
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as refusal:
        services.talks.record(sheet)
    assert refusal.value.code == "no-activity"
    assert vaults.tables(services.vault.database) == before
    with pytest.raises(KnownError) as refusal:
        services.talks.sheet(uuid4(), TODAY)
    assert refusal.value.code == "no-pupil"


def test_problems_stand_beside_their_fields(services: Services, pupil: UUID) -> None:
    sheet = services.talks.sheet(pupil, TODAY)

    def fields(sheet: TalkSheet) -> list[str]:
        return [item.field for item in sheet.problems(TODAY)]

    assert fields(sheet.with_next_step("Bellen", date(2026, 3, 3))) == ["next_due"]
    assert fields(sheet.with_next_step("Bellen", date(2126, 3, 3))) == ["next_due"]
    assert fields(sheet.with_next_step("x" * 501, None)) == ["next_step"]
    assert fields(sheet.with_next_step("  ", date(2026, 3, 1))) == []
    with pytest.raises(KnownError) as refusal:
        services.talks.record(sheet.with_next_step("x" * 501, None))
    assert refusal.value.code == "problems"
    assert parts(services) == []


def test_a_day_in_another_year_brings_the_lines_of_then(services: Services, pupil: UUID, class_3b: AClass) -> None:
    with services.vault.database.write("last year", undoable=False) as session:
        ensure_in(session, YEAR.previous())
        session.add(
            Enrolment(
                pupil_id=pupil, school_id=class_3b.school_id, school_year_id=school_year_id(YEAR.previous().start),
                stage="VO", year=3, track="kb", number="1", starts_on=YEAR.previous().first_day,
                ends_on=YEAR.previous().last_day,
            )
        )  # fmt: skip
    sheet = replace(services.talks.sheet(pupil, TODAY), note="typed")
    before = services.talks.on_day(sheet, date(2025, 4, 1))
    assert (before.note, before.line and before.line.code) == ("typed", "VO3-01")
    assert before.line_id != sheet.line_id
    assert before.year == YEAR.previous()
    services.talks.record(before)
    found = services.coverage.of_pupil(pupil, date(2025, 4, 2))
    assert found is not None
    row, lines = found
    assert row.cells[[line.code for line in lines].index("VO3-01")].counted == 1
