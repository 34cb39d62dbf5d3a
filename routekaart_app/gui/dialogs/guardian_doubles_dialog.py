"""Parents who are in twice: the pairs that look alike, one beside the other, to be joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain.guardian import Guardian
from routekaart_app.gui.dialogs.pairs_dialog import PairsDialog, PairsTexts
from routekaart_app.gui.models import merge_words, parent_words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.guardians import GuardianDouble, GuardianMerge

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class GuardianDoublesDialog(PairsDialog[Guardian]):
    """See `PairsDialog`. KnownError when one of a `pair` is gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        parent: QWidget | None = None,
        *,
        pair: tuple[UUID, UUID] | None = None,
    ) -> None:
        self._guardians = services.guardians
        chosen = services.guardians.between(*pair) if pair else None
        super().__init__(host, _texts(), merge_words.of_guardians(), parent, pair=chosen)

    def pairs(self) -> Sequence[GuardianDouble]:
        """See `PairsDialog`."""
        return self._guardians.doubles()

    def effect_said(self, merge: GuardianMerge) -> str:
        """See `PairsDialog`."""
        parts = [_("Children and contact of both go along")]
        if _differs(merge):
            parts.append(_("Where the two differ in custody or in what is sent, the most careful holds"))
        return " · ".join((*parts, _("can be undone")))

    def join(self, merge: GuardianMerge) -> str:
        """See `PairsDialog`."""
        assert merge.kept.id is not None and merge.dropped.id is not None
        return self._guardians.merge(merge.kept.id, merge.dropped.id, merge.from_dropped)

    def said(self, pair: GuardianDouble) -> str:
        """See `PairsDialog`."""
        both = (*pair.first.children, *pair.second.children)
        children = dict.fromkeys(map(parent_words.child_said, both))
        return f"{pair.first.name} · {', '.join(children)}" if children else pair.first.name

    def why(self, pair: GuardianDouble) -> str:
        """See `PairsDialog`."""
        return ", ".join(_(words.SAME_GUARDIAN[reason]) for reason in pair.reasons)


def _differs(merge: GuardianMerge) -> bool:
    """Whether the two are told differently of a child they share."""
    shared = ((child, merge.kept.child(child.pupil_id)) for child in merge.dropped.children)
    return any(
        (one.custody, one.do_not_send) != (other.custody, other.do_not_send)
        for one, other in shared
        if other in merge.kept.children
    )


def _texts() -> PairsTexts:
    return PairsTexts(
        window=_("Parents who are in twice"),
        asked=_("Are these one person?"),
        column=_("Parent or carer"),
        table=_("Parents who look alike"),
        count=lambda n: ngettext("{n} pair looks like one person", "{n} pairs look like one person", n).format(n=n),
        none=_("Nobody is in twice"),
        about=_("Choose a pair, say from which each field comes, and make them one. Nothing of either is lost."),
        about_asked=_("Say from which each field comes, and make them one. Nothing of either is lost."),
        about_none=_("No two parents of one name have a pupil, a telephone number or an address in common."),
        merge=_("Make them one"),
    )
