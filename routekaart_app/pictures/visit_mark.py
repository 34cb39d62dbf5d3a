"""The five marks of how far a visit is, as shapes: each is known by its form alone, in grey and at 12 px.

planned: open circle; prepared: the same, half filled; held: disc with a tick; looked_back: that within a ring;
cancelled: open circle with a bar.
"""

from __future__ import annotations

from routekaart_app.domain.visit import VisitState
from routekaart_app.pictures import status_mark
from routekaart_app.pictures.shapes import Circle, Shape

COLOR = {
    VisitState.PLANNED: "planned",
    VisitState.PREPARED: "planned",
    VisitState.HELD: "done",
    VisitState.LOOKED_BACK: "done",
    VisitState.CANCELLED: "muted",
}
"""The token that colours each state, also in words beside it."""
_LINE, _WITHIN = 0.11, 0.68


def mark(state: VisitState, x: float, y: float, size: float, *, ground: str = "surface") -> tuple[Shape, ...]:
    """The mark of a state around the point (x, y), within a square of `size`; `ground` is the token behind it."""
    color, width = COLOR[state], _LINE * size
    ring = Circle(x, y, (size - width) / 2, stroke=color, stroke_width=width)
    match state:
        case VisitState.PLANNED:
            return (ring,)
        case VisitState.PREPARED:
            return (ring, status_mark.half_disc(x, y, (size - width) / 2, color))
        case VisitState.HELD:
            return status_mark.mark("done", x, y, size, ground=ground)
        case VisitState.LOOKED_BACK:
            return (ring, *status_mark.mark("done", x, y, size * _WITHIN, ground=ground))
        case VisitState.CANCELLED:
            return status_mark.mark(status_mark.ABSENT, x, y, size, ground=ground)
