"""Pictures of reflections: one of a pupil, a stack of forms, and how a pupil grew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.reflection_dialog import ReflectionDialog
from routekaart_app.gui.dialogs.stack_dialog import StackDialog
from routekaart_app.gui.main_window import SHOWN_CLASS
from routekaart_app.gui.widgets.growth_strip import GrowthStrip
from tools.shot import TODAY, Shot, prepare, services, window

_SIZE = (1180, 722)
_LARGE = (1284, 722)


def _reflection(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[7]
    about = services().reflections.sheet(pupil.id, TODAY).activities[0]
    made = ReflectionDialog(services(), above, pupil.id, activity_id=about.id, parent=above)
    made.resize(*_LARGE)
    form = made.fields.form
    form.goal_edit.setPlainText("Ik wilde zien of werken in de zorg bij mij past.")
    form.result_edit.setPlainText("Ik liep mee met een verpleegkundige en bracht koffie rond.")
    form.growth_rows.pickers[("KR", "pupil")].buttons[3].click()
    form.growth_rows.pickers[("KR", "guide")].buttons[1].click()
    return made


def _stack(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    made = StackDialog(services(), above, services().schools.find_group(SHOWN_CLASS, TODAY).id, None, above)
    made.resize(*(_SIZE if scale == 1.0 else _LARGE))
    made.fields.form.goal_edit.setPlainText("Zien hoe een gewone dag eruitziet.")
    made.step(1)
    return made


def _growth(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    steps = {
        pupil: services().reflections.growth(pupil.id) for pupil in services().pupils.all(group.year, group_id=group.id)
    }
    pupil = max(steps, key=lambda one: len(steps[one]))
    made = GrowthStrip()
    made.set_growth(pupil.display_name.split()[0], steps[pupil])
    made.resize(round(620 * scale), made.sizeHint().height())
    return made


REFLECTIONS: tuple[Shot, ...] = (Shot("reflection", _reflection), Shot("stack", _stack), Shot("growth", _growth))
"""The dialogs ask before they close with something typed; pictures are made without closing them."""
