"""The certificate of a pupil of the basisschool who went to see work: the name large, what was seen, and who signs."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import words
from routekaart_app.domain.visit_brief import AT_SCHOOL, Participant, VisitBrief
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import status_mark
from routekaart_app.pictures.shapes import Circle, Line, RoundRect, Shape
from routekaart_app.reports import blocks, letters, visit_texts
from routekaart_app.reports.document import SIDEWAYS, Part
from routekaart_app.reports.flow import Placed, Solid
from routekaart_app.reports.styles import BODY, QUIET, Style

_WIDTH, _HEIGHT = SIDEWAYS.text_width, SIDEWAYS.first_room
_MIDDLE = _WIDTH / 2
_ROOM = _WIDTH - 150
_FRAME, _INSET = 10.0, 6.0
_HEAD = Style("title", bold=True, color="accent", scale=2.1)
_FOR = Style("heading", color="muted", scale=1.1)
_NAME = Style("title", bold=True, scale=2.8)
_SAID = Style("heading", scale=1.3)
_COMPANY = Style("title", bold=True, scale=1.35)
_STOPS = 7
_STOP, _LAST = 4.5, 22.0
_SIGN, _SIGN_AT = 215.0, _HEIGHT - 62
_WAY, _WAY_AT = 330.0, 56.0
_TOP, _BOTTOM = _WAY_AT + _LAST / 2, _SIGN_AT - 34
"""Between the line with stops and the room for signatures."""


def title(t: Catalog) -> str:
    """What a document with these certificates is called."""
    return t.gettext("Certificate")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "certificates")


def part(pupil: Participant, brief: VisitBrief, t: Catalog) -> Part:
    """The certificate of one pupil: one page, without foot or page number."""
    return Part(pupil.display_name, "", "", "", (_sheet(pupil, brief, t),), bare=True)


def texts(brief: VisitBrief) -> Iterator[str]:
    """Every text on it that people typed or imported."""
    yield from visit_texts.typed(brief)
    yield from (pupil.display_name for pupil in brief.young_present)
    yield from brief.line_names


def _sheet(pupil: Participant, brief: VisitBrief, t: Catalog) -> Solid:
    shapes: list[Shape] = [*_border(), *_way(_MIDDLE - _WAY / 2, _WAY_AT, _WAY), *_signatures(brief, t)]
    said = [(_lines(text, style, most), style, after) for text, style, after, most in _said(pupil, brief, t)]
    needed = sum(len(lines) * style.leading + after for lines, style, after in said)
    y = _TOP + max(0.0, (_BOTTOM - _TOP - needed) / 2)
    for lines, style, after in said:
        for one in lines:
            shapes.append(blocks.line(one, style, _MIDDLE, y, "middle"))
            y += style.leading
        y += after
    return Solid(_HEIGHT, (Placed(0, 0, tuple(shapes)),))


def _said(pupil: Participant, brief: VisitBrief, t: Catalog) -> Iterator[tuple[str, Style, float, int]]:
    """Every text from top to bottom: how it is set, the white below it, and in how many lines at most."""
    visit = brief.visit
    yield title(t), _HEAD, 10, 1
    yield t.gettext("proudly given to"), _FOR, 10, 1
    yield pupil.display_name, _NAME, 18, 2
    company = ", ".join(item.name for item in visit.companies)
    if not company:
        yield t.gettext("You went to see what work is like"), _SAID, 2, 1
    elif visit.activity_kind in AT_SCHOOL:
        yield t.gettext("You met people who work at"), _SAID, 2, 1
    else:
        yield t.gettext("You went to see what people do at"), _SAID, 2, 1
    if company or visit.title:
        yield company or visit.title, _COMPANY, 10, 2
    sectors = dict.fromkeys(words.say(words.SECTOR, host.sector, t.gettext) for host in brief.hosts if host.sector)
    if sectors:
        yield t.gettext("and discovered: {what}").format(what=", ".join(sectors)), _SAID, 14, 2
    about = (visit.title if visit.companies else "") or ", ".join(brief.line_names)
    yield " · ".join(filter(None, (about, visit_texts.day(visit, t)))), _FOR, 0, 2


def _lines(text: str, style: Style, most: int) -> list[str]:
    """A text in so many lines at most; what does not fit ends in an ellipsis."""
    wrapped = letters.wrap(text, style.size, _ROOM, style.bold)
    if len(wrapped) <= most:
        return wrapped
    rest = " ".join(wrapped[most - 1 :])
    return [*wrapped[: most - 1], letters.shorten(rest, style.size, _ROOM, style.bold)]


def _border() -> tuple[Shape, ...]:
    """Two frames, one within the other."""
    inner = _FRAME + _INSET
    return (
        RoundRect(_FRAME, _FRAME, _WIDTH - 2 * _FRAME, _HEIGHT - 2 * _FRAME, 12, stroke="accent", stroke_width=2.2),
        RoundRect(inner, inner, _WIDTH - 2 * inner, _HEIGHT - 2 * inner, 8, stroke="line", stroke_width=1),
    )


def _way(x: float, y: float, width: float) -> Iterator[Shape]:
    """The routekaart as a line with stops, of which the middle one has been reached."""
    step = width / (_STOPS - 1)
    yield Line(x, y, x + width, y, stroke="edge", stroke_width=1.6)
    for stop in range(_STOPS):
        if stop == _STOPS // 2:
            yield from status_mark.mark("done", x + stop * step, y, _LAST)
        else:
            yield Circle(x + stop * step, y, _STOP, fill="surface", stroke="accent", stroke_width=1.6)


def _signatures(brief: VisitBrief, t: Catalog) -> Iterator[Shape]:
    """A line for the teacher and one for the company."""
    y = _SIGN_AT
    school = ", ".join(school.name for school in brief.schools)
    host = brief.hosts[0].name if brief.hosts else ""
    for x, who, below in (
        (70.0, t.gettext("Teacher"), school),
        (_WIDTH - 70 - _SIGN, t.gettext("For the company"), host),
    ):
        yield Line(x, y, x + _SIGN, y, stroke="ink", stroke_width=0.8)
        yield blocks.line(who, BODY, x, y + 4)
        yield blocks.line(letters.shorten(below, QUIET.size, _SIGN), QUIET, x, y + 4 + BODY.leading)
