"""Pictures of the pages, and of the dialogs that open from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.dialogs.history_dialog import HistoryDialog
from routekaart_app.gui.dialogs.report_dialog import ReportDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.dialogs.why_dialog import WhyDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.pages.pupil_page import PupilPage
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.widgets.preview import Preview
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.services.report_requests import Kind
from tools.shot import TODAY, Agreeing, Shot, prepare, services, wait, wait_for_work, window

_LONG = 12
"""Letters of a name in which one that is wrong is seen."""


def _group() -> UUID:
    return services().schools.find_group(SHOWN_CLASS, TODAY).id


def _at(name: str, language: str, scale: float, page: str) -> MainWindow:
    made = window(name, language, scale, page)
    made.choose_group(_group())
    made.open_page(page)
    return made


def _grid(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "grid")
    page = made.page("grid")
    assert isinstance(page, GridPage)
    page.table.setCurrentIndex(page.model.index(4, 3))
    return made


def _groups(name: str, language: str, scale: float) -> QWidget:
    made = window(name, language, scale, "grid")
    made.page("grid").show_context(replace(made.context, group_id=None, school_id=None))
    wait_for_work(made)
    return made


def _pupils(name: str, language: str, scale: float) -> QWidget:
    return _at(name, language, scale, "pupils")


def _pupil(name: str, language: str, scale: float) -> MainWindow:
    made = _at(name, language, scale, "grid")
    made.open_pupil(services().pupils.all(made.context.year, group_id=_group())[7].id)
    return made


def _station(name: str, language: str, scale: float) -> QWidget:
    made = _pupil(name, language, scale)
    page = made.page("pupil")
    line = page.findChild(RoutekaartLine)
    assert isinstance(page, PupilPage) and isinstance(line, RoutekaartLine)
    line.station_activated.emit(line.current)
    return made


def _history(name: str, language: str, scale: float) -> QWidget:
    """What was changed in one contact moment: corrected, and taken back."""
    made = _pupil(name, language, scale)
    page = made.page("pupil")
    assert isinstance(page, PupilPage)
    row = next(row for row in page.columns.moments.rows if row.entry.chain is not None)
    sheet = services().contacts.open_sheet(row.entry.id)
    services().contacts.record(replace(sheet, note="Kort bezoek, veel vragen."))
    services().history.undo()
    return HistoryDialog(services(), row.entry.rows, made, title=row.entry.title)


def _reports(name: str, language: str, scale: float) -> MainWindow:
    made = _at(name, language, scale, "reports")
    page = made.page("reports")
    assert isinstance(page, ReportsPage)
    _wait_for(page.desk.preview, made)
    return made


def _career_file(name: str, language: str, scale: float) -> QWidget:
    return _of_kind("dossier", name, language, scale)


def _for_parents(name: str, language: str, scale: float) -> QWidget:
    made = _of_kind("parent", name, language, scale)
    page = made.page("reports")
    assert isinstance(page, ReportsPage)
    whose = page.desk._shown
    whose.setCurrentIndex(2)  # a family that gets it
    wait(lambda: not page.desk._settled.isActive() and not made.tasks.is_busy)
    _wait_for(page.desk.preview, made)
    for area in (page.desk._options_area, page.desk._whole_area):
        area.ensureWidgetVisible(page.desk.options.form.family_options.form.withheld_label)
    return made


def _of_kind(kind: Kind, name: str, language: str, scale: float) -> MainWindow:
    made = _reports(name, language, scale)
    page = made.page("reports")
    assert isinstance(page, ReportsPage)
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData(kind))
    wait(lambda: not page.desk._settled.isActive() and not made.tasks.is_busy)
    return made


def _wait_for(preview: Preview, made: MainWindow) -> None:
    wait(lambda: preview.pages > 0 and not made.tasks.is_busy)


def _visit(name: str, language: str, scale: float) -> VisitDialog:
    prepare(name, language, scale)
    made = VisitDialog(services(), _group(), Agreeing(), on=TODAY)
    made.resize(1020 if scale == 1.0 else 1284, 680 if scale == 1.0 else 722)
    made.show()
    made.form.company_combo.setCurrentIndex(0)
    names = made.form.attendance_view
    names.setFocus()
    names.go(3)
    made.model.give(3, "transport")
    made.model.give(5, "partly")
    made.model.toggle(8)
    names.go(8)
    return made


def _visit_near(name: str, language: str, scale: float) -> VisitDialog:
    """With a typing error in the name of a company."""
    made = _visit(name, language, scale)
    known = next(one.name for one in made.model.sheet.companies if len(one.name) > _LONG)
    made.form.company_combo.setEditText(known[:4] + known[5:])
    return made


def _plan(name: str, language: str, scale: float) -> VisitDialog:
    made = _visit(name, language, scale)
    made.form.on_edit.set_day(TODAY + timedelta(days=8))
    made.form.starts_at_edit.setText("9:30")
    return made


def _planned(name: str, language: str, scale: float) -> QWidget:
    """Something planned for today, opened to be recorded."""
    prepare(name, language, scale)
    plan = services().contacts.new_sheet(_group(), TODAY + timedelta(days=1)).toggled(2)
    recorded = services().contacts.record(replace(plan, company_id=plan.companies[0].id, prepared=True))
    made = VisitDialog(services(), _group(), Agreeing(), activity_id=recorded.activity_id)
    made.form.on_edit.set_day(TODAY)
    made.resize(1020 if scale == 1.0 else 1284, 680 if scale == 1.0 else 722)
    services().history.undo()
    return made


def _visit_problems(name: str, language: str, scale: float) -> QWidget:
    made = _visit(name, language, scale)
    form = made.form
    form.company_combo.clearEditText()
    form.line_combo.setCurrentIndex(form.line_combo.count() - 1)
    form.on_edit.set_day(TODAY + timedelta(days=200))
    form.starts_at_edit.setText("25:00")
    QTest.keyClicks(form.attendance_view, "xander")  # nobody is called so
    made.record()
    return made


def _exempt(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    coverage = services().coverage.of_group(_group(), TODAY)
    made = ExemptDialog(services(), coverage.pupils[3].pupil, coverage.lines[2])
    made.save()
    return made


def _why(name: str, language: str, scale: float) -> QWidget:
    """The line on which most happened to one pupil."""
    above = _at(name, language, scale, "admin")
    coverage = services().coverage.of_group(_group(), TODAY)
    row, cell = max(
        ((row, cell) for row in coverage.pupils for cell in row.cells if cell.applies),
        key=lambda item: (item[1].target > 1, item[1].absent + item[1].partly + item[1].counted),
    )
    made = WhyDialog(services(), above, row.pupil.id, cell.line_id, above)
    made.show()
    return made


def _report(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    pupil = services().pupils.all(above.context.year, group_id=_group())[7]
    made = ReportDialog(services(), above, pupil, above)
    made.resize(1080 if scale == 1.0 else 1300, 700)
    made.show()
    _wait_for(made.desk.preview, above)
    return made


PAGES: tuple[Shot, ...] = (
    Shot("grid", _grid),
    Shot("groups", _groups),
    Shot("pupils", _pupils),
    Shot("pupil", _pupil),
    Shot("station", _station),
    Shot("history", _history),
    Shot("reports", _reports),
    Shot("reports-dossier", _career_file),
    Shot("reports-parents", _for_parents),
    Shot("visit", _visit),
    Shot("visit-near", _visit_near),
    Shot("visit-problems", _visit_problems),
    Shot("visit-plan", _plan),
    Shot("visit-planned", _planned),
    Shot("exempt", _exempt),
    Shot("why", _why),
    Shot("report", _report),
)
