"""Pictures of Vandaag, the signals, and the dialogs that belong to a guide's day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.my_classes_dialog import MyClassesDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.signals_page import SignalsPage
from tools.shot import TODAY, Agreeing, Shot, prepare, services, window


def _today(name: str, language: str, scale: float) -> MainWindow:
    made = window(name, language, scale, "today")
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    return made


def _signals(name: str, language: str, scale: float) -> QWidget:
    made = _today(name, language, scale)
    made.open_signals("missing_required")
    page = made.page("signals")
    assert isinstance(page, SignalsPage)
    page.table.selectRow(2)
    return made


def _talk(name: str, language: str, scale: float) -> TalkDialog:
    prepare(name, language, scale)
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[7]
    if not services().agreements.of_pupil(pupil.id):
        made_on = TODAY - timedelta(weeks=4)
        services().agreements.add(pupil.id, "Bel drie bedrijven voor een stageplek", TODAY, made_on)
    made = TalkDialog(services(), pupil.id, Agreeing(), on=TODAY)
    made.resize(640 if scale == 1.0 else 1284, 560 if scale == 1.0 else 722)
    made.form.note_edit.setPlainText("Twijfelt tussen verpleging en pedagogisch werk.")
    made.form.next_step_edit.setText("Een dag meelopen op het mbo")
    return made


def _my_classes(name: str, language: str, scale: float) -> QWidget:
    above = _today(name, language, scale)
    made = MyClassesDialog(services(), above, above)
    made.filter.setText("3")
    return made


TODAYS: tuple[Shot, ...] = (
    Shot("today", _today),
    Shot("signals", _signals),
    Shot("talk", _talk),
    Shot("my-classes", _my_classes),
)
