"""The lines of a routekaart as a table: what they say, what is marked, for whom, and how they are put in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from routekaart_app.clock import new_id
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.gui.models import line_words, template_rows
from routekaart_app.gui.models.draft_steps import DraftSteps
from routekaart_app.gui.models.template_model import CODE, COMPETENCIES, WHEN, WHOM, TemplateModel
from routekaart_app.gui.models.template_rows import CHANGED, NEW, REMOVED, SAME, Audience
from tests.builders import YEAR

ROOT = QModelIndex()


def a_line(code: str, **values: object) -> RoutekaartLine:
    plain = RoutekaartLine(
        new_id(), code, f"Name of {code}", "visit", VO, (3,), (), "year", True, 1, "10-01", "03-31", ("WE",), "I", 1
    )
    return replace(plain, **values)  # type: ignore[arg-type]


A, B, C, D = (a_line(code) for code in ("A", "B", "C", "D"))
KEPT = TemplateDraft(YEAR, "Routekaart", (A, B, C, D))


def model_of(draft: TemplateDraft, kept: TemplateDraft = KEPT) -> TemplateModel:
    made = TemplateModel()
    made.set_rows(template_rows.rows(draft, kept, {}))
    return made


def codes(model: TemplateModel) -> list[str]:
    return [model.row(row).line.code for row in range(model.rowCount())]


def follow(model: TemplateModel, draft: TemplateDraft) -> Callable[[], TemplateDraft]:
    """Do what the page does with a move that is asked."""
    held = [draft]

    def move(line_id: object, to: int) -> None:
        held[0] = held[0].moved(line_id, to)  # type: ignore[arg-type]
        model.set_rows(template_rows.rows(held[0], KEPT, {}))

    model.move_asked.connect(move)
    return lambda: held[0]


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = model_of(KEPT.without(B.id).added(a_line("E"), 1))
    qtmodeltester.check(model)
    model.set_filter("e")
    model.set_audience(Audience(VO, "bb"), 3)
    model.set_rows(template_rows.rows(KEPT, KEPT, {}))


def test_new_changed_and_removed_lines_are_told_apart() -> None:
    draft = KEPT.with_line(replace(C, target=2)).without(B.id).added(a_line("E"), 3)
    rows = template_rows.rows(draft, KEPT, {A.id: "mend this"})
    assert [(row.line.code, row.state) for row in rows] == [
        ("A", SAME),
        ("B", REMOVED),
        ("C", CHANGED),
        ("D", SAME),
        ("E", NEW),
    ]
    assert rows[0].problem == "mend this" and rows[2].fields == ("target",)
    counts = template_rows.counts(rows, draft, KEPT)
    assert (counts.changed, counts.new, counts.removed, counts.is_reordered) == (1, 1, 1, False)


def test_several_removed_lines_stay_where_they_stood() -> None:
    draft = KEPT.without(A.id).without(B.id).without(D.id)
    assert [row.line.code for row in template_rows.rows(draft, KEPT, {})] == ["A", "B", "C", "D"]


def test_only_order_or_name_counts_as_a_change_too() -> None:
    moved = KEPT.moved(D.id, 0)
    assert template_rows.differs(moved, KEPT)
    assert template_rows.counts(template_rows.rows(moved, KEPT, {}), moved, KEPT).is_reordered
    assert template_rows.differs(replace(KEPT, name="Other"), KEPT)
    renumbered = replace(KEPT, lines=tuple(replace(line, position=9) for line in KEPT.lines))
    assert not template_rows.differs(renumbered, KEPT)


def test_the_first_cell_tells_a_screen_reader_code_name_and_state() -> None:
    model = model_of(KEPT.with_line(replace(A, target=2)))
    said = model.index(0, CODE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("A, Name of A, ")
    assert model.index(1, CODE).data(Qt.ItemDataRole.AccessibleTextRole) == "B, Name of B"


@pytest.mark.parametrize(
    ("dropped", "before", "order"),
    [(0, 2, "BACD"), (0, 4, "BCDA"), (3, 0, "DABC"), (2, 1, "ACBD")],
)
def test_a_dropped_row_asks_for_its_new_place(dropped: int, before: int, order: str) -> None:
    model = model_of(KEPT)
    draft = follow(model, KEPT)
    assert model.moveRows(ROOT, dropped, 1, ROOT, before)
    assert "".join(line.code for line in draft().lines) == order == "".join(codes(model))


@pytest.mark.parametrize(("dropped", "before"), [(1, 1), (1, 2), (9, 0), (0, 9)])
def test_a_drop_that_moves_nothing_is_refused(dropped: int, before: int) -> None:
    assert not model_of(KEPT).moveRows(ROOT, dropped, 1, ROOT, before)


def test_a_row_is_dropped_beside_what_is_shown() -> None:
    model = model_of(KEPT)
    draft = follow(model, KEPT)
    model.set_filter("b")
    model.set_rows(template_rows.rows(KEPT.with_line(replace(D, name="by")), KEPT, {}))
    assert codes(model) == ["B", "D"]
    assert model.moveRows(ROOT, 1, 1, ROOT, 0)
    assert [line.code for line in draft().lines] == ["A", "D", "B", "C"]


def test_removed_lines_and_closed_years_stand_still() -> None:
    model = model_of(KEPT.without(B.id))
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.is_fixed = True
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.moveRows(ROOT, 0, 1, ROOT, 3)


@pytest.mark.parametrize(
    ("audience", "year", "shown"),
    [
        (Audience(), None, ["all", "bb", "not-isk", "po", "final", "own"]),
        (Audience(VO, "bb"), 3, ["all", "bb", "not-isk"]),
        (Audience(VO, "bb"), 4, ["bb"]),
        (Audience(VO, "isk"), None, ["all"]),
        (Audience(VO, "havo"), None, ["all", "not-isk"]),
        (Audience(PO), 7, ["po"]),
        (Audience(PO), 8, []),
        (Audience(MBO, level=2), None, ["final"]),
        (Audience(MBO, level=2), 1, []),
        (Audience(own="Topklas"), None, ["all", "bb", "not-isk", "own"]),
    ],
)
def test_the_routekaart_of_one_target_group(audience: Audience, year: int | None, shown: list[str]) -> None:
    lines = (
        a_line("all"),
        a_line("bb", tracks=("bb",), years=(3, 4)),
        a_line("not-isk", tracks=("not:isk",)),
        a_line("po", stage=PO, years=(7,)),
        a_line("final", stage=MBO, moment="final", years=()),
        a_line("own", tracks=("own:Topklas",)),
    )
    draft = replace(KEPT, lines=lines)
    model = model_of(draft, draft)
    model.set_audience(audience, year)
    assert codes(model) == shown


def test_windows_and_target_groups_are_said_in_words() -> None:
    by_week = a_line("E", due_from="W40", due_until="W13", tracks=("bb", "not:isk"), years=())
    assert line_words.window(A) == "1 okt – 31 mrt"
    assert "40 – 13" in line_words.window(by_week)
    assert {"bb", "isk"} <= set(line_words.tracks(by_week).replace(",", "").split())
    assert line_words.stage(A) == "leerjaar 3" and line_words.stage(replace(A, years=(1, 2, 3))) == "leerjaar 1–3"
    assert line_words.target("own:Topklas") == "Topklas" and line_words.target("pro") == "PrO"
    assert line_words.shown_fields(("due_from", "due_until", "years", "code")) == ("code", "due", "place")
    columns = model_of(KEPT).columns
    row = template_rows.rows(KEPT, KEPT, {})[0]
    assert columns[WHEN].text(row) == "1 okt – 31 mrt" and columns[WHOM].below(row) == ""
    assert columns[COMPETENCIES].text(row) == "WE"


def test_typing_in_one_field_is_one_step() -> None:
    steps = DraftSteps(KEPT)
    for target in (2, 3, 4):
        steps.put(KEPT.with_line(replace(A, target=target)), "A: how often", A.id, joins=(A.id, "target"))
    steps.put(steps.draft.without(B.id), "B removed", B.id)
    assert steps.is_changed and steps.undo_label == "B removed"
    steps.undo()
    steps.undo()
    assert not steps.is_changed and steps.undo_label is None and steps.redo_label == "A: how often"
    steps.redo()
    assert steps.draft.lines[0].target == 4
    steps.put(KEPT.with_line(replace(A, target=5)), "A: how often", A.id, joins=(A.id, "target"))
    assert steps.redo_label is None
    steps.undo()
    assert steps.draft.lines[0].target == 4, "a step after redo stands by itself"


def test_typing_back_what_stood_there_leaves_no_step() -> None:
    steps = DraftSteps(KEPT)
    steps.put(KEPT.with_line(replace(A, target=2)), "", A.id, joins="target")
    steps.put(KEPT, "", A.id, joins="target")
    assert steps.undo_label is None and not steps.is_changed


def test_what_is_kept_can_change_below_a_draft() -> None:
    steps = DraftSteps(KEPT)
    steps.put(KEPT.without(A.id), "A removed", A.id)
    steps.rebase(KEPT.without(B.id))
    assert [line.code for line in steps.draft.lines] == ["B", "C", "D"] and steps.is_changed
    steps.discard()
    assert not steps.is_changed and steps.undo_label
    steps.undo()
    assert steps.is_changed
