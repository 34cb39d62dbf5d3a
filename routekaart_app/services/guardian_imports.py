"""Bringing in parents and carers from a list: plan first, write in one step, undo in one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.guardian import Child
from routekaart_app.exchange import reader
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.guardian_fields import GUARDIANS
from routekaart_app.exchange.guardian_rows import GuardianFile, read_guardians
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.backups import Backups
from routekaart_app.services.column_choices import read_as_chosen, remember
from routekaart_app.services.guardian_matching import KnownPupil, Matcher, PupilFinder, sorted_problems
from routekaart_app.services.guardian_plan import GuardianPlan, GuardianUpdate
from routekaart_app.services.guardians import Guardians, put
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.store.database import Database, Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Guardian, Guardianship
from routekaart_app.store.queries import guardians as queries

_EVERY = 500


class GuardianImports:
    """Lists of parents, from CSV, XLSX or ODS."""

    def __init__(self, database: Database, backups: Backups, guardians: Guardians) -> None:
        self._database, self._backups, self._guardians = database, backups, guardians

    def plan(
        self,
        path: Path,
        *,
        school_id: UUID | None = None,
        mapping: ColumnMapping | None = None,
        encoding: str | None = None,
        sheet: str | None = None,
        progress: Progress = SILENT,
    ) -> GuardianPlan:
        """What reading this list would do; nothing is written. With `school_id`, numbers are those of that school.

        Raises KnownError when the file is refused, UnknownColumns when a person has to say which column is which,
        and Cancelled.
        """
        table = reader.read_sheet(path, GUARDIANS, encoding=encoding, sheet=sheet)
        today = self._database.clock.today()

        def read(columns: ColumnMapping | None) -> GuardianFile:
            return read_guardians(table, columns, today)

        progress.step(0, 0)
        file = read_as_chosen(self._database, read, mapping, GUARDIANS)
        with self._database.read() as session:
            finder = PupilFinder(KnownPupil(*row) for row in queries.pupils_to_match(session, school_id))
        matcher = Matcher(self._guardians.all(), finder)
        for place, record in enumerate(file.records):
            if place % _EVERY == 0:
                progress.step(place, len(file.records), record.pupil.name)
            matcher.take(record)
        new, changed, unchanged = matcher.result()
        problems = sorted_problems(file.problems, matcher.problems)
        return GuardianPlan(
            tuple(new), tuple(changed), unchanged, problems, file.skipped_fields, file.sheet, file.sheets, mapping,
            file.choice,
        )  # fmt: skip

    def apply(self, plan: GuardianPlan, *, progress: Progress = SILENT) -> ImportOutcome:
        """Write a plan, as one step that can be undone, after a verified backup. Raises KnownError when somebody in it
        is gone meanwhile, and Cancelled; then nothing was written."""
        if not plan.writes:
            if not plan.fits:
                return ImportOutcome(False, _("Nothing in this file could come in."))
            return ImportOutcome(False, _("Everything in this file was known already."))
        backup = self._backups.make("import").folder
        label = _label(plan)
        with self._database.write(label) as session:
            _write(session, plan, progress)
            remember(session, plan.mapping)
        return ImportOutcome(True, label, backup)


def _label(plan: GuardianPlan) -> str:
    """The sentence for the message bar and the undo menu."""
    new, changed = len(plan.new), len(plan.changed)
    parts = (
        (new, ngettext("{n} new parent", "{n} new parents", new)),
        (changed, ngettext("{n} changed", "{n} changed", changed)),
    )
    return _("Imported: {parts}").format(parts=", ".join(text.format(n=count) for count, text in parts if count))


def _write(session: Session, plan: GuardianPlan, progress: Progress) -> None:
    places = queries.next_positions(session)
    links: list[dict[str, Any]] = []
    total = len(plan.new) + len(plan.changed)
    for start in range(0, len(plan.new), _EVERY):
        progress.step(start, total)
        part = [(new_id(), update) for update in plan.new[start : start + _EVERY]]
        insert_rows(session, Guardian, [_values(update) | {"id": key} for key, update in part])
        links += [_link(key, change.new, places) for key, update in part for change in update.children]
    for done, update in enumerate(plan.changed, start=len(plan.new)):
        if done % _EVERY == 0:
            progress.step(done, total)
        links += _change(session, update, places)
    session.flush()
    insert_rows(session, Guardianship, links)
    progress.step(total, total)


def _values(update: GuardianUpdate) -> dict[str, Any]:
    return {name: getattr(update.entry, name) for name in queries.COLUMNS if name != "id"}


def _link(guardian_id: UUID, child: Child, places: dict[UUID, int]) -> dict[str, Any]:
    place = places.get(child.pupil_id, 0)
    places[child.pupil_id] = place + 1
    values = {name: getattr(child, name) for name in queries.OF_CHILD}
    return values | {"guardian_id": guardian_id, "pupil_id": child.pupil_id, "position": place}


def _change(session: Session, update: GuardianUpdate, places: dict[UUID, int]) -> list[dict[str, Any]]:
    """Write what a file says of a known guardian; the links that are still to be made."""
    assert update.known is not None and update.known.id is not None
    key = update.known.id
    row = session.the(Guardian, key)
    put(row, {change.field: change.new for change in update.changes})
    kept = {link.pupil_id: link for link in queries.links(session, guardian_id=key)} if update.children else {}
    made = []
    for change in update.children:
        link = kept.get(change.new.pupil_id)
        if link is None:
            made.append(_link(key, change.new, places))
        else:
            put(link, {name: getattr(change.new, name) for name in queries.OF_CHILD})
    return made
