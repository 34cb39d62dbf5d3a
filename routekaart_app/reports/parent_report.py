"""The report for parents: what their child did, what comes, what the child says of it, and how to help at home.

One page where it fits and never more than two: what is too much is left out and said to be there. A slip to tear off
stands at the foot of the last page; the foot of the first is left free behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial

from routekaart_app import formats
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport
from routekaart_app.domain.reflection import GROWTH, is_said
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.pictograms import KIND, pictogram
from routekaart_app.pictures.shapes import Line, Shape
from routekaart_app.reports import letters, parent_line, parent_pages, parent_texts
from routekaart_app.reports import parent_blocks as blocks
from routekaart_app.reports.document import Part
from routekaart_app.reports.flow import Block, Placed, Solid, Strip
from routekaart_app.reports.parent_blocks import WIDTH, Setting
from routekaart_app.reports.parent_pages import Most

_GAP = 26.0
_LINES = 3
"""Lines on the slip."""
_TRIES = 8
"""What is the same in every try of a report is kept for the next."""
_BARS = len(GROWTH) - 1
_OTHER = "lesson"
_BEGUN = "11-01"
"""Month and day from which a school year is no longer new."""


def title(t: Catalog) -> str:
    """What a document with these reports is called."""
    return t.gettext("Report for parents")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "parents")


def texts(report: ParentReport) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    yield from (report.name, report.first_name, report.group, report.school, report.mentor, report.phone)
    yield from report.receivers
    for deed in report.done:
        yield from (deed.name, deed.title, deed.company)
    for ahead in report.ahead:
        yield from (ahead.name, ahead.title, ahead.company, ahead.text)
    yield from (*report.words, report.moment, report.from_parents)


def part(report: ParentReport, t: Catalog, *, large: bool = False) -> Part:
    """The report of one pupil in the language of `t`, with type of one and a third times the size if `large`."""
    pages = parent_pages.fitted(partial(_blocks, report), partial(_slip, report), blocks.setting_of(t, large))
    whose = " · ".join(filter(None, (report.name, parent_texts.class_of(report.group, report.stage, t))))
    foot = f"{title(t)} · {formats.month_long(report.on, t.language)}"
    return Part(report.name, whose, report.school, foot, pages, t=t)


def _blocks(report: ParentReport, most: Most, setting: Setting) -> Iterator[Block]:
    yield front(report, setting)
    if report.stations:
        yield parent_line.block(report.stations, setting)
    else:
        text = setting.t.gettext("The plan for this year is still being made.")
        yield blocks.plain(text, setting.body, WIDTH, setting, before=12)
    yield from _done_and_ahead(report, most, setting)
    yield from _words(report, most, setting)
    yield from _growth(report, setting)
    yield from _help(report, most, setting)
    yield from _starters(report, most, setting)
    yield from _ends(report, most, setting)


@lru_cache(_TRIES)
def front(report: ParentReport, setting: Setting) -> Solid:
    """Who it is about and for, and at the other side the school and whom to call."""
    t = setting.t
    aside = [(report.school, setting.strong)]
    if report.mentor:
        aside.append((t.gettext("mentor: {name}").format(name=report.mentor), setting.quiet))
    aside.append((report.phone, setting.quiet))
    shown = [(one, style) for text, style in aside if text for one in blocks.wrapped(text, style, WIDTH * 0.42, 2)]
    wide = max((letters.width(text, style.size, style.bold) for text, style in shown), default=0.0)
    room = WIDTH - wide - _GAP
    whose = t.gettext("For the parents of {name}").format(name=report.name)
    group = parent_texts.class_of(report.group, report.stage, t)
    about = " · ".join(filter(None, (whose, group, formats.month_long(report.on, t.language))))
    name = t.gettext("{name} on the way to a job").format(name=report.first_name)
    left = [*blocks.strips(name, setting.title, room, 2), *blocks.strips(about, setting.quiet, room, 3)]
    left += blocks.strips(" · ".join(report.receivers), setting.small, room, 2, "ltr")
    right = [
        Strip(style.leading, (blocks.line(text, style, WIDTH - letters.width(text, style.size, style.bold)),))
        for text, style in shown
    ]
    bottom = max(blocks.height_of(left), blocks.height_of(right) + 3) + 6
    rule = Line(0, bottom, WIDTH, bottom, stroke="accent", stroke_width=2)
    drawing = (*blocks.stacked(left, 0, 0), *blocks.stacked(right, 0, 3), Placed(0, 0, (rule,)))
    return Solid(bottom + 1, drawing)


def _done_and_ahead(report: ParentReport, most: Most, setting: Setting) -> Iterator[Solid]:
    """What was done and what comes, beside each other."""
    width = (WIDTH - _GAP) / 2
    done, ahead = _done(report, most, setting, width), _ahead(report, most, setting, width)
    yield blocks.side_by_side(blocks.column(done), blocks.column(ahead), _GAP, before=done[0].before)


def _done(report: ParentReport, most: Most, setting: Setting, width: float) -> list[Solid]:
    t = setting.t
    # Translators: "your child" stays, also where a verb would differ for a boy and a girl.
    made = [blocks.heading(1, "WE", t.gettext("This is what your child did"), setting, width)]
    if not report.done:
        return [*made, blocks.plain(_nothing_done(report, t), setting.body, width, setting)]
    shown = parent_texts.newest_first(report.done[: most.done])
    made += [_deed(deed, setting, width, most.rows) for deed in shown]
    more = len(report.done) - most.done
    if more > 0:
        made.append(_more(more, setting, width))
    return made


def _nothing_done(report: ParentReport, t: Catalog) -> str:
    if report.on < SchoolYear.of(report.on).first_of(_BEGUN):
        return t.gettext("The year has just begun. The first steps still come.")
    return t.gettext("Nothing is written down yet.")


def _deed(deed: Deed, setting: Setting, width: float, rows: int) -> Solid:
    """A thing that was done: what, when and where."""
    room = blocks.item_width(width, setting)
    found = _called(deed, parent_texts.when_done(deed, setting.t), setting, room, rows)
    return blocks.item(_sign(deed.kind, "done", setting), found, setting)


def _ahead(report: ParentReport, most: Most, setting: Setting, width: float) -> list[Solid]:
    t = setting.t
    made = [blocks.heading(2, "LS", t.gettext("This comes next"), setting, width)]
    if not report.ahead:
        text = t.gettext("Nothing is planned yet. You will hear from the school.")
        return [*made, blocks.plain(text, setting.body, width, setting)]
    made += [_to_come(ahead, setting, width, most.rows) for ahead in report.ahead[: most.ahead]]
    more = len(report.ahead) - most.ahead
    if more > 0:
        made.append(_more(more, setting, width))
    return made


def _to_come(ahead: Ahead, setting: Setting, width: float, rows: int) -> Solid:
    """A thing that comes: what, and on which day or until when. What was agreed was typed, and is Dutch."""
    t, room = setting.t, blocks.item_width(width, setting)
    if ahead.text:
        found = blocks.strips(t.gettext("This was agreed:"), setting.body, room, 2)
        found += blocks.typed(ahead.text, setting.body, setting, room, 3)
        found += blocks.parted(parent_texts.when_ahead(ahead, t), parent_texts.BETWEEN, setting.quiet, room, 2)
    else:
        found = _called(ahead, parent_texts.when_ahead(ahead, t), setting, room, rows)
    return blocks.item(_sign(ahead.kind or "talk", "planned" if ahead.on else "due-ink", setting), found, setting)


def _called(one: Deed | Ahead, when: str, setting: Setting, room: float, rows: int) -> list[Strip]:
    """What was done or comes, and when; before that what kind of thing it is, where its name is a word of the school.
    What was typed is Dutch."""
    found = parent_texts.named(one, setting.t)
    said = blocks.strips(found.said, setting.body, room, 2)
    if found.dutch:
        said += blocks.typed(found.dutch, setting.small, setting, room, 2)
    about = parent_texts.BETWEEN.join(filter(None, (found.beside, when)))
    return [*said, *blocks.parted(about, parent_texts.BETWEEN, setting.quiet, room, rows)]


def _sign(kind: str, color: str, setting: Setting) -> tuple[Shape, ...]:
    x, y, size = blocks.item_place(setting)
    return pictogram(KIND.get(kind, _OTHER), x, y, size, color)


def _more(count: int, setting: Setting, width: float) -> Solid:
    text = setting.t.ngettext("And {count} more.", "And {count} more.", count).format(count=count)
    found = blocks.strips(text, setting.quiet, blocks.item_width(width, setting), 1)
    return blocks.item((), found, setting)


def _words(report: ParentReport, most: Most, setting: Setting) -> Iterator[Solid]:
    """What the pupil said, and a moment that somebody saw; both in the Dutch in which they were typed."""
    t = setting.t
    yield blocks.heading(3, "MR", t.gettext("In {name}'s own words").format(name=report.first_name), setting, WIDTH)
    own = [text for text in report.words if text.strip()][: most.words]
    if own:
        yield blocks.quote(own, setting, most.lines, "MR")
    else:
        text = t.gettext("Nothing is written here yet. Ask at home: what was fun?")
        yield blocks.plain(text, setting.body, WIDTH, setting)
    if report.moment.strip():
        yield _sign_heading("star", t.gettext("A good moment"), "due-ink", setting)
        yield blocks.quote([report.moment], setting, most.lines, "due")
    else:
        text = t.gettext("Is there a good moment at home? Tell the school about it.")
        found = blocks.strips(text, setting.body, blocks.item_width(WIDTH, setting))
        sign = pictogram("star", *blocks.item_place(setting), "due-ink")
        yield blocks.item(sign, found, setting, before=setting.gap)


def _sign_heading(name: str, text: str, color: str, setting: Setting) -> Solid:
    return blocks.signed_heading(pictogram(name, *blocks.sign_place(setting), color), text, setting, WIDTH)


def _growth(report: ParentReport, setting: Setting) -> Iterator[Solid]:
    """The five competencies as the child says them, with bars and the word for them."""
    t = setting.t
    head = blocks.heading(4, "KR", t.gettext("How {name} grows").format(name=report.first_name), setting, WIDTH)
    said = dict(report.growth)
    if any(is_said(word) for word in said.values()):
        rows = [_grown(two, said.get(two, ""), setting) for two in COMPETENCIES]
    else:
        rows = [blocks.plain(t.gettext("We still have to talk about this at school."), setting.body, WIDTH, setting)]
    yield blocks.column((head, *rows), before=head.before)


@lru_cache(blocks.REMEMBERED)
def _grown(two: str, word: str, setting: Setting) -> Solid:
    t = setting.t
    level = GROWTH.index(word) if word in GROWTH else 0
    style = setting.body
    said = t.gettext(parent_texts.GROWTH[GROWTH[level]])
    left = WIDTH * 0.54
    bars, wide = blocks.bars(level, _BARS, two, setting, style.leading / 2)
    right = left + wide + 14
    name = blocks.strips(t.gettext(parent_texts.COMPETENCY[two]), style, left - 8, 2)
    shown = blocks.strips(said, setting.strong, WIDTH - right, 2)
    high = max(blocks.height_of(name), blocks.height_of(shown)) + (1 if setting.is_tight else 4) * setting.scale
    drawing = (*blocks.stacked(name, 0, 0), Placed(left, 0, bars), *blocks.stacked(shown, right, 0))
    return Solid(high, drawing)


def _help(report: ParentReport, most: Most, setting: Setting) -> Iterator[Solid]:
    t = setting.t
    yield blocks.heading(5, "accent", t.gettext("How you can help at home"), setting, WIDTH)
    if report.role in parent_texts.THANKS and not setting.is_tight:
        thanks = blocks.plain(t.gettext(parent_texts.THANKS[report.role]), setting.body, WIDTH, setting)
        yield replace(thanks, with_next=True)
    found = list(parent_texts.tips(report.tips, report.first_name, t))
    if not found:
        found = list(parent_texts.tips(("listen",), report.first_name, t))
    yield from blocks.cards(tuple(found[: most.tips]), setting)


def _starters(report: ParentReport, most: Most, setting: Setting) -> Iterator[Solid]:
    """Questions to ask at home."""
    found = parent_texts.starters(report.starters, setting.t) or parent_texts.starters(("help",), setting.t)
    head = _sign_heading("talk", setting.t.gettext("Questions to ask at home"), "accent", setting)
    x, y, size = blocks.item_place(setting)
    dash = Line(x - size * 0.2, y, x + size * 0.2, y, stroke="accent", stroke_width=2.2 * setting.scale)
    width = blocks.item_width(WIDTH, setting)
    items = [blocks.item((dash,), blocks.strips(text, setting.body, width), setting) for text in found[: most.starters]]
    yield blocks.column((head, *items), before=head.before)


def _ends(report: ParentReport, most: Most, setting: Setting) -> Iterator[Solid]:
    """What the parents said before, whom to call, and which language leads."""
    t = setting.t
    if report.from_parents.strip():
        yield _sign_heading("people", t.gettext("Your words from last time"), "accent", setting)
        yield blocks.quote([report.from_parents], setting, most.lines, "accent")
    room = blocks.item_width(WIDTH, setting)
    answer = parent_texts.whom_to_call(report.mentor, report.phone, t)
    found = blocks.beside(t.gettext("Do you have a question?"), answer, setting, room)
    sign = pictogram("phone", *blocks.item_place(setting), "accent")
    yield blocks.item(sign, found, setting, before=setting.gap)
    if not setting.is_leading:
        note = t.gettext("This is a translation. The Dutch text leads.")
        strips = [
            *blocks.strips(note, setting.caption, WIDTH),
            *blocks.strips(parent_texts.LEADING_NOTE, setting.caption, WIDTH, direction="ltr"),
        ]
        yield Solid(blocks.height_of(strips), tuple(blocks.stacked(strips, 0, 0)), before=9)


@lru_cache(_TRIES)
def _slip(report: ParentReport, setting: Setting) -> Solid:
    """The slip to tear off: whose it is, what is asked, and room to write; as high as it is with white above."""
    t, above = setting.t, 16.0
    size = 11 * setting.scale
    dashes, x = list[Shape](), size + 8
    while x < WIDTH:
        dashes.append(Line(x, above, min(x + 5, WIDTH), above, stroke="muted", stroke_width=1))
        x += 10
    cut = pictogram("scissors", size / 2 + 1, above, size, "muted")
    whose = " · ".join(filter(None, (report.name, parent_texts.class_of(report.group, report.stage, t))))
    asked = t.gettext("What do you want to tell or ask? Give this slip to {name}.").format(name=report.first_name)
    asked = " ".join((asked, t.gettext("You may write in your own language.")))
    found = [
        *blocks.strips(t.gettext("Your words"), setting.strong, WIDTH / 3, 1),
        *blocks.strips(asked, setting.small, WIDTH, 2),
    ]
    y = above + 9
    name = letters.shorten(whose, setting.small.size, WIDTH * 0.62)
    label = blocks.line(name, setting.small, WIDTH - letters.width(name, setting.small.size), y)
    lines, bottom = blocks.writing(_LINES - setting.is_tight, WIDTH, y + blocks.height_of(found) - 4)
    drawing = (Placed(0, 0, (*cut, *dashes, label, *lines)), *blocks.stacked(found, 0, y))
    return Solid(bottom + 9, drawing)
