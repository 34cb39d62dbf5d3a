"""The lists of parents: who was not reached, meetings, who the parents are, and who would tell about their work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from routekaart_app import formats
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.parent_counts import Lead, Meeting, NotReachedPupil
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.table import Column
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

NOT_REACHED, MEETINGS, GUARDIANS, LEADS = "not_reached", "meetings", "guardians", "leads"
LISTS = (NOT_REACHED, MEETINGS, GUARDIANS, LEADS)
TITLES = {
    NOT_REACHED: N_("Not reached"),
    MEETINGS: N_("Meetings"),
    GUARDIANS: N_("Parents"),
    LEADS: N_("Tell about their work"),
}
NOBODY: dict[str, tuple[str, str, str]] = {
    NOT_REACHED: (N_("Everyone was reached"), N_("Of every pupil here a parent took part in something this year."), ""),
    MEETINGS: (
        N_("No meetings this school year"),
        N_("Record a parents' evening in a minute: of everyone a parent was there, except."),
        N_("Record meeting"),
    ),
    GUARDIANS: (
        N_("No parents yet"),
        N_("Import a list from the school's administration, or add a parent on the page of a pupil."),
        N_("Import a list …"),
    ),
    LEADS: (
        N_("Nobody yet"),
        N_("Who would tell about their work is noted with the parent: the work, and the day they agreed."),
        "",
    ),
}
"""What each list says when it is empty: what it means, what helps, and the button that does it."""
DEFAULT_COLUMNS = ("name", "children", "language", "phone", "limits")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ToReach:
    """A pupil of whom no parent was reached, with whom one can call."""

    pupil: NotReachedPupil
    guardians: tuple[Guardian, ...] = ()


ParentRow = ToReach | Meeting | Guardian | Lead


def columns(view: str, chosen: Sequence[str] = DEFAULT_COLUMNS) -> list[Column[Any]]:
    """The columns of a list; those of the parents as they were chosen, the first one always."""
    if view == GUARDIANS:
        known = guardian_columns()
        first = next(iter(known))
        return [column for name, column in known.items() if name in chosen or name == first]
    made: dict[str, Callable[[], list[Column[Any]]]] = {NOT_REACHED: _to_reach, MEETINGS: _meetings, LEADS: _leads}
    return made[view]()


def key(row: ParentRow) -> object:
    """What names a row across reloads."""
    if isinstance(row, ToReach):
        return row.pupil.pupil_id
    if isinstance(row, Meeting):
        return row.activity_id
    return row.id if isinstance(row, Guardian) else row.guardian_id


def searched(row: ParentRow) -> str:
    """The text in which a row is looked for."""
    if isinstance(row, ToReach):
        parents = (f"{one.name} {one.phone}" for one in row.guardians)
        return " ".join((row.pupil.display_name, row.pupil.listed_name, row.pupil.number, row.pupil.group, *parents))
    if isinstance(row, Meeting):
        return " ".join((row.group, row.title, row.line_code, parent_words.form_said(row.form)))
    if isinstance(row, Guardian):
        children = (f"{child.name} {child.group}" for child in row.children)
        return " ".join((row.name, row.phone, row.email, row.work, parent_words.speaks(row), *children))
    return " ".join((row.name, row.work, row.company, *(f"{name} {group}" for _id, name, group in row.children)))


def counted(view: str, count: int) -> str:
    """How many rows a list has, in words."""
    texts = {
        NOT_REACHED: ngettext("{count} pupil", "{count} pupils", count),
        MEETINGS: ngettext("{count} meeting", "{count} meetings", count),
        GUARDIANS: ngettext("{count} parent", "{count} parents", count),
        LEADS: ngettext("{count} parent", "{count} parents", count),
    }
    return texts[view].format(count=formats.number(count, language()))


def guardian_columns() -> dict[str, Column[Guardian]]:
    """Every column of the parents by its name, in the order in which they stand; the first is always shown."""
    return {
        "name": Column(_("Parent or carer"), lambda row: row.name, share=2),
        "children": Column(_("Parent of"), _children, share=2),
        "relation": Column(_("Related as"), lambda row: _each(row, parent_words.relation_said)),
        "language": Column(_("Language"), parent_words.speaks, share=2),
        "paper": Column(_("Language of papers"), lambda row: parent_words.language_said(row.paper_language)),
        "interpreter": Column(_("Interpreter"), lambda row: _("yes") if row.needs_interpreter else ""),
        "phone": Column(_("Telephone"), lambda row: row.phone),
        "email": Column(_("E-mail"), lambda row: row.email, share=1),
        "address": Column(_("Address"), lambda row: row.address, share=1),
        "limits": Column(_("Custody and sending"), _limits, share=2),
        "work": Column(_("Would tell about"), lambda row: row.work, share=1),
    }


def _to_reach() -> list[Column[ToReach]]:
    return [
        Column(_("Pupil"), lambda row: row.pupil.listed_name, share=2),
        Column(_("Class"), lambda row: row.pupil.group),
        Column(_("What was tried"), _tried, order=lambda row: len(row.pupil.tried), share=3),
        Column(_("Parents and telephone"), _people, share=4),
        Column(_("Language"), _spoken),
    ]


def _meetings() -> list[Column[Meeting]]:
    return [
        Column(_("Date"), lambda row: formats.weekday_date(row.on, language()), order=lambda row: row.on),
        Column(_("Class"), lambda row: row.group),
        Column(_("What"), _what, share=2),
        Column(_("Name"), lambda row: row.title, share=2),
        Column(_("Counts for"), lambda row: row.line_code),
        Column(_("Reached"), _reached, order=lambda row: (row.is_plan, row.reached)),
    ]


def _leads() -> list[Column[Lead]]:
    return [
        Column(_("Parent or carer"), lambda row: row.name, share=2),
        Column(_("Would tell about"), lambda row: row.work, share=2),
        Column(_("Agreed on"), lambda row: _day(row.agreed_on) or _("not agreed yet"),
               order=lambda row: row.agreed_on or date.min),
        Column(_("Telephone"), lambda row: row.phone),
        Column(_("Parent of"), _lead_children, share=2),
        Column(_("In the register"), lambda row: row.company or _("not yet"), share=2),
    ]  # fmt: skip


def _tried(row: ToReach) -> str:
    return parent_words.tried_said(row.pupil.tried) or _("nothing yet")


def _people(row: ToReach) -> str:
    """Each parent with the telephone number at hand, in front of what holds people back: that may be long."""
    said = []
    for one in row.guardians:
        limits = ", ".join(parent_words.limits(one.child(row.pupil.pupil_id)))
        said.append(" ".join(filter(None, (one.name, one.phone, f"({limits})" if limits else ""))))
    return ", ".join(said) or _("nobody noted")


def _spoken(row: ToReach) -> str:
    """Each language once, and whether an interpreter is needed."""
    spoken = dict.fromkeys(parent_words.language_said(one.talk_language) for one in row.guardians)
    needed = _("interpreter") if any(one.needs_interpreter for one in row.guardians) else ""
    return ", ".join(filter(None, (*spoken, needed)))


def _lead_children(row: Lead) -> str:
    return ", ".join(_child(name, group) for _id, name, group in row.children)


def _what(row: Meeting) -> str:
    said = parent_words.form_said(row.form)
    return f"{said[:1].upper()}{said[1:]}"


def _reached(row: Meeting) -> str:
    if row.is_plan:
        return ngettext("planned, {count} asked", "planned, {count} asked", row.asked).format(count=row.asked)
    return _("{reached} of {count}").format(reached=row.reached, count=row.asked)


def _children(row: Guardian) -> str:
    return ", ".join(parent_words.child_said(child) for child in row.children)


def _limits(row: Guardian) -> str:
    """What holds people back, with the name of the pupil where it is not so for all."""
    said: dict[str, list[str]] = {}
    for child in row.children:
        for limit in parent_words.limits(child):
            said.setdefault(limit, []).append(child.name)
    count = len(row.children)
    return "; ".join(limit if len(names) == count else f"{limit} ({', '.join(names)})" for limit, names in said.items())


def _each(row: Guardian, said: Callable[..., str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, map(said, row.children))))


def _child(name: str, group: str) -> str:
    return f"{name} ({group})" if group else name


def _day(day: date | None) -> str:
    return formats.date_numeric(day, language()) if day else ""


def pupils_of(row: ParentRow) -> tuple[UUID, ...]:
    """The pupils a row is about; of a meeting none, as it is about a class."""
    if isinstance(row, ToReach):
        return (row.pupil.pupil_id,)
    if isinstance(row, Guardian):
        return tuple(child.pupil_id for child in row.children)
    return tuple(pupil_id for pupil_id, _name, _group in row.children) if isinstance(row, Lead) else ()
