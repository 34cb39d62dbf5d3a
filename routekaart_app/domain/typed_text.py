"""What people type or paste into a large field: how long it may be, and what of it cannot be shown."""

from __future__ import annotations

import unicodedata

from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

MOST_LETTERS = 20_000
"""What is longer is a paper, which belongs elsewhere: some eight printed pages."""
_KEPT = "\n\t"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that make what follows read the other way, to its end or to the next of them; nobody sees them."""


def problems(field: str, text: str) -> tuple[Problem, ...]:
    """What must be mended in a text before it can be kept, beside its field. Nothing is ever cut off."""
    count = len(text.strip())
    if count <= MOST_LETTERS:
        return ()
    said = _("These are {count} letters and at most {most} fit. Keep here what matters and the rest elsewhere.")
    return (Problem(field, said.format(count=count, most=MOST_LETTERS)),)


def cleaned(text: str) -> tuple[str, int]:
    """The text without signs that nothing can show, such as an escape or half a letter, and without those that turn
    the reading direction; and how many they were.

    Emoji and their joiners and every language stay, with the marks by which a full stop stands at its side of a word;
    ends of lines become one kind. What is left of a text in which nothing can be seen is nothing.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(letter for letter in text if not _is_broken(letter))
    return "" if is_blank(kept) else kept.strip(), len(text) - len(kept)


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: only spaces, control characters, joiners or marks of direction."""
    return all(letter.isspace() or unicodedata.category(letter) == "Cf" or _is_broken(letter) for letter in text)


def left_out(count: int) -> str:
    """How many signs were left out, as the end of a sentence; "" for none."""
    if not count:
        return ""
    return ngettext(
        ", {count} sign that cannot be shown was left out", ", {count} signs that cannot be shown were left out", count
    ).format(count=count)


def _is_broken(letter: str) -> bool:
    """A control character, a turn of direction, half a pair, or a code that is no letter and never will be."""
    if letter in _KEPT:
        return False
    if letter in _TURNING:
        return True
    is_no_letter = ord(letter) & 0xFFFE == 0xFFFE or "\ufdd0" <= letter <= "\ufdef"
    return is_no_letter or unicodedata.category(letter) in ("Cc", "Cs")
