"""From a table with a mapping to companies: every row as an entry of the register, and in words what was not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from routekaart_app.domain import company_rules, names
from routekaart_app.domain.company import SCHEMES, TEXTS, CompanyEntry, ContactPerson
from routekaart_app.domain.privacy import is_bsn_column
from routekaart_app.exchange import columns, company_values, refusals, values
from routekaart_app.exchange.columns import ColumnMapping, Grid
from routekaart_app.exchange.company_fields import COMPANIES, CONTACTS, OF_CONTACT, OF_PUPILS
from routekaart_app.exchange.fields import PUPILS
from routekaart_app.exchange.reader import Sheet
from routekaart_app.exchange.records import WHOLE_FILE, RowProblem, Severity, UnknownColumns
from routekaart_app.exchange.values import MAX_TEXT, REPLACEMENT, Cell
from routekaart_app.i18n import gettext as _

_LEAST_LETTERS = 3
_PARTING = ",;\t|"
_EMPTY: Mapping[str, Any] = {
    "capacity_per_visit": None, "capacity_per_year": None, "suitable_for": (), "languages": (), "last_contact_on": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What the school calls its sectors and campuses: folded words with the key, or the name, they stand for."""

    sectors: Mapping[str, str]
    campuses: Mapping[str, str]

    def sector(self, text: str) -> str:
        """The key of a sector by its word, or by the beginning of one of its words if no other has it; "" for none."""
        start = names.fold(text)
        if start in self.sectors or len(start) < _LEAST_LETTERS:
            return self.sectors.get(start, "")
        found = {key for said, key in self.sectors.items() if f" {start}" in f" {said}"}
        return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class CompanyRecord:
    """One company as a file has it; what the file does not say is empty. `row` is its row in the sheet counted from 1
    with the header, in a catalogue its place from 1."""

    row: int
    entry: CompanyEntry


@dataclass(frozen=True, slots=True)
class CompanyFile:
    """Every company of a file that may come in, and in words what did not."""

    companies: tuple[CompanyRecord, ...]
    problems: tuple[RowProblem, ...] = ()
    skipped_fields: tuple[str, ...] = ()
    mapping: ColumnMapping | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    choice: UnknownColumns | None = None
    """How the columns were read, for a person who wants to read them otherwise."""


def read_companies(sheet: Sheet, mapping: ColumnMapping | None, known: KnownWords, today: date) -> CompanyFile:
    """The companies of a table.

    Raises UnknownColumns when a person has to map the columns, and KnownError "empty" or "pupils".
    """
    grid = sheet.grid
    if not any(any(row) for _number, row in grid.rows):
        raise refusals.empty()
    fitted = _mapping(grid, mapping)
    header, rows = columns.split(grid, fitted.header_row)
    bsn = {field for field, index in fitted.columns if is_bsn_column(_column(rows, index))}
    kept = replace(fitted, columns=tuple(item for item in fitted.columns if item[0] not in bsn))
    reader = _RowReader(kept, header, known, today)
    for field in sorted(bsn):
        reader.say(WHOLE_FILE, field, _("This column seems to hold citizen service numbers (BSN); it was not read."))
    found = [record for number, cells in rows if (record := reader.read(number, cells))]
    if not found and not reader.problems:
        raise refusals.empty()
    problems = tuple(sorted((*sheet.problems, *reader.problems), key=lambda problem: problem.row))
    choice = _choice(grid, kept)
    return CompanyFile(tuple(found), problems, columns.skipped(header, kept), fitted, grid.name, sheet.sheets, choice)


def checked(record: CompanyRecord, today: date, sectors: Mapping[str, str]) -> tuple[CompanyRecord, list[RowProblem]]:
    """A record made clean, without what cannot be kept, and what that was. A record without a name is rejected."""
    entry, found = record.entry, []
    private = company_rules.private_remark(entry.contacts)
    for problem in company_rules.problems(entry, today, set(sectors.values())):
        if problem.field == "name":
            missing = _("There is no name of a company here.")
            reason = problem.message if entry.name.strip() else missing
            found.append(RowProblem(record.row, "name", reason, "rejected"))
            continue
        left_out = _("{reason} It was left empty.").format(reason=problem.message)
        found.append(RowProblem(record.row, _about(problem.field), left_out, "remark"))
        entry = _without(entry, problem.field)
    if private:
        found.append(RowProblem(record.row, "contacts", private, "remark"))
    return CompanyRecord(record.row, company_rules.cleaned(entry)), found


def _mapping(grid: Grid, chosen: ColumnMapping | None) -> ColumnMapping:
    fitted = columns.fit(grid, chosen, COMPANIES) if chosen else None
    found = fitted or columns.guess(grid, COMPANIES)
    pupils = columns.guess(grid, PUPILS)
    if pupils is not None and not fitted and len(OF_PUPILS & {field for field, _index in pupils.columns}) > 1:
        raise refusals.list_of_pupils()
    if found is not None and found.column("name") is not None:
        return found
    row = found.header_row if found else columns.first_row(grid)
    header, _rows = columns.split(grid, row)
    guess = found or columns.mapping_of(row, header, COMPANIES)
    raise UnknownColumns(refusals.unknown_company_columns(), columns.preview(grid, row, COMPANIES), guess, COMPANIES)


def _choice(grid: Grid, mapping: ColumnMapping) -> UnknownColumns:
    table = columns.preview(grid, mapping.header_row, COMPANIES)
    return UnknownColumns(refusals.other_columns(), table, mapping, COMPANIES)


def _column(rows: Sequence[tuple[int, tuple[Cell, ...]]], index: int) -> list[str]:
    cells = (cells[index] for _number, cells in rows if index < len(cells))
    return [cell for cell in cells if isinstance(cell, str) and cell]


class _RowReader:
    """Reads one row after another and collects what was the matter."""

    def __init__(self, mapping: ColumnMapping, header: Sequence[Cell], known: KnownWords, today: date) -> None:
        self.problems: list[RowProblem] = []
        self._columns, self._header = dict(mapping.columns), tuple(header)
        self._known, self._today = known, today
        self._row = 0
        self._cells: tuple[Cell, ...] = ()
        at = self._columns.get("code")
        self._code_heading = str(self._header[at]) if at is not None and at < len(self._header) else ""

    def say(self, row: int, field: str, reason: str, severity: Severity = "remark") -> None:
        """Something was the matter."""
        self.problems.append(RowProblem(row, field, reason, severity))

    def read(self, number: int, cells: tuple[Cell, ...]) -> CompanyRecord | None:
        """The company of a row; None for a blank line, a repeated header or a row that is left out."""
        if not any(cell for cell in cells if isinstance(cell, date) or cell.strip("\xa0 \t\r\n")):
            return None
        if cells == self._header:
            return None
        self._row, self._cells = number, cells
        if len(cells) > len(self._header) > 0 and any(cells[len(self._header) :]):
            self._note("row", _("This row is longer than the header; the rest was not read."))
        if self._runs_on():
            text = _("A cell runs on over several lines; perhaps a quotation mark is not closed.")
            self.say(number, "row", text, "rejected")
            return None
        record, found = checked(CompanyRecord(number, self._entry()), self._today, self._known.sectors)
        self.problems += found
        return None if any(problem.severity == "rejected" for problem in found) else record

    def _runs_on(self) -> bool:
        """Whether the name seems to hold further rows, as after a quotation mark that nobody closed. A name that was
        typed on two lines in its cell holds no signs that part cells, and is one name."""
        name = self._cell("name")
        if not isinstance(name, str) or "\n" not in name.strip():
            return False
        return len(self._header) == 1 or len(name) > MAX_TEXT or any(sign in name for sign in _PARTING)

    def _entry(self) -> CompanyEntry:
        suits, understood = company_values.stages(self._text("suitable_for"))
        if not understood:
            self._note("suitable_for", _("Not every word is a kind of school here; write PO, VO or MBO."))
        found = company_values.code(self._text("code"), self._text("code_version"), self._code_heading)
        texts: dict[str, Any] = {field: self._long(field) for field in TEXTS}
        return CompanyEntry(
            company_values.unquoted(values.clean(" ".join(self._raw("name").split()))),
            sector=self._sector(),
            campus=self._campus(),
            municipality=self._text("municipality") or self._text("place"),
            address=self._address(),
            code=found.code,
            code_scheme=SCHEMES[0] if found.code else "",
            code_version=found.version if found.code else "",
            chamber=self._text("chamber"),
            capacity_per_visit=self._capacity("capacity_per_visit"),
            capacity_per_year=self._capacity("capacity_per_year"),
            suitable_for=suits,
            languages=company_values.several(self._text("languages")),
            last_contact_on=self._day("last_contact_on"),
            would_host=self._would_host(),
            contacts=tuple(self._contact(after) for after in CONTACTS),
            **texts,
        )

    def _sector(self) -> str:
        text = self._text("sector")
        key = self._known.sector(text)
        if text and not key:
            said = _("“{text}” is not in the list of sectors; the sector was left empty.")
            self._note("sector", said.format(text=text[:60]))
        return key

    def _campus(self) -> str:
        text = self._text("campus")
        return self._known.campuses.get(names.fold(text), text)

    def _address(self) -> str:
        """Street and number, then postcode and town where these are told apart."""
        street = " ".join(filter(None, (self._text("address"), self._text("house_number"))))
        postcode, place = self._text("postcode"), self._text("place")
        town = place if postcode or (place and self._text("municipality")) else ""
        return ", ".join(filter(None, (street, " ".join(filter(None, (postcode, town)))))) if street or postcode else ""

    def _capacity(self, field: str) -> int | None:
        text = self._text(field)
        number = company_values.capacity(text)
        if text and number is None:
            self._note(field, _("Write one whole number; it was left empty."))
        return number

    def _day(self, field: str) -> date | None:
        reading = values.read_date(self._cell(field))
        if reading.flaw == "unreadable":
            self._note(field, _("This date cannot be read; it was left empty."))
        elif reading.flaw == "two-digit":
            self._note(field, _("The year of this date has two digits; it was read as 20.."))
        return reading.day

    def _would_host(self) -> str:
        answer = company_values.would_host(self._text("would_host"))
        if answer is None:
            self._note("would_host", _("Write yes, maybe or no; it was left empty."))
        return answer or ""

    def _contact(self, after: str) -> ContactPerson:
        found: dict[str, Any] = {name: self._text(f"{field}{after}") for field, name in OF_CONTACT.items()}
        return ContactPerson(**found)

    def _text(self, field: str) -> str:
        """A cell of one line."""
        lines = (values.clean(line) for line in self._raw(field).splitlines())
        return company_values.unquoted(", ".join(filter(None, lines)))

    def _long(self, field: str) -> str:
        return company_values.unquoted(self._raw(field).strip())

    def _raw(self, field: str) -> str:
        cell = self._cell(field)
        if isinstance(cell, date):
            self._note(field, _("A spreadsheet made a date of this; it was left empty."))
            return ""
        if field.startswith("phone"):
            cell = company_values.phone(cell.strip())
        elif company_values.may_be_bsn(cell):
            self._note(field, _("This could be a citizen service number (BSN); it was left empty."))
            return ""
        if REPLACEMENT in cell:
            self._note(field, _("The file already holds a damaged letter here; export the list again."))
        return cell

    def _cell(self, field: str) -> Cell:
        index = self._columns.get(field)
        return self._cells[index] if index is not None and index < len(self._cells) else ""

    def _note(self, field: str, reason: str) -> None:
        problem = RowProblem(self._row, field, reason, "remark")
        if problem not in self.problems[-8:]:  # a cell may be looked at twice
            self.problems.append(problem)


def _without(entry: CompanyEntry, field: str) -> CompanyEntry:
    """The same with one field of `company_rules.problems` left empty."""
    if field == "code":
        return replace(entry, code="", code_scheme="", code_version="")
    if field == "contacts":
        return replace(entry, contacts=entry.contacts[: company_rules.MOST_CONTACTS])
    if not field.startswith("contact_"):
        empty: dict[str, Any] = {field: _EMPTY.get(field, "")}
        return replace(entry, **empty)
    _contact, place, name = field.split("_", 2)
    people = list(entry.contacts)
    wrong: dict[str, Any] = {name: ""}
    people[int(place)] = replace(people[int(place)], **wrong)
    return replace(entry, contacts=tuple(people))


def _about(field: str) -> str:
    """The field of a list that a problem of the register is about."""
    if not field.startswith("contact_"):
        return field
    _contact, place, name = field.split("_", 2)
    after = CONTACTS[int(place)] if int(place) < len(CONTACTS) else ""
    return next(word for word, of in OF_CONTACT.items() if of == name) + after
