"""Finding pupils who are in twice, and joining two records field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.doubles import (
    FIELDS,
    REASONS,
    SAME_NAME,
    SAME_NAME_AND_BIRTH,
    SAME_NUMBER,
    PupilDouble,
    PupilFacts,
    PupilMerge,
    better,
)
from routekaart_app.domain.merge import Double
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import family_merging
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Apart, Enrolment, Pupil
from routekaart_app.store.queries import doubles
from routekaart_app.store.session import no_longer_there

_OF_A_STAY = (
    "number", "stage", "year", "track", "profile", "level", "programme", "target_group", "pathway", "group_id",
)  # fmt: skip
_OF_A_LEAVER = ("destination", "destination_name", "look_back", "looked_back_on")


@dataclass(frozen=True, slots=True)
class MergeEffect:
    """What a merge would do: moments that move along, and moments, school years and exemptions both have that become
    one. `drops_consent` says that only the one who goes agreed that parents are told, which then has to be asked again.
    """

    moments: int
    joined_moments: int
    joined_years: int
    joined_exemptions: int
    agreements: int
    drops_consent: bool = False


class Doubles:
    """Pupils who are in twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self) -> tuple[PupilDouble, ...]:
        """Every pair that looks like one pupil and of whom nobody said that they are two, the surest first."""
        with self._database.read() as session:
            reasons: dict[doubles.Pair, set[str]] = {}
            for pair in doubles.same_number(session):
                reasons.setdefault(pair, set()).add(SAME_NUMBER)
            for one, other, same_birth in doubles.same_name(session):
                reasons.setdefault((one, other), set()).add(SAME_NAME_AND_BIRTH if same_birth else SAME_NAME)
            apart = doubles.kept_apart(session)
            pairs = {pair: found for pair, found in reasons.items() if pair not in apart}
            facts = _facts(session, {pupil for pair in pairs for pupil in pair})
        found = [_double(facts[one], facts[other], why) for (one, other), why in pairs.items()]
        return tuple(sorted(found, key=_surest_first))

    def between(self, first_id: UUID, second_id: UUID) -> PupilDouble:
        """Two pupils somebody chose by hand. Raises KnownError for one pupil twice or one who is gone."""
        if first_id == second_id:
            raise KnownError(_("This is the same pupil."), _("Nothing was changed."), code="same-pupil")
        with self._database.read() as session:
            facts = _facts(session, {first_id, second_id})
        if len(facts) < 2:
            raise no_longer_there(Pupil, "")
        return _double(facts[first_id], facts[second_id], set())

    def effect(self, merge: PupilMerge) -> MergeEffect:
        """What `merge` would do, without doing it."""
        with self._database.read() as session:
            moved = doubles.participations(session, merge.dropped.id)
            met = {item.activity_id for item in doubles.participations(session, merge.kept.id)}
            stays = doubles.enrolments(session, merge.kept.id)
            years = sum(_same_stay(stays, stay) is not None for stay in doubles.enrolments(session, merge.dropped.id))
            lines = {item.line_id for item in doubles.exemptions(session, merge.kept.id)}
            exempt = sum(item.line_id in lines for item in doubles.exemptions(session, merge.dropped.id))
            kept, dropped = session.get(Pupil, merge.kept.id), session.get(Pupil, merge.dropped.id)
            drops = bool(dropped and dropped.parents_agreed_on and kept and not kept.parents_agreed_on)
            agreed = merge.dropped.agreements - len(doubles.same_agreements(session, merge.kept.id, merge.dropped.id))
        joined = sum(item.activity_id in met for item in moved)
        return MergeEffect(len(moved) - joined, joined, years, exempt, agreed, drops)

    def merge(self, merge: PupilMerge) -> str:
        """Make one pupil of two, as one step that can be undone; the sentence that says so.

        Nothing of either is lost: moments, school years, exemptions, agreements and what else a dossier holds go
        along; where both have the same one, the one that says most stays. Only what the one who goes agreed to does not
        (`MergeEffect.drops_consent`). Raises KnownError when one of them is gone meanwhile.
        """
        label = _("Two records of {name} made one").format(name=_display(merge))
        with self._database.write(label) as session:
            kept, dropped = session.get(Pupil, merge.kept.id), session.get(Pupil, merge.dropped.id)
            if kept is None or dropped is None or kept is dropped:
                raise no_longer_there(Pupil)
            for field in FIELDS:
                setattr(kept, field, merge.value(field))
            _join_stays(session, kept.id, dropped.id)
            _join_agreements(session, kept.id, dropped.id)
            family_merging.join(session, kept, dropped)  # first: what is told of a parent goes with the moment
            _join_moments(session, kept.id, dropped.id)
            _join_exemptions(session, kept.id, dropped.id)
            for entry in doubles.entries(session, dropped.id):
                entry.pupil_id = kept.id
            _move_drafts(session, kept.id, dropped.id)
            for row in doubles.apart_rows(session, dropped.id):
                session.delete(row)
            session.flush()
            session.delete(dropped)
        return label

    def keep_apart(self, double: PupilDouble) -> str:
        """Remember that these are two pupils; they are not shown again."""
        label = _("{first} and {second} are two pupils").format(first=_name(double.first), second=_name(double.second))
        with self._database.write(label) as session:
            session.add(Apart(first_id=double.first.id, second_id=double.second.id))
        return label


def _join_stays(session: Session, kept: UUID, dropped: UUID) -> None:
    """School years both have at one school become one stay, from the first day to the last."""
    stays = list(doubles.enrolments(session, kept))
    for stay in doubles.enrolments(session, dropped):
        same = _same_stay(stays, stay)
        if same is None:
            stay.pupil_id = kept
            continue
        for name in _OF_A_STAY:
            if not getattr(same, name):
                setattr(same, name, getattr(stay, name))
        _leave_as_the_last(same, stay)
        same.starts_on = min(same.starts_on, stay.starts_on)
        session.delete(stay)


def _leave_as_the_last(same: Enrolment, stay: Enrolment) -> None:
    """A stay ends as the one of two that ended last; who is still here in one of them went nowhere."""
    if same.ends_on is None or stay.ends_on is None:
        same.ends_on, last = None, None
    else:
        is_later = stay.ends_on > same.ends_on
        last = stay if stay.destination and (is_later or not same.destination) else same
        same.ends_on = max(same.ends_on, stay.ends_on)
    for name in _OF_A_LEAVER:
        setattr(same, name, getattr(last, name) if last else None if name == "looked_back_on" else "")


def _same_stay(stays: Sequence[Enrolment], stay: Enrolment) -> Enrolment | None:
    """The last of some stays at the same school in the same school year."""
    where = (stay.school_id, stay.school_year_id)
    return next((item for item in reversed(stays) if (item.school_id, item.school_year_id) == where), None)


def _join_moments(session: Session, kept: UUID, dropped: UUID) -> None:
    mine = {item.activity_id: item for item in doubles.participations(session, kept)}
    for item in doubles.participations(session, dropped):
        same = mine.get(item.activity_id)
        if same is None:
            item.pupil_id = kept
            continue
        state = better(State(same.state), State(item.state))
        if state != same.state:
            same.state, same.reason = state, item.reason
        if item.note and item.note != same.note:
            same.note = "\n".join(text for text in (same.note, item.note) if text)
        session.delete(item)


def _join_exemptions(session: Session, kept: UUID, dropped: UUID) -> None:
    lines = {item.line_id for item in doubles.exemptions(session, kept)}
    for item in doubles.exemptions(session, dropped):
        if item.line_id in lines:
            session.delete(item)
        else:
            item.pupil_id = kept


def _join_agreements(session: Session, kept: UUID, dropped: UUID) -> None:
    """What was agreed with both in one talk is one agreement, unless with two parents; where it was settled with one of
    them, it is."""
    for mine, other in doubles.same_agreements(session, kept, dropped):
        if mine.state == OPEN:
            mine.state, mine.settled_on = other.state, other.settled_on
        mine.due_on = mine.due_on or other.due_on
        session.delete(other)
    session.flush()


def _move_drafts(session: Session, kept: UUID, dropped: UUID) -> None:
    """What was begun about the dropped pupil is about the kept one. Drafts are not journaled, so undo leaves it so."""
    for draft in doubles.drafts(session, dropped):
        if draft.subject_id == dropped:
            draft.subject_id = kept
        draft.content = draft.content.replace(str(dropped), str(kept)).replace(dropped.hex, kept.hex)


def _facts(session: Session, ids: set[UUID]) -> dict[UUID, PupilFacts]:
    places, counts = doubles.places(session, ids), doubles.how_many(session, ids)
    result = {}
    for pupil_id, row in doubles.pupils(session, ids).items():
        mine = places.get(pupil_id, [])
        moments, agreements = counts.get(pupil_id, (0, 0))
        said = [
            " · ".join(part for part in (SchoolYear(start).name, group, school) if part)
            for _number, group, school, start in mine
        ]
        numbers = tuple(dict.fromkeys(number for number, *_rest in mine if number))
        result[pupil_id] = PupilFacts(
            pupil_id, row.first_name, row.prefix, row.last_name, row.birth_date, row.home_language, numbers,
            tuple(dict.fromkeys(said)), moments, agreements,
        )  # fmt: skip
    return result


def _double(one: PupilFacts, other: PupilFacts, why: set[str]) -> PupilDouble:
    first, second = sorted((one, other), key=lambda facts: (-facts.moments, facts.id))
    return Double(first, second, tuple(reason for reason in REASONS if reason in why))


def _surest_first(double: PupilDouble) -> tuple[int, tuple[str, str], UUID]:
    rank = min((REASONS.index(reason) for reason in double.reasons), default=len(REASONS))
    return rank, names.sort_key(double.first.last_name, double.first.first_name), double.first.id


def _name(facts: PupilFacts) -> str:
    return names.display(facts.first_name, facts.prefix, facts.last_name)


def _display(merge: PupilMerge) -> str:
    return names.display(*(str(merge.value(field) or "") for field in ("first_name", "prefix", "last_name")))
