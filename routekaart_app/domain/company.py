"""Companies and institutions that pupils meet: what is known of them, and which two are the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

from routekaart_app.domain import names

SECTORS = (
    "engineering", "construction", "port", "care", "food", "hospitality",
    "education", "ict", "green", "trade", "public",
)  # fmt: skip
"""The programme's own short list, in words pupils understand; words in `routekaart_app.words`. A school may change it
(`domain.list_entry.SECTORS`)."""

CAMPUSES = {
    "FIA": "food",
    "BIA": "food",
    "MICS": "engineering",
    "Techno Plaza": "engineering",
    "Zorg en Welzijn plaza": "care",
    "ZIA": "care",
    "Horeca&Food Plaza": "hospitality",
    "Leerwerkplaats Techniek": "engineering",
}
"""The region's eight campuses with the sector each belongs to; MICS is mechatronics, not maritime."""
STAGES = ("PO", "VO", "MBO")
"""For whom a company or an offer is suitable."""
WOULD_HOST = ("yes", "maybe", "no")
"""Whether a company would have pupils again; "" while nobody asked."""
SCHEMES = ("SBI",)
"""Public schemes of which a company may have a code, each with its version: SBI 2008 or 2025 (CBS)."""
TEXTS = ("accessibility", "terms", "note")
"""The fields of `CompanyEntry` that may have several lines."""
OURS = frozenset({"note"})
"""Its fields that leave the administration in no file."""
_PARENTS = UUID("526f7574-656b-8000-8000-6f7564657273")
_OF_A_PARENT = 5
"""The version of the ids that follow from another; every other row has one of version 7."""


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """Somebody at a company to call or write to; business data only."""

    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    id: UUID | None = None

    @property
    def is_parent(self) -> bool:
        """Whether this is a parent who would tell about work, who is asked by this school only."""
        return self.id is not None and is_of_parent(self.id)


def is_of_parent(contact_id: UUID) -> bool:
    """Whether a contact with this id was made of a parent (`parents_contact_id`)."""
    return contact_id.version == _OF_A_PARENT


def parents_contact_id(guardian_id: UUID) -> UUID:
    """The id of the contact that is made of a parent: it stays known as theirs however it is called later."""
    return uuid5(_PARENTS, str(guardian_id))


@dataclass(frozen=True, slots=True)
class CompanyEntry:
    """A company as the register shows it. `id` is None for one that is still to be added.

    `sector` is a key of the school's list of sectors, `campus` the name of a campus. Capacities are numbers of pupils
    per visit and of pupils per school year, None where nobody knows. `suitable_for` holds `STAGES`, `languages` names
    as they were typed. `terms` is what was agreed with it and may be shared; `note` is ours and never leaves the
    administration. `last_contact_on` is the day of the last call or letter, `would_host` one of `WOULD_HOST` or "".
    `visits` and `last_visit` are counted, not kept: activities held there, and the day of the last.
    """

    MERGED: ClassVar[tuple[str, ...]] = (
        "name", "sector", "campus", "municipality", "address", "coded", "chamber", "capacity_per_visit",
        "capacity_per_year", "suitable_for", "languages", "accessibility", "terms", "note", "last_contact_on",
        "would_host",
    )  # fmt: skip
    """What is chosen field by field where two entries are one company (`domain.merge`)."""
    name: str
    sector: str = ""
    campus: str = ""
    municipality: str = ""
    note: str = ""
    id: UUID | None = None
    visits: int = 0
    last_visit: date | None = None
    address: str = ""
    code_scheme: str = ""
    code_version: str = ""
    code: str = ""
    chamber: str = ""
    capacity_per_visit: int | None = None
    capacity_per_year: int | None = None
    suitable_for: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    terms: str = ""
    last_contact_on: date | None = None
    would_host: str = ""
    contacts: tuple[ContactPerson, ...] = ()

    @property
    def coded(self) -> tuple[str, ...]:
        """The code with its scheme and edition, which mean nothing apart; nothing where there is none."""
        return (self.code_scheme, self.code_version, self.code) if self.code else ()

    @property
    def whole_address(self) -> str:
        """ "Havenstraat 1, Schiedam" in one line, the municipality only where the address does not name it."""
        parts = [" ".join(part.split()) for part in (*self.address.splitlines(), self.municipality) if part.strip()]
        is_named = f" {names.fold(self.municipality)} " in f" {names.fold(self.address)} "
        return ", ".join(parts[:-1] if self.municipality.strip() and is_named else parts)


@dataclass(frozen=True, slots=True)
class CompanyUses:
    """How much hangs on a company: activities of any kind, visits along several companies, choices and promises of
    pupils, sector agreements, offers, parents who would tell about their work."""

    activities: int = 0
    visits: int = 0
    choices: int = 0
    agreements: int = 0
    offers: int = 0
    parents: int = 0

    @property
    def any(self) -> bool:
        """Whether it is used at all."""
        return any((self.activities, self.visits, self.choices, self.agreements, self.offers, self.parents))


SAME_PLACE, SAME_BUT_FORM, SAME_NAME = "same_place", "same_but_form", "same_name"
DOUBLE_REASONS = (SAME_PLACE, SAME_BUT_FORM, SAME_NAME)
"""Why two entries may be one company, the strongest first: the same name in the same municipality, there a name that
differs in its legal form or an article, or the same name where one municipality is not known."""


def same_key(name: str, municipality: str) -> tuple[str, str]:
    """What two entries of one company share: the folded name and the folded municipality."""
    return names.fold(name), names.fold(municipality)
