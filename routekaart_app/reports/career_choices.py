"""The choices of a career file with the pupil's reasons, and promises of work."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import words
from routekaart_app.domain.career_file import CareerFile
from routekaart_app.domain.choice import SECTOR, Choice
from routekaart_app.i18n import Catalog
from routekaart_app.reports import blocks
from routekaart_app.reports.career_parts import BODY_WIDTH, DATE, WIDTH, continued, day, section
from routekaart_app.reports.flow import Block, Column, Row
from routekaart_app.reports.styles import QUIET, SMALL, STRONG


def choices(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """What was chosen, and why."""
    if not file.choices:
        return
    heads = t.gettext("Choices and why I made them")
    yield section(heads)
    for one in file.choices:
        value = words.say(words.SECTOR, one.value, t.gettext) if one.kind == SECTOR else one.value
        yield _row(one, value, words.say(words.CHOICE, one.kind, t.gettext), heads, t)


def guarantees(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """How far promises of work have come, step by step."""
    if not file.guarantees:
        return
    heads = t.gettext("AanDeBak guarantee")
    yield section(heads)
    for one in file.guarantees:
        state = words.say(words.GUARANTEE_STATE, one.state, t.gettext)
        promise = words.say(words.PROMISE, one.promise, t.gettext) if one.promise else ""
        about = " · ".join(filter(None, (one.value, one.company)))
        yield _row(one, " · ".join(filter(None, (state, promise))), about, heads, t)


def _row(one: Choice, name: str, about: str, heads: str, t: Catalog) -> Row:
    """A choice with its reason in the pupil's words."""
    cells = (
        *blocks.lines(name[:1].upper() + name[1:], STRONG, BODY_WIDTH),
        *blocks.lines(about, QUIET, BODY_WIDTH),
        *blocks.lines(one.reason, SMALL, BODY_WIDTH),
    )
    return Row((Column(0, day(one.on, t)), Column(DATE, cells)), WIDTH, head=continued(heads, t))
