"""Yearly summaries that were frozen, and stories that may be told in them."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class FrozenSummary(Row):
    """A summary as it was counted on one day, kept whole: `content` is its file (docs/summary.schema.json).

    `scope` is written as on the command line; `frozen_at` is in milliseconds since 1970.
    """

    __tablename__ = "frozen_summary"
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"))
    scope: Mapped[str] = mapped_column(String(200))
    counted_on: Mapped[date]
    frozen_at: Mapped[int]
    content: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index(None, "school_year_id", "scope"),)


class StoryRow(Row):
    """Words that may be told in a summary since somebody agreed: whose they are, who agreed and when, for which year.

    `whose` and `agreed_by` are words of `services.stories`; the name itself is in no summary.
    """

    __tablename__ = "story"
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"), index=True)
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    whose: Mapped[str] = mapped_column(String(20))
    agreed_by: Mapped[str] = mapped_column(String(20))
    agreed_on: Mapped[date]
