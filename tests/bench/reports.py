"""Reports of a class, against the same marks on the same pages drawn on a bare ReportLab canvas."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from routekaart_app import i18n
from routekaart_app.domain.parent_report import ParentReport
from routekaart_app.reports import document, letters, parent_report, progress_report
from routekaart_app.reports.document import Part
from tests.reports import data, parents
from tools.bench import Row

PUPILS = 28
ROUNDS = 5
BAR, ARABIC_BAR = 1.5, 2.5

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
    """Progress reports, and reports for parents in Dutch and in Arabic, layout and all, against the bare canvas."""
    dossiers = [data.a_dossier(pupil=data.a_pupil("Fleur Bos", str(120000 + number))) for number in range(PUPILS)]
    named = [_report(number) for number in range(PUPILS)]
    dutch, arabic = (i18n.catalog("reports", language) for language in ("nl", "ar"))
    return [
        _row("progress reports", lambda: [progress_report.part(one, dutch) for one in dossiers], dutch, BAR),
        _row("reports for parents, nl", lambda: [parent_report.part(one, dutch) for one in named], dutch, BAR),
        _row("reports for parents, ar", lambda: [parent_report.part(one, arabic) for one in named], arabic, ARABIC_BAR),
    ]


def _report(number: int) -> ParentReport:
    """What one pupil has and no other."""
    words = tuple(f"{text} Dat was op dag {number}." for text in parents.a_report().words)
    return parents.a_report(name=f"Fleur Bos {number}", first_name=f"Fleur {number}", words=words)


def _row(name: str, parts: Callable[[], Sequence[Part]], t: i18n.Catalog, bar: float) -> Row:
    """Our reports against the bare canvas; the best of some rounds of each."""
    calls, pages = _recorded(parts, t)
    ours, bare = [], []
    for _round in range(ROUNDS):
        ours.append(_timed(lambda: _made(parts, t).data()))
        bare.append(_timed(lambda: _replayed(calls)))
    figure, baseline = min(ours), min(bare)
    told = f"{PUPILS} {name}, {pages} pages"
    return Row(told, f"{figure:.2f} s", f"{baseline:.2f} s bare canvas", figure / baseline, bar)


def _made(parts: Callable[[], Sequence[Part]], t: i18n.Catalog) -> document.Document:
    made = document.Document("Test", t, document.UPRIGHT)
    for part in parts():
        made.add(part)
    return made


def _recorded(parts: Callable[[], Sequence[Part]], t: i18n.Catalog) -> tuple[list[Call], int]:
    """What is drawn for these parts, call by call, and on how many pages."""
    recorders: list[_Recorder] = []

    def recording(*args: Any) -> _Recorder:
        recorders.append(_Recorder(original(*args)))
        return recorders[-1]

    original = document._new_canvas
    document._new_canvas = recording  # type: ignore[assignment]
    try:
        pages = _made(parts, t).pages
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
