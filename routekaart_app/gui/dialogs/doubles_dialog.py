"""Pupils who are in twice: the pairs that look alike, one beside the other, to be joined or kept apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from routekaart_app.domain import names
from routekaart_app.domain.doubles import SAME_NAME, SAME_NAME_AND_BIRTH, SAME_NUMBER, Double, Merge, proposed
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.merge_choice import MergeChoice
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


class DoublesDialog(QDialog):
    """Every join is a step of its own that can be undone; the dialog stays for the next pair.

    With a `pair`, only these two are shown, and the dialog closes after the step; KnownError when one is gone.
    `label` stays empty: each step has been told in the message bar already.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        parent: QWidget | None = None,
        *,
        pair: tuple[UUID, UUID] | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._host = services, host
        self._pair = services.doubles.between(*pair) if pair else None
        self.label = ""
        self.setWindowTitle(_("Pupils who are in twice"))
        self.setObjectName("doubles_dialog")
        self.model = TableModel[Double](
            (
                Column(_("Pupil"), _name, share=2),
                Column(_("Why"), lambda row: ", ".join(_(_WHY[reason]) for reason in row.reasons), share=3),
            ),
            key=lambda row: (row.first.id, row.second.id),
            searched=_name,
            parent=self,
        )
        self._title = QLabel()
        self._title.setObjectName("title_label")
        self._title.setProperty("role", "heading")
        self._about = QLabel()
        self._about.setObjectName("about_label")
        self._effect = QLabel()
        self._effect.setObjectName("effect_label")
        for label in (self._title, self._about, self._effect):
            label.setWordWrap(True)
        self._table = ListTable(self.model)
        self._table.setObjectName("doubles_view")
        self._table.setAccessibleName(_("Pupils who look alike"))
        self._choice = MergeChoice()
        self._merge_button = self._button("merge_button", _("Make one pupil"), primary=True)
        self._apart_button = self._button("apart_button", _("These are two pupils"))
        self._swap_button = self._button("swap_button", _("Swap"))
        self._close_button = self._button("close_button", _("Close"))
        self._lay_out()
        self._connect()
        self._read()
        open_at(self, 900, 620)

    def _button(self, name: str, text: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("kind", "primary")
        return button

    def _lay_out(self) -> None:
        look = theme.look()
        edge = look.space("large")
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._choice)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close_button)
        buttons.addStretch()
        for button in (self._swap_button, self._apart_button, self._merge_button):
            buttons.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(look.space("small"))
        outer.addWidget(self._title)
        outer.addWidget(self._about)
        outer.addWidget(self._table, 2)
        outer.addWidget(area, 3)
        outer.addWidget(self._effect)
        outer.addLayout(buttons)

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._show)
        self._choice.changed.connect(self._say_effect)
        self._merge_button.clicked.connect(self.merge)
        on_ctrl_enter(self, self.merge, self._merge_button)
        self._apart_button.clicked.connect(self.keep_apart)
        self._swap_button.clicked.connect(self.swap)
        self._close_button.clicked.connect(self.accept)

    def _read(self) -> None:
        """Read the pairs again; where the keyboard was, the next one is shown."""
        if self._pair is not None:
            self._show_pair(self._pair)
            return
        at = max(self._table.chosen, 0)
        rows = self._services.doubles.find()
        self.model.set_rows(rows)
        count = ngettext("{n} pair looks like one pupil", "{n} pairs look like one pupil", len(rows))
        self._title.setText(count.format(n=len(rows)) if rows else _("Nobody is in twice"))
        self._about.setText(
            _("Choose a pair, say from whom each field comes, and make them one. Nothing of either is lost.")
            if rows
            else _("No two pupils have the same number at a school, or the same name and birth date.")
        )
        for widget in (self._table, self._swap_button, self._apart_button, self._merge_button):
            widget.setVisible(bool(rows))
        if rows:
            self._table.choose(self.model.key_at(min(at, len(rows) - 1)))
            self._table.setFocus()
        else:
            self._close_button.setFocus()
        self._show()

    def _show_pair(self, pair: Double) -> None:
        """The two that somebody chose, without a list."""
        self.model.set_rows((pair,))
        self._table.choose(self.model.key_at(0))
        self._table.hide()
        self._title.setText(_("Are these one pupil?"))
        self._about.setText(_("Say from whom each field comes, and make them one. Nothing of either is lost."))
        self._show()
        self._merge_button.setFocus()

    def _show(self) -> None:
        row = self._table.chosen
        merge = proposed(self.model.row(row)) if 0 <= row < self.model.rowCount() else None
        self._choice.show_merge(merge)
        self._say_effect(merge)

    def _say_effect(self, merge: Merge | None) -> None:
        self._effect.setText(_effect_said(self._services.doubles.effect(merge)) if merge else "")

    def swap(self) -> None:
        """Keep the other one; every field keeps the value that was chosen."""
        if self._choice.merge is not None:
            self._choice.show_merge(self._choice.merge.swapped())
            self._say_effect(self._choice.merge)

    def merge(self) -> None:
        """Make one pupil of the two that are shown."""
        if self._choice.merge is not None:
            merge = self._choice.merge
            self._do(lambda: self._services.doubles.merge(merge))

    def keep_apart(self) -> None:
        """Remember that the two that are shown are two."""
        row = self._table.chosen
        if 0 <= row < self.model.rowCount():
            double = self.model.row(row)
            self._do(lambda: self._services.doubles.keep_apart(double))

    def _do(self, step: Callable[[], str]) -> None:
        try:
            label = step()
        except KnownError as error:
            self._host.fail(error)
        else:
            self._host.say(label)
            if self._pair is not None:
                self.accept()
                return
        self._read()


def _name(double: Double) -> str:
    return " / ".join(
        dict.fromkeys(
            names.listed(facts.first_name, facts.prefix, facts.last_name) for facts in (double.first, double.second)
        )
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
    return " · ".join((*parts, _("can be undone")))
