"""How the files of reports are called."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 60
"""Letters of a person's name in the name of a file, so that the number and the day behind it are never cut off."""


def joined(*words: str) -> str:
    """The name of a file from words, without a space in it."""
    return "-".join(word.replace(" ", "-") for word in words if word)


def spaced(*words: str) -> str:
    """The name of a file as one would write it."""
    return " ".join(word for word in words if word)


def plain(text: str) -> str:
    """A text for the name of a file that is uploaded somewhere: letters with their accents, figures, spaces, hyphens,
    apostrophes and dots; everything else, such as emoji and what turns the reading direction, is left out."""
    whole = unicodedata.normalize("NFC", text)
    kept = (char if char.isalnum() or char in " -'’." else " " if char.isspace() else "" for char in whole)
    return " ".join("".join(kept).split())
