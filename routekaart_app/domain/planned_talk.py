"""A talk that is planned, and which of several one that is recorded fulfils."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """A talk on a day that was agreed on: planned with these pupils and nobody else, or one by one with a whole class.
    `line_id` is the line it is to count for, `note` what was typed when it was planned."""

    id: UUID
    on: date
    kind: str
    line_id: UUID | None
    note: str = ""


def fulfilled(
    plans: Iterable[PlannedTalk], kind: str, line_id: UUID | None, on: date, *, chose_none: bool = False
) -> PlannedTalk | None:
    """The plan that a talk of this kind, for this line and on this day, is taken to be: one for the same line, else one
    of the same kind where only one of the two has a line, unless somebody `chose_none`. Of several the nearest, of two
    as near the earlier; None where there is none.

    A plan keeps its line when that is met meanwhile, while for the talk none is proposed then.
    """

    def fits(plan: PlannedTalk) -> bool:
        one_has_none = (plan.line_id is None or line_id is None) and not chose_none
        return plan.kind == kind and (plan.line_id == line_id or one_has_none)

    def order(plan: PlannedTalk) -> tuple[bool, int, date, UUID]:
        return plan.line_id != line_id, abs((plan.on - on).days), plan.on, plan.id

    return min(filter(fits, plans), key=order, default=None)


def joined_note(plan: PlannedTalk, note: str) -> str:
    """What was typed when it was planned, above what was typed now; not twice where it stands there already."""
    before = plan.note.strip()
    return note if not before or before in note else f"{before}\n{note}".strip()
