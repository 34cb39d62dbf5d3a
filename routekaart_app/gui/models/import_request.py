"""What a person said about a file of pupils, and the plan that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError

if TYPE_CHECKING:
    from routekaart_app.exchange.columns import ColumnMapping
    from routekaart_app.services.import_plan import ImportPlan
    from routekaart_app.services.imports import Imports


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """`school_id` and `school_year` are for a file that does not say; what the file says goes first."""

    path: Path
    school_id: UUID | None = None
    school_year: SchoolYear | None = None
    mapping: ColumnMapping | None = None
    encoding: str | None = None
    sheet: str | None = None

    def plan(self, imports: Imports) -> ImportPlan:
        """What importing would do. Raises KnownError and UnknownColumns as `Imports.plan` does."""
        asked: Mapping[str, Any] = {}
        for _attempt in range(3):
            try:
                return imports.plan(
                    self.path,
                    school_year=None if "school-year" in asked else self.school_year,
                    school_id=asked.get("no-school"),
                    mapping=self.mapping,
                    encoding=self.encoding,
                    sheet=self.sheet,
                )
            except KnownError as error:
                answer = {"no-school": self.school_id, "school-year": self.school_year}.get(error.code)
                if answer is None or error.code in asked:
                    raise
                asked = {**asked, error.code: answer}
        raise AssertionError("each question is answered once")
