"""Ticking a class: Space, letters that find names, letters that give reasons, and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.domain.contact import REASONS, State
from routekaart_app.gui import theme
from routekaart_app.gui.models.attendance_model import CHOICES, NAME, PARTLY, REASON, AttendanceModel
from routekaart_app.gui.widgets.attendance_delegate import chips, choice_keys
from routekaart_app.gui.widgets.attendance_view import AttendanceView
from tests.builders import TODAY
from tests.gui import snapshots
from tests.gui.conftest import free_widgets


@pytest.fixture
def view(qtbot: QtBot, looks: QApplication) -> Iterator[AttendanceView]:
    made = AttendanceView()
    made.setModel(AttendanceModel(snapshots.sheet(), made))
    qtbot.addWidget(made)
    made.resize(620, 500)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    yield made
    made.deleteLater()
    free_widgets()


def name(view: AttendanceView) -> str:
    return view.sheet_model.attendance(view.currentIndex().row()).listed_name


def absent(view: AttendanceView) -> list[tuple[str, str]]:
    items = view.sheet_model.sheet.attendances
    return [(item.listed_name, item.reason) for item in items if item.state is State.ABSENT]


def pause(view: AttendanceView) -> None:
    """As if somebody had waited before the next letter."""
    view._word.clear()


def click(view: AttendanceView, row: int, column: int, place: QPoint | None = None) -> None:
    area = view.visualRect(view.model().index(row, column))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place or area.center())


def test_the_keyboard_starts_on_the_first_name(view: AttendanceView) -> None:
    assert view.currentIndex().row() == 0 and view.currentIndex().column() == NAME


def test_space_ticks_and_unticks(view: AttendanceView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert absent(view) == [("Aydın, Elif", "unknown")]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert absent(view) == []


def test_letters_find_a_name_whatever_its_accents(view: AttendanceView) -> None:
    QTest.keyClicks(view, "ozt")
    assert name(view).startswith("Öztürk")


def test_letters_find_a_first_name_too(view: AttendanceView) -> None:
    QTest.keyClicks(view, "jai")
    assert "Jaimy" in name(view)


def test_the_same_letter_again_goes_on_to_the_next(view: AttendanceView) -> None:
    QTest.keyClick(view, "b")
    first = name(view)
    pause(view)
    QTest.keyClick(view, "b")
    assert first.startswith("Berg") and name(view).startswith("Berg") and name(view) != first


def test_a_name_that_nobody_has_marks_nobody_and_says_so(view: AttendanceView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.unread_changed):
        QTest.keyClicks(view, "janse")  # Jaimy, and then Nowak, Sem and Elif were taken for it
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, "1")
    assert absent(view) == [] and "janse" in view.unread
    pause(view)
    QTest.keyClicks(view, "sem")
    assert view.unread == "" and "Sem" in name(view)
    for way_on in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Backspace):
        pause(view)
        QTest.keyClicks(view, "qq")
        assert view.unread
        QTest.keyClick(view, way_on)
        assert not view.unread
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(absent(view)) == 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("van der berg", "Berg, van der, Bo"),
        ("haddad, mi", "Haddad, Mila"),
        ("haddad mi", "Haddad, Mila"),
        ("haddad, o", "Haddad, Omar"),
        ("haddad om", "Haddad, Omar"),
        ("nowak ni", "Nowak, Nilson"),
        ("elif ozt", "Öztürk, Elif"),
        ("nilson de g", "Groen, de, Nilson"),
    ],
)
def test_a_space_in_a_name_marks_nobody(view: AttendanceView, typed: str, found: str) -> None:
    QTest.keyClicks(view, typed)
    assert (name(view), absent(view), view.unread) == (found, [], "")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert absent(view) == [(found, "unknown")], "the last Space of all is a tick"


@pytest.mark.parametrize("typed", ["had qu", "had ayd", "haddad  qu", "janse sem"])
def test_letters_after_a_space_that_go_on_with_no_name_mark_nobody(view: AttendanceView, typed: str) -> None:
    QTest.keyClicks(view, typed)
    assert absent(view) == [] and view.unread


def test_space_after_a_pause_or_a_whole_name_is_a_tick_and_letters_begin_a_name(view: AttendanceView) -> None:
    QTest.keyClicks(view, "had")
    pause(view)
    QTest.keyClicks(view, " ")
    QTest.keyClicks(view, "mila haddad sem")
    assert absent(view) == [("Haddad, Elif", "unknown"), ("Haddad, Mila", "unknown")] and "Sem" in name(view)
    pause(view)
    QTest.keyClicks(view, "groen v")
    assert absent(view)[0] == ("Groen, de, Bo", "transport"), "the letter right after Space still says why"


@pytest.mark.parametrize("reason", REASONS)
def test_the_first_letter_of_a_reason_gives_it_to_who_was_absent(view: AttendanceView, reason: str) -> None:
    letter = next(letter for letter, found in choice_keys().items() if found == reason)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, letter.lower())
    assert absent(view) == [("Aydın, Elif", reason)]


def test_no_letter_marks_somebody_absent(view: AttendanceView) -> None:
    QTest.keyClicks(view, "nvao")
    assert absent(view) == []


def test_a_letter_that_begins_a_name_after_all_takes_the_reason_back(view: AttendanceView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, "nowa")
    assert absent(view) == [("Aydın, Elif", "unknown")]
    assert name(view).startswith("Nowak")


def test_a_reason_and_then_at_once_the_next_name(view: AttendanceView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, "v")
    QTest.keyClicks(view, "had")
    assert absent(view) == [("Aydın, Elif", "transport")]
    assert name(view).startswith("Haddad")


def partly(view: AttendanceView) -> list[str]:
    return [item.listed_name for item in view.sheet_model.sheet.attendances if item.state is State.PARTLY]


def letter_of(choice: str) -> str:
    return next(letter for letter, found in choice_keys().items() if found == choice).lower()


def test_no_two_choices_share_a_letter() -> None:
    assert list(choice_keys().values()) == list(CHOICES)


def test_the_letter_of_partly_right_after_space_and_space_makes_whole_again(view: AttendanceView) -> None:
    QTest.keyClick(view, letter_of(PARTLY))
    assert partly(view) == [] and absent(view) == []
    view.go(0)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, letter_of(PARTLY))
    assert partly(view) == ["Aydın, Elif"] and absent(view) == []
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert partly(view) == [] and absent(view) == []


def test_the_digit_after_the_reasons_is_partly_and_a_reason_can_still_be_given(view: AttendanceView) -> None:
    QTest.keyClick(view, "5")
    assert partly(view) == []
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, "5")
    assert partly(view) == ["Aydın, Elif"]
    QTest.keyClick(view, "2")
    assert absent(view) == [("Aydın, Elif", "transport")]


def test_a_click_on_partly_and_then_on_the_name(view: AttendanceView) -> None:
    click(view, 3, NAME)
    area = view.visualRect(view.model().index(3, REASON))
    click(view, 3, REASON, next(chip for chip in chips(area) if chip.choice == PARTLY).area.center())
    assert len(partly(view)) == 1
    click(view, 3, NAME)
    assert partly(view) == [] and absent(view) == []


def test_a_letter_that_begins_a_name_after_all_leaves_out_again_who_was_left_out(view: AttendanceView) -> None:
    item = replace(view.sheet_model.attendance(0), is_expected=False)
    view.sheet_model.put_back(0, item)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, "nowa")
    assert view.sheet_model.attendance(0).is_left_out and name(view).startswith("Nowak")


def test_on_a_day_to_come_every_letter_is_of_a_name(view: AttendanceView) -> None:
    view.setModel(AttendanceModel(snapshots.sheet(), view, TODAY - timedelta(days=1)))
    view.go(3)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, "2")
    QTest.keyClicks(view, "nowa")
    assert name(view).startswith("Nowak")
    assert [reason for _name, reason in absent(view)] == ["unknown"]
    click(view, 3, REASON)
    assert absent(view) == [], "where no reasons stand a click ticks"
    assert not view.grab().isNull()


@pytest.mark.parametrize("letter", list("nvao"))
def test_a_name_after_a_reason_leaves_the_reason_as_it_is(view: AttendanceView, letter: str) -> None:
    view.go(3)
    here = name(view)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClicks(view, f"{letter}aydin")
    assert absent(view) == [(here, choice_keys()[letter.upper()])]
    assert name(view).startswith("Aydın")


def test_a_letter_gives_a_reason_on_who_was_absent_but_not_amid_a_name(view: AttendanceView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, "n")
    assert absent(view) == [("Aydın, Elif", "not_at_school")]
    view.go(3)
    pause(view)
    view._whole.clear()
    QTest.keyClicks(view, "aydin, v")
    assert absent(view) == [("Aydın, Elif", "not_at_school")], "letters that go on with a name"


def test_a_digit_gives_a_reason_at_any_time(view: AttendanceView) -> None:
    QTest.keyClick(view, "2")
    assert absent(view) == []
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, "2")
    assert absent(view) == [("Aydın, Elif", REASONS[1])]


def test_a_pause_ends_a_word(view: AttendanceView, qtbot: QtBot) -> None:
    QTest.keyClick(view, "h")
    qtbot.waitUntil(lambda: not view._word.typed)
    QTest.keyClick(view, "o")
    assert name(view).startswith("Öztürk")


def test_a_letter_of_no_name_does_nothing(view: AttendanceView) -> None:
    QTest.keyClicks(view, "qq")
    assert view.currentIndex().row() == 0


def test_home_and_end_go_to_the_ends(view: AttendanceView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 27
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_a_click_on_a_name_ticks(view: AttendanceView) -> None:
    click(view, 3, NAME)
    assert len(absent(view)) == 1
    click(view, 3, NAME)
    assert absent(view) == []


def test_a_click_on_a_reason_gives_it(view: AttendanceView) -> None:
    click(view, 3, NAME)
    area = view.visualRect(view.model().index(3, REASON))
    transport = next(chip for chip in chips(area) if chip.choice == "transport")
    click(view, 3, REASON, transport.area.center())
    assert absent(view)[0][1] == "transport"
    click(view, 3, REASON, area.topLeft() + QPoint(1, 3))
    assert absent(view)[0][1] == "transport"


def test_reasons_stand_in_words_where_there_is_room_and_in_letters_where_there_is_not(looks: QApplication) -> None:
    wide = chips(QRect(0, 0, 420, 28))
    narrow = chips(QRect(0, 0, 180, 28))
    assert all(len(chip.text) > 1 for chip in wide)
    assert [chip.text for chip in narrow] == list(choice_keys())
    assert narrow[0].area.left() >= 0


@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_every_state_can_be_drawn(view: AttendanceView, looks: QApplication, look: str, scale: float) -> None:
    theme.apply(looks, look, scale)
    view.sheet_model.toggle(1)
    view.sheet_model.give(2, "transport")
    view.sheet_model.give(3, PARTLY)
    assert not view.grab().isNull()
    assert view.rowHeight(0) == theme.look().row_height
