"""Contact with parents: a meeting of a class, contact with one, who was reached, and who would help."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Wanted
from routekaart_app.domain.contact import State
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.meeting_sheet import MeetingSheet
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, Participation, Pupil
from routekaart_app.store.models import ParentContact as ContactRow
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class


@pytest.fixture(autouse=True)
def _english(_dutch: None) -> None:
    i18n.set_language("en")


@pytest.fixture
def class_2a(services: Services) -> AClass:
    """A class in the second year, which has a parents' evening."""
    return a_class(services.vault.database, name="2A", size=6, year=2, track="kb", brin="99ZY", first_number=2001)


def a_guardian(services: Services, pupil_id: uuid.UUID, name: str = "Fatma Aydın", **known: object) -> Guardian:
    guardian = Guardian(name, children=(Child(pupil_id, relation="mother"),), **known)  # type: ignore[arg-type]
    services.guardians.save(guardian)
    return next(item for item in services.guardians.of(pupil_id) if item.name == name)


def held(services: Services, made: AClass, *absent: int) -> uuid.UUID:
    sheet = services.parents.new_meeting(made.group_id, TODAY)
    for index in absent:
        sheet = sheet.toggled(index)
    return services.parents.record_meeting(sheet).activity_id


def all_rows(services: Services) -> list[ContactRow]:
    with services.vault.database.read() as session:
        return list(session.query(ContactRow))


def test_a_new_meeting_has_everyones_parent_and_the_line_of_parents(services: Services, class_2a: AClass) -> None:
    elif_id, sem_id = class_2a.pupil_ids[:2]
    mother = a_guardian(services, elif_id, talk_language="tr", needs_interpreter=True)
    services.guardians.link(mother.id or uuid.uuid4(), Child(sem_id))
    father = a_guardian(services, sem_id, "Piet de Groen", talk_language="nl")
    sheet = services.parents.new_meeting(class_2a.group_id, TODAY)
    assert (len(sheet.rows), sheet.reached, sheet.problems(TODAY)) == (6, 6, ())
    assert sheet.line is not None and sheet.line.code == "VO2-05"
    rows = {row.pupil_id: row for row in sheet.rows}
    assert (rows[elif_id].guardian_id, rows[elif_id].language) == (mother.id, "tr")
    assert rows[elif_id].had_interpreter
    assert {item.id for item in rows[sem_id].guardians} == {mother.id, father.id}
    assert (rows[sem_id].guardian_id, rows[sem_id].language) == (None, ""), "of two nobody knows which"
    assert {line.parents for line in sheet.lines} == {"J"}
    for form, code, why in (("evening", "VO9-99", "no-line"), ("evening", "VO2-01", "no-line"),
                            ("along", None, "one-pupil"), ("borrel", None, "no-form")):  # fmt: skip
        with pytest.raises(KnownError) as caught:
            services.parents.new_meeting(class_2a.group_id, TODAY, form, code)
        assert caught.value.code == why
    with pytest.raises(KnownError):
        services.parents.new_meeting(uuid.uuid4(), TODAY)


def test_a_meeting_is_recorded_as_one_activity_with_what_is_told_of_each_parent(
    services: Services, class_2a: AClass
) -> None:
    mother = a_guardian(services, class_2a.pupil_ids[0])
    sheet = services.parents.new_meeting(class_2a.group_id, TODAY)
    told = replace(sheet.rows[0].by_guardian(mother.id), words=" Mooi. ", agreement="Samen naar de markt")
    sheet = replace(sheet.with_row(0, told).toggled(1), starts_at="19.00", title="Avond", place="Aula")
    done = services.parents.record_meeting(sheet)
    assert (done.reached, done.not_reached, done.line_code, done.planned) == (5, 1, "VO2-05", 0)
    assert done.label == "Interactive parents' evening of 2A recorded: 5 reached, 1 not"
    pupil_id = sheet.rows[0].pupil_id
    (contact,) = services.parents.contacts_of(pupil_id)
    assert (contact.form, contact.attended, contact.words, contact.agreement) == (
        "evening", True, "Mooi.", "Samen naar de markt",
    )  # fmt: skip
    assert (contact.line_code, contact.title, contact.on, contact.activity_id) == (
        "VO2-05", "Avond", TODAY, done.activity_id,
    )  # fmt: skip
    dossier = services.pupils.dossier(pupil_id, TODAY)
    assert dossier.parent_contacts == (contact,) and dossier.guardians == services.guardians.of(pupil_id)
    assert [item.text for item in dossier.agreements] == ["Samen naar de markt"]
    assert dossier.moments[0].state is State.TOOK_PART and dossier.moments[0].line_code == "VO2-05"
    absent = services.pupils.dossier(sheet.rows[1].pupil_id, TODAY)
    assert (absent.moments[0].state, absent.moments[0].reason) == (State.ABSENT, "unknown")
    services.history.undo()
    assert services.parents.contacts_of(pupil_id) == () and not all_rows(services)
    services.history.redo()
    assert services.parents.contacts_of(pupil_id) == (contact,)


def test_recording_the_same_again_changes_nothing_and_a_correction_only_what_differs(
    services: Services, class_2a: AClass
) -> None:
    activity_id = held(services, class_2a, 1)
    before = vaults.tables(services.vault.database)
    sheet = services.parents.open_meeting(activity_id)
    assert (sheet.was_held, sheet.form, sheet.reached, sheet.not_reached) == (True, "evening", 5, 1)
    services.parents.record_meeting(sheet)
    assert vaults.tables(services.vault.database) == before
    sheet = services.parents.open_meeting(activity_id).toggled(1)
    done = services.parents.record_meeting(sheet.with_row(2, replace(sheet.rows[2], who="grandparent")))
    assert (done.activity_id, done.reached, done.label) == (
        activity_id, 6, "Interactive parents' evening of 2A corrected: 6 reached, 0 not",
    )  # fmt: skip
    again = services.parents.open_meeting(activity_id)
    assert again.rows[2].who == "grandparent" and again.rows[1].attended
    left_out = again.with_row(3, replace(again.rows[3], attended=False, is_expected=False))
    services.parents.record_meeting(left_out)
    assert len(all_rows(services)) == 5
    assert services.parents.open_meeting(activity_id).rows[3].is_left_out


def test_a_day_to_come_plans_and_recording_it_later_tells(services: Services, class_2a: AClass) -> None:
    soon = TODAY + timedelta(days=7)
    sheet = services.parents.new_meeting(class_2a.group_id, soon).toggled(0)
    planned = services.parents.record_meeting(sheet)
    assert (planned.planned, planned.reached) == (5, 0) and not all_rows(services)
    assert planned.label.startswith("Interactive parents' evening planned on ")
    (meeting,) = services.parents.meetings(YEAR, group_id=class_2a.group_id)
    assert (meeting.is_plan, meeting.asked, meeting.reached, meeting.form) == (True, 5, 0, "evening")
    opened = services.parents.open_meeting(planned.activity_id)
    assert (opened.was_held, opened.reached) == (False, 5)
    moved = services.parents.meeting_on_day(opened, TODAY)
    done = services.parents.record_meeting(moved.of_form("with_child").everyone())
    assert (done.reached, len(all_rows(services))) == (6, 6)
    (meeting,) = services.parents.meetings(YEAR, school_id=class_2a.school_id)
    assert (meeting.is_plan, meeting.asked, meeting.reached, meeting.form) == (False, 6, 6, "with_child")
    services.parents.remove_meeting(done.activity_id)
    assert not all_rows(services) and services.parents.meetings(YEAR) == ()
    with pytest.raises(KnownError):
        services.parents.open_meeting(done.activity_id)


def test_what_is_told_goes_with_the_participation_wherever_that_goes(services: Services, class_2a: AClass) -> None:
    activity_id = held(services, class_2a, 1)
    sheet = services.parents.open_meeting(activity_id)
    first, absent = sheet.rows[0].pupil_id, sheet.rows[1].pupil_id
    services.contacts.remove_entry(activity_id, first)
    assert services.parents.contacts_of(first) == () and len(all_rows(services)) == 5
    services.history.undo()
    assert len(services.parents.contacts_of(first)) == 1
    assert sheet.line_id is not None
    services.cells.apply([CellEdit(absent, sheet.line_id, Wanted.DONE)], TODAY, overwrite=True)
    assert services.parents.contacts_of(absent)[0].attended, "the grid says that the parent was there after all"
    services.cells.apply([CellEdit(absent, sheet.line_id, Wanted.CLEARED)], TODAY, overwrite=True)
    assert services.parents.contacts_of(absent) == ()


def test_contact_with_one_parent_is_recorded_corrected_and_removed(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother = a_guardian(services, pupil_id, talk_language="tr")
    sheet = services.parents.new_contact(pupil_id, TODAY)
    assert (sheet.form, sheet.line_id, sheet.row.guardian_id, sheet.row.language) == ("phone", None, mother.id, "tr")
    tried = services.parents.record_contact(sheet.with_row(replace(sheet.row, attended=False)))
    assert tried.label == "Phone call recorded for Elif Aydın, not reached"
    (contact,) = services.parents.contacts_of(pupil_id)
    assert (contact.attended, contact.guardian, contact.line_code, contact.title) == (
        False, "Fatma Aydın", "", "phone call",
    )  # fmt: skip
    again = services.parents.open_contact(tried.activity_id, pupil_id)
    again = services.parents.contact_on_day(again, TODAY - timedelta(days=1)).of_form("home_visit")
    done = services.parents.record_contact(again.with_row(replace(again.row, attended=True, words="Dank u")))
    (contact,) = services.parents.contacts_of(pupil_id)
    assert (done.activity_id, contact.form, contact.attended, contact.on) == (
        tried.activity_id, "home_visit", True, TODAY - timedelta(days=1),
    )  # fmt: skip
    assert services.parents.meetings(YEAR) == ()
    services.parents.remove_contact(done.activity_id, pupil_id)
    with services.vault.database.read() as session:
        assert session.query(Activity).count() == session.query(Participation).count() == 0
    with pytest.raises(KnownError):
        services.parents.open_contact(done.activity_id, pupil_id)
    with pytest.raises(KnownError):
        services.parents.record_contact(replace(sheet, on=TODAY + timedelta(days=1)))


def test_a_parent_along_hangs_on_the_visit_and_leaves_it_as_it_is(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    visit = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")).activity_id
    before = vaults.tables(services.vault.database)
    sheet = services.parents.new_contact(pupil_id, TODAY, "along")
    assert sheet.occasion_id == visit
    done = services.parents.record_contact(sheet)
    after = vaults.tables(services.vault.database)
    assert done.activity_id == visit
    assert {name for name in after if after[name] != before[name]} == {"parent_contact"}
    opened = services.parents.open_contact(visit, pupil_id)
    assert opened.is_beside and opened.occasion_id == visit
    services.parents.record_contact(opened.with_row(replace(opened.row, attended=False)))
    assert [item.attended for item in services.parents.contacts_of(pupil_id)] == [False]
    services.parents.remove_contact(visit, pupil_id)
    assert vaults.tables(services.vault.database) == before


def test_a_parent_along_without_a_visit_is_an_activity_of_its_own(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    done = services.parents.record_contact(services.parents.new_contact(pupil_id, TODAY, "guest_lesson"))
    opened = services.parents.open_contact(done.activity_id, pupil_id)
    assert not opened.is_beside and opened.occasions == () and opened.row.role == "role_model"
    services.parents.remove_contact(done.activity_id, pupil_id)
    assert services.pupils.dossier(pupil_id, TODAY).moments == ()


def test_a_talk_with_a_parent_counts_and_can_be_told_more_of(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    talk = services.talks.sheet(pupil_id, TODAY)
    recorded = services.talks.record(talk.touching((), ("parent",), None)).activity_id
    (contact,) = services.parents.contacts_of(pupil_id)
    assert (contact.id, contact.form, contact.attended, contact.activity_id) == (None, "talk", True, recorded)
    with pytest.raises(KnownError):
        services.parents.remove_contact(recorded, pupil_id)
    sheet = services.parents.open_contact(recorded, pupil_id)
    assert sheet.is_beside
    services.parents.record_contact(sheet.with_row(replace(sheet.row, who="father", words="Trots")))
    (contact,) = services.parents.contacts_of(pupil_id)
    assert (contact.who, contact.words, contact.id is None) == ("father", "Trots", False)
    services.parents.remove_contact(recorded, pupil_id)
    assert [item.id for item in services.parents.contacts_of(pupil_id)] == [None]


def test_who_was_not_reached_is_listed_with_what_was_tried(services: Services, class_2a: AClass) -> None:
    held(services, class_2a, 1)
    pupil_id = services.parents.new_meeting(class_2a.group_id, TODAY).rows[1].pupil_id
    call = services.parents.new_contact(pupil_id, TODAY)
    services.parents.record_contact(call.with_row(replace(call.row, attended=False)))
    found = services.parents.not_reached(YEAR, group_id=class_2a.group_id)
    assert (found.reached, found.left_out, [item.pupil_id for item in found.pupils]) == (5, 0, [pupil_id])
    assert sorted(item.form for item in found.pupils[0].tried) == ["evening", "phone"]
    assert found.pupils[0].group == "2A" and found.pupils[0].number
    assert services.parents.not_reached(YEAR, on=TODAY - timedelta(days=1)).reached == 0
    everybody = services.parents.not_reached(YEAR)
    assert (everybody.reached, len(everybody.pupils)) == (5, 29)
    services.parents.record_contact(call)
    assert services.parents.not_reached(YEAR, school_id=class_2a.school_id).pupils == ()
    counts = services.parents.counts(YEAR, group_id=class_2a.group_id)
    assert (counts.pupils, counts.reached, counts.whole.reached, counts.whole.tried) == (6, 6, 6, 2)
    assert counts.whole.forms == {"evening": 5, "phone": 1} and counts.whole.roles == {"participant": 6}
    assert counts.of_group[class_2a.group_id] == counts.whole and counts.of_pupil[pupil_id].tried == 2


def test_of_a_grown_up_pupil_who_did_not_agree_nobody_has_to_be_reached(services: Services, class_2a: AClass) -> None:
    pupil_id = class_2a.pupil_ids[0]
    with services.vault.database.write("older") as session:
        session.get_one(Pupil, pupil_id).birth_date = date(2005, 1, 1)
    found = services.parents.not_reached(YEAR, group_id=class_2a.group_id)
    assert (len(found.pupils), found.left_out) == (5, 1)
    services.guardians.set_agreed_on(pupil_id, TODAY)
    assert services.parents.not_reached(YEAR, group_id=class_2a.group_id).left_out == 0


def test_who_would_tell_about_work_becomes_a_lead_as_long_as_they_agree(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    silent = a_guardian(services, pupil_id, "Kemal Aydın", work="kok")
    mother = a_guardian(services, pupil_id, work="lasser", work_agreed_on=TODAY, phone="0612345678")
    assert silent.id is not None and mother.id is not None
    assert [(lead.name, lead.agreed_on, lead.children[0][2]) for lead in services.parents.leads()] == [
        ("Fatma Aydın", TODAY, "3B"), ("Kemal Aydın", None, "3B"),
    ]  # fmt: skip
    with pytest.raises(KnownError) as caught:
        services.parents.make_lead(silent.id)
    assert caught.value.code == "no-consent"
    services.parents.make_lead(mother.id)
    (company,) = services.companies.all()
    assert (company.name, company.contacts[0].name, company.contacts[0].phone) == (
        "lasser (parent)", "Fatma Aydın", "0612345678",
    )  # fmt: skip
    assert company.id is not None and services.companies.uses(company.id).parents == 1
    services.parents.make_lead(mother.id, "Werf De Zaag")
    assert [item.name for item in services.companies.all()] == ["Werf De Zaag"], "a bare lead gives way"
    services.guardians.save(replace(services.guardians.one(mother.id), name="Fatma Kaya", phone="0687654321"))
    assert [(one.name, one.phone) for one in services.companies.all()[0].contacts] == [("Fatma Kaya", "0687654321")]
    services.parents.revoke_lead(mother.id)
    (company,) = services.companies.all()
    assert company.contacts == () and services.guardians.one(mother.id).company_id is None
    services.history.undo()
    services.guardians.save(replace(services.guardians.one(mother.id), work_agreed_on=None))
    assert services.companies.all()[0].contacts == () and services.guardians.one(mother.id).company_id is None
    services.history.undo()
    services.guardians.remove(mother.id)
    assert services.companies.all()[0].contacts == ()


def test_a_meeting_of_a_class_of_which_one_pupil_is_corrected_stays_for_the_others(
    services: Services, class_2a: AClass
) -> None:
    activity_id = held(services, class_2a)
    pupil_id = class_2a.pupil_ids[0]
    sheet = services.parents.open_contact(activity_id, pupil_id)
    services.parents.record_contact(sheet.with_row(replace(sheet.row, attended=False)))
    assert services.parents.open_meeting(activity_id).not_reached == 1
    moved = services.parents.contact_on_day(sheet, TODAY - timedelta(days=3))
    done = services.parents.record_contact(moved)
    assert done.activity_id != activity_id and len(services.parents.contacts_of(pupil_id)) == 1
    meeting: MeetingSheet = services.parents.open_meeting(activity_id)
    assert (meeting.on, meeting.reached, meeting.not_reached) == (TODAY, 5, 0)
