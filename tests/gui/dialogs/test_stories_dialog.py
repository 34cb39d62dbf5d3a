"""Stories beside the numbers: taken from what was said, kept with a yes, and told no more without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.note import HIGHLIGHT
from routekaart_app.gui.dialogs.stories_dialog import StoriesDialog
from routekaart_app.gui.dialogs.story_dialog import StoryDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.services.stories import PARENT, PUPIL
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass
from tests.gui.dialogs.conftest import put_away

SAID = "De haven was veel groter dan ik dacht"


def the_problems(dialog: StoryDialog) -> set[str]:
    labels = dialog.findChildren(QLabel)
    return {label.objectName() for label in labels if label.objectName().endswith("_problem") and label.text()}


def story_of(stories: StoriesDialog, qtbot: QtBot) -> StoryDialog:
    (dialog,) = [one for one in stories.findChildren(StoryDialog) if one.isVisible()]
    assert isinstance(dialog, StoryDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_story_is_told_with_a_yes_and_no_more_without(
    services: Services, class_3b: AClass, window: MainWindow, messages: FakeMessages, qtbot: QtBot
) -> None:
    pupil = class_3b.pupil_ids[0]
    services.notes.save(replace(services.notes.new(pupil, HIGHLIGHT, TODAY), text=SAID))
    dialog = StoriesDialog(services, window, YEAR, window)
    dialog.open()
    assert dialog.empty.isVisible() and dialog.add_button.isHidden()

    dialog.empty.button.click()
    story = story_of(dialog, qtbot)
    form = story.form
    story.save()
    assert the_problems(story) == {"pupil_problem"} and form.said_list.isHidden()
    QTest.keyClicks(form.pupil_edit, "elif")
    QTest.keyClick(form.pupil_edit, Qt.Key.Key_Return)
    assert "Elif" in form.pupil_label.text() and form.said_list.count() == 1 and form.said_list.hasFocus()
    QTest.keyClick(form.said_list, Qt.Key.Key_Return)
    assert form.text_edit.toPlainText() == SAID and form.whose_combo.currentData() == PUPIL
    form.agreed_by_combo.setCurrentIndex(form.agreed_by_combo.findData(PUPIL))
    story.save()
    assert the_problems(story) == {"agreed_by_problem"}, "under 16, or not known"
    form.agreed_by_combo.setCurrentIndex(form.agreed_by_combo.findData(PARENT))
    assert the_problems(story) == set()
    QTest.keyClick(form.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [item.text for item in services.summaries.make(YEAR).stories] == [SAID]
    assert dialog.model.rowCount() == 1 and window.message_bar.text and SAID not in window.message_bar.text

    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    story = story_of(dialog, qtbot)
    assert story.form.pupil_edit.isHidden()
    story.form.text_edit.setPlainText("Wat een haven")
    story.save()
    (kept,) = services.stories.all(YEAR)
    assert kept.text == "Wat een haven" and dialog.model.row(0).text == kept.text

    messages.will_answer(False, True)
    dialog.withdraw_button.click()
    assert dialog.model.rowCount() == 1
    dialog.withdraw_button.click()
    assert services.stories.all(YEAR) == () and dialog.empty.isVisible()
    services.history.undo()
    assert services.stories.all(YEAR) == (kept,)
    put_away([dialog])

    window.opens.story(pupil, date(2026, 2, 2), "Ik wil dit ook")
    (told,) = [one for one in window.findChildren(StoryDialog) if one.isVisible()]
    assert isinstance(told, StoryDialog) and told.form.text_edit.toPlainText() == "Ik wil dit ook"
    young = told.form.agreed_by_hint.text()
    fields = services.pupil_records.fields(pupil, YEAR)
    services.pupil_records.save(replace(fields, birth_date=date(2009, 1, 1)))
    told.form.agreed_on_edit.set_day(date(2026, 3, 1))
    assert told.form.agreed_by_hint.text() != young, "old enough to agree alone"
    put_away([told])


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_what_somebody_typed_is_never_replaced_unasked(
    services: Services, class_3b: AClass, window: MainWindow, messages: FakeMessages, qtbot: QtBot
) -> None:
    services.notes.save(replace(services.notes.new(class_3b.pupil_ids[0], HIGHLIGHT, TODAY), text=SAID))
    story = StoryDialog(services, window, YEAR, window)
    with qtbot.waitActive(story):
        story.show()
    form, typed = story.form, "Wat een haven zeg"
    form.text_edit.setPlainText(typed)
    QTest.keyClicks(form.pupil_edit, "zzz")
    assert form.pupil_problem.text() and not form.pupil_problem.isHidden(), "nobody was found"
    form.pupil_edit.clear()
    QTest.keyClicks(form.pupil_edit, "3b")
    assert form.pupil_problem.isHidden() and len(story._find("3b")) == len(class_3b.pupil_ids)
    form.pupil_edit.clear()
    QTest.keyClicks(form.pupil_edit, "elif")
    QTest.keyClick(form.pupil_edit, Qt.Key.Key_Return)
    assert form.said_list.count() == 1 and story.focusWidget() is form.text_edit
    form.said_list.setFocus()
    QTest.keyClick(form.said_list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.text_edit.toPlainText() == typed and the_problems(story), "saving was tried, of what was typed"
    messages.will_answer(False, True)
    QTest.keyClick(form.said_list, Qt.Key.Key_Return)
    assert form.text_edit.toPlainText() == typed
    form.said_list.setFocus()
    QTest.keyClick(form.said_list, Qt.Key.Key_Return)
    assert form.text_edit.toPlainText() == SAID
    form.text_edit.setPlainText("Voorbeeldcollege 3B was in de haven")
    assert not form.places_warning.isHidden()
    put_away([story])
