"""The commands that take in companies from a list, and share the catalogue of the region as a file."""

from __future__ import annotations

import argparse
from typing import Any

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import opened
from routekaart_app.commands.importing import file_notes
from routekaart_app.domain.company_likeness import HELD_BACK
from routekaart_app.errors import KnownError
from routekaart_app.exchange.company_fields import LABELS
from routekaart_app.exchange.records import WHOLE_FILE, UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.company_plan import ADDED, JOINED, Choice, CompanyLikeness, CompanyPlan
from routekaart_app.services.company_words import likeness_said

SAME, NEW = "same", "new"


def bring_in(options: argparse.Namespace) -> int:
    """Read companies from a list: plan, and unless it is a dry run, apply."""
    with opened(options) as services:
        try:
            plan = services.company_imports.plan(options.file, encoding=options.encoding)
        except UnknownColumns as error:
            where = _("Columns are pointed out in the window: Companies, Import.")
            raise KnownError(error.what, error.safe, f"{error.todo} {where}", error.code) from error
        written = _apply(services, options, plan)
    return _give(options, plan, written, {"skipped_fields": list(plan.skipped_fields)})


def catalogue_import(options: argparse.Namespace) -> int:
    """Take in the catalogue of another school; where both say something, ours stays unless theirs is asked for."""
    with opened(options) as services:
        plan = services.catalogue.plan(options.file)
        chosen = _every_choice(plan) if options.theirs else None
        written = _apply(services, options, plan, chosen)
    offers = {"new": len(plan.new_offers), "changed": len(plan.changed_offers), "unchanged": plan.unchanged_offers}
    return _give(options, plan, written, {"offers": offers, "new_sectors": list(plan.new_sectors)})


def catalogue_export(options: argparse.Namespace) -> int:
    """Write companies and offers to a file for other schools."""
    with opened(options) as services:
        written = services.catalogue.export(options.to, with_contacts=options.with_contacts)
    result = {"companies": written.companies, "offers": written.offers, "file": str(options.to)}
    said = ngettext("{count} company written to {file}.", "{count} companies written to {file}.", written.companies)
    terminal.give(options, result, said.format(count=written.companies, file=options.to), _left_out(options))
    return terminal.OK


def _left_out(options: argparse.Namespace) -> str:
    if options.with_contacts:
        return _("Own notes are not in it. The people to call are: share it only with who may have their names.")
    return _("Own notes and the people to call are not in it.")


def _apply(
    services: bootstrap.Services,
    options: argparse.Namespace,
    plan: CompanyPlan,
    chosen: frozenset[Choice] | None = None,
) -> bool:
    if options.dry_run:
        return False
    same = frozenset(item.record.row for item in plan.held) if options.doubles == SAME else frozenset()
    outcome = services.company_imports.apply(plan, same=same, add_others=options.doubles == NEW, chosen=chosen)
    return outcome.written


def _every_choice(plan: CompanyPlan) -> frozenset[Choice]:
    changes = {(update.record.row, change.field) for update in plan.changed for change in update.changes}
    return frozenset(changes | {(item.row, "offer") for item in plan.changed_offers})


def _give(options: argparse.Namespace, plan: CompanyPlan, written: bool, more: dict[str, Any]) -> int:
    rows = [item for item in plan.problems if item.row != WHOLE_FILE]
    result: dict[str, Any] = {
        "new": len(plan.new) + (len(plan.held) if options.doubles == NEW else 0),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "problems": [{"row": item.row, "field": item.field, "reason": item.reason} for item in rows],
        "doubles": [_double(item, options.doubles) for item in plan.doubles],
        "written": written,
        **more,
    }
    notes = file_notes(options, plan.problems, plan.skipped_fields, LABELS)
    if not options.json:
        notes += [
            _("Row {row}: {reason}").format(row=item.record.row, reason=likeness_said(item)) for item in plan.doubles
        ]
    text = _("New {new}, changed {changed}, unchanged {unchanged}.").format(**result)
    if plan.held and options.doubles not in (SAME, NEW):
        held = ngettext(
            "{n} row looks like a known company and was left out; say --doubles same or --doubles new.",
            "{n} rows look like a known company and were left out; say --doubles same or --doubles new.",
            len(plan.held),
        )
        notes.append(held.format(n=len(plan.held)))
    done = _("Imported.") if written else _("Nothing was written.")
    terminal.give(options, result, *notes, text, done)
    return terminal.ATTENTION if rows or plan.held else terminal.OK


def _double(item: CompanyLikeness, said: str) -> dict[str, Any]:
    done = item.done
    if item.why in HELD_BACK:
        done = {SAME: JOINED, NEW: ADDED}.get(said, done)
    return {
        "row": item.record.row,
        "name": item.record.entry.name,
        "municipality": item.record.entry.municipality,
        "looks_like": item.known.name,
        "looks_like_municipality": item.known.municipality,
        "looks_like_row": item.known_row,
        "company": str(item.known.id) if item.known.id else None,
        "why": item.why,
        "what": done,
        "text": likeness_said(item),
    }
