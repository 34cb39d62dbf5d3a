"""A talk that was begun and not recorded, as the text of a draft and back; lines by their code, which stays."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import draft_values

if TYPE_CHECKING:
    from routekaart_app.services.talks import Talks


_TEXTS = ("on", "talk_kind", "line", "note", "next_step", "next_due", "activity", "about")


def written(sheet: TalkSheet) -> str:
    """What is on the sheet, as JSON."""
    return json.dumps(
        {
            "on": sheet.on.isoformat(),
            "pupils": [str(pupil.id) for pupil in sheet.pupils],
            "talk_kind": sheet.talk_kind,
            "line": sheet.line.code if sheet.line else "",
            "note": sheet.note,
            "next_step": sheet.next_step,
            "next_due": sheet.next_due.isoformat() if sheet.next_due else "",
            "ticked": sorted(str(item) for item in sheet.ticked),
            "activity": str(sheet.activity_id or ""),
            "about": str(sheet.about_id or ""),
            "competencies": sheet.touched,
            "besides": sheet.present,
            "keeps_plan": sheet.keeps_plan,
        },
        ensure_ascii=False,
    )


def read(text: str, talks: Talks, pupil_id: UUID, on: date) -> TalkSheet:
    """The sheet again, as far as what it speaks of is still there; `on` is for a draft whose day cannot be read.

    Raises KnownError when the pupil is gone.
    """
    kept = _kept(text)
    said = {name: value for name in _TEXTS if isinstance(value := kept.get(name), str)}
    day = draft_values.day(said.get("on", "")) or on
    sheet = _sheet(talks, pupil_id, day, draft_values.row_id(said.get("activity", "")))
    if sheet.on != day:
        sheet = talks.on_day(sheet, day)
    sheet = _with(
        talks, sheet, [pupil_id, *(found for item in _list(kept, "pupils") if (found := draft_values.row_id(item)))]
    )
    key = said.get("talk_kind", "")
    sheet = sheet.of_kind(key) if any(item.key == key for item in sheet.kinds) else sheet
    if "line" in said:
        line = next((line for line in sheet.lines if line.code == said["line"]), None)
        sheet = replace(sheet, line_id=line.id if line else None)
    still_there = frozenset(item.id for item in sheet.agreements if str(item.id) in _list(kept, "ticked"))
    about_id = draft_values.row_id(said["about"]) if "about" in said else sheet.about_id
    sheet = replace(sheet, ticked=still_there, keeps_plan=kept.get("keeps_plan") is True)
    sheet = sheet.touching(_list(kept, "competencies"), _list(kept, "besides"), about_id)
    sheet = sheet.with_note(said.get("note", sheet.note))
    return sheet.with_next_step(said.get("next_step", ""), draft_values.day(said.get("next_due", "")))


def _list(kept: dict[str, Any], name: str) -> list[str]:
    found = kept.get(name)
    return [item for item in found if isinstance(item, str)] if isinstance(found, list) else []


def _with(talks: Talks, sheet: TalkSheet, pupil_ids: list[UUID]) -> TalkSheet:
    """For everyone it was with, as far as they are still there."""
    there = [pupil.id for pupil in sheet.pupils]
    for pupil_id in dict.fromkeys(pupil_ids):
        if pupil_id not in there:
            try:
                sheet = talks.with_pupils(sheet, [*there, pupil_id])
            except KnownError:
                continue
            there.append(pupil_id)
    return sheet


def _kept(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _sheet(talks: Talks, pupil_id: UUID, on: date, activity_id: UUID | None) -> TalkSheet:
    """For what was planned; when that is gone, for a talk of its own: what was typed is not lost with it."""
    if activity_id is not None:
        try:
            return talks.sheet(pupil_id, on, activity_id)
        except KnownError:
            pass
    return talks.sheet(pupil_id, on)
