"""Notes about a pupil: moments worth keeping, and notes that not everybody may read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain import typed_text
from routekaart_app.domain.choice import day_problem
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

HIGHLIGHT, WORKING, CONFIDENTIAL = "highlight", "working", "confidential"
KINDS = (HIGHLIGHT, WORKING, CONFIDENTIAL)
"""A "mooi moment", which is printed; a guide's own working note, for the author only; a confidential note, for guides
and the author. The last two are in no report unless somebody asks for them expressly."""

RESTRICTED = frozenset({WORKING, CONFIDENTIAL})


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `text` is None for whoever may not read it: that there is one stays visible."""

    id: UUID
    pupil_id: UUID
    on: date
    kind: str
    text: str | None
    author: str
    activity_id: UUID | None = None


def may_read(kind: str, *, is_author: bool, role: str) -> bool:
    """Whether somebody with this role may read a note of this kind."""
    if kind == HIGHLIGHT or is_author:
        return True
    return kind == CONFIDENTIAL and role == "guide"


def problems(note: Note, today: date) -> tuple[Problem, ...]:
    """What must be mended before a note can be kept: beside "kind", "text" and "on"."""
    found = []
    if note.kind not in KINDS:
        found.append(Problem("kind", _("Choose what kind of note this is.")))
    if typed_text.is_blank(note.text or ""):
        found.append(Problem("text", _("Write something first.")))
    found += typed_text.problems("text", note.text or "")
    wrong_day = day_problem(note.on, today)
    return (*found, Problem("on", wrong_day)) if wrong_day else tuple(found)
