"""Visits and what is around them: contact persons, further companies, sector agreements, and what is on offer."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Row
from routekaart_app.store.models.people import link


class CompanyContact(Row):
    """Somebody at a company to call or write to: business data only."""

    __tablename__ = "company_contact"
    company_id: Mapped[uuid.UUID] = mapped_column(link("company.id"), index=True)
    name: Mapped[str] = mapped_column(String(200), default="")
    role: Mapped[str] = mapped_column(String(100), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    position: Mapped[int] = mapped_column(default=0)


class Visit(Row):
    """What is to tell of a visit besides who took part: of one activity, or of several groups that go together.

    Day, times, company, line and participations are those of its activities (`Activity.visit_id`); an activity that
    nobody told more of has no row here, and gets one with its own id once somebody does. How far a visit is follows
    from those (`domain.visit.state_of`); only calling off is kept: `cancelled_on` with the reason.

    `kind` is a word of `domain.visit.KINDS`; `until` is the last day of a placement of several days, `hours` how many
    it counts in all. `staff` are names of colleagues who go along. `question` is what the class wants to find out.
    Looking back: `surprised` in the class's words, a remark of the company and of the teacher, and `would_host`.
    `sequence` is raised with every change that a calendar must hear of. Undoing lowers it again, so what a calendar
    gets is how often the journal saw it written (`queries.visits.changes`; RFC 5545, 3.8.7.4).
    """

    __tablename__ = "visit"
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200), default="")
    until: Mapped[date | None] = mapped_column("until_date")
    hours: Mapped[int | None]
    place: Mapped[str] = mapped_column(String(300), default="")
    transport: Mapped[str] = mapped_column(String(200), default="")
    staff: Mapped[tuple[str, ...]] = mapped_column(default=())
    question: Mapped[str] = mapped_column(Text, default="")
    surprised: Mapped[str] = mapped_column(Text, default="")
    company_remark: Mapped[str] = mapped_column(Text, default="")
    teacher_remark: Mapped[str] = mapped_column(Text, default="")
    would_host: Mapped[str] = mapped_column(String(10), default="")
    cancelled_on: Mapped[date | None]
    cancelled_because: Mapped[str] = mapped_column(String(200), default="")
    sequence: Mapped[int] = mapped_column(default=0)


class VisitCompany(Row):
    """A further company at a visit, beside that of its activities: at an event, or a round along several."""

    __tablename__ = "visit_company"
    visit_id: Mapped[uuid.UUID] = mapped_column(link("visit.id"), index=True)
    company_id: Mapped[uuid.UUID] = mapped_column(link("company.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class SectorAgreement(Row):
    """How many visits, guest lessons or places a company, or a whole sector, promised for a school year.

    `what` is a word of `domain.sector_agreement.WHAT`; `promised_by` and `promised_to` are names of parties, not of
    people. What was planned and used of it is counted, never kept.
    """

    __tablename__ = "sector_agreement"
    school_year_id: Mapped[uuid.UUID] = mapped_column(link("school_year.id"))
    sector: Mapped[str] = mapped_column(String(40))
    plan: Mapped[str] = mapped_column(String(200), default="")
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)
    what: Mapped[str] = mapped_column(String(10))
    promised: Mapped[int]
    promised_by: Mapped[str] = mapped_column(String(200), default="")
    promised_to: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "school_year_id", "sector"),)


class Offer(Row):
    """Something that can be done in the region, to choose from when planning: a guest lesson, a workshop, a project.

    `kind` is a word of `domain.visit.KINDS`; `minutes` and `most_pupils` are None where nobody knows.
    """

    __tablename__ = "offer"
    company_id: Mapped[uuid.UUID | None] = mapped_column(link("company.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    description: Mapped[str] = mapped_column(Text, default="")
    suitable_for: Mapped[tuple[str, ...]] = mapped_column(default=())
    minutes: Mapped[int | None]
    most_pupils: Mapped[int | None]
