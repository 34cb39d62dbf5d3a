"""Choices keep their history, promises come out one way or another, and leavers are looked back on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.choice import Choice, present
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.doubles import proposed
from routekaart_app.errors import KnownError
from tests import vaults
from tests.builders import TODAY, YEAR, AClass

LATER = date(2026, 12, 15)


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[1]


@pytest.fixture(autouse=True)
def _undo_restores(services: Services) -> Iterator[None]:
    """Whatever a test did, taking it all back leaves every table as it was."""
    before = vaults.tables(services.vault.database)
    yield
    while services.history.undo():
        pass
    assert vaults.tables(services.vault.database) == before


def a_choice(services: Services, pupil_id: UUID, kind: str, value: str, on: date = TODAY, **more: str) -> Choice:
    choice = replace(services.choices.new(pupil_id, kind, on), value=value, **more)  # type: ignore[arg-type]
    services.choices.save(choice)
    return choice


def refused(code: str, work: object, *arguments: object) -> KnownError:
    with pytest.raises(KnownError) as refusal:
        work(*arguments)  # type: ignore[operator]
    assert refusal.value.code == code
    return refusal.value


def test_a_new_step_stands_beside_the_old_one(services: Services, pupil: UUID) -> None:
    a_choice(services, pupil, "profile", "E&O", date(2025, 2, 3), reason="Later een winkel, net als opa.")
    a_choice(services, pupil, "profile", "Z&W", reason="Ik wil met mensen werken.")
    assert "Sem de Groen" in (services.history.undo_label() or "")
    steps = services.choices.of_pupil(pupil)
    assert [(item.value, item.on) for item in steps] == [("Z&W", TODAY), ("E&O", date(2025, 2, 3))]
    held = present(steps, "profile")
    assert held is not None and held.reason == "Ik wil met mensen werken."
    assert services.choices.of_pupil(uuid4()) == ()


def test_a_step_is_corrected_in_its_place(services: Services, pupil: UUID) -> None:
    choice = a_choice(services, pupil, "programme", "Verpleging niveau 3")
    label = services.choices.save(replace(choice, value="Verpleging  niveau 4", reason="Typefout"))
    (step,) = services.choices.of_pupil(pupil)
    assert (step.id, step.value, step.reason) == (choice.id, "Verpleging niveau 4", "Typefout")
    assert services.history.undo_label() == label
    services.history.undo()
    assert services.choices.of_pupil(pupil)[0].value == "Verpleging niveau 3"


def test_a_promise_names_a_company_old_or_new(services: Services, pupil: UUID) -> None:
    known = services.companies.save(CompanyEntry("Zorghub"))
    a_choice(
        services, pupil, "guarantee", "Verzorgende", date(2026, 2, 1), state="offered", promise="job", company="zorghub"
    )
    a_choice(services, pupil, "guarantee", "Verzorgende", TODAY, state="accepted", promise="job", company="Zorghub")
    a_choice(services, pupil, "guarantee", "Lasser", TODAY, state="offered", promise="placement", company="Metaal Maas")
    steps = services.choices.of_pupil(pupil)
    assert [(item.state, item.promise, item.company) for item in steps] == [
        ("accepted", "job", "Zorghub"),
        ("offered", "placement", "Metaal Maas"),
        ("offered", "job", "Zorghub"),
    ]
    assert steps[0].company_id == known == steps[2].company_id
    assert refused("in-use", services.companies.delete, known)


def test_what_cannot_be_is_refused_and_what_is_odd_is_said(services: Services, pupil: UUID) -> None:
    promise = {"value": "Lasser", "company": "Metaal Maas"}
    a_choice(services, pupil, "guarantee", on=date(2026, 2, 1), state="offered", **promise)
    new = services.choices.new(pupil, "guarantee", date(2026, 1, 1))
    redeemed = replace(new, state="redeemed", **promise)  # type: ignore[arg-type]
    assert [item.field for item in services.choices.problems(redeemed)] == ["on"]
    refused("problems", services.choices.save, redeemed)
    a_choice(services, pupil, "guarantee", on=date(2026, 2, 20), state="lapsed", **promise)
    redeemed = replace(redeemed, on=TODAY)
    assert services.choices.problems(redeemed) == () and services.choices.remark(redeemed)
    services.choices.save(redeemed)
    assert services.choices.remark(replace(redeemed, kind="school")) == ""
    again = replace(services.choices.new(pupil, "guarantee", date(2026, 2, 10)), state="discussed", **promise)  # type: ignore[arg-type]
    assert services.choices.remark(again) and services.choices.problems(again) == (), "it was offered before"
    for state in ("accepted", "offered"):  # typed in the wrong order on one day
        a_choice(services, pupil, "guarantee", on=TODAY, value="Kok", state=state)
    assert [item.state for item in services.choices.of_pupil(pupil) if item.value == "Kok"] == ["accepted", "offered"]


def test_a_step_is_removed(services: Services, pupil: UUID) -> None:
    choice = a_choice(services, pupil, "sector", "care")
    assert "Sem de Groen" in services.choices.delete(choice.id)
    assert services.choices.of_pupil(pupil) == ()
    refused("no-choice", services.choices.delete, choice.id)


def test_what_is_gone_is_told(services: Services) -> None:
    gone = replace(services.choices.new(uuid4(), "school", TODAY), value="Voorbeeldcollege")
    refused("no-pupil", services.choices.save, gone)
    refused("no-pupil", services.choices.leave_for, uuid4(), "mbo", "", TODAY)
    refused("no-destination", services.choices.look_back, uuid4(), "started", TODAY)


def test_odd_letters_are_kept_and_broken_ones_told(services: Services, pupil: UUID) -> None:
    reason = "Omdat 👩🏽‍🔧 مرحبا\u202e stoer is\n\nen leuk"
    a_choice(services, pupil, "programme", "Techniek 🔧", reason=reason)
    assert services.choices.of_pupil(pupil)[0].reason == reason.replace("\u202e", "")
    broken = replace(services.choices.new(pupil, "programme", TODAY), value="Techniek", reason="a\x00b\x1bc")
    label = services.choices.save(broken)
    assert services.choices.of_pupil(pupil)[0].reason == "abc" and "2" in label


def test_a_destination_is_noted_with_the_last_day_and_looked_back_on(services: Services, pupil: UUID) -> None:
    assert services.choices.destinations(pupil) == ()
    services.choices.leave_for(pupil, "mbo", " Zadkijn  College ", date(2026, 3, 2))
    (gone,) = services.choices.destinations(pupil)
    assert (gone.kind, gone.name, gone.left_on, gone.look_back) == ("mbo", "Zadkijn College", date(2026, 3, 2), "")
    assert gone.school == "Voorbeeldcollege" and gone.looked_back_on is None
    refused("problems", services.choices.look_back, gone.enrolment_id, "changed", TODAY)
    services.vault.database.clock = FrozenClock(LATER)
    services.choices.look_back(gone.enrolment_id, "changed", LATER)
    (gone,) = services.choices.destinations(pupil)
    assert (gone.look_back, gone.looked_back_on) == ("changed", LATER)
    refused("problems", services.choices.look_back, gone.enrolment_id, "changed", date(2026, 3, 1))
    refused("problems", services.choices.look_back, gone.enrolment_id, "fired", LATER)
    services.choices.leave_for(pupil, "mbo", "Zadkijn College", TODAY)
    assert services.choices.destinations(pupil)[0].look_back == "changed"
    services.choices.leave_for(pupil, "work", "", TODAY)  # corrected: the last day stays, the look-back goes
    (gone,) = services.choices.destinations(pupil)
    assert (gone.kind, gone.left_on, gone.look_back, gone.looked_back_on) == ("work", date(2026, 3, 2), "", None)
    services.choices.look_back(gone.enrolment_id, "stopped", LATER)
    fields = replace(services.pupil_records.fields(pupil, YEAR), destination="hbo")
    services.pupil_records.save(fields)
    assert services.choices.destinations(pupil)[0].look_back == ""


def test_a_pupil_who_is_still_here_leaves_and_the_sentence_says_so(services: Services, class_3b: AClass) -> None:
    pupil, other = class_3b.pupil_ids[:2]
    for on in (date(2026, 2, 20), date(2026, 4, 1)):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, on, "VO3-02"))
    before = vaults.tables(services.vault.database)
    error = refused("moments-later", services.choices.leave_for, pupil, "mbo", "", date(2026, 2, 19))
    assert "1" in str(error) and vaults.tables(services.vault.database) == before
    label = services.choices.leave_for(pupil, "mbo", "", date(2026, 2, 20))
    assert "20" in label and "nog 1 contactmoment gepland" in label
    assert "leaves on" not in services.choices.leave_for(pupil, "work", "", TODAY)
    assert "planned" not in services.choices.leave_for(other, "work", "", date(2026, 7, 31))


def test_a_destination_that_cannot_be_is_refused(services: Services, pupil: UUID) -> None:
    leave = services.choices.leave_for
    refused("problems", leave, pupil, "moon", "", TODAY)
    refused("problems", leave, pupil, "mbo", "x" * 201, TODAY)
    refused("problems", leave, pupil, "mbo", "", date(2025, 7, 31))
    refused("problems", leave, pupil, "mbo", "", date(2026, 8, 1))
    refused("problems", leave, pupil, "mbo", "", date(2026, 3, 5), "started")
    refused("problems", leave, pupil, "mbo", "", TODAY, "started")  # nobody can tell on the day itself
    leave(pupil, "mbo", "", date(2026, 7, 31))  # a last day to come is a plan
    assert services.choices.destinations(pupil)[0].left_on == date(2026, 7, 31)


def test_two_records_that_become_one_keep_their_choices(services: Services, class_3b: AClass) -> None:
    kept, dropped = class_3b.pupil_ids[0], class_3b.pupil_ids[1]
    a_choice(services, dropped, "sector", "care")
    services.notes.save(replace(services.notes.new(dropped, "highlight", TODAY), text="Trots"))
    services.verdicts.give(dropped, TODAY, "M. van Voorbeeld")
    double = services.doubles.between(kept, dropped)
    merge = proposed(double)
    services.doubles.merge(merge)
    assert [item.value for item in services.choices.of_pupil(merge.kept.id)] == ["care"]
    assert len(services.notes.of_pupil(merge.kept.id)) == len(services.verdicts.of_pupil(merge.kept.id)) == 1
