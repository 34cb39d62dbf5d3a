"""Companies that are in twice: the pairs that look alike, one beside the other, to be joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.company import SAME_BUT_FORM, SAME_NAME, SAME_PLACE, CompanyEntry
from routekaart_app.gui.dialogs.pairs_dialog import PairsDialog, PairsTexts
from routekaart_app.gui.models import merge_words
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.companies import CompanyDouble, CompanyMerge, uses_said

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_WHY = {
    SAME_PLACE: N_("same name and municipality"),
    SAME_BUT_FORM: N_("same municipality, another legal form or article"),
    SAME_NAME: N_("same name, municipality not known"),
}


class CompanyDoublesDialog(PairsDialog[CompanyEntry]):
    """See `PairsDialog`. Two companies of one name are told apart by filling in a municipality; KnownError when one of
    a `pair` is gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        parent: QWidget | None = None,
        *,
        pair: tuple[UUID, UUID] | None = None,
    ) -> None:
        self._companies = services.companies
        chosen = services.companies.between(*pair) if pair else None
        super().__init__(host, _texts(), merge_words.of_companies(), parent, pair=chosen)

    def pairs(self) -> Sequence[CompanyDouble]:
        """See `PairsDialog`."""
        return self._companies.doubles()

    def effect_said(self, merge: CompanyMerge) -> str:
        """See `PairsDialog`."""
        assert merge.dropped.id is not None
        uses = uses_said(self._companies.uses(merge.dropped.id))
        said = _("Of what goes up in it: {uses}; all of it goes along").format(uses=uses) if uses else ""
        return " · ".join(filter(None, (said, _("can be undone"))))

    def join(self, merge: CompanyMerge) -> str:
        """See `PairsDialog`."""
        assert merge.kept.id is not None and merge.dropped.id is not None
        return self._companies.merge(merge.kept.id, merge.dropped.id, merge.from_dropped)

    def said(self, pair: CompanyDouble) -> str:
        """See `PairsDialog`."""
        places = " / ".join(dict.fromkeys(one.municipality or "–" for one in (pair.first, pair.second)))
        return f"{pair.first.name} ({places})"

    def why(self, pair: CompanyDouble) -> str:
        """See `PairsDialog`."""
        return ", ".join(_(_WHY[reason]) for reason in pair.reasons)


def _texts() -> PairsTexts:
    return PairsTexts(
        window=_("Companies that are in twice"),
        asked=_("Are these one company?"),
        column=_("Company or institution"),
        table=_("Companies that look alike"),
        count=lambda n: ngettext("{n} pair looks like one company", "{n} pairs look like one company", n).format(n=n),
        none=_("No company is in twice"),
        about=_(
            "Choose a pair, say from which each field comes, and make them one. Nothing of either is lost. "
            "If they are two companies, fill in the municipality of both."
        ),
        about_asked=_("Say from which each field comes, and make them one. Nothing of either is lost."),
        about_none=_("No two companies have the same name in the same municipality."),
        merge=_("Make one company"),
    )
