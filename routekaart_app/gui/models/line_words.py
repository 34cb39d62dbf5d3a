"""A line of the routekaart in words: for whom it is, when it is due, what it asks, and what changed in it."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app import formats, words
from routekaart_app.domain.routekaart import EXCEPT, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import HBO, MBO, OWN, PO, VO
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services import template_words

FIELDS = {
    "code": N_("Code"),
    "name": N_("Name"),
    "kind": N_("Kind"),
    "required": N_("Required or optional"),
    "target": N_("How often"),
    "due": N_("When"),
    "place": N_("Stage and years"),
    "tracks": N_("For whom"),
    "competencies": N_("Competencies"),
    "parents": N_("Parents"),
}
"""What a person calls the fields of a line, in the order of the form."""
FIELD_OF = {
    "due_from": "due", "due_until": "due", "stage": "place", "years": "place", "moment": "place",
}  # fmt: skip
"""Under which of `FIELDS` the other fields of a line are shown."""
_PLACE_WORD = {PO: "groep", VO: "leerjaar", MBO: "mbo", HBO: "hbo"}
"""The same in every language, as `Place.caption`."""
_SHORT = {"pro": "PrO"}


def kind(line: RoutekaartLine) -> str:
    """Such as "bedrijfsbezoek"."""
    return words.say(words.KIND, line.kind, _)


def needed(line: RoutekaartLine) -> str:
    """ "verplicht" or "mag"."""
    return _("required") if line.required else _("optional")


def often(line: RoutekaartLine) -> str:
    """Such as "2 keer"."""
    return ngettext("{n} time", "{n} times", line.target).format(n=line.target)


def parents(line: RoutekaartLine) -> str:
    """How parents take part, such as "ouders: doen mee"."""
    return _("parents: {how}").format(how=template_words.said_value(line, "parents"))


def competencies(line: RoutekaartLine) -> str:
    """Their names in full."""
    return ", ".join(words.say(words.COMPETENCY, two, _) for two in line.competencies) or _("none")


def window(line: RoutekaartLine) -> str:
    """Such as "1 okt – 31 mrt" or "week 40 – 13"."""
    if _is_week(line.due_from) and _is_week(line.due_until):
        return _("week {first} – {last}").format(first=int(line.due_from[1:]), last=int(line.due_until[1:]))
    return f"{template_words.said_mark(line.due_from)} – {template_words.said_mark(line.due_until)}"


def window_said(line: RoutekaartLine, year: SchoolYear) -> str:
    """The window as days of one school year: "1 oktober 2025 tot en met 31 maart 2026"."""
    first, last = (formats.date_long(day, language()) for day in line.window(year))
    return _("{first} up to and including {last}").format(first=first, last=last)


def place(line: RoutekaartLine) -> str:
    """Such as "groep 7", "leerjaar 1–5", "mbo, in het laatste jaar"."""
    moment = time_of(line)
    return f"{stage(line)}, {moment}" if moment else stage(line)


def stage(line: RoutekaartLine) -> str:
    """Such as "groep 7", "leerjaar 1–5", and where `time_of` says more, only "mbo"."""
    if line.moment == "year" and line.years:
        return f"{_PLACE_WORD.get(line.stage, line.stage)} {_years(line.years)}"
    return line.stage.lower() if line.stage in (MBO, HBO) else words.say(words.STAGE, line.stage, _)


def time_of(line: RoutekaartLine) -> str:
    """When in school, for a line that names no years: "elk jaar", "in het laatste jaar"; else empty."""
    if line.moment == "year":
        return "" if line.years else _("every year")
    return template_words.said_value(line, "moment")


def tracks(line: RoutekaartLine) -> str:
    """Such as "iedereen", "alleen bb, kb", "niet isk"."""
    only = ", ".join(target(mark) for mark in line.tracks if not mark.startswith(EXCEPT))
    left_out = ", ".join(target(mark.removeprefix(EXCEPT)) for mark in line.tracks if mark.startswith(EXCEPT))
    if only and left_out:
        return _("only {some}, not {others}").format(some=only, others=left_out)
    if only:
        return _("only {some}").format(some=only)
    return _("not {others}").format(others=left_out) if left_out else _("everyone")


def target(mark: str) -> str:
    """A track or target group, as short as people write it: "bb", "PrO", "Topklas"."""
    return mark.removeprefix(OWN) if mark.startswith(OWN) else _SHORT.get(mark, mark)


def value(field: str, line: RoutekaartLine) -> str:
    """What one of `FIELDS` says of a line."""
    match field:
        case "due":
            return window(line)
        case "place":
            return place(line)
        case "tracks":
            return tracks(line)
        case "required":
            return needed(line)
        case "target":
            return often(line)
        case "competencies":
            return competencies(line)
        case _:
            return template_words.said_value(line, field)


def shown_fields(fields: Sequence[str]) -> tuple[str, ...]:
    """Fields of a line as names of `FIELDS`, each once, in the order of the form."""
    asked = {FIELD_OF.get(field, field) for field in fields}
    return tuple(field for field in FIELDS if field in asked)


def _is_week(mark: str) -> bool:
    return mark.startswith("W")


def _years(years: tuple[int, ...]) -> str:
    """ "7", "3, 4", "1–5"."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(str(year) for year in years)
