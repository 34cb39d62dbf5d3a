"""Runs every gate and the tests side by side: each gate gets one line, and what failed is told again at the end."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_MOST_WORKERS = 8
_AGAIN = ("-q", "--last-failed", "--last-failed-no-failures", "none", "--maxfail", "20")
"""What failed, once more by itself, with the values that an assertion compared."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that must hold before a change may land; `words` follow the interpreter's name."""

    name: str
    words: tuple[str, ...]


GATES = (
    Gate("ruff format", ("-m", "ruff", "format", "--check", ".")),
    Gate("ruff check", ("-m", "ruff", "check", ".")),
    Gate(
        "import-linter",
        ("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"),
    ),
    Gate("forms", ("-m", "tools", "forms", "--check")),
    Gate("strings", ("-m", "tools", "strings", "--check")),
    Gate("mypy", ("-m", "mypy")),
)


def main(arguments: list[str]) -> int:
    """Run every gate, and pytest beside them: everything over all cores, or what the arguments ask; 0 if all passed."""
    with ThreadPoolExecutor(1) as beside:
        gates = beside.submit(_failed_gates)
        tests = _pytest(arguments) if arguments else _whole_suite()
        failed = gates.result()
    if failed:
        print("Failed beside the tests: " + ", ".join(failed), file=sys.stderr)
    return tests or int(bool(failed))


def _whole_suite() -> int:
    """Every test over all cores, without the bookkeeping for the words of a failure; failures are run again with it.

    What fails the first time fails the run, whatever it does the second time.
    """
    workers = str(min(os.cpu_count() or 1, _MOST_WORKERS))
    code = _pytest(["-q", "-n", workers, "--dist", "worksteal", "--assert", "plain"])
    if code == 1:
        print("\nOnce more, for the words:", flush=True)
        _pytest(list(_AGAIN))
    return code


def _pytest(words: list[str]) -> int:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([sys.executable, "-m", "pytest", *words], cwd=ROOT, env=own, check=False).returncode


def _failed_gates() -> list[str]:
    return [gate.name for gate in GATES if not _passes(gate)]


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
    line = f"{gate.name:14} {'ok' if passed else 'FAILED':7} {time.perf_counter() - start:5.1f} s"
    print(f"\n{line}" if passed else f"\n{line}\n{done.stdout}", flush=True)
    return passed
