"""Commands that look after an administration: checks, backups, undo and redo."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from routekaart_app import terminal
from routekaart_app.commands.common import opened
from routekaart_app.i18n import gettext as _
from routekaart_app.services.repairs import Repair


def check(options: argparse.Namespace) -> int:
    """Check the whole administration. With --repair also say what can be mended, and with --apply mend it."""
    if options.apply and not options.repair:
        terminal.say(_("--apply goes with --repair."))
        return terminal.WRONG_USE
    mended: str | None = None
    repairs: tuple[Repair, ...] = ()
    with opened(options) as services:
        if options.repair:
            repairs = services.repairs.preview().repairs
        if options.apply and repairs:
            mended = services.repairs.apply()
        result = services.checks.run()
    findings = [{"code": item.code, "text": item.text, "count": item.count} for item in result.findings]
    text = _("The administration is sound.") if result.ok else _("The administration has faults.")
    answer = {"ok": result.ok, "schema": result.schema, "pupils": result.pupils, "findings": findings}
    if options.repair:
        answer["repairs"] = [{"code": item.code, "text": item.text, "count": item.count} for item in repairs]
        answer["repaired"] = mended is not None
    terminal.give(options, answer, *_mending(options, repairs, mended), *(item.text for item in result.findings), text)
    return terminal.OK if result.ok else terminal.ATTENTION


def _mending(options: argparse.Namespace, repairs: tuple[Repair, ...], mended: str | None) -> Iterator[str]:
    """What would be mended, or was."""
    if not options.repair:
        return
    yield from (_("To mend: {what}").format(what=item.text) for item in repairs)
    if mended is not None:
        yield mended
    elif repairs:
        yield _("Nothing was changed. Add --apply to mend this.")
    else:
        yield _("There is nothing to mend.")


def backup(options: argparse.Namespace) -> int:
    """Make a verified backup."""
    with opened(options) as services:
        made = services.backups.make("manual")
    terminal.give(
        options,
        {"backup": str(made.folder), "pupils": made.pupils},
        _("Backup made and checked: {folder}").format(folder=made.folder),
    )
    return terminal.OK


def undo(options: argparse.Namespace) -> int:
    """Take back the last step."""
    with opened(options) as services:
        label = services.history.undo()
    terminal.give(
        options, {"undone": label}, _("Undone: {label}").format(label=label) if label else _("Nothing to undo.")
    )
    return terminal.OK


def redo(options: argparse.Namespace) -> int:
    """Bring back the last step that was taken back."""
    with opened(options) as services:
        label = services.history.redo()
    terminal.give(
        options, {"redone": label}, _("Redone: {label}").format(label=label) if label else _("Nothing to redo.")
    )
    return terminal.OK
