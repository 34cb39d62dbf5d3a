"""Pictures of Vandaag, the signals, and the dialogs that belong to a guide's day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication, QWidget

from routekaart_app.domain.list_entry import QUESTIONS, TALK_KINDS, ListEntry
from routekaart_app.gui.dialogs.list_dialog import ListDialog
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


def _look_backs(name: str, language: str, scale: float) -> QWidget:
    """Of the whole region: who left the classes of the example's user is not to be looked back on yet."""
    made = window(name, language, scale, "signals")
    page = made.page("signals")
    assert isinstance(page, SignalsPage)
    page._show(services().signals.of(TODAY))
    page.show_list("look_back")
    QApplication.processEvents()
    return made


def _talk(name: str, language: str, scale: float) -> TalkDialog:
    prepare(name, language, scale)
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[7]
    if not services().agreements.of_pupil(pupil.id):
        made_on = TODAY - timedelta(weeks=4)
        services().agreements.add(pupil.id, "Bel drie bedrijven voor een stageplek", TODAY, made_on)
    made = TalkDialog(services(), pupil.id, Agreeing(), on=TODAY)
    made.resize(860 if scale == 1.0 else 1284, 690 if scale == 1.0 else 722)
    made.form.note_edit.setPlainText("Twijfelt tussen verpleging en pedagogisch werk.")
    made.form.competencies_row.choose({"MR", "LS"})
    made.form.next_step_edit.setText("Een dag meelopen op het mbo")
    return made


def _talk_plan(name: str, language: str, scale: float) -> TalkDialog:
    return _with_pupil(name, language, scale, TODAY + timedelta(weeks=1))


def _talk_closes(name: str, language: str, scale: float) -> TalkDialog:
    """Held today, while one was planned for some weeks on."""
    return _with_pupil(name, language, scale, TODAY)


def _with_pupil(name: str, language: str, scale: float, on: date) -> TalkDialog:
    prepare(name, language, scale)
    talks, group = services().talks, services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[10]
    if not talks.sheet(pupil.id, TODAY).plans:
        talks.record(talks.sheet(pupil.id, TODAY + timedelta(weeks=5)).with_note("Hoe ging de stage? Neem je map mee."))
    made = TalkDialog(services(), pupil.id, Agreeing(), on=on)
    made.resize(860 if scale == 1.0 else 1284, 690 if scale == 1.0 else 722)
    return made


def _group_talk(name: str, language: str, scale: float) -> TalkDialog:
    made = _talk(name, language, scale)
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    for pupil in services().pupils.all(group.year, group_id=group.id)[9:12]:
        made.form.pupils_field.picked.emit(pupil.id)
    made.form.besides_row.choose({"parent", "company"})
    made.form.said_label.setText("✓ Gesprek met Elif Aydın vastgelegd")
    made.form.said_label.show()
    made.form.keys_label.hide()
    return made


def _talk_kinds(name: str, language: str, scale: float) -> ListDialog:
    prepare(name, language, scale)
    made = ListDialog(services(), TALK_KINDS, Agreeing())
    made.model.add(ListEntry("", "MOL-gesprek", "three_way", is_own=True))
    made.form.entries_view.go(made.model.rowCount() - 1)
    return made


def _questions(name: str, language: str, scale: float) -> ListDialog:
    prepare(name, language, scale)
    return ListDialog(services(), QUESTIONS, Agreeing(), scope="WE VO")


def _my_classes(name: str, language: str, scale: float) -> QWidget:
    above = _today(name, language, scale)
    made = MyClassesDialog(services(), above, above)
    made.filter.setText("3")
    return made


TODAYS: tuple[Shot, ...] = (
    Shot("today", _today),
    Shot("signals", _signals),
    Shot("look-backs", _look_backs),
    Shot("talk", _talk),
    Shot("talk-plan", _talk_plan),
    Shot("talk-closes", _talk_closes),
    Shot("group-talk", _group_talk),
    Shot("talk-kinds", _talk_kinds),
    Shot("question-list", _questions),
    Shot("my-classes", _my_classes),
)
