"""Planning a visit, recording what was planned, correcting what was recorded, and calling it off."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain import visit_draft
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, Agreement, Enrolment, Participation
from routekaart_app.store.queries import activities
from tests import vaults
from tests.builders import TODAY, AClass

NEXT_WEEK = date(2026, 3, 12)


def later(services: Services, on: date) -> None:
    """Time goes by."""
    services.vault.database.clock = FrozenClock(on)


def planned(services: Services, class_3b: AClass, **fields: object) -> uuid.UUID:
    sheet = services.contacts.new_sheet(class_3b.group_id, NEXT_WEEK, "VO3-02")
    return services.contacts.record(replace(sheet.toggled(0), **fields)).activity_id  # type: ignore[arg-type]


def rows(services: Services, activity_id: uuid.UUID) -> dict[uuid.UUID, tuple[str, str]]:
    with services.vault.database.read() as session:
        found = activities.participations(session, activity_id)
        return {row.pupil_id: (row.state, row.reason) for row in found}


def activity(services: Services, activity_id: uuid.UUID) -> Activity:
    with services.vault.database.read() as session:
        return session.get_one(Activity, activity_id)


def undone(services: Services, before: dict[str, list[tuple[object, ...]]]) -> bool:
    services.history.undo()
    return vaults.tables(services.vault.database) == before


def test_a_day_to_come_plans_for_who_is_ticked_and_says_so(services: Services, class_3b: AClass) -> None:
    before = vaults.tables(services.vault.database)
    company = services.companies.save(CompanyEntry("Zorghub Westwijk"))
    sheet = services.contacts.new_sheet(class_3b.group_id, NEXT_WEEK, "VO3-02").toggled(0).with_reason(1, "transport")
    wanted = replace(sheet, company_id=company, starts_at="9.30", prepared=True, met_people=True, looked_back=True)
    recorded = services.contacts.record(wanted)
    assert (recorded.planned, recorded.present, recorded.absent) == (26, 0, 0)
    assert "26" in recorded.label and "Zorghub Westwijk" in recorded.label and "12" in recorded.label
    assert set(rows(services, recorded.activity_id).values()) == {(State.PLANNED, "")}
    made = activity(services, recorded.activity_id)
    assert (made.on, made.starts_at, made.prepared) == (NEXT_WEEK, "09:30", True)
    assert (made.met_people, made.looked_back) == (False, False), "nobody can have been met beforehand"
    services.history.undo()
    assert undone(services, before)


def test_what_was_planned_opens_with_everyone_on_it_present_and_the_others_left_out(
    services: Services, class_3b: AClass
) -> None:
    activity_id = planned(services, class_3b, note="Neem een jas mee", starts_at="13:15", company_name="De Kade")
    later(services, NEXT_WEEK)
    sheet = services.contacts.open_sheet(activity_id)
    assert (sheet.activity_id, sheet.was_held, sheet.on, sheet.note) == (
        activity_id, False, NEXT_WEEK, "Neem een jas mee",
    )  # fmt: skip
    assert (sheet.starts_at, sheet.company, sheet.line and sheet.line.code) == ("13:15", "De Kade", "VO3-02")
    assert (sheet.present, sheet.absent, len(sheet.attendances)) == (27, 0, 28)
    assert sheet.attendances[0].is_left_out and not sheet.attendances[0].is_expected


def test_recording_what_was_planned_changes_its_rows_in_one_step(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b, starts_at="13:15")
    later(services, NEXT_WEEK)
    before = vaults.tables(services.vault.database)
    sheet = services.contacts.open_sheet(activity_id).toggled(1).with_partly(2)
    recorded = services.contacts.record(replace(sheet, met_people=True))
    assert (recorded.activity_id, recorded.present, recorded.absent, recorded.planned) == (activity_id, 26, 1, 0)
    found = rows(services, activity_id)
    assert sheet.attendances[0].pupil_id not in found and len(found) == 27
    assert [found[item.pupil_id] for item in sheet.attendances[1:4]] == [
        (State.ABSENT, "unknown"), (State.PARTLY, ""), (State.TOOK_PART, ""),
    ]  # fmt: skip
    made = activity(services, activity_id)
    assert (made.starts_at, made.met_people) == ("13:15", True)
    assert undone(services, before)


def test_a_plan_can_be_moved_and_gain_and_lose_pupils(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b)
    before = vaults.tables(services.vault.database)
    sheet = services.contacts.on_day(services.contacts.open_sheet(activity_id), date(2026, 3, 13))
    assert sheet.attendances[0].is_left_out and sheet.present == 27
    recorded = services.contacts.record(sheet.toggled(0).toggled(1).toggled(2))
    assert recorded.planned == 26
    found = rows(services, activity_id)
    assert sheet.attendances[0].pupil_id in found
    assert not found.keys() & {item.pupil_id for item in sheet.attendances[1:3]}
    assert activity(services, activity_id).on == date(2026, 3, 13)
    assert undone(services, before)


def test_who_came_to_the_class_later_can_be_added_and_who_left_stays_on_it(
    services: Services, class_3b: AClass
) -> None:
    newcomer, leaver = class_3b.pupil_ids[5], class_3b.pupil_ids[6]

    def enrolment(pupil_id: uuid.UUID, **fields: date) -> None:
        with services.vault.database.write("inschrijving") as session:
            row = session.query(Enrolment).filter_by(pupil_id=pupil_id).one()
            for name, value in fields.items():
                setattr(row, name, value)

    enrolment(newcomer, starts_on=date(2026, 3, 20))
    activity_id = planned(services, class_3b)
    enrolment(newcomer, starts_on=date(2026, 3, 9))
    enrolment(leaver, ends_on=date(2026, 3, 9))
    later(services, NEXT_WEEK)
    sheet = services.contacts.open_sheet(activity_id)
    places = {item.pupil_id: place for place, item in enumerate(sheet.attendances)}
    assert sheet.attendances[places[newcomer]].is_left_out
    assert places[leaver] == 27 and sheet.attendances[27].state is State.TOOK_PART
    services.contacts.record(sheet.toggled(places[newcomer]).toggled(27))
    found = rows(services, activity_id)
    assert (found[newcomer], found[leaver]) == ((State.TOOK_PART, ""), (State.ABSENT, "unknown"))


def test_what_was_recorded_opens_as_it_was_and_only_what_differs_is_written(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02").with_reason(3, "transport").with_partly(4)
    activity_id = services.contacts.record(replace(sheet, looked_back=True, note="Mooi.")).activity_id
    before = vaults.tables(services.vault.database)
    again = services.contacts.open_sheet(activity_id)
    assert (again.was_held, again.looked_back, again.note, again.already_done) == (True, True, "Mooi.", 0)
    assert [item.state for item in again.attendances] == [item.state for item in sheet.attendances]
    assert again.attendances[3].reason == "transport"
    services.contacts.record(again)
    assert vaults.tables(services.vault.database) == before
    corrected = services.contacts.record(again.toggled(3))
    assert (corrected.present, corrected.absent) == (28, 0) and "28" in corrected.label
    assert rows(services, activity_id)[again.attendances[3].pupil_id] == (State.TOOK_PART, "")
    assert undone(services, before)


def test_what_was_recorded_cannot_become_a_plan(services: Services, class_3b: AClass) -> None:
    activity_id = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")).activity_id
    before = vaults.tables(services.vault.database)
    sheet = services.contacts.on_day(services.contacts.open_sheet(activity_id), NEXT_WEEK)
    with pytest.raises(KnownError) as caught:
        services.contacts.record(sheet)
    assert caught.value.code == "problems"
    assert vaults.tables(services.vault.database) == before


def test_what_one_pupil_did_alone_opens_with_that_pupil_ticked(services: Services, class_3b: AClass) -> None:
    line = next(item for item in services.contacts.new_sheet(class_3b.group_id, TODAY).lines if item.code == "VO3-02")
    services.cells.toggle(class_3b.pupil_ids[2], line.id, TODAY)
    moment = services.pupils.dossier(class_3b.pupil_ids[2], TODAY).moments[0]
    sheet = services.contacts.open_sheet(moment.activity_id)
    assert (sheet.present, sheet.absent, sheet.was_held) == (1, 0, True)
    assert [item.pupil_id for item in sheet.attendances if not item.is_left_out] == [class_3b.pupil_ids[2]]


def test_an_activity_of_nobody_s_class_is_refused(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("los") as session:
        loose = Activity(id=uuid.uuid4(), kind="event", on=TODAY)
        session.add(loose)
    with pytest.raises(KnownError) as caught:
        services.contacts.open_sheet(loose.id)
    assert caught.value.code == "no-group"


def test_the_kind_of_an_activity_stays_until_another_line_is_chosen(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b, kind="event")
    sheet = services.contacts.on_day(services.contacts.open_sheet(activity_id), date(2026, 3, 13))
    assert sheet.kind == "event"
    other = next(line for line in sheet.lines if line.code == "VO3-01")
    assert services.contacts.on_line(sheet, other.id).kind == "talk"


def test_a_plan_that_is_called_off_is_gone_for_everyone_and_can_come_back(services: Services, class_3b: AClass) -> None:
    empty = vaults.tables(services.vault.database)
    activity_id = planned(services, class_3b, company_name="De Kade")
    with services.vault.database.write("afspraak") as session:
        agreement = Agreement(
            pupil_id=class_3b.pupil_ids[0], activity_id=activity_id, text="Vraag bedenken", made_on=TODAY
        )
        session.add(agreement)
    before = vaults.tables(services.vault.database)
    label = services.contacts.cancel_plan(activity_id)
    assert "De Kade" in label and "12" in label and services.history.undo_label() == label
    gone = vaults.tables(services.vault.database)
    assert gone["activity"] == gone["participation"] == [] != before["activity"]
    assert len(gone["agreement"]) == 1, "what was agreed is not called off with it"
    assert undone(services, before)
    services.history.undo()
    assert undone(services, empty)


def test_what_somebody_took_part_in_is_not_called_off(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b)
    with services.vault.database.write("één was er") as session:
        row = session.query(Participation).filter_by(activity_id=activity_id).first()
        assert row is not None
        row.state = State.PARTLY
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as caught:
        services.contacts.cancel_plan(activity_id)
    assert caught.value.code == "held"
    assert vaults.tables(services.vault.database) == before


def test_what_is_gone_is_told(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b)
    sheet = services.contacts.open_sheet(activity_id)
    services.contacts.cancel_plan(activity_id)
    before = vaults.tables(services.vault.database)
    for what in (
        lambda: services.contacts.open_sheet(activity_id),
        lambda: services.contacts.record(sheet),
        lambda: services.contacts.cancel_plan(activity_id),
    ):
        with pytest.raises(KnownError) as caught:
            what()
        assert caught.value.code == "no-activity"
    assert vaults.tables(services.vault.database) == before


def drafted(services: Services, class_3b: AClass, sheet: VisitSheet) -> tuple[VisitSheet, tuple[str, ...]]:
    return services.contacts.drafted_sheet(class_3b.group_id, visit_draft.content(sheet))


def test_a_draft_opens_as_it_was(services: Services, class_3b: AClass) -> None:
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 2), "VO3-02").toggled(0))
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 10), "VO3-02").with_reason(3, "transport")
    sheet = replace(sheet.with_partly(4), company_name="De Kade", note="Half", prepared=True)
    again, said = drafted(services, class_3b, sheet)
    assert (replace(again, lines=(), companies=()), said) == (replace(sheet, lines=(), companies=()), ())
    assert again.already_done == 25


def test_a_draft_of_what_was_planned_opens_that(services: Services, class_3b: AClass) -> None:
    activity_id = planned(services, class_3b)
    later(services, NEXT_WEEK)
    sheet = services.contacts.open_sheet(activity_id).toggled(4)
    assert drafted(services, class_3b, sheet) == (sheet, ())
    services.contacts.cancel_plan(activity_id)
    again, said = drafted(services, class_3b, sheet)
    assert (again.activity_id, again.on, again.absent, len(said)) == (None, NEXT_WEEK, 2, 1)


def test_pupils_who_are_gone_are_left_out_of_a_draft_in_words(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY).toggled(1)
    with services.vault.database.write("weg") as session:
        row = session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one()
        row.ends_on = date(2026, 2, 1)
    again, said = drafted(services, class_3b, sheet)
    assert len(again.attendances) == 27
    assert len(said) == 1 and said[0].startswith("1 ")


def test_a_damaged_draft_gives_a_new_sheet_and_says_so(services: Services, class_3b: AClass) -> None:
    for content in ("", "{", "[]", '{"on": "2026-13-40"}'):
        sheet, said = services.contacts.drafted_sheet(class_3b.group_id, content)
        assert (sheet.present, sheet.on, len(said)) == (28, TODAY, 1)
    with pytest.raises(KnownError):
        services.contacts.drafted_sheet(uuid.uuid4(), "{")
