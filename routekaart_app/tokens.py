"""Colours, sizes and distances of the look, read from one file and used on screen and on paper."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from routekaart_app import paths

THEMES = ("light", "dark")
"""The themes there are; paper is always "light"."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Colours are "#RRGGBB"; sizes and distances are px at 100 % on screen, points on paper."""

    theme: str
    colors: Mapping[str, str]
    sizes: Mapping[str, float]
    spaces: Mapping[str, float]
    shapes: Mapping[str, float]

    def color(self, name: str) -> str:
        """The colour with this name, such as "accent"; KeyError for a name the file does not have."""
        return self.colors[name]

    def size(self, name: str) -> float:
        """The size of type: "title", "heading", "body", "small" or "caption"."""
        return self.sizes[name]

    def space(self, name: str) -> float:
        """A distance: "tight", "small", "medium", "large" or "wide"."""
        return self.spaces[name]

    @property
    def radius(self) -> float:
        """The rounding of cards and dialogs."""
        return self.shapes["radius"]

    @property
    def radius_small(self) -> float:
        """The rounding of buttons and fields."""
        return self.shapes["radius-small"]

    @property
    def row_height(self) -> float:
        """The height of a row in a table or list."""
        return self.shapes["row-height"]

    @property
    def focus_width(self) -> float:
        """The width of the ring around what has the keyboard."""
        return self.shapes["focus-width"]


@cache
def load(theme: str) -> Tokens:
    """The tokens of a theme: "light" or "dark"; ValueError for any other."""
    if theme not in THEMES:
        raise ValueError(f"no such theme: {theme}")
    tokens = tomllib.loads(paths.resource("themes", "tokens.toml").read_text("utf-8"))
    return Tokens(theme, tokens[theme], tokens["size"], tokens["space"], tokens["shape"])
