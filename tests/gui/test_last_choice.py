"""Where somebody was last, per administration."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

from routekaart_app.gui import last_choice
from routekaart_app.gui.last_choice import LastChoice


def test_each_administration_has_its_own(tmp_path: Path) -> None:
    one, other = uuid4(), uuid4()
    last_choice.save(tmp_path / "new", one, LastChoice("grid", "s", "g"))
    last_choice.save(tmp_path / "new", other, LastChoice("pupils"))
    assert last_choice.load(tmp_path / "new", one) == LastChoice("grid", "s", "g")
    assert last_choice.load(tmp_path / "new", other) == LastChoice("pupils")
    assert last_choice.load(tmp_path / "new", uuid4()) == LastChoice()


def test_a_broken_file_and_a_disk_that_refuses_cost_nothing(tmp_path: Path) -> None:
    (tmp_path / "last.json").write_text("[1, 2")
    assert last_choice.load(tmp_path, uuid4()) == LastChoice()
    (tmp_path / "file").write_text("")
    last_choice.save(tmp_path / "file" / "below", uuid4(), LastChoice("grid"))


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    ids = [UUID(int=number) for number in range(30)]
    for vault_id in ids:
        last_choice.save(tmp_path, vault_id, LastChoice("grid"))
    kept = [vault_id for vault_id in ids if last_choice.load(tmp_path, vault_id).page]
    assert kept == ids[-20:]
