"""Reports and letters of a batch: per family in its language, siblings together, nothing to who may not have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from routekaart_app import formats, i18n, words
from routekaart_app.domain.families import LEADING, Copy, families
from routekaart_app.domain.letter import SHIPPED, LetterChoice
from routekaart_app.domain.parent_rights import BIRTH_UNKNOWN, CONFLICT, NOBODY, Withheld
from routekaart_app.i18n import gettext as _
from routekaart_app.services import parent_findings
from routekaart_app.services.family_papers import Add, Bundle, FamilyPaper, ParentReports
from routekaart_app.services.households import Home
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.report_findings import Findings
from routekaart_app.services.report_names import LONGEST_NAME, joined, plain
from routekaart_app.services.report_requests import (
    SEVERAL_LANGUAGES,
    Made,
    NotSent,
    PlannedCopy,
    ReportRequest,
    Sending,
)
from routekaart_app.services.report_sources import Sources


@dataclass(slots=True)
class _Batch:
    """A file that is still open, and what is in it so far."""

    file: Bundle
    languages: dict[str, None] = field(default_factory=dict)
    pupils: dict[UUID, None] = field(default_factory=dict)
    receivers: dict[str, None] = field(default_factory=dict)


class FamilyMaker:
    """Of each family a copy per address and language. Raises KnownError when there is nobody to make a report of."""

    def __init__(self, request: ReportRequest, sources: Sources) -> None:
        self._request, self._sources = request, sources
        ids, self._on = sources.who(request)
        self._homes = sources.households.of(ids, self._on, on_request=request.on_request)
        self._paper = _paper(request, sources, self._homes, self._on)
        asked, there = "" if request.home_language else request.language, self._paper.languages()
        self._lacking = asked if asked and asked not in there else ""
        fixed = LEADING if self._lacking else asked
        self._families = families([home.subject for home in self._homes.values()], fixed, there)
        self._alike = Counter((copy.pupil_ids[0], copy.language) for copy in self._copies())

    def look(self, findings: Findings) -> None:
        """Find what is worth a look: beside "note", "name" (may name a classmate) and "letters", "guardian" (nobody is
        recorded), "birth" (the date is not known), "custody" (contradicts itself), "language" (not printed), and on
        the paper itself "moments", "words" and "next" (nothing stands there)."""
        for _copy, _add in self._told(findings, SILENT):
            pass

    def documents(self, findings: Findings, progress: Progress) -> Iterator[Made]:
        """One PDF in the order of the class, or one for each copy; none at all where nobody gets one."""
        batch: _Batch | None = None
        for copy, add in self._told(findings, progress):
            batch = batch or _Batch(self._begun())
            add(batch.file)
            batch.languages[copy.language] = None
            batch.pupils |= dict.fromkeys(copy.pupil_ids)
            batch.receivers |= dict.fromkeys(one.name for one in copy.guardians)
            if self._request.per_family:
                yield self._made(self._stem_of(copy), batch)
                batch = None
        if batch:
            yield self._made(self._stem_of_all(), batch)

    def only_name(self) -> str:
        """The name of the only PDF; "" where each copy is one and there are several."""
        copies = self._copies()
        if self._request.per_family:
            return self._stem_of(copies[0]) if len(copies) == 1 else ""
        return self._stem_of_all()

    def withheld(self) -> tuple[NotSent, ...]:
        """Who does not get it, and why, in the order of the batch."""
        order = {pupil_id: place for place, pupil_id in enumerate(self._homes)}
        found = [one for family in self._families for one in family.withheld]
        return tuple(self._not_sent(*one) for one in sorted(found, key=lambda one: order[one[0]]))

    def sending(self) -> Sending:
        """Who gets what, before anything is made."""
        planned = (
            PlannedCopy(
                tuple(self._homes[pupil_id].entry.display_name for pupil_id in copy.pupil_ids),
                tuple(guardian.name for guardian in copy.guardians),
                copy.language,
                copy.asked,
            )
            for copy in self._copies()
        )
        asked = [{copy.asked for copy in family.copies if copy.asked} for family in self._families]
        lacking = Counter(language for one in asked for language in sorted(one))
        languages = tuple(language for language, _count in lacking.most_common())
        return Sending(tuple(planned), self.withheld(), sum(map(bool, asked)), languages)

    def _told(self, findings: Findings, progress: Progress) -> Iterator[tuple[Copy, Add]]:
        """Copy after copy with what it holds, looked through on the way."""
        self._look_at_homes(findings)
        of, done = sum(len(copy.pupil_ids) for copy in self._copies()), 0

        def step() -> None:
            nonlocal done
            progress.step(done, of)
            done += 1

        for family in self._families:
            yield from self._paper.of_family(family, findings, step)
        progress.step(of, of)

    def _look_at_homes(self, findings: Findings) -> None:
        for home in self._homes.values():
            told = home.subject.receivers
            name = home.entry.display_name
            if NOBODY in told.remarks:
                findings.count("guardian", self._paper.words.nobody, name)
            if BIRTH_UNKNOWN in told.remarks:
                findings.count("birth", parent_findings.birth_unknown, name)
            if any(one.why == CONFLICT for one in told.withheld):
                findings.count("custody", parent_findings.conflict, name)
        if self._lacking:
            findings.add("language", self._paper.words.lacking(self._lacking))
        for family in self._families:
            pupil = self._homes[family.pupil_ids[0]].entry.display_name
            for asked in dict.fromkeys(copy.asked for copy in family.copies if copy.asked):
                language = formats.language_name(asked, i18n.language())
                findings.count("language", self._paper.words.not_printed, f"{pupil} ({language})")

    def _begun(self) -> Bundle:
        languages = {copy.language for copy in self._copies()}
        t = i18n.catalog("reports", languages.pop() if len(languages) == 1 else LEADING)
        return self._paper.begun(t, two_sided=self._request.two_sided)

    def _made(self, stem: str, batch: _Batch) -> Made:
        language = next(iter(batch.languages)) if len(batch.languages) == 1 else SEVERAL_LANGUAGES
        numbers = tuple(home.entry.number for key, home in self._homes.items() if key in batch.pupils)
        data = batch.file.data()
        return Made(stem, data, batch.file.pages, language, numbers, self._paper.ending, tuple(batch.receivers))

    def _copies(self) -> list[Copy]:
        return [copy for family in self._families for copy in family.copies]

    def _stem_of(self, copy: Copy) -> str:
        """The name of the file about one copy: it says the number of the eldest of the batch, and never a name but that
        of who gets it where two would be called the same."""
        home, alike = self._homes[copy.pupil_ids[0]], self._alike[copy.pupil_ids[0], copy.language]
        return self._stem(home, copy.language, "-".join(one.name for one in copy.guardians) if alike > 1 else "")

    def _stem_of_all(self) -> str:
        if len(self._homes) == 1:
            (home,) = self._homes.values()
            languages = {copy.language for copy in self._copies()}
            return self._stem(home, languages.pop() if len(languages) == 1 else "")
        return joined(self._sources.whose(self._request, self._on), self._word(), self._on.isoformat())

    def _stem(self, home: Home, language: str, who: str = "") -> str:
        place = list(self._homes).index(home.entry.id) + 1
        number = plain(home.entry.number) or f"{place:02}"
        return joined(home.entry.group, number, self._word(), language, plain(who)[:LONGEST_NAME], self._on.isoformat())

    def _word(self) -> str:
        """In the language of whoever files it, not of who reads it: an Arabic word leaves nothing of a file name."""
        screen = i18n.language()
        return self._paper.word(i18n.catalog("reports", screen if screen in i18n.LANGUAGES else LEADING))

    def _not_sent(self, pupil_id: UUID, withheld: Withheld) -> NotSent:
        entry, guardian = self._homes[pupil_id].entry, withheld.guardian
        why = words.say(words.WITHHELD, withheld.why, _)
        because = guardian.child(pupil_id).do_not_send_because if guardian else ""
        who = guardian.name if guardian else ""
        return NotSent(pupil_id, entry.number, entry.display_name, who, f"{why}: {because}" if because else why)


def _paper(request: ReportRequest, sources: Sources, homes: Mapping[UUID, Home], on: date) -> FamilyPaper:
    """What to make for the families of a request."""
    if request.kind == "letter":
        from routekaart_app.services.letter_papers import LetterPapers

        return LetterPapers(request, request.letter or LetterChoice(SHIPPED[0]), sources, homes, on)
    return ParentReports(sources, homes, on, large=request.large)
