"""Bringing in pupils from a file: plan first, write in one step, undo in one step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange import reader, refusals
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.fields import PUPILS
from routekaart_app.exchange.records import WHOLE_FILE, ImportFile, PupilRecord, RowProblem, UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import import_writing
from routekaart_app.services.backups import Backups
from routekaart_app.services.column_choices import read_as_chosen
from routekaart_app.services.import_matching import FIELDS, Matcher
from routekaart_app.services.import_plan import ImportPlan, Known, SchoolTarget
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Enrolment, Pupil
from routekaart_app.store.queries import matching, people

_BRIN = re.compile(r"\d{2}[A-Z]{2}(\d{2})?")


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What was written, and the sentence that says so; `written` is False when there was nothing to write."""

    written: bool
    label: str
    backup: Path | None = None
    group_id: UUID | None = None
    """The first class that is new, to be shown."""


class Imports:
    """Files of pupils, from EDEXML, CSV or XLSX."""

    def __init__(self, database: Database, backups: Backups) -> None:
        self._database = database
        self._backups = backups

    def plan(
        self,
        path: Path,
        *,
        school_id: UUID | None = None,
        brin: str | None = None,
        school_year: SchoolYear | None = None,
        mapping: ColumnMapping | None = None,
        encoding: str | None = None,
        sheet: str | None = None,
    ) -> ImportPlan:
        """What reading this file would do; nothing is written.

        Raises KnownError when the file is refused or when it is not clear which school it belongs to ("no-school"),
        and UnknownColumns when a person has to say which column is which.
        """
        file = self._read(path, mapping, encoding, sheet)
        today = self._database.clock.today()
        year = self._year(file, school_year, today)
        with self._database.read() as session:
            school = _school(session, file, school_id, brin)
            here = list(_known(session, school.id, year)) if school.id else []
            school = _with_stage(school, here)
            matcher = Matcher(here, _elsewhere(session, file.pupils, school.id))
            groups = matching.group_ids(session, school.id, year) if school.id else {}
        remarks = _match(matcher, file)
        named, found = _home_classes(file), matcher.result
        return ImportPlan(
            file=file,
            school=school,
            year=year,
            new=tuple(found.new),
            changed=tuple(found.changed),
            moved=tuple(found.moved),
            unchanged=found.unchanged,
            left=tuple(found.left),
            leaving=tuple(found.leaving),
            missing=tuple(k for k in here if k.this_year and k.open and str(k.enrolment_id) not in found.seen),
            proposals=tuple(found.proposals),
            problems=(*remarks, *_without_stage(found.new, school), *found.problems),
            groups=named,
            new_groups=tuple(name for name in named if name.casefold() not in groups),
            mapping=mapping,
        )

    @staticmethod
    def columns(path: Path, plan: ImportPlan, *, encoding: str | None = None) -> UnknownColumns:
        """How the columns of a planned file were read, with some values of each, for who wants to choose otherwise.
        The plan itself holds no value of a column that is not read. Raises KnownError when the file is gone."""
        mapping = plan.file.mapping
        if mapping is None:
            raise ValueError("this file has no columns")
        table = reader.look(path, header_row=mapping.header_row, encoding=encoding, sheet=plan.file.sheet or None)
        return UnknownColumns(refusals.other_columns(), table, mapping)

    def apply(
        self, plan: ImportPlan, *, mark_missing: bool = False, linked: frozenset[int] = frozenset()
    ) -> ImportOutcome:
        """Write a plan, as one step that can be undone, after a verified backup.

        `mark_missing` notes who is not in the file as having left; `linked` are the rows of proposals that a person
        confirmed to be the pupil known elsewhere.
        """
        label = import_writing.label(plan)
        if not (plan.writes or (mark_missing and plan.missing) or linked):
            return ImportOutcome(False, _("Everything in this file was known already."))
        backup = self._backups.make("import").folder
        with self._database.write(label) as session:
            group_id = import_writing.write(session, plan, self._database.clock.today(), mark_missing, linked)
        return ImportOutcome(True, label, backup, group_id)

    def _read(self, path: Path, mapping: ColumnMapping | None, encoding: str | None, sheet: str | None) -> ImportFile:
        today = self._database.clock.today()

        def read(known: ColumnMapping | None) -> ImportFile:
            return reader.read(path, mapping=known, encoding=encoding, sheet=sheet, today=today)

        return read_as_chosen(self._database, read, mapping, PUPILS)

    @staticmethod
    def _year(file: ImportFile, asked: SchoolYear | None, today: date) -> SchoolYear:
        told = SchoolYear(file.school_year) if file.school_year else None
        if told and asked and told != asked:
            raise KnownError(
                _("This file is about school year {told}, not {asked}.").format(told=told.name, asked=asked.name),
                _("Nothing was changed."),
                _("Choose the school year of the file."),
                code="school-year",
            )
        return told or asked or SchoolYear.of(today)


def _match(matcher: Matcher, file: ImportFile) -> list[RowProblem]:
    """Put every row with its pupil, a doubtful one where its number is known; what is left to tell of the file."""
    sure = [doubt.pupil for doubt in file.doubts if matcher.knows(doubt.pupil.number)]
    for record in (*file.pupils, *sure):
        matcher.take(record)
    settled = {record.row for record in sure}
    return [item for item in file.problems if not (item.field == "person" and item.row in settled)]


def _school(session: Session, file: ImportFile, school_id: UUID | None, brin: str | None) -> SchoolTarget:
    """The school of a file: the one it names, the one asked for, or the only one there is."""
    told, branch = file.school_brin.upper(), file.school_branch
    asked = (brin or "").strip().upper()
    if asked and not _BRIN.fullmatch(asked):
        what = _("A BRIN is two digits and two letters, such as 99ZX, perhaps two digits more.")
        raise KnownError(what, _("Nothing was changed."), code="brin")
    if asked and told and asked[:4] != told:
        what = _("This file is of the school with BRIN {told}, not {asked}.").format(told=told, asked=asked)
        raise KnownError(what, _("Nothing was changed."), _("Choose the school of the file."), code="other-school")
    known = people.schools(session)
    targets = [SchoolTarget(item.id, item.name, item.brin, item.branch, item.stage) for item in known]
    if school_id is not None:
        return next(target for target in targets if target.id == school_id)
    code = told or asked[:4]
    if not code:
        if len(targets) == 1:
            return targets[0]
        raise KnownError(
            _("The file does not say which school it is of."),
            _("Nothing was changed."),
            _("Choose the school."),
            code="no-school",
        )
    branch = branch or asked[4:6]
    same = [target for target in targets if target.brin == code]
    exact = [target for target in same if (target.branch or "00") == (branch or "00")]
    loose = [target for target in same if not target.branch or not branch]
    if exact or loose:
        return (exact or loose)[0]
    if len(targets) == 1 and not targets[0].brin:
        return replace(targets[0], brin=code, branch=branch, adopts=True)
    stages = [pupil.stage for pupil in file.pupils if pupil.stage]
    stage = max(set(stages), key=stages.count) if stages else ""
    return SchoolTarget(None, _("School {brin}").format(brin=code + branch), code, branch, stage)


def _home_classes(file: ImportFile) -> tuple[str, ...]:
    """The classes of a file, each once; "8a" and "8A" are one."""
    found: dict[str, str] = {}
    for group in file.groups:
        if group.is_home:
            found.setdefault(group.name.casefold(), group.name)
    return tuple(found.values())


def _with_stage(school: SchoolTarget, here: Iterable[Known]) -> SchoolTarget:
    """The school with its stage; where that was never told, the one all its pupils have."""
    stages = {known.values["stage"] for known in here} - {""}
    return replace(school, stage=stages.pop()) if not school.stage and len(stages) == 1 else school


def _without_stage(new: Sequence[PupilRecord], school: SchoolTarget) -> tuple[RowProblem, ...]:
    """One remark on newcomers for whom no line of the routekaart would count."""
    count = sum(not record.stage for record in new)
    if not count or school.stage:
        return ()
    text = ngettext(
        "Not clear for {count} pupil; nothing counts until a file tells the year, the birth date or the track.",
        "Not clear for {count} pupils; nothing counts until a file tells the year, the birth date or the track.",
        count,
    )
    return (RowProblem(WHOLE_FILE, "stage", text.format(count=count), "remark"),)


def _known(session: Session, school_id: UUID, year: SchoolYear) -> Iterator[Known]:
    for pupil, enrolment, group, start in matching.enrolled_at(session, school_id, year):
        yield _as_known(pupil, enrolment, group if start == year.start else "", start == year.start)


def _as_known(pupil: Pupil, enrolment: Enrolment, group: str, this_year: bool) -> Known:
    name = (pupil.first_name, pupil.prefix, pupil.last_name)
    values = {field: getattr(pupil if hasattr(pupil, field) else enrolment, field) for field in FIELDS}
    return Known(
        pupil.id,
        enrolment.id,
        enrolment.number,
        names.display(*name),
        names.person_key(*name),
        pupil.birth_date,
        this_year,
        enrolment.ends_on is None,
        group,
        values,
    )


def _elsewhere(
    session: Session, records: Iterable[PupilRecord], school_id: UUID | None
) -> dict[tuple[str, date], list[tuple[Known, str]]]:
    """Pupils of other schools by name and birth date, as far as the file asks for those days."""
    days = sorted({record.birth_date for record in records if record.birth_date is not None})
    found: dict[tuple[str, date], list[tuple[Known, str]]] = {}
    for pupil, school in matching.born_on(session, days, school_id):
        known = _as_known(pupil, Enrolment(id=pupil.id, number="", ends_on=None), "", False)
        if known.birth_date is not None:
            found.setdefault((known.person_key, known.birth_date), []).append((known, school))
    return found
