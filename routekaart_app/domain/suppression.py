"""Which counts of people a summary must hide, so that no small one can be read or worked out.

The method, in three steps. A count of people from 1 up to below the minimum is hidden (primary suppression); none at
all is shown, as it is about nobody. What is hidden must also not follow from what is shown: by subtracting kinds from a
total, places from the place they lie in, or the file of one place from that of another. So further counts are hidden
(secondary suppression), smallest first, until whoever knows everything shown, and that no count is negative, is left
with at least as many values for each small count as the minimum. What is hidden is decided for all places at once,
whatever place a file is about, hence two files hide the same. The same counts always hide the same.

How much can be known is not estimated: kinds within places within places are a network in which counts flow, and how
far a hidden count can go up or down with all shown counts as they are is how much can flow around it (L. Ford and
D. Fulkerson 1956; for cell suppression M. Fischetti and J.J. Salazar 1999; the terms are those of Statistics
Netherlands' handbook on statistical disclosure control).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

TOTAL = ""
"""Instead of a kind: all kinds of a place taken together."""
Cell = tuple[str, str]
"""A kind, or `TOTAL`, in a place."""
LEAST, USUAL, MOST = 3, 5, 10
"""What the minimum can be set to, and what it is while nobody chose."""
_Node = tuple[str, ...]
_TOP: _Node = ()
_Path = list[tuple[int, bool]]
"""Hidden cells by number, each with whether it grows."""


@dataclass(frozen=True, slots=True)
class Block:
    """Counts of people that exclude each other and add up: each person of a place is of one kind.

    `within` names for each place the one it lies in, None for the whole; `counts` is about the places in which no other
    lies, and a cell that is missing holds nobody. `unprinted` are kinds that no file shows, such as who was not
    reached; they can be worked out none the less. Every other cell and every total is shown unless it is hidden.
    `last` are kinds on which much else hangs, so that they are hidden only where no other kind helps.
    """

    kinds: tuple[str, ...]
    within: Mapping[str, str | None]
    counts: Mapping[Cell, int]
    unprinted: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()

    def values(self) -> dict[Cell, int]:
        """The count of every kind and total in every place, the wider ones added up."""
        values = {(kind, place): 0 for kind in (TOTAL, *self.kinds) for place in self.within}
        for (kind, place), count in self.counts.items():
            at: str | None = place
            while at is not None:
                values[kind, at] += count
                values[TOTAL, at] += count
                at = self.within[at]
        return values


def hidden(block: Block, minimum: int, also: Iterable[Cell] = ()) -> frozenset[Cell]:
    """The cells of a block that a file must not show; those `also` given are hidden in any case and, like the small
    ones, cannot be worked out."""
    guard = Guard(block, minimum)
    guard.hide(also)
    return guard.gone


class Guard:
    """What is hidden of a block while it turns out little by little what must be."""

    def __init__(self, block: Block, minimum: int, known: Iterable[Cell] = ()) -> None:
        """`known` are cells that are told elsewhere: hiding one of these keeps nothing from being worked out."""
        self.values = block.values()
        self._block, self._minimum = block, minimum
        self._known = frozenset(known)
        self._guarded: set[Cell] = set()
        unprinted = {cell for cell in self.values if cell[0] in block.unprinted}
        self._network = _Network(block, self.values, unprinted, self._known)
        self._small = frozenset(cell for cell, count in self.values.items() if 0 < count < minimum)

    @property
    def gone(self) -> frozenset[Cell]:
        """The cells that are hidden by now."""
        return frozenset(self._network.gone)

    def hide(self, cells: Iterable[Cell]) -> None:
        """Hide cells in any case and, like the small ones, keep them from being worked out; to be called at least once,
        without any as well."""
        wanted = (self._small | frozenset(cells)) - self._guarded
        new = [cell for cell in self.values if cell in wanted] if wanted else []
        for cell in new:
            self._network.hide(cell)
        self._protect(new)

    def _protect(self, cells: Iterable[Cell]) -> None:
        for cell in cells:
            self._guarded.add(cell)
            while cell not in self._known and self._network.room(cell, self._minimum) < self._minimum:
                further = self._network.cheapest_around(cell)
                if further is None:
                    break  # nothing is shown any more from which it could follow
                self._network.hide(further)


def known(block: Block, gone: frozenset[Cell], cell: Cell, most: int) -> tuple[int, int]:
    """The least and the most a hidden cell can be for who sees all others; `most` is where looking further stops."""
    values = block.values()
    network = _Network(block, values, set(gone))
    return values[cell] - network.down(cell, most), values[cell] + network.up(cell, most)


class _Network:
    """Kinds flow from the whole into places and out as totals; only hidden counts can change."""

    def __init__(
        self, block: Block, values: Mapping[Cell, int], gone: set[Cell], known: frozenset[Cell] = frozenset()
    ) -> None:
        self.gone: set[Cell] = set()
        self._known = known
        self._around: _Around | None = None
        self._cells = list(values)
        self._number = {cell: at for at, cell in enumerate(self._cells)}
        self._values = list(values.values())
        self._rank = [2 if cell[0] == TOTAL else int(cell[0] in block.last) for cell in self._cells]
        has_parts = {place for place in block.within.values() if place is not None}
        nodes: dict[_Node, int] = {}
        self._start: list[int] = []
        self._end: list[int] = []
        for cell in self._cells:
            for node, side in zip(_ends(block, has_parts, cell), (self._start, self._end), strict=True):
                side.append(nodes.setdefault(node, len(nodes)))
        self._open: list[list[int]] = [[] for _node in nodes]
        for cell in self._cells:
            if cell in gone:
                self.hide(cell)

    def hide(self, cell: Cell) -> None:
        """Hide one cell more."""
        if cell not in self.gone:
            self.gone.add(cell)
            if cell in self._known:
                return
            number = self._number[cell]
            self._open[self._start[number]].append(number)
            self._open[self._end[number]].append(number)
            if self._around is not None:
                self._around.hide(number)

    def room(self, cell: Cell, enough: int) -> int:
        """How many values a hidden cell can have, counted no further than is enough."""
        down = self.down(cell, enough)
        return 1 + down + (self.up(cell, enough - 1 - down) if 1 + down < enough else 0)

    def up(self, cell: Cell, most: int) -> int:
        """How much more a hidden cell can be."""
        number = self._number[cell]
        return self._flow(number, self._end[number], self._start[number], most)

    def down(self, cell: Cell, most: int) -> int:
        """How much less a hidden cell can be."""
        number = self._number[cell]
        return self._flow(number, self._start[number], self._end[number], min(most, self._values[number]))

    def cheapest_around(self, cell: Cell) -> Cell | None:
        """What is best hidden next to keep a cell from being known: the smallest count shown where what can change
        ends, rather of a kind than a total and rather of somebody than of nobody; None when nothing is shown there."""
        number = self._number[cell]
        self._around = self._around or _Around(self._start, self._end, self._price, self._state)
        best = self._around.cheapest(number)
        return None if best is None else self._cells[best]

    def _state(self, number: int) -> bool | None:
        """Whether a cell is hidden; None for one of which hiding is of no use."""
        cell = self._cells[number]
        return None if cell in self._known else cell in self.gone

    def _price(self, number: int) -> tuple[int, bool, int, int]:
        return self._rank[number], not self._values[number], self._values[number], number

    def _flow(self, without: int, start: int, end: int, most: int) -> int:
        """How much can flow from one node to another along hidden counts, no count below zero; at most `most`."""
        changed: dict[int, int] = {}
        done = 0
        while done < most:
            path = self._path(without, start, end, changed)
            if path is None:
                break
            back = [self._values[number] + changed.get(number, 0) for number, forward in path if not forward]
            step = min([most - done, *back])
            for number, forward in path:
                changed[number] = changed.get(number, 0) + (step if forward else -step)
            done += step
        return done

    def _path(self, without: int, start: int, end: int, changed: Mapping[int, int]) -> _Path | None:
        """The shortest way from one node to another; None when there is none."""
        came: dict[int, tuple[int, int, bool] | None] = {start: None}
        to_do = deque([start])
        starts, ends, values = self._start, self._end, self._values
        while to_do and end not in came:
            node = to_do.popleft()
            for number in self._open[node]:
                forward = starts[number] == node
                other = ends[number] if forward else starts[number]
                if other in came or number == without:
                    continue
                if forward or values[number] + changed.get(number, 0) > 0:
                    came[other] = node, number, forward
                    to_do.append(other)
        if end not in came:
            return None
        path: _Path = []
        step = came[end]
        while step is not None:
            path.append((step[1], step[2]))
            step = came[step[0]]
        return path


class _Around:
    """The cells that are shown around what can change together, the cheapest first: hidden cells join the nodes between
    which they flow, and of nodes that are joined one list is kept."""

    def __init__(
        self,
        start: list[int],
        end: list[int],
        price: Callable[[int], tuple[int, bool, int, int]],
        state: Callable[[int], bool | None],
    ) -> None:
        self._start, self._end = start, end
        self._cheapest_first = sorted(range(len(start)), key=price)
        self._joined = list(range(1 + max((*start, *end), default=0)))
        self._shown: list[list[int]] = [[] for _node in self._joined]
        hidden = []
        for rank, number in enumerate(self._cheapest_first):
            is_hidden = state(number)
            if is_hidden:
                hidden.append(number)
            if is_hidden is not False:
                continue
            for node in {start[number], end[number]}:
                self._shown[node].append(rank)
        self._hidden: set[int] = set()
        for number in hidden:
            self.hide(number)

    def hide(self, number: int) -> None:
        """Join what a cell that is hidden from now on flows between."""
        self._hidden.add(number)
        one, other = self._of(self._start[number]), self._of(self._end[number])
        if one != other:
            if len(self._shown[one]) < len(self._shown[other]):
                one, other = other, one
            self._joined[other] = one
            for rank in self._shown[other]:
                heappush(self._shown[one], rank)
            self._shown[other] = []

    def cheapest(self, number: int) -> int | None:
        """The cheapest cell shown around a hidden one, one that leads onward if there is any."""
        ends = {self._start[number], self._end[number]}
        shown = self._shown[self._of(self._start[number])]
        beside: list[int] = []
        found = None
        while shown and found is None:
            other = self._cheapest_first[shown[0]]
            if other in self._hidden:
                heappop(shown)
            elif {self._start[other], self._end[other]} <= ends:
                beside.append(heappop(shown))
            else:
                found = other
        for rank in beside:
            heappush(shown, rank)
        return self._cheapest_first[beside[0]] if found is None and beside else found

    def _of(self, node: int) -> int:
        while self._joined[node] != node:
            self._joined[node] = self._joined[self._joined[node]]
            node = self._joined[node]
        return node


def _ends(block: Block, has_parts: set[str], cell: Cell) -> tuple[_Node, _Node]:
    """Between which nodes a count flows: a kind from the wider place into its own, or out of the last one; a total from
    its place to the wider one."""
    kind, place = cell
    wider = block.within[place]
    if kind == TOTAL:
        return ("out", place), _TOP if wider is None else ("out", wider)
    start = _TOP if wider is None else ("in", kind, wider)
    return start, ("in", kind, place) if place in has_parts else ("out", place)
