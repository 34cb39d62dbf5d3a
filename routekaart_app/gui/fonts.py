"""The bundled type: one family for Latin, Greek and Cyrillic, one for Arabic, and no other."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from routekaart_app import paths

FAMILIES = ("Noto Sans", "Noto Naskh Arabic")
"""Families in the order in which a letter is looked for."""

FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
)


@cache
def load() -> None:
    """Make the bundled fonts known to Qt, once; RuntimeError when one of them cannot be read."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(paths.resource("fonts", name))) < 0:
            raise RuntimeError(f"font not readable: {name}")


def font(pixels: float, *, bold: bool = False) -> QFont:
    """The program's type at a size in px; Qt knows whole px only."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(max(1, round(pixels)))
    made.setBold(bold)
    return made
