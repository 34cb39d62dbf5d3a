"""Opening the dossier of somebody with 200 entries over 12 years, in a region of 30,000 pupils: read, and drawn."""

from __future__ import annotations

import math
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.cell_edit import CellEdit, Wanted
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, VO, Place
from routekaart_app.errors import KnownError
from routekaart_app.store.database import Database
from tests.bench import _measure
from tools.bench import Row

PUPILS, NUMBER = 30_000, "BENCH-200"
PLACES = (
    *(Place(PO, year) for year in (6, 7, 8)),
    *(Place(VO, year, "kb") for year in (1, 2, 3, 4, 4)),
    *(Place(MBO, year, "", 4) for year in (1, 2, 3, 4)),
)
"""Where the pupil was in each of twelve school years, the last of which is the present one."""
MOMENTS, TALKS, REFLECTIONS, NOTES = 5, 4, 4, 3
"""Entries in each of these years, beside one choice."""
ENTRIES = 200
BAR_S = 0.1


def main() -> list[Row]:
    """The bar of 100 ms, and what the reading costs beside the bare rows of the same pupil."""
    _measure.off_screen()
    with _measure.kept_folder() as folder:
        _measure.kept_region(folder, PUPILS)
        services = bootstrap.open_folder(folder / "regio", _measure.PASSWORD, clock=_measure.clock())
        try:
            pupil_id = _the_pupil(services)
            return [*_read(services, pupil_id), _shown(services, pupil_id)]
        finally:
            services.close()


def _read(services: Services, pupil_id: UUID) -> Iterator[Row]:
    asked = partial(services.pupils.dossier, pupil_id, _measure.TODAY)
    number = entries(asked())
    assert number >= ENTRIES, number
    ours, bare = _measure.by_turns(asked, partial(_by_hand, services.vault.database, pupil_id))
    name = f"dossier of {len(PLACES)} years and {number} entries, read"
    yield _measure.within(name, ours, BAR_S)
    yield _measure.against(name, ours, "bare rows", bare, math.inf)


def _shown(services: Services, pupil_id: UUID) -> Row:
    """From asking for the page until it is drawn, in the real window; another pupil in between."""
    from PySide6.QtWidgets import QApplication

    from routekaart_app.gui import theme
    from routekaart_app.gui.main_window import MainWindow
    from routekaart_app.gui.messages import QtMessages
    from routekaart_app.settings import Settings

    theme.apply(QApplication([]), "light")
    others = [entry.id for entry in services.pupils.all(SchoolYear.of(_measure.TODAY))[:9]]
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        window = MainWindow(services, Settings(), QtMessages(), Path(folder))
        window.resize(1366, 768)
        window.show()
        taken = []
        for other in others:
            _measure.until_drawn(partial(window.open_pupil, other))
            taken.append(_measure.until_drawn(partial(window.open_pupil, pupil_id)))
        window.close()
        _measure.drawn()
    return _measure.within("the same, its page opened and drawn", statistics.median(taken[1:]), BAR_S)


def entries(dossier: Dossier) -> int:
    """How many things the dossier tells: what was done and said, chosen, noted and agreed."""
    told = dossier.moments, dossier.reflections, dossier.choices, dossier.notes, dossier.agreements
    return sum(map(len, told))


_TABLES = ("participation", "agreement", "reflection", "growth", "choice", "note", "enrolment")


def _by_hand(database: Database, pupil_id: UUID) -> int:
    """Every row about the pupil, as plain SQL gives them."""
    with database.read() as session:
        asked = [sa.text(f"SELECT * FROM {table} WHERE pupil_id = :pupil") for table in _TABLES]
        activities = (
            "SELECT * FROM activity WHERE id IN (SELECT activity_id FROM participation WHERE pupil_id = :pupil)"
        )
        values = {"pupil": pupil_id.bytes}
        return sum(len(session.execute(one, values).all()) for one in (*asked, sa.text(activities)))


def _the_pupil(services: Services) -> UUID:
    """The pupil with that long a dossier, made through the services where a kept region has none yet."""
    try:
        return services.pupils.by_number(NUMBER)
    except KnownError:
        return make(services)


def make(services: Services) -> UUID:
    """Somebody who was in groep 6 twelve years ago, with all that was done and said since."""
    pupil_id, first = new_id(), SchoolYear.of(_measure.TODAY).start - len(PLACES) + 1
    schools = {school.stage: school.id for school in services.schools.schools()}
    for turn, place in enumerate(PLACES):
        year = SchoolYear(first + turn)
        fields = PupilFields(
            year, schools[place.stage], None, pupil_id if turn else None, first_name="Elif", last_name="Aydın",
            number=NUMBER, stage=place.stage, year=place.year, track=place.track, level=place.level,
            starts_on=year.first_day,
        )  # fmt: skip
        services.pupil_records.save(fields, new=pupil_id)
        _spend(services, pupil_id, year, place)
    return pupil_id


def _spend(services: Services, pupil_id: UUID, year: SchoolYear, place: Place) -> None:
    """One school year of the pupil."""
    days = [year.day("09-20") + timedelta(days=20 * turn) for turn in range(MOMENTS + TALKS)]
    lines = [line for line in services.routekaarten.lines(year) if line.applies(place, year.first_day, year)]
    edits = [CellEdit(pupil_id, line.id, Wanted.DONE, times=1) for line in lines[:MOMENTS]]
    for edit, day in zip(edits, days, strict=False):
        services.cells.apply([edit], day)
    for turn, day in enumerate(days[:TALKS]):
        sheet = services.talks.sheet(pupil_id, day + timedelta(days=7))
        sheet = sheet.with_note("Wil weten hoe een dag in de zorg eruitziet. " * 4)
        services.talks.record(sheet.with_next_step("Bel drie bedrijven", day + timedelta(days=28)))
        _reflect(services, pupil_id, day + timedelta(days=8), turn)
    for turn in range(NOTES):
        note = services.notes.new(pupil_id, "highlight", days[turn])
        services.notes.save(replace(note, text="Stond voor de klas en vertelde over de stage."))
    services.choices.save(
        replace(services.choices.new(pupil_id, "sector", days[0]), value="care", reason="Ik help graag mensen.")
    )


def _reflect(services: Services, pupil_id: UUID, on: date, turn: int) -> None:
    sheet = services.reflections.sheet(pupil_id, on)
    for point in ("goal", "result", "evaluation", "next_step"):
        sheet = sheet.said(point, "Ik wilde zien hoe mensen hier werken, en dat heb ik gezien. " * 3)
    sheet = sheet.about(next((item.id for item in sheet.activities if item.on <= on), None))
    for competency in COMPETENCIES[turn % 3 : turn % 3 + 3]:
        sheet = sheet.grown(competency, pupil=GROWTH[1 + turn % 3], guide=GROWTH[1])
    services.reflections.save(sheet)
