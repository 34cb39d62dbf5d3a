"""Commands that look after an administration: checks, backups, undo and redo."""

from __future__ import annotations

import argparse

from routekaart_app import terminal
from routekaart_app.commands.common import opened
from routekaart_app.i18n import gettext as _


def check(options: argparse.Namespace) -> int:
    """Check the whole administration; nothing is changed."""
    with opened(options) as services:
        result = services.checks.run()
    findings = [{"code": item.code, "text": item.text, "count": item.count} for item in result.findings]
    text = _("The administration is sound.") if result.ok else _("The administration has faults.")
    answer = {"ok": result.ok, "schema": result.schema, "pupils": result.pupils, "findings": findings}
    terminal.give(options, answer, *(item.text for item in result.findings), text)
    return terminal.OK if result.ok else terminal.ATTENTION


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
