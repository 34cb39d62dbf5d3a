"""The fields of a pupil: read, mended, kept, and undone; and one field for many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.errors import KnownError
from tests.builders import TODAY, YEAR, AClass
from tests.vaults import tables


@pytest.fixture
def fields(services: Services, class_3b: AClass) -> PupilFields:
    """The fields of the first pupil of class 3B."""
    return services.pupil_records.fields(class_3b.pupil_ids[0], YEAR)


def test_what_was_typed_is_what_is_there(services: Services, class_3b: AClass, fields: PupilFields) -> None:
    assert (fields.first_name, fields.last_name, fields.number) == ("Elif", "Aydın", "1001")
    assert (fields.stage, fields.year, fields.track, fields.group_id) == ("VO", 3, "kb", class_3b.group_id)
    assert fields.problems(TODAY) == ()


def test_only_what_differs_is_written_and_can_be_undone(services: Services, fields: PupilFields) -> None:
    before = tables(services.vault.database)
    changed = replace(fields, last_name="  Aydın   Yıldız ", track="tl", target_group="Topklas")
    assert "Elif Aydın Yıldız" in services.pupil_records.save(changed)
    assert services.pupil_records.fields(fields.id or UUID(int=0), YEAR) == changed.trimmed()
    assert services.search.find("yildiz", YEAR)
    services.history.undo()
    assert tables(services.vault.database) == before


def test_saving_nothing_new_writes_nothing(services: Services, fields: PupilFields) -> None:
    label = services.history.undo_label()
    services.pupil_records.save(fields)
    assert services.history.undo_label() == label


def test_a_newcomer_gets_the_place_of_the_class(services: Services, class_3b: AClass) -> None:
    blank = services.pupil_records.new(YEAR, TODAY, class_3b.group_id)
    assert (blank.stage, blank.year, blank.track, blank.starts_on) == ("VO", 3, "kb", TODAY)
    services.pupil_records.save(replace(blank, first_name="Nieuw", number="2001"))
    made = services.pupils.by_number("2001")
    dossier = services.pupils.dossier(made, TODAY)
    assert (dossier.pupil.group, dossier.pupil.entered) == ("3B", TODAY)
    services.history.undo()
    with pytest.raises(KnownError):
        services.pupils.by_number("2001")


def test_in_another_class_the_moments_of_this_year_go_along(
    services: Services, class_3b: AClass, fields: PupilFields
) -> None:
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    services.pupil_records.save(replace(fields, group_id=None))
    assert services.checks.run().ok
    services.history.undo()
    assert services.checks.run().ok


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"first_name": " ", "last_name": ""}, "first_name"),
        ({"number": "123456782"}, "number"),
        ({"number": "1002"}, "number"),
        ({"birth_date": date(2031, 1, 1)}, "birth_date"),
        ({"school_id": None}, "school"),
        ({"year": 9}, "year"),
        ({"track": "gymnasium"}, "track"),
        ({"level": 5}, "level"),
        ({"starts_on": date(2024, 9, 1)}, "starts_on"),
        ({"ends_on": date(2025, 7, 31)}, "ends_on"),
        ({"destination": "work"}, "ends_on"),
        ({"destination": "moon", "ends_on": TODAY}, "destination"),
        ({"last_name": "x" * 201}, "last_name"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    services: Services, fields: PupilFields, change: dict[str, object], field: str
) -> None:
    wrong = replace(fields, **change)  # type: ignore[arg-type]
    assert field in {problem.field for problem in services.pupil_records.problems(wrong)}
    before = tables(services.vault.database)
    with pytest.raises(KnownError):
        services.pupil_records.save(wrong)
    assert tables(services.vault.database) == before


def test_a_pupil_who_is_gone_is_said_to_be_gone(services: Services, fields: PupilFields) -> None:
    with pytest.raises(KnownError):
        services.pupil_records.fields(UUID(int=1), YEAR)
    with pytest.raises(KnownError):
        services.pupil_records.save(replace(fields, id=UUID(int=1)))


def test_a_target_group_or_track_for_many_is_one_step(services: Services, class_3b: AClass) -> None:
    some = class_3b.pupil_ids[:5]
    before = tables(services.vault.database)
    services.pupil_records.set_target_group(some, YEAR, " Topklas ")
    services.pupil_records.set_track(some, YEAR, "tl")
    places = [row.place for row in services.pupils.all(YEAR) if row.id in some]
    assert {(place.own, place.track) for place in places} == {("Topklas", "tl")}
    services.history.undo()
    services.history.undo()
    assert tables(services.vault.database) == before
    with pytest.raises(KnownError):
        services.pupil_records.set_target_group(some, YEAR, "x" * 41)
