"""Pictures of what is done with pupils: the list with some chosen, their fields, doubles, the repair, and paper."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from routekaart_app.gui.dialogs.doubles_dialog import DoublesDialog
from routekaart_app.gui.dialogs.many_pupils_dialog import ManyPupilsDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.repair_dialog import RepairDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.pages.reports_page import ReportsPage
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.store.models import Activity, Enrolment, Pupil
from tools.shot import TODAY, Shot, prepare, services, wait, window

_SETTLED = 10
"""Rounds in which a layout comes to rest after its texts have changed."""
_LARGE = (1284, 722)


def _group() -> UUID:
    return services().schools.find_group(SHOWN_CLASS, TODAY).id


def _at(name: str, language: str, scale: float, page: str) -> MainWindow:
    made = window(name, language, scale, page)
    made.choose_group(_group())
    made.open_page(page)
    return made


def _chosen(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "pupils")
    table = made.page("pupils").findChild(ListTable)
    assert isinstance(table, ListTable)
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.setFocus()
    for row in (2, 3):
        table.setCurrentIndex(table.model().index(row, 0))
    table.selectionModel().select(table.model().index(2, 0), select)
    for _round in range(_SETTLED):
        QCoreApplication.processEvents()
    return made


def _fields(name: str, language: str, scale: float, *, wrong: bool = False) -> QWidget:
    above = _at(name, language, scale, "pupils")
    pupil = services().pupils.all(above.context.year, group_id=_group())[7]
    made = PupilDialog(services(), above, None if wrong else pupil.id, above)
    if wrong:
        made.form.birth_date_edit.setText("31-2-2011")
        made.form.ends_on_edit.setText("x")
        made.save()
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


def _fields_wrong(name: str, language: str, scale: float) -> QWidget:
    return _fields(name, language, scale, wrong=True)


def _with_doubles() -> None:
    """Two pupils of the class come in a second time, as after two imports."""
    entries = services().pupils.all(services().schools.group(_group()).year, group_id=_group())
    with services().vault.database.write("dubbel") as session:
        for entry in entries[4:6]:
            one = session.get_one(Pupil, entry.id)
            other = Pupil(
                first_name=one.first_name, prefix=one.prefix, last_name=one.last_name, birth_date=one.birth_date
            )
            other.home_language = "pl"
            session.add(other)
            session.flush()
            stay = session.query(Enrolment).filter_by(pupil_id=one.id, group_id=_group()).one()
            session.add(
                Enrolment(
                    pupil_id=other.id, school_id=stay.school_id, school_year_id=stay.school_year_id,
                    group_id=stay.group_id, number=stay.number, stage=stay.stage, year=stay.year, track=stay.track,
                    starts_on=stay.starts_on,
                )
            )  # fmt: skip


def _doubles(name: str, language: str, scale: float, *, pair: bool = False) -> QWidget:
    above = _at(name, language, scale, "admin")
    if pair:
        entries = services().pupils.all(above.context.year, group_id=_group())
        made = DoublesDialog(services(), above, above, pair=(entries[4].id, entries[5].id))
    else:
        _with_doubles()
        made = DoublesDialog(services(), above, above)
        services().history.undo()
    if scale != 1.0:
        made.resize(*_LARGE)
    return made


def _pair(name: str, language: str, scale: float) -> QWidget:
    return _doubles(name, language, scale, pair=True)


def _no_doubles(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    return DoublesDialog(services(), above, above)


def _repair(name: str, language: str, scale: float) -> QWidget:
    above = _at(name, language, scale, "admin")
    with services().vault.database.write("fouten") as session:
        session.get_one(Pupil, services().pupils.all(above.context.year)[0].id).birth_date = date(1811, 1, 1)
        session.add(Activity(kind="visit", on=TODAY))
    made = RepairDialog(services(), above, above)
    services().history.undo()
    if scale != 1.0:
        made.resize(900, 640)
    return made


def _track(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = ManyPupilsDialog(28, services().schools.group(_group()).year)
    made.offer_tracks("kb", 3)
    return made


def _target_group(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = ManyPupilsDialog(28, services().schools.group(_group()).year)
    made.offer_target_groups("Topklas", ["Topklas"])
    return made


def _blank(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "reports")
    page = made.page("reports")
    assert isinstance(page, ReportsPage)
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("blank"))
    form.columns_combo.setCurrentIndex(form.columns_combo.findData("some"))
    wait(lambda: page.desk.preview.pages == 1 and not made.tasks.is_busy)
    return made


def _from_paper(name: str, language: str, scale: float) -> QWidget:
    made = _at(name, language, scale, "grid")
    page = made.page("grid")
    assert isinstance(page, GridPage)
    page.table.setCurrentIndex(page.model.index(4, 3))
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    return made


PEOPLE: tuple[Shot, ...] = (
    Shot("pupils-chosen", _chosen),
    Shot("pupil-fields", _fields),
    Shot("pupil-fields-wrong", _fields_wrong),
    Shot("doubles", _doubles),
    Shot("doubles-pair", _pair),
    Shot("doubles-none", _no_doubles),
    Shot("repair", _repair),
    Shot("many-track", _track),
    Shot("many-target-group", _target_group),
    Shot("reports-blank", _blank),
    Shot("grid-from-paper", _from_paper),
)
