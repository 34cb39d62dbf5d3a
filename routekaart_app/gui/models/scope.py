"""Whose pupils Vandaag and the signals are about: the user's own classes, else the class that is chosen, else all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.overview import GroupChoice
from routekaart_app.gui.context import Context
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class Scope:
    """`group_ids` None means every class, of one school if there is a `school_id`."""

    group_ids: tuple[UUID, ...] | None
    school_id: UUID | None
    is_own: bool

    def said(self, groups: Sequence[GroupChoice]) -> str:
        """In words, with the classes it came to: "Jouw klassen: 3A, 3B", "Klas 3B", "Alle klassen"."""
        if self.is_own:
            text = ngettext("Your class: {names}", "Your classes: {names}", len(groups))
            return text.format(names=_names(groups))
        if self.group_ids is not None:
            return _("Class {name}").format(name=_names(groups))
        schools = {group.school for group in groups}
        return _("All classes of {school}").format(school=schools.pop()) if len(schools) == 1 else _("All classes")


def scope_of(services: Services, context: Context) -> Scope:
    """The scope for a choice in the top bar."""
    own = services.guidance.mine(context.year)
    if own:
        return Scope(own, None, True)
    if context.group_id is not None:
        return Scope((context.group_id,), None, False)
    return Scope(None, context.school_id, False)


def _names(groups: Sequence[GroupChoice]) -> str:
    names = [group.name for group in groups]
    left = len(names) - _MOST_NAMES
    if left <= 0:
        return ", ".join(names)
    more = ngettext("and {count} more", "and {count} more", left).format(count=left)
    return f"{', '.join(names[:_MOST_NAMES])} {more}"
