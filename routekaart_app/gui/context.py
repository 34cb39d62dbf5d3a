"""What the window is looking at: school year, school, group and counting day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear


@dataclass(frozen=True, slots=True)
class Context:
    """The choice in the top bar. `on` is today, moved into the school year; None means all schools or no group."""

    year: SchoolYear
    on: date
    school_id: UUID | None = None
    group_id: UUID | None = None
    school_picks: int = field(default=0, compare=False)
    """How often somebody chose a school in the bar: a dossier or class brings its own school along without that."""
