"""What happens when the program itself is at fault: a report that holds no value, only where it went wrong."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from routekaart_app import __version__
from routekaart_app.errors import Cancelled, KnownError

_PACKAGE = Path(__file__).resolve().parent.parent
_MOST_FRAMES = 40


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of error and the places it passed: no message, no values, no folders of this computer."""
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    frames = traceback.extract_tb(trace)[-_MOST_FRAMES:]
    lines = [f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    system = f"Routekaart {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join([system, kind.__qualname__, *lines])


def _place(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(_PACKAGE.parent).as_posix() if path.is_relative_to(_PACKAGE) else path.name


class CrashGuard(QObject):
    """Hears of every error nobody caught, in any thread, and tells it once on the window's thread.

    What belongs to the user's world goes to `on_known`; everything else becomes a report for `on_bug`.
    """

    _heard = Signal(object)

    def __init__(self, on_bug: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on_known: Callable[[KnownError], None] | None = None
        self._on_bug = on_bug
        self._telling = False
        self._heard.connect(self._tell)

    def install(self) -> None:
        """Take over Python's own hooks."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Python's hook: an error nobody caught."""
        if isinstance(error, Cancelled):
            return
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, KnownError):
            self._heard.emit(error)
            return
        import logging

        text = report(kind, trace)
        logging.getLogger("routekaart").error("crash\n%s", text)
        self._heard.emit(text)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _tell(self, what: KnownError | str) -> None:
        if isinstance(what, KnownError):
            if self.on_known is not None:
                self.on_known(what)
        elif not self._telling:  # a fault that repeats, as while painting, must not pile up windows
            self._telling = True
            try:
                self._on_bug(what)
            finally:
                self._telling = False
