"""The command that makes letters to parents."""

from __future__ import annotations

import argparse

from routekaart_app import terminal
from routekaart_app.commands.common import find_group, opened
from routekaart_app.commands.reporting import tell
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.letter import LetterChoice
from routekaart_app.services.report_requests import ReportRequest


def letters(options: argparse.Namespace) -> int:
    """Make letters to the parents of a class: all of them, or none."""
    with opened(options) as services:
        on = options.on or services.clock.today()
        group = find_group(services, options, on)
        key = services.letters.find(options.letter)
        request = ReportRequest(
            kind="letter",
            group_id=group.id,
            pupil_ids=(),
            on=on,
            language=options.language or PAPER_LANGUAGES[0],
            single_file=not options.per_family,
            folder=options.to,
            two_sided=options.two_sided,
            home_language=not options.language,
            large=options.large,
            per_family=options.per_family,
            on_request=options.on_request,
            letter=LetterChoice(key, options.subject, options.date, options.time, options.place),
            as_text=options.format == "odt",
        )
        outcome = services.reports.make(request, terminal.TerminalProgress())
    tell(options, outcome)
    return terminal.ATTENTION if outcome.warnings or outcome.withheld else terminal.OK
