"""Addresses of parents: what is one, and when two are the same; in doubt they are not."""

from __future__ import annotations

import re
import unicodedata

_NONE = ("geheim", "onbekend", "unknown", "afgescherm", "anoniem")
"""How words begin by which a list says that it has no address to give."""
_NONE_WHOLE = frozenset({"nvt", "zie", "secret"})
_NOT_KNOWN = frozenset({"niet", "bekend"})
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Za-z]{2}\b")
_LETTERS = re.compile(r"[^\W\d_]+")


def known(text: str) -> str:
    """An address to which something can be posted; "" for what is none: without a name or a number, a postcode alone,
    or "geheim"."""
    text = " ".join(text.split())
    words = set(_LETTERS.findall(text.casefold().replace("n.v.t", "nvt")))
    is_refused = any(word.startswith(_NONE) for word in words) or words & _NONE_WHOLE or words >= _NOT_KNOWN
    without_postcode = _POSTCODE.sub("", text)
    is_place = any(char.isdigit() for char in text) and any(char.isalpha() for char in without_postcode)
    return text if is_place and not is_refused else ""


def folded(text: str) -> str:
    """An address as it is compared, "" for none: only capitals and more spaces are alike, since "1-1" is not "11"."""
    return unicodedata.normalize("NFC", known(text)).casefold()
