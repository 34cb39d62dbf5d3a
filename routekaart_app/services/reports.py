"""Reports: checked before they are made, seen before they are printed, and on disk complete or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from routekaart_app import i18n
from routekaart_app.clock import Clock
from routekaart_app.domain import names
from routekaart_app.domain.blank_list import open_lines
from routekaart_app.domain.overview import Dossier, GroupCoverage, PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import Catalog, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.store.files import finished_files

if TYPE_CHECKING:
    from routekaart_app.reports.document import Document
    from routekaart_app.services.class_papers import ClassPaper
    from routekaart_app.services.coverage import Coverage
    from routekaart_app.services.pupils import Pupils
    from routekaart_app.services.schools import Schools

Kind = Literal["progress", "class", "blank"]
_NAMED = 5
_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What to make, of whom, counted on which day, in which language, and where to put it.

    "progress" is about the pupils in `pupil_ids`, or all of `group_id`; "class" and "blank" about that group, or the
    groups of those pupils. A blank list has columns for the lines with these `codes` (None for those still open) and
    so many `empty_columns`. With `single_file` all is one PDF, in which `two_sided` lets each pupil begin on a
    right-hand page; without it every pupil or group has a PDF of its own. With `file_name`, which fits a request for
    one PDF, that is its name; if it ends in ".pdf", a file of exactly that name is replaced.
    """

    kind: Kind
    group_id: UUID | None
    pupil_ids: tuple[UUID, ...]
    on: date
    language: str
    single_file: bool
    folder: Path
    two_sided: bool = False
    file_name: str = ""
    codes: tuple[str, ...] | None = None
    empty_columns: int = 0

    @property
    def is_per_pupil(self) -> bool:
        """Whether each pupil has a report; the others are about whole classes."""
        return self.kind == "progress"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A finished PDF."""

    path: Path
    pages: int


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What was made, and what is worth a look before it is handed out, in the language of the screen."""

    files: tuple[ReportFile, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished PDF that is not on disk yet; its name holds no pupil's name."""

    stem: str
    data: bytes
    pages: int


class Reports:
    """Makes PDFs of what the other services know."""

    def __init__(self, schools: Schools, pupils: Pupils, coverage: Coverage, clock: Clock) -> None:
        self._schools = schools
        self._pupils = pupils
        self._coverage = coverage
        self._clock = clock

    def check(self, request: ReportRequest) -> tuple[Problem, ...]:
        """What is worth a look before printing; none of it stands in the way.

        `field` says what it is about: "note" (names another pupil), "moments" (nothing recorded) or "letters"
        (show as □). Raises KnownError when there is nobody to make a report of.
        """
        findings = _Findings(self)
        if request.is_per_pupil:
            for dossier in self._dossiers(request):
                findings.add_pupil(dossier)
        else:
            for grid in self._grids(request):
                findings.add_class(grid, _class_paper(request))
        return findings.problems()

    def make(self, request: ReportRequest, progress: Progress = SILENT) -> ReportOutcome:
        """Make the PDFs in the folder; existing files are kept and new ones numbered, unless there is a `file_name`.

        Raises KnownError when the disk refuses or there is nobody to make a report of, and Cancelled when the user
        stops; either way no file appears.
        """
        findings = _Findings(self)
        pages = []
        chosen, is_whole = _without_ending(request.file_name)
        with finished_files(request.folder, overwrite=is_whole) as files:
            for made in self._documents(request, findings, progress):
                files.new(chosen or made.stem, _PDF).write_bytes(made.data)
                pages.append(made.pages)
        done = tuple(ReportFile(path, count) for path, count in zip(files.paths, pages, strict=True))
        return ReportOutcome(done, tuple(problem.message for problem in findings.problems()))

    def preview(self, request: ReportRequest, progress: Progress = SILENT) -> bytes:
        """All of it as one PDF in memory, never on disk; raises as `make` does."""
        request = replace(request, single_file=True)
        return next(self._documents(request, _Findings(self), progress)).data

    def only_name(self, request: ReportRequest) -> str:
        """The name, without ending, that the PDF of a request gets; empty when it asks for several PDFs.

        Raises KnownError when there is nobody to make a report of.
        """
        from routekaart_app.reports import progress_report

        t = i18n.catalog("reports", request.language)
        if not request.is_per_pupil:
            grids = self._grids(request)
            words = (grids[0].group.name, _class_paper(request).file_word(t), grids[0].on.isoformat())
            return _stem(words) if len(grids) == 1 else ""
        ids, on = self._who(request)
        ending = (progress_report.file_word(t), on.isoformat())
        if len(ids) == 1:
            pupil = self._pupils.dossier(ids[0], on).pupil
            return _stem((pupil.group, pupil.number or "01", *ending))
        whose = self._schools.group(request.group_id).name if request.group_id else SchoolYear.of(on).name
        return _stem((whose, *ending)) if request.single_file else ""

    def classmates(self, group_id: UUID, on: date) -> tuple[PupilEntry, ...]:
        """The pupils of a group on a day."""
        return self._pupils.all(SchoolYear.of(on), group_id=group_id, on=on)

    def columns(self, group_id: UUID, on: date) -> tuple[tuple[RoutekaartLine, bool], ...]:
        """The lines a blank list of a group can have, in the order of the grid, and whether each is still open.

        Raises KnownError when the group is gone.
        """
        grid = self._coverage.of_group(group_id, on)
        still_open = open_lines(grid)
        return tuple((line, line in still_open) for line in grid.lines)

    def _documents(self, request: ReportRequest, findings: _Findings, progress: Progress) -> Iterator[_Made]:
        t = i18n.catalog("reports", request.language)
        make = self._progress_documents if request.is_per_pupil else self._class_documents
        return make(request, t, findings, progress)

    def _progress_documents(
        self, request: ReportRequest, t: Catalog, findings: _Findings, progress: Progress
    ) -> Iterator[_Made]:
        from routekaart_app.reports import progress_report
        from routekaart_app.reports.document import UPRIGHT, Document

        kind, title = progress_report.file_word(t), progress_report.title(t)
        ids, on = self._who(request)
        open_document: Document | None = None
        groups: set[str] = set()
        for place, pupil_id in enumerate(ids):
            progress.step(place, len(ids))
            dossier = self._pupils.dossier(pupil_id, on)
            findings.add_pupil(dossier)
            groups.add(dossier.pupil.group)
            pupil = dossier.pupil
            document = open_document or Document(title, t, UPRIGHT, two_sided=request.two_sided)
            document.add(progress_report.part(dossier, t))
            if request.single_file and len(ids) > 1:
                open_document = document
            else:
                number = pupil.number or f"{place + 1:02}"
                yield _made((pupil.group, number, kind, on.isoformat()), document)
        if open_document:
            whose = groups.pop() if len(groups) == 1 else SchoolYear.of(on).name
            yield _made((whose, kind, on.isoformat()), open_document)
        progress.step(len(ids), len(ids))

    def _class_documents(
        self, request: ReportRequest, t: Catalog, findings: _Findings, progress: Progress
    ) -> Iterator[_Made]:
        from routekaart_app.reports.document import Document

        paper = _class_paper(request)
        kind, title = paper.file_word(t), paper.title(t)
        grids = self._grids(request)
        size = paper.size(grids)
        open_document: Document | None = None
        for place, grid in enumerate(grids):
            progress.step(place, len(grids))
            findings.add_class(grid, paper)
            document = open_document or Document(title, t, size, two_sided=request.two_sided)
            document.add(paper.part(grid, t, size))
            if request.single_file and len(grids) > 1:
                open_document = document
            else:
                yield _made((grid.group.name, kind, grid.on.isoformat()), document)
        if open_document:
            yield _made((grids[0].group.year.name, kind, grids[0].on.isoformat()), open_document)
        progress.step(len(grids), len(grids))

    def _who(self, request: ReportRequest) -> tuple[tuple[UUID, ...], date]:
        """The pupils of a request, and its day moved into the school year of the group."""
        ids, on = request.pupil_ids, request.on
        if request.group_id:
            on = self._schools.group(request.group_id).year.clip(on)
            ids = ids or tuple(entry.id for entry in self.classmates(request.group_id, on))
        if not ids:
            raise KnownError(_("There are no pupils to make a report of."), "", _("Choose a class."), code="no-pupils")
        return ids, on

    def _dossiers(self, request: ReportRequest) -> Iterator[Dossier]:
        ids, on = self._who(request)
        return (self._pupils.dossier(pupil_id, on) for pupil_id in ids)

    def _grids(self, request: ReportRequest) -> list[GroupCoverage]:
        groups: dict[UUID, None] = dict.fromkeys([request.group_id] if request.group_id else [])
        if not groups:
            groups.update((d.pupil.group_id, None) for d in self._dossiers(request) if d.pupil.group_id)
        return [self._coverage.of_group(group_id, request.on) for group_id in groups]


def _class_paper(request: ReportRequest) -> ClassPaper:
    """What to make of the grids of a request."""
    from routekaart_app.services.class_papers import Blank, Overview

    return Blank(request.codes, request.empty_columns) if request.kind == "blank" else Overview()


def _made(words: tuple[str, ...], document: Document) -> _Made:
    data = document.data()
    return _Made(_stem(words), data, document.pages)


def _stem(words: tuple[str, ...]) -> str:
    return "-".join(word.replace(" ", "-") for word in words if word)


def _without_ending(file_name: str) -> tuple[str, bool]:
    """A name without ".pdf", and whether it had it: only then has the person seen which file would be replaced."""
    is_whole = file_name.lower().endswith(_PDF)
    return (file_name[: -len(_PDF)] if is_whole else file_name), is_whole


class _Findings:
    """Gathers what is worth a look over a whole batch, so that one sentence says it for everybody."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports
        self._problems: list[Problem] = []
        self._empty: list[str] = []
        self._missing: dict[str, None] = {}
        self._classmates: dict[tuple[UUID, date], dict[str, str]] = {}

    def add_pupil(self, dossier: Dossier) -> None:
        """Look through what the report of one pupil shows."""
        from routekaart_app.reports import letters, progress_report

        moments = progress_report.shown_moments(dossier)
        if not moments:
            self._empty.append(dossier.pupil.display_name)
        said = f" {names.fold(' '.join(f'{moment.title} {moment.note}' for moment in moments))} "
        for key, name in self._others(dossier).items():
            if f" {key} " in said:
                text = _("{pupil}: a note names {other}, who is in the same class.")
                self._problems.append(Problem("note", text.format(pupil=dossier.pupil.display_name, other=name)))
        self._missing.update(dict.fromkeys(letters.missing(progress_report.texts(dossier))))

    def add_class(self, grid: GroupCoverage, paper: ClassPaper) -> None:
        """Look through what a paper about a class shows."""
        from routekaart_app.reports import letters

        self._missing.update(dict.fromkeys(letters.missing(paper.texts(grid))))

    def problems(self) -> tuple[Problem, ...]:
        """All that was found."""
        found = list(self._problems)
        if self._empty:
            text = ngettext(
                "Nothing has been recorded this school year for {count} pupil: {names}",
                "Nothing has been recorded this school year for {count} pupils: {names}",
                len(self._empty),
            )
            found.append(Problem("moments", text.format(count=len(self._empty), names=_listed(self._empty))))
        if self._missing:
            text = ngettext(
                "{count} character cannot be printed and shows as □: {characters}",
                "{count} characters cannot be printed and show as □: {characters}",
                len(self._missing),
            )
            shown = " ".join(char for char in self._missing if char.isprintable())
            found.append(Problem("letters", text.format(count=len(self._missing), characters=shown)))
        return tuple(found)

    def _others(self, dossier: Dossier) -> dict[str, str]:
        """Full names of the classmates by their folded form; a single name is too common a word to look for."""
        group_id = dossier.pupil.group_id
        if group_id is None:
            return {}
        key = (group_id, dossier.on)
        if key not in self._classmates:
            everybody = self._reports.classmates(group_id, dossier.on)
            folded = {names.fold(entry.display_name): entry.display_name for entry in everybody}
            self._classmates[key] = {fold: name for fold, name in folded.items() if " " in fold}
        own = names.fold(dossier.pupil.display_name)
        return {fold: name for fold, name in self._classmates[key].items() if fold != own}


def _listed(people: list[str]) -> str:
    """The first few names, and that there are more."""
    shown = ", ".join(people[:_NAMED])
    return f"{shown}, …" if len(people) > _NAMED else shown
