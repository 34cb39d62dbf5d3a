"""Long work beside the window: one worker, progress, a way to stop, and answers on the window's own thread."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services.progress import Progress

T = TypeVar("T")
SHOWN_AFTER_MS = 400
"""Work that is done sooner shows no bar."""
_BETWEEN = 0.05
"""Seconds between two reports of progress: quick steps by the thousand must not drown the window."""


class ProgressView(Protocol):
    """Something that shows how far a piece of work is; made once the work takes long."""

    def begin(self, title: str, stop: Callable[[], None]) -> None:
        """Show that work has begun; `stop` asks it to stop."""

    def advance(self, done: int, of: int, text: str) -> None:
        """So much of it is ready; 0 of 0 when nobody can tell."""

    def end(self) -> None:
        """It is over."""


class Running(QObject):
    """One piece of work under way. It is also what the work reports its progress to."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, parent: QObject, title: str) -> None:
        super().__init__(parent)
        self.title = title
        self._stop = Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next step."""
        self._stop.set()

    def step(self, done: int, of: int, text: str = "") -> None:
        """Called by the worker; raises Cancelled once `cancel` was called."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _BETWEEN or done == of:
            self._told = now
            self.progressed.emit(done, of, text)


@dataclass(slots=True, eq=False)
class _Job:
    """Work and what became of it.

    Whatever hangs on a window is let go of on the window's own thread: were the worker the last to hold it, Qt
    would take the window down from the wrong thread. So the worker drops the work before it tells that it is done.
    """

    running: Running
    work: Callable[[Progress], Any] | None
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    unwanted: Callable[[Any], None] | None = None
    result: Any = None
    error: BaseException | None = None

    def run(self) -> None:
        """Called by the worker."""
        work = self.work
        try:
            if work is not None:
                self.result = work(self.running)
        except BaseException as error:  # whatever it is, it is told on the window's thread
            self.error = error
        del work

    def forget(self) -> None:
        """Hold on to nothing any more; called on the window's thread."""
        self.work = self.done = self.failed = self.unwanted = self.result = self.error = None


class Tasks(QObject):
    """Runs one piece of work after another in a thread of its own.

    With a `view` progress is shown there, otherwise in a small dialog above the window in front.
    """

    _finished = Signal(object)

    def __init__(self, parent: QWidget, view: ProgressView | None = None) -> None:
        from concurrent.futures import ThreadPoolExecutor

        super().__init__(parent)
        self._above = parent
        self._view = view
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="routekaart")
        self._jobs: list[_Job] = []
        self._finished.connect(self._conclude)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way or waiting."""
        return bool(self._jobs)

    def start(
        self,
        work: Callable[[Progress], T],
        *,
        title: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        unwanted: Callable[[T], None] | None = None,
        quiet: bool = False,
        view: ProgressView | None = None,
    ) -> Running:
        """Run `work` in the worker, then `done` or `failed` on this thread.

        `quiet` work shows no bar, however long it takes: the page itself shows that something is on its way.
        A `view` of its own shows the work there, and at once: for what somebody asked for and takes long.
        `failed` gets KnownError and Cancelled, and a bug of ours after that was reported. Without it a KnownError
        goes where uncaught ones go, and work that was stopped ends in silence.
        `unwanted` gets what was made when nobody takes it any more: what is open must be closed by somebody.
        """
        running = Running(self, title)
        job = _Job(running, work, done, failed, unwanted)
        self._jobs.append(job)
        if view is not None:
            self._show(job, view)
        elif not quiet:
            QTimer.singleShot(SHOWN_AFTER_MS, running, lambda: self._show(job))
        self._worker.submit(self._run, job)
        return running

    def close(self) -> None:
        """Stop what runs and wait for it; nobody is called back any more."""
        for job in self._jobs:
            job.running.cancel()
        self._worker.shutdown(wait=True, cancel_futures=True)
        for job in self._jobs:
            job.running.ended.emit()
            if job.unwanted is not None and job.result is not None:
                job.unwanted(job.result)
            job.forget()
        self._jobs.clear()

    def _run(self, job: _Job) -> None:
        job.run()
        self._finished.emit(job)

    def _show(self, job: _Job, view: ProgressView | None = None) -> None:
        if job not in self._jobs:
            return
        running = job.running
        view = view or self._view or _dialog(self._above)
        running.progressed.connect(view.advance, Qt.ConnectionType.QueuedConnection)
        running.ended.connect(view.end)
        view.begin(running.title, running.cancel)

    def _conclude(self, job: _Job) -> None:
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        done, failed, result, error = job.done, job.failed, job.result, job.error
        job.running.ended.emit()
        job.running.deleteLater()
        job.forget()
        if error is not None:
            _tell(error, failed)
        elif done is not None:
            done(result)


def _tell(error: BaseException, failed: Callable[[Exception], None] | None) -> None:
    is_expected = isinstance(error, KnownError | Cancelled)
    if not is_expected or (failed is None and isinstance(error, KnownError)):
        sys.excepthook(type(error), error, error.__traceback__)
    if failed is not None and isinstance(error, Exception):
        failed(error)


def _dialog(above: QWidget) -> ProgressView:
    from routekaart_app.gui.widgets.progress_strip import ProgressDialog

    return ProgressDialog(QApplication.activeModalWidget() or above)
