"""Columns that follow from other rows follow them, whatever is changed and in whatever order."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Activity, Company, Enrolment, Group, Participation, Pupil, school_year_id
from tests.builders import TODAY, YEAR, AClass


@pytest.fixture
def activity_id(services: Services, class_3b: AClass) -> uuid.UUID:
    """A visit of the whole class."""
    return services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")).activity_id


def derived(services: Services, pupil_id: uuid.UUID) -> list[tuple[int, uuid.UUID | None, uuid.UUID | None, date]]:
    with services.vault.database.read() as session:
        found = sa.select(Participation).where(Participation.pupil_id == pupil_id).order_by(Participation.on)
        return [(row.year, row.group_id, row.line_id, row.on) for row in session.scalars(found)]


def line_id(services: Services, code: str) -> uuid.UUID:
    return next(line.id for line in services.routekaarten.lines(YEAR) if line.code == code)


def another_group(services: Services, class_3b: AClass, name: str = "3C") -> uuid.UUID:
    with services.vault.database.write(name) as session:
        group = Group(school_id=class_3b.school_id, school_year_id=school_year_id(2025), name=name)
        session.add(group)
    return group.id


def an_enrolment(class_3b: AClass, group_id: uuid.UUID, starts_on: date) -> Enrolment:
    return Enrolment(
        pupil_id=class_3b.pupil_ids[0], school_id=class_3b.school_id, school_year_id=school_year_id(2025),
        group_id=group_id, number="1", stage="VO", year=3, track="kb", starts_on=starts_on,
    )  # fmt: skip


def test_a_moment_repeats_what_its_activity_and_enrolment_say(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    assert derived(services, class_3b.pupil_ids[0]) == [(2025, class_3b.group_id, line_id(services, "VO3-02"), TODAY)]


def test_another_date_or_line_of_an_activity_is_followed_by_all_28(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    with services.vault.database.write("andere dag") as session:
        activity = session.get_one(Activity, activity_id)
        activity.on, activity.line_id = date(2026, 2, 2), None
    assert all(
        derived(services, pupil) == [(2025, class_3b.group_id, None, date(2026, 2, 2))] for pupil in class_3b.pupil_ids
    )
    assert services.checks.run().ok
    services.history.undo()
    assert derived(services, class_3b.pupil_ids[5])[0][2:] == (line_id(services, "VO3-02"), TODAY)
    assert services.checks.run().ok


def test_an_activity_moved_to_last_school_year_loses_its_group_of_this_year(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    with services.vault.database.write("vorig jaar") as session:
        session.get_one(Activity, activity_id).on = date(2025, 7, 1)
    assert derived(services, class_3b.pupil_ids[0])[0][:2] == (2024, None)
    assert services.checks.run().ok


def test_another_group_of_an_enrolment_is_followed_by_the_moments_of_that_pupil_alone(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    group = another_group(services, class_3b)
    pupil, neighbour = class_3b.pupil_ids[:2]
    with services.vault.database.write("andere klas") as session:
        session.scalars(sa.select(Enrolment).where(Enrolment.pupil_id == pupil)).one().group_id = group
    assert derived(services, pupil)[0][1] == group
    assert derived(services, neighbour)[0][1] == class_3b.group_id
    assert services.checks.run().ok
    services.history.undo()
    assert derived(services, pupil)[0][1] == class_3b.group_id


def test_a_new_enrolment_takes_the_moments_along_and_gives_them_back_when_it_goes(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    group, pupil = another_group(services, class_3b), class_3b.pupil_ids[0]
    with services.vault.database.write("erbij") as session:
        session.add(an_enrolment(class_3b, group, date(2026, 1, 5)))
    assert derived(services, pupil)[0][1] == group
    with services.vault.database.write("eraf") as session:
        session.delete(session.scalars(sa.select(Enrolment).where(Enrolment.group_id == group)).one())
    assert derived(services, pupil)[0][1] == class_3b.group_id
    assert services.checks.run().ok


def test_of_several_enrolments_that_come_at_once_every_one_is_seen(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    late, early = another_group(services, class_3b, "3D"), another_group(services, class_3b, "3C")
    with services.vault.database.write("twee tegelijk") as session:
        session.add(an_enrolment(class_3b, late, date(2026, 2, 1)))
        session.add(an_enrolment(class_3b, early, date(2026, 1, 5)))
    assert derived(services, class_3b.pupil_ids[0])[0][1] == late
    assert services.checks.run().ok


def test_two_enrolments_from_the_same_day_are_no_fault(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    for name in ("3C", "3D", "3E"):
        group = another_group(services, class_3b, name)
        with services.vault.database.write("ook daar") as session:
            session.add(an_enrolment(class_3b, group, YEAR.first_day))
        assert services.checks.run().ok


def test_an_enrolment_that_ended_gives_way_to_one_that_holds(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    group, pupil = another_group(services, class_3b), class_3b.pupil_ids[0]
    with services.vault.database.write("even weg") as session:
        visitor = an_enrolment(class_3b, group, date(2026, 1, 5))
        visitor.ends_on = date(2026, 1, 20)
        session.add(visitor)
    assert derived(services, pupil)[0][1] == class_3b.group_id
    assert services.checks.run().ok


def test_everything_written_in_one_step_finds_each_other(services: Services, class_3b: AClass) -> None:
    group, line = another_group(services, class_3b), line_id(services, "VO3-03")
    with services.vault.database.write("alles tegelijk") as session:
        pupil, activity = Pupil(id=uuid.uuid4(), first_name="Nieuw"), Activity(id=uuid.uuid4(), kind="visit", on=TODAY)
        activity.line_id = line
        enrolment = an_enrolment(class_3b, group, YEAR.first_day)
        enrolment.pupil_id = pupil.id
        session.add_all([Participation(activity_id=activity.id, pupil_id=pupil.id, state="took_part")])
        session.add_all([pupil, activity, enrolment])
    assert derived(services, pupil.id) == [(2025, group, line, TODAY)]
    assert services.checks.run().ok


def test_rows_by_the_thousand_get_the_same_columns(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("veel") as session:
        activity = Activity(id=uuid.uuid4(), kind="visit", on=TODAY, line_id=line_id(services, "VO3-03"))
        session.add(activity)
        rest = {"state": "took_part", "reason": "", "note": ""}
        insert_rows(
            session,
            Participation,
            [{"activity_id": activity.id, "pupil_id": pupil, **rest} for pupil in class_3b.pupil_ids],
        )
    assert derived(services, class_3b.pupil_ids[9]) == [(2025, class_3b.group_id, line_id(services, "VO3-03"), TODAY)]
    assert services.checks.run().ok


def test_names_are_folded_for_searching_and_sorting_and_follow_a_change(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[3]
    with services.vault.database.write("naam") as session:
        pupil = session.get_one(Pupil, pupil_id)
        pupil.first_name, pupil.prefix, pupil.last_name = "Çağla", "van der", "Öztürk"
    with services.vault.database.read() as session:
        pupil = session.get_one(Pupil, pupil_id)
        assert (pupil.search_key, pupil.sort_key) == ("cagla van der ozturk", "ozturk\tcagla")
    company = services.companies.save(CompanyEntry("  Café  't Anker "))
    with services.vault.database.read() as session:
        row = session.get_one(Company, company)
        assert (row.name, row.search_key) == ("Café 't Anker", "cafe t anker")


def test_an_enrolment_that_goes_from_one_pupil_to_another_is_followed_by_the_moments_of_both(
    services: Services, class_3b: AClass, activity_id: uuid.UUID
) -> None:
    """As the undo of a merge does: the pupil it is taken from has moments of that school year too."""
    one, other = class_3b.pupil_ids[:2]
    group_id = another_group(services, class_3b)
    with services.vault.database.write("verhuisd") as session:
        session.add(an_enrolment(class_3b, group_id, date(2025, 10, 1)))
    assert derived(services, one)[0][1] == group_id
    with services.vault.database.write("van een ander") as session:
        mine = sa.select(Enrolment).where(Enrolment.pupil_id == one, Enrolment.group_id == group_id)
        session.scalars(mine).one().pupil_id = other
    assert (derived(services, one)[0][1], derived(services, other)[0][1]) == (class_3b.group_id, group_id)
    assert services.checks.run().ok
