"""Notes: everybody sees that there is one, only some may read it, and nothing of it gets out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from routekaart_app import log
from routekaart_app.bootstrap import Services
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, WORKING, Note
from routekaart_app.errors import KnownError
from tests import vaults
from tests.builders import TODAY, AClass

TEXTS = {
    HIGHLIGHT: "Trots op haar presentatie",
    WORKING: "Volgende keer rustiger beginnen",
    CONFIDENTIAL: "Vertelde iets",
}
TEACHER, GUIDE = "een ander wachtwoord", "nog een ander wachtwoord"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed administration with class 3B that three people can open: a guide, a teacher and another guide."""
    folder = vaults.copied(tmp_path / "met-drie", with_class=True)
    vaults.add_user(folder, "Docent", "teacher", TEACHER)
    vaults.add_user(folder, "Collega", "guide", GUIDE)
    return folder


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[0]


@contextmanager
def opened_by(folder: Path, password: str = vaults.PASSWORD) -> Iterator[Services]:
    with vaults.opened(folder, password=password) as services:
        yield services


def write(services: Services, pupil_id: UUID, kind: str, text: str = "") -> Note:
    note = replace(services.notes.new(pupil_id, kind, TODAY), text=text or TEXTS[kind])
    services.notes.save(note)
    return note


def refused(code: str, work: object, *arguments: object) -> None:
    with pytest.raises(KnownError) as refusal:
        work(*arguments)  # type: ignore[operator]
    assert refusal.value.code == code


def test_others_see_that_there_is_a_note_and_not_its_text(folder: Path, pupil: UUID) -> None:
    with opened_by(folder) as services:
        for kind in TEXTS:
            write(services, pupil, kind)
        assert {note.kind: note.text for note in services.notes.of_pupil(pupil)} == TEXTS
    with opened_by(folder, TEACHER) as services:
        seen = {note.kind: note for note in services.notes.of_pupil(pupil)}
        assert {kind: note.text for kind, note in seen.items()} == TEXTS | {WORKING: None, CONFIDENTIAL: None}
        assert {note.author for note in seen.values()} == {"Gids"}
        assert seen[WORKING].text is None and seen[HIGHLIGHT].text is not None
    with opened_by(folder, GUIDE) as services:
        seen = {note.kind: note for note in services.notes.of_pupil(pupil)}
        assert {kind: note.text for kind, note in seen.items()} == TEXTS | {WORKING: None}


def test_only_the_author_changes_a_restricted_note(folder: Path, pupil: UUID) -> None:
    with opened_by(folder) as services:
        made = {kind: write(services, pupil, kind) for kind in TEXTS}
    with opened_by(folder, GUIDE) as services:
        for kind in (WORKING, CONFIDENTIAL):
            refused("not-yours", services.notes.save, replace(made[kind], text="Weg"))
            refused("not-yours", services.notes.save, replace(made[kind], kind=HIGHLIGHT))
            refused("not-yours", services.notes.delete, made[kind].id)
            assert not services.notes.may_change(made[kind])
        assert services.notes.may_change(made[HIGHLIGHT])
        services.notes.save(replace(made[HIGHLIGHT], text="Heel trots"))
    with opened_by(folder) as services:
        seen = {note.kind: note for note in services.notes.of_pupil(pupil)}
        assert {kind: note.text for kind, note in seen.items()} == TEXTS | {HIGHLIGHT: "Heel trots"}
        assert seen[HIGHLIGHT].author == "Gids"


def test_nobody_makes_a_restricted_note_of_what_somebody_else_wrote(folder: Path, pupil: UUID) -> None:
    with opened_by(folder) as services:
        made = write(services, pupil, HIGHLIGHT)
    with opened_by(folder, TEACHER) as services:
        for kind in (WORKING, CONFIDENTIAL):
            refused("not-yours", services.notes.save, replace(made, kind=kind, text="Van mij alleen"))
    with opened_by(folder) as services:
        assert services.notes.of_pupil(pupil) == (replace(made, author="Gids"),)
        services.notes.save(replace(made, kind=WORKING))


def test_nobody_takes_back_or_brings_back_a_restricted_note_of_somebody_else(folder: Path, pupil: UUID) -> None:
    with opened_by(folder) as services:
        write(services, pupil, WORKING, "Alleen voor mij")
    with opened_by(folder, TEACHER) as services:
        assert "Alleen" not in (services.history.undo_label() or "")
        refused("not-yours", services.history.undo)
        write(services, pupil, HIGHLIGHT)
        assert services.history.undo() and services.history.redo() and services.history.undo(), "one's own step"
    with opened_by(folder) as services:
        known = next(note for note in services.notes.of_pupil(pupil) if note.kind == WORKING)
        services.notes.save(replace(known, kind=HIGHLIGHT))
    with opened_by(folder, TEACHER) as services:
        services.notes.save(replace(known, kind=HIGHLIGHT, text="Mooi verwoord"))
        assert services.history.undo(), "what was opened to everybody"
        refused("not-yours", services.history.undo)
    with opened_by(folder) as services:
        assert services.history.undo()
    with opened_by(folder) as services:
        assert services.history.undo()
    with opened_by(folder, TEACHER) as services:
        refused("not-yours", services.history.redo)
    with opened_by(folder) as services:
        assert services.history.redo()
        assert [note.text for note in services.notes.of_pupil(pupil)] == ["Alleen voor mij"]


def test_with_the_recovery_key_nobody_can_write_what_nobody_could_read(tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "hersteld", with_class=True)
    from routekaart_app.store.keys import FLOOR, KeyFile, RecoveryKey
    from routekaart_app.store.vault import KEY_FILE

    recovery = RecoveryKey.generate()
    keys = KeyFile.load(folder / KEY_FILE)
    keys.add_slot(keys.unlock(vaults.PASSWORD).dek, uuid4(), "", recovery, cost=FLOOR).save(folder / KEY_FILE)
    pupil = vaults.the_class().pupil_ids[0]
    with opened_by(folder, recovery.printed) as services:
        note = replace(services.notes.new(pupil, WORKING, TODAY), text="Iets")
        refused("no-author", services.notes.save, note)
        write(services, pupil, HIGHLIGHT)
        (seen,) = services.notes.of_pupil(pupil)
        assert (seen.text, seen.author) == (TEXTS[HIGHLIGHT], "")


def test_a_note_is_corrected_removed_and_taken_back(services: Services, pupil: UUID) -> None:
    before = vaults.tables(services.vault.database)
    note = write(services, pupil, WORKING)
    label = services.notes.save(replace(note, text="  Anders\r\nverwoord ", kind=CONFIDENTIAL))
    (seen,) = services.notes.of_pupil(pupil)
    assert (seen.id, seen.text, seen.kind) == (note.id, "Anders\nverwoord", CONFIDENTIAL)
    assert "Elif" in label and "Anders" not in label
    assert "Anders" not in services.notes.delete(note.id)
    assert services.notes.of_pupil(pupil) == ()
    refused("no-note", services.notes.delete, note.id)
    while services.history.undo():
        pass
    assert vaults.tables(services.vault.database) == before


def test_what_cannot_be_kept_is_refused(services: Services, pupil: UUID) -> None:
    note = services.notes.new(pupil, HIGHLIGHT, TODAY)
    assert [item.field for item in services.notes.problems(note)] == ["text"]
    refused("problems", services.notes.save, note)
    refused("problems", services.notes.save, replace(note, text="woord " * 50_000))
    refused("no-pupil", services.notes.save, replace(note, text="Iets", pupil_id=uuid4()))
    label = services.notes.save(replace(note, text="Trots 🎉\x00 مرحبا"))
    assert services.notes.of_pupil(pupil)[0].text == "Trots 🎉 مرحبا" and "1" in label


def test_the_schools_own_words_are_noticed_and_nothing_is_logged_or_kept(
    services: Services, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    logger = log.start(tmp_path / "log")
    before = vaults.tables(services.vault.database)
    with caplog.at_level("DEBUG"):
        assert services.notes.sensitive("Ze is vaak ziek, geloof ik") == ("ziek",)
        assert services.notes.sensitive("Bezoek aan het ziekenhuis") == services.notes.sensitive(" ") == ()
    for handler in logger.handlers[:]:
        handler.close()
        logger.removeHandler(handler)
    written = [path.read_text() for path in (tmp_path / "log").glob("*")]
    assert caplog.records == [] and not any("ziek" in text for text in written)
    assert vaults.tables(services.vault.database) == before and services.history.undo_label() is None
    entries = [item for item in services.lists.items("sensitive_words") if item.text != "ziek"]
    services.lists.save("sensitive_words", None, entries)
    assert services.notes.sensitive("Ze is vaak ziek") == ()
