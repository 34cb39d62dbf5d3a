"""Contact with parents: its forms and roles, and who was reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

FORMS = {
    "evening": "parents",
    "with_child": "parents",
    "talk": "three_way",
    "home": "home",
    "home_visit": "parents",
    "phone": "parents",
    "slip": "parents",
    "along": "visit",
    "guest_lesson": "guest_lesson",
}
"""How parents take part, and the kind of activity that it is on the routekaart: interactive ouderavond,
ouder-kindbijeenkomst, gesprek op school met ouder, thuisopdracht, huisbezoek, telefoon, strookje of zienswijze terug,
mee op bezoek, gastles door een ouder. Words in `routekaart_app.words.PARENT_FORM`."""
PARTICIPANT, ROLE_MODEL, SUPPORTER = "participant", "role_model", "supporter"
ROLES = (PARTICIPANT, ROLE_MODEL, SUPPORTER)
"""What a parent is in it: takes part, tells of their own work (voorbeeld), or talks at home and helps to choose
(begeleider). Words in `routekaart_app.words.PARENT_ROLE`."""
USUAL_ROLE = {"home": SUPPORTER, "guest_lesson": ROLE_MODEL}
"""The role that is proposed for a form; for all others PARTICIPANT."""
FOR_A_CLASS = ("evening", "with_child", "home")
"""The forms recorded for a whole class at once."""
BESIDE = frozenset({"talk", "along", "guest_lesson"})
"""The forms that can hang on an activity that is there for itself: whether the pupil took part in that says nothing of
the parent, and it stays when the contact goes. A contact with the id of its activity made that itself."""


@dataclass(frozen=True, slots=True)
class ParentContact:
    """How a parent of one pupil took part in something, or was asked and did not.

    `who` is a word of `domain.guardian.RELATIONS` where `guardian_id` is None; both empty: a parent, nobody wrote down
    which. `attended` False is what was tried. `words` are the parent's own. A three-way talk recorded as a talk comes
    along as one of form "talk", with `id` None.
    """

    pupil_id: UUID
    activity_id: UUID
    on: date
    form: str
    attended: bool = True
    guardian_id: UUID | None = None
    guardian: str = ""
    who: str = ""
    role: str = ""
    language: str = ""
    had_interpreter: bool = False
    words: str = ""
    agreement: str = ""
    line_code: str = ""
    title: str = ""
    id: UUID | None = None
