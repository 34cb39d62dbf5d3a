"""Which suggestions for at home and which questions to begin with fit a pupil, by what comes, stage and parents' role.

The texts are in `reports.parent_texts`; here are only their keys. The same pupil gets the same ones, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from routekaart_app.domain.parent_contact import PARTICIPANT, ROLE_MODEL, ROLES, SUPPORTER
from routekaart_app.domain.parent_report import TIPS
from routekaart_app.domain.routekaart import AT_COMPANY, COMPETENCIES, KINDS
from routekaart_app.domain.stages import PO

_OF_COMPETENCY = {
    "KR": ("praise",),
    "MR": ("listen", "ask_try"),
    "WE": ("look_around", "tell_work"),
    "LS": ("together", "listen"),
    "NW": ("know_somebody", "tell_work"),
}
"""What helps with a competency, what asks least of a parent first."""
_SUITS = {
    PARTICIPANT: frozenset({"together", "ask_try", "tell_work", "praise"}),
    ROLE_MODEL: frozenset({"tell_work", "know_somebody", "look_around"}),
    SUPPORTER: frozenset({"listen", "praise", "look_around", "together", "know_somebody", "ask_try"}),
}
"""What parents in a role do most easily."""
TIP_KEYS = (*KINDS, *ROLES, *dict.fromkeys(chain.from_iterable(_OF_COMPETENCY.values())))
"""Everything that can be suggested: for a line that comes, for a role, and for a competency."""
STARTER_KEYS = ("seen", "liked", "good_at", "family", "try", "help", *COMPETENCIES)


@dataclass(frozen=True, slots=True)
class Next:
    """A line that comes, as far as it matters here: its kind, and the competencies it is about."""

    kind: str
    competencies: tuple[str, ...] = ()


def tips(coming: Sequence[Next], role: str) -> tuple[str, ...]:
    """The keys of `TIPS` suggestions: for the lines that come first, by their kind, at most two; then for the parents'
    role, one of `domain.parent_contact.ROLES` or ""; then for the competencies of what comes, first what suits them.

    "" counts as a supporter: that costs a parent least, and what is said at home counts most. With nothing to come, all
    five competencies are asked about.
    """
    kinds = list(dict.fromkeys(one.kind for one in coming if one.kind in KINDS))
    wanted = (*chain.from_iterable(one.competencies for one in coming), *COMPETENCIES)
    fitting = _SUITS[role or SUPPORTER]
    helpful = list(_helpful(wanted))
    ordered = (
        *kinds[: TIPS - 1],
        *([role] if role else []),
        *(key for key in helpful if key in fitting),
        *helpful,
    )
    return tuple(dict.fromkeys(ordered))[:TIPS]


def _helpful(wanted: Iterable[str]) -> Iterator[str]:
    """What helps with each of these competencies, in order."""
    for competency in dict.fromkeys(wanted):
        yield from _OF_COMPETENCY.get(competency, ())


def starters(done: Iterable[str], coming: Sequence[Next], stage: str, *, has_words: bool) -> tuple[str, ...]:
    """The keys of three questions to begin a talk at home with: one to look back, one about a competency of what comes,
    and one to go on with. `done` are the kinds of what was done; `has_words` says that the pupil told of it already, so
    that a parent need not ask again what was seen."""
    kinds = set(done)
    back = ("liked" if has_words else "seen") if kinds & AT_COMPANY else "good_at"
    about = next((one for line in coming for one in line.competencies if one in COMPETENCIES), "try")
    return back, about, "family" if stage == PO and "NW" not in about else "help"
