"""What is worth a look before reports are handed out, gathered so that one sentence says it for everybody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.overview import Dossier, GroupCoverage, PupilEntry
from routekaart_app.domain.visit_brief import VisitBrief
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.services.class_papers import ClassPaper
    from routekaart_app.services.pupil_papers import PupilPaper
    from routekaart_app.services.visit_papers import VisitPaper

_NAMED = 5
Classmates = Callable[[UUID, date], tuple[PupilEntry, ...]]
"""Says who is in a class on a day."""


class Findings:
    """Gathers what is worth a look over a whole batch, so that one sentence says it for everybody."""

    def __init__(self, classmates: Classmates) -> None:
        self._in_class = classmates
        self._problems: list[Problem] = []
        self._empty: list[str] = []
        self._paper: PupilPaper | None = None
        self._missing: dict[str, None] = {}
        self._classmates: dict[tuple[UUID, date], dict[str, str]] = {}

    def add_pupil(self, dossier: Dossier, paper: PupilPaper) -> None:
        """Look through what a paper about one pupil shows."""
        from routekaart_app.reports import letters

        self._paper = paper
        if paper.is_empty(dossier):
            self._empty.append(dossier.pupil.display_name)
        said = f" {names.fold(' '.join(paper.said(dossier)))} "
        for key, name in self._others(dossier).items():
            if f" {key} " in said:
                text = _("{pupil}: a note names {other}, who is in the same class.")
                self._problems.append(Problem("note", text.format(pupil=dossier.pupil.display_name, other=name)))
        self._missing.update(dict.fromkeys(letters.missing(paper.texts(dossier))))

    def add_class(self, grid: GroupCoverage, paper: ClassPaper) -> None:
        """Look through what a paper about a class shows."""
        from routekaart_app.reports import letters

        self._missing.update(dict.fromkeys(letters.missing(paper.texts(grid))))

    def add_visit(self, brief: VisitBrief, paper: VisitPaper) -> None:
        """Look through what a paper about a visit shows."""
        from routekaart_app.reports import letters

        self._problems += paper.problems(brief)
        self._missing.update(dict.fromkeys(letters.missing(paper.texts(brief))))

    def problems(self) -> tuple[Problem, ...]:
        """All that was found."""
        found = list(self._problems)
        if self._empty and self._paper:
            text = self._paper.empty(len(self._empty))
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
            everybody = self._in_class(group_id, dossier.on)
            folded = {names.fold(entry.display_name): entry.display_name for entry in everybody}
            self._classmates[key] = {fold: name for fold, name in folded.items() if " " in fold}
        own = names.fold(dossier.pupil.display_name)
        return {fold: name for fold, name in self._classmates[key].items() if fold != own}


def _listed(people: list[str]) -> str:
    """The first few names, and that there are more."""
    shown = ", ".join(people[:_NAMED])
    return f"{shown}, …" if len(people) > _NAMED else shown
