"""The turn of the school year as a plan: who goes where, looked through and changed before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from uuid import UUID

from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.overview import SchoolChoice
from routekaart_app.domain.rollover import LONGEST_NAME, Enrolled, Move, Turn, across, again, away, onward, proposed
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

Class = tuple[UUID, str]
"""A class of the new year: its school, and its name without regard to capitals."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pupils go which way; `already` have an enrolment in the new year and are left alone."""

    up: int = 0
    repeat: int = 0
    leave: int = 0
    transfer: int = 0
    already: int = 0

    @classmethod
    def of(cls, turns: Iterable[Turn], already: int = 0) -> Counts:
        """Counted from what happens to each."""
        found = Counter(turns)
        return cls(found[Turn.UP], found[Turn.REPEAT], found[Turn.LEAVE], found[Turn.TRANSFER], already)

    @property
    def moving(self) -> int:
        """All whom applying the plan would touch."""
        return self.up + self.repeat + self.leave + self.transfer


@dataclass(frozen=True, slots=True)
class ClassTurn:
    """One year of one class of the old school year: what its pupils do, and the class those who go up come in.

    `new_name` is "" where nobody goes up, and where those who do go to several classes.
    """

    school_id: UUID
    school: str
    group_id: UUID | None
    name: str
    year: int | None
    new_name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class NewYear:
    """What the new school year holds already: its classes, the numbers in use, and who is at which school."""

    classes: frozenset[Class] = frozenset()
    numbers: frozenset[tuple[UUID, str]] = frozenset()
    people: frozenset[tuple[UUID, str, date]] = frozenset()


@dataclass(frozen=True)
class RolloverPlan:
    """Who goes where in school year `year`. Every method that changes something returns a new plan.

    `pupils` are those to move, class by class; `moves` has one for each of them, by the pupil's id.
    """

    year: SchoolYear
    schools: tuple[SchoolChoice, ...]
    pupils: tuple[Enrolled, ...]
    already: tuple[Enrolled, ...] = ()
    new_year: NewYear = field(default_factory=NewYear)
    moves: Mapping[UUID, Move] = field(default_factory=dict)

    @classmethod
    def propose(
        cls,
        year: SchoolYear,
        schools: tuple[SchoolChoice, ...],
        pupils: Iterable[Enrolled],
        already: Iterable[Enrolled] = (),
        new_year: NewYear | None = None,
    ) -> RolloverPlan:
        """The plan in which everybody does what is most likely."""
        there, known = _in_order(pupils), _in_order(already)
        names: dict[UUID, dict[str, None]] = {}
        for pupil in (*there, *known):
            names.setdefault(pupil.school_id, {})[pupil.group] = None
        alike: dict[tuple[UUID, str, Place], Move] = {}
        moves = {}
        for pupil in there:
            key = (pupil.school_id, pupil.group, pupil.place)
            if key not in alike:
                alike[key] = proposed(pupil, names[pupil.school_id])
            moves[pupil.pupil_id] = alike[key]
        return cls(year, schools, there, known, new_year or NewYear(), moves)

    def with_group_name(self, group_id: UUID, name: str, year: int | None = None) -> RolloverPlan:
        """Another name for the class to which those of an old class go up; with `year` only those of that year."""

        def renamed(pupil: Enrolled, move: Move) -> Move:
            mine = pupil.group_id == group_id and (year is None or pupil.place.year == year)
            stays = move.turn is Turn.UP and move.school_id == pupil.school_id
            return replace(move, group=name.strip()) if mine and stays else move

        return self._changed(self.moves, renamed)

    def as_proposed(self, pupil_ids: Collection[UUID]) -> RolloverPlan:
        """What was proposed for these in the first place; their class keeps the name it was given."""
        fresh = self.propose(self.year, self.schools, self.pupils, self.already, self.new_year)
        names = {(row.group_id, row.year): row.new_name for row in self.classes}

        def as_before(pupil: Enrolled, _move: Move) -> Move:
            move = fresh.moves[pupil.pupil_id]
            name = names.get((pupil.group_id, pupil.place.year), "")
            return replace(move, group=name) if name and move.turn is Turn.UP else move

        return self._changed(pupil_ids, as_before)

    def repeats(self, pupil_ids: Collection[UUID], group: str = "") -> RolloverPlan:
        """These do the year again, in the class with their old name or in another."""
        return self._changed(pupil_ids, lambda pupil, _move: again(pupil, group.strip()))

    def leaves(self, pupil_ids: Collection[UUID], destination: str, name: str = "") -> RolloverPlan:
        """These leave; `destination` is one of `DESTINATIONS`."""
        return self._changed(pupil_ids, lambda _pupil, _move: away(destination, name))

    def to_school(self, pupil_ids: Collection[UUID], school_id: UUID, group: str = "") -> RolloverPlan:
        """These go to a school of this administration, into a class of this name or for now into none."""
        stage = next(school.stage for school in self.schools if school.id == school_id)
        return self._changed(pupil_ids, lambda pupil, _move: across(pupil, school_id, stage, group))

    def schools_for(self, pupil_ids: Collection[UUID]) -> tuple[SchoolChoice, ...]:
        """The schools of this administration that all of these can go to; for nobody these are all schools.

        The most likely stage comes first, and within a stage their own school last.
        """
        wanted = set(pupil_ids)
        there = {(pupil.school_id, pupil.place) for pupil in self.pupils if pupil.pupil_id in wanted}
        ways = [onward(place) for _school_id, place in there]
        own = {school_id for school_id, _place in there}
        fitting = [school for school in self.schools if all(school.stage in stages for stages in ways)]
        return tuple(
            sorted(fitting, key=lambda item: (sum(stages.index(item.stage) for stages in ways), item.id in own))
        )

    def why_not(self, pupil_ids: Collection[UUID], school_id: UUID | None, group: str) -> Problem | None:
        """What must be mended before these can go to a school of this administration, into a class of this name."""
        if school_id not in {school.id for school in self.schools_for(pupil_ids)}:
            return Problem("to_school", _("There is no school here that all these pupils can go to."))
        wanted = set(pupil_ids)
        stays = any(pupil.pupil_id in wanted and pupil.school_id == school_id for pupil in self.pupils)
        if stays and not group.strip():
            return Problem("group", _("This is their own school. Fill in the class in which they come."))
        return None

    @cached_property
    def counts(self) -> Counts:
        """How many go which way."""
        return Counts.of((move.turn for move in self.moves.values()), len(self.already))

    @cached_property
    def new_groups(self) -> tuple[tuple[UUID, str], ...]:
        """The classes that are still to be made, each with its school, in the order people expect."""
        place = {school.id: number for number, school in enumerate(self.schools)}
        wanted: dict[Class, str] = {}
        for move in self.moves.values():
            if move.school_id is not None and move.group:
                wanted.setdefault((move.school_id, move.group.casefold()), move.group)
        fresh = [(key[0], name) for key, name in wanted.items() if key not in self.new_year.classes]
        return tuple(sorted(fresh, key=lambda item: (place.get(item[0], -1), natural_key(item[1]))))

    def of(self, turn: Turn) -> tuple[Enrolled, ...]:
        """Who goes this way."""
        return tuple(pupil for pupil in self.pupils if self.moves[pupil.pupil_id].turn is turn)

    @cached_property
    def classes(self) -> tuple[ClassTurn, ...]:
        """The classes of the old year, each year of a class that holds several on a row of its own."""
        rows: dict[tuple[UUID, UUID | None, int | None], list[Enrolled]] = {}
        for pupil in self.pupils:
            rows.setdefault((pupil.school_id, pupil.group_id, pupil.place.year), []).append(pupil)
        return tuple(self._class(members) for members in rows.values())

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended before this can be applied: classes without a name, or with one that is too long."""
        nameless = [pupil for pupil in self.pupils if pupil.group and self._stays_nameless(pupil)]
        found = [
            _("Give class {name} a new name.").format(name=name)
            for name in dict.fromkeys(pupil.group for pupil in nameless)
        ]
        long = {move.group for move in self.moves.values() if len(move.group) > LONGEST_NAME}
        found += [_("The name “{name} …” is too long.").format(name=name[:20]) for name in sorted(long)]
        return tuple(Problem("classes", text) for text in found)

    def _changed(self, pupil_ids: Collection[UUID], change: Callable[[Enrolled, Move], Move]) -> RolloverPlan:
        wanted = set(pupil_ids)
        moves = {
            pupil.pupil_id: change(pupil, self.moves[pupil.pupil_id])
            for pupil in self.pupils
            if pupil.pupil_id in wanted
        }
        return replace(self, moves={**self.moves, **moves})

    def _class(self, members: list[Enrolled]) -> ClassTurn:
        first, moves = members[0], [self.moves[pupil.pupil_id] for pupil in members]
        names = {move.group for move in moves if move.turn is Turn.UP and move.school_id == first.school_id}
        counts = Counts.of(move.turn for move in moves)
        name = names.pop() if len(names) == 1 else ""
        return ClassTurn(first.school_id, first.school, first.group_id, first.group, first.place.year, name, counts)

    def _stays_nameless(self, pupil: Enrolled) -> bool:
        move = self.moves[pupil.pupil_id]
        return move.turn in (Turn.UP, Turn.REPEAT) and not move.group


def _in_order(pupils: Iterable[Enrolled]) -> tuple[Enrolled, ...]:
    """By school, class and surname."""
    key = cache(natural_key)
    return tuple(sorted(pupils, key=lambda item: (item.school, key(item.group), item.place.year or 0, item.sort_key)))
