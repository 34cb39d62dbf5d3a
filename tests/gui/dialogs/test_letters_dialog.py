"""Letters in the window: chosen and filled in on the desk, saved as PDF and as a text, and their texts changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.letter import FIELDS, LIST_FIELDS, called
from routekaart_app.gui.dialogs.letter_texts_dialog import FIELD_WORDS, LetterTextsDialog
from routekaart_app.gui.dialogs.letters_dialog import LettersDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.parents_page import ParentsPage
from routekaart_app.i18n import language
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.gui.widgets.test_report_desk import settle

D = TypeVar("D", bound=QDialog)


def opened(window: MainWindow, kind: type[D]) -> D:
    return next(widget for widget in window.findChildren(kind) if widget.isVisible())


def test_letters_to_those_who_were_chosen(
    services: Services, window: MainWindow, class_3b: AClass, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    services.guardians.save(Guardian("Moeder A", paper_language="ar", children=(Child(class_3b.pupil_ids[0]),)))
    stopped = Child(class_3b.pupil_ids[1], do_not_send=True, do_not_send_because="beschikking")
    services.guardians.save(Guardian("Vader B", children=(stopped,)))
    window.opens.letters(class_3b.pupil_ids[:3], letter="reminder")
    dialog = opened(window, LettersDialog)
    desk, form = dialog.desk, dialog.desk.options.form
    letter = form.letter_options.form
    settle(desk, window, qtbot)
    assert form.kind_combo.count() == 1 and letter.letter_combo.currentData() == "reminder"
    shown = form.family_options.shown
    assert len(shown) == 3 and "Vader B" in shown[0] and any("Moeder A" in row for row in shown[1:])
    letter.subject_edit.setText("ouderavond")
    letter.time_edit.setText("19:30")
    letter.place_edit.setText("aula")
    assert letter.day_edit.isHidden()
    letter.day_check.click()
    letter.day_edit.set_day(date(2026, 3, 18))
    settle(desk, window, qtbot)
    request = desk.options.request()
    assert request is not None and request.letter is not None and request.pupil_ids == class_3b.pupil_ids[:3]
    assert (request.letter.on, request.letter.subject, request.home_language) == (date(2026, 3, 18), "ouderavond", True)
    assert desk.preview.pages == 1
    letter.form_combo.setCurrentIndex(1)
    settle(desk, window, qtbot)
    path = tmp_path / "brieven.odt"
    messages.will_answer(path)
    desk.foot.form.save_button.click()
    settle(desk, window, qtbot)
    assert not path.exists() and "Yasmina" in form.findings_label.text()  # nobody is recorded: worth a look first
    desk.foot.form.save_button.click()
    settle(desk, window, qtbot)
    assert path.exists() and "brieven.odt" in desk.foot.form.outcome_label.text()
    dialog.reject()
    window.opens.letters(group_id=class_3b.group_id)
    whole = opened(window, LettersDialog)
    assert len(whole.desk.options.subjects) == 28
    whole.reject()


def test_a_text_is_changed_with_fields_and_put_back(
    services: Services, window: MainWindow, messages: FakeMessages, qtbot: QtBot
) -> None:
    window.opens.letter_texts("invitation")
    dialog = opened(window, LetterTextsDialog)
    form = dialog.form
    qtbot.waitUntil(lambda: dialog.preview.pages > 0, timeout=20_000)
    assert form.back_button.isHidden() and f"{{{called('parents', language())}}}" in form.body_edit.toPlainText()
    form.body_edit.setPlainText("Beste {ouders}, {klass}")
    dialog.save()
    assert form.body_problem.text() and services.letters.one("invitation", "nl").is_own is False  # type: ignore[union-attr]
    form.body_edit.setPlainText("Beste {ouders},")
    form.body_edit.setFocus()
    form.body_edit.moveCursor(form.body_edit.textCursor().MoveOperation.End)
    dialog.insert("visits")
    dialog.save()
    kept = services.letters.one("invitation", "nl")
    assert kept is not None and kept.body == "Beste {parents},\n{visits}" and dialog.label
    assert form.back_button.isVisible() and not form.body_problem.text()
    form.back_button.click()
    assert services.letters.all()[0].own == () and "{visits}" not in form.subject_edit.text()
    dialog._pick("invitation", "ar")
    for text in ("", "Beste {ouders}", "مرحبا"):
        form.body_edit.setPlainText(text)
        form.subject_edit.setText(text)
        assert form.body_edit.cursorRect().x() > form.body_edit.viewport().width() / 2, "it begins at the right"
        form.subject_edit.grab()  # only then a line has placed its text
        assert form.subject_edit.cursorRect().center().x() > form.subject_edit.width() / 2
    dialog._turn_to("invitation", "nl")
    assert form.body_edit.cursorRect().x() < form.body_edit.viewport().width() / 2
    dialog.new()
    form.name_edit.setText("Rondleiding")
    form.subject_edit.setText("Kom kijken")
    form.body_edit.setPlainText("Beste {ouders},")
    dialog.save()
    assert [one.name for one in services.letters.all()][-1] == "Rondleiding"
    dialog._pick(services.letters.all()[-1].key, "tr")
    assert form.name_edit.text() == "Rondleiding" and form.back_button.isHidden()
    dialog.reject()
    assert dialog.label and set(FIELD_WORDS) == {*FIELDS, *LIST_FIELDS}


def test_from_the_list_of_who_was_not_reached_and_by_name(
    services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot
) -> None:
    window.choose_group(class_3b.group_id)
    window.open_page("parents")
    page = window.page("parents")
    assert isinstance(page, ParentsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 28 and not window.tasks.is_busy, timeout=20_000)
    page.table.selectRow(0)
    page.menu.letters.trigger()
    dialog = opened(window, LettersDialog)
    assert len(dialog.desk.options.subjects) == 28
    request = dialog.desk.options.request()
    assert request is not None and request.kind == "letter" and len(request.pupil_ids) == 28
    dialog.desk.options.form.letter_options.form.texts_button.click()
    texts = opened(window, LetterTextsDialog)
    texts.form.name_edit.setText("Welkom")
    texts.save()
    texts.reject()
    assert dialog.desk.options.form.letter_options.form.letter_combo.itemText(0) == "Welkom"
    dialog.reject()
    window._actions.trigger("write_letters")
    opened(window, LettersDialog).reject()
