"""A report from right to left: everything on the page is the other way about, and nothing that is read is turned."""

from __future__ import annotations

import pytest

from routekaart_app.pictures.shapes import Circle, Close, Line, Path, RoundRect, Shape, Text
from routekaart_app.reports import document, letters, parent_report
from routekaart_app.reports.document import UPRIGHT
from tests.reports import parents, pdfs

WIDTH = UPRIGHT.text_width
Drawn = list[tuple[float, float, Shape]]


def drawn(language: str, monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """What reaches the painter for a report in the manner of a language, in its column."""
    found: Drawn = []

    def note(_painter: object, shapes: tuple[Shape, ...], x: float, top: float) -> None:
        found.extend((x - UPRIGHT.side, top, shape) for shape in shapes)

    monkeypatch.setattr(document.Painter, "draw", note)
    pdfs.made(parent_report.part(parents.a_report(words=("Ja.",), tips=()), parents.catalog(language)))
    return found


def span(x: float, shape: Shape) -> tuple[float, float] | None:
    """From where to where a shape of the frame reaches; None for texts and free shapes."""
    match shape:
        case RoundRect():
            return x + shape.x, x + shape.x + shape.width
        case Line():
            return x + min(shape.x1, shape.x2), x + max(shape.x1, shape.x2)
        case Circle():
            return x + shape.x - shape.radius, x + shape.x + shape.radius
        case _:
            return None


def frame(found: Drawn) -> list[tuple[float, float]]:
    """The discs of numbers and stations, grounds and bars, from left to right; marks of stations are not turned."""
    spans = (span(x, shape) for x, _top, shape in found if isinstance(shape, RoundRect | Circle))
    return sorted((round(left, 2), round(right, 2)) for left, right in filter(None, spans) if right - left > 14)


def test_every_part_of_the_frame_is_where_its_mirror_image_was(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        one_way = frame(drawn("tr", patch))
    other_way = frame(drawn("ar", monkeypatch))
    turned = sorted((round(WIDTH - right, 2), round(WIDTH - left, 2)) for left, right in one_way)
    assert other_way == turned


def test_ticks_are_not_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [shape for _x, _top, shape in drawn("ar", monkeypatch) if isinstance(shape, Path)]
    ticks = [path.steps for path in paths if path.stroke == "paper" and len(path.steps) == 3]
    assert ticks
    for short, low, far in ticks:
        assert not isinstance(short, Close) and not isinstance(low, Close) and not isinstance(far, Close)
        assert short.x < low.x < far.x and low.x - short.x < far.x - low.x


def test_texts_begin_at_the_right_and_dutch_keeps_its_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    found = drawn("ar", monkeypatch)
    by_text = {shape.text: (x + shape.x, shape) for x, _top, shape in found if isinstance(shape, Text)}
    x, title = by_text["Fleur on the way to a job"]
    assert (x, title.anchor, title.direction) == (pytest.approx(WIDTH), "end", "rtl")
    x, quote = by_text["“Ja.”"]
    assert x < 30 and (quote.anchor, quote.direction) == ("start", "ltr")
    assert by_text["page 1 of 2"][0] == pytest.approx(0.0)


def test_numbers_and_names_stay_in_place_in_arabic() -> None:
    def seen(text: str) -> str:
        return "".join(run for _font, run in letters.runs(text, right_to_left=True))

    assert "010 - 000 00 00" in seen("اتصلوا: 010 - 000 00 00.")
    assert seen("اتصلوا: 010 - 000 00 00.").startswith(".")
    assert seen("Fleur في الطريق").endswith("Fleur")
    assert "(Fleur Bos)" in seen("تقرير (Fleur Bos) جديد")
    assert "3B" in seen("الصف 3B · مارس 2026") and seen("الصف 3B · مارس 2026").startswith("2026")
    assert [font for font, _run in letters.runs("زيارة mbo", right_to_left=True)] == [
        "NotoSans-Regular", "NotoNaskhArabic-Regular",
    ]  # fmt: skip
    assert seen("S. Voorbeeld (mentor).") == "S. Voorbeeld (mentor)."
