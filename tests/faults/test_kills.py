"""Whatever moment the program is killed at, what it acknowledged is there and nothing is half."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import vaults

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="rounds are forked")
ROOT = Path(__file__).parent.parent.parent
SEED = 20260304


def rounds(work: str, folder: Path, number: int) -> dict[str, Any]:
    folder.mkdir(exist_ok=True)
    words = [sys.executable, "-m", "tests.faults.rounds", work, str(folder), str(number), str(SEED)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    print(f"{work}, {number}, seed {SEED}: {done.stdout.strip()}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def check_recording(tmp_path: Path, number: int) -> None:
    found = rounds("record", vaults.copied(tmp_path / "administratie", with_class=True), number)
    assert found.pop("acknowledged") >= number
    assert found == {"lost": 0, "torn": 0, "gaps": 0, "problems": [], "findings": []}


def check_import(tmp_path: Path, number: int) -> None:
    found = rounds("import", vaults.copied(tmp_path / "administratie", with_class=True), number)
    assert found["problems"] == []
    assert {tuple(count) for count in found["counts"]} <= {(0, 0), (400, 400)}


def check_schema(tmp_path: Path, stride: int) -> None:
    found = rounds("migrate", tmp_path / "oud", stride)
    assert found["statements"] > 30
    assert set(found["outcomes"]) == {"old, ok", "new, ok"}


def check_creation(tmp_path: Path, stride: int) -> None:
    found = rounds("create", tmp_path / "nieuw", stride)
    assert found["steps"] > 50
    assert set(found["outcomes"]) == {"opens", "made again"}


def test_kills_while_visits_are_recorded_lose_and_tear_nothing(tmp_path: Path) -> None:
    check_recording(tmp_path, 12)


def test_a_kill_during_an_import_leaves_all_of_it_or_nothing(tmp_path: Path) -> None:
    check_import(tmp_path, 5)


def test_a_kill_at_any_step_of_making_one_leaves_one_that_opens_or_can_be_made_again(tmp_path: Path) -> None:
    check_creation(tmp_path, 15)


def test_a_kill_after_a_statement_of_the_schema_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    check_schema(tmp_path, 8)


def test_a_kill_while_files_are_written_leaves_each_old_or_new_and_no_rubbish(tmp_path: Path) -> None:
    found = rounds("files", tmp_path / "map", 40)
    assert (found["torn"], found["left"]) == (0, [])


@pytest.mark.soak
def test_a_thousand_kills_while_visits_are_recorded(tmp_path: Path) -> None:
    check_recording(tmp_path, 1000)


@pytest.mark.soak
def test_a_hundred_and_fifty_kills_during_an_import(tmp_path: Path) -> None:
    check_import(tmp_path, 150)


@pytest.mark.soak
def test_a_kill_at_every_step_of_making_one(tmp_path: Path) -> None:
    check_creation(tmp_path, 1)


@pytest.mark.soak
def test_a_kill_after_every_statement_of_the_schema(tmp_path: Path) -> None:
    check_schema(tmp_path, 1)
