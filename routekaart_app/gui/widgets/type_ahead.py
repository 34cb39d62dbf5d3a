"""Letters typed one after another make a word; after a pause a new word begins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer

from routekaart_app.domain import names

_PAUSE_MS = 900


class TypeAhead:
    """Remembers what was typed just now, without accents and capitals."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    @property
    def typed(self) -> str:
        """The word so far; empty after a pause."""
        return "" if not self._since.isValid() or self._since.hasExpired(_PAUSE_MS) else self._typed

    def with_letter(self, letter: str) -> str:
        """The word so far with one more letter; it is not yet kept. What stands between words is one space."""
        added = names.fold(letter) or (names.unaccented(letter) and " ")
        return self.typed if added == " " and self.typed[-1:] in ("", " ") else self.typed + added

    def keep(self, word: str) -> None:
        """This is the word so far."""
        self._typed = word
        self._since.restart()

    def clear(self) -> None:
        """A new word begins."""
        self._typed = ""


def place_of(start: str, listed: Sequence[str], current: int) -> int | None:
    """The next name, from the current one on, that begins so, or of which another part begins so.

    A single letter goes on to the next name; more letters may stay where they are.
    """
    folded = [names.fold(name) for name in listed]
    if not folded or not start:
        return None
    first = max(0, current + 1) if len(start) == 1 else max(0, current)
    order = [(first + step) % len(folded) for step in range(len(folded))]
    by_surname = (place for place in order if folded[place].startswith(start))
    by_word = (place for place in order if f" {start}" in folded[place])
    return next(by_surname, next(by_word, None))
