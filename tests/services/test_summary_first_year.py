"""In the first year that is recorded nobody knows which companies were visited before."""

from __future__ import annotations

from datetime import date

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Company, Participation
from tests.builders import AClass


def test_who_was_visited_for_the_first_time_is_told_only_where_there_is_a_year_before(
    services: Services, class_3b: AClass
) -> None:
    def visited(on: date) -> None:
        with services.vault.database.write("visit", undoable=False) as session:
            company = Company(name=f"Werf {on}")
            session.add(company)
            session.flush()
            activity = Activity(kind="visit", on=on, company_id=company.id)
            session.add(activity)
            session.flush()
            session.add_all(
                Participation(activity_id=activity.id, pupil_id=one, state="took_part")
                for one in class_3b.pupil_ids[:20]
            )

    visited(date(2026, 2, 3))
    made = services.summaries.make(SchoolYear(2025))
    number = {row["key"]: row["number"] for row in made.rows("companies")}
    assert (number["visited"], number["new"], number["returning"]) == (1, None, None)
    visited(date(2025, 2, 3))
    made = services.summaries.make(SchoolYear(2025))
    number = {row["key"]: row["number"] for row in made.rows("companies")}
    assert (number["visited"], number["new"], number["returning"]) == (1, 1, 0)
