"""Career files: what a dossier holds of the parts that somebody wants on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from routekaart_app.domain import parent_privacy
from routekaart_app.domain.career_file import (
    ACTIVITIES,
    CHOICES,
    GROWTH,
    GUARANTEES,
    GUIDE_WORDS,
    HIGHLIGHTS,
    OVERVIEW,
    TALKS,
    CareerFile,
    Contents,
    FileActivity,
    FileTalk,
)
from routekaart_app.domain.choice import GUARANTEE
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.reflection import GrowthStep, Reflection
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.talk_sheet import KINDS as TALK_KINDS

_NO_ACTIVITIES = frozenset({*TALK_KINDS, "milestone", "transfer"})
_EXPERIENCED = (State.TOOK_PART, State.PARTLY)


class _Dated(Protocol):
    @property
    def on(self) -> date: ...


D = TypeVar("D", bound=_Dated)


def built(dossier: Dossier, contents: Contents, talk_kind: Callable[[str], str]) -> CareerFile:
    """The file of one pupil up to the day of the dossier; `talk_kind` says what the school calls a kind of talk.

    Notes that not everybody may read, reasons of an absence, and plans are never in it, nor what was agreed with a
    parent while the pupil was not there; what a guide wrote only where it was asked for.
    """
    own = parent_privacy.of_the_pupil(dossier.agreements, dossier.parent_contacts, dossier.guardians)
    moments = parent_privacy.without_typed_titles(dossier.moments, dossier.parent_contacts)
    dossier = replace(dossier, agreements=own, moments=moments)
    chosen = _Chosen(dossier, contents, talk_kind)
    activities, talks = chosen.activities(), chosen.talks()
    asked = [one for one in activities if one.asks]
    told = [one for one in asked if one.reflections or contents.room_to_write] if chosen.has(ACTIVITIES) else []
    days = [
        *(one.on for one in activities),
        *(one.on for one in talks),
        *(one.on for one in chosen.of(dossier.choices)),
    ]
    last_day = min(contents.last_day or dossier.on, dossier.on)
    in_talks = {agreement.id for talk in talks for agreement in talk.agreements}
    return CareerFile(
        way=replace(dossier, agreements=(), reflections=(), growth=(), choices=(), notes=(), verdicts=()),
        contents=contents,
        first_day=min(contents.first_day or min(days, default=last_day), last_day),
        last_day=last_day,
        asked=len(asked),
        looked_back=sum(bool(one.reflections) for one in asked),
        whole=sum(one.is_whole for one in asked),
        talked=len(talks),
        activities=tuple(told),
        others=tuple(replace(one, reflections=()) for one in activities if chosen.lists(one) and one not in told),
        talks=talks if chosen.has(TALKS) else (),
        agreements=tuple(
            one for one in dossier.agreements if chosen.has(TALKS, one.made_on) and one.id not in in_talks
        ),
        growth=chosen.growth() if chosen.has(GROWTH) else (),
        choices=chosen.of(one for one in dossier.choices if chosen.has(CHOICES) and one.kind != GUARANTEE),
        guarantees=chosen.of(one for one in dossier.choices if chosen.has(GUARANTEES) and one.kind == GUARANTEE),
        highlights=chosen.of(
            one for one in dossier.notes if chosen.has(HIGHLIGHTS) and one.kind == HIGHLIGHT and one.text
        ),
        verdict=max((one for one in dossier.verdicts if one.on <= dossier.on), key=lambda one: one.on, default=None),
    )


class _Chosen:
    """What of a dossier lies in the period, in the order that was asked for."""

    def __init__(self, dossier: Dossier, contents: Contents, talk_kind: Callable[[str], str]) -> None:
        self._dossier = dossier
        self._contents = contents
        self._talk_kind = talk_kind
        self._moments = {moment.activity_id: moment for moment in dossier.moments}
        self._about: dict[UUID, list[Reflection]] = {}
        for one in sorted(dossier.reflections, key=lambda one: (one.on, one.id)):
            if one.activity_id in self._moments and one.on <= dossier.on:
                self._about.setdefault(one.activity_id, []).append(one)

    def has(self, section: str, on: date | None = None) -> bool:
        """Whether a section was asked for, and with a day whether that lies in the period."""
        return section in self._contents.sections and (on is None or self._holds(on))

    def lists(self, one: FileActivity) -> bool:
        """Whether an activity gets a line in the overview; by itself that has what a pupil is asked to look back upon,
        behind the section of the activities all the rest."""
        return self.has(OVERVIEW) and (self.has(ACTIVITIES) or one.asks)

    def of(self, found: Iterable[D]) -> tuple[D, ...]:
        """Those in the period, in order; what is of one day stays as it came."""
        kept = sorted((one for one in found if self._holds(one.on)), key=lambda one: one.on)
        return tuple(kept if self._contents.oldest_first else reversed(kept))

    def activities(self) -> tuple[FileActivity, ...]:
        """What the pupil took part in but talks, and reflections that are about nothing in particular."""
        found = [
            self._activity(moment)
            for moment in self._dossier.moments
            if moment.state in _EXPERIENCED and (moment.kind not in _NO_ACTIVITIES or moment.activity_id in self._about)
        ]
        loose = (one for one in self._dossier.reflections if one.activity_id not in self._moments)
        return self.of((*found, *(self._alone(one) for one in loose)))

    def talks(self) -> tuple[FileTalk, ...]:
        """The talks the pupil had."""
        held = (one for one in self._dossier.moments if one.kind in TALK_KINDS and one.state in _EXPERIENCED)
        return self.of(tuple(self._talk(moment) for moment in held))

    def growth(self) -> tuple[GrowthStep, ...]:
        """What was said of the competencies, always oldest first: of two words of one day the later one holds."""
        return tuple(one for one in self._dossier.growth if self._holds(one.on))

    def _holds(self, on: date) -> bool:
        return on <= self._dossier.on and self._contents.holds(on)

    def _activity(self, moment: ContactMoment) -> FileActivity:
        reflections = tuple(map(self._pupils_own, self._about.get(moment.activity_id, ())))
        return FileActivity(
            moment.on,
            moment.kind,
            _title(moment),
            moment.company,
            _touched(moment.competencies, reflections),
            reflections,
            self._guides(moment.note),
            moment.parent_form,
        )

    def _alone(self, one: Reflection) -> FileActivity:
        return FileActivity(one.on, "", one.activity, "", _touched((), (one,)), (self._pupils_own(one),))

    def _talk(self, moment: ContactMoment) -> FileTalk:
        about = self._moments.get(moment.about_id) if moment.about_id else None
        made = (one for one in self._dossier.agreements if one.activity_id == moment.activity_id)
        called = self._talk_kind(moment.talk_kind) if moment.talk_kind else ""
        return FileTalk(
            moment.on,
            moment.kind,
            called,
            moment.line_name if moment.title == called else _title(moment),
            _title(about) if about else "",
            moment.present,
            tuple(sorted(made, key=lambda one: (one.due_on or date.max, one.text))),
            self._guides(moment.note),
        )

    def _pupils_own(self, one: Reflection) -> Reflection:
        return replace(one, guide_words=self._guides(one.guide_words))

    def _guides(self, words: str) -> str:
        """What a guide wrote, where that was asked for."""
        return words if self.has(GUIDE_WORDS) else ""


def _title(moment: ContactMoment) -> str:
    return moment.title or moment.line_name


def _touched(competencies: Sequence[str], reflections: Iterable[Reflection]) -> tuple[str, ...]:
    """The competencies of an activity, and those that its reflections speak of, in their usual order."""
    seen = {*competencies, *(view.competency for one in reflections for view in one.growth)}
    return tuple(one for one in COMPETENCIES if one in seen)
