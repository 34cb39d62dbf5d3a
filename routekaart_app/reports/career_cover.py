"""The cover of a career file with the routekaart drawn large, and its last block with signatures."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import formats, words
from routekaart_app.domain.career_file import CareerFile
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import dossier_line, routekaart_line
from routekaart_app.pictures.shapes import Line, RoundRect, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.career_parts import WIDTH, ruled, section
from routekaart_app.reports.flow import Block, Placed, Solid
from routekaart_app.reports.styles import BODY, CAPTION, HEADING, PT_PER_PX, QUIET, STRONG, Style

_NAME = Style("title", bold=True, scale=2.1)
_SMALLER_NAME = Style("title", bold=True, scale=1.3)
_MOST_NAME_LINES = 4
_NUMBER = Style("title", bold=True, color="accent", scale=1.5)
_TOP = 96.0
_LABEL = 110.0
_FACT = 19.0
_LINE_SCALES = tuple(PT_PER_PX * scale for scale in (1.5, 1.2, 1.0, 0.75))
_SIGNATURE = 96.0
_GAP = 18.0


def cover(file: CareerFile, t: Catalog, height: float) -> Solid:
    """A whole page: whose it is, of which years, the line from the first year on, and how much is in it."""
    pupil = file.way.pupil
    drawing = [Placed(0, 0, (blocks.line(letters.shorten(pupil.school, STRONG.size, WIDTH, bold=True), STRONG),))]
    y = _TOP
    drawing.append(Placed(0, y, (blocks.line(t.gettext("Career file of"), HEADING),)))
    y += HEADING.leading + 4
    for strip in _name(pupil.display_name):
        drawing.append(Placed(0, y, strip.shapes))
        y += strip.height
    y += 10
    drawing.append(Placed(0, y, (Line(0, 0, WIDTH, 0, stroke="accent", stroke_width=2.5),)))
    y += 18
    for label, value in _facts(file, t):
        shown = letters.shorten(value, BODY.size, WIDTH - _LABEL)
        drawing.append(Placed(0, y, (blocks.line(label, QUIET), blocks.line(shown, BODY, _LABEL))))
        y += _FACT
    numbers = _numbers(file, t)
    foot = height - numbers.height
    card = _line(file, t, foot - y - 34)
    if card:
        drawing += (Placed(placed.x, y + 22 + placed.y, placed.shapes) for placed in card.drawing)
    drawing += (Placed(placed.x, foot + placed.y, placed.shapes) for placed in numbers.drawing)
    return Solid(height, tuple(drawing))


def signatures(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """Where pupil, parent and guide sign, and whether the file was judged complete."""
    yield section(t.gettext("Signatures"))
    wide = (WIDTH - 2 * _GAP) / 3
    people = (
        (t.gettext("Pupil"), file.way.pupil.display_name),
        (t.gettext("Parent or guardian"), ""),
        (t.gettext("Guide"), file.way.mentor),
    )
    drawing = []
    for place, (role, name) in enumerate(people):
        x = place * (wide + _GAP)
        shapes: list[Shape] = [
            blocks.line(role, STRONG),
            blocks.line(letters.shorten(name, BODY.size, wide), BODY, 0, 16),
            *ruled(0, wide, 68),
            blocks.line(t.gettext("signature and date"), CAPTION, 0, 70),
        ]
        drawing.append(Placed(x, 0, tuple(shapes)))
    yield Solid(_SIGNATURE, tuple(drawing), before=4, with_next=True)
    yield _judged(file, t)


def _judged(file: CareerFile, t: Catalog) -> Solid:
    """ "Complete", with the day and who judged; without a verdict the same to be filled in by pen."""
    height = 50.0
    shapes: list[Shape] = [RoundRect(0, 0, WIDTH, height, 6, stroke="line", stroke_width=0.8)]
    if file.verdict:
        date = formats.date_long(file.verdict.on, t.language)
        text = t.gettext("Judged complete on {date} by {name}").format(date=date, name=file.verdict.judged_by)
        shapes.append(blocks.line(letters.shorten(text, STRONG.size, WIDTH - 32, bold=True), STRONG, 16, 16))
        return Solid(height, (Placed(0, 0, tuple(shapes)),), before=8)
    x = 16.0
    shapes.append(RoundRect(x, 19, 11, 11, 2, stroke="edge", stroke_width=0.8))
    for label, room in ((t.gettext("Complete"), 16.0), (t.gettext("on"), 90.0), (t.gettext("judged by"), 170.0)):
        x += 18 if x == 16 else 0
        shapes.append(blocks.line(label, BODY, x, 16))
        x += letters.width(label, BODY.size) + 8
        if room > 20:
            shapes += ruled(x, min(x + room, WIDTH - 16), 32)
        x += room + (12 if room > 20 else 0)
    return Solid(height, (Placed(0, 0, tuple(shapes)),), before=8)


def _name(name: str) -> blocks.Cell:
    """The name in large type; a very long one smaller, and at most so many lines of it."""
    large = blocks.lines(name, _NAME, WIDTH)
    return large if len(large) <= 2 else blocks.lines(name, _SMALLER_NAME, WIDTH)[:_MOST_NAME_LINES]


def _facts(file: CareerFile, t: Catalog) -> list[tuple[str, str]]:
    pupil = file.way.pupil
    first, last = (formats.date_long(day, t.language) for day in (file.first_day, file.last_day))
    facts = (
        (t.gettext("School"), pupil.school),
        (t.gettext("Class"), " · ".join(filter(None, (pupil.group, pupil.place.caption)))),
        (t.gettext("Track"), _track(pupil, t)),
        (t.gettext("Pupil number"), pupil.number),
        (t.gettext("Mentor"), file.way.mentor),
        (t.gettext("Period"), t.gettext("{first} to {last}").format(first=first, last=last)),
        (t.gettext("Made on"), formats.date_long(file.way.on, t.language)),
    )
    return [(label, value) for label, value in facts if value]


def _track(pupil: PupilEntry, t: Catalog) -> str:
    return "/".join(words.say(words.TRACK, one, t.gettext) for one in pupil.place.track.split("/") if one)


def _line(file: CareerFile, t: Catalog, room: float) -> Solid | None:
    """The routekaart in a card, as large as the page allows."""
    line = dossier_line.stations(file.way, t.gettext, t.language)
    if not line.stations:
        return None
    width = blocks.card_width(WIDTH)
    for scale in _LINE_SCALES:
        picture = routekaart_line.layout(line, width, text_width=letters.width, scale=scale)
        card = blocks.card((blocks.drawn(picture), blocks.legend(t, width)), WIDTH, before=0)
        if card.height <= room:
            return card
    return None


def _numbers(file: CareerFile, t: Catalog) -> Solid:
    """How much there is in it, as three numbers with their words, and that it was judged complete."""
    told = (
        (file.asked, t.ngettext("activity to look back on", "activities to look back on", file.asked)),
        (file.whole, t.gettext("of them with all four points")),
        (file.talked, t.ngettext("talk", "talks", file.talked)),
    )
    wide = WIDTH / len(told)
    shapes: list[Shape] = []
    for place, (number, label) in enumerate(told):
        x = place * wide
        shapes += (
            blocks.line(str(number), _NUMBER, x),
            blocks.line(letters.shorten(label, CAPTION.size, wide - 10), CAPTION, x, _NUMBER.leading),
        )
    height = _NUMBER.leading + CAPTION.leading + 6
    if file.verdict:
        date = formats.date_long(file.verdict.on, t.language)
        text = t.gettext("Judged complete on {date} by {name}").format(date=date, name=file.verdict.judged_by)
        shapes.append(blocks.line(letters.shorten(text, STRONG.size, WIDTH, bold=True), STRONG, 0, height))
        height += STRONG.leading
    return Solid(height, (Placed(0, 0, tuple(shapes)),))
