"""Choosing a company or typing a new one."""

from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.clock import new_id
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.near_company import NearCompany

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
"""Popups do that, and the platform without a screen cannot."""
KNOWN = tuple(CompanyChoice(new_id(), name, "care", "") for name in ("Zorghub", "Café De Brug", "Haven 12"))


@pytest.fixture
def combo(qtbot: QtBot, looks: QApplication) -> CompanyCombo:
    made = CompanyCombo()
    qtbot.addWidget(made)
    made.set_companies(KNOWN)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def offered(combo: CompanyCombo) -> list[str]:
    found = combo.completer().model()
    return [found.index(row, 0).data() for row in range(found.rowCount())]


def test_nothing_is_chosen_at_first(combo: CompanyCombo) -> None:
    assert combo.company is None and combo.company_id is None and combo.new_name == ""


def test_down_goes_through_the_list(combo: CompanyCombo, qtbot: QtBot) -> None:
    with qtbot.waitSignal(combo.changed):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.company == KNOWN[0]


def test_typing_narrows_the_list_whatever_the_accents(combo: CompanyCombo) -> None:
    QTest.keyClicks(combo, "CAFE")
    assert offered(combo) == ["Café De Brug"]
    popup = combo.completer().popup()
    assert popup is not None and popup.viewport().height() >= popup.sizeHintForRow(0), "one row is shown whole"
    popup.hide()


def test_a_known_name_typed_is_that_company(combo: CompanyCombo) -> None:
    combo.setCurrentText("cafe de brug")
    assert combo.company_id == KNOWN[1].id and combo.new_name == ""


def leave(combo: CompanyCombo, typed: str) -> None:
    combo.setFocus()
    combo.clearEditText()
    QTest.keyClicks(combo, typed)
    combo.completer().popup().hide()
    combo.clearFocus()


def test_leaving_takes_the_only_company_that_begins_so(combo: CompanyCombo) -> None:
    leave(combo, "hav")
    assert combo.company == KNOWN[2]
    leave(combo, "hav")
    assert combo.new_name == "hav", "typed once more it is meant"


@pytest.mark.parametrize("typed", ["brug", "bakker"])
def test_leaving_takes_no_company_that_begins_otherwise(combo: CompanyCombo, typed: str) -> None:
    leave(combo, typed)
    assert combo.new_name == typed


def test_an_unknown_name_is_a_new_company(combo: CompanyCombo) -> None:
    combo.setCurrentText("  Bakkerij Nieuw ")
    assert combo.company is None and combo.new_name == "Bakkerij Nieuw"


def test_a_name_from_the_list_that_is_changed_is_another_company(combo: CompanyCombo) -> None:
    combo.setCurrentIndex(0)
    QTest.keyClick(combo, Qt.Key.Key_End)
    QTest.keyClicks(combo, " Zuid")
    combo.completer().popup().hide()
    assert combo.company is None and combo.new_name == "Zorghub Zuid"


def test_a_key_costs_no_time_among_five_thousand_companies(combo: CompanyCombo) -> None:
    many = [CompanyChoice(new_id(), f"Café Metaal Bakker {number}", "care", "") for number in range(5000)]
    combo.set_companies(many)
    QTest.keyClicks(combo, "m")
    began = process_time()
    QTest.keyClicks(combo, "e")
    assert combo.company is None and combo.new_name == "me"
    took = process_time() - began
    combo.completer().popup().hide()
    assert took < 0.1
    combo.setCurrentText("cafe metaal bakker 4321")
    assert combo.company == many[4321]


def test_a_name_with_a_typing_error_is_asked_about_and_never_in_the_way(combo: CompanyCombo, qtbot: QtBot) -> None:
    near = NearCompany()
    qtbot.addWidget(near)
    combo.set_companies([*KNOWN, CompanyChoice(new_id(), "Bouwbedrijf Jansen & Zn", "build", "")])
    near.attach(combo)
    assert near.isHidden()
    for typed in ("Bouwbedrijf Jansne & Zn", "Bouwbedrijf Jansen en Zn B.V.", "bouwbedrijf janssen & zn"):
        combo.setEditText(typed)
        assert not near.isHidden() and "Jansen & Zn?" in near.accessibleName() and combo.new_name == typed
    combo.setEditText("Bouwbedrijf Pietersen")
    assert near.isHidden(), "another name is another company"
    combo.setEditText("Bouwbedrijf Jansne & Zn")
    near.click()
    assert combo.company is not None and combo.company.name == "Bouwbedrijf Jansen & Zn" and near.isHidden()
