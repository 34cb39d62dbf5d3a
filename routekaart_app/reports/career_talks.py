"""The talks of a career file with what was agreed and whether it was kept, and the moments worth keeping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routekaart_app import formats, words
from routekaart_app.domain.agreement import DROPPED, KEPT, Agreement
from routekaart_app.domain.career_file import CareerFile, FileTalk
from routekaart_app.i18n import Catalog
from routekaart_app.reports import blocks
from routekaart_app.reports.career_parts import BODY_WIDTH, DATE, WIDTH, continued, day, section
from routekaart_app.reports.flow import Block, Column, Row
from routekaart_app.reports.styles import BODY, QUIET, SMALL, STRONG


def talks(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """Every talk with its agreements, and those that were made elsewhere."""
    if not file.talks and not file.agreements:
        return
    agreed = [*file.agreements, *(one for talk in file.talks for one in talk.agreements)]
    name = t.gettext("Talks and agreements")
    yield section(name, _kept(agreed, t))
    for talk in file.talks:
        yield _row(day(talk.on, t), _talk(talk, t), name, t)
    if file.agreements:
        yield _row(
            (), (*blocks.lines(t.gettext("Agreed besides"), STRONG, BODY_WIDTH), *_list(file.agreements, t)), name, t
        )


def highlights(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """The moments worth keeping."""
    if not file.highlights:
        return
    name = t.gettext("Moments to be proud of")
    yield section(name)
    for one in file.highlights:
        yield _row(day(one.on, t), blocks.lines(one.text or "", BODY, BODY_WIDTH), name, t)


def _talk(talk: FileTalk, t: Catalog) -> blocks.Cell:
    kind = talk.called or words.say(words.KIND, talk.kind, t.gettext)
    name = kind[:1].upper() + kind[1:]
    about = t.gettext("about {activity}").format(activity=talk.about) if talk.about else ""
    there = ", ".join(words.say(words.PRESENT, one, t.gettext) for one in talk.present)
    present = t.gettext("also there: {people}").format(people=there) if there else ""
    title = "" if talk.title.casefold() == kind.casefold() else talk.title
    quiet = " · ".join(filter(None, (title, about, present)))
    return (
        *blocks.lines(name, STRONG, BODY_WIDTH),
        *blocks.lines(quiet, QUIET, BODY_WIDTH),
        *blocks.lines(talk.note, SMALL, BODY_WIDTH),
        *_list(talk.agreements, t),
    )


def _row(left: blocks.Cell, cells: blocks.Cell, name: str, t: Catalog) -> Row:
    return Row((Column(0, left), Column(DATE, cells)), WIDTH, head=continued(name, t))


def _list(agreements: Iterable[Agreement], t: Catalog) -> blocks.Cell:
    """Each agreement with how it came out."""
    said = ((one.text, _outcome(one, t)) for one in agreements)
    texts = (t.gettext("Agreed: {text} ({outcome})").format(text=text, outcome=outcome) for text, outcome in said)
    return tuple(strip for text in texts for strip in blocks.lines(text, SMALL, BODY_WIDTH))


def _outcome(one: Agreement, t: Catalog) -> str:
    if one.state == DROPPED:
        return t.gettext("let go")
    if one.state == KEPT:
        on = formats.date_long(one.settled_on, t.language) if one.settled_on else ""
        return t.gettext("kept on {day}").format(day=on) if on else t.gettext("kept")
    by = formats.date_long(one.due_on, t.language) if one.due_on else ""
    return t.gettext("open, by {date}").format(date=by) if by else t.gettext("open")


def _kept(agreements: list[Agreement], t: Catalog) -> str:
    """ "3 of 5 agreements kept"; nothing where nothing was agreed."""
    kept, count = sum(one.state == KEPT for one in agreements), len(agreements)
    text = t.ngettext("{kept} of {count} agreement kept", "{kept} of {count} agreements kept", count)
    return text.format(kept=kept, count=count) if count else ""
