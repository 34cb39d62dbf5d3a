"""From a table with a mapping to parents: who they are and of which pupil, and in words what was not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain import guardian_rules as rules
from routekaart_app.domain import names
from routekaart_app.domain.guardian import ON_REQUEST, PAPER_LANGUAGES, Child, Guardian
from routekaart_app.domain.privacy import holds_bsn, is_bsn_column
from routekaart_app.exchange import columns, company_values, guardian_values, refusals, values
from routekaart_app.exchange.columns import ColumnMapping, Grid
from routekaart_app.exchange.guardian_fields import BARE, BARE_NAMES, GUARDIANS, NAMES, PLACES, PUPIL_NAMES
from routekaart_app.exchange.reader import Sheet
from routekaart_app.exchange.records import WHOLE_FILE, RowProblem, Severity, UnknownColumns
from routekaart_app.exchange.values import REPLACEMENT, Cell
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_NUMBER, _BIRTH = "pupil_number", "pupil_birth"
_ALWAYS_PARENTS = frozenset(
    {"relation", "custody", "do_not_send", "gets_post", "needs_interpreter", "talk_language", "paper_language"}
)
"""Under a bare heading these can only be of a parent; a telephone number may be the pupil's own."""
_NOBODY = Child(UUID(int=0))
_SHOWN = 100
"""Letters of a cell that are shown, and kept as a reason."""
_ROWS_SAID = 20
"""Rows without a parent that are named."""
_MARKS = {0: (("moeder", "mother"), ("mother", "mother")), 1: (("vader", "father"), ("father", "father"))}


@dataclass(frozen=True, slots=True)
class PupilKey:
    """Of which pupil a row is: the number at school, the name in parts, the birth date; what is not there is empty."""

    number: str = ""
    first: str = ""
    prefix: str = ""
    last: str = ""
    birth_date: date | None = None

    @property
    def name(self) -> str:
        """As it is shown."""
        return names.display(self.first, self.prefix, self.last)


@dataclass(frozen=True, slots=True)
class GuardianRecord:
    """One parent of one pupil as a file has it. `entry` has no children and no id; what holds between the two is in
    `link`, whose `pupil_id` says nothing yet."""

    row: int
    pupil: PupilKey
    entry: Guardian
    link: Child


@dataclass(frozen=True, slots=True)
class GuardianFile:
    """Every parent of a file who may come in, and in words what did not."""

    records: tuple[GuardianRecord, ...]
    problems: tuple[RowProblem, ...] = ()
    skipped_fields: tuple[str, ...] = ()
    mapping: ColumnMapping | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    choice: UnknownColumns | None = None
    """How the columns were read, for a person who wants to read them otherwise."""


def read_guardians(sheet: Sheet, mapping: ColumnMapping | None, today: date) -> GuardianFile:
    """The parents of a table.

    Raises UnknownColumns when a person has to map the columns, and KnownError "empty" or "bsn".
    """
    grid = sheet.grid
    if not any(any(row) for _number, row in grid.rows):
        raise refusals.empty()
    fitted = _mapping(grid, mapping)
    header, rows = columns.split(grid, fitted.header_row)
    bsn = {field for field, index in fitted.columns if is_bsn_column(_column(rows, index))}
    if _NUMBER in bsn:
        raise refusals.bsn()
    kept = replace(fitted, columns=tuple(item for item in fitted.columns if item[0] not in bsn))
    reader = _RowReader(kept, header, today)
    for field in sorted(bsn):
        reader.say(WHOLE_FILE, field, _("This column seems to hold citizen service numbers (BSN); it was not read."))
    found = [record for number, cells in rows for record in reader.read(number, cells)]
    if not found and not reader.problems:
        raise refusals.empty()
    if reader.without:
        said = [str(number) for number in reader.without[:_ROWS_SAID]]
        rows_said = ", ".join(said) + (" …" if len(reader.without) > len(said) else "")
        text = ngettext(
            "{count} row names no parent: {rows}.", "{count} rows name no parent: {rows}.", len(reader.without)
        )
        reader.say(WHOLE_FILE, "row", text.format(count=len(reader.without), rows=rows_said))
    problems = tuple(sorted((*sheet.problems, *reader.problems), key=lambda problem: problem.row))
    table = columns.preview(grid, kept.header_row, GUARDIANS)
    choice = UnknownColumns(refusals.other_columns(), table, kept, GUARDIANS)
    skipped = columns.skipped(header, kept)
    return GuardianFile(tuple(found), problems, skipped, fitted, grid.name, sheet.sheets, choice)


def _mapping(grid: Grid, chosen: ColumnMapping | None) -> ColumnMapping:
    fitted = columns.fit(grid, chosen, GUARDIANS) if chosen else None
    guess = columns.guess(grid, GUARDIANS)
    found = fitted or (_without_the_pupils_own(grid, guess) if guess else None)
    if found is not None and _says_who(found):
        return found
    row = found.header_row if found else columns.first_row(grid)
    header, _rows = columns.split(grid, row)
    guess = found or columns.mapping_of(row, header, GUARDIANS)
    table = columns.preview(grid, row, GUARDIANS)
    raise UnknownColumns(refusals.unknown_guardian_columns(), table, guess, GUARDIANS)


def _says_who(mapping: ColumnMapping) -> bool:
    """Whether it can be told which parent of which pupil a row is about."""
    there = {field for field, _index in mapping.columns}
    by_birth = _BIRTH in there and bool(there & set(PUPIL_NAMES))
    return (_NUMBER in there or by_birth) and any(f"{name}{after}" in there for name in NAMES for after in PLACES)


def _without_the_pupils_own(grid: Grid, guess: ColumnMapping) -> ColumnMapping:
    """A guess without what may be of the pupil: "Naam" where no other column names the pupil, and "Telefoon" beside
    columns that say that they are of a parent."""
    header, _rows = columns.split(grid, guess.header_row)
    there = dict(guess.columns)
    bare = {field for field, index in guess.columns if columns.squeeze(header[index]) in BARE}
    of_parents = [field for field in there if not field.startswith("pupil_") and field not in bare]
    is_told = any(not field.startswith(NAMES) for field in of_parents) or any(field.endswith("_2") for field in there)
    dropped = {field for field in bare if is_told and field not in _ALWAYS_PARENTS}
    if "name" in bare and not there.keys() & set(PUPIL_NAMES):
        dropped.add("name")
    guess = _with_the_pupils_name(header, guess, bare)
    return replace(guess, columns=tuple(item for item in guess.columns if item[0] not in dropped))


def _with_the_pupils_name(header: Sequence[Cell], guess: ColumnMapping, bare: set[str]) -> ColumnMapping:
    """Where other columns name the parents, as "Verzorger 1", a column "Naam" is of the pupil."""
    there = dict(guess.columns)
    is_told = any(f"{name}{after}" in there.keys() - bare for name in NAMES for after in PLACES)
    if not is_told or there.keys() & set(PUPIL_NAMES):
        return guess
    free = (index for index, cell in enumerate(header) if index not in there.values())
    found = next((index for index in free if columns.squeeze(header[index]) in BARE_NAMES), None)
    return guess if found is None else replace(guess, columns=(*guess.columns, ("pupil_name", found)))


def _column(rows: Sequence[tuple[int, tuple[Cell, ...]]], index: int) -> list[str]:
    cells = (cells[index] for _number, cells in rows if index < len(cells))
    return [cell for cell in cells if isinstance(cell, str) and cell]


class _RowReader:
    """Reads one row after another and collects what was the matter."""

    def __init__(self, mapping: ColumnMapping, header: Sequence[Cell], today: date) -> None:
        self.problems: list[RowProblem] = []
        self.without: list[int] = []
        """Rows in which no parent is named."""
        self._columns, self._header = dict(mapping.columns), tuple(header)
        self._today = today
        self._row = 0
        self._cells: tuple[Cell, ...] = ()

    def say(self, row: int, field: str, reason: str, severity: Severity = "remark") -> None:
        """Something was the matter."""
        self.problems.append(RowProblem(row, field, reason, severity))

    def read(self, number: int, cells: tuple[Cell, ...]) -> Iterator[GuardianRecord]:
        """The parents of a row: none for a blank line, a repeated header or a row that is left out."""
        if cells == self._header or not any(isinstance(cell, date) or cell.strip("\xa0 \t\r\n") for cell in cells):
            return
        self._row, self._cells = number, cells
        if len(cells) > len(self._header) > 0 and any(cells[len(self._header) :]):
            self._note("row", _("This row is longer than the header; the rest was not read."))
        if any("\n" in cell.strip() for field in ("name", *PUPIL_NAMES) if isinstance(cell := self._cell(field), str)):
            text = _("A cell runs on over several lines; perhaps a quotation mark is not closed.")
            self.say(number, "row", text, "rejected")
            return
        pupil = self._pupil()
        if pupil is None:
            return
        named = [(place, after) for place, after in enumerate(PLACES) if self._is_there(after)]
        if not named:
            self.without.append(number)
        for place, after in named:
            record = self._record(pupil, place, after)
            if record is not None:
                yield record

    def _is_there(self, after: str) -> bool:
        """Whether anything is said of the parent at this place that is of nobody else."""
        return any(self._text(f"{name}{after}") for name in (*NAMES, "first_name", "phone", "email"))

    def _pupil(self) -> PupilKey | None:
        number = values.pupil_number(self._text(_NUMBER))
        if number is None or number.startswith("#"):
            self.say(self._row, _NUMBER, _("A spreadsheet has damaged this number; export the list again."), "rejected")
            return None
        first, prefix, last = (self._text(field) for field in ("pupil_first", "pupil_prefix", "pupil_last"))
        full = self._text("pupil_name")
        if full and not last:
            parts = names.split_full_name(full)
            first, prefix, last = first or parts.first, prefix or parts.prefix, parts.last
        elif last and not prefix and "pupil_prefix" not in self._columns:
            prefix, last = names.split_particle(last)
        born = values.read_date(self._cell(_BIRTH))
        if born.flaw == "unreadable":
            self._note(_BIRTH, _("This date cannot be read; it was left empty."))
        key = PupilKey(number, first, prefix, last, born.day)
        if number or (born.day and (first or last)):
            return key
        self.say(self._row, "pupil", _("It cannot be told which pupil this row is about."), "rejected")
        return None

    def _record(self, pupil: PupilKey, place: int, after: str) -> GuardianRecord | None:
        entry = Guardian(
            self._name(after),
            talk_language=self._language("talk_language", after),
            paper_language=self._paper_language(after),
            needs_interpreter=self._yes("needs_interpreter", after),
            phone=self._text(f"phone{after}"),
            email=self._text(f"email{after}"),
            address=self._address(after),
        )
        link = self._link(place, after)
        for problem in rules.problems(replace(entry, children=(link,)), self._today):
            field = problem.field.removeprefix("child_0_")
            if field == "name":
                reason = problem.message if entry.name else _("There is no name of a parent here.")
                self.say(self._row, f"name{after}", reason, "rejected")
                return None
            self._note(f"{field}{after}", _("{reason} It was left empty.").format(reason=problem.message))
            empty: dict[str, Any] = {field: ""}
            if field == "do_not_send_because":
                link = replace(link, do_not_send_because=_("so in the list that was brought in"))
            elif field in link.__slots__:
                link = replace(link, **empty)
            else:
                entry = replace(entry, **empty)
        clean = rules.cleaned(replace(entry, children=(link,)))
        return GuardianRecord(self._row, pupil, replace(clean, children=()), clean.children[0])

    def _name(self, after: str) -> str:
        """The whole name, or its parts as one says them: "A. van der Berg"."""
        parts = (self._text(f"{field}{after}") for field in ("first_name", "prefix", "last_name"))
        joined = " ".join(filter(None, parts))
        full = self._text(f"name{after}")
        if not full:
            return joined
        prefix, surname = names.split_particle(full)
        first = self._text(f"first_name{after}")
        if first and " " not in surname and "," not in full and names.fold(first) not in names.fold(full):
            prefix = prefix or self._text(f"prefix{after}")
            return " ".join(filter(None, (first, prefix, surname)))  # "Naam" is the surname beside "Voorletters"
        last = self._text(f"last_name{after}")
        return joined if last and names.fold(last) not in names.fold(full) else full

    def _link(self, place: int, after: str) -> Child:
        relation = guardian_values.relation(self._text(f"relation{after}"))
        if relation is None:
            self._note(f"relation{after}", _("This relation is not known; it was left empty."))
        relation = relation or self._relation_of_heading(place, after)
        because = self._because(after)
        return replace(
            _NOBODY,
            relation=relation,
            custody=self._custody(after, relation),
            do_not_send=bool(because),
            do_not_send_because=because,
        )

    def _custody(self, after: str, relation: str) -> str:
        """Who has custody; where a list is not clear, this parent has none until somebody says otherwise."""
        text = self._answer(f"custody{after}")
        said = guardian_values.custody(text, relation)
        if said is None:
            told = _("“{text}” is not clear. It was read as “told on request only”; check this.")
            self._note(f"custody{after}", told.format(text=text[:_SHOWN]))
        return ON_REQUEST if said is None else said

    def _because(self, after: str) -> str:
        """Why nothing is sent, where a list says so or is not clear about it; "" where it may be."""
        told = _("“{text}” was read as “do not send”; check this.")
        said, post = self._answer(f"do_not_send{after}"), self._answer(f"gets_post{after}")
        withheld, gets_post = guardian_values.withheld(said), guardian_values.yes_or_no(post) if post else True
        for field, text, answer in (("do_not_send", said, withheld), ("gets_post", post, gets_post)):
            if answer is None:
                self._note(f"{field}{after}", told.format(text=text[:_SHOWN]))
        if withheld is None and guardian_values.is_reason(said):
            return said[:_SHOWN]
        if withheld is None or (gets_post is None and not withheld):
            unclear = said if withheld is None else post
            return _("not clear in the list: {text}").format(text=unclear[:_SHOWN])
        return _("so in the list that was brought in") if withheld or not gets_post else ""

    def _answer(self, field: str) -> str:
        """A cell on which hangs whether something is sent; "?" for one that says something nobody can take over."""
        text, cell = self._text(field), self._cell(field)
        return text or ("?" if isinstance(cell, date) or holds_bsn(cell) else "")

    def _relation_of_heading(self, place: int, after: str) -> str:
        """A column that is called "Naam moeder" says who it is."""
        if f"relation{after}" in self._columns:
            return ""
        indices = (self._columns.get(f"{name}{after}") for name in NAMES)
        headings = [columns.squeeze(self._header[at]) for at in indices if at is not None and at < len(self._header)]
        return next((key for word, key in _MARKS[place] if any(word in heading for heading in headings)), "")

    def _language(self, field: str, after: str) -> str:
        text = self._text(f"{field}{after}")
        code = guardian_values.language(text)
        if code is None:
            said = _("“{text}” is not in the list of languages; it was left empty.")
            self._note(f"{field}{after}", said.format(text=text[:40]))
        return code or ""

    def _paper_language(self, after: str) -> str:
        code = self._language("paper_language", after)
        if code and code not in PAPER_LANGUAGES:
            self._note(f"paper_language{after}", _("There is no paper in this language; it was left empty."))
            return ""
        return code

    def _yes(self, field: str, after: str) -> bool:
        answer = guardian_values.yes_or_no(self._text(f"{field}{after}"))
        if answer is None:
            self._note(f"{field}{after}", _("Write yes or no; it was left empty."))
        return bool(answer)

    def _address(self, after: str) -> str:
        """Street and number, then postcode and town."""
        street, number, postcode, town = (
            self._text(f"{field}{after}") for field in ("address", "house_number", "postcode", "town")
        )
        parts = (" ".join(filter(None, (street, number))), " ".join(filter(None, (postcode, town))))
        return ", ".join(filter(None, parts)) if street or postcode else ""

    def _text(self, field: str) -> str:
        """A cell of one line."""
        if field not in self._columns:
            return ""
        lines = (values.clean(line) for line in self._raw(field).splitlines())
        return company_values.unquoted(", ".join(filter(None, lines)))

    def _raw(self, field: str) -> str:
        cell = self._cell(field)
        if isinstance(cell, date):
            if field != _BIRTH:
                self._note(field, _("A spreadsheet made a date of this; it was left empty."))
            return ""
        if field.startswith("phone"):
            cell = company_values.phone(cell.strip())
        elif field != _NUMBER and holds_bsn(cell) and not field.startswith(NAMES):
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
