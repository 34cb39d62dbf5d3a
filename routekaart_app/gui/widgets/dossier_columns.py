"""The cards below the line of a dossier, in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from routekaart_app.domain.overview import Dossier
from routekaart_app.gui import theme
from routekaart_app.gui.models import dossier_story
from routekaart_app.gui.widgets.agreements_card import AgreementsCard
from routekaart_app.gui.widgets.choices_card import ChoicesCard
from routekaart_app.gui.widgets.entries_card import EntriesCard
from routekaart_app.gui.widgets.growth_card import GrowthCard
from routekaart_app.gui.widgets.notes_card import NotesCard
from routekaart_app.gui.widgets.parents_card import ParentsCard
from routekaart_app.gui.widgets.spread_card import SpreadCard
from routekaart_app.gui.widgets.year_card import NextCard, YearCard
from routekaart_app.i18n import gettext as _

_THREE_FROM, _TWO_FROM = 900, 600
"""Widths in px at 100 % from which three and two columns fit."""
_FEW_MOMENTS, _FEW_REFLECTIONS = 5, 3


class DossierColumns(QWidget):
    """What happened at the left, how the pupil stands in the middle, what was agreed and chosen at the right; the lines
    of the year and the sectors below. In one column what the next talk needs stands first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moments = EntriesCard("moments", _("Contact moments"), few=_FEW_MOMENTS)
        self.growth, self.next = GrowthCard(), NextCard()
        self.agreements, self.parents = AgreementsCard(), ParentsCard()
        self.choices, self.notes = ChoicesCard(), NotesCard()
        self.reflections = EntriesCard("reflections", _("Reflections"), few=_FEW_REFLECTIONS)
        self.year, self.spread = YearCard(), SpreadCard()
        self.columns = 0
        self._left = _column((self.moments, self.reflections))
        self._middle = _column((self.growth, self.next))
        self._right = _column((self.agreements, self.parents, self.choices, self.notes))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setRowStretch(0, 1)

    def begin_anew(self) -> None:
        """Another pupil: a few entries of each card."""
        for card in (self.moments, self.reflections, self.agreements, self.parents, self.notes):
            card.fold()
        self.growth.fold()
        self.next.fold()
        self.spread.fold()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show everything of one pupil."""
        first_name = dossier.pupil.display_name.split(" ")[0]
        self.moments.show_entries(
            dossier_story.moments(dossier),
            _("Nothing has been recorded yet. Record a visit or a talk: it will stand here."),
        )
        self.reflections.show_entries(
            dossier_story.reflections(dossier),
            _("No reflections yet. After a visit or a talk, press Reflection above."),
        )
        self.growth.show_growth(dossier.growth, first_name)
        self.next.show_steps(dossier)
        self.agreements.show_agreements(dossier.agreements, dossier.on)
        self.choices.show_choices(dossier.choices, dossier.destinations, dossier.on, is_open=_has_left(dossier))
        self.notes.show_notes(dossier.notes, dossier.on)
        self.year.show_year(dossier.now)

    def arrange(self, width: int) -> None:
        """Side by side, in two columns, or one below the other, in a page of this width in px."""
        room = width / theme.look().scale
        columns = 3 if room >= _THREE_FROM else 2 if room >= _TWO_FROM else 1
        self._grid.setSpacing(theme.look().space("medium"))
        if columns == self.columns:
            return
        self.columns = columns
        places = {
            3: ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (1, 0, 1, 3), (2, 0, 1, 3)),
            2: ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1), (2, 0, 1, 2), (3, 0, 1, 2)),
            1: ((1, 0, 1, 1), (2, 0, 1, 1), (0, 0, 1, 1), (3, 0, 1, 1), (4, 0, 1, 1)),
        }[columns]
        parts = (self._left, self._middle, self._right, self.year, self.spread)
        for part, place in zip(parts, places, strict=True):
            self._grid.addWidget(part, *place)
        for column, stretch in enumerate((5, 4, 4)):
            self._grid.setColumnStretch(column, stretch if column < columns else 0)


def _has_left(dossier: Dossier) -> bool:
    """Whether the pupil is at none of our schools any more, and nothing is known of where to."""
    known = any(item.left_on <= dossier.on for item in dossier.destinations)
    return dossier.left_on is not None and not known


def _column(cards: tuple[QWidget, ...]) -> QWidget:
    """Cards below each other; the last one takes the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().space("medium"))
    for card in cards:
        column.addWidget(card, 1 if card is cards[-1] else 0)
    return made
