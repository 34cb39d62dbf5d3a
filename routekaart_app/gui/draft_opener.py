"""Opens a form again that was begun and not saved: of what it was about, or where that has gone, a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from routekaart_app.domain import field_draft, meeting_draft, plan_draft
from routekaart_app.domain.field_draft import FieldDraft
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import reflection_draft

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.domain.today import DraftItem
    from routekaart_app.gui.openers import Openers

T = TypeVar("T")


def resume(services: Services, opens: Openers, draft: DraftItem) -> None:
    """Open the form that a draft is of."""
    match draft.kind:
        case "talk" if draft.subject_id is not None:
            opens.talk(draft.subject_id, draft_id=draft.id)
        case reflection_draft.KIND if draft.subject_id is not None:
            opens.reflection(draft.subject_id, draft_id=draft.id)
        case meeting_draft.KIND:
            opens.meeting(draft.subject_id, draft_id=draft.id)
        case plan_draft.KIND:
            opens.plan_visit(draft_id=draft.id)
        case field_draft.PUPIL | field_draft.OFFER:
            _without_pupil(services, opens, draft)
        case field_draft.NOTE | field_draft.CONTACT | field_draft.AGREEMENT | field_draft.CHOICE:
            if draft.subject_id is not None:
                _about_a_pupil(services, opens, draft, draft.subject_id)
        case _:
            opens.visit(draft.subject_id, draft_id=draft.id)


def _about_a_pupil(services: Services, opens: Openers, draft: DraftItem, pupil_id: UUID) -> None:
    left = field_draft.read(draft.content)
    key = left.key(0)
    match draft.kind:
        case field_draft.NOTE:
            notes = services.notes
            note = next((one for one in notes.of_pupil(pupil_id) if one.id == key and notes.may_change(one)), None)
            opens.note(pupil_id, note, draft_id=draft.id)
        case field_draft.AGREEMENT:
            agreement = next((one for one in services.agreements.of_pupil(pupil_id) if one.id == key), None)
            opens.agreement(pupil_id, agreement, draft_id=draft.id)
        case field_draft.CHOICE:
            choice = next((one for one in services.choices.of_pupil(pupil_id) if one.id == key), None)
            opens.choice(pupil_id, choice, draft_id=draft.id)
        case field_draft.CONTACT:
            contact_id, parents = left.key(1), services.parents
            found = key and _there(lambda: parents.open_contact(key, pupil_id, contact_id))
            at = (key, contact_id) if found else (None, None)
            opens.parent_contact(pupil_id, activity_id=at[0], contact_id=at[1], draft_id=draft.id)


def _without_pupil(services: Services, opens: Openers, draft: DraftItem) -> None:
    left = field_draft.read(draft.content)
    if draft.kind == field_draft.OFFER:
        key = left.key(0)
        opens.offer(_there(lambda: services.offers.one(key)) if key else None, draft_id=draft.id)
    else:
        opens.pupil(draft.subject_id, year=_year(left), draft_id=draft.id)


def _there(read: Callable[[], T]) -> T | None:
    try:
        return read()
    except KnownError:
        return None


def _year(left: FieldDraft) -> SchoolYear | None:
    """The school year of the stay that was being filled in."""
    said = left.of[1] if len(left.of) > 1 else ""
    return SchoolYear(int(said)) if said.isdecimal() else None
