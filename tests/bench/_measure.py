"""What the measurements share: the invented school to measure on, medians, and rows of the table."""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.services import example_school
from tools.bench import Row

TODAY = date(2026, 3, 4)
PASSWORD = "voorbeeld"
_MADE = "made.json"
CACHE_VARIABLE = "ROUTEKAART_BENCH_CACHE"
"""Names a folder, outside the checkout, in which what takes long to make is kept for the next time."""


def off_screen() -> None:
    """Let Qt draw in memory where there is no display; to be called before Qt is loaded."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def clock() -> FrozenClock:
    """Wednesday 4 March 2026."""
    return FrozenClock(TODAY)


def make_region(folder: Path, pupils: int) -> None:
    """Make the invented region in a folder and close it."""
    services, _recovery = bootstrap.create(folder, PASSWORD, is_example=True, clock=clock())
    try:
        example_school.make(services.vault.database, pupils=pupils, on=TODAY)
    finally:
        services.close()


@contextmanager
def region(pupils: int = 240) -> Iterator[Services]:
    """The invented region, open, in a folder that goes away afterwards."""
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        make_region(Path(folder) / "regio", pupils)
        services = bootstrap.open_folder(Path(folder) / "regio", PASSWORD, clock=clock())
        try:
            yield services
        finally:
            services.close()


@contextmanager
def kept_folder() -> Iterator[Path]:
    """The folder that the environment names, or else one that goes away afterwards."""
    kept = os.environ.get(CACHE_VARIABLE)
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield Path(kept)
        return
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        yield Path(folder)


def kept_region(folder: Path, pupils: int) -> Row:
    """Make a region in "regio", or take it from the cache with the time it took then."""
    told = folder / _MADE
    again = told.exists()
    if not again:
        told.write_text(json.dumps({"seconds": seconds(lambda: make_region(folder / "regio", pupils))}))
    taken = json.loads(told.read_text())["seconds"]
    return within(f"make a region of {pupils:,} pupils" + (" (made earlier)" if again else ""), taken, 120.0)


def until_drawn(work: Callable[[], object]) -> float:
    """How long it takes until what was asked of a window is on screen, in seconds."""
    return seconds(lambda: (work(), drawn()))


def drawn() -> None:
    """Let Qt lay out and paint everything that waits for it."""
    from PySide6.QtWidgets import QApplication

    for _time in range(3):
        QApplication.processEvents()


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(work: Callable[[], object], rounds: int = 7) -> float:
    """The middle of some rounds in seconds, after one that does not count."""
    return by_turns(work, rounds=rounds)[0]


def by_turns(*works: Callable[[], object], rounds: int = 7) -> tuple[float, ...]:
    """The middle of some rounds of each in seconds: in turn, so that what else the machine does befalls all alike.

    The first round does not count, and garbage is collected in between only.
    """
    taken: list[list[float]] = [[] for _work in works]
    for turn in range(rounds + 1):
        for work, kept in zip(works, taken, strict=True):
            gc.collect()
            gc.disable()
            try:
                one = seconds(work)
            finally:
                gc.enable()
            if turn:
                kept.append(one)
    return tuple(statistics.median(kept) for kept in taken)


def within(name: str, taken: float, bar: float) -> Row:
    """A row for a bar in absolute time, both in seconds."""
    return Row(name, _shown(taken), _shown(bar), taken / bar, 1.0)


def against(name: str, taken: float, what: str, other: float, bar: float) -> Row:
    """A row for a bar that is a ratio; both in seconds. A bar of infinity only tells the figure."""
    return Row(name, _shown(taken), f"{_shown(other)} {what}", taken / other, bar)


def _shown(taken: float) -> str:
    return f"{taken:.2f} s" if taken >= 1 else f"{taken * 1000:.1f} ms"
