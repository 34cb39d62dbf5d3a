"""The badge of a competency: its two letters on its own colour."""

from __future__ import annotations

from routekaart_app.pictures.shapes import RoundRect, Shape, Text

LETTERS = ("KR", "MR", "WE", "LS", "NW")
"""The five competencies, in the order in which they are always shown; also the names of their colours."""

ASPECT = 1.55
"""Width of a badge as a part of its height."""

TYPE = 0.66
"""Size of the letters as a part of the height."""

GAP = 0.22
"""Space between two badges as a part of their height."""


def badge(letters: str, x: float, y: float, height: float) -> tuple[Shape, ...]:
    """The badge with its top left corner at (x, y); its width is `height * ASPECT`."""
    width = height * ASPECT
    ground = RoundRect(x, y, width, height, 0.24 * height, fill=letters)
    size = TYPE * height
    # Capitals of Noto Sans stand 0.714 of their size above the baseline.
    baseline = y + (height + 0.714 * size) / 2
    text = Text(x + width / 2, baseline, letters, size, bold=True, color="on-accent", anchor="middle")
    return (ground, text)


def badge_row(letters: tuple[str, ...], x: float, y: float, height: float) -> tuple[Shape, ...]:
    """Badges side by side from (x, y), in the order given."""
    step = height * (ASPECT + GAP)
    return tuple(shape for i, two in enumerate(letters) for shape in badge(two, x + i * step, y, height))


def row_width(count: int, height: float) -> float:
    """The width of a row of badges; 0 for none."""
    return max(0.0, count * height * (ASPECT + GAP) - height * GAP)


def fitting(width: float, height: float) -> int:
    """How many badges stand side by side within a width; at least one."""
    return max(1, int((width + height * GAP) / (height * (ASPECT + GAP))))
