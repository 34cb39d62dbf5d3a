"""Planning a visit: groups, lines, companies, a placement, drafts, and what must be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit import VisitState
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass, a_class
from tests.gui.dialogs.conftest import put_away

DAY = TODAY + timedelta(8)
Opener = Callable[..., PlanVisitDialog]


@pytest.fixture
def plan(services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the dialog for 3B."""
    i18n.set_language("en")
    made: list[PlanVisitDialog] = []

    def make(**options: object) -> PlanVisitDialog:
        groups = () if options else (class_3b.group_id,)
        dialog = PlanVisitDialog(services, window, DAY, options.pop("groups", groups), window, **options)  # type: ignore[arg-type]
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def test_a_placement_of_a_class_and_one_pupil(plan: Opener, services: Services, class_3b: AClass, qtbot: QtBot) -> None:
    clinic = services.companies.save(
        CompanyEntry("Zorghuis", sector="care", address="Kade 1", municipality="Vlaardingen")
    )
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    dialog = plan()
    form, card = dialog.form, dialog.groups.cards[class_3b.group_id]
    assert form.stay_widget.isHidden() and form.offer_widget.isHidden() and dialog.warnings.isHidden()
    assert card.line.currentText() == "Choose what this counts for, or nothing", "a taster day is no company visit"
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("placement"))
    assert form.stay_widget.isVisible() and card.group.line_id is not None, "another kind counts for another line"
    form.company_rows.combos[0].setEditText("Zorghuis")
    assert form.place_edit.text() == "Kade 1, Vlaardingen"
    form.company_rows.more.click()
    form.company_rows.combos[1].setEditText("Nieuw")
    form.company_rows.more.click()
    form.company_rows.combos[2].setEditText("Ook nieuw")
    form.until_edit.set_day(DAY - timedelta(1))
    dialog.save()
    assert form.company_problem.isVisible() and form.until_problem.isVisible()
    form.company_rows._take_off(form.company_rows._rows[2])
    form.until_edit.set_day(DAY + timedelta(4))
    form.hours_spin.setValue(24)
    assert form.until_problem.isHidden() and form.company_problem.isHidden()
    dialog.adding.picked.emit(other.pupil_ids[0])
    card.who.click()
    assert card.pupils.isVisible()
    card.ticks.setData(card.ticks.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert form.count_label.text() == "28 pupils go along"
    card.line.setCurrentIndex(0)
    card.line.activated.emit(0)
    assert card.line.currentText() == "For no line of the routekaart"
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("lightning_placement"))
    assert card.group.line_id is None, "what somebody chose stays"
    form.staff_edit.setText("Juf A, , M. van B")
    dialog.save()
    assert dialog.isHidden() and dialog.label
    (visit,) = services.visits.listed(DAY, DAY)
    assert (visit.kind, visit.until, visit.hours) == ("lightning_placement", DAY + timedelta(4), 24)
    assert [item.name for item in visit.companies] == ["Zorghuis", "Nieuw"] and visit.companies[0].id == clinic
    assert visit.staff == ("Juf A", "M. van B") and [item.pupils for item in visit.groups] == [27, 1]


def test_a_visit_is_changed_and_a_class_taken_off(
    plan: Opener, services: Services, class_3b: AClass, messages: FakeMessages, qtbot: QtBot
) -> None:
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    fresh = services.visits.new_plan(DAY, group_ids=[class_3b.group_id, other.group_id])
    visit_id = services.visits.plan(replace(fresh, company_name="De Kade", question="Wie?")).visit_id
    dialog = plan(visit_id=visit_id)
    assert dialog.windowTitle() == "Change a visit" and dialog.form.place_edit.text() == ""
    dialog.reject()
    assert dialog.isHidden(), "nothing was changed, so nothing is asked"
    dialog = plan(visit_id=visit_id)
    dialog.groups.cards[other.group_id].off.click()
    assert list(dialog.groups.cards) == [class_3b.group_id]
    dialog.form.on_edit.set_day(DAY + timedelta(1))
    messages.will_answer(False)
    dialog.reject()
    assert dialog.isVisible() and messages.asked
    dialog.save()
    visit = services.visits.one(visit_id)
    assert (visit.on, visit.question, len(visit.groups)) == (DAY + timedelta(1), "Wie?", 1)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_name_that_was_typed_is_not_lost(plan: Opener, services: Services, class_3b: AClass, qtbot: QtBot) -> None:
    database = services.vault.database
    a_class(database, name="4A", size=1, year=4, brin="99ZY", first_number=2001)
    a_class(database, name="4B", size=1, year=4, brin="99ZX", first_number=2101)
    a_class(database, name="4B", size=1, year=4, brin="99ZW", first_number=2201)
    dialog = plan()
    edit = dialog.form.add_edit
    dialog.form.title_edit.setText("Techniekdag")
    for text in ("4b", "zzz"):
        edit.setText(text)
        qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.isVisible() and dialog.form.groups_problem.isVisible() and dialog.focusWidget() is edit
    edit.clear()
    assert dialog.form.groups_problem.isHidden()
    qtbot.keyClicks(edit, "4")
    popup = dialog.adding.completer.popup()
    assert popup is not None and popup.isVisible()
    for wanted in (0, 1):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        assert popup.currentIndex().row() == wanted, "the first Down comes to the first name"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert len(dialog.groups.cards) == 2 and edit.text() == ""
    dialog.groups.cards[dialog._plan.group_ids[1]].off.click()
    edit.setText("4A")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (visit,) = services.visits.listed(DAY, DAY)
    assert [group.name for group in visit.groups] == ["3B", "4A"]


def test_a_draft_comes_back_and_goes_when_it_is_planned(
    plan: Opener, services: Services, window: MainWindow, class_3b: AClass, messages: FakeMessages
) -> None:
    dialog = plan()
    dialog.drafts.save()
    assert services.drafts.all() == (), "nothing was filled in"
    dialog.form.title_edit.setText("Techniekdag")
    dialog.form.transport_edit.setText("lopend")
    dialog.drafts.save()
    (draft,) = services.drafts.all()
    assert draft.kind == "plan" and draft.title == "Visit 3B · Techniekdag"
    put_away([dialog])
    again = plan(draft_id=draft.id)
    assert (again.form.title_edit.text(), again.form.transport_edit.text()) == ("Techniekdag", "lopend")
    again.form.transport_edit.setText("bus")
    again.save()
    assert services.drafts.all() == () and services.visits.listed(DAY, DAY)[0].transport == "bus"


def test_tab_goes_from_top_to_bottom_and_back(plan: Opener, class_3b: AClass, qtbot: QtBot) -> None:
    """With the keys themselves: the order that Qt keeps says nothing of a field that takes Tab back."""
    dialog = plan()
    assert dialog.focusWidget() is dialog.form.company_rows.combos[0]
    assert sum("Ctrl+Enter" in hint.text() for hint in dialog.findChildren(QLabel)) == 1, "told once"
    form, card = dialog.form, dialog.groups.cards[class_3b.group_id]
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("placement"))
    form.company_rows.more.click()
    card.who.click()
    qtbot.waitUntil(lambda: not dialog._wait.isActive())
    shown = [stop for stop in form.company_rows.stops if not stop.isHidden()]
    wanted = [
        form.kind_combo, *shown, form.on_edit, form.starts_at_edit, form.ends_at_edit,
        form.until_edit, form.hours_spin, form.title_edit, form.staff_edit, form.place_edit, form.transport_edit,
        form.add_edit, card.line, card.who, card.pupils, card.off, form.cancel_button, form.save_button,
    ]  # fmt: skip
    for key, order in ((Qt.Key.Key_Tab, wanted), (Qt.Key.Key_Backtab, wanted[:1] + wanted[:0:-1])):
        form.kind_combo.setFocus()
        for stop in (*order, form.kind_combo):
            assert dialog.focusWidget() is stop
            qtbot.keyClick(stop, key)


def test_names_are_found_and_nobody_is_not_planned(plan: Opener, services: Services, class_3b: AClass) -> None:
    dialog = plan(groups=())
    assert dialog.focusWidget() is dialog.form.add_edit
    found = dict(dialog._find("3b"))
    assert found[class_3b.group_id].startswith("3B · ")
    assert class_3b.pupil_ids[0] in dict(dialog._find("elif ay"))
    dialog.save()
    assert dialog.form.groups_problem.isVisible() and dialog.isVisible()
    dialog.adding.picked.emit(class_3b.group_id)
    assert dialog.form.groups_problem.isHidden() and class_3b.group_id not in dict(dialog._find("3b"))
    assert services.visits.listed(date(2025, 8, 1), date(2026, 7, 31), school_id=class_3b.school_id) == ()
    assert VisitState.PLANNED not in {visit.state for visit in services.visits.listed(DAY, DAY)}
