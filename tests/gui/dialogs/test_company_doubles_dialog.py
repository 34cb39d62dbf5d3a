"""Companies that are in twice are shown side by side, joined field by field, and brought back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.gui.dialogs.company_doubles_dialog import CompanyDoublesDialog
from routekaart_app.gui.main_window import MainWindow
from tests.gui.dialogs.conftest import put_away


def test_a_pair_is_joined_field_by_field(services: Services, window: MainWindow, qtbot: QtBot) -> None:
    services.companies.save(CompanyEntry("Zorghub", "care", municipality="Schiedam", terms="maandag & dinsdag"))
    services.companies.save(CompanyEntry("ZORGHUB", "public", terms="dinsdag"))
    dialog = CompanyDoublesDialog(services, window, window)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.model.rowCount() == 1 and dialog._apart_button.isHidden()
    merge = dialog._choice.merge
    assert merge is not None and merge.value("municipality") == "Schiedam"
    terms = [radio for radio in dialog.findChildren(QRadioButton) if radio.objectName().startswith("terms_")]
    assert {radio.text() for radio in terms} == {"maandag && dinsdag", "dinsdag"}, "Alt presses no letter of a text"
    assert any("maandag & dinsdag" in radio.accessibleName() for radio in terms)
    other = dialog.findChild(QRadioButton, "terms_dropped_radio")
    assert isinstance(other, QRadioButton)
    other.setChecked(True)
    QTest.keyClick(dialog._merge_button, Qt.Key.Key_Space)
    (entry,) = services.companies.all()
    assert (entry.municipality, entry.terms) == ("Schiedam", merge.dropped.terms)
    assert dialog.model.rowCount() == 0 and dialog._merge_button.isHidden() and window.message_bar.text
    services.history.undo()
    (double,) = services.companies.doubles()
    assert double.first.id is not None and double.second.id is not None
    two = CompanyDoublesDialog(services, window, window, pair=(double.first.id, double.second.id))
    with qtbot.waitActive(two):
        two.show()
    assert two._merge_button.isVisible() and two._apart_button.isHidden(), "no button without text"
    put_away([dialog, two])
