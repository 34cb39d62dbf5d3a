"""The papers about a whole class: each is made of the class grid, and all are made in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from routekaart_app.domain import guiding
from routekaart_app.domain.blank_list import MOST_EMPTY, BlankList, blank_list
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.errors import KnownError
from routekaart_app.i18n import Catalog
from routekaart_app.i18n import gettext as _
from routekaart_app.reports import blank_list as blank_report
from routekaart_app.reports import class_overview, stamp_card, talk_card
from routekaart_app.reports.document import SIDEWAYS, Paper, Part
from routekaart_app.reports.talk_card import Card
from routekaart_app.services.lists import Lists


class ClassPaper(Protocol):
    """A paper about every class."""

    def title(self, t: Catalog) -> str:
        """What the document is called."""

    def file_word(self, t: Catalog) -> str:
        """What the name of its file says it is."""

    def size(self, grids: Sequence[GroupCoverage]) -> Paper:
        """The paper on which all these classes fit."""

    def parts(self, grid: GroupCoverage, t: Catalog, on: Paper) -> Iterable[Part]:
        """One class on paper of this size, as a rule in one part."""

    def texts(self, grid: GroupCoverage) -> Iterable[str]:
        """Every text on it that people typed or imported."""


class Overview:
    """Who has done which line."""

    def title(self, t: Catalog) -> str:
        return class_overview.title(t)

    def file_word(self, t: Catalog) -> str:
        return class_overview.file_word(t)

    def size(self, grids: Sequence[GroupCoverage]) -> Paper:
        return SIDEWAYS

    def parts(self, grid: GroupCoverage, t: Catalog, on: Paper) -> Iterable[Part]:
        return (class_overview.part(grid, t),)

    def texts(self, grid: GroupCoverage) -> Iterable[str]:
        return class_overview.texts(grid)


class Cards:
    """The guiding questions for the phases the pupils of a class are in, a card per competency; those of all phases
    while there is nobody in it."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    def title(self, t: Catalog) -> str:
        return talk_card.title(t)

    def file_word(self, t: Catalog) -> str:
        return talk_card.file_word(t)

    def size(self, grids: Sequence[GroupCoverage]) -> Paper:
        return talk_card.A5

    def parts(self, grid: GroupCoverage, t: Catalog, on: Paper) -> Iterable[Part]:
        return (talk_card.part(card, t) for card in self._cards(grid))

    def texts(self, grid: GroupCoverage) -> Iterable[str]:
        return (text for card in self._cards(grid) for text in talk_card.texts(card))

    def _cards(self, grid: GroupCoverage) -> Iterator[Card]:
        present = {guiding.phase(row.pupil.place) for row in grid.pupils} or set(guiding.PHASES)
        for phase in guiding.PHASES:
            for two in COMPETENCIES if phase in present else ():
                entries = self._lists.items(QUESTIONS, guiding.scope(two, phase))
                yield Card(two, phase, tuple(entry.text for entry in entries))


class Stamps:
    """A card for every pupil of the basisschool; older pupils of the class get none."""

    def title(self, t: Catalog) -> str:
        return stamp_card.title(t)

    def file_word(self, t: Catalog) -> str:
        return stamp_card.file_word(t)

    def size(self, grids: Sequence[GroupCoverage]) -> Paper:
        """Raises KnownError when nobody in these classes gathers stamps."""
        if not any(stamp_card.fields(row, grid) for grid in grids for row in grid.pupils):
            what = _("Stamp cards are for the basisschool: nobody here has such a line this school year.")
            raise KnownError(what, _("Nothing was made."), _("Choose another class."), code="no-pupils")
        return stamp_card.paper()

    def parts(self, grid: GroupCoverage, t: Catalog, on: Paper) -> Iterable[Part]:
        return (stamp_card.part(row, grid, t) for row in grid.pupils if stamp_card.fields(row, grid))

    def texts(self, grid: GroupCoverage) -> Iterable[str]:
        return stamp_card.texts(grid)


class Blank:
    """Names and boxes, with the columns that were asked for; see `domain.blank_list.blank_list`."""

    def __init__(self, codes: tuple[str, ...] | None, empty: int) -> None:
        self._codes, self._empty = codes, empty

    def title(self, t: Catalog) -> str:
        return blank_report.title(t)

    def file_word(self, t: Catalog) -> str:
        return blank_report.file_word(t)

    def size(self, grids: Sequence[GroupCoverage]) -> Paper:
        self._refuse(grids)
        return blank_report.paper(map(self._list, grids))

    def parts(self, grid: GroupCoverage, t: Catalog, on: Paper) -> Iterable[Part]:
        return (blank_report.part(self._list(grid), t, on),)

    def texts(self, grid: GroupCoverage) -> Iterable[str]:
        return blank_report.texts(self._list(grid))

    def _list(self, grid: GroupCoverage) -> BlankList:
        return blank_list(grid, self._codes, self._empty)

    def _refuse(self, grids: Sequence[GroupCoverage]) -> None:
        """Raises KnownError for a code that none of the classes has, and for more empty columns than a sheet holds."""
        if self._empty > MOST_EMPTY:
            what = _("A list has at most {count} empty columns.").format(count=MOST_EMPTY)
            raise KnownError(what, "", "", code="columns")
        known = {line.code.casefold() for grid in grids for line in grid.lines}
        unknown = [code for code in self._codes or () if code.casefold() not in known]
        if unknown and len(grids) == 1:
            what = _("{group} has no line {code} this school year.").format(group=grids[0].group.name, code=unknown[0])
        elif unknown:
            what = _("None of these classes has a line {code} this school year.").format(code=unknown[0])
        else:
            return
        raise KnownError(what, "", _("Look in the class grid for the codes."), code="no-line")
