"""What asks for attention in some classes, a school or the whole region."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any, NamedTuple, overload
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import chain
from routekaart_app.domain import signals as rules
from routekaart_app.domain.coverage import NOTHING, Count, Status
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.signals import SignalRow, Signals
from routekaart_app.i18n import gettext as _
from routekaart_app.services import collector, leavers, parent_reach
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import attention, moments, people
from routekaart_app.store.queries import scope as scopes
from routekaart_app.store.queries.attention import Happened, Name
from routekaart_app.store.queries.scope import Cohort, Key

MOST_AT_ONCE = 200
"""Longer lists, those of a school or a whole region, are put in words only when somebody looks at them."""
_MOST_NAMES = 3_000
"""Of so many pupils the names are read in one go; of more only of those who are on a list."""
_ASKED_AT_ONCE = 400


class SignalLists:
    """The lists of who misses something."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, on: date, group_ids: Collection[UUID] | None = None, school_id: UUID | None = None) -> Signals:
        """The lists of some classes on a day; None means every class, of one school if given."""
        with collector.paused(), self._database.read() as session:
            return Attention(self._database, session, on, group_ids, school_id).signals()


class _Found(NamedTuple):
    """A pupil on a list before there are words to it. `on` is ISO text; `kinds` are set where an activity of that
    day is still to be looked up, `form` where a parent was asked."""

    pupil: Key
    line: RoutekaartLine | None = None
    kind: str = ""
    on: str = ""
    kinds: frozenset[str] = frozenset()
    form: str = ""


_Bare = tuple[Any, ...]
"""What a `_Found` is made of: of a region there are many thousands, of which mostly nothing but the number is shown."""
_Verdicts = Callable[[Count], Status | None]


class _Rows(Sequence[SignalRow]):
    """A long list of which the length is known before its rows are: they are made when somebody looks at them."""

    def __init__(self, length: int, make: Callable[[], tuple[SignalRow, ...]]) -> None:
        self._length, self._make = length, make

    @cached_property
    def _rows(self) -> tuple[SignalRow, ...]:
        return self._make()

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> SignalRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SignalRow]: ...
    def __getitem__(self, at: int | slice) -> SignalRow | Sequence[SignalRow]:
        return self._rows[at]


class Attention:
    """Some classes on a day, read once: who is in them, and what asks for attention there.

    The lists are made of bare ids first; words are read for those who turn out to be on one, of a long list later.
    """

    def __init__(
        self,
        database: Database,
        session: Session,
        on: date,
        group_ids: Collection[UUID] | None,
        school_id: UUID | None,
        most_at_once: int = MOST_AT_ONCE,
    ) -> None:
        self._database = database
        self._session = session
        self._most_at_once = most_at_once
        self._group_ids, self._school_id = group_ids, school_id
        self.on = on
        self.year = SchoolYear.of(on)
        self.scope = scopes.scope(session, self.year, on, group_ids, school_id)
        self.lines = {line.id.bytes: line for line in moments.lines(session, self.year)}
        groups = people.groups(session, self.year, on, school_id=school_id, group_ids=group_ids)
        self.groups = {group.id: group for group in groups}
        self._names: dict[Key, Name] = {}
        self._position: dict[UUID | None, int] = {group_id: at for at, group_id in enumerate(self.groups)}

    def signals(self) -> Signals:
        """All lists."""
        pupils = self.scope.pupils
        talks, visits = attention.last_days(self._session, self.scope, chain.talk_is_due(self.on))
        silent = [pupil for pupil in pupils if pupil not in talks]
        missing, unapplied = self._undone()
        return Signals(
            self.on,
            len(pupils),
            self._listed(missing),
            self._listed([(pupil,) for pupil in silent]),
            self._listed([*self._without_talk(visits, talks), *self._without_next_step(talks)]),
            self._listed(unapplied),
            self._longest(silent, talks),
            leavers.due(self._session, self.on, self._group_ids, self._school_id, self._database.actor),
            self._listed(list(self._without_parents())),
            len({found[0] for found in missing}),
        )

    def group_of(self, pupil: Key) -> GroupChoice | None:
        """The class of a pupil."""
        group_id = self.scope.pupils[pupil][1].group_id
        return self.groups.get(group_id) if group_id else None

    def position(self, pupil: Key) -> int:
        """Where a pupil's class stands in the order that people expect."""
        return self._position.get(self.scope.pupils[pupil][1].group_id, len(self._position))

    def _undone(self) -> tuple[list[_Bare], list[_Bare]]:
        """Required lines whose window has closed and that were not done; and the pupils in their last year who have
        not applied to the mbo."""
        closed = [line for line in self.lines.values() if rules.is_closed(line, self.year, self.on)]
        applying = rules.application_line(self.lines.values(), self.year)
        asked = [applying] if applying and rules.asks_for_application(self.year, self.on) else []
        ids = [line.id for line in (*closed, *asked)]
        counts = scopes.counts(self._session, self.scope, ids)

        missing: list[_Bare] = []
        unapplied: list[_Bare] = []
        wanted = [(line, self._verdicts(line), missing) for line in closed]
        wanted += [(line, self._verdicts(line), unapplied) for line in asked]

        def own(cohort: Cohort) -> list[tuple[RoutekaartLine, dict[Key, Count], _Verdicts, list[_Bare]]]:
            """The lines that these pupils have, each with the list to come on for who has not done it."""
            return [
                (line, counts.get(line.id.bytes, {}), verdicts, found)
                for line, verdicts, found in wanted
                if line.applies(cohort.place, cohort.entered, self.year)
            ]

        lines_of = {id(cohort): own(cohort) for cohort in self.scope.cohorts}
        for pupil, (_number, cohort) in self.scope.pupils.items():
            for line, of_line, verdicts, found in lines_of[id(cohort)]:
                if stands := verdicts(of_line.get(pupil, NOTHING)):
                    found.append((pupil, line, stands))
        return missing, unapplied

    def _verdicts(self, line: RoutekaartLine) -> _Verdicts:
        """How a line stands by what was counted of it, worked out once for each different count."""
        known: dict[int, Status | None] = {}

        def verdict(count: Count) -> Status | None:
            # by object, not by value: equal ones are one, and working out a hash would take longer than all the rest
            key = id(count)
            if key not in known:
                known[key] = rules.not_done(count, line, self.year, self.on)
            return known[key]

        return verdict

    def _without_talk(self, visits: dict[Key, str], talks: dict[Key, str]) -> Iterator[_Bare]:
        """Pupils whose last activity with a company was not spoken about in time."""
        for pupil, day in _broken(visits, chain.talk_is_due(self.on), talks):
            yield pupil, None, rules.ACTIVITY_WITHOUT_TALK, day, AT_COMPANY

    def _without_next_step(self, talks: dict[Key, str]) -> Iterator[_Bare]:
        """Pupils whose last talk of the school year led to nothing: no agreement, and no step of their own."""
        due = chain.next_step_is_due(self.on)
        silent = dict(_broken(talks, due, attention.last_agreements(self._session, self.scope)))
        planned = attention.last_planned_steps(self._session, self.scope, list(silent))
        for pupil, day in _broken(silent, due, planned):
            yield pupil, None, rules.TALK_WITHOUT_NEXT_STEP, day, TALKS

    def _without_parents(self) -> Iterator[_Bare]:
        """Pupils of whom no parent was reached this school year, with what was tried last."""
        missed = parent_reach.missed(self._session, self.scope)
        for pupil in missed.pupils:
            if tried := missed.tried.get(pupil):
                yield pupil, None, rules.PARENTS_NOT_REACHED, tried[-1].on, frozenset[str](), tried[-1].form
            else:
                yield pupil, None, rules.PARENTS_NOT_REACHED

    def _longest(self, silent: list[Key], talks: dict[Key, str]) -> tuple[SignalRow, ...]:
        """Who was spoken with longest ago: never, then before this school year, then in it; a tie in the order of
        classes and names."""
        days: dict[Key, str] = {}
        for part in _in_parts(sorted(silent, key=self.position), _ASKED_AT_ONCE):
            earlier = attention.earlier_talks(self._session, self.scope, part)
            days |= {pupil: earlier.get(pupil, "") for pupil in part}
            never = [pupil for pupil, day in days.items() if not day]
            if len(never) > rules.LONGEST_SHOWN and (
                self.position(never[rules.LONGEST_SHOWN]) < self.position(part[-1])
            ):  # whoever is still to be asked about stands in a later class than these
                days = dict.fromkeys(never, "")
                break
        if len(days) < rules.LONGEST_SHOWN:
            days |= talks
        names = self.named(self._session, days)
        ranked = sorted(days, key=lambda pupil: (days[pupil], self.position(pupil), names[pupil].sort_key, pupil))
        found = [_Found(pupil, on=days[pupil]) for pupil in ranked[: rules.LONGEST_SHOWN]]
        return tuple(self._row(item, names[item.pupil], None) for item in found)

    def _listed(self, found: list[_Bare]) -> Sequence[SignalRow]:
        """In the order of classes and names; rows of a very long list come when they are asked for."""
        if len(found) <= self._most_at_once:
            return self._worded(self._session, found)

        def later() -> tuple[SignalRow, ...]:
            with collector.paused(), self._database.read() as session:
                return self._worded(session, found)

        return _Rows(len(found), later)

    def _worded(self, session: Session, bare: list[_Bare]) -> tuple[SignalRow, ...]:
        found = [_Found(*item) for item in bare]
        names = self.named(session, (item.pupil for item in found))
        days = {(item.pupil, item.on) for item in found if item.kinds}
        happened = attention.happened(session, self.scope, days) if days else {}
        known = [item for item in found if item.pupil in names]  # all of them, unless somebody went meanwhile
        known.sort(key=lambda item: (self.position(item.pupil), names[item.pupil].sort_key, item.pupil))
        rows = []
        for item in known:
            activities = [one for one in happened.get((item.pupil, item.on), ()) if one.kind in item.kinds]
            rows.append(self._row(item, names[item.pupil], activities[-1] if activities else None))
        return tuple(rows)

    def named(self, session: Session, pupils: Iterable[Key]) -> dict[Key, Name]:
        """The names of these pupils, and of all that were asked for before."""
        if not self._names and len(self.scope.pupils) <= _MOST_NAMES:
            self._names = attention.all_named(session, self.scope)
        missing = set(pupils) - self._names.keys()
        if missing:
            self._names |= attention.named(session, missing)
        return self._names

    def _row(self, item: _Found, name: Name, activity: Happened | None) -> SignalRow:
        (number, _cohort), group = self.scope.pupils[item.pupil], self.group_of(item.pupil)
        line = item.line
        if activity is not None and activity.line is not None:
            line = self.lines.get(activity.line)
        return SignalRow(
            UUID(bytes=item.pupil),
            number,
            name.listed,
            group.id if group else None,
            group.name if group else "",
            line.id if line else None,
            line.code if line else "",
            line.name if line else "",
            item.kind,
            _what(line, activity) if activity else words.say(words.PARENT_FORM, item.form, _),
            UUID(bytes=activity.activity) if activity else None,
            day_of(item.on or None),
            rules.weeks_between(day_of(item.on), self.on) if item.on else None,
            name.display,
        )


def _what(line: RoutekaartLine | None, activity: Happened) -> str:
    """How an activity is called: by its line, by its title, or by what kind it is."""
    return line.name if line else activity.title or words.say(words.KIND, activity.kind, _)


def _in_parts(pupils: list[Key], size: int) -> Iterator[list[Key]]:
    return (pupils[start : start + size] for start in range(0, len(pupils), size))


def _broken(days: dict[Key, str], due: date, answers: dict[Key, str]) -> Iterator[tuple[Key, str]]:
    """Where what was to follow did not, with the day of what it was to follow."""

    @cache
    def is_broken(day: str, answer: str | None) -> bool:
        return chain.is_broken(day_of(day), due, day_of(answer))

    for pupil, day in days.items():
        if is_broken(day, answers.get(pupil)):
            yield pupil, day


@overload
def day_of(text: str) -> date: ...
@overload
def day_of(text: str | None) -> date | None: ...
@cache
def day_of(text: str | None) -> date | None:
    """The day of an ISO text; None where there is none."""
    return date.fromisoformat(text) if text else None
