"""The invented region looks like a real one, is the same for the same seed and day, and is sound in every table."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CAMPUSES, SECTORS
from routekaart_app.domain.contact import REASONS
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services import example_school
from routekaart_app.services.example import word_lists
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example_school import ExampleOutcome
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Company,
    Enrolment,
    Exemption,
    Group,
    Participation,
    Pupil,
    Year,
)
from tests import vaults
from tests.builders import TODAY, YEAR
from tests.vaults import tables

Opened = Callable[[date], AbstractContextManager[Services]]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, ExampleOutcome]]:
    """The region of 240 pupils that people see first; no test of this module writes to it."""
    folder = vaults.copied(tmp_path_factory.mktemp("example") / "regio")
    with vaults.opened(folder) as services:
        yield services, example_school.make(services.vault.database, on=TODAY)


@pytest.fixture
def fresh(tmp_path: Path) -> Opened:
    """Opens one empty administration after another, each with a clock that stands still on the given day."""
    made = iter(range(100))
    return lambda day: vaults.opened(vaults.copied(tmp_path / f"leeg-{next(made)}"), FrozenClock(day))


def number(services: Services, *conditions: sa.ColumnElement[bool]) -> int:
    """How many participations meet the conditions."""
    with services.vault.database.read() as session:
        return session.scalar(sa.select(sa.func.count(Participation.id)).where(*conditions)) or 0


def test_it_has_the_schools_and_the_numbers_it_says(region: tuple[Services, ExampleOutcome]) -> None:
    services, outcome = region
    assert sorted(school.stage for school in services.schools.schools()) == ["MBO", "PO", "PO", "VO"]
    assert all(school.brin.startswith("99") for school in services.schools.schools())
    assert services.schools.years() == (YEAR, YEAR.previous(), YEAR.previous().previous())
    counts = {table: len(rows) for table, rows in tables(services.vault.database).items()}
    assert outcome == ExampleOutcome(
        schools=counts["school"],
        groups=counts["pupil_group"],
        pupils=counts["pupil"],
        activities=counts["activity"],
        participations=counts["participation"],
        companies=counts["company"],
    )
    assert outcome.pupils == 240
    assert outcome.participations >= 33 * 240


def test_classes_have_22_to_30_pupils_and_3b_has_28(region: tuple[Services, ExampleOutcome]) -> None:
    services, _outcome = region
    sizes = {group.name: group.pupils for group in services.schools.groups(YEAR)}
    assert {"1bk1", "2B", "3B", "4B", "TI1A", "TI2A"} < sizes.keys()
    assert sizes["3B"] == 28
    assert all(22 <= size <= 30 for size in sizes.values())
    assert services.schools.find_group("3B", TODAY).pupils == 28
    assert services.schools.find_group("3B", YEAR.first_day).pupils == 28


def test_it_is_sound(region: tuple[Services, ExampleOutcome]) -> None:
    result = region[0].checks.run()
    assert result.ok
    assert not [finding for finding in result.findings if finding.is_fault or finding.code == "outside-enrolment"]


def test_nothing_is_recorded_after_the_day_but_some_is_planned(region: tuple[Services, ExampleOutcome]) -> None:
    services, _outcome = region
    planned = Participation.state == "planned"
    ahead = number(services, Participation.on > TODAY)
    assert ahead == number(services, Participation.on > TODAY, planned)
    assert ahead > 50
    assert number(services, Participation.on < TODAY, planned) == 1


def test_its_user_has_a_week_before_them(region: tuple[Services, ExampleOutcome]) -> None:
    services, _outcome = region
    mine = services.guidance.mine(YEAR)
    today = services.today.of(TODAY, mine)
    assert {group.name for group in today.groups} == {"1bk1", "2B", "3B", "4B"}
    assert {item.on for item in today.week} >= {TODAY, date(2026, 3, 5), date(2026, 3, 6)}
    assert all(item.starts_at for item in (*today.week, *today.unrecorded))
    assert len(today.unrecorded) == 1
    overdue = [item for item in today.agreements if item.is_overdue(TODAY)]
    assert overdue and len(overdue) < len(today.agreements)
    assert today.signals.missing_required and today.signals.broken_chains and today.signals.no_mbo_application


def test_half_of_this_years_talks_led_to_an_agreement_and_most_were_kept(
    region: tuple[Services, ExampleOutcome],
) -> None:
    held = (Participation.kind.in_(("talk", "three_way")), Participation.state == "took_part")
    talks = number(region[0], *held, Participation.year == YEAR.start)
    with region[0].vault.database.read() as session:
        found = session.scalars(sa.select(Agreement)).all()
        days = {row.id: row.on for row in session.execute(sa.select(Activity.id, Activity.on))}
    assert 0.4 < len(found) / talks < 0.6
    assert all(item.made_on == days[item.activity_id] and item.made_on in YEAR for item in found if item.activity_id)
    due = [item for item in found if item.due_on and item.due_on < TODAY]
    states = Counter(item.state for item in due)
    assert states["kept"] > 0.6 * len(due)
    assert states["open"] > 0 and states["dropped"] > 0
    assert all((item.settled_on is None) == (item.state == "open") for item in found)
    assert not any(item.settled_on and not item.made_on <= item.settled_on <= TODAY for item in found)


def test_what_was_done_with_companies_is_meaningful_in_part(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        found = session.scalars(sa.select(Activity).where(Activity.on < TODAY)).all()
    companies = [item for item in found if item.kind in AT_COMPANY]
    assert 0.4 < sum(item.prepared for item in companies) / len(companies) < 0.8
    assert not any(item.met_people or item.prepared for item in found if item.kind not in AT_COMPANY)


def test_nine_in_ten_take_part_and_absence_has_a_neutral_reason(region: tuple[Services, ExampleOutcome]) -> None:
    services, outcome = region
    took_part = number(services, Participation.state == "took_part")
    assert 0.90 < took_part / (outcome.participations - number(services, Participation.state == "planned")) < 0.96
    with services.vault.database.read() as session:
        pairs = set(session.execute(sa.select(Participation.state, Participation.reason).distinct()).all())
    assert {reason for state, reason in pairs if state == "absent"} == set(REASONS)
    assert {reason for state, reason in pairs if state != "absent"} == {""}


def test_contact_moments_fall_on_school_days_while_the_pupil_is_there(
    region: tuple[Services, ExampleOutcome],
) -> None:
    with region[0].vault.database.read() as session:
        days = set(session.scalars(sa.select(Activity.on).distinct()))
        there = sa.exists().where(
            Enrolment.pupil_id == Participation.pupil_id,
            Enrolment.starts_on <= Participation.on,
            sa.or_(Enrolment.ends_on.is_(None), Enrolment.ends_on >= Participation.on),
        )
        strays = session.scalar(sa.select(sa.func.count(Participation.id)).where(~there))
    assert all(day in SchoolDays.of(SchoolYear.of(day)).days for day in days)
    assert strays == 0


def test_pupils_move_up_a_year_and_from_school_to_school(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        found = session.execute(
            sa.select(Enrolment.pupil_id, Year.start, Enrolment.stage, Enrolment.year)
            .join(Year, Year.id == Enrolment.school_year_id)
            .order_by(Enrolment.pupil_id, Year.start, Enrolment.starts_on)
        ).all()
    steps: Counter[tuple[str, str, int]] = Counter()
    for before, after in pairwise(found):
        if before.pupil_id == after.pupil_id and after.start == before.start + 1:
            steps[before.stage, after.stage, after.year - before.year] += 1
    assert set(steps) <= {
        ("PO", "PO", 1), ("PO", "PO", 0), ("PO", "VO", -7), ("VO", "VO", 1), ("VO", "VO", 0), ("VO", "MBO", -3),
        ("MBO", "MBO", 1), ("MBO", "MBO", 0),
    }  # fmt: skip
    for move in (("PO", "VO", -7), ("VO", "MBO", -3), ("VO", "VO", 1)):
        assert steps[move] > 10
    assert sum(count for (_, _, step), count in steps.items() if step == 0) >= 2  # some repeat a year


def test_pupils_have_the_age_that_belongs_to_their_class(region: tuple[Services, ExampleOutcome]) -> None:
    usual = {"PO": 3, "VO": 11, "MBO": 15}
    with region[0].vault.database.read() as session:
        rows = session.execute(
            sa.select(Pupil.birth_date, Enrolment.stage, Enrolment.year, Year.start)
            .join(Enrolment, Enrolment.pupil_id == Pupil.id)
            .join(Year, Year.id == Enrolment.school_year_id)
        ).all()
    for birth_date, stage, year, start in rows:
        age = (date(start, 10, 1) - birth_date).days // 365
        assert usual[stage] + year <= age <= usual[stage] + year + 4


def test_some_leave_some_come_late_and_some_are_exempt(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        left = session.scalar(sa.select(sa.func.count(Enrolment.id)).where(Enrolment.ends_on.is_not(None))) or 0
        starts = session.scalars(sa.select(Enrolment.starts_on).distinct()).all()
        exempt = session.scalars(sa.select(Exemption.reason)).all()
    assert 3 <= left <= 20
    assert any((day.month, day.day) != (8, 1) for day in starts)
    assert exempt and all(exempt)


def test_classes_differ(region: tuple[Services, ExampleOutcome]) -> None:
    shares = [group.figures.year.done / group.figures.year.of for group in region[0].coverage.groups(TODAY)]
    assert max(shares) > 2 * min(shares)


def test_the_class_that_everybody_sees_shows_many_statuses(region: tuple[Services, ExampleOutcome]) -> None:
    services, _outcome = region
    grid = services.coverage.of_group(services.schools.find_group("3B", TODAY).id, TODAY)
    assert len(grid.pupils) == 28
    assert len(grid.lines) == 6
    seen = {cell.status for row in grid.pupils for cell in row.cells if cell.applies}
    assert len(seen) >= 4
    assert Status.DONE in seen


def test_companies_cover_every_campus_and_sector(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        companies = session.execute(sa.select(Company.name, Company.campus, Company.sector)).all()
        visited = set(session.scalars(sa.select(Activity.company_id).where(Activity.company_id.is_not(None))))
    assert {row.campus for row in companies} == {*CAMPUSES, ""}
    assert {row.sector for row in companies} == set(SECTORS)
    assert all(CAMPUSES[row.campus] == row.sector for row in companies if row.campus)
    assert len({row.name for row in companies}) == len(companies)
    assert len(visited) > len(companies) / 2


def test_talks_have_a_note_and_extras_a_title(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        held = sa.select(Participation.activity_id).where(Participation.state != "planned")
        talks = session.scalars(sa.select(Activity).where(Activity.kind == "talk", Activity.id.in_(held))).all()
        bare = session.scalars(sa.select(Activity).where(Activity.line_id.is_(None), Activity.title == "")).all()
    assert talks and all(talk.note for talk in talks)
    assert not bare


def test_it_cannot_be_undone_by_accident(region: tuple[Services, ExampleOutcome]) -> None:
    assert region[0].history.undo_label() is None


def test_the_same_seed_and_day_make_the_same_region(fresh: Opened) -> None:
    made = []
    for seed in (7, 7, 8):
        with fresh(TODAY) as services:
            example_school.make(services.vault.database, pupils=60, seed=seed, on=TODAY)
            made.append({name: rows for name, rows in tables(services.vault.database).items() if name in REGION})
    assert made[0] == made[1]
    assert made[0]["pupil"] != made[2]["pupil"]


REGION = {
    "school", "school_year", "pupil_group", "pupil", "enrolment", "routekaart_template", "routekaart_line",
    "exemption", "company", "activity", "participation",
}  # fmt: skip


@pytest.mark.parametrize("day", [date(2025, 8, 1), date(2024, 2, 29), date(2026, 7, 31), date(2025, 9, 15)])
@pytest.mark.parametrize(("pupils", "years"), [(1, 1), (12, 1), (40, 2), (100, 5)])
def test_any_day_and_any_size_is_sound(fresh: Opened, day: date, pupils: int, years: int) -> None:
    with fresh(day) as services:
        outcome = example_school.make(services.vault.database, pupils=pupils, years=years, on=day)
        assert outcome.pupils == pupils
        assert services.checks.run().ok
        assert number(services, Participation.on > day, Participation.state != "planned") == 0


def test_a_larger_region_has_more_schools_and_classes_of_the_same_size(fresh: Opened) -> None:
    with fresh(TODAY) as services:
        example_school.make(services.vault.database, pupils=1_500, years=1, on=TODAY)
        sizes = [group.pupils for group in services.schools.groups(YEAR)]
        names = [school.name for school in services.schools.schools()]
        assert services.schools.find_group("3B", TODAY).pupils == 28
    assert sum(sizes) == 1_500
    assert all(22 <= size <= 30 for size in sizes)
    assert len(names) == len(set(names)) > 4


def test_stopping_half_way_leaves_nothing(fresh: Opened) -> None:
    class Stop:
        def step(self, done: int, of: int, text: str = "") -> None:
            if done == 5:
                raise Cancelled

    with fresh(TODAY) as services:
        before = tables(services.vault.database)
        with pytest.raises(Cancelled):
            example_school.make(services.vault.database, pupils=60, on=TODAY, progress=Stop())
        assert tables(services.vault.database) == before
    assert gc.isenabled()


def test_progress_ends_at_its_end(fresh: Opened) -> None:
    class Heard(list[tuple[int, int]]):
        def step(self, done: int, of: int, text: str = "") -> None:
            self.append((done, of))

    heard = Heard()
    with fresh(TODAY) as services:
        outcome = example_school.make(services.vault.database, pupils=60, on=TODAY, progress=heard)
    assert heard == [(step, outcome.groups) for step in range(1, outcome.groups + 1)]


@pytest.mark.parametrize(("pupils", "years"), [(0, 3), (-5, 3), (200_001, 3), (240, 0), (240, 13)])
def test_impossible_numbers_are_refused_in_words(fresh: Opened, pupils: int, years: int) -> None:
    with fresh(TODAY) as services, pytest.raises(KnownError) as refusal:
        example_school.make(services.vault.database, pupils=pupils, years=years, on=TODAY)
    assert refusal.value.code == "bad-example"


def test_names_of_schools_never_run_out_or_repeat() -> None:
    words = word_lists.load()
    for stage in ("PO", "VO", "MBO"):
        names = words.school_names(stage)
        first = [next(names)[0] for _turn in range(700)]
        assert len(set(first)) == 700
    assert len({company.name for company in (*words.companies, *words.more_companies)}) == len(words.companies) + len(
        words.more_companies
    )


def test_every_group_has_pupils_and_a_mentor(region: tuple[Services, ExampleOutcome]) -> None:
    with region[0].vault.database.read() as session:
        used = set(session.scalars(sa.select(Enrolment.group_id)))
        groups = session.scalars(sa.select(Group)).all()
    assert all(group.id in used and group.mentor for group in groups)
