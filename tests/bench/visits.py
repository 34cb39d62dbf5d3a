"""5,000 companies and 60,000 visits: the register and its filter, a month, a week and a list of visits, what a plan
clashes with, and whom to ask."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import SECTORS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import KINDS
from routekaart_app.services import collector
from routekaart_app.store.database import Database, Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Activity, Company, CompanyContact, Participation, Visit
from tests.bench import _measure
from tools.bench import Row

PUPILS, COMPANIES, VISITS = 3_000, 5_000, 60_000
_TOLD, _TOGETHER = 3, 20
"""One in how many visits is told more of, and one in how many is of several classes."""
_PLACED = 5
"""Pupils on a placement; on all else goes the whole class."""
_IN_ONE_GO = 500


def main() -> list[Row]:
    """What the window waits for within 100 ms; what the worker reads of a whole region against plain SQL."""
    _measure.off_screen()
    with _kept_folder() as folder:
        if not (folder / "regio").exists():
            _make(folder / "new")
            (folder / "new").rename(folder / "regio")
        services = bootstrap.open_folder(folder / "regio", _measure.PASSWORD, clock=_measure.clock())
        try:
            return [*_register(services), *_calendar(services), *_plan(services), *_asking(services), *_typed(services)]
        finally:
            services.close()


@contextmanager
def _kept_folder() -> Iterator[Path]:
    kept = os.environ.get(_measure.CACHE_VARIABLE)
    if kept:
        folder = Path(kept) / "visits"
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as made:
        yield Path(made)


def _make(folder: Path) -> None:
    """The invented region with so many companies and visits more."""
    _measure.make_region(folder, PUPILS)
    services = bootstrap.open_folder(folder, _measure.PASSWORD, clock=_measure.clock())
    try:
        with collector.paused(), services.vault.database.write("bench", undoable=False) as session:
            rng = random.Random(1)
            companies = _add_companies(session, rng)
            there = (
                session.scalar(
                    sa.text(
                        "SELECT count(*) FROM activity WHERE kind IN ('visit', 'placement', 'guest_lesson', 'event')"
                    )
                )
                or 0
            )
            classes = _classes(session)
            for _turn in range((VISITS - there) // _IN_ONE_GO):
                _add_visits(session, rng, companies, classes)
    finally:
        services.close()


def _add_companies(session: Session, rng: random.Random) -> list[UUID]:
    rows: list[dict[str, Any]] = [
        {
            "id": new_id(),
            "name": f"{rng.choice(_FIRST)} {rng.choice(_LAST)} {number}",
            "sector": rng.choice(SECTORS),
            "municipality": rng.choice(("Schiedam", "Vlaardingen", "Maassluis", "Rotterdam")),
            "address": f"Voorbeeldkade {number}",
            "suitable_for": ("VO", "MBO"),
            "capacity_per_visit": 30,
            "capacity_per_year": 200 if number % 2 else None,
            "terms": "Twee weken van tevoren afspreken.",
        }
        for number in range(COMPANIES)
    ]
    insert_rows(session, Company, rows)
    people = [{"company_id": row["id"], "name": "A. Voorbeeld", "phone": "010 000 00 00"} for row in rows]
    insert_rows(session, CompanyContact, people)
    return [row["id"] for row in rows]


_KEYS = ("b", "ba", "bak", "zorghuis e", "schiedam", "xq")
_FIRST = ("Bakkerij", "Installatiebedrijf", "Zorghuis", "Scheepswerf", "Hotel", "Kwekerij", "Softwarehuis", "Winkel")
_LAST = ("Ankerspil", "Bruggenwaard", "Draadkruin", "Egelstee", "Fakkelhof", "Grindburg", "Hazelspil", "Jutterskruin")
_Class = tuple[UUID, int, list[UUID]]
"""A class, the first year of its school year, and its pupils."""


def _classes(session: Session) -> list[_Class]:
    sql = "SELECT e.group_id, y.start, e.pupil_id FROM enrolment e JOIN school_year y ON y.id = e.school_year_id"
    found: dict[tuple[bytes, int], list[UUID]] = {}
    for group, start, pupil in session.execute(sa.text(f"{sql} WHERE e.ends_on IS NULL ORDER BY 1, 3")):
        found.setdefault((group, start), []).append(UUID(bytes=pupil))
    return [(UUID(bytes=group), start, pupils) for (group, start), pupils in found.items()]


def _add_visits(session: Session, rng: random.Random, companies: list[UUID], classes: Sequence[_Class]) -> None:
    """Some hundreds of visits at once, spread over three years and all companies; some companies are asked often."""
    activities: list[dict[str, Any]] = []
    parts: list[dict[str, Any]] = []
    visits: list[dict[str, Any]] = []
    for turn in range(_IN_ONE_GO):
        kind = rng.choice(tuple(KINDS))
        company = companies[int(len(companies) * rng.random() ** 2)]
        group = rng.choice(classes)
        visit = {"id": new_id(), "kind": kind, "staff": ("A. Voorbeeld",)} if turn % _TOLD == 0 else None
        going = [group]
        if visit and turn % _TOGETHER == 0:
            going.append(rng.choice([one for one in classes if one[1] == group[1]]))
        on = SchoolYear(group[1]).first_day + timedelta(days=30 + rng.randrange(300))
        while on.weekday() > 4:
            on += timedelta(days=1)
        for group_id, year, pupils in going:
            activity = {
                "id": visit["id"] if visit and len(going) == 1 else new_id(),
                "kind": KINDS[kind],
                "on": on,
                "starts_at": f"{rng.randrange(8, 15):02}:15",
                "group_id": group_id,
                "company_id": company,
                "visit_id": visit["id"] if visit else None,
            }
            activities.append(activity)
            there = rng.sample(pupils, min(_PLACED, len(pupils))) if KINDS[kind] == "placement" else pupils
            parts += (_part(activity, year, pupil) for pupil in there)
        visits += [visit] if visit else []
    insert_rows(session, Activity, activities)
    insert_rows(session, Participation, parts)
    insert_rows(session, Visit, visits)


def _part(activity: dict[str, Any], year: int, pupil: UUID) -> dict[str, Any]:
    return {
        "activity_id": activity["id"],
        "pupil_id": pupil,
        "state": "planned" if activity["on"] > _measure.TODAY else "took_part",
        "year": year,
        "group_id": activity["group_id"],
        "line_id": None,
        "on": activity["on"],
        "kind": activity["kind"],
    }


def _register(services: Services) -> list[Row]:
    """Reading the register, against reading the same columns and counts in plain SQL."""
    database = services.vault.database
    ours, bare = _measure.by_turns(services.companies.all, partial(_sql, database, _REGISTER))
    count = len(services.companies.all())
    assert count >= COMPANIES, count
    return [_measure.against(f"register of {count:,} companies, read in the worker", ours, "plain SQL", bare, 2.0)]


def _calendar(services: Services) -> list[Row]:
    """A month, a week and a list of the whole region; and the year of one class."""
    first = date(2026, 3, 1)
    database, listed = services.vault.database, services.visits.listed
    month = partial(listed, date(2026, 2, 23), date(2026, 4, 5))
    ours, bare = _measure.by_turns(month, partial(_sql, database, _MONTH))
    week = _measure.median(partial(listed, first + timedelta(days=1), first + timedelta(days=7)))
    group = max(services.schools.groups(SchoolYear.of(_measure.TODAY)), key=lambda one: one.pupils).id
    year = SchoolYear.of(_measure.TODAY)
    one = _measure.median(partial(listed, year.first_day, year.last_day, group_id=group))
    count = len(month())
    return [
        _measure.against(f"month of the region, {count:,} visits read in the worker", ours, "plain SQL", bare, 2.0),
        _measure.within("week of the region, read", week, 0.1),
        _measure.within("list of a class, its year read", one, 0.1),
    ]


def _plan(services: Services) -> list[Row]:
    """What a plan for two classes clashes with, at the company that is asked most."""
    asked = max(services.companies.all(), key=lambda one: one.visits)
    groups = [one.id for one in services.schools.groups(SchoolYear.of(_measure.TODAY))[:2]]
    plan = services.visits.new_plan(date(2026, 3, 12), group_ids=groups, company_id=asked.id)
    plan = replace(plan, starts_at="10:00", ends_at="11:30")
    assert services.visits.warnings(plan)
    taken = _measure.median(partial(services.visits.warnings, plan))
    return [_measure.within(f"what a plan clashes with, at a company of {asked.visits} visits", taken, 0.1)]


def _asking(services: Services) -> list[Row]:
    """Whom to ask, against the counts behind it in plain SQL."""
    ask = partial(services.asking.of, SchoolYear.of(_measure.TODAY))
    ours, bare = _measure.by_turns(ask, partial(_sql, services.vault.database, _ASKED))
    return [_measure.against("whom to ask, all lists, read in the worker", ours, "plain SQL", bare, 2.0)]


def _typed(services: Services) -> list[Row]:
    """A key in the filter of the register, acknowledged and drawn."""
    from PySide6.QtWidgets import QApplication

    from routekaart_app.gui import theme
    from routekaart_app.gui.models import company_columns
    from routekaart_app.gui.widgets.company_filters import CompanyFilters
    from routekaart_app.gui.widgets.list_table import ListTable

    app = QApplication([])
    theme.apply(app, "light")
    model = company_columns.model(company_columns.DEFAULT)
    table, filters = ListTable(model, several=True), CompanyFilters()
    model.setParent(table)
    filters.search.textChanged.connect(model.set_filter)
    entries = services.companies.all()
    filters.offer(entries)
    model.set_rows(entries)
    table.resize(1366, 600)
    table.show()

    def press(text: str) -> None:
        filters.search.setText(text)
        for _time in range(3):
            app.processEvents()

    taken = {text: _measure.median(lambda text=text: (press(""), press(text)), 3) / 2 for text in _KEYS}
    worst = max(taken, key=lambda text: taken[text])
    table.close()
    return [_measure.within(f"a key in the filter of the register, the slowest “{worst}”", taken[worst], 0.1)]


def _sql(database: Database, text: str) -> int:
    with database.read() as session:
        return len(session.execute(sa.text(text)).all())


_REGISTER = """
WITH held AS (SELECT DISTINCT activity_id FROM participation WHERE state <> 'planned'),
     at AS (SELECT company_id, count(DISTINCT coalesce(visit_id, id)) AS visits, max(on_date) AS last
            FROM activity WHERE company_id IS NOT NULL AND id IN held GROUP BY 1)
SELECT c.*, p.*, at.visits, at.last FROM company c LEFT JOIN company_contact p ON p.company_id = c.id
LEFT JOIN at ON at.company_id = c.id ORDER BY c.search_key
"""
_MONTH = """
SELECT a.*, v.*, c.name, g.name, count(p.id), sum(p.state <> 'planned')
FROM activity a LEFT JOIN visit v ON v.id = a.visit_id LEFT JOIN company c ON c.id = a.company_id
LEFT JOIN pupil_group g ON g.id = a.group_id LEFT JOIN participation p ON p.activity_id = a.id
WHERE a.on_date BETWEEN '2026-02-23' AND '2026-04-05'
AND (a.visit_id IS NOT NULL OR a.kind IN ('visit', 'placement', 'guest_lesson', 'event'))
GROUP BY a.id
"""
_ASKED = """
WITH held AS (SELECT DISTINCT activity_id FROM participation WHERE state <> 'planned'),
     last AS (SELECT company_id, max(on_date) AS day FROM activity WHERE id IN held GROUP BY 1)
SELECT a.company_id, c.name, c.sector, a.group_id, last.day, count(DISTINCT coalesce(a.visit_id, a.id)), count(p.id)
FROM activity a JOIN company c ON c.id = a.company_id JOIN participation p ON p.activity_id = a.id
LEFT JOIN last ON last.company_id = a.company_id
WHERE a.on_date BETWEEN '2025-08-01' AND '2026-07-31'
AND (a.visit_id IS NOT NULL OR a.kind IN ('visit', 'placement', 'guest_lesson', 'event'))
GROUP BY a.company_id, a.group_id
"""
