"""The papers about one visit: each is made of its brief, and all are made in the same way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol
from uuid import UUID

from routekaart_app import formats
from routekaart_app.domain import names
from routekaart_app.domain.visit_brief import VisitBrief
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import Catalog, language, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.reports import certificate, confirmation, participants_list
from routekaart_app.reports.document import SIDEWAYS, UPRIGHT, Paper, Part
from routekaart_app.services.report_names import joined, plain


class VisitPaper(Protocol):
    """A paper about a visit."""

    def title(self, t: Catalog) -> str:
        """What the document is called."""

    def file_word(self, t: Catalog) -> str:
        """What the name of its file says it is."""

    @property
    def size(self) -> Paper:
        """The paper it is on."""

    def refuse(self, brief: VisitBrief) -> None:
        """Raises KnownError when there is nothing to put on paper."""

    def parts(self, brief: VisitBrief, t: Catalog) -> Iterable[Part]:
        """All of it, a part for whoever gets one."""

    def texts(self, brief: VisitBrief) -> Iterable[str]:
        """Every text on it that people typed or imported."""

    def problems(self, brief: VisitBrief) -> Iterable[Problem]:
        """What is worth a look before it is handed out."""


class Participants:
    """Who goes along, to take along and to tick."""

    size = UPRIGHT

    def title(self, t: Catalog) -> str:
        return participants_list.title(t)

    def file_word(self, t: Catalog) -> str:
        return participants_list.file_word(t)

    def refuse(self, brief: VisitBrief) -> None:
        _refuse_called_off(brief)

    def parts(self, brief: VisitBrief, t: Catalog) -> Iterable[Part]:
        return (participants_list.part(brief, t),)

    def texts(self, brief: VisitBrief) -> Iterable[str]:
        return participants_list.texts(brief)

    def problems(self, brief: VisitBrief) -> Iterator[Problem]:
        yield from _of_phone(brief)
        if not brief.visit.staff:
            yield Problem("staff", _("Nobody was filled in who goes along: there is a line to write it on."))


class Confirmation:
    """A letter to every company of the visit, with the day on which it was written."""

    size = UPRIGHT

    def __init__(self, on: date) -> None:
        self._on = on

    def title(self, t: Catalog) -> str:
        return confirmation.title(t)

    def file_word(self, t: Catalog) -> str:
        return confirmation.file_word(t)

    def refuse(self, brief: VisitBrief) -> None:
        _refuse_called_off(brief)
        if not brief.hosts:
            what = _("No company was filled in for this visit: there is nobody to write to.")
            raise KnownError(what, _("Nothing was made."), _("Fill in a company first."), code="no-company")

    def parts(self, brief: VisitBrief, t: Catalog) -> Iterable[Part]:
        return (confirmation.part(brief, host, self._on, t) for host in brief.hosts)

    def texts(self, brief: VisitBrief) -> Iterable[str]:
        return confirmation.texts(brief)

    def problems(self, brief: VisitBrief) -> Iterator[Problem]:
        if brief.visit.last_day < self._on:
            day = formats.date_long(brief.visit.last_day, language())
            yield Problem("on", _("This visit was on {day}: that day has been.").format(day=day))
        yield from _of_phone(brief)
        said = f" {names.fold(brief.visit.question)} "
        named = {names.fold(name) for one in brief.participants for name in (one.display_name, one.first_name)}
        if any(name and f" {name} " in said for name in named):
            yield Problem("note", _("The question of the class names a pupil. It is in the letter as it was typed."))
        for host in brief.hosts:
            if not host.address:
                text = _("No address is known of {company}.").format(company=host.name)
                yield Problem("address", text)


class Certificates:
    """One for every pupil of the basisschool who took part, or for some of them."""

    size = SIDEWAYS

    def __init__(self, pupil_ids: Collection[UUID] = ()) -> None:
        self._pupil_ids = frozenset(pupil_ids)

    def title(self, t: Catalog) -> str:
        return certificate.title(t)

    def file_word(self, t: Catalog) -> str:
        return certificate.file_word(t)

    def refuse(self, brief: VisitBrief) -> None:
        _refuse_called_off(brief)
        if self._some(brief).young_present:
            return
        what = _("No pupil of the basisschool took part in this visit.")
        todo = _("Record who was there first.")
        raise KnownError(what, _("Nothing was made."), todo, code="no-pupils")

    def parts(self, brief: VisitBrief, t: Catalog) -> Iterable[Part]:
        return (certificate.part(pupil, brief, t) for pupil in self._some(brief).young_present)

    def texts(self, brief: VisitBrief) -> Iterable[str]:
        return certificate.texts(self._some(brief))

    def problems(self, brief: VisitBrief) -> Iterator[Problem]:
        older = len(brief.going) - len(brief.young_present)
        if older:
            text = ngettext(
                "{count} pupil is not in the basisschool and gets no certificate.",
                "{count} pupils are not in the basisschool and get no certificate.",
                older,
            )
            yield Problem("pupils", text.format(count=older))

    def _some(self, brief: VisitBrief) -> VisitBrief:
        if not self._pupil_ids:
            return brief
        return replace(brief, participants=tuple(one for one in brief.participants if one.id in self._pupil_ids))


MAKERS: Mapping[str, Callable[[date, Collection[UUID]], VisitPaper]] = {
    "participants": lambda _on, _pupils: Participants(),
    "confirmation": lambda on, _pupils: Confirmation(on),
    "certificate": lambda _on, pupils: Certificates(pupils),
}
"""What makes each kind of paper, for a letter of a day, and for some pupils or (none named) all."""


def stem(brief: VisitBrief, paper: VisitPaper, t: Catalog) -> str:
    """The name of the file: company or classes, what it is, and the day of the visit. No pupil is named in it."""
    visit = brief.visit
    whose = visit.companies[0].name if visit.companies else "-".join(item.name for item in visit.groups if item.name)
    return joined(plain(whose)[:40].strip(), paper.file_word(t), visit.on.isoformat())


def _refuse_called_off(brief: VisitBrief) -> None:
    if brief.is_called_off:
        raise KnownError(_("This visit was called off."), _("Nothing was made."), code="called-off")


def _of_phone(brief: VisitBrief) -> Iterator[Problem]:
    for school in brief.schools:
        if not school.phone:
            text = _("No emergency number is known of {school}. Fill it in on the page Manage.")
            yield Problem("phone", text.format(school=school.name))
