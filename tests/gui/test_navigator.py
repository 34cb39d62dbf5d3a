"""What can be chosen in the top bar, and that the choice always fits together."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.navigator import Navigator
from tests.builders import AClass, a_class


def navigator(services: Services) -> Navigator:
    return Navigator(services.schools, services.clock)


def test_it_begins_with_this_year_and_the_first_class(services: Services, class_3b: AClass) -> None:
    nav = navigator(services)
    nav.start("", "")
    assert nav.context.year == SchoolYear(2025) and nav.context.on == date(2026, 3, 4)
    assert nav.context.school_id == class_3b.school_id, "the only school is chosen"
    assert nav.group is not None and nav.group.name == "3B"


def test_it_begins_where_somebody_was_last(services: Services) -> None:
    other = a_class(services.vault.database, name="1A", brin="99ZY", first_number=2001)
    nav = navigator(services)
    nav.start(str(other.school_id), str(other.group_id))
    assert (nav.context.school_id, nav.context.group_id) == (other.school_id, other.group_id)
    nav.start("gone", "gone")
    assert nav.context.group_id == other.group_id


def test_an_empty_administration_has_a_year_and_no_class(empty: Services) -> None:
    nav = navigator(empty)
    assert nav.years == (SchoolYear(2025),) and nav.context.group_id is None
    assert not nav.step(1)


def test_steps_go_from_class_to_class_and_stop_at_the_ends(services: Services) -> None:
    a_class(services.vault.database, name="3A", brin="99ZY", first_number=2001)
    nav = navigator(services)
    nav.choose_school(None)
    names = [group.name for group in nav.groups]
    nav.choose_group(nav.groups[0].id)
    assert not nav.step(-1)
    assert nav.step(1) and nav.group is not None and nav.group.name == names[1]
    assert not nav.step(1)


def test_classes_of_several_schools_carry_their_school(services: Services) -> None:
    a_class(services.vault.database, name="3B", brin="99ZY", first_number=2001)
    nav = navigator(services)
    nav.choose_school(None)
    assert all("·" in nav.label(group) for group in nav.groups)
    nav.choose_school(nav.schools[0].id)
    assert [nav.label(group) for group in nav.groups] == ["3B"]


def test_choosing_a_class_elsewhere_takes_its_school_along(services: Services) -> None:
    other = a_class(services.vault.database, name="1A", brin="99ZY", first_number=2001)
    nav = navigator(services)
    nav.start("", "")
    nav.choose_group(other.group_id)
    assert nav.context.school_id == other.school_id and nav.context.group_id == other.group_id
    with pytest.raises(KnownError):
        nav.choose_group(uuid4())


def test_a_choice_that_is_gone_becomes_another(services: Services, class_3b: AClass) -> None:
    nav = navigator(services)
    nav.choose_year(SchoolYear(2024))
    assert nav.context.group_id is None and nav.context.on == date(2025, 7, 31)
    nav.refresh()
    assert nav.context.year == SchoolYear(2025) and nav.context.group_id == class_3b.group_id
