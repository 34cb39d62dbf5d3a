"""A reflection that was begun and not saved, as the text of a draft and back."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from routekaart_app.domain.reflection import GROWTH, POINTS
from routekaart_app.domain.reflection_sheet import TEXTS, ReflectionSheet
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import draft_values

if TYPE_CHECKING:
    from routekaart_app.services.reflections import Reflections

KIND = "reflection"
"""What such a draft is called among the others."""


def written(sheet: ReflectionSheet) -> str:
    """What is on the sheet, as JSON."""
    return json.dumps(
        {
            "on": sheet.on.isoformat(),
            "reflection": "" if sheet.is_new else str(sheet.id),
            "activity": str(sheet.activity_id or ""),
            "talk": str(sheet.talk_id or ""),
            "growth": {view.competency: [view.pupil, view.guide] for view in sheet.growth},
            **{name: getattr(sheet, name) for name in TEXTS},
        },
        ensure_ascii=False,
    )


def read(text: str, reflections: Reflections, pupil_id: UUID, on: date) -> ReflectionSheet:
    """The sheet again, as far as what it speaks of is still there; `on` is for a draft whose day cannot be read.

    Raises KnownError when the pupil is gone.
    """
    kept = _kept(text)
    day = draft_values.day(kept.get("on")) or on
    sheet = _sheet(reflections, pupil_id, day, kept)
    if sheet.on != day:
        sheet = reflections.on_day(sheet, day)
    if not sheet.is_new:
        sheet = sheet.about(draft_values.row_id(kept.get("activity"))).in_talk(draft_values.row_id(kept.get("talk")))
    for name in TEXTS:
        said = kept.get(name)
        if isinstance(said, str):
            sheet = sheet.said(name, said) if name in POINTS else sheet.guided(said)
    growth = kept.get("growth")
    for two, views in (growth if isinstance(growth, dict) else {}).items():
        if two in COMPETENCIES and isinstance(views, list) and len(views) == 2 and set(views) <= {"", *GROWTH}:
            sheet = sheet.grown(two, pupil=views[0], guide=views[1])
    return sheet


def _sheet(reflections: Reflections, pupil_id: UUID, on: date, kept: dict[str, Any]) -> ReflectionSheet:
    """Of the reflection that was being changed; when that is gone, of a new one: what was typed is not lost with it."""
    known = draft_values.row_id(kept.get("reflection"))
    if known is not None:
        try:
            return reflections.sheet(pupil_id, on, reflection_id=known)
        except KnownError:
            pass
    activity, talk = draft_values.row_id(kept.get("activity")), draft_values.row_id(kept.get("talk"))
    return reflections.sheet(pupil_id, on, activity_id=activity, talk_id=talk)


def _kept(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
