"""A letter to parents: school and address above, the text, and at the foot a slip to tear off and give back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from routekaart_app.domain.letter import BLANK, LetterLine, LetterPage, SlipLine
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.pictograms import pictogram
from routekaart_app.pictures.shapes import Circle, Line, RoundRect, Shape, Text
from routekaart_app.reports import letters
from routekaart_app.reports import parent_blocks as blocks
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Column, Placed, Row, Solid, Strip, divide
from routekaart_app.reports.parent_blocks import WIDTH, Setting
from routekaart_app.reports.parent_texts import LEADING
from routekaart_app.reports.styles import Style

_WINDOW_TOP = 96.0
"""From the top of the text to the address, so that it stands in the window of an envelope (NEN 1026: 50 mm)."""
_WINDOW_HEIGHT, _TIGHT_WINDOW_HEIGHT = 84.0, 58.0
_ADDRESS_WIDTH = WIDTH * 0.55
_SIDE = 12.0
_BOX = 12.0
_ROOM, _TIGHT_ROOM = 12.0, 4.5
"""White above a line of the slip, for a pen."""
_LEAST_BLANK = 90.0


def title(t: Catalog) -> str:
    """What a document with letters is called."""
    return t.gettext("Letter to parents")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is, where the letter has no name that fits."""
    return t.pgettext("file name", "letter")


def nobody(children: str, t: Catalog) -> str:
    """Who is written to where no parent is recorded; `children` are one first name or several."""
    # Translators: stands after "Dear", in the place of the names of the parents.
    return t.pgettext("salutation", "parents of {name}").format(name=children)


def typed(text: str, t: Catalog) -> str:
    """A text that somebody typed, in a list; on a letter in another language it is said to be Dutch."""
    return text if t.language == LEADING else t.gettext("“{text}” (in Dutch)").format(text=text)


def texts(page: LetterPage) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    letter = page.letter
    yield from (letter.subject, page.school, page.phone, *page.to, page.whose)
    for paragraph in letter.paragraphs:
        yield from (line.whole for line in paragraph)
    yield from (line.text for line in letter.slip)


def part(page: LetterPage, t: Catalog, *, large: bool = False) -> Part:
    """The letter in the language of `t`, with type of one and a third times the size if `large`."""
    airy = blocks.setting_of(t, large)
    found = _whole(page, airy)
    if len(_divided(found)) > 1:
        tight = _whole(page, replace(airy, is_tight=True))
        found = tight if len(_divided(tight)) == 1 or page.letter.slip else found
    head = page.letter.subject or title(t)
    return Part(page.whose or head, page.whose, head, page.school or head, tuple(found), t=t)


def _whole(page: LetterPage, setting: Setting) -> list[Block]:
    """The letter from top to bottom, the slip moved down to the foot of its page."""
    found: list[Block] = list(_blocks(page, setting))
    if not page.letter.slip:
        return found
    slip = _slip(page, setting)
    pages = _divided([*found, slip])
    down, _last = pages[-1][-1]
    room = (UPRIGHT.first_room if len(pages) == 1 else UPRIGHT.next_room) - down - slip.height
    # Drawn lower than it stands: nothing comes after it, and where pages end does not change.
    return [*found, replace(slip, drawing=tuple(blocks.moved(slip, 0, max(0.0, room))))]


def _divided(found: Sequence[Block]) -> list[list[tuple[float, Block]]]:
    return divide(found, UPRIGHT.first_room, UPRIGHT.next_room)


def _blocks(page: LetterPage, setting: Setting) -> Iterator[Block]:
    yield _top(page, setting)
    yield blocks.plain(page.dated, setting.quiet, WIDTH, setting)
    if page.letter.subject:
        yield blocks.plain(page.letter.subject, setting.heading, WIDTH, setting, before=6)
    for place, paragraph in enumerate(page.letter.paragraphs):
        yield from _paragraph(paragraph, setting, before=_between(setting) * (1.5 if place == 0 else 1.0))


def _between(setting: Setting) -> float:
    """The white between paragraphs."""
    return (5.0 if setting.is_tight else 10.0) * setting.scale


def _top(page: LetterPage, setting: Setting) -> Solid:
    """The school over the whole width, and the address where a window of an envelope expects it."""
    drawing: list[Placed] = []
    school = blocks.strips(page.school, replace(setting.heading, scale=1.15), WIDTH, 2)
    phone = setting.t.gettext("Telephone {phone}").format(phone=page.phone) if page.phone else ""
    strips = [*school, *blocks.strips(phone, setting.quiet, WIDTH, 1)]
    y = blocks.height_of(strips)
    drawing += blocks.stacked(strips, 0, 0)
    if strips:
        drawing.append(Placed(0, y + 6, (Line(0, 0, WIDTH, 0, stroke="accent", stroke_width=2),)))
        y += 7
    if not page.to:
        return Solid(y + 18, tuple(drawing))
    style = Style("body", scale=1.05)
    to = [strip for line in page.to for strip in blocks.strips(line, style, _ADDRESS_WIDTH, 2, "ltr")]
    top, least = max(_WINDOW_TOP, y + 12), _TIGHT_WINDOW_HEIGHT if setting.is_tight else _WINDOW_HEIGHT
    drawing += blocks.stacked([_at_the_left(strip) for strip in to] if setting.is_mirrored else to, 0, top)
    return Solid(top + max(blocks.height_of(to) + (8 if setting.is_tight else 14), least), tuple(drawing))


def _at_the_left(strip: Strip) -> Strip:
    """A line of the address where it stands on every page: a window is in the same place on every envelope."""
    return Strip(strip.height, tuple(replace(one, x=WIDTH, anchor="end") for one in _texts(strip)))


def _paragraph(lines: Sequence[LetterLine], setting: Setting, before: float) -> Iterator[Row]:
    """A paragraph; facts of which there are several stand below each other, their labels in bold."""
    if len(lines) > 1 and all(line.label for line in lines):
        wide = max(letters.width(f"{line.label}:", setting.strong.size, bold=True) for line in lines)
        left = min(wide, WIDTH * 0.35) + 12
        for place, line in enumerate(lines):
            yield _fact(line, left, setting, before if place == 0 else 0.0)
        return
    strips: list[Strip] = []
    for line in lines:
        strips += _item(line, setting) if line.is_item else blocks.strips(line.whole, setting.body, WIDTH)
    yield Row((Column(0, tuple(strips)),), WIDTH, padding=0, rule="", before=before)


def _fact(line: LetterLine, left: float, setting: Setting, before: float) -> Row:
    label = blocks.strips(f"{line.label}:", setting.strong, left - 12)
    text = blocks.strips(line.text, setting.body, WIDTH - left)
    columns = (Column(0, tuple(label)), Column(left, tuple(text)))
    return Row(columns, WIDTH, padding=1, rule="", before=before)


def _item(line: LetterLine, setting: Setting) -> Iterator[Strip]:
    """An item of a list, with a mark before its first line."""
    style, side = setting.body, _SIDE * setting.scale
    mark = Circle(side / 2 - 1, style.baseline - style.size * 0.28, 1.7 * setting.scale, fill="accent")
    for place, text in enumerate(blocks.wrapped(line.text, style, WIDTH - side)):
        shapes: tuple[Shape, ...] = (blocks.line(text, style, side),)
        yield Strip(style.leading, (mark, *shapes) if place == 0 else shapes)


def _slip(page: LetterPage, setting: Setting) -> Solid:
    """What to tear off: from whom it comes, and its lines, each with the Dutch below where the letter is not Dutch."""
    size, above = 11 * setting.scale, 8.0
    dashes, x = list[Shape](), size + 8
    while x < WIDTH:
        dashes.append(Line(x, above, min(x + 5, WIDTH), above, stroke="muted", stroke_width=1))
        x += 10
    cut = pictogram("scissors", size / 2 + 1, above, size, "muted")
    drawing = [Placed(0, 0, (*cut, *dashes))]
    y = above + 9
    whose = " · ".join(filter(None, (page.whose, page.letter.subject)))
    head = blocks.strips(whose, setting.strong, WIDTH, 2)
    drawing += blocks.stacked(head, 0, y)
    y += blocks.height_of(head)
    dutch = page.dutch if len(page.dutch) == len(page.letter.slip) else ()
    for place, line in enumerate(page.letter.slip):
        y += (_TIGHT_ROOM if setting.is_tight else _ROOM) * setting.scale
        strips = _slip_line(line, setting, _beside(dutch[place], setting) if dutch else 0.0)
        if dutch:
            strips = _with_dutch(strips, line, dutch[place], setting)
        drawing += blocks.stacked(strips, 0, y)
        y += blocks.height_of(strips)
    return Solid(y + 4, tuple(drawing), before=10 if setting.is_tight else 22)


def _beside(dutch: SlipLine, setting: Setting) -> float:
    """The room that is kept for the Dutch at the end of a line to write on, where there is little below it."""
    if not setting.is_tight or BLANK not in dutch.text:
        return 0.0
    return letters.width(letters.printable(_dutch(dutch)), setting.caption.size) + 12


def _dutch(line: SlipLine) -> str:
    return line.text.replace(BLANK, "…")


def _slip_line(line: SlipLine, setting: Setting, kept: float) -> list[Strip]:
    """A box, a text, and lines to write on as long as there is room for them; `kept` is left free at the end."""
    style = setting.body
    left = _indent(line, setting)
    box: tuple[Shape, ...] = ()
    if line.has_box:
        side = _BOX * setting.scale
        box = (RoundRect(0, (style.leading - side) / 2, side, side, 2, stroke="ink", stroke_width=1),)
    if BLANK not in line.text:
        strips = blocks.strips(line.text, style, WIDTH - left)
        return [_moved(strip, left, box if place == 0 else ()) for place, strip in enumerate(strips)]
    parts = [letters.printable(text.strip()) for text in line.text.split(BLANK)]
    used = sum(letters.width(text, style.size) + 6 for text in parts if text)
    blanks = len(parts) - 1
    each = (WIDTH - kept - left - used - 6 * blanks) / blanks
    if each < _LEAST_BLANK:  # no room beside the text: the lines stand below it
        text = " ".join(filter(None, parts))
        found = blocks.strips(text, style, WIDTH - left)
        strips = [_moved(one, left, box if place == 0 else ()) for place, one in enumerate(found)]
        rule = Line(left, style.leading * 1.3, WIDTH, style.leading * 1.3, stroke="edge", stroke_width=0.7)
        return [*strips, *(Strip(style.leading * 1.4, (rule,)) for _blank in range(blanks))]
    shapes, x = list(box), left
    for place, text in enumerate(parts):
        if text:
            shapes.append(blocks.line(text, style, x))
            x += letters.width(text, style.size) + 6
        if place < blanks:
            y = style.baseline + 2
            shapes.append(Line(x, y, x + each, y, stroke="edge", stroke_width=0.7))
            x += each + 6
    return [Strip(style.leading, tuple(shapes))]


def _with_dutch(strips: list[Strip], line: SlipLine, dutch: SlipLine, setting: Setting) -> list[Strip]:
    """The Dutch below a line in another language, from left to right on every page; where there is little room, at
    the end of the line."""
    left, style = _indent(line, setting), setting.caption
    text = _dutch(dutch)
    small = blocks.strips(text, style, WIDTH - left, direction="ltr")
    shown = strips[-1].shapes
    used = max((one.x2 if isinstance(one, Line) else _end(one) for one in shown), default=0.0)
    wide = letters.width(letters.printable(text), style.size)
    written = _texts(strips[-1])
    if setting.is_tight and written and len(small) == 1 and used + wide + 6 < WIDTH:
        (only,) = _texts(small[0])
        beside = replace(only, x=WIDTH - wide, y=written[0].y)
        return [*strips[:-1], Strip(strips[-1].height, (*shown, beside))]
    return [*strips, *(_moved(strip, left, ()) for strip in small)]


def _end(shape: Shape) -> float:
    return shape.x + letters.width(letters.printable(shape.text), shape.size) if isinstance(shape, Text) else 0.0


def _indent(line: SlipLine, setting: Setting) -> float:
    return (_BOX + 8) * setting.scale if line.has_box else 0.0


def _moved(strip: Strip, x: float, before: tuple[Shape, ...]) -> Strip:
    """A strip of texts further from the side, with something before it."""
    return Strip(strip.height, (*before, *(replace(one, x=one.x + x) for one in _texts(strip))))


def _texts(strip: Strip) -> list[Text]:
    return [one for one in strip.shapes if isinstance(one, Text)]
