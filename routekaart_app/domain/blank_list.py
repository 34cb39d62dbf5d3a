"""The blank list of a class: names and lines in the order of the class grid, with boxes to fill in by pen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import GroupChoice, GroupCoverage, PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine

MARKS = {"v": Wanted.DONE, "/": Wanted.PARTLY, "-": Wanted.ABSENT}
"""What is written in a box; the grid takes the same signs, typed or pasted. An empty box says nothing."""

MOST_EMPTY = 10
"""As many empty columns as stay roomy on one sheet."""

_TO_COME = frozenset({Status.DUE, Status.NOT_YET, Status.PARTLY})


@dataclass(frozen=True, slots=True)
class BlankColumn:
    """A line, and who of the class has it, in the order of the list; without a line, a column to give a heading."""

    line: RoutekaartLine | None
    meant: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class BlankList:
    """A list to print: who is in the class on a day, and the columns. It tells nothing of how anybody stands."""

    group: GroupChoice
    on: date
    pupils: tuple[PupilEntry, ...]
    columns: tuple[BlankColumn, ...]


def open_lines(coverage: GroupCoverage) -> tuple[RoutekaartLine, ...]:
    """The lines that somebody still has to meet this year: due now or later, or planned.

    Where nothing is left to come, all lines.
    """
    year, day = coverage.group.year, coverage.on
    found = []
    for place, line in enumerate(coverage.lines):
        standing = {row.cells[place].status for row in coverage.pupils if row.cells[place].applies}
        if Status.PLANNED in standing or (standing & _TO_COME and line.window(year)[1] >= day):
            found.append(line)
    return tuple(found) or coverage.lines


def blank_list(coverage: GroupCoverage, codes: Collection[str] | None = None, empty: int = 0) -> BlankList:
    """The list of a class with the lines of these codes, in the order of the grid, and then empty columns.

    None for the codes takes `open_lines`; codes that the class does not have are left out.
    """
    wanted = {line.code for line in open_lines(coverage)} if codes is None else {code.casefold() for code in codes}
    columns = [
        BlankColumn(line, tuple(row.cells[place].applies for row in coverage.pupils))
        for place, line in enumerate(coverage.lines)
        if (line.code if codes is None else line.code.casefold()) in wanted
    ]
    columns += [BlankColumn(None, (True,) * len(coverage.pupils))] * empty
    return BlankList(coverage.group, coverage.on, tuple(row.pupil for row in coverage.pupils), tuple(columns))
