"""Works out once what is the same for every test: a stretched password, and the SQL of a statement.

Nothing is pretended: the numbers come from the real functions, the first time they are asked for. What measures how
dear a password is must leave `passwords` out.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from routekaart_app.store.vault_key import KdfCost

_ROOM = 2 * 1024**3
_STATEMENTS = 4_000


def on_a_fast_disk() -> None:
    """Keep the files of tests in memory where the system offers that: the same calls, without waiting for a disk.

    Killed processes leave the same behind there; only a power cut would not, and no test makes one.
    """
    memory = Path("/dev/shm")
    if sys.platform == "linux" and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM:
        os.environ["TMPDIR"] = str(memory)
        tempfile.tempdir = None


def passwords() -> None:
    """Stretch the same password with the same salt at the same cost once per process."""
    KdfCost.stretch = cache(KdfCost.stretch)  # type: ignore[method-assign]


def statements() -> None:
    """Let all engines of this process share a dialect and the statements compiled for it."""
    make = sa.create_engine

    @cache
    def first() -> sa.Engine:
        engine = make("sqlite://", module=sqlcipher, query_cache_size=_STATEMENTS)
        engine.connect().close()  # what a dialect asks of its first connection
        return engine

    def create_engine(*arguments: Any, **options: Any) -> sa.Engine:
        engine = make(*arguments, **options)
        if engine.dialect.driver == first().dialect.driver:
            engine.dialect = engine.pool._dialect = first().dialect
            engine._compiled_cache = first()._compiled_cache
        return engine

    sa.create_engine = create_engine
