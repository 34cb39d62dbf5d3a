"""The lists of who asks for attention are those that counting by hand over plain histories gives."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS, RoutekaartLine
from routekaart_app.domain.signals import ACTIVITY_WITHOUT_TALK, TALK_WITHOUT_NEXT_STEP, SignalRow, Signals
from routekaart_app.domain.stages import Place
from routekaart_app.i18n import gettext as _
from routekaart_app.services.signals import Attention
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Enrolment,
    Exemption,
    Group,
    Line,
    Participation,
    Pupil,
    School,
    school_year_id,
)
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class

PLACES = (
    ("VO", 4, "kb", None),
    ("VO", 4, "", None),
    ("VO", 3, "bb", None),
    ("VO", 5, "pro", None),
    ("PO", 8, "", None),
)
CODES = ("VO4-01", "VO4-04", "VO4-02", "VO3-03", "VO3-02", "PRO-02", "PO8-02", None)
KINDS = ("talk", "three_way", "visit", "guest_lesson", "placement", "milestone", "lesson")
NAMES = ("Aydın", "Berg", "Groen", "Haddad")
DAYS = st.one_of(
    st.dates(YEAR.first_day, YEAR.last_day),
    st.sampled_from([TODAY - timedelta(days=days) for days in (0, 1, 13, 14, 15, 27, 28, 29, 30)]),
    st.dates(date(2024, 8, 1), date(2025, 7, 31)),
)


@dataclass(frozen=True)
class Moment:
    """Something somebody did, has planned or missed."""

    kind: str
    code: str | None
    on: date
    state: str


@dataclass(frozen=True)
class Person:
    """One invented history; `agreed` are the days on which something was agreed."""

    name: str
    place: int
    group: int
    starts: date
    ends: date | None
    moments: tuple[Moment, ...]
    agreed: tuple[date, ...]
    not_needed: frozenset[str]

    def is_there(self, on: date) -> bool:
        return self.starts <= on and (self.ends is None or on <= self.ends)


@st.composite
def persons(draw: st.DrawFn) -> Person:
    starts = draw(st.sampled_from([YEAR.first_day, YEAR.first_day, date(2026, 1, 12)]))
    ends = draw(st.sampled_from([None, None, None, date(2026, 3, 3), TODAY]))
    states = st.sampled_from(["took_part", "took_part", "took_part", "partly", "absent", "planned"])
    moments = draw(
        st.lists(st.builds(Moment, st.sampled_from(KINDS), st.sampled_from(CODES), DAYS, states), max_size=8)
    )
    agreed = draw(st.lists(DAYS, max_size=2))
    needless = draw(st.frozensets(st.sampled_from([code for code in CODES if code]), max_size=2))
    name = draw(st.sampled_from(NAMES))
    place, group = draw(st.integers(0, len(PLACES) - 1)), draw(st.integers(0, 1))
    return Person(name, place, group, starts, ends, tuple(moments), tuple(agreed), needless)


@dataclass(frozen=True)
class ByHand:
    """What the lists should hold of one person: lines by code, broken chains by kind and day."""

    missing: frozenset[tuple[str, str]]
    no_talk: bool
    broken: frozenset[tuple[str, date]]
    no_application: bool
    last_talk: date | None


def by_hand(person: Person, lines: Sequence[RoutekaartLine], on: date) -> ByHand:
    """From the words of the rules and nothing else."""
    place = Place(*PLACES[person.place])
    missing = set()
    no_application = False
    for line in lines:
        closes = YEAR.day(line.due_until)
        if not line.fits(place) or closes < person.starts or line.code in person.not_needed:
            continue
        mine = [item for item in person.moments if item.code == line.code and item.on in YEAR]
        done = sum(item.state == "took_part" and item.on <= on for item in mine)
        if done >= line.target:
            continue
        planned = any(item.state == "planned" and item.on >= on for item in mine)
        partly = done or any(item.state == "partly" and item.on <= on for item in mine)
        if line.required and on > closes:
            missing.add((line.code, "planned" if planned else "partly" if partly else "missed"))
        if line.code == "VO4-04" and on >= date(2026, 1, 1):
            no_application = True
    taken = [item for item in person.moments if item.state == "took_part" and item.on <= on]
    talks = [item.on for item in taken if item.kind in TALKS]
    this_year = [day for day in talks if day in YEAR]
    broken = set()
    visits = [item.on for item in taken if item.kind in AT_COMPANY and item.on in YEAR and (on - item.on).days > 28]
    if visits and not any(day >= max(visits) for day in this_year):
        broken.add((ACTIVITY_WITHOUT_TALK, max(visits)))
    agreed = [day for day in person.agreed if day <= on]
    if this_year and (on - max(this_year)).days > 14 and not any(day >= max(this_year) for day in agreed):
        broken.add((TALK_WITHOUT_NEXT_STEP, max(this_year)))
    return ByHand(frozenset(missing), not this_year, frozenset(broken), no_application, max(talks, default=None))


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One administration for all histories; each makes a school of its own in it."""
    folder = vaults.copied(tmp_path_factory.mktemp("region") / "administratie", with_class=True)
    with vaults.opened(folder) as services:
        yield services


def written(services: Services, people: list[Person]) -> tuple[uuid.UUID, list[uuid.UUID], list[uuid.UUID]]:
    """A school with two classes in which these people lived: its id, the classes, the pupils."""
    lines = {line.code: line.id for line in services.routekaarten.lines(YEAR)}
    with services.vault.database.write("a history", undoable=False) as session:
        school = School(name="Geschiedenis", stage="VO")
        session.add(school)
        session.flush()
        groups = [
            Group(school_id=school.id, school_year_id=school_year_id(YEAR.start), name=name) for name in ("10A", "9A")
        ]
        session.add_all(groups)
        session.flush()
        ids = []
        for number, person in enumerate(people):
            pupil = Pupil(first_name="Sem", last_name=person.name)
            session.add(pupil)
            session.flush()
            ids.append(pupil.id)
            stage, year, track, level = PLACES[person.place]
            session.add(
                Enrolment(
                    pupil_id=pupil.id, school_id=school.id, school_year_id=school_year_id(YEAR.start),
                    group_id=groups[person.group].id, number=str(number), stage=stage, year=year, track=track,
                    level=level, starts_on=person.starts, ends_on=person.ends,
                )
            )  # fmt: skip
            for item in person.moments:
                activity = Activity(kind=item.kind, on=item.on, line_id=lines[item.code] if item.code else None)
                session.add(activity)
                session.flush()
                session.add(Participation(activity_id=activity.id, pupil_id=pupil.id, state=item.state))
            for day in person.agreed:
                session.add(Agreement(pupil_id=pupil.id, text="Bellen", made_on=day, state="kept"))
            for code in person.not_needed:
                session.add(Exemption(pupil_id=pupil.id, line_id=lines[code], reason="eigen traject"))
    return school.id, [group.id for group in groups], ids


def agrees(found: Signals, expected: dict[uuid.UUID, ByHand]) -> None:
    """Every list holds whom counting by hand puts on it, and nobody twice."""
    assert found.pupils == len(expected)

    def pairs(rows: Sequence[SignalRow], *fields: str) -> list[tuple[object, ...]]:
        return sorted(((row.pupil_id, *(getattr(row, field) for field in fields)) for row in rows), key=repr)

    missing = [(pupil, *item) for pupil, one in expected.items() for item in one.missing]
    assert pairs(found.missing_required, "line_code", "kind") == sorted(missing, key=repr)
    assert found.missing_pupils == len({row.pupil_id for row in found.missing_required})
    assert pairs(found.no_talk) == sorted(((pupil,) for pupil, one in expected.items() if one.no_talk), key=repr)
    broken = [(pupil, *item) for pupil, one in expected.items() for item in one.broken]
    assert pairs(found.broken_chains, "kind", "on") == sorted(broken, key=repr)
    unapplied = [(pupil,) for pupil, one in expected.items() if one.no_application]
    assert pairs(found.no_mbo_application) == sorted(unapplied, key=repr)
    longest = {row.pupil_id: row.on for row in found.longest_not_seen}
    assert longest == {pupil: one.last_talk for pupil, one in expected.items()}
    days = [row.on or date.min for row in found.longest_not_seen]
    assert days == sorted(days)


@settings(max_examples=10)
@given(
    people=st.lists(persons(), min_size=1, max_size=5),
    on=st.sampled_from([TODAY, date(2025, 12, 31), date(2026, 6, 1)]),
)
def test_any_history_gives_the_same_lists_by_database_and_by_hand(
    region: Services, people: list[Person], on: date
) -> None:
    school_id, groups, ids = written(region, people)
    lines = region.routekaarten.lines(YEAR)
    expected = {
        pupil: by_hand(person, lines, on) for pupil, person in zip(ids, people, strict=True) if person.is_there(on)
    }
    agrees(region.signals.of(on, school_id=school_id), expected)
    for index, group_id in enumerate(groups):
        here = {
            pupil: expected[pupil]
            for pupil, person in zip(ids, people, strict=True)
            if pupil in expected and person.group == index
        }
        agrees(region.signals.of(on, [group_id]), here)
    whole = region.signals.of(on)
    mine = set(expected)
    assert not TALKS & AT_COMPANY, "attention.last_days takes what is no talk for a visit"
    for kind in ("missing_required", "no_talk", "broken_chains", "no_mbo_application", "parents_not_reached"):
        here_rows = [row for row in getattr(whole, kind) if row.pupil_id in mine]
        assert here_rows == list(getattr(region.signals.of(on, school_id=school_id), kind))


def add(services: Services, pupil_id: uuid.UUID, kind: str, on: date, *, title: str = "", code: str = "") -> uuid.UUID:
    """Something a pupil took part in."""
    line_id = next((line.id for line in services.routekaarten.lines(YEAR) if line.code == code), None)
    with services.vault.database.write("moment", undoable=False) as session:
        activity = Activity(kind=kind, on=on, title=title, line_id=line_id)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state="took_part"))
    return activity.id


def test_a_row_says_who_and_what(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[1]
    visit = add(services, pupil, "visit", date(2026, 1, 7), title="Rondje haven")
    add(services, pupil, "guest_lesson", date(2026, 3, 2))
    (row,) = services.signals.of(TODAY, [class_3b.group_id]).broken_chains
    assert (row.pupil_id, row.number, row.listed_name, row.group) == (pupil, "1002", "Groen, de, Sem", "3B")
    assert (row.kind, row.what, row.on, row.weeks, row.activity_id) == (
        ACTIVITY_WITHOUT_TALK, "Rondje haven", date(2026, 1, 7), 8, visit,
    )  # fmt: skip
    talk = add(services, pupil, "talk", date(2026, 1, 8), code="VO3-01")
    (row,) = services.signals.of(TODAY, [class_3b.group_id]).broken_chains
    assert (row.kind, row.line_code, row.what, row.activity_id) == (
        TALK_WITHOUT_NEXT_STEP, "VO3-01", "Loopbaangesprek", talk,
    )  # fmt: skip
    services.agreements.add(pupil, "Bellen", None, date(2026, 1, 8), talk)
    assert services.signals.of(TODAY, [class_3b.group_id]).broken_chains == ()
    bare = add(services, class_3b.pupil_ids[0], "visit", date(2026, 1, 7))
    (row,) = services.signals.of(TODAY, [class_3b.group_id]).broken_chains
    assert (row.activity_id, row.what) == (bare, "bedrijfsbezoek")


def test_whose_parents_were_not_reached_is_told_with_what_was_tried(services: Services, class_3b: AClass) -> None:
    sheet = services.parents.new_meeting(class_3b.group_id, date(2026, 1, 7), "home").nobody().toggled(0)
    services.parents.record_meeting(sheet)
    call = services.parents.new_contact(sheet.rows[1].pupil_id, date(2026, 2, 4))
    services.parents.record_contact(call.with_row(replace(call.row, attended=False)))
    rows = services.signals.of(TODAY, [class_3b.group_id]).parents_not_reached
    assert len(rows) == 27 and sheet.rows[0].pupil_id not in {row.pupil_id for row in rows}
    tried = {row.pupil_id: (row.what, row.on, row.weeks) for row in rows}
    assert tried[sheet.rows[1].pupil_id] == (words.say(words.PARENT_FORM, "phone", _), date(2026, 2, 4), 4)
    assert tried[sheet.rows[2].pupil_id][1] == date(2026, 1, 7)
    talk = services.talks.sheet(sheet.rows[1].pupil_id, TODAY)
    services.talks.record(talk.touching((), ("parent",), None))
    assert len(services.signals.of(TODAY, [class_3b.group_id]).parents_not_reached) == 26
    earlier = services.signals.of(date(2026, 1, 6), [class_3b.group_id]).parents_not_reached
    assert len(earlier) == 28 and {row.on for row in earlier} == {None}


def test_rows_stand_in_the_order_of_classes_and_names(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="10A", brin="99ZY", size=3)
    with services.vault.database.write("same school", undoable=False) as session:
        session.get_one(Group, other.group_id).school_id = class_3b.school_id
    found = services.signals.of(TODAY).no_talk
    assert [row.group for row in found] == ["3B"] * 28 + ["10A"] * 3
    order = [entry.id for entry in services.pupils.all(YEAR, group_id=class_3b.group_id)]
    assert [row.pupil_id for row in found][:28] == order
    assert natural_key("3B") < natural_key("10A")


def test_who_was_not_seen_longest_stands_first_and_fifty_are_shown(services: Services, class_3b: AClass) -> None:
    more = a_class(services.vault.database, name="4B", brin="99ZY", size=40)
    old, older, recent = class_3b.pupil_ids[5], class_3b.pupil_ids[6], class_3b.pupil_ids[7]
    add(services, old, "talk", date(2025, 3, 3))
    add(services, older, "three_way", date(2024, 12, 2))
    add(services, recent, "talk", date(2026, 2, 25))
    own = services.signals.of(TODAY, [class_3b.group_id]).longest_not_seen
    assert [row.pupil_id for row in own][-3:] == [older, old, recent]
    assert [(row.on, row.weeks) for row in own][-3:] == [
        (date(2024, 12, 2), 65), (date(2025, 3, 3), 52), (date(2026, 2, 25), 1),
    ]  # fmt: skip
    assert all(row.on is None and row.weeks is None for row in own[:-3])
    whole = services.signals.of(TODAY)
    assert len(whole.longest_not_seen) == 50
    assert not {row.pupil_id for row in whole.longest_not_seen} & {old, older, recent}
    assert len(whole.no_talk) == 67
    assert {row.group for row in whole.longest_not_seen} == {"3B", "4B"}
    assert more.pupil_ids


def test_a_school_may_call_the_application_otherwise(services: Services) -> None:
    fourth = a_class(services.vault.database, name="4B", year=4, brin="99ZY", size=2)
    with services.vault.database.write("other codes", undoable=False) as session:
        line = session.scalars(sa.select(Line).where(Line.code == "VO4-04")).one()
        line.code, line.name = "EIGEN-9", "Aangemeld"
    rows = services.signals.of(TODAY, [fourth.group_id]).no_mbo_application
    assert [(row.line_code, row.line_name) for row in rows] == [("EIGEN-9", "Aangemeld")] * 2


def test_a_long_list_is_worded_when_somebody_looks(services: Services, class_3b: AClass) -> None:
    add(services, class_3b.pupil_ids[0], "visit", date(2026, 1, 7), title="Rondje haven")
    database = services.vault.database
    with database.read() as session:
        later = Attention(database, session, TODAY, None, None, most_at_once=0).signals()
    at_once = services.signals.of(TODAY)
    for kind in ("missing_required", "no_talk", "broken_chains", "no_mbo_application"):
        long, short = getattr(later, kind), getattr(at_once, kind)
        assert len(long) == len(short)
        assert (list(long), list(long[:3])) == (list(short), list(short[:3]))
    assert later.broken_chains[0].what == "Rondje haven"


def test_a_year_without_routekaart_and_a_class_that_is_gone_have_empty_lists(services: Services) -> None:
    for found in (
        services.signals.of(date(2030, 10, 1)),
        services.signals.of(TODAY, [uuid.uuid4()]),
        services.signals.of(TODAY, []),
    ):
        assert found.pupils == 0
        assert not any(getattr(found, kind) for kind in ("missing_required", "no_talk", "longest_not_seen"))
