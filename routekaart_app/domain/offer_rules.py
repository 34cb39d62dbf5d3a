"""What must be mended before an offer can be kept, and what it is made clean of."""

from __future__ import annotations

from dataclasses import replace

from routekaart_app.domain import one_line, typed_text
from routekaart_app.domain.company import STAGES
from routekaart_app.domain.company_rules import MOST_PUPILS
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.visit import KINDS
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

MOST_MINUTES = 10_080
"""A week; what takes longer is said in the description."""


def cleaned(offer: Offer) -> Offer:
    """The same without what cannot be seen."""
    return replace(
        offer,
        title=one_line.one_line(offer.title),
        description=typed_text.cleaned(offer.description)[0],
        suitable_for=tuple(stage for stage in STAGES if stage in offer.suitable_for),
        minutes=offer.minutes or None,
        most_pupils=offer.most_pupils or None,
    )


def problems(offer: Offer) -> tuple[Problem, ...]:
    """What must be mended in an offer, each beside its field."""
    found: list[Problem] = []
    said = one_line.problem(offer.title)
    if said:
        found.append(Problem("title", said))
    elif not one_line.one_line(offer.title):
        found.append(Problem("title", _("Say in a few words what can be done.")))
    if offer.kind not in KINDS:
        found.append(Problem("kind", _("Choose what kind of visit it is.")))
    if offer.minutes is not None and not 0 <= offer.minutes <= MOST_MINUTES:
        found.append(Problem("minutes", _("A number of minutes from 0 to {most}.").format(most=MOST_MINUTES)))
    if offer.most_pupils is not None and not 0 <= offer.most_pupils <= MOST_PUPILS:
        found.append(Problem("most_pupils", _("A number of pupils from 0 to {most}.").format(most=MOST_PUPILS)))
    return (*found, *typed_text.problems("description", offer.description))
