"""Progress reports of a class, against the same marks on the same pages drawn on a bare ReportLab canvas."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from routekaart_app import i18n
from routekaart_app.reports import document, letters, progress_report
from tests.reports import data
from tools.bench import Row

PUPILS = 28
ROUNDS = 5
BAR = 1.5

Call = tuple[str, tuple[Any, ...], dict[str, Any]]


class _Recorder:
    """Draws on a canvas and remembers every call, so that a bare canvas can do exactly the same."""

    def __init__(self, target: Any) -> None:
        self._target = target
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._target, name)

        def call(*args: Any, **options: Any) -> Any:
            plain = tuple(arg._target if isinstance(arg, _Recorder) else arg for arg in args)
            self.calls.append((name, args, options))
            result = method(*plain, **options)
            return _Recorder(result) if name == "beginPath" else result

        return call


def main() -> list[Row]:
    """One row: our reports, layout and all, against the bare canvas; the best of some rounds of each."""
    t = i18n.catalog("reports", "nl")
    dossiers = [data.a_dossier(pupil=data.a_pupil("Fleur Bos", str(120000 + number))) for number in range(PUPILS)]
    calls, pages = _recorded(dossiers, t)
    ours, bare = [], []
    for _round in range(ROUNDS):
        ours.append(_timed(lambda: _reports(dossiers, t).data()))
        bare.append(_timed(lambda: _replayed(calls)))
    figure, baseline = min(ours), min(bare)
    name = f"{PUPILS} progress reports, {pages} pages"
    return [Row(name, f"{figure:.2f} s", f"{baseline:.2f} s bare canvas", figure / baseline, BAR)]


def _reports(dossiers: list[Any], t: i18n.Catalog) -> document.Document:
    made = document.Document(progress_report.title(t), t, document.UPRIGHT)
    for dossier in dossiers:
        made.add(progress_report.part(dossier, t))
    return made


def _recorded(dossiers: list[Any], t: i18n.Catalog) -> tuple[list[Call], int]:
    """What is drawn for these dossiers, call by call, and on how many pages."""
    recorders: list[_Recorder] = []

    def recording(*args: Any) -> _Recorder:
        recorders.append(_Recorder(original(*args)))
        return recorders[-1]

    original = document._new_canvas
    document._new_canvas = recording  # type: ignore[assignment]
    try:
        pages = _reports(dossiers, t).pages
    finally:
        document._new_canvas = original
    return recorders[0].calls, pages


def _replayed(calls: list[Call]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(document.UPRIGHT.width, document.UPRIGHT.height), pageCompression=1, invariant=1)
    for name, args, options in calls:
        if name == "beginPath":
            continue
        if name == "drawPath":
            path = canvas.beginPath()
            for step, numbers, _options in args[0].calls:
                getattr(path, step)(*numbers)
            canvas.drawPath(path, **options)
        else:
            getattr(canvas, name)(*args, **options)
    canvas.save()
    return file.getvalue()


def _timed(work: Callable[[], bytes]) -> float:
    letters.initial_font()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
