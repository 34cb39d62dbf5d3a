"""The papers that go to families: what each tells, in which languages there is one, and what is worth a look in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from routekaart_app import i18n
from routekaart_app.domain.families import Copy, Family
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.domain.parent_report import ParentReport
from routekaart_app.i18n import Catalog
from routekaart_app.reports import parent_report
from routekaart_app.reports.document import UPRIGHT, Document
from routekaart_app.services import parent_findings, parent_reports
from routekaart_app.services.households import Home
from routekaart_app.services.paper_languages import printable
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_sources import Sources


class Bundle(Protocol):
    """A file in the making."""

    @property
    def pages(self) -> int: ...

    def data(self) -> bytes: ...


Add = Callable[[Bundle], None]
"""Puts what one copy holds at the end of a file that is still open."""


@dataclass(frozen=True, slots=True)
class FamilyWords:
    """The sentences about a paper: nobody is recorded, it is not there in the language of the home (each for so many,
    with {count} and {names}), and it is not there in the language that was asked for."""

    nobody: Callable[[int], str]
    not_printed: Callable[[int], str]
    lacking: Callable[[str], str]


class FamilyPaper(Protocol):
    """What goes to families, each copy to one address in one language."""

    ending: str
    """Of its files, with the dot."""
    words: FamilyWords

    def languages(self) -> Collection[str]:
        """In which it can be made, the leading one among them."""

    def word(self, t: Catalog) -> str:
        """What the name of its file says it is."""

    def begun(self, t: Catalog, *, two_sided: bool) -> Bundle:
        """An empty file."""

    def of_family(self, family: Family, findings: Findings, step: Callable[[], None]) -> Iterator[tuple[Copy, Add]]:
        """Copy after copy, looked through on the way; calls `step` before each pupil of each copy."""


class ParentReports:
    """The report for parents: of each pupil a part."""

    ending = ".pdf"
    words = FamilyWords(parent_findings.nobody, parent_findings.not_printed, parent_findings.lacking)

    def __init__(self, sources: Sources, homes: Mapping[UUID, Home], on: date, *, large: bool) -> None:
        self._sources, self._homes, self._on, self._large = sources, homes, on, large

    def languages(self) -> Collection[str]:
        return printable()

    def word(self, t: Catalog) -> str:
        return parent_report.file_word(t)

    def begun(self, t: Catalog, *, two_sided: bool) -> Bundle:
        return Document(parent_report.title(t), t, UPRIGHT, two_sided=two_sided, is_example=self._sources.is_example)

    def of_family(self, family: Family, findings: Findings, step: Callable[[], None]) -> Iterator[tuple[Copy, Add]]:
        said: dict[UUID, tuple[Dossier, dict[str, None]]] = {}
        copies_of = family.told_apart()
        for copy in family.copies:
            reports = []
            for pupil_id in copy.pupil_ids:
                step()
                if pupil_id not in said:
                    said[pupil_id] = self._sources.pupils.dossier(pupil_id, self._on), {}
                dossier, texts = said[pupil_id]
                report = parent_reports.built(dossier, self._homes[pupil_id].facts)
                readers = Readers(copy.guardians, dossier.guardians, copies_of[pupil_id] == 1)
                report = parent_reports.for_copy(report, dossier, readers)
                texts |= dict.fromkeys(parent_reports.free_texts(report))
                findings.add_texts(parent_report.texts(report))
                reports.append(report)
            yield copy, self._adding(copy, reports)
        self._look_at(said, findings)

    def _adding(self, copy: Copy, reports: list[ParentReport]) -> Add:
        t = i18n.catalog("reports", copy.language)

        def add(document: Bundle) -> None:
            assert isinstance(document, Document)
            for report in reports:
                document.add(parent_report.part(report, t, large=self._large))

        return add

    def _look_at(self, said: Mapping[UUID, tuple[Dossier, dict[str, None]]], findings: Findings) -> None:
        for pupil_id, (dossier, texts) in said.items():
            findings.add_told_parents(dossier.pupil, dossier.on, texts, parent_findings.naming())
            report = parent_reports.built(dossier, self._homes[pupil_id].facts)
            if not (report.mentor or report.phone):
                findings.count("ask", parent_findings.nobody_to_ask, dossier.pupil.display_name)
            for kind, sentence in parent_findings.EMPTY.items():
                if not getattr(report, parent_findings.PART[kind]):
                    findings.count(kind, sentence, dossier.pupil.display_name)
