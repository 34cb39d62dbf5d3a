"""Figures of a yearly summary that are about people though they count something else: who left, agreements, moments."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.summary import Scope, Summary, Value
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Agreement, Company, Enrolment, FrozenSummary, Group, School
from tests.builders import YEAR, AClass, a_class
from tests.services.test_summaries import add, figures, record


def told(made: Summary, table: str) -> dict[str, tuple[Value, Value]]:
    return {str(row["key"]): (row["count"], row["of"]) for row in made.rows(table) if row["count"] or row["of"]}


def test_who_left_is_counted_and_who_moved_here_stands_apart(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="2A", size=12, year=2, brin="99ZZ")
    with services.vault.database.write("some left", undoable=False) as session:
        stays = session.query(Enrolment).filter(Enrolment.group_id == class_3b.group_id).order_by(Enrolment.id).all()
        for at, stay in enumerate(stays[:18]):
            stay.ends_on = date(2026, 2, 1)
            stay.destination = "" if at < 6 else "mbo" if at < 12 else "other_school"
            if at >= 12:
                new = {"school_year_id": stay.school_year_id, "stage": stay.stage, "starts_on": date(2026, 2, 2)}
                session.add(Enrolment(pupil_id=stay.pupil_id, school_id=other.school_id, **new))
        back = stays[18]  # to another class: no leaver
        back.ends_on = date(2026, 2, 1)
        new = {"school_year_id": back.school_year_id, "stage": back.stage, "starts_on": date(2026, 2, 2)}
        session.add(Enrolment(pupil_id=back.pupil_id, school_id=back.school_id, **new))
    everything = {"to:mbo": (6, 12), "to:unknown": (6, 12), "moved:here": (6, 18)}
    for scope in (Scope(), Scope("school", "99ZX")):
        found = told(services.summaries.make(YEAR, scope), "destinations")
        assert {key: one for key, one in found.items() if one[0]} == everything
    assert not told(services.summaries.make(YEAR, Scope("school", "99ZZ")), "destinations")


def test_agreements_of_few_pupils_are_hidden_however_many_they_are(services: Services, class_3b: AClass) -> None:
    def agreed(pupil: object, state: str) -> Agreement:
        settled = None if state == "open" else date(2026, 1, 20)
        return Agreement(pupil_id=pupil, text="Iets", made_on=date(2026, 1, 10), state=state, settled_on=settled)

    pupils = class_3b.pupil_ids
    add(services, *(agreed(pupils[0], "dropped") for _time in range(7)))
    add(services, *(agreed(pupil, state) for pupil in pupils[:9] for state in ("open", "kept")))
    made = services.summaries.make(YEAR)
    assert figures(made, "agreements", "dropped")[0] is None
    shown = [row["count"] for row in made.rows("agreements")]
    assert shown.count(None) >= 2 or made.rows("agreements")[0]["of"] is None, "nor do they follow from the others"


def test_moments_are_not_told_where_the_number_of_pupils_is_not(services: Services, class_3b: AClass) -> None:
    record(services, class_3b.pupil_ids[:20])
    record(services, class_3b.pupil_ids[:4], kind="talk")
    before = services.summaries.one(services.summaries.freeze(YEAR).id)
    assert before.value("pupils", "moments", "number") == 24
    assert (
        before.value("activities", "visit", "activities") == 1
        and before.value("activities", "event", "activities") == 0
    )
    assert before.value("activities", "talk", "activities") is None, "there was one, of few"
    record(services, class_3b.pupil_ids[:1])
    after = services.summaries.make(YEAR)
    assert (after.value("pupils", "pupils", "count"), after.value("pupils", "moments", "number")) == (28, None)
    assert after.scope == Scope() and services.summaries.differences(before, after) == ()
    school = services.summaries.make(YEAR, Scope("school", "99ZX"))
    assert school.value("pupils", "moments", "number") is None, "else it follows from the files of all schools"
    with services.vault.database.write("somebody left", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one().ends_on = date(2026, 2, 27)
    after = services.summaries.make(YEAR)
    assert (after.value("pupils", "pupils", "count"), after.value("pupils", "moments", "number")) == (None, None)


def test_a_company_where_all_took_part_partly_is_visited_and_met_by_nobody(
    services: Services, class_3b: AClass
) -> None:
    company = Company(name="Havenbedrijf", sector="port")
    with services.vault.database.write("a company", undoable=False) as session:
        session.add(company)
        session.flush()
        key = company.id
    record(services, class_3b.pupil_ids, state="partly", company=key)
    made = services.summaries.make(YEAR)
    assert made.value("companies", "visited", "number") == made.value("activities", "visit", "activities") == 1
    assert figures(made, "reach_by_sector", "port") == (0, 28)


def test_schools_and_classes_of_like_names_are_told_apart(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="A", size=12, year=2, brin="99ZZ")
    with services.vault.database.write("no BRIN", undoable=False) as session:
        for school_id, name in ((class_3b.school_id, "De Ark"), (other.school_id, "De Ark 2")):
            school = session.get_one(School, school_id)
            school.name, school.brin, school.branch = name, "", ""
        session.get_one(Group, class_3b.group_id).name = "2 A"
    kept = services.summaries.one(services.summaries.freeze(YEAR).id)
    assert [row[0] for row in kept.table("reach_by_group").rows] == ["school:De%20Ark 2 A", "school:De%20Ark%202 A"]


def test_what_was_frozen_is_read_back_first_and_looked_at_again_later(services: Services, class_3b: AClass) -> None:
    kept = services.summaries.freeze(YEAR, Scope("school", "99ZX"))
    with services.vault.database.write("another BRIN", undoable=False) as session:
        session.get_one(School, class_3b.school_id).brin = "99YY"
    with pytest.raises(KnownError) as moved:
        services.summaries.again(kept.id)
    assert moved.value.code == "no-scope" and "99ZX" in moved.value.what and moved.value.todo
    with services.vault.database.write("by hand", undoable=False) as session:
        row = session.get_one(FrozenSummary, kept.id)
        row.scope = "all"
    with pytest.raises(KnownError) as changed:
        services.summaries.one(kept.id)
    assert changed.value.code == "not-alike"
    with services.vault.database.write("a name over two lines", undoable=False) as session:
        session.get_one(Group, class_3b.group_id).name = "3B\n3C"
    with pytest.raises(KnownError) as refused:
        services.summaries.freeze(YEAR)
    assert refused.value.code == "not-read-back" and len(services.summaries.frozen()) == 1
