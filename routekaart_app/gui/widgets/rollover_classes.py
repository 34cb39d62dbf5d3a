"""The step of the turn of the year in which classes get their new names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from routekaart_app.domain.rollover_plan import ClassTurn, RolloverPlan
from routekaart_app.gui.models.rollover_rows import NAME, ClassRows
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _


class _Classes(ListTable):
    """Lets the Enter that ends the typing of a name end there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing while a name is typed."""
        if self.state() != QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)


class RolloverClasses(QWidget):
    """A row per class; Enter on one types its new name. `change` takes the plan that comes of it."""

    def __init__(self, plan: RolloverPlan, change: Callable[[RolloverPlan], None]) -> None:
        super().__init__()
        self._plan, self._change = plan, change
        self.model = ClassRows(with_school=len({row.school_id for row in plan.classes}) > 1, parent=self)
        self.filter = FilterEdit(_("Search by class or school"))
        self.table = _Classes(self.model)
        self.table.setObjectName("classes_view")
        self.table.setAccessibleName(_("Classes"))
        text = QLabel(_("Each class and what it becomes. Press Enter on a class to give it another name."))
        text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (text, self.filter, self.table):
            column.addWidget(widget)
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.left.connect(self.table.setFocus)
        self.table.opened.connect(self.rename)
        self.model.renamed.connect(self._renamed, Qt.ConnectionType.QueuedConnection)
        self.show_plan(plan)

    def show_plan(self, plan: RolloverPlan) -> None:
        """The classes as they are in this plan."""
        self._plan = plan
        self.model.set_rows(plan.classes)

    def rename(self, row: int) -> None:
        """Type the new name of a class."""
        if self.model.can_be_renamed(row):
            self.table.edit(self.model.index(row, NAME))

    def _renamed(self, row: ClassTurn, name: str) -> None:
        if row.group_id is not None:
            self._change(self._plan.with_group_name(row.group_id, name, row.year))
