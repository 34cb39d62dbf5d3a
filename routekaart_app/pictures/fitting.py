"""Fits a text into the room a picture has for it."""

from __future__ import annotations

from collections.abc import Callable

TextWidth = Callable[[str, float, bool], float]
"""The width of a text in a size, bold or not."""


def fitted(text: str, room: float, size: float, text_width: TextWidth) -> str:
    """The text, or as much of its beginning as fits, with dots."""
    if text_width(text, size, False) <= room:
        return text
    while text and text_width(f"{text}…", size, False) > room:
        text = text[:-1].rstrip()
    return f"{text}…"
