"""The papers about one pupil: each is made of the dossier, and all are made in the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import parent_privacy
from routekaart_app.domain.career_file import CareerFile, Contents
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.list_entry import TALK_KINDS, named
from routekaart_app.domain.overview import Dossier, PupilEntry
from routekaart_app.domain.parent_report import ParentReport, ParentSaid, TalkPartner
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import Catalog, ngettext
from routekaart_app.reports import career_file, conversation_sheet, progress_report, reflection_form
from routekaart_app.reports.document import Part
from routekaart_app.services import career_files, parent_findings, parent_reports
from routekaart_app.services.households import Home, Households
from routekaart_app.services.lists import Lists
from routekaart_app.services.report_names import joined, of_person, plain

Remark = tuple[str, Callable[[int], str]]
"""The field of a problem, and its sentence for so many pupils, with {count} and {names}."""


class PupilPaper(Protocol):
    """A paper with a part for every pupil."""

    def title(self, t: Catalog) -> str:
        """What the document is called."""

    def stem(self, pupil: PupilEntry, place: int, on: date, t: Catalog) -> str:
        """The name of the file about one pupil, the `place`th of a batch from 1, not yet made safe."""

    def batch_stem(self, whose: str, on: date, t: Catalog) -> str:
        """The name of the file about several pupils, such as those of a class."""

    def part(self, dossier: Dossier, t: Catalog) -> Part:
        """One pupil on paper."""

    def said(self, dossier: Dossier) -> Iterable[str]:
        """Every text on it in which people wrote what they liked."""

    def texts(self, dossier: Dossier) -> Iterable[str]:
        """Every text on it that people typed or imported."""

    def is_empty(self, dossier: Dossier) -> bool:
        """Whether it has nothing to tell."""

    def empty(self, count: int) -> str:
        """The sentence for so many pupils of whom there is nothing to tell, with {count} and {names}."""

    def leaves_out(self, dossier: Dossier) -> bool:
        """Whether this pupil gets no such paper at all."""

    def remarks(self, dossier: Dossier) -> Iterable[Remark]:
        """What else is worth a look before it is used."""


class Progress:
    """Where the pupil stands, what comes now, what has been; its file name says the number, never the name."""

    def title(self, t: Catalog) -> str:
        return progress_report.title(t)

    def stem(self, pupil: PupilEntry, place: int, on: date, t: Catalog) -> str:
        return joined(pupil.group, plain(pupil.number) or f"{place:02}", progress_report.file_word(t), on.isoformat())

    def batch_stem(self, whose: str, on: date, t: Catalog) -> str:
        return joined(whose, progress_report.file_word(t), on.isoformat())

    def part(self, dossier: Dossier, t: Catalog) -> Part:
        return progress_report.part(_as_printed(dossier), t)

    def said(self, dossier: Dossier) -> Iterable[str]:
        return (f"{moment.title} {moment.note}" for moment in progress_report.shown_moments(_as_printed(dossier)))

    def texts(self, dossier: Dossier) -> Iterable[str]:
        return progress_report.texts(_as_printed(dossier))

    def is_empty(self, dossier: Dossier) -> bool:
        return not progress_report.shown_moments(dossier)

    def leaves_out(self, dossier: Dossier) -> bool:
        return False

    def remarks(self, dossier: Dossier) -> Iterable[Remark]:
        return ()

    def empty(self, count: int) -> str:
        return ngettext(
            "Nothing has been recorded this school year for {count} pupil: {names}",
            "Nothing has been recorded this school year for {count} pupils: {names}",
            count,
        )


class Forms:
    """A form to write a reflection on by hand, about an activity if given: for who was at it or is to be, since a
    reflection on it can be kept of nobody else."""

    def __init__(self, activity_id: UUID | None) -> None:
        self._activity_id = activity_id

    def title(self, t: Catalog) -> str:
        return reflection_form.title(t)

    def stem(self, pupil: PupilEntry, place: int, on: date, t: Catalog) -> str:
        return joined(pupil.group, plain(pupil.number) or f"{place:02}", reflection_form.file_word(t), on.isoformat())

    def batch_stem(self, whose: str, on: date, t: Catalog) -> str:
        return joined(whose, reflection_form.file_word(t), on.isoformat())

    def part(self, dossier: Dossier, t: Catalog) -> Part:
        return reflection_form.part(dossier.pupil, self._about(dossier, t), t)

    def said(self, dossier: Dossier) -> Iterable[str]:
        return ()

    def texts(self, dossier: Dossier) -> Iterable[str]:
        moment = self._moment(dossier)
        return reflection_form.texts(dossier.pupil, f"{moment.title} {moment.company}" if moment else "")

    def is_empty(self, dossier: Dossier) -> bool:
        return self.leaves_out(dossier)

    def remarks(self, dossier: Dossier) -> Iterable[Remark]:
        return ()

    def empty(self, count: int) -> str:
        return ngettext(
            "{count} pupil was not at this activity and gets no form: {names}",
            "{count} pupils were not at this activity and get no form: {names}",
            count,
        )

    def leaves_out(self, dossier: Dossier) -> bool:
        return self._activity_id is not None and self._moment(dossier) is None

    def _moment(self, dossier: Dossier) -> ContactMoment | None:
        mine = (moment for moment in _as_printed(dossier).moments if moment.activity_id == self._activity_id)
        there = (moment for moment in mine if moment.kind not in TALKS)
        return next((moment for moment in there if moment.state is not State.ABSENT), None)

    def _about(self, dossier: Dossier, t: Catalog) -> str:
        moment = self._moment(dossier)
        if moment is None:
            return ""
        name = moment.title or moment.line_name or words.moment_kind(moment.kind, moment.parent_form, t.gettext)
        return ", ".join(filter(None, (name, moment.company)))


class CareerFiles:
    """The pupil's own file, to be handed in: its file name says whose it is, and what it is for."""

    def __init__(self, contents: Contents, lists: Lists) -> None:
        self._contents = contents
        entries = lists.all(TALK_KINDS)
        self._talk_kind: Callable[[str], str] = lambda key: named(entries, key)

    def title(self, t: Catalog) -> str:
        return career_file.title(t)

    def stem(self, pupil: PupilEntry, place: int, on: date, t: Catalog) -> str:
        number = plain(pupil.number) or f"{place:02}"
        return joined(self._purpose(t), of_person(pupil.listed_name), number, pupil.group, SchoolYear.of(on).name)

    def batch_stem(self, whose: str, on: date, t: Catalog) -> str:
        years = whose, SchoolYear.of(on).name
        return joined(self._purpose(t), *dict.fromkeys(years))

    def part(self, dossier: Dossier, t: Catalog) -> Part:
        return career_file.part(self._file(dossier), t)

    def said(self, dossier: Dossier) -> Iterable[str]:
        return career_file.said(self._file(dossier))

    def texts(self, dossier: Dossier) -> Iterable[str]:
        return career_file.texts(self._file(dossier))

    def is_empty(self, dossier: Dossier) -> bool:
        return self._file(dossier).is_empty

    def leaves_out(self, dossier: Dossier) -> bool:
        return False

    def remarks(self, dossier: Dossier) -> Iterable[Remark]:
        return ()

    def empty(self, count: int) -> str:
        return ngettext(
            "The career file of {count} pupil has nothing but its cover: {names}",
            "The career files of {count} pupils have nothing but their cover: {names}",
            count,
        )

    def _purpose(self, t: Catalog) -> str:
        """What it is and what for: each purpose goes to another place."""
        return career_file.file_word(self._contents.preset, t)

    def _file(self, dossier: Dossier) -> CareerFile:
        return career_files.built(dossier, self._contents, self._talk_kind)


class TalkSheets:
    """Beside the report for parents, for the guide who talks with them: in the same order, with questions and room for
    notes, and with whom the talk will be."""

    def __init__(self, households: Households) -> None:
        self._households = households
        self._last: Home | None = None

    def title(self, t: Catalog) -> str:
        return conversation_sheet.title(t)

    def stem(self, pupil: PupilEntry, place: int, on: date, t: Catalog) -> str:
        return joined(
            pupil.group, plain(pupil.number) or f"{place:02}", conversation_sheet.file_word(t), on.isoformat()
        )

    def batch_stem(self, whose: str, on: date, t: Catalog) -> str:
        return joined(whose, conversation_sheet.file_word(t), on.isoformat())

    def part(self, dossier: Dossier, t: Catalog) -> Part:
        report, told = self._report(dossier)
        return conversation_sheet.part(report, self._partners(dossier), t, told, self._bar(dossier))

    def said(self, dossier: Dossier) -> Iterable[str]:
        report, told = self._report(dossier)
        return (*parent_reports.free_texts(report), *(one.text for one in told))

    def texts(self, dossier: Dossier) -> Iterable[str]:
        report, told = self._report(dossier)
        named = (*(one.name for one in self._partners(dossier)), *(one.who for one in told))
        return (*conversation_sheet.texts(report), *named, *(one.text for one in told))

    def is_empty(self, dossier: Dossier) -> bool:
        return not self._report(dossier)[0].done

    def remarks(self, dossier: Dossier) -> Iterable[Remark]:
        return (("age", parent_findings.of_age),) if self._bar(dossier) else ()

    def leaves_out(self, dossier: Dossier) -> bool:
        return False

    def empty(self, count: int) -> str:
        return parent_findings.nothing_done(count)

    def _report(self, dossier: Dossier) -> tuple[ParentReport, tuple[ParentSaid, ...]]:
        """With what any of the parents said, and who: the guide is the one they told it."""
        return parent_reports.for_guide(parent_reports.built(dossier, self._home(dossier).facts), dossier)

    def _bar(self, dossier: Dossier) -> str:
        """Why the age of the pupil keeps papers from all parents; "" where it does not."""
        withheld = self._home(dossier).subject.receivers.withheld
        return next((one.why for one in withheld if one.guardian is None), "")

    def _partners(self, dossier: Dossier) -> tuple[TalkPartner, ...]:
        """The parents who are known, in their order, and why one of them may not simply be told how it goes."""
        subject = self._home(dossier).subject
        why = {one.guardian.id: one.why for one in subject.receivers.withheld if one.guardian}
        return tuple(
            TalkPartner(
                one.name,
                one.child(subject.pupil_id).relation,
                one.talk_language or subject.home_language,
                one.needs_interpreter,
                one.phone,
                why.get(one.id, ""),
            )
            for one in subject.guardians
        )

    def _home(self, dossier: Dossier) -> Home:
        """Read once for all that is asked of one pupil."""
        if self._last is None or self._last.entry.id != dossier.pupil.id:
            pupil_id = dossier.pupil.id
            self._last = self._households.of([pupil_id], dossier.on)[pupil_id]
        return self._last


def _as_printed(dossier: Dossier) -> Dossier:
    moments = parent_privacy.without_typed_titles(dossier.moments, dossier.parent_contacts)
    return replace(dossier, moments=moments)
