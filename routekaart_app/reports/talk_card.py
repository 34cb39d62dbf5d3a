"""Guiding questions to lay on the table: a card per competency and phase, in large type on half a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routekaart_app import words
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import competency_badge
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import Paper, Part
from routekaart_app.reports.flow import Block, Column, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import BODY, Style

A5 = Paper(419.53, 595.28, side=34, top=32, bottom=22)
"""Half a sheet of A4: two of these fit on one, and are cut apart."""

_NAME = Style("title", bold=True, scale=1.25)
_PHASE = Style("body", color="muted", scale=1.1)
_QUESTION = Style("heading", scale=1.42)
_NUMBER = Style("heading", bold=True, color="accent", scale=1.42)
_BADGE = 26.0
_AFTER, _INDENT = 9.5, 26.0


@dataclass(frozen=True, slots=True)
class Card:
    """The questions of one competency for one phase."""

    competency: str
    phase: str
    questions: Sequence[str]


def title(t: Catalog) -> str:
    """What a document with these cards is called."""
    return t.gettext("Talk cards")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "talk-cards")


def part(card: Card, t: Catalog) -> Part:
    """One card; a long list of questions runs on on the back."""
    name = words.say(words.COMPETENCY, card.competency, t.gettext)
    phase = words.say(words.STAGE, card.phase, t.gettext)
    return Part(f"{card.competency} {card.phase}", name, phase, f"{title(t)} · {phase}", tuple(_blocks(card, t)))


def texts(card: Card) -> Iterator[str]:
    """Every text on it that people typed."""
    return iter(card.questions)


def _blocks(card: Card, t: Catalog) -> Iterator[Block]:
    yield _head(card, t)
    if not card.questions:
        yield blocks.paragraph(t.gettext("There are no questions for this phase yet."), BODY, A5.text_width, before=14)
    for place, question in enumerate(card.questions, 1):
        yield _question(place, question)


def _head(card: Card, t: Catalog) -> Solid:
    left = _BADGE * competency_badge.ASPECT + 12
    room = A5.text_width - left
    name = letters.shorten(words.say(words.COMPETENCY, card.competency, t.gettext), _NAME.size, room, bold=True)
    phase = letters.shorten(words.say(words.STAGE, card.phase, t.gettext), _PHASE.size, room)
    badge = competency_badge.badge(card.competency, 0, (_NAME.leading + _PHASE.leading - _BADGE) / 2, _BADGE)
    said = (blocks.line(name, _NAME, left), blocks.line(phase, _PHASE, left, _NAME.leading))
    return Solid(_NAME.leading + _PHASE.leading + 6, (Placed(0, 0, (*badge, *said)),))


def _question(place: int, question: str) -> Row:
    """One question with its number, and room to breathe."""
    number = Strip(_QUESTION.leading, (blocks.line(str(place), _NUMBER),))
    room = A5.text_width - _INDENT
    columns = (Column(0, (number,)), Column(_INDENT, blocks.lines(question, _QUESTION, room)))
    return Row(columns, A5.text_width, padding=_AFTER, rule="line")
