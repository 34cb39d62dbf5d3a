"""Guardians of pupils: who they are, in which language they are spoken and written to, and what may be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

RELATIONS = ("mother", "father", "parent", "step_parent", "foster_parent", "legal_guardian", "grandparent", "sibling",
             "other")  # fmt: skip
"""How somebody is related to a pupil; words in `routekaart_app.words.RELATION`. "" is unknown."""
FORMER = "former"
"""Instead of a relation: somebody who was recorded as a guardian and is no longer. Nobody is given it; nobody who is
recorded, now or later, reads what was said by them."""
BOTH, ONE, ON_REQUEST = "both", "one", "on_request"
CUSTODY = (BOTH, ONE, ON_REQUEST)
"""Who has custody (gezag): this guardian together with another, this one alone, or not this one, who is then told
something only on request and never against the child's interest (art. 1:377b and c BW). "" is unknown: told as one who
has it. Plain settings, kept because schools must inform both parents who have custody equally."""
PAPER_LANGUAGES = ("nl", "tr", "pl", "ar", "bg", "en")
"""The languages in which papers for parents can be printed, the leading one first."""
RIGHT_TO_LEFT = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Child:
    """A pupil of a guardian, with what holds between the two; the fields are those of the table `guardianship`."""

    pupil_id: UUID
    name: str = ""
    group: str = ""
    relation: str = ""
    custody: str = ""
    do_not_send: bool = False
    do_not_send_because: str = ""


@dataclass(frozen=True, slots=True)
class Guardian:
    """A parent or other carer, with all their children here. `id` is None for one that is still to be added.

    `talk_language` and `paper_language` are codes such as "tr"; "" for that of the pupil's home, and of paper first for
    the one they talk (`domain.families.paper_language`). `work` is what they
    are willing to tell about at school since `work_agreed_on`; `company_id` is the lead made of it.
    """

    MERGED: ClassVar[tuple[str, ...]] = (
        "name", "talk_language", "paper_language", "needs_interpreter", "phone", "email", "address", "offered",
    )  # fmt: skip
    """What is chosen field by field where two entries are one guardian (`domain.merge`)."""
    name: str = ""
    talk_language: str = ""
    paper_language: str = ""
    needs_interpreter: bool = False
    phone: str = ""
    email: str = ""
    address: str = ""
    work: str = ""
    work_agreed_on: date | None = None
    company_id: UUID | None = None
    children: tuple[Child, ...] = ()
    id: UUID | None = None

    @property
    def offered(self) -> tuple[str, date | None, UUID | None] | tuple[()]:
        """What they would tell about, since when, and the lead made of it, which go together; () for nothing."""
        return (self.work, self.work_agreed_on, self.company_id) if self.work or self.company_id else ()

    def child(self, pupil_id: UUID) -> Child:
        """What holds between this guardian and one pupil; of a pupil of somebody else, nothing but the pupil."""
        return next((child for child in self.children if child.pupil_id == pupil_id), Child(pupil_id))
