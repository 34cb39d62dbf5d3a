"""What the plan of a visit says of itself: in its head, beside its fields and among the drafts."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app import formats, words
from routekaart_app.domain import names
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

_MOST = 6


def about(plan: VisitPlan) -> str:
    """Which kind, where and when: "Bedrijfsbezoek · Zorghub Westwijk · donderdag 12 maart"."""
    kind = words.say(words.VISIT_KIND, plan.kind, _)
    day = formats.weekday_long(plan.on, language())
    return " · ".join(part for part in (kind[:1].upper() + kind[1:], plan.company, day) if part)


def counted(plan: VisitPlan) -> str:
    """How many go along."""
    count = len(plan.going)
    if not plan.groups:
        return _("Who goes along?")
    return ngettext("{count} pupil goes along", "{count} pupils go along", count).format(count=count)


def new_companies(typed: Sequence[str]) -> str:
    """Said when a name is not known yet."""
    if not typed:
        return ""
    return _("New company: {name}. It will be added to the companies.").format(name=typed[0])


def draft_title(plan: VisitPlan) -> str:
    """How a draft is found again: "Bezoek 3A, 3B · Zorghub Westwijk"."""
    groups = ", ".join(item.group.name for item in plan.groups if item.group)
    title = _("Visit {group}").format(group=groups) if groups else _("A visit to plan")
    return " · ".join(part for part in (title, plan.company or plan.title) if part)


def matching(groups: Sequence[GroupChoice], text: str) -> list[GroupChoice]:
    """The classes of which name and school hold every word that was typed; those that begin with it first."""
    typed = names.fold(text)
    found = [
        group for group in groups if all(word in names.fold(f"{group.name} {group.school}") for word in typed.split())
    ]
    return sorted(found, key=lambda group: not names.fold(group.name).startswith(typed))[:_MOST]
