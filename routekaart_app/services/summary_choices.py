"""What a yearly summary tells of choices: what pupils chose, who chose otherwise than before, and promises of work.

A school or programme stands in the words of who typed it, so it is named only where enough chose it, and never with the
name of somebody in it. Whether it is named must tell of nobody either: a name that a kept summary of the school year
gave stays, whatever becomes of its number, and one that it did not give comes only with at least as many more pupils
as the least number that is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart_app import words
from routekaart_app.domain import choice, names
from routekaart_app.domain.stages import PROFILES
from routekaart_app.domain.summary import Summary
from routekaart_app.i18n import gettext as _
from routekaart_app.services import people_named
from routekaart_app.services.summary_people import Pupils, RowOf, Shown, Tally
from routekaart_app.services.summary_reach import NONE, parts
from routekaart_app.store.database import Session
from routekaart_app.store.queries import summing

OTHER, TYPED = "other", "typed:"
"""The code of all other choices of a kind, and what the code of one that somebody typed begins with: so none of these
can be taken for a code that the program has."""


@dataclass(slots=True)
class _Chosen:
    """Of one kind by number of each pupil the last choice and whether it was another before; and how each choice is
    spelled, how often."""

    values: list[str]
    shifted: list[str]
    spelled: dict[str, Counter[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a kept summary of the school year called the choices, by their codes; and how often each was chosen on its
    day, as far as is known now."""

    called: Mapping[str, str]
    often: Mapping[str, Counter[str]]


def add_choices(session: Session, tally: Tally, pupils: Pupils, kept: Iterable[Summary]) -> None:
    """What pupils have chosen by the counting day, who chose otherwise than before, and how promises of work stand;
    `kept` are summaries that are known already."""
    made = [tuple(row) for row in summing.choices(session, pupils.on)]
    known = [_kept(one, made, pupils) for one in kept if one.school_year == pupils.year.name]
    for kind in choice.KINDS:
        if kind == choice.GUARANTEE:
            _add_guarantees(tally, pupils, _guarantees(made, pupils))
        else:
            chosen = _chosen(made, pupils, kind, pupils.on)
            called = (
                _typed(session, tally, kind, chosen, known) if kind in choice.TYPED else _known(kind, chosen, known)
            )
            _add_choice(tally, pupils, kind, chosen, called)


_Made = Sequence[tuple[object, ...]]
"""Pupil, kind, value, state and day of choices, oldest first."""


def _of_kind(made: _Made, pupils: Pupils, kind: str, until: date) -> Iterator[tuple[int, str, str, str]]:
    """Number of the pupil, value, state and day of the choices of one kind up to a day."""
    last = until.isoformat()
    for pupil, one, value, state, day in made:
        at = pupils.number.get(pupil)  # type: ignore[call-overload]
        if at is not None and one == kind and str(day) <= last:
            yield at, str(value), str(state), str(day)


def _chosen(made: _Made, pupils: Pupils, kind: str, until: date) -> _Chosen:
    count, first = len(pupils.standing), pupils.year.first_day.isoformat()
    found = _Chosen([NONE] * count, [NONE] * count)
    for at, text, _state, day in _of_kind(made, pupils, kind, until):
        value = _code(kind, text)
        found.spelled.setdefault(value, Counter())[text] += 1
        before = found.values[at]
        if before not in (NONE, value) and day >= first:
            found.shifted[at] = "shifted"
        elif before == NONE:
            found.shifted[at] = "same"
        found.values[at] = value
    return found


def _code(kind: str, text: str) -> str:
    """One code for all spellings of what was typed; of what was chosen from a list that word."""
    if kind in choice.TYPED:
        return TYPED + (names.fold(text) or text.strip())
    return text if text in _list_of(kind) else OTHER


def _list_of(kind: str) -> Sequence[str]:
    return PROFILES if kind == choice.PROFILE else tuple(words.SECTOR)


def _kept(summary: Summary, made: _Made, pupils: Pupils) -> _Kept:
    rows = summary.rows("choices")
    called = {str(row["key"]): str(row["label"]) for row in rows}
    kinds = (kind for kind in choice.KINDS if kind != choice.GUARANTEE)
    return _Kept(called, {kind: Counter(_chosen(made, pupils, kind, summary.counted_on).values) for kind in kinds})


def _known(kind: str, chosen: _Chosen, known: Sequence[_Kept]) -> dict[str, str]:
    """What is called by a word of the program: what somebody chose, and what a kept summary has a row for."""
    often = Counter(chosen.values)
    there = {key for one in known for key in one.called}
    return {
        value: words.say(words.SECTOR, value, _) if kind == choice.SECTOR else value
        for value in _list_of(kind)
        if often[value] or f"{kind}:{value}" in there
    }


def _typed(session: Session, tally: Tally, kind: str, chosen: _Chosen, known: Sequence[_Kept]) -> dict[str, str]:
    """What is called as it was typed, in the spelling that most used."""
    often = Counter(value for value in chosen.values if value != NONE)
    called = {key: label for one in reversed(known) for key, label in one.called.items() if key.startswith(f"{kind}:")}
    given = {key.partition(":")[2]: label for key, label in called.items() if key.partition(":")[2].startswith(TYPED)}
    found: dict[str, str] = {}
    for value in sorted({*often, *given}):
        least = [tally.minimum, *(tally.minimum + one.often[kind][value] for one in known)]
        if value in given or often[value] >= max(least):
            spelled = chosen.spelled.get(value) or {given[value]: 1}
            found[value] = _usual(spelled)
    named = people_named.full_names(session, found.values())
    return {value: text for value, text in found.items() if text not in named}


def _usual(spelled: Mapping[str, int]) -> str:
    """The spelling that was used most."""
    return min(spelled, key=lambda text: (-spelled[text], text))


def _add_choice(tally: Tally, pupils: Pupils, kind: str, chosen: _Chosen, called: Mapping[str, str]) -> None:
    def of_kind(value: Hashable) -> str:
        return str(value) if value == NONE or value in called else OTHER

    key, shared = f"choice:{kind}", {NONE: f"choice:{kind}"}
    tally.spread(
        key, pupils.people, chosen.values, of_kind, (*called, OTHER, NONE), complements=[NONE], shared=shared
    )  # fmt: skip
    tally.spread(
        f"shift:{kind}", pupils.people, chosen.shifted, str, ("shifted", "same", NONE), unprinted=["same"],
        complements=[NONE], shared=shared,
    )  # fmt: skip
    said, of = words.say(words.CHOICE, kind, _), Shown(key, NONE, rest=True)
    has_others = kind in choice.TYPED or any(of_kind(value) == OTHER for value in chosen.values)
    for value, text in (*called.items(), *([(OTHER, _("another choice"))] if has_others else [])):
        tally.row("choices", RowOf(f"{kind}:{value}", (text, said), parts(key, value, of=of)))
    tally.row("choice_shifts", RowOf(kind, (said,), parts(f"shift:{kind}", "shifted", of=of)))


def _guarantees(made: _Made, pupils: Pupils) -> list[str]:
    """By number of each pupil how far a promise of work stands; several steps of one day stand as a promise goes."""
    found = [NONE] * len(pupils.standing)
    steps: dict[int, tuple[str, int]] = {}
    for at, _value, state, day in _of_kind(made, pupils, choice.GUARANTEE, pupils.on):
        rank = choice.GUARANTEE_STATES.index(state) if state in choice.GUARANTEE_STATES else 0
        if steps.get(at, ("", 0)) <= (day, rank):
            steps[at] = day, rank
            found[at] = choice.GUARANTEE_STATES[rank]
    return found


def _add_guarantees(tally: Tally, pupils: Pupils, states: Sequence[str]) -> None:
    tally.spread("aandebak", pupils.people, states, str, (*choice.GUARANTEE_STATES, NONE), complements=[NONE])
    of = Shown("aandebak", NONE, rest=True)
    for state in choice.GUARANTEE_STATES:
        said = words.say(words.GUARANTEE_STATE, state, _)
        tally.row("aandebak", RowOf(state, (said,), parts("aandebak", state, of=of)))
