"""Holds the suite to two promises: nothing talks to a network, and nothing opens an administration behind its back."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

REPORT_VARIABLE = "ROUTEKAART_TEST_TRESPASSES"
"""Names the file that trespasses are written to, in this process and in the programs that tests start."""
_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_TRAFFIC = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_FILES = {"open", "sqlite3.connect", "shutil.copyfile", "shutil.move", "os.rename", "os.truncate", "os.remove"}


class Trespass(AssertionError):  # noqa: N818 - read as "Trespass: network: ..."
    """Code did what no part of this program may do."""


def install(report: Path) -> None:
    """Refuse and note every trespass from here on; an audit hook cannot be taken away again."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        problem = _problem(event, arguments)
        if problem:
            handle = os.open(report, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            os.write(handle, (problem + "\n").encode())
            os.close(handle)
            raise Trespass(problem)

    sys.addaudithook(hook)


def _problem(event: str, arguments: tuple[object, ...]) -> str:
    if event in _LOOKUPS or (event in _TRAFFIC and _is_internet(arguments[0])):
        return f"network: {event} {arguments[0] if event in _LOOKUPS else arguments[1:]}"
    if event in _FILES:
        live = _live_paths()
        for argument in arguments[:2] if live else ():
            if isinstance(argument, str | bytes | os.PathLike) and Path(os.fsdecode(argument)).absolute() in live:
                return f"live administration: {event} on {Path(os.fsdecode(argument)).name}"
    return ""


def _is_internet(candidate: object) -> bool:
    return isinstance(candidate, socket.socket) and candidate.family in (socket.AF_INET, socket.AF_INET6)


def _live_paths() -> frozenset[Path]:
    """The database files that are open right now: closing any other handle on them drops SQLite's locks."""
    store = sys.modules.get("routekaart_app.store.database")
    live = getattr(store, "live_paths", None)
    return frozenset(path.absolute() for path in live()) if live else frozenset()
