"""What a line of a routekaart may hold, and what must be mended before a draft of one can be kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from routekaart_app.domain.routekaart import COMPETENCIES, EXCEPT, KINDS, MOMENTS, PARENTS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, MBO, OWN, TARGETS, VO, Place
from routekaart_app.domain.template_draft import LineProblem, TemplateDraft
from routekaart_app.i18n import gettext as _

MAX_LINES = 500
MAX_TARGET = 50
MAX_TRACKS = 30
CODE_LENGTH = 20
NAME_LENGTH = 200
OWN_LENGTH = 40
"""How long the name of a school's own target group can be."""

_CODE = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{CODE_LENGTH - 1}}}")
_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_WEEK = re.compile(r"W(0[1-9]|[1-4][0-9]|5[0-3])")
_ENDS_IN_NUMBER = re.compile(r"(.*?)([0-9]+)")


def is_code(text: str) -> bool:
    """Whether a text can be the code of a line."""
    return bool(_CODE.fullmatch(text))


def is_title(text: str) -> bool:
    """Whether a text can be the name of a line or of a routekaart: something, on one line, not too long."""
    return 0 < len(text.strip()) <= NAME_LENGTH and text.isprintable()


def is_mark(text: str) -> bool:
    """Whether a text is one end of a due window: "MM-DD", or an ISO week "W05"."""
    if _WEEK.fullmatch(text):
        return True
    if not _MONTH_DAY.fullmatch(text):
        return False
    month, day = int(text[:2]), int(text[3:])
    return day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def is_backwards(first: str, last: str, year: SchoolYear) -> bool:
    """Whether a window of two marks would close before it opens; days and weeks are compared by their dates."""
    return year.first_of(first) > year.last_of(last)


def is_track(text: str) -> bool:
    """Whether a text says whom a line is meant for: one of TARGETS or an own target group, perhaps left out."""
    mark = text.removeprefix(EXCEPT)
    if not mark.startswith(OWN):
        return mark in TARGETS
    name = mark.removeprefix(OWN)
    return 0 < len(name) <= OWN_LENGTH and name.isprintable() and name == name.strip()


def are_tracks(values: Sequence[str]) -> bool:
    """Whether tracks are all known and nobody is named twice, be it to have the line or to be left out."""
    named = {value.removeprefix(EXCEPT).casefold() for value in values}
    return len(values) <= MAX_TRACKS and len(named) == len(values) and all(is_track(value) for value in values)


def own_names(tracks: Sequence[str]) -> list[str]:
    """The own target groups among the tracks of a line, whether they have it or are left out."""
    marks = [track.removeprefix(EXCEPT) for track in tracks]
    return [mark.removeprefix(OWN) for mark in marks if mark.startswith(OWN)]


def are_years(values: Sequence[int], stage: str) -> bool:
    """Whether years belong to a stage, from low to high and each once."""
    return list(values) == sorted(set(values)) and all(1 <= year <= LAST_YEAR.get(stage, 0) for year in values)


def tidied(draft: TemplateDraft) -> TemplateDraft:
    """The draft without the blanks that slip in around a name or code."""
    lines = tuple(replace(line, code=line.code.strip(), name=line.name.strip()) for line in draft.lines)
    return replace(draft, name=draft.name.strip(), lines=lines)


def problems(draft: TemplateDraft) -> tuple[LineProblem, ...]:
    """Everything that is not right in a draft, in the order of its lines."""
    draft = tidied(draft)
    found = []
    if not is_title(draft.name):
        found.append(LineProblem(None, "name", _bad_name(draft.name)))
    if not draft.lines:
        found.append(LineProblem(None, "lines", _("A routekaart has at least one line.")))
    elif len(draft.lines) > MAX_LINES:
        what = _("A routekaart has at most {count} lines.").format(count=MAX_LINES)
        found.append(LineProblem(None, "lines", what))
    codes = Counter(line.code.casefold() for line in draft.lines)
    for line in draft.lines:
        found += [LineProblem(line.id, field, message) for field, message in _of_line(line, draft.year)]
        if line.code and codes[line.code.casefold()] > 1:
            found.append(LineProblem(line.id, "code", _("Another line has this code too.")))
    return tuple(found)


def _of_line(line: RoutekaartLine, year: SchoolYear) -> Iterator[tuple[str, str]]:
    if not is_code(line.code):
        yield "code", _("A code has 1 to {count} letters, digits, dots and dashes.").format(count=CODE_LENGTH)
    if not is_title(line.name):
        yield "name", _bad_name(line.name)
    chosen = (
        ("kind", line.kind in KINDS),
        ("stage", line.stage in LAST_YEAR),
        ("moment", line.moment in MOMENTS),
        ("parents", line.parents in PARENTS),
        ("competencies", set(line.competencies) <= set(COMPETENCIES)),
    )
    for field, is_known in chosen:
        if not is_known:
            yield field, _("Choose something from the list.")
    if line.stage in LAST_YEAR and not are_years(line.years, line.stage):
        yield "years", _("The years run from 1 to {last}.").format(last=LAST_YEAR[line.stage])
    if not are_tracks(line.tracks):
        yield "tracks", _bad_tracks(line.tracks)
    if not 1 <= line.target <= MAX_TARGET:
        yield "target", _("A whole number from 1 to {most}.").format(most=MAX_TARGET)
    yield from _of_window(line, year)


def _of_window(line: RoutekaartLine, year: SchoolYear) -> Iterator[tuple[str, str]]:
    wrong = [field for field in ("due_from", "due_until") if not is_mark(getattr(line, field))]
    for field in wrong:
        yield field, _("Give a day of the school year, or a week.")
    if not wrong and is_backwards(line.due_from, line.due_until, year):
        yield "due_until", _("The last day comes before the first; the school year begins on 1 August.")


def _bad_name(name: str) -> str:
    if not name:
        return _("Give it a name.")
    if len(name) > NAME_LENGTH:
        return _("A name has at most {count} characters.").format(count=NAME_LENGTH)
    return _("A name stands on one line, without tabs or hidden characters.")


def _bad_tracks(tracks: tuple[str, ...]) -> str:
    unknown = [track for track in tracks if not is_track(track)]
    if unknown:
        return _("Unknown target group: {names}.").format(names=", ".join(track[:60] for track in unknown[:5]))
    if len(tracks) > MAX_TRACKS:
        return _("At most {count} target groups.").format(count=MAX_TRACKS)
    return _("A target group is named twice.")


def targets_of(stage: str) -> tuple[str, ...]:
    """The target groups there are in a stage, without a school's own."""
    return {VO: tuple(target for target in TARGETS if target != "entree"), MBO: ("entree",)}.get(stage, ())


def variant_targets(line: RoutekaartLine, own_groups: Iterable[str]) -> tuple[str, ...]:
    """For which target groups a line can have a variant: those it is for, among others. Nobody who did not have the
    line would get the variant, so in a line for bb alone an own group, which may be of any track, is not offered."""
    marks = {track.casefold() for track in line.tracks}
    left_out = {mark.removeprefix(EXCEPT) for mark in marks if mark.startswith(EXCEPT)}
    only = {mark for mark in marks if not mark.startswith(EXCEPT)}
    own = [OWN + name for name in own_groups]
    known = {mark.casefold() for mark in own}
    own += [track for track in line.tracks if track.startswith(OWN) and track.casefold() not in known]
    return tuple(
        target
        for target in (*targets_of(line.stage), *own)
        if not _families(target) & left_out
        and (not only or _families(target) & only)
        and (not only or any(target.casefold() not in _families(mark) for mark in only))
    )


def _families(target: str) -> frozenset[str]:
    """A target group with the family of tracks it is a part of: bb is vmbo too."""
    if target.startswith(OWN) or target == "entree":
        return frozenset({target.casefold()})
    return Place(VO, None, target).families


def new_line(draft: TemplateDraft, line_id: UUID, like: RoutekaartLine | None = None) -> RoutekaartLine:
    """A line to be added to a draft: a copy of `like`, else one without a name that stands by its neighbours."""
    if like is None:
        stage = draft.lines[-1].stage if draft.lines else "VO"
        code = free_code(draft, f"{stage}-01")
        return RoutekaartLine(line_id, code, "", "lesson", stage, (), (), "year", True, 1, "10-01", "05-31", (), "I", 0)
    return replace(like, id=line_id, code=free_code(draft, like.code), position=0)


def free_code(draft: TemplateDraft, code: str) -> str:
    """The code itself, or the next one like it that no line of the draft has: "VO3-02" becomes "VO3-07"."""
    taken = {line.code.strip().casefold() for line in draft.lines}
    found = _ENDS_IN_NUMBER.fullmatch(code)
    stem, digits = (found[1], found[2]) if found else (code + "-", "01")
    number, width = int(digits), len(digits)
    while code.casefold() in taken:
        number += 1
        tail = f"{number:0{width}}"
        code = stem[: CODE_LENGTH - len(tail)] + tail
    return code
