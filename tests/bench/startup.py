"""Start-up and memory, against a window of PySide6 with nothing in it: children of their own, by turns."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import _measure
from tools.bench import ROOT, Row

ROUNDS = 7
BARE, LIBRARIES, EMPTY, EXAMPLE = "bare", "libraries", "empty", "example"


def main() -> list[Row]:
    """Ready after start and memory at rest; the middle of some rounds, after one of each that does not count."""
    _measure.off_screen()
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        vault = Path(folder) / "regio"
        _measure.make_region(vault, 240)
        found: dict[str, list[dict[str, float]]] = {BARE: [], LIBRARIES: [], EMPTY: [], EXAMPLE: []}
        for turn in range(ROUNDS + 1):
            for kind, results in found.items():
                result = _started(kind, Path(folder), vault)
                if turn:
                    results.append(result)
    ready = {kind: statistics.median(item["ready"] for item in results) for kind, results in found.items()}
    cpu = {kind: min(item["cpu"] for item in results) for kind, results in found.items()}
    memory = {kind: statistics.median(item["memory"] for item in results) for kind, results in found.items()}
    mb = {kind: f"{amount / 1e6:.0f} MB" for kind, amount in memory.items()}
    ratio, floor = memory[EXAMPLE] / memory[BARE], memory[LIBRARIES] / memory[BARE]
    name = "start, example school opened and drawn"
    return [
        _measure.against("window ready after start", ready[EMPTY], "bare window", ready[BARE], 1.6),
        _measure.against("the same, processor time", cpu[EMPTY], "bare window", cpu[BARE], 1.6),
        _measure.against(name, ready[EXAMPLE], "bare window", ready[BARE], float("inf")),
        Row("memory at rest, example school open", mb[EXAMPLE], f"{mb[BARE]} bare window", ratio, 2.0),
        Row("of which the libraries alone", mb[LIBRARIES], f"{mb[BARE]} bare window", floor, float("inf")),
    ]


def _started(kind: str, folder: Path, vault: Path) -> dict[str, float]:
    """Start a child and read what it measured: seconds from here to its window, and bytes in memory then.

    Compiled modules are kept between the starts, as they are in every installation.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
    environment |= {name: str(folder / "home") for name in homes} | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    words = [sys.executable, "-m", "tests.bench._window", kind, str(vault)]
    start = time.time()
    done = subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    return {"ready": told["ready"] - start, "cpu": told["cpu"], "memory": told["memory"]}
