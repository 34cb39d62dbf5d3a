"""What a yearly summary says on paper of itself: its year, what it is about, its main figures, whose words it has."""

from __future__ import annotations

from typing import NamedTuple

from routekaart_app import formats, words
from routekaart_app.domain.summary import Scope, Summary, Value
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.bar_chart import HIDDEN

_FEW = 3
"""As many schools are named as those a summary is about; more are counted."""


class Large(NamedTuple):
    """A figure in large type with what it counts."""

    said: str
    caption: str


def year(name: str) -> str:
    """A school year with the dash that is set between numbers."""
    return name.replace("-", "–")


def about(summary: Summary, t: Catalog) -> str:
    """The school, municipality or schools that a summary is about."""
    scope = summary.scope
    if scope.kind == "school":
        return school_name(summary, scope)
    if scope.kind == "municipality":
        return t.gettext("schools in {name}").format(name=scope.name)
    if len(summary.delivered_by) <= _FEW:
        return ", ".join(summary.delivered_by)
    return t.ngettext("{count} school", "{count} schools", len(summary.delivered_by)).format(
        count=formats.number(len(summary.delivered_by), t.language)
    )


def school_name(summary: Summary, scope: Scope) -> str:
    """What the school of a scope is called, or what it is known by."""
    label = summary.value("reach_by_school", scope.written, "label")
    return str(label) if label else (summary.delivered_by[0] if len(summary.delivered_by) == 1 else scope.name)


def number(value: Value, t: Catalog) -> str:
    """A number, or the dash of one that is not shown."""
    return formats.number(value, t.language) if isinstance(value, int | float) else HIDDEN


def of(part: Value, whole: Value, t: Catalog) -> str:
    """ "22 of 28"; "– of 28" where the first is not shown, and no more than it where the second is not."""
    if not isinstance(whole, int):
        return number(part, t)
    return t.gettext("{some} of {all}").format(some=number(part, t), all=number(whole, t))


def share(part: Value, whole: Value, t: Catalog) -> str:
    """A share in whole per cents; a dash where one of the two is not shown."""
    if not isinstance(part, int) or not isinstance(whole, int):
        return HIDDEN
    return formats.percent(part, whole, t.language)


def pupils(summary: Summary, t: Catalog) -> str:
    """ "233 pupils"; "" where that is not shown."""
    count = summary.value("pupils", "pupils", "count")
    if not isinstance(count, int):
        return ""
    return t.ngettext("{count} pupil", "{count} pupils", count).format(count=number(count, t))


def large(summary: Summary, previous: Summary | None, t: Catalog) -> tuple[Large, ...]:
    """The four figures of which a year is told first."""
    visited, new = (summary.value("companies", key, "number") for key in ("visited", "new"))
    companies = t.gettext("companies visited")
    if isinstance(new, int) and isinstance(visited, int):
        companies = t.gettext("companies visited, {count} for the first time").format(count=number(new, t))
    before = _each(previous, t) if previous else HIDDEN
    each = t.gettext("for each pupil")
    if before != HIDDEN:
        each = t.gettext("for each pupil (last year {figure})").format(figure=before)
    reached, of_all = (summary.value("parents", "reached", column) for column in ("count", "of"))
    moments = number(summary.value("pupils", "moments", "number"), t)
    return (
        Large(moments, t.gettext("contact moments, really lived through")),
        Large(_each(summary, t), each),
        Large(number(visited, t), companies),
        Large(share(reached, of_all, t), t.gettext("of pupils: a parent reached")),
    )


def _each(summary: Summary, t: Catalog) -> str:
    """Contact moments for each pupil, with one decimal."""
    moments, count = summary.value("pupils", "moments", "number"), summary.value("pupils", "pupils", "count")
    if not isinstance(moments, int) or not isinstance(count, int) or not count:
        return HIDDEN
    return formats.number(round(moments / count, 1), t.language)


def whose(told_by: str, t: Catalog) -> str:
    """Whose words a story is."""
    return words.say(words.WHOSE, told_by, t.gettext)
