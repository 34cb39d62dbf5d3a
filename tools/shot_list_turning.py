"""Pictures of the turn of the school year, step by step."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from routekaart_app.domain.rollover import Turn
from routekaart_app.domain.stages import PO, VO
from routekaart_app.gui.dialogs.rollover_dialog import CLASSES, PUPILS, SUMMARY, RolloverDialog
from tools.shot import Shot, services, wait, window


def _dialog(name: str, language: str, scale: float, step: int) -> RolloverDialog:
    above = window(name, language, scale, "admin")
    made = RolloverDialog(services(), above, above)
    made.resize(1120 if scale == 1.0 else 1284, 680 if scale == 1.0 else 722)
    if step:
        made.form.next_button.click()
        wait(lambda: made.plan is not None)
        _choose(made)
        made._proposed = made.plan  # nothing to ask about when the picture is taken
        made._go(step)
    return made


def _choose(made: RolloverDialog) -> None:
    """One does the year again, one leaves, and groep 8 goes to the secondary school."""
    plan = made.plan
    assert plan is not None
    third = [pupil.pupil_id for pupil in plan.pupils if pupil.place.year == 3][:3]
    eighth = [pupil.pupil_id for pupil in plan.pupils if (pupil.place.stage, pupil.place.year) == (PO, 8)]
    school = next(school.id for school in plan.schools if school.stage == VO)
    plan = plan.repeats(third[:1]).leaves(third[1:2], "other_school", "Vakcollege Verzonnen")
    made._change(plan.to_school(eighth, school, "1A"))


def _year(name: str, language: str, scale: float) -> QWidget:
    return _dialog(name, language, scale, 0)


def _classes(name: str, language: str, scale: float) -> QWidget:
    return _dialog(name, language, scale, CLASSES)


def _pupils(name: str, language: str, scale: float) -> QWidget:
    made = _dialog(name, language, scale, PUPILS)
    made.show()
    page = made.pupils
    assert page is not None
    page.filter.setText("8")
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(1, 4):
        page.table.selectionModel().select(page.model.index(row, 0), select)
    page.turn.choose(Turn.LEAVE)
    page.table.setFocus()
    return made


def _summary(name: str, language: str, scale: float) -> QWidget:
    made = _dialog(name, language, scale, SUMMARY)
    assert made.summary is not None
    made.summary.figures["leave"].click()
    return made


TURNING: tuple[Shot, ...] = (
    Shot("rollover-year", _year),
    Shot("rollover-classes", _classes),
    Shot("rollover-pupils", _pupils),
    Shot("rollover-summary", _summary),
)
