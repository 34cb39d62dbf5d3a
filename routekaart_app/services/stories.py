"""Stories beside the numbers of a yearly summary: words of a pupil or parent who agreed that they are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import note, typed_text
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Scope, Story
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.services import people_named
from routekaart_app.services.choices import pupil_name
from routekaart_app.services.summary_people import Map
from routekaart_app.services.template_saving import ensure_year
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Pupil, StoryRow, school_year_id, school_year_start
from routekaart_app.store.queries import dossier_entries, reflections, summing

PUPIL, PARENT, BOTH = "pupil", "parent", "both"
WHOSE = (PUPIL, PARENT)
"""Whose words they are; words in `routekaart_app.words.WHOSE`."""
AGREED_BY = (PUPIL, PARENT, BOTH)
"""Who agreed that they are told; for a pupil under 16 a parent must have (art. 8 AVG, art. 5 UAVG)."""
OF_AGE = 16
MOST_LETTERS = 600


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story with whose it is and who agreed, for who looks after it; the name is in no summary."""

    pupil_id: UUID
    year: SchoolYear
    text: str
    whose: str = PUPIL
    agreed_by: str = ""
    agreed_on: date | None = None
    pupil: str = ""
    is_told: bool = True
    """Whether who agreed is enough, as far as is known now; else it is told nowhere."""
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Words:
    """What was said and could be told, when somebody agrees."""

    text: str
    whose: str
    on: date


class Stories:
    """What may be told, since somebody agreed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, year: SchoolYear) -> tuple[StoryEntry, ...]:
        """The stories of a school year, in the order in which they were agreed to."""
        with self._database.read() as session:
            return tuple(_entry(session, row) for row, _school in summing.stories(session, year))

    def words_of(self, pupil_id: UUID, year: SchoolYear) -> tuple[Words, ...]:
        """What a pupil said in reflections, what was kept as a bright moment, and what parents said, in a school year:
        to choose a story from. Newest first."""
        with self._database.read() as session:
            found = [
                Words(text.strip(), PUPIL, row.on)
                for row in reflections.of_pupil(session, pupil_id)
                for text in (row.goal, row.result, row.evaluation, row.next_step)
            ]
            found += [
                Words(row.text.strip(), PUPIL, row.on)
                for row, _author in dossier_entries.notes(session, pupil_id)
                if row.kind == note.HIGHLIGHT
            ]
            found += [Words(text.strip(), PARENT, on) for text, on in summing.parents_words(session, pupil_id)]
        mine = [item for item in found if item.text and item.on in year]
        return tuple(sorted(mine, key=lambda item: item.on, reverse=True))

    def may_agree_alone(self, pupil_id: UUID, on: date) -> bool:
        """Whether a pupil was old enough on a day to agree without a parent; not where the birth date is not known."""
        with self._database.read() as session:
            pupil = session.get(Pupil, pupil_id)
            return _is_of_age(pupil.birth_date if pupil else None, on)

    def problems(self, entry: StoryEntry) -> tuple[Problem, ...]:
        """What must be mended before this can be kept: beside "text", "whose", "agreed_by" and "agreed_on"."""
        today = self._database.clock.today()
        text = entry.text.strip()
        found = list(typed_text.problems("text", entry.text))
        if not text:
            found.append(Problem("text", _("Say what may be told.")))
        elif len(text) > MOST_LETTERS:
            found.append(Problem("text", _("This is too long: at most {count} letters.").format(count=MOST_LETTERS)))
        if entry.whose not in WHOSE:
            found.append(Problem("whose", _("Choose whose words these are.")))
        if entry.agreed_by not in AGREED_BY:
            found.append(Problem("agreed_by", _("Say who agreed that this is told.")))
        if entry.agreed_on is None or entry.agreed_on > today:
            found.append(Problem("agreed_on", _("Say on which day this was agreed; it cannot be still to come.")))
        with self._database.read() as session:
            pupil = session.get(Pupil, entry.pupil_id)
            born = pupil.birth_date if pupil else None
            if entry.agreed_by == PUPIL and not _is_of_age(born, entry.agreed_on or today):
                what = _("This pupil is under {age}, or we do not know: a parent must agree as well.")
                found.append(Problem("agreed_by", what.format(age=OF_AGE)))
            if name := people_named.in_story(session, entry.pupil_id, text):
                found.append(Problem("text", _("There is a name in this: {name}. Leave it out.").format(name=name)))
        if where := people_named.address(text):
            what = _("There is a telephone number or mail address in this: {where}. Leave it out.")
            found.append(Problem("text", what.format(where=where)))
        return tuple(found)

    def warnings(self, entry: StoryEntry) -> tuple[str, ...]:
        """What a writer should think of once more: a school and a class that are named together point to few."""
        with self._database.read() as session:
            places = people_named.places(session, entry.pupil_id, entry.text)
        if len(set(places.values())) > 1:
            what = _("A school and a class together point to a few pupils: {names}. Leave one of them out.")
            return (what.format(names=", ".join(places)),)
        return ()

    def save(self, entry: StoryEntry) -> str:
        """Keep what may be told, new or changed; returns the sentence that says so, which holds nothing of it. Raises
        KnownError when there are problems or the pupil is gone."""
        problems = self.problems(entry)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        with self._database.read() as session:
            name = pupil_name(session, entry.pupil_id)
        label = _("Story of {name} may be told").format(name=name)
        with self._database.write(label) as session:
            ensure_year(session, entry.year)
            row = session.get(StoryRow, entry.id)
            if row is None:
                row = StoryRow(id=entry.id, pupil_id=entry.pupil_id)
                session.add(row)
            row.school_year_id = school_year_id(entry.year.start)
            row.text = typed_text.cleaned(entry.text)[0].strip()
            row.whose, row.agreed_by = entry.whose, entry.agreed_by
            assert entry.agreed_on is not None
            row.agreed_on = entry.agreed_on
        return label

    def withdraw(self, story_id: UUID) -> str:
        """Somebody no longer agrees: the story is told nowhere any more, in no summary that was kept either. Returns
        the sentence that says so. Raises KnownError when it is gone (code "no-story")."""
        with self._database.read() as session:
            name = pupil_name(session, session.the(StoryRow, story_id).pupil_id)
        label = _("Story of {name} is no longer told").format(name=name)
        with self._database.write(label) as session:
            session.delete(session.the(StoryRow, story_id))
        return label


def told(session: Session, year: SchoolYear, where: Map, scope: Scope, until: UUID | None = None) -> tuple[Story, ...]:
    """The stories of a scope that may be told; with `until` those that were made before the row with that id: ids are
    in the order of time (RFC 9562, version 7)."""
    born = {row.id: day for row, day in summing.all_stories(session, year)}
    return tuple(
        Story(row.text, row.whose, row.agreed_on)
        for row, school in summing.stories(session, year)
        if may_be_told(row, born.get(row.id))
        and school is not None
        and school in where.schools
        and scope.written in where.wider(where.schools[school].scope.written)
        and (until is None or row.id.int < until.int)
    )


def may_be_told(row: StoryRow, born: date | None) -> bool:
    """Whether somebody agreed who may: a birth date that was corrected since can make that otherwise."""
    return row.agreed_by in AGREED_BY and (row.agreed_by != PUPIL or _is_of_age(born, row.agreed_on))


def _is_of_age(born: date | None, on: date) -> bool:
    """Whether a pupil was old enough to agree alone."""
    return born is not None and (on.year - born.year - ((on.month, on.day) < (born.month, born.day))) >= OF_AGE


def _entry(session: Session, row: StoryRow) -> StoryEntry:
    pupil = session.get(Pupil, row.pupil_id)
    is_told = may_be_told(row, pupil.birth_date if pupil else None)
    return StoryEntry(
        row.pupil_id, SchoolYear(school_year_start(row.school_year_id)), row.text, row.whose, row.agreed_by,
        row.agreed_on, pupil_name(session, row.pupil_id), is_told, row.id,
    )  # fmt: skip
