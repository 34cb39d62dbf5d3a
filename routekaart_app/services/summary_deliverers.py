"""Whose figures are in summaries that are joined: no school twice, and who was expected and has not delivered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from routekaart_app.domain import names
from routekaart_app.domain.summary import Summary
from routekaart_app.errors import KnownError
from routekaart_app.exchange import expected_list
from routekaart_app.exchange.expected_list import BRIN, Expected
from routekaart_app.i18n import gettext as _

_SCHOOLS, _SCHOOL = "reach_by_school", "school:"
_TOLD = 3
_ALONE = 4
"""Letters of a BRIN without the branch."""


class Delivered(NamedTuple):
    """A summary with the name of the file it came in."""

    file: str
    summary: Summary


class _School(NamedTuple):
    """A school in a summary: how it is called there, its BRIN ("" when it has none), its name and municipality folded
    to be compared."""

    said: str
    brin: str
    name: str
    municipality: str


def check_not_double(one: Delivered, other: Delivered) -> None:
    """Nobody may be counted twice. A school with the same code in both is; so is one of the same name, unless both tell
    its code and these differ. Capitals, accents and spaces make no other school, and a BRIN without its branch is that
    of every branch. Raises KnownError "double", with the names of both files."""
    first, second = _schools(one.summary), _schools(other.summary)
    doubles = [mine.said or theirs.said for mine in first for theirs in second if _is_same(mine, theirs)]
    if not doubles:
        known, theirs_known = ({school.name for school in some} for some in (first, second))
        theirs_by = {names.fold(name) for name in other.summary.delivered_by}
        for name in sorted(one.summary.delivered_by):
            folded = names.fold(name)
            if folded in theirs_by and not (folded in known and folded in theirs_known):
                doubles.append(name)
    if doubles:
        what = _("{name} is in {file} and in {other}, and would be counted twice.")
        said = what.format(name=", ".join(dict.fromkeys(doubles[:_TOLD])), file=one.file, other=other.file)
        todo = _("Leave one of them out, or ask for a summary without this school.")
        raise KnownError(said, _("Nothing was written."), todo, code="double")


def two_of_a_name(delivered: Sequence[Delivered]) -> Iterator[str]:
    """A remark on schools of one name in one municipality that have other codes: two schools, or one of which the code
    was typed wrong."""
    for one, other in combinations(delivered, 2):
        theirs = {(school.name, school.municipality): school for school in _schools(other.summary)}
        for school in _schools(one.summary):
            namesake = theirs.get((school.name, school.municipality))
            if school.name and namesake and school.brin[:_ALONE] != namesake.brin[:_ALONE]:
                said = _(
                    "{name} is in {file} as {code} and in {other} as {other_code}: see that these are two schools."
                )
                yield said.format(
                    name=school.said, file=one.file, code=school.brin, other=other.file, other_code=namesake.brin
                )


def held_against(delivered: Sequence[Summary], expected: Sequence[Expected]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who was expected and is in none of these summaries, and who is in one and was not expected."""
    if not expected:
        return (), ()
    schools = [school for summary in delivered for school in _schools(summary)]
    delivered_by = [name for summary in delivered for name in summary.delivered_by]
    by_name: dict[str, set[str]] = {names.fold(name): set() for name in delivered_by}
    for school in schools:
        by_name.setdefault(school.name, set()).update({school.brin} if school.brin else ())
    said: Mapping[str, str] = {
        names.fold(name): name for name in (*delivered_by, *(school.said for school in schools)) if name
    }
    there: set[str] = set()
    missing: list[str] = []
    for one in expected:
        found = {name for name, known in by_name.items() if _is_one(one, name, known)}
        there |= found
        if not found:
            missing.append(one.said)
    return tuple(missing), tuple(sorted(said[name] for name in said.keys() - there))


def still_missing(whole: Summary) -> tuple[str, ...]:
    """Of those who were missing when parts of it were joined, who still are."""
    wanted = [expected_list.as_said(text) for text in whole.missing]
    return held_against([whole], wanted)[0]


def _is_one(one: Expected, name: str, brins: set[str]) -> bool:
    """Whether somebody who delivered is who was expected: by BRIN where both have one, else by name."""
    if one.brin and brins:
        return any(_is_brin(one.brin, brin) for brin in brins)
    return bool(name) and names.fold(one.name) == name


def _is_same(one: _School, other: _School) -> bool:
    if one.brin and other.brin:
        return _is_brin(one.brin, other.brin)
    return bool(one.name) and one.name == other.name


def _is_brin(one: str, other: str) -> bool:
    """Whether two codes are of one school: one without a branch is that of every branch."""
    if _ALONE in (len(one), len(other)):
        return one[:_ALONE] == other[:_ALONE]
    return one == other


def _schools(summary: Summary) -> list[_School]:
    """The schools in a summary: those that its table of schools tells of, and the one it is about."""
    rows = {str(row["key"]): row for row in summary.rows(_SCHOOLS)}
    if summary.scope.kind == "school":
        rows.setdefault(summary.scope.written, {})
    found = []
    for key, row in rows.items():
        text = key.removeprefix(_SCHOOL)
        code = text.strip().partition(" ")[0].upper()
        is_code = BRIN.fullmatch(code) is not None
        said = str(row.get("label") or "") or text
        name = str(row.get("label") or "") if is_code else said
        found.append(
            _School(said, code if is_code else "", names.fold(name), names.fold(str(row.get("municipality") or "")))
        )
    return found
