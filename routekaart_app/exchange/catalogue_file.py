"""The companies and the offer of a region as one file for other schools: JSON that people can read, every field checked
as it comes back. What is private stays out: our notes, when we last called, whether they would have us again, and the
people to call unless somebody asks for them; a parent who would tell about work stays out always."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from routekaart_app.domain import names, offer_rules
from routekaart_app.domain.company import OURS, TEXTS, CompanyEntry, ContactPerson, same_key
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.visit import KINDS
from routekaart_app.errors import KnownError
from routekaart_app.exchange import refusals
from routekaart_app.exchange.company_rows import CompanyRecord, KnownWords, checked
from routekaart_app.exchange.company_values import may_be_bsn
from routekaart_app.exchange.records import RowProblem
from routekaart_app.i18n import gettext as _

FORMAT, VERSION = "routekaart-catalogue", 1
MOST = 50_000
_TEXTS = (
    "name", "sector", "campus", "municipality", "address", "code_scheme", "code_version", "code", "chamber",
    *(name for name in TEXTS if name not in OURS),
)  # fmt: skip
_NUMBERS = ("capacity_per_visit", "capacity_per_year")
_LISTS = ("suitable_for", "languages")
_CONTACT = ("name", "role", "phone", "email")
_OFFER_TEXTS = ("title", "kind", "description", "company", "municipality")
_OFFER_NUMBERS = ("minutes", "most_pupils")


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """Something on offer as a file has it. `row` is its place from 1, `of_row` that of its company in the same file,
    None for an offer of nobody in particular."""

    row: int
    offer: Offer
    of_row: int | None = None


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """Everything of a catalogue that may come in, and in words what did not. `sectors` are those that this school does
    not have yet; a company is of one by that name."""

    companies: tuple[CompanyRecord, ...]
    offers: tuple[OfferRecord, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    sectors: tuple[str, ...] = ()


def to_text(
    companies: Sequence[CompanyEntry], offers: Sequence[Offer], own_sectors: Mapping[str, str], *, with_contacts: bool
) -> str:
    """A catalogue as text: the same for the same companies and offers. A sector of the school's own goes out by its
    name (`own_sectors`), one as shipped by its word in the program."""
    rows = [_company(entry, own_sectors, with_contacts) for entry in sorted(companies, key=_by_name)]
    offered = [_offer(offer) for offer in sorted(offers, key=_by_title)]
    data = {"format": FORMAT, "version": VERSION, "companies": rows, "offers": offered}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def read(path: Path, known: KnownWords, today: date) -> CatalogueFile:
    """Read a catalogue file. Raises KnownError, in words, when it is none, is damaged, or is of a newer program."""
    try:
        with path.open("rb") as file:
            content = file.read(refusals.MAX_BYTES + 1)
    except (OSError, ValueError):
        raise refusals.unreadable(_("it is not there, it is a folder, or you may not read it")) from None
    if len(content) > refusals.MAX_BYTES:
        raise _refused(_("This file is larger than a catalogue can be."))
    try:
        return parse(content.decode("utf-8-sig"), known, today)
    except UnicodeDecodeError:
        raise _refused(_("This is not a catalogue file: it is not plain text in UTF-8.")) from None


def parse(text: str, known: KnownWords, today: date) -> CatalogueFile:
    """The catalogue in a text. Raises KnownError as `read` does."""
    data = _loaded(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _refused(_("This is not a catalogue file: it does not say that it is one."))
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise _refused(_("This catalogue file does not say which version it has."))
    if version > VERSION:
        todo = _("Install the newer program, or ask for a file made with this one.")
        raise _refused(_("This catalogue file was made by a newer program."), todo)
    for name in ("companies", "offers"):
        if not isinstance(data.get(name, []), list) or len(data.get(name, [])) > MOST:
            what = _("“{name}” in this catalogue file must be a list of at most {count}.")
            raise _refused(what.format(name=name, count=MOST))
    reader = _Reader(known, today)
    reader.note_unknown(0, data, ("format", "version", "companies", "offers"))
    for row, item in enumerate(data.get("companies", []), start=1):
        reader.company(row, item)
    for row, item in enumerate(data.get("offers", []), start=1):
        reader.offer(row, item)
    return CatalogueFile(
        tuple(reader.companies), tuple(reader.offers), tuple(reader.problems), tuple(reader.sectors.values())
    )


def _loaded(text: str) -> Any:
    if not text.strip():
        raise _refused(_("This file is empty."))
    try:
        return json.loads(text, parse_constant=_no_number, parse_int=_number)
    except json.JSONDecodeError as error:
        what = _("This is not a catalogue file, or it was damaged: line {number} cannot be read.")
        raise _refused(what.format(number=error.lineno)) from None
    except (ValueError, RecursionError):
        raise _refused(_("This is not a catalogue file, or it was damaged.")) from None


class _Reader:
    """Takes one entry after another, and collects what was the matter. One that cannot be read is left out."""

    def __init__(self, known: KnownWords, today: date) -> None:
        self.companies: list[CompanyRecord] = []
        self.offers: list[OfferRecord] = []
        self.problems: list[RowProblem] = []
        self.sectors: dict[str, str] = {}
        self._known, self._today = known, today
        self._rows: dict[tuple[str, str], int] = {}
        self._field = "company"

    def company(self, row: int, item: object) -> None:
        """One company."""
        self._field = "company"
        fields = self._fields(row, item, _TEXTS, _NUMBERS)
        if fields is None or not isinstance(item, dict):
            return
        for name in _LISTS:
            found = self._list(row, item, name)
            fields[name] = tuple(part for part in found if isinstance(part, str) and not may_be_bsn(part))
        contacts = [self._contact(row, one) for one in self._list(row, item, "contacts")]
        self.note_unknown(row, item, (*_TEXTS, *_NUMBERS, *_LISTS, "contacts"))
        fields["sector"] = self._sector(fields["sector"])
        fields["campus"] = self._known.campuses.get(names.fold(fields["campus"]), fields["campus"])
        entry = CompanyEntry(**fields, contacts=tuple(filter(None, contacts)))
        sectors = {**self._known.sectors, **self.sectors}
        record, found = checked(CompanyRecord(row, entry), self._today, sectors)
        self.problems += found
        if not any(problem.severity == "rejected" for problem in found):
            self.companies.append(record)
            self._rows.setdefault(same_key(record.entry.name, record.entry.municipality), row)

    def offer(self, row: int, item: object) -> None:
        """Something on offer; its company is named by name and municipality, and stands in the same file."""
        self._field = "offer"
        fields = self._fields(row, item, _OFFER_TEXTS, _OFFER_NUMBERS)
        if fields is None or not isinstance(item, dict):
            return
        suits = tuple(part for part in self._list(row, item, "suitable_for") if isinstance(part, str))
        self.note_unknown(row, item, (*_OFFER_TEXTS, *_OFFER_NUMBERS, "suitable_for"))
        offer = offer_rules.cleaned(Offer(suitable_for=suits, **fields))
        company = self._rows.get(same_key(offer.company, offer.municipality))
        wrong = [problem.message for problem in offer_rules.problems(offer)]
        if offer.company and company is None:
            wrong.append(_("Its company, {name}, is not in this file.").format(name=offer.company))
        if wrong:
            self.problems += [RowProblem(row, "offer", text, "rejected") for text in wrong]
        else:
            self.offers.append(OfferRecord(row, offer, company))

    def note_unknown(self, row: int, item: Mapping[str, Any], known: Sequence[str]) -> None:
        """A field this program does not know is not read: it may be a slip, or something private."""
        unknown = sorted(str(name)[:40] for name in item.keys() - set(known))
        if unknown:
            text = _("Not read, because this program does not know it: {names}.").format(names=", ".join(unknown[:10]))
            self.problems.append(RowProblem(row, self._field, text, "remark"))

    def _fields(self, row: int, item: object, texts: Sequence[str], numbers: Sequence[str]) -> dict[str, Any] | None:
        if not isinstance(item, dict):
            self._say(row, _("This entry is no list of fields; it was left out."), "rejected")
            return None
        found: dict[str, Any] = {name: self._text(row, item, name) for name in texts}
        for name in numbers:
            value = item.get(name)
            found[name] = value if type(value) is int else None
            if value is not None and type(value) is not int:
                self._wrong(row, name)
        return found

    def _text(self, row: int, item: Mapping[str, Any], name: str) -> str:
        value = item.get(name, "")
        if not isinstance(value, str):
            self._wrong(row, name)
            return ""
        if name != "phone" and may_be_bsn(value):
            self._say(row, _("This could be a citizen service number (BSN); it was left empty."))
            return ""
        return value

    def _list(self, row: int, item: Mapping[str, Any], name: str) -> list[Any]:
        value = item.get(name, [])
        if not isinstance(value, list):
            self._wrong(row, name)
            return []
        return value

    def _contact(self, row: int, item: object) -> ContactPerson | None:
        if not isinstance(item, dict):
            self._wrong(row, "contacts")
            return None
        found: dict[str, Any] = {name: self._text(row, item, name) for name in _CONTACT}
        return ContactPerson(**found)

    def _sector(self, text: str) -> str:
        folded = names.fold(text)
        key = self._known.sectors.get(folded, "")
        if key or not folded or len(text) > 60:
            return key
        return self.sectors.setdefault(folded, " ".join(text.split()))

    def _wrong(self, row: int, name: str) -> None:
        text = _("“{field}” is not written as it should be; it was left empty.")
        self._say(row, text.format(field=name))

    def _say(self, row: int, reason: str, severity: Any = "remark") -> None:
        self.problems.append(RowProblem(row, self._field, reason, severity))


def _company(entry: CompanyEntry, own_sectors: Mapping[str, str], with_contacts: bool) -> dict[str, Any]:
    """What leaves the administration of a company; what is empty is left out."""
    values = {name: getattr(entry, name) for name in (*_TEXTS, *_NUMBERS, *_LISTS)}
    values["sector"] = own_sectors.get(entry.sector, entry.sector)
    if with_contacts:
        values["contacts"] = [dict(_said(one, _CONTACT)) for one in entry.contacts if not one.is_parent]
    return _told(values)


def _offer(offer: Offer) -> dict[str, Any]:
    return _told(dict(_said(offer, (*_OFFER_TEXTS, "suitable_for", *_OFFER_NUMBERS))))


def _said(one: object, fields: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for name in fields:
        value = getattr(one, name)
        if value not in ("", None, ()):
            yield name, value


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    listed = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    return {name: value for name, value in listed.items() if value not in ("", None, [])}


def _by_name(entry: CompanyEntry) -> tuple[str, ...]:
    return (*same_key(entry.name, entry.municipality), entry.name, entry.municipality)


def _by_title(offer: Offer) -> tuple[str, ...]:
    kinds = {kind: f"{at:02}" for at, kind in enumerate(KINDS)}
    return (*same_key(offer.company, offer.municipality), names.fold(offer.title), offer.title, kinds[offer.kind])


def _no_number(text: str) -> None:
    raise ValueError(text)


def _number(text: str) -> int:
    """A whole number; one of thousands of digits is none."""
    return int(text[:12])


def _refused(what: str, todo: str = "") -> KnownError:
    return KnownError(what, _("Nothing was changed."), todo or _("Choose a catalogue file."), code="bad-catalogue")
