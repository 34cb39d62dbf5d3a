"""Schools, their school years and their groups."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from routekaart_app.domain import emergency
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.overview import GroupChoice, SchoolChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.store.database import Database
from routekaart_app.store.models import Group, School
from routekaart_app.store.queries import people
from routekaart_app.store.session import no_longer_there


class Schools:
    """What there is to choose from: school, school year, group."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def schools(self) -> tuple[SchoolChoice, ...]:
        """Every school, by name."""
        with self._database.read() as session:
            return people.schools(session)

    def add(self, name: str, *, brin: str = "", branch: str = "", stage: str = "", municipality: str = "") -> UUID:
        """Add a school and return its id. `brin` is four characters, or six with the branch."""
        brin = brin.strip().upper()
        school = School(
            name=one_line(name),
            brin=brin[:4],
            branch=branch or brin[4:6],
            stage=stage,
            municipality=one_line(municipality),
        )
        with self._database.write(_("School added: {name}").format(name=school.name)) as session:
            session.add(school)
        return school.id

    def save_phones(self, phones: Mapping[UUID, str]) -> str:
        """Keep the numbers to call of some schools; returns the sentence that says so, "" when nothing was changed.

        Raises KnownError for what is no telephone number, or for a school that is gone.
        """
        wanted = {key: one_line(phone) for key, phone in phones.items()}
        wrong = next(filter(None, map(emergency.problem, wanted.values())), "")
        if wrong:
            raise KnownError(wrong, _("Nothing was changed."), code="phone")
        known = {school.id: school.phone for school in self.schools()}
        if wanted.keys() - known.keys():
            raise no_longer_there(School)
        changed = {key: phone for key, phone in wanted.items() if phone != known[key]}
        if not changed:
            return ""
        label = ngettext("Emergency number changed", "{count} emergency numbers changed", len(changed))
        label = label.format(count=len(changed))
        with self._database.write(label) as session:
            for key, phone in changed.items():
                session.the(School, key).phone = phone
        return label

    def years(self) -> tuple[SchoolYear, ...]:
        """The school years that hold groups or pupils, newest first."""
        with self._database.read() as session:
            return people.years(session)

    def current_year(self) -> SchoolYear:
        """This school year when it holds anything, otherwise the newest that does."""
        years = self.years()
        today = SchoolYear.of(self._database.clock.today())
        return today if not years or today in years else years[0]

    def groups(self, year: SchoolYear, school_id: UUID | None = None) -> tuple[GroupChoice, ...]:
        """The groups of a school year, by school and then in the order people expect."""
        with self._database.read() as session:
            return people.groups(session, year, year.clip(self._database.clock.today()), school_id=school_id)

    def group(self, group_id: UUID) -> GroupChoice:
        """One group; raises KnownError when it is gone."""
        with self._database.read() as session:
            year = people.year_of_group(session, group_id)
            found = (
                people.groups(session, year, year.clip(self._database.clock.today()), group_id=group_id) if year else ()
            )
        if not found:
            raise no_longer_there(Group, "")
        return found[0]

    def find_group(self, name: str, on: date, brin: str | None = None) -> GroupChoice:
        """The group with this name in the school year of a day, at any school or at the one with this BRIN.

        Raises KnownError "no-group" when there is none and "several-groups" when it is not clear which one is meant.
        """
        year = SchoolYear.of(on)
        found = [group for group in self.groups(year) if group.name.casefold() == name.strip().casefold()]
        if brin:
            mine = {school.id for school in self.schools() if school.brin == brin[:4].upper()}
            found = [group for group in found if group.school_id in mine]
        if not found:
            what = _("There is no class {name} in school year {year}.").format(name=name, year=year.name)
            raise KnownError(what, "", _("Check the name, or choose a date in another school year."), code="no-group")
        if len(found) > 1:
            what = _("Several schools have a class {name}.").format(name=name)
            raise KnownError(what, "", _("Say which school, by its BRIN."), code="several-groups")
        return found[0]
