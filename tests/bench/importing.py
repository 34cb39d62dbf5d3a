"""Importing a school of 5,000 pupils, against parsing the file plus inserting its rows bare."""

from __future__ import annotations

import csv
import random
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.clock import new_id
from routekaart_app.exchange import reader
from routekaart_app.services.example import word_lists
from routekaart_app.services.imports import Imports
from routekaart_app.store.connection import connect_engine
from tests.bench import _measure
from tools.bench import Row

PUPILS = 5_000
ROUNDS = 3
HEAD = ("Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas", "Leerjaar", "Geboortedatum")


def main() -> list[Row]:
    """Plan and apply together, the verified backup beforehand included; and what parsing alone takes of it."""
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        path = Path(folder) / "school.csv"
        _write(path)
        ours = min(_imported(Path(folder) / f"vault{turn}", path) for turn in range(ROUNDS))
        parsed = _measure.median(lambda: reader.read(path, today=_measure.TODAY), ROUNDS)
        with _bare_tables(Path(folder)) as connection:
            bare = min(_measure.seconds(lambda: _insert(connection, path)) for _turn in range(ROUNDS))
            inserted = min(_measure.seconds(lambda: _insert(connection, path, parse=False)) for _turn in range(ROUNDS))
    name = f"import of {PUPILS:,} pupils"
    return [
        _measure.against(name, ours, "parse + bare insert", parsed + inserted, 2.0),
        _measure.against(f"{name}, the same", ours, "csv module + bare insert", bare, float("inf")),
    ]


def _write(path: Path) -> None:
    """A list as a school system writes it; nobody in it has the name and birth date of another."""
    rng = random.Random(1)
    families = word_lists.load().families
    people: set[tuple[str, ...]] = set()
    while len(people) < PUPILS:
        family = rng.choice(families)
        born = date(2010, 1, 1) + timedelta(days=rng.randrange(4 * 365))
        people.add((f"{born:%d-%m-%Y}", rng.choice(family.first_names), *rng.choice(family.last_names)))
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(HEAD)
        for number, (born_on, *name) in enumerate(sorted(people)):
            year = 1 + number % 4
            group = f"{year}{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number // 4 % 26]}{number // 2600}"
            rows.writerow((200000 + number, *name, group, year, born_on))


def _imported(folder: Path, path: Path) -> float:
    services, _recovery = bootstrap.create(folder, _measure.PASSWORD, clock=_measure.clock())
    try:
        services.schools.add("Voorbeeldcollege", brin="99ZX", stage="VO")
        return _measure.seconds(lambda: _import(services.imports, path))
    finally:
        services.close()


def _import(imports: Imports, path: Path) -> None:
    plan = imports.plan(path)
    assert len(plan.new) == PUPILS, plan.problems[:3]
    assert imports.apply(plan).written


@contextmanager
def _bare_tables(folder: Path) -> Iterator[sa.Connection]:
    """The three tables, encrypted and as durable as ours, without journal and history."""
    engine = connect_engine(folder / "bare.db", bytes(range(32)), create=True)
    with engine.connect() as connection:
        for table in (_GROUP, _PUPIL, _ENROLMENT):
            columns = ", ".join(f"{column.name} BLOB" for column in table.columns)
            connection.exec_driver_sql(f"CREATE TABLE {table.name} ({columns}, PRIMARY KEY (id))")
        connection.exec_driver_sql("CREATE INDEX by_pupil ON enrolment (pupil_id)")
        connection.exec_driver_sql("CREATE INDEX by_group ON enrolment (group_id)")
        connection.commit()
        yield connection
    engine.dispose()


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns))


_GROUP = _table("pupil_group", "id", "name")
_PUPIL = _table("pupil", "id", "first_name", "prefix", "last_name", "birth_date")
_ENROLMENT = _table("enrolment", "id", "pupil_id", "group_id", "number", "stage", "year", "starts_on")


def _insert(connection: sa.Connection, path: Path, *, parse: bool = True) -> None:
    """The rows by SQLAlchemy in one transaction; without `parse`, what reading the file takes is left out of it."""
    if parse:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
    else:
        row = dict.fromkeys(HEAD, "Verzonnen") | {"Leerjaar": "3", "Geboortedatum": "05-03-2011"}
        rows = [row | {"Leerlingnummer": str(number), "Klas": f"3{number % 200}"} for number in range(PUPILS)]
    groups = {name: new_id().bytes for name in dict.fromkeys(row["Klas"] for row in rows)}
    pupils = [uuid.uuid4().bytes for _row in rows]
    connection.execute(_GROUP.insert(), [{"id": key, "name": name} for name, key in groups.items()])
    connection.execute(
        _PUPIL.insert(),
        [
            {
                "id": key,
                "first_name": row["Roepnaam"],
                "prefix": row["Tussenvoegsel"],
                "last_name": row["Achternaam"],
                "birth_date": "-".join(reversed(row["Geboortedatum"].split("-"))),
            }
            for key, row in zip(pupils, rows, strict=True)
        ],
    )
    connection.execute(
        _ENROLMENT.insert(),
        [
            {
                "id": new_id().bytes,
                "pupil_id": key,
                "group_id": groups[row["Klas"]],
                "number": row["Leerlingnummer"],
                "stage": "VO",
                "year": int(row["Leerjaar"]),
                "starts_on": "2025-08-01",
            }
            for key, row in zip(pupils, rows, strict=True)
        ],
    )
    connection.commit()
