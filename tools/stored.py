"""Keeps an administration of the present schema in tests/data, so that every program to come is held to opening it."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
KEPT = frozenset({"routekaart.db", "keys.json"})
"""What of an administration is stored; the rest comes back when it is opened."""
_PASSWORD = "voorbeeld"


def main(arguments: list[str]) -> int:
    """Bring a copy of the newest stored administration to the schema of the program; 1 where its step is not there."""
    argparse.ArgumentParser(prog="python -m tools stored").parse_args(arguments)
    from routekaart_app.store.database import SCHEMA

    newest = max(int(folder.name.removeprefix("vault-")) for folder in DATA.glob("vault-*"))
    if newest >= SCHEMA:
        print(f"The newest is of schema {newest}. Raise SCHEMA in store/database.py first, and write its step.")
        return int(newest > SCHEMA)
    made = copied(DATA / f"vault-{newest}", DATA / f"vault-{SCHEMA}")
    print(f"{made.relative_to(ROOT)} was made of vault-{newest}. Tests open it from now on: never make it anew.")
    return 0


def copied(stored: Path, target: Path) -> Path:
    """A copy of an administration in the newest schema; nothing is left of one that could not be made."""
    from routekaart_app import bootstrap

    shutil.copytree(stored, target)
    try:
        bootstrap.open_folder(target, _PASSWORD).close()
    except BaseException:
        shutil.rmtree(target)
        raise
    for entry in target.iterdir():
        if entry.name not in KEPT:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    return target


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
