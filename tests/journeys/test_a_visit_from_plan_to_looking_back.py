"""A visit of two classes in the real window: planned beside a clash, held with absentees, looked back on; and what
that does to coverage and to the sectors that were met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit import VisitState, WarningKind
from routekaart_app.gui.dialogs.looking_back_dialog import LookingBackDialog
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.visits_page import VisitsPage
from tests import vaults
from tests.builders import TODAY, AClass, a_class
from tests.gui.conftest import WindowMaker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 3, 12)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key for whatever has the keyboard."""
    widget: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def come_back(dialog: QWidget, qtbot: QtBot) -> None:
    """What a desktop does when a list of names closes; the one of the tests leaves that to us."""
    with qtbot.waitActive(dialog):
        dialog.activateWindow()


def the_dialog(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    """The dialog of this kind that is open, with the keyboard in it."""
    qtbot.waitUntil(lambda: any(not found.isHidden() for found in window.findChildren(kind)))
    dialog = next(found for found in window.findChildren(kind) if not found.isHidden())
    come_back(dialog, qtbot)
    return dialog


def on_the_page(window: MainWindow, qtbot: QtBot) -> VisitsPage:
    come_back(window, qtbot)
    press(Qt.Key.Key_4, CONTROL)
    page = window.page("visits")
    assert isinstance(page, VisitsPage) and window.page_name == "visits"
    return page


def plan_for_two(window: MainWindow, page: VisitsPage, qtbot: QtBot) -> None:
    """With the arrows to the day; a class, a company and times are typed; the clash is looked at and stops nobody."""
    for _day in range((DAY - TODAY).days):
        press(Qt.Key.Key_Right)
    assert page.month.current == DAY
    press(Qt.Key.Key_N)
    dialog = the_dialog(window, PlanVisitDialog, qtbot)
    assert isinstance(dialog, PlanVisitDialog) and dialog.form.on_edit.day == DAY
    assert [card.group.group and card.group.group.name for card in dialog.groups.cards.values()] == ["3B"]
    line = next(iter(dialog.groups.cards.values())).line
    QTest.keyClicks(line, "VO3-04")
    assert "VO3-04" in line.currentText(), "what it counts for is chosen, or nothing"
    dialog.form.add_edit.setFocus()
    QTest.keyClicks(dialog.form.add_edit, "4a")
    press(Qt.Key.Key_Return)
    assert len(dialog.groups.cards) == 2 and "33 pupils" in dialog.form.count_label.text()
    combo = dialog.form.company_rows.combos[0]
    QTest.keyClicks(combo, "zorghub westwijk")
    combo.completer().popup().hide()
    assert dialog.form.company_rows.host is not None, "a name that is known, whatever its capitals"
    dialog.form.starts_at_edit.setFocus()
    QTest.keyClicks(dialog.form.starts_at_edit, "9:00")
    QTest.keyClicks(dialog.form.ends_at_edit, "8:00")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert "before" in dialog.form.ends_at_problem.text() and dialog.isVisible()
    dialog.form.ends_at_edit.clear()
    QTest.keyClicks(dialog.form.ends_at_edit, "11:00")
    qtbot.waitUntil(lambda: len(dialog.warnings.warnings) == 1)
    (clash,) = dialog.warnings.warnings
    assert clash.kind is WarningKind.CLASH and "2A" in clash.text and dialog.warnings.isVisible()
    dialog.warnings.links[0].click()
    other = the_dialog(dialog, VisitCardDialog, qtbot)  # type: ignore[arg-type]
    assert isinstance(other, VisitCardDialog) and other.visit.id == clash.visit_id and not other.buttons
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)


def hold(window: MainWindow, page: VisitsPage, qtbot: QtBot, absent: int) -> None:
    """From the card class by class; of the first, so many were not there."""
    page.focus_first()
    press(Qt.Key.Key_Return)
    for place, away in enumerate((absent, 0)):
        card = the_dialog(window, VisitCardDialog, qtbot)
        assert isinstance(card, VisitCardDialog) and len(card.links) == 2
        card.links[place].click()
        sheet = the_dialog(window, VisitDialog, qtbot)
        assert isinstance(sheet, VisitDialog)
        for row in range(away):
            sheet.model.toggle(row)
        with qtbot.waitSignal(sheet.accepted):
            QTest.keyClick(sheet, Qt.Key.Key_Return, CONTROL)


def look_back(window: MainWindow, qtbot: QtBot) -> None:
    card = the_dialog(window, VisitCardDialog, qtbot)
    assert isinstance(card, VisitCardDialog) and card.visit.state is VisitState.HELD
    card.buttons["look_back"].click()
    dialog = the_dialog(window, LookingBackDialog, qtbot)
    assert isinstance(dialog, LookingBackDialog) and "Wie" in dialog.form.question_label.text()
    dialog.form.surprised_edit.setFocus()
    QTest.keyClicks(dialog.form.surprised_edit, "Hoe stil het was")
    dialog.form.would_host_combo.setCurrentIndex(dialog.form.would_host_combo.findData("yes"))
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)


def figures(services: Services, klas: AClass, code: str) -> tuple[int, int]:
    """For how many of a class something counts on the line of the visit, and how many have met the sector care."""
    grid = services.coverage.of_group(klas.group_id, DAY)
    column = next(at for at, line in enumerate(grid.lines) if line.code == code)
    counted = sum(row.cells[column].counted == 1 for row in grid.pupils)
    spread = services.spread.of_groups([klas.group_id], DAY)
    return counted, len(klas.pupil_ids) - len(spread.without("care"))


def test_a_visit(tmp_path: Path, class_3b: AClass, make_window: WindowMaker, qtbot: QtBot) -> None:
    folder = vaults.copied(tmp_path / "bezoek", with_class=True)
    with vaults.opened(folder, FrozenClock(TODAY)) as services:
        database = services.vault.database
        with_4a = a_class(database, name="4A", size=5, year=4, brin="99ZY", first_number=2001)
        with_2a = a_class(database, name="2A", size=4, year=2, brin="99ZW", first_number=3001)
        zorghub = services.companies.save(CompanyEntry("Zorghub Westwijk", sector="care"))
        other = services.visits.new_plan(DAY - timedelta(1), group_ids=[with_2a.group_id], company_id=zorghub)
        services.visits.plan(replace(other, starts_at="9:00"))
        window = make_window(services)
        window.choose_group(class_3b.group_id)
        page = on_the_page(window, qtbot)
        plan_for_two(window, page, qtbot)
        assert "33 pupils" in window.message_bar.text
        (visit,) = page.month.cell(DAY).visits
        assert visit.state is VisitState.PLANNED and {group.name for group in visit.groups} == {"3B", "4A"}
        services.visits.prepare(visit.id, "Wie werkt hier?")
        assert "prepared" in page.month.cell(DAY).accessibleName()
        window.close()
    with vaults.opened(folder, FrozenClock(DAY)) as services:
        window = make_window(services)
        window.choose_group(class_3b.group_id)
        code = visit.groups[0].line_code
        before = figures(services, class_3b, code)
        page = on_the_page(window, qtbot)
        hold(window, page, qtbot, absent=2)
        look_back(window, qtbot)
        visit = services.visits.one(visit.id)
        assert visit.state is VisitState.LOOKED_BACK and visit.surprised == "Hoe stil het was"
        assert [(group.present, group.pupils) for group in visit.groups] == [(26, 28), (5, 5)]
        assert services.companies.one(zorghub).would_host == "yes"
        assert before == (0, 0) and figures(services, class_3b, code) == (26, 26)
        assert "looked back" in page.month.cell(DAY).accessibleName()
        assert len(with_4a.pupil_ids) == 5
        window.close()
