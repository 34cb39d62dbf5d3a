"""Arabic letters in a line of text: joined to their neighbours, and put in the order in which they are seen."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_TWINS = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
_COMPANION = "\u034f"
"""Takes the direction of the bracket it follows and shows nothing: where it ends up tells whether that was turned."""
_BRACKET = re.compile(f"([{re.escape(''.join(_TWINS))}])")
_TURNED = re.compile(f"{_COMPANION}([{re.escape(''.join(_TWINS))}])")
_NUMBER = re.compile(r"\+?(?:\([0-9]+\) ?)?[0-9]+(?:[ /.-]+[0-9]+)+")
"""Digits in groups, such as a telephone number or a day in digits: read from left to right as a whole."""
_APART, _END_APART = "\u2066", "\u2069"


def is_in(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def joined(text: str) -> str:
    """Each letter in the shape it has beside its neighbours; the order stays, lam and alef become one."""
    if not any("\u0600" <= char <= "\u06ff" for char in text):
        return text
    return str(_reshaper().reshape(text))


def as_seen(text: str, right_to_left: bool = False) -> str:
    """A line as it is drawn from left to right, of a page that runs from left to right or from right to left.

    Numbers stay as they are, and brackets keep enclosing what they enclose. A line without Arabic is never changed.
    """
    if not is_in(text):
        return text
    from bidi import get_display

    marked = _BRACKET.sub(rf"\1{_COMPANION}", _NUMBER.sub(rf"{_APART}\g<0>{_END_APART}", text))
    seen = str(get_display(marked, base_dir="R" if right_to_left else "L"))
    seen = _TURNED.sub(lambda found: _TWINS[found[1]], seen)
    for sign in (_COMPANION, _APART, _END_APART):
        seen = seen.replace(sign, "")
    return seen


@cache
def _reshaper() -> ArabicReshaper:
    """Vowel signs are kept, and no more letters are taken together than lam and alef, as in print for every reader."""
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(
        {"delete_harakat": False, "support_zwj": False, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False}
    )
