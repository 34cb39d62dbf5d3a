"""What stands in a draft, which may be of an older program or damaged: a day or a row, or None where it is neither."""

from __future__ import annotations

from datetime import date
from uuid import UUID


def day(text: object) -> date | None:
    """A day as drafts write it: "2026-03-04"."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def row_id(text: object) -> UUID | None:
    """The id of a row."""
    try:
        return UUID(text) if isinstance(text, str) else None
    except ValueError:
        return None
