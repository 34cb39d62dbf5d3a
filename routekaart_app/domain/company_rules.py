"""What must be mended before a company can be kept; what it is made clean of; and what is only worth a second look."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from routekaart_app.domain import one_line, typed_text
from routekaart_app.domain.company import SCHEMES, STAGES, TEXTS, WOULD_HOST, CompanyEntry, ContactPerson
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

VERSIONS = {"SBI": ("2008", "2025")}
"""The editions of each of `SCHEMES` that are in use beside each other (CBS)."""
MOST_PUPILS = 9999
FIRST_DAY = date(1990, 1, 1)
"""A day before this is a slip of the keyboard."""
MOST_CONTACTS, MOST_LANGUAGES = 50, 20
_LETTERS = {"municipality": 100, "campus": 60, "address": 300, "chamber": 60}
_OF_CONTACT = {"name": 200, "role": 100, "phone": 40, "email": 200}
_LANGUAGE = 40
_CAPACITIES = ("capacity_per_visit", "capacity_per_year")
_SBI = re.compile(r"[A-V]|[A-V]?\d{2,6}")
_PHONE = re.compile(r"[0-9+()./#* -]*(?:(?:x|ext|tst|toestel)\.? ?[0-9]+)?", re.IGNORECASE)
_LEAST_DIGITS = 3
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
_PRIVATE_MAIL = frozenset(
    {"gmail.com", "hotmail.com", "hotmail.nl", "live.com", "live.nl", "outlook.com", "icloud.com", "yahoo.com",
     "ziggo.nl", "kpnmail.nl", "planet.nl", "home.nl", "xs4all.nl", "casema.nl", "chello.nl", "proton.me"}
)  # fmt: skip


def cleaned(entry: CompanyEntry) -> CompanyEntry:
    """The same without what cannot be seen, and without contacts and languages of which nothing was filled in."""
    contacts = tuple(_clean_contact(one) for one in entry.contacts)
    lines: dict[str, Any] = {name: one_line.one_line(getattr(entry, name)) for name in ("name", *_LETTERS, "code")}
    texts: dict[str, Any] = {name: typed_text.cleaned(getattr(entry, name))[0] for name in TEXTS}
    lines["code"] = lines["code"].upper()
    has_code = bool(lines["code"])
    return replace(
        entry,
        **lines,
        **texts,
        code_scheme=(entry.code_scheme or SCHEMES[0]) if has_code else "",
        code_version=entry.code_version.strip() if has_code else "",
        contacts=tuple(one for one in contacts if any((one.name, one.role, one.phone, one.email))),
        languages=tuple(dict.fromkeys(filter(None, map(one_line.one_line, entry.languages)))),
        suitable_for=tuple(stage for stage in STAGES if stage in entry.suitable_for),
    )


def problems(entry: CompanyEntry, today: date, sectors: Collection[str]) -> tuple[Problem, ...]:
    """What must be mended in a company, each beside its field; `sectors` are the keys of the school's list.

    The field of a contact is `contact_<place>_<name>`, with its place among the contacts.
    """
    found: list[Problem] = []
    if not one_line.one_line(entry.name) and not entry.name.strip():
        found.append(Problem("name", _("Type the name of the company.")))
    lines = [("name", entry.name, one_line.LONGEST_NAME)]
    lines += [(field, getattr(entry, field), most) for field, most in _LETTERS.items()]
    lines += [("languages", language, _LANGUAGE) for language in entry.languages]
    found += [Problem(field, said) for field, text, most in lines if (said := one_line.problem(text, most))]
    if entry.sector and entry.sector not in sectors:
        found.append(Problem("sector", _("Choose one of the sectors.")))
    found += _wrong_code(entry)
    found += _wrong_capacities(entry)
    if len(entry.languages) > MOST_LANGUAGES:
        found.append(Problem("languages", _("At most {most} languages fit.").format(most=MOST_LANGUAGES)))
    if entry.would_host and entry.would_host not in WOULD_HOST:
        found.append(Problem("would_host", _("Choose one of the answers.")))
    if entry.last_contact_on is not None and entry.last_contact_on > today:
        found.append(Problem("last_contact_on", _("This day is still to come.")))
    elif entry.last_contact_on is not None and entry.last_contact_on < FIRST_DAY:
        found.append(Problem("last_contact_on", _("This day cannot be right. Check the year.")))
    for field in TEXTS:
        found += typed_text.problems(field, getattr(entry, field))
    found += _wrong_contacts(entry.contacts)
    return tuple(found)


def phone_problem(text: str) -> str:
    """What is wrong with a telephone number, checked mildly; "" when it can be one, or nothing was typed."""
    text = one_line.one_line(text)
    if not text or (_PHONE.fullmatch(text) and sum(letter.isdigit() for letter in text) >= _LEAST_DIGITS):
        return ""
    return _("Write a telephone number in digits, such as 010 000 00 00.")


def email_problem(text: str) -> str:
    """What is wrong with an e-mail address, checked mildly; "" when it can be one, or nothing was typed."""
    text = one_line.one_line(text)
    if not text or _EMAIL.fullmatch(text):
        return ""
    return _("Write an e-mail address, such as name@company.example.")


def private_remark(contacts: Iterable[ContactPerson]) -> str:
    """A soft word where an address looks private; "" where none does. It stops nothing."""
    private = (one.email for one in contacts if one.email.strip().rpartition("@")[2].lower() in _PRIVATE_MAIL)
    address = next(private, "")
    if not address:
        return ""
    return _("{address} looks like a private address. Keep only business data here.").format(address=address.strip())


def _wrong_code(entry: CompanyEntry) -> list[Problem]:
    code = one_line.one_line(entry.code).upper()
    if not code:
        return []
    scheme = entry.code_scheme or SCHEMES[0]
    if scheme not in SCHEMES:
        return [Problem("code", _("Choose one of these schemes: {known}.").format(known=", ".join(SCHEMES)))]
    if entry.code_version not in VERSIONS[scheme]:
        known = ", ".join(f"{scheme} {version}" for version in VERSIONS[scheme])
        return [Problem("code", _("Say from which list this code is: {known}.").format(known=known))]
    if not _SBI.fullmatch(code.replace(".", "").replace(" ", "")):
        return [Problem("code", _("An SBI code is a letter from A to V or two to six digits, such as 10.71."))]
    return []


def _wrong_capacities(entry: CompanyEntry) -> list[Problem]:
    said = _("A number of pupils from 0 to {most}.").format(most=MOST_PUPILS)
    values = ((field, getattr(entry, field)) for field in _CAPACITIES)
    return [Problem(field, said) for field, value in values if value is not None and not 0 <= value <= MOST_PUPILS]


def _wrong_contacts(contacts: tuple[ContactPerson, ...]) -> list[Problem]:
    found = []
    if len(contacts) > MOST_CONTACTS:
        found.append(Problem("contacts", _("At most {most} contacts fit.").format(most=MOST_CONTACTS)))
    for place, one in enumerate(contacts):
        wrong = {field: one_line.problem(getattr(one, field), most) for field, most in _OF_CONTACT.items()}
        wrong["phone"] = wrong["phone"] or phone_problem(one.phone)
        wrong["email"] = wrong["email"] or email_problem(one.email)
        found += [Problem(f"contact_{place}_{field}", said) for field, said in wrong.items() if said]
    return found


def _clean_contact(one: ContactPerson) -> ContactPerson:
    clean: dict[str, Any] = {field: one_line.one_line(getattr(one, field)) for field in _OF_CONTACT}
    return replace(one, **clean)
