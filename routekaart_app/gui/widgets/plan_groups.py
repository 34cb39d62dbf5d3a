"""Who goes along: a card for every class, and one for single pupils."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart_app.domain.visit_plan import PlanGroup
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.plan_group_card import PlanGroupCard


class PlanGroups(QWidget):
    """Keeps a card per class; one that stays keeps the keyboard and its opened list."""

    changed = Signal(object)
    """A `PlanGroup` as it is now wanted."""
    line_chosen = Signal(object)
    """The class of which somebody chose what it counts for; None for single pupils."""
    removed = Signal(object)
    """The class that does not go along; None for single pupils."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[UUID | None, PlanGroupCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.look().space("small"))

    def show_groups(self, groups: Sequence[PlanGroup]) -> None:
        """Show these, in this order."""
        wanted = {group.group_id: group for group in groups}
        for key in [key for key in self.cards if key not in wanted]:
            gone = self.cards.pop(key)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for place, (key, group) in enumerate(wanted.items()):
            if key in self.cards:
                self.cards[key].set_group(group)
            else:
                self._column.insertWidget(place, self._card(key, group))

    def _card(self, key: UUID | None, group: PlanGroup) -> PlanGroupCard:
        card = PlanGroupCard(group)
        card.changed.connect(self.changed)
        card.line_chosen.connect(partial(self.line_chosen.emit, key))
        card.removed.connect(partial(self.removed.emit, key))
        self.cards[key] = card
        return card
