"""What a yearly summary is about at first, and what that is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from routekaart_app.domain.overview import SchoolChoice
from routekaart_app.domain.summary import Scope
from routekaart_app.gui.models.summary_words import scope_said

SCHOOL = "school"


def scope_of(school_id: UUID | None, schools: Sequence[SchoolChoice], known: Mapping[Scope, str]) -> Scope:
    """The scope of a school that is chosen; all where none is, and where there is but one."""
    chosen = next((school for school in schools if school.id == school_id), None)
    if chosen is None or len(schools) == 1:
        return Scope()
    written = f"{chosen.brin}{chosen.branch}" if chosen.brin else chosen.name
    of_schools = {scope: name for scope, name in known.items() if scope.kind == SCHOOL}
    by_code = (scope for scope in of_schools if scope.name == written)
    by_name = (scope for scope, name in of_schools.items() if name == chosen.name)
    return next(by_code, None) or next(by_name, Scope())


def called(scope: Scope, known: Mapping[Scope, str]) -> str:
    """What it is about: the name of a school rather than "all schools" where there is but one."""
    schools = [name for one, name in known.items() if one.kind == SCHOOL]
    return schools[0] if scope == Scope() and len(schools) == 1 else scope_said(scope, known)
