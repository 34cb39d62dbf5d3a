"""Commands that make an administration: an empty one, an invented region, a demonstration."""

from __future__ import annotations

import argparse
import re

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import EXAMPLE_PASSWORD, fresh_example
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import example_school


def new(options: argparse.Namespace) -> int:
    """Make an empty administration with one school and this year's routekaart."""
    if options.brin and not re.fullmatch(r"\d{2}[A-Z]{2}(\d{2})?", options.brin.strip().upper()):
        what = _("A BRIN is two digits and two letters, such as 99ZX, perhaps two digits more.")
        raise KnownError(what, _("Nothing was changed."), code="brin")
    with terminal.opening():
        services, recovery = bootstrap.create(options.vault, terminal.password(options), user_name=options.user)
    try:
        services.schools.add(options.school, brin=options.brin)
        services.routekaarten.ensure_template(SchoolYear.of(services.clock.today()))
    finally:
        services.close()
    terminal.give(
        options,
        {"vault": str(options.vault), "recovery_key": recovery.printed},
        _("Administration made: {folder}").format(folder=options.vault),
        _("Recovery key, to be kept on paper in the school safe: {key}").format(key=recovery.printed),
        _("Whoever has this key can open the administration. It is shown only once."),
    )
    return terminal.OK


def example(options: argparse.Namespace) -> int:
    """Make an invented region."""
    with fresh_example(options.vault, terminal.password(options, EXAMPLE_PASSWORD)) as services:
        made = example_school.make(
            services.vault.database,
            pupils=options.pupils,
            years=options.years,
            seed=options.seed,
            on=options.on or services.clock.today(),
            progress=terminal.TerminalProgress(),
        )
    figures = {
        "schools": made.schools,
        "groups": made.groups,
        "pupils": made.pupils,
        "companies": made.companies,
        "activities": made.activities,
        "participations": made.participations,
    }
    text = _("Invented region made: {schools} schools, {groups} classes, {pupils} pupils, {participations} moments")
    terminal.give(options, {"vault": str(options.vault), **figures}, text.format(**figures))
    return terminal.OK


def demo(options: argparse.Namespace) -> int:
    """Do the main job from beginning to end in a fresh folder; see demonstration.py."""
    from routekaart_app import demonstration

    return demonstration.run(options)
