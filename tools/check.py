"""Runs every gate in the order of CI: each gets one line, and the tests come last with their own output."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_MOST_WORKERS = 8


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that must hold before a change may land; `words` follow the interpreter's name."""

    name: str
    words: tuple[str, ...]


GATES = (
    Gate("ruff format", ("-m", "ruff", "format", "--check", ".")),
    Gate("ruff check", ("-m", "ruff", "check", ".")),
    Gate("mypy", ("-m", "mypy")),
    Gate(
        "import-linter",
        ("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"),
    ),
    Gate("forms", ("-m", "tools", "forms", "--check")),
    Gate("strings", ("-m", "tools", "strings", "--check")),
)


def main(arguments: list[str]) -> int:
    """Run every gate, then pytest: everything over all cores, or what the arguments ask; 0 only if all passed."""
    failed = [gate.name for gate in GATES if not _passes(gate)]
    sys.stdout.flush()
    words = arguments or ["-q", "-n", str(min(os.cpu_count() or 1, _MOST_WORKERS)), "--dist", "worksteal"]
    tests = subprocess.run([sys.executable, "-m", "pytest", *words], cwd=ROOT, check=False).returncode
    if failed:
        print("Failed before the tests: " + ", ".join(failed), file=sys.stderr)
    return tests or int(bool(failed))


def _passes(gate: Gate) -> bool:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *gate.words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    passed = done.returncode == 0
    print(f"{gate.name:14} {'ok' if passed else 'FAILED':7} {time.perf_counter() - start:5.1f} s", flush=True)
    if not passed:
        print(done.stdout, flush=True)
    return passed
