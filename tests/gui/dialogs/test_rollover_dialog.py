"""The turn of the year by keyboard: four steps, nothing written before the last, and nothing lost on the way back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.rollover import Turn
from routekaart_app.domain.stages import VO
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.rollover_dialog import CLASSES, PUPILS, SUMMARY, YEAR, RolloverDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from tests import vaults
from tests.answers import FakeMessages
from tests.builders import YEAR as OLD
from tests.builders import AClass, a_class
from tests.gui.conftest import WindowMaker
from tests.gui.dialogs.conftest import put_away

NEW = OLD.next()


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, services: Services) -> Iterator[RolloverDialog]:
    made = shown(qtbot, services, window)
    yield made
    put_away([made])


def shown(qtbot: QtBot, services: Services, window: MainWindow) -> RolloverDialog:
    made = RolloverDialog(services, window, window)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def step(dialog: RolloverDialog) -> int:
    return dialog.form.pages_stack.currentIndex()


def go_to(qtbot: QtBot, dialog: RolloverDialog, at: int) -> None:
    while step(dialog) < at:
        before = step(dialog)
        dialog.form.next_button.click()
        qtbot.waitUntil(lambda before=before: step(dialog) == before + 1, timeout=20_000)


def said(dialog: RolloverDialog, field: str) -> str:
    """What must be mended about a field of the third step, as far as it is on screen."""
    label = dialog.findChild(QLabel, f"{field}_problem")
    assert label is not None
    return label.text() if label.isVisible() else ""


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_the_next_year_is_proposed_and_shown_class_by_class(qtbot: QtBot, dialog: RolloverDialog) -> None:
    assert dialog.form.year_combo.currentText() == "2026-2027"
    assert dialog.form.early_label.isVisible(), "in March the school year is far from over"
    assert not dialog.form.school_combo.isVisible(), "there is one school"
    go_to(qtbot, dialog, CLASSES)
    assert dialog.classes is not None
    (row,) = [dialog.classes.model.row(at) for at in range(dialog.classes.model.rowCount())]
    assert (row.name, row.new_name, row.counts.up) == ("3B", "4B", 28)


def test_a_class_is_renamed_with_the_keyboard(qtbot: QtBot, dialog: RolloverDialog) -> None:
    go_to(qtbot, dialog, CLASSES)
    assert dialog.classes is not None and dialog.classes.table.hasFocus()
    press(Qt.Key.Key_Return)
    editor = dialog.classes.table.findChild(QLineEdit)
    assert editor is not None and editor.text() == "4B"
    editor.selectAll()
    QTest.keyClicks(editor, "4 Zorg")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.plan is not None and dialog.plan.classes[0].new_name == "4 Zorg")
    assert dialog.classes.model.row(0).new_name == "4 Zorg"


def test_a_class_without_a_name_holds_the_way(qtbot: QtBot, dialog: RolloverDialog, class_3b: AClass) -> None:
    go_to(qtbot, dialog, CLASSES)
    assert dialog.plan is not None
    dialog._change(dialog.plan.with_group_name(class_3b.group_id, ""))
    assert dialog.form.classes_problem.isVisible() and "3B" in dialog.form.classes_problem.text()
    go_to(qtbot, dialog, PUPILS)
    dialog.form.next_button.click()
    assert step(dialog) == PUPILS and "3B" in said(dialog, "movers"), "in either step it can be mended"
    dialog._change(dialog.plan.with_group_name(class_3b.group_id, "4B"))
    assert not said(dialog, "movers")
    go_to(qtbot, dialog, SUMMARY)


def test_several_pupils_get_one_action_and_stay_chosen(qtbot: QtBot, dialog: RolloverDialog) -> None:
    go_to(qtbot, dialog, PUPILS)
    page = dialog.pupils
    assert page is not None and page.filter.hasFocus()
    QTest.keyClicks(page.filter, "Groen")
    press(Qt.Key.Key_Down)
    assert page.table.hasFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.table.selected) == 2 and "2" in page.apply_button.text()
    press(Qt.Key.Key_Return)
    assert page.turn.hasFocus()
    page.turn.choose(Turn.LEAVE)
    assert page.name.isVisible() and page.destination.isVisible() and not page.group.isVisible()
    page.destination.choose("work")
    page.name.setFocus()
    QTest.keyClicks(page.name, "Scheepswerf Zonnig")
    press(Qt.Key.Key_Return)
    assert dialog.plan is not None and dialog.plan.counts.leave == 2
    moves = [dialog.plan.moves[pupil.pupil_id] for pupil in dialog.plan.of(Turn.LEAVE)]
    assert {(move.destination, move.destination_name) for move in moves} == {("work", "Scheepswerf Zonnig")}
    assert len(page.table.selected) == 2
    page.turn.choose(Turn.REPEAT)
    assert page.group.isVisible() and not page.name.isVisible()
    page.apply()
    assert dialog.plan.counts.repeat == 2
    page.turn.choose(Turn.UP)
    page.apply()
    assert dialog.plan.counts.up == 28


def test_without_a_choice_the_action_asks_for_one(qtbot: QtBot, dialog: RolloverDialog) -> None:
    go_to(qtbot, dialog, PUPILS)
    assert dialog.pupils is not None
    plan = dialog.plan
    dialog.pupils.apply_button.click()
    assert dialog.plan is plan and dialog.pupils.table.hasFocus()
    assert said(dialog, "movers")
    dialog.pupils.table.selectAll()
    assert not said(dialog, "movers")


def test_groep_8_goes_to_secondary_school_and_never_to_its_own(
    qtbot: QtBot, make_window: WindowMaker, services: Services
) -> None:
    for name, year, first in (("7/8A", 8, 1), ("6/7A", 7, 11), ("6A", 6, 8)):
        a_class(
            services.vault.database,
            name=name,
            size=3,
            stage="PO",
            year=year,
            track="",
            brin="99PO",
            first_number=first,
        )
    dialog = shown(qtbot, services, make_window(services))
    go_to(qtbot, dialog, PUPILS)
    page = dialog.pupils
    assert page is not None and dialog.plan is not None
    page.filter.setText("groep 8")
    assert {page.model.row(at).pupil.place.year for at in range(page.model.rowCount())} == {8}
    page.table.selectAll()
    page.turn.choose(Turn.TRANSFER)
    (secondary,) = [school.id for school in dialog.plan.schools if school.stage == VO]
    assert page.school.value == secondary and page.school.count() == 1
    assert page.turn.width() >= page.turn.sizeHint().width()
    page.apply()
    assert dialog.plan.counts.transfer == 3
    page.filter.setText("7/8A")
    page.filter.setText("")
    page.table.selectAll()
    assert page.school.value is None
    page.apply()
    assert dialog.plan.counts.transfer == 3 and said(dialog, "to_school")
    page.filter.setText("3B")
    page.table.selectAll()
    assert page.school.value == secondary
    page.apply()
    assert dialog.plan.counts.transfer == 3 and said(dialog, "group"), "their own school, without a class"
    QTest.keyClicks(page.group, "4C")
    assert not said(dialog, "group")
    page.apply()
    assert {dialog.plan.moves[row.pupil_id].group for row in dialog.plan.pupils if row.group == "3B"} == {"4C"}
    go_to(qtbot, dialog, SUMMARY)
    put_away([dialog])


@pytest.mark.parametrize(
    ("typed", "count"), [("vmbo 3", 28), ("leerjaar3", 28), ("mbo 3", 0), ("groep 3", 0), ("3b", 28)]
)
def test_a_year_and_track_is_looked_for_as_one(qtbot: QtBot, dialog: RolloverDialog, typed: str, count: int) -> None:
    go_to(qtbot, dialog, PUPILS)
    assert dialog.pupils is not None
    dialog.pupils.filter.setText(typed)
    assert dialog.pupils.model.rowCount() == count


def test_leaving_with_choices_made_asks_first(qtbot: QtBot, dialog: RolloverDialog, messages: FakeMessages) -> None:
    go_to(qtbot, dialog, PUPILS)
    assert dialog.plan is not None
    dialog._change(dialog.plan.repeats([dialog.plan.pupils[0].pupil_id]))
    messages.will_answer(False)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.plan.counts.repeat == 1
    messages.will_answer(True)
    dialog.close()
    assert not dialog.isVisible() and len(messages.asked) == 2


def test_cancel_stops_the_work_and_keeps_what_was_chosen(
    qtbot: QtBot, dialog: RolloverDialog, services: Services
) -> None:
    go_to(qtbot, dialog, SUMMARY)
    form, strip = dialog.form, dialog.findChild(ProgressStrip)
    assert strip is not None and not strip.isVisible()
    form.next_button.click()
    assert strip.isVisible() and form.cancel_button.isEnabled()
    assert not (form.next_button.isEnabled() or form.back_button.isEnabled() or form.pages_stack.isEnabled())
    form.cancel_button.click()
    qtbot.waitUntil(form.next_button.isEnabled, timeout=20_000)
    assert dialog.isVisible() and not strip.isVisible() and step(dialog) == SUMMARY
    assert services.pupils.all(NEW) == ()
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        form.next_button.click()


def test_going_back_and_forth_keeps_what_was_chosen(qtbot: QtBot, dialog: RolloverDialog) -> None:
    go_to(qtbot, dialog, PUPILS)
    assert dialog.plan is not None
    changed = dialog.plan.repeats([dialog.plan.pupils[0].pupil_id])
    dialog._change(changed)
    for at in (CLASSES, YEAR):
        dialog.form.back_button.click()
        assert step(dialog) == at
    assert not dialog.form.back_button.isVisible()
    go_to(qtbot, dialog, SUMMARY)
    assert dialog.plan is changed


def test_behind_every_figure_are_the_names(qtbot: QtBot, dialog: RolloverDialog) -> None:
    go_to(qtbot, dialog, PUPILS)
    assert dialog.plan is not None
    first, second = dialog.plan.pupils[:2]
    dialog._change(dialog.plan.repeats([first.pupil_id]).leaves([second.pupil_id], "work"))
    go_to(qtbot, dialog, SUMMARY)
    summary = dialog.summary
    assert summary is not None and summary.pupils.rowCount() == 26
    assert summary.figures["up"].hasFocus()
    for key, name in (("repeat", first.name), ("leave", second.name), ("remarks", first.name)):
        summary.figures[key].setFocus()
        press(Qt.Key.Key_Return)
        assert summary.pupils_table.isVisible()
        assert [summary.pupils.row(at).pupil.name for at in range(summary.pupils.rowCount())] == [name]
    summary.figures["new_groups"].click()
    assert summary.classes_table.isVisible()
    assert {summary.classes.row(at).name for at in range(summary.classes.rowCount())} == {"3B", "4B"}


def test_the_last_step_writes_and_says_so(
    qtbot: QtBot, dialog: RolloverDialog, services: Services, window: MainWindow
) -> None:
    go_to(qtbot, dialog, SUMMARY)
    assert services.pupils.all(NEW) == ()
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.form.next_button.click()
    assert len(services.pupils.all(NEW)) == 28
    assert "2026-2027" in dialog.label and "28" in dialog.label
    assert str(services.history.undo_label()) in dialog.label
    assert window.context.year == OLD and "2025-2026" in dialog.label, "in March one stays, and is told so"


def test_cancelling_leaves_no_trace(qtbot: QtBot, dialog: RolloverDialog, services: Services) -> None:
    before = vaults.tables(services.vault.database)
    go_to(qtbot, dialog, SUMMARY)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and dialog.label == ""
    assert vaults.tables(services.vault.database) == before


def test_with_nobody_left_to_move_it_is_said_at_the_year(
    qtbot: QtBot, dialog: RolloverDialog, services: Services
) -> None:
    services.rollovers.apply(services.rollovers.plan(NEW))
    dialog.form.next_button.click()
    qtbot.waitUntil(lambda: dialog.form.year_problem.isVisible(), timeout=20_000)
    assert step(dialog) == YEAR and "2026-2027" in dialog.form.year_problem.text()


def test_another_school_is_another_plan(qtbot: QtBot, make_window: WindowMaker, services: Services) -> None:
    a_class(services.vault.database, name="8A", size=4, stage="PO", year=8, track="", brin="99PO", first_number=1)
    dialog = shown(qtbot, services, make_window(services))
    go_to(qtbot, dialog, CLASSES)
    assert dialog.plan is not None and dialog.plan.counts.moving == 32
    dialog.form.back_button.click()
    dialog.form.school_combo.setCurrentIndex(1)
    assert dialog.form.school_combo.isVisible()
    go_to(qtbot, dialog, CLASSES)
    assert dialog.plan.counts.moving < 32
    put_away([dialog])


def test_in_the_new_year_the_window_goes_along(qtbot: QtBot, make_window: WindowMaker, tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "augustus", with_class=True)
    with vaults.opened(folder, FrozenClock(date(2026, 8, 20))) as services:
        window = make_window(services)
        dialog = shown(qtbot, services, window)
        assert not dialog.form.early_label.isVisible()
        go_to(qtbot, dialog, SUMMARY)
        with qtbot.waitSignal(dialog.accepted, timeout=20_000):
            dialog.form.next_button.click()
        group_id = window.context.group_id
        assert window.context.year == NEW and group_id is not None
        assert services.schools.group(group_id).name == "4B"
        assert dialog.label == services.history.undo_label()
        put_away([dialog])
        window.close()


def test_without_pupils_it_does_not_open(make_window: WindowMaker, empty: Services) -> None:
    window = make_window(empty)
    with pytest.raises(KnownError):
        RolloverDialog(empty, window, window)
    window.opens.rollover()
    assert window.message_bar.text


@pytest.mark.parametrize("at", [YEAR, CLASSES, PUPILS, SUMMARY])
def test_at_twice_the_size_it_fits_the_smallest_screen(
    qtbot: QtBot, dialog: RolloverDialog, looks: QApplication, at: int
) -> None:
    theme.apply(looks, "light", 2.0)
    go_to(qtbot, dialog, at)
    asked = dialog.minimumSizeHint()
    assert asked.width() <= 1284 and asked.height() <= 722, asked
