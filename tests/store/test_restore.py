"""A backup stays a backup: it is refused as an administration and put back, proven, as a new one beside it."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from routekaart_app import bootstrap
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from tests import vaults

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps to the rights of the folder")


@pytest.fixture
def backup(folder: Path) -> Path:
    """A backup in the folder of its closed administration, which went on after it."""
    with vaults.opened(folder) as services:
        services.companies.save(CompanyEntry("Ervoor"))
        made = services.backups.make("manual").folder
        services.companies.save(CompanyEntry("Erna"))
    return made


def companies(folder: Path) -> list[str]:
    with vaults.opened(folder) as services:
        return sorted(entry.name for entry in services.companies.all())


def refused(folder: Path, code: str) -> KnownError:
    with pytest.raises(KnownError) as caught:
        bootstrap.open_folder(folder, vaults.PASSWORD)
    assert caught.value.code == code and caught.value.todo
    return caught.value


def test_a_backup_is_not_worked_in_and_its_place_is_told(backup: Path, folder: Path, tmp_path: Path) -> None:
    before = sorted(path.name for path in backup.iterdir())
    place = bootstrap.place_to_put_back(backup)
    assert place is not None and place.parent == folder.parent and not place.exists()
    assert str(place) in refused(backup, "backup").todo
    (tmp_path / "langs").symlink_to(backup)
    refused(tmp_path / "langs", "backup")
    refused(Path(shutil.copytree(backup, tmp_path / "stick" / "kopie")), "backup")
    assert sorted(path.name for path in backup.iterdir()) == before, "no lock, no copies of keys, no backups"
    assert bootstrap.place_to_put_back(folder) is None


def test_it_is_put_back_beside_its_administration_and_stays(backup: Path, folder: Path) -> None:
    before = vaults.hashes(folder)
    with pytest.raises(KnownError) as caught:
        bootstrap.put_back(backup, "verkeerd")
    assert caught.value.code == "wrong-password"
    place = bootstrap.put_back(backup, vaults.PASSWORD)
    again = bootstrap.put_back(backup, vaults.PASSWORD)
    assert place.parent == again.parent == folder.parent and place != again
    assert companies(place) == ["Ervoor"] and companies(folder) == ["Erna", "Ervoor"]
    assert vaults.hashes(folder) == before
    names = {folder.name, place.name, again.name}
    assert {path.name for path in folder.parent.iterdir()} == names, "nothing is left of the copying"


def test_a_damaged_backup_is_not_put_back(backup: Path, folder: Path) -> None:
    data = bytearray((backup / "routekaart.db").read_bytes())
    data[len(data) // 2] ^= 1
    (backup / "routekaart.db").write_bytes(data)
    with pytest.raises(KnownError) as caught:
        bootstrap.put_back(backup, vaults.PASSWORD)
    assert caught.value.code == "backup-failed"
    assert list(folder.parent.iterdir()) == [folder]


def test_what_was_copied_out_by_hand_opens(backup: Path, tmp_path: Path) -> None:
    """As the sentence says, and as an older version of the program left it: with the description and a lock."""
    place = tmp_path / "met de hand"
    place.mkdir()
    for name in ("routekaart.db", "keys.json"):
        shutil.copy(backup / name, place / name)
    assert companies(place) == ["Ervoor"]
    shutil.copy(backup / "manifest.json", place / "manifest.json")
    assert companies(place) == ["Ervoor"]


@ON_POSIX
def test_only_its_owner_reads_a_backup_and_what_was_put_back(backup: Path, folder: Path, tmp_path: Path) -> None:
    place = bootstrap.put_back(backup, vaults.PASSWORD)
    for path in (backup.parent, backup, place, *backup.iterdir(), *place.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name
    copied = Path(shutil.copytree(folder, tmp_path / "van een stick"))
    for name in ("routekaart.db", "keys.json", "keys.json.bak"):
        (copied / name).chmod(0o644)
    with vaults.opened(copied):
        pass
    for name in ("routekaart.db", "keys.json", "keys.json.bak"):
        assert stat.S_IMODE((copied / name).stat().st_mode) == 0o600


@ON_POSIX
@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_a_database_that_is_a_link_is_not_opened(folder: Path, tmp_path: Path, link: object) -> None:
    """The lock is one per folder: through another folder a second program would come in beside it."""
    other = tmp_path / "ander"
    other.mkdir()
    shutil.copy(folder / "keys.json", other / "keys.json")
    link(folder / "routekaart.db", other / "routekaart.db")  # type: ignore[operator]
    refused(other, "linked")
    assert sorted(path.name for path in other.iterdir()) == ["keys.json", "routekaart.db"]
