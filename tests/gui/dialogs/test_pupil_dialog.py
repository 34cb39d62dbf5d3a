"""The fields of a pupil: filled, mended, kept, and left without a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import YEAR, AClass
from tests.gui.dialogs.conftest import put_away
from tests.vaults import tables

Opener = Callable[..., PupilDialog]


@pytest.fixture
def open_dialog(services: Services, window: MainWindow, qtbot: QtBot) -> Iterator[Opener]:
    made: list[PupilDialog] = []

    def make(pupil_id: UUID | None = None) -> PupilDialog:
        dialog = PupilDialog(services, window, pupil_id, window)
        made.append(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield make
    put_away(made)


def test_a_pupil_is_shown_as_known(open_dialog: Opener, class_3b: AClass) -> None:
    form = open_dialog(class_3b.pupil_ids[0]).form
    assert (form.first_name_edit.text(), form.last_name_edit.text()) == ("Elif", "Aydın")
    assert (form.birth_date_edit.text(), form.number_edit.text()) == ("05-01-2011", "1001")
    assert form.group_combo.currentData() == class_3b.group_id
    assert (form.year_combo.currentData(), form.track_combo.currentData()) == (3, "kb")
    assert form.first_name_edit.hasFocus()


def test_saving_without_a_change_writes_nothing(open_dialog: Opener, services: Services, class_3b: AClass) -> None:
    before = tables(services.vault.database)
    dialog = open_dialog(class_3b.pupil_ids[0])
    dialog.save()
    assert dialog.isHidden()
    assert tables(services.vault.database) == before


def test_a_name_is_mended_by_keyboard(open_dialog: Opener, services: Services, class_3b: AClass) -> None:
    dialog = open_dialog(class_3b.pupil_ids[0])
    dialog.form.last_name_edit.selectAll()
    QTest.keyClicks(dialog.form.last_name_edit, "Aydin Yildiz")
    QTest.keyClick(dialog.form.last_name_edit, Qt.Key.Key_Return)
    assert dialog.isHidden() and "Elif Aydin Yildiz" in dialog.label
    assert services.pupil_records.fields(class_3b.pupil_ids[0], YEAR).last_name == "Aydin Yildiz"


def test_somebody_is_added_to_the_class_that_is_chosen(
    open_dialog: Opener, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    window.choose_group(class_3b.group_id)
    dialog = open_dialog()
    assert dialog.form.group_combo.currentData() == class_3b.group_id
    assert dialog.form.track_combo.currentData() == "kb"
    dialog.form.first_name_edit.setText("Nieuw")
    dialog.form.number_edit.setText("2001")
    dialog.save()
    assert services.pupils.by_number("2001")


@pytest.mark.parametrize(
    ("field", "text"),
    [("birth_date", "31-2-2011"), ("birth_date", "4-3-11"), ("number", "1002"), ("starts_on", ""), ("ends_on", "x")],
)
def test_what_cannot_be_stands_beside_its_field(
    open_dialog: Opener, services: Services, class_3b: AClass, field: str, text: str
) -> None:
    before = tables(services.vault.database)
    dialog = open_dialog(class_3b.pupil_ids[0])
    edit, problem = getattr(dialog.form, f"{field}_edit"), getattr(dialog.form, f"{field}_problem")
    edit.setText(text)
    dialog.save()
    assert dialog.isVisible() and problem.isVisible() and edit.hasFocus()
    assert tables(services.vault.database) == before


def test_the_keyboard_goes_to_the_first_field_that_must_be_mended(open_dialog: Opener, class_3b: AClass) -> None:
    form = (dialog := open_dialog(class_3b.pupil_ids[0])).form
    for edit in (form.first_name_edit, form.last_name_edit):
        edit.clear()
    form.ends_on_edit.setText("x")
    dialog.save()
    assert form.first_name_edit.hasFocus() and form.ends_on_problem.text()


def test_only_what_exists_at_a_kind_of_school_can_be_chosen(open_dialog: Opener, class_3b: AClass) -> None:
    form = open_dialog(class_3b.pupil_ids[0]).form
    form.stage_combo.setCurrentIndex(form.stage_combo.findData("MBO"))
    form.stage_combo.activated.emit(form.stage_combo.currentIndex())
    assert form.level_combo.isEnabled() and not form.track_combo.isEnabled()
    assert form.year_combo.currentData() == 3
    assert form.year_combo.itemData(form.year_combo.count() - 1) == 4


def test_leaving_asks_only_when_something_was_changed(
    open_dialog: Opener, messages: FakeMessages, class_3b: AClass
) -> None:
    dialog = open_dialog(class_3b.pupil_ids[0])
    dialog.reject()
    assert dialog.isHidden() and not messages.asked
    dialog = open_dialog(class_3b.pupil_ids[0])
    dialog.form.number_edit.setText("77")
    messages.will_answer(False, True)
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert dialog.isHidden() and len(messages.asked) == 2


def test_large_text_stays_on_the_screen(open_dialog: Opener, class_3b: AClass, looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    dialog = open_dialog(class_3b.pupil_ids[0])
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height() and dialog.width() <= room.width()
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.form.prefix_edit.hasFocus()


def test_a_pupil_who_is_gone_is_told(services: Services, window: MainWindow) -> None:
    with pytest.raises(KnownError):
        PupilDialog(services, window, UUID(int=1))
