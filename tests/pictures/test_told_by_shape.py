"""No mark tells anything by its colour alone: all in one ink, as on a grey print, they still differ."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import combinations

from routekaart_app.domain.visit import VisitState
from routekaart_app.pictures import status_mark, visit_mark
from routekaart_app.pictures.shapes import Shape

GROUND = "surface"


def in_one_ink(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """The same shapes, all in one colour but what is left open in the ground."""
    made = []
    for shape in shapes:
        colors = {one.name: getattr(shape, one.name) for one in fields(shape) if one.name in ("fill", "stroke")}
        inked = {name: color if color in (None, GROUND) else "ink" for name, color in colors.items()}
        made.append(replace(shape, **inked))
    return tuple(made)


def test_the_marks_of_a_status_are_told_apart_by_shape() -> None:
    marks = {name: in_one_ink(status_mark.mark(name, 8, 8, 16)) for name in (*status_mark.STATUSES, status_mark.ABSENT)}
    assert [pair for pair in combinations(marks, 2) if marks[pair[0]] == marks[pair[1]]] == []


def test_the_marks_of_a_visit_are_told_apart_by_shape() -> None:
    marks = {state: in_one_ink(visit_mark.mark(state, 8, 8, 16)) for state in VisitState}
    assert [pair for pair in combinations(marks, 2) if marks[pair[0]] == marks[pair[1]]] == []
