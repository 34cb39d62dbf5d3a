"""The technical log: a file a day, whenever in the day the program is open."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from routekaart_app import log


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The program's own, without what a test hangs on it."""
    made = logging.getLogger("routekaart")
    before = list(made.handlers), made.level, made.propagate
    yield made
    for handler in set(made.handlers) - set(before[0]):
        made.removeHandler(handler)
        handler.close()
    made.level, made.propagate = before[1:]


def test_the_next_morning_begins_another_file(tmp_path: Path, logger: logging.Logger) -> None:
    """A laptop is shut before a file is a day old, and opened again before a day went by."""
    file = tmp_path / "routekaart.log"
    file.write_text("gisteren\n", "utf-8")
    last_night = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(minutes=1)
    os.utime(file, (last_night.timestamp(), last_night.timestamp()))
    log.start(tmp_path).info("vandaag")
    assert "gisteren" not in file.read_text("utf-8") and "vandaag" in file.read_text("utf-8")
    assert len(list(tmp_path.iterdir())) == 2


def test_without_a_folder_nothing_is_written(tmp_path: Path, logger: logging.Logger) -> None:
    (tmp_path / "log").write_text("", "utf-8")
    log.start(tmp_path / "log").info("vandaag")
    assert (tmp_path / "log").read_text("utf-8") == ""
