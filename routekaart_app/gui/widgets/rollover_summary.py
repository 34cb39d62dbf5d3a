"""The last step of the turn of the year: how many go which way, and behind every figure the names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from routekaart_app.domain.rollover import Enrolled, Turn
from routekaart_app.domain.rollover_plan import RolloverPlan
from routekaart_app.domain.rollover_remarks import remarks
from routekaart_app.gui import theme
from routekaart_app.gui.models.rollover_rows import PupilRow, PupilRows, pupil_rows
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_LEAST_LIST = 150
_SHOWN_REMARKS = 3


@dataclass(frozen=True, slots=True)
class NewClass:
    """A class that is to be made."""

    name: str
    school: str
    pupils: int


class RolloverSummary(QWidget):
    """Figures; a press on one shows the list behind it."""

    def __init__(self, plan: RolloverPlan) -> None:
        super().__init__()
        self._remarks = remarks(plan)
        self.figures: dict[str, Figure] = {}
        self._row = FlowRow(gap="medium")
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        with_school = len({pupil.school_id for pupil in plan.pupils}) > 1
        self.pupils = PupilRows(with_school=with_school, parent=self)
        self.pupils_table = _table(self.pupils, "names_view", _("Names"))
        self.classes = TableModel[NewClass](
            (
                Column(_("Class"), lambda row: row.name, share=1),
                Column(_("School"), lambda row: row.school, share=2),
                Column(_("Pupils"), lambda row: str(row.pupils), right=True),
            ),
            key=lambda row: (row.school, row.name),
            searched=lambda row: row.name,
            parent=self,
        )
        self.classes_table = _table(self.classes, "new_classes_view", _("New classes"))
        self._lists = QStackedWidget()
        self._lists.addWidget(self.pupils_table)
        self._lists.addWidget(self.classes_table)
        self._lay_out()
        self._fill(plan)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        texts = [remark.text for remark in self._remarks[:_SHOWN_REMARKS]]
        if len(self._remarks) > len(texts):
            rest = len(self._remarks) - len(texts)
            texts.append(ngettext("and {n} more", "and {n} more", rest).format(n=rest))
        for text in texts:
            label = QLabel(text)
            label.setProperty("role", "warning")
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.heading)
        column.addWidget(self._lists, 1)
        note = QLabel(_("A backup is made first. Undo takes the whole step back, also later."))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column.addWidget(note)

    def _fill(self, plan: RolloverPlan) -> None:
        ways = (
            ("up", _("up"), plan.of(Turn.UP)),
            ("repeat", _("the year again"), plan.of(Turn.REPEAT)),
            ("leave", _("leave"), plan.of(Turn.LEAVE)),
            ("transfer", _("other school here"), plan.of(Turn.TRANSFER)),
            ("already", _("there already"), plan.already),
        )
        for key, caption, pupils in ways:
            self._add(key, caption, len(pupils)).clicked.connect(partial(self._show, plan, caption, pupils))
        new = _new_classes(plan)
        self._add("new_groups", _("new classes"), len(new)).clicked.connect(partial(self._show_classes, new))
        if self._remarks:
            odd = self._add("remarks", _("to look at"), len(self._remarked()))
            odd.clicked.connect(self._show_remarks)
        first = next(item for item in ways if item[2] or item is ways[-1])
        self._show(plan, first[1], first[2])

    def _add(self, key: str, caption: str, count: int) -> Figure:
        figure = Figure(caption)
        figure.setObjectName(f"{key}_figure")
        figure.show_number(count)
        self.figures[key] = figure
        self._row.flow.addWidget(figure)
        return figure

    def _show(self, plan: RolloverPlan, caption: str, pupils: Sequence[Enrolled], _checked: bool = False) -> None:
        self._show_rows(caption, pupil_rows(plan, pupils))

    def _show_rows(self, caption: str, rows: list[PupilRow]) -> None:
        self.heading.setText(f"{caption} ({len(rows)})")
        self.pupils.set_rows(rows)
        self._lists.setCurrentWidget(self.pupils_table)

    def _show_classes(self, rows: list[NewClass], _checked: bool = False) -> None:
        self.heading.setText("{caption} ({n})".format(caption=_("new classes"), n=len(rows)))
        self.classes.set_rows(rows)
        self._lists.setCurrentWidget(self.classes_table)

    def _show_remarks(self) -> None:
        self._show_rows(_("to look at"), self._remarked())

    def _remarked(self) -> list[PupilRow]:
        """Each pupil once, with all that is to be looked at."""
        found: dict[UUID, tuple[Enrolled, list[str]]] = {}
        for remark in self._remarks:
            for pupil in remark.pupils:
                found.setdefault(pupil.pupil_id, (pupil, []))[1].append(remark.text)
        return [PupilRow(pupil, " ".join(texts)) for pupil, texts in found.values()]


def _new_classes(plan: RolloverPlan) -> list[NewClass]:
    schools = {school.id: school.name for school in plan.schools}
    sizes: dict[tuple[object, str], int] = {}
    for move in plan.moves.values():
        key = (move.school_id, move.group.casefold())
        sizes[key] = sizes.get(key, 0) + 1
    return [
        NewClass(name, schools.get(school_id, ""), sizes[school_id, name.casefold()])
        for school_id, name in plan.new_groups
    ]


def _table(model: TableModel[PupilRow] | TableModel[NewClass], name: str, said: str) -> ListTable:
    table = ListTable(model)
    table.setObjectName(name)
    table.setAccessibleName(said)
    table.setMinimumHeight(theme.look().px(_LEAST_LIST))
    return table
