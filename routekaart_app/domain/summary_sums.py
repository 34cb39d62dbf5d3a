"""Whether a hidden count follows from shown counts of people who overlap: a year, a track and a class, at every place.

Kinds that exclude each other are guarded by `domain.suppression`. Years, tracks, classes and whom a line is for cut
across each other, and places lie in each other; of these it is worked out exactly which counts are sums and differences
of others. Each is a sum of counts of pupils who are in the same of them (atoms), and what follows from what is shown is
what lies in its span.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

_PRIME = (1 << 61) - 1
"""Sums are worked out in whole numbers modulo this prime: exact but for a chance that never comes."""
Name = tuple[str, str]
"""A count by its name, in a place."""
_Sum = dict[int, int]
"""How often each atom counts; never 0."""


@dataclass(frozen=True, slots=True)
class Overlapping:
    """Counts that cut across each other, narrow places before wide ones and in a place what matters most first: of each
    the atoms, and how many people are in every atom. `untold` are those that no file shows. `parts` gives for a count
    of a wide place the same counts of the schools in it. `rests` are the atoms of people of whom no count is told: of
    few of them nothing must follow."""

    members: Mapping[Name, frozenset[int]]
    sizes: Mapping[int, int]
    untold: frozenset[Name]
    parts: Mapping[Name, Sequence[Name]]
    rests: Sequence[frozenset[int]] = ()

    def count(self, name: Name) -> int:
        """How many people are of it."""
        return sum(self.sizes[atom] for atom in self.members[name])


def exposing(
    found: Overlapping, gone: AbstractSet[Name], minimum: int, known: AbstractSet[Name] = frozenset()
) -> list[Name]:
    """Which counts must be hidden besides those that are gone: else a count that is gone, or a small one of who is in
    one and not in another that lies in it, could be worked out. Of a wide place that would give something away a school
    is hidden instead, as long as there is one. Those `known` were told before: hiding them is of no use."""
    span = _Span()
    hidden: list[Name] = []
    for name in found.members:
        if name in known:
            span.tell(found.members[name])
    few = [atoms for atoms in found.rests if 0 < sum(found.sizes[atom] for atom in atoms) < minimum]
    for atoms in found.rests:
        if any(atoms <= some for some in few):
            span.keep_secret(atoms)
    for is_wide in (False, True):  # what is left of a wide secret given its schools is short
        mine = {name: atoms for name, atoms in found.members.items() if (name in found.parts) == is_wide}
        named = ((name, atoms) for name, atoms in mine.items() if name in gone and name not in known)
        for name, atoms in chain(named, _small_differences(mine, found.sizes, minimum)):
            if not span.keep_secret(atoms):
                hidden.append(_instead(found, name, gone | known))
        for name, atoms in mine.items():
            if name not in gone and name not in found.untold and not span.tell(atoms):
                hidden.append(_instead(found, name, gone | known))
    return list(dict.fromkeys(hidden))


def _instead(found: Overlapping, name: Name, gone: AbstractSet[Name]) -> Name:
    """The smallest of the same counts of schools that is shown, or the count itself where there is none."""
    schools = [part for part in found.parts.get(name, ()) if _can_go(found, part, gone)]
    return min(schools, key=lambda part: (found.count(part), part)) if schools else name


def _can_go(found: Overlapping, name: Name, gone: AbstractSet[Name]) -> bool:
    return name in found.members and name not in gone and name not in found.untold and found.count(name) > 0


def _small_differences(
    members: Mapping[Name, frozenset[int]], count: Mapping[int, int], minimum: int
) -> Iterable[tuple[Name, frozenset[int]]]:
    """Who is in one and not in another that lies in it, where these are few; with the name of the one that lies in the
    other."""
    by_place: dict[str, dict[frozenset[int], Name]] = {}
    for name, atoms in members.items():
        by_place.setdefault(name[1], {}).setdefault(atoms, name)
    for sets in by_place.values():
        sized = sorted((sum(count[atom] for atom in atoms), len(atoms), sorted(atoms)) for atoms in sets)
        ordered = [(size, frozenset(atoms)) for size, _length, atoms in sized]
        for at, (size, inner) in enumerate(ordered):
            for other, outer in ordered[at + 1 :]:
                if other - size >= minimum:
                    break
                if other > size and inner < outer:
                    yield sets[inner], outer - inner


class _Span:
    """All that follows from what was told, and what is left of each secret given that."""

    def __init__(self) -> None:
        self._rows: dict[int, _Sum] = {}
        self._pivots: dict[int, int] = {}
        self._secrets: set[int] = set()
        self._with_atom: dict[int, set[int]] = {}

    def keep_secret(self, atoms: frozenset[int]) -> bool:
        """Something that must not follow from what is told from now on; False where it follows already."""
        left = self._left_of(atoms)
        if left:
            self._secrets.add(self._add(left))
        return bool(left)

    def _left_of(self, atoms: frozenset[int]) -> _Sum:
        left = dict.fromkeys(atoms, 1)
        for atom in atoms:
            if atom in self._pivots:
                _subtract(left, self._rows[self._pivots[atom]], left.get(atom, 0))
        return left

    def tell(self, atoms: frozenset[int]) -> bool:
        """Tell a count, unless a secret would follow; whether it was told."""
        left = self._left_of(atoms)
        if not left:
            return True
        pivot = min(left)
        if any(_same_line(left, self._rows[row]) for row in self._with_atom.get(pivot, ()) if row in self._secrets):
            self._secrets.add(self._add(left))
            return False
        inverse = pow(left[pivot], -1, _PRIME)
        left = {atom: count * inverse % _PRIME for atom, count in left.items()}
        for row in list(self._with_atom.get(pivot, ())):
            old = self._rows[row]
            before = set(old)
            _subtract(old, left, old[pivot])
            for atom in before - old.keys():
                self._with_atom[atom].discard(row)
            for atom in old.keys() - before:
                self._with_atom.setdefault(atom, set()).add(row)
        self._pivots[pivot] = self._add(left)
        return True

    def _add(self, wanted: _Sum) -> int:
        number = len(self._rows)
        self._rows[number] = wanted
        for atom in wanted:
            self._with_atom.setdefault(atom, set()).add(number)
        return number


def _subtract(wanted: _Sum, other: _Sum, often: int) -> None:
    if often:
        for atom, count in other.items():
            left = (wanted.get(atom, 0) - often * count) % _PRIME
            if left:
                wanted[atom] = left
            else:
                wanted.pop(atom, None)


def _same_line(one: _Sum, other: _Sum) -> bool:
    """Whether one is a multiple of the other."""
    if one.keys() != other.keys():
        return False
    first = next(iter(one))
    factor = other[first] * pow(one[first], -1, _PRIME) % _PRIME
    return all(other[atom] == count * factor % _PRIME for atom, count in one.items())
