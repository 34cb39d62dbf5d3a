"""The step of the turn of the year for those who do not simply go up: several at once, one action."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app import words
from routekaart_app.domain.rollover import DESTINATIONS, LONGEST_NAME, UNKNOWN, Turn
from routekaart_app.domain.rollover_plan import RolloverPlan
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.models.rollover_rows import PupilRows, pupil_rows
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_BESIDE, _NARROWEST = 36, 150


class RolloverPupils(QWidget):
    """Choose pupils, choose what happens, press the button. `change` takes the plan that comes of it."""

    def __init__(self, plan: RolloverPlan, change: Callable[[RolloverPlan], None]) -> None:
        super().__init__()
        self._plan, self._change = plan, change
        self._offered: tuple[UUID, ...] = ()
        self.model = PupilRows(with_school=len({pupil.school_id for pupil in plan.pupils}) > 1, parent=self)
        self.filter = FilterEdit(_("Search by name, class, number or what happens"))
        self.table = ListTable(self.model, several=True)
        self.table.setObjectName("movers_view")
        self.table.setAccessibleName(_("Pupils"))
        self.turn = Chooser(_("What happens"))
        self.turn.setObjectName("turn_combo")
        self.destination = Chooser(_("Where to"))
        self.destination.setObjectName("destination_combo")
        self.school = Chooser(_("School"))
        self.school.setObjectName("to_school_combo")
        self.name = _Field("name_edit", _("Name, if known"), _("Name of school or company, if known"))
        self.group = _Field("group_edit", _("Class, if known"), _("Class, if known"))
        self.apply_button = QPushButton()
        self.apply_button.setObjectName("apply_button")
        self.apply_button.setAutoDefault(False)
        self._fill()
        self._lay_out()
        self._connect()
        self.show_plan(plan)
        self._follow_turn()
        show_problems(self, ())

    def show_plan(self, plan: RolloverPlan) -> None:
        """The pupils as they are in this plan; who was chosen stays chosen."""
        self._plan = plan
        self.model.set_rows(pupil_rows(plan))
        self._follow_selection()

    def apply(self) -> None:
        """What is chosen happens to the pupils that are chosen."""
        ids, plan, group = self._chosen(), self._plan, self.group.text()
        problem = None if ids else Problem("movers", _("Choose one or more pupils first."))
        if ids and self.turn.value is Turn.TRANSFER:
            problem = plan.why_not(ids, self.school.value, group)
        if problem is not None:
            self._refuse(problem)
            return
        if self.turn.value is Turn.REPEAT:
            plan = plan.repeats(ids, group)
        elif self.turn.value is Turn.LEAVE:
            plan = plan.leaves(ids, self.destination.value, self.name.text())
        elif self.turn.value is Turn.TRANSFER:
            plan = plan.to_school(ids, self.school.value, group)
        else:
            plan = plan.as_proposed(ids)
        self._change(plan)

    def _fill(self) -> None:
        turns = [
            (_("as proposed"), Turn.UP),
            (_("does the year again"), Turn.REPEAT),
            (_("leaves"), Turn.LEAVE),
            (_("to a school here"), Turn.TRANSFER),
        ]
        self.turn.fill(turns, Turn.REPEAT)
        self.destination.fill([(words.say(words.DESTINATION, key, _), key) for key in DESTINATIONS], UNKNOWN)

    def _chosen(self) -> list[UUID]:
        return [self.model.row(row).pupil.pupil_id for row in self.table.selected]

    def _refuse(self, problem: Problem) -> None:
        """The keyboard goes first: it may choose the first pupil, and what is chosen lets go of the problem."""
        fields = {"movers": self.table, "to_school": self.school, "group": self.group}
        fields[problem.field].setFocus()
        show_problems(self, [problem])

    def _lay_out(self) -> None:
        text = QLabel(_("Who does not go up with the class? Choose pupils with Shift or Ctrl, then what happens."))
        text.setWordWrap(True)
        row = FlowRow()
        for widget in (self.turn, self.destination, self.school, self.name, self.group, self.apply_button):
            row.flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(row)
        for field in ("movers", "to_school", "group"):
            label = QLabel()
            label.setObjectName(f"{field}_problem")
            label.setProperty("role", "error")
            label.setWordWrap(True)
            column.addWidget(label)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.left.connect(self.table.setFocus)
        self.table.opened.connect(lambda _row: self.turn.setFocus())
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.model.modelReset.connect(self._follow_selection)
        self.turn.currentIndexChanged.connect(self._follow_turn)
        self.apply_button.clicked.connect(self.apply)
        for field in (self.name, self.group):
            field.entered.connect(self.apply)
        self.group.textEdited.connect(self._forget_problems)
        self.school.picked.connect(self._forget_problems)

    def _follow_turn(self) -> None:
        """Only the fields that belong to what happens."""
        turn = self.turn.value
        for widget in (self.destination, self.name):
            widget.setVisible(turn is Turn.LEAVE)
        self.school.setVisible(turn is Turn.TRANSFER)
        self.group.setVisible(turn in (Turn.REPEAT, Turn.TRANSFER))
        self._offer_schools()
        self._forget_problems()

    def _follow_selection(self) -> None:
        count = len(self.table.selected)
        text = ngettext("&Apply to {n} pupil", "&Apply to {n} pupils", count).format(n=count)
        self.apply_button.setText(text if count else _("&Apply"))
        self._offer_schools()
        self._forget_problems()

    def _offer_schools(self) -> None:
        """The schools that all who are chosen can go to; the most likely one until somebody takes another."""
        if self.turn.value is not Turn.TRANSFER:
            return
        schools = self._plan.schools_for(self._chosen())
        offered = tuple(school.id for school in schools)
        if offered != self._offered:
            self._offered = offered
            self.school.fill([(school.name, school.id) for school in schools], offered[0] if offered else None)

    def _forget_problems(self) -> None:
        show_problems(self, ())


class _Field(QLineEdit):
    """Enter does what the button beside it does, and not what the button of the dialog does."""

    entered = Signal()

    def __init__(self, name: str, hint: str, said: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setMaxLength(LONGEST_NAME)

    def sizeHint(self) -> QSize:
        """Wide enough for its hint, within limits."""
        look = theme.look()
        asked = self.fontMetrics().horizontalAdvance(self.placeholderText()) + look.px(_BESIDE)
        return QSize(max(look.px(_NARROWEST), asked), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes no further."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
