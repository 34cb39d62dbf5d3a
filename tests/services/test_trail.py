"""The history of an entry: when, who, which field, and what was there before, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, Note
from routekaart_app.errors import KnownError
from routekaart_app.services.trail import Change, Happening, Way
from routekaart_app.store.models import Agreement, Growth, Participation, Reflection, User
from tests import vaults
from tests.builders import TODAY, AClass

DAY = date(2026, 1, 20)


@pytest.fixture(autouse=True)
def _english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


@pytest.fixture
def visit(services: Services, class_3b: AClass) -> UUID:
    """A work placement of the whole class."""
    sheet = services.contacts.new_sheet(class_3b.group_id, DAY, "VO3-02")
    return services.contacts.record(replace(sheet, note="Een lange dag.")).activity_id


def said(changes: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    return [(change.field, change.before, change.after) for change in changes]


def entry_rows(services: Services, pupil_id: UUID, activity_id: UUID) -> list[UUID]:
    moment = next(m for m in services.pupils.dossier(pupil_id, TODAY).moments if m.activity_id == activity_id)
    assert moment.participation_id is not None
    return [activity_id, moment.participation_id]


def test_what_was_recorded_is_told_in_words(services: Services, class_3b: AClass, visit: UUID) -> None:
    changes = services.trail.of(entry_rows(services, class_3b.pupil_ids[0], visit))
    told = said(changes)
    assert ("day", "", "20 January 2026") in told and ("note", "", "Een lange dag.") in told
    assert ("kind", "", "work placement") in told and ("how it stands", "", "took part") in told
    assert ("class", "", "3B") in told
    assert ("line of the routekaart", "", "VO3-02 Snuffel- of beroepsstage") in told
    assert {change.happening for change in changes} == {Happening.MADE}
    assert {change.actor for change in changes} == {"Gids"} and len({change.number for change in changes}) == 1
    assert all(change.when.date() == TODAY for change in changes)


def test_a_correction_gives_before_and_after_newest_first(services: Services, class_3b: AClass, visit: UUID) -> None:
    company = services.companies.save(CompanyEntry("Zorghub"))
    sheet = services.contacts.open_sheet(visit)
    services.contacts.record(replace(sheet, note="Kort.", company_id=company))
    sheet = services.contacts.open_sheet(visit)
    place = next(i for i, item in enumerate(sheet.attendances) if item.pupil_id == class_3b.pupil_ids[0])
    services.contacts.record(sheet.with_reason(place, "transport"))
    changes = services.trail.of(entry_rows(services, class_3b.pupil_ids[0], visit))
    newest = [change for change in changes if change.number == changes[0].number]
    assert set(said(tuple(newest))) == {("how it stands", "took part", "was not there"), ("reason", "", "transport")}
    assert ("note", "Een lange dag.", "Kort.") in said(changes) and ("company", "", "Zorghub") in said(changes)
    assert {change.happening for change in newest} == {Happening.CHANGED}


def test_what_was_taken_back_and_done_again_says_so(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Bel het mbo", date(2026, 3, 18), TODAY)
    made = services.agreements.of_pupil(pupil)[0]
    services.agreements.settle(made.id, True, TODAY)
    services.history.undo()
    services.history.redo()
    ways = {change.number: change.way for change in services.trail.of([made.id])}
    assert [ways[number] for number in sorted(ways)] == [Way.DONE, Way.DONE, Way.TAKEN_BACK, Way.DONE_AGAIN]
    assert ("how it stands", "kept", "open") in said(services.trail.of([made.id]))


def test_what_was_removed_keeps_its_history(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Bel het mbo", None, TODAY)
    made = services.agreements.of_pupil(pupil)[0]
    services.history.undo()
    changes = services.trail.of([made.id])
    assert changes[0].happening is Happening.REMOVED and changes[0].field == ""
    assert ("text", "", "Bel het mbo") in said(changes)


def test_a_reflection_brings_its_growth_along(services: Services, class_3b: AClass, visit: UUID) -> None:
    pupil = class_3b.pupil_ids[0]
    with services.vault.database.write("terugblik") as session:
        row = Reflection(pupil_id=pupil, activity_id=visit, on=TODAY, goal="Kijken", guide_words="Sterk")
        session.add(row)
        session.flush()
        session.add(Growth(pupil_id=pupil, reflection_id=row.id, on=TODAY, competency="KR", pupil_view="beginning"))
    told = said(services.trail.of([row.id]))
    assert ("goal", "", "Kijken") in told and ("the guide's words", "", "Sterk") in told
    assert ("KR: the pupil's view", "", "a beginning") in told
    assert ("activity", "", "Snuffel- of beroepsstage, 20 Jan") in told


def test_what_is_not_known_any_more_is_said(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("afspraak") as session:
        row = Agreement(pupil_id=class_3b.pupil_ids[0], text="Bel", made_on=TODAY, due_on=None, settled_on=None)
        session.add(row)
        session.flush()
    sheet = services.contacts.new_sheet(class_3b.group_id, DAY, "VO3-02")
    gone = services.contacts.record(sheet).activity_id
    with services.vault.database.write("los") as session:
        session.get_one(Agreement, row.id).activity_id = gone
    for pupil in class_3b.pupil_ids:
        services.contacts.remove_entry(gone, pupil)
    assert ("activity", "no longer there", "") in said(services.trail.of([row.id]))


def as_teacher(services: Services) -> None:
    """Go on as somebody who is no guide and wrote nothing."""
    with services.vault.database.write("gebruiker", undoable=False) as session:
        user = User(name="Docent", role="teacher")
        session.add(user)
        session.flush()
    services.vault.database.actor = user.id


def test_a_restricted_note_says_that_it_changed_and_not_what(services: Services, class_3b: AClass) -> None:
    note = Note(new_id(), class_3b.pupil_ids[0], TODAY, CONFIDENTIAL, "Iets geheims", "")
    services.notes.save(note)
    services.notes.save(replace(note, text="Iets anders"))
    assert ("text", "Iets geheims", "Iets anders") in said(services.trail.of([note.id]))
    as_teacher(services)
    changes = services.trail.of([note.id])
    assert sum(change.field == "text" for change in changes) == 2
    assert not any("geheims" in text or "anders" in text for change in said(changes) for text in change)


def test_a_note_that_was_once_restricted_stays_hidden(services: Services, class_3b: AClass) -> None:
    note = Note(new_id(), class_3b.pupil_ids[0], TODAY, CONFIDENTIAL, "Iets geheims", "")
    services.notes.save(note)
    services.notes.save(replace(note, kind=HIGHLIGHT, text="Iets moois"))
    as_teacher(services)
    assert "geheims" not in repr(services.trail.of([note.id]))


def test_one_pupil_is_taken_off_an_activity_and_put_back(services: Services, class_3b: AClass, visit: UUID) -> None:
    before = vaults.tables(services.vault.database)
    pupil, other = class_3b.pupil_ids[:2]
    label = services.contacts.remove_entry(visit, pupil)
    assert label == "Snuffel- of beroepsstage of 20 Jan removed for Elif Aydın"
    assert services.pupils.dossier(pupil, TODAY).moments == ()
    assert len(services.pupils.dossier(other, TODAY).moments) == 1
    with pytest.raises(KnownError) as caught:
        services.contacts.remove_entry(visit, pupil)
    assert caught.value.code == "no-entry"
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_the_last_pupil_takes_the_talk_along_and_keeps_what_was_agreed(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    sheet = services.talks.sheet(pupil, TODAY)
    talk = services.talks.record(sheet.with_next_step("Bel het mbo", None)).activity_id
    with services.vault.database.write("terugblik") as session:
        session.add(Reflection(pupil_id=pupil, talk_id=talk, on=TODAY))
    before = vaults.tables(services.vault.database)
    services.contacts.remove_entry(talk, pupil)
    found = services.pupils.dossier(pupil, TODAY)
    assert found.moments == () and found.agreements[0].activity_id is None and found.reflections[0].talk_id is None
    with services.vault.database.read() as session:
        assert session.query(Participation).filter_by(activity_id=talk).count() == 0
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_an_entry_is_put_back_as_a_step_of_its_own(services: Services, class_3b: AClass, visit: UUID) -> None:
    pupil = class_3b.pupil_ids[0]
    company = services.companies.save(CompanyEntry("Zorghub"))
    rows = entry_rows(services, pupil, visit)
    first = services.trail.of(rows)[0].number
    assert services.put_back.offered(rows) == frozenset(), "it is as it was made"
    services.contacts.record(replace(services.contacts.open_sheet(visit), note="Kort.", company_id=company))
    before = vaults.tables(services.vault.database)
    assert services.put_back.offered(rows) == {first}
    assert "recorded" in services.put_back.to(rows, first)
    moment = services.pupils.dossier(pupil, TODAY).moments[0]
    assert (moment.note, moment.company) == ("Een lange dag.", "")
    assert services.put_back.to(rows, first) == ""
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    with pytest.raises(KnownError) as refusal:
        services.put_back.to(rows, (9, 9))
    assert refusal.value.code == "no-step"


def test_a_reflection_is_put_back_with_its_growth(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    sheet = services.reflections.sheet(pupil, TODAY).said("goal", "Kijken").grown("KR", pupil="beginning")
    services.reflections.save(sheet)
    first = services.trail.of([sheet.id])[0].number
    later = services.reflections.sheet(pupil, TODAY, reflection_id=sheet.id)
    services.reflections.save(later.said("goal", "Zien").grown("KR", pupil="").grown("WE", pupil="on_the_way"))
    assert services.put_back.to([sheet.id], first)
    (kept,) = services.reflections.of_pupil(pupil)
    assert kept.goal == "Kijken" and [(view.competency, view.pupil) for view in kept.growth] == [("KR", "beginning")]


def test_a_restricted_note_is_put_back_by_its_author_only(services: Services, class_3b: AClass) -> None:
    note = Note(new_id(), class_3b.pupil_ids[0], TODAY, CONFIDENTIAL, "Iets geheims", "")
    services.notes.save(note)
    first = services.trail.of([note.id])[0].number
    services.notes.save(replace(note, text="Iets anders"))
    as_teacher(services)
    with pytest.raises(KnownError) as refusal:
        services.put_back.to([note.id], first)
    assert refusal.value.code == "not-yours"


def test_contact_with_a_parent_is_told_in_words(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    services.guardians.save(Guardian("Fatma Aydın", talk_language="tr", children=(Child(pupil_id),)))
    sheet = services.parents.new_contact(pupil_id, DAY)
    services.parents.record_contact(sheet.with_row(replace(sheet.row, words="Dank u", had_interpreter=True)))
    (contact,) = services.parents.contacts_of(pupil_id)
    assert contact.id == contact.activity_id
    told = said(services.trail.of([contact.activity_id]))
    assert {("form of contact", "", "phone call"), ("which parent", "", "Fatma Aydın"),
            ("language of the talk", "", "Turkish"), ("the parent's own words", "", "Dank u"),
            ("was reached", "", "yes"), ("with an interpreter", "", "yes")} <= set(told)  # fmt: skip
    relation = services.parents.open_contact(contact.activity_id, pupil_id)
    services.parents.record_contact(relation.with_row(relation.row.by_relation("grandparent")))
    told = said(services.trail.of([contact.activity_id]))
    assert ("who it was", "", "grandparent") in told and ("which parent", "Fatma Aydın", "") in told
