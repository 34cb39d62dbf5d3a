"""The command line as tests use it: words go in, an exit code and two streams come out."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.clock import FrozenClock
from routekaart_app.services import example_school
from routekaart_app.store.vault_key import FLOOR
from routekaart_app.terminal import PASSWORD_VARIABLE
from tests.builders import TODAY, a_class

PASSWORD = "een goed wachtwoord"
SAMPLES = Path(__file__).parent.parent / "data" / "samples"


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output; anything beside it there is an error."""
        lines = self.out.splitlines()
        assert len(lines) == 1, self
        found = json.loads(lines[0])
        assert isinstance(found, dict)
        return found


class Terminal:
    """Runs commands in this process, as if it were Wednesday 4 March 2026."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Answer:
        self._capsys.readouterr()
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        streams = self._capsys.readouterr()
        assert "Traceback" not in streams.err
        return Answer(code, streams.out, streams.err)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in which the password is set."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    monkeypatch.setattr(bootstrap, "Clock", lambda: FrozenClock(TODAY))
    monkeypatch.setitem(bootstrap.create.__kwdefaults__, "cost", FLOOR)
    return Terminal(capsys)


@pytest.fixture(scope="session")
def _closed_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class") / "vault"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR, clock=FrozenClock(TODAY))
    a_class(services.vault.database)
    services.close()
    return folder


@pytest.fixture(scope="session")
def _closed_region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("region") / "vault"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR, clock=FrozenClock(TODAY), is_example=True)
    example_school.make(services.vault.database, pupils=60, on=TODAY)
    services.close()
    return folder


@pytest.fixture(scope="session")
def _closed_empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "vault"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR, clock=FrozenClock(date(2026, 10, 5)))
    services.schools.add("Verzonnen School")
    services.close()
    return folder


@pytest.fixture
def vault(_closed_class: Path, tmp_path: Path) -> Path:
    """An administration with class 3B of 28 pupils, numbered from 1001, of whom nothing is recorded."""
    return Path(shutil.copytree(_closed_class, tmp_path / "klas"))


@pytest.fixture
def region(_closed_region: Path, tmp_path: Path) -> Path:
    """The invented region of 60 pupils, up to 4 March 2026."""
    return Path(shutil.copytree(_closed_region, tmp_path / "regio"))


@pytest.fixture
def empty(_closed_empty: Path, tmp_path: Path) -> Path:
    """An administration with one school of which the BRIN is not known yet, and nobody in it."""
    return Path(shutil.copytree(_closed_empty, tmp_path / "leeg"))


def content(vault: Path) -> bytes:
    """The database of an administration that is closed, byte for byte."""
    return (vault / "routekaart.db").read_bytes()
