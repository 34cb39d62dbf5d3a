"""A region of 30,000 pupils and a million contact moments: making it, looking at it, searching and counting in it."""

from __future__ import annotations

import statistics
import tempfile
from functools import partial
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.database import Database
from routekaart_app.store.models import school_year_id
from tests.bench import _measure
from tools.bench import Row

PUPILS, MOMENTS = 30_000, 1_000_000
TYPED = ("özt", "van der b", "jan", "a", "130", "zorgh")
"""What somebody types to find a pupil, a number or a company; every key is a search."""


def main() -> list[Row]:
    """Everything product.md asks at this size, each against its bar; the counts against hand-written SQL."""
    _measure.off_screen()
    with _measure.kept_folder() as folder:
        took = _measure.kept_region(folder, PUPILS)
        services = bootstrap.open_folder(folder / "regio", _measure.PASSWORD, clock=_measure.clock())
        try:
            seen = [*_looked_at(services), *_asking_for_attention(services), *_searched(services)]
            return [took, *seen, *_counted(services), *_shown(services)]
        finally:
            services.close()


def _fullest(services: Services) -> UUID:
    """The class with the most pupils."""
    return max(services.schools.groups(SchoolYear.of(_measure.TODAY)), key=lambda group: group.pupils).id


def _looked_at(services: Services) -> list[Row]:
    """What a page asks of the services for one class and one pupil."""
    on = _measure.TODAY
    group = _fullest(services)
    pupil = services.coverage.of_group(group, on).pupils[0].pupil.id
    sheet = _measure.median(lambda: services.contacts.new_sheet(group, on))
    return [
        _measure.within("class grid, the figures", _measure.median(lambda: services.coverage.of_group(group, on)), 0.1),
        _measure.within("pupil page, the dossier", _measure.median(lambda: services.pupils.dossier(pupil, on)), 0.1),
        _measure.within("attendance sheet of a class", sheet, 0.1),
    ]


def _asking_for_attention(services: Services) -> list[Row]:
    """Vandaag, with the lists of who misses something, for a class, the largest school and the whole region."""
    on, group, school = _measure.TODAY, _fullest(services), _largest(services)
    one_class = _measure.median(lambda: services.today.of(on, [group]))
    one_school = _measure.median(lambda: services.today.of(on, school_id=school))
    region = _measure.median(lambda: services.today.of(on), 3)
    return [
        _measure.within("Vandaag of a class", one_class, 0.1),
        _measure.within("Vandaag of the largest school", one_school, 0.1),
        _measure.within("Vandaag of the whole region", region, 1.0),
    ]


def _largest(services: Services) -> UUID:
    """The school with the most pupils."""
    sizes: dict[UUID, int] = {}
    for group in services.schools.groups(SchoolYear.of(_measure.TODAY)):
        sizes[group.school_id] = sizes.get(group.school_id, 0) + group.pupils
    return max(sizes, key=lambda key: sizes[key])


def _searched(services: Services) -> list[Row]:
    """Key after key, the slowest word of each; the worst key must keep the bar."""
    year = SchoolYear.of(_measure.TODAY)
    keys = [word[:length] for word in TYPED for length in range(1, len(word) + 1)]
    taken = {key: _measure.median(partial(services.search.find, key, year), 3) for key in keys}
    worst = max(taken, key=lambda key: taken[key])
    return [
        _measure.within("search, the middle key", statistics.median(taken.values()), 0.05),
        _measure.within(f"search, the slowest key “{worst}”", taken[worst], 0.05),
    ]


def _counted(services: Services) -> list[Row]:
    """The figures of every class of the region against the same counts in plain SQL; and those of one school."""
    on, database = _measure.TODAY, services.vault.database
    groups = services.coverage.groups(on)
    assert sum(item.figures.year.done for item in groups) > PUPILS
    sizes: dict[UUID, int] = {}
    for item in groups:
        sizes[item.group.school_id] = sizes.get(item.group.school_id, 0) + item.group.pupils
    school = max(sizes, key=lambda key: sizes[key])
    region, bare = _measure.by_turns(partial(services.coverage.groups, on), partial(_by_hand, database))
    one = _measure.median(partial(services.coverage.groups, on, school), 3)
    with database.read() as session:
        moments = session.scalar(sa.text("SELECT count(*) FROM participation"))
    assert moments >= MOMENTS, moments
    return [
        _measure.against(f"figures of {len(groups)} classes, {moments:,} moments", region, "plain SQL", bare, 2.0),
        _measure.within(f"figures of one school of {sizes[school]:,} pupils", one, 0.1),
    ]


_SQL = """
WITH there AS (
    SELECT pupil_id, group_id FROM enrolment
    WHERE school_year_id = :year_id AND starts_on <= :on AND (ends_on IS NULL OR ends_on >= :on)
), cell AS (
    SELECT p.pupil_id, p.line_id,
           sum(p.state = 'took_part' AND p.on_date <= :on) AS done,
           sum(p.state = 'partly' AND p.on_date <= :on) AS partly,
           sum(p.state = 'planned' AND p.on_date >= :on) AS planned
    FROM participation p WHERE p.year = :year AND p.line_id IS NOT NULL
    GROUP BY p.group_id, p.pupil_id, p.line_id
)
SELECT there.group_id, cell.line_id, cell.done, cell.partly, cell.planned, count(*)
FROM cell JOIN there USING (pupil_id) GROUP BY 1, 2, 3, 4, 5
"""
"""How many pupils of each class have met each line how often: what the figures are judged from."""


def _by_hand(database: Database) -> int:
    start = SchoolYear.of(_measure.TODAY).start
    values = {"year": start, "year_id": school_year_id(start).bytes, "on": _measure.TODAY.isoformat()}
    with database.read() as session:
        return len(session.execute(sa.text(_SQL), values).all())


def _shown(services: Services) -> list[Row]:
    """From choosing to drawn, in the real window."""
    from PySide6.QtWidgets import QApplication

    from routekaart_app.gui import theme
    from routekaart_app.gui.main_window import MainWindow
    from routekaart_app.gui.messages import QtMessages
    from routekaart_app.settings import Settings

    app = QApplication([])
    theme.apply(app, "light")
    year = SchoolYear.of(_measure.TODAY)
    groups = sorted(services.schools.groups(year), key=lambda group: -group.pupils)[:9]
    pupils = [entry.id for entry in services.pupils.all(year, group_id=groups[0].id)][:9]
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        window = MainWindow(services, Settings(), QtMessages(), Path(folder))
        window.resize(1366, 768)
        window.show()
        window.open_page("grid")
        grid = [_measure.until_drawn(partial(window.choose_group, group.id)) for group in groups]
        page = [_measure.until_drawn(partial(window.open_pupil, pupil)) for pupil in pupils]
        window.close()
        _measure.drawn()
    return [
        _measure.within("class grid, chosen and drawn", statistics.median(grid[1:]), 0.1),
        _measure.within("pupil page, opened and drawn", statistics.median(page[1:]), 0.1),
    ]
