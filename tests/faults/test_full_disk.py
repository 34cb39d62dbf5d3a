"""A full disk: said in words, nothing lost, and all as before once there is room again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from tests import vaults
from tests.builders import TODAY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a disk of a few megabytes")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB; skipped where this account may not make one."""
    place = tmp_path / "schijf"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if os.geteuid() != 0 or shutil.which("mount") is None or subprocess.run(words, check=False).returncode:
        pytest.skip("no right to mount")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def filled(disk: Path, room: int) -> Path:
    """A file that leaves so many bytes free."""
    filler = disk / "vulling"
    free = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - room)))
    return filler


def until_full(services: Services, group_id: object) -> tuple[KnownError, int]:
    """Record visits until one is refused; the refusal and how many were acknowledged."""
    sheet = replace(services.contacts.new_sheet(group_id, TODAY, "VO3-02"), note="n" * 3_000)  # type: ignore[arg-type]
    for number in range(500):
        try:
            services.contacts.record(sheet)
        except KnownError as error:
            return error, number
    pytest.fail("the disk was never full")


def test_a_full_disk_is_said_and_costs_nothing_that_was_saved(small_disk: Path) -> None:
    folder = vaults.copied(small_disk / "administratie", with_class=True)
    made = vaults.the_class()
    filler = filled(small_disk, 200_000)
    with vaults.opened(folder) as services:
        error, recorded = until_full(services, made.group_id)
        assert error.code == "disk-full" and error.safe and error.todo
        assert recorded > 0
        before = vaults.tables(services.vault.database)
        assert len(before["activity"]) == recorded
        with pytest.raises(KnownError) as caught:
            services.backups.make("manual")
        assert caught.value.code == "disk-full"
        assert services.backups.listed() == () and not list((folder / "backups").glob("*"))
        filler.unlink()
        assert services.history.undo() is not None
        assert len(vaults.tables(services.vault.database)["activity"]) == recorded - 1
        services.history.redo()
        assert vaults.tables(services.vault.database) == before
        services.companies.save(CompanyEntry("Bakkerij"))
        assert services.checks.run().ok
    with vaults.opened(folder) as services:
        assert services.vault.database.integrity() == []
        assert services.history.undo() is not None and services.history.undo() is not None
        assert len(vaults.tables(services.vault.database)["activity"]) == recorded - 1


@pytest.mark.parametrize("name", ["keys.json", "keys.json.bak"])
def test_on_a_full_disk_one_half_of_the_keys_lets_in(small_disk: Path, name: str) -> None:
    folder = vaults.copied(small_disk / "administratie")
    (folder / name).write_bytes((folder / name).read_bytes()[:300])
    filler = filled(small_disk, 0)
    with vaults.opened(folder) as services:
        assert services.checks.run().ok
    filler.unlink()
    with vaults.opened(folder):
        assert (folder / "keys.json").read_bytes() == (folder / "keys.json.bak").read_bytes()


def test_making_an_administration_on_a_full_disk_is_refused_and_can_be_done_later(small_disk: Path) -> None:
    from routekaart_app import bootstrap
    from routekaart_app.store.keys import FLOOR

    filler = filled(small_disk, 60_000)
    with pytest.raises(KnownError) as caught:
        bootstrap.create(small_disk / "nieuw", vaults.PASSWORD, cost=FLOOR)
    assert caught.value.code == "disk-full"
    filler.unlink()
    services, _recovery = bootstrap.create(small_disk / "nieuw", vaults.PASSWORD, cost=FLOOR)
    assert services.checks.run().ok
    services.close()


def test_a_full_disk_during_an_import_brings_nothing_in(small_disk: Path, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    rows = [f"9{n};Voor{n};Achter{n};{n % 8 + 1}K;7" for n in range(3_000)]
    path.write_text("\n".join(("Leerlingnummer;Roepnaam;Achternaam;Klas;Leerjaar", *rows)))
    with vaults.opened(vaults.copied(small_disk / "administratie", with_class=True)) as services:
        before = vaults.tables(services.vault.database)
        plan = services.imports.plan(path)
        filled(small_disk, 900_000)
        with pytest.raises(KnownError) as caught:
            services.imports.apply(plan)
        assert caught.value.code == "disk-full"
        assert vaults.tables(services.vault.database) == before
        assert services.history.undo_label() is None
        assert services.checks.run().ok


LIMITED = """
import resource, sys
from pathlib import Path
from routekaart_app.errors import KnownError
from tests import vaults
from tests.faults.test_full_disk import until_full

with vaults.opened(Path(sys.argv[1])) as services:
    size = services.vault.database.path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200_000, size + 200_000))
    group = services.schools.groups(services.schools.current_year())[0]
    error, recorded = until_full(services, group.id)
    print(error.code, recorded, len(vaults.tables(services.vault.database)["activity"]))
"""


def test_a_file_that_may_not_grow_any_further_is_said_and_costs_nothing(tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "administratie", with_class=True)
    root = Path(__file__).parent.parent.parent
    words = [sys.executable, "-c", LIMITED, str(folder)]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    code, recorded, kept = done.stdout.split()
    assert code in ("cannot-write", "disk-full")
    assert int(recorded) == int(kept) > 0
    with vaults.opened(folder) as services:
        assert services.checks.run().ok
        assert len(vaults.tables(services.vault.database)["activity"]) == int(recorded)
