"""Yearly summaries: counted by the rules of the routekaart, kept, and held side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain import suppression
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.summary import TABLES, Scope, Summary, Value
from routekaart_app.domain.summary_rules import problems
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services import summary_words
from routekaart_app.services.school_settings import MINIMUM
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Choice,
    Enrolment,
    Exemption,
    Group,
    Growth,
    ParentContact,
    Participation,
    School,
)
from tests.builders import TODAY, YEAR, AClass, a_class


def row(summary: Summary, table: str, key: str) -> dict[str, Value]:
    """One row of a table, by the ids of its columns."""
    found = summary.table(table)
    values = next(item for item in found.rows if item[0] == key)
    return dict(zip((column.id for column in found.columns), values, strict=True))


def figures(summary: Summary, table: str, key: str) -> tuple[Value, Value]:
    """How many of whom."""
    found = row(summary, table, key)
    return found["count"], found["of"]


def record(
    services: Services,
    pupils: tuple[UUID, ...],
    *,
    kind: str = "visit",
    line: str = "",
    on: date = date(2026, 2, 3),
    state: str = "took_part",
    company: UUID | None = None,
    present: tuple[str, ...] = (),
) -> UUID:
    """One activity of some pupils."""
    lines = {item.code: item.id for item in services.routekaarten.lines(YEAR)}
    with services.vault.database.write("an activity", undoable=False) as session:
        activity = Activity(kind=kind, on=on, line_id=lines.get(line), company_id=company, present=present)
        session.add(activity)
        session.flush()
        session.add_all(Participation(activity_id=activity.id, pupil_id=pupil, state=state) for pupil in pupils)
        return activity.id


def add(services: Services, *rows: object) -> None:
    with services.vault.database.write("rows", undoable=False) as session:
        session.add_all(rows)


def test_an_empty_year_has_every_table_with_zeros_and_says_so(empty: Services) -> None:
    made = empty.summaries.make(YEAR)
    assert tuple(table.id for table in made.tables) == TABLES
    assert figures(made, "pupils", "reached") == (0, 0) and row(made, "pupils", "reached")["share"] is None
    assert figures(made, "reach_by_type", "visit") == (0, 0)
    assert empty.summaries.warnings(made)
    assert all(table.note for table in made.tables)
    assert list(problems(made)) == []


def test_every_table_and_column_has_a_title_and_a_definition(services: Services) -> None:
    made = services.summaries.make(YEAR)
    for table in made.tables:
        assert table.title and made.definitions[table.id]
        assert [(column.id, column.role) for column in table.columns] == list(summary_words.COLUMNS[table.id])
        for column in table.columns:
            assert column.title and made.definitions[f"{table.id}.{column.id}"]
    assert "1" in made.definitions["suppression"] and list(problems(made)) == []


def test_reach_says_how_many_of_whom(services: Services, class_3b: AClass) -> None:
    pupils = class_3b.pupil_ids
    record(services, pupils[:20], line="VO3-03", kind="training")
    record(services, pupils[:7], kind="guest_lesson")
    record(services, pupils[20:], kind="event", state="absent")
    record(services, pupils[20:], kind="event", on=date(2026, 3, 30), state="planned")
    made = services.summaries.make(YEAR)
    assert made.counted_on == TODAY and made.scope == Scope() and made.minimum == suppression.USUAL
    assert figures(made, "reach_by_line", "VO3-03") == (20, 28)
    assert figures(made, "reach_by_type", "guest_lesson") == (7, 28)
    assert figures(made, "reach_by_type", "event") == (0, 28)
    for table, key in (("reach_by_phase", "VO"), ("reach_by_year", "VO3"), ("reach_by_track", "kb")):
        assert figures(made, table, key) == (20, 28)
    school = Scope("school", "99ZX").written
    assert figures(made, "reach_by_school", school) == figures(made, "reach_by_group", f"{school} 3B") == (20, 28)
    assert row(made, "pupils", "reached")["share"] == 20 / 28
    assert row(made, "pupils", "moments")["number"] == 27


def test_small_numbers_are_hidden_and_a_setting_says_which(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:4], kind="guest_lesson")
    record(services, class_3b.pupil_ids[:25], kind="event")
    made = services.summaries.make(YEAR)
    assert row(made, "pupils", "moments")["number"] == 29, "more than there are pupils: it tells nobody's"
    assert figures(made, "reach_by_type", "guest_lesson") == (None, 28)
    assert figures(made, "reach_by_type", "event") == (None, 28)  # else the three who were not there would follow
    services.school_settings.set(MINIMUM, "3")
    made = services.summaries.make(YEAR)
    assert made.minimum == 3 and figures(made, "reach_by_type", "guest_lesson") == (4, 28)
    with pytest.raises(KnownError) as refused:
        services.summaries.make(YEAR, minimum=2)
    assert refused.value.code == "minimum"
    with pytest.raises(ValueError):
        services.school_settings.set(MINIMUM, "11")


def test_a_number_of_moments_does_not_tell_who_was_not_there(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:26], kind="event")
    made = services.summaries.make(YEAR)
    assert row(made, "pupils", "reached")["count"] is None and row(made, "pupils", "moments")["number"] is None


def test_pupils_of_whom_nothing_is_known_are_counted_and_frozen(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("nothing known") as session:
        for enrolment in session.query(Enrolment):
            enrolment.stage, enrolment.year, enrolment.track = "", None, ""
    made = services.summaries.make(YEAR)
    assert [figure["of"] for figure in made.rows("reach_by_phase")] == [28]
    assert all(figure["label"] for table in ("reach_by_phase", "reach_by_year") for figure in made.rows(table))
    assert services.summaries.freeze(YEAR).school_year == YEAR.name


def test_who_need_not_follow_a_line_or_came_later_is_told_apart(services: Services, class_3b: AClass) -> None:
    line = next(item for item in services.routekaarten.lines(YEAR) if item.code == "VO3-03")
    add(
        services,
        *(Exemption(pupil_id=pupil, line_id=line.id, reason="eigen traject") for pupil in class_3b.pupil_ids[:6]),
    )
    record(services, class_3b.pupil_ids[:16], line="VO3-03", kind="training")
    found = row(services.summaries.make(YEAR), "reach_by_line", "VO3-03")
    assert (found["count"], found["of"], found["excused"]) == (10, 28, 6)


def test_a_scope_is_a_part_of_the_whole(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="2A", size=12, year=2, brin="99ZZ")
    with services.vault.database.write("places", undoable=False) as session:
        for school_id, place in ((class_3b.school_id, "Schiedam"), (other.school_id, "Vlaardingen")):
            session.get_one(School, school_id).municipality = place
    record(services, other.pupil_ids[:6], kind="visit")
    every = {scope.written: name for scope, name in services.summaries.scopes(YEAR)}
    assert list(every) == ["all", "municipality:Schiedam", "municipality:Vlaardingen", "school:99ZX", "school:99ZZ"]
    town = services.summaries.make(YEAR, Scope("municipality", "vlaardingen"))
    assert town.scope == Scope("municipality", "Vlaardingen") and figures(town, "pupils", "reached") == (6, 12)
    assert [item[0] for item in town.table("reach_by_school").rows] == ["school:99ZZ"]
    assert figures(services.summaries.make(YEAR), "pupils", "reached") == (6, 40)
    assert figures(services.summaries.make(YEAR, Scope("school", "99zx")), "pupils", "reached") == (0, 28)
    with pytest.raises(KnownError) as refused:
        services.summaries.make(YEAR, Scope("school", "00AA"))
    assert refused.value.code == "no-scope"


def test_a_place_of_few_pupils_is_not_told_of(services: Services) -> None:
    small = a_class(services.vault.database, name="2A", size=3, year=2, brin="99ZZ")
    a_class(services.vault.database, name="2B", size=12, year=2, brin="99ZY")
    record(services, small.pupil_ids, kind="visit")
    made = services.summaries.make(YEAR, Scope("school", "99ZZ"))
    people = {"count", "of"}
    for table in made.tables:
        for values in table.rows:
            for column, value in zip(table.columns, values, strict=True):
                assert column.role not in people or value in (None, 0)
                is_of_pupils = table.id in ("pupils", "activities") or values[0] == "visited"
                assert not is_of_pupils or column.role != "number" or value is None
    assert services.summaries.warnings(made)
    assert not services.summaries.warnings(services.summaries.make(YEAR))


def test_dossiers_are_counted_by_their_last_word(services: Services, class_3b: AClass) -> None:
    pupils, on = class_3b.pupil_ids, date(2026, 2, 2)
    talk = record(services, pupils[:10], kind="talk", present=("parent",))
    add(
        services,
        *(Growth(pupil_id=one, on=on, competency="KR", pupil_view=GROWTH[1]) for one in pupils[:12]),
        *(Growth(pupil_id=one, on=TODAY, competency="KR", pupil_view=GROWTH[2]) for one in pupils[:6]),
        *(Agreement(pupil_id=one, text="Iets", made_on=on, state="kept", settled_on=on) for one in pupils[:9]),
        *(Agreement(pupil_id=one, text="Iets", made_on=on) for one in pupils[:5]),
        *(Choice(pupil_id=one, on=on, kind="profile", value="Z&W") for one in pupils[:13]),
        *(Choice(pupil_id=one, on=TODAY, kind="profile", value="PIE") for one in pupils[:6]),
        *(
            Choice(pupil_id=one, on=on, kind="guarantee", value="", state="discussed", promise="job")
            for one in pupils[:7]
        ),
        *(ParentContact(activity_id=talk, pupil_id=one, form="home_visit", role="participant") for one in pupils[:5]),
    )
    made = services.summaries.make(YEAR)
    said = row(made, "competencies", "KR:pupil")
    assert (said["count"], said["of"], said["beginning"], said["on_the_way"]) == (12, 28, 6, 6)
    assert said["share"] == 12 / 28
    assert figures(made, "agreements", "kept") == (9, 14) and figures(made, "agreements", "open") == (5, 14)
    assert figures(made, "choices", "profile:Z&W") == (7, 13) and figures(made, "choices", "profile:PIE") == (6, 13)
    assert figures(made, "choice_shifts", "profile") == (6, 13)
    assert figures(made, "aandebak", "discussed") == (7, 7)
    assert figures(made, "parents", "reached") == (10, 28)
    assert figures(made, "parents", "form:talk") == figures(made, "parents", "form:home_visit") == (5, 28)


def test_two_classes_of_one_name_are_two_rows(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:9])
    before = services.summaries.make(YEAR).table("reach_by_group")
    with services.vault.database.write("another 3B", undoable=False) as session:
        first = session.get_one(Group, class_3b.group_id)
        other = Group(school_id=first.school_id, school_year_id=first.school_year_id, name=first.name)
        session.add(other)
        session.flush()
        for stay in session.query(Enrolment).filter(Enrolment.pupil_id.in_(class_3b.pupil_ids[:12])):
            stay.group_id = other.id
    made = services.summaries.make(YEAR)
    keys = [row[0] for row in made.table("reach_by_group").rows]
    assert keys[0] == before.rows[0][0] and len(set(keys)) == 2 and list(problems(made)) == []
    assert len(services.summaries.behind(YEAR, "reach_by_group", str(keys[1]), "of")) == 12


def test_a_past_year_is_counted_on_its_last_day_and_stands_beside_this_one(
    services: Services, class_3b: AClass
) -> None:
    record(services, class_3b.pupil_ids[:20])
    made = services.summaries.make(YEAR.next())
    assert made.counted_on == YEAR.next().first_day
    assert [item[0] for item in made.table("years").rows] == [YEAR.next().name, YEAR.name]
    found = row(made, "years", YEAR.name)
    assert (found["pupils"], found["reached"], found["reached_share"]) == (28, 20, 20 / 28)


def test_what_was_kept_stays_and_a_correction_is_told_beside_it(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:20])
    kept = services.summaries.freeze(YEAR)
    assert kept.label and kept.school_year == YEAR.name and kept.counted_on == TODAY
    record(services, class_3b.pupil_ids, kind="event")
    before, after = services.summaries.one(kept.id), services.summaries.again(kept.id)
    assert figures(before, "pupils", "reached") == (20, 28) and figures(after, "pupils", "reached") == (28, 28)
    found = {(item.table, item.row, item.column): item for item in services.summaries.differences(before, after)}
    told = found["pupils", "reached", "count"]
    assert (told.before, told.after, told.hidden) == (20, 28, False)
    again = services.summaries.freeze(YEAR)
    assert [item.id for item in services.summaries.frozen(YEAR)] == [again.id, kept.id]
    services.history.undo()
    assert [item.id for item in services.summaries.frozen()] == [kept.id]
    services.summaries.forget(kept.id)
    with pytest.raises(KnownError) as gone:
        services.summaries.one(kept.id)
    assert gone.value.code == "no-summary"


def test_a_small_correction_of_what_was_kept_is_hidden(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:20])
    kept = services.summaries.freeze(YEAR)
    record(services, class_3b.pupil_ids[20:22], kind="event")
    before, after = services.summaries.one(kept.id), services.summaries.make(YEAR)
    assert figures(after, "pupils", "reached") == (None, 28)
    assert services.summaries.differences(before, after) == (), "not even which rows there are few of"
    other = replace(before, school_year="2024-2025")
    with pytest.raises(KnownError) as refused:
        services.summaries.differences(other, after)
    assert refused.value.code == "not-alike"


def test_behind_a_figure_are_its_pupils(services: Services, class_3b: AClass) -> None:
    some = class_3b.pupil_ids[:3]
    record(services, some, kind="guest_lesson", line="VO3-03")
    summaries = services.summaries
    assert set(summaries.behind(YEAR, "reach_by_type", "guest_lesson")) == set(some)
    assert set(summaries.behind(YEAR, "reach_by_line", "VO3-03", scope=Scope("school", "99ZX"))) == set(some)
    assert set(summaries.behind(YEAR, "reach_by_line", "VO3-03", "of")) == set(class_3b.pupil_ids)
    assert set(summaries.behind(YEAR, "years", YEAR.name, "reached")) == set(some)
    assert summaries.behind(YEAR, "companies", "known", "number") == ()


def test_work_can_be_stopped(services: Services) -> None:
    class Stop:
        def step(self, done: int, of: int, text: str = "") -> None:
            assert text and done <= of
            raise Cancelled

    with pytest.raises(Cancelled):
        services.summaries.make(YEAR, progress=Stop())


def test_reach_agrees_with_the_class_grid(services: Services, class_3b: AClass) -> None:
    """The lines as the grid judges them, pupil by pupil."""
    pupils = class_3b.pupil_ids
    with services.vault.database.write("late", undoable=False) as session:
        for stay in session.query(Enrolment).filter(Enrolment.pupil_id.in_(pupils[:7])):
            stay.starts_on = date(2026, 2, 1)
    for at, line in enumerate(item for item in services.routekaarten.lines(YEAR) if item.code.startswith("VO3")):
        for _time in range(line.target):
            record(services, pupils[at : at + 15], kind=line.kind, line=line.code)
    grid = services.coverage.of_group(class_3b.group_id, TODAY)
    made = services.summaries.make(YEAR, minimum=3)
    compared = 0
    for at, line in enumerate(grid.lines):
        cells = [item.cells[at] for item in grid.pupils]
        count = sum(cell.applies and cell.status is Status.DONE for cell in cells)
        late = sum(not cell.applies or cell.status is Status.EXEMPT for cell in cells)
        found = row(made, "reach_by_line", line.code)
        assert found["of"] == 28 and found["count"] in (count, None) and found["excused"] in (late, None)
        compared += found["count"] is not None
    assert compared >= 3
