"""The letters to parents: as shipped, as the school changed them, and those it wrote itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from uuid import UUID

from routekaart_app import clock
from routekaart_app.domain import letter as rules
from routekaart_app.domain import names
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.letter import SHIPPED, Letter
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import resource
from routekaart_app.services import visit_reading
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import LetterText
from routekaart_app.store.queries import letters as queries
from routekaart_app.store.queries import visits as visit_queries

LEADING = PAPER_LANGUAGES[0]
MOST_DAYS = 6
"""Days with visits that a letter tells of; what is to come goes before what was."""
_TERMS = ((8, 12), (1, 7))
"""The months of the two terms of a school year."""


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """A letter in the list: what it is called, in which languages it is there, and in which the school wrote it.

    `is_shipped` says that it came with the program, so that it can be changed and put back but not removed.
    """

    key: str
    name: str
    languages: tuple[str, ...]
    own: tuple[str, ...] = ()
    is_shipped: bool = True


class Letters:
    """Reads and keeps the texts of letters."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[LetterEntry, ...]:
        """Every letter: the shipped ones in their order, then the school's own by name, each by its Dutch name."""
        return tuple(_entry(key, texts) for key, texts in self._texts().items())

    def one(self, key: str, language: str) -> Letter | None:
        """A letter in a language, as the school has it; None where it is not there."""
        return self._texts().get(key, {}).get(language)

    def every(self, key: str) -> Mapping[str, Letter]:
        """A letter in every language it has. Raises KnownError "no-letter" when there is none with this key."""
        found = self._texts().get(key)
        if not found:
            raise KnownError(_("This letter is no longer there."), _("Nothing was made."), code="no-letter")
        return found

    def find(self, word: str) -> str:
        """The key of the letter that somebody means by its key or by its name in any language. Raises KnownError."""
        every, folded = self._texts(), names.fold(word)
        for key, texts in every.items():
            if folded in {names.fold(key), *(names.fold(one.name) for one in texts.values())}:
                return key
        known = ", ".join(_entry(key, texts).name for key, texts in every.items())
        raise KnownError(
            _("There is no letter “{name}”.").format(name=word),
            _("Nothing was made."),
            _("Choose one of these: {names}").format(names=known),
            code="no-letter",
        )

    def problems(self, letter: Letter) -> tuple[Problem, ...]:
        """What must be mended before this letter can be saved, beside the fields of `domain.letter.problems`."""
        found = list(rules.problems(letter))
        every = self._texts()
        if letter.language != LEADING and LEADING not in every.get(letter.key, {}):
            found.append(Problem("language", _("Write the letter in Dutch first: that text leads.")))
        folded = names.fold(letter.name)
        others = (text.name for key, texts in every.items() if key != letter.key for text in texts.values())
        if folded and any(names.fold(name) == folded for name in others):
            found.append(Problem("name", _("There is another letter of this name.")))
        return tuple(found)

    def save(self, letter: Letter) -> tuple[str, str]:
        """Keep a letter in its language; one without a key is new. Returns its key and the sentence that says so.

        What is again as it was shipped is kept no longer. Raises KnownError when there are problems.
        """
        letter = replace(letter, key=letter.key or str(clock.new_id()), name=" ".join(letter.name.split()))
        subject, body, slip = map(rules.stored, (letter.subject, letter.body, letter.slip))
        letter = replace(letter, subject=subject, body=body, slip=slip)
        found = self.problems(letter)
        if found:
            raise KnownError(found[0].message, _("Nothing was changed."), code="problems")
        label = _("Letter saved: {name}").format(name=letter.name)
        with self._database.write(label) as session:
            _put(session, letter)
        return letter.key, label

    def restore(self, key: str, language: str) -> str:
        """Put a shipped letter back as it was shipped, in one language; the sentence that says so."""
        label = _("Letter as shipped again: {name}").format(name=self._name(key))
        self._drop(label, key, language)
        return label

    def remove(self, key: str, language: str = "") -> str:
        """Remove a letter of the school's own, in one language other than Dutch or altogether; the sentence that says
        so. A shipped one is put back as it was shipped."""
        label = _("Letter removed: {name}").format(name=self._name(key))
        self._drop(label, key, "" if language == LEADING else language)
        return label

    def preview(self, letter: Letter) -> bytes:
        """The letter with an invented family, as a PDF in memory; also one that cannot be saved yet."""
        from routekaart_app.services import letter_example

        return letter_example.preview(letter, self.one(letter.key, LEADING), self._database.clock.today())

    def visits(self, group_ids: frozenset[UUID], on: date) -> tuple[Visit, ...]:
        """The visits of some classes that a letter of a day tells of: of this term, else of this school year. Where
        single pupils go is not for the parents of others."""
        year = SchoolYear.of(on)
        with self._database.read() as session:
            keys = visit_queries.keys(session, year.first_day, year.last_day, visit_queries.of_groups(group_ids))
            found = [one for one in visit_reading.visits(session, keys) if one.state is not VisitState.CANCELLED]
        here = [one for one in found if _term(one.on) == _term(on)] or found
        days = list(dict.fromkeys(one.on for one in here))
        past = [day for day in days if day < on][: max(0, len(days) - MOST_DAYS)]
        shown = [day for day in days if day not in past][:MOST_DAYS]
        return tuple(one for one in here if one.on in shown)

    def _texts(self) -> dict[str, dict[str, Letter]]:
        """Every letter, by key and language in the order of both."""
        with self._database.read() as session:
            own: dict[str, dict[str, Letter]] = {}
            for row in queries.texts(session):
                text = Letter(row.key, row.language, row.name, row.subject, row.body, row.slip, is_own=True)
                own.setdefault(row.key, {}).setdefault(row.language, text)
        found = {key: {**texts, **own.pop(key, {})} for key, texts in shipped().items()}
        mine = sorted(own.items(), key=lambda item: (names.fold(_leading(item[1]).name), item[0]))
        return {key: _in_order(texts) for key, texts in (*found.items(), *mine)}

    def _name(self, key: str) -> str:
        return _leading(self.every(key)).name

    def _drop(self, label: str, key: str, language: str) -> None:
        with self._database.write(label) as session:
            for row in queries.texts(session, key, language):
                session.delete(row)


@cache
def shipped() -> dict[str, dict[str, Letter]]:
    """The letters that come with the program, by key and language."""
    read = {one: tomllib.loads(resource("letters", f"{one}.toml").read_text("utf-8")) for one in PAPER_LANGUAGES}
    return {key: {one: _shipped(key, one, read[one][key]) for one in PAPER_LANGUAGES} for key in SHIPPED}


def in_language(texts: Mapping[str, Letter], language: str) -> Letter:
    """A letter in this language, else in Dutch, which every letter has."""
    return texts.get(language) or _leading(texts)


def _shipped(key: str, language: str, fields: Mapping[str, str]) -> Letter:
    name, subject, body, slip = (fields[part].strip() for part in ("name", "subject", "body", "slip"))
    return Letter(key, language, name, subject, body, slip)


def _entry(key: str, texts: Mapping[str, Letter]) -> LetterEntry:
    own = tuple(language for language, text in texts.items() if text.is_own)
    return LetterEntry(key, _leading(texts).name, tuple(texts), own, key in SHIPPED)


def _leading(texts: Mapping[str, Letter]) -> Letter:
    return texts.get(LEADING) or next(iter(texts.values()))


def _in_order(texts: Mapping[str, Letter]) -> dict[str, Letter]:
    return {language: texts[language] for language in PAPER_LANGUAGES if language in texts}


def _put(session: Session, letter: Letter) -> None:
    """Write one text where it differs; what is as it was shipped is no row."""
    same = shipped().get(letter.key, {}).get(letter.language)
    rows = list(queries.texts(session, letter.key, letter.language))
    if same == replace(letter, is_own=False):
        for row in rows:
            session.delete(row)
        return
    row = rows[0] if rows else LetterText(id=clock.new_id(), key=letter.key, language=letter.language, name=letter.name)
    if not rows:
        session.add(row)
    for part in ("name", "subject", "body", "slip"):
        if getattr(row, part) != getattr(letter, part):
            setattr(row, part, getattr(letter, part))


def _term(on: date) -> tuple[int, int]:
    return next(term for term in _TERMS if term[0] <= on.month <= term[1])
