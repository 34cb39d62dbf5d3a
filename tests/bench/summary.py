"""The yearly summary of a region of 30,000 pupils, against hand-written SQL of the same counts on the same file."""

from __future__ import annotations

import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.database import Database
from routekaart_app.store.models import school_year_id
from tests.bench import _measure
from tests.bench.large import PUPILS
from tools.bench import Row

_MEGABYTES = 300
_ROUNDS = 3


def main() -> list[Row]:
    """Time beside that of plain SQL, and how much memory a process has that does nothing else."""
    with _measure.kept_folder() as folder:
        _measure.kept_region(folder, PUPILS)
        used = _memory(folder / "regio")
        services = bootstrap.open_folder(folder / "regio", _measure.PASSWORD, clock=_measure.clock())
        try:
            year = SchoolYear.of(_measure.TODAY)
            ours, plain = _measure.by_turns(
                partial(services.summaries.make, year), partial(_by_sql, services.vault.database, year), rounds=_ROUNDS
            )
        finally:
            services.close()
    memory = Row("yearly summary, memory of the process", f"{used} MB", f"{_MEGABYTES} MB", used / _MEGABYTES, 1.0)
    return [_measure.against(f"yearly summary of {PUPILS:,} pupils", ours, "plain SQL", plain, 2.0), memory]


def _memory(folder: Path) -> int:
    """The most memory in megabytes that a fresh process needs for one summary."""
    done = subprocess.run(
        [sys.executable, "-c", f"from tests.bench.summary import once; once({str(folder)!r})"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return int(done.stdout)


def once(folder: str) -> None:
    """Make one summary and print the most memory this process had, in megabytes."""
    services: Services = bootstrap.open_folder(Path(folder), _measure.PASSWORD, clock=_measure.clock())
    services.summaries.make(SchoolYear.of(_measure.TODAY))
    services.close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(most // (1024 if sys.platform.startswith("linux") else 1024 * 1024))


def _by_sql(database: Database, year: SchoolYear) -> int:
    """The same counts as somebody would write them by hand; how many rows they give."""
    values = {
        "year": year.start, "id": school_year_id(year.start).bytes, "on": _measure.TODAY.isoformat(),
        "first": year.first_day.isoformat(),
    }  # fmt: skip
    found = 0
    with database.read() as session:
        for sql in _STATEMENTS:
            found += len(session.connection().execute(sa.text(_BASE + sql), values).all())
        for earlier in range(1, 4):
            start = year.start - earlier
            mine = {**values, "year": start, "id": school_year_id(start).bytes, "on": f"{start + 1}-07-31"}
            found += len(session.connection().execute(sa.text(_BASE + _MAIN), mine).all())
    return found


_BASE = """
WITH pupils AS MATERIALIZED (
  SELECT e.pupil_id, e.school_id, e.group_id, e.stage, e.year, e.track FROM enrolment e
  WHERE e.school_year_id = :id AND e.starts_on <= :on AND (e.ends_on IS NULL OR e.ends_on >= :on)
)
"""
_THERE = "p.year = :year AND p.state = 'took_part' AND p.on_date <= :on"
_COMPANY = "('visit', 'placement', 'guest_lesson', 'event')"
_MAIN = f"""
SELECT e.school_id, count(*), sum(m.company), sum(m.talk) FROM pupils e LEFT JOIN (
  SELECT p.pupil_id, max(p.kind IN {_COMPANY}) company, max(p.kind IN ('talk', 'three_way')) talk
  FROM participation p WHERE {_THERE} GROUP BY p.group_id, p.pupil_id
) m ON m.pupil_id = e.pupil_id GROUP BY e.school_id"""
_LINES = f"""
, done AS MATERIALIZED (
  SELECT p.pupil_id, p.line_id, count(*) number FROM participation p
  WHERE {_THERE} AND p.line_id IS NOT NULL GROUP BY p.group_id, p.pupil_id, p.line_id
)"""
_FITS = """l.stage = e.stage AND l.template_id IN (SELECT id FROM routekaart_template WHERE school_year_id = :id)
  AND (l.years = '[]' OR EXISTS (SELECT 1 FROM json_each(l.years) WHERE value = e.year))"""
_STATEMENTS = (
    f"""{_LINES} SELECT e.school_id, d.line_id, count(*) FROM pupils e JOIN done d ON d.pupil_id = e.pupil_id
    JOIN routekaart_line l ON l.id = d.line_id WHERE d.number >= l.target AND {_FITS}
    GROUP BY e.school_id, d.line_id""",
    f"""SELECT e.school_id, l.id, sum(e.number) FROM (
      SELECT school_id, stage, year, count(*) number FROM pupils GROUP BY school_id, stage, year) e
    JOIN routekaart_line l ON {_FITS} GROUP BY e.school_id, l.id""",
    f"""{_LINES} SELECT s.school_id, s.done * 4 / s.due, count(*) FROM (
      SELECT e.pupil_id, e.school_id, sum(min(coalesce(d.number, 0), l.target)) done, sum(l.target) due FROM pupils e
      JOIN routekaart_line l ON {_FITS} AND l.required LEFT JOIN done d ON d.pupil_id = e.pupil_id AND d.line_id = l.id
      GROUP BY e.pupil_id) s GROUP BY s.school_id, s.done * 4 / s.due""",
    f""", kinds AS MATERIALIZED (
      SELECT p.pupil_id, p.kind FROM participation p WHERE {_THERE} GROUP BY p.group_id, p.pupil_id, p.kind)
    SELECT e.school_id, m.kind, count(*) FROM kinds m JOIN pupils e ON e.pupil_id = m.pupil_id
    GROUP BY e.school_id, m.kind""",
    *(
        f"""SELECT {columns}, count(*), sum(EXISTS (SELECT 1 FROM participation p
          WHERE p.pupil_id = e.pupil_id AND {_THERE})) FROM pupils e GROUP BY {columns}"""
        for columns in ("e.school_id, e.stage, e.year", "e.school_id, e.track", "e.group_id")
    ),
    f"""SELECT e.school_id, c.sector, c.campus, count(DISTINCT p.pupil_id) FROM activity a
    JOIN company c ON c.id = a.company_id JOIN participation p ON p.activity_id = a.id
    JOIN pupils e ON e.pupil_id = p.pupil_id
    WHERE a.on_date BETWEEN :first AND :on AND a.kind IN {_COMPANY} AND p.state = 'took_part'
    GROUP BY e.school_id, c.sector, c.campus""",
    """SELECT g.school_id, a.kind, count(*), sum(a.prepared), sum(a.met_people), sum(a.looked_back) FROM activity a
    JOIN pupil_group g ON g.id = a.group_id WHERE a.on_date BETWEEN :first AND :on
    AND (SELECT count(*) FROM participation p WHERE p.activity_id = a.id AND p.state IN ('took_part', 'partly')) >= 5
    GROUP BY g.school_id, a.kind""",
    """SELECT e.school_id, w.competency, w.pupil_view, w.guide_view, count(*) FROM (
      SELECT pupil_id, competency, pupil_view, guide_view, max(on_date) FROM growth
      WHERE on_date BETWEEN :first AND :on GROUP BY pupil_id, competency) w
    JOIN pupils e ON e.pupil_id = w.pupil_id GROUP BY e.school_id, w.competency, w.pupil_view, w.guide_view""",
    """SELECT e.school_id, a.state, count(*) FROM agreement a JOIN pupils e ON e.pupil_id = a.pupil_id
    WHERE a.made_on BETWEEN :first AND :on GROUP BY e.school_id, a.state""",
    """SELECT e.school_id, c.kind, c.value, c.state, count(*) FROM (
      SELECT pupil_id, kind, value, state, max(on_date) FROM choice WHERE on_date <= :on GROUP BY pupil_id, kind) c
    JOIN pupils e ON e.pupil_id = c.pupil_id GROUP BY e.school_id, c.kind, c.value, c.state""",
    """SELECT e.school_id, count(DISTINCT p.pupil_id) FROM activity a JOIN participation p ON p.activity_id = a.id
    JOIN pupils e ON e.pupil_id = p.pupil_id WHERE a.on_date BETWEEN :first AND :on AND p.state = 'took_part'
    AND a.kind IN ('talk', 'three_way') AND a.present LIKE '%"parent"%' GROUP BY e.school_id""",
    """SELECT school_id, destination, look_back, count(*) FROM enrolment WHERE school_year_id = :id AND ends_on <= :on
    AND destination != '' GROUP BY school_id, destination, look_back""",
    _MAIN,
)
"""What there is by hand: the same people in the same rows of every school, without judging by more than year and
target, and without hiding anything."""
