"""Schools, classes and pupils to choose from, and the dossier of one pupil."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Enrolment, Group, school_year_id
from tests.builders import TODAY, YEAR, AClass, a_class


def test_a_new_administration_is_in_this_school_year_and_has_nothing(empty: Services) -> None:
    assert (empty.schools.schools(), empty.schools.years(), empty.schools.groups(YEAR)) == ((), (), ())
    assert empty.schools.current_year() == YEAR


def test_without_this_year_the_newest_year_with_classes_is_current(services: Services) -> None:
    from routekaart_app.clock import FrozenClock

    services.vault.database.clock = FrozenClock(date(2028, 1, 1))
    assert services.schools.current_year() == YEAR


def test_a_brin_of_six_holds_the_branch(empty: Services) -> None:
    empty.schools.add(" Basisschool ", brin=" 99zx01 ", stage="PO")
    (school,) = empty.schools.schools()
    assert (school.name, school.brin, school.branch) == ("Basisschool", "99ZX", "01")


def test_classes_stand_by_school_and_then_by_number(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("klassen") as session:
        for name in ("10A", "2B", "1C"):
            session.add(Group(school_id=class_3b.school_id, school_year_id=school_year_id(2025), name=name))
    assert [(item.name, item.pupils) for item in services.schools.groups(YEAR)] == [
        ("1C", 0), ("2B", 0), ("3B", 28), ("10A", 0),
    ]  # fmt: skip
    assert services.schools.groups(YEAR, uuid.uuid4()) == ()


def test_a_class_is_found_by_name_unless_it_is_not_clear_which(services: Services, class_3b: AClass) -> None:
    assert services.schools.find_group(" 3b ", TODAY).id == class_3b.group_id
    a_class(services.vault.database, brin="99ZY", size=1)
    with pytest.raises(KnownError) as caught:
        services.schools.find_group("3B", TODAY)
    assert caught.value.code == "several-groups"
    assert services.schools.find_group("3B", TODAY, brin="99zx00").id == class_3b.group_id
    for name, on in (("9Z", TODAY), ("3B", date(2024, 10, 1))):
        with pytest.raises(KnownError) as caught:
            services.schools.find_group(name, on)
        assert caught.value.code == "no-group"
    with pytest.raises(KnownError):
        services.schools.group(uuid.uuid4())


def test_a_pupil_is_found_by_number_unless_several_schools_use_it(services: Services, class_3b: AClass) -> None:
    assert services.pupils.by_number(" 1001 ") == class_3b.pupil_ids[0]
    a_class(services.vault.database, brin="99ZY", size=1)
    with pytest.raises(KnownError) as caught:
        services.pupils.by_number("1001")
    assert caught.value.code == "several-pupils"
    assert services.pupils.by_number("1001", "99zx") == class_3b.pupil_ids[0]
    with pytest.raises(KnownError) as caught:
        services.pupils.by_number("9999")
    assert caught.value.code == "no-pupil"


def test_a_list_on_a_day_leaves_out_who_was_not_there(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("weg") as session:
        gone = session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one()
        gone.ends_on = date(2026, 1, 31)
    assert len(services.pupils.all(YEAR)) == 28
    assert len(services.pupils.all(YEAR, on=TODAY)) == 27
    assert len(services.pupils.all(YEAR, on=date(2026, 1, 31))) == 28
    assert services.schools.group(class_3b.group_id).pupils == 27


def test_a_dossier_runs_from_the_first_year_to_the_years_to_come(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.routekaarten.ensure_template(SchoolYear(2024))
    with services.vault.database.write("vorig jaar") as session:
        session.add(
            Enrolment(
                pupil_id=pupil, school_id=class_3b.school_id, school_year_id=school_year_id(2024), number="1",
                stage="VO", year=2, track="kb", starts_on=date(2024, 8, 1),
            )
        )  # fmt: skip
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    found = services.pupils.dossier(pupil, TODAY)
    assert [(item.year, item.place.caption) for item in found.years] == [
        (SchoolYear(2024), "leerjaar 2"), (YEAR, "vmbo 3"),
    ]  # fmt: skip
    assert found.now is not None and found.now.figures.year.done == 1
    assert found.years[0].figures.due == found.years[0].figures.year, "a year gone by was due as a whole"
    assert [caption for caption, _lines in found.to_come] == ["vmbo 4", "mbo 1"]
    assert all(lines for _caption, lines in found.to_come)
    assert [moment.line_code for moment in found.moments] == ["VO3-02"]


def test_a_dossier_of_nobody_says_so(services: Services) -> None:
    with pytest.raises(KnownError) as caught:
        services.pupils.dossier(uuid.uuid4(), TODAY)
    assert caught.value.code == "no-pupil"
