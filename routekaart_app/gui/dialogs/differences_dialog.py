"""What differs between two yearly summaries, in words: each figure, what it was and what it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.summary import Difference, Summary
from routekaart_app.domain.summary_difference import Named, named, untold
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.listing_dialog import ListingDialog
from routekaart_app.gui.models.summary_words import difference_said, value_said
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class DifferencesDialog(ListingDialog):
    """Shows what `services.summaries.differences` found; `about` says which two were held side by side."""

    def __init__(
        self,
        services: Services,
        host: Window,
        before: Summary,
        after: Summary,
        found: tuple[Difference, ...],
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        self.model = TableModel[tuple[int, Named]](_columns(), key=lambda row: row[0], searched=lambda row: row[1].row)
        table = ListTable(self.model, several=True)
        table.setObjectName("differences_view")
        table.setAccessibleName(_("Differences"))
        few = _few(untold(before, after))
        nothing = _nothing(few)
        super().__init__(services, host, _("Differences"), table, nothing, parent)
        self.setObjectName("DifferencesDialog")
        self.model.setParent(self)
        rows = list(enumerate(named(before, after, found)))
        self.model.set_rows(rows)
        count = ngettext("{count} figure differs", "{count} figures differ", len(rows)).format(count=len(rows))
        self.head.set_texts(count if rows else _("Differences"), about)
        if rows:
            self._say_hidden(rows, few)
        self.copy_button = self.add_action("copy", _("Copy for Excel"), table.copy, rows=range(len(rows) + 1))
        self.copy_button.setVisible(bool(rows))
        self.add_close()
        nothing.activated.connect(self.reject)
        self.close_button.setHidden(not rows)
        self.show_list(is_empty=not rows)
        open_at(self, 940, 620)
        (table if rows else nothing.button).setFocus()

    def _say_hidden(self, rows: Sequence[tuple[int, Named]], few: str) -> None:
        """Below the table: what of it is not shown, and why."""
        below = [few] if few else []
        if any(item.hidden for _at, item in rows):
            below.append(_("– is not shown: this row is in one of the two only."))
        if below:
            self.say_below(" ".join(below))


def _columns() -> tuple[Column[tuple[int, Named]], ...]:
    return (
        Column(_("Table"), lambda row: row[1].table, share=3),
        Column(_("Row"), lambda row: row[1].row, share=4),
        Column(_("Column"), lambda row: row[1].column, share=2),
        Column(_("Before"), lambda row: value_said(row[1].before), right=True),
        Column(_("After"), lambda row: value_said(row[1].after), right=True),
        Column(_("Difference"), lambda row: difference_said(row[1]), right=True),
    )


def _few(tables: int) -> str:
    """That in some tables something differs which is not told; "" for none."""
    if not tables:
        return ""
    return ngettext(
        "In {count} table something differs that could tell of few people; that is not told.",
        "In {count} tables something differs that could tell of few people; that is not told.",
        tables,
    ).format(count=tables)


def _nothing(few: str) -> EmptyState:
    """What stands in the place of an empty table."""
    same = _("Every figure that is shown is the same in both.")
    return EmptyState(
        "info" if few else "check", _("Nothing to tell") if few else _("Nothing differs"), few or same, _("Close")
    )
