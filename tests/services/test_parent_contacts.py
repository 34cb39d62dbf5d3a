"""Several parents of one pupil at one thing: no words are lost, and none come to stand under another's name."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.career_file import EVERYTHING
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.meeting_sheet import MeetingSheet
from routekaart_app.domain.merge import Merge
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.errors import KnownError
from routekaart_app.reports import career_file
from routekaart_app.services import career_files, parent_reports
from routekaart_app.services.parent_reports import Facts
from routekaart_app.services.pupil_papers import Progress
from tests import vaults
from tests.builders import TODAY, YEAR, AClass
from tests.reports import pdfs

BEFORE = TODAY - timedelta(days=3)


@pytest.fixture(autouse=True)
def _english(_dutch: None) -> Iterator[None]:
    i18n.set_language("en")
    yield


def a_parent(services: Services, name: str, *pupil_ids: uuid.UUID) -> uuid.UUID:
    services.guardians.save(Guardian(name, children=tuple(Child(pupil_id, custody="both") for pupil_id in pupil_ids)))
    found = next(item.id for item in services.guardians.of(pupil_ids[0]) if item.name == name)
    assert found is not None
    return found


def both(services: Services, pupil_id: uuid.UUID) -> tuple[uuid.UUID, uuid.UUID]:
    return a_parent(services, "Fatma", pupil_id), a_parent(services, "Kemal", pupil_id)


def told(
    services: Services, pupil_id: uuid.UUID, form: str, guardian_id: uuid.UUID, said: str, *, was_there: bool = True
) -> uuid.UUID:
    sheet = services.parents.new_contact(pupil_id, BEFORE, form)
    row = replace(sheet.row.by_guardian(guardian_id), words=said, agreement=f"{said} doen", attended=was_there)
    return services.parents.record_contact(sheet.with_row(row)).activity_id


def said(services: Services, pupil_id: uuid.UUID) -> set[tuple[str, str, str]]:
    return {(item.guardian, item.words, item.agreement) for item in services.parents.contacts_of(pupil_id)}


def agreed(services: Services, pupil_id: uuid.UUID) -> set[str]:
    return {item.text for item in services.pupils.dossier(pupil_id, TODAY).agreements}


def with_words(sheet: MeetingSheet, pupil_id: uuid.UUID, guardian_id: uuid.UUID | None, words: str) -> MeetingSheet:
    place = next(at for at, row in enumerate(sheet.rows) if row.pupil_id == pupil_id)
    row = replace(sheet.rows[place].by_guardian(guardian_id), words=words, agreement=f"{words} doen")
    return sheet.with_row(place, row)


def printed(services: Services, pupil_id: uuid.UUID) -> tuple[str, list[str]]:
    """What the report of the first parent tells of parents: their words and what was agreed."""
    dossier = services.pupils.dossier(pupil_id, TODAY)
    readers = Readers(dossier.guardians[:1], dossier.guardians, is_only=False)
    report = parent_reports.for_copy(parent_reports.built(dossier, Facts("Elif")), dossier, readers)
    return report.from_parents, [one.text for one in report.ahead if one.text]


@pytest.mark.parametrize("form", ["talk", "phone", "home_visit", "along", "guest_lesson"])
def test_parents_who_come_in_turn_on_one_day_each_keep_their_words(
    services: Services, class_3b: AClass, form: str
) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, father = both(services, pupil_id)
    activities = {told(services, pupil_id, form, mother, "Ja"), told(services, pupil_id, form, father, "Nee")}
    assert len(activities) == 2
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen"), ("Kemal", "Nee", "Nee doen")}
    assert agreed(services, pupil_id) == {"Ja doen", "Nee doen"}
    assert services.parents.counts(YEAR).reached == 1 and services.parents.counts(YEAR).whole.reached == 2


def test_two_parents_along_on_one_visit_are_two_contacts_of_that_visit(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, father = both(services, pupil_id)
    visit = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")).activity_id
    assert told(services, pupil_id, "along", mother, "Ja") == told(services, pupil_id, "along", father, "Nee") == visit
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen"), ("Kemal", "Nee", "Nee doen")}
    with pytest.raises(KnownError):
        told(services, pupil_id, "along", mother, "Nog eens")
    of_father = next(item for item in services.parents.contacts_of(pupil_id) if item.guardian == "Kemal")
    sheet = services.parents.open_contact(visit, pupil_id, of_father.id)
    assert (sheet.row.guardian_id, sheet.row.words, sheet.row.agreement) == (father, "Nee", "Nee doen")
    before = vaults.tables(services.vault.database)
    services.parents.record_contact(sheet)
    assert vaults.tables(services.vault.database) == before
    services.parents.record_contact(sheet.with_row(replace(sheet.row, words="Toch wel")))
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen"), ("Kemal", "Toch wel", "Nee doen")}
    label = services.parents.remove_contact(visit, pupil_id, of_father.id)
    assert label == "Along on a visit removed for Elif Aydın, with 1 agreement"
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen")} and agreed(services, pupil_id) == {"Ja doen"}
    services.history.undo()
    assert agreed(services, pupil_id) == {"Ja doen", "Nee doen"} and len(said(services, pupil_id)) == 2
    with pytest.raises(KnownError):
        services.parents.open_contact(visit, pupil_id, uuid.uuid4())


def test_a_second_parent_after_a_meeting_of_the_class_stands_beside_the_first(
    services: Services, class_3b: AClass
) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, father = both(services, pupil_id)
    sheet = services.parents.new_meeting(class_3b.group_id, BEFORE, "talk")
    activity_id = services.parents.record_meeting(with_words(sheet, pupil_id, mother, "Ja")).activity_id
    told(services, pupil_id, "talk", father, "Nee")
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen"), ("Kemal", "Nee", "Nee doen")}
    again = services.parents.open_meeting(activity_id)
    services.parents.record_meeting(again.toggled(0))
    assert ("Kemal", "Nee", "Nee doen") in said(services, pupil_id)


def test_what_is_removed_takes_its_open_agreements_along_however_it_goes(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, father = both(services, pupil_id)
    phone = told(services, pupil_id, "phone", father, "Bellen")
    assert services.parents.remove_contact(phone, pupil_id).endswith(", with 1 agreement")
    assert agreed(services, pupil_id) == set()
    sheet = services.parents.new_meeting(class_3b.group_id, BEFORE, "home")
    sheet = with_words(sheet, pupil_id, mother, "Thuis")
    activity_id = services.parents.record_meeting(sheet).activity_id
    services.contacts.remove_entry(activity_id, pupil_id)
    assert agreed(services, pupil_id) == set()
    services.history.undo()
    assert agreed(services, pupil_id) == {"Thuis doen"}
    assert services.parents.remove_meeting(activity_id).endswith(", with 1 agreement")
    assert agreed(services, pupil_id) == set()
    services.history.undo()
    (known,) = services.pupils.dossier(pupil_id, TODAY).agreements
    assert known.activity_id == activity_id, "as it was"
    services.agreements.settle(known.id, True, TODAY)
    services.parents.remove_meeting(activity_id)
    (kept,) = services.pupils.dossier(pupil_id, TODAY).agreements
    assert (kept.text, kept.activity_id) == ("Thuis doen", None), "what was done was done"


def test_a_contact_written_anew_keeps_what_was_agreed_as_it_was_settled(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, _father = both(services, pupil_id)
    sheet = with_words(services.parents.new_meeting(class_3b.group_id, BEFORE, "evening"), pupil_id, mother, "Ja")
    activity_id = services.parents.record_meeting(sheet).activity_id
    (known,) = services.pupils.dossier(pupil_id, TODAY).agreements
    services.agreements.settle(known.id, True, TODAY)
    moved = services.parents.contact_on_day(services.parents.open_contact(activity_id, pupil_id), TODAY)
    done = services.parents.record_contact(moved)
    (kept,) = services.pupils.dossier(pupil_id, TODAY).agreements
    assert (kept.activity_id, kept.state, kept.settled_on) == (done.activity_id, "kept", TODAY)


def test_two_records_of_one_pupil_keep_what_each_parent_said(services: Services, class_3b: AClass) -> None:
    first, second, *_ = class_3b.pupil_ids
    mother, father = a_parent(services, "Fatma", first), a_parent(services, "Kemal", second)
    sheet = services.parents.new_meeting(class_3b.group_id, BEFORE, "evening")
    sheet = with_words(with_words(sheet, first, mother, "Ja"), second, father, "Nee")
    activity_id = services.parents.record_meeting(sheet).activity_id
    double = services.doubles.between(first, second)
    assert double is not None
    services.doubles.merge(Merge(double.first, double.second, frozenset()))
    kept = double.first.id
    assert said(services, kept) == {("Fatma", "Ja", "Ja doen"), ("Kemal", "Nee", "Nee doen")}
    meeting = services.parents.open_meeting(activity_id)
    place = next(at for at, row in enumerate(meeting.rows) if row.pupil_id == kept)
    services.parents.record_meeting(meeting.toggled(place))
    assert [item.attended for item in services.parents.contacts_of(kept)].count(True) == 1
    assert services.parents.open_meeting(activity_id).rows[place].attended is False
    (listed,) = services.parents.meetings(YEAR, group_id=class_3b.group_id)
    assert listed.reached == listed.asked
    other = next(item for item in services.parents.contacts_of(kept) if item.attended)
    services.parents.remove_contact(activity_id, kept, other.id)
    assert len(said(services, kept)) == 1
    assert kept in {item.pupil_id for item in services.parents.not_reached(YEAR).pupils}


def test_a_sheet_that_was_open_meanwhile_writes_only_what_was_changed_on_it(
    services: Services, class_3b: AClass
) -> None:
    activity_id = services.parents.record_meeting(services.parents.new_meeting(class_3b.group_id, BEFORE)).activity_id
    one, other = (services.parents.open_meeting(activity_id) for _time in range(2))
    first, second = (row.pupil_id for row in one.rows[:2])
    services.parents.record_meeting(replace(with_words(one, first, None, "Eerst"), title="Avond"))
    services.parents.record_meeting(with_words(other, second, None, "Later").toggled(2))
    now = services.parents.open_meeting(activity_id)
    assert [row.words for row in now.rows[:2]] == ["Eerst", "Later"]
    assert (now.title, now.rows[2].attended) == ("Avond", False)
    phone = told(services, first, "phone", a_parent(services, "Fatma", first), "Ja")
    mine, theirs = (services.parents.open_contact(phone, first) for _time in range(2))
    services.parents.record_contact(mine.with_row(replace(mine.row, words="Ja, graag")))
    services.parents.record_contact(theirs.with_row(replace(theirs.row, had_interpreter=True)))
    found = services.parents.open_contact(phone, first).row
    assert (found.words, found.had_interpreter, found.agreement) == ("Ja, graag", True, "Ja doen")


def test_the_same_meeting_a_second_time_is_known_from_the_one_that_is_there(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.parents.new_meeting(class_3b.group_id, BEFORE, "evening")
    assert sheet.already is None
    activity_id = services.parents.record_meeting(sheet).activity_id
    again = services.parents.new_meeting(class_3b.group_id, BEFORE, "evening")
    assert again.already is not None and again.already.activity_id == activity_id
    assert again.of_form("home").already is None
    assert services.parents.meeting_on_day(again, TODAY).already is None
    assert services.parents.open_meeting(activity_id).already is None
    soon = services.parents.new_meeting(class_3b.group_id, TODAY + timedelta(days=9), "evening")
    services.parents.record_meeting(soon)
    assert services.parents.meeting_on_day(sheet, soon.on).already is not None, "planned counts as well"
    told(services, class_3b.pupil_ids[0], "home_visit", a_parent(services, "Fatma", class_3b.pupil_ids[0]), "Ja")
    assert len(services.parents.new_meeting(class_3b.group_id, BEFORE, "evening").same_day) == 1


def test_words_of_a_parent_who_was_not_there_are_kept_and_counted(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    mother, _father = both(services, pupil_id)
    sheet = with_words(services.parents.new_meeting(class_3b.group_id, BEFORE), pupil_id, mother, "Ja")
    assert sheet.unheard == 0
    place = next(at for at, row in enumerate(sheet.rows) if row.pupil_id == pupil_id)
    absent = sheet.toggled(place)
    assert absent.unheard == 1
    assert printed(services, pupil_id) == ("", [])
    services.parents.record_meeting(absent)
    assert said(services, pupil_id) == {("Fatma", "Ja", "Ja doen")}
    assert printed(services, pupil_id) == ("", []), "and printed nowhere"
    activity_id = services.parents.contacts_of(pupil_id)[0].activity_id
    services.parents.record_meeting(services.parents.open_meeting(activity_id).toggled(place))
    assert printed(services, pupil_id) == ("Ja", ["Ja doen"])


def test_on_papers_about_the_pupil_a_call_is_a_call_whatever_was_typed(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    sheet = services.parents.new_contact(pupil_id, BEFORE, "phone")
    services.parents.record_contact(replace(sheet.with_row(replace(sheet.row, words="Ja")), title="Over geldzorgen"))
    evening = services.parents.new_meeting(class_3b.group_id, BEFORE, "evening")
    services.parents.record_meeting(replace(evening, title="Ouderavond profielen"))
    dossier, t = services.pupils.dossier(pupil_id, TODAY), i18n.catalog("reports", "en")
    progress = Progress()
    assert "Over geldzorgen" in {one.title for one in dossier.moments}, "on the screen it stands as it was typed"
    assert not any("geldzorgen" in text for text in (*progress.said(dossier), *progress.texts(dossier)))
    printed = pdfs.words(pdfs.made(progress.part(dossier, t)))
    assert "phone call" in printed and "Ouderavond profielen" in printed and "geldzorgen" not in printed
    file = career_files.built(dossier, EVERYTHING, lambda key: key)
    assert {(one.title, one.parent_form) for one in file.others} == {("", "phone"), ("Ouderavond profielen", "")}
    printed = pdfs.words(pdfs.made(career_file.part(file, t)))
    assert "Phone call" in printed and "geldzorgen" not in printed


@pytest.mark.parametrize(("who", "left"), [("Kemal", 2), ("Fatma", 1)])
def test_what_was_agreed_with_each_parent_of_two_records_stays(
    services: Services, class_3b: AClass, who: str, left: int
) -> None:
    """In the same words with two parents these are two; with one parent twice it is one agreement, and one contact."""
    first, second, *_ = class_3b.pupil_ids
    mother, father = a_parent(services, "Fatma", first, second), a_parent(services, "Kemal", first, second)
    sheet = services.parents.new_meeting(class_3b.group_id, BEFORE, "evening")
    other = {"Fatma": mother, "Kemal": father}[who]
    services.parents.record_meeting(with_words(with_words(sheet, first, mother, "Ja"), second, other, "Ja"))
    double = services.doubles.between(first, second)
    effect = services.doubles.effect(Merge(double.first, double.second))
    before = vaults.tables(services.vault.database)
    services.doubles.merge(Merge(double.first, double.second))
    kept = services.agreements.of_pupil(double.first.id)
    assert [one.text for one in kept] == ["Ja doen"] * left == ["Ja doen"] * (1 + effect.agreements)
    assert said(services, double.first.id) == {("Fatma", "Ja", "Ja doen"), (who, "Ja", "Ja doen")}
    assert len(services.parents.contacts_of(double.first.id)) == left
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
