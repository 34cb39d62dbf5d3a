"""A sheet of contact with parents that was open while another wrote: of it, what was changed on it and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from routekaart_app.domain.meeting_sheet import ContactSheet, MeetingRow, MeetingSheet

_OF_ROW = (
    "attended", "guardian_id", "who", "role", "language", "had_interpreter", "words", "agreement", "is_expected",
)  # fmt: skip
_OF_MEETING = ("on", "form", "line_id", "title", "place", "starts_at", "ends_at")
_OF_CONTACT = ("on", "form", "line_id", "title", "occasion_id")


def meeting(sheet: MeetingSheet, now: MeetingSheet) -> MeetingSheet:
    """What was changed on a sheet since it was opened, on what the meeting is by `now`; who was put on that meanwhile
    stays on it. A sheet that does not know how it was opened is given back as it is."""
    first = sheet.first
    if first is None:
        return sheet
    before, by_now = ({row.pupil_id: row for row in one.rows} for one in (first, now))
    rows = [_row(row, before.get(row.pupil_id), by_now.pop(row.pupil_id, None)) for row in sheet.rows]
    rows += (row for row in by_now.values() if not row.is_left_out)
    lines = (*sheet.lines, *(line for line in now.lines if line not in sheet.lines))
    facts = {name: getattr(now, name) for name in _OF_MEETING} | _changed(sheet, first, _OF_MEETING)
    return replace(sheet, rows=tuple(rows), lines=lines, was_held=now.was_held, **facts)


def contact(sheet: ContactSheet, now: ContactSheet) -> ContactSheet:
    """The same for contact with a parent of one pupil."""
    first = sheet.first
    if first is None:
        return sheet
    facts = {name: getattr(now, name) for name in _OF_CONTACT} | _changed(sheet, first, _OF_CONTACT)
    row = _row(sheet.row, first.row, now.row)
    return replace(sheet, row=row, contact_id=now.contact_id, is_beside=now.is_beside, **facts)


def _row(row: MeetingRow, before: MeetingRow | None, now: MeetingRow | None) -> MeetingRow:
    if before is None or now is None:
        return row
    return replace(now, **_changed(row, before, _OF_ROW))


def _changed(one: object, before: object, names: Sequence[str]) -> dict[str, Any]:
    """What of these differs from how it was."""
    return {name: getattr(one, name) for name in names if getattr(one, name) != getattr(before, name)}
