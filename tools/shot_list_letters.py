"""Pictures of letters to parents: made on the desk, and their texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.gui.dialogs.letter_texts_dialog import LetterTextsDialog
from routekaart_app.gui.dialogs.letters_dialog import LettersDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from tools.shot import SMALLEST_SCREEN, TODAY, Shot, services, wait, wait_for_work, window

_OF_SCREEN = 0.94


def _at(name: str, language: str, scale: float) -> MainWindow:
    made = window(name, language, scale, "admin")
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    wait_for_work(made)
    return made


def _shown(made: QDialog, above: MainWindow, scale: float, settled: QTimer) -> QWidget:
    wide, high = (int(side * _OF_SCREEN) for side in SMALLEST_SCREEN)
    made.resize(min(wide, int(1100 * scale)), min(high, int(720 * scale)))
    made.show()
    wait(lambda: not settled.isActive() and not above.tasks.is_busy)
    return made


def _letters(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale)
    made = LettersDialog(services(), above, (), above.context.group_id, above)
    form = made.desk.options.form.letter_options.form
    form.subject_edit.setText("ouderavond over stage")
    form.time_edit.setText("19:30")
    return _shown(made, above, scale, made.desk._settled)


def _texts(at: str) -> Callable[[str, str, float], QWidget]:
    def make(name: str, language: str, scale: float) -> QWidget:
        above = _at(name, language, scale)
        made = LetterTextsDialog(services(), above, "invitation", above)
        made._turn_to("invitation", at)
        return _shown(made, above, scale, made._settled)

    return make


LETTERS: tuple[Shot, ...] = (
    Shot("letters", _letters),
    Shot("letter-texts", _texts("nl")),
    Shot("letter-texts-ar", _texts("ar")),
)
