"""Open administrations for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from tests import vaults
from tests.builders import AClass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed, empty administration of the test's own."""
    return vaults.copied(tmp_path / "administratie")


@pytest.fixture
def empty(folder: Path, clock: FrozenClock) -> Iterator[Services]:
    """An open administration in which there is nothing yet."""
    with vaults.opened(folder, clock) as services:
        yield services


@pytest.fixture
def class_3b() -> AClass:
    """The ids of the class that `services` opens with."""
    return vaults.the_class()


@pytest.fixture
def services(tmp_path: Path, class_3b: AClass, clock: FrozenClock) -> Iterator[Services]:
    """An open administration with class 3B of 28 pupils in vmbo 3 and nothing recorded yet."""
    with vaults.opened(vaults.copied(tmp_path / "met-klas", with_class=True), clock) as opened:
        yield opened
