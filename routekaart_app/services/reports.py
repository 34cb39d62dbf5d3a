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
from routekaart_app.domain.blank_list import open_lines
from routekaart_app.domain.career_file import EVERYTHING, Contents
from routekaart_app.domain.overview import Dossier, GroupCoverage, PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_brief import VisitBrief
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import Catalog
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_names import joined
from routekaart_app.store.files import finished_files

if TYPE_CHECKING:
    from routekaart_app.reports.document import Document
    from routekaart_app.services.class_papers import ClassPaper
    from routekaart_app.services.coverage import Coverage
    from routekaart_app.services.lists import Lists
    from routekaart_app.services.pupil_papers import PupilPaper
    from routekaart_app.services.pupils import Pupils
    from routekaart_app.services.schools import Schools
    from routekaart_app.services.visit_briefs import VisitBriefs
    from routekaart_app.services.visit_papers import VisitPaper

Kind = Literal[
    "progress", "dossier", "form", "class", "blank", "card", "stamps", "participants", "confirmation", "certificate"
]
PER_PUPIL: frozenset[Kind] = frozenset({"progress", "dossier", "form"})
"""Reports of which each pupil has one."""
PER_VISIT: frozenset[Kind] = frozenset({"participants", "confirmation", "certificate"})
"""Papers about one visit; what is neither these nor `PER_PUPIL` is about whole classes."""
_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What to make, of whom, counted on which day, in which language, and where to put it.

    "progress", "dossier" and "form" are about the pupils in `pupil_ids`, or all of `group_id`; "class", "blank", "card"
    and "stamps" about that group, or the groups of those pupils; `PER_VISIT` about `visit_id`, where `pupil_ids` says
    who gets a certificate (none: everybody). A reflection form names the activity `about_id`. `contents`
    says what a career file ("dossier") holds. A blank list has columns for the lines with these `codes` (None for those
    still open) and so many `empty_columns`. With `single_file` all is one PDF, in which `two_sided` lets each pupil
    begin on a right-hand page; without it every pupil or group has a PDF of its own. With `file_name`, which fits a
    request for one PDF, that is its name; if it ends in ".pdf", a file of exactly that name is replaced.
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
    contents: Contents = EVERYTHING
    about_id: UUID | None = None
    visit_id: UUID | None = None

    @property
    def is_per_pupil(self) -> bool:
        """Whether each pupil has a report."""
        return self.kind in PER_PUPIL


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
    """A finished PDF that is not on disk yet."""

    stem: str
    data: bytes
    pages: int


class Reports:
    """Makes PDFs of what the other services know."""

    def __init__(
        self,
        schools: Schools,
        pupils: Pupils,
        coverage: Coverage,
        lists: Lists,
        visits: VisitBriefs,
        clock: Clock,
    ) -> None:
        self._schools = schools
        self._pupils = pupils
        self._coverage = coverage
        self._lists = lists
        self._visits = visits
        self._clock = clock

    def check(self, request: ReportRequest) -> tuple[Problem, ...]:
        """What is worth a look before printing; none of it stands in the way.

        `field` says what it is about: "note" (names another pupil), "moments" (nothing recorded), "letters" (show as □)
        or, of a visit, "phone", "staff", "address", "pupils" or "on". Raises KnownError when there is nobody to make a
        report of.
        """
        findings = Findings(self.classmates)
        if request.kind in PER_VISIT:
            findings.add_visit(*self._visit(request))
        elif request.is_per_pupil:
            paper = self._pupil_paper(request)
            for dossier in self._dossiers(request):
                findings.add_pupil(dossier, paper)
        else:
            for grid in self._grids(request):
                findings.add_class(grid, self._class_paper(request))
        return findings.problems()

    def make(self, request: ReportRequest, progress: Progress = SILENT) -> ReportOutcome:
        """Make the PDFs in the folder; existing files are kept and new ones numbered, unless there is a `file_name`.

        Raises KnownError when the disk refuses or there is nobody to make a report of, and Cancelled when the user
        stops; either way no file appears.
        """
        findings = Findings(self.classmates)
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
        return next(self._documents(request, Findings(self.classmates), progress)).data

    def only_name(self, request: ReportRequest) -> str:
        """The name, without ending, that the PDF of a request gets; empty when it asks for several PDFs.

        Raises KnownError when there is nobody to make a report of.
        """
        from routekaart_app.services import visit_papers

        t = i18n.catalog("reports", request.language)
        if request.kind in PER_VISIT:
            return visit_papers.stem(*self._visit(request), t)
        if not request.is_per_pupil:
            grids = self._grids(request)
            words = (grids[0].group.name, self._class_paper(request).file_word(t), grids[0].on.isoformat())
            return joined(*words) if len(grids) == 1 else ""
        paper = self._pupil_paper(request)
        ids, on = self._who(request)
        if len(ids) == 1:
            return paper.stem(self._pupils.dossier(ids[0], on).pupil, 1, on, t)
        whose = self._schools.group(request.group_id).name if request.group_id else SchoolYear.of(on).name
        return paper.batch_stem(whose, on, t) if request.single_file else ""

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

    def _documents(self, request: ReportRequest, findings: Findings, progress: Progress) -> Iterator[_Made]:
        t = i18n.catalog("reports", request.language)
        if request.kind in PER_VISIT:
            return self._visit_documents(request, t, findings, progress)
        make = self._pupil_documents if request.is_per_pupil else self._class_documents
        return make(request, t, findings, progress)

    def _visit_documents(
        self, request: ReportRequest, t: Catalog, findings: Findings, progress: Progress
    ) -> Iterator[_Made]:
        from routekaart_app.reports.document import Document
        from routekaart_app.services import visit_papers

        brief, paper = self._visit(request)
        findings.add_visit(brief, paper)
        document = Document(paper.title(t), t, paper.size, two_sided=request.two_sided)
        parts = tuple(paper.parts(brief, t))
        for place, part in enumerate(parts):
            progress.step(place, len(parts))
            document.add(part)
        progress.step(len(parts), len(parts))
        yield _made(visit_papers.stem(brief, paper, t), document)

    def _visit(self, request: ReportRequest) -> tuple[VisitBrief, VisitPaper]:
        """The visit of a request and what to make of it; raises KnownError when there is nothing to make."""
        from routekaart_app.services import visit_papers

        if request.visit_id is None:
            raise KnownError(_("Choose a visit."), _("Nothing was made."), code="no-visit")
        brief = self._visits.of(request.visit_id)
        paper = visit_papers.MAKERS[request.kind](request.on, request.pupil_ids)
        paper.refuse(brief)
        return brief, paper

    def _pupil_documents(
        self, request: ReportRequest, t: Catalog, findings: Findings, progress: Progress
    ) -> Iterator[_Made]:
        from routekaart_app.reports.document import UPRIGHT, Document

        paper = self._pupil_paper(request)
        ids, on = self._who(request)
        open_document: Document | None = None
        groups: set[str] = set()
        left_out = 0
        for place, pupil_id in enumerate(ids):
            progress.step(place, len(ids))
            dossier = self._pupils.dossier(pupil_id, on)
            findings.add_pupil(dossier, paper)
            if paper.leaves_out(dossier):
                left_out += 1
                continue
            groups.add(dossier.pupil.group)
            document = open_document or Document(paper.title(t), t, UPRIGHT, two_sided=request.two_sided)
            document.add(paper.part(dossier, t))
            if request.single_file and len(ids) > 1:
                open_document = document
            else:
                yield _made(paper.stem(dossier.pupil, place + 1, on, t), document)
        if left_out == len(ids):
            what = _("None of these pupils took part in that activity.")
            raise KnownError(what, _("Nothing was made."), code="no-activity")
        if open_document:
            whose = groups.pop() if len(groups) == 1 else SchoolYear.of(on).name
            yield _made(paper.batch_stem(whose, on, t), open_document)
        progress.step(len(ids), len(ids))

    def _class_documents(
        self, request: ReportRequest, t: Catalog, findings: Findings, progress: Progress
    ) -> Iterator[_Made]:
        from routekaart_app.reports.document import Document

        paper = self._class_paper(request)
        kind, title = paper.file_word(t), paper.title(t)
        grids = self._grids(request)
        size = paper.size(grids)
        open_document: Document | None = None
        for place, grid in enumerate(grids):
            progress.step(place, len(grids))
            findings.add_class(grid, paper)
            document = open_document or Document(title, t, size, two_sided=request.two_sided)
            for part in paper.parts(grid, t, size):
                document.add(part)
            if request.single_file and len(grids) > 1:
                open_document = document
            else:
                yield _made(joined(grid.group.name, kind, grid.on.isoformat()), document)
        if open_document:
            yield _made(joined(grids[0].group.year.name, kind, grids[0].on.isoformat()), open_document)
        progress.step(len(grids), len(grids))

    def _pupil_paper(self, request: ReportRequest) -> PupilPaper:
        """What to make of the dossiers of a request."""
        from routekaart_app.services import pupil_papers

        if request.kind == "dossier":
            return pupil_papers.CareerFiles(request.contents, self._lists)
        return pupil_papers.Forms(request.about_id) if request.kind == "form" else pupil_papers.Progress()

    def _class_paper(self, request: ReportRequest) -> ClassPaper:
        """What to make of the grids of a request."""
        from routekaart_app.services.class_papers import Blank, Cards, Overview, Stamps

        if request.kind == "stamps":
            return Stamps()
        if request.kind == "card":
            return Cards(self._lists)
        return Blank(request.codes, request.empty_columns) if request.kind == "blank" else Overview()

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


def _made(stem: str, document: Document) -> _Made:
    data = document.data()
    return _Made(stem, data, document.pages)


def _without_ending(file_name: str) -> tuple[str, bool]:
    """A name without ".pdf", and whether it had it: only then has the person seen which file would be replaced."""
    is_whole = file_name.lower().endswith(_PDF)
    return (file_name[: -len(_PDF)] if is_whole else file_name), is_whole
