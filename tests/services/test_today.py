"""Vandaag shows what is planned, what is overdue and what was agreed, of the classes that were asked for."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.signals import Signals
from routekaart_app.domain.today import Today
from routekaart_app.store.models import Activity, Company, Participation
from tests.builders import TODAY, YEAR, AClass, a_class

MONDAY, SUNDAY = date(2026, 3, 2), date(2026, 3, 8)


@pytest.fixture
def other(services: Services) -> AClass:
    """Class 4B of another school."""
    return a_class(services.vault.database, name="4B", year=4, brin="99ZY", size=3)


def plan(
    services: Services,
    on: date,
    *pupil_ids: UUID,
    group_id: UUID | None = None,
    kind: str = "visit",
    state: str = "planned",
    starts_at: str = "",
    title: str = "",
    code: str = "",
    company: str = "",
) -> UUID:
    """An activity with these pupils."""
    line_id = next((line.id for line in services.routekaarten.lines(YEAR) if line.code == code), None)
    with services.vault.database.write("plan", undoable=False) as session:
        place = Company(name=company) if company else None
        if place:
            session.add(place)
            session.flush()
        activity = Activity(
            kind=kind, on=on, title=title, line_id=line_id, group_id=group_id, starts_at=starts_at,
            company_id=place.id if place else None,
        )  # fmt: skip
        session.add(activity)
        session.flush()
        for pupil_id in pupil_ids:
            session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state=state))
    return activity.id


def test_the_week_runs_from_today_to_sunday_in_time_order(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[1]
    late = plan(services, TODAY, *class_3b.pupil_ids, group_id=class_3b.group_id, starts_at="13:15", code="VO3-04")
    no_time = plan(services, TODAY, pupil, kind="talk")
    early = plan(services, TODAY, pupil, kind="talk", starts_at="09:00")
    last = plan(services, SUNDAY, pupil)
    monday = plan(services, MONDAY, pupil)
    first = plan(services, YEAR.first_day, pupil)
    soon = plan(services, SUNDAY + timedelta(days=1), pupil)
    plan(services, SUNDAY + timedelta(days=8), pupil)
    plan(services, date(2025, 7, 1), pupil)
    plan(services, TODAY, pupil, state="took_part")
    found = services.today.of(TODAY, [class_3b.group_id])
    assert [item.activity_id for item in found.week] == [early, late, no_time, last]
    assert [item.activity_id for item in found.unrecorded] == [first, monday]
    assert [item.activity_id for item in found.next_week] == [soon]


@pytest.mark.parametrize("on", [SUNDAY - timedelta(days=1), SUNDAY])
def test_in_a_weekend_the_coming_week_is_shown(services: Services, class_3b: AClass, on: date) -> None:
    pupil = class_3b.pupil_ids[1]
    open_day = plan(services, SUNDAY, pupil)
    monday = plan(services, SUNDAY + timedelta(days=1), pupil)
    last = plan(services, SUNDAY + timedelta(days=7), pupil)
    plan(services, SUNDAY + timedelta(days=8), pupil)
    found = services.today.of(on, [class_3b.group_id])
    assert [item.activity_id for item in found.week] == [open_day, monday, last]
    assert found.next_week == ()


def test_an_item_says_what_with_whom_and_where(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[1]
    plan(
        services, TODAY, *class_3b.pupil_ids, group_id=class_3b.group_id, starts_at="09:00", code="VO3-04",
        company="Zorghub",
    )  # fmt: skip
    plan(services, TODAY, pupil, kind="talk", starts_at="10:00")
    plan(services, TODAY, pupil, class_3b.pupil_ids[0], kind="event", starts_at="11:00", title="Beurs")
    visit, talk, event = services.today.of(TODAY, [class_3b.group_id]).week
    assert (visit.title, visit.kind, visit.line_code, visit.company) == (
        "Meeloopdag of proefstuderen mbo", "visit", "VO3-04", "Zorghub",
    )  # fmt: skip
    assert (visit.group, visit.group_id, visit.pupils, visit.pupil_id, visit.starts_at) == (
        "3B", class_3b.group_id, 28, None, "09:00",
    )  # fmt: skip
    assert (talk.title, talk.pupil, talk.pupil_id, talk.group, talk.pupils) == (
        "gesprek", "Sem de Groen", pupil, "3B", 1,
    )  # fmt: skip
    assert (event.title, event.pupils, event.pupil_id) == ("Beurs", 2, None)


def test_only_the_classes_that_were_asked_for(services: Services, class_3b: AClass, other: AClass) -> None:
    mine = plan(services, TODAY, class_3b.pupil_ids[0])
    theirs = plan(services, TODAY, other.pupil_ids[0])
    both = plan(services, TODAY, class_3b.pupil_ids[0], other.pupil_ids[0])
    for pupil in (class_3b.pupil_ids[0], other.pupil_ids[0]):
        services.agreements.add(pupil, "Bellen", None, TODAY)

    def seen(found: Today) -> tuple[set[UUID], int, list[str], int]:
        names = [group.name for group in found.groups]
        return {item.activity_id for item in found.week}, len(found.agreements), names, found.pupils

    assert seen(services.today.of(TODAY, [class_3b.group_id])) == ({mine, both}, 1, ["3B"], 28)
    assert seen(services.today.of(TODAY, None, other.school_id)) == ({theirs, both}, 1, ["4B"], 3)
    assert seen(services.today.of(TODAY)) == ({mine, theirs, both}, 2, ["3B", "4B"], 31)
    assert seen(services.today.of(TODAY, [])) == (set(), 0, [], 0)


def test_agreements_are_open_and_the_overdue_ones_stand_first(services: Services, class_3b: AClass) -> None:
    first, second = class_3b.pupil_ids[:2]
    for pupil, text, due in (
        (first, "zonder dag", None),
        (first, "straks", date(2026, 3, 20)),
        (second, "te laat", date(2026, 2, 20)),
        (second, "klaar", date(2026, 2, 1)),
    ):
        services.agreements.add(pupil, text, due, date(2026, 1, 20))
    done = next(item for item in services.agreements.of_pupil(second) if item.text == "klaar")
    services.agreements.settle(done.id, True, TODAY)
    found = services.today.of(TODAY, [class_3b.group_id]).agreements
    assert [item.text for item in found] == ["te laat", "straks", "zonder dag"]
    assert found[0].is_overdue(TODAY) and not found[1].is_overdue(TODAY)
    assert found[0] == services.agreements.of_pupil(second)[0]
    assert services.today.of(date(2026, 1, 10), [class_3b.group_id]).agreements == ()


def test_drafts_signals_and_weeks_come_along(services: Services, class_3b: AClass) -> None:
    draft_id = services.drafts.save("visit", class_3b.group_id, "3B", "{}")
    found = services.today.of(TODAY, [class_3b.group_id])
    assert [item.id for item in found.drafts] == [draft_id]
    assert found.weeks_left == 17
    assert found.signals == services.signals.of(TODAY, [class_3b.group_id])
    assert isinstance(found.signals, Signals) and len(found.signals.no_talk) == 28


def test_who_left_or_is_still_to_come_is_not_among_them(empty: Services) -> None:
    later = a_class(empty.vault.database, size=2, starts_on=date(2026, 4, 1))
    found = empty.today.of(TODAY)
    assert (found.pupils, len(found.groups)) == (0, 1)
    assert found.groups[0].id == later.group_id
