"""Reports for parents of a class as a user asks for them: read, looked through and drawn."""

from __future__ import annotations

from pathlib import Path

from routekaart_app.services.report_requests import ReportRequest
from tests.bench import _measure
from tools.bench import Row

SECONDS = 3.0
"""What somebody waits at the printer; the drawing alone is measured in `reports`."""
_ROUNDS, _LEAST = 3, 20


def main() -> list[Row]:
    """A class of the example, each family in its own language."""
    with _measure.region() as services:
        groups = services.schools.groups(services.schools.current_year())
        group = next(one for one in groups if one.pupils >= _LEAST)
        request = ReportRequest("parent", group.id, (), _measure.TODAY, "nl", True, Path(), home_language=True)
        best = min(_measure.seconds(lambda: services.reports.preview(request)) for _round in range(_ROUNDS))
        copies = len(services.reports.sending(request).copies)
    return [_measure.within(f"{copies} reports for parents, read and looked through", best, SECONDS)]
