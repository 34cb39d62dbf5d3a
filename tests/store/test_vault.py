"""An administration on disk: made, opened, refused in words, and never harmed by being refused."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.database import SCHEMA, live_paths
from routekaart_app.store.keys import FLOOR, KeyFile
from routekaart_app.store.models import Base
from tests import vaults
from tests.builders import TODAY, AClass
from tests.vaults import PASSWORD, hashes, opened

STORED = Path(__file__).parent.parent / "data"


def refused(folder: Path, password: str = PASSWORD) -> KnownError:
    with pytest.raises(KnownError) as caught:
        bootstrap.open_folder(folder, password, clock=FrozenClock(TODAY))
    assert caught.value.what and caught.value.code
    assert live_paths() == frozenset(), "nothing stays open"
    return caught.value


def raw(folder: Path, *statements: str) -> None:
    """Change a closed administration behind the program's back."""
    key = KeyFile.load(folder / "keys.json").unlock(PASSWORD).dek.raw
    engine = connect_engine(folder / "routekaart.db", key)
    with engine.execution_options(writes=True).begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_what_was_made_opens_with_its_password_and_holds_what_was_written(folder: Path) -> None:
    with opened(folder) as services:
        services.companies.save(CompanyEntry("Bakkerij"))
        assert services.vault.is_example is False
    with opened(folder) as services:
        assert [entry.name for entry in services.companies.all()] == ["Bakkerij"]
        assert services.checks.run().ok
        assert services.checks.run().schema == SCHEMA


def test_the_recovery_key_opens_too_however_it_is_typed(folder: Path) -> None:
    printed = vaults.recovery_key()
    for typed in (printed, printed.lower(), printed.replace("-", " ")):
        with opened(folder, password=typed) as services:
            assert services.schools.schools() == ()


def test_the_file_looks_like_noise_and_holds_no_name(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    services.contacts.record(replace(sheet, company_name="GEHEIM-BEDRIJF", note="GEHEIME-NOTITIE"))
    folder = services.vault.folder
    services.backups.make("manual")
    services.close()
    held = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    databases = [data for path, data in held.items() if path.name == "routekaart.db"]
    assert len(databases) == 2
    for data in databases:
        assert not data.startswith(b"SQLite format 3")
        assert len(set(data[:4096])) > 240, "every byte value about as often as any other"
    secrets = ("GEHEIM", "Voorbeeldcollege", "Haddad", "CREATE TABLE", PASSWORD)
    for path, data in held.items():
        found = [word for word in secrets if word.encode() in data or word.encode("utf-16-le") in data]
        assert found == [], path.name


def test_what_stands_beside_the_file_during_a_write_is_encrypted_too(services: Services) -> None:
    journal_file = services.vault.folder / "routekaart.db-journal"
    with services.vault.database.write("bezig") as session:
        session.execute(sa.text("PRAGMA cache_size=10"))
        session.execute(sa.text("UPDATE pupil SET first_name = 'GEHEIM' || first_name"))
        session.flush()
        assert journal_file.exists()
        data = journal_file.read_bytes()
    assert b"Haddad" not in data and b"GEHEIM" not in data


def test_the_plain_engine_cannot_read_it(folder: Path) -> None:
    connection = sqlite3.connect(folder / "routekaart.db")
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT count(*) FROM sqlite_master")
    connection.close()


@pytest.mark.parametrize("password", ["", "verkeerd", "Voorbeeld", "x" * 10_000, "voorbeeld ", "voorbéeld"])
def test_a_wrong_password_changes_nothing(folder: Path, password: str) -> None:
    before = hashes(folder)
    assert refused(folder, password).code == "wrong-password"
    assert hashes(folder) == before
    with opened(folder):
        pass


def cut(share: float) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = folder / "routekaart.db"
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])

    return damage


def whole_pages(folder: Path) -> None:
    path = folder / "routekaart.db"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 // 4096 * 4096])


def plain(folder: Path) -> None:
    (folder / "routekaart.db").unlink()
    connection = sqlite3.connect(folder / "routekaart.db")
    connection.execute("CREATE TABLE pupil (id)")
    connection.commit()
    connection.close()


def other_vault(folder: Path) -> None:
    other = folder.parent / "ander"
    services, _recovery = bootstrap.create(other, PASSWORD, cost=FLOOR, clock=FrozenClock(TODAY))
    services.close()
    shutil.copyfile(other / "routekaart.db", folder / "routekaart.db")


def written(name: str, data: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(data) and None


def without(*names: str) -> Callable[[Path], None]:
    def remove(folder: Path) -> None:
        for name in names:
            (folder / name).unlink(missing_ok=True)

    return remove


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 64
DAMAGES: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "empty": (written("routekaart.db", b""), {"empty"}),
    "tiny": (written("routekaart.db", b"x"), {"empty"}),
    "cut at 10 %": (cut(0.1), {"damaged"}),
    "cut at 50 %": (cut(0.5), {"damaged"}),
    "cut at 99.9 %": (cut(0.999), {"damaged"}),
    "cut between pages": (whole_pages, {"damaged"}),
    "a photo": (written("routekaart.db", JPEG), {"damaged"}),
    "zeros": (written("routekaart.db", bytes(40_960)), {"damaged"}),
    "without encryption": (plain, {"foreign"}),
    "of another administration": (other_vault, {"damaged", "foreign"}),
    "no database": (without("routekaart.db"), {"missing"}),
    "no key file": (without("keys.json", "keys.json.bak"), {"missing"}),
    "key file empty": (written("keys.json", b""), {"key-file", "damaged", "keys-damaged"}),
    "key file of another kind": (written("keys.json", b'{"a": 1}'), {"key-file", "damaged", "keys-damaged"}),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_file_that_is_not_a_sound_administration_is_refused_in_words_and_left_alone(folder: Path, name: str) -> None:
    damage, codes = DAMAGES[name]
    without("keys.json.bak")(folder)
    damage(folder)
    before = hashes(folder)
    error = refused(folder)
    assert error.code in codes
    assert error.safe or error.todo
    assert hashes(folder) == before


def test_a_database_with_the_right_key_and_another_identity_is_foreign(folder: Path) -> None:
    raw(folder, "UPDATE vault_info SET vault_id = randomblob(16)")
    before = hashes(folder)
    assert refused(folder).code == "foreign"
    assert hashes(folder) == before


def test_a_database_of_another_program_is_foreign(folder: Path) -> None:
    raw(folder, "PRAGMA application_id = 7")
    assert refused(folder).code == "foreign"


def test_a_newer_administration_is_refused_with_both_numbers(folder: Path) -> None:
    raw(folder, f"PRAGMA user_version = {SCHEMA + 1}")
    before = hashes(folder)
    error = refused(folder)
    assert error.code == "newer"
    assert str(SCHEMA + 1) in error.what and str(SCHEMA) in error.what
    assert hashes(folder) == before


def test_a_newer_administration_with_other_tables_is_still_called_newer(folder: Path) -> None:
    raw(folder, f"PRAGMA user_version = {SCHEMA + 1}", "ALTER TABLE vault_info RENAME COLUMN min_reader TO oldest")
    assert refused(folder).code == "newer"


def test_a_folder_that_is_not_there_or_holds_nothing_is_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg").code == "missing"
    assert not (tmp_path / "weg").exists()
    assert refused(tmp_path).code == "missing"
    assert list(tmp_path.iterdir()) == []


def test_who_comes_second_is_told_and_changes_nothing(services: Services) -> None:
    with pytest.raises(KnownError) as caught:
        bootstrap.open_folder(services.vault.folder, PASSWORD)
    assert caught.value.code == "in-use"
    services.companies.save(CompanyEntry("Bakkerij"))


def test_making_one_where_there_is_one_is_refused_and_touches_nothing(folder: Path) -> None:
    before = hashes(folder)
    for damage in (lambda _folder: None, without("routekaart.db")):
        damage(folder)
        with pytest.raises(KnownError) as caught:
            bootstrap.create(folder, PASSWORD, cost=FLOOR)
        assert caught.value.code == "exists"
    assert hashes(folder) == {name: held for name, held in before.items() if name != "routekaart.db"}


def test_making_one_on_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("een brief")
    with pytest.raises(KnownError) as caught:
        bootstrap.create(tmp_path / "bestand", PASSWORD, cost=FLOOR)
    assert caught.value.code == "not-a-folder"
    assert (tmp_path / "bestand").read_text() == "een brief"


def test_a_password_that_is_too_short_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        bootstrap.create(tmp_path / "v", "", cost=FLOOR)
    with pytest.raises(KnownError) as caught:
        bootstrap.open_folder(tmp_path / "v", PASSWORD)
    assert caught.value.code == "missing"


def test_names_with_accents_and_spaces_make_a_good_place(tmp_path: Path) -> None:
    place = tmp_path / "Mijn administratie – Zoë's #1 100%25 ?x=1"
    services, _recovery = bootstrap.create(place, "wachtwoord één", cost=FLOOR, clock=FrozenClock(TODAY))
    services.close()
    with opened(place, password="wachtwoord één") as services:
        services.backups.make("manual")
        assert services.checks.run().ok


def test_what_a_crash_left_is_swept_when_it_is_opened(folder: Path) -> None:
    from routekaart_app.store.files import UNFINISHED

    left = folder / f".abc{UNFINISHED}"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    with opened(folder):
        assert not left.exists()


def test_a_key_file_without_its_twin_gets_one_again(folder: Path) -> None:
    (folder / "keys.json").unlink()
    with opened(folder):
        assert (folder / "keys.json").is_file()


def test_what_goes_wrong_at_the_last_moment_leaves_nothing_open(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise KnownError("other keys", code="keys-foreign")

    with monkeypatch.context() as disk:
        disk.setattr("routekaart_app.store.vault.mend", full)
        assert refused(folder).code == "keys-foreign"
    with opened(folder) as services:
        assert services.vault.folder == folder


def test_the_tables_that_the_steps_make_are_the_tables_of_the_models(services: Services) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with services.vault.database._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        checks = connection.exec_driver_sql("PRAGMA foreign_key_list(enrolment)").all()
    assert len(checks) == 4


def test_running_the_steps_again_changes_nothing(folder: Path) -> None:
    before = {}
    with opened(folder) as services:
        before = vaults.tables(services.vault.database)
    from routekaart_app.store.migrations.steps import upgrade

    key = KeyFile.load(folder / "keys.json").unlock(PASSWORD).dek.raw
    engine = connect_engine(folder / "routekaart.db", key)
    with engine.execution_options(writes=True).begin() as connection:
        upgrade(connection, SCHEMA)
    engine.dispose()
    with opened(folder) as services:
        assert vaults.tables(services.vault.database) == before


def due(number: int) -> tuple[int, int]:
    """What was due in the stored administration of a schema: the windows of the shipped routekaart changed since the
    first."""
    return (0, 4) if number == 1 else (3, 8)


@pytest.mark.parametrize("number", range(1, SCHEMA + 1))
def test_an_administration_of_every_schema_there_was_opens_today(tmp_path: Path, number: int) -> None:
    folder = tmp_path / "van-toen"
    shutil.copytree(STORED / f"vault-{number}", folder)
    with opened(folder) as services:
        assert services.checks.run().findings == ()
        (group,) = services.coverage.groups(TODAY)
        assert (group.group.name, group.group.pupils) == ("3B", 4)
        assert (group.figures.due.done, group.figures.due.of) == due(number)
        assert (group.figures.year.done, group.figures.year.of, group.figures.year.exempt) == (3, 26, 2)
        assert [entry.name for entry in services.companies.all()] == ["Scheepswerf Verzonnen"]
        dossier = services.pupils.dossier(services.pupils.by_number("1003"), TODAY)
        assert (dossier.pupil.display_name, dossier.moments[0].note) == ("Yasmina Haddad", "Een ochtend meelopen")
        assert services.history.undo() is not None
        assert services.history.undo() is not None
        assert services.coverage.groups(TODAY)[0].figures.year.of == 28


def test_the_log_holds_no_name_when_an_administration_is_used(
    services: Services, class_3b: AClass, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
        services.search.find("Haddad", services.schools.current_year())
        services.history.undo()
    assert "Haddad" not in caplog.text and "Yasmina" not in caplog.text
    assert PASSWORD not in caplog.text
