"""`check --repair`: first what would be done, then, when asked, the doing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.store.models import Pupil
from tests.cli.conftest import PASSWORD, Terminal, content


@pytest.fixture
def odd(vault: Path) -> Path:
    """Class 3B with one pupil who was born too long ago."""
    services = bootstrap.open_folder(vault, PASSWORD)
    with services.vault.database.write("geboren") as session:
        session.query(Pupil).limit(1).one().birth_date = date(1811, 1, 1)
    services.close()
    return vault


def test_a_preview_changes_nothing(terminal: Terminal, odd: Path) -> None:
    before = content(odd)
    answer = terminal("check", odd, "--repair", "--json")
    assert answer.code == cli.ATTENTION
    assert [(item["code"], item["count"]) for item in answer.json["repairs"]] == [("birth-date", 1)]
    assert (answer.json["ok"], answer.json["repaired"]) == (False, False)
    assert content(odd) == before


def test_applied_it_is_sound_and_can_be_undone(terminal: Terminal, odd: Path) -> None:
    answer = terminal("check", odd, "--repair", "--apply", "--json")
    assert (answer.code, answer.json["ok"], answer.json["repaired"]) == (cli.OK, True, True)
    again = terminal("check", odd, "--repair", "--apply", "--json")
    assert (again.json["repairs"], again.json["repaired"]) == ([], False)
    assert terminal("undo", odd).code == cli.OK
    assert terminal("check", odd).code == cli.ATTENTION


def test_apply_by_itself_is_wrong_use(terminal: Terminal, odd: Path) -> None:
    assert terminal("check", odd, "--apply").code == cli.WRONG_USE
