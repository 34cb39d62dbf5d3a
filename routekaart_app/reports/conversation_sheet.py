"""The sheet beside the parent report, for the guide who talks with the parents: in the same order, with what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from routekaart_app import formats, words
from routekaart_app.domain.guardian import FORMER, RELATIONS
from routekaart_app.domain.parent_contact import ROLES
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport, ParentSaid, TalkPartner
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import Line, RoundRect, Shape
from routekaart_app.reports import blocks, letters, parent_blocks, parent_line, parent_report, parent_texts
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Column, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import BODY, CAPTION, QUIET, SMALL, STRONG

_WIDTH = UPRIGHT.text_width
_LEFT, _RIGHT = _WIDTH * 0.56, _WIDTH * 0.4
_WRITING = 20.0
_BOX = 9.0
_MOST = 6
"""Deeds and things that come that are told; the parents' paper has no more either."""


def title(t: Catalog) -> str:
    """What a document with these sheets is called."""
    return t.gettext("Talk sheet")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "talk-sheet")


def texts(report: ParentReport) -> Iterator[str]:
    """Every text on it about the pupil that people typed or imported."""
    return parent_report.texts(report)


def part(
    report: ParentReport, partners: Sequence[TalkPartner], t: Catalog, said: Sequence[ParentSaid] = (), bar: str = ""
) -> Part:
    """The sheet for the talk with the parents of one pupil, in the language of the guide, with what parents `said`
    before. `bar` is one of `domain.parent_rights.WHYS` where the age of the pupil keeps papers from all parents."""
    whose = " · ".join(filter(None, (report.name, report.group)))
    foot = f"{title(t)} · {formats.date_long(report.on, t.language)}"
    return Part(report.name, whose, report.school, foot, tuple(_blocks(report, partners, said, bar, t)), t=t)


def _blocks(
    report: ParentReport, partners: Sequence[TalkPartner], said: Sequence[ParentSaid], bar: str, t: Catalog
) -> Iterator[Block]:
    day = formats.date_long(report.on, t.language)
    subtitle = " · ".join(filter(None, (title(t), report.group, day)))
    yield blocks.front(report.name, subtitle, [text for text in (report.school, report.mentor) if text], _WIDTH)
    if bar:
        why = t.gettext("Take care: {name} {why}.").format(name=report.first_name, why=_why(bar, t))
        yield blocks.paragraph(why, STRONG, _WIDTH, before=8)
    yield from _with_whom(partners, t)
    if report.stations:
        yield parent_line.block(report.stations, parent_blocks.setting_of(t))
    for number, (heading, told, asked) in enumerate(_sections(report, t), 1):
        yield from _section(f"{number} {heading}", told, asked, t)
    yield from _agreed(report, said, t)


def _with_whom(partners: Sequence[TalkPartner], t: Catalog) -> Iterator[Block]:
    """Who comes, in which language, and whether an interpreter is needed."""
    if not partners:
        yield blocks.paragraph(t.gettext("No parent is known yet. Write down who is there."), BODY, _WIDTH, before=8)
    for partner in partners:
        relation = words.say(words.RELATION, partner.relation, t.gettext) if partner.relation else ""
        name = partner.name or t.gettext("name not known")
        language = t.gettext("language not known")
        if partner.language:
            said = formats.language_name(partner.language, t.language)
            language = t.gettext("speaks {language}").format(language=said)
        needs = t.gettext("interpreter needed") if partner.needs_interpreter else t.gettext("no interpreter")
        about = " · ".join(filter(None, (relation, partner.phone)))
        left = (*blocks.lines(name, STRONG, _LEFT - 20), *blocks.lines(about, QUIET, _LEFT - 20))
        if partner.withheld:
            take_care = t.gettext("Take care: {why}").format(why=_why(partner.withheld, t))
            left = (*left, *blocks.lines(take_care, SMALL, _LEFT - 20))
        columns = (
            Column(10, left),
            Column(_WIDTH - _RIGHT, (*blocks.lines(language, STRONG, _RIGHT), *blocks.lines(needs, BODY, _RIGHT))),
        )
        yield blocks.note(columns, _WIDTH)
    yield _to_fill_in((t.gettext("Date:"), t.gettext("There were:"), t.gettext("Spoken in:")))


def _why(key: str, t: Catalog) -> str:
    return words.say(words.WITHHELD, key, t.gettext)


def _called(name: str, relation: str, t: Catalog) -> str:
    """Who said or agreed something: the name, else the relation."""
    return name or words.say(words.RELATION, relation or "parent", t.gettext)


def _sections(report: ParentReport, t: Catalog) -> Iterator[tuple[str, blocks.Cell, tuple[str, ...]]]:
    """Per part of the parents' paper its heading, what it tells, and what to ask."""
    name = report.first_name
    done = (_deed(deed, t) for deed in parent_texts.newest_first(report.done[:_MOST]))
    yield t.gettext("This is what your child did"), _listed(done, t), (
        t.gettext("What did you hear about this at home?"),
        t.gettext("What did you see change?"),
    )  # fmt: skip
    ahead = (_to_come(one, t) for one in report.ahead[:_MOST])
    yield t.gettext("This comes next"), _listed(ahead, t), (
        t.gettext("What is needed to make this work?"),
        t.gettext("Who can come along, or help?"),
    )  # fmt: skip
    yield t.gettext("In {name}'s own words").format(name=name), _quoted((*report.words, report.moment), t), (
        t.gettext("Let {name} read it aloud. Do you still think so?").format(name=name),
        t.gettext("What do you recognise in it as parents?"),
    )  # fmt: skip
    yield t.gettext("How {name} grows").format(name=name), _growth(report, t), (
        t.gettext("Where do you see this at home?"),
        t.gettext("What is a good next small step?"),
    )  # fmt: skip
    tips = (tip.title for tip in parent_texts.tips(report.tips, name, t))
    yield t.gettext("How you can help at home"), _listed(tips, t), (
        t.gettext("Which of these fits you?"),
        t.gettext("What can the school do to help?"),
    )  # fmt: skip


def _section(heading: str, told: blocks.Cell, asked: Sequence[str], t: Catalog) -> Iterator[Block]:
    """What the parents read at the left, what to ask at the right, and room for notes below."""
    yield blocks.heading(heading, _WIDTH)
    questions = [strip for text in asked for strip in blocks.lines(f"– {text}", SMALL, _RIGHT)]
    right = (*blocks.lines(t.gettext("Ask:"), QUIET, _RIGHT), *questions)
    columns = (Column(0, told), Column(_WIDTH - _RIGHT, right))
    yield Row(columns, _WIDTH, padding=0, rule="", with_next=True)
    yield _room(2)


def _listed(found: Iterator[str], t: Catalog) -> blocks.Cell:
    between = Strip(3)
    cells = tuple(strip for text in found for strip in (*blocks.lines(text, BODY, _LEFT), between))
    return cells or blocks.lines(t.gettext("Nothing yet."), QUIET, _LEFT)


def _quoted(found: Sequence[str], t: Catalog) -> blocks.Cell:
    return _listed((f"“{text.strip()}”" for text in found if text.strip()), t)


def _deed(deed: Deed, t: Catalog) -> str:
    return f"{_called_here(deed, t)}, {parent_texts.when_done(deed, t)}"


def _to_come(ahead: Ahead, t: Catalog) -> str:
    by = _called("" if ahead.by in (FORMER, *RELATIONS) else ahead.by, ahead.by, t) if ahead.by else ""
    agreed = t.gettext("agreed with {name}").format(name=by) if by else ""
    what = ahead.text or _called_here(ahead, t)
    return ", ".join(filter(None, (what, agreed, parent_texts.when_ahead(ahead, t))))


def _called_here(one: Deed | Ahead, t: Catalog) -> str:
    """As the school calls it: a guide knows its words."""
    found = parent_texts.named(one, t)
    return found.dutch or found.said


def _growth(report: ParentReport, t: Catalog) -> blocks.Cell:
    """The competencies with the word of the pupil, each behind its badge."""
    said = dict(report.growth)
    cells = []
    for two in COMPETENCIES:
        (badge,) = blocks.badges((two,))
        word = said.get(two, "") or GROWTH[0]
        name = t.gettext(parent_texts.COMPETENCY[two])
        stands = t.gettext(parent_texts.GROWTH.get(word, parent_texts.GROWTH[GROWTH[0]]))
        shown = letters.shorten(f"{name}: {stands}", BODY.size, _LEFT - 22)
        cells.append(badge._replace(shapes=(*badge.shapes, blocks.line(shown, BODY, 22))))
    return tuple(cells)


def _agreed(report: ParentReport, said: Sequence[ParentSaid], t: Catalog) -> Iterator[Block]:
    """Questions for at home, what the parents say and said before, what was agreed, and what they were in this talk."""
    starters = parent_texts.starters(report.starters, t)
    if starters:
        yield blocks.heading(t.gettext("Questions to ask at home"), _WIDTH)
        yield blocks.paragraph(" · ".join(starters), SMALL, _WIDTH, before=0)
    yield blocks.heading(t.gettext("What the parents say"), _WIDTH, t.gettext("in their own words"))
    for one in said[:_MOST]:
        last = t.gettext("{name} on {day}: “{text}”").format(
            name=_called(one.who, one.relation, t), day=formats.date_long(one.on, t.language), text=one.text
        )
        yield blocks.paragraph(last, SMALL, _WIDTH, before=0)
    yield _room(3)
    yield blocks.heading(t.gettext("Agreed"), _WIDTH)
    yield _room(1)
    yield _to_fill_in((t.gettext("Who does it:"), t.gettext("By when:")))
    yield _roles(t)
    yield blocks.paragraph(t.gettext("Record this talk afterwards under Parents."), CAPTION, _WIDTH)


def _room(lines: int) -> Solid:
    """Lines to write on."""
    heights = [place * _WRITING for place in range(1, lines + 1)]
    drawn = tuple(Line(0, y, _WIDTH, y, stroke="edge", stroke_width=0.6) for y in heights)
    return Solid(heights[-1] + 1, (Placed(0, 0, drawn),))


def _to_fill_in(labels: Sequence[str]) -> Solid:
    """Words with a line behind each, side by side."""
    each = _WIDTH / len(labels)
    shapes: list[Shape] = []
    for place, label in enumerate(labels):
        x = place * each
        wide = letters.width(letters.printable(label), BODY.size) + 6
        line = Line(x + wide, 18, x + each - 10, 18, stroke="edge", stroke_width=0.6)
        shapes += [blocks.line(label, BODY, x, 4), line]
    return Solid(_WRITING, (Placed(0, 0, tuple(shapes)),), before=6)


def _roles(t: Catalog) -> Solid:
    """A box to tick for what the parents were."""
    shapes: list[Shape] = []
    x, top = 0.0, 3.0
    for role in ROLES:
        said = letters.printable(words.say(words.PARENT_ROLE, role, t.gettext))
        shapes.append(RoundRect(x, top + (BODY.leading - _BOX) / 2, _BOX, _BOX, 2, stroke="muted", stroke_width=0.8))
        shapes.append(blocks.line(said, BODY, x + _BOX + 5, top))
        x += _BOX + 5 + letters.width(said, BODY.size) + 20
    return Solid(BODY.leading + 6, (Placed(0, 0, tuple(shapes)),), before=4)
