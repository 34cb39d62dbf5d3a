"""The sizes, weights and colours of type on paper, from the same tokens as the screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from routekaart_app import tokens

THEME = "light"
PT_PER_PX = 0.75
"""As large on paper as on screen at 100 %: 96 px and 72 pt are one inch."""

CAP_HEIGHT = 0.714
"""Height of a capital of the bundled type as a part of its size."""

_LEADING = 1.38


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. `token` names a size and a colour; `scale` makes it larger or smaller than that."""

    token: str
    bold: bool = False
    color: str = "ink"
    scale: float = 1.0

    @property
    def size(self) -> float:
        """Size of type in points."""
        return _size(self.token, self.scale)

    @property
    def leading(self) -> float:
        """Height of a line in points."""
        return self.size * _LEADING

    @property
    def baseline(self) -> float:
        """From the top of a line down to the baseline, so that capitals stand in the middle of the line."""
        return (self.leading + CAP_HEIGHT * self.size) / 2


@cache
def _size(token: str, scale: float) -> float:
    """The size of type in points: asked for with every line, so worked out once."""
    return tokens.load(THEME).size(token) * PT_PER_PX * scale


TITLE = Style("title", bold=True, scale=1.3)
HEADING = Style("heading", bold=True)
LARGE = Style("title", bold=True, scale=1.15)
BODY = Style("body")
STRONG = Style("body", bold=True)
SMALL = Style("small")
SMALL_STRONG = Style("small", bold=True)
QUIET = Style("small", color="muted")
CAPTION = Style("caption", color="muted")
CAPTION_STRONG = Style("caption", bold=True)
