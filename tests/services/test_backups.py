"""A backup counts only once it was opened and found to hold everything."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain import backup_keeping
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.store import backup
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.database import live_paths
from tests import vaults
from tests.builders import AClass


def test_a_backup_opens_on_its_own_and_holds_what_there_was(services: Services, tmp_path: Path) -> None:
    services.companies.save(CompanyEntry("Bakkerij"))
    made = services.backups.make("manual")
    expected = vaults.tables(services.vault.database)
    services.companies.save(CompanyEntry("Later"))
    assert (made.reason, made.pupils, made.made) == ("manual", 28, services.clock.now())
    shutil.copytree(made.folder, tmp_path / "terug")
    (tmp_path / "terug" / backup.MANIFEST).unlink()
    with vaults.opened(tmp_path / "terug") as restored:
        assert vaults.tables(restored.vault.database) == expected
        assert restored.checks.run().ok
        assert restored.history.undo() is not None, "its journal came along"


def test_backups_are_listed_newest_first_and_none_replaces_another(services: Services) -> None:

    for hour in (9, 11, 10, 10):
        services.vault.database.clock = FrozenClock(datetime(2026, 3, 4, hour, tzinfo=UTC))
        services.backups.make("manual")
    assert [entry.made.hour for entry in services.backups.listed()] == [11, 10, 10, 9]


@pytest.mark.parametrize("damage", ["bit", "half", "rows", "empty"])
def test_a_copy_that_went_wrong_never_becomes_a_backup(
    services: Services, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    """The disk, played by whoever meddles with the copy before it is checked."""
    good = services.backups.make("manual")
    really = backup._copy

    def spoilt(engine: object, target: Path) -> None:
        really(engine, target)  # type: ignore[arg-type]
        data = bytearray(target.read_bytes())
        if damage == "rows":
            copied = connect_engine(target, services.vault.database._key)
            with copied.execution_options(writes=True).begin() as connection:
                connection.exec_driver_sql("DELETE FROM journal_entry WHERE seq = (SELECT max(seq) FROM journal_entry)")
            copied.dispose()
            return
        if damage == "bit":
            data[len(data) // 2] ^= 1
        target.write_bytes({"half": data[: len(data) // 2], "empty": b""}.get(damage, data))

    monkeypatch.setattr(backup, "_copy", spoilt)
    with pytest.raises(KnownError) as caught:
        services.backups.make("manual")
    assert caught.value.code == "backup-failed"
    assert services.backups.listed() == (good,)
    assert [item.name for item in good.folder.parent.iterdir()] == [good.folder.name], "no rubbish stays"
    assert live_paths() == {services.vault.database.path.absolute()}
    assert services.checks.run().ok


def test_who_saves_while_a_backup_is_made_waits_and_spoils_nothing(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, saved = backup._copy, []
    writer = Thread(target=lambda: saved.append(services.companies.save(CompanyEntry("Meanwhile"))))

    def slowly(engine: object, target: Path) -> None:
        really(engine, target)  # type: ignore[arg-type]
        writer.start()
        writer.join(0.2)

    monkeypatch.setattr(backup, "_copy", slowly)
    made = services.backups.make("manual")
    writer.join(10)
    assert saved and services.backups.listed() == (made,)


def test_what_a_crash_left_of_a_backup_is_swept_at_the_next_opening(folder: Path) -> None:
    with vaults.opened(folder) as services:
        made = services.backups.make("manual").folder
    shutil.copytree(made, made.parent / "abc.unfinished")
    with vaults.opened(folder) as services:
        assert [entry.folder for entry in services.backups.listed()] == [made]
    assert not (made.parent / "abc.unfinished").exists()


def test_a_damaged_description_hides_one_backup_and_not_the_others(services: Services) -> None:
    first, second = services.backups.make("manual"), services.backups.make("manual")
    (first.folder / "manifest.json").write_text("{")
    assert services.backups.listed() == (second,)
    (first.folder / "manifest.json").write_text(json.dumps({"made": 1}))
    assert services.backups.listed() == (second,)


def test_a_place_that_may_not_be_written_is_said(services: Services) -> None:
    (services.vault.folder / "backups").write_text("een bestand waar een map hoort")
    with pytest.raises(KnownError):
        services.backups.make("manual")


def test_the_description_holds_no_name(services: Services, class_3b: AClass) -> None:
    text = (services.backups.make("manual").folder / "manifest.json").read_text()
    assert "Haddad" not in text and "Voorbeeldcollege" not in text


def test_old_ones_of_the_program_itself_go_and_others_stay(services: Services) -> None:
    by_hand = services.backups.make("manual")
    first = services.backups.make("import").folder
    for number in range(1, backup_keeping.NEWEST):
        _copied(first, number)
    touched = _copied(first, backup_keeping.NEWEST)
    (touched / "mijn aantekening.txt").write_text("Bewaren")
    assert len(services.backups.listed()) == backup_keeping.NEWEST + 2
    newest = services.backups.make("rollover")
    left = [entry.folder for entry in services.backups.listed()]
    assert by_hand.folder in left and newest.folder in left and touched in left, "nobody else's file goes"
    assert not (first.parent / f"{backup_keeping.NEWEST - 1}-import").exists()
    assert len(left) == backup_keeping.NEWEST + 2, "the newest, the one by hand and the one with a file of somebody"
    services.vault.database.clock = FrozenClock(datetime(2010, 1, 1, tzinfo=UTC))  # a flat battery
    assert services.backups.make("import").folder.is_dir(), "the one that was just made stays, whatever the clock says"
    assert not list(first.parent.glob("*.unfinished"))


def _copied(made: Path, days_before: int) -> Path:
    """The same backup, made some days before."""
    copy = shutil.copytree(made, made.with_name(f"{days_before}-import"))
    told = json.loads((copy / backup.MANIFEST).read_text())
    told["made"] = (datetime.fromisoformat(told["made"]) - timedelta(days=days_before)).isoformat()
    (copy / backup.MANIFEST).write_text(json.dumps(told))
    return Path(copy)
