"""Shows what a pasted block would do to the class grid before anything is filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain.cell_edit import Verdict
from routekaart_app.errors import KnownError
from routekaart_app.exchange.pasted_block import PastedBlock
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_paste_dialog import Ui_PasteDialog
from routekaart_app.gui.models import paste_rows
from routekaart_app.gui.models.paste_rows import PasteRow
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_LEAST_TABLE = 150


class PasteDialog(QDialog):
    """Filled cells stay unless asked otherwise. After it was accepted, `label` says what was done."""

    def __init__(
        self, services: Services, block: PastedBlock, group: str, on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._block, self._on = services, block, on
        self._edits = paste_rows.edits(block)
        self._verdicts: tuple[Verdict, ...] = ()
        self.label = ""
        self.form = form = Ui_PasteDialog()
        form.setupUi(self)
        form.title_label.setText(_("Paste into {group}").format(group=group))
        self.model = TableModel(_columns(), paste_rows.key, lambda row: f"{row.who} {row.line} {row.outcome}", self)
        self.table = ListTable(self.model)
        self.table.setObjectName("paste_table")
        self.table.setAccessibleName(_("What happens with each cell"))
        self.table.setMinimumHeight(theme.look().px(_LEAST_TABLE))
        form.table_layout.addWidget(self.table)
        form.filled_check.toggled.connect(self.show_what_happens)
        form.cancel_button.clicked.connect(self.reject)
        form.paste_button.clicked.connect(self.paste)
        self.show_what_happens()
        stays = Verdict.FILLED in self._verdicts
        form.filled_check.setVisible(stays)
        form.filled_hint.setVisible(stays)
        (form.paste_button if form.paste_button.isEnabled() else form.cancel_button).setFocus()
        open_at(self, 900, 560)

    def show_what_happens(self) -> None:
        """What would be filled in with this choice."""
        overwrite = self.form.filled_check.isChecked()
        self._verdicts = self._services.cells.preview(self._edits, self._on, overwrite=overwrite)
        shown = paste_rows.rows(self._block, self._verdicts)
        self.model.set_rows(shown)
        self.form.summary_label.setText(paste_rows.summary(shown))
        self._say_trouble("")
        count = self._verdicts.count(Verdict.SET)
        fill = ngettext("Fill in {count} cell", "Fill in {count} cells", count).format(count=count)
        self.form.paste_button.setText(fill if count else _("Nothing to fill in"))
        self.form.paste_button.setEnabled(bool(count))

    def paste(self) -> None:
        """Fill in what can be, as one step; or say why not."""
        asked = paste_rows.without_impossible(self._edits, self._verdicts)
        try:
            outcome = self._services.cells.apply(asked, self._on, overwrite=self.form.filled_check.isChecked())
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.label = outcome.said
        self.accept()

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))


def _columns() -> tuple[Column[PasteRow], ...]:
    return (
        Column(_("Row · column"), lambda row: row.place, order=lambda row: (row.row, row.column)),
        Column(_("Pupil"), lambda row: row.who, share=2),
        Column(_("Line"), lambda row: row.line),
        Column(_("Pasted"), lambda row: row.text, share=1),
        Column(_("What happens"), lambda row: row.outcome, order=lambda row: (row.kind, row.outcome), share=5),
    )
