"""A session that says in the user's words when a row is gone that somebody reads or writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import orm

from routekaart_app.errors import KnownError
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.store import models
from routekaart_app.store.models import Base

R = TypeVar("R", bound=Base)

_WORDS: Mapping[type[Base], tuple[str, str]] = {
    models.Activity: (N_("This activity is no longer there."), "no-activity"),
    models.Agreement: (N_("This agreement is no longer there."), "no-agreement"),
    models.Choice: (N_("This choice is no longer there."), "no-choice"),
    models.Company: (N_("This company is no longer there."), "no-company"),
    models.Enrolment: (N_("This stay at a school is no longer there."), "no-stay"),
    models.FrozenSummary: (N_("This summary is no longer there."), "no-summary"),
    models.Group: (N_("This class is no longer there."), "no-group"),
    models.Guardian: (N_("This parent is no longer there."), "no-guardian"),
    models.Line: (N_("This line of the routekaart is no longer there."), "no-line"),
    models.Note: (N_("This note is no longer there."), "no-note"),
    models.Offer: (N_("This offer is no longer there."), "no-offer"),
    models.ParentContact: (N_("This contact is no longer there."), "no-contact"),
    models.Participation: (N_("This entry is no longer there."), "no-entry"),
    models.Pupil: (N_("This pupil is no longer there."), "no-pupil"),
    models.Reflection: (N_("This reflection is no longer there."), "no-reflection"),
    models.School: (N_("This school is no longer there."), "no-school"),
    models.SectorAgreement: (N_("This agreement is no longer there."), "no-agreement"),
    models.StoryRow: (N_("This story is no longer there."), "no-story"),
    models.Verdict: (N_("This judgement is no longer there."), "no-verdict"),
    models.Visit: (N_("This visit is no longer there."), "no-visit"),
}
"""What a row of a table is for a user, and the code of the error. Of other tables nobody sees a row."""


def no_longer_there(model: type[Base], safe: str | None = None) -> KnownError:
    """That a row is no longer there; `safe` is by default that nothing was changed, "" says nothing of it."""
    what, code = _WORDS[model]
    return KnownError(_(what), _("Nothing was changed.") if safe is None else safe, code=code)


class Session(orm.Session):
    """What `Database.read` and `Database.write` give."""

    def the(self, model: type[R], key: Any, safe: str | None = None) -> R:
        """The row with this key: an undo, an import or a draft of last week may have outlived it. Raises KnownError
        (`no_longer_there`) when there is none, and NoResultFound for a table that no user knows, a fault of ours."""
        if model not in _WORDS:
            return self.get_one(model, key)
        found = self.get(model, key)
        if found is None:
            raise no_longer_there(model, safe)
        return found
