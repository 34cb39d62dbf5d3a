"""Two records that look like one: the pairs there are, one beside the other, to be joined or kept apart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from routekaart_app.domain.merge import Double, Merge, filled_up
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.models.merge_words import F, MergeWords
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.merge_choice import MergeChoice
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.gui.pages.page import Window


_LEAST = 60


@dataclass(frozen=True)
class PairsTexts:
    """What a dialog of pairs says. `count` is "{n} pairs look like …" for a number; `asked` and `about_asked` stand
    above two that somebody chose; `apart` is "" where nobody can say that two that look alike are two."""

    window: str
    asked: str
    column: str
    table: str
    count: Callable[[int], str]
    none: str
    about: str
    about_asked: str
    about_none: str
    merge: str
    apart: str = ""


class PairsDialog(QDialog, Generic[F]):
    """Every join is a step of its own that can be undone; the dialog stays for the next pair.

    With a `pair`, only these two are shown, and the dialog closes after the step.
    `label` stays empty: each step has been told in the message bar already.
    """

    def __init__(
        self,
        host: Window,
        texts: PairsTexts,
        merge_words: MergeWords[F],
        parent: QWidget | None = None,
        *,
        pair: Double[F] | None = None,
    ) -> None:
        super().__init__(parent)
        self._host, self._texts, self._pair = host, texts, pair
        self.label = ""
        self.setWindowTitle(texts.asked if pair else texts.window)
        self.setObjectName("doubles_dialog")
        self.model = TableModel[Double[F]](
            (
                Column(texts.column, self.said, share=2),
                Column(_("Why"), self.why, share=3),
            ),
            key=self.key,
            searched=self.said,
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
        self._table.setAccessibleName(texts.table)
        self._choice = MergeChoice(merge_words)
        self._merge_button = self._button("merge_button", texts.merge, primary=True)
        self._apart_button = self._button("apart_button", texts.apart)
        self._swap_button = self._button("swap_button", _("Swap"))
        self._close_button = self._button("close_button", _("Close"))
        self._lay_out()
        self._connect()
        self._read()
        open_at(self, 900, 620)

    def pairs(self) -> Sequence[Double[F]]:
        """The pairs there are, the surest first."""
        raise NotImplementedError

    def proposed(self, pair: Double[F]) -> Merge[F]:
        """What is chosen at first."""
        return filled_up(pair)

    def effect_said(self, merge: Merge[F]) -> str:
        """What a merge would do."""
        raise NotImplementedError

    def join(self, merge: Merge[F]) -> str:
        """Make one of two; the sentence that says so."""
        raise NotImplementedError

    def keep_two(self, pair: Double[F]) -> str:
        """Remember that a pair are two; the sentence that says so. Only where `PairsTexts.apart` says something."""
        raise NotImplementedError

    def key(self, pair: Double[F]) -> Hashable:
        """What names a pair."""
        return pair.first.id, pair.second.id

    def said(self, pair: Double[F]) -> str:
        """What the two are called."""
        raise NotImplementedError

    def why(self, pair: Double[F]) -> str:
        """Why they look alike."""
        raise NotImplementedError

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
        for part in (self._table, area):  # both scroll, and leave large text its room
            part.setMinimumHeight(look.px(_LEAST))
        buttons = QHBoxLayout()
        buttons.addWidget(self._close_button)
        between = FlowRow()  # below each other where the text is large: four long names are wider than a small screen
        between.flow.push()
        for button in (self._swap_button, self._apart_button):
            between.flow.addWidget(button)
        buttons.addWidget(between, 1)
        buttons.addWidget(self._merge_button)
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
        rows, texts = self.pairs(), self._texts
        self.model.set_rows(rows)
        self._title.setText(texts.count(len(rows)) if rows else texts.none)
        self._about.setText(texts.about if rows else texts.about_none)
        for widget in (self._table, self._swap_button, self._merge_button):
            widget.setVisible(bool(rows))
        self._apart_button.setVisible(bool(rows and texts.apart))
        if rows:
            self._table.choose(self.model.key_at(min(at, len(rows) - 1)))
            self._table.setFocus()
        else:
            self._close_button.setFocus()
        self._show()

    def _show_pair(self, pair: Double[F]) -> None:
        """The two that somebody chose, without a list."""
        self.model.set_rows((pair,))
        self._table.choose(self.model.key_at(0))
        self._table.hide()
        self._apart_button.setVisible(bool(self._texts.apart))
        self._title.setText(self._texts.asked)
        self._about.setText(self._texts.about_asked)
        self._show()
        self._merge_button.setFocus()

    def _show(self) -> None:
        row = self._table.chosen
        merge = self.proposed(self.model.row(row)) if 0 <= row < self.model.rowCount() else None
        self._choice.show_merge(merge)
        self._say_effect(merge)

    def _say_effect(self, merge: Merge[F] | None) -> None:
        self._effect.setText(self.effect_said(merge) if merge else "")

    def swap(self) -> None:
        """Keep the other one; every field keeps the value that was chosen."""
        if self._choice.merge is not None:
            self._choice.show_merge(self._choice.merge.swapped())
            self._say_effect(self._choice.merge)

    def merge(self) -> None:
        """Make one of the two that are shown."""
        if self._choice.merge is not None:
            merge = self._choice.merge
            self._do(lambda: self.join(merge))

    def keep_apart(self) -> None:
        """Remember that the two that are shown are two."""
        row = self._table.chosen
        if 0 <= row < self.model.rowCount():
            double = self.model.row(row)
            self._do(lambda: self.keep_two(double))

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
