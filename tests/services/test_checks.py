"""The data check finds what cannot be right, one kind at a time, and leaves the rest alone."""

from __future__ import annotations

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.services.checks import CheckResult
from routekaart_app.services.stories import PARENT, PUPIL, StoryEntry
from routekaart_app.store.database import SCHEMA
from tests.builders import TODAY, YEAR, AClass


def broken(services: Services, *statements: str) -> CheckResult:
    """What the check says after the tables were changed behind the program's back."""
    connection = services.vault.database._engine.raw_connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.close()
    return services.checks.run()


@pytest.fixture
def visited(services: Services, class_3b: AClass) -> Services:
    """Class 3B after a visit."""
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    return services


def test_a_new_administration_and_one_in_use_are_sound(empty: Services, visited: Services) -> None:
    assert empty.checks.run() == CheckResult(True, SCHEMA, 0, ())
    assert visited.checks.run() == CheckResult(True, SCHEMA, 28, ())


ONE = "WHERE rowid = (SELECT min(rowid) FROM {})"


@pytest.mark.parametrize(
    ("code", "statement", "count"),
    [
        ("derived", "UPDATE participation SET on_date = '2026-03-03' " + ONE.format("participation"), 1),
        ("derived", "UPDATE participation SET group_id = NULL " + ONE.format("participation"), 1),
        ("derived", "UPDATE participation SET line_id = randomblob(16) " + ONE.format("participation"), 1),
        ("derived", "UPDATE participation SET year = 2019", 28),
        ("derived", "UPDATE enrolment SET group_id = NULL " + ONE.format("enrolment"), 1),
        ("backwards", "UPDATE enrolment SET ends_on = '2025-01-01' " + ONE.format("enrolment"), 1),
        ("birth-date", "UPDATE pupil SET birth_date = '2031-01-01' " + ONE.format("pupil"), 1),
        ("birth-date", "UPDATE pupil SET birth_date = '1899-12-31'", 28),
        ("unjournaled", "DELETE FROM journal_entry WHERE entity = 'pupil'", 28),
        ("future", "UPDATE participation SET on_date = '2026-03-05' " + ONE.format("participation"), 1),
        ("orphan", "DELETE FROM company", 0),
        ("orphan", "DELETE FROM activity", 28),
    ],
)
def test_what_cannot_be_right_is_found_and_counted(visited: Services, code: str, statement: str, count: int) -> None:
    found = {item.code: item for item in broken(visited, statement).findings}
    if not count:
        assert found == {}
        return
    assert found[code].count == count
    assert found[code].is_fault
    assert str(count) in found[code].text
    assert not visited.checks.run().ok


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("unknown-track", "UPDATE enrolment SET track = ''"),
        ("no-group", "UPDATE enrolment SET group_id = NULL"),
    ],
)
def test_what_is_not_known_yet_is_a_gap_and_no_fault(services: Services, code: str, statement: str) -> None:
    result = broken(services, statement)
    (finding,) = result.findings
    assert (result.ok, finding.code, finding.count, finding.is_fault) == (True, code, 28, False)


def test_a_check_changes_nothing(visited: Services) -> None:
    from tests.vaults import tables

    before = tables(visited.vault.database)
    visited.checks.run()
    assert tables(visited.vault.database) == before


def test_a_frozen_summary_that_cannot_be_read_is_found_and_in_nobodys_way(services: Services) -> None:
    services.summaries.freeze(YEAR)
    services.summaries.freeze(YEAR)
    for statement in ("content = substr(content, 1, 90)", "scope = 'school:99ZZ'"):
        result = broken(services, f"UPDATE frozen_summary SET {statement} {ONE.format('frozen_summary')}")
        assert {item.code: item.count for item in result.findings} == {"frozen-summary": 1} and not result.ok
    assert services.summaries.make(YEAR).tables


def test_a_story_without_the_yes_that_is_needed_is_told_nowhere(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.stories.save(StoryEntry(pupil, YEAR, "De oven was heel warm.", PUPIL, PARENT, TODAY))
    assert services.checks.run().findings == () and services.summaries.make(YEAR).stories
    result = broken(services, "UPDATE story SET agreed_by = 'pupil'")
    assert [(item.code, item.count, item.is_fault) for item in result.findings] == [("story", 1, False)]
    assert services.checks.pupils_behind("story") == (pupil,)
    assert services.summaries.make(YEAR).stories == () and not services.stories.all(YEAR)[0].is_told
    gone = broken(services, "UPDATE story SET pupil_id = randomblob(16)")
    assert "orphan" in {item.code for item in gone.findings}
    services.repairs.apply()
    assert services.checks.run().findings == () and services.stories.all(YEAR) == ()
