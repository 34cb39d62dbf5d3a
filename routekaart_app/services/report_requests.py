"""What can be asked of reports, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal
from uuid import UUID

from routekaart_app.domain.career_file import EVERYTHING, Contents
from routekaart_app.domain.letter import LetterChoice

Kind = Literal[
    "progress", "dossier", "form", "parent", "letter", "talk-sheet",
    "class", "blank", "card", "stamps", "participants", "confirmation", "certificate",
]  # fmt: skip
PER_PUPIL: frozenset[Kind] = frozenset({"progress", "dossier", "form", "parent", "letter", "talk-sheet"})
"""Reports of which each pupil has one."""
PER_VISIT: frozenset[Kind] = frozenset({"participants", "confirmation", "certificate"})
"""Papers about one visit; what is neither these nor `PER_PUPIL` is about whole classes."""
FOR_PARENTS: frozenset[Kind] = frozenset({"parent", "letter"})
"""What goes to families: brothers and sisters together, in the language of each (`domain.families`)."""
SEVERAL_LANGUAGES = "mul"
"""The language of a file that holds several. Source: ISO 639-2."""


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What to make, of whom, counted on which day, in which language, and where to put it.

    "progress", "dossier" and "form" are about the pupils in `pupil_ids`, or all of `group_id`; "class", "blank", "card"
    and "stamps" about that group, or the groups of those pupils; `PER_VISIT` about `visit_id`, where `pupil_ids` says
    who gets a certificate (none: everybody). A reflection form names the activity `about_id`. `contents`
    says what a career file ("dossier") holds. A blank list has columns for the lines with these `codes` (None for those
    still open) and so many `empty_columns`. With `single_file` all is one PDF, in which `two_sided` lets each pupil
    begin on a right-hand page; without it every pupil or group has a PDF of its own. With `file_name`, which fits a
    request for one PDF, that is its name; if it ends in ".pdf", a file of exactly that name is replaced.

    Only for parents (`FOR_PARENTS`): with `home_language` each family gets its own language, else all get `language`;
    `large` is type for who reads with difficulty; with `per_family` each copy is a PDF, else all is one, in the order
    of the class; with `on_request` also those get it who have no custody and asked. A "letter" has a `letter` that says
    which one (none: the first); `as_text` makes it a text for a word processor (.odt) in place of a PDF.
    """

    kind: Kind
    group_id: UUID | None
    pupil_ids: tuple[UUID, ...]
    on: date
    language: str
    single_file: bool
    folder: Path
    two_sided: bool = False
    file_name: str = ""
    codes: tuple[str, ...] | None = None
    empty_columns: int = 0
    contents: Contents = EVERYTHING
    about_id: UUID | None = None
    visit_id: UUID | None = None
    home_language: bool = False
    large: bool = False
    per_family: bool = False
    on_request: bool = False
    letter: LetterChoice | None = None
    as_text: bool = False

    @property
    def is_per_pupil(self) -> bool:
        """Whether each pupil has a report."""
        return self.kind in PER_PUPIL

    @property
    def ending(self) -> str:
        """How the names of its files end."""
        return ".odt" if self.as_text else ".pdf"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A finished PDF: of a report for parents also its language, the numbers of the pupils in it, and the names of whom
    it is for."""

    path: Path
    pages: int
    language: str = ""
    pupils: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotSent:
    """Somebody who does not get a report: `guardian` is "" where nobody gets one about this pupil. `why` is a sentence
    in the language of the screen."""

    pupil_id: UUID
    number: str
    pupil: str
    guardian: str
    why: str


@dataclass(frozen=True, slots=True)
class PlannedCopy:
    """What will go to one address: about which pupils, to whom (nobody: "the parents of"), in which language. `asked`
    is the one that is read there and in which there is none, else ""."""

    pupils: tuple[str, ...]
    guardians: tuple[str, ...]
    language: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """Who gets what and who does not, before anything is made; `untranslated` says how many families get Dutch for want
    of their own language, and `lacking` which languages those are, the most asked for first."""

    copies: tuple[PlannedCopy, ...] = ()
    withheld: tuple[NotSent, ...] = ()
    untranslated: int = 0
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What was made, and what is worth a look before it is handed out, in the language of the screen."""

    files: tuple[ReportFile, ...]
    warnings: tuple[str, ...]
    withheld: tuple[NotSent, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file that is not on disk yet."""

    stem: str
    data: bytes
    pages: int
    language: str = ""
    pupils: tuple[str, ...] = ()
    ending: str = ".pdf"
    receivers: tuple[str, ...] = ()
