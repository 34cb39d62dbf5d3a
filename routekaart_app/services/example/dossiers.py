"""What the invented pupils wrote, chose and were promised, and what their guides noted and judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, WORKING
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.services.example.agenda import AHEAD, ALONE, BEHIND, BROKEN, STEADY, GroupYear, Temper
from routekaart_app.services.example.choices import Chooser
from routekaart_app.services.example.moments import PlacedCompany, Rows, Values
from routekaart_app.services.example.people import NewId, Stay
from routekaart_app.services.example.word_lists import DossierWords

_WRITES = {STEADY: 0.08, AHEAD: 0.2, BEHIND: 0.03, BROKEN: 0.04}
"""The share of activities that a pupil looks back upon on paper, by the manner of the class."""
_WRITES_MINE = 0.55
"""The same in the classes that the example's user looks after."""
_ALL_POINTS, _GUIDE_SAYS, _SECOND_COMPETENCY = 0.7, 0.45, 0.4
_SEEN_BY_GUIDE, _ONLY_GUIDE = 0.45, 0.06
_TALKED_WITHIN, _WRITTEN_WITHIN = timedelta(weeks=6), 10
_HIGHLIGHT, _WORKING, _CONFIDENTIAL = 0.06, 0.02, 0.006
_JUDGED = {"04-10": 0.2, "04-24": 0.45, "05-08": 0.3}
"""How many of the fourth year's files are judged complete by which day."""
_STARTS_AT = {PO: -6, VO: 2, MBO: 6}
"""Added to the year at school, this counts the years since groep 6."""
_GROWS = 0.3
"""Growth steps a year."""


@dataclass(slots=True)
class DossierRows:
    """What classes add to the tables of the dossier, by attribute name."""

    reflections: list[Values] = field(default_factory=list)
    growth: list[Values] = field(default_factory=list)
    choices: list[Values] = field(default_factory=list)
    notes: list[Values] = field(default_factory=list)
    verdicts: list[Values] = field(default_factory=list)

    def add(self, other: DossierRows) -> None:
        """Take over the rows of another class."""
        for one in fields(self):
            getattr(self, one.name).extend(getattr(other, one.name))


@dataclass(frozen=True, slots=True)
class _Talk:
    on: date
    activity: Values


class Diarist:
    """Writes down what the pupils of one class after another thought of what they did."""

    def __init__(
        self,
        rng: Random,
        words: DossierWords,
        companies: Sequence[PlacedCompany],
        mine: Sequence[GroupYear],
        on: date,
        new_id: NewId,
        user_id: UUID | None,
    ) -> None:
        """`mine` are the classes that the user with this id looks after."""
        self._rng = rng
        self._words = words
        self._sectors = {company.id: company.words.sector for company in companies}
        self._mine = {(group.plan.school.index, group.plan.column) for group in mine}
        self._on = on
        self._new_id = new_id
        self._user_id = user_id
        self._said: Counter[UUID] = Counter()
        self._chooser = Chooser(rng, words, companies, on, new_id)

    def rows(self, group: GroupYear, temper: Temper, done: Rows, mentor: str) -> DossierRows:
        """The dossier of one class in one school year, after what it did. Says in its talks what they were about."""
        rows = DossierRows()
        self._reflect(rows, group, temper, done)
        for stay in group.stays:
            rows.choices += self._chooser.rows(group, stay)
            rows.notes += self._notes(group, stay)
        rows.verdicts += self._verdicts(group, mentor)
        return rows

    def _reflect(self, rows: DossierRows, group: GroupYear, temper: Temper, done: Rows) -> None:
        mine = (group.plan.school.index, group.plan.column) in self._mine
        share, draw = _WRITES_MINE if mine else _WRITES[temper], self._rng.random
        activities = {activity["id"]: activity for activity in done.activities}
        stays = {stay.pupil_id: stay for stay in group.stays}
        competencies = {line.id: line.competencies for line in group.lines}
        talks: dict[UUID, list[_Talk]] = {}
        chosen: list[tuple[UUID, Values]] = []
        for part in done.participations:
            if part["state"] != State.TOOK_PART:
                continue
            if part["kind"] in ALONE:
                talks.setdefault(part["pupil_id"], []).append(_Talk(part["on"], activities[part["activity_id"]]))
            elif part["kind"] in self._words.goals and draw() < share:
                chosen.append((part["pupil_id"], activities[part["activity_id"]]))
        for pupil_id, activity in chosen:
            talk = _talk_after(talks.get(pupil_id, ()), activity["on"])
            touched = competencies.get(activity["line_id"]) or COMPETENCIES[2:3]
            if talk:
                talk.activity["about_id"], talk.activity["competencies"] = activity["id"], touched
            self._reflection(rows, stays[pupil_id], activity, talk, touched)

    def _reflection(
        self, rows: DossierRows, stay: Stay, activity: Values, talk: _Talk | None, touched: tuple[str, ...]
    ) -> None:
        rng, words, stage = self._rng, self._words, stay.place.stage
        on = talk.on if talk else min(self._on, activity["on"] + timedelta(days=rng.randrange(_WRITTEN_WITHIN)))
        whole = rng.random() < _ALL_POINTS
        reflection: Values = {
            "id": self._new_id(),
            "pupil_id": stay.pupil_id,
            "activity_id": activity["id"],
            "talk_id": talk.activity["id"] if talk else None,
            "on": on,
            "goal": self._next(stay, words.goals[activity["kind"]]),
            "result": self._next(stay, self._results(activity)),
            "evaluation": self._next(stay, words.evaluations[stage]) if whole or rng.random() < 0.5 else "",
            "next_step": self._next(stay, words.next_steps[stage]) if whole else "",
            "guide_words": rng.choice(words.guide_words) if talk and rng.random() < _GUIDE_SAYS else "",
        }
        rows.reflections.append(reflection)
        self._said[stay.pupil_id] += 1
        number = 2 if len(touched) > 1 and rng.random() < _SECOND_COMPETENCY else 1
        for competency in sorted(rng.sample(touched, number), key=COMPETENCIES.index):
            rows.growth.append(self._growth(stay, reflection, competency, is_talked=talk is not None))

    def _next(self, stay: Stay, texts: Sequence[str]) -> str:
        """One of some texts, another one than this pupil wrote the time before."""
        return texts[(stay.pupil_id.int + self._said[stay.pupil_id]) % len(texts)]

    def _results(self, activity: Values) -> tuple[str, ...]:
        at_company = activity["kind"] in ("visit", "placement")
        sector = self._sectors.get(activity["company_id"], "") if at_company else ""
        return self._words.results_by_sector.get(sector) or self._words.results_by_kind[activity["kind"]]

    def _growth(self, stay: Stay, reflection: Values, competency: str, *, is_talked: bool) -> Values:
        """A word of each: higher over the years, faster for one than for another."""
        rng = self._rng
        start = (stay.pupil_id.int >> COMPETENCIES.index(competency)) % 16 / 16
        reached = start + _GROWS * (_STARTS_AT[stay.place.stage] + (stay.place.year or 1))
        pupil, guide = (_word(reached + rng.uniform(-0.3, 0.7)) for _ in range(2))
        by_guide = is_talked or rng.random() < _SEEN_BY_GUIDE
        return {
            "id": self._new_id(),
            "pupil_id": stay.pupil_id,
            "reflection_id": reflection["id"],
            "on": reflection["on"],
            "competency": competency,
            "pupil_view": "" if by_guide and rng.random() < _ONLY_GUIDE else pupil,
            "guide_view": guide if by_guide else "",
        }

    def _notes(self, group: GroupYear, stay: Stay) -> Iterator[Values]:
        stage, chance = stay.place.stage, self._rng.random()
        for kind, share, texts in (
            (HIGHLIGHT, _HIGHLIGHT, self._words.highlights[stage]),
            (WORKING, _WORKING, self._words.working_notes),
            (CONFIDENTIAL, _CONFIDENTIAL, self._words.confidential_notes),
        ):
            chance -= share
            if chance >= 0:
                continue
            day = self._chooser.day_in(group.year, stay)
            if day is not None:
                yield {
                    "id": self._new_id(),
                    "pupil_id": stay.pupil_id,
                    "author_id": self._user_id,
                    "on": day,
                    "kind": kind,
                    "text": self._rng.choice(texts),
                }
            return

    def _verdicts(self, group: GroupYear, mentor: str) -> Iterator[Values]:
        """Which files of the vmbo's last year were found complete, and by whom."""
        for stay in group.stays:
            if stay.place.stage != VO or stay.place.year != 4 or "vmbo" not in stay.place.families:
                continue
            chance = self._rng.random()
            for day, share in _JUDGED.items():
                chance -= share
                on = group.year.day(day)
                if chance < 0:
                    if on <= self._on and stay.holds(on):
                        yield {"id": self._new_id(), "pupil_id": stay.pupil_id, "on": on, "judged_by": mentor}
                    break


def _talk_after(talks: Sequence[_Talk], on: date) -> _Talk | None:
    """The first talk in the weeks after a day that is not about something else already."""
    fitting = [talk for talk in talks if on <= talk.on <= on + _TALKED_WITHIN and talk.activity["about_id"] is None]
    return min(fitting, key=lambda talk: talk.on, default=None)


def _word(reached: float) -> str:
    return GROWTH[max(0, min(len(GROWTH) - 1, int(reached)))]
