"""What the data check finds in yearly summaries that were frozen and in the stories beside them."""

from __future__ import annotations

from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Summary
from routekaart_app.errors import KnownError
from routekaart_app.exchange.summary_file import from_json
from routekaart_app.services.stories import may_be_told
from routekaart_app.store.database import Session
from routekaart_app.store.models import FrozenSummary, school_year_start
from routekaart_app.store.queries import summing


def readable(row: FrozenSummary) -> Summary | None:
    """What was frozen, where that can be read and is of the year and scope it was frozen for; else None."""
    try:
        found = from_json(row.content.encode())
    except KnownError:
        return None
    year = SchoolYear(school_year_start(row.school_year_id)).name
    return found if (found.school_year, found.scope.written) == (year, row.scope) else None


def unreadable(session: Session) -> int:
    """How many frozen summaries cannot be read."""
    return sum(readable(row) is None for row in summing.frozen(session))


def without_consent(session: Session) -> int:
    """How many stories are told nowhere, as who agreed is not enough or not known any more."""
    return sum(not may_be_told(row, born) for row, born in summing.all_stories(session))


def pupils_without_consent(session: Session, year: SchoolYear) -> tuple[UUID, ...]:
    """The pupils of whom a story of a school year is told nowhere for that reason."""
    found = summing.all_stories(session, year)
    return tuple(dict.fromkeys(row.pupil_id for row, born in found if not may_be_told(row, born)))
