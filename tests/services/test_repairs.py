"""What the data check finds is mended after a preview, in one step, and what cannot be mended is said."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Participation, Pupil
from tests.builders import TODAY, AClass
from tests.services.test_checks import ONE, broken
from tests.vaults import tables


@pytest.fixture
def visited(services: Services, class_3b: AClass) -> Services:
    """Class 3B after a visit."""
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    return services


COPY = (
    "INSERT INTO participation "
    "(id, activity_id, pupil_id, state, reason, note, year, group_id, line_id, on_date, kind) "
    "SELECT randomblob(16), activity_id, pupil_id, 'absent', 'unknown', 'dubbel', year, group_id, line_id, on_date, "
    "kind FROM participation LIMIT 1"
)


@pytest.mark.parametrize(
    ("code", "statement", "count"),
    [
        ("derived", "UPDATE participation SET on_date = '2026-03-03' " + ONE.format("participation"), 1),
        ("derived", "UPDATE participation SET year = 2019, group_id = NULL, kind = ''", 28),
        ("backwards", "UPDATE enrolment SET ends_on = '2025-01-01' " + ONE.format("enrolment"), 1),
        ("birth-date", "UPDATE pupil SET birth_date = '1899-12-31'", 28),
        ("unjournaled", "DELETE FROM journal_entry WHERE entity = 'pupil'", 28),
        ("future", "UPDATE activity SET on_date = '2026-03-05'; UPDATE participation SET on_date = '2026-03-05'", 28),
        ("orphan", "DELETE FROM activity", 28),
        ("orphan", "DELETE FROM pupil_group", 29),
        ("orphan", "DELETE FROM pupil " + ONE.format("pupil"), 2),
        ("twice", COPY, 1),
        ("empty", "DELETE FROM participation", 1),
    ],
)
def test_what_can_be_mended_is_said_first_and_then_sound(
    visited: Services, code: str, statement: str, count: int
) -> None:
    broken(visited, *statement.split(";"))
    before = tables(visited.vault.database)
    plan = visited.repairs.preview()
    found = {item.code: item for item in plan.repairs}
    assert found[code].count == count and str(count) in found[code].text
    assert tables(visited.vault.database) == before
    while plan.repairs:
        visited.repairs.apply()
        plan = visited.repairs.preview()
    assert visited.checks.run().ok


def test_what_is_mended_can_be_undone(visited: Services) -> None:
    with visited.vault.database.write("geboren", undoable=False) as session:
        for row in session.query(Pupil):
            row.birth_date = date(1899, 12, 31)
    broken(visited, COPY)
    before = tables(visited.vault.database)
    visited.repairs.apply(frozenset({"birth-date"}))
    assert {item.code for item in visited.repairs.preview().repairs} == {"twice", "unjournaled"}
    visited.history.undo()
    assert tables(visited.vault.database) == before


def test_a_pupil_twice_on_an_activity_keeps_what_says_most(visited: Services) -> None:
    broken(visited, COPY)
    visited.repairs.apply()
    with visited.vault.database.read() as session:
        rows = session.query(Participation).all()
    assert len(rows) == 28
    assert {row.state for row in rows} == {"took_part"}
    assert sorted(row.note for row in rows)[-1] == "dubbel"


def test_what_somebody_has_to_look_at_is_left_and_said(services: Services) -> None:
    broken(services, "UPDATE enrolment SET track = ''")
    plan = services.repairs.preview()
    assert plan.repairs == ()
    assert [item.code for item in plan.left] == ["unknown-track"]
    with pytest.raises(KnownError):
        services.repairs.apply()
