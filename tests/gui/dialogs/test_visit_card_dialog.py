"""One visit whole, and what is told of it: prepared, called off and planned again, everyone there, looked back on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.visit import VisitState
from routekaart_app.gui.dialogs.call_off_dialog import CallOffDialog
from routekaart_app.gui.dialogs.looking_back_dialog import LookingBackDialog
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.dialogs.prepare_visit_dialog import PrepareVisitDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import calendar_words
from tests.builders import TODAY, AClass, a_class
from tests.gui.dialogs.conftest import put_away


def opened(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(found for found in window.findChildren(kind) if not found.isHidden())


def test_a_plan_says_what_it_clashes_with_for_as_long_as_it_is_one(
    services: Services, window: MainWindow, class_3b: AClass
) -> None:
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    ids = []
    for days, group_id in ((1, class_3b.group_id), (3, other.group_id)):
        fresh = services.visits.new_plan(TODAY + timedelta(days), group_ids=[group_id])
        ids.append(services.visits.plan(replace(fresh, company_name="De Kade")).visit_id)
    for cancelled in (False, True):
        window.opens.visit_card(ids[0])
        card = opened(window, VisitCardDialog)
        assert isinstance(card, VisitCardDialog) and bool(card.remarks) is not cancelled
        assert cancelled or "De Kade" in card.remarks[0].text()
        put_away([card])
        if not cancelled:
            services.visits.cancel(ids[1], "Storm")


def test_from_planned_to_looked_back(services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot) -> None:
    i18n.set_language("en")
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    fresh = services.visits.new_plan(TODAY, group_ids=[class_3b.group_id, other.group_id])
    visit_id = services.visits.plan(replace(fresh, company_name="De Kade", staff=("Gids",))).visit_id

    def do(step: str) -> None:
        window.opens.visit_card(visit_id)
        card = opened(window, VisitCardDialog)
        assert isinstance(card, VisitCardDialog)
        card.buttons[step].click()
        assert card.isHidden()

    do("prepare")
    prepare = opened(window, PrepareVisitDialog)
    assert isinstance(prepare, PrepareVisitDialog) and "De Kade" in prepare.form.about_label.text()
    prepare.form.question_edit.setPlainText("Wie werkt hier?")
    prepare.save()
    assert services.visits.one(visit_id).state is VisitState.PREPARED and "prepared" in window.message_bar.text

    do("call_off")
    off = opened(window, CallOffDialog)
    assert isinstance(off, CallOffDialog)
    off.save()
    assert off.form.because_problem.isVisible()
    off.form.because_edit.setText("De bus rijdt niet")
    off.save()
    assert services.visits.one(visit_id).state is VisitState.CANCELLED
    window.opens.visit_card(visit_id)
    card = opened(window, VisitCardDialog)
    assert isinstance(card, VisitCardDialog) and not card.links
    assert list(card.buttons) == ["plan_again", "calendar", "history"]
    put_away([card])
    do("plan_again")
    assert services.visits.one(visit_id).pupils == 31

    do("everyone")
    visit = services.visits.one(visit_id)
    assert visit.state is VisitState.HELD and "31" in window.message_bar.text

    do("look_back")
    back = opened(window, LookingBackDialog)
    assert isinstance(back, LookingBackDialog)
    back.form.company_remark_edit.setPlainText("Leuke klas")
    back.form.would_host_combo.setCurrentIndex(back.form.would_host_combo.findData("maybe"))
    back.save()
    visit = services.visits.one(visit_id)
    assert (visit.state, visit.company_remark, visit.would_host) == (VisitState.LOOKED_BACK, "Leuke klas", "maybe")
    window.opens.visit_card(visit.groups[0].activity_id or visit_id)
    card = opened(window, VisitCardDialog)
    assert isinstance(card, VisitCardDialog) and card.visit.id == visit_id and "look_back" in card.buttons
    card.grab()
    put_away([card])


def test_a_card_says_who_goes_and_asks_before_it_says_that_everyone_did(
    services: Services, window: MainWindow, class_3b: AClass
) -> None:
    i18n.set_language("en")
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    plan = services.visits.new_plan(TODAY, group_ids=[other.group_id], pupil_ids=class_3b.pupil_ids[:4])
    some = replace(plan.groups[0].toggled(other.pupil_ids[0]))
    visit_id = services.visits.plan(replace(plan.with_group(some), company_name="De Kade")).visit_id
    card = VisitCardDialog(services, window, visit_id, window)
    assert card.focusWidget() is card.links[0] and card.buttons["everyone"].property("kind") != "primary"
    of_class, single = services.visits.who(card.visit).values()
    assert len(of_class) == 2 and len(single) == 4
    said = [found.text() for found in card.findChildren(QLabel)]
    assert ", ".join(of_class) in said and f"{', '.join(single[:3])} and 1 more pupil" in said
    put_away([card])
    sheet = services.contacts.open_sheet(card.visit.groups[0].activity_id)
    services.contacts.record(sheet)
    card = VisitCardDialog(services, window, visit_id, window)
    said = [found.text() for found in card.findChildren(QLabel)]
    assert any(text.startswith("not recorded yet") for text in said), "one of the two is still to be recorded"
    assert card.buttons["everyone"].text() == "Everyone else was there"
    put_away([card])
    services.visits.hold(visit_id, {})
    (number,) = (column for column in calendar_words.columns() if column.title == "Pupils")
    assert number.text(services.visits.one(visit_id)) == "6 of 6"


def test_more_about_a_visit_from_bezoek_vastleggen(services: Services, window: MainWindow, class_3b: AClass) -> None:
    """A link leads on; the dialog itself did not become longer."""
    i18n.set_language("en")
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    recorded = services.contacts.record(replace(sheet, company_name="De Kade"))
    window.opens.visit(class_3b.group_id)
    dialog = opened(window, VisitDialog)
    assert isinstance(dialog, VisitDialog) and dialog.form.more_button.isHidden(), "first it is recorded"
    put_away([dialog])
    window.opens.visit(class_3b.group_id, activity_id=recorded.activity_id)
    dialog = opened(window, VisitDialog)
    assert isinstance(dialog, VisitDialog)
    dialog.form.more_button.click()
    card = opened(window, VisitCardDialog)
    assert isinstance(card, VisitCardDialog) and card.visit.companies[0].name == "De Kade"
    put_away([card])
    window.opens.visit(class_3b.group_id, on=TODAY.replace(day=12))
    dialog = opened(window, VisitDialog)
    assert isinstance(dialog, VisitDialog)
    dialog.form.more_button.click()
    plan = opened(window, PlanVisitDialog)
    assert isinstance(plan, PlanVisitDialog) and plan.form.on_edit.day == TODAY.replace(day=12)
    put_away([plan])
