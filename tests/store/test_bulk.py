"""Rows put in by the thousand end up exactly as the ORM would have put them, in the table and in the journal."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.store.bulk import converted
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Activity, JournalEntry, Line, Pupil, Row, School
from tests.builders import YEAR, AClass

ACTIVITY = {"kind": "visit", "on": date(2026, 2, 3), "note": 'Zei: "mooi"\nen 100 % leuk'}


def raw(services: Services, row: Row) -> tuple[Any, ...]:
    """A row as its bytes stand in the file, without its id; and what the journal says of it."""
    with services.vault.database.read() as session:
        table = sa.text(f"SELECT * FROM {row.__tablename__} WHERE id = :id")
        stored = session.execute(table, {"id": row.id.bytes}).mappings().one()
        noted = session.scalars(sa.select(JournalEntry).where(JournalEntry.row_id == row.id)).one()
    return {**stored, "id": None}, noted.kind, noted.field, noted.value, noted.parents


def test_they_are_stored_and_journaled_as_by_the_orm(services: Services, class_3b: AClass) -> None:
    line_id = services.routekaarten.lines(YEAR)[0].id
    values: dict[str, Any] = {
        **ACTIVITY, "title": "", "line_id": line_id, "group_id": class_3b.group_id, "company_id": None,
    }  # fmt: skip
    one, other = uuid.uuid4(), uuid.uuid4()
    with services.vault.database.write("both ways") as session:
        session.add(Activity(id=one, **values))
        session.flush()
        insert_rows(session, Activity, [{"id": other, **values}])
    assert raw(services, Activity(id=one)) == raw(services, Activity(id=other))


def test_what_is_left_out_gets_its_default(services: Services) -> None:
    with services.vault.database.write("schools") as session:
        insert_rows(session, School, [{"name": "De Proefschool"}, {"name": "De Toetsschool"}])
    with services.vault.database.read() as session:
        found = session.scalars(sa.select(School).where(School.name == "De Toetsschool")).one()
    assert (found.brin, found.branch, found.stage) == ("", "", "")


def test_derived_columns_are_filled_in(services: Services) -> None:
    with services.vault.database.write("pupils") as session:
        insert_rows(session, Pupil, [{"first_name": "Çağan", "last_name": "Yıldız", "birth_date": None}])
    with services.vault.database.read() as session:
        pupil = session.scalars(sa.select(Pupil).where(Pupil.last_name == "Yıldız", Pupil.first_name == "Çağan")).one()
    assert "cagan" in pupil.search_key
    assert pupil.sort_key


def test_lists_and_truth_values_survive(services: Services) -> None:
    line = services.routekaarten.lines(YEAR)[0]
    with services.vault.database.read() as session:
        given = session.get_one(Line, line.id)
        values = {name: getattr(given, name) for name in given.__mapper__.column_attrs.keys() if name != "id"}  # noqa: SIM118
    copy = uuid.uuid4()
    with services.vault.database.write("line") as session:
        insert_rows(session, Line, [{"id": copy, **values}])
    assert raw(services, Line(id=copy))[0] == raw(services, Line(id=line.id))[0]


def test_rows_with_other_keys_are_refused_rather_than_cut_short(services: Services) -> None:
    with pytest.raises(ValueError, match="same keys"), services.vault.database.write("schools") as session:
        insert_rows(session, School, [{"name": "Een"}, {"name": "Twee", "brin": "99ZZ"}])


def test_inserting_nothing_leaves_no_trace(services: Services) -> None:
    before = services.history.undo_label()
    with services.vault.database.write("nothing") as session:
        insert_rows(session, School, [])
    assert services.history.undo_label() == before


def test_mass_insertion_is_one_step_to_undo(services: Services) -> None:
    count = len(services.schools.schools())
    with services.vault.database.write("schools") as session:
        insert_rows(session, School, [{"name": f"School {number}"} for number in range(50)])
    services.history.undo()
    assert len(services.schools.schools()) == count


def test_neighbours_are_converted_once() -> None:
    seen: list[int] = []
    value, other = 1_000, 2_000
    assert converted([value, value, other, value], lambda item: seen.append(item) or item + 1) == [
        1_001, 1_001, 2_001, 1_001,
    ]  # fmt: skip
    assert seen == [value, other, value]
