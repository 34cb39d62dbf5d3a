"""Letters to the families of a batch: one for each address, about all children there, as PDF or as a text to change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from uuid import UUID

from routekaart_app import formats, i18n
from routekaart_app.domain.families import Copy, Family
from routekaart_app.domain.letter import LIST_FIELDS, FilledLetter, Letter, LetterChoice, LetterPage, called, filled
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_privacy import Readers
from routekaart_app.domain.parent_report import ParentReport
from routekaart_app.domain.visit import Visit
from routekaart_app.i18n import Catalog
from routekaart_app.reports import parent_letter as paper
from routekaart_app.reports import parent_letter_copy
from routekaart_app.reports.document import UPRIGHT, Document
from routekaart_app.services import letter_findings, letter_values, parent_reports
from routekaart_app.services.family_papers import Add, Bundle, FamilyWords
from routekaart_app.services.households import Home
from routekaart_app.services.letter_values import Filling
from routekaart_app.services.letters import LEADING, in_language
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_requests import ReportRequest
from routekaart_app.services.report_sources import Sources

_OF_DOSSIER: Mapping[str, Callable[[ParentReport, Catalog], Iterator[str]]] = {
    "done": letter_values.done,
    "ahead": letter_values.ahead,
    "agreements": letter_values.agreements,
}


class TextCopy:
    """Letters gathered for a word processor; `pages` counts as they would be on paper."""

    def __init__(self, t: Catalog, *, large: bool, is_example: bool) -> None:
        self.pages = 0
        self._t, self._large, self._is_example = t, large, is_example
        self._found: list[LetterPage] = []

    def add(self, page: LetterPage) -> None:
        """One letter more."""
        t = i18n.catalog("reports", page.language)
        self.pages += Document(paper.title(t), t, UPRIGHT).add(paper.part(page, t, large=self._large))
        self._found.append(page)

    def data(self) -> bytes:
        """The finished file."""
        title = paper.title(self._t)
        return parent_letter_copy.data(self._found, self._t, title, large=self._large, is_example=self._is_example)


class LetterPapers:
    """The letter that was chosen. Raises KnownError "no-letter" when it is gone."""

    words = FamilyWords(letter_findings.nobody, letter_findings.not_printed, letter_findings.lacking)

    def __init__(
        self, request: ReportRequest, choice: LetterChoice, sources: Sources, homes: Mapping[UUID, Home], on: date
    ) -> None:
        self.ending = request.ending
        self._request, self._choice, self._sources, self._homes, self._on = request, choice, sources, homes, on
        self._texts = sources.letters.every(choice.key)
        self._visits: dict[frozenset[UUID], tuple[Visit, ...]] = {}
        self._mentors: dict[UUID, str] = {}
        self._is_begun = False

    def languages(self) -> Collection[str]:
        return tuple(self._texts)

    def word(self, t: Catalog) -> str:
        """The name of the letter, in the language of whoever files it."""
        return in_language(self._texts, t.language).name

    def begun(self, t: Catalog, *, two_sided: bool) -> Bundle:
        is_example = self._sources.is_example
        if self._request.as_text:
            return TextCopy(t, large=self._request.large, is_example=is_example)
        return Document(paper.title(t), t, UPRIGHT, two_sided=two_sided, is_example=is_example)

    def of_family(self, family: Family, findings: Findings, step: Callable[[], None]) -> Iterator[tuple[Copy, Add]]:
        if not self._is_begun:
            self._is_begun = True
            self._look_at_choice(findings)
        dossiers: dict[UUID, Dossier] = {}
        copies_of = family.told_apart()
        for copy in family.copies:
            reports: dict[UUID, ParentReport] = {}
            for pupil_id in copy.pupil_ids:
                step()
                self._read(pupil_id, dossiers)
                if pupil_id in dossiers:
                    reports[pupil_id] = self._report(dossiers[pupil_id], copy, is_only=copies_of[pupil_id] == 1)
            page = self._page(copy, reports)
            findings.add_texts(paper.texts(page))
            self._look_at(copy, reports, findings)
            yield copy, self._adding(page)

    def _adding(self, page: LetterPage) -> Add:
        def add(bundle: Bundle) -> None:
            if isinstance(bundle, TextCopy):
                bundle.add(page)
                return
            assert isinstance(bundle, Document)
            t = i18n.catalog("reports", page.language)
            bundle.add(paper.part(page, t, large=self._request.large))

        return add

    def _read(self, pupil_id: UUID, dossiers: dict[UUID, Dossier]) -> None:
        """What is known of a pupil, where the letter tells anything of it."""
        if pupil_id not in dossiers and any(letter.uses(*_OF_DOSSIER) for letter in self._texts.values()):
            dossiers[pupil_id] = self._sources.pupils.dossier(pupil_id, self._on)

    def _report(self, dossier: Dossier, copy: Copy, *, is_only: bool) -> ParentReport:
        report = parent_reports.built(dossier, self._homes[dossier.pupil.id].facts)
        return parent_reports.for_copy(report, dossier, Readers(copy.guardians, dossier.guardians, is_only))

    def _page(self, copy: Copy, reports: Mapping[UUID, ParentReport]) -> LetterPage:
        homes = tuple(self._homes[pupil_id] for pupil_id in copy.pupil_ids)
        filling = Filling(homes, copy.guardians, self._choice, tuple(map(self._mentor, homes)), self._on)
        letter = in_language(self._texts, copy.language)
        t, dutch = i18n.catalog("reports", letter.language), i18n.catalog("reports", LEADING)
        aside = self._filled(self._texts[LEADING], filling, reports, dutch) if letter.language != LEADING else None
        groups = letter_values.together((home.entry.group for home in homes), dutch)
        names = letter_values.together((home.entry.display_name for home in homes), dutch)
        return LetterPage(
            letter.language,
            self._filled(letter, filling, reports, t),
            letter_values.together((home.entry.school for home in homes), t),
            letter_values.phone(homes),
            letter_values.addressed(copy.guardians),
            formats.date_long(self._on, t.language),
            " · ".join(filter(None, (names, groups))),
            aside.slip if aside else (),
        )

    def _filled(
        self, letter: Letter, filling: Filling, reports: Mapping[UUID, ParentReport], t: Catalog
    ) -> FilledLetter:
        lists: dict[str, tuple[str, ...]] = {}
        if letter.uses("visits"):
            lists["visits"] = letter_values.visits(self._of_classes(filling.homes), t)
        told = [reports[home.entry.id] for home in filling.homes if home.entry.id in reports]
        for field, say in _OF_DOSSIER.items():
            if letter.uses(field):
                lists[field] = letter_values.told(told, say, t)
        return filled(letter, letter_values.values(filling, t), lists)

    def _of_classes(self, homes: tuple[Home, ...]) -> tuple[Visit, ...]:
        groups = frozenset(home.entry.group_id for home in homes if home.entry.group_id)
        if groups not in self._visits:
            self._visits[groups] = self._sources.letters.visits(groups, self._on)
        return self._visits[groups]

    def _mentor(self, home: Home) -> str:
        group_id = home.entry.group_id
        if group_id is None:
            return ""
        if group_id not in self._mentors:
            self._mentors[group_id] = self._sources.schools.group(group_id).mentor
        return self._mentors[group_id]

    def _look_at_choice(self, findings: Findings) -> None:
        """What the letter has a line for and nobody filled in: it is left out, and that may be meant so."""
        choice, letter = self._choice, self._texts[LEADING]
        asked = {"subject": choice.subject, "date": choice.on, "time": choice.time, "place": choice.place}
        lacking = [called(key, i18n.language()) for key, said in asked.items() if letter.uses(key) and not said]
        if lacking:
            findings.add("open", letter_findings.left_open(", ".join(lacking)))

    def _look_at(self, copy: Copy, reports: Mapping[UUID, ParentReport], findings: Findings) -> None:
        """Another pupil's name in what was typed: for all, in the text of the school itself, or in an agreement."""
        letter = in_language(self._texts, copy.language)
        own = (letter.subject, letter.body, letter.slip) if letter.is_own else ()
        for pupil_id in copy.pupil_ids:
            report = reports.get(pupil_id)
            agreed = parent_reports.free_texts(report) if report and letter.uses(*LIST_FIELDS) else ()
            entry, naming = self._homes[pupil_id].entry, letter_findings.naming()
            findings.add_said(entry, self._on, (*self._choice.typed, *own), naming.classmate)
            findings.add_told_parents(entry, self._on, agreed, naming)
