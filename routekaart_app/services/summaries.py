"""Yearly summaries: counted from the administration, frozen as they are on one day, and held against each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from routekaart_app import __version__, formats
from routekaart_app.clock import new_id
from routekaart_app.domain import suppression
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Beside, Difference, Frozen, Scope, Summary, Table
from routekaart_app.domain.summary_difference import differences
from routekaart_app.domain.summary_rules import PEOPLE, problems
from routekaart_app.domain.summary_spreads import ALL
from routekaart_app.errors import KnownError
from routekaart_app.exchange.summary_file import from_json, to_json
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services import collector, stories, summary_counting, summary_tables, summary_words
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.school_settings import AIM, MINIMUM, NUMBERS
from routekaart_app.services.summary_counting import Counted
from routekaart_app.services.summary_findings import readable
from routekaart_app.services.summary_people import Map
from routekaart_app.services.template_saving import ensure_year
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import FrozenSummary, school_year_id, school_year_start
from routekaart_app.store.queries import school_settings, summing

_BRIN = 4
"""Letters of a BRIN without its branch."""
_TOO_FEW = 2
"""A scope with fewer pupils than this many times the minimum says too little to mean anything."""


class Summaries:
    """The tables of a school year, without names. `is_example`: all of it is invented, which papers then say."""

    def __init__(self, database: Database, *, is_example: bool = False) -> None:
        self._database, self._is_example = database, is_example

    def make(
        self,
        year: SchoolYear,
        scope: Scope | None = None,
        *,
        minimum: int | None = None,
        on: date | None = None,
        progress: Progress = SILENT,
    ) -> Summary:
        """Count a school year as it stands. `minimum` is by default what the school chose; `on` by default today, or
        the last day of a year that is over. Raises KnownError for a scope that is not there (code "no-scope") or a
        minimum that cannot be (code "minimum"), and Cancelled."""
        with collector.paused(), self._database.read() as session:
            return self._made(session, year, scope or Scope(), minimum, on, progress)

    def scopes(self, year: SchoolYear) -> tuple[tuple[Scope, str], ...]:
        """What a summary can be about, each with what it is called: everything, municipalities, schools."""
        with self._database.read() as session:
            where = Map.read(session)
        found = [(Scope(), _("all schools"))]
        names = sorted({item.municipality for item in where.schools.values() if item.municipality})
        found += [(Scope("municipality", name), _("Municipality {name}").format(name=name)) for name in names]
        return (*found, *((item.scope, item.name) for item in where.schools.values() if item.name))

    def warnings(self, summary: Summary) -> tuple[str, ...]:
        """What a reader should know of a summary: that it is about too few pupils to mean anything."""
        rows = {row[0]: row for row in summary.table("pupils").rows}
        pupils = rows["pupils"][summary.table("pupils").column("count")] if "pupils" in rows else 0
        if pupils == 0:
            return (
                _("There are no pupils in school year {year} on the counting day.").format(year=summary.school_year),
            )
        if pupils is None:
            return (_("How many pupils there are is hidden: they are few, or a small number would follow from it."),)
        if isinstance(pupils, int) and pupils < _TOO_FEW * summary.minimum:
            return (_("This is about so few pupils that the figures say little, and many are hidden."),)
        return ()

    def freeze(
        self, year: SchoolYear, scope: Scope | None = None, *, minimum: int | None = None, progress: Progress = SILENT
    ) -> Frozen:
        """Count and freeze; `label` of the answer is the sentence that says so. What was frozen before stays. Raises
        KnownError where it could not be read again (code "not-read-back"), and as `make` does."""
        made = replace(self.make(year, scope, minimum=minimum, progress=progress), stories=())
        content = to_json(made)
        _read_back(made, content)
        label = _("Yearly summary {year} frozen as it is on {date}").format(
            year=year.name, date=formats.date_long(made.counted_on, language())
        )
        now = self._database.clock.now()
        with self._database.write(label) as session:
            ensure_year(session, year)
            row = FrozenSummary(
                id=new_id(),
                school_year_id=school_year_id(year.start),
                scope=made.scope.written,
                counted_on=made.counted_on,
                frozen_at=int(now.timestamp() * 1000),
                content=content.decode(),
            )
            session.add(row)
            found = _frozen(row)
        return replace(found, label=label)

    def frozen(self, year: SchoolYear | None = None) -> tuple[Frozen, ...]:
        """What was frozen, newest first."""
        with self._database.read() as session:
            return tuple(_frozen(row) for row in summing.frozen(session, year))

    def one(self, summary_id: UUID) -> Summary:
        """A summary as it was frozen, with the stories of then that may still be told. Raises KnownError where it is
        gone (code "no-summary") or was changed to be about something else ("not-alike")."""
        with self._database.read() as session:
            row = session.the(FrozenSummary, summary_id)
            made = from_json(row.content.encode())
            year = SchoolYear(school_year_start(row.school_year_id))
            if (made.school_year, made.scope.written) != (year.name, row.scope):
                what = _("What was frozen here is about school year {year}, or about another school: it was changed.")
                todo = _("Remove it from the list, or put a backup back.")
                raise KnownError(what.format(year=made.school_year), _("Nothing was changed."), todo, code="not-alike")
            where = Map.read(session)
            said = stories.told(session, year, where, made.scope, until=row.id) if _tells_of_people(made.tables) else ()
            return replace(made, stories=said)

    def again(self, summary_id: UUID, *, progress: Progress = SILENT) -> Summary:
        """A summary of the same school year, scope and minimum as one that was frozen, counted now. Raises KnownError
        as `one` does, and where the scope is not there any more (code "no-scope"), and Cancelled."""
        kept = self.one(summary_id)
        year = SchoolYear.parse(kept.school_year)
        assert year is not None
        try:
            return self.make(year, kept.scope, minimum=kept.minimum, progress=progress)
        except KnownError as error:
            if error.code != "no-scope":
                raise
            what = _("What this summary is about is no longer there by that name or BRIN: {name}.")
            todo = _("Give the school or municipality its name or BRIN back to hold them side by side, or freeze anew.")
            raise KnownError(
                what.format(name=kept.scope.name), _("Nothing was changed."), todo, code="no-scope"
            ) from error

    def beside(self, summary: Summary, *, progress: Progress = SILENT) -> Beside:
        """What is put beside a summary where it is drawn. Raises Cancelled."""
        with self._database.read() as session:
            aim = _number(session, AIM)
        before = self.year_before(summary, progress=progress)
        return Beside(before, aim, self.warnings(summary), self._is_example)

    def year_before(self, summary: Summary, *, progress: Progress = SILENT) -> Summary | None:
        """The school year before that of a summary, for the same scope, to stand beside it: as frozen last, where
        that hides as much, and else counted; None where the table of years knows of none. Raises Cancelled."""
        year = SchoolYear.parse(summary.school_year)
        before = year.previous() if year else None
        known = {row[0] for table in summary.tables if table.id == "years" for row in table.rows}
        if before is None or before.name not in known:
            return None
        with self._database.read() as session:
            kept = [item for row in summing.frozen(session, before) if (item := readable(row))]
        for item in kept:
            if item.scope == summary.scope and item.minimum >= summary.minimum:
                return item
        return self.make(before, summary.scope, minimum=summary.minimum, progress=progress)

    def forget(self, summary_id: UUID) -> str:
        """Take away one that was frozen; returns the sentence that says so. Raises KnownError (code "no-summary")."""
        with self._database.read() as session:
            year = SchoolYear(school_year_start(session.the(FrozenSummary, summary_id).school_year_id))
        label = _("Frozen yearly summary {year} removed").format(year=year.name)
        with self._database.write(label) as session:
            session.delete(session.the(FrozenSummary, summary_id))
        return label

    def differences(self, before: Summary, after: Summary) -> tuple[Difference, ...]:
        """Every figure that differs. Raises KnownError where two are not of one year and scope (code "not-alike")."""
        if (before.school_year, before.scope) != (after.school_year, after.scope):
            what = _(
                "These summaries are about different school years or schools, so they cannot be held side by side."
            )
            raise KnownError(what, _("Nothing was changed."), code="not-alike")
        return differences(before, after)

    def behind(
        self,
        year: SchoolYear,
        table: str,
        row: str,
        column: str | Collection[str] = "count",
        scope: Scope | None = None,
        *,
        progress: Progress = SILENT,
    ) -> tuple[UUID, ...]:
        """The pupils behind a figure, or several of a row, of the administration as it is now, for who may see them;
        of agreements a pupil once. Empty for a figure of things. Raises KnownError for a scope that is not there (code
        "no-scope"), and Cancelled."""
        with collector.paused(), self._database.read() as session:
            counted = summary_counting.count(
                session, year, self._database.clock.today(), suppression.USUAL, progress, hiding=False
            )
            place = _found(counted.tally.where, scope or Scope()).written
        found = next((item for item in counted.tally.rows.get(table, ()) if item.key == row), None)
        if found is None:
            return ()
        columns = (column,) if isinstance(column, str) else column
        tally = counted.tally if found.earlier is None else counted.earlier[found.earlier][0]
        cells = (found.cells[name] for name in columns if name in found.cells)
        keys = (key for cell in cells for key in tally.who(cell, found.school or place))
        return tuple(UUID(bytes=key) for key in dict.fromkeys(keys))

    def _made(
        self,
        session: Session,
        year: SchoolYear,
        scope: Scope,
        minimum: int | None,
        on: date | None,
        progress: Progress,
    ) -> Summary:
        least = _number(session, MINIMUM) if minimum is None else minimum
        if not suppression.LEAST <= least <= suppression.MOST:
            what = _("The least number that is shown must be from {least} to {most}.")
            what = what.format(least=suppression.LEAST, most=suppression.MOST)
            raise KnownError(what, _("Nothing was changed."), code="minimum")
        scope = _found(Map.read(session), scope)
        kept = list(filter(None, map(readable, summing.frozen(session))))
        counted = summary_counting.count(
            session, year, self._database.clock.today(), least, progress, on=on and year.clip(on), kept=kept
        )
        made = summary_tables.tables(counted, scope)
        return Summary(
            school_year=year.name,
            scope=scope,
            counted_on=counted.on,
            program=__version__,
            template=counted.template,
            minimum=least,
            definitions=summary_words.definitions(least),
            tables=tuple(_with_frozen_years(table, kept, scope, year, least) for table in made),
            delivered_by=_delivered_by(counted, scope),
            stories=stories.told(session, year, counted.tally.where, scope) if _tells_of_people(made) else (),
        )


def _tells_of_people(tables: Iterable[Table]) -> bool:
    """Whether any figure of people is shown: not where a place has so few that it tells of none."""
    return any(
        column.role in PEOPLE and isinstance(value, int) and value > 0
        for table in tables
        for row in table.rows
        for column, value in zip(table.columns, row, strict=True)
    )


def _read_back(made: Summary, content: bytes) -> None:
    """Look whether what is about to be kept can be read again. Raises KnownError (code "not-read-back")."""
    what = _("This summary cannot be frozen, as it could not be read again afterwards.")
    todo = _("Look whether two schools, classes or lines of the routekaart have one name or code, and mend that.")
    for wrong in problems(made):
        what = f"{what} {summary_words.title(wrong.table)}, {wrong.row}: {wrong.reason}."
        raise KnownError(what, _("Nothing was changed."), todo, code="not-read-back")
    try:
        again = from_json(content)
    except KnownError as error:
        raise KnownError(what, _("Nothing was changed."), todo, code="not-read-back") from error
    if (again.school_year, again.scope, again.minimum) != (made.school_year, made.scope, made.minimum) or [
        _figures(table) for table in again.tables
    ] != [_figures(table) for table in made.tables]:
        raise KnownError(what, _("Nothing was changed."), todo, code="not-read-back")


def _figures(table: Table) -> tuple[object, ...]:
    """A table without its shares, which files may round."""
    kept = [at for at, column in enumerate(table.columns) if column.role not in ("share", "label")]
    return table.id, [[row[at] for at in kept] for row in table.rows]


def _delivered_by(counted: Counted, scope: Scope) -> tuple[str, ...]:
    """Whose figures these are: the schools that are in it, by name."""
    names = [
        item.name
        for item in counted.tally.where.schools.values()
        if scope.written in counted.tally.where.wider(item.scope.written) and item.name
    ]
    return tuple(dict.fromkeys(names)) or (_("no school"),)


def _with_frozen_years(table: Table, kept: Iterable[Summary], scope: Scope, year: SchoolYear, minimum: int) -> Table:
    """The table of years with the rows of earlier years as they were frozen, where they were and hide as much;
    the newest of each."""
    if table.id != "years":
        return table
    rows = {}
    for summary in kept:
        is_theirs = summary.scope == scope and summary.minimum >= minimum
        if is_theirs and summary.school_year < year.name and summary.school_year not in rows:
            old = summary.table("years")
            if [item.id for item in old.columns] == [item.id for item in table.columns]:
                rows[summary.school_year] = next((row for row in old.rows if row[0] == summary.school_year), None)
    return replace(table, rows=tuple(rows.get(str(row[0])) or row for row in table.rows))


def _found(where: Map, scope: Scope) -> Scope:
    """The scope that is meant: a school may be named by its BRIN with or without its branch, or by its name. Raises
    KnownError (code "no-scope")."""
    if scope.kind == ALL:
        return Scope()
    wanted = scope.name.strip().casefold()
    if scope.kind == "municipality":
        for item in where.schools.values():
            if item.municipality and item.municipality.casefold() == wanted:
                return Scope("municipality", item.municipality)
    schools = [item for item in where.schools.values() if scope.kind == "school"]
    for known in (
        [item for item in schools if item.scope.name.casefold() == wanted],
        [item for item in schools if item.name.casefold() == wanted],
        [item for item in schools if item.scope.name.casefold()[:_BRIN] == wanted],
    ):
        if len(known) == 1:
            return known[0].scope
    what = _("There is no school or municipality “{name}”.").format(name=scope.name)
    raise KnownError(what, _("Nothing was changed."), code="no-scope")


def _number(session: Session, name: str) -> int:
    """What a school chose of the settings that are a number."""
    row = school_settings.setting(session, name)
    return int(row.value) if row and row.value.isdecimal() else NUMBERS[name].usual


def _frozen(row: FrozenSummary) -> Frozen:
    kind, _colon, name = row.scope.partition(":")
    when = datetime.fromtimestamp(row.frozen_at / 1000, UTC)
    year = SchoolYear(school_year_start(row.school_year_id))
    return Frozen(row.id, year.name, Scope(kind, name), row.counted_on, when)
