"""Whatever is typed, filled down, pasted, undone and redone in the class grid, it stands as in a plain dictionary."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Verdict, Wanted
from routekaart_app.domain.overview import Cell, GroupCoverage
from routekaart_app.exchange import pasted_block
from routekaart_app.exchange.pasted_block import Ground
from routekaart_app.gui.models import paste_rows
from routekaart_app.gui.pages import grid_edits
from tests import vaults
from tests.builders import TODAY, AClass, a_class

PUPILS, LINES = 3, 3
SOON = TODAY + timedelta(days=7)
SIGNS = {"v": (Wanted.DONE, 0), "1 van 2": (Wanted.DONE, 1), "/": (Wanted.PARTLY, 0), "-": (Wanted.ABSENT, 0)}
"""What stands in a pasted cell, and what it means; an empty one means nothing."""

Place = tuple[int, int]
Held = tuple[str, ...]
Grid = dict[Place, Held]
"""The moments of each cell in the order in which they came; a plan is a day."""
Asked = tuple[Place, Wanted, date | None, int]

places = st.tuples(st.integers(0, PUPILS - 1), st.integers(0, LINES - 1))
signs = st.lists(st.sampled_from(["", *SIGNS]), min_size=2, max_size=2)
operations = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(list(Wanted)), st.lists(places, min_size=1, max_size=4)),
    st.tuples(st.just("fill"), st.integers(0, LINES - 1)),
    st.tuples(st.just("paste"), st.lists(signs, min_size=2, max_size=PUPILS)),
    st.sampled_from([("undo",), ("redo",)]),
)


@pytest.fixture
def small(empty: Services) -> AClass:
    return a_class(empty.vault.database, size=PUPILS)


def naive(held: Held, target: int, wanted: Wanted, on: date | None, times: int) -> tuple[Held, Verdict]:
    """A cell after an edit without overwriting, and what came of it."""
    recorded, plans = [one for one in held if one in set(Wanted)], [one for one in held if one not in set(Wanted)]
    if wanted is Wanted.CLEARED:
        return (), Verdict.SET if held else Verdict.NOTHING
    if wanted is Wanted.PLANNED:
        is_so, is_full = str(on) in plans, bool(plans) or recorded.count(Wanted.DONE) >= target
    else:
        enough = min(times or target, target) if wanted is Wanted.DONE else 1
        is_so, is_full = recorded.count(wanted) >= enough, len(recorded) >= target
    if is_so or is_full:
        return held, Verdict.SAME if is_so else Verdict.FILLED
    return (*held, str(on) if wanted is Wanted.PLANNED else wanted), Verdict.SET


def as_shown(held: Held, target: int) -> tuple[int, int, int, str]:
    """What the cell counts, by hand: done up to the target, partly, absent, and the day that is planned."""
    plans = [one for one in held if one not in set(Wanted)]
    done = min(held.count(Wanted.DONE), target)
    return done, held.count(Wanted.PARTLY), held.count(Wanted.ABSENT), plans[0] if plans else ""


class Twin:
    """The grid and its dictionary, each told the same; `steps` and `undone` are what the dictionary was before."""

    def __init__(self, services: Services, made: AClass) -> None:
        self.services, self.group_id = services, made.group_id
        self.grid: Grid = {(row, column): () for row in range(PUPILS) for column in range(LINES)}
        self.steps: list[Grid] = []
        self.undone: list[Grid] = []
        shown = self.read()
        self.lines, self.pupils = shown.lines[:LINES], [row.pupil for row in shown.pupils]
        assert all(cell.applies for row in shown.pupils for cell in row.cells[:LINES])

    def read(self) -> GroupCoverage:
        return self.services.coverage.of_group(self.group_id, TODAY)

    def cell(self, row: int, column: int) -> Cell:
        return self.read().pupils[row].cells[column]

    def do(self, name: str, *rest: object) -> None:
        getattr(self, name)(*rest)

    def set(self, wanted: Wanted, chosen: list[Place]) -> None:
        on = SOON if wanted is Wanted.PLANNED else None
        self.apply([(place, wanted, on, 0) for place in chosen])

    def fill(self, column: int) -> None:
        """The topmost cell downwards, by the grid's own rule of what the others then need."""
        top = self.cell(0, column)
        found = [edit for row in range(1, PUPILS) for edit in grid_edits._as(top, self.pupils[row].id)]
        row_of = {pupil.id: row for row, pupil in enumerate(self.pupils)}
        asked = [((row_of[edit.pupil_id], column), edit.wanted, edit.on, edit.times) for edit in found]
        assert bool(asked) == bool(self.grid[0, column])
        self.apply(asked, found)

    def paste(self, rows: list[list[str]]) -> None:
        asked: list[Asked] = [
            ((row, column), *SIGNS[sign][:1], None, SIGNS[sign][1])
            for row, row_signs in enumerate(rows)
            for column, sign in enumerate(row_signs)
            if sign
        ]
        if not asked:
            return
        block = pasted_block.table("\n".join("\t".join(row) for row in rows))
        found = pasted_block.read(block, Ground(self.pupils, self.lines, 0, 0, TODAY, TODAY))
        self.apply(asked, paste_rows.edits(found))

    def apply(self, asked: list[Asked], found: list[CellEdit] | None = None) -> None:
        edits = [self.edit(one) for one in asked]
        assert found is None or found == edits
        grid, verdicts = dict(self.grid), []
        for place, wanted, on, times in {one[0]: one for one in reversed(asked)}.values():
            grid[place], verdict = naive(grid[place], self.lines[place[1]].target, wanted, on, times)
            verdicts.append(verdict)
        outcome = self.services.cells.apply(edits, TODAY)
        assert sorted(outcome.verdicts) == sorted(verdicts)
        assert bool(outcome.label) == (Verdict.SET in verdicts), "a step is kept where something was set"
        if outcome.label:
            self.steps, self.undone, self.grid = [*self.steps, self.grid], [], grid

    def edit(self, one: Asked) -> CellEdit:
        (row, column), wanted, on, times = one
        return CellEdit(self.pupils[row].id, self.lines[column].id, wanted, on, times)

    def undo(self) -> None:
        if self.steps:
            assert self.services.history.undo() is not None
            self.undone.append(self.grid)
            self.grid = self.steps.pop()

    def redo(self) -> None:
        if self.undone:
            assert self.services.history.redo() is not None
            self.steps.append(self.grid)
            self.grid = self.undone.pop()

    def agree(self) -> None:
        shown = self.read()
        for (row, column), held in self.grid.items():
            cell = shown.pupils[row].cells[column]
            assert (cell.counted, cell.partly, cell.absent, str(cell.planned_on or "")) == as_shown(held, cell.target)


@settings(max_examples=6)
@given(st.lists(operations, min_size=2, max_size=8))
def test_the_grid_stands_as_a_dictionary_says_and_undoing_all_leaves_no_trace(
    empty: Services, small: AClass, done: list[tuple[object, ...]]
) -> None:
    twin, before = Twin(empty, small), vaults.tables(empty.vault.database)
    for name, *rest in done:
        twin.do(str(name), *rest)
        twin.agree()
    while twin.steps:
        twin.undo()
    assert vaults.tables(empty.vault.database) == before
