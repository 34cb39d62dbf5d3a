"""Measures the program against its bars: each module of tests/bench in a process of its own, one table."""

from __future__ import annotations

import argparse
import importlib
import json
import math
import os
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "tests" / "bench"
PAGE = ROOT / "docs" / "performance.md"
"""Where `--markdown` keeps the figures, between these lines; what they mean stands above them."""
BEGIN, END = "<!-- figures: written by python -m tools bench --markdown -->", "<!-- end of figures -->"
_HEAD = ("what", "here", "against", "ratio", "bar", "measured by")


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
    parser.add_argument("--markdown", action="store_true", help=f"keep the figures in {PAGE.relative_to(ROOT)} too")
    options = parser.parse_args(arguments)
    found = {name: _measured_apart(name) for name in options.names or _all_names()}
    rows = [row for measured in found.values() for row in measured]
    failed = [name for name, measured in found.items() if not measured]
    print(table(rows))
    if options.markdown:
        PAGE.write_text(noted(PAGE.read_text("utf-8"), found, machine()), "utf-8")
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


def machine() -> str:
    """On what was measured, in one sentence that names no machine."""
    system = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"Measured on {system}; the ratio is what counts, the milliseconds belong to that machine."


def noted(page: str, found: dict[str, list[Row]], where: str) -> str:
    """The page with the figures of these modules in it; those of modules that were not run, or failed, stay."""
    before, _begin, rest = page.partition(BEGIN)
    old, _end, after = rest.partition(END)
    kept: dict[str, list[str]] = {}
    for line in old.splitlines():
        if line.startswith("| ") and line.endswith("` |"):
            kept.setdefault(line.rsplit("`", 2)[1], []).append(line)
    kept |= {name: [_line(row, name) for row in rows] for name, rows in found.items() if rows}
    lines = [line for name in sorted(kept) for line in kept[name]]
    head = [f"| {' | '.join(_HEAD)} |", f"|{' --- |' * len(_HEAD)}"]
    return "\n".join([before.rstrip(), "", BEGIN, where, "", *head, *lines, END]) + (after or "\n")


def _line(row: Row, module: str) -> str:
    bar = "none" if math.isinf(row.bar) else f"{row.bar:g}"
    name, ratio = (row.name, f"{row.ratio:.2f}") if row.met else (f"**{row.name}**", f"**{row.ratio:.2f}**")
    return f"| {name} | {row.figure} | {row.baseline} | {ratio} | {bar} | `{module}` |"


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
