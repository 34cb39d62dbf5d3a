"""What the file says goes first; what a person said is for a file that does not say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.models.import_request import ImportRequest

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


def test_the_school_and_year_of_the_file_win(empty: Services) -> None:
    other = empty.schools.add("Tweede School", brin="99ZY", stage="VO")
    request = ImportRequest(SAMPLES / "edexml-vo.xml", school_id=other, school_year=SchoolYear(1999))
    plan = request.plan(empty.imports)
    assert plan.school.id != other
    assert plan.year == SchoolYear(plan.file.school_year or 0)


def test_a_silent_file_takes_what_was_said(empty: Services) -> None:
    empty.schools.add("Eerste School", brin="99ZX", stage="VO")
    other = empty.schools.add("Tweede School", brin="99ZY", stage="VO")
    silent = ImportRequest(SAMPLES / "magister-like.csv", school_year=SchoolYear(2024))
    with pytest.raises(KnownError) as asked:
        silent.plan(empty.imports)
    assert asked.value.code == "no-school"
    plan = replace(silent, school_id=other).plan(empty.imports)
    assert (plan.school.id, plan.year) == (other, SchoolYear(2024))


def test_other_trouble_passes_through(empty: Services) -> None:
    with pytest.raises(KnownError) as refused:
        ImportRequest(SAMPLES / "nasty" / "leeg.csv").plan(empty.imports)
    assert refused.value.code == "empty"
