"""Asks which column of a list holds what, when the names of the columns do not say."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLabel, QSizePolicy, QWidget

from routekaart_app.errors import Problem
from routekaart_app.exchange.columns import Column, ColumnMapping
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_mapping_dialog import Ui_MappingDialog
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.i18n import gettext as _

_NARROWEST = 150


class MappingDialog(QDialog):
    """Above every column a choice of fields; `mapping` is what was chosen once the dialog is accepted."""

    def __init__(self, unknown: UnknownColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guess, self._fields = unknown.guess, unknown.fields
        self.mapping: ColumnMapping | None = None
        self._choices: dict[int, QComboBox] = {}
        self.form = Ui_MappingDialog()
        self.form.setupUi(self)
        self.form.reason_label.setText(f"{unknown.what} {unknown.todo}")
        grid = QGridLayout(self.form.columns_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, column in enumerate(unknown.table.columns):
            self._add(grid, place, column)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(grid.columnCount(), 1)
        show_problems(self, ())
        self.form.use_button.clicked.connect(self._use)
        self.form.cancel_button.clicked.connect(self.reject)
        if self._choices:
            next(iter(self._choices.values())).setFocus()
        open_at(self, 880, 500)

    def _add(self, grid: QGridLayout, place: int, column: Column) -> None:
        name = column.name or _("column {number}").format(number=column.index + 1)
        combo = QComboBox()
        combo.setObjectName(f"column_{column.index}_combo")
        combo.setAccessibleName(_("What column {name} holds").format(name=name))
        combo.addItem(_("leave out"), "")
        for field in self._fields.headings:
            combo.addItem(_(self._fields.labels[field]), field)
        chosen = next((field for field, index in self._guess.columns if index == column.index), "")
        combo.setCurrentIndex(combo.findData(chosen))
        combo.setMinimumWidth(max(theme.look().px(_NARROWEST), combo.sizeHint().width()))
        self._choices[column.index] = combo
        title = QLabel(name)
        title.setProperty("role", "strong")
        samples = QLabel("\n".join(column.samples))
        samples.setProperty("role", "muted")
        grid.addWidget(combo, 0, place)
        for row, label in enumerate((title, samples), start=1):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, row, place)

    def _use(self) -> None:
        chosen = {combo.currentData(): index for index, combo in self._choices.items() if combo.currentData()}
        problems = self._twice()
        missing = next((text for needed, text in self._fields.needed if not needed & chosen.keys()), "")
        if missing:
            problems.append(Problem("columns", _(missing)))
        show_problems(self, problems)
        if not problems:
            columns = tuple((field, chosen[field]) for field in self._fields.headings if field in chosen)
            self.mapping = ColumnMapping(columns, self._guess.header_row, self._guess.fingerprint)
            self.accept()

    def _twice(self) -> list[Problem]:
        """A field stands in one column; arrow keys pass over fields, so it is looked at only when all is chosen."""
        counts = Counter(combo.currentData() for combo in self._choices.values() if combo.currentData())
        text = _("“{field}” is chosen for {count} columns: leave out all but one.")
        return [
            Problem("columns", text.format(field=_(self._fields.labels[field]), count=count))
            for field, count in counts.items()
            if count > 1
        ]
