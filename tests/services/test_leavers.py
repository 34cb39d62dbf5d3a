"""Who left a year ago and was not asked since stands on the list of the look-back, for whom it concerns."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.signals import LOOK_BACK_DUE, SignalRow
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Enrolment, Group, Guidance, school_year_id
from tests.builders import AClass

LEFT, YEAR_ON = date(2026, 3, 2), date(2027, 3, 2)


def leave(services: Services, *pupils: object) -> None:
    for pupil in pupils:
        services.choices.leave_for(pupil, "mbo", "Zadkijn College", LEFT)  # type: ignore[arg-type]


def look_back(services: Services, pupil: UUID) -> None:
    """As somebody does later than the clock of these tests stands."""
    (gone,) = services.choices.destinations(pupil)
    with services.vault.database.write("looked back", undoable=False) as session:
        row = session.get_one(Enrolment, gone.enrolment_id)
        row.look_back, row.looked_back_on = "started", YEAR_ON


def due(services: Services, on: date, *groups: object, school: object = None) -> tuple[SignalRow, ...]:
    return tuple(services.signals.of(on, groups or None, school).look_back)  # type: ignore[arg-type]


def test_who_left_a_year_ago_and_was_not_asked_is_due(services: Services, class_3b: AClass) -> None:
    left, asked, back = class_3b.pupil_ids[:3]
    leave(services, left, asked, back)
    with services.vault.database.write("back") as session:
        place = {"school_id": class_3b.school_id, "school_year_id": school_year_id(2025), "stage": "VO", "year": 4}
        session.add(Enrolment(pupil_id=back, starts_on=date(2026, 5, 1), number="9", **place))
    look_back(services, asked)
    assert due(services, date(2027, 3, 1)) == ()
    (row,) = due(services, YEAR_ON)
    assert (row.pupil_id, row.group, row.what, row.on) == (left, "3B", "Zadkijn College", LEFT)
    assert (row.kind, row.weeks, row.number) == (LOOK_BACK_DUE, 52, "1001") and row.listed_name and row.display_name
    assert due(services, date(2030, 1, 1)) == (), "so long ago that nobody can tell any more"
    look_back(services, left)
    assert due(services, YEAR_ON) == ()


def test_of_some_classes_are_those_with_that_name_then_and_those_looked_after(
    services: Services, class_3b: AClass
) -> None:
    leave(services, class_3b.pupil_ids[0])
    with services.vault.database.write("a year later", undoable=False) as session:
        ensure_in(session, SchoolYear(2026))
        same, other = (
            Group(school_id=class_3b.school_id, school_year_id=school_year_id(2026), name=name) for name in ("3b", "1A")
        )
        session.add_all((same, other))
    assert len(due(services, YEAR_ON, same.id)) == 1
    assert due(services, YEAR_ON, other.id) == ()
    assert len(due(services, YEAR_ON, school=class_3b.school_id)) == 1
    with services.vault.database.write("mine", undoable=False) as session:
        session.add(Guidance(user_id=services.vault.database.actor, group_id=class_3b.group_id))
    assert len(due(services, YEAR_ON, other.id)) == 1, "whoever looked after them then asks how it is going"
    assert len(services.today.of(YEAR_ON, [same.id]).signals.look_back) == 1
