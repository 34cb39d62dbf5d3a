"""The pupils of one parent or carer: how they are related, who has custody, and what may be sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from routekaart_app import words
from routekaart_app.domain.guardian import CUSTODY, RELATIONS, Child
from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets import dossier_parts
from routekaart_app.gui.widgets.elided_combo import ElidedCombo
from routekaart_app.gui.widgets.problems import show_problem
from routekaart_app.i18n import gettext as _

_LETTERS = 12


class ChildRows(QWidget):
    """The fields are called `child_<place>_<field>_combo` or `_edit`, each with its problem, as
    `guardian_rules.problems` names them."""

    changed = Signal()
    """Something was chosen, typed or taken off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChildRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.look().space("small"))

    @property
    def children_here(self) -> tuple[Child, ...]:
        """Every pupil, with what is chosen."""
        return tuple(row.child for row in self.rows)

    def show_children(self, children: Sequence[Child], about: Callable[[UUID], str]) -> None:
        """Show these; `about` says what their age means, "" for nothing."""
        for row in self.rows:
            _put_away(row)
        self.rows = []
        for child in children:
            self.add(child, about(child.pupil_id))

    def add(self, child: Child, about: str = "") -> None:
        """One more pupil."""
        row = ChildRow(child, about, self._take_off, self)
        row.typed.connect(self.changed)
        self._layout.addWidget(row)
        self.rows.append(row)
        self._number()

    def _take_off(self, row: ChildRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        _put_away(row)
        self._number()
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].stops[0].setFocus()
        else:
            self.focusNextChild()
        self.changed.emit()

    def _number(self) -> None:
        """Name the fields by their place, and let Tab go through them from top to bottom."""
        before: QWidget = self
        for place, row in enumerate(self.rows):
            row.number(place)
            for stop in row.stops:
                self.setTabOrder(before, stop)
                before = stop


class ChildRow(QFrame):
    """One pupil of this parent."""

    typed = Signal()

    def __init__(self, child: Child, about: str, take_off: Callable[[ChildRow], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._child = child
        self.setProperty("kind", "card")
        self._relation = _combo(words.RELATION, RELATIONS, _("not known"), child.relation)
        custody = [key for key in CUSTODY if key]
        self._custody = _combo(words.CUSTODY, custody, words.say(words.CUSTODY, "", _), child.custody)
        self._relation_problem, self._custody_problem = (dossier_parts.words("", "error") for _side in range(2))
        self._withheld = QCheckBox(_("Send nothing about this pupil"))
        self._withheld.setChecked(child.do_not_send)
        self._because = QLineEdit(child.do_not_send_because)
        self._because.setPlaceholderText(_("Why not, in a few words"))
        self._because_problem = dossier_parts.words("", "error")
        self._off = QPushButton()
        self._off.setAutoDefault(False)
        self._off.setProperty("kind", "quiet")
        icons.put(self._off, "close", "ink", 14)
        self._off.clicked.connect(lambda: take_off(self))
        self._lay_out(" · ".join(filter(None, (child.name, child.group))), about)
        self._withheld.toggled.connect(self._follow)
        self._because.textChanged.connect(partial(self._mended, self._because))
        self._because.setVisible(child.do_not_send)

    def _lay_out(self, said: str, about: str) -> None:
        look, grid = theme.look(), QGridLayout(self)
        side, edge = look.space("medium"), look.space("small")
        grid.setContentsMargins(side, edge, side, edge)
        grid.setHorizontalSpacing(side)
        grid.setVerticalSpacing(look.space("tight"))
        grid.addWidget(dossier_parts.words(said, "strong"), 0, 0)
        grid.addWidget(self._off, 0, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if about:
            grid.addWidget(dossier_parts.words(about, "small"), 1, 0, 1, 2)
        for column, (text, combo, problem) in enumerate(
            (
                (_("Is of this pupil the"), self._relation, self._relation_problem),
                (_("Custody"), self._custody, self._custody_problem),
            )
        ):
            label = QLabel(text)
            label.setProperty("role", "small")
            label.setBuddy(combo)
            grid.addWidget(label, 2, column)
            grid.addWidget(combo, 3, column)
            grid.addWidget(problem, 4, column)
            problem.hide()
            combo.currentIndexChanged.connect(partial(self._mended, combo))
        grid.addWidget(self._withheld, 5, 0)
        grid.addWidget(self._because, 5, 1)
        grid.addWidget(self._because_problem, 6, 0, 1, 2)
        self._because_problem.hide()
        for column in range(2):
            grid.setColumnStretch(column, 1)

    @property
    def child(self) -> Child:
        """What is chosen."""
        return replace(
            self._child,
            relation=self._relation.currentData(),
            custody=self._custody.currentData(),
            do_not_send=self._withheld.isChecked(),
            do_not_send_because=self._because.text(),
        )

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab comes, in order."""
        return [self._relation, self._custody, self._withheld, self._because, self._off]

    def number(self, place: int) -> None:
        """Be the pupil in this place."""
        name = self._child.name
        fields = (
            ("relation", "combo", self._relation, self._relation_problem, _("How related to {name}")),
            ("custody", "combo", self._custody, self._custody_problem, _("Custody of {name}")),
            (
                "do_not_send_because",
                "edit",
                self._because,
                self._because_problem,
                _("Why nothing is sent about {name}"),
            ),
        )
        for field, kind, widget, problem, said in fields:
            widget.setObjectName(f"child_{place}_{field}_{kind}")
            widget.setAccessibleName(said.format(name=name))
            problem.setObjectName(f"child_{place}_{field}_problem")
        self._withheld.setObjectName(f"child_{place}_do_not_send_check")
        self._withheld.setAccessibleName(f"{self._withheld.text()}: {name}")
        self._off.setObjectName(f"child_{place}_remove_button")
        self._off.setAccessibleName(_("Take off: {name}").format(name=name))
        self._off.setToolTip(self._off.accessibleName())

    def _follow(self, withheld: bool) -> None:
        self._because.setVisible(withheld)
        if withheld:
            self._because.setFocus()
        else:
            show_problem(self._because, "")
        self.typed.emit()

    def _mended(self, field: QWidget, *_typed: object) -> None:
        """What was wrong with a field is no longer said once something else is chosen or typed."""
        show_problem(field, "")
        self.typed.emit()


def _combo(said: Mapping[str, str], keys: Sequence[str], none: str, chosen: str) -> QComboBox:
    """A list of words, the unknown first; what was chosen elsewhere and is no word here is kept."""
    combo = ElidedCombo()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)
    combo.addItem(none, "")
    for key in dict.fromkeys((*keys, *([chosen] if chosen else []))):
        combo.addItem(words.say(said, key, _), key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _put_away(row: QWidget) -> None:
    """Take a row out at once: its fields are no longer found by their names."""
    row.hide()
    row.setParent(None)
    row.deleteLater()
