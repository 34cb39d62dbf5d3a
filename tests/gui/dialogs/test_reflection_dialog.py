"""A reflection: the pupil's words and the guide's apart, guiding questions beside, a draft of what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.list_entry import QUESTIONS
from routekaart_app.domain.reflection import POINTS, GrowthView
from routekaart_app.domain.reflection_sheet import TEXTS
from routekaart_app.domain.visit import LookBack
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.reflection_dialog import ReflectionDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import reflection_draft
from routekaart_app.gui.pages.today_page import TodayPage
from routekaart_app.gui.widgets.gentle_warning import GentleWarning
from routekaart_app.gui.widgets.reflection_form import day_said
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., ReflectionDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pupil(class_3b: AClass) -> UUID:
    return class_3b.pupil_ids[4]


@pytest.fixture
def activity(services: Services, class_3b: AClass) -> UUID:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    return services.contacts.record(replace(sheet, company_name="Zorghub")).activity_id


@pytest.fixture
def open_dialog(services: Services, pupil: UUID, window: MainWindow, qtbot: QtBot) -> Iterator[Opener]:
    made: list[ReflectionDialog] = []

    def make(**options: Any) -> ReflectionDialog:
        dialog = ReflectionDialog(services, window, pupil, **options)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def write(dialog: ReflectionDialog, name: str, text: str) -> None:
    edit = dialog.fields.findChild(QPlainTextEdit, f"{name}_edit")
    assert edit is not None
    edit.setPlainText(text)


def problem(dialog: ReflectionDialog, name: str) -> str:
    label = dialog.findChild(QLabel, f"{name}_problem")
    assert label is not None
    return label.text()


def test_it_is_filled_in_by_keyboard_alone(
    open_dialog: Opener, services: Services, pupil: UUID, activity: UUID
) -> None:
    dialog = open_dialog(activity_id=activity)
    assert dialog.fields.form.goal_edit.hasFocus()
    for words in ("Zien hoe zorg is", "Meegelopen", "Leuk", "Open dag"):
        for letter in words:
            QTest.keyClick(QApplication.focusWidget(), letter)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.fields.form.guide_words_edit.hasFocus()  # as they stand on the form: below the points
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert not dialog.isVisible() and "Fleur" in dialog.label
    (kept,) = services.reflections.of_pupil(pupil)
    assert (kept.goal, kept.result, kept.evaluation, kept.next_step) == (
        "Zien hoe zorg is", "Meegelopen", "Leuk", "Open dag",
    )  # fmt: skip
    assert kept.growth == (GrowthView("KR", "on_the_way", "beginning"),) and kept.activity_id == activity
    assert services.drafts.all() == ()


def test_questions_fit_the_phase_and_follow_the_competency(open_dialog: Opener, services: Services) -> None:
    dialog = open_dialog()
    shown = dialog.findChild(QLabel, "questions_label")
    assert shown is not None
    for two in ("KR", "NW"):
        dialog.fields.form.question_card.letters_choice.changed.emit(two)
    card = dialog.fields.form.question_card
    card.letters_choice.buttons[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    for entry in services.lists.items(QUESTIONS, "WE VO"):
        assert entry.text in shown.text()
    dialog.fields.form.growth_rows.pickers[("LS", "pupil")].buttons[1].click()
    assert card.competency == "LS" and services.lists.items(QUESTIONS, "LS VO")[0].text in shown.text()


def test_what_the_class_asked_at_a_visit_and_what_surprised_it_stand_beside_it(
    open_dialog: Opener, services: Services, activity: UUID
) -> None:
    services.visits.prepare(activity, "Wie werkt hier?")
    services.visits.look_back(activity, LookBack(surprised="De rust"))
    form = open_dialog(activity_id=activity).fields.form
    said = form.question_card.findChild(QLabel, "occasion_label")
    assert said is not None and said.isVisible() and "Wie werkt hier?" in said.text() and "De rust" in said.text()
    form.activity_combo.setCurrentIndex(form.activity_combo.findData(None))
    assert not said.isVisible()


def test_another_competency_moves_nothing_below_the_questions(
    open_dialog: Opener, services: Services, qtbot: QtBot
) -> None:
    items = services.lists.all(QUESTIONS, "WE VO")
    services.lists.save(QUESTIONS, "WE VO", [replace(items[0], text="Nog een lange vraag. " * 12), *items[1:]])
    form = open_dialog().fields.form
    QApplication.processEvents()
    tops = []
    for two in ("KR", "WE", "NW"):
        form.growth_rows.pickers[(two, "guide")].buttons[1].click()
        QApplication.processEvents()
        tops.append(form.growth_rows.pickers[("MR", "guide")].buttons[0].mapTo(form.growth_rows.window(), QPoint()).y())
    assert form.question_card.competency == "NW" and len(set(tops)) == 1


def test_days_of_another_school_year_say_which() -> None:
    assert day_said(date(2026, 3, 1), TODAY).endswith(tuple("abcdefghijklmnopqrstuvwxyz"))
    assert day_said(date(2025, 3, 1), TODAY).endswith(" 2025")


def test_what_must_be_mended_is_said_beside_its_field_only_when_it_is_due(open_dialog: Opener) -> None:
    dialog = open_dialog()
    assert problem(dialog, "goal") == ""
    dialog.save()
    assert dialog.isVisible() and problem(dialog, "goal")
    write(dialog, "result", "woord " * 50_000)
    assert problem(dialog, "goal") == "" and problem(dialog, "result")
    dialog.fields.form.on_edit.setDate(QDate(2099, 1, 1))
    assert problem(dialog, "on")
    dialog.fields.form.on_edit.setDate(QDate(1980, 1, 1))
    assert problem(dialog, "on")
    write(dialog, "result", "")
    dialog.fields.form.on_edit.set_day(TODAY)
    write(dialog, "goal", "Kijken")
    dialog.fields.form.on_edit.setFocus()
    QTest.keyClicks(dialog.fields.form.on_edit, "31-2")
    QTest.keyClick(dialog.fields.form.on_edit, Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible() and problem(dialog, "on"), "a day that cannot be read is not taken for another"


def test_a_private_word_is_met_under_each_field_and_blocks_nothing(
    open_dialog: Opener, services: Services, pupil: UUID
) -> None:
    dialog = open_dialog()
    for name in TEXTS:
        warning = dialog.findChild(GentleWarning, f"{name}_warning")
        assert warning is not None and warning.isHidden()
        write(dialog, name, "Was ziek.")
        warning.look()
        assert warning.isVisible() and "ziek" in warning.text()
    dialog.save()
    assert not dialog.isVisible() and services.reflections.of_pupil(pupil)[0].guide_words == "Was ziek."


def test_one_that_was_kept_is_corrected_or_removed(
    open_dialog: Opener, services: Services, pupil: UUID, messages: FakeMessages
) -> None:
    sheet = services.reflections.sheet(pupil, TODAY).said("goal", "Een").grown("WE", pupil="beginning")
    services.reflections.save(sheet)
    dialog = open_dialog(reflection_id=sheet.id)
    assert dialog.sheet.goal == "Een" and dialog.form.delete_button.isVisible()
    write(dialog, "goal", "Twee")
    dialog.save()
    assert services.reflections.of_pupil(pupil)[0].goal == "Twee"
    dialog = open_dialog(reflection_id=sheet.id)
    messages.will_answer(True)
    dialog.form.delete_button.click()
    assert services.reflections.of_pupil(pupil) == () and dialog.label


def test_leaving_asks_once_something_was_typed(open_dialog: Opener, messages: FakeMessages) -> None:
    dialog = open_dialog()
    assert not dialog.form.delete_button.isVisible()
    dialog.reject()
    assert not dialog.isVisible() and messages.asked == []
    dialog = open_dialog()
    write(dialog, "goal", "Half")
    messages.will_answer(False)
    dialog.reject()
    assert dialog.isVisible()
    messages.will_answer(True)
    dialog.reject()
    assert not dialog.isVisible()


def test_a_half_typed_form_is_kept_and_offered_again_on_vandaag(
    open_dialog: Opener, services: Services, activity: UUID, window: MainWindow, qtbot: QtBot, class_3b: AClass
) -> None:
    dialog = open_dialog(activity_id=activity)
    write(dialog, "goal", "Nog niet klaar")
    dialog.fields.form.growth_rows.pickers[("WE", "guide")].buttons[2].click()
    with qtbot.waitSignal(dialog.drafts.saved, timeout=10_000):
        dialog.drafts.touch()
    (draft,) = services.drafts.all()
    assert draft.kind == reflection_draft.KIND and "Fleur" in draft.title
    put_away([dialog])  # as when the program ends by itself
    page = window.page("today")
    assert isinstance(page, TodayPage)
    page._act("resume", draft)
    again = window.findChild(ReflectionDialog)
    assert again is not None
    assert again.sheet.goal == "Nog niet klaar" and again.sheet.activity_id == activity
    assert again.sheet.view("WE") == GrowthView("WE", "", "on_the_way")
    again.save()
    assert services.drafts.all() == ()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"on": 3}', '{"growth": {"XX": 1}}', '{"growth": {"KR": ["goed", ""]}}']
)
def test_a_damaged_draft_is_read_as_far_as_it_goes(services: Services, pupil: UUID, text: str) -> None:
    sheet = reflection_draft.read(text, services.reflections, pupil, TODAY)
    assert sheet.is_empty and sheet.on == TODAY


def test_who_is_gone_is_told(open_dialog: Opener) -> None:
    with pytest.raises(KnownError):
        open_dialog(reflection_id=UUID(int=9))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_the_smallest_screen(looks: QApplication, open_dialog: Opener, name: str, scale: float) -> None:
    theme.apply(looks, name, scale)
    dialog = open_dialog()
    dialog.resize(1284, 722)
    QApplication.processEvents()
    assert dialog.width() <= 1284 and dialog.height() <= 722
    form = dialog.fields.form
    for point in POINTS:
        label, edit = getattr(form, f"{point}_label"), getattr(form, f"{point}_edit")
        assert edit.height() >= 2 * edit.fontMetrics().lineSpacing()
        assert (
            label.geometry().bottom() <= edit.geometry().top()
            and edit.geometry().bottom() < form.points_widget.height()
        )
    if scale == 1.0:  # everything at once, without scrolling
        seen = dialog.form.fields_area.viewport()
        parts = (*(getattr(form, f"{point}_edit") for point in POINTS), form.guide_frame, form.question_card)
        for part in (*parts, form.growth_rows):
            assert not part.visibleRegion().isEmpty()
            assert part.mapTo(seen, part.rect().bottomRight()).y() < seen.height()
            assert part.mapTo(seen, part.rect().topLeft()).y() >= 0
    else:  # everything by the keyboard
        form.next_step_edit.setFocus()
        for part, tabs in ((form.guide_words_edit, 1), (form.growth_rows.pickers[("NW", "guide")].buttons[0], 10)):
            for _tab in range(tabs):
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert part.hasFocus() and not part.visibleRegion().isEmpty()
    rows = dialog.fields.form.growth_rows
    assert rows.pickers[("KR", "guide")].mapTo(rows, rows.rect().topLeft()).x() < rows.width()
