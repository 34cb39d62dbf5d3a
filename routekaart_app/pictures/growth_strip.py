"""How a pupil grew in the five competencies: small bars per day on which something was said, for screen and paper.

Three bars, of which as many are there as the word says, on a ground that shows all three. The pupil's are solid and
stand at the left of their day, the guide's are outlined and stand at the right: never told apart by colour alone. What
holds now stands in words at the right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.reflection import GROWTH, GrowthStep, is_said, newest
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.i18n import N_
from routekaart_app.pictures import competency_badge
from routekaart_app.pictures.shapes import Picture, RoundRect, Shape, Text

Translate = Callable[[str], str]
TextWidth = Callable[[str, float, bool], float]

BARS = len(GROWTH) - 1
"""As many as there are steps above "not talked about yet"."""
_BAR, _BAR_GAP, _LOWEST, _STEP = 5.0, 1.5, 7.0, 4.0
_BETWEEN, _PITCH = 3.5, 48.0
_HIGH = _LOWEST + _STEP * (BARS - 1)
_SIZE, _SMALL, _BADGE = 12.0, 10.0, 14.0
_ROW, _SILENT_ROW = 40.0, 24.0
_GAP = 8.0
_NAMES_FROM = 430.0
"""A narrower row shows the letters of a competency without its name."""
_KEY = 24.0
_KEY_ROW = 20.0


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
    height = scale * (_ROW if row.marks else _SILENT_ROW)
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


def legend(
    pupil: str, guide: str, width: float, translate: Translate, *, text_width: TextWidth, scale: float = 1.0
) -> Picture:
    """Whose the solid and the outlined bars are, and which word each number of bars is; in as many lines as needed."""
    entries = [(BARS, pupil, False), (BARS, guide, True)]
    entries += [(level, words.say(words.GROWTH, GROWTH[level], translate), False) for level in range(1, BARS + 1)]
    shapes: list[Shape] = []
    x = y = widest = 0.0
    for level, text, is_guide in entries:
        wide = scale * _KEY + text_width(text, scale * _SMALL, False)
        if x and x + wide > width:
            x, y = 0.0, y + scale * _KEY_ROW
        shapes += _bars(level, "muted", x, y, scale, is_guide=is_guide)
        shapes.append(Text(x + scale * _KEY, y + scale * _HIGH, text, scale * _SMALL, color="muted"))
        widest = max(widest, x + wide)
        x += wide + scale * 2 * _GAP
    return Picture(widest, y + scale * (_HIGH + 4), tuple(shapes))


def _row(two: str, steps: tuple[GrowthStep, ...], pupil: str, translate: Translate, language: str) -> GrowthRow:
    name = words.say(words.COMPETENCY, two, translate)
    mine = sorted((step for step in steps if step.competency == two), key=lambda step: step.on)
    told = (step for step in mine if is_said(step.pupil) or is_said(step.guide))
    marks = tuple(Mark(_month(step.on, language), _level(step.pupil), _level(step.guide)) for step in told)
    standing = newest(steps, two)
    said = [
        translate(N_("{who}: {word}")).format(who=who, word=words.say(words.GROWTH, word, translate))
        for who, word in ((pupil, standing.pupil), (translate(N_("guide")), standing.guide))
        if is_said(word)
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
    """The bars of both on one day, each at its own side, with the month below."""
    shapes: list[Shape] = []
    aside = scale * (BARS * (_BAR + _BAR_GAP) - _BAR_GAP + _BETWEEN)
    for level, is_guide in ((mark.pupil, False), (mark.guide, True)):
        if level is not None:
            shapes += _bars(level, competency, x + is_guide * aside, 0, scale, is_guide=is_guide)
    shapes.append(Text(x, scale * (_HIGH + 15), mark.caption, scale * _SMALL, color="muted"))
    return shapes


def _bars(level: int, color: str, x: float, y: float, scale: float, *, is_guide: bool) -> list[Shape]:
    """Rising bars, the first `level` of them filled or outlined, the others a pale ground."""
    shapes: list[Shape] = []
    foot = y + scale * (_HIGH + 3)
    for place in range(BARS):
        left = x + scale * place * (_BAR + _BAR_GAP)
        high = scale * (_LOWEST + _STEP * place)
        if place < level and is_guide:
            edge = scale * 0.65
            shapes.append(
                RoundRect(
                    left + edge, foot - high + edge, scale * _BAR - 2 * edge, high - 2 * edge, scale,
                    stroke=color, stroke_width=scale * 1.3,
                )
            )  # fmt: skip
        else:
            shapes.append(
                RoundRect(left, foot - high, scale * _BAR, high, scale, fill=color if place < level else "line")
            )
    return shapes
