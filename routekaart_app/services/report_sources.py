"""What reports are made of: the services that know, and about whom a request is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.overview import Dossier, PupilEntry
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services.report_requests import ReportRequest

if TYPE_CHECKING:
    from routekaart_app.services.coverage import Coverage
    from routekaart_app.services.households import Households
    from routekaart_app.services.letters import Letters
    from routekaart_app.services.lists import Lists
    from routekaart_app.services.pupils import Pupils
    from routekaart_app.services.schools import Schools
    from routekaart_app.services.visit_briefs import VisitBriefs


@dataclass(frozen=True, slots=True)
class Sources:
    """What reports are made of."""

    schools: Schools
    pupils: Pupils
    coverage: Coverage
    lists: Lists
    visits: VisitBriefs
    households: Households
    letters: Letters
    is_example: bool = False
    """Whether all of it is invented, which papers then say."""

    def classmates(self, group_id: UUID, on: date) -> tuple[PupilEntry, ...]:
        """The pupils of a group on a day."""
        return self.pupils.all(SchoolYear.of(on), group_id=group_id, on=on)

    def schoolmates(self, school_id: UUID, on: date) -> tuple[PupilEntry, ...]:
        """The pupils of a school on a day."""
        return self.pupils.all(SchoolYear.of(on), school_id=school_id, on=on)

    def who(self, request: ReportRequest) -> tuple[tuple[UUID, ...], date]:
        """The pupils of a request, its day moved into the school year of the group; raises KnownError for nobody."""
        ids, on = request.pupil_ids, request.on
        if request.group_id:
            on = self.schools.group(request.group_id).year.clip(on)
            ids = ids or tuple(entry.id for entry in self.classmates(request.group_id, on))
        if not ids:
            raise KnownError(_("There are no pupils to make a report of."), "", _("Choose a class."), code="no-pupils")
        return ids, on

    def dossiers(self, request: ReportRequest) -> Iterator[Dossier]:
        """What is known of the pupils of a request, one after the other."""
        ids, on = self.who(request)
        return (self.pupils.dossier(pupil_id, on) for pupil_id in ids)

    def whose(self, request: ReportRequest, on: date) -> str:
        """The class of a request, or the school year of one without, for the name of its file."""
        return self.schools.group(request.group_id).name if request.group_id else SchoolYear.of(on).name
