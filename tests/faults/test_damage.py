"""One bit that falls over anywhere in the file: noticed, and never shown as a value."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import KnownError
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.keys import KeyFile
from routekaart_app.store.models import Base
from tests import vaults
from tests.builders import TODAY

SEED = 20260304


def contents(path: Path, key: bytes) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, once SQLite's own check has read every page that holds something."""
    engine = connect_engine(path, key)
    try:
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
                raise sa.exc.DatabaseError("PRAGMA", None, Exception("not whole"))
            return {
                table.name: sorted((tuple(row) for row in connection.execute(sa.select(table))), key=repr)
                for table in Base.metadata.sorted_tables
            }
    finally:
        engine.dispose()


def unused(path: Path, key: bytes, sound: bytes) -> float:
    """The share of the file's pages that hold nothing."""
    path.write_bytes(sound)
    engine = connect_engine(path, key)
    with engine.connect() as connection:
        free = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    engine.dispose()
    return float(free) / float(pages)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    folder = vaults.copied(tmp_path / "administratie", with_class=True)
    with vaults.opened(folder) as services:
        services.contacts.record(services.contacts.new_sheet(vaults.the_class().group_id, TODAY, "VO3-02"))
    return folder


def test_of_two_hundred_flipped_bits_none_changes_a_value_unnoticed(closed: Path) -> None:
    path = closed / "routekaart.db"
    key = KeyFile.load(closed / "keys.json").unlock(vaults.PASSWORD).dek.raw
    sound, expected = path.read_bytes(), contents(path, key)
    dice, detected, harmless = random.Random(SEED), 0, 0
    for _flip in range(200):
        bit = dice.randrange(len(sound) * 8)
        damaged = bytearray(sound)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        try:
            seen = contents(path, key)
        except sa.exc.DatabaseError:
            detected += 1
        else:
            assert seen == expected, f"bit {bit} changed a value unnoticed"
            harmless += 1
    print(f"200 flips, seed {SEED}: {detected} detected, {harmless} where nothing is kept, 0 silent")
    assert harmless <= 200 * unused(path, key, sound) * 2


def test_a_damaged_file_is_refused_at_the_door_and_left_as_it_is(closed: Path) -> None:
    path = closed / "routekaart.db"
    sound = path.read_bytes()
    dice = random.Random(SEED)
    for page in dice.sample(range(len(sound) // 4096), 12):
        damaged = bytearray(sound)
        damaged[page * 4096 + dice.randrange(4000)] ^= 0x10
        path.write_bytes(damaged)
        before = vaults.hashes(closed)
        with pytest.raises(KnownError) as caught:
            bootstrap.open_folder(closed, vaults.PASSWORD, clock=FrozenClock(TODAY))
        assert caught.value.code == "damaged"
        assert vaults.hashes(closed) == before
    path.write_bytes(sound)
    with vaults.opened(closed) as services:
        assert services.checks.run().ok


def test_two_pages_that_changed_places_are_noticed(closed: Path) -> None:
    path = closed / "routekaart.db"
    sound = path.read_bytes()
    one, other = sound[4096 * 5 : 4096 * 6], sound[4096 * 6 : 4096 * 7]
    path.write_bytes(sound[: 4096 * 5] + other + one + sound[4096 * 7 :])
    with pytest.raises(KnownError) as caught:
        bootstrap.open_folder(closed, vaults.PASSWORD, clock=FrozenClock(TODAY))
    assert caught.value.code == "damaged"
