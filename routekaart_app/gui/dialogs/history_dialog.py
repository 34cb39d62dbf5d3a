"""The history of one entry of a dossier: when, who, and what was there before."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.errors import KnownError
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
    """Shows what the journal knows of some rows, newest first. One entry can be put back as it was after an earlier
    step; after that the dialog is accepted and `label` says so."""

    def __init__(
        self,
        services: Services,
        row_ids: Collection[UUID],
        parent: QWidget | None = None,
        *,
        title: str = "",
        of_one: bool = True,
    ) -> None:
        """`title` names the entry; without `of_one` these are many, which cannot be put back at once."""
        super().__init__(parent)
        self._services, self._row_ids, self.label = services, tuple(row_ids), ""
        self.put_back_buttons: list[QPushButton] = []
        self._trouble = words("", "error")
        self._trouble.hide()
        self.setObjectName("HistoryDialog")
        self.setWindowTitle(_("History"))
        changes = services.trail.of(row_ids)
        self.steps = [list(step) for _number, step in groupby(changes, key=lambda change: change.number)]
        head = PageHead(title or _("History"))
        head.set_texts(title or _("History"), _("What was changed, newest first"))
        inside = QWidget()
        column = PageColumn(inside, inset=FRAME)
        column.addWidget(head)
        offered = services.put_back.offered(self._row_ids) if of_one else frozenset()
        for step in self.steps:
            card = _step(step)
            if step[0].number in offered:
                card.body.addWidget(self._put_back(step), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(card)
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

    def _put_back(self, step: list[Change]) -> QPushButton:
        button = QPushButton(_("Put back as it was after this"))
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{button.text()}: {headline(step[0])}, {done(step[0])}")
        button.clicked.connect(lambda: self._do_put_back(step[0].number))
        self.put_back_buttons.append(button)
        return button

    def _do_put_back(self, number: tuple[int, int]) -> None:
        try:
            self.label = self._services.put_back.to(self._row_ids, number)
        except KnownError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            return
        self.accept()

    def _lay_out(self) -> None:
        buttons = FlowRow(gap="small")
        buttons.flow.push()
        buttons.flow.addWidget(self.close_button)
        foot = QWidget()
        below = PageColumn(foot)
        below.addWidget(self._trouble)
        below.addWidget(buttons)
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
