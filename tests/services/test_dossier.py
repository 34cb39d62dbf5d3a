"""The dossier of one pupil in full: what is in it, in which order, for whom, and in how few queries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain import chain
from routekaart_app.domain.choice import Choice
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, Note
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.signals import ACTIVITY_WITHOUT_TALK, TALK_WITHOUT_NEXT_STEP
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Enrolment,
    Group,
    Growth,
    Participation,
    Reflection,
    User,
    school_year_id,
)
from tests.builders import TODAY, AClass

MOST_QUERIES = 30
PLACES = (*(("PO", year) for year in (6, 7, 8)), *(("VO", year) for year in (1, 2, 3, 4)), *[("MBO", 1)] * 5)


@contextmanager
def counted(services: Services) -> Iterator[list[str]]:
    """The statements that are put to the database meanwhile."""
    seen: list[str] = []
    engine = services.vault.database._engine

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def a_long_life(services: Services, klas: AClass) -> UUID:
    """A pupil with twelve school years and 200 entries: activities, talks, agreements, reflections and growth."""
    pupil = klas.pupil_ids[0]
    first = SchoolYear.of(TODAY).start - len(PLACES) + 1
    for start in range(first, first + len(PLACES)):
        services.routekaarten.ensure_template(SchoolYear(start))
    with services.vault.database.write("twaalf jaar", undoable=False) as session:
        for old in session.query(Enrolment).filter_by(pupil_id=pupil):
            session.delete(old)
        for number, (stage, year) in enumerate(PLACES):
            group = Group(school_id=klas.school_id, school_year_id=school_year_id(first + number), name=f"{year}X")
            session.add(group)
            session.flush()
            session.add(
                Enrolment(
                    pupil_id=pupil, school_id=klas.school_id, school_year_id=school_year_id(first + number),
                    group_id=group.id, number="1", stage=stage, year=year, track="kb" if stage == "VO" else "",
                    starts_on=SchoolYear(first + number).first_day,
                )
            )  # fmt: skip
        session.flush()
        days = [TODAY - timedelta(days=21 * number) for number in range(200)]
        activities = [
            Activity(id=new_id(), kind="talk" if number % 4 == 1 else "visit", on=on, note="Een dag.")
            for number, on in enumerate(days)
        ]
        session.add_all(activities)
        session.flush()
        reflections = []
        for number, (activity, on) in enumerate(zip(activities, days, strict=True)):
            session.add(Participation(activity_id=activity.id, pupil_id=pupil, state="took_part"))
            if number % 4 == 1:
                state = "open" if number < 12 else "kept"
                session.add(
                    Agreement(pupil_id=pupil, activity_id=activity.id, text=f"Stap {number}", made_on=on, state=state)
                )
            elif number % 4 == 2:
                reflections.append(Reflection(pupil_id=pupil, activity_id=activity.id, on=on, goal="Kijken"))
        session.add_all(reflections)
        session.flush()
        session.add_all(
            Growth(pupil_id=pupil, reflection_id=item.id, on=item.on, competency=letters, pupil_view="beginning")
            for item in reflections
            for letters in ("KR", "MR", "WE", "LS", "NW")
        )
    return pupil


def test_a_long_life_takes_few_questions(services: Services, class_3b: AClass) -> None:
    pupil = a_long_life(services, class_3b)
    with counted(services) as asked:
        found = services.pupils.dossier(pupil, TODAY)
    assert len(found.years) == 12 and len(found.moments) == 200 and len(found.agreements) == 50
    assert len(found.reflections) == 50 and len(found.growth) == 250
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)


def test_more_years_and_entries_take_no_more_questions(services: Services, class_3b: AClass) -> None:
    with counted(services) as short:
        services.pupils.dossier(class_3b.pupil_ids[1], TODAY)
    pupil = a_long_life(services, class_3b)
    with counted(services) as long:
        services.pupils.dossier(pupil, TODAY)
    assert len(long) <= len(short) + 8, "those few that are asked only where there is something"


def test_every_question_about_a_pupil_goes_by_an_index(services: Services, class_3b: AClass) -> None:
    pupil = a_long_life(services, class_3b)
    statements: list[tuple[str, object]] = []
    engine = services.vault.database._engine

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        statements.append((statement, parameters))

    sa.event.listen(engine, "before_cursor_execute", note)
    services.pupils.dossier(pupil, TODAY)
    sa.event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        plans = [
            row[3]
            for statement, parameters in statements
            if statement.startswith("SELECT")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
        ]
    large = ("participation", "activity", "agreement", "reflection", "growth", "choice", "note", "enrolment", "pupil")
    scanned = [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] in large]
    assert scanned == []


def test_everything_stands_in_its_order(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Later", date(2026, 4, 1), TODAY)
    services.agreements.add(pupil, "Eerst", date(2026, 3, 10), TODAY)
    for on, value in ((date(2025, 10, 1), "engineering"), (date(2026, 1, 10), "care")):
        services.choices.save(Choice(new_id(), pupil, on, "sector", value, reason="Leuk"))
    services.notes.save(Note(new_id(), pupil, TODAY, HIGHLIGHT, "Straalde", ""))
    services.verdicts.give(pupil, TODAY, "M. van Voorbeeld")
    found = services.pupils.dossier(pupil, TODAY)
    assert [item.text for item in found.agreements] == ["Eerst", "Later"]
    assert [item.value for item in found.choices] == ["care", "engineering"]
    assert [item.text for item in found.notes] == ["Straalde"]
    assert [item.judged_by for item in found.verdicts] == ["M. van Voorbeeld"]


def test_a_restricted_note_is_there_without_its_text(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.notes.save(Note(new_id(), pupil, TODAY, CONFIDENTIAL, "Iets geheims", ""))
    with services.vault.database.write("gebruiker", undoable=False) as session:
        user = User(name="Docent", role="teacher")
        session.add(user)
        session.flush()
    services.vault.database.actor = user.id
    (note,) = services.pupils.dossier(pupil, TODAY).notes
    assert note.text is None and note.kind == CONFIDENTIAL


def test_a_talk_says_what_it_was_about_and_what_it_touched(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    visit = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), "VO3-02"))
    with services.vault.database.write("gesprek") as session:
        talk = Activity(
            id=new_id(), kind="talk", on=TODAY, about_id=visit.activity_id, competencies=("MR",), present=("parent",)
        )
        session.add(talk)
        session.flush()
        session.add(Participation(activity_id=talk.id, pupil_id=pupil, state="took_part"))
    newest = services.pupils.dossier(pupil, TODAY).moments[0]
    assert (newest.about_id, newest.competencies, newest.present) == (visit.activity_id, ("MR",), ("parent",))
    assert newest.participation_id is not None


def test_page_and_signals_call_the_same_chains_broken(services: Services, class_3b: AClass) -> None:
    """Whoever is on the list of broken chains has one in the dossier, and the other way round."""
    visits = (date(2025, 10, 1), date(2026, 1, 20), date(2026, 2, 20))
    for on in visits:
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, on, "VO3-02"))
    days = [*(date(2025, 9, 1) + timedelta(days=7 * number) for number in range(27))]
    with services.vault.database.write("gesprekken") as session:
        for pupil, on in zip(class_3b.pupil_ids, days, strict=False):
            talk = Activity(id=new_id(), kind="talk", on=on)
            session.add(talk)
            session.flush()
            session.add(Participation(activity_id=talk.id, pupil_id=pupil, state="took_part"))
        for pupil in class_3b.pupil_ids[::3]:
            session.add(Agreement(pupil_id=pupil, text="Bel", made_on=date(2026, 2, 1)))
        for pupil in class_3b.pupil_ids[1::3]:
            session.add(Reflection(pupil_id=pupil, on=date(2026, 2, 10), next_step="Verder kijken"))
    rows = services.signals.of(TODAY, [class_3b.group_id]).broken_chains
    for kind, step in ((ACTIVITY_WITHOUT_TALK, chain.TALK), (TALK_WITHOUT_NEXT_STEP, chain.NEXT_STEP)):
        listed = {row.pupil_id for row in rows if row.kind == kind}
        assert 0 < len(listed) < len(class_3b.pupil_ids)
        mine = set()
        for pupil in class_3b.pupil_ids:
            found = services.pupils.dossier(pupil, TODAY)
            entries = (found.moments, found.reflections, found.agreements, TODAY)
            if step == chain.TALK and any(item.broken == step for item in chain.chains(*entries).values()):
                mine.add(pupil)
            if step == chain.NEXT_STEP and chain.talk_without_next_step(*entries):
                mine.add(pupil)
        assert mine == listed
