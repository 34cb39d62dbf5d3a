"""Pictures of the class grid as a spreadsheet: several cells chosen, the preview of a paste, planning a day."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from routekaart_app.gui.dialogs.paste_dialog import PasteDialog
from routekaart_app.gui.dialogs.plan_day_dialog import PlanDayDialog
from routekaart_app.gui.main_window import SHOWN_CLASS, MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from tools.shot import TODAY, Shot, services, window


def _page(name: str, language: str, scale: float) -> tuple[MainWindow, GridPage]:
    made = window(name, language, scale, "grid")
    made.choose_group(services().schools.find_group(SHOWN_CLASS, TODAY).id)
    made.open_page("grid")
    page = made.page("grid")
    assert isinstance(page, GridPage)
    return made, page


def _selection(name: str, language: str, scale: float) -> QWidget:
    made, page = _page(name, language, scale)
    page.table.choose(3, 1, 6, 3)
    page.edits.copy()
    return made


def _paste(name: str, language: str, scale: float) -> QWidget:
    _made, page = _page(name, language, scale)
    names = [page.model.pupil(row).pupil.listed_name for row in range(9)]
    states = ("x\t-", "x\tdeels", "\tmisschien", "2-3-2026\tx", "-\t18-3-2026", "ja\tja", "x\tgepland", "\t-", "x\tx")
    rows = [f"{who}\t{what}" for who, what in zip(names, states, strict=True)]
    text = "\n".join(("Leerling\tVO3-03\tVO3-05\tVO3-99", *rows, "Niemand Hier\tx\tx"))
    QGuiApplication.clipboard().setText(text)
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.edits.paste()
    return _shown(PasteDialog)


def _plan_day(name: str, language: str, scale: float) -> QWidget:
    _made, page = _page(name, language, scale)
    page.edits.plan([(4, 3)])
    return _shown(PlanDayDialog)


def _shown(kind: type[QDialog]) -> QWidget:
    return next(item for item in QApplication.topLevelWidgets() if isinstance(item, kind) and item.isVisible())


GRID: tuple[Shot, ...] = (
    Shot("grid-selection", _selection),
    Shot("paste", _paste),
    Shot("plan-day", _plan_day),
)
