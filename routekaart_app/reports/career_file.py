"""The career file of one pupil: a cover with the routekaart, and what the pupil did, said and chose behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from routekaart_app import formats
from routekaart_app.domain.career_file import SIGNATURES, CareerFile, FileActivity
from routekaart_app.i18n import Catalog
from routekaart_app.reports import career_activities, career_choices, career_cover, career_growth, career_talks, letters
from routekaart_app.reports.blocks import heading, line
from routekaart_app.reports.career_parts import WIDTH, ruled
from routekaart_app.reports.document import UPRIGHT, Part
from routekaart_app.reports.flow import Block, Entry, Placed, Solid
from routekaart_app.reports.styles import BODY, QUIET, STRONG

_ENTRY, _INDENT = 21.0, 14.0


def title(t: Catalog) -> str:
    """What a document with these files is called."""
    return t.gettext("Career file")


def file_word(preset: str, t: Catalog) -> str:
    """What the name of its file begins with: what it is, and what for where that is one of the presets."""
    if preset == "exam":
        return t.pgettext("file name", "career-file-exam")
    if preset == "intake":
        return t.pgettext("file name", "career-file-intake")
    return t.pgettext("file name", "career-file")


def part(file: CareerFile, t: Catalog) -> Part:
    """The file of one pupil: a cover, a table of contents where there is much, and the sections."""
    pupil = file.way.pupil
    name_and_group = f"{pupil.display_name} · {pupil.group}" if pupil.group else pupil.display_name
    made = t.gettext("made on {date}").format(date=formats.date_long(file.way.on, t.language))
    cover = career_cover.cover(file, t, UPRIGHT.first_room)

    def contents(entries: Sequence[tuple[Entry, int]], height: float) -> Block:
        return _contents(entries, height, t)

    blocks = (cover, *_sections(file, t))
    return Part(pupil.display_name, name_and_group, pupil.school, f"{title(t)} · {made}", blocks, contents)


def said(file: CareerFile) -> Iterator[str]:
    """Every text on paper in which people wrote what they liked."""
    for activity in (*file.activities, *file.others):
        yield from _said_of(activity)
    for talk in file.talks:
        yield from (talk.title, talk.note, *(one.text for one in talk.agreements))
    yield from (one.text for one in file.agreements)
    yield from (text for one in (*file.choices, *file.guarantees) for text in (one.value, one.reason))
    yield from (one.text or "" for one in file.highlights)


def texts(file: CareerFile) -> Iterator[str]:
    """Every text on paper that people typed or imported."""
    way = file.way
    yield from (way.pupil.display_name, way.pupil.number, way.pupil.group, way.pupil.school, way.mentor)
    yield from (text for year in way.years for text in (year.school, year.group))
    yield from said(file)
    yield from (one.company for one in (*file.activities, *file.others))
    yield from (one.company for one in file.guarantees)
    yield from (text for talk in file.talks for text in (talk.called, talk.about))
    if file.verdict:
        yield file.verdict.judged_by


def _said_of(activity: FileActivity) -> Iterator[str]:
    yield from (activity.title, activity.note)
    for one in activity.reflections:
        yield from (one.goal, one.result, one.evaluation, one.next_step, one.guide_words)


def _sections(file: CareerFile, t: Catalog) -> Iterator[Block]:
    yield from career_activities.looked_back_upon(file, t)
    yield from career_activities.others(file, t)
    yield from career_talks.talks(file, t)
    yield from career_growth.growth(file, t)
    yield from career_choices.choices(file, t)
    yield from career_choices.guarantees(file, t)
    yield from career_talks.highlights(file, t)
    if SIGNATURES in file.contents.sections:
        yield from career_cover.signatures(file, t)


def _contents(entries: Sequence[tuple[Entry, int]], height: float, t: Catalog) -> Block:
    """The table of contents on a page of its own; where it would not fit, only its sections."""
    top = heading(t.gettext("Contents"), WIDTH)
    room = int((height - top.height - 8) / _ENTRY)
    shown = entries if len(entries) <= room else [one for one in entries if one[0].level == 1][:room]
    drawing = list(top.drawing)
    y = top.height + 8
    for entry, number in shown:
        style = STRONG if entry.level == 1 else QUIET
        x = _INDENT * (entry.level - 1)
        name = letters.shorten(entry.title, style.size, WIDTH * 0.8 - x, style.bold)
        left = x + letters.width(name, style.size, style.bold) + 8
        page = str(number)
        right = WIDTH - letters.width(page, BODY.size) - 8
        leader = ruled(left, right, BODY.baseline, "line")
        drawing.append(Placed(0, y, (line(name, style, x), line(page, BODY, WIDTH, 0, "end"), *leader)))
        y += _ENTRY
    return Solid(height, tuple(drawing))
