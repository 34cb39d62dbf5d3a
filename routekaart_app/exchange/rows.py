"""From a table with a mapping to pupils: the one path for CSV, workbooks and pasted text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from routekaart_app.domain import names
from routekaart_app.domain.names import fold
from routekaart_app.domain.privacy import holds_bsn
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.exchange import checks, columns, guardian_values, refusals, tracks, values
from routekaart_app.exchange.columns import ColumnMapping, Grid
from routekaart_app.exchange.doubles import find_doubles
from routekaart_app.exchange.fields import NAME_FIELDS
from routekaart_app.exchange.proposals import remarks, with_stages
from routekaart_app.exchange.records import (
    WHOLE_FILE,
    GroupRecord,
    ImportFile,
    PupilRecord,
    RowProblem,
    Severity,
    UnknownColumns,
)
from routekaart_app.exchange.values import Cell
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_MOST_SAID = 40
"""Letters of a cell that are said again."""
_ROWS_ONE_BY_ONE = 10
"""With more pupils without a class than this they are told as a number."""
_NOTHING = frozenset({"", "geen", "nvt", "n v t", "onbekend", "none", "unknown"})
"""What stands in a cell where there is nothing to tell."""
_STAGE_BY_HEADER = {
    "stamnummer": VO,
    "stamnr": VO,
    "stamklas": VO,
    "profiel": VO,
    "studentnummer": MBO,
    "studentnr": MBO,
    "deelnemernummer": MBO,
    "deelnemersnummer": MBO,
    "deelnemernr": MBO,
    "crebo": MBO,
    "crebonummer": MBO,
    "crebocode": MBO,
    "basisgroep": PO,
}
"""Headers that only schools of one stage use."""


def read_rows(
    grid: Grid, kind: Literal["csv", "xlsx", "ods"], mapping: ColumnMapping | None, today: date
) -> ImportFile:
    """Pupils, groups and problems of a grid.

    Raises UnknownColumns when a person has to map the columns, and KnownError "empty" or "bsn".
    """
    if not any(any(row) for _number, row in grid.rows):
        raise refusals.empty()
    fitted = _mapping(grid, mapping)
    header, rows = columns.split(grid, fitted.header_row)
    reader = _RowReader(fitted, header, today)
    pupils = [pupil for number, cells in rows if (pupil := reader.read(number, cells))]
    if not pupils and not reader.problems:
        raise refusals.empty()
    pupils, faults = checks.admit(pupils)
    reader.problems += faults
    if fitted.column("group") is not None:
        told = {problem.row for problem in reader.problems if problem.field == "group"}
        reader.problems += _without_class([pupil for pupil in pupils if pupil.row not in told])
    found = find_doubles(
        with_stages(pupils, _stage_of_header(header), today),
        numbers_lead=False,
        numberless=fitted.column("number") is None,
    )
    return ImportFile(
        kind=kind,
        pupils=found.kept,
        groups=_groups(found.kept),
        problems=tuple(
            sorted((*reader.problems, *found.problems, *remarks(found.kept)), key=lambda problem: problem.row)
        ),
        doubts=found.doubts,
        skipped_fields=columns.skipped(header, fitted),
        mapping=fitted,
        sheet=grid.name,
    )


def _mapping(grid: Grid, chosen: ColumnMapping | None) -> ColumnMapping:
    fitted = columns.fit(grid, chosen) if chosen else None
    found = fitted or columns.guess(grid)
    if found is None:
        row = columns.first_row(grid)
        header, _rows = columns.split(grid, row)
        raise UnknownColumns(refusals.unknown_columns(), columns.preview(grid, row), columns.mapping_of(row, header))
    if found.column("number") is None and found.column("birth_date") is None:
        raise UnknownColumns(refusals.no_number(), columns.preview(grid, found.header_row), found)
    if not any(found.column(field) is not None for field in NAME_FIELDS):
        raise UnknownColumns(refusals.unknown_columns(), columns.preview(grid, found.header_row), found)
    return found


class _RowReader:
    """Reads one row after another and collects what was the matter."""

    def __init__(self, mapping: ColumnMapping, header: Sequence[Cell], today: date) -> None:
        self.problems: list[RowProblem] = []
        self._columns = dict(mapping.columns)
        self._header = tuple(header)
        self._today = today
        self._row = 0
        self._is_rejected = False

    def read(self, number: int, cells: tuple[Cell, ...]) -> PupilRecord | None:
        """The pupil of a row; None for a blank line, a total, a repeated header or a rejected row."""
        if self._is_no_pupil(cells):
            return None
        self._row, self._is_rejected = number, False
        self._check_width(cells)
        before = len(self.problems)
        pupil = self._pupil(cells)
        person = names.display(pupil.first_name, pupil.prefix, pupil.last_name)
        self.problems[before:] = [replace(problem, person=person) for problem in self.problems[before:]]
        return None if self._is_rejected else pupil

    def _pupil(self, cells: tuple[Cell, ...]) -> PupilRecord:
        first, prefix, last = self._name(cells)
        year_code = self._text(cells, "year")
        year = values.read_year(year_code)
        if not year.known:
            self._note("year", _("“{text}” is no year of a school; it was left empty.").format(text=_said(year_code)))
        programme, pathway = self._text(cells, "programme"), self._text(cells, "pathway")
        level, profile = self._text(cells, "level"), self._text(cells, "profile")
        study = f"{programme} {profile} {pathway} {level}"
        number = self._number(cells)
        left_on = self._date(cells, "left_on")
        track, way = tracks.read_track(f"{study} {year_code}"), tracks.read_pathway(f"{pathway} {programme}")
        told, rank = tracks.read_profile(profile), tracks.read_level(level)
        self._check_known("track", pathway, bool(track or way or tracks.read_level(pathway)))
        self._check_known("profile", profile, bool(told or track))
        self._check_known("level", level, bool(rank or track))
        return PupilRecord(
            row=self._row,
            number=number,
            first_name=first,
            prefix=prefix,
            last_name=last,
            birth_date=self._birth_date(cells),
            year_code=year_code,
            stage=year.stage,
            year=year.year,
            group_names=values.class_names(self._raw(cells, "group")),
            track=track,
            profile=told or tracks.read_profile(programme),
            level=rank or tracks.read_level(programme),
            programme=programme,
            programme_code=self._text(cells, "programme_code"),
            pathway=way,
            home_language=self._home_language(cells),
            location=self._text(cells, "location"),
            left=self._has_left(cells, left_on) or year.has_left,
            left_on=left_on,
            number_is_dummy=number.startswith("#"),
        )

    def _name(self, cells: tuple[Cell, ...]) -> tuple[str, str, str]:
        first = self._text(cells, "first_name") or self._text(cells, "given_names")
        prefix, last = self._text(cells, "prefix"), self._text(cells, "last_name")
        full = self._text(cells, "full_name")
        if full and first and fold(first) not in fold(full):
            last = last or full
        elif full:
            parts = names.split_full_name(full)
            first, prefix, last = first or parts.first, prefix or parts.prefix, last or parts.last
        if last and not prefix and "prefix" not in self._columns:
            prefix, last = names.split_particle(last)
        if not first and not last:
            self._reject("name", _("There is no name in this row."))
        elif not last:
            self._note("last_name", _("There is no surname in this row; the pupil comes in without one."))
        return first, prefix, last

    def _number(self, cells: tuple[Cell, ...]) -> str:
        number = values.pupil_number(self._text(cells, "number"))
        if number is None:
            self._reject("number", _("A spreadsheet has damaged this number; export the list again."))
        return number or ""

    def _birth_date(self, cells: tuple[Cell, ...]) -> date | None:
        born = self._date(cells, "birth_date")
        if born and not values.is_plausible_age(born, self._today):
            self._note("birth_date", _("This birth date makes an unusual age; please check it."))
        return born

    def _date(self, cells: tuple[Cell, ...], field: str) -> date | None:
        reading = values.read_date(self._cell(cells, field))
        if reading.flaw == "unreadable":
            text = _said(self._text(cells, field))
            self._note(field, _("“{text}” cannot be read as a date; it was left empty.").format(text=text))
        elif reading.flaw == "two-digit":
            self._note(field, _("The year of this date has two digits; it was read as 20.."))
        return reading.day

    def _home_language(self, cells: tuple[Cell, ...]) -> str:
        text = self._text(cells, "home_language")
        code = guardian_values.language(text)
        if code is None:
            said = _("“{text}” is not in the list of languages; it was left empty.")
            self._note("home_language", said.format(text=_said(text)))
        return code or ""

    def _check_known(self, field: str, text: str, is_known: bool) -> None:
        if not is_known and fold(text) not in _NOTHING:
            self._note(field, _("“{text}” is not known here; it was left empty.").format(text=_said(text)))

    def _has_left(self, cells: tuple[Cell, ...], left_on: date | None) -> bool:
        return values.has_left(self._text(cells, "status")) or (left_on is not None and left_on <= self._today)

    def _cell(self, cells: tuple[Cell, ...], field: str) -> Cell:
        index = self._columns.get(field)
        return cells[index] if index is not None and index < len(cells) else ""

    def _raw(self, cells: tuple[Cell, ...], field: str) -> str:
        """The text of a cell with its line ends, which separate classes."""
        cell = self._cell(cells, field)
        if isinstance(cell, date):
            self._note(field, _("A spreadsheet made a date of this; it was left empty."))
            return ""
        return cell

    def _text(self, cells: tuple[Cell, ...], field: str) -> str:
        text = self._raw(cells, field)
        return values.clean(text) if text else ""

    def _check_width(self, cells: tuple[Cell, ...]) -> None:
        if self._header and len(cells) < len(self._header):
            self._note("row", _("This row is shorter than the header; the rest was read as empty."))
        elif self._header and any(cells[len(self._header) :]):
            self._note("row", _("This row is longer than the header; the rest was not read."))
        if any(
            "\n" in cell
            for field in self._columns
            if isinstance(cell := self._cell(cells, field), str) and field != "group"
        ):
            self._reject("row", _("A cell runs on over several lines; perhaps a quotation mark is not closed."))

    def _is_no_pupil(self, cells: tuple[Cell, ...]) -> bool:
        first = next((cell for cell in cells if cell and (isinstance(cell, date) or cell.strip("\xa0 \t\r\n"))), None)
        if first is None or (isinstance(first, str) and first.lstrip().casefold().startswith("totaal")):
            return True
        return cells == self._header

    def _note(self, field: str, reason: str, severity: Severity = "remark") -> None:
        self.problems.append(RowProblem(self._row, field, reason, severity))

    def _reject(self, field: str, reason: str) -> None:
        self._is_rejected = True
        self._note(field, reason, "rejected")


def _said(text: str) -> str:
    """A cell as it is said again: short, and never with a citizen service number in it."""
    if holds_bsn(text):
        return "…"
    return text if len(text) <= _MOST_SAID else f"{text[:_MOST_SAID]}…"


def _without_class(pupils: Sequence[PupilRecord]) -> list[RowProblem]:
    """Who comes in without a class while others have one: each by name, or many of them as a number."""
    found = [pupil for pupil in pupils if not pupil.group_names and not pupil.left]
    if len(found) > _ROWS_ONE_BY_ONE:
        text = ngettext(
            "{count} pupil has no class in this file.", "{count} pupils have no class in this file.", len(found)
        )
        return [RowProblem(WHOLE_FILE, "group", text.format(count=len(found)), "remark")]
    reason = _("There is no class in this row; the pupil comes in without one.")
    return [
        RowProblem(pupil.row, "group", reason, "remark", names.display(pupil.first_name, pupil.prefix, pupil.last_name))
        for pupil in found
    ]


def _stage_of_header(header: Sequence[Cell]) -> str:
    stages = {_STAGE_BY_HEADER[name] for cell in header if (name := columns.squeeze(cell)) in _STAGE_BY_HEADER}
    return stages.pop() if len(stages) == 1 else ""


@dataclass(slots=True)
class _GroupYears:
    years: set[tuple[str, int | None]]
    is_home: bool


def _groups(pupils: Sequence[PupilRecord]) -> tuple[GroupRecord, ...]:
    """The classes that occur; one with pupils of several years is a combination."""
    found: dict[str, _GroupYears] = {}
    for pupil in pupils:
        for place, name in enumerate(pupil.group_names):
            group = found.setdefault(name, _GroupYears(set(), False))
            if place == 0:
                group.is_home = True
                group.years.add((pupil.stage, pupil.year))
    return tuple(_group(name, group) for name, group in found.items())


def _group(name: str, group: _GroupYears) -> GroupRecord:
    years = {year for _stage, year in group.years if year is not None}
    stages = {stage for stage, _year in group.years if stage}
    return GroupRecord(
        name,
        year=next(iter(years)) if len(years) == 1 else None,
        stage=next(iter(stages)) if len(stages) == 1 else "",
        is_combination=len(years) > 1,
        is_home=group.is_home,
    )
