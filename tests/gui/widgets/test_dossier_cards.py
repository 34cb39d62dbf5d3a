"""The cards with choices and notes: what holds now, all of it on asking, and what can be asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.domain.choice import Choice, Destination
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, WORKING, Note
from routekaart_app.gui.widgets.choices_card import ChoicesCard
from routekaart_app.gui.widgets.notes_card import NotesCard
from tests.builders import TODAY

PUPIL = UUID(int=1)


def a_choice(kind: str, value: str, on: date, **more: str) -> Choice:
    return Choice(uuid4(), PUPIL, on, kind, value, **more)  # type: ignore[arg-type]


def a_note(kind: str, text: str | None, on: date = TODAY) -> Note:
    return Note(uuid4(), PUPIL, on, kind, text, "Gids")


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_what_holds_now_is_shown_and_the_rest_on_asking(qtbot: QtBot, looks: QApplication) -> None:
    card = ChoicesCard()
    qtbot.addWidget(card)
    card.show()
    now, before = a_choice("profile", "Z&W", TODAY, reason="Met mensen"), a_choice("profile", "E&O", date(2025, 1, 1))
    promise = a_choice("guarantee", "", TODAY, state="offered", promise="job")
    card.show_choices((now, promise, before), (), TODAY)
    assert len(card.rows) == 2 and "Z&W" in texts(card) and "Met mensen" in texts(card) and "E&O" not in texts(card)
    assert card.more.isVisible() and "3" in card.more.text()
    card.more.click()
    assert len(card.rows) == 3 and "E&O" in texts(card)
    link = card.rows[0].link
    assert link is not None and "Z&W" in link.accessibleName()
    with qtbot.waitSignal(card.edit_asked) as asked:
        link.click()
    assert asked.args == [now]
    with qtbot.waitSignal(card.add_asked):
        card.new.click()
    card.show_choices((), (), TODAY)
    assert card.rows == [] and card.more.isHidden() and texts(card)


def test_where_a_pupil_went_is_corrected_and_looked_back_on(qtbot: QtBot, looks: QApplication) -> None:
    card = ChoicesCard()
    qtbot.addWidget(card)
    gone = Destination(uuid4(), "Voorbeeldcollege", date(2025, 7, 31), "mbo", "Vakcollege")
    card.show_choices((), (gone,), date(2025, 7, 31))
    assert len(card.rows[0].links) == 1 and "Vakcollege" in texts(card) and card.going.isHidden()
    with qtbot.waitSignal(card.destination_asked) as asked:
        card.rows[0].links[0].click()
    assert asked.args == [gone]
    card.show_choices((), (gone,), date(2026, 5, 15))
    with qtbot.waitSignal(card.look_back_asked) as asked:
        card.rows[0].links[0].click()
    assert asked.args == [gone]
    card.show_choices((), (replace(gone, look_back="stopped", looked_back_on=TODAY),), date(2026, 7, 31))
    assert str(TODAY.year) in texts(card) and len(card.rows[0].links) == 2
    card.show_choices((), (), TODAY, is_open=True)
    with qtbot.waitSignal(card.destination_asked) as asked:
        card.going.click()
    assert asked.args == [None]


def test_a_running_promise_asks_for_its_next_step_first(qtbot: QtBot, looks: QApplication) -> None:
    card = ChoicesCard()
    qtbot.addWidget(card)
    offered = a_choice("guarantee", "Logistiek", TODAY, state="offered", promise="job")
    talked = a_choice("guarantee", "Logistiek", date(2026, 1, 1), state="discussed", promise="job")
    card.show_choices((offered, talked), (), TODAY)
    with qtbot.waitSignal(card.next_asked) as asked:
        card.rows[0].links[0].click()
    assert asked.args == [offered] and len(card.rows[0].links) == 2
    card.more.click()
    assert len(card.rows[1].links) == 1, "what was before it goes no further"
    card.show_choices((replace(offered, state="redeemed"),), (), TODAY)
    assert len(card.rows[0].links) == 1


def test_the_keyboard_stays_where_it_was(qtbot: QtBot, looks: QApplication) -> None:
    card = ChoicesCard()
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
    choices = (a_choice("school", "Een", TODAY), a_choice("sector", "care", TODAY))
    card.show_choices(choices, (), TODAY)
    assert card.rows[1].link is not None
    card.rows[1].link.setFocus()
    card.show_choices(choices, (), TODAY)
    assert card.rows[1].link is not None and card.rows[1].link.hasFocus()


def test_a_note_that_may_not_be_read_is_there_without_its_text(qtbot: QtBot, looks: QApplication) -> None:
    card = NotesCard()
    qtbot.addWidget(card)
    card.show()
    moment, hidden, other = a_note(HIGHLIGHT, "Trots"), a_note(WORKING, None), a_note(CONFIDENTIAL, None)
    card.show_notes((moment, hidden, other), TODAY)
    assert [row.link is None for row in card.rows] == [False, True, True]
    assert "Trots" in texts(card) and texts(card).count("Gids") == 3
    with qtbot.waitSignal(card.edit_asked) as asked:
        card.rows[0].link.click()  # type: ignore[union-attr]
    assert asked.args == [moment]
    with qtbot.waitSignal(card.add_asked):
        card.new.click()


def test_a_restricted_note_is_shut_until_it_is_asked_for(qtbot: QtBot, looks: QApplication) -> None:
    card = NotesCard()
    qtbot.addWidget(card)
    card.show()
    card.show_notes((a_note(CONFIDENTIAL, "Iets geheims"),), TODAY)
    assert "geheims" not in texts(card)
    card.rows[0].links[0].click()
    assert "geheims" in texts(card) and len(card.rows[0].links) == 2
    card.show_notes((a_note(CONFIDENTIAL, "Iets geheims"),), TODAY)
    assert "geheims" not in texts(card), "each is opened by itself"
    card.rows[0].links[0].click()
    card.hide()
    card.show()
    assert "geheims" not in texts(card)


def test_long_notes_and_many_are_shown_on_asking(qtbot: QtBot, looks: QApplication) -> None:
    card = NotesCard()
    qtbot.addWidget(card)
    card.show()
    long = a_note(HIGHLIGHT, "woord " * 400)
    card.show_notes((a_note(HIGHLIGHT, "later", date(2026, 3, 5)), long, *[a_note(HIGHLIGHT, "kort")] * 4), TODAY)
    assert len(card.rows) == 3 and "later" not in texts(card) and long.text not in texts(card).split("\n")
    card.more.click()
    assert len(card.rows) == 5 and long.text in texts(card).split("\n")
    card.show_notes((), TODAY)
    assert card.more.isHidden() and card.rows == []
