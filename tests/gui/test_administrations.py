"""The invented school is made and thrown away; an administration of one's own never is, whatever it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from routekaart_app import bootstrap
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import KnownError
from routekaart_app.gui import administrations
from routekaart_app.gui.administrations import EXAMPLE_PASSWORD, Administrations
from routekaart_app.gui.models.new_administration import NewAdministration, folder_name
from routekaart_app.paths import data_folder, example_folder
from routekaart_app.services.progress import SILENT
from routekaart_app.store.keys import FLOOR
from tests import vaults


@pytest.fixture
def makes(monkeypatch: pytest.MonkeyPatch, clock: FrozenClock) -> Administrations:
    """Makes the invented school with few pupils."""
    monkeypatch.setattr(administrations, "EXAMPLE_PUPILS", 8)
    monkeypatch.setattr(administrations, "EXAMPLE_YEARS", 1)
    return Administrations(clock, FLOOR)


def made(folder: Path, clock: FrozenClock, *, is_example: bool = True) -> None:
    """A closed administration without anything in it, with the password of the example."""
    bootstrap.create(folder, EXAMPLE_PASSWORD, clock=clock, cost=FLOOR, is_example=is_example)[0].close()


def refused(makes: Administrations, *, code: str) -> KnownError:
    with pytest.raises(KnownError) as caught:
        makes.renew_example(SILENT)
    assert caught.value.code == code and caught.value.todo
    return caught.value


@pytest.mark.parametrize("password", ["vier losse woorden", EXAMPLE_PASSWORD])
def test_an_administration_of_ones_own_in_that_place_is_never_thrown_away(
    makes: Administrations, clock: FrozenClock, tmp_path: Path, password: str
) -> None:
    bootstrap.create(tmp_path / "echt", password, clock=clock, cost=FLOOR)[0].close()
    with vaults.opened(tmp_path / "echt", clock, password) as services:
        services.backups.make("manual")
    for place in (example_folder(), example_folder().with_name("Voorbeeldschool.old")):
        shutil.copytree(tmp_path / "echt", place)
    before = {place: vaults.hashes(place) for place in example_folder().parent.iterdir()}
    code = "not-example" if password == EXAMPLE_PASSWORD else "wrong-password"
    refused(makes, code=code)
    with pytest.raises(KnownError) as caught:
        makes.open_example(SILENT)
    assert caught.value.code == code
    assert {place: vaults.hashes(place) for place in example_folder().parent.iterdir()} == before


def test_a_backup_of_another_administration_in_it_stops_the_renewing(
    makes: Administrations, clock: FrozenClock, tmp_path: Path
) -> None:
    made(example_folder(), clock)
    with vaults.opened(vaults.copied(tmp_path / "echt"), clock) as services:
        foreign = services.backups.make("manual").folder
    shutil.copytree(foreign, example_folder() / "backups" / foreign.name)
    before = vaults.hashes(example_folder())
    error = refused(makes, code="not-example")
    assert foreign.name in error.what
    assert vaults.hashes(example_folder()) == before
    assert list(example_folder().parent.iterdir()) == [example_folder()]


def test_what_another_program_has_open_is_not_renewed(makes: Administrations, clock: FrozenClock) -> None:
    made(example_folder(), clock)
    with vaults.opened(example_folder(), clock) as services:
        refused(makes, code="in-use")
        assert services.checks.run().ok


def test_renewing_clears_what_was_cut_off_and_its_own_backups_and_keeps_what_is_not_its_own(
    makes: Administrations, clock: FrozenClock
) -> None:
    home = example_folder().parent
    made(home / "Voorbeeldschool.new", clock)
    made(home / "Voorbeeldschool.old", clock)
    made(example_folder(), clock)
    with vaults.opened(example_folder(), clock) as services:
        services.backups.make("manual")
        old = services.vault.vault_id
    (example_folder() / "brief.txt").write_text("van iemand")
    services = makes.renew_example(SILENT)
    assert services.vault.vault_id != old and services.vault.folder == example_folder()
    services.close()
    left = [
        path.relative_to(home).as_posix()
        for path in sorted(home.rglob("*"))
        if not path.is_relative_to(example_folder())
    ]
    assert left == ["Voorbeeldschool.old", "Voorbeeldschool.old/brief.txt"]


def test_nobody_begins_one_where_the_invented_school_lives(makes: Administrations, tmp_path: Path) -> None:
    (tmp_path / "langs").symlink_to(data_folder())
    home = data_folder()
    for place in (
        example_folder(),
        home / "voorbeeldSCHOOL",
        home / "Voorbeeldschool.old",
        tmp_path / "langs" / "Voorbeeldschool",
    ):
        wanted = NewAdministration("Echt", "VO", "", "M. Echt", str(place), "vier losse woorden", "vier losse woorden")
        for ask in (lambda at=place: makes.check_place(at), lambda of=wanted: makes.create(of)):
            with pytest.raises(KnownError) as caught:
                ask()
            assert caught.value.code == "place" and not place.exists()
    makes.check_place(home / "Voorbeeldschool Oost")
    assert folder_name("Voorbeeldschool!") not in ("", "Voorbeeldschool")
    assert folder_name("Voorbeeldschool Oost") == "Voorbeeldschool Oost"


def test_nobody_begins_one_inside_another(makes: Administrations, tmp_path: Path) -> None:
    inside = vaults.copied(tmp_path / "echt") / "backups" / "nieuw"
    with pytest.raises(KnownError) as caught:
        makes.check_place(inside)
    assert caught.value.code == "in-vault"
    with pytest.raises(KnownError) as caught:
        bootstrap.create(inside, vaults.PASSWORD, cost=FLOOR)
    assert caught.value.code == "in-vault" and not inside.exists()


def test_a_backup_is_put_back_before_it_is_opened_and_that_is_told_beforehand(
    makes: Administrations, clock: FrozenClock, tmp_path: Path
) -> None:
    folder = vaults.copied(tmp_path / "echt")
    with vaults.opened(folder, clock) as services:
        backup = services.backups.make("manual").folder
    assert makes.told_beforehand(folder) == makes.told_beforehand(tmp_path / "weg") == ""
    told = makes.told_beforehand(backup)
    services = makes.open(backup, vaults.PASSWORD)
    services.close()
    assert services.vault.folder.parent == tmp_path and str(services.vault.folder) in told
    assert sorted(path.name for path in backup.iterdir()) == ["keys.json", "manifest.json", "routekaart.db"]
