"""The dossier: reflections and growth, choices, notes, and the judgement of a finished file."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class Reflection(Row):
    """What a pupil says of an activity, in the four points of the exam programme, and what the guide adds.

    `activity_id` is the activity looked back on, `talk_id` the talk in which it was done; both may be missing. The four
    points are the pupil's own words, `guide_words` are the guide's and never printed as the pupil's.
    """

    __tablename__ = "reflection"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    activity_id: Mapped[uuid.UUID | None] = mapped_column(link("activity.id"), index=True)
    talk_id: Mapped[uuid.UUID | None] = mapped_column(link("activity.id"), index=True)
    on: Mapped[date] = mapped_column("on_date")
    goal: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(Text, default="")
    evaluation: Mapped[str] = mapped_column(Text, default="")
    next_step: Mapped[str] = mapped_column(Text, default="")
    guide_words: Mapped[str] = mapped_column(Text, default="")


class Growth(Row):
    """How a pupil stands with one competency on one day: the pupil's own view and the guide's, each a word or ""."""

    __tablename__ = "growth"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    reflection_id: Mapped[uuid.UUID | None] = mapped_column(link("reflection.id"), index=True)
    on: Mapped[date] = mapped_column("on_date")
    competency: Mapped[str] = mapped_column(String(2))
    pupil_view: Mapped[str] = mapped_column(String(20), default="")
    guide_view: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (Index(None, "pupil_id", "competency", "on_date"),)


class Choice(Row):
    """What a pupil chose, or how a promise of work stands: one row per step, so that its history stays.

    `kind` and `state` are words of `domain.choice`; `value` is what was chosen, `reason` the pupil's own words,
    `promise` what an employer promises.
    """

    __tablename__ = "choice"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"))
    on: Mapped[date] = mapped_column("on_date")
    kind: Mapped[str] = mapped_column(String(20))
    value: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(20), default="")
    promise: Mapped[str] = mapped_column(String(20), default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)

    __table_args__ = (Index(None, "pupil_id", "kind", "on_date"), Index(None, "kind", "on_date"))


class Note(Row):
    """A moment worth keeping, or a note that not everybody may read: `kind` is a word of `domain.note`."""

    __tablename__ = "note"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    activity_id: Mapped[uuid.UUID | None] = mapped_column(link("activity.id"), index=True)
    author_id: Mapped[uuid.UUID | None] = mapped_column(link("app_user.id"))
    on: Mapped[date] = mapped_column("on_date")
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)


class Verdict(Row):
    """Who judged a career file complete ("voldaan"), and when."""

    __tablename__ = "verdict"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    on: Mapped[date] = mapped_column("on_date")
    judged_by: Mapped[str] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(Text, default="")


class ListItem(Row):
    """One entry of a list that a school may change: kinds of talks, guiding questions. `list` names the list, `key` the
    entry as shipped ("" for the school's own), `scope` what it is for within the list, such as "KR VO"."""

    __tablename__ = "list_item"
    list: Mapped[str] = mapped_column(String(30), index=True)
    key: Mapped[str] = mapped_column(String(40), default="")
    scope: Mapped[str] = mapped_column(String(20), default="")
    text: Mapped[str] = mapped_column(String(500))
    position: Mapped[int]
    is_hidden: Mapped[bool] = mapped_column(default=False)


class SchoolSetting(Row):
    """A choice of this administration that is not a person's own: such as what the first competency is called."""

    __tablename__ = "school_setting"
    name: Mapped[str] = mapped_column(String(40), unique=True)
    value: Mapped[str] = mapped_column(Text, default="")
