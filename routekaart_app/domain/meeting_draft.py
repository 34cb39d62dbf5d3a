"""What of a meeting sheet is kept as a draft: what was filled in, as JSON, and back onto a fresh sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain.guardian import FORMER, RELATIONS
from routekaart_app.domain.meeting_sheet import MeetingRow, MeetingSheet
from routekaart_app.domain.parent_contact import FORMS, ROLES

KIND = "meeting"
"""The word of `domain.today.DraftItem` for these."""
_TEXTS = ("title", "place", "starts_at", "ends_at")
_OF_ROW = ("attended", "had_interpreter", "who", "role", "language", "words", "agreement")
_TICKS = frozenset({"attended", "had_interpreter"})


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What was filled in, apart from what the administration knows by itself."""

    on: date
    form: str
    activity_id: UUID | None = None
    line_id: UUID | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    pupils: Mapping[UUID, Mapping[str, Any]] = field(default_factory=dict)

    def onto(self, sheet: MeetingSheet) -> MeetingSheet:
        """A fresh sheet of the same class and day with everything filled in; pupils who are gone are left out."""
        rows = tuple(self._filled(row) for row in sheet.rows)
        filled = replace(sheet, form=self.form, rows=rows, **self.texts)  # type: ignore[arg-type]
        return filled.on_line(self.line_id)

    def gone(self, sheet: MeetingSheet) -> int:
        """How many pupils of the draft are not on a sheet any more."""
        return len(self.pupils.keys() - {row.pupil_id for row in sheet.rows})

    def _filled(self, row: MeetingRow) -> MeetingRow:
        values = dict(self.pupils.get(row.pupil_id, {}))
        if not values:
            return row
        guardian_id = values.pop("guardian_id", None)
        known = any(item.id == guardian_id for item in row.guardians)
        return replace(row, guardian_id=guardian_id if known else None, **values)


def content(sheet: MeetingSheet) -> str:
    """A sheet as JSON: of what was planned or recorded before only the pupils of whom something was changed, so that
    the draft takes back nothing that is written meanwhile."""
    before = {row.pupil_id: row for row in sheet.first.rows} if sheet.first else {}
    return json.dumps(
        {
            "on": sheet.on.isoformat(),
            "form": sheet.form,
            "activity": _text(sheet.activity_id),
            "line": _text(sheet.line_id),
            **{name: getattr(sheet, name) for name in _TEXTS},
            "pupils": {
                str(row.pupil_id): {
                    **{name: getattr(row, name) for name in _OF_ROW},
                    "guardian_id": _text(row.guardian_id),
                }
                for row in sheet.rows
                if row != before.get(row.pupil_id)
            },
        },
        ensure_ascii=False,
    )


def read(text: str) -> MeetingDraft | None:
    """A draft from its JSON; None when it is damaged or of another form."""
    try:
        found: dict[str, Any] = json.loads(text)
        if found["form"] not in FORMS:
            return None
        return MeetingDraft(
            on=date.fromisoformat(found["on"]),
            form=found["form"],
            activity_id=_id(found.get("activity")),
            line_id=_id(found.get("line")),
            texts={name: str(found.get(name, "")) for name in _TEXTS},
            pupils={UUID(key): _row(value) for key, value in found.get("pupils", {}).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _row(kept: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"guardian_id": _id(kept.get("guardian_id"))}
    for name in _OF_ROW:
        made[name] = bool(kept[name]) if name in _TICKS else str(kept[name])
    if made["role"] not in ROLES or made["who"] not in ("", FORMER, *RELATIONS):
        raise ValueError("no such role or relation")
    return made


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _id(value: str | None) -> UUID | None:
    return None if value is None else UUID(value)
