"""The child of startup.py: opens one kind of window, and tells when it was drawn and how much memory it takes."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main(kind: str, vault: Path) -> None:
    """`kind` is "bare" (a window with nothing in it), "libraries" (the same, with all that reads an administration
    loaded), "empty" (the program's start page) or "example"."""
    if kind == "libraries":
        _load_libraries()
    if kind in ("bare", "libraries"):
        _bare()
    else:
        _program(vault if kind == "example" else None)


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 760)
    window.show()
    _tell(app)


def _load_libraries() -> None:
    """What an administration cannot be opened without, whoever writes the program around it."""
    import sqlalchemy.orm
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from sqlcipher3 import dbapi2

    engine = sqlalchemy.create_engine("sqlite://", module=dbapi2)
    with sqlalchemy.orm.Session(engine) as session:
        session.execute(sqlalchemy.text("SELECT 1"))
    AESGCM(bytes(32)).encrypt(bytes(12), b"", None)


def _program(vault: Path | None) -> None:
    """Start as the command does; where it would wait for the person, look at the clock instead."""
    from PySide6.QtWidgets import QApplication

    def measure(*_arguments: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if vault is not None:
            _open(app, vault)
        _tell(app)
        return 0

    QApplication.exec = measure  # type: ignore[method-assign, assignment]
    from routekaart_app.cli import main as program

    program([])


def _open(app: object, vault: Path) -> None:
    """Show an administration as after its password was typed."""
    from routekaart_app import bootstrap
    from routekaart_app.gui.program import Program
    from tests.bench import _measure

    shown = app.findChild(Program)  # type: ignore[attr-defined]
    shown.show_administration(bootstrap.open_folder(vault, _measure.PASSWORD, clock=_measure.clock()))


def _tell(app: object) -> None:
    for _time in range(3):
        app.processEvents()  # type: ignore[attr-defined]
    for window in app.topLevelWidgets():  # type: ignore[attr-defined]
        if window.isVisible():
            window.repaint()
    ready, cpu = time.time(), time.process_time()
    sys.stdout.write(json.dumps({"ready": ready, "cpu": cpu, "memory": _memory()}) + "\n")


def _memory() -> int:
    """Bytes of this process that are in memory now; where the system does not tell, the most there ever were."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
