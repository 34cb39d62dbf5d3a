"""The tables, as SQLAlchemy models; they never leave store and services."""

from routekaart_app.store.models.base import Base, Row
from routekaart_app.store.models.contact import Activity, Agreement, Company, Participation
from routekaart_app.store.models.dossier import Choice, Growth, ListItem, Note, Reflection, SchoolSetting, Verdict
from routekaart_app.store.models.family import Guardian, Guardianship, LetterText, ParentContact
from routekaart_app.store.models.people import (
    Apart,
    Enrolment,
    Group,
    Guidance,
    Pupil,
    School,
    User,
    Year,
    school_year_id,
    school_year_start,
)
from routekaart_app.store.models.routekaart import Exemption, Line, Template
from routekaart_app.store.models.summaries import FrozenSummary, StoryRow
from routekaart_app.store.models.system import ColumnChoice, Device, Draft, JournalEntry, JournalTransaction, VaultInfo
from routekaart_app.store.models.visits import CompanyContact, Offer, SectorAgreement, Visit, VisitCompany

ENTITIES: dict[str, type[Row]] = {
    model.__tablename__: model
    for model in (
        School, Year, Group, Pupil, Enrolment, User, Template, Line, Exemption,
        Company, Activity, Participation, Agreement, Guidance, Apart, ColumnChoice,
        Reflection, Growth, Choice, Note, Verdict, ListItem, SchoolSetting,
        CompanyContact, Visit, VisitCompany, SectorAgreement, Offer,
        Guardian, Guardianship, ParentContact, LetterText, FrozenSummary, StoryRow,
    )
}  # fmt: skip
"""Every journaled table by its name in the journal."""

__all__ = [
    "ENTITIES",
    "Activity",
    "Agreement",
    "Apart",
    "Base",
    "Choice",
    "ColumnChoice",
    "Company",
    "CompanyContact",
    "Device",
    "Draft",
    "Enrolment",
    "Exemption",
    "FrozenSummary",
    "Group",
    "Growth",
    "Guardian",
    "Guardianship",
    "Guidance",
    "JournalEntry",
    "JournalTransaction",
    "LetterText",
    "Line",
    "ListItem",
    "Note",
    "Offer",
    "ParentContact",
    "Participation",
    "Pupil",
    "Reflection",
    "Row",
    "School",
    "SchoolSetting",
    "SectorAgreement",
    "StoryRow",
    "Template",
    "User",
    "VaultInfo",
    "Verdict",
    "Visit",
    "VisitCompany",
    "Year",
    "school_year_id",
    "school_year_start",
]
