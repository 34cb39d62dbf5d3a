"""The fields of one line of the routekaart; every change is told at once, what is not right stands beside its field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from routekaart_app import words
from routekaart_app.domain import template_rules
from routekaart_app.domain.routekaart import COMPETENCIES, KINDS, MOMENTS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, MBO
from routekaart_app.domain.template_draft import LineProblem
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.models import line_words
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.gui.widgets.target_picker import TargetPicker
from routekaart_app.gui.widgets.window_fields import WindowFields, set_in
from routekaart_app.i18n import gettext as _
from routekaart_app.services import template_words


class LineForm(QWidget):
    """Shows one line. `changed` gives the line as it becomes, and the field that was changed."""

    changed = Signal(object, str)
    left = Signal()
    """Escape: the keyboard is to go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_form")
        self._line: RoutekaartLine | None = None
        self._problems: list[Problem] = []
        self.code, self.name = (
            _edit("code_edit", template_rules.CODE_LENGTH),
            _edit("name_edit", template_rules.NAME_LENGTH),
        )
        self.kind = _chooser("kind_combo", _("Kind"), ((words.say(words.KIND, kind, _), kind) for kind in KINDS))
        self.target = _Spin()
        self.required = _check("required_check", _("Required"))
        self.window_fields = WindowFields()
        self.window_fields.setObjectName("due_view")
        stages = ((words.say(words.STAGE, stage, _), stage) for stage in LAST_YEAR)
        self.stage = _chooser("stage_combo", _("Stage"), stages)
        moments = ((words.say(template_words.MOMENT, moment, _), moment) for moment in MOMENTS)
        self.moment = _chooser("moment_combo", _("When in school"), moments)
        self._years = FlowRow(gap="tight")
        self.years: dict[int, QCheckBox] = {}
        self.targets = TargetPicker()
        self.competencies = {two: _check(f"{two}_check", _letters(two)) for two in COMPETENCIES}
        parents = ((words.say(template_words.PARENTS, letter, _), letter) for letter in template_words.PARENTS)
        self.parents = _chooser("parents_combo", _("Parents"), parents)
        self._lay_out()
        self._connect()

    def show_line(
        self, line: RoutekaartLine, year: SchoolYear, own_groups: Sequence[str], problems: Iterable[LineProblem]
    ) -> None:
        """Show a line with what is not right in it; a field in which somebody types keeps its cursor."""
        self._line = line
        _fill(self.code, line.code)
        _fill(self.name, line.name)
        self.kind.choose(line.kind)
        with QSignalBlocker(self.target):
            self.target.setValue(line.target)
        self.required.setChecked(line.required)
        self.window_fields.show_line(line, year)
        self.stage.choose(line.stage)
        self.moment.choose(line.moment)
        self._offer_years(line)
        self.targets.show_line(line, own_groups)
        for two, check in self.competencies.items():
            check.setChecked(two in line.competencies)
        self.parents.choose(line.parents)
        self._problems = [Problem(line_words.FIELD_OF.get(item.field, item.field), item.message) for item in problems]
        show_problems(self, self._problems)

    def focus_first(self) -> None:
        """What must be mended first, else the name, all of it selected."""
        if self._problems:
            focus_problem(self, self._problems)
        else:
            self.name.setFocus()
            self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list, Enter to the next field."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._pair = QGridLayout()
        self._pair.setColumnStretch(1, 1)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for at, (text, widget, name) in enumerate((
            (_("Code"), self.code, "code"), (_("Kind"), self.kind, "kind"),
        )):  # fmt: skip
            self._pair.addWidget(_label(text, widget), 0, at)
            self._pair.addWidget(widget, 1, at)
            self._pair.addWidget(_problem(name), 2, at)
        self._column.addLayout(self._pair)
        self._add(_("Name"), self.name, "name")
        often = FlowRow()
        for widget in (self.target, _plain(_("times a year")), self.required):
            often.flow.addWidget(widget)
        self._add(_("How often"), often, "target", buddy=self.target)
        self._add(_("When"), self.window_fields, "due")
        place = FlowRow()
        for widget in (self.stage, self.moment):
            place.flow.addWidget(widget)
        self._add(_("Stage and years"), place, "place", self._years, buddy=self.stage)
        self._add(_("For whom"), self.targets, "tracks", buddy=self.targets.mode)
        letters = QWidget()
        column = QVBoxLayout(letters)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for check in self.competencies.values():
            column.addWidget(check)
        self._add(_("Competencies"), letters, "competencies")
        self._add(_("Parents"), self.parents, "parents")
        self._column.addStretch()
        self._space()

    def _add(self, text: str, widget: QWidget, name: str, *more: QWidget, buddy: QWidget | None = None) -> None:
        self._column.addWidget(_label(text, buddy or widget))
        for part in (widget, *more, _problem(name)):
            self._column.addWidget(part)

    def _space(self) -> None:
        look = theme.look()
        self._column.setContentsMargins(look.px(3), 0, look.space("small"), 0)
        self._column.setSpacing(look.space("tight"))
        self._pair.setHorizontalSpacing(look.space("small"))
        self._pair.setVerticalSpacing(look.space("tight"))
        self.code.setFixedWidth(look.px(110))

    def _connect(self) -> None:
        self.code.textEdited.connect(lambda text: self._tell("code", code=text.strip()))
        self.name.textEdited.connect(lambda text: self._tell("name", name=text.strip()))
        self.kind.picked.connect(lambda kind: self._tell("kind", kind=kind))
        self.target.valueChanged.connect(lambda count: self._tell("target", target=count))
        self.required.clicked.connect(lambda on: self._tell("required", required=on))
        self.window_fields.changed.connect(lambda first, last: self._tell("due", due_from=first, due_until=last))
        self.stage.picked.connect(self._change_stage)
        self.moment.picked.connect(lambda moment: self._tell("place", moment=moment))
        self.targets.changed.connect(lambda tracks: self._tell("tracks", tracks=tracks))
        for check in self.competencies.values():
            check.clicked.connect(self._change_competencies)
        self.parents.picked.connect(lambda letter: self._tell("parents", parents=letter))

    def _tell(self, field: str, **values: Any) -> None:
        if self._line is None:
            return
        line = replace(self._line, **values)
        if line != self._line:
            self._line = line
            self.changed.emit(line, field)

    def _change_stage(self, stage: str) -> None:
        """What the other stage does not know goes: its years, its tracks; its last year is the mbo's alone."""
        if self._line is None:
            return
        years = tuple(year for year in self._line.years if year <= LAST_YEAR[stage])
        moment = "year" if stage != MBO and self._line.moment == "final" else self._line.moment
        self._tell("place", stage=stage, years=years, moment=moment)

    def _change_competencies(self) -> None:
        ticked = tuple(two for two, check in self.competencies.items() if check.isChecked())
        self._tell("competencies", competencies=ticked)

    def _change_years(self) -> None:
        self._tell("place", years=tuple(year for year, check in self.years.items() if check.isChecked()))

    def _offer_years(self, line: RoutekaartLine) -> None:
        """A tick for every year of the stage; none ticked means every year."""
        if len(self.years) != LAST_YEAR[line.stage]:
            for check in self.years.values():
                self._years.flow.removeWidget(check)
                check.hide()
                check.deleteLater()
            self.years = {}
            for year in range(1, LAST_YEAR[line.stage] + 1):
                check = _check(f"year_{year}_check", str(year))
                check.setAccessibleName(_("Year {number}").format(number=year))
                check.setToolTip(_("Without any tick: every year"))
                check.clicked.connect(self._change_years)
                self._years.flow.addWidget(check)
                self.years[year] = check
            self._years.updateGeometry()
        for year, check in self.years.items():
            check.setChecked(year in line.years)
        self._years.setVisible(line.moment == "year")


class _Spin(QSpinBox):
    """How often; the wheel is left to the form."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("target_spin")
        self.setRange(1, template_rules.MAX_TARGET)
        set_in(self)
        self.setAccessibleName(_("How often a school year"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See the class."""
        event.ignore()


def _edit(name: str, longest: int) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setMaxLength(longest)
    return made


def _check(name: str, text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setObjectName(name)
    return made


def _chooser(name: str, said: str, entries: Iterable[tuple[str, str]]) -> Chooser:
    made = Chooser(said)
    made.setObjectName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.fill(entries, None)
    return made


def _label(text: str, buddy: QWidget) -> QLabel:
    made = QLabel(text)
    made.setProperty("role", "small")
    made.setBuddy(buddy)
    if not buddy.accessibleName():
        buddy.setAccessibleName(text)
    return made


def _plain(text: str) -> QLabel:
    return QLabel(text)


def _problem(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(f"{name}_problem")
    made.setProperty("role", "error")
    made.setWordWrap(True)
    made.hide()
    return made


def _letters(two: str) -> str:
    name = words.say(words.COMPETENCY, two, _)
    return f"{two}  {name}"


def _fill(edit: QLineEdit, text: str) -> None:
    """Another text; the one being typed keeps its cursor, also while it has a space too many."""
    if " ".join(edit.text().split()) != " ".join(text.split()):
        edit.setText(text)
