"""After a kill in the middle of reports nothing with names in it stays behind, wherever it was being made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from routekaart_app.paths import data_folder
from routekaart_app.store import files, work_notes

KILLED = """
import os, sys
from pathlib import Path
from routekaart_app.store import files
with files.finished_files(Path(sys.argv[1])) as made:
    made.new("Elif", ".pdf").write_text("Elif")
    os._exit(1)
"""


def left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_next_start_removes_what_a_kill_left(tmp_path: Path, home: Path) -> None:
    target, away = tmp_path / "map", tmp_path / "stick"
    for folder in (target, away):
        subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False, timeout=60)
        assert left(folder)
    half = target / f".abc{files.UNFINISHED}"
    half.write_text("Elif")
    os.utime(half, (0, 0))
    (target / "brief.txt").write_text("van iemand")
    away.rename(tmp_path / "uit")
    assert files.sweep_noted() == 2
    assert left(target) == [target / "brief.txt"]
    assert [folder for _note, folder in work_notes.left()] == [away]
    (tmp_path / "uit").rename(away)
    files.sweep_noted()
    assert (left(away), work_notes.left()) == ([], [])


def test_no_note_stays_of_work_that_was_done_and_none_is_needed_for_it(tmp_path: Path, home: Path) -> None:
    files.write_asked(tmp_path / "a.csv", b"a")
    with files.finished_files(tmp_path) as made:
        made.new("b", ".csv").write_bytes(b"b")
        assert len(work_notes.left()) == 1
        assert files.sweep_noted() == 0 and made.folder.is_dir(), "it is still worked in"
    assert work_notes.left() == []
    notes = data_folder() / "unfinished"
    notes.rmdir()
    notes.write_text("in the way")
    files.write_asked(tmp_path / "a.csv", b"aa")
    assert (tmp_path / "a.csv").read_bytes() == b"aa" and work_notes.left() == []
