"""What papers and calendars tell of one visit: where it is, who goes along, whom to call, who receives the class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.stages import PO, Place
from routekaart_app.domain.visit import Visit, VisitState

KEPT = timedelta(weeks=4)
"""How long a participants' list may lie about after a visit: long enough to record from it who was there. A list of
names is kept no longer than its purpose needs (GDPR, article 5(1)(e)); the four weeks are our own choice."""
AT_SCHOOL = frozenset({"guest_lesson"})
"""The kinds of activity for which the company comes to the school."""
_MOST_LETTERS = 2
"""Of a surname, where one letter does not tell two pupils apart."""


@dataclass(frozen=True, slots=True)
class BriefSchool:
    """A school of which a class is on the visit; `phone` is the number to call when something happens under way."""

    name: str
    phone: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """A pupil on a visit: in which class, where on the way through school, and how it went."""

    id: UUID
    first_name: str
    prefix: str
    last_name: str
    group: str
    place: Place
    state: State = State.PLANNED

    @property
    def display_name(self) -> str:
        """The name as one says it aloud."""
        return names.display(self.first_name, self.prefix, self.last_name)


@dataclass(frozen=True, slots=True)
class VisitBrief:
    """A visit with what its papers need. `hosts` are its companies in full, the first one first; `participants` are all
    on it by class and first name, those who were absent included; `line_names` are what it counts for."""

    visit: Visit
    hosts: tuple[CompanyEntry, ...] = ()
    schools: tuple[BriefSchool, ...] = ()
    participants: tuple[Participant, ...] = ()
    line_names: tuple[str, ...] = ()

    @property
    def going(self) -> tuple[Participant, ...]:
        """Who goes along, or was there."""
        return tuple(one for one in self.participants if one.state is not State.ABSENT)

    @property
    def young_present(self) -> tuple[Participant, ...]:
        """The pupils of the basisschool who took part, in whole or for a part."""
        there = (State.TOOK_PART, State.PARTLY)
        return tuple(one for one in self.participants if one.state in there and one.place.stage == PO)

    @property
    def levels(self) -> tuple[tuple[str, int], ...]:
        """How many pupils of which year go along: ("groep 7", 24), ("vmbo 3", 28)."""
        counts = Counter(one.place.caption for one in self.going if one.place.stage)
        return tuple(sorted(counts.items(), key=lambda item: natural_key(item[0])))

    @property
    def where(self) -> str:
        """Where it is: what was filled in, else the school for a guest lesson, else the company with its address."""
        if self.visit.place:
            return self.visit.place
        if self.visit.activity_kind in AT_SCHOOL:
            return ", ".join(school.name for school in self.schools)
        return "; ".join(address(host) for host in self.hosts)

    @property
    def destroy_by(self) -> date:
        """The day on which a list with names of this visit must be gone."""
        return self.visit.last_day + KEPT

    @property
    def is_called_off(self) -> bool:
        """Whether it does not take place."""
        return self.visit.state is VisitState.CANCELLED


def address(host: CompanyEntry) -> str:
    """ "Zorghub Westwijk, Havenstraat 1, Schiedam", each part once."""
    return ", ".join(filter(None, (" ".join(host.name.split()), host.whole_address)))


def by_class(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """By class, and in it by first name, as one calls them at the door of a bus."""
    return tuple(
        sorted(
            participants,
            key=lambda one: (not one.group, natural_key(one.group), names.fold(one.first_name), one.last_name, one.id),
        )
    )


def short_names(participants: Sequence[Participant]) -> tuple[str, ...]:
    """What each is called on a list that goes out of the door: the first name, and where two have the same one, as many
    letters of the surname (without "van der") as tell them apart: one, or two at most. Who cannot be told apart that
    way stays the same.
    """
    alike: dict[str, list[Participant]] = {}
    for one in participants:
        alike.setdefault(names.fold(one.first_name), []).append(one)
    return tuple(_told_apart(one, alike[names.fold(one.first_name)]) for one in participants)


def _told_apart(one: Participant, same: Sequence[Participant]) -> str:
    if not one.first_name:
        return _initial(one, 1) or names.NAMELESS
    if len(same) < 2:
        return one.first_name
    for letters in range(1, _MOST_LETTERS + 1):
        if sum(_initial(other, letters) == _initial(one, letters) for other in same) < 2:
            break
    else:
        letters = 1
    return " ".join(part for part in (one.first_name, _initial(one, letters)) if part)


def _initial(one: Participant, letters: int) -> str:
    """The first letters of the surname with a dot; "" where there is none."""
    surname = one.last_name if one.prefix else names.split_particle(one.last_name)[1]
    return f"{surname[:letters]}." if surname else ""
