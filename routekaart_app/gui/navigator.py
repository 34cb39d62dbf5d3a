"""What can be chosen in the top bar and what is: school year, school, class; knows no window."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.clock import Clock
from routekaart_app.gui.context import Context

if TYPE_CHECKING:
    from routekaart_app.domain.overview import GroupChoice, SchoolChoice
    from routekaart_app.domain.schoolyear import SchoolYear
    from routekaart_app.services.schools import Schools


class Navigator:
    """Keeps a choice that fits together: the class is always one of the chosen school and year."""

    def __init__(self, schools: Schools, clock: Clock) -> None:
        self._schools = schools
        self._clock = clock
        self.years: tuple[SchoolYear, ...] = ()
        self.schools: tuple[SchoolChoice, ...] = ()
        self.groups: tuple[GroupChoice, ...] = ()
        self._year = schools.current_year()
        self._school: UUID | None = None
        self._group: UUID | None = None
        self._picks = 0
        self.refresh()

    @property
    def context(self) -> Context:
        """The choice as pages see it."""
        return Context(self._year, self._year.clip(self._clock.today()), self._school, self._group, self._picks)

    @property
    def group(self) -> GroupChoice | None:
        """The class that is chosen, if there is one."""
        return next((group for group in self.groups if group.id == self._group), None)

    def start(self, school: str, group: str, *, name: str = "") -> None:
        """Begin with the school and class of last time where they are still there, else with the first class.

        `name` is the class to begin with when there was no last time.
        """
        known = self._school
        named = next((choice for choice in self.groups if choice.name == name), None)
        if named is not None and not group:
            school, group = str(named.school_id), str(named.id)
        if school in {str(choice.id) for choice in self.schools}:
            self._school = UUID(school)
        elif self.groups and len(self.schools) > 1:
            self._school = self.groups[0].school_id
        if group in {str(choice.id) for choice in self.groups}:
            self._group = UUID(group)
        if self._school != known:
            self._read_groups()

    def refresh(self) -> None:
        """Read again what there is; the choice stays as far as it still exists."""
        self.years = self._schools.years()
        self.schools = self._schools.schools()
        if self.years and self._year not in self.years:
            self._year = self._schools.current_year()
        if not self.years:
            self.years = (self._year,)
        if self._school not in {choice.id for choice in self.schools} or len(self.schools) == 1:
            self._school = self.schools[0].id if len(self.schools) == 1 else None
        self._read_groups()

    def choose_year(self, year: SchoolYear) -> None:
        """Another school year; a class of the same name stays chosen."""
        name = self.group.name if self.group else ""
        self._year = year
        self._read_groups()
        self._group = next((choice.id for choice in self.groups if choice.name == name), self._group)

    def choose_school(self, school_id: UUID | None) -> None:
        """Another school, or with None all of them; a class that is among its classes stays chosen."""
        self._school = school_id
        self._picks += 1
        self._read_groups()

    def choose_group(self, group_id: UUID) -> None:
        """A class, with its year and school. Raises KnownError when it is gone."""
        group = self._schools.group(group_id)
        self._year = group.year
        if self._school is not None or len(self.schools) == 1:
            self._school = group.school_id
        self._group = group.id
        self._read_groups()

    def step(self, by: int) -> bool:
        """The next class (1) or the one before (-1), stopping at the ends; False when there was none."""
        ids = [choice.id for choice in self.groups]
        place = ids.index(self._group) + by if self._group in ids else 0
        if not 0 <= place < len(ids) or ids[place] == self._group:
            return False
        self._group = ids[place]
        return True

    def label(self, group: GroupChoice) -> str:
        """The name of a class, with its school when several schools are in the list."""
        return group.name if self._school is not None else f"{group.name} · {group.school}"

    def _read_groups(self) -> None:
        self.groups = self._schools.groups(self._year, self._school)
        if self._group not in {choice.id for choice in self.groups}:
            self._group = self.groups[0].id if self.groups else None
