"""How each kind of report is made of a request: about pupils, about classes, about a visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol
from uuid import UUID

from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import Catalog
from routekaart_app.i18n import gettext as _
from routekaart_app.reports.document import UPRIGHT, Document, Paper
from routekaart_app.services import pupil_papers, visit_papers
from routekaart_app.services.class_papers import Blank, Cards, ClassPaper, Overview, Stamps
from routekaart_app.services.progress import Progress
from routekaart_app.services.pupil_papers import PupilPaper
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_names import joined
from routekaart_app.services.report_requests import Made, NotSent, ReportRequest
from routekaart_app.services.report_sources import Sources


class Maker(Protocol):
    """Makes what one request asks for."""

    def look(self, findings: Findings) -> None:
        """Look everything through without making it. Raises KnownError when there is nothing to make."""

    def documents(self, findings: Findings, progress: Progress) -> Iterator[Made]:
        """Make it, one PDF after the other, and look it through meanwhile. Raises as `look`, and Cancelled."""

    def only_name(self) -> str:
        """The name, without ending, of the only PDF; "" for several."""

    def withheld(self) -> tuple[NotSent, ...]:
        """Who does not get it, and why."""


class PupilMaker:
    """Of each pupil a report."""

    def __init__(self, request: ReportRequest, t: Catalog, sources: Sources, paper: PupilPaper) -> None:
        self._request, self._t, self._sources, self._paper = request, t, sources, paper

    def look(self, findings: Findings) -> None:
        for dossier in self._sources.dossiers(self._request):
            findings.add_pupil(dossier, self._paper)

    def documents(self, findings: Findings, progress: Progress) -> Iterator[Made]:
        request, paper, t = self._request, self._paper, self._t
        ids, on = self._sources.who(request)
        open_document: Document | None = None
        groups: set[str] = set()
        left_out = 0
        for place, pupil_id in enumerate(ids):
            progress.step(place, len(ids))
            dossier = self._sources.pupils.dossier(pupil_id, on)
            findings.add_pupil(dossier, paper)
            if paper.leaves_out(dossier):
                left_out += 1
                continue
            groups.add(dossier.pupil.group)
            document = open_document or _begun(paper.title(t), t, UPRIGHT, request, self._sources)
            document.add(paper.part(dossier, t))
            if request.single_file and len(ids) > 1:
                open_document = document
            else:
                yield made(paper.stem(dossier.pupil, place + 1, on, t), document)
        if left_out == len(ids):
            what = _("None of these pupils took part in that activity.")
            raise KnownError(what, _("Nothing was made."), code="no-activity")
        if open_document:
            whose = groups.pop() if len(groups) == 1 else SchoolYear.of(on).name
            yield made(paper.batch_stem(whose, on, t), open_document)
        progress.step(len(ids), len(ids))

    def only_name(self) -> str:
        ids, on = self._sources.who(self._request)
        if len(ids) == 1:
            return self._paper.stem(self._sources.pupils.dossier(ids[0], on).pupil, 1, on, self._t)
        whose = self._sources.whose(self._request, on)
        return self._paper.batch_stem(whose, on, self._t) if self._request.single_file else ""

    def withheld(self) -> tuple[NotSent, ...]:
        return ()


class ClassMaker:
    """Of each class a report."""

    def __init__(self, request: ReportRequest, t: Catalog, sources: Sources, paper: ClassPaper) -> None:
        self._request, self._t, self._sources, self._paper = request, t, sources, paper

    def look(self, findings: Findings) -> None:
        for grid in self._grids():
            findings.add_class(grid, self._paper)

    def documents(self, findings: Findings, progress: Progress) -> Iterator[Made]:
        request, paper, t = self._request, self._paper, self._t
        kind, title = paper.file_word(t), paper.title(t)
        grids = self._grids()
        size = paper.size(grids)
        open_document: Document | None = None
        for place, grid in enumerate(grids):
            progress.step(place, len(grids))
            findings.add_class(grid, paper)
            document = open_document or _begun(title, t, size, request, self._sources)
            for part in paper.parts(grid, t, size):
                document.add(part)
            if request.single_file and len(grids) > 1:
                open_document = document
            else:
                yield made(joined(grid.group.name, kind, grid.on.isoformat()), document)
        if open_document:
            yield made(joined(grids[0].group.year.name, kind, grids[0].on.isoformat()), open_document)
        progress.step(len(grids), len(grids))

    def only_name(self) -> str:
        grids = self._grids()
        words = (grids[0].group.name, self._paper.file_word(self._t), grids[0].on.isoformat())
        return joined(*words) if len(grids) == 1 else ""

    def withheld(self) -> tuple[NotSent, ...]:
        return ()

    def _grids(self) -> list[GroupCoverage]:
        request = self._request
        groups: dict[UUID, None] = dict.fromkeys([request.group_id] if request.group_id else [])
        if not groups:
            dossiers = self._sources.dossiers(request)
            groups.update((dossier.pupil.group_id, None) for dossier in dossiers if dossier.pupil.group_id)
        return [self._sources.coverage.of_group(group_id, request.on) for group_id in groups]


class VisitMaker:
    """A paper about one visit. Raises KnownError when there is no such visit or nothing to put on paper."""

    def __init__(self, request: ReportRequest, t: Catalog, sources: Sources) -> None:
        self._request, self._t, self._sources = request, t, sources
        if request.visit_id is None:
            raise KnownError(_("Choose a visit."), _("Nothing was made."), code="no-visit")
        self._brief = sources.visits.of(request.visit_id)
        self._paper = visit_papers.MAKERS[request.kind](request.on, request.pupil_ids)
        self._paper.refuse(self._brief)

    def look(self, findings: Findings) -> None:
        findings.add_visit(self._brief, self._paper)

    def documents(self, findings: Findings, progress: Progress) -> Iterator[Made]:
        self.look(findings)
        title = self._paper.title(self._t)
        document = _begun(title, self._t, self._paper.size, self._request, self._sources)
        parts = tuple(self._paper.parts(self._brief, self._t))
        for place, part in enumerate(parts):
            progress.step(place, len(parts))
            document.add(part)
        progress.step(len(parts), len(parts))
        yield made(self.only_name(), document)

    def only_name(self) -> str:
        return visit_papers.stem(self._brief, self._paper, self._t)

    def withheld(self) -> tuple[NotSent, ...]:
        return ()


def _begun(title: str, t: Catalog, size: Paper, request: ReportRequest, sources: Sources) -> Document:
    """A PDF with nothing in it yet."""
    return Document(title, t, size, two_sided=request.two_sided, is_example=sources.is_example)


def made(stem: str, document: Document, language: str = "", pupils: tuple[str, ...] = ()) -> Made:
    """The finished PDF of a document."""
    data = document.data()
    return Made(stem, data, document.pages, language, pupils)


def pupil_paper(request: ReportRequest, sources: Sources) -> PupilPaper:
    """What to make of the dossiers of a request."""
    if request.kind == "dossier":
        return pupil_papers.CareerFiles(request.contents, sources.lists)
    if request.kind == "talk-sheet":
        return pupil_papers.TalkSheets(sources.households)
    return pupil_papers.Forms(request.about_id) if request.kind == "form" else pupil_papers.Progress()


def class_paper(request: ReportRequest, sources: Sources) -> ClassPaper:
    """What to make of the grids of a request."""
    if request.kind == "stamps":
        return Stamps()
    if request.kind == "card":
        return Cards(sources.lists)
    return Blank(request.codes, request.empty_columns) if request.kind == "blank" else Overview()
