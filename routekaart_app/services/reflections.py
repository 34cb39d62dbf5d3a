"""Reflections: what pupils say of what they did, how they grew, and the stack of forms of a class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app import words
from routekaart_app.clock import new_id
from routekaart_app.domain import reflection as rules
from routekaart_app.domain import typed_text
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reflection import GrowthStep, GrowthView, Reflection
from routekaart_app.domain.reflection_sheet import NO_VIEWS, TEXTS, LookedBackOn, ReflectionSheet
from routekaart_app.domain.routekaart import COMPETENCIES, TALKS
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Growth, Pupil
from routekaart_app.store.queries import people
from routekaart_app.store.queries import reflections as queries
from routekaart_app.store.queries.reflections import Grown
from routekaart_app.store.session import no_longer_there


@dataclass(frozen=True, slots=True)
class StackOfForms:
    """An activity a class was at: how many were there, and of how many a reflection is in."""

    about: LookedBackOn
    there: int
    done: int


class Reflections:
    """What pupils say of what they did."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sheet(
        self,
        pupil_id: UUID,
        on: date,
        *,
        activity_id: UUID | None = None,
        talk_id: UUID | None = None,
        reflection_id: UUID | None = None,
    ) -> ReflectionSheet:
        """A sheet for a pupil on a day, about an activity and in a talk if given, else about the newest activity of
        that school year on which nothing was said yet; or the one that was kept
        (`reflection_id`, on its own day). Raises KnownError when the pupil or that reflection is gone.
        """
        with self._database.read() as session:
            kept = session.get(models.Reflection, reflection_id) if reflection_id else None
            if reflection_id is not None and (kept is None or kept.pupil_id != pupil_id):
                raise no_longer_there(models.Reflection)
            day = kept.on if kept else on
            pupil, is_enrolled, left_on = _entry(session, pupil_id, day)
            ids = queries.moments(session, pupil_id)
            linked = [kept.activity_id, kept.talk_id] if kept else [activity_id, talk_id]
            chosen = _called(session, [*ids, *(item for item in linked if item and item not in ids)])
            steps = queries.growth(session, [pupil_id])
            activities = tuple(item for item, kind in chosen if kind not in TALKS)
            talks = tuple(item for item, kind in chosen if kind in TALKS)
            sheet = ReflectionSheet(new_id(), pupil, day, activities, talks, is_enrolled=is_enrolled, left_on=left_on)
            if kept is not None:
                return _filled(sheet, kept, steps)
            if activity_id is None and talk_id is None:
                activity_id = sheet.newest_without(queries.looked_back_on(session, pupil_id))
            return replace(sheet.about(activity_id).in_talk(talk_id), stood=rules.standing(_steps(steps)))

    def on_day(self, sheet: ReflectionSheet, on: date) -> ReflectionSheet:
        """The sheet for another day; what was typed stays."""
        with self._database.read() as session:
            pupil, is_enrolled, left_on = _entry(session, sheet.pupil.id, on)
        return replace(sheet, on=on, pupil=pupil, is_enrolled=is_enrolled, left_on=left_on)

    def save(self, sheet: ReflectionSheet) -> str:
        """Keep a reflection as one step that can be undone; returns the sentence that says so, "" when nothing is
        different from what was kept.

        Raises KnownError when the sheet has problems, which the caller shows beside their fields beforehand, or when
        the pupil or what it is about is gone.
        """
        problems = sheet.problems(self._database.clock.today())
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        sheet, left_out = sheet.cleaned()
        text = _("Reflection of {name} recorded") if sheet.is_new else _("Reflection of {name} changed")
        label = text.format(name=sheet.pupil.display_name) + typed_text.left_out(left_out)
        with self._database.write(label) as session:
            _check_links(session, sheet)
            grown = queries.growth_in(session, sheet.id)
            row = session.get(models.Reflection, sheet.id)
            if row is None:
                row = models.Reflection(id=sheet.id, pupil_id=sheet.pupil.id)
                session.add(row)
            row.on, row.activity_id, row.talk_id = sheet.on, sheet.activity_id, sheet.talk_id
            for name in TEXTS:
                setattr(row, name, getattr(sheet, name))
            _write_growth(session, sheet, grown)
            is_changed = bool(session.new or session.deleted or any(map(session.is_modified, session.dirty)))
        return label if is_changed else ""

    def delete(self, reflection_id: UUID) -> str:
        """Take a reflection away, with what it says of growth; returns the sentence that says so.

        Raises KnownError when it is gone.
        """
        with self._database.read() as session:
            row = session.the(models.Reflection, reflection_id)
            label = _("Reflection of {name} removed").format(name=people.display_name(session, row.pupil_id))
        with self._database.write(label) as session:
            for step in queries.growth_in(session, reflection_id).values():
                session.delete(step)
            session.delete(session.the(models.Reflection, reflection_id))
        return label

    def of_pupil(self, pupil_id: UUID) -> tuple[Reflection, ...]:
        """Every reflection of a pupil, newest first."""
        with self._database.read() as session:
            return read(session, pupil_id)[0]

    def growth(self, pupil_id: UUID) -> tuple[GrowthStep, ...]:
        """What was ever said of a pupil's competencies, oldest first."""
        with self._database.read() as session:
            return _steps(queries.growth(session, [pupil_id]))

    def stack(self, group_id: UUID, activity_id: UUID, on: date) -> tuple[ReflectionSheet, ...]:
        """A sheet for each pupil of a class who was at an activity, in class order: the one that was kept, or a new
        one on a day. Raises KnownError when class or activity is gone.
        """
        with self._database.read() as session:
            about = next((item for item, _kind in _called(session, [activity_id])), None)
            year = people.year_of_group(session, group_id)
            if about is None or year is None:
                raise no_longer_there(Activity)
            there = queries.took_part(session, activity_id)
            everybody = people.entries(session, year, on=year.clip(on), group_id=group_id)
            pupils = [pupil for pupil in everybody if pupil.id in there]
            kept = queries.about(session, activity_id, there)
            steps: dict[UUID, list[Grown]] = {pupil.id: [] for pupil in pupils}
            for step in queries.growth(session, list(steps)):
                steps[step.pupil_id].append(step)
        day = max(year.clip(on), about.on)
        made = (_stacked(pupil, day, about, kept.get(pupil.id), steps[pupil.id]) for pupil in pupils)
        return tuple(made)

    def stacks(self, group_id: UUID, on: date) -> tuple[StackOfForms, ...]:
        """What the pupils of a class were at in its school year, newest first, talks left out."""
        with self._database.read() as session:
            year = people.year_of_group(session, group_id)
            if year is None:
                return ()
            pupils = [pupil.id for pupil in people.entries(session, year, on=year.clip(on), group_id=group_id)]
            counts = queries.held(session, pupils, year)
            called = {item.id: item for item, _kind in _called(session, list(counts))}
        return tuple(StackOfForms(called[key], there, done) for key, (there, done) in counts.items())


def read(session: Session, pupil_id: UUID) -> tuple[tuple[Reflection, ...], tuple[GrowthStep, ...]]:
    """The reflections of a pupil, newest first, and what was ever said of the competencies, oldest first; for whoever
    reads them as a part of more."""
    rows, grown = queries.of_pupil(session, pupil_id), queries.growth(session, [pupil_id])
    steps: dict[UUID, list[GrowthView]] = {}
    for step in grown:
        if step.reflection_id is not None:
            steps.setdefault(step.reflection_id, []).append(_view(step))
    ids = {key for row in rows for key in (row.activity_id, row.talk_id) if key}
    called = {item.id: item.title for item, _kind in _called(session, list(ids))}
    told = tuple(
        Reflection(
            id=row.id,
            pupil_id=row.pupil_id,
            on=row.on,
            goal=row.goal,
            result=row.result,
            evaluation=row.evaluation,
            next_step=row.next_step,
            guide_words=row.guide_words,
            growth=tuple(sorted(steps.get(row.id, ()), key=lambda view: COMPETENCIES.index(view.competency))),
            activity_id=row.activity_id,
            activity=called.get(row.activity_id, "") if row.activity_id else "",
            talk_id=row.talk_id,
            talk=called.get(row.talk_id, "") if row.talk_id else "",
        )
        for row in rows
    )
    return told, _steps(grown)


def _entry(session: Session, pupil_id: UUID, on: date) -> tuple[PupilEntry, bool, date | None]:
    """The pupil as on a day, or else as known last; whether at a school on that day, and if not, since when."""
    known, there = people.known(session, on, [pupil_id])
    if pupil_id not in known:
        raise no_longer_there(Pupil, _("Nothing was recorded."))
    is_there = pupil_id in there
    return known[pupil_id], is_there, None if is_there else people.left_on(session, [pupil_id], on).get(pupil_id)


def _called(session: Session, ids: Sequence[UUID]) -> list[tuple[LookedBackOn, str]]:
    """Activities with a title and their kind, in the order asked for; those that are gone are left out."""
    rows = queries.named(session, ids)
    kinds = lists.talk_words(session) if any(row.talk_kind for row in rows.values()) else {}
    return [(_looked_back_on(rows[key], kinds), rows[key].kind) for key in ids if key in rows]


def _looked_back_on(row: Any, kinds: Mapping[str, str]) -> LookedBackOn:
    return LookedBackOn(row.id, row.on, _title(row, kinds), row.question, row.surprised)


def _title(row: Any, kinds: Mapping[str, str]) -> str:
    name = row.title or kinds.get(row.talk_kind) or row.line or words.say(words.KIND, row.kind, _)
    return f"{name}, {row.company}" if row.company else name


def _filled(sheet: ReflectionSheet, row: models.Reflection, steps: Iterable[Grown]) -> ReflectionSheet:
    """A sheet with what was kept; `steps` is all that was ever said of this pupil."""
    steps = list(steps)
    mine = {step.competency: _view(step) for step in steps if step.reflection_id == row.id}
    return replace(
        sheet,
        id=row.id,
        on=row.on,
        activity_id=row.activity_id,
        talk_id=row.talk_id,
        growth=tuple(mine.get(view.competency, view) for view in NO_VIEWS),
        stood=rules.standing(_steps(step for step in steps if step.reflection_id != row.id and step.on <= row.on)),
        is_new=False,
        **{name: getattr(row, name) for name in TEXTS},
    )


def _stacked(
    pupil: PupilEntry, on: date, about: LookedBackOn, kept: models.Reflection | None, steps: list[Grown]
) -> ReflectionSheet:
    sheet = ReflectionSheet(new_id(), pupil, on, (about,)).about(about.id)
    if kept is not None:
        return _filled(sheet, kept, steps)
    return replace(sheet, stood=rules.standing(_steps(steps)))


def _steps(rows: Iterable[Grown]) -> tuple[GrowthStep, ...]:
    return tuple(GrowthStep(row.on, row.competency, row.pupil_view, row.guide_view) for row in rows)


def _view(row: Grown) -> GrowthView:
    return GrowthView(row.competency, row.pupil_view, row.guide_view)


def _check_links(session: Session, sheet: ReflectionSheet) -> None:
    session.the(Pupil, sheet.pupil.id, _("Nothing was recorded."))
    for activity_id in filter(None, (sheet.activity_id, sheet.talk_id)):
        session.the(Activity, activity_id, _("Nothing was recorded."))


def _write_growth(session: Session, sheet: ReflectionSheet, kept: Mapping[str, Growth]) -> None:
    """What is said of each competency; a row per competency of which somebody said something."""
    for view in sheet.growth:
        row = kept.get(view.competency)
        if not view.pupil and not view.guide:
            if row is not None:
                session.delete(row)
            continue
        if row is None:
            row = Growth(pupil_id=sheet.pupil.id, reflection_id=sheet.id, competency=view.competency)
            session.add(row)
        row.on, row.pupil_view, row.guide_view = sheet.on, view.pupil, view.guide
