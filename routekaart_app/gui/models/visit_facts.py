"""What is known of one visit, field by field; what nobody filled in is left out."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app import formats, words
from routekaart_app.domain.visit import Visit, VisitGroup, VisitState
from routekaart_app.gui.models import calendar_words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

_NAMED = 3


def facts(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Names of fields with what is in them."""
    hours = ngettext("{count} hour", "{count} hours", visit.hours or 0).format(count=visit.hours)
    host = visit.companies[0] if visit.companies else None
    made = (
        (_("Called off"), _called_off(visit)),
        (_("Companies"), calendar_words.companies(visit) if len(visit.companies) > 1 else ""),
        (_("Sector"), words.say(words.SECTOR, host.sector, _) if host and host.sector else ""),
        (_("Campus"), host.campus if host else ""),
        (_("What it is called"), visit.title if visit.companies else ""),
        (_("Hours in all"), hours if visit.hours else ""),
        (_("Place"), visit.place),
        (_("Transport"), visit.transport),
        (_("Colleagues"), ", ".join(visit.staff)),
        (_("Question of the class"), visit.question),
        (_("What surprised"), visit.surprised),
        (_("What the teacher says"), visit.teacher_remark),
        (_("What the company says"), visit.company_remark),
        (_("Pupils again"), words.say(words.WOULD_HOST, visit.would_host, _) if visit.would_host else ""),
    )
    return tuple((name, said) for name, said in made if said)


def group_pupils(visit: Visit, group: VisitGroup) -> str:
    """How many of a class go along, or were there."""
    if visit.state is VisitState.CANCELLED:
        return ""
    if visit.state in (VisitState.HELD, VisitState.LOOKED_BACK):
        if not group.recorded:
            return _("not recorded yet")
        return _("{present} of {count} were there").format(present=group.present, count=group.pupils)
    return ngettext("{count} pupil", "{count} pupils", group.pupils).format(count=group.pupils)


def named(names: Sequence[str]) -> str:
    """Who goes along: the first names of a list, and how many more."""
    first, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    if more <= 0:
        return first
    text = ngettext("{names} and {count} more pupil", "{names} and {count} more pupils", more)
    return text.format(names=first, count=more)


def _called_off(visit: Visit) -> str:
    if visit.cancelled_on is None:
        return ""
    day = formats.date_long(visit.cancelled_on, language())
    return _("{reason} ({day})").format(reason=visit.cancelled_because, day=day)
