"""What bringing in companies would do, before anything is written: new, changed, the same, and what looks alike."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.offer import Offer
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.company_rows import CompanyRecord
from routekaart_app.exchange.records import RowProblem, UnknownColumns
from routekaart_app.services.import_plan import FieldChange

SAME_ROW = "same_row"
"""A company that stands in one file twice; the other reasons are those of `domain.company_likeness`."""
COUNTED_ONCE, LEFT_OUT, ADDED, JOINED = "counted_once", "left_out", "added", "joined"
"""What becomes of a double: it goes up in the earlier row, waits until somebody says what it is, comes in as a company
of its own, or fills up the one it looks like."""


@dataclass(frozen=True, slots=True)
class CompanyUpdate:
    """A known company of which the file says more, or something else. With `asks`, a person chooses what is taken
    over where both say something (`Choice`)."""

    record: CompanyRecord
    known: CompanyEntry
    changes: tuple[FieldChange, ...]
    asks: bool = False


@dataclass(frozen=True, slots=True)
class CompanyLikeness:
    """A row that looks like a company that is known (`known`, with an id), or like the company of an earlier row
    (`known_row`); `why` is a word of `domain.company_likeness` or `SAME_ROW`."""

    record: CompanyRecord
    known: CompanyEntry
    known_row: int | None
    why: str
    done: str


@dataclass(frozen=True, slots=True)
class OfferUpdate:
    """Something on offer that is known, of which a file says something else; `known` None for something new.

    `of_row` is the place of its company in the file, None for an offer of nobody in particular."""

    row: int
    offer: Offer
    known: Offer | None
    changes: tuple[FieldChange, ...] = ()
    of_row: int | None = None


Choice = tuple[int, str]
"""A change that a person chooses apart: the row, and the field of a company; of an offer, the field is "offer"."""


@dataclass(frozen=True, slots=True)
class CompanyPlan:
    """The whole of what would happen. `held` wait for somebody to say that they are the same, or companies of their
    own; `doubles` are all that look alike, those among them."""

    new: tuple[CompanyRecord, ...] = ()
    changed: tuple[CompanyUpdate, ...] = ()
    unchanged: int = 0
    held: tuple[CompanyLikeness, ...] = ()
    doubles: tuple[CompanyLikeness, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    skipped_fields: tuple[str, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    mapping: ColumnMapping | None = None
    """To be remembered once the plan is written."""
    choice: UnknownColumns | None = None
    """How the columns of a list were read, to be chosen otherwise; None for a catalogue."""
    new_sectors: tuple[str, ...] = ()
    new_offers: tuple[OfferUpdate, ...] = ()
    changed_offers: tuple[OfferUpdate, ...] = ()
    unchanged_offers: int = 0
    placed: tuple[tuple[int, UUID], ...] = ()
    """Rows of companies that are known already, with their ids: what is on offer is hung on them."""

    @property
    def proposed(self) -> frozenset[Hashable]:
        """What is ticked at first of what a person chooses: whatever fills up something empty."""
        return frozenset(
            (update.record.row, change.field)
            for update in self.changed
            if update.asks
            for change in update.changes
            if change.old in ("", None, ())
        )
