"""What people type into a field of one line: made clean of what cannot be seen, and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata

from routekaart_app.i18n import gettext as _

LONGEST_NAME = 200
"""Letters of a name: of a company, a school, a class."""
LONGEST_REASON = 500
"""Letters of a reason; what is longer is a note."""
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def one_line(text: str) -> str:
    """One line of visible text: composed accents, single spaces, no control or direction characters.

    Joiners stay, as some languages and emoji need them; joiners alone are nothing.
    """
    if not (text.isascii() and text.isprintable()):
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
        if all(unicodedata.category(letter)[0] in "CZ" for letter in text):
            return ""
    return " ".join(text.split())


def problem(text: str, most: int = LONGEST_NAME) -> str:
    """What must be mended in a text of one line before it can be kept, as a sentence; "" when nothing must."""
    line = one_line(text)
    if text.strip() and not line:
        return _("Nothing of this text can be seen. Type it again.")
    if len(line) > most:
        return _("These are {count} letters and at most {most} fit.").format(count=len(line), most=most)
    return ""
