"""The program as it is started: quick, with nothing loaded that the first window does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from PySide6.QtWidgets import QApplication
seen = []
def end(*_arguments):
    QApplication.processEvents()
    seen.extend(name for name in sys.modules if name.startswith({slow}))
    for window in QApplication.topLevelWidgets():
        window.close()
    return 0
QApplication.exec = end
from routekaart_app.cli import main
print(main([]), sorted(seen))
"""


SLOW = (
    "sqlalchemy", "sqlcipher3", "alembic", "cryptography", "asyncio", "ssl", "babel", "reportlab", "PIL", "pypdfium2",
    "openpyxl", "xlsxwriter", "odfdo", "lxml", "xml", "routekaart_app.arguments", "routekaart_app.bootstrap",
    "routekaart_app.services", "routekaart_app.store", "routekaart_app.reports", "routekaart_app.exchange",
    "routekaart_app.domain", "routekaart_app.gui.main_window", "routekaart_app.gui.pages", "routekaart_app.gui.forms",
)  # fmt: skip
"""What a start page needs nothing of."""


def test_a_process_that_falls_over_at_once_tells_where(tmp_path: Path) -> None:
    """Before there is an application, and with the folder of a new user, who has no folders yet."""
    code = "import os, sys, PySide6; sys.argv = ['routekaart']; from routekaart_app import cli, paths\n"
    code += f"paths.log_folder = lambda: __import__('pathlib').Path({str(tmp_path / 'new' / 'log')!r})\n"
    code += "sys.modules['routekaart_app.gui.app'] = None\n"
    code += "try: cli.main([])\nexcept ImportError: os.abort()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode != 0
    assert "Fatal Python error" in (tmp_path / "new" / "log" / "crash.log").read_text("utf-8")


def test_the_first_window_needs_no_database_and_no_reports() -> None:
    command = [sys.executable, "-c", CODE.replace("{slow}", repr(SLOW))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.stdout.strip() == "0 []", done.stdout + done.stderr
