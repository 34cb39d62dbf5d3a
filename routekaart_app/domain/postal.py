"""Addresses of parents: what is one, and when two are the same; in doubt they are not."""

from __future__ import annotations

import unicodedata

_NONE = frozenset({"geheim", "geheime", "onbekend", "unknown", "secret", "afgeschermd"})
"""Words by which a list says that it has no address to give."""


def known(text: str) -> str:
    """An address to which something can be posted; "" for what is none: without a name or a number, or "geheim"."""
    text = " ".join(text.split())
    words = {word.strip(".,;:()-").casefold() for word in text.split()}
    has_both = any(char.isdigit() for char in text) and any(char.isalpha() for char in text)
    return text if has_both and not words & _NONE else ""


def folded(text: str) -> str:
    """An address as it is compared, "" for none: only capitals and more spaces are alike, since "1-1" is not "11"."""
    return unicodedata.normalize("NFC", known(text)).casefold()
