"""The dossier on the page of one pupil: chains and their missing steps, growth, notes, histories, the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.chain import NEXT_STEP, REFLECTION, TALK
from routekaart_app.domain.choice import Choice
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, Note
from routekaart_app.domain.reflection import GrowthView
from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog
from routekaart_app.gui.dialogs.choice_dialog import ChoiceDialog
from routekaart_app.gui.dialogs.history_dialog import HistoryDialog
from routekaart_app.gui.dialogs.note_dialog import NoteDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.reflection_dialog import ReflectionDialog
from routekaart_app.gui.dialogs.story_dialog import StoryDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.dialogs.verdict_dialog import VerdictDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.dossier_story import HISTORY, OPEN, REMOVE, TELL
from routekaart_app.gui.pages.pupil_page import PupilPage
from routekaart_app.store.models import Enrolment, User
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away
from tests.services.test_dossier import a_long_life

LATE, FRESH = date(2026, 1, 20), date(2026, 2, 24)
Opened = Callable[[type[QDialog]], QDialog]


@pytest.fixture
def visit(services: Services, class_3b: AClass) -> UUID:
    """A work placement of the whole class, long enough ago to have been talked about."""
    sheet = services.contacts.new_sheet(class_3b.group_id, LATE, "VO3-02")
    return services.contacts.record(replace(sheet, note="Een lange dag.")).activity_id


@pytest.fixture
def page(window: MainWindow, class_3b: AClass, visit: UUID) -> PupilPage:
    """The first pupil of 3B, in the words of the code itself."""
    i18n.set_language("en")
    window.choose_group(class_3b.group_id)
    window.open_pupil(class_3b.pupil_ids[0])
    found = window.page("pupil")
    assert isinstance(found, PupilPage)
    return found


@pytest.fixture
def opened(window: MainWindow) -> Iterator[Opened]:
    """The dialog of a kind that is open above the window; put away afterwards."""
    made: list[QDialog] = []

    def find(kind: type[QDialog]) -> QDialog:
        dialog = window.findChildren(kind)[-1]
        made.append(dialog)
        return dialog

    yield find
    put_away(made)


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def link(page: PupilPage, step: str) -> QPushButton:
    found = page.columns.moments.findChild(QPushButton, f"{step}_link")
    assert isinstance(found, QPushButton)
    return found


def reflect(services: Services, pupil: UUID, activity: UUID, **words: str) -> None:
    sheet = services.reflections.sheet(pupil, TODAY, activity_id=activity)
    services.reflections.save(replace(sheet, **words))  # type: ignore[arg-type]


def test_a_chain_that_is_late_says_so_in_words_and_by_shape(page: PupilPage) -> None:
    shown = said(page.columns.moments)
    assert "▲ No talk after this activity yet" in shown
    steps = page.columns.moments.findChild(QWidget, "chain_steps")
    assert isinstance(steps, QWidget)
    assert steps.accessibleName() == (
        "activity: done, talk: not there yet, reflection: not there yet, next step: not there yet"
    )


def test_what_is_missing_in_a_fresh_chain_is_said_quietly(
    page: PupilPage, services: Services, class_3b: AClass
) -> None:
    services.history.undo()
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, FRESH, "VO3-02"))
    shown = said(page.columns.moments)
    assert "No talk after this activity yet" in shown and "▲" not in shown


def test_the_missing_talk_opens_about_its_activity(page: PupilPage, opened: Opened, visit: UUID) -> None:
    link(page, TALK).click()
    dialog = opened(TalkDialog)
    assert isinstance(dialog, TalkDialog) and dialog.sheet.about_id == visit


def test_the_missing_reflection_opens_about_its_activity(page: PupilPage, opened: Opened, visit: UUID) -> None:
    link(page, REFLECTION).click()
    dialog = opened(ReflectionDialog)
    assert isinstance(dialog, ReflectionDialog) and dialog.sheet.activity_id == visit


def test_a_chain_grows_whole(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass, visit: UUID
) -> None:
    pupil = class_3b.pupil_ids[0]
    talk = services.talks.sheet(pupil, date(2026, 1, 28))
    services.talks.record(services.talks.about(talk, visit))
    assert "No reflection on this activity yet" in said(page.columns.moments)
    reflect(services, pupil, visit, goal="Kijken")
    assert "▲ No next step yet" in said(page.columns.moments)
    link(page, NEXT_STEP).click()
    assert isinstance(opened(AgreementDialog), AgreementDialog)
    reflect_again = services.reflections.of_pupil(pupil)[0]
    sheet = services.reflections.sheet(pupil, TODAY, reflection_id=reflect_again.id)
    services.reflections.save(replace(sheet, next_step="Verder kijken"))
    assert "yet" not in said(page.columns.moments)


def test_a_row_opens_what_it_is_about(page: PupilPage, opened: Opened, services: Services, visit: UUID) -> None:
    page.columns.moments.rows[0].click()
    dialog = opened(VisitDialog)
    assert isinstance(dialog, VisitDialog) and dialog.model.sheet.activity_id == visit


def test_a_talk_is_opened_to_be_corrected(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass
) -> None:
    talk = services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY).with_note("Goed")).activity_id
    page.columns.moments.rows[0].click()
    dialog = opened(TalkDialog)
    assert isinstance(dialog, TalkDialog) and dialog.sheet.activity_id == talk


def test_a_row_is_taken_away_and_put_back(page: PupilPage, window: MainWindow, services: Services) -> None:
    row = page.columns.moments.rows[0]
    assert [action.objectName() for action in row.actions()] == [
        "open_action", "talk_action", "reflection_action", "history_action", "remove_action",
    ]  # fmt: skip
    next(action for action in row.actions() if action.objectName() == f"{REMOVE}_action").trigger()
    assert page.columns.moments.rows == [] and "removed for Elif" in window.message_bar.text
    assert "Record a visit or a talk" in said(page.columns.moments)
    services.history.undo()
    assert len(page.columns.moments.rows) == 1


def test_taking_away_what_is_gone_is_told(page: PupilPage, window: MainWindow, services: Services, visit: UUID) -> None:
    entry = page.columns.moments.rows[0].entry
    services.contacts.remove_entry(visit, page._shown_id())
    page._actions.act(REMOVE, entry)
    assert "no longer there" in window.message_bar.text


def test_the_history_of_a_row(page: PupilPage, opened: Opened) -> None:
    page.columns.moments.rows[0].acted.emit(HISTORY)
    dialog = opened(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert "Een lange dag." in said(dialog) and "Gids" in said(dialog)


def test_the_history_of_the_whole_dossier(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass
) -> None:
    services.agreements.add(class_3b.pupil_ids[0], "Bel het mbo", None, TODAY)
    page.head.actions_by_name["history"].trigger()
    dialog = opened(HistoryDialog)
    assert "Bel het mbo" in said(dialog) and "Een lange dag." in said(dialog)


@pytest.mark.parametrize("name", ["agreements", "choices", "notes"])
def test_other_cards_have_histories_too(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass, name: str
) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Bel het mbo", None, TODAY)
    services.choices.save(Choice(new_id(), pupil, TODAY, "sector", "care", reason="Leuk"))
    services.notes.save(Note(new_id(), pupil, TODAY, HIGHLIGHT, "Straalde", ""))
    card = getattr(page.columns, name)
    row = card.rows[0]
    next(action for action in row.actions() if action.objectName() == "history_action").trigger()
    assert isinstance(opened(HistoryDialog), HistoryDialog)


@pytest.mark.parametrize(("name", "kind"), [("choice", ChoiceDialog), ("note", NoteDialog), ("verdict", VerdictDialog)])
def test_the_menu_of_the_head_opens_dialogs(page: PupilPage, opened: Opened, name: str, kind: type[QDialog]) -> None:
    page.head.actions_by_name[name].trigger()
    assert opened(kind).isVisible()


def test_a_reflection_is_shown_opened_and_removed(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass, visit: UUID
) -> None:
    assert "After a visit or a talk" in said(page.columns.reflections)
    reflect(services, class_3b.pupil_ids[0], visit, goal="Wat doet een verpleegkundige?")
    (row,) = page.columns.reflections.rows
    assert "Wat doet een verpleegkundige?" in said(page.columns.reflections)
    row.acted.emit(OPEN)
    dialog = opened(ReflectionDialog)
    assert isinstance(dialog, ReflectionDialog) and dialog.sheet.id == row.entry.id
    row.acted.emit(REMOVE)
    assert page.columns.reflections.rows == []


def test_growth_is_told_in_words_apart(page: PupilPage, services: Services, class_3b: AClass, visit: UUID) -> None:
    assert "Growth is filled in with a reflection." in said(page.columns.growth)
    sheet = services.reflections.sheet(class_3b.pupil_ids[0], TODAY, activity_id=visit)
    growth = (GrowthView("KR", "on_the_way", "beginning"), *sheet.growth[1:])
    services.reflections.save(replace(sheet, goal="Kijken", growth=growth))
    card = page.columns.growth
    assert card.standing[0].accessibleName() == "Reflecting on qualities: Elif: on the way · guide: a beginning"
    assert "Growth is filled in" not in said(card) and not card.strip.isVisible()
    card.years.click()
    heard = card.strip.rows[0].accessibleName()
    assert card.strip.isVisible() and not card.standing[0].isVisible()
    assert "on the way" in heard and "a beginning" in heard
    page.columns.begin_anew()
    assert card.standing[0].isVisible() and not card.strip.isVisible()


def test_the_guiding_questions_open_below_growth(page: PupilPage) -> None:
    growth = page.columns.growth
    growth.questions.click()
    assert growth.guide.isVisible() and "•" in said(growth.guide)
    growth.questions.click()
    assert growth.guide.isHidden()


def test_a_restricted_note_is_there_without_its_words(page: PupilPage, services: Services, class_3b: AClass) -> None:
    services.notes.save(Note(new_id(), class_3b.pupil_ids[0], TODAY, CONFIDENTIAL, "Iets geheims", ""))
    page.columns.notes.rows[0].links[0].click()
    assert "Iets geheims" in said(page.columns.notes)
    with services.vault.database.write("gebruiker", undoable=False) as session:
        user = User(name="Docent", role="teacher")
        session.add(user)
        session.flush()
    services.vault.database.actor = user.id
    page.reload()
    assert "geheims" not in said(page) and len(page.columns.notes.rows) == 1


def test_arrows_go_through_a_card_and_tab_passes_it(page: PupilPage, services: Services, class_3b: AClass) -> None:
    for day in (1, 2, 3):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 2, day), "VO3-06"))
    card = page.columns.moments
    QApplication.processEvents()
    card.rows[0].setFocus()
    assert card.rows[0].hasFocus()
    QTest.keyClick(card.rows[0], Qt.Key.Key_Down)
    assert card.rows[1].hasFocus()
    QTest.keyClick(card.rows[1], Qt.Key.Key_End)
    assert card.rows[-1].hasFocus()
    QTest.keyClick(card.rows[-1], Qt.Key.Key_Down)
    assert card.rows[-1].hasFocus()
    stops = [row for row in card.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [card.rows[-1]]
    QTest.keyClick(card.rows[-1], Qt.Key.Key_Home)
    assert card.rows[0].hasFocus() and card.rows[0].accessibleName().startswith("3 Feb, ")


def test_the_keyboard_stays_on_its_entry(page: PupilPage, services: Services, class_3b: AClass, visit: UUID) -> None:
    page.columns.moments.rows[0].setFocus()
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-06"))
    assert [row.entry.id for row in page.columns.moments.rows if row.hasFocus()] == [visit]


def test_another_pupil_starts_with_a_few(page: PupilPage, services: Services, class_3b: AClass) -> None:
    for day in range(1, 9):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 2, day), "VO3-06"))
    page.columns.moments.more.click()
    assert len(page.columns.moments.rows) == 9
    page.show_pupil(class_3b.pupil_ids[1])
    assert len(page.columns.moments.rows) < 9


def test_a_long_life_shows_a_few_of_each(page: PupilPage, services: Services, class_3b: AClass) -> None:
    page.show_pupil(a_long_life(services, class_3b))
    moments = page.columns.moments
    assert len(moments.rows) <= 5 and "201" in moments.more.text()
    moments.more.click()
    first = len(moments.rows)
    assert 5 < first < 201 and moments.rest is not None
    moments.rest.click()
    assert len(moments.rows) == 2 * first and moments.rows[first].focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_what_the_next_talk_needs_is_on_screen(page: PupilPage, services: Services, class_3b: AClass) -> None:
    services.agreements.add(class_3b.pupil_ids[0], "Bel het mbo", None, TODAY)
    QApplication.processEvents()
    bottom = page.mapToGlobal(page.rect().bottomLeft()).y()
    for part in (
        page.head.talk,
        page.columns.moments.rows[0],
        link(page, TALK),
        page.columns.agreements.rows[0],
        *page.columns.growth.standing,
        page.columns.choices.new,
        page.columns.notes.new,
    ):
        assert part.isVisible() and part.mapToGlobal(part.rect().bottomLeft()).y() <= bottom, part.objectName()


def test_what_was_done_last_stands_in_sight_above_many_plans(
    page: PupilPage, services: Services, class_3b: AClass
) -> None:
    for day in range(10, 15):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 3, day), "VO3-06"))
    services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY).with_note("Gisteren nog gesproken"))
    entries = [row.entry for row in page.columns.moments.rows]
    assert [entry.is_ahead for entry in entries[:3]] == [True, True, False]
    assert [entry.subject.on.day for entry in entries[:2]] == [11, 10]  # type: ignore[attr-defined]
    assert entries[2].detail == "Gisteren nog gesproken"
    lines = ("VO3-01", "VO3-02", "VO3-03")
    for day, code in enumerate(lines, 16):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 3, day), code))
    coming = page.columns.next
    shown = said(coming).count("planned on")
    coming.more.click()
    assert shown == 2 and said(coming).count("planned on") > 2
    page.columns.begin_anew()
    assert said(coming).count("planned on") == 2
    page.columns.moments.more.click()
    assert [row.entry.is_ahead for row in page.columns.moments.rows][:9] == [True] * 8 + [False]


def test_the_judgement_stands_on_the_page_and_opens(page: PupilPage, opened: Opened, services: Services) -> None:
    assert page.head.verdict.isHidden() and page.pupil_id is not None
    services.verdicts.give(page.pupil_id, TODAY, "M. van Voorbeeld")
    assert "M. van Voorbeeld" in page.head.verdict.text() and page.head.verdict.isVisible()
    page.head.verdict.click()
    opened(VerdictDialog)


def test_who_left_is_asked_where_to(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    choices = page.columns.choices
    assert choices.going.isHidden()
    with services.vault.database.write("weg", undoable=False) as session:
        session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one().ends_on = date(2026, 2, 20)
    page.reload()
    assert choices.going.isVisible() and "2026" in page.head.about.text()
    choices.going.click()
    dialog = opened(PupilDialog)
    qtbot.waitUntil(dialog.form.destination_combo.hasFocus)  # type: ignore[attr-defined]


def test_what_was_said_is_told_in_the_yearly_summary(
    page: PupilPage, opened: Opened, services: Services, class_3b: AClass
) -> None:
    pupil = class_3b.pupil_ids[0]
    services.notes.save(Note(new_id(), pupil, TODAY, HIGHLIGHT, "Straalde", ""))
    row = page.columns.notes.rows[0]
    next(action for action in row.actions() if action.objectName() == f"{TELL}_action").trigger()
    dialog = opened(StoryDialog)
    assert isinstance(dialog, StoryDialog) and dialog.typed()[:2] == (pupil, "Straalde")
