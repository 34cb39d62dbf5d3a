"""Two pupils side by side, and from whom each field comes; what they have in common needs no choice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from routekaart_app import formats
from routekaart_app.domain import names
from routekaart_app.domain.doubles import FIELDS, Merge, PupilFacts
from routekaart_app.gui import theme
from routekaart_app.i18n import N_, language, ngettext
from routekaart_app.i18n import gettext as _

_LABELS = {
    "first_name": N_("First name"),
    "prefix": N_("Particle"),
    "last_name": N_("Surname"),
    "birth_date": N_("Birth date"),
    "home_language": N_("Language at home"),
}


class MergeChoice(QWidget):
    """Shows a `Merge` and passes on what is chosen; the arrow keys go between the two values of a field."""

    changed = Signal(object)
    """Another `Merge`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.look().space("large"))
        for column, stretch in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)
        self._merge: Merge | None = None
        self._groups: list[QButtonGroup] = []

    @property
    def merge(self) -> Merge | None:
        """What is chosen; None while nobody is shown."""
        return self._merge

    def show_merge(self, merge: Merge | None) -> None:
        """Show two pupils, or nobody."""
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
        for field in FIELDS:
            row = self._field(merge, field, row)
        for label, said in ((_("Number"), _numbers), (_("Where"), _places), (_("Has"), _has)):
            for column, text in enumerate((label, said(merge.kept), said(merge.dropped))):
                words = _words(text, "muted" if column == 0 else "")
                self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
            row += 1
        self._grid.setRowStretch(row, 1)

    def _head(self, merge: Merge) -> None:
        for column, (text, facts) in enumerate(((_("Stays"), merge.kept), (_("Goes up in it"), merge.dropped)), 1):
            name = names.display(facts.first_name, facts.prefix, facts.last_name)
            self._grid.addWidget(_words(f"{text}: {name}", "strong"), 0, column)

    def _field(self, merge: Merge, field: str, row: int) -> int:
        kept, dropped = getattr(merge.kept, field), getattr(merge.dropped, field)
        if not kept and not dropped:
            return row
        label = _(_LABELS[field])
        self._grid.addWidget(_words(label, "muted"), row, 0)
        if field not in merge.differing:
            self._grid.addWidget(_words(_said(field, kept), ""), row, 1, 1, 2)
            return row + 1
        group = QButtonGroup(self)
        for column, (value, taken) in enumerate(((kept, False), (dropped, True)), start=1):
            button = QRadioButton(_said(field, value) or _("empty"))
            button.setObjectName(f"{field}_{'dropped' if taken else 'kept'}_radio")
            button.setAccessibleName(f"{label}: {button.text()}")
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


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def _said(field: str, value: str | date | None) -> str:
    if isinstance(value, date):
        return formats.date_long(value, language())
    if field == "home_language" and value:
        return formats.language_name(value, language())
    return value or ""


def _numbers(facts: PupilFacts) -> str:
    return ", ".join(facts.numbers) or _("none")


def _places(facts: PupilFacts) -> str:
    return "\n".join(facts.places)


def _has(facts: PupilFacts) -> str:
    moments = ngettext("{n} contact moment", "{n} contact moments", facts.moments).format(n=facts.moments)
    if not facts.agreements:
        return moments
    agreed = ngettext("{n} agreement", "{n} agreements", facts.agreements).format(n=facts.agreements)
    return f"{moments}, {agreed}"
