"""Who is counted, and where: also a pupil who is at two schools at once."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Figure
from routekaart_app.store.models import Enrolment, school_year_id
from routekaart_app.store.queries import scope as scopes
from tests.builders import TODAY, YEAR, AClass, a_class


def test_who_is_at_two_schools_counts_in_both_classes_and_once_on_lists(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="3C", brin="99ZY", size=2)
    both = class_3b.pupil_ids[0]
    with services.vault.database.write("two schools", undoable=False) as session:
        session.add(
            Enrolment(
                pupil_id=both, school_id=other.school_id, school_year_id=school_year_id(YEAR.start),
                group_id=other.group_id, number="1", stage="VO", year=3, track="kb", starts_on=YEAR.first_day,
            )
        )  # fmt: skip
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2025, 11, 3), "VO3-03")
    services.contacts.record(sheet)
    figures = {item.group.name: item.figures for item in services.coverage.groups(TODAY)}
    assert figures == {
        "3B": services.coverage.of_group(class_3b.group_id, TODAY).figures,
        "3C": services.coverage.of_group(other.group_id, TODAY).figures,
    }
    assert figures["3C"].due == Figure(1, 6)
    assert services.signals.of(TODAY).pupils == 30
    rows = [row.pupil_id for row in services.signals.of(TODAY).no_talk]
    assert len(rows) == len(set(rows)) == 30
    assert both in {row.pupil_id for row in services.signals.of(TODAY, [other.group_id]).no_talk}


def test_a_scope_is_who_is_there_on_the_day(services: Services, class_3b: AClass) -> None:
    left, late = class_3b.pupil_ids[:2]
    with services.vault.database.write("moves", undoable=False) as session:
        rows = {row.pupil_id: row for row in session.scalars(sa.select(Enrolment))}
        rows[left].ends_on, rows[late].starts_on = date(2026, 3, 3), date(2026, 3, 5)
    with services.vault.database.read() as session:
        for group_ids, school_id in (([class_3b.group_id], None), (None, class_3b.school_id), (None, None)):
            found = scopes.scope(session, YEAR, TODAY, group_ids, school_id)
            assert found.pupils.keys() == {item.bytes for item in class_3b.pupil_ids[2:]}
            assert [cohort.group_id for cohort in found.cohorts] == [class_3b.group_id]
            assert found.cohorts[0].entered == YEAR.first_day
        assert scopes.scope(session, YEAR, TODAY, [], None).pupils == {}
        assert scopes.scope(session, YEAR.next(), TODAY, [class_3b.group_id], None).pupils == {}


def test_who_changed_school_has_the_lines_since_the_first_day_of_the_year(services: Services, class_3b: AClass) -> None:
    other, moved = a_class(services.vault.database, name="3C", brin="99ZY", size=1), class_3b.pupil_ids[0]
    with services.vault.database.write("moves", undoable=False) as session:
        session.scalars(sa.select(Enrolment).where(Enrolment.pupil_id == moved)).one().ends_on = date(2025, 12, 31)
        session.add(
            Enrolment(
                pupil_id=moved, school_id=other.school_id, school_year_id=school_year_id(YEAR.start),
                group_id=other.group_id, number="1", stage="VO", year=3, track="kb", starts_on=date(2026, 1, 5),
            )
        )  # fmt: skip
    with services.vault.database.read() as session:
        for group_ids, school_id in (([other.group_id], None), (None, other.school_id), (None, None)):
            found = scopes.scope(session, YEAR, TODAY, group_ids, school_id)
            number, cohort = found.pupils[moved.bytes]
            assert (number, cohort.group_id, cohort.entered) == ("1", other.group_id, YEAR.first_day)
            assert found.again == {}


def test_many_ids_are_asked_for_at_once(services: Services, class_3b: AClass) -> None:
    keys = [item.bytes for item in class_3b.pupil_ids]
    with services.vault.database.read() as session:
        pupil = sa.select(scopes.raw(Enrolment.pupil_id))
        for some in ([], keys[:1], keys[::2], [*keys, bytes(16)] * 200):
            found = scopes.bare(session, pupil.where(scopes.among(Enrolment.pupil_id, some)))
            assert {row[0] for row in found} == set(some) & set(keys)
