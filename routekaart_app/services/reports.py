"""Reports: checked before they are made, seen before they are printed, and on disk complete or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app import i18n
from routekaart_app.domain.blank_list import open_lines
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.services.named_pupils import NamedPupils
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_requests import (
    FOR_PARENTS,
    PER_PUPIL,
    PER_VISIT,
    ReportFile,
    ReportOutcome,
    ReportRequest,
    Sending,
)
from routekaart_app.store.files import finished_files

if TYPE_CHECKING:
    from routekaart_app.services.report_makers import Maker
    from routekaart_app.services.report_sources import Sources


class Reports:
    """Makes PDFs of what the other services know."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def check(self, request: ReportRequest) -> tuple[Problem, ...]:
        """What is worth a look before printing; none of it stands in the way.

        `field` says what it is about: "note" (names another pupil), "moments" (nothing recorded), "letters" (as □); of
        a visit, "phone", "staff", "address", "pupils" or "on"; of a report for parents what `services.family_maker`
        says. Raises KnownError when there is nobody to make a report of.
        """
        findings = self._findings()
        self._maker(request).look(findings)
        return findings.problems()

    def sending(self, request: ReportRequest) -> Sending:
        """Who gets a report for parents and who does not. Raises KnownError when there is nobody to make one of."""
        from routekaart_app.services.family_maker import FamilyMaker

        return FamilyMaker(request, self._sources).sending()

    def make(self, request: ReportRequest, progress: Progress = SILENT) -> ReportOutcome:
        """Make the PDFs in the folder; existing files are kept and new ones numbered, unless there is a `file_name`.

        Raises KnownError when the disk refuses or there is nobody to make a report of, and Cancelled when the user
        stops; either way no file appears. Where nobody may get a report for parents, no file is made and the outcome
        says why.
        """
        findings, maker = self._findings(), self._maker(request)
        about = []
        chosen, is_whole = _without_ending(request.file_name, request.ending)
        with finished_files(request.folder, overwrite=is_whole) as files:
            for made in maker.documents(findings, progress):
                files.new(chosen or made.stem, made.ending).write_bytes(made.data)
                about.append((made.pages, made.language, made.pupils, made.receivers))
        done = tuple(ReportFile(path, *what) for path, what in zip(files.paths, about, strict=True))
        return ReportOutcome(done, tuple(problem.message for problem in findings.problems()), maker.withheld())

    def preview(self, request: ReportRequest, progress: Progress = SILENT) -> bytes:
        """All of it as one PDF in memory, never on disk; raises as `make` does, and KnownError where nobody gets it."""
        maker = self._maker(replace(request, single_file=True, per_family=False, as_text=False))
        for made in maker.documents(self._findings(), progress):
            return made.data
        whys = dict.fromkeys(f"{one.why[:1].upper()}{one.why[1:].rstrip('.')}." for one in maker.withheld())
        raise KnownError(_("Nobody gets this report."), "", " ".join(whys), code="withheld")

    def only_name(self, request: ReportRequest) -> str:
        """The name, without ending, that the PDF of a request gets; empty when it asks for several PDFs.

        Raises KnownError when there is nobody to make a report of.
        """
        return self._maker(request).only_name()

    def classmates(self, group_id: UUID, on: date) -> tuple[PupilEntry, ...]:
        """The pupils of a group on a day."""
        return self._sources.classmates(group_id, on)

    def columns(self, group_id: UUID, on: date) -> tuple[tuple[RoutekaartLine, bool], ...]:
        """The lines a blank list of a group can have, in the order of the grid, and whether each is still open.

        Raises KnownError when the group is gone.
        """
        grid = self._sources.coverage.of_group(group_id, on)
        still_open = open_lines(grid)
        return tuple((line, line in still_open) for line in grid.lines)

    def _findings(self) -> Findings:
        return Findings(NamedPupils(self.classmates, self._sources.schoolmates))

    def _maker(self, request: ReportRequest) -> Maker:
        from routekaart_app.services import report_makers
        from routekaart_app.services.family_maker import FamilyMaker

        t, sources = i18n.catalog("reports", request.language), self._sources
        if request.kind in FOR_PARENTS:
            return FamilyMaker(request, sources)
        if request.kind in PER_VISIT:
            return report_makers.VisitMaker(request, t, sources)
        if request.kind in PER_PUPIL:
            return report_makers.PupilMaker(request, t, sources, report_makers.pupil_paper(request, sources))
        return report_makers.ClassMaker(request, t, sources, report_makers.class_paper(request, sources))


def _without_ending(file_name: str, ending: str) -> tuple[str, bool]:
    """A name without ".pdf", and whether it had it: only then has the person seen which file would be replaced."""
    is_whole = file_name.lower().endswith(ending)
    return (file_name[: -len(ending)] if is_whole else file_name), is_whole
