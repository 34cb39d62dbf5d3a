"""The progress report of one pupil, for the guide: where the pupil stands, what comes now, what has been."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell, Dossier, YearCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import dossier_line, routekaart_line
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Column, Row
from routekaart_app.reports.styles import BODY, CAPTION, PT_PER_PX, QUIET, SMALL, SMALL_STRONG, STRONG

_WIDTH = UPRIGHT.text_width
_BADGES = 62.0
"""Room for four badges side by side; a fifth stands below them."""
_TO_DO = (Status.DUE, Status.PARTLY, Status.PLANNED, Status.MISSED)
_MARK_OF_STATE = {State.TOOK_PART: "done", State.PARTLY: "partly", State.ABSENT: "missed", State.PLANNED: "planned"}

_Held = tuple[RoutekaartLine, Cell]


def title(t: Catalog) -> str:
    """What a document with these reports is called."""
    return t.gettext("Progress on the routekaart")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "progress")


def part(dossier: Dossier, t: Catalog) -> Part:
    """The report of one pupil, one or two pages as a rule; a pupil without anything yet has one as well."""
    pupil = dossier.pupil
    name_and_group = f"{pupil.display_name} · {pupil.group}" if pupil.group else pupil.display_name
    counted = t.gettext("counted on {date}").format(date=formats.date_long(dossier.on, t.language))
    foot = f"{title(t)} · {counted}"
    return Part(pupil.display_name, name_and_group, pupil.school, foot, tuple(_blocks(dossier, counted, t)))


def _blocks(dossier: Dossier, counted: str, t: Catalog) -> Iterator[Block]:
    yield blocks.front(dossier.pupil.display_name, _subtitle(dossier, t), _origin(dossier, counted, t), _WIDTH)
    yield from _line(dossier, t)
    now = dossier.now
    if now:
        held = [(line, cell) for line, cell in zip(now.lines, now.cells, strict=True) if cell.applies]
        yield blocks.two_figures(now.figures, t, _WIDTH)
        yield from _what_comes(held, now.year, dossier.on, t)
        yield from _lines_of_this_year(held, now.year, t)
    else:
        text = t.gettext("No group is known for this pupil in this school year.")
        yield blocks.paragraph(text, BODY, _WIDTH, before=12)
    yield from _moments(dossier, t)
    yield from _earlier_years(dossier, t)


def _subtitle(dossier: Dossier, t: Catalog) -> str:
    """ "Progress on the routekaart · 3B · vmbo-kb · pupil number 120005"."""
    pupil = dossier.pupil
    if pupil.place.track_is_unknown:
        track = t.gettext("track not known yet, counts as vmbo")
    else:
        track = "/".join(words.say(words.TRACK, one, t.gettext) for one in pupil.place.track.split("/") if one)
    number = t.gettext("pupil number {number}").format(number=pupil.number) if pupil.number else ""
    return " · ".join(filter(None, (title(t), pupil.group, pupil.place.caption, track, number)))


def _origin(dossier: Dossier, counted: str, t: Catalog) -> list[str]:
    mentor = t.gettext("mentor: {name}").format(name=dossier.mentor) if dossier.mentor else ""
    return [text for text in (dossier.pupil.school, mentor, counted) if text]


def _line(dossier: Dossier, t: Catalog) -> Iterator[Block]:
    """The routekaart as on the pupil's page, with what the marks mean."""
    line = dossier_line.stations(dossier, t.gettext, t.language)
    if not line.stations:
        return
    width = blocks.card_width(_WIDTH)
    picture = routekaart_line.layout(line, width, text_width=letters.width, scale=PT_PER_PX)
    yield blocks.card((blocks.drawn(picture), blocks.legend(t, width)), _WIDTH)


def _what_comes(held: list[_Held], year: SchoolYear, on: date, t: Catalog) -> Iterator[Block]:
    """What is due, half done, planned or missed, in that order; an optional line that went by is let go."""
    waiting = [(line, cell) for line, cell in held if _is_waiting(line, cell, line.window(year)[1] < on)]
    waiting.sort(key=lambda one: (_TO_DO.index(one[1].status), one[1].planned_on or date.max))
    yield blocks.heading(t.gettext("What comes now"), _WIDTH)
    if not waiting:
        yield blocks.paragraph(t.gettext("Nothing is waiting."), BODY, _WIDTH, before=0)
    for line, cell in waiting:
        status = words.say(words.STATUS, cell.status, t.gettext)
        when = f"{status}: {_when(line, cell, year, on, t)}"
        columns = (
            Column(10, (blocks.mark(cell.status),)),
            Column(30, blocks.lines(_name(line, t), STRONG, 260)),
            Column(305, blocks.lines(when, BODY, _WIDTH - 315)),
        )
        yield blocks.note(columns, _WIDTH)


def _is_waiting(line: RoutekaartLine, cell: Cell, is_over: bool) -> bool:
    return cell.status in _TO_DO and (line.required or cell.status is Status.PLANNED or not is_over)


def _name(line: RoutekaartLine, t: Catalog) -> str:
    return line.name if line.required else t.gettext("{name} (optional)").format(name=line.name)


def _when(line: RoutekaartLine, cell: Cell, year: SchoolYear, on: date, t: Catalog) -> str:
    """By when something is to be done, or when it is planned."""
    if cell.status is Status.PLANNED and cell.planned_on:
        return formats.weekday_date(cell.planned_on, t.language)
    last = line.window(year)[1]
    text = t.gettext("could be done until {date}") if last < on else t.gettext("until {date}")
    return text.format(date=formats.date_short(last, t.language))


def _lines_of_this_year(held: list[_Held], year: SchoolYear, t: Catalog) -> Iterator[Block]:
    """Every line the pupil has this year, with what counts and when it is due."""
    text = t.gettext("The routekaart of {year}").format(year=year.name)
    yield blocks.heading(text, _WIDTH, t.gettext("only what was really experienced counts"))
    when, standing = t.gettext("When"), t.gettext("Status")
    titles = ("", t.gettext("Line"), "", t.gettext("Counts"), when, t.gettext("Competencies"), standing)
    table = blocks.Table((14, 44, 158, 40, 56, _BADGES, 71), titles)
    yield table.head
    for line, cell in held:
        yield table.row(
            (blocks.mark(cell.status, SMALL),),
            table.text(1, line.code, QUIET),
            table.text(2, _name(line, t), SMALL),
            table.text(3, _count(cell, t), SMALL),
            table.text(4, _window(line, year, t), QUIET),
            blocks.badges(line.competencies, SMALL, _BADGES),
            table.text(6, _standing(cell, t), QUIET),
        )
    yield blocks.competencies(t, _WIDTH)


def _count(cell: Cell, t: Catalog) -> str:
    if cell.status is Status.EXEMPT:
        return "–"
    return t.gettext("{count} of {target}").format(count=cell.counted, target=cell.target)


def _window(line: RoutekaartLine, year: SchoolYear, t: Catalog) -> str:
    """The months in which a line is due, such as "okt – dec"."""
    first, last = (formats.date_short(day, t.language).split()[-1] for day in line.window(year))
    return first if first == last else f"{first} – {last}"


def _standing(cell: Cell, t: Catalog) -> str:
    """The status in words, with its day or reason."""
    status = words.say(words.STATUS, cell.status, t.gettext)
    if cell.status is Status.PLANNED and cell.planned_on:
        return f"{status} {formats.date_short(cell.planned_on, t.language)}"
    if cell.status is Status.EXEMPT and cell.exempt_reason:
        return f"{status}: {cell.exempt_reason}"
    return status


def shown_moments(dossier: Dossier) -> tuple[ContactMoment, ...]:
    """The contact moments on paper: of this school year, newest first, and not what came after the counting day."""
    year = SchoolYear.of(dossier.on)
    return tuple(
        moment
        for moment in dossier.moments
        if moment.on in year and (moment.on <= dossier.on or moment.state is State.PLANNED)
    )


def texts(dossier: Dossier) -> Iterator[str]:
    """Every text on paper that people typed or imported."""
    pupil = dossier.pupil
    yield from (pupil.display_name, pupil.number, pupil.group, pupil.school, dossier.mentor)
    for year in dossier.years:
        yield from (year.school, year.group, *(line.name for line in year.lines))
        yield from (cell.exempt_reason for cell in year.cells)
    for moment in shown_moments(dossier):
        yield from (moment.title, moment.company, moment.note)


def _moments(dossier: Dossier, t: Catalog) -> Iterator[Block]:
    """The contact moments of this school year; those of earlier years are told by their lines."""
    shown = shown_moments(dossier)
    yield blocks.heading(t.gettext("Contact moments of this school year"), _WIDTH)
    if not shown:
        yield blocks.paragraph(t.gettext("Nothing has been recorded yet this school year."), BODY, _WIDTH, before=0)
    table = blocks.Table((14, 46, 330, 82), ("", "", "", ""))
    for moment in shown:
        yield _moment(moment, table, t)


def _moment(moment: ContactMoment, table: blocks.Table, t: Catalog) -> Row:
    name = moment.title or moment.line_name or words.moment_kind(moment.kind, moment.parent_form, t.gettext)
    line = moment.line_code if moment.line_name == name else f"{moment.line_code} {moment.line_name}".strip()
    flags = ", ".join(words.say(words.FLAG, flag, t.gettext) for flag in moment.flags)
    about = " · ".join(filter(None, (moment.company, line, _state(moment, t), flags)))
    return table.row(
        (blocks.mark(_MARK_OF_STATE[moment.state]),),
        table.text(1, formats.date_short(moment.on, t.language)),
        (*table.text(2, name, STRONG), *table.text(2, about, QUIET), *table.text(2, moment.note, SMALL)),
        blocks.badges(moment.competencies),
    )


def _state(moment: ContactMoment, t: Catalog) -> str:
    """How the pupil took part where that was not in full; the reason of an absence is a neutral word."""
    if moment.state is State.TOOK_PART:
        return ""
    state = words.say(words.STATE, moment.state, t.gettext)
    reason = words.say(words.REASON, moment.reason, t.gettext) if moment.state is State.ABSENT and moment.reason else ""
    return f"{state}: {reason}" if reason else state


def _earlier_years(dossier: Dossier, t: Catalog) -> Iterator[Block]:
    """One row per school year gone by, the latest first."""
    earlier = [year for year in reversed(dossier.years) if year.year < SchoolYear.of(dossier.on)]
    if not earlier:
        return
    yield blocks.heading(t.gettext("Earlier years"), _WIDTH)
    titles = (t.gettext("School year"), t.gettext("Class"), t.gettext("Done"), t.gettext("Whole year"))
    table = blocks.Table((58, 128, 182, 104), titles)
    yield table.head
    for year in earlier:
        yield _earlier_year(year, table, t)


def _earlier_year(year: YearCoverage, table: blocks.Table, t: Catalog) -> Row:
    figure = year.figures.year
    share = formats.percent(figure.done, figure.of, t.language)
    numbers = t.gettext("{done} of {of} contact moments").format(done=figure.done, of=figure.of)
    done = [line.name for line, cell in zip(year.lines, year.cells, strict=True) if cell.status is Status.DONE]
    return table.row(
        table.text(0, year.year.name, SMALL_STRONG),
        (*table.text(1, f"{year.place.caption} · {year.group}", SMALL), *table.text(1, year.school, CAPTION)),
        table.text(2, ", ".join(done), CAPTION),
        (*table.text(3, share, SMALL_STRONG), *table.text(3, numbers, CAPTION)),
    )
