"""The history of an entry in a window: who did what when, what it was before, and for whom it is hidden."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs import history_dialog
from routekaart_app.gui.dialogs.history_dialog import HistoryDialog
from routekaart_app.gui.main_window import MainWindow
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[[Collection[UUID]], HistoryDialog]


@pytest.fixture
def opened(window: MainWindow) -> Iterator[Opener]:
    """Opens the history of some rows, in the words of the code itself."""
    made: list[QDialog] = []
    i18n.set_language("en")

    def opens(rows: Collection[UUID]) -> HistoryDialog:
        window.opens.history(rows, "Bedrijfsbezoek")
        dialog = window.findChildren(HistoryDialog)[-1]
        made.append(dialog)
        return dialog

    yield opens
    put_away(made)


@pytest.fixture
def visit(services: Services, class_3b: AClass) -> UUID:
    """An activity whose note was corrected, which was taken back."""
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), "VO3-02")
    activity = services.contacts.record(replace(sheet, note="Een lange dag.")).activity_id
    services.contacts.record(replace(services.contacts.open_sheet(activity), note="Kort."))
    services.history.undo()
    return activity


def said(dialog: HistoryDialog) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_steps_stand_newest_first_with_what_was_before(opened: Opener, visit: UUID) -> None:
    dialog = opened([visit])
    assert len(dialog.steps) == 3
    shown = said(dialog)
    assert shown.index("Kort. → Een lange dag.") < shown.index("Een lange dag. → Kort.")
    assert "Bedrijfsbezoek" in shown and "Wed 4 Mar 2026 13:00 · Gids" in shown
    assert "Taken back: " in shown


def test_a_screen_reader_hears_all_of_it(opened: Opener, visit: UUID) -> None:
    dialog = opened([visit])
    heard = dialog._area.accessibleDescription()
    assert dialog._area.accessibleName() == "History" and "note: Kort. → Een lange dag." in heard


def test_what_was_removed_and_done_again_is_said(opened: Opener, services: Services, class_3b: AClass) -> None:
    pupil = class_3b.pupil_ids[0]
    services.agreements.add(pupil, "Bel het mbo", None, TODAY)
    (made,) = services.agreements.of_pupil(pupil)
    services.history.undo()
    assert "removed" in said(opened([made.id]))
    services.history.redo()
    assert "Done again: Agreement made with Elif Aydın" in said(opened([made.id]))


def test_a_field_that_was_made_empty_is_said(services: Services, visit: UUID) -> None:
    i18n.set_language("en")
    services.contacts.record(replace(services.contacts.open_sheet(visit), note=""))
    change = services.trail.of([visit])[0]
    assert history_dialog.became(change) == "Een lange dag. → (empty)"


def test_nothing_is_known_of_a_row_that_never_was(opened: Opener) -> None:
    assert "Nothing is known" in said(opened([uuid.uuid4()]))


def test_escape_and_enter_close_it(opened: Opener, visit: UUID) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        dialog = opened([visit])
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()


def test_it_fits_the_smallest_screen_at_large_text(opened: Opener, visit: UUID, looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    dialog = opened([visit])
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width() and dialog.height() <= room.height()


def test_one_entry_is_put_back_and_many_are_not(
    opened: Opener, window: MainWindow, visit: UUID, services: Services
) -> None:
    dialog = opened([visit])
    (button,) = dialog.put_back_buttons
    button.click()
    assert not dialog.isVisible() and "Put back" in window.message_bar.text
    assert "Kort." in services.contacts.open_sheet(visit).note
    window.opens.history([visit], "Elif", of_one=False)
    everything = window.findChildren(HistoryDialog)[-1]
    assert everything.put_back_buttons == [] and len(everything.steps) == 4
    put_away([everything])
