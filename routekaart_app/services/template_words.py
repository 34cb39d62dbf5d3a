"""What a changed routekaart is called and how it differs, in words for the command line, errors and undo."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from routekaart_app import formats, i18n, words
from routekaart_app.domain.routekaart import EXCEPT, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import OWN
from routekaart_app.domain.template_draft import LineChange, LineProblem, TemplateChange, TemplateDraft
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _

FIELD: Mapping[str, str] = {
    "code": N_("code"),
    "name": N_("name"),
    "kind": N_("kind"),
    "stage": N_("stage"),
    "years": N_("years"),
    "tracks": N_("target groups"),
    "moment": N_("when"),
    "required": N_("required"),
    "target": N_("how often"),
    "due_from": N_("due from"),
    "due_until": N_("due until"),
    "competencies": N_("competencies"),
    "parents": N_("parents"),
    "lines": N_("lines"),
}
"""The fields of a line as they are called in a sentence."""
MOMENT: Mapping[str, str] = {
    "year": N_("in these years"),
    "final": N_("in the last year"),
    "after": N_("after leaving"),
}
PARENTS: Mapping[str, str] = {"J": N_("join in"), "I": N_("are informed"), "N": N_("not involved")}


def label(draft: TemplateDraft, change: TemplateChange, is_new: bool) -> str:
    """The sentence for a saved draft; it also names the step in undo."""
    year = draft.year.name
    if is_new:
        return _("Routekaart made for {year}").format(year=year)
    return _("Routekaart of {year}: {what}").format(year=year, what=", ".join(counted_of(change)))


def counted_of(change: TemplateChange) -> list[str]:
    """How many lines differ, as the window says it before it is saved."""
    new = sum(each.before is None for each in change.changes)
    gone = sum(each.after is None for each in change.changes)
    other = len(change.changes) - new - gone
    return counted(other, new, gone, is_reordered=change.is_reordered, is_renamed=change.is_renamed)


def counted(changed: int, new: int, removed: int, *, is_reordered: bool, is_renamed: bool) -> list[str]:
    """Such as "3 regels gewijzigd", "1 regel nieuw"; without what is nought."""
    parts = [
        (changed, ngettext("{n} line changed", "{n} lines changed", changed)),
        (new, ngettext("{n} line new", "{n} lines new", new)),
        (removed, ngettext("{n} line removed", "{n} lines removed", removed)),
    ]
    said = [text.format(n=n) for n, text in parts if n]
    said += [_("in another order")] if is_reordered else []
    return said + ([_("another name")] if is_renamed else [])


def said_problem(draft: TemplateDraft, problem: LineProblem) -> str:
    """A problem with the line and field it is about, where no field stands beside it."""
    field = words.say(FIELD, problem.field, _)
    line = next((line for line in draft.lines if line.id == problem.line_id), None)
    if line is None:
        return _("{field}: {reason}").format(field=field, reason=problem.message)
    number = draft.index_of(line.id) + 1
    return _("Line {line}, {field}: {reason}").format(line=line.code or number, field=field, reason=problem.message)


def described(change: TemplateChange) -> tuple[str, ...]:
    """How a routekaart differs: every line that is new, gone or other, field by field, old and new."""
    found = list(chain.from_iterable(_line(item) for item in change.changes))
    if change.is_reordered:
        found += [_("Moved: {code} {name}").format(code=line.code, name=line.name) for line in change.moved]
    if change.is_renamed:
        found.append(_("The routekaart has another name."))
    return tuple(found)


def _line(change: LineChange) -> list[str]:
    if change.before is None or change.after is None:
        one = change.after or change.before
        text = _("New: {code} {name}") if change.after else _("Removed: {code} {name}")
        return [text.format(code=change.code, name=one.name if one else "")]
    text = _("{code}, {field}: {old} -> {new}")
    return [
        text.format(
            code=change.before.code,
            field=words.say(FIELD, field, _),
            old=said_value(change.before, field),
            new=said_value(change.after, field),
        )
        for field in change.fields
    ]


def said_value(line: RoutekaartLine, field: str) -> str:
    """A field of a line as people say it: "talk", "1 nov", "week 45", "vmbo, not newcomers' class"."""
    value = getattr(line, field)
    if field in ("due_from", "due_until"):
        return said_mark(value)
    if field == "required":
        return _("yes") if value else _("no")
    if field == "tracks":
        return ", ".join(said_track(track) for track in value) or _("everyone")
    if field == "years":
        return ", ".join(str(year) for year in value) or _("every year")
    if field == "competencies":
        return " ".join(value) or _("none")
    tables = {"kind": words.KIND, "stage": words.STAGE, "moment": MOMENT, "parents": PARENTS}
    return words.say(tables[field], value, _) if field in tables else str(value)


def said_mark(mark: str) -> str:
    """One end of a due window: "1 nov" or "week 45"."""
    if mark.startswith("W"):
        return _("week {number}").format(number=int(mark[1:]))
    return formats.date_short(_LEAP.day(mark), i18n.language())


_LEAP = SchoolYear(2023)
"""A school year that has a 29 February."""


def said_track(track: str) -> str:
    """Whom a line is meant for: "vmbo", "not newcomers' class", "Topklas"."""
    mark = track.removeprefix(EXCEPT)
    name = mark.removeprefix(OWN) if mark.startswith(OWN) else words.say(words.TRACK, mark, _)
    return _("not {group}").format(group=name) if track.startswith(EXCEPT) else name
