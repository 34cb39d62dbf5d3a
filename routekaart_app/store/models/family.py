"""Guardians of pupils, what contact there was with them, and the letters of a school."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class Guardian(Row):
    """A parent or other carer, of one pupil or of several: brothers and sisters share theirs.

    `talk_language` is what is spoken with them, `paper_language` what they read; "" means as the pupil's home language,
    of paper first as the language that is spoken with them.
    `work` is what they are willing to tell about at school, `work_agreed_on` the day on which they said so, and
    `company_id` the lead in the register that was made of it. Nothing else about their life is kept.
    """

    __tablename__ = "guardian"
    name: Mapped[str] = mapped_column(String(200))
    talk_language: Mapped[str] = mapped_column(String(8), default="")
    paper_language: Mapped[str] = mapped_column(String(8), default="")
    needs_interpreter: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    work: Mapped[str] = mapped_column(String(200), default="")
    work_agreed_on: Mapped[date | None]
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)


class Guardianship(Row):
    """That somebody is a guardian of a pupil: how they are related, and what may be sent to them.

    `relation` and `custody` are words of `domain.guardian`. With `do_not_send` nothing goes to this guardian about this
    pupil, for the reason given.
    """

    __tablename__ = "guardianship"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    guardian_id: Mapped[uuid.UUID] = mapped_column(link("guardian.id"), index=True)
    relation: Mapped[str] = mapped_column(String(20), default="")
    custody: Mapped[str] = mapped_column(String(12), default="")
    do_not_send: Mapped[bool] = mapped_column(default=False)
    do_not_send_because: Mapped[str] = mapped_column(String(200), default="")
    position: Mapped[int] = mapped_column(default=0)


class ParentContact(Row):
    """How a parent of one pupil took part in one activity, or did not though asked: what was tried counts as well.

    The day, the line and the pupil's participation are the activity's. `guardian_id` says who it was, or `who` in a
    word of `domain.guardian.RELATIONS`; both may be unknown. `form` and `role` are words of `domain.parent_contact`.
    `words` are the parent's own, printed as theirs.
    """

    __tablename__ = "parent_contact"
    activity_id: Mapped[uuid.UUID] = mapped_column(link("activity.id"), index=True)
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    guardian_id: Mapped[uuid.UUID | None] = mapped_column(link("guardian.id"), index=True)
    who: Mapped[str] = mapped_column(String(20), default="")
    form: Mapped[str] = mapped_column(String(20))
    role: Mapped[str] = mapped_column(String(20), default="")
    attended: Mapped[bool] = mapped_column(default=True)
    language: Mapped[str] = mapped_column(String(8), default="")
    had_interpreter: Mapped[bool] = mapped_column(default=False)
    words: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "pupil_id", "attended"),)


class LetterText(Row):
    """A letter to parents in one language, as the school wrote or changed it; those as shipped are no rows.

    `key` is that of a shipped letter, or of the school's own. `body` has a field between braces where something is to
    be filled in (`domain.letter.FIELDS`); `slip` is the text of the slip to return, "" for none.
    """

    __tablename__ = "letter_text"
    key: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(200))
    subject: Mapped[str] = mapped_column(String(200), default="")
    body: Mapped[str] = mapped_column(Text, default="")
    slip: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "key", "language"),)
