"""How many parents were reached, in what form, role and language; and who was not, with what was tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from uuid import UUID

from routekaart_app.domain.parent_contact import ParentContact


@dataclass(frozen=True, slots=True)
class NotReachedPupil:
    """A pupil of whom no parent was reached this school year; `tried` is what was done for it, newest first."""

    pupil_id: UUID
    number: str
    listed_name: str
    display_name: str
    group_id: UUID | None
    group: str
    tried: tuple[ParentContact, ...] = ()


@dataclass(frozen=True, slots=True)
class NotReached:
    """Of how many pupils a parent was reached in a school year up to a day, and of whom none was, in the order of
    classes and names. `left_out` counts pupils whose parents are told nothing, by age (`domain.parent_rights`): nobody
    has to reach those."""

    on: date
    reached: int
    pupils: tuple[NotReachedPupil, ...] = ()
    left_out: int = 0


class Happened(Protocol):
    """What is counted of a contact."""

    @property
    def form(self) -> str: ...
    @property
    def attended(self) -> bool: ...
    @property
    def role(self) -> str: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Counted:
    """How often a parent was reached, by form, role and language; and how often one was asked and was not. A role or
    language that nobody wrote down is ""."""

    reached: int = 0
    tried: int = 0
    forms: Mapping[str, int] = field(default_factory=dict)
    roles: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParentCounts:
    """The contacts of a school year up to a day. `pupils` says of how many pupils it is, `reached` of how many of them
    a parent was reached. `of_pupil` holds who had any, `of_group` the classes in which somebody had."""

    on: date
    pupils: int
    reached: int
    whole: Counted
    of_pupil: Mapping[UUID, Counted]
    of_group: Mapping[UUID, Counted]


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a class does with its parents on a day, in a list: how many were asked, and of how many a parent came."""

    activity_id: UUID
    on: date
    starts_at: str
    form: str
    title: str
    line_code: str
    group_id: UUID
    group: str
    asked: int
    reached: int
    is_plan: bool


@dataclass(frozen=True, slots=True)
class Lead:
    """A parent who told what work they do. Only since `agreed_on` they are willing to tell about it at school;
    `company_id` and `company` are the entry in the register that was made of it. `children` are names with class."""

    guardian_id: UUID
    name: str
    work: str
    agreed_on: date | None
    phone: str = ""
    email: str = ""
    company_id: UUID | None = None
    company: str = ""
    children: tuple[tuple[UUID, str, str], ...] = ()
    """Per pupil id, name and class."""


def counted(contacts: Iterable[Happened]) -> Counted:
    """Contacts added up; plain dicts, since a region asks it for every pupil."""
    forms: dict[str, int] = {}
    roles: dict[str, int] = {}
    languages: dict[str, int] = {}
    reached = tried = 0
    for one in contacts:
        if not one.attended:
            tried += 1
            continue
        reached += 1
        for found, word in ((forms, one.form), (roles, one.role), (languages, one.language)):
            found[word] = found.get(word, 0) + 1
    return Counted(reached, tried, forms, roles, languages)
