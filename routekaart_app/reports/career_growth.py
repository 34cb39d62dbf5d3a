"""How a pupil grew in the five competencies, in words: what the pupil says and what the guide says, apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from routekaart_app import formats, words
from routekaart_app.domain.career_file import CareerFile
from routekaart_app.domain.reflection import GROWTH, GrowthStep, is_said
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import growth_strip
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.career_parts import WIDTH, section
from routekaart_app.reports.flow import Block, Solid, Strip
from routekaart_app.reports.styles import BODY, PT_PER_PX, QUIET, SMALL, SMALL_STRONG

_NAME, _VIEW, _BADGE = 145.0, 168.0, 19.0


def growth(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """The strip of each competency, and below it the same in words, from the first word to the newest."""
    if not file.growth:
        return
    yield section(t.gettext("The five competencies over time"))
    text = t.gettext("In words, not in marks. What I say of myself and what my guide sees stand apart.")
    yield replace(blocks.paragraph(text, BODY, WIDTH, before=0), with_next=True)
    yield _strips(file, t)
    titles = (t.gettext("Competency"), t.gettext("What I say"), t.gettext("What my guide sees"))
    table = blocks.Table((_NAME, _VIEW, _VIEW), titles)
    yield replace(table.head, before=6)
    steps = sorted(file.growth, key=lambda step: step.on)
    for competency in COMPETENCIES:
        mine = [step for step in steps if step.competency == competency]
        name = words.say(words.COMPETENCY, competency, t.gettext)
        row = table.row(
            _named(competency, name),
            _history([(step, step.pupil) for step in mine], table, 1, t),
            _history([(step, step.guide) for step in mine], table, 2, t),
        )
        yield replace(row, with_next=competency != COMPETENCIES[-1])


def _strips(file: CareerFile, t: Catalog) -> Solid:
    """Bars per day on which something was said, the pupil's solid and the guide's outlined."""
    pupil, guide = t.gettext("pupil"), t.gettext("guide")
    width = blocks.card_width(WIDTH)
    key = growth_strip.legend(pupil, guide, width, t.gettext, text_width=letters.width, scale=PT_PER_PX)
    rows = growth_strip.rows(file.growth, pupil, t.gettext, t.language)
    drawn = [growth_strip.layout(row, width, text_width=letters.width, scale=PT_PER_PX) for row in rows]
    return blocks.card([blocks.drawn(picture) for picture in (*drawn, key)], WIDTH, before=6)


def _named(competency: str, name: str) -> blocks.Cell:
    """The badge of a competency with what it stands for beside it."""
    (badge,) = blocks.badges((competency,), SMALL)
    named = blocks.line(letters.shorten(name, SMALL.size, _NAME - _BADGE), SMALL, _BADGE)
    return (Strip(badge.height, (*badge.shapes, named)),)


def _history(views: Sequence[tuple[GrowthStep, str]], table: blocks.Table, column: int, t: Catalog) -> blocks.Cell:
    """Each change of one view with the days from and up to which it was said; the one that holds is bold."""
    said = [(step.on, word) for step, word in views if word]
    if not any(is_said(word) for _on, word in said):
        return table.text(column, words.say(words.GROWTH, GROWTH[0], t.gettext), QUIET)
    changes = [(word, [on for on, _word in held]) for word, held in groupby(said, key=itemgetter(1))]
    cells: blocks.Cell = ()
    for place, (word, days) in enumerate(changes, 1):
        first, last = (formats.date_numeric(day, t.language) for day in (days[0], days[-1]))
        when = first if first == last else f"{first} – {last}"
        text = t.gettext("{date}: {word}").format(date=when, word=words.say(words.GROWTH, word, t.gettext))
        cells += table.text(column, text, SMALL_STRONG if place == len(changes) else SMALL)
    return cells
