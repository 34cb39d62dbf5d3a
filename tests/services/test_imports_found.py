"""Imports as schools do them, one after another: what went wrong when they were tried."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.errors import KnownError
from routekaart_app.services.import_plan import ImportPlan

HEADER = "Leerlingnummer;Roepnaam;Achternaam;Klas"


@pytest.fixture
def clock() -> FrozenClock:
    """Wednesday 4 March 2026."""
    return FrozenClock(date(2026, 3, 4))


@pytest.fixture
def school(empty: Services) -> Services:
    """An administration with one school of which the kind is not known."""
    empty.schools.add("Verzonnen School", brin="99ZZ")
    return empty


def brought(services: Services, path: Path) -> ImportPlan:
    plan = services.imports.plan(path)
    services.imports.apply(plan)
    return plan


def a_list(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "lijst.csv"
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def edexml(folder: Path, *names: str) -> Path:
    rows = (f'<leerling key="#1"><roepnaam>{name}</roepnaam><groep key="a"/></leerling>' for name in names)
    group = '<groep key="a"><naam>8A</naam><jaargroep>8</jaargroep></groep>'
    path = folder / "EDEX.XML"
    path.write_text(f"<EDEX><groepen>{group}</groepen><leerlingen>{''.join(rows)}</leerlingen></EDEX>", "utf-8")
    return path


def test_made_up_numbers_without_birth_dates_come_in_once(school: Services, tmp_path: Path) -> None:
    path = edexml(tmp_path, "Bo", "Mo", "Bo")
    assert len(brought(school, path).new) == 3
    again = school.imports.plan(path)
    assert (len(again.new), again.unchanged, again.missing, again.writes) == (0, 3, (), False)
    assert len(school.imports.plan(edexml(tmp_path, "Bo", "Bo", "Bo")).new) == 1


def test_a_class_in_capitals_and_small_letters_is_named_once(school: Services, tmp_path: Path) -> None:
    plan = brought(school, a_list(tmp_path, "1;Bo;Nep;8A", "2;Mo;Nep;8B", "3;Jo;Nep;8a"))
    assert plan.groups == ("8A", "8B")
    assert [group.name for group in school.schools.groups(plan.year)] == ["8A", "8B"]


@pytest.mark.parametrize("brin", ["kwats", "99Z", "99ZZ0", "ZZ99"])
def test_a_brin_that_is_none_makes_no_school(school: Services, tmp_path: Path, brin: str) -> None:
    with pytest.raises(KnownError) as caught:
        school.imports.plan(a_list(tmp_path, "1;Bo;Nep;8A"), brin=brin)
    assert caught.value.code == "brin"


def test_pupils_of_an_unknown_kind_of_education_are_told_of(school: Services, tmp_path: Path) -> None:
    plan = brought(school, a_list(tmp_path, "1;Bo;Nep;3A", "2;Mo;Nep;3A"))
    assert [(item.row, item.field) for item in plan.problems if item.field == "stage"] == [(0, "stage")]


def test_newcomers_are_of_the_kind_that_all_pupils_of_the_school_are(school: Services, tmp_path: Path) -> None:
    brought(school, a_list(tmp_path, "1;Bo;Nep;3K;VMBO KB", header=f"{HEADER};Leerweg"))
    plan = brought(school, a_list(tmp_path, "1;Bo;Nep;3K", "2;Mo;Nep;3A"))
    assert not [item for item in plan.problems if item.field == "stage"]
    rows = school.coverage.of_group(school.schools.find_group("3A", date(2026, 3, 4)).id, date(2026, 3, 4)).pupils
    assert [row.figures.year.of > 0 for row in rows] == [True]


def test_a_stage_guessed_from_ages_changes_nobody_later(school: Services, tmp_path: Path) -> None:
    header = f"{HEADER};Geboortedatum"
    path = a_list(tmp_path, "1;Bo;Nep;3A;1-2-2011", "2;Mo;Nep;3A;1-2-2011", header=header)
    assert len(brought(school, path).new) == 2
    assert school.imports.plan(path).unchanged == 2
    told = a_list(tmp_path, "1;Bo;Nep;3A;1-2-2011;VMBO KB", header=f"{header};Leerweg")
    changed = school.imports.plan(told).changed
    assert [change.field for change in changed[0].changes] == ["track"]
