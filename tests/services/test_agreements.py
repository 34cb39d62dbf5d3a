"""What was agreed is noted, shown until it is settled, and can be opened again."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.errors import KnownError
from tests.builders import TODAY, AClass


def only(services: Services, pupil_id: object) -> Agreement:
    (item,) = services.agreements.of_pupil(pupil_id)  # type: ignore[arg-type]
    return item


def test_an_agreement_is_made_and_shown_with_pupil_and_class(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[1]
    label = services.agreements.add(pupil, "  Bellen met de Zorghub ", date(2026, 3, 18), TODAY)
    assert "Sem de Groen" in label and services.history.undo_label() == label
    item = only(services, pupil)
    assert (item.pupil, item.group, item.text) == ("Sem de Groen", "3B", "Bellen met de Zorghub")
    assert (item.made_on, item.due_on, item.state) == (TODAY, date(2026, 3, 18), OPEN)
    assert item.settled_on is None and item.activity_id is None
    assert not item.is_overdue(date(2026, 3, 18))
    assert item.is_overdue(date(2026, 3, 19))
    services.history.undo()
    assert services.agreements.of_pupil(pupil) == ()


@pytest.mark.parametrize(("kept", "state"), [(True, KEPT), (False, DROPPED)])
def test_it_is_settled_and_opened_again(services: Services, class_3b: AClass, kept: bool, state: str) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Stageplek zoeken", None, date(2026, 2, 2))
    label = services.agreements.settle(only(services, pupil).id, kept, TODAY)
    assert "Stageplek zoeken" in label
    assert (only(services, pupil).state, only(services, pupil).settled_on) == (state, TODAY)
    assert not only(services, pupil).is_overdue(date(2030, 1, 1))
    services.agreements.reopen(only(services, pupil).id)
    assert (only(services, pupil).state, only(services, pupil).settled_on) == (OPEN, None)
    services.history.undo()
    assert only(services, pupil).state == state


def test_it_is_corrected_and_taken_away(services: Services, class_3b: AClass) -> None:
    pupil, service = class_3b.pupil_ids[0], services.agreements
    service.add(pupil, "Bellen", None, date(2026, 2, 2))
    made = only(services, pupil)
    assert service.change(made.id, " Bellen ", None, OPEN) == ""  # nothing is different, so there is nothing to undo
    label = service.change(made.id, "Mailen\u200b\nen bellen", TODAY, DROPPED, date(2026, 3, 1))
    item = only(services, pupil)
    assert label.endswith("Mailen en bellen") and services.history.undo_label() == label
    assert (item.text, item.due_on, item.state, item.settled_on) == (
        "Mailen en bellen",
        TODAY,
        DROPPED,
        date(2026, 3, 1),
    )
    assert service.change(made.id, item.text, TODAY, OPEN, TODAY) and only(services, pupil).settled_on is None
    for wrong, field in ((date(2026, 2, 1), "settled_on"), (date(2026, 3, 5), "settled_on")):
        assert [one.field for one in service.problems("Bellen", None, item.made_on, KEPT, wrong)] == [field]
        with pytest.raises(KnownError):
            service.change(made.id, "Bellen", None, KEPT, wrong)
    assert "Mailen" in service.delete(made.id) and service.of_pupil(pupil) == ()
    services.history.undo()
    assert only(services, pupil).id == made.id


def test_open_ones_stand_first_by_day_and_settled_ones_newest_first(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    for text, due in (("zonder dag", None), ("later", 20), ("eerst", 2), ("klaar", 5), ("eerder klaar", 5)):
        services.agreements.add(pupil, text, TODAY + timedelta(days=due) if due else None, TODAY - timedelta(days=1))
    ids = {item.text: item.id for item in services.agreements.of_pupil(pupil)}
    services.agreements.settle(ids["eerder klaar"], True, TODAY - timedelta(days=1))
    services.agreements.settle(ids["klaar"], False, TODAY)
    texts = [item.text for item in services.agreements.of_pupil(pupil)]
    assert texts == ["eerst", "later", "zonder dag", "klaar", "eerder klaar"]


def test_what_cannot_be_agreed_is_said_beside_its_field(services: Services, class_3b: AClass) -> None:
    def fields(text: str, due_on: date | None, made_on: date = TODAY) -> list[str]:
        return [item.field for item in services.agreements.problems(text, due_on, made_on)]

    assert fields("Bellen", None) == fields("Bellen", TODAY) == fields("x" * 500, date(2028, 3, 1)) == []
    assert fields(" \n", None) == ["text"]
    assert fields("x" * 501, None) == ["text"]
    assert fields("Bellen", date(2026, 3, 3)) == ["due_on"]
    assert fields("Bellen", date(2062, 3, 4)) == ["due_on"]
    assert fields("Bellen", None, date(2026, 3, 5)) == fields("Bellen", None, date(1949, 3, 5)) == ["made_on"]
    with pytest.raises(KnownError) as refusal:
        services.agreements.add(class_3b.pupil_ids[0], "", None, TODAY)
    assert refusal.value.code == "problems"
    assert services.agreements.of_pupil(class_3b.pupil_ids[0]) == ()


def test_nothing_is_settled_before_it_was_agreed_or_on_a_day_to_come(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Bellen", None, TODAY)
    for on in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(KnownError) as refusal:
            services.agreements.settle(only(services, pupil).id, True, on)
        assert refusal.value.code == "problems" and only(services, pupil).state == OPEN
    earlier = services.talks.sheet(pupil, TODAY - timedelta(days=7))
    services.talks.record(earlier.toggled(only(services, pupil).id))
    assert only(services, pupil).settled_on == TODAY, "ticked off in a talk that was noted afterwards"


def test_what_is_gone_is_told(services: Services) -> None:
    for work, code in (
        (lambda: services.agreements.add(uuid4(), "Bellen", None, TODAY), "no-pupil"),
        (lambda: services.agreements.settle(uuid4(), True, TODAY), "no-agreement"),
        (lambda: services.agreements.reopen(uuid4()), "no-agreement"),
        (lambda: services.agreements.change(uuid4(), "Bellen", None, OPEN), "no-agreement"),
        (lambda: services.agreements.delete(uuid4()), "no-agreement"),
    ):
        with pytest.raises(KnownError) as refusal:
            work()
        assert refusal.value.code == code


def test_a_long_agreement_makes_a_short_sentence(services: Services, class_3b: AClass) -> None:
    services.agreements.add(class_3b.pupil_ids[0], "heel lang " * 40, None, TODAY)
    label = services.agreements.settle(only(services, class_3b.pupil_ids[0]).id, True, TODAY)
    assert len(label) < 120
