"""Pupils who are in twice: the pairs that look alike, one beside the other, to be joined or kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain import names
from routekaart_app.domain.doubles import (
    SAME_NAME,
    SAME_NAME_AND_BIRTH,
    SAME_NUMBER,
    PupilDouble,
    PupilFacts,
    PupilMerge,
    proposed,
)
from routekaart_app.gui.dialogs.pairs_dialog import PairsDialog, PairsTexts
from routekaart_app.gui.models import merge_words
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.doubles import MergeEffect

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_WHY = {
    SAME_NUMBER: N_("same number"),
    SAME_NAME_AND_BIRTH: N_("same name and birth date"),
    SAME_NAME: N_("same name, birth date not known"),
}


class DoublesDialog(PairsDialog[PupilFacts]):
    """See `PairsDialog`; KnownError when one of a `pair` is gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        parent: QWidget | None = None,
        *,
        pair: tuple[UUID, UUID] | None = None,
    ) -> None:
        self._doubles = services.doubles
        chosen = services.doubles.between(*pair) if pair else None
        super().__init__(host, _texts(), merge_words.of_pupils(), parent, pair=chosen)

    def pairs(self) -> Sequence[PupilDouble]:
        """See `PairsDialog`."""
        return self._doubles.find()

    def proposed(self, pair: PupilDouble) -> PupilMerge:
        """See `PairsDialog`."""
        return proposed(pair)

    def effect_said(self, merge: PupilMerge) -> str:
        """See `PairsDialog`."""
        return _effect_said(self._doubles.effect(merge))

    def join(self, merge: PupilMerge) -> str:
        """See `PairsDialog`."""
        return self._doubles.merge(merge)

    def keep_two(self, pair: PupilDouble) -> str:
        """See `PairsDialog`."""
        return self._doubles.keep_apart(pair)

    def said(self, pair: PupilDouble) -> str:
        """See `PairsDialog`."""
        both = (names.listed(facts.first_name, facts.prefix, facts.last_name) for facts in (pair.first, pair.second))
        return " / ".join(dict.fromkeys(both))

    def why(self, pair: PupilDouble) -> str:
        """See `PairsDialog`."""
        return ", ".join(_(_WHY[reason]) for reason in pair.reasons)


def _texts() -> PairsTexts:
    return PairsTexts(
        window=_("Pupils who are in twice"),
        asked=_("Are these one pupil?"),
        column=_("Pupil"),
        table=_("Pupils who look alike"),
        count=lambda n: ngettext("{n} pair looks like one pupil", "{n} pairs look like one pupil", n).format(n=n),
        none=_("Nobody is in twice"),
        about=_("Choose a pair, say from whom each field comes, and make them one. Nothing of either is lost."),
        about_asked=_("Say from whom each field comes, and make them one. Nothing of either is lost."),
        about_none=_("No two pupils have the same number at a school, or the same name and birth date."),
        merge=_("Make one pupil"),
        apart=_("These are two pupils"),
    )


def _effect_said(effect: MergeEffect) -> str:
    parts = []
    if effect.moments:
        text = ngettext("{n} contact moment goes along", "{n} contact moments go along", effect.moments)
        parts.append(text.format(n=effect.moments))
    both = (
        (
            effect.joined_moments,
            ngettext(
                "{n} contact moment stands with both and becomes one",
                "{n} contact moments stand with both and become one each",
                effect.joined_moments,
            ),
        ),
        (
            effect.joined_years,
            ngettext(
                "{n} school year stands with both and becomes one",
                "{n} school years stand with both and become one each",
                effect.joined_years,
            ),
        ),
        (
            effect.joined_exemptions,
            ngettext(
                "{n} exemption stands with both and becomes one",
                "{n} exemptions stand with both and become one each",
                effect.joined_exemptions,
            ),
        ),
    )
    parts += [text.format(n=count) for count, text in both if count]
    if effect.drops_consent:
        parts.append(_("Consent that parents are told stands only with the one that goes and does not go along"))
    return " · ".join((*parts, _("can be undone")))
