"""What of a visit sheet is kept as a draft: what was filled in, as JSON, and back onto a fresh sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain.contact import DEFAULT_REASON, FLAGS, REASONS, Attendance, State
from routekaart_app.domain.visit_sheet import VisitSheet

_TICKS = (State.TOOK_PART, State.PARTLY, State.ABSENT)


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What was filled in, apart from what the administration knows by itself."""

    on: date
    activity_id: UUID | None = None
    line_id: UUID | None = None
    company_id: UUID | None = None
    company_name: str = ""
    note: str = ""
    starts_at: str = ""
    flags: frozenset[str] = frozenset()
    pupils: Mapping[UUID, tuple[State, str]] = field(default_factory=dict)

    def onto(self, sheet: VisitSheet) -> VisitSheet:
        """A fresh sheet of the same class and day with everything filled in; pupils who are gone are left out."""
        known = {item.id for item in sheet.companies}
        line = next((item for item in sheet.lines if item.id == self.line_id), None)
        return replace(
            sheet,
            line_id=line.id if line else None,
            kind=line.kind if line and line.id != sheet.line_id else sheet.kind,
            company_id=self.company_id if self.company_id in known else None,
            company_name="" if self.company_id in known else self.company_name,
            note=self.note,
            starts_at=self.starts_at,
            attendances=tuple(self._ticked(item) for item in sheet.attendances),
            prepared="prepared" in self.flags,
            met_people="met_people" in self.flags,
            looked_back="looked_back" in self.flags,
        )

    def gone(self, sheet: VisitSheet) -> int:
        """How many pupils of the draft are not on a sheet any more."""
        return len(self.pupils.keys() - {item.pupil_id for item in sheet.attendances})

    def _ticked(self, item: Attendance) -> Attendance:
        state, reason = self.pupils.get(item.pupil_id, (item.state, item.reason))
        if state is State.ABSENT and not reason and item.is_expected:
            reason = DEFAULT_REASON
        return replace(item, state=state, reason=reason)


def content(sheet: VisitSheet) -> str:
    """A sheet as JSON. The company's name goes along, in case it is gone when the draft is opened."""
    return json.dumps(
        {
            "on": sheet.on.isoformat(),
            "activity": _text(sheet.activity_id),
            "line": _text(sheet.line_id),
            "company": _text(sheet.company_id),
            "company_name": sheet.company,
            "note": sheet.note,
            "starts_at": sheet.starts_at,
            "flags": [name for name in FLAGS if getattr(sheet, name)],
            "pupils": {str(item.pupil_id): [item.state.value, item.reason] for item in sheet.attendances},
        },
        ensure_ascii=False,
    )


def read(text: str) -> VisitDraft | None:
    """A draft from its JSON; None when it is damaged or of another form. What an older program left out is empty."""
    try:
        found: dict[str, Any] = json.loads(text)
        return VisitDraft(
            on=date.fromisoformat(found["on"]),
            activity_id=_id(found.get("activity")),
            line_id=_id(found.get("line")),
            company_id=_id(found.get("company")),
            company_name=str(found.get("company_name", "")),
            note=str(found.get("note", "")),
            starts_at=str(found.get("starts_at", "")),
            flags=frozenset(found.get("flags", ())) & frozenset(FLAGS),
            pupils={UUID(key): _tick(*value) for key, value in found.get("pupils", {}).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _tick(state: str, reason: str) -> tuple[State, str]:
    if State(state) not in _TICKS or (reason and reason not in REASONS):
        raise ValueError("no such tick")
    return State(state), reason if State(state) is State.ABSENT else ""


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _id(value: str | None) -> UUID | None:
    return None if value is None else UUID(value)
