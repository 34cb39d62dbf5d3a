"""The newest automatic backups stay and one a month for a year; what somebody made stays always."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from routekaart_app.domain.backup_keeping import MONTHS, NEWEST, BackupEntry, may_go

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)


def made(days_ago: int, reason: str = "import") -> BackupEntry:
    return BackupEntry(Path(f"{days_ago}-{reason}"), NOW - timedelta(days=days_ago), reason, 28)


def test_the_newest_stay_and_of_each_month_the_newest() -> None:
    every_day = [made(days) for days in range(800)]
    gone = may_go(every_day)
    stay = [one for one in every_day if one not in gone]
    assert stay[:NEWEST] == every_day[:NEWEST]
    months = [(one.made.year, one.made.month) for one in stay]
    assert list(dict.fromkeys(months))[::8] == [(2026, 3), (2025, 7)]
    assert len(set(months)) == MONTHS and len(stay) == NEWEST + MONTHS - 1
    assert all((one.made + timedelta(days=1)).day == 1 for one in stay[NEWEST:]), "the last of its month"


def test_what_somebody_made_or_nobody_knows_stays() -> None:
    by_hand = [made(days, reason) for days in range(400, 1200) for reason in ("manual", "of a later version")]
    assert may_go(by_hand) == ()
    assert may_go([*by_hand, *(made(days, "rollover") for days in range(NEWEST))]) == ()


def test_a_clock_that_was_years_off_costs_no_other_backup() -> None:
    wrong, right = made(-4_000), [made(days) for days in range(NEWEST - 1)]
    assert may_go([wrong, *right]) == ()
    assert may_go([]) == ()
