"""The fields of a file of a yearly summary, each checked as it is taken out, and how such a file is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Any

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Scope
from routekaart_app.domain.summary_rules import scope_of
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

LONGEST = 20_000
"""Letters of the longest text: that of a story."""


class Fields:
    """The fields of one object, each checked as it is taken out; one that is unknown or missing is refused. Those that
    came `later` need not be there (`has`)."""

    def __init__(self, data: object, known: Sequence[str], where: str = "", later: Sequence[str] = ()) -> None:
        self._where = where
        if not isinstance(data, dict):
            raise no_longer_fits(where, _("this must have fields"))
        unknown = sorted(name[:40] for name in data.keys() - {*known, *later})
        if unknown:
            raise no_longer_fits(where, _("“{field}” is unknown").format(field=unknown[0]))
        self._data = data

    def has(self, name: str) -> bool:
        """Whether a field that came later is there."""
        return name in self._data

    def text(self, name: str, *, empty: bool = False, lines: bool = False) -> str:
        """A text; on one line unless it may have `lines`."""
        value = self._taken(name)
        if not is_text(value, lines=lines) or not (value or empty):
            raise self._wrong(name, _("a text"))
        return str(value)

    def texts(self, name: str, *, empty: bool = False) -> tuple[str, ...]:
        """A list of texts, of which there is at least one unless it may be `empty`."""
        value = self._taken(name)
        if not isinstance(value, list) or not (value or empty) or not all(is_text(one) and one for one in value):
            raise self._wrong(name, _("a list of texts"))
        if len(set(value)) < len(value):
            raise self._wrong(name, _("a list with each at most once"))
        return tuple(value)

    def words(self, name: str) -> dict[str, str]:
        """Texts by their names."""
        value = self._taken(name)
        if not isinstance(value, dict) or not all(is_text(one, lines=True) for pair in value.items() for one in pair):
            raise self._wrong(name, _("texts by their names"))
        return value

    def day(self, name: str) -> date:
        """A day, as 2026-03-04."""
        value = self._taken(name)
        try:
            found = date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            found = None
        if found is None or found.isoformat() != value:
            raise self._wrong(name, _("a day such as 2026-03-04"))
        return found

    def whole(self, name: str, least: int, most: int) -> int:
        """A whole number."""
        value = self._taken(name)
        if type(value) is not int or not least <= value <= most:
            raise self._wrong(name, _("a whole number from {least} to {most}").format(least=least, most=most))
        return value

    def year(self, name: str) -> str:
        """A school year, by its name."""
        value = self._taken(name)
        year = SchoolYear.parse(value) if isinstance(value, str) else None
        if year is None or year.name != value:
            raise self._wrong(name, _("a school year such as 2025-2026"))
        return year.name

    def scope(self, name: str) -> Scope:
        """What a summary is about."""
        found = scope_of(self.text(name))
        if found is None:
            raise self._wrong(name, _("all, school: with its BRIN, or municipality: with its name"))
        return found

    def items(self, name: str) -> list[Any]:
        """A list of anything."""
        value = self._taken(name)
        if not isinstance(value, list):
            raise self._wrong(name, _("a list"))
        return value

    def _taken(self, name: str) -> Any:
        if name not in self._data:
            raise no_longer_fits(self._where, _("“{field}” is missing").format(field=name))
        return self._data[name]

    def _wrong(self, name: str, allowed: str) -> KnownError:
        reason = _("“{field}” must be {allowed}").format(field=name, allowed=allowed)
        return no_longer_fits(self._where, reason)


def is_text(value: object, *, lines: bool = False) -> bool:
    """Whether this is a text without signs that nothing can show."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    kept = "\n\t" if lines else ""
    return all(unicodedata.category(letter) not in ("Cc", "Cs") or letter in kept for letter in value)


def cut(text: str) -> str:
    """A name out of a file, short enough for a sentence."""
    return text[:60]


def no_longer_fits(where: str, reason: str) -> KnownError:
    """A figure or field that the program cannot have written so."""
    said = f"{where}: {reason}" if where else reason
    todo = _("Ask for the file again, as the program made it.")
    return refused(_("This yearly summary was changed by hand and no longer fits: {what}.").format(what=said), todo)


def refused(what: str, todo: str = "", code: str = "bad-summary") -> KnownError:
    """A file that is not taken in."""
    return KnownError(what, _("Nothing was changed."), todo or _("Choose a yearly summary in JSON."), code=code)
