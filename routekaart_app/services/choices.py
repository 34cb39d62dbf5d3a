"""What pupils chose and why, how promises of work came out, and where pupils went."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.clock import new_id
from routekaart_app.domain import choice as rules
from routekaart_app.domain import typed_text
from routekaart_app.domain.choice import Choice, Destination
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import PROFILES
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.companies import company_of
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Enrolment, Pupil
from routekaart_app.store.queries import dossier_entries, people, register
from routekaart_app.store.session import no_longer_there


class Choices:
    """The choices of pupils, one row per step, and their destinations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_pupil(self, pupil_id: UUID) -> tuple[Choice, ...]:
        """Every step of every choice, newest first."""
        with self._database.read() as session:
            return read(session, pupil_id)

    def problems(self, choice: Choice) -> tuple[Problem, ...]:
        """What must be mended before this can be kept: beside "kind", "value", "state", "promise", "company", "on"."""
        today = self._database.clock.today()
        return rules.problems(rules.trimmed(choice), self._others(choice), today, words.SECTOR)

    def remark(self, choice: Choice) -> str:
        """What is worth a look in a choice and yet may be kept; "" for nothing."""
        if choice.kind == rules.PROFILE:
            return self._other_track(choice)
        if rules.without_offer(rules.trimmed(choice), self._others(choice)):
            return _("This promise had lapsed. Was it made again?")
        beside = rules.goes_back(rules.trimmed(choice), self._others(choice))
        if beside is None:
            return ""
        said = _("This promise was {state} on {day}. Are the steps in the right order?")
        state = words.say(words.GUARANTEE_STATE, beside.state, _)
        return said.format(state=state, day=formats.date_short(beside.on, language()))

    def save(self, choice: Choice) -> str:
        """Keep a new step, or correct the one with this id; returns the sentence that says so.

        `company_id` names a known company, else `company` one by its name, which is made if nobody knows it. Raises
        KnownError when there are problems or when the pupil is gone.
        """
        choice = rules.trimmed(choice)
        _refuse(self.problems(choice))
        with self._database.read() as session:
            name, is_new = pupil_name(session, choice.pupil_id), session.get(models.Choice, choice.id) is None
        label = (_("{what} of {name} kept") if is_new else _("{what} of {name} changed")).format(
            what=said(choice.kind), name=name
        )
        reason, left_out = typed_text.cleaned(choice.reason)
        label += typed_text.left_out(left_out)
        with self._database.write(label) as session:
            row = session.get(models.Choice, choice.id)
            if row is None:
                row = models.Choice(id=choice.id, pupil_id=choice.pupil_id)
                session.add(row)
            row.kind, row.value, row.on, row.reason = choice.kind, choice.value, choice.on, reason
            row.state, row.promise = choice.state, choice.promise
            row.company_id = company_of(session, choice.company_id, choice.company)
        return label

    def delete(self, choice_id: UUID) -> str:
        """Take a step away; returns the sentence that says so. Raises KnownError when it is gone."""
        with self._database.read() as session:
            row = session.the(models.Choice, choice_id)
            name = pupil_name(session, row.pupil_id)
        label = _("{what} of {name} removed").format(what=said(row.kind), name=name)
        with self._database.write(label) as session:
            session.delete(session.the(models.Choice, choice_id))
        return label

    def destinations(self, pupil_id: UUID) -> tuple[Destination, ...]:
        """Where a pupil went after each school, oldest first."""
        with self._database.read() as session:
            return read_destinations(session, pupil_id)

    def newest_destination(self, pupil_id: UUID) -> Destination | None:
        """Where the pupil went after the newest stay; None while nothing is known of that."""
        with self._database.read() as session:
            found = dossier_entries.newest_stay(session, pupil_id)
        known = self.destinations(pupil_id)
        return next((item for item in known if found is not None and item.enrolment_id == found[0].id), None)

    def look_back_problems(self, enrolment_id: UUID, word: str, on: date) -> tuple[Problem, ...]:
        """What must be mended before a look-back can be kept: beside "look_back" and "on"."""
        with self._database.read() as session:
            destination = _destination(_left(session, enrolment_id), "")
        return rules.look_back_problem(destination, word, on, self._database.clock.today())

    def look_back(self, enrolment_id: UUID, word: str, on: date) -> str:
        """Note how a leaver is doing (`domain.choice.LOOK_BACK`); returns the sentence that says so.

        Raises KnownError when there are problems, or when nothing is known of where the pupil went.
        """
        _refuse(self.look_back_problems(enrolment_id, word, on))
        with self._database.read() as session:
            name = pupil_name(session, _left(session, enrolment_id).pupil_id)
        label = _("Look-back with {name} kept").format(name=name)
        with self._database.write(label) as session:
            row = session.the(Enrolment, enrolment_id)
            row.look_back, row.looked_back_on = word, on
        return label

    def leave_for(self, pupil_id: UUID, kind: str, name: str, on: date, look_back: str = "") -> str:
        """Note where a pupil went from the newest school, and with a `look_back` how that is on this day; returns the
        sentence that says so.

        Who was still enrolled there is so up to `on`, at most to the end of that school year; the sentence says so, and
        how many plans lie after that day. Another destination than before takes the look-back away. Raises KnownError
        when a day or a word cannot be right, when something was recorded after the last day, or when the pupil is gone.
        """
        today = self._database.clock.today()
        with self._database.read() as session:
            who = pupil_name(session, pupil_id)
            found = dossier_entries.newest_stay(session, pupil_id)
        if found is None:
            raise no_longer_there(Pupil)
        stay, start = found
        last_day = SchoolYear(start).last_day
        left_on = stay.ends_on or min(on, last_day)
        _refuse(_wrong_leaving(stay, left_on, kind, name, on, max(today, last_day)))
        if look_back:
            destination = Destination(stay.id, "", left_on, kind, name)
            _refuse(rules.look_back_problem(destination, look_back, on, today))
        label = _("Destination of {name} kept").format(name=who)
        if stay.ends_on is None:
            label += self._said_leaving(pupil_id, left_on)
        with self._database.write(label) as session:
            row = session.the(Enrolment, stay.id)
            if (row.destination, row.destination_name) != (kind, one_line(name)):
                row.look_back, row.looked_back_on = "", None  # how it went elsewhere says nothing of this
            row.destination, row.destination_name, row.ends_on = kind, one_line(name), left_on
            if look_back:
                row.look_back, row.looked_back_on = look_back, on
        return label

    def _said_leaving(self, pupil_id: UUID, left_on: date) -> str:
        """That a pupil who is still here leaves, and what is planned after that day, as the end of a sentence; raises
        KnownError when something was recorded after it."""
        with self._database.read() as session:
            recorded, planned = dossier_entries.moments_after(session, pupil_id, left_on)
        day = formats.date_short(left_on, language())
        if recorded:
            what = ngettext(
                "The pupil would leave on {day}, and {count} moment was recorded after that day.",
                "The pupil would leave on {day}, and {count} moments were recorded after that day.",
                recorded,
            ).format(day=day, count=recorded)
            todo = _("Give a later day, or take those moments away first.")
            raise KnownError(what, _("Nothing was changed."), todo, code="moments-later")
        said = _(", who leaves on {day}").format(day=day)
        if planned:
            more = ngettext(
                ", while {count} moment is planned later", ", while {count} moments are planned later", planned
            )
            said += more.format(count=planned)
        return said

    def new(self, pupil_id: UUID, kind: str, on: date) -> Choice:
        """An empty step to fill in."""
        return Choice(new_id(), pupil_id, on, kind, "", state=rules.GUARANTEE_STATES[0])

    def _other_track(self, choice: Choice) -> str:
        """That a profile is none of those on the pupil's track."""
        with self._database.read() as session:
            known, _there = people.known(session, choice.on, [choice.pupil_id])
        track = known[choice.pupil_id].place.track if choice.pupil_id in known else ""
        usual = rules.profiles(track)
        if choice.value not in PROFILES or choice.value in usual:
            return ""
        said = _("This profile is none of the track of this pupil ({track}). Those are: {known}.")
        return said.format(track=track, known=", ".join(usual))

    def _others(self, choice: Choice) -> tuple[Choice, ...]:
        return tuple(item for item in self.of_pupil(choice.pupil_id) if item.id != choice.id)


def read(session: Session, pupil_id: UUID) -> tuple[Choice, ...]:
    """Every step of every choice of a pupil, newest first, for whoever reads it as a part of more."""
    found = (
        Choice(
            row.id,
            row.pupil_id,
            row.on,
            row.kind,
            row.value,
            row.state,
            row.promise,
            row.reason,
            row.company_id,
            company,
        )
        for row, company in dossier_entries.choices(session, pupil_id)
    )
    return tuple(sorted(found, key=rules.order, reverse=True))


def read_destinations(session: Session, pupil_id: UUID) -> tuple[Destination, ...]:
    """Where a pupil went after each school, oldest first, for whoever reads it as a part of more."""
    return tuple(_destination(row, school) for row, school in dossier_entries.destinations(session, pupil_id))


def said(kind: str) -> str:
    """What a kind of choice is called, at the beginning of a sentence: "Profielkeuze"."""
    word = words.say(words.CHOICE, kind, _)
    return word[:1].upper() + word[1:]


def pupil_name(session: Session, pupil_id: UUID) -> str:
    """The name as one says it aloud; raises KnownError when the pupil is gone."""
    name = register.pupil_names(session, [pupil_id]).get(pupil_id)
    if name is None:
        raise no_longer_there(Pupil)
    return name


def _destination(row: Enrolment, school: str) -> Destination:
    left_on = row.ends_on or row.starts_on
    return Destination(
        row.id, school, left_on, row.destination, row.destination_name, row.look_back, row.looked_back_on
    )


def _left(session: Session, enrolment_id: UUID) -> Enrolment:
    row = session.get(Enrolment, enrolment_id)
    if row is None or not row.destination:
        what = _("Nothing is known of where this pupil went.")
        todo = _("First note the destination, with the fields of the pupil.")
        raise KnownError(what, _("Nothing was changed."), todo, code="no-destination")
    return row


def _wrong_leaving(stay: Enrolment, left_on: date, kind: str, name: str, on: date, last: date) -> tuple[Problem, ...]:
    if kind not in DESTINATIONS:
        return (Problem("destination", _("Choose where the pupil goes.")),)
    if len(name.strip()) > rules.MOST_LETTERS:
        text = _("This is too long: at most {count} characters.").format(count=rules.MOST_LETTERS)
        return (Problem("destination_name", text),)
    if left_on < stay.starts_on:
        return (Problem("on", _("This day is before the first day.")),)
    wrong_day = rules.day_problem(on, last)
    return (Problem("on", wrong_day),) if wrong_day else ()


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
