"""The history of one entry of a dossier: when, who, and what was there before."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import FRAME, PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.trail import Change, Happening, Way

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_NAME_WIDTH = 150


class HistoryDialog(QDialog):
    """Shows what the journal knows of some rows, newest first. Nothing can be changed here: Undo and the entry itself
    are for that."""

    def __init__(
        self, services: Services, row_ids: Collection[UUID], parent: QWidget | None = None, *, title: str = ""
    ) -> None:
        """`title` names the entry."""
        super().__init__(parent)
        self.setObjectName("HistoryDialog")
        self.setWindowTitle(_("History"))
        changes = services.trail.of(row_ids)
        self.steps = [list(step) for _number, step in groupby(changes, key=lambda change: change.number)]
        head = PageHead(title or _("History"))
        head.set_texts(title or _("History"), _("What was changed, newest first"))
        inside = QWidget()
        column = PageColumn(inside, inset=FRAME)
        column.addWidget(head)
        for step in self.steps:
            column.addWidget(_step(step))
        if not self.steps:
            column.addWidget(words(_("Nothing is known of how this came in."), "muted"))
        column.addStretch()
        self._area = scrolled(inside, focusable=True)
        self._area.setAccessibleName(_("History"))
        self._area.setAccessibleDescription("\n".join(line for step in self.steps for line in said(step)))
        self.close_button = QPushButton(_("Close"))
        self.close_button.setObjectName("close_button")
        self.close_button.setProperty("kind", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.close_button.setFocus()
        open_at(self, 620, 560)

    def _lay_out(self) -> None:
        buttons = FlowRow(gap="small")
        buttons.flow.push()
        buttons.flow.addWidget(self.close_button)
        foot = QWidget()
        PageColumn(foot).addWidget(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(hairline())
        outer.addWidget(foot)


def said(step: Iterable[Change]) -> list[str]:
    """One step in lines of words: when and who, what was done, and each field."""
    changes = list(step)
    return [
        headline(changes[0]),
        done(changes[0]),
        *(f"{change.field}: {became(change)}" for change in changes if change.field),
    ]


def headline(change: Change) -> str:
    """ "wo 4-3-2026 13:00 · M. van Voorbeeld"."""
    local = change.when.astimezone()
    day = f"{formats.weekday_date(local.date(), language())} {local:%H:%M}"
    return f"{day} · {change.actor}" if change.actor else day


def done(change: Change) -> str:
    """What was done, in the words of the message bar then."""
    if change.way is Way.TAKEN_BACK:
        return _("Taken back: {step}").format(step=change.step)
    if change.way is Way.DONE_AGAIN:
        return _("Done again: {step}").format(step=change.step)
    return change.step


def became(change: Change) -> str:
    """What became of a field: "was er niet bij → deed mee", or what it was given at first."""
    if not change.before:
        return change.after
    return " → ".join((change.before, change.after or _("(empty)")))


def _step(changes: list[Change]) -> Card:
    card = Card()
    card.body.addWidget(words(headline(changes[0]), "strong"))
    card.body.addWidget(words(done(changes[0]), "muted"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.look().space("medium"))
    grid.setVerticalSpacing(theme.look().space("tight"))
    grid.setColumnMinimumWidth(0, theme.look().px(_NAME_WIDTH))
    grid.setColumnStretch(1, 1)
    for row, change in enumerate(changes):
        name = words(change.field or change.entity, "small")
        text = became(change) if change.happening is not Happening.REMOVED else _("removed")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words(text), row, 1)
    card.body.addLayout(grid)
    return card
