"""A routekaart while it is being changed: every step makes a new draft, and what is wrong is said by its field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain import template_rules as rules
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import TARGETS, TRACKS, Place
from routekaart_app.domain.template_draft import TemplateDraft

YEAR = SchoolYear(2025)


def a_line(number: int = 1, **changes: Any) -> RoutekaartLine:
    line = RoutekaartLine(
        UUID(int=number), f"X-{number:02}", "Gesprek", "talk", "VO", (3,), ("vmbo",), "year", True, 1,
        "10-01", "03-31", ("KR",), "I", number,
    )  # fmt: skip
    return replace(line, **changes)


def a_draft(*lines: RoutekaartLine, name: str = "Proef") -> TemplateDraft:
    return TemplateDraft(YEAR, name, lines)


def codes(draft: TemplateDraft) -> list[str]:
    return [line.code for line in draft.lines]


def test_lines_are_changed_added_moved_and_taken_out_of_a_copy() -> None:
    draft = a_draft(a_line(1), a_line(2), a_line(3))
    one, two, three = (line.id for line in draft.lines)
    assert codes(draft.moved(three, 0)) == ["X-03", "X-01", "X-02"]
    assert codes(draft.moved(one, 99)) == ["X-02", "X-03", "X-01"]
    assert codes(draft.without(two)) == ["X-01", "X-03"]
    assert codes(draft.added(a_line(4), 1)) == ["X-01", "X-04", "X-02", "X-03"]
    assert draft.with_line(replace(draft.lines[1], target=5)).lines[1].target == 5
    assert codes(draft) == ["X-01", "X-02", "X-03"]
    with pytest.raises(ValueError, match="not in"):
        draft.index_of(UUID(int=9))


def test_what_is_right_has_no_problems() -> None:
    tracks = ("own:Topklas", "not:own:Kleine klas", "bb", "not:entree")
    week = a_line(2, due_from="W45", due_until="W05", tracks=tracks)
    assert rules.problems(a_draft(a_line(1), week, a_line(3, stage="HBO", years=(1, 4), tracks=()))) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", ""),
        ("code", "met spatie"),
        ("code", "x" * 21),
        ("name", "  "),
        ("name", "x" * 201),
        ("name", "twee\nregels"),
        ("kind", "reis"),
        ("stage", "SO"),
        ("moment", "ooit"),
        ("parents", "M"),
        ("competencies", ("XX",)),
        ("years", (7,)),
        ("years", (0,)),
        ("tracks", ("mavo",)),
        ("tracks", ("own:",)),
        ("tracks", ("own: x",)),
        ("tracks", ("own:" + "x" * 41,)),
        ("tracks", ("not:not:bb",)),
        ("tracks", ("bb", "not:bb")),
        ("tracks", ("own:Top", "own:top")),
        ("target", 0),
        ("target", 51),
        ("target", 10_000),
        ("due_from", "02-30"),
        ("due_from", ""),
        ("due_until", "W54"),
        ("due_until", "W5"),
        ("due_until", "09-30"),
    ],
)
def test_what_is_wrong_is_said_by_its_line_and_field(field: str, value: Any) -> None:
    found = rules.problems(a_draft(a_line(1), a_line(2, **{field: value})))
    assert [(item.line_id, item.field) for item in found] == [(UUID(int=2), field)]
    assert all(item.message for item in found)


def test_weeks_and_days_are_compared_by_their_dates() -> None:
    def fields(first: str, last: str) -> list[str]:
        return [item.field for item in rules.problems(a_draft(a_line(due_from=first, due_until=last)))]

    assert fields("W45", "11-09") == []  # week 45 of 2025 runs from 3 to 9 November
    assert fields("W45", "11-02") == ["due_until"]
    assert fields("W05", "W45") == ["due_until"]
    assert fields("W45", "W45") == []


def test_codes_differ_in_more_than_capitals() -> None:
    found = rules.problems(a_draft(a_line(1, code="A-1"), a_line(2, code=" a-1")))
    assert [(item.line_id, item.field) for item in found] == [(UUID(int=1), "code"), (UUID(int=2), "code")]


def test_a_routekaart_has_lines_and_a_name() -> None:
    assert [(item.line_id, item.field) for item in rules.problems(a_draft(name=" "))] == [
        (None, "name"),
        (None, "lines"),
    ]
    many = a_draft(*(a_line(number, code=f"X-{number}") for number in range(1, 502)))
    assert [(item.line_id, item.field) for item in rules.problems(many)] == [(None, "lines")]


def test_a_new_line_stands_by_its_neighbours_and_waits_for_a_name() -> None:
    draft = a_draft(a_line(1), a_line(2, stage="MBO", years=(1,), tracks=()))
    line = rules.new_line(draft, UUID(int=9))
    assert (line.stage, line.code, line.name) == ("MBO", "MBO-01", "")
    assert [item.field for item in rules.problems(draft.added(line, 2))] == ["name"]
    copy = rules.new_line(draft, UUID(int=9), draft.lines[0])
    assert (copy.code, replace(copy, id=UUID(int=1), code="X-01", position=1)) == ("X-03", draft.lines[0])


OWNS = ("Topklas", "Kleine klas")
PLACES = [
    *(Place("VO", 3, track, own=own) for track in ("", *TRACKS, "bb/kb", "gl/tl", "havo/vwo") for own in ("", *OWNS)),
    *(Place("MBO", 1, level=level, own=own) for level in (1, 2, 4) for own in ("", *OWNS)),
    *(Place("SO", year, track) for year in (7, 9) for track in ("", "pro", "bb")),
    *(Place("PO", 7, own=own) for own in ("", *OWNS)),
]


@given(
    st.sampled_from(["VO", "MBO", "PO"]),
    st.lists(
        st.tuples(st.sampled_from(["", "not:"]), st.sampled_from([*TARGETS, *(f"own:{name}" for name in OWNS)])),
        max_size=5,
        unique_by=lambda mark: mark[1],
    ),
)
def test_whoever_had_a_line_has_it_or_its_variant_and_nobody_both(stage: str, marks: list[tuple[str, str]]) -> None:
    like = a_line(1, stage=stage, years=(), tracks=tuple(before + mark for before, mark in marks))
    for target in rules.variant_targets(like, OWNS):
        found = a_draft(like, a_line(2)).variant(like.id, target, replace(like, id=UUID(int=9), code="X-09"))
        line, variant, _other = found.lines
        assert not [item for item in rules.problems(found) if item.field == "tracks"]
        for place in PLACES:
            assert line.fits(place) + variant.fits(place) == like.fits(place), (like.tracks, target, place)


@pytest.mark.parametrize(
    ("tracks", "targets"),
    [
        ((), ("vmbo", "bb", "kb", "gl", "tl", "pro", "havo", "vwo", "isk", "own:Topklas")),
        (("vmbo",), ("bb", "kb", "gl", "tl")),
        (("bb", "kb"), ("bb", "kb")),
        (("bb", "own:Topklas"), ("bb", "own:Topklas")),
        (("not:vmbo", "not:own:Topklas"), ("pro", "havo", "vwo", "isk")),
        (("pro",), ()),
    ],
)
def test_a_variant_is_for_a_part_of_those_who_have_the_line(tracks: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert rules.variant_targets(a_line(tracks=tracks), ("Topklas",)) == targets


@pytest.mark.parametrize(
    ("taken", "code", "free"),
    [
        (["VO3-01", "vo3-02"], "VO3-01", "VO3-03"),
        (["A-9"], "A-9", "A-10"),
        (["Los"], "Los", "Los-02"),
        (["X" * 20], "X" * 20, "X" * 18 + "02"),
        ([], "VO-01", "VO-01"),
    ],
)
def test_a_free_code_is_like_the_one_that_is_taken(taken: list[str], code: str, free: str) -> None:
    found = rules.free_code(a_draft(*(a_line(at, code=each) for at, each in enumerate(taken, start=1))), code)
    assert found == free
    assert rules.is_code(found)
