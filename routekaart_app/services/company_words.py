"""In words why a company of a file looks like another."""

from __future__ import annotations

from routekaart_app.domain.company_likeness import ELSEWHERE, NO_MUNICIPALITY, SPELLING, TYPING
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services.company_plan import SAME_ROW, CompanyLikeness

WHY = {
    SAME_ROW: N_("the same company as {known}; counted once"),
    SPELLING: N_("the same as {known}, written otherwise?"),
    NO_MUNICIPALITY: N_("the same as {known}? One of both says no municipality"),
    ELSEWHERE: N_("a branch of {known}, or the same?"),
    TYPING: N_("nearly written as {known}"),
}


def likeness_said(item: CompanyLikeness) -> str:
    """Such as "the same as Bakkerij De Kade (Schiedam), written otherwise?"."""
    known = item.known
    name = f"{known.name} ({known.municipality})" if known.municipality else known.name
    if item.known_row is not None:
        name = _("{name} in row {row}").format(name=name, row=item.known_row)
    return _(WHY[item.why]).format(known=name)
