"""Bringing in companies from a list: plan first, write in one step, undo in one step."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from routekaart_app import words
from routekaart_app.domain import names
from routekaart_app.domain.list_entry import CAMPUSES
from routekaart_app.exchange import company_rows, reader
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.company_fields import COMPANIES
from routekaart_app.exchange.company_rows import CompanyFile, KnownWords
from routekaart_app.i18n import LANGUAGES, catalog
from routekaart_app.i18n import gettext as _
from routekaart_app.services import company_import_writing as writing
from routekaart_app.services import lists
from routekaart_app.services.backups import Backups
from routekaart_app.services.column_choices import read_as_chosen
from routekaart_app.services.companies import Companies
from routekaart_app.services.company_matching import Matcher
from routekaart_app.services.company_plan import Choice, CompanyPlan
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.store.database import Database

_EVERY = 200


class CompanyImports:
    """Lists of companies, from CSV, XLSX or ODS."""

    def __init__(self, database: Database, backups: Backups, companies: Companies) -> None:
        self._database, self._backups, self._companies = database, backups, companies

    def plan(
        self,
        path: Path,
        *,
        mapping: ColumnMapping | None = None,
        encoding: str | None = None,
        sheet: str | None = None,
        progress: Progress = SILENT,
    ) -> CompanyPlan:
        """What reading this list would do; nothing is written.

        Raises KnownError when the file is refused, UnknownColumns when a person has to say which column is which,
        and Cancelled.
        """
        table = reader.read_sheet(path, COMPANIES, encoding=encoding, sheet=sheet)
        today, known = self._database.clock.today(), known_words(self._database)

        def read(columns: ColumnMapping | None) -> CompanyFile:
            return company_rows.read_companies(table, columns, known, today)

        progress.step(0, 0)
        file = read_as_chosen(self._database, read, mapping, COMPANIES)
        matcher = Matcher(self._companies.all())
        for place, record in enumerate(file.companies):
            if place % _EVERY == 0:
                progress.step(place, len(file.companies), record.entry.name)
            matcher.take(record)
        found = matcher.result()
        return CompanyPlan(
            tuple(found.new),
            tuple(found.changed),
            len(found.unchanged),
            tuple(found.held),
            tuple(found.doubles),
            tuple(sorted((*file.problems, *found.problems), key=lambda problem: problem.row)),
            file.skipped_fields,
            file.sheet,
            file.sheets,
            mapping,
            file.choice,
        )

    def apply(
        self,
        plan: CompanyPlan,
        *,
        same: Collection[int] = (),
        add_others: bool = False,
        chosen: Collection[Choice] | None = None,
        progress: Progress = SILENT,
    ) -> ImportOutcome:
        """Write a plan, of a list or of a catalogue, as one step that can be undone, after a verified backup.

        Of the rows that look like a company that is known, those in `same` fill it up; the others come in as companies
        of their own if `add_others`, and else not at all. `chosen` are the changes to make where a person may choose,
        by default those that fill up something empty. Raises Cancelled, and then nothing was written.
        """
        result = writing.decided(plan, same, add_others, plan.proposed if chosen is None else chosen)
        if result.is_empty:
            return ImportOutcome(False, _("Everything in this file was known already."))
        backup = self._backups.make("import").folder
        label = writing.label(result)
        with self._database.write(label) as session:
            writing.write(session, plan, result, self._database.clock.today(), progress)
        return ImportOutcome(True, label, backup)


def known_words(database: Database) -> KnownWords:
    """What the school calls its sectors and campuses, in every language of the program, and by their words in it."""
    sectors = {names.fold(key): key for key in words.SECTOR}
    for lang in reversed(LANGUAGES):
        sectors |= {names.fold(catalog("app", lang).gettext(said)): key for key, said in words.SECTOR.items()}
    shipped = words.SHIPPED_SECTOR.items()
    for lang in LANGUAGES:
        for key, said in shipped:
            sectors.setdefault(names.fold(catalog("app", lang).gettext(said)), key)
    with database.read() as session:
        campuses = {names.fold(entry.text): entry.text for entry in lists.read(session, CAMPUSES)}
    return KnownWords(sectors, campuses)
