"""What a career file is to hold: presets tick, ticks name the preset, and what cannot be is said beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from routekaart_app.domain.career_file import PRESETS, SECTIONS
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.widgets.career_options import CareerOptions
from routekaart_app.gui.widgets.report_options import ReportOptions
from tests.builders import TODAY, AClass


@pytest.fixture
def report(window: MainWindow, class_3b: AClass, qtbot: QtBot) -> ReportOptions:
    """The options of the page of reports, of career files of class 3B."""
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    options = page.desk.options
    options.form.kind_combo.setCurrentIndex(options.form.kind_combo.findData("dossier"))
    return options


@pytest.fixture
def career(report: ReportOptions) -> CareerOptions:
    options: CareerOptions = report.form.career_options
    return options


def tick(options: CareerOptions, section: str, state: Qt.CheckState) -> None:
    index = options.sections.index(SECTIONS.index(section))
    options.sections.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)


def choose(options: CareerOptions, combo: str, data: str) -> None:
    box = getattr(options.form, combo)
    box.setCurrentIndex(box.findData(data))


def test_they_show_for_a_career_file_only(report: ReportOptions, career: CareerOptions) -> None:
    assert career.isVisible()
    report.form.kind_combo.setCurrentIndex(report.form.kind_combo.findData("progress"))
    assert not career.isVisible()
    request = report.request()
    assert request is not None and request.contents.sections == PRESETS["all"]


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_ticks_its_sections(career: CareerOptions, preset: str) -> None:
    choose(career, "preset_combo", preset)
    assert career.sections.ticked == PRESETS[preset]
    assert career.contents is not None and career.contents.sections == PRESETS[preset]


def test_another_tick_is_an_own_choice_until_it_is_a_preset_again(career: CareerOptions) -> None:
    tick(career, "signatures", Qt.CheckState.Unchecked)
    assert career.form.preset_combo.currentData() == "own"
    tick(career, "signatures", Qt.CheckState.Checked)
    assert career.form.preset_combo.currentData() == "all"


def test_without_any_section_there_is_no_request(report: ReportOptions, career: CareerOptions) -> None:
    for section in PRESETS["all"]:
        tick(career, section, Qt.CheckState.Unchecked)
    assert report.request() is None
    assert career.form.sections_problem.isVisible() and career.form.sections_problem.text()
    tick(career, "growth", Qt.CheckState.Checked)
    assert report.request() is not None and not career.form.sections_problem.isVisible()


def test_the_period_is_all_years_this_one_or_chosen_days(report: ReportOptions, career: CareerOptions) -> None:
    assert career.contents is not None and career.contents.first_day is None
    choose(career, "period_combo", "year")
    assert career.contents.first_day == date(2025, 8, 1)
    assert not career.form.first_edit.isVisible()
    choose(career, "period_combo", "days")
    assert career.form.first_edit.isVisible()
    career.form.first_edit.set_day(date(2026, 1, 5))
    assert (career.contents.first_day, career.contents.last_day) == (date(2026, 1, 5), TODAY)
    career.form.first_edit.set_day(date(2026, 3, 20))
    assert career.contents is None and report.request() is None
    assert career.form.period_problem.isVisible()


def test_order_and_room_to_write_are_in_the_request(report: ReportOptions, career: CareerOptions) -> None:
    choose(career, "order_combo", "oldest")
    career.form.room_check.setChecked(True)
    request = report.request()
    assert request is not None and request.contents.oldest_first and request.contents.room_to_write
    choose(career, "preset_combo", "intake")
    assert not career.form.room_check.isEnabled()
