"""No small count of people follows from the summaries of all places together, whatever is subtracted from what."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS
from routekaart_app.domain.summary import Scope, Table
from routekaart_app.services import summary_counting, summary_tables
from routekaart_app.services.progress import SILENT
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Base,
    Choice,
    Company,
    Enrolment,
    Group,
    Growth,
    Line,
    ParentContact,
    Participation,
    Pupil,
    School,
    Template,
    Year,
    school_year_id,
)
from tests import vaults
from tests.builders import YEAR

MINIMUM = 3
ON = date(2026, 6, 1)
CHANCES = st.randoms(use_true_random=True)
"""In the test command the same in every run, as everything is that is drawn there."""
AT_RANDOM = settings(max_examples=20, derandomize=False, database=None, print_blob=True)
"""Other regions in every run; one that fails prints how to make it again."""
TABLES = (
    Growth, Agreement, Choice, ParentContact, Participation, Enrolment, Activity, Company, Group, School, Pupil, Line,
    Template, Year,
)  # fmt: skip
CLASSES = (("PO", 7, ""), ("PO", 8, ""), ("VO", 2, "kb"), ("VO", 3, "kb"), ("VO", 3, "tl"), ("VO", 3, ""))
KINDS = ("visit", "guest_lesson", "talk", "lesson")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One administration for all regions, one after the other."""
    with vaults.opened(vaults.copied(tmp_path_factory.mktemp("region") / "administratie")) as services:
        yield services


def written(services: Services, chance: Random) -> list[Scope]:
    """A region of a few small schools, each with some classes; everything in it is by chance. What it has as scopes."""
    year = school_year_id(YEAR.start)
    template, pupils, parts, more = new_id(), [], [], []
    schools = [
        {"id": new_id(), "name": f"School {at}", "brin": f"99Z{at}", "municipality": f"Plaats {chance.randrange(2)}"}
        for at in range(chance.randint(2, 4))
    ]
    lines = [_line(template, at, chance) for at in range(4)]
    companies = [{"id": new_id(), "name": f"Bedrijf {at}", "sector": ("care", "port")[at % 2]} for at in range(3)]
    groups, stays, activities = [], [], []
    for school in schools:
        for at, (stage, grade, track) in enumerate(chance.sample(CLASSES, chance.randint(1, 3))):
            group = {"id": new_id(), "school_id": school["id"], "school_year_id": year, "name": f"{grade}{'ABC'[at]}"}
            groups.append(group)
            mine = [{"id": new_id(), "first_name": "Iemand"} for _pupil in range(chance.choice((1, 2, 4, 6, 9)))]
            pupils += mine
            done = [_activity(group, chance, lines, companies) for _turn in range(chance.randint(0, 3))]
            activities += done
            for pupil in mine:
                late = chance.random() < 0.2
                stays.append(
                    {
                        "pupil_id": pupil["id"], "school_id": school["id"], "school_year_id": year, "stage": stage,
                        "group_id": group["id"], "year": grade, "track": track,
                        "starts_on": YEAR.first_day + timedelta(days=200 if late else 0),
                    }
                )  # fmt: skip
                parts += [_part(one, pupil, group) for one in done if chance.random() < 0.7]
                more += _told(pupil, done, chance)
    with services.vault.database.write("a region", undoable=False) as session:
        for table in TABLES:
            session.execute(Base.metadata.tables[table.__tablename__].delete())
        session.add_all([Year(id=year, start=YEAR.start), Template(id=template, school_year_id=year, name="")])
        session.flush()
        rows = [(School, schools), (Group, groups), (Pupil, pupils), (Enrolment, stays), (Line, lines)]
        rows += [(Company, companies), (Activity, activities), (Participation, parts)]
        for model, found in rows:
            if found:
                insert_rows(session, model, found)
        session.add_all(more)
    places = {Scope("municipality", str(school["municipality"])) for school in schools}
    return [Scope(), *sorted(places, key=lambda scope: scope.name), *(Scope("school", str(x["brin"])) for x in schools)]


def _line(template: uuid.UUID, at: int, chance: Random) -> dict[str, object]:
    stage = "PO" if at == 0 else "VO"
    return {
        "id": new_id(), "template_id": template, "code": f"L{at}", "name": f"Regel {at}", "kind": "visit",
        "stage": stage, "years": chance.choice(((), (3,))) if stage == "VO" else (), "moment": "year",
        "tracks": chance.choice(((), ("not:tl",))), "required": True, "target": 1, "due_from": "08-01",
        "due_until": chance.choice(("10-01", "05-01")), "competencies": (), "parents": "N", "position": at,
    }  # fmt: skip


def _activity(
    group: dict[str, object], chance: Random, lines: list[dict[str, object]], companies: list[dict[str, object]]
) -> dict[str, object]:
    kind = chance.choice(KINDS)
    return {
        "id": new_id(), "kind": kind, "on": date(2026, 3, 4), "group_id": group["id"],
        "line_id": chance.choice(lines)["id"],
        "company_id": chance.choice(companies)["id"] if kind in AT_COMPANY else None,
    }  # fmt: skip


def _part(activity: dict[str, object], pupil: dict[str, object], group: dict[str, object]) -> dict[str, object]:
    return {
        "activity_id": activity["id"], "pupil_id": pupil["id"], "state": "took_part", "year": YEAR.start,
        "group_id": group["id"], "line_id": activity["line_id"], "on": activity["on"], "kind": activity["kind"],
    }  # fmt: skip


def _told(pupil: dict[str, object], done: list[dict[str, object]], chance: Random) -> list[Base]:
    """What is known of one pupil besides."""
    found: list[Base] = []
    pupil_id, on = pupil["id"], date(2026, 2, 2)
    if chance.random() < 0.5:
        word = chance.choice(("beginning", "on_the_way"))
        found.append(Growth(pupil_id=pupil_id, on=on, competency="KR", pupil_view=word))
    if chance.random() < 0.4:
        found.append(Agreement(pupil_id=pupil_id, text="Iets", made_on=on, state=chance.choice(("open", "kept"))))
    if chance.random() < 0.5:
        found.append(Choice(pupil_id=pupil_id, on=on, kind="sector", value=chance.choice(("care", "port"))))
    if done and chance.random() < 0.5:
        form = chance.choice(("evening", "phone"))
        found.append(ParentContact(activity_id=done[0]["id"], pupil_id=pupil_id, form=form, role="participant"))
    return found


Unknown = tuple[str, str, str, str]
"""Table, row, column and place of a figure."""
Sum = dict[Unknown, Fraction]


class Attacker:
    """Knows every shown figure of every file, and what adds up to what; works out all that follows by elimination."""

    def __init__(self, files: Mapping[str, tuple[Table, ...]], within: Mapping[str, str]) -> None:
        self.shown: dict[Unknown, int] = {}
        self.unknown: set[Unknown] = set()
        for place, tables in files.items():
            for table in tables:
                for row in table.rows:
                    self._read(table, row, place)
        self.within = within
        self.basis: dict[Unknown, tuple[Sum, Fraction]] = {}
        for members, whole in self._known_sums():
            self._learn(members, whole)

    def _read(self, table: Table, row: tuple[object, ...], place: str) -> None:
        for column, value in zip(table.columns, row, strict=True):
            if column.role in ("count", "of"):
                where = str(row[0]) if table.id == "reach_by_school" else place
                if table.id == "reach_by_group":
                    where = str(row[0]).partition(" ")[0]
                cell = self.cell(table.id, str(row[0]), column.id, where)
                if isinstance(value, int):
                    assert self.shown.setdefault(cell, value) == value, (cell, value, self.shown[cell])
                elif not (table.id == "pupils" and (column.id == "of" or row[0] in ("schools", "groups", "moments"))):
                    self.unknown.add(cell)

    def cell(self, table: str, row: str, column: str, place: str) -> Unknown:
        """The figure that is meant: figures of the same people are one."""
        everybody = ("pupils", "reach_by_type", "reach_by_sector", "reach_by_campus", "coverage_bands", "competencies",
                     "parents", "reach_by_school")  # fmt: skip
        if column == "of" and table in everybody:
            return "pupils", "pupils", "count", place
        if table == "years":
            same = {"pupils": "pupils", "reached": "reached", "company": "company", "talk": "talk"}
            if column in same:
                return "pupils", same[column], "count", place
            return "parents", "reached", "count", place
        if table == "reach_by_school":
            return "pupils", "reached", "count", place
        if column == "of" and table in ("choices", "choice_shifts"):
            return "choices", row.partition(":")[0], "of", place
        if column == "of" and table in ("aandebak", "agreements", "destinations"):
            return table, row.partition(":")[0] if table == "destinations" else "", "of", place
        return table, row, column, place

    def _known_sums(self) -> Iterator[tuple[list[Unknown], Unknown]]:
        cells = {*self.shown, *self.unknown}
        by_row: dict[tuple[str, str, str], dict[str, Unknown]] = {}
        for cell in cells:
            by_row.setdefault(cell[:3], {})[cell[3]] = cell
        for (table, _row, _column), at in by_row.items():
            for wide in set(self.within.values()):
                parts = [at[place] for place, wider in self.within.items() if wider == wide and place in at]
                if table != "reach_by_group" and wide in at:
                    yield parts, at[wide]
        for place in {cell[3] for cell in cells}:
            yield from self._of_place({cell for cell in cells if cell[3] == place}, place)

    def _of_place(self, cells: set[Unknown], place: str) -> Iterator[tuple[list[Unknown], Unknown]]:
        def rows(table: str, column: str, start: str = "") -> list[Unknown]:
            return [cell for cell in cells if cell[0] == table and cell[2] == column and cell[1].startswith(start)]

        pupils, reached = ("pupils", "pupils", "count", place), ("pupils", "reached", "count", place)
        yield rows("coverage_bands", "count"), pupils
        yield rows("agreements", "count"), ("agreements", "", "of", place)
        yield rows("choices", "count", "sector:"), ("choices", "sector", "of", place)
        if ("competencies", "KR:pupil", "count", place) in cells:
            words = [("competencies", "KR:pupil", word, place) for word in ("beginning", "on_the_way", "independent")]
            yield words, ("competencies", "KR:pupil", "count", place)
        for column, whole in (("of", pupils), ("count", reached)):
            yield rows("reach_by_phase", column), whole
            for phase in ("PO", "VO"):
                if rows("reach_by_year", column, phase):
                    yield rows("reach_by_year", column, phase), ("reach_by_phase", phase, column, place)
            if rows("reach_by_track", column):
                yield rows("reach_by_track", column), ("reach_by_phase", "VO", column, place)
            classes = rows("reach_by_group", column)
            if classes:
                yield classes, whole
                for grade in "278":
                    mine = [cell for cell in classes if cell[1].rpartition(" ")[2].startswith(grade)]
                    key = f"{'PO' if grade in '78' else 'VO'}{grade}"
                    if mine:
                        yield mine, ("reach_by_year", key, column, place)

    def _learn(self, parts: list[Unknown], whole: Unknown) -> None:
        form, value = self._reduced({**dict.fromkeys(parts, Fraction(1)), whole: Fraction(-1)})
        if not form:
            assert value == 0, ("two figures that do not agree", parts, whole)
            return
        pivot = min(form)
        scale = form[pivot]
        form, value = {cell: count / scale for cell, count in form.items()}, value / scale
        for other, (old, known) in list(self.basis.items()):
            if pivot in old:
                often = old[pivot]
                self.basis[other] = _less(old, form, often), known - often * value
        self.basis[pivot] = form, value

    def _reduced(self, form: Sum) -> tuple[Sum, Fraction]:
        """A sum without what is shown and what others say; the sum of what is left is minus the second."""
        value, left = Fraction(0), {}
        for cell, count in form.items():
            if cell in self.shown:
                value += count * self.shown[cell]
            else:
                left[cell] = count
        for pivot in [cell for cell in left if cell in self.basis]:
            often = left.get(pivot, Fraction(0))
            form_of, known = self.basis[pivot]
            left = _less(left, form_of, often)
            value -= often * known
        return left, value

    def known(self, form: Sum) -> Fraction | None:
        """What a sum of figures is, where that can be worked out."""
        left, value = self._reduced(form)
        return None if left else value


def _less(form: Sum, other: Sum, often: Fraction) -> Sum:
    found = dict(form)
    for cell, count in other.items():
        found[cell] = found.get(cell, Fraction(0)) - often * count
    return {cell: count for cell, count in found.items() if count}


def secrets(attacker: Attacker) -> Iterator[Sum]:
    """Every count of people that must not be few: each figure, who is not of it, and who is of one thing but not of
    another that it belongs to."""
    cells = {*attacker.shown, *attacker.unknown}
    one = Fraction(1)
    for cell in cells:
        yield {cell: one}
        table, row, column, place = cell
        wholes = [("pupils", "pupils", "count", place)]
        if column == "count" and table.startswith("reach_by_") and table not in ("reach_by_type", "reach_by_sector"):
            wholes.append((table, row, "of", place))
        if table in ("reach_by_type", "reach_by_sector") and column == "count":
            wholes.append(("pupils", "reached", "count", place))
            if row in AT_COMPANY or table == "reach_by_sector":
                wholes.append(("pupils", "company", "count", place))
            if row in TALKS:
                wholes.append(("pupils", "talk", "count", place))
        if table == "parents" and row != "reached":
            wholes.append(("parents", "reached", "count", place))
        if table in ("choices", "choice_shifts") and column == "count":
            wholes.append(("choices", row.partition(":")[0], "of", place))
        if table == "competencies" and column in ("beginning", "on_the_way", "independent"):
            wholes.append((table, row, "count", place))
        if table == "reach_by_line" and column == "excused":
            wholes.append((table, row, "of", place))
        for whole in wholes:
            if whole in cells and whole != cell and table not in ("agreements", "destinations", "activities"):
                yield {whole: one, cell: -one}


def look_at_files(region: Services, chance: Random) -> None:
    """Fails when a small count follows from the files of a region."""
    scopes = written(region, chance)
    with region.vault.database.read() as session:
        counted = summary_counting.count(session, YEAR, ON, MINIMUM, SILENT)
    files = {scope.written: summary_tables.tables(counted, scope) for scope in scopes}
    within = {place: wider for place, wider in counted.tally.where.within.items() if wider is not None}
    attacker = Attacker(files, within)
    for form in secrets(attacker):
        found = attacker.known(form)
        if found is not None and 0 < found < MINIMUM:
            note(repr({cell: str(count) for cell, count in form.items()}))
            note(
                repr(
                    {
                        cell: attacker.shown.get(cell)
                        for cell in {*attacker.shown, *attacker.unknown}
                        if cell[0] == "pupils"
                    }
                )
            )
            raise AssertionError(f"{found} people were found")


@settings(max_examples=5)
@given(chance=CHANCES)
def test_nobody_can_work_out_a_small_count(region: Services, chance: Random) -> None:
    look_at_files(region, chance)


@pytest.mark.soak
@settings(AT_RANDOM)
@given(chance=CHANCES)
def test_nobody_can_work_out_a_small_count_of_regions_by_chance(region: Services, chance: Random) -> None:
    look_at_files(region, chance)
