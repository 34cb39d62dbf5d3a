"""A yearly summary on its way out: no file has a name of a pupil, and what stands beside it is found."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Beside, Scope
from routekaart_app.errors import KnownError
from routekaart_app.services import summary_files
from routekaart_app.services.school_settings import AIM
from routekaart_app.store.models import Activity, Participation, Pupil
from tests.builders import AClass

YEAR = SchoolYear(2025)
PLANTED = "Zwaardvisser"


def test_no_file_has_the_name_of_a_pupil(services: Services, class_3b: AClass, tmp_path: Path) -> None:
    with services.vault.database.write("planted", undoable=False) as session:
        for pupil_id in class_3b.pupil_ids:
            pupil = session.get(Pupil, pupil_id)
            assert pupil is not None
            pupil.last_name = PLANTED
        activity = Activity(kind="visit", on=date(2026, 2, 3))
        session.add(activity)
        session.flush()
        session.add_all(
            Participation(activity_id=activity.id, pupil_id=one, state="took_part") for one in class_3b.pupil_ids[:20]
        )
    made = services.summaries.make(YEAR)
    assert made.value("reach_by_type", "visit", "count") == 20
    for kind in summary_files.KINDS:
        path = tmp_path / f"a{kind}"
        summary_files.write(made, path, beside=services.summaries.beside(made))
        assert PLANTED not in text_of(path), kind
    with pytest.raises(KnownError):
        summary_files.write(made, tmp_path / "a.doc")
    assert [summary_files.is_drawn(Path(f"a{kind}")) for kind in summary_files.KINDS].count(True) == 1


def text_of(path: Path) -> str:
    """All text that somebody who opens a file could find."""
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return path.read_text("utf-8-sig")


def test_what_stands_beside_a_summary(services: Services) -> None:
    summaries = services.summaries
    made = summaries.make(YEAR)
    assert summaries.beside(made) == Beside(None, 90, summaries.warnings(made))
    services.school_settings.set(AIM, "75")
    assert summaries.beside(made).aim == 75
    with pytest.raises(ValueError):
        services.school_settings.set(AIM, "49")
    later = replace(made, school_year="2026-2027")
    years = made.table("years")
    known = replace(
        later, tables=tuple(replace(one, rows=years.rows[:1]) if one.id == "years" else one for one in made.tables)
    )
    assert summaries.year_before(known) == made  # counted, as it was never kept
    summaries.freeze(YEAR)
    summaries.freeze(YEAR, Scope("school", "99ZX"))
    services.school_settings.set("minimum", "3")
    kept = summaries.year_before(known)
    assert kept is not None and (kept.scope, kept.minimum) == (Scope(), 5)
    stricter = summaries.year_before(replace(known, minimum=10))
    assert stricter is not None and stricter.minimum == 10  # what was kept hides too little
