"""Talks: with one pupil or several, about an activity, corrected in place, and what cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.domain.list_entry import TALK_KINDS, ListEntry
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.domain.typed_text import MOST_LETTERS
from routekaart_app.errors import KnownError
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Activity, Enrolment, Participation, school_year_id
from tests.builders import TODAY, AClass, a_class

BEFORE = TODAY - timedelta(weeks=3)


def visit(services: Services, class_3b: AClass, on: date, line: str = "VO3-02") -> object:
    """A visit of the whole class."""
    return services.contacts.record(services.contacts.new_sheet(class_3b.group_id, on, line)).activity_id


def activity(services: Services, talk_id: object) -> Activity:
    with services.vault.database.read() as session:
        return session.get_one(Activity, talk_id)


def group_talk(services: Services, class_3b: AClass, size: int = 3) -> TalkSheet:
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    return services.talks.with_pupils(sheet, class_3b.pupil_ids[:size])


def test_everything_that_was_noted_is_kept(services: Services, class_3b: AClass) -> None:
    visited = visit(services, class_3b, BEFORE)
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    assert sheet.talk_kind == "career" and sheet.about_id == visited, "what was not spoken about is proposed"
    sheet = sheet.touching(["NW", "KR", "XX"], ["parent", "somebody"], visited).with_note("Wat een dag 😀 שלום")
    made = services.talks.record(sheet)
    row = activity(services, made.activity_id)
    assert (row.talk_kind, row.about_id, row.competencies) == ("career", visited, ("KR", "NW"))
    assert row.present == ("parent",) and row.note == "Wat een dag 😀 שלום"
    again = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    assert again.about_id is None and again.subjects[0].is_talked_about
    services.history.undo()
    assert services.talks.sheet(class_3b.pupil_ids[0], TODAY).about_id == visited


def test_what_was_followed_by_a_talk_is_not_proposed(services: Services, class_3b: AClass) -> None:
    visit(services, class_3b, BEFORE)
    pupil = class_3b.pupil_ids[0]
    services.talks.record(replace(services.talks.sheet(pupil, BEFORE + timedelta(1)), about_id=None))
    sheet = services.talks.sheet(pupil, TODAY)
    assert sheet.about_id is None and len(sheet.subjects) == 1


def test_a_group_talk_is_one_activity_and_an_agreement_each(services: Services, class_3b: AClass) -> None:
    sheet = group_talk(services, class_3b)
    assert sheet.talk_kind == "group" and len(sheet.pupils) == 3
    made = services.talks.record(sheet.with_next_step("Neem je rapport mee", TODAY + timedelta(weeks=2)))
    assert "3" in made.label
    with services.vault.database.read() as session:
        assert session.query(Participation).filter_by(activity_id=made.activity_id).count() == 3
    for pupil_id in class_3b.pupil_ids[:3]:
        (agreed,) = services.agreements.of_pupil(pupil_id)
        assert agreed.activity_id == made.activity_id and agreed.text == "Neem je rapport mee"
    services.history.undo()
    assert services.agreements.of_pupil(class_3b.pupil_ids[0]) == ()


def test_one_left_of_a_group_is_a_usual_talk_again(services: Services, class_3b: AClass) -> None:
    sheet = services.talks.with_pupils(group_talk(services, class_3b), class_3b.pupil_ids[1:2])
    assert sheet.talk_kind == "career" and sheet.pupil.id == class_3b.pupil_ids[1]


def test_open_agreements_of_everyone_are_there_to_tick(services: Services, class_3b: AClass) -> None:
    for pupil_id in class_3b.pupil_ids[:2]:
        services.agreements.add(pupil_id, "Bellen", None, BEFORE)
    sheet = group_talk(services, class_3b)
    assert len({item.pupil for item in sheet.agreements}) == 2
    sheet = sheet.toggled(sheet.agreements[0].id)
    fewer = services.talks.with_pupils(sheet, [class_3b.pupil_ids[2]])
    assert fewer.agreements == () and fewer.ticked == frozenset(), "who is not there keeps nothing"
    services.talks.record(sheet)
    states = {services.agreements.of_pupil(pupil_id)[0].state for pupil_id in class_3b.pupil_ids[:2]}
    assert states == {KEPT, OPEN}


def test_a_recorded_talk_is_corrected_in_its_place(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    sheet = services.talks.sheet(pupil, TODAY).with_note("eerst").touching(["KR"], ["colleague"], None)
    made = services.talks.record(sheet.with_next_step("Bellen", TODAY + timedelta(weeks=2)))
    opened = services.talks.sheet(pupil, TODAY, made.activity_id)
    assert opened.was_held and opened.note == "eerst" and opened.next_step == "Bellen" and opened.agreements == ()
    assert opened.competencies == {"KR"} and opened.besides == {"colleague"} and opened.line_id == sheet.line_id
    changed = services.talks.record(opened.with_note("later").with_next_step("Mailen", None))
    assert changed.activity_id == made.activity_id and activity(services, made.activity_id).note == "later"
    assert [item.text for item in services.agreements.of_pupil(pupil)] == ["Mailen"]
    opened = services.talks.sheet(pupil, TODAY, made.activity_id)
    services.talks.record(opened.with_next_step("", None))
    assert services.agreements.of_pupil(pupil) == ()
    services.history.undo()
    services.history.undo()
    assert [item.text for item in services.agreements.of_pupil(pupil)] == ["Bellen"]


def test_a_pupil_is_taken_out_of_a_group_talk_and_another_put_in(services: Services, class_3b: AClass) -> None:
    made = services.talks.record(group_talk(services, class_3b).with_next_step("Bellen", None))
    opened = services.talks.sheet(class_3b.pupil_ids[1], TODAY, made.activity_id)
    assert opened.pupil.id == class_3b.pupil_ids[1] and len(opened.pupils) == 3
    others = (class_3b.pupil_ids[1], class_3b.pupil_ids[5])
    services.talks.record(services.talks.with_pupils(opened, others))
    with services.vault.database.read() as session:
        there = {row.pupil_id for row in session.query(Participation).filter_by(activity_id=made.activity_id)}
    assert there == set(others)
    assert len(services.agreements.of_pupil(class_3b.pupil_ids[5])) == 1
    assert services.agreements.of_pupil(class_3b.pupil_ids[0]) == ()


def test_correcting_keeps_a_line_that_fits_no_more(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    made = services.talks.record(services.talks.sheet(pupil, TODAY))
    with services.vault.database.write("another year", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=pupil).one().year = 1
    opened = services.talks.sheet(pupil, TODAY, made.activity_id)
    assert opened.line is not None and opened.line.code == "VO3-01"


def test_out_of_talks_planned_for_a_class_one_pupil_is_taken(services: Services, class_3b: AClass) -> None:
    later = TODAY + timedelta(days=7)
    plan = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, later, "VO3-01"))
    opened = services.talks.sheet(class_3b.pupil_ids[0], later, plan.activity_id)
    assert len(opened.pupils) == 1 and not opened.was_held
    made = services.talks.record(services.talks.on_day(opened, TODAY))
    assert made.activity_id != plan.activity_id
    with services.vault.database.read() as session:
        assert session.query(Participation).filter_by(activity_id=plan.activity_id).count() == 27


def test_a_planned_group_talk_opens_with_everyone(services: Services, class_3b: AClass) -> None:
    sheet = services.talks.on_day(group_talk(services, class_3b), TODAY + timedelta(days=7))
    plan = services.talks.record(sheet)
    opened = services.talks.sheet(class_3b.pupil_ids[0], TODAY, plan.activity_id)
    assert len(opened.pupils) == 3 and opened.talk_kind == "group"
    assert services.talks.record(services.talks.on_day(opened, TODAY)).activity_id == plan.activity_id


def test_the_next_pupil_of_the_class_with_date_and_kind(services: Services, class_3b: AClass) -> None:
    order = services.pupils.all(services.schools.current_year(), group_id=class_3b.group_id)
    sheet = services.talks.sheet(order[0].id, BEFORE).of_kind("office_hour").with_note("van de vorige")
    following = services.talks.next_sheet(sheet)
    assert following is not None and following.pupil.id == order[1].id
    assert (following.on, following.talk_kind, following.note) == (BEFORE, "office_hour", "")
    last = services.talks.next_sheet(services.talks.sheet(order[-1].id, TODAY))
    assert last is not None and last.pupil.id == order[0].id
    everyone = services.talks.with_pupils(sheet, [item.id for item in order])
    assert services.talks.next_sheet(everyone) is None


def test_kind_line_and_parent_follow_each_other(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="2A", year=2, brin="99ZY", size=2, first_number=5001)
    sheet = services.talks.sheet(other.pupil_ids[0], TODAY)
    assert sheet.kind == "talk" and sheet.three_way_line is None
    with_parent = sheet.touching([], ["parent"], None)
    line = with_parent.three_way_line
    assert line is not None and line.code == "VO2-06"
    counted = with_parent.on_line(line.id)
    assert (counted.kind, counted.talk_kind) == ("three_way", "three_way") and counted.three_way_line is None
    back = counted.of_kind("office_hour")
    assert back.kind == "talk" and back.line is not None and back.line.kind == "talk"
    with pytest.raises(ValueError, match="no such kind"):
        sheet.of_kind("feest")


def test_pupils_of_two_schools_share_no_line(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="8A", stage="PO", year=8, track="", brin="99ZY", first_number=5001)
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    both = services.talks.with_pupils(sheet, [class_3b.pupil_ids[0], other.pupil_ids[0]])
    assert both.lines == () and both.line_id is None
    made = services.talks.record(both)
    assert activity(services, made.activity_id).group_id == class_3b.group_id and made.uncounted == both.pupils[1:]


def test_a_pupil_who_left_is_spoken_with_on_a_day_at_school_only(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    with services.vault.database.write("leaves", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=pupil).one().ends_on = date(2026, 1, 31)
    gone = services.talks.sheet(pupil, TODAY)
    assert [item.field for item in gone.problems(TODAY)] == ["on"] and "Elif" in gone.problems(TODAY)[0].message
    assert "31-01-2026" in gone.problems(TODAY)[0].message, "who left is not merely absent"
    with pytest.raises(KnownError):
        services.talks.record(gone)
    assert services.talks.record(services.talks.on_day(gone, date(2026, 1, 30))).label


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1850, 6, 1), date(9999, 12, 31)])
def test_a_day_far_away_is_refused_in_words(services: Services, class_3b: AClass, day: date) -> None:
    with pytest.raises(KnownError, match=r"year|jaar"):
        services.talks.sheet(class_3b.pupil_ids[0], day)


def test_what_is_too_long_is_refused_and_nothing_is_cut(services: Services, class_3b: AClass) -> None:
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    assert services.talks.record(sheet.with_note("x" * MOST_LETTERS)).label
    (problem,) = sheet.with_note("woord " * 50_000).problems(TODAY)
    assert problem.field == "note" and "20000" in problem.message
    with pytest.raises(KnownError):
        services.talks.record(sheet.with_note("woord " * 50_000))


def test_signs_that_cannot_be_shown_are_left_out_and_counted(services: Services, class_3b: AClass) -> None:
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY).with_note("een\x00twee\ud800 drie\r\nvier")
    made = services.talks.record(sheet)
    assert "2" in made.label
    assert activity(services, made.activity_id).note == "eentwee drie\nvier"


def test_a_kind_that_was_hidden_still_names_its_talks(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    made = services.talks.record(services.talks.sheet(pupil, TODAY).of_kind("intake"))
    kept = [item for item in services.lists.items("talk_kinds") if item.key != "intake"]
    services.lists.save("talk_kinds", None, kept)
    assert all(item.key != "intake" for item in services.talks.sheet(pupil, TODAY).kinds)
    assert services.talks.sheet(pupil, TODAY, made.activity_id).talk_kind == "intake"


def test_pupils_without_a_common_line_each_count_on_their_own(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="2A", year=2, brin="99ZY", size=2, first_number=5001)
    pupils = [*class_3b.pupil_ids[:2], other.pupil_ids[0]]
    alone = {key: services.talks.sheet(key, TODAY).of_kind("career").line_id for key in pupils}
    together = services.talks.with_pupils(services.talks.sheet(pupils[0], TODAY), pupils)
    assert together.line_id is None and together.by_own_lines
    made = services.talks.record(together.with_next_step("Bellen", None))
    assert made.uncounted == ()
    with services.vault.database.read() as session:
        found = session.query(Participation).filter(Participation.pupil_id.in_(pupils)).all()
        assert {row.pupil_id: row.line_id for row in found} == alone
        assert len({row.activity_id for row in found}) == 2
    assert [len(services.agreements.of_pupil(key)) for key in pupils] == [1, 1, 1]
    services.history.undo()
    assert services.agreements.of_pupil(pupils[2]) == (), "it was one step"


def test_who_comes_to_a_recorded_talk_without_having_its_line_is_named_and_the_others_keep_it(
    services: Services, class_3b: AClass
) -> None:
    other = a_class(services.vault.database, name="2A", year=2, brin="99ZY", size=2, first_number=5001)
    talk = services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY)).activity_id
    opened = services.talks.sheet(class_3b.pupil_ids[0], TODAY, talk)
    more = services.talks.with_pupils(opened, [*class_3b.pupil_ids[:2], other.pupil_ids[1]])
    assert more.line == opened.line and [pupil.id for pupil in more.uncounted] == [other.pupil_ids[1]]
    made = services.talks.record(more)
    assert made.uncounted == more.uncounted and made.label.endswith(f"bij {more.uncounted[0].display_name}")
    with services.vault.database.read() as session:
        found = session.query(Participation).filter_by(activity_id=talk).all()
        assert len(found) == 3 and {row.line_id for row in found} == {more.line_id}
    less = services.talks.with_pupils(services.talks.sheet(class_3b.pupil_ids[0], TODAY, talk), class_3b.pupil_ids[:2])
    assert less.uncounted == () and services.talks.record(less).uncounted == ()


def test_a_talk_that_counts_for_nothing_says_so(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("weg", undoable=False) as session:
        row = session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one()
        row.stage, row.year, row.track = "PO", 2, ""
    sheet = services.talks.sheet(class_3b.pupil_ids[0], TODAY)
    assert sheet.lines == ()
    made = services.talks.record(sheet)
    assert "telt voor geen regel" in made.label and made.uncounted == sheet.pupils
    several = services.talks.with_pupils(services.talks.sheet(class_3b.pupil_ids[1], TODAY), class_3b.pupil_ids[:2])
    made = services.talks.record(several)
    assert made.uncounted == sheet.pupils and f"bij {sheet.pupil.display_name}" in made.label
    chosen = services.talks.sheet(class_3b.pupil_ids[1], TODAY).on_line(None)
    assert "telt" not in services.talks.record(chosen).label, "somebody wanted it so"


def test_the_line_follows_day_and_pupils_and_comes_back(services: Services, class_3b: AClass) -> None:
    pupil, other = class_3b.pupil_ids[:2]
    next_year = date(2026, 10, 1)
    with services.vault.database.write("volgend jaar", undoable=False) as session:
        ensure_in(session, SchoolYear(2026))
        school = session.query(Enrolment).filter_by(pupil_id=pupil).one().school_id
        for one, level in ((pupil, 4), (other, 3)):
            session.add(
                Enrolment(
                    pupil_id=one, school_id=school, school_year_id=school_year_id(2026), stage="VO", year=level,
                    track="kb", starts_on=date(2026, 8, 1),
                )
            )  # fmt: skip
    sheet = services.talks.sheet(pupil, TODAY)
    code = sheet.line.code if sheet.line else ""
    later = services.talks.on_day(sheet, next_year)
    assert later.line is not None and (later.line.code, later.line.kind) != (code, "") and later.line.kind == "talk"
    back = services.talks.on_day(services.talks.on_day(later, next_year.replace(day=2)), TODAY)
    assert back.line == sheet.line
    both = services.talks.with_pupils(later, [pupil, other])
    assert both.line is None and both.by_own_lines
    assert services.talks.with_pupils(both, [pupil]).line == later.line
    none = services.talks.on_day(sheet.on_line(None), next_year)
    assert none.line is None and services.talks.on_day(none, TODAY).line is None


def test_a_talk_is_about_what_the_pupil_was_at_and_never_about_what_was_still_to_come(
    services: Services, class_3b: AClass
) -> None:
    pupil, absent = class_3b.pupil_ids[:2]
    sheet = services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")
    order = [item.pupil_id for item in sheet.attendances]
    visited = services.contacts.record(sheet.toggled(order.index(absent))).activity_id
    plan = services.contacts.new_sheet(class_3b.group_id, TODAY + timedelta(7), "VO3-04")
    planned = services.contacts.record(plan).activity_id
    talk = services.talks.record(services.talks.sheet(pupil, TODAY)).activity_id
    for who, what in ((absent, visited), (pupil, planned), (pupil, talk)):
        with pytest.raises(KnownError) as refusal:
            services.talks.about(services.talks.sheet(who, TODAY), what)
        assert refusal.value.code == "no-activity"
    early = services.talks.about(services.talks.sheet(pupil, BEFORE - timedelta(1)), visited)
    assert [item.field for item in early.problems(TODAY)] == ["on"]
    with pytest.raises(KnownError):
        services.talks.record(early)
    proposed = services.talks.sheet(class_3b.pupil_ids[2], TODAY)
    assert proposed.about_id == visited
    earlier = services.talks.on_day(proposed, BEFORE - timedelta(1))
    assert earlier.about_id is None and not earlier.problems(TODAY), "nobody chose it"


def test_a_talk_with_several_is_about_what_they_were_all_at(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")
    place = next(at for at, item in enumerate(sheet.attendances) if item.pupil_id == class_3b.pupil_ids[2])
    visited = services.contacts.record(sheet.toggled(place)).activity_id
    two = group_talk(services, class_3b, 2)
    assert two.about_id == visited
    three = services.talks.with_pupils(two, class_3b.pupil_ids[:3])
    assert three.about_id is None and three.subjects == ()
    with pytest.raises(KnownError) as refusal:
        services.talks.about(three, visited)
    assert refusal.value.code == "no-activity"


def test_a_talk_is_called_by_its_own_kind(services: Services, class_3b: AClass) -> None:
    kinds = services.lists.all(TALK_KINDS)
    services.lists.save(TALK_KINDS, None, (*kinds, ListEntry("", "Belgesprek", "talk", is_own=True)))
    own = services.lists.all(TALK_KINDS)[-1]
    pupil = class_3b.pupil_ids[0]
    sheet = services.talks.sheet(pupil, TODAY).of_kind(own.key)
    assert sheet.line is not None and sheet.competencies == frozenset()
    talk = services.talks.record(sheet).activity_id
    (moment,) = services.pupils.dossier(pupil, TODAY).moments
    assert moment.title == "Belgesprek" and moment.line_name == sheet.line.name
    assert moment.competencies == (), "what the line touches was not touched"
    assert services.reflections.sheet(pupil, TODAY).talks[0].title == "Belgesprek"
    assert services.contacts.remove_entry(talk, pupil).startswith("Belgesprek")
