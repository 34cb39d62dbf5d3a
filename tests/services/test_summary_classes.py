"""Who is in no class does not follow from the classes of a school."""

from __future__ import annotations

from datetime import date

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Scope, Summary
from routekaart_app.store.models import Activity, Enrolment, Group, Participation, school_year_id
from tests.builders import YEAR, a_class


def shown(summary: Summary, column: str) -> list[bool]:
    table = summary.table("reach_by_group")
    return [row[table.column(column)] is not None for row in table.rows]


def test_one_pupil_without_a_class_is_not_found(services: Services) -> None:
    one = a_class(services.vault.database, size=31, brin="99ZY", name="4B", first_number=2001)
    with services.vault.database.write("a second class", undoable=False) as session:
        stays = session.query(Enrolment).filter_by(school_id=one.school_id).order_by(Enrolment.id).all()
        other = Group(school_id=stays[0].school_id, school_year_id=school_year_id(YEAR.start), name="3C")
        activity = Activity(kind="visit", on=date(2026, 2, 3))
        session.add_all([other, activity])
        session.flush()
        for stay in stays[:15]:
            stay.group_id = other.id
        stays[-1].group_id = None
        for pupil_id in one.pupil_ids[5:25]:
            session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state="took_part"))
    made = services.summaries.make(YEAR, Scope("school", "99ZY"))
    assert made.value("pupils", "pupils", "count") == 31 and made.value("pupils", "reached", "count") == 20
    assert not all(shown(made, "of")), "31 less both classes would be one pupil"
    assert not all(shown(made, "count")), "nor follows whether it took part"
