"""Finds the developer command that was asked for and hands the rest of the line to it."""

from __future__ import annotations

import argparse
import importlib
import sys

COMMANDS = {
    "setup": "make or refresh the environment of this checkout",
    "run": "start the program; what follows goes to it",
    "forms": "compile ui/*.ui; --check only looks",
    "stored": "keep an administration of the newest schema in tests/data",
    "strings": "bring the translations up to date; --check only looks, --fill adds Dutch from JSON",
    "check": "every gate in the order of CI, the tests last; what follows goes to pytest",
    "test": "the same as check: what the README's test command runs",
    "shots": "render pages, dialogs and reports to PNG in shots/",
    "bench": "measure against the bars and print one table; names pick from tests/bench",
}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    overview = "\n".join(f"  {name:8} {purpose}" for name, purpose in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tools", epilog=overview, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the command")
    chosen = parser.parse_args(arguments)
    module = importlib.import_module(f"tools.{chosen.command}")
    code: int = module.main(chosen.rest)
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
