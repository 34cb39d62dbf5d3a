"""The rules under the default routekaart, each with the routekaart that is shipped along."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import FLAGS, State
from routekaart_app.domain.coverage import Figure, Status
from routekaart_app.domain.overview import Cell
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Activity, Enrolment, Group, Participation, School, school_year_id
from tests.builders import TODAY, YEAR, AClass, a_class

LAST_YEAR = SchoolYear(2024)
SUMMER = date(2026, 7, 31)


def codes(services: Services, pupil_id: uuid.UUID, on: date = TODAY) -> set[str]:
    found = services.coverage.of_pupil(pupil_id, on)
    assert found is not None
    return {line.code for line in found[1]}


def cell(services: Services, pupil_id: uuid.UUID, code: str, on: date = TODAY) -> Cell:
    found = services.coverage.of_pupil(pupil_id, on)
    assert found is not None
    return next(cell for line, cell in zip(found[1], found[0].cells, strict=True) if line.code == code)


def line_id(services: Services, code: str, year: SchoolYear = YEAR) -> uuid.UUID:
    return next(line.id for line in services.routekaarten.lines(year) if line.code == code)


def took_part(
    services: Services, pupil_id: uuid.UUID, code: str, on: date, state: str = "took_part", **more: bool
) -> None:
    with services.vault.database.write("a moment", undoable=False) as session:
        activity = Activity(kind="visit", on=on, line_id=line_id(services, code, SchoolYear.of(on)), **more)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state=state))


def moved(services: Services, made: AClass, place: int, on: date, year: SchoolYear = YEAR, **enrolled: object) -> None:
    """Enrol a pupil of a class at another school from a day on; in the same school year the first stay ends."""
    pupil_id = made.pupil_ids[place]
    with services.vault.database.write("another school", undoable=False) as session:
        ensure_in(session, year)
        school = School(name="Het Andere College", brin="99ZW", stage="VO")
        session.add(school)
        session.flush()
        group = Group(school_id=school.id, school_year_id=school_year_id(year.start), name="3X")
        session.add(group)
        session.flush()
        if on in YEAR:
            old = session.query(Enrolment).filter_by(pupil_id=pupil_id).one()
            old.ends_on = date.fromordinal(on.toordinal() - 1)
        fields: dict[str, object] = {"stage": "VO", "year": 3, "track": "kb"} | enrolled
        session.add(
            Enrolment(
                pupil_id=pupil_id, school_id=school.id, school_year_id=school_year_id(year.start), group_id=group.id,
                number="77", starts_on=on, ends_on=None if year == YEAR else year.last_day, **fields,
            )
        )  # fmt: skip


def test_late_entry_leaves_out_what_had_closed_and_asks_all_that_had_not(empty: Services) -> None:
    everybody = a_class(empty.vault.database, size=1)
    late = a_class(empty.vault.database, size=1, brin="99ZY", starts_on=date(2026, 3, 1))
    left_out = codes(empty, everybody.pupil_ids[0]) - codes(empty, late.pupil_ids[0])
    assert left_out == {"VO3-02", "VO3-03"}  # due until 28 February and until 15 November
    assert cell(empty, late.pupil_ids[0], "VO3-01", SUMMER).target == 2
    figures = empty.coverage.of_group(late.group_id, SUMMER).figures
    assert figures.due == figures.year == Figure(0, 5)


def test_late_entry_on_the_last_day_of_a_window_still_asks_the_line(empty: Services) -> None:
    made = a_class(empty.vault.database, size=1, starts_on=date(2026, 2, 28))
    assert "VO3-02" in codes(empty, made.pupil_ids[0])


def test_repeating_a_year_keeps_the_history_and_this_year_counts_anew(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    moved(services, class_3b, 0, LAST_YEAR.first_day, LAST_YEAR)
    took_part(services, pupil, "VO3-03", date(2024, 10, 8))
    dossier = services.pupils.dossier(pupil, TODAY)
    assert [(year.year, year.place.year) for year in dossier.years] == [(LAST_YEAR, 3), (YEAR, 3)]
    before, now = (
        next(cell for line, cell in zip(year.lines, year.cells, strict=True) if line.code == "VO3-03")
        for year in dossier.years
    )
    assert (before.status, now.status) == (Status.DONE, Status.MISSED)
    assert [moment.on for moment in dossier.moments] == [date(2024, 10, 8)]
    took_part(services, pupil, "VO3-03", date(2025, 10, 8))
    assert cell(services, pupil, "VO3-03") == cell(services, pupil, "VO3-03", SUMMER)
    assert cell(services, pupil, "VO3-03").status is Status.DONE


def test_a_moment_of_another_school_year_never_counts_for_this_one(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    moved(services, class_3b, 0, LAST_YEAR.first_day, LAST_YEAR)
    with services.vault.database.write("a slip", undoable=False) as session:
        activity = Activity(kind="visit", on=date(2025, 3, 3), line_id=line_id(services, "VO3-02"))
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=pupil, state="took_part"))
    grid = cell(services, pupil, "VO3-02")
    now = services.pupils.dossier(pupil, TODAY).now
    assert now is not None
    on_page = next(cell for line, cell in zip(now.lines, now.cells, strict=True) if line.code == "VO3-02")
    assert (grid.counted, on_page.counted) == (0, 0)
    assert services.explanations.of(pupil, "VO3-02", TODAY).moments == ()


def test_a_change_of_school_in_mid_year_keeps_the_moments_and_the_first_day(
    services: Services, class_3b: AClass
) -> None:
    pupil = class_3b.pupil_ids[0]
    took_part(services, pupil, "VO3-03", date(2025, 10, 8))
    before = codes(services, pupil, date(2026, 1, 31))
    moved(services, class_3b, 0, date(2026, 2, 1))
    found = services.coverage.of_pupil(pupil, TODAY)
    assert found is not None
    assert (found[0].pupil.school, found[0].pupil.entered) == ("Het Andere College", YEAR.first_day)
    assert codes(services, pupil) == before
    assert cell(services, pupil, "VO3-03").status is Status.DONE
    by_group = {item.group.name: item.figures for item in services.coverage.groups(TODAY)}
    assert by_group["3X"] == found[0].figures


def test_a_change_of_school_to_another_track_asks_the_lines_of_the_new_place(
    services: Services, class_3b: AClass
) -> None:
    pupil = class_3b.pupil_ids[0]
    moved(services, class_3b, 0, date(2026, 2, 1), track="havo")
    assert "HV3-01" in codes(services, pupil) and "VO3-01" not in codes(services, pupil)
    assert "VO3-01" in codes(services, pupil, date(2026, 1, 31))
    why = services.explanations.of(pupil, "VO3-01", TODAY)
    assert why.misfit is not None and why.pupil.place.track == "havo"


def test_who_is_enrolled_twice_on_a_day_is_judged_by_the_newest_place(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    moved(services, class_3b, 0, date(2026, 2, 1), track="havo")
    with services.vault.database.write("the first school has not signed off", undoable=False) as session:
        for enrolment in session.query(Enrolment).filter_by(pupil_id=pupil):
            enrolment.ends_on = None
    assert "HV3-01" in codes(services, pupil)
    assert services.pupils.dossier(pupil, TODAY).pupil.school == "Het Andere College"


def test_entree_has_the_lines_of_the_first_and_of_the_last_year_at_once(empty: Services) -> None:
    made = a_class(empty.vault.database, size=1, stage=MBO, year=1, track="")
    with empty.vault.database.write("entree", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=made.pupil_ids[0]).one().level = 1
    asked = codes(empty, made.pupil_ids[0])
    assert {"MB1-01", "MB1-02", "MB-01", "MBL-01", "MBL-02", "MBL-03"} <= asked
    assert "MBN-01" not in asked


def test_only_the_last_year_of_the_mbo_has_the_lines_of_the_last_year(empty: Services) -> None:
    first = a_class(empty.vault.database, size=1, stage=MBO, year=1, track="")
    with empty.vault.database.write("level 2", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=first.pupil_ids[0]).one().level = 2
    assert not any(code.startswith("MBL") for code in codes(empty, first.pupil_ids[0]))


def test_a_target_above_one_weighs_as_often_and_counts_no_further(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    counted = []
    for day in (date(2025, 11, 3), date(2025, 12, 1), date(2026, 1, 12)):
        took_part(services, pupil, "VO3-01", day)
        found = services.coverage.of_pupil(pupil, SUMMER)
        assert found is not None
        counted.append((cell(services, pupil, "VO3-01", SUMMER).status, found[0].figures.year))
    assert counted == [
        (Status.PARTLY, Figure(1, 7)),
        (Status.DONE, Figure(2, 7)),
        (Status.DONE, Figure(2, 7)),
    ]


@pytest.mark.parametrize(
    ("track", "asked"),
    [("bb", True), ("kb", True), ("gl/tl", True), ("tl/havo", True), ("", True), ("havo", False), ("vwo", False)],
)
def test_the_choice_of_a_profile_is_asked_in_the_vmbo_only(empty: Services, track: str, asked: bool) -> None:
    made = a_class(empty.vault.database, size=1, year=2, track=track)
    assert ("VO2-07" in codes(empty, made.pupil_ids[0])) is asked
    assert empty.coverage.of_group(made.group_id, SUMMER).figures.year.of == (9 if asked else 8)


@pytest.mark.parametrize(
    ("stage", "year", "track", "of"),
    [(PO, 6, "", 5), (PO, 7, "", 5), (PO, 8, "", 6), (VO, 1, "kb", 6), (VO, 2, "kb", 9), (VO, 3, "kb", 7),
     (VO, 4, "kb", 9)],
)  # fmt: skip
def test_a_year_asks_as_many_moments_as_the_table_says(
    empty: Services, stage: str, year: int, track: str, of: int
) -> None:
    made = a_class(empty.vault.database, size=1, stage=stage, year=year, track=track)
    assert empty.coverage.of_group(made.group_id, SUMMER).figures.year == Figure(0, of)


def test_absent_never_counts(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    before = services.coverage.of_pupil(pupil, SUMMER)
    for day in (date(2025, 10, 6), date(2025, 10, 13), date(2026, 1, 12)):
        took_part(services, pupil, "VO3-03", day, "absent")
    after = services.coverage.of_pupil(pupil, SUMMER)
    assert before is not None and after is not None and before[0].figures == after[0].figures
    assert cell(services, pupil, "VO3-03").absent == 3


def test_an_exemption_leaves_the_sum_and_stands_beside_it(services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    took_part(services, pupil, "VO3-01", date(2025, 11, 3))
    services.cells.exempt(pupil, line_id(services, "VO3-01"), "volgt een eigen traject")
    found = services.coverage.of_pupil(pupil, SUMMER)
    assert found is not None
    assert found[0].figures.year == found[0].figures.due == Figure(0, 5, 2)
    exempt = cell(services, pupil, "VO3-01")
    assert (exempt.status, exempt.counted, exempt.exempt_reason) == (Status.EXEMPT, 0, "volgt een eigen traject")


def test_what_makes_a_moment_meaningful_changes_no_figure(services: Services, class_3b: AClass) -> None:
    plain, meant = class_3b.pupil_ids[:2]
    for state, day in (("took_part", date(2025, 11, 3)), ("partly", date(2025, 12, 1)), ("absent", TODAY)):
        took_part(services, plain, "VO3-01", day, state)
        took_part(services, meant, "VO3-01", day, state, **dict.fromkeys(FLAGS, True))
    one, other = (services.coverage.of_pupil(pupil, SUMMER) for pupil in (plain, meant))
    assert one is not None and other is not None
    assert (one[0].figures, one[0].cells) == (other[0].figures, other[0].cells)
    told = {moment.state: moment.flags for moment in services.pupils.dossier(meant, SUMMER).moments}
    assert told == {State.TOOK_PART: FLAGS, State.PARTLY: FLAGS, State.ABSENT: ()}
    assert {moment.flags for moment in services.pupils.dossier(plain, SUMMER).moments} == {()}
