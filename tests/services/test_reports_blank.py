"""Blank lists of a real administration: the columns asked for, in the order of the grid, and nothing when wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.services.report_requests import ReportRequest
from tests.builders import TODAY, AClass


@pytest.fixture
def request_3b(class_3b: AClass, tmp_path: Path) -> ReportRequest:
    """The blank list of the class in English."""
    return ReportRequest("blank", class_3b.group_id, (), TODAY, "en", True, tmp_path / "lijsten")


def columns(services: Services, request: ReportRequest) -> list[str]:
    """The codes above the columns of what a request makes."""
    (made,) = services.reports.make(request).files
    text = "\n".join(page.extract_text() for page in PdfReader(made.path).pages)
    return re.findall(r"^[A-Z]+\d-\w+$", text, re.MULTILINE)


def test_names_and_columns_stand_as_in_the_grid(services: Services, request_3b: ReportRequest) -> None:
    grid = services.coverage.of_group(request_3b.group_id, TODAY)  # type: ignore[arg-type]
    codes = tuple(line.code for line in grid.lines)
    (made,) = services.reports.make(replace(request_3b, codes=tuple(reversed(codes)))).files
    assert made.path.stem == services.reports.only_name(request_3b)
    lines = [line for page in PdfReader(made.path).pages for line in page.extract_text().split("\n")]
    names = [row.pupil.listed_name for row in grid.pupils]
    assert [line for line in lines if line in set(names)] == names
    assert [line for line in lines if line in set(codes)] == list(codes)


def test_by_default_what_is_still_open(services: Services, class_3b: AClass, request_3b: ReportRequest) -> None:
    still_open = [line.code for line, is_open in services.reports.columns(class_3b.group_id, TODAY) if is_open]
    assert columns(services, request_3b) == still_open
    assert 0 < len(still_open) < len(services.reports.columns(class_3b.group_id, TODAY))


def test_empty_columns_alone(services: Services, request_3b: ReportRequest) -> None:
    assert columns(services, replace(request_3b, codes=(), empty_columns=4)) == []


@pytest.mark.parametrize(
    ("changes", "code"), [({"codes": ("VO3-02", "XX9-99")}, "no-line"), ({"empty_columns": 1000}, "columns")]
)
def test_what_cannot_be_is_said_and_nothing_is_made(
    services: Services, request_3b: ReportRequest, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(KnownError) as error:
        services.reports.make(replace(request_3b, **changes))  # type: ignore[arg-type]
    assert error.value.code == code
    assert not request_3b.folder.exists() or not list(request_3b.folder.iterdir())


def test_looking_through_finds_nothing_of_pupils(services: Services, request_3b: ReportRequest) -> None:
    assert services.reports.check(request_3b) == ()
