"""The list a teacher takes along on a visit: first names to tick on the way out and back, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routekaart_app import formats
from routekaart_app.domain.visit_brief import VisitBrief, short_names
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import Line, RoundRect
from routekaart_app.reports import blocks, visit_texts
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Column, Row, Strip
from routekaart_app.reports.styles import BODY, CAPTION, CAPTION_STRONG, QUIET, STRONG, Style

_WIDTH = UPRIGHT.text_width
_LABEL, _GAP = 96.0, 10.0
_PLACE, _CLASS, _TICK = 26.0, 84.0, 74.0
_BOX = 12.5
_ROW = 15.5
_EVERY = 5
"""A darker rule below every so many rows keeps the eye on its row."""
_WORD = Style("body", color="muted")
_NUMBER = Style("heading", bold=True, scale=1.2)


def title(t: Catalog) -> str:
    """What a document with this list is called."""
    return t.gettext("Participants' list")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "participants")


def part(brief: VisitBrief, t: Catalog) -> Part:
    """The list of one visit; every page says until when it may be kept, and whom to call."""
    visit = brief.visit
    name = visit_texts.what(visit, t)
    emergency = visit_texts.phones(brief)
    right = t.gettext("Emergency: {phone}").format(phone=emergency) if emergency else visit_texts.day(visit, t)
    foot = " · ".join((title(t), _destroy(brief, t)))
    return Part(name, f"{name} · {visit_texts.classes(visit)}", right, foot, tuple(_blocks(brief, t)))


def texts(brief: VisitBrief) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    yield from visit_texts.typed(brief)
    yield from short_names(brief.going)


def _blocks(brief: VisitBrief, t: Catalog) -> Iterator[Block]:
    visit, going = brief.visit, brief.going
    count = t.ngettext("{count} pupil", "{count} pupils", len(going)).format(count=len(going))
    subtitle = " · ".join(filter(None, (title(t), visit_texts.classes(visit), count)))
    right = [school.name for school in brief.schools]
    yield blocks.front(visit_texts.what(visit, t), subtitle, right, _WIDTH)
    yield _emergency(brief, t)
    for label, text in _facts(brief, t):
        yield _fact(label, text)
    yield from _table(brief, t)
    yield blocks.paragraph(_why(brief, t), CAPTION, _WIDTH, before=9)


def _facts(brief: VisitBrief, t: Catalog) -> Iterator[tuple[str, str]]:
    """What the visit is, each with its word; who goes along gets a line to write on where nobody filled it in."""
    visit = brief.visit
    yield t.gettext("What"), visit_texts.capital(visit_texts.kind(visit, t))
    yield t.gettext("When"), visit_texts.when(visit, t)
    yield t.gettext("Where"), brief.where
    if visit.transport:
        yield t.gettext("Transport"), visit.transport
    yield t.gettext("Staff"), ", ".join(visit.staff)


def _emergency(brief: VisitBrief, t: Catalog) -> Row:
    """Whom to call, large; a line to write it on where no number is known."""
    label = (Strip(_NUMBER.leading, (blocks.line(t.gettext("Emergency number of the school"), STRONG, 8, 2),)),)
    known = [visit_texts.phone(school, brief) for school in brief.schools if school.phone]
    room = _WIDTH / 2 - 8
    numbers = [strip for text in known for strip in blocks.lines(text, _NUMBER, room)] or [_to_write(room)]
    columns = (Column(0, label), Column(_WIDTH / 2, tuple(numbers)))
    return replace(blocks.note(columns, _WIDTH), before=10)


def _fact(label: str, text: str) -> Row:
    room = _WIDTH - _LABEL - _GAP
    said = blocks.lines(text, BODY, room) or (_to_write(room),)
    return Row((Column(8, blocks.lines(label, _WORD, _LABEL)), Column(_LABEL + _GAP, said)), _WIDTH, padding=3)


def _to_write(room: float) -> Strip:
    line = Line(0, BODY.leading, room - 8, BODY.leading, stroke="edge", stroke_width=0.6)
    return Strip(BODY.leading + 3, (line,))


def _table(brief: VisitBrief, t: Catalog) -> Iterator[Block]:
    head = _head(t)
    yield replace(head, before=14)
    going = brief.going
    for place, (one, name) in enumerate(zip(going, short_names(going), strict=True), 1):
        down = (_ROW - BODY.leading) / 2
        cells = (
            Column(0, (Strip(_ROW, (blocks.line(str(place), CAPTION, _PLACE - 8, down + 1, "end"),)),)),
            Column(_PLACE, (Strip(_ROW, (blocks.line(name, BODY, 0, down),)),)),
            Column(_class_at(), (Strip(_ROW, (blocks.line(one.group, QUIET, 0, down),)),)),
            *(Column(x, (Strip(_ROW, (_box(),)),)) for x in _ticks_at()),
        )
        is_strong = not place % _EVERY or place == len(going)
        yield Row(cells, _WIDTH, 1.1, rule="edge" if is_strong else "line", head=head)
    if not going:
        yield blocks.paragraph(t.gettext("Nobody goes along yet."), QUIET, _WIDTH)


def _head(t: Catalog) -> Row:
    names = (
        (_PLACE, t.gettext("First name")),
        (_class_at(), t.gettext("Class")),
        *zip(_ticks_at(), (t.gettext("Way out"), t.gettext("Way back")), strict=True),
    )
    cells = [Column(x, blocks.lines(text, CAPTION_STRONG, _TICK + 20)) for x, text in names]
    return Row(tuple(cells), _WIDTH, 3, rule="edge", with_next=True)


def _class_at() -> float:
    return _WIDTH - 2 * _TICK - _CLASS


def _ticks_at() -> tuple[float, float]:
    return _WIDTH - 2 * _TICK, _WIDTH - _TICK


def _box() -> RoundRect:
    return RoundRect(0, (_ROW - _BOX) / 2, _BOX, _BOX, 2.5, stroke="muted", stroke_width=0.8)


def _destroy(brief: VisitBrief, t: Catalog) -> str:
    day = formats.date_long(brief.destroy_by, t.language)
    return t.gettext("Destroy this list by {date}").format(date=day)


def _why(brief: VisitBrief, t: Catalog) -> str:
    text = t.gettext(
        "First names only: where two are the same, a letter of the surname follows. Record from this list who was "
        "there, and then destroy it, by {date} at the latest."
    )
    return text.format(date=formats.date_long(brief.destroy_by, t.language))
