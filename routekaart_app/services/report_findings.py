"""What is worth a look before reports are handed out, gathered so that one sentence says it for everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from routekaart_app.domain.overview import Dossier, GroupCoverage, PupilEntry
from routekaart_app.domain.visit_brief import VisitBrief
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.named_pupils import NamedPupils

if TYPE_CHECKING:
    from routekaart_app.services.class_papers import ClassPaper
    from routekaart_app.services.pupil_papers import PupilPaper
    from routekaart_app.services.visit_papers import VisitPaper

_NAMED = 5


@dataclass(frozen=True, slots=True)
class NamingWords:
    """The sentences for what parents read: it names {other} of the class of {pupil}, or of another one, or it may name
    somebody of the class of so many pupils, with {count} and {names}."""

    classmate: str
    elsewhere: str
    maybe: Callable[[int], str]


class Findings:
    """Gathers what is worth a look over a whole batch, so that one sentence says it for everybody."""

    def __init__(self, people: NamedPupils) -> None:
        self._people = people
        self._problems: list[Problem] = []
        self._counted: dict[str, tuple[Callable[[int], str], list[str]]] = {}
        self._missing: dict[str, None] = {}

    def add_pupil(self, dossier: Dossier, paper: PupilPaper) -> None:
        """Look through what a paper about one pupil shows."""
        if paper.is_empty(dossier):
            self.count("moments", paper.empty, dossier.pupil.display_name)
        sentence = _("{pupil}: a note names {other}, who is in the same class.")
        self.add_said(dossier.pupil, dossier.on, paper.said(dossier), sentence)
        self.add_texts(paper.texts(dossier))
        for field, remark in paper.remarks(dossier):
            self.count(field, remark, dossier.pupil.display_name)

    def add_said(self, pupil: PupilEntry, on: date, said: Iterable[str], sentence: str) -> None:
        """Look for classmates of a day in what people wrote about a pupil; `sentence` tells of {pupil} and {other}."""
        for name in self._people.named(pupil, on, " ".join(said)):
            self._problems.append(Problem("note", sentence.format(pupil=pupil.display_name, other=name)))

    def add_told_parents(self, pupil: PupilEntry, on: date, said: Iterable[str], words: NamingWords) -> None:
        """The same for what parents of a pupil read, where also pupils of other classes count, and first names."""
        text = " ".join(said)
        self.add_said(pupil, on, (text,), words.classmate)
        for name in self._people.named_elsewhere(pupil, on, text):
            self._problems.append(Problem("note", words.elsewhere.format(pupil=pupil.display_name, other=name)))
        for name in self._people.maybe_named(pupil, on, text):
            self.count("name", words.maybe, f"{pupil.display_name} ({name})")

    def add_texts(self, texts: Iterable[str]) -> None:
        """Look for letters in these texts that no font on paper has."""
        from routekaart_app.reports import letters

        self._missing.update(dict.fromkeys(letters.missing(texts)))

    def add(self, field: str, sentence: str) -> None:
        """Something that holds for the whole batch."""
        self._problems.append(Problem(field, sentence))

    def count(self, field: str, sentence: Callable[[int], str], name: str) -> None:
        """Of one pupil or family more this holds; `sentence` gives the words for so many, with {count} and {names}."""
        self._counted.setdefault(field, (sentence, []))[1].append(name)

    def add_class(self, grid: GroupCoverage, paper: ClassPaper) -> None:
        """Look through what a paper about a class shows."""
        self.add_texts(paper.texts(grid))

    def add_visit(self, brief: VisitBrief, paper: VisitPaper) -> None:
        """Look through what a paper about a visit shows."""
        self._problems += paper.problems(brief)
        self.add_texts(paper.texts(brief))

    def problems(self) -> tuple[Problem, ...]:
        """All that was found."""
        found = list(self._problems)
        for field, (sentence, people) in self._counted.items():
            text = sentence(len(people)).format(count=len(people), names=_listed(people))
            found.append(Problem(field, text))
        if self._missing:
            text = ngettext(
                "{count} character cannot be printed and shows as □: {characters}",
                "{count} characters cannot be printed and show as □: {characters}",
                len(self._missing),
            )
            shown = " ".join(char for char in self._missing if char.isprintable())
            found.append(Problem("letters", text.format(count=len(self._missing), characters=shown)))
        return tuple(found)


def _listed(people: list[str]) -> str:
    """The first few names, and that there are more."""
    shown = ", ".join(people[:_NAMED])
    return f"{shown}, …" if len(people) > _NAMED else shown
