"""The order in which people expect the names of classes."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(\d+)")


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key in which 2A comes before 10A, and capitals do not matter."""
    parts = (part for part in _NUMBER.split(name.casefold()) if part)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
