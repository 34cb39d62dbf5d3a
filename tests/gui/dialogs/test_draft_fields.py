"""The small forms leave a draft too: what was typed and chosen is there again, however the program ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain import choice, field_draft
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, WORKING
from routekaart_app.domain.today import DraftItem
from routekaart_app.gui import draft_opener
from routekaart_app.gui.dialogs.agreement_dialog import AgreementDialog
from routekaart_app.gui.dialogs.choice_dialog import ChoiceDialog
from routekaart_app.gui.dialogs.note_dialog import NoteDialog
from routekaart_app.gui.dialogs.offer_dialog import OfferDialog
from routekaart_app.gui.dialogs.parent_contact_dialog import ParentContactDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import today_story
from routekaart_app.store.models import Draft
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass
from tests.gui.dialogs.conftest import put_away

D = TypeVar("D", bound=SavingDialog)
Shown = Callable[[type[Any]], Any]


@pytest.fixture
def shown(window: MainWindow, class_3b: AClass) -> Iterator[Shown]:
    """The dialog of a kind that stands above the window; all are put away after the test."""
    window.choose_group(class_3b.group_id)
    yield lambda kind: next(found for found in window.findChildren(kind) if not found.isHidden())
    put_away(window.findChildren(SavingDialog))


def left(dialog: SavingDialog, services: Services) -> DraftItem:
    """What stands there half done when the program ends by itself."""
    dialog.drafts.save()
    (draft,) = services.drafts.all()
    put_away([dialog])
    return draft


def pick(dialog: Any, name: str, value: object) -> None:
    """Choose as a person does."""
    combo = getattr(dialog.form, f"{name}_combo")
    values = [combo.itemData(row) for row in range(combo.count())]
    combo.setCurrentIndex(values.index(value))
    combo.activated.emit(combo.currentIndex())


def test_a_note_goes_on_where_it_was_left(
    window: MainWindow, services: Services, class_3b: AClass, shown: Shown, qtbot: QtBot, messages: FakeMessages
) -> None:
    pupil = class_3b.pupil_ids[1]
    window.opens.note(pupil)
    dialog = shown(NoteDialog)
    dialog.drafts.save()
    assert services.drafts.all() == (), "nothing was typed"
    dialog.drafts.findChild(QTimer).setInterval(0)
    with qtbot.waitSignal(dialog.drafts.saved, timeout=10_000):
        dialog.form.text_edit.setPlainText("Vertelde iets")
    pick(dialog, "kind", CONFIDENTIAL)
    draft = left(dialog, services)
    assert (draft.kind, draft.subject_id) == (field_draft.NOTE, pupil)
    assert "Sem" in draft.title and "Vertelde" not in draft.title
    assert today_story.typed_words(draft) == "Vertelde iets"

    page: Any = window.page("today")
    page._act(today_story.RESUME, draft)
    dialog = shown(NoteDialog)
    assert (dialog.typed().kind, dialog.typed().text) == (CONFIDENTIAL, "Vertelde iets")
    dialog.reject()  # nothing was changed since: it stays a draft, and nothing is asked
    assert services.drafts.all() == (draft,)
    draft_opener.resume(services, window.opens, draft)
    shown(NoteDialog).save()
    (note,) = services.notes.of_pupil(pupil)
    assert (note.kind, note.text) == (CONFIDENTIAL, "Vertelde iets") and services.drafts.all() == ()

    window.opens.note(pupil)
    dialog = shown(NoteDialog)
    dialog.form.text_edit.setPlainText("Weg ermee")
    dialog.drafts.save()
    messages.will_answer(True)
    dialog.reject()
    assert services.drafts.all() == ()


def test_a_correction_takes_back_nothing_that_was_written_meanwhile(
    window: MainWindow, services: Services, class_3b: AClass, shown: Shown
) -> None:
    pupil = class_3b.pupil_ids[1]
    services.notes.save(replace(services.notes.new(pupil, HIGHLIGHT, TODAY), text="Eerst"))
    (note,) = services.notes.of_pupil(pupil)
    window.opens.note(pupil, note)
    dialog = shown(NoteDialog)
    dialog.form.text_edit.setPlainText("Eerst, en toen meer")
    draft = left(dialog, services)
    services.notes.save(replace(note, kind=WORKING, on=TODAY - timedelta(days=2)))
    draft_opener.resume(services, window.opens, draft)
    dialog = shown(NoteDialog)
    typed = dialog.typed()
    assert (typed.id, typed.kind, typed.on) == (note.id, WORKING, TODAY - timedelta(days=2))
    assert typed.text == "Eerst, en toen meer" and dialog.form.trouble_label.isHidden()
    put_away([dialog])
    services.notes.delete(note.id)
    draft_opener.resume(services, window.opens, draft)
    dialog = shown(NoteDialog)
    assert dialog.typed().id != note.id and dialog.form.trouble_label.isVisible()
    dialog.save()
    assert [item.text for item in services.notes.of_pupil(pupil)] == ["Eerst, en toen meer"]


def test_contact_with_a_parent(window: MainWindow, services: Services, class_3b: AClass, shown: Shown) -> None:
    pupil = class_3b.pupil_ids[0]
    mother = Child(pupil, "", "", "mother")
    services.guardians.save(Guardian("Ayşe Aydın", "tr", "", True, "06 0000 0001", children=(mother,)))
    window.opens.parent_contact(pupil)
    dialog = shown(ParentContactDialog)
    day = TODAY - timedelta(days=3)
    dialog.form.on_edit.set_day(day)
    pick(dialog, "form", "home_visit")
    pick(dialog, "who", services.guardians.of(pupil)[0].id)
    pick(dialog, "language", "nl")  # and not what follows from who it was
    dialog.form.words_edit.setPlainText("Hij kookt graag")
    dialog.form.agreement_edit.setText("Bel de kok")
    before = dialog.typed()
    draft = left(dialog, services)
    assert today_story.typed_words(draft) == "Hij kookt graag\n\nBel de kok"
    draft_opener.resume(services, window.opens, draft)
    dialog = shown(ParentContactDialog)
    assert dialog.typed() == before and before.row.had_interpreter and before.row.language == "nl"
    dialog.save()
    (contact,) = services.parents.contacts_of(pupil)
    assert (contact.form, contact.words, services.drafts.all()) == ("home_visit", "Hij kookt graag", ())

    window.opens.parent_contact(pupil, activity_id=contact.activity_id)
    dialog = shown(ParentContactDialog)
    dialog.form.attended_check.click()
    draft = left(dialog, services)
    draft_opener.resume(services, window.opens, draft)
    dialog = shown(ParentContactDialog)
    assert dialog.typed().activity_id == contact.activity_id and not dialog.typed().row.attended
    put_away([dialog])
    services.parents.remove_contact(contact.activity_id, pupil)
    draft_opener.resume(services, window.opens, draft)
    dialog = shown(ParentContactDialog)
    assert dialog.typed().activity_id is None and dialog.typed().row.words == "Hij kookt graag"
    assert dialog.form.trouble_label.isVisible()


def test_an_agreement_a_choice_an_offer_and_a_pupil(
    window: MainWindow, services: Services, class_3b: AClass, shown: Shown
) -> None:
    pupil = class_3b.pupil_ids[0]
    services.companies.save(CompanyEntry("Bakkerij Verzonnen"))

    def again(kind: type[D], fill: Callable[[Any], object]) -> None:
        dialog = shown(kind)
        fill(dialog)
        before = dialog.typed()
        draft_opener.resume(services, window.opens, left(dialog, services))
        dialog = shown(kind)
        assert vars_of(dialog.typed()) == vars_of(before), kind.__name__
        dialog.save()
        assert dialog.isHidden() and services.drafts.all() == (), kind.__name__

    window.opens.agreement(pupil)
    again(AgreementDialog, agree)
    window.opens.agreement(pupil, services.agreements.of_pupil(pupil)[0])
    again(AgreementDialog, lambda dialog: pick(dialog, "state", "kept"))
    window.opens.choice(pupil)
    again(ChoiceDialog, choose)
    window.opens.offer()
    again(OfferDialog, offer)
    window.opens.pupil()
    again(PupilDialog, name)
    window.opens.destination(pupil, YEAR)
    again(PupilDialog, leave)


def vars_of(typed: Any) -> Any:
    """What is on a form, apart from the key that a new entry gets."""
    return replace(typed, id=None) if hasattr(typed, "id") else typed


def agree(dialog: Any) -> None:
    dialog.form.text_edit.setPlainText("Bel de kok")
    dialog.form.due_on_combo.set_due(TODAY + timedelta(days=9))


def choose(dialog: Any) -> None:
    pick(dialog, "kind", choice.GUARANTEE)
    dialog.form.value_combo.setEditText("Bakker")
    pick(dialog, "promise", choice.PROMISES[0])
    dialog.form.company_combo.setEditText("Bakkerij Verzonnen")
    dialog.form.reason_edit.setPlainText("Brood ruikt goed")


def offer(dialog: Any) -> None:
    dialog.form.title_edit.setText("Meekijken in de oven")
    dialog.form.company_combo.setEditText("Bakkerij Verzonnen")
    dialog.form.minutes_spin.setValue(45)
    dialog.form.vo_check.setChecked(True)


def name(dialog: Any) -> None:
    dialog.form.first_name_edit.setText("Noor")
    dialog.form.last_name_edit.setText("Verzonnen")
    pick(dialog, "stage", "PO")
    pick(dialog, "year", 7)
    dialog.form.home_language_combo.setEditText("Turks")


def leave(dialog: Any) -> None:
    dialog.form.ends_on_edit.setText("01-03-2026")
    pick(dialog, "destination", "work")


def test_what_was_typed_about_a_pupil_who_is_gone_can_be_read(
    window: MainWindow, services: Services, class_3b: AClass, shown: Shown, messages: FakeMessages
) -> None:
    window.opens.note(class_3b.pupil_ids[1])
    dialog = shown(NoteDialog)
    dialog.form.text_edit.setPlainText("Vertelde iets")
    left(dialog, services)
    with services.vault.database.write("weg") as session:
        row = session.query(Draft).one()
        row.subject_id = class_3b.group_id
    page: Any = window.page("today")
    (draft,) = services.drafts.all()
    assert draft.is_gone
    page._act(today_story.READ, draft)
    assert "Vertelde iets" in str(messages.asked[-1])
