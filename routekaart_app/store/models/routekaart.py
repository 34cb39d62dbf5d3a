"""The routekaart of a school year, and the lines a pupil need not follow."""

from __future__ import annotations

import uuid

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class Template(Row):
    """The routekaart of one school year; a later year has a template of its own, so last year's figures stay."""

    __tablename__ = "routekaart_template"
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))


class Line(Row):
    """One line of a template; its fields are those of `domain.routekaart.RoutekaartLine`."""

    __tablename__ = "routekaart_line"
    template_id: Mapped[uuid.UUID] = mapped_column(link("routekaart_template.id"))
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    stage: Mapped[str] = mapped_column(String(3))
    years: Mapped[tuple[int, ...]]
    tracks: Mapped[tuple[str, ...]]
    moment: Mapped[str] = mapped_column(String(8))
    required: Mapped[bool]
    target: Mapped[int]
    due_from: Mapped[str] = mapped_column(String(5))
    due_until: Mapped[str] = mapped_column(String(5))
    competencies: Mapped[tuple[str, ...]]
    parents: Mapped[str] = mapped_column(String(1))
    position: Mapped[int]

    __table_args__ = (Index(None, "template_id"),)


class Exemption(Row):
    """A line that one pupil need not follow, with the reason; it stays visible beside every figure."""

    __tablename__ = "exemption"
    pupil_id: Mapped[uuid.UUID] = mapped_column(link("pupil.id"), index=True)
    line_id: Mapped[uuid.UUID] = mapped_column(link("routekaart_line.id"))
    reason: Mapped[str] = mapped_column(String(500))
