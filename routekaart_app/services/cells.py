"""Cells of the class grid: one or hundreds at once, each step undone as one; and lines that are not needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain import one_line
from routekaart_app.domain.cell_edit import CellEdit, CellFacts, Days, Step, Verdict, Wanted, step
from routekaart_app.domain.contact import DEFAULT_REASON, REASONS, State
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import cell_words
from routekaart_app.services.cell_writing import write
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Exemption, Line, Participation
from routekaart_app.store.queries import cells, grid_cells, moments, people, templates


@dataclass(frozen=True, slots=True)
class CellOutcome:
    """What came of some edits: `label` says what was done, empty for nothing; `said` adds what was left alone.

    `verdicts` stand in the order of the edits, each cell once.
    """

    label: str
    said: str
    verdicts: tuple[Verdict, ...]

    @property
    def done(self) -> int:
        """How many cells were set."""
        return self.verdicts.count(Verdict.SET)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The edits of one call with what each is to write, and what they are about."""

    edits: tuple[CellEdit, ...]
    steps: tuple[Step, ...]
    lines: dict[UUID, RoutekaartLine]
    pupils: dict[UUID, PupilEntry]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(one.verdict for one in self.steps)


class Cells:
    """What the class grid changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, edits: Sequence[CellEdit], on: date, *, overwrite: bool = False) -> CellOutcome:
        """Set any number of cells on the day of the grid, as one step that can be undone.

        Cells that hold something already are left alone, unless `overwrite`; see `domain.cell_edit.step`. Raises
        KnownError, with nothing changed, when a moment would come on a day that cannot be.
        """
        plan = self._plan(edits, on, overwrite=overwrite)
        if Verdict.DAY in plan.verdicts:
            raise _no_such_day(next(e for e, s in zip(plan.edits, plan.steps, strict=True) if s.verdict == "day"))
        doing = [(e, s) for e, s in zip(plan.edits, plan.steps, strict=True) if s.verdict is Verdict.SET]
        codes = {line.id: line.code for line in plan.lines.values()}
        names = {pupil.id: pupil.display_name for pupil in plan.pupils.values()}
        if not doing:
            return CellOutcome("", _nothing(plan, codes, names), plan.verdicts)
        label = cell_words.label([edit for edit, _step in doing], codes, names, on)
        with self._database.write(label) as session:
            write(session, doing, plan.lines)
        rest = cell_words.rest(plan.verdicts)
        return CellOutcome(label, f"{label}; {rest}" if rest else label, plan.verdicts)

    def preview(self, edits: Sequence[CellEdit], on: date, *, overwrite: bool = False) -> tuple[Verdict, ...]:
        """What `apply` would do with each cell; nothing is changed."""
        return self._plan(edits, on, overwrite=overwrite).verdicts

    def _plan(self, edits: Sequence[CellEdit], on: date, *, overwrite: bool) -> _Plan:
        year, days = SchoolYear.of(on), Days(on, self._database.clock.today())
        by_cell: dict[tuple[UUID, UUID], CellEdit] = {}
        for edit in edits:
            by_cell.setdefault((edit.pupil_id, edit.line_id), edit)
        once = tuple(by_cell.values())
        pupil_ids, line_ids = {edit.pupil_id for edit in once}, {edit.line_id for edit in once}
        with self._database.read() as session:
            lines = {line.id: line for line in moments.lines(session, year) if line.id in line_ids}
            entries = people.entries(session, year, pupil_ids=pupil_ids)
            held = grid_cells.moments(session, pupil_ids, line_ids, year)
            exempt = grid_cells.exempt(session, pupil_ids, line_ids)
        pupils = {entry.id: entry for entry in entries}
        meant = {
            (entry.id, line.id)
            for entry in entries
            for line in lines.values()
            if line.applies(entry.place, entry.entered, year)
        }
        steps = []
        for edit in once:
            key = (edit.pupil_id, edit.line_id)
            target = lines[edit.line_id].target if edit.line_id in lines else 1
            facts = CellFacts(target, key in meant, key in exempt, held.get(key, ()))
            steps.append(step(edit, facts, days, overwrite=overwrite))
        return _Plan(once, tuple(steps), lines, pupils)

    def toggle(self, pupil_id: UUID, line_id: UUID, on: date) -> str:
        """Change one cell of the grid and return the sentence that says so.

        Short of its target, the cell gains a moment: one that was missed, planned or partly done on or before `on`
        becomes done, otherwise a new one is noted on that day. At its target, the newest moment is taken back: one
        of this pupil alone disappears, in an activity of the class the pupil becomes absent. Raises KnownError for
        a day to come.
        """
        if on > self._database.clock.today():
            raise KnownError(_("This day is still to come."), _("Nothing was changed."), code="future")
        with self._database.read() as session:
            line, name = session.the(Line, line_id), _name(session, pupil_id)
            held = grid_cells.moments(session, [pupil_id], [line_id], SchoolYear.of(on))
        done = [m for m in held.get((pupil_id, line_id), ()) if m.state is State.TOOK_PART and m.on <= on]
        if len(done) >= line.target:
            return self._take_back(done[-1].id, name, line.code, own=done[-1].own)
        return self.apply([CellEdit(pupil_id, line_id, Wanted.DONE)], on, overwrite=True).said

    def _take_back(self, participation_id: UUID, name: str, code: str, *, own: bool) -> str:
        label = _("{code} taken back for {name}").format(code=code, name=name)
        with self._database.write(label) as session:
            item = session.the(Participation, participation_id)
            if own and cells.size(session, item.activity_id) == 1:
                session.delete(session.the(Activity, item.activity_id))
                session.delete(item)
            else:
                item.state, item.reason = State.ABSENT, DEFAULT_REASON
        return label

    def give_reason(self, cells_: Sequence[tuple[UUID, UUID]], reason: str, on: date) -> str:
        """Say why pupils were not there: a reason out of `REASONS` for the newest absence in each cell, a pupil and a
        line, as one step. Returns the sentence that says so, "" when nothing was to be changed. Raises ValueError for
        any other reason.
        """
        if reason not in REASONS:
            raise ValueError("no such reason")
        pupil_ids, line_ids = {pupil for pupil, _line in cells_}, {line for _pupil, line in cells_}
        with self._database.read() as session:
            held = grid_cells.moments(session, pupil_ids, line_ids, SchoolYear.of(on))
            newest = [
                (cell, missed[-1].id)
                for cell in dict.fromkeys(cells_)
                if (missed := [m for m in held.get(cell, ()) if m.state is State.ABSENT and m.on <= on])
            ]
            rows = grid_cells.rows(session, [moment_id for _cell, moment_id in newest])
            other = {row.id for row in rows if row.reason != reason}
            doing = [(cell, moment_id) for cell, moment_id in newest if moment_id in other]
            if not doing:
                return ""
            (pupil_id, line_id), _first = doing[0]
            name, code = _name(session, pupil_id), session.the(Line, line_id).code
        label = cell_words.reason_given(reason, code, name, len(doing))
        with self._database.write(label) as session:
            for row in grid_cells.rows(session, [moment_id for _cell, moment_id in doing]):
                row.reason = reason
        return label

    def exempt(self, pupil_id: UUID, line_id: UUID, reason: str) -> str:
        """Note that a pupil need not follow a line, and why; it stays visible beside every figure.

        Returns what was done, with how many moments count no longer. The reason that is there already changes
        nothing. Raises KnownError when there is no reason, or too much of one.
        """
        wrong, kept = one_line.problem(reason, one_line.LONGEST_REASON), one_line.one_line(reason)
        if wrong or not kept:
            raise KnownError(wrong or _("Say why this is not needed."), _("Nothing was changed."), code="no-reason")
        with self._database.read() as session:
            line, name = session.the(Line, line_id), _name(session, pupil_id)
            before = [row.reason for row in cells.exemptions(session, pupil_id, line_id)]
            counted = 0 if before else _counted(session, pupil_id, line, self._database.clock.today())
        if before == [kept]:
            return cell_words.exempt_already(line.code, name)
        label = _("{code}: other reason for {name}") if before else _("{code} not needed for {name}")
        label = label.format(code=line.code, name=name)
        with self._database.write(label) as session:
            for row in cells.exemptions(session, pupil_id, line_id):
                session.delete(row)
            session.add(Exemption(pupil_id=pupil_id, line_id=line_id, reason=kept))
        return cell_words.exempted(label, counted)

    def need_again(self, pupil_id: UUID, line_id: UUID) -> str:
        """Take back an exemption."""
        with self._database.read() as session:
            line, name = session.the(Line, line_id), _name(session, pupil_id)
        label = _("{code} needed again for {name}").format(code=line.code, name=name)
        with self._database.write(label) as session:
            for row in cells.exemptions(session, pupil_id, line_id):
                session.delete(row)
        return label


def _name(session: Session, pupil_id: UUID) -> str:
    return people.display_name(session, pupil_id)


def _counted(session: Session, pupil_id: UUID, line: Line, today: date) -> int:
    """How many moments of a pupil count for a line, up to its target."""
    year = templates.year_of_line(session, line.id)
    held = grid_cells.moments(session, [pupil_id], [line.id], year) if year else {}
    done = [m for m in held.get((pupil_id, line.id), ()) if m.state is State.TOOK_PART and m.on <= today]
    return min(len(done), line.target)


def _no_such_day(edit: CellEdit) -> KnownError:
    """A moment on a day to come, one planned for a day gone by, or a day of another school year."""
    nothing = _("Nothing was changed.")
    if edit.wanted is Wanted.PLANNED:
        return KnownError(_("What is planned has a day to come, in this school year."), nothing, code="day")
    return KnownError(_("This day is still to come, or not in this school year."), nothing, code="future")


def _nothing(plan: _Plan, codes: dict[UUID, str], names: dict[UUID, str]) -> str:
    """Why nothing was done."""
    if len(plan.edits) == 1:
        edit, verdict = plan.edits[0], plan.steps[0].verdict
        return cell_words.left_alone(verdict, codes.get(edit.line_id, "?"), names.get(edit.pupil_id, "?"))
    return _("Nothing was changed: {why}.").format(why=cell_words.rest(plan.verdicts))
