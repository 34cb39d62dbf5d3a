"""Contacts of a company as a vCard file (version 3.0, RFC 2426), which every address book reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from routekaart_app.domain import names
from routekaart_app.domain.company import CompanyEntry, ContactPerson

_LONGEST = 75
"""Octets of a line, its end not counted (RFC 2426, 2.6)."""
_POSTCODE = re.compile(r"[\s,]*\b(\d{4} ?[A-Z]{2})\b[\s,]*")


def to_vcards(company: CompanyEntry) -> bytes:
    """A card for every contact of a company, or one of the company itself where nobody is known there."""
    cards = company.contacts or (ContactPerson(),)
    return b"".join(_folded(line) + b"\r\n" for contact in cards for line in _card(company, contact))


def _card(company: CompanyEntry, contact: ContactPerson) -> Iterator[str]:
    parts = names.split_full_name(contact.name)
    surname = " ".join(part for part in (parts.prefix, parts.last) if part)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "FN:" + _escaped(contact.name or company.name)
    yield "N:" + ";".join((_escaped(surname), _escaped(parts.first), "", "", ""))
    yield "ORG:" + _escaped(company.name)
    if contact.role:
        yield "TITLE:" + _escaped(contact.role)
    if contact.phone:
        yield "TEL;TYPE=WORK,VOICE:" + _escaped(contact.phone)
    if contact.email:
        yield "EMAIL;TYPE=INTERNET:" + _escaped(contact.email)
    if company.address or company.municipality:
        yield "ADR;TYPE=WORK:" + _address(company)
    yield "END:VCARD"


def _address(company: CompanyEntry) -> str:
    """Box, extra, street, place, region, postcode, country; the postcode is found by its form."""
    found = _POSTCODE.search(company.address)
    street = company.address[: found.start()] if found else company.address
    place = company.municipality or (company.address[found.end() :] if found else "")
    parts = ("", "", " ".join(street.split()).rstrip(","), place, "", found[1] if found else "", "")
    return ";".join(map(_escaped, parts))


def _escaped(text: str) -> str:
    """A value in which nothing is taken for the end of it (RFC 2426, 5)."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    whole = "\\n".join(text.splitlines())
    return "".join(char for char in whole if char.isprintable() or char in "\u200c\u200d")


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, each further one behind a space; no letter is cut in two."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode("utf-8")
        if len(piece) + len(octets) > _LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece))
