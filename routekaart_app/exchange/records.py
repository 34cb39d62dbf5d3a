"""What an import file holds once read: plain pupils, groups and remarks, without any database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from routekaart_app.errors import KnownError
from routekaart_app.exchange.columns import ColumnMapping, Table
from routekaart_app.exchange.fields import PUPILS, FieldSet

Severity = Literal["rejected", "remark"]
WHOLE_FILE = 0
"""The row of a problem that concerns the file and not one pupil."""


@dataclass(frozen=True, slots=True)
class PupilRecord:
    """One pupil as the file has it; what is not in the file is "" or None."""

    row: int
    """Row in the sheet, counted from 1 with the header; in EDEXML the place among its pupils, from 1."""
    number: str
    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    birth_date: date | None = None
    year_code: str = ""
    """The year as written: EDEXML jaargroep ("13", "H") or the cell leerjaar ("3")."""
    stage: str = ""
    """PO, VO, MBO, SO (S and V in EDEXML), or "" where the file does not tell."""
    year: int | None = None
    """Year within the stage: groep 1-8, leerjaar 1-6."""
    group_names: tuple[str, ...] = ()
    """The home class first, then other groups; empty when there is no home class."""
    track: str = ""
    """One of domain.stages.TRACKS, or several joined: "bb/kb"."""
    profile: str = ""
    level: int | None = None
    programme: str = ""
    programme_code: str = ""
    pathway: Literal["BOL", "BBL", ""] = ""
    home_language: str = ""
    """A code of `formats.HOME_LANGUAGES`."""
    location: str = ""
    left: bool = False
    left_on: date | None = None
    number_is_dummy: bool = False
    """The number starts with # and may never be matched on. Source: EDEXML 2.1 manual."""
    proposals: tuple[str, ...] = ()
    """Names of fields guessed from the class name; a person confirms them in the preview."""


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """A class, or with `is_home` False a group across classes."""

    name: str
    year: int | None
    stage: str
    is_combination: bool = False
    """Holds pupils of several years; the year is at the pupil."""
    is_home: bool = True


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row or field that did not come in as it stood; the reason never holds the value of a dropped field."""

    row: int
    field: str
    reason: str
    severity: Severity
    person: str = ""
    """Who the row is about, as far as it says so; for the screen only."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row left out because it may be the same person as an earlier one; to be taken where its number is known."""

    pupil: PupilRecord
    same_as_row: int


@dataclass(frozen=True, slots=True)
class ImportFile:
    """Everything of a file that may come in, and in words what did not."""

    kind: Literal["edexml", "csv", "xlsx", "ods"]
    pupils: tuple[PupilRecord, ...]
    groups: tuple[GroupRecord, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    skipped_fields: tuple[str, ...] = ()
    """Names of fields that were not read; never their values."""
    source: str = ""
    """The program that made the file, where it says so."""
    school_brin: str = ""
    school_branch: str = ""
    school_year: int | None = None
    """Calendar year in which the school year starts."""
    reference_date: date | None = None
    created_on: date | None = None
    teachers: int = 0
    """How many teachers the file names; they are counted and not read."""
    mapping: ColumnMapping | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()


class UnknownColumns(KnownError):  # noqa: N818 - named after what the user sees: a file of which the columns are unknown
    """The columns were not recognised: a person has to say which is which, helped by `table` and `guess`."""

    def __init__(self, error: KnownError, table: Table, guess: ColumnMapping, fields: FieldSet = PUPILS) -> None:
        super().__init__(error.what, error.safe, error.todo, error.code)
        self.table = table
        self.guess = guess
        self.fields = fields
