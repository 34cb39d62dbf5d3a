"""Pupils who are in twice are found, and joined without losing anything of either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import State
from routekaart_app.domain.doubles import SAME_NAME, SAME_NAME_AND_BIRTH, SAME_NUMBER, PupilDouble, proposed
from routekaart_app.domain.merge import Merge
from routekaart_app.errors import KnownError
from routekaart_app.services.stories import PARENT, PUPIL, StoryEntry
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Enrolment,
    Exemption,
    Line,
    Participation,
    Pupil,
    school_year_id,
)
from tests.builders import TODAY, YEAR, AClass, a_class
from tests.vaults import tables

BIRTH = date(2011, 9, 9)


def add(services: Services, where: AClass, *, number: str = "", birth: date | None = BIRTH, **name: str) -> UUID:
    """One more pupil in the class."""
    with services.vault.database.write("erbij", undoable=False) as session:
        pupil = Pupil(**{"first_name": "Zoë", "last_name": "Bakker"} | name, birth_date=birth)
        session.add(pupil)
        session.flush()
        session.add(
            Enrolment(
                pupil_id=pupil.id, school_id=where.school_id, school_year_id=school_year_id(YEAR.start),
                group_id=where.group_id, number=number, stage="VO", year=3, track="kb", starts_on=YEAR.first_day,
            )
        )  # fmt: skip
        return pupil.id


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ({"number": "7", "last_name": "Smit"}, {"number": "7"}, (SAME_NUMBER,)),
        ({"number": "7"}, {"number": "8", "first_name": "ZOE"}, (SAME_NAME_AND_BIRTH,)),
        ({"number": "7"}, {"number": "7"}, (SAME_NUMBER, SAME_NAME_AND_BIRTH)),
        ({"number": "7", "birth": None}, {"number": "8"}, (SAME_NAME,)),
    ],
)
def test_who_looks_alike_is_found_with_the_reason(
    services: Services, class_3b: AClass, one: dict[str, str], other: dict[str, str], reasons: tuple[str, ...]
) -> None:
    pair = {add(services, class_3b, **one), add(services, class_3b, **other)}
    (found,) = services.doubles.find()
    assert {found.first.id, found.second.id} == pair
    assert found.reasons == reasons


@pytest.mark.parametrize(
    "other",
    [{"number": "8", "birth": date(2011, 9, 10)}, {"number": "8", "last_name": "Bakkers"}, {"last_name": "Smit"}],
)
def test_who_only_resembles_is_not(services: Services, class_3b: AClass, other: dict[str, str]) -> None:
    add(services, class_3b, number="7")
    add(services, class_3b, **other)
    assert services.doubles.find() == ()


def test_who_was_said_to_be_two_is_not_shown_again(services: Services, class_3b: AClass) -> None:
    for number in ("7", "8"):
        add(services, class_3b, number=number)
    (found,) = services.doubles.find()
    services.doubles.keep_apart(found)
    assert services.doubles.find() == ()
    services.history.undo()
    assert services.doubles.find() == (found,)


@pytest.fixture
def twice(services: Services, class_3b: AClass) -> PupilDouble:
    """One pupil in twice, each with moments of their own and one both have."""
    one, other = add(services, class_3b, number="7", birth=None), add(services, class_3b, number="", home_language="pl")
    with services.vault.database.write("geschiedenis", undoable=False) as session:
        line = session.query(Line).filter_by(code="VO3-02").one()
        for who, state in (((one,), "took_part"), ((other,), "took_part"), ((one, other), "absent")):
            activity = Activity(kind="placement", on=TODAY, line_id=line.id, group_id=class_3b.group_id)
            session.add(activity)
            session.flush()
            for place, pupil in enumerate(who):
                state = "took_part" if place else state
                session.add(Participation(activity_id=activity.id, pupil_id=pupil, state=state, note=f"nota {place}"))
        for pupil in (one, other):
            session.add(Exemption(pupil_id=pupil, line_id=line.id, reason="al gedaan"))
        session.add(Agreement(pupil_id=other, text="Stageplek zoeken", made_on=TODAY))
    services.stories.save(StoryEntry(other, YEAR, "Wat een haven.", PUPIL, PARENT, TODAY))
    (found,) = services.doubles.find()
    return found


def test_nothing_is_lost_when_two_become_one(services: Services, class_3b: AClass, twice: PupilDouble) -> None:
    merge = proposed(twice)
    effect = services.doubles.effect(merge)
    assert (effect.joined_moments, effect.joined_years, effect.joined_exemptions) == (1, 1, 1)
    before = services.pupils.all(YEAR, group_id=class_3b.group_id)
    services.doubles.merge(merge)
    after = services.pupils.all(YEAR, group_id=class_3b.group_id)
    assert len(after) == len(before) - 1
    kept = merge.kept.id
    dossier = services.pupils.dossier(kept, TODAY)
    assert len(dossier.moments) == 3
    assert all(moment.state is State.TOOK_PART for moment in dossier.moments)
    assert "nota 0\nnota 1" in {"\n".join(sorted(moment.note.splitlines())) for moment in dossier.moments}
    assert dossier.birth_date == BIRTH
    assert dossier.pupil.number == "7"
    with services.vault.database.read() as session:
        assert session.get_one(Pupil, kept).home_language == "pl"
        assert [row.pupil_id for row in session.query(Agreement)] == [kept]
    assert [story.pupil_id for story in services.stories.all(YEAR)] == [kept]
    assert services.checks.run().ok
    assert services.doubles.find() == ()


@pytest.mark.parametrize("swap", [False, True])
def test_undo_makes_them_two_again(services: Services, twice: PupilDouble, swap: bool) -> None:
    before = tables(services.vault.database)
    merge = proposed(twice)
    services.doubles.merge(merge.swapped() if swap else merge)
    services.history.undo()
    assert tables(services.vault.database) == before
    services.history.redo()
    assert services.doubles.find() == ()


def test_swapping_keeps_the_values_that_were_chosen(twice: PupilDouble) -> None:
    merge = proposed(twice).choosing("home_language", dropped=True)
    other = merge.swapped()
    assert (other.kept, other.dropped) == (merge.dropped, merge.kept)
    assert [other.value(field) for field in merge.differing] == [merge.value(field) for field in merge.differing]


def test_two_schools_keep_both_years(services: Services, twice: PupilDouble) -> None:
    with services.vault.database.write("andere school", undoable=False) as session:
        from routekaart_app.store.models import School

        school = School(name="Elders", stage="VO")
        session.add(school)
        session.flush()
        stay = session.query(Enrolment).filter_by(pupil_id=twice.second.id).one()
        stay.school_id, stay.group_id, stay.ends_on = school.id, None, TODAY
    merge = proposed(twice)
    assert services.doubles.effect(merge).joined_years == 0
    services.doubles.merge(merge)
    with services.vault.database.read() as session:
        assert session.query(Enrolment).filter_by(pupil_id=merge.kept.id).count() == 2


def test_one_pupil_cannot_be_joined_with_itself_or_with_nobody(services: Services, twice: PupilDouble) -> None:
    with pytest.raises(KnownError):
        services.doubles.between(twice.first.id, twice.first.id)
    with pytest.raises(KnownError):
        services.doubles.between(twice.first.id, UUID(int=1))
    gone = replace(twice.second, id=UUID(int=1))
    before = tables(services.vault.database)
    with pytest.raises(KnownError):
        services.doubles.merge(Merge(twice.first, gone))
    assert tables(services.vault.database) == before


def test_what_was_agreed_with_both_in_one_talk_stays_once(services: Services, twice: PupilDouble) -> None:
    merge = proposed(twice)
    both = [merge.kept.id, merge.dropped.id]
    sheet = services.talks.with_pupils(services.talks.sheet(both[0], TODAY), both)
    talk = services.talks.record(sheet.with_next_step("Bellen", None)).activity_id
    mine = next(item for item in services.agreements.of_pupil(both[1]) if item.activity_id == talk)
    services.agreements.settle(mine.id, kept=True, on=TODAY)
    before = tables(services.vault.database)
    agreed_with_kept = len(services.agreements.of_pupil(both[0]))
    effect = services.doubles.effect(proposed(services.doubles.between(*both)))
    services.doubles.merge(merge)
    found = services.agreements.of_pupil(both[0])
    assert [item.state for item in found if item.activity_id == talk] == ["kept"], "it was settled with one of them"
    assert effect.agreements == len(services.agreements.of_pupil(both[0])) - agreed_with_kept
    services.history.undo()
    assert tables(services.vault.database) == before


@pytest.mark.parametrize(
    ("mine", "other", "left"),
    [
        ((None, "", ""), (date(2026, 1, 10), "mbo", "started"), (None, "", "")),
        ((date(2026, 1, 10), "mbo", "started"), (None, "", ""), (None, "", "")),
        ((date(2026, 1, 10), "work", "stopped"), (date(2026, 2, 1), "mbo", ""), (date(2026, 2, 1), "mbo", "")),
        ((date(2026, 2, 1), "mbo", ""), (date(2026, 1, 10), "work", "stopped"), (date(2026, 2, 1), "mbo", "")),
        ((date(2026, 2, 1), "", ""), (date(2026, 1, 10), "work", ""), (date(2026, 2, 1), "work", "")),
    ],
)
def test_a_joined_stay_ends_as_the_one_that_ended_last(
    services: Services, twice: PupilDouble, mine: tuple[Any, ...], other: tuple[Any, ...], left: tuple[Any, ...]
) -> None:
    merge = proposed(twice)
    with services.vault.database.write("weg", undoable=False) as session:
        for pupil_id, (ends_on, destination, look_back) in ((merge.kept.id, mine), (merge.dropped.id, other)):
            row = session.query(Enrolment).filter_by(pupil_id=pupil_id).one()
            row.ends_on, row.destination, row.look_back = ends_on, destination, look_back
            row.looked_back_on = TODAY if look_back else None
    services.doubles.merge(merge)
    with services.vault.database.read() as session:
        row = session.query(Enrolment).filter_by(pupil_id=merge.kept.id).one()
        assert (row.ends_on, row.destination, row.look_back) == left
        assert (row.looked_back_on is None) == (not left[2])


def test_what_was_begun_about_the_dropped_pupil_goes_along(services: Services, twice: PupilDouble) -> None:
    merge = proposed(twice)
    kept, dropped = merge.kept.id, merge.dropped.id
    own = services.drafts.save("talk", dropped, "Gesprek", f'{{"pupils": ["{dropped}"]}}')
    of_class = services.drafts.save("visit", None, "Bezoek", f'{{"pupils": {{"{dropped.hex}": "absent"}}}}')
    services.doubles.merge(merge)
    draft, other = services.drafts.get(own), services.drafts.get(of_class)
    assert draft is not None and (draft.subject_id, draft.content) == (kept, f'{{"pupils": ["{kept}"]}}')
    assert other is not None and kept.hex in other.content


def test_a_merge_across_schools_leaves_every_moment_in_its_class_there_and_back(
    services: Services, class_3b: AClass
) -> None:
    elsewhere = a_class(services.vault.database, name="2A", year=2, brin="99ZY", size=2, first_number=5001)
    for made, code in ((class_3b, "VO3-02"), (elsewhere, "VO2-02")):
        services.contacts.record(services.contacts.new_sheet(made.group_id, TODAY, code))
    merge = proposed(services.doubles.between(class_3b.pupil_ids[0], elsewhere.pupil_ids[0]))
    for one in (merge, merge.swapped()):
        before = tables(services.vault.database)
        services.doubles.merge(one)
        assert services.checks.run().ok
        services.history.undo()
        assert services.checks.run().ok and tables(services.vault.database) == before
