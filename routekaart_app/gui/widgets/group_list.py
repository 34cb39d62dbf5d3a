"""The classes to choose from, each with its two figures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import formats
from routekaart_app.domain.coverage import Figure
from routekaart_app.domain.overview import GroupChoice, GroupFigures
from routekaart_app.gui.context import Context
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class GroupList(QWidget):
    """Enter on a class chooses it. Names come at once; figures of a whole region come from the worker."""

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._window = services, window
        self._figures: dict[UUID, GroupFigures] = {}
        self._asked: Context | None = None
        self.model = TableModel[GroupChoice](
            (
                Column(_("Class"), lambda row: row.name, order=lambda row: row.name),
                Column(_("School"), lambda row: row.school, share=2),
                Column(_("Mentor"), lambda row: row.mentor, share=1),
                Column(_("Pupils"), lambda row: str(row.pupils), order=lambda row: row.pupils, right=True),
                Column(_("of what was due by now"), lambda row: self._share(row, due=True), right=True),
                Column(_("of the whole year"), lambda row: self._share(row, due=False), right=True),
            ),
            key=lambda row: row.id,
            searched=lambda row: f"{row.name} {row.school} {row.mentor}",
            parent=self,
        )
        head = PageHead(_("Choose a class"))
        head.set_texts(_("Choose a class"), _("Enter opens the grid of a class."))
        self.table = ListTable(self.model)
        self.table.setObjectName("groups_view")
        self.table.setAccessibleName(_("Classes"))
        self.table.opened.connect(lambda row: window.choose_group(self.model.row(row).id))
        column = PageColumn(self)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_groups(self, context: Context) -> bool:
        """Show the classes of a choice; False when there are none."""
        groups = [group for group in self._services.schools.groups(context.year, context.school_id) if group.pupils]
        if context != self._asked:
            self._figures = {}
        self._asked = context
        self.model.set_rows(groups)
        if groups:
            self._window.tasks.start(
                lambda _progress: self._services.coverage.groups(context.on, context.school_id),
                title=_("Counting"),
                done=lambda found: self._take(context, found),
                quiet=True,
            )
        return bool(groups)

    def _take(self, context: Context, found: tuple[GroupFigures, ...]) -> None:
        """The figures have come; those of an earlier choice are of no use any more."""
        if context == self._asked:
            self._figures = {item.group.id: item for item in found}
            self.model.set_rows([item.group for item in found])

    def _share(self, group: GroupChoice, *, due: bool) -> str:
        found = self._figures.get(group.id)
        if found is None:
            return ""
        figure: Figure = found.figures.due if due else found.figures.year
        return formats.percent(figure.done, figure.of, language())
