"""What services say of class 3B, asked once for all tests: frozen, so that no test can disturb another."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from routekaart_app.bootstrap import Services
from routekaart_app.domain.overview import GroupCoverage, PupilEntry
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.services.report_requests import Kind, ReportRequest
from tests import vaults
from tests.builders import TODAY, YEAR


@contextmanager
def _opened() -> Iterator[Services]:
    folder = Path(tempfile.mkdtemp(prefix="snapshot-"))
    with vaults.opened(vaults.copied(folder / "met-klas", with_class=True)) as services:
        yield services
    shutil.rmtree(folder)


@cache
def sheet() -> VisitSheet:
    """A new sheet for the class: everyone is there."""
    with _opened() as services:
        return services.contacts.new_sheet(vaults.the_class().group_id, TODAY)


@cache
def pupils() -> tuple[PupilEntry, ...]:
    """The 28 pupils by surname."""
    with _opened() as services:
        return services.pupils.all(YEAR, group_id=vaults.the_class().group_id)


@cache
def coverage() -> GroupCoverage:
    """The grid: one talk for the first pupil, the work placement for all but the second of the list."""
    klas = vaults.the_class()
    with _opened() as services:
        lines = {line.code: line for line in services.routekaarten.lines(YEAR)}
        services.cells.toggle(klas.pupil_ids[0], lines["VO3-01"].id, TODAY)
        placement = services.contacts.new_sheet(klas.group_id, date(2026, 1, 20), "VO3-02")
        services.contacts.record(placement.toggled(1))
        return services.coverage.of_group(klas.group_id, TODAY)


@cache
def pdf(kind: Kind, count: int) -> bytes:
    """The reports of the first pupils, or the overview of the class, as one PDF."""
    klas = vaults.the_class()
    request = ReportRequest(kind, klas.group_id, klas.pupil_ids[:count], TODAY, "nl", True, Path())
    with _opened() as services:
        return services.reports.preview(request)
