"""The routekaart of each school year: every year has its own, so that last year's figures stay what they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from uuid import UUID

from routekaart_app import clock
from routekaart_app.domain import template_rules
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import LineProblem, TemplateChange, TemplateDraft
from routekaart_app.errors import KnownError
from routekaart_app.exchange import template_file
from routekaart_app.exchange.template_file import TemplateLine
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import resource
from routekaart_app.services import template_plan, template_saving, template_words
from routekaart_app.store import files
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Line, Template, school_year_id
from routekaart_app.store.queries import moments, templates


class Routekaarten:
    """Which lines pupils are to meet, per school year."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counts = template_plan.Counts()

    def ensure_template(self, year: SchoolYear) -> None:
        """Give a school year its routekaart when it has none: that of the year before, or the one shipped along."""
        with self._database.read() as session:
            if templates.name(session, year) is not None:
                return
        label = _("Routekaart made for {year}").format(year=year.name)
        with self._database.write(label, undoable=False) as session:
            ensure_in(session, year)

    def lines(self, year: SchoolYear) -> tuple[RoutekaartLine, ...]:
        """The lines of a school year in their own order; empty when that year has no routekaart."""
        with self._database.read() as session:
            return moments.lines(session, year)

    def years(self) -> tuple[SchoolYear, ...]:
        """The school years that have a routekaart, newest first."""
        with self._database.read() as session:
            return templates.years(session)

    def draft(self, year: SchoolYear) -> TemplateDraft:
        """The routekaart as it is, to be changed; raises KnownError "no-template" when the year has none."""
        with self._database.read() as session:
            return template_plan.stored(session, year, self._today)

    def from_year(self, source: SchoolYear, target: SchoolYear) -> TemplateDraft:
        """The routekaart of one school year as a draft for another; raises KnownError "no-template".

        Lines with the same code, whatever the capitals, are the same line: their contact moments stay.
        """
        with self._database.read() as session:
            taken = template_plan.stored(session, source, self._today)
            return self._for_year(session, target, taken.name, taken.lines)

    def from_file(self, path: Path, year: SchoolYear) -> TemplateDraft:
        """The routekaart in a file as a draft for a school year, its lines matched as by `from_year`.

        Raises KnownError as `template_file.read` does.
        """
        found = template_file.read(path)
        with self._database.read() as session:
            return self._for_year(session, year, found.name, found.lines)

    def year_in_file(self, path: Path) -> SchoolYear | None:
        """Whose routekaart a file says it is, if it says so; raises KnownError as `from_file` does."""
        return template_file.read(path).year

    def new_line(self, draft: TemplateDraft, like: RoutekaartLine | None = None) -> RoutekaartLine:
        """A line to be added to a draft, with a code that is free; a copy of `like` when that is given."""
        return template_rules.new_line(draft, clock.new_id(), like)

    def problems(self, draft: TemplateDraft) -> tuple[LineProblem, ...]:
        """What must be mended before a draft can be saved; empty when all is well."""
        return template_rules.problems(draft)

    def preview(self, draft: TemplateDraft, on: date | None = None) -> TemplateChange:
        """What saving a draft without problems would do to whose figures on a day (today).

        Counted over who is enrolled on that day, which is moved into the school year.
        """
        with self._database.read() as session:
            return template_plan.previewed(session, template_rules.tidied(draft), on or self._today, self._counts)

    def save(self, draft: TemplateDraft) -> str:
        """Keep a draft as one step that can be undone; returns the sentence that says so.

        Raises KnownError "year-over" for a school year that has ended, "problems" when there are any and "unchanged"
        when there is nothing to keep.
        """
        draft = template_rules.tidied(draft)
        self.check(draft)
        with self._database.read() as session:
            is_new = templates.name(session, draft.year) is None
            change = template_plan.differing(session, draft)
        if change.is_empty and not is_new:
            raise KnownError(_("Nothing differs from what is there."), _("Nothing was changed."), code="unchanged")
        label = template_words.label(draft, change, is_new)
        with self._database.write(label) as session:
            template_saving.save(session, draft)
        return label

    def check(self, draft: TemplateDraft) -> None:
        """Raises KnownError "year-over" or "problems" when a draft cannot be kept, as `save` does."""
        safe = _("Nothing was changed.")
        if draft.year.last_day < self._today:
            what = _("School year {year} is over: last year's figures never move.").format(year=draft.year.name)
            raise KnownError(what, safe, _("Change the routekaart of this year or of a later one."), code="year-over")
        problems = template_rules.problems(draft)
        if problems:
            raise KnownError(template_words.said_problem(draft, problems[0]), safe, code="problems")

    def export(self, year: SchoolYear, path: Path) -> None:
        """Write the routekaart of a school year to a file; raises KnownError "no-template" or as store/files.py."""
        draft = self.draft(year)
        files.write_asked(path, template_file.to_text(template_saving.as_file(draft)).encode())

    def own_target_groups(self) -> tuple[str, ...]:
        """The school's own target groups in use: those of this year's pupils, and those that lines are meant for."""
        year = SchoolYear.of(self._today)
        with self._database.read() as session:
            names = [*templates.own_target_groups(session, year)]
            for each in templates.years(session):
                names += [
                    name for line in moments.lines(session, each) for name in template_rules.own_names(line.tracks)
                ]
        found = {name.casefold(): name for name in reversed(names)}
        return tuple(sorted(found.values(), key=str.casefold))

    @property
    def _today(self) -> date:
        return self._database.clock.today()

    def _for_year(
        self, session: Session, year: SchoolYear, name: str, lines: Iterable[RoutekaartLine | TemplateLine]
    ) -> TemplateDraft:
        """Lines from elsewhere as a draft for a school year: those whose code it knows keep its row."""
        known = {line.code.casefold(): line.id for line in reversed(moments.lines(session, year))}
        return TemplateDraft(
            year,
            name,
            tuple(
                template_saving.as_line(line, known.get(line.code.casefold()), position)
                for position, line in enumerate(lines, start=1)
            ),
            is_closed=year.last_day < self._today,
        )


def ensure_in(session: Session, year: SchoolYear, new_id: Callable[[], UUID] = clock.new_id) -> None:
    """Do what `Routekaarten.ensure_template` does as a part of the caller's transaction; flushes."""
    template_saving.ensure_year(session, year)
    if templates.name(session, year) is not None:
        return
    earlier = templates.newest_before(session, year)
    if earlier is None:
        shipped = default()
        _add(session, year, shipped.name, shipped.lines, new_id)
    else:
        _add(session, year, templates.name(session, earlier) or "", moments.lines(session, earlier), new_id)


def default() -> template_file.TemplateFile:
    """The routekaart shipped with the program."""
    return template_file.read(resource("templates", "routekaart.toml"))


def _add(
    session: Session,
    year: SchoolYear,
    name: str,
    lines: Iterable[RoutekaartLine | TemplateLine],
    new_id: Callable[[], UUID],
) -> None:
    template = Template(id=new_id(), school_year_id=school_year_id(year.start), name=name)
    session.add(template)
    for position, line in enumerate(lines, start=1):
        values = template_saving.values_of(line)
        session.add(Line(id=new_id(), template_id=template.id, position=position, **values))
    session.flush()
