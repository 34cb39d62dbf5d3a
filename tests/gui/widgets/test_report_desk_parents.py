"""Reports for parents on the desk: who gets what is seen before anything is made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import finding_groups
from routekaart_app.gui.widgets import family_options
from routekaart_app.gui.widgets.family_options import summed
from routekaart_app.gui.widgets.report_desk import ReportDesk
from routekaart_app.services.report_requests import PlannedCopy, Sending
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.gui.widgets.test_report_desk import choose, desk, settle

__all__ = ["desk"]


@pytest.fixture
def known(services: Services, class_3b: AClass) -> None:
    """Elif has a mother who reads English, and nothing is sent to the father of Sem."""
    mother = Guardian("Moeder A", paper_language="en", children=(Child(class_3b.pupil_ids[0]),))
    stopped = Child(class_3b.pupil_ids[1], do_not_send=True, do_not_send_because="beschikking")
    for guardian in (mother, replace(mother, name="Vader B", children=(stopped,))):
        services.guardians.save(guardian)


def tick(desk: ReportDesk, pupil_ids: tuple[UUID, ...]) -> None:
    choose(desk, "who_combo", "some")
    ticks = desk.options.ticks
    for row, pupil in enumerate(desk.options._pupils):
        if pupil.id in pupil_ids:
            ticks.setData(ticks.index(row), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)


def test_the_line_under_who_says_for_whom_there_is_no_translation() -> None:
    copy = PlannedCopy(("Elif",), ("Moeder A",), "nl", "pap")
    sending = Sending((copy, replace(copy, asked="")), (), 1, ("pap",))
    first, second = summed(sending).splitlines()
    assert first == summed(replace(sending, untranslated=0, lacking=())) and first.startswith("2 ")
    assert second.startswith("1 ") and "Papiaments" in second
    sent = family_options._sent(copy)
    assert "Papiaments" in sent and "Moeder A" in sent


def test_from_the_choice_to_a_pdf_for_each_family(
    known: None, desk: ReportDesk, window: MainWindow, class_3b: AClass, messages: FakeMessages, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    form, family = desk.options.form, desk.options.form.family_options
    assert family.isHidden()
    choose(desk, "kind_combo", "parent")
    tick(desk, class_3b.pupil_ids[:5])
    settle(desk, window, qtbot)
    request = desk.options.request()
    assert request is not None and request.home_language and not request.per_family and not request.large
    assert family.isVisible() and form.language_combo.count() == 7 and desk.preview.pages > 0
    assert len(family.shown) == 5 and "Vader B" in family.shown[0] and "beschikking" in family.shown[0]
    assert any("Moeder A" in row and "Elif" in row for row in family.shown[1:])

    family.form.large_check.click()
    family.form.request_check.click()
    choose(desk, "files_combo", False)
    choose(desk, "language_combo", "en")
    request = desk.options.request()
    assert request is not None and request.large and request.on_request and request.per_family
    assert (request.home_language, request.language) == (False, "en")
    choose(desk, "kind_combo", "progress")
    plain = desk.options.request()
    assert plain is not None and not (plain.large or plain.per_family or plain.on_request or plain.home_language)
    assert form.language_combo.count() == 2 and family.isHidden()
    choose(desk, "kind_combo", "parent")
    assert form.language_combo.currentData() == "en"

    settle(desk, window, qtbot)
    folder = tmp_path / "naar-huis"
    messages.will_answer(folder)
    desk.foot.form.save_button.click()
    settle(desk, window, qtbot)
    assert form.findings_label.isVisible() and messages.asked == []
    desk.foot.form.save_button.click()
    qtbot.waitUntil(desk.foot.form.folder_button.isVisible, timeout=30_000)
    assert len(list(folder.iterdir())) == 4
    assert len(desk.foot.form.outcome_label.text().splitlines()) == 3, "it says how many are not sent"
    settle(desk, window, qtbot)


def test_a_pupil_of_whom_nobody_may_be_told_shows_why_and_makes_nothing(
    known: None, desk: ReportDesk, window: MainWindow, class_3b: AClass, messages: FakeMessages, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    choose(desk, "kind_combo", "parent")
    settle(desk, window, qtbot)
    withheld = class_3b.pupil_ids[1]
    ids = [desk._shown.itemData(row) for row in range(desk._shown.count())]
    desk._shown.setCurrentIndex(ids.index(withheld))
    settle(desk, window, qtbot)
    assert desk.preview.pages == 0 and len(desk.options.form.family_options.shown) == 28
    tick(desk, (withheld,))
    settle(desk, window, qtbot)
    messages.will_answer(tmp_path / "niets.pdf")
    desk.foot.form.save_button.click()
    settle(desk, window, qtbot)
    assert desk.foot.form.trouble_label.isVisible() and not (tmp_path / "niets.pdf").exists()


def test_findings_stand_in_groups() -> None:
    one, other = Problem("note", "A names B."), Problem("custody", "Custody.")
    assert finding_groups.told(()) == ""
    assert finding_groups.told((one,)).splitlines()[1:] == ["• A names B."]
    lines = finding_groups.told((one, other, Problem("phone", "No phone."), *[one] * 6)).splitlines()
    assert [line for line in lines if line.startswith("•")] == ["• Custody.", *["• A names B."] * 5, "• No phone."]
    assert len(lines) == 1 + 2 + 7 + 1


@pytest.mark.parametrize(("look", "scale"), [("dark", 1.0), ("light", 2.0)])
def test_it_fits_the_window_in_every_look(
    known: None, desk: ReportDesk, window: MainWindow, looks: QApplication, qtbot: QtBot, look: str, scale: float
) -> None:
    theme.apply(looks, look, scale)
    window.resize(1366, 768)
    choose(desk, "kind_combo", "parent")
    settle(desk, window, qtbot)
    assert window.width() == 1366 and window.height() == 768
    labels = [label for label in desk.options.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in labels if label.width() < label.minimumSizeHint().width()] == []
    family = desk.options.form.family_options.form
    assert family.withheld_label.isVisible() and "beschikking" in family.withheld_label.text()
    assert not family.copies_label.isVisible()
    family.copies_button.click()
    assert family.copies_label.isVisible() and "Moeder A" in family.copies_label.text()
    for area in desk.findChildren(QScrollArea):
        assert area is desk.preview.findChild(QScrollArea) or not area.horizontalScrollBar().maximum()
    boxes = [box for box in desk.options.findChildren(QCheckBox) if box.isVisible()]
    assert [box.text() for box in boxes if box.width() < box.minimumSizeHint().width()] == []
    assert not desk.options.autoFillBackground()
