"""Starts the program with its windows: `main` is what the command `routekaart` calls."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from routekaart_app import paths
from routekaart_app.gui import icons, theme
from routekaart_app.gui.crash import CrashGuard
from routekaart_app.gui.program import Program
from routekaart_app.gui.widgets.start_page import AFTER_PAINTING_MS

_A_MINUTE = 60.0


def main(arguments: Sequence[str]) -> int:
    """Open the window, of the administration in `arguments` if there is one; returns the exit code."""
    app = theme.application("routekaart")
    app.setApplicationName("Routekaart")
    app.setDesktopFileName("routekaart")
    app.setWindowIcon(icons.application_icon())
    guard = CrashGuard(show_report, app)
    guard.install()
    program = Program(app, paths.config_folder())
    guard.on_known = program.fail
    program.begin(Path(arguments[0]).resolve() if arguments else None)
    QTimer.singleShot(AFTER_PAINTING_MS, start_logs)
    try:
        return app.exec()
    finally:
        guard.remove()


def start_logs() -> None:
    """Begin the technical log, and sweep up after a crash; the window is on screen before."""
    from routekaart_app import log

    log.start(paths.log_folder())
    Thread(target=_sweep, daemon=True).start()  # a share that is away may take half a minute to say so


def _sweep() -> None:
    """Remove what a crash left of reports and other files, with names in it, and of choices that were being kept."""
    from routekaart_app.store import files

    files.sweep_noted()
    files.sweep(paths.config_folder(), older_than=_A_MINUTE)


def show_report(text: str) -> None:
    """Show a crash report above the window in front, and go on when it is closed."""
    from routekaart_app.gui.dialogs.crash_dialog import CrashDialog

    CrashDialog(text, QApplication.activeWindow()).exec()
