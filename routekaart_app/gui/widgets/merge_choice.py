"""Two records side by side, and from which each field comes; what they have in common needs no choice."""

from __future__ import annotations

from typing import Any, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from routekaart_app.domain.merge import Merge
from routekaart_app.gui import theme
from routekaart_app.gui.models.merge_words import F, MergeWords
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.dossier_parts import words as said
from routekaart_app.i18n import gettext as _

_NOTHING: tuple[Any, ...] = ("", (), None)
_LONGEST = 80


class MergeChoice(QWidget, Generic[F]):
    """Shows a `Merge` and passes on what is chosen; the arrow keys go between the two values of a field."""

    changed = Signal(object)
    """Another `Merge`."""

    def __init__(self, words: MergeWords[F], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.look().space("large"))
        for column, stretch in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)
        self._merge: Merge[F] | None = None
        self._groups: list[QButtonGroup] = []

    @property
    def merge(self) -> Merge[F] | None:
        """What is chosen; None while nothing is shown."""
        return self._merge

    def show_merge(self, merge: Merge[F] | None) -> None:
        """Show two records, or nothing."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._groups.clear()
        self._merge = merge
        if merge is None:
            return
        self._head(merge)
        row = 1
        for field in merge.kept.MERGED:
            row = self._field(merge, field, row)
        for (label, kept), (_same, dropped) in zip(
            self._words.more(merge.kept), self._words.more(merge.dropped), strict=True
        ):
            for column, text in enumerate((label, kept, dropped)):
                words = said(text, "muted" if column == 0 else "")
                self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
            row += 1
        self._grid.setRowStretch(row, 1)

    def _head(self, merge: Merge[F]) -> None:
        for column, (text, facts) in enumerate(((_("Stays"), merge.kept), (_("Goes up in it"), merge.dropped)), 1):
            self._grid.addWidget(said(f"{text}: {self._words.name(facts)}", "strong"), 0, column)

    def _field(self, merge: Merge[F], field: str, row: int) -> int:
        kept, dropped = getattr(merge.kept, field), getattr(merge.dropped, field)
        if kept in _NOTHING and dropped in _NOTHING:
            return row
        label = _(self._words.labels[field])
        self._grid.addWidget(said(label, "muted"), row, 0)
        if field not in merge.differing:
            self._grid.addWidget(said(self._words.said(field, kept), ""), row, 1, 1, 2)
            return row + 1
        group = QButtonGroup(self)
        for column, (value, taken) in enumerate(((kept, False), (dropped, True)), start=1):
            shown = _cut(self._words.said(field, value)) or _("empty")
            button = QRadioButton(literal(shown))
            button.setObjectName(f"{field}_{'dropped' if taken else 'kept'}_radio")
            button.setAccessibleName(f"{label}: {shown}")
            button.setChecked((field in merge.from_dropped) == taken)
            button.toggled.connect(lambda on, name=field, taken=taken: self._choose(name, taken) if on else None)
            group.addButton(button)
            self._grid.addWidget(button, row, column)
        self._groups.append(group)
        return row + 1

    def _choose(self, field: str, dropped: bool) -> None:
        if self._merge is not None:
            self._merge = self._merge.choosing(field, dropped=dropped)
            self.changed.emit(self._merge)


def _cut(text: str) -> str:
    """A text of many lines as one short one; a radio button shows no more."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
