"""The letter that confirms a visit to a company: what, when, how many pupils of which year, and what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from routekaart_app import formats
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit_brief import AT_SCHOOL, VisitBrief
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import Line
from routekaart_app.reports import blocks, visit_texts
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Column, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import BODY, LARGE, QUIET, STRONG, Style

_WIDTH = UPRIGHT.text_width
_LABEL, _GAP = 128.0, 12.0
_SIGN = 52.0
_ADDRESS_LINE = re.compile(r"[,\n]|(?=\b\d{4} ?[A-Z]{2}\b)")
"""Where an address goes on on the next line: at a comma, and before a Dutch postcode."""
_WORD = Style("body", color="muted")


def title(t: Catalog) -> str:
    """What a document with these letters is called."""
    return t.gettext("Confirmation letter")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "confirmation")


def part(brief: VisitBrief, host: CompanyEntry, on: date, t: Catalog) -> Part:
    """The letter to one of the companies, of a day."""
    school = _school(brief)
    return Part(host.name, title(t), host.name, school or title(t), tuple(_blocks(brief, host, on, t)))


def texts(brief: VisitBrief) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    yield from visit_texts.typed(brief)
    yield brief.visit.question
    for host in brief.hosts:
        yield host.terms
        yield from (contact.name for contact in host.contacts[:1])


def _blocks(brief: VisitBrief, host: CompanyEntry, on: date, t: Catalog) -> Iterator[Block]:
    visit = brief.visit
    yield _sender(brief, t)
    yield from _addressed(host, t)
    yield blocks.paragraph(_dated(brief, on, t), BODY, _WIDTH, before=22)
    about = t.gettext("Subject: {what} on {day}").format(
        what=visit_texts.kind(visit, t), day=formats.date_long(visit.on, t.language)
    )
    yield blocks.paragraph(about, STRONG, _WIDTH, before=10)
    yield blocks.paragraph(_salutation(host, t), BODY, _WIDTH, before=20)
    yield blocks.paragraph(_opening(brief, t), BODY, _WIDTH, before=10)
    for place, (label, text) in enumerate(_facts(brief, host, t)):
        yield _fact(label, text, before=12 if place == 0 else 0)
    if visit.question.strip():
        yield _before(t.gettext("This is what the class wants to find out:"))
        yield _quoted(visit.question)
    if host.terms.strip():
        yield _before(t.gettext("This is what we agreed:"))
        yield _quoted(host.terms)
    yield blocks.paragraph(_closing(brief, t), BODY, _WIDTH, before=14)
    yield _signed(brief, t)


def _sender(brief: VisitBrief, t: Catalog) -> Solid:
    """The school, over the whole width."""
    name = _school(brief) or t.gettext("School")
    phones = visit_texts.phones(brief)
    said = blocks.lines(name, LARGE, _WIDTH)
    about = blocks.lines(t.gettext("Telephone {phone}").format(phone=phones), QUIET, _WIDTH) if phones else ()
    y, placed = 0.0, []
    for strip in (*said, *about):
        placed.append(Placed(0, y, strip.shapes))
        y += strip.height
    y += 7
    placed.append(Placed(0, y, (Line(0, 0, _WIDTH, 0, stroke="accent", stroke_width=2),)))
    return Solid(y + 1, tuple(placed))


def _addressed(host: CompanyEntry, t: Catalog) -> Iterator[Block]:
    """To whom: company, contact, address, where a window of an envelope expects it."""
    contact = host.contacts[0].name if host.contacts else ""
    lines = [host.name]
    lines += [t.gettext("attn. {name}").format(name=contact)] if contact else []
    lines += [line.strip() for line in _ADDRESS_LINE.split(host.whole_address) if line.strip()]
    for place, text in enumerate(lines):
        yield blocks.paragraph(text, BODY, _WIDTH * 0.6, before=30 if place == 0 else 0)


def _dated(brief: VisitBrief, on: date, t: Catalog) -> str:
    place = brief.schools[0].municipality if brief.schools else ""
    return ", ".join(filter(None, (place, formats.date_long(on, t.language))))


def _salutation(host: CompanyEntry, t: Catalog) -> str:
    contact = host.contacts[0].name if host.contacts else ""
    return t.gettext("Dear {name},").format(name=contact) if contact else t.gettext("Dear sir or madam,")


def _opening(brief: VisitBrief, t: Catalog) -> str:
    if brief.visit.activity_kind in AT_SCHOOL:
        return t.gettext("Thank you for coming to our school. With this letter we confirm what we agreed upon.")
    return t.gettext("Thank you for receiving our pupils. With this letter we confirm what we agreed upon.")


def _facts(brief: VisitBrief, host: CompanyEntry, t: Catalog) -> Iterator[tuple[str, str]]:
    visit = brief.visit
    yield t.gettext("What"), visit_texts.capital(visit_texts.kind(visit, t))
    yield t.gettext("When"), visit_texts.when(visit, t)
    if visit.place or visit.activity_kind in AT_SCHOOL or not host.address:
        yield t.gettext("Where"), brief.where
    yield t.gettext("How many"), _how_many(brief, t)
    if visit.hours:
        yield t.gettext("Hours in all"), formats.number(visit.hours, t.language)
    if visit.staff:
        yield t.gettext("Who goes along"), ", ".join(visit.staff)
    if visit.transport:
        yield t.gettext("Transport"), visit.transport


def _how_many(brief: VisitBrief, t: Catalog) -> str:
    """ "28 leerlingen, vmbo 3", or of several years each with its own number; never who they are."""
    count = t.ngettext("{count} pupil", "{count} pupils", len(brief.going)).format(count=len(brief.going))
    if len(brief.levels) < 2:
        return ", ".join((count, *(level for level, _count in brief.levels)))
    each = (t.gettext("{count} of {level}").format(count=number, level=level) for level, number in brief.levels)
    return f"{count} ({', '.join(each)})"


def _fact(label: str, text: str, before: float) -> Row:
    room = _WIDTH - _LABEL - _GAP
    columns = (Column(0, blocks.lines(label, _WORD, _LABEL)), Column(_LABEL + _GAP, blocks.lines(text, BODY, room)))
    return Row(columns, _WIDTH, padding=3, before=before)


def _before(text: str) -> Row:
    """What leads to a text that follows; never the last line of a page."""
    return replace(blocks.paragraph(text, BODY, _WIDTH, before=14), with_next=True)


def _quoted(text: str) -> Row:
    """A text of somebody, on a ground of its own."""
    return blocks.note((Column(8, blocks.lines(text, BODY, _WIDTH - 16)),), _WIDTH)


def _closing(brief: VisitBrief, t: Catalog) -> str:
    phones = visit_texts.phones(brief)
    if phones:
        text = t.gettext("If something is different from what you expected, please call us: {phone}.")
        return text.format(phone=phones)
    return t.gettext("If something is different from what you expected, please let us know.")


def _signed(brief: VisitBrief, t: Catalog) -> Row:
    """Kind regards, room for a signature, and who it is from; never parted."""
    staff, school = ", ".join(brief.visit.staff), _school(brief)
    strips = [Strip(BODY.leading + _SIGN, (blocks.line(t.gettext("Kind regards,"), BODY),))]
    strips += [strip for text in (staff, school) for strip in blocks.lines(text, BODY, _WIDTH)]
    return Row((Column(0, tuple(strips)),), _WIDTH, padding=0, rule="", before=16)


def _school(brief: VisitBrief) -> str:
    return ", ".join(school.name for school in brief.schools)
