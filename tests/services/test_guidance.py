"""A user says which classes they look after, per school year."""

from __future__ import annotations

from uuid import uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Group, school_year_id
from tests.builders import YEAR, AClass, a_class


def test_nobody_looks_after_anything_at_first(services: Services) -> None:
    assert services.guidance.mine(YEAR) == ()


def test_classes_are_chosen_changed_and_given_back_by_undo(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="4B", brin="99ZY", size=2)
    label = services.guidance.choose(YEAR, [class_3b.group_id, other.group_id, other.group_id])
    assert "2" in label and services.history.undo_label() == label
    assert set(services.guidance.mine(YEAR)) == {class_3b.group_id, other.group_id}
    services.guidance.choose(YEAR, [other.group_id])
    assert services.guidance.mine(YEAR) == (other.group_id,)
    services.history.undo()
    assert set(services.guidance.mine(YEAR)) == {class_3b.group_id, other.group_id}
    services.guidance.choose(YEAR, [])
    assert services.guidance.mine(YEAR) == ()


def test_another_year_and_another_user_have_their_own(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("next year", undoable=False) as session:
        ensure_in(session, YEAR.next())
        group = Group(school_id=class_3b.school_id, school_year_id=school_year_id(YEAR.next().start), name="4B")
        session.add(group)
    services.guidance.choose(YEAR, [class_3b.group_id])
    services.guidance.choose(YEAR.next(), [group.id])
    assert services.guidance.mine(YEAR) == (class_3b.group_id,)
    assert services.guidance.mine(YEAR.next()) == (group.id,)
    services.vault.database.actor = uuid4()
    assert services.guidance.mine(YEAR) == ()


def test_a_class_that_is_gone_or_of_another_year_is_refused(services: Services, class_3b: AClass) -> None:
    services.guidance.choose(YEAR, [class_3b.group_id])
    for year, group in ((YEAR, uuid4()), (YEAR.next(), class_3b.group_id)):
        with pytest.raises(KnownError) as refusal:
            services.guidance.choose(year, [group])
        assert refusal.value.code == "no-group"
    assert services.guidance.mine(YEAR) == (class_3b.group_id,)
