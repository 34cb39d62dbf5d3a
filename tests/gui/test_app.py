"""The program as it is started: quick, with nothing loaded that the first window does not need."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from PySide6.QtWidgets import QApplication
seen = []
def end(*_arguments):
    QApplication.processEvents()
    seen.extend(name for name in sys.modules if name.split(".")[0] in {slow})
    for window in QApplication.topLevelWidgets():
        window.close()
    return 0
QApplication.exec = end
from routekaart_app.gui.app import main
print(main([]), sorted(set(name.split(".")[0] for name in seen)))
"""


def test_the_first_window_needs_no_database_and_no_reports() -> None:
    slow = {"sqlalchemy", "babel", "reportlab", "cryptography", "alembic", "pypdfium2"}
    command = [sys.executable, "-c", CODE.replace("{slow}", repr(slow))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.stdout.strip() == "0 []", done.stdout + done.stderr
