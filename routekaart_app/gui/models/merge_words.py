"""How the choice between two records is told: of pupils who are in twice, and of companies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from routekaart_app import formats, words
from routekaart_app.domain import names
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.doubles import PupilFacts
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.merge import Mergeable
from routekaart_app.gui.models import parent_words
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

F = TypeVar("F", bound=Mergeable)


@dataclass(frozen=True)
class MergeWords(Generic[F]):
    """`labels` name the fields, `said` is the value of one in words, `name` what a record is called, and `more` what
    goes along without a choice: label and text of each."""

    labels: Mapping[str, str]
    said: Callable[[str, Any], str]
    name: Callable[[F], str]
    more: Callable[[F], tuple[tuple[str, str], ...]]


def of_pupils() -> MergeWords[PupilFacts]:
    """The words for two pupils."""
    labels = {
        "first_name": N_("First name"),
        "prefix": N_("Particle"),
        "last_name": N_("Surname"),
        "birth_date": N_("Birth date"),
        "home_language": N_("Language at home"),
    }
    return MergeWords(
        labels,
        lambda field, value: (
            formats.language_name(value, language()) if field == "home_language" and value else _said(value)
        ),
        lambda facts: names.display(facts.first_name, facts.prefix, facts.last_name),
        lambda facts: (
            (_("Number"), ", ".join(facts.numbers) or _("none")),
            (_("Where"), "\n".join(facts.places)),
            (_("Has"), _has(facts)),
        ),
    )


COMPANY_FIELDS = {
    "name": N_("Name"),
    "sector": N_("Sector"),
    "campus": N_("Campus"),
    "municipality": N_("Municipality"),
    "address": N_("Address"),
    "coded": N_("SBI code"),
    "chamber": N_("SBB sector chamber"),
    "capacity_per_visit": N_("Pupils per visit"),
    "capacity_per_year": N_("Pupils per school year"),
    "suitable_for": N_("Suitable for"),
    "languages": N_("Languages"),
    "accessibility": N_("Accessibility"),
    "terms": N_("What was agreed"),
    "note": N_("Note"),
    "last_contact_on": N_("Last contact"),
    "would_host": N_("Would host again"),
}
"""What the fields of a company are called (`CompanyEntry.MERGED`)."""


def of_companies() -> MergeWords[CompanyEntry]:
    """The words for two companies."""
    return MergeWords(
        COMPANY_FIELDS,
        company_value,
        lambda entry: entry.name,
        lambda entry: (
            (_("Visits"), str(entry.visits)),
            (_("Contacts"), "\n".join(one.name or one.role or one.email for one in entry.contacts) or _("none")),
        ),
    )


GUARDIAN_FIELDS = {
    "name": N_("Name"),
    "talk_language": N_("Language of talks"),
    "paper_language": N_("Language of papers"),
    "needs_interpreter": N_("Interpreter needed"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "address": N_("Address"),
    "offered": N_("Would tell about work"),
}
"""What the fields of a guardian are called (`Guardian.MERGED`)."""


def of_guardians() -> MergeWords[Guardian]:
    """The words for two guardians."""
    return MergeWords(
        GUARDIAN_FIELDS,
        _guardian_value,
        lambda one: one.name,
        lambda one: ((_("Children"), "\n".join(map(_child, one.children))),),
    )


def _child(child: Child) -> str:
    """ "Elif Aydın (3B), mother, alone": with what holds of custody and of what is sent."""
    return ", ".join(filter(None, (parent_words.child_said(child), parent_words.held(child))))


def _guardian_value(field: str, value: Any) -> str:
    if field in ("talk_language", "paper_language"):
        return parent_words.language_said(value)
    if field == "needs_interpreter":
        return _("yes") if value else _("no")
    if field == "offered":
        return str(value[0]) if value else ""
    return _said(value)


def company_value(field: str, value: Any) -> str:
    """The value of one of `COMPANY_FIELDS` in words; "" for nothing."""
    if field == "sector":
        return words.say(words.SECTOR, value, _)
    if field == "coded":
        return " ".join(value)
    if field == "would_host":
        return words.say(words.WOULD_HOST, value, _) if value else ""
    return _said(value)


def _said(value: Any) -> str:
    if isinstance(value, date):
        return formats.date_long(value, language())
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _has(facts: PupilFacts) -> str:
    moments = ngettext("{n} contact moment", "{n} contact moments", facts.moments).format(n=facts.moments)
    if not facts.agreements:
        return moments
    agreed = ngettext("{n} agreement", "{n} agreements", facts.agreements).format(n=facts.agreements)
    return f"{moments}, {agreed}"
