"""The technical log: what the program did, with ids only; never a name, a password or a text."""

from __future__ import annotations

import logging
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

_DAYS_KEPT = 30


def start(folder: Path) -> logging.Logger:
    """Write the log to a folder, a file a day, thirty days kept; without that folder, write nowhere."""
    logger = logging.getLogger("routekaart")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = TimedRotatingFileHandler(
            folder / "routekaart.log", when="midnight", backupCount=_DAYS_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    return logger
