"""The form on which a pupil writes a reflection by hand: four points with lines, and a word to tick per competency."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import words
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reflection import GROWTH, POINTS
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import Line, RoundRect, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Placed, Solid
from routekaart_app.reports.styles import BODY, CAPTION, STRONG

_WIDTH = UPRIGHT.text_width
_WRITING = 23.0
"""The height of a line to write on."""
_LINES = 4
_BOX, _BADGE, _NAME, _ROW = 10.0, 11.0, 132.0, 22.0


def title(t: Catalog) -> str:
    """What a document with these forms is called."""
    return t.gettext("Reflection form")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "reflection-form")


def part(pupil: PupilEntry, activity: str, t: Catalog) -> Part:
    """The form of one pupil, one page; without an activity there is a line to write it on."""
    foot = f"{title(t)} · {pupil.group}" if pupil.group else title(t)
    return Part(pupil.display_name, pupil.display_name, pupil.school, foot, tuple(_blocks(pupil, activity, t)))


def texts(pupil: PupilEntry, activity: str) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    yield from (pupil.display_name, pupil.group, pupil.school, activity)


def _blocks(pupil: PupilEntry, activity: str, t: Catalog) -> Iterator[Block]:
    subtitle = " · ".join(filter(None, (title(t), pupil.group)))
    yield blocks.front(pupil.display_name, subtitle, [pupil.school] if pupil.school else [], _WIDTH)
    yield _about(activity, t)
    for point in POINTS:
        yield _point(words.say(words.POINT, point, t.gettext))
    yield blocks.heading(t.gettext("How do you see yourself now?"), _WIDTH, t.gettext("tick what fits you"))
    for two in COMPETENCIES:
        yield _growth(two, t)
    yield blocks.paragraph(
        t.gettext("Write in your own words. There is no right or wrong answer, and you get no mark."), CAPTION, _WIDTH
    )


def _about(activity: str, t: Catalog) -> Solid:
    """What it looks back on, and the day."""
    day = t.gettext("Date:")
    right = _WIDTH - 130
    shapes: list[Shape] = [*_label(t.gettext("About:"), activity, right - 16), *_label(day, "", 130, right)]
    return Solid(_WRITING, (Placed(0, 0, tuple(shapes)),), before=10)


def _label(text: str, filled: str, width: float, x: float = 0.0) -> tuple[Shape, ...]:
    """A word, and what is filled in behind it, or a line to write it on."""
    wide = letters.width(text, BODY.size) + 6
    if filled:
        shown = letters.shorten(filled, STRONG.size, width - wide, bold=True)
        return blocks.line(text, BODY, x, 3), blocks.line(shown, STRONG, x + wide, 3)
    return blocks.line(text, BODY, x, 3), Line(x + wide, 18, x + width, 18, stroke="edge", stroke_width=0.6)


def _point(text: str) -> Solid:
    """One of the four points with lines to write on."""
    shapes: list[Shape] = [blocks.line(letters.shorten(text, STRONG.size, _WIDTH, bold=True), STRONG)]
    for place in range(1, _LINES + 1):
        y = STRONG.leading + place * _WRITING
        shapes.append(Line(0, y, _WIDTH, y, stroke="edge", stroke_width=0.6))
    return Solid(STRONG.leading + _LINES * _WRITING, (Placed(0, 0, tuple(shapes)),), before=12)


def _growth(two: str, t: Catalog) -> Solid:
    """A competency with a box before each of its words."""
    top = (_ROW - BODY.leading) / 2
    (badge,) = blocks.badges((two,))
    name = letters.shorten(words.say(words.COMPETENCY, two, t.gettext), BODY.size, _NAME - 24)
    shapes: list[Shape] = [blocks.line(name, BODY, 22, top)]
    x = _NAME
    for said, wide in _words(t):
        shapes.append(RoundRect(x, (_ROW - _BOX) / 2, _BOX, _BOX, 2, stroke="muted", stroke_width=0.8))
        shapes.append(blocks.line(said, BODY, x + _BOX + 5, top))
        x += wide
    shapes.append(Line(0, _ROW, _WIDTH, _ROW, stroke="line", stroke_width=0.6))
    return Solid(_ROW, (Placed(0, top, badge.shapes), Placed(0, 0, tuple(shapes))))


def _words(t: Catalog) -> list[tuple[str, float]]:
    """The words of growth, each with its share of the row: what the words leave over is divided evenly."""
    room = (_WIDTH - _NAME) / len(GROWTH) * 1.6
    said = [letters.shorten(words.say(words.GROWTH, key, t.gettext), BODY.size, room) for key in GROWTH]
    needed = [_BOX + 5 + letters.width(text, BODY.size) for text in said]
    spare = max(0.0, _WIDTH - _NAME - sum(needed)) / len(GROWTH)
    return [(text, wide + spare) for text, wide in zip(said, needed, strict=True)]
