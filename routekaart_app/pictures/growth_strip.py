"""How a pupil grew in the five competencies: small bars per day on which something was said, for screen and paper.

Three bars, as many filled as the word says. The pupil's are solid, the guide's are outlined: never told apart by colour
alone. What holds now stands in words at the right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.reflection import GROWTH, GrowthStep, newest
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.i18n import N_
from routekaart_app.pictures import competency_badge
from routekaart_app.pictures.shapes import Line, Picture, RoundRect, Shape, Text

Translate = Callable[[str], str]
TextWidth = Callable[[str, float, bool], float]

BARS = len(GROWTH) - 1
"""As many as there are steps above "not talked about yet"."""
_BAR, _BAR_GAP, _LOWEST, _STEP = 4.5, 1.5, 5.0, 4.5
_BETWEEN, _PITCH = 4.0, 46.0
_HIGH = _LOWEST + _STEP * (BARS - 1)
_SIZE, _SMALL, _BADGE = 12.0, 10.0, 14.0
_ROW = 40.0
_GAP = 8.0
_NAMES_FROM = 430.0
"""A narrower row shows the letters of a competency without its name."""
_KEY = 24.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said on one day: how many bars each fills, None for who said nothing."""

    caption: str
    pupil: int | None
    guide: int | None


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """One competency over time, oldest first. `now` says what holds, `spoken` all of it in one sentence."""

    competency: str
    name: str
    marks: tuple[Mark, ...]
    now: tuple[str, ...]
    spoken: str


def rows(steps: Iterable[GrowthStep], pupil: str, translate: Translate, language: str) -> tuple[GrowthRow, ...]:
    """A row for each competency, with the words of one language; `pupil` is the name by which the pupil is called."""
    known = tuple(steps)
    return tuple(_row(two, known, pupil, translate, language) for two in COMPETENCIES)


def layout(row: GrowthRow, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """One row at a width; days that do not fit are left out, the oldest first."""
    height = scale * _ROW
    shapes: list[Shape] = [*competency_badge.badge(row.competency, 0, scale * 3, scale * _BADGE)]
    left = scale * (_BADGE * competency_badge.ASPECT + _GAP)
    if width >= scale * _NAMES_FROM:
        shapes.append(Text(left, scale * 14, row.name, scale * _SIZE))
        left = scale * 190
    right = max((text_width(text, scale * _SIZE, False) for text in row.now), default=0.0)
    for place, text in enumerate(row.now):
        shapes.append(Text(width, scale * (14 + 15 * place), text, scale * _SIZE, anchor="end"))
    room = width - right - scale * _GAP - left
    shown = row.marks[-max(1, int(room // (scale * _PITCH))) :]
    for place, mark in enumerate(shown):
        shapes += _mark(mark, row.competency, left + place * scale * _PITCH, scale)
    return Picture(width, height, tuple(shapes))


def legend(pupil: str, guide: str, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """What the solid and the outlined bars stand for."""
    shapes: list[Shape] = []
    x = 0.0
    for text, is_guide in ((pupil, False), (guide, True)):
        shapes += _bars(BARS, "muted", x, scale, is_guide=is_guide)
        x += scale * _KEY
        shapes.append(Text(x, scale * _HIGH, text, scale * _SMALL, color="muted"))
        x += text_width(text, scale * _SMALL, False) + scale * 2 * _GAP
    return Picture(x, scale * (_HIGH + 4), tuple(shapes))


def _row(two: str, steps: tuple[GrowthStep, ...], pupil: str, translate: Translate, language: str) -> GrowthRow:
    name = words.say(words.COMPETENCY, two, translate)
    mine = sorted((step for step in steps if step.competency == two), key=lambda step: step.on)
    marks = tuple(Mark(_month(step.on, language), _level(step.pupil), _level(step.guide)) for step in mine)
    standing = newest(steps, two)
    said = [
        translate(N_("{who}: {word}")).format(who=who, word=words.say(words.GROWTH, word, translate))
        for who, word in ((pupil, standing.pupil), (translate(N_("guide")), standing.guide))
        if word
    ]
    if not said:
        nothing = words.say(words.GROWTH, GROWTH[0], translate)
        return GrowthRow(two, name, marks, (nothing,), f"{name}: {nothing}")
    since = formats.date_long(_since(mine), language)
    spoken = translate(N_("{competency}: {said}, since {day}")).format(competency=name, said=", ".join(said), day=since)
    return GrowthRow(two, name, marks, tuple(said), spoken)


def _since(steps: list[GrowthStep]) -> date:
    """The day from which what both say is as it is now."""
    held, pupil, guide = steps[0].on, "", ""
    for step in steps:
        after = (step.pupil or pupil, step.guide or guide)
        if after != (pupil, guide):
            held = step.on
        pupil, guide = after
    return held


def _level(word: str) -> int | None:
    return GROWTH.index(word) if word in GROWTH else None


def _month(day: date, language: str) -> str:
    """ "mrt 26"."""
    return f"{formats.date_short(day, language).split()[-1].rstrip('.')} {day.year % 100:02}"


def _mark(mark: Mark, competency: str, x: float, scale: float) -> list[Shape]:
    """The bars of both on one day, with the month below."""
    shapes: list[Shape] = []
    at = x
    for level, is_guide in ((mark.pupil, False), (mark.guide, True)):
        if level is not None:
            shapes += _bars(level, competency, at, scale, is_guide=is_guide)
            at += scale * (BARS * (_BAR + _BAR_GAP) + _BETWEEN)
    shapes.append(Text(x, scale * (_HIGH + 15), mark.caption, scale * _SMALL, color="muted"))
    return shapes


def _bars(level: int, color: str, x: float, scale: float, *, is_guide: bool) -> list[Shape]:
    """Rising bars, the first `level` of them filled or outlined, the others no more than a foot."""
    shapes: list[Shape] = []
    foot = scale * (_HIGH + 3)
    for place in range(BARS):
        left = x + scale * place * (_BAR + _BAR_GAP)
        high = scale * (_LOWEST + _STEP * place)
        if place >= level:
            shapes.append(
                Line(left + scale, foot - scale / 2, left + scale * (_BAR - 1), foot - scale / 2, "edge", scale)
            )
        elif is_guide:
            edge = scale * 0.55
            shapes.append(
                RoundRect(
                    left + edge, foot - high + edge, scale * _BAR - 2 * edge, high - 2 * edge, scale,
                    stroke=color, stroke_width=scale * 1.1,
                )
            )  # fmt: skip
        else:
            shapes.append(RoundRect(left, foot - high, scale * _BAR, high, scale, fill=color))
    return shapes
