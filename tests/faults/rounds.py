"""Runs work in processes of their own that are killed in the middle: `python -m tests.faults.rounds WORK ...`.

One program imports everything once and forks for every round, so that fifty kills take seconds. What a round
acknowledges goes through a pipe, byte by byte as a user would see it; the verdict is printed as one JSON line.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import alembic.command  # noqa: F401 - imported once here, not in every round
import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import KnownError
from routekaart_app.store import files
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.database import SCHEMA
from routekaart_app.store.keys import FLOOR
from routekaart_app.store.migrations.steps import upgrade
from routekaart_app.store.models import Activity, Enrolment, JournalEntry, Participation, Pupil
from tests import once
from tests.builders import TODAY, YEAR
from tests.vaults import PASSWORD

Say = Callable[[str], None]


@contextmanager
def _opened(folder: Path) -> Iterator[Services]:
    services = bootstrap.open_folder(folder, PASSWORD, clock=FrozenClock(TODAY))
    try:
        yield services
    finally:
        services.close()


def killed(work: Callable[[Say], None], after: float | None, words: int = 0) -> list[str]:
    """What a process said before it was killed, `after` seconds past its first word and so many more.

    None: it kills itself, or ends. Words are the measure where a busy machine must not make the round empty.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            work(lambda word: os.write(writing, f"{word}\n".encode()) and None)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.readline()
        if after is not None:
            said += b"".join(pipe.readline() for _word in range(words))
            time.sleep(after)
            os.kill(child, signal.SIGKILL)
        said += pipe.read()
    _child, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the work failed by itself")
    return said.decode().splitlines()


def suicide_after(count: int, events: frozenset[str]) -> list[int]:
    """From now on this process kills itself at step number `count`: a statement, or an event on a file."""
    steps = [0]

    def step(*_arguments: object) -> None:
        steps[0] += 1
        if steps[0] == count:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(lambda event, _arguments: step() if event in events else None)
    sa.event.listen(sa.Engine, "after_cursor_execute", step)
    sa.event.listen(sa.Engine, "commit", step)
    return steps


def record(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Record visits until killed; afterwards every acknowledged one must be there, whole."""
    dice, acknowledged, problems = random.Random(seed), set[str](), list[str]()
    with _opened(folder) as services:  # what every round compiles is compiled here, before there are rounds
        (group,) = services.schools.groups(YEAR)
        services.contacts.record(services.contacts.new_sheet(group.id, TODAY, "VO3-02"))
        services.history.undo()
        services.history.redo()

    def work(say: Say) -> None:
        services = bootstrap.open_folder(folder, PASSWORD, clock=FrozenClock(TODAY))
        (group,) = services.schools.groups(YEAR)
        sheet = services.contacts.new_sheet(group.id, TODAY, "VO3-02")
        say("ready")
        while True:
            for _visit in range(3):
                say(str(services.contacts.record(sheet).activity_id))
            services.history.undo()
            services.history.redo()

    for number in range(rounds):
        acknowledged |= set(killed(work, dice.uniform(0.0, 0.1), words=dice.randrange(5))) - {"ready"}
        problems += _engine_finds(folder) if number % 10 == 9 else []
    with _opened(folder) as services, services.vault.database.read() as session:
        kept = {str(item) for item in session.scalars(sa.select(Activity.id))}
        # a kill between an undo and its redo leaves a visit taken back, and the journal says so
        removed = sa.select(JournalEntry.row_id).where(JournalEntry.kind == "-", JournalEntry.entity == "activity")
        taken_back = {str(item) for item in session.scalars(removed)}
        parts = sa.select(Participation.activity_id, sa.func.count()).group_by(Participation.activity_id)
        torn = sum(count != 28 for _activity, count in session.execute(parts))
        last = session.scalar(sa.select(sa.func.max(JournalEntry.seq))) or 0
        noted = session.scalar(sa.select(sa.func.count()).select_from(JournalEntry)) or 0
        findings = [item.code for item in services.checks.run().findings]
    return {
        "acknowledged": len(acknowledged), "lost": len(acknowledged - kept - taken_back), "torn": torn,
        "gaps": last - noted, "problems": problems, "findings": findings,
    }  # fmt: skip


def _engine_finds(folder: Path) -> list[str]:
    with _opened(folder) as services:
        return services.vault.database.integrity()


def bring_in(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Import a file until killed; afterwards all of its pupils are there or none."""
    dice, counts = random.Random(seed), list[tuple[int, int]]()
    path = folder.parent / "lijst.csv"
    rows = [f"9{n};Voor{n};Achter{n};{n % 8 + 1}K;7" for n in range(400)]
    path.write_text("\n".join(("Leerlingnummer;Roepnaam;Achternaam;Klas;Leerjaar", *rows)))

    def work(say: Say) -> None:
        services = bootstrap.open_folder(folder, PASSWORD, clock=FrozenClock(TODAY))
        plan = services.imports.plan(path)
        say("ready")
        services.imports.apply(plan)
        say("done")
        time.sleep(5)

    problems: list[str] = []
    for _round in range(rounds):
        said = killed(work, dice.uniform(0.0, 0.35))
        problems += _engine_finds(folder)
        with _opened(folder) as services:
            with services.vault.database.read() as session:
                pupils = session.scalar(sa.select(sa.func.count()).select_from(Pupil)) or 0
                enrolled = session.scalar(sa.select(sa.func.count()).select_from(Enrolment)) or 0
            counts.append((pupils - 28, enrolled - 28))
            if "done" in said and pupils == 28:
                problems.append("acknowledged and lost")
            if not services.checks.run().ok:
                problems.append("not sound")
            if pupils > 28:
                services.history.undo()
            problems += [
                f"a bad backup: {entry.folder.name}" for entry in services.backups.listed() if not entry.pupils
            ]
    return {"counts": sorted(set(counts)), "problems": problems}


def create(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Make an administration, killed at step after step; afterwards it can be opened, or made again."""
    once.schemas()
    bootstrap.create(folder / "first", PASSWORD, clock=FrozenClock(TODAY), cost=FLOOR)[0].close()
    outcomes: dict[str, int] = {}
    events = frozenset({"open", "os.rename", "os.remove", "os.mkdir"})
    step, total = 1, 0
    while total == 0:
        place = folder / str(step)

        def work(say: Say, place: Path = place, step: int = step) -> None:
            steps = suicide_after(step, events)
            services, _recovery = bootstrap.create(place, PASSWORD, clock=FrozenClock(TODAY), cost=FLOOR)
            services.close()
            say(f"made in {steps[0]} steps")

        said = killed(work, None)
        if said:
            total = int(said[0].split()[2])
        outcome = _after_creation(place)
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        step += max(1, rounds)
    return {"steps": total, "outcomes": outcomes}


def _after_creation(place: Path) -> str:
    try:
        with _opened(place) as services:
            return "opens" if services.checks.run().ok else "opens and is not sound"
    except KnownError as error:
        if error.code != "missing":
            return error.code
    try:
        services, _recovery = bootstrap.create(place, PASSWORD, clock=FrozenClock(TODAY), cost=FLOOR)
    except KnownError as error:
        return f"stuck: {error.code}"
    ok = services.checks.run().ok
    services.close()
    return "made again" if ok else "made again and is not sound"


def migrate(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Run all steps of the schema, killed after statement upon statement; afterwards there is all of it or nothing."""
    key, outcomes, step, total = bytes(range(32)), dict[str, int](), 1, 0
    while total == 0:
        path = folder / f"{step}.db"
        engine = connect_engine(path, key, create=True)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE earlier (id)")
        engine.dispose()

        def work(say: Say, path: Path = path, step: int = step) -> None:
            engine = connect_engine(path, key)
            with engine.execution_options(writes=True).begin() as connection:
                steps = suicide_after(step, frozenset())
                upgrade(connection, SCHEMA)
            say(f"done in {steps[0]} steps")

        said = killed(work, None)
        total = int(said[0].split()[2]) if said else 0
        engine = connect_engine(path, key)
        with engine.connect() as connection:
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE type = 'table'").scalar()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar()
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        engine.dispose()
        outcome = f"{'old' if (tables, version) == (1, 0) else 'new' if version == SCHEMA else 'torn'}, {sound}"
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        step += max(1, rounds)
    return {"statements": total, "outcomes": outcomes}


def print_files(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Write two files over their predecessors, killed at random; each is the old or the new one, whole."""
    dice, mixed, torn = random.Random(seed), 0, 0
    target = folder / "verslagen"
    target.mkdir()
    old, new = b"old" * 200_000, b"new" * 200_000

    def work(say: Say) -> None:
        with files.finished_files(target, overwrite=True) as unfinished:
            say("ready")
            for stem in ("een", "twee"):
                unfinished.new(stem, ".pdf").write_bytes(new)

    for _round in range(rounds):
        for name in ("een.pdf", "twee.pdf"):
            (target / name).write_bytes(old)
        killed(work, dice.uniform(0.0, 0.004))
        held = [(target / name).read_bytes() for name in ("een.pdf", "twee.pdf")]
        torn += sum(data not in (old, new) for data in held)
        mixed += held[0] != held[1]
    for item in target.iterdir():
        os.utime(item, (0, 0))
    files.sweep(target)
    left = sorted(item.name for item in target.iterdir() if item.name.endswith(files.UNFINISHED))
    return {"torn": torn, "mixed": mixed, "left": left}


WORK = {"record": record, "import": bring_in, "create": create, "migrate": migrate, "files": print_files}

if __name__ == "__main__":
    once.passwords()
    once.statements()
    name, place, how_many, start = sys.argv[1:]
    print(json.dumps(WORK[name](Path(place), int(how_many), int(start))))
