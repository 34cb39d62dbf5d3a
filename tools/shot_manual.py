"""The pictures in the manual, made from the list of all shots: `python -m tools shots --manual`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PICTURES = {
    "start": "start-first",
    "today": "today",
    "pupils": "pupils",
    "pupil": "pupil",
    "grid": "grid",
    "visits": "visits-month",
    "companies": "companies",
    "parents": "parents-not-reached",
    "reports": "reports",
    "year": "year",
    "admin": "admin",
    "template": "template",
    "visit": "visit",
    "talk": "talk",
    "parent_report": "reports-parents",
}
"""The name of every picture, as pages of the manual write it, and the shot it is."""
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "manual" / "pictures"
LANGUAGES = ("nl", "en")
_WIDE, _COLORS = 1000, 96
"""Px, and how many colours: enough for a picture of about 720 px on any screen, in a quarter of the bytes."""


def path(name: str, language: str) -> Path:
    """Where a picture is kept."""
    return FOLDER / language / f"{name}.png"


def write(shot: QImage, target: Path) -> Path:
    """Keep a shot as a small picture."""
    from PIL import Image

    small = shot.scaledToWidth(min(_WIDE, shot.width()), Qt.TransformationMode.SmoothTransformation)
    dots = small.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (dots.width(), dots.height()), dots.bytesPerLine()
    image = Image.frombytes("RGB", size, bytes(dots.constBits()), "raw", "RGB", line)
    target.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(_COLORS, dither=Image.Dither.NONE).save(target, optimize=True)
    return target
