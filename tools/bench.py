"""Measures the program against its bars: each module of tests/bench in a process of its own, one table."""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "tests" / "bench"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: figures with their unit, and a ratio that should stay at or under its bar.

    A bar in absolute terms ("within 100 ms") is written the same way: the bar itself is the baseline, 1.0 the bar.
    """

    name: str
    figure: str
    baseline: str
    ratio: float
    bar: float

    @property
    def met(self) -> bool:
        """Whether the bar is kept."""
        return self.ratio <= self.bar


def main(arguments: list[str]) -> int:
    """Run the modules named (all without any); 1 if a bar is missed or a module failed."""
    parser = argparse.ArgumentParser(prog="python -m tools bench")
    parser.add_argument("names", nargs="*", help="modules of tests/bench; without any: all")
    names = parser.parse_args(arguments).names or _all_names()
    rows, failed = [], []
    for name in names:
        measured = _measured_apart(name)
        rows += measured
        if not measured:
            failed.append(name)
    print(table(rows))
    for name in failed:
        print(f"{name} gave no figures", file=sys.stderr)
    return int(bool(failed) or not all(row.met for row in rows))


def _all_names() -> list[str]:
    return sorted(path.stem for path in MODULES.glob("*.py") if not path.stem.startswith("_"))


def _measured_apart(name: str) -> list[Row]:
    """The rows of one module, measured in a fresh process so that memory and imports are its own."""
    print(f"measuring {name} ...", file=sys.stderr, flush=True)
    words = [sys.executable, "-c", "from tools.bench import measure; measure()", name]
    done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    return [Row(**row) for row in json.loads(lines[-1])] if done.returncode == 0 and lines else []


def measure() -> None:
    """In the fresh process: run the module's `main() -> list[Row]` and hand its rows over as JSON."""
    module = importlib.import_module(f"tests.bench.{sys.argv[1]}")
    print(json.dumps([asdict(row) for row in module.main()]))


def table(rows: list[Row]) -> str:
    """The rows as text, columns lined up."""
    head = ("what", "here", "against", "ratio", "bar", "")
    body = [
        (row.name, row.figure, row.baseline, f"{row.ratio:.2f}", f"{row.bar:.2f}", "ok" if row.met else "MISSED")
        for row in rows
    ]
    widths = [max(len(line[column]) for line in [head, *body]) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [head, *body]
    )
