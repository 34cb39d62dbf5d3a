"""Pictures of choices, agreements, notes, the judgement of a dossier, the look-back, and the cards that show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from routekaart_app.domain.agreement import KEPT
from routekaart_app.domain.choice import GUARANTEE, Choice
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog
from routekaart_app.gui.dialogs.choice_dialog import ChoiceDialog
from routekaart_app.gui.dialogs.look_back_dialog import LookBackDialog
from routekaart_app.gui.dialogs.note_dialog import NoteDialog
from routekaart_app.gui.dialogs.verdict_dialog import VerdictDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.widgets.choices_card import ChoicesCard
from routekaart_app.gui.widgets.notes_card import NotesCard
from tools.shot import SMALLEST_SCREEN, TODAY, Shot, services, window


@cache
def _pupil() -> UUID:
    """Somebody in the shown class, with choices, a promise of work, notes and a destination."""
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[9].id
    for kind, value, weeks, reason in (
        ("profile", "E&O", 58, "Mijn oom heeft een winkel, dat lijkt mij ook wat."),
        ("profile", "Z&W", 20, "Bij de bliksemstage merkte ik dat ik graag met oudere mensen praat."),
        ("programme", "Verzorgende IG", 3, "Ik wil op de afdeling werken, niet op kantoor."),
    ):
        _keep(pupil, kind, value, weeks, reason=reason)
    for state, weeks in (("discussed", 30), ("offered", 6)):
        _keep(pupil, GUARANTEE, "Verzorgende IG", weeks, state=state, promise="job", company="Zorghub Westwijk")
    for kind, text in (
        ("working", "Volgende keer eerst vragen hoe het bij de open dag was."),
        ("highlight", "Sprak op de beroepenmarkt zelf drie mensen aan. Daar was ze trots op."),
    ):
        services().notes.save(replace(services().notes.new(pupil, kind, TODAY - timedelta(weeks=2)), text=text))
    services().verdicts.give(pupil, TODAY - timedelta(weeks=1), "M. van Voorbeeld")
    return pupil


@cache
def _leaver() -> UUID:
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    pupil = services().pupils.all(group.year, group_id=group.id)[11].id
    services().choices.leave_for(pupil, "mbo", "Verzonnen Vakcollege", TODAY)
    return pupil


def _keep(pupil: UUID, kind: str, value: str, weeks: int, **more: str) -> Choice:
    on = TODAY - timedelta(weeks=weeks)
    choice = replace(services().choices.new(pupil, kind, on), value=value, **more)  # type: ignore[arg-type]
    services().choices.save(choice)
    return choice


def _above(name: str, language: str, scale: float) -> MainWindow:
    return window(name, language, scale, "admin")


def _fitting(dialog: QDialog, scale: float) -> QDialog:
    if scale != 1.0:
        dialog.resize(SMALLEST_SCREEN[0] - 82, SMALLEST_SCREEN[1] - 46)
    return dialog


def _choice(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    made = ChoiceDialog(services(), above, _pupil(), None, above)
    made.form.kind_combo.setCurrentIndex(made.form.kind_combo.findData("profile"))
    made.form.value_combo.setCurrentIndex(made.form.value_combo.findData("Z&W"))
    made.form.reason_edit.setPlainText("Ik help graag mensen. In de zorg is altijd werk, zegt mijn moeder.")
    return _fitting(made, scale)


def _promise(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    made = ChoiceDialog(services(), above, _pupil(), None, above)
    made.form.kind_combo.setCurrentIndex(made.form.kind_combo.findData(GUARANTEE))
    return _fitting(made, scale)


def _agreement(name: str, language: str, scale: float) -> QWidget:
    above, made_on = _above(name, language, scale), TODAY - timedelta(weeks=3)
    services().agreements.add(_pupil(), "Twee bedrijven bellen over een stageplek", TODAY, made_on)
    made = AgreementDialog(services(), above, _pupil(), services().agreements.of_pupil(_pupil())[0], above)
    made.form.state_combo.setCurrentIndex(made.form.state_combo.findData(KEPT))
    return _fitting(made, scale)


def _new_agreement(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    made = AgreementDialog(services(), above, _pupil(), None, above)
    made.form.text_edit.setPlainText("Na het bezoek aan de huisarts een nieuwe dag meelopen.")
    made.form.text_warning.look()
    return _fitting(made, scale)


def _note(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    made = NoteDialog(services(), above, _pupil(), None, above)
    made.form.kind_combo.setCurrentIndex(1)
    made.form.text_edit.setPlainText("Was vaak ziek en heeft daarom nog geen stageplek.")
    made.form.text_warning.look()
    return _fitting(made, scale)


def _verdict(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    return _fitting(VerdictDialog(services(), above, _pupil(), above), scale)


def _look_back(name: str, language: str, scale: float) -> QWidget:
    above = _above(name, language, scale)
    return _fitting(LookBackDialog(services(), above, _leaver(), None, above), scale)


def _cards(name: str, language: str, scale: float) -> QWidget:
    _above(name, language, scale)
    made = QWidget()
    row = QHBoxLayout(made)
    choices, notes = ChoicesCard(), NotesCard()
    gone = services().choices.destinations(_leaver())
    choices.show_choices(services().choices.of_pupil(_pupil()), gone, TODAY)
    notes.show_notes(services().notes.of_pupil(_pupil()), TODAY)
    row.addWidget(choices)
    row.addWidget(notes)
    made.resize(theme.look().px(680), theme.look().px(600))
    return made


CHOOSING: tuple[Shot, ...] = (
    Shot("choice", _choice),
    Shot("choice-promise", _promise),
    Shot("agreement", _agreement),
    Shot("agreement-new", _new_agreement),
    Shot("note", _note),
    Shot("verdict", _verdict),
    Shot("look-back", _look_back),
    Shot("choice-cards", _cards),
)
