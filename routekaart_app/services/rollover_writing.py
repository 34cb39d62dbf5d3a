"""Writing the turn of a school year: classes and enrolments of the new year in bulk, who left one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.rollover import Move, Turn
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.database import Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Enrolment, Group, Guidance, school_year_id
from routekaart_app.store.queries import matching, turning
from routekaart_app.store.queries.turning import Ending

_AT_ONCE = 500
"""Pupils per step of progress."""
Moves = Sequence[tuple[Ending, Move]]


def write(session: Session, year: SchoolYear, moves: Moves, progress: Progress) -> Mapping[UUID, UUID]:
    """Write who goes where within the caller's transaction; returns where the pupils of each old class went up to.

    The old year's enrolments stay open, as they do when a list of the new year comes in, so that its figures stay
    what they are; only who leaves gets a last day, which is the last one of that year.
    """
    ensure_in(session, year)
    writer = _Writer(session, year, moves, progress)
    writer.classes()
    followed = writer.followed()
    writer.guides(followed)
    writer.enrolments([item for item in moves if item[1].turn is not Turn.LEAVE])
    writer.leavers([item for item in moves if item[1].turn is Turn.LEAVE])
    return {old: new for old, counted in followed.items() for new, _times in counted.most_common(1)}


class _Writer:
    def __init__(self, session: Session, year: SchoolYear, moves: Moves, progress: Progress) -> None:
        self._session, self._year, self._moves, self._progress = session, year, moves, progress
        self._groups: dict[tuple[UUID, str], UUID] = {}
        self._done = 0

    def classes(self) -> None:
        """The classes of the new year: those that are there by name, the others made."""
        wanted: dict[UUID, dict[str, str]] = {}
        for _ending, move in self._moves:
            if move.school_id is not None:
                names = wanted.setdefault(move.school_id, {})
                if move.group:
                    names.setdefault(move.group.casefold(), move.group)
        for school_id, names in wanted.items():
            there = matching.group_ids(self._session, school_id, self._year)
            self._groups |= {(school_id, name): group_id for name, group_id in there.items()}
            for key, name in names.items():
                if key not in there:
                    group_id = self._groups[school_id, key] = new_id()
                    self._session.add(Group(id=group_id, school_id=school_id, name=name, **self._of_year))
        self._session.flush()

    def followed(self) -> dict[UUID, Counter[UUID]]:
        """For each old class, into which new classes its pupils go up and how many of them."""
        found: dict[UUID, Counter[UUID]] = {}
        for ending, move in self._moves:
            old, new = ending.pupil.group_id, self._group(move)
            if move.turn is Turn.UP and old is not None and new is not None:
                found.setdefault(old, Counter())[new] += 1
        return found

    def guides(self, followed: Mapping[UUID, Counter[UUID]]) -> None:
        """Who looked after a class goes along with its pupils."""
        there = turning.guides(self._session, self._year)
        for old, users in turning.guides(self._session, self._year.previous()).items():
            for new in followed.get(old, ()):
                for user_id in users - there.get(new, set()):
                    self._session.add(Guidance(user_id=user_id, group_id=new))
                there.setdefault(new, set()).update(users)
        self._session.flush()

    def enrolments(self, moves: Moves) -> None:
        """An enrolment from the first day of the new year for everyone who is still at one of our schools."""
        with_moments = turning.with_moments(self._session, self._year)
        for part in _parts(moves):
            rows = [self._row(ending, move) for ending, move in part]
            plain = [row for row in rows if row["pupil_id"] not in with_moments]
            insert_rows(self._session, Enrolment, plain)
            for row in rows:
                if row["pupil_id"] in with_moments:  # through the ORM: what was planned for them joins the new class
                    self._session.add(Enrolment(**row))
            self._session.flush()
            self._step(len(part))

    def leavers(self, moves: Moves) -> None:
        """The last day of those who leave, at every school where they were still enrolled, and where they went."""
        last = self._year.previous()
        for part in _parts(moves):
            by_pupil = {ending.pupil.pupil_id: (ending, move) for ending, move in part}
            for enrolment in turning.open_enrolments(self._session, last, by_pupil):
                ending, move = by_pupil[enrolment.pupil_id]
                enrolment.ends_on = last.last_day
                if enrolment.id == ending.enrolment_id:
                    enrolment.destination = move.destination
                    enrolment.destination_name = move.destination_name
            self._session.flush()
            self._step(len(part))

    def _row(self, ending: Ending, move: Move) -> dict[str, Any]:
        assert move.school_id is not None and move.place is not None
        before, place = ending.pupil, move.place
        goes_on = (place.stage, place.track, place.level) == (
            before.place.stage,
            before.place.track,
            before.place.level,
        )
        return {
            "id": new_id(),
            "pupil_id": before.pupil_id,
            "school_id": move.school_id,
            "group_id": self._group(move),
            "number": before.number if move.school_id == before.school_id else "",
            "stage": place.stage,
            "year": place.year,
            "track": place.track,
            "profile": ending.profile if goes_on else "",
            "level": place.level,
            "programme": ending.programme if goes_on else "",
            "target_group": place.own,
            "pathway": ending.pathway if goes_on else "",
            "starts_on": self._year.first_day,
            "ends_on": None,
            **self._of_year,
        }

    @property
    def _of_year(self) -> dict[str, Any]:
        return {"school_year_id": school_year_id(self._year.start)}

    def _group(self, move: Move) -> UUID | None:
        return self._groups.get((move.school_id, move.group.casefold())) if move.school_id and move.group else None

    def _step(self, count: int) -> None:
        self._done += count
        self._progress.step(self._done, len(self._moves), _("School year {year}").format(year=self._year.name))


def _parts(moves: Moves) -> list[Moves]:
    return [moves[start : start + _AT_ONCE] for start in range(0, len(moves), _AT_ONCE)]
