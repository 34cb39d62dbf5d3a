"""Pictures of the window itself: the start page, the frame around the pages, and the dialogs that belong to it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange import reader
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui import recovery_sheet
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.about_dialog import AboutDialog
from routekaart_app.gui.dialogs.crash_dialog import CrashDialog
from routekaart_app.gui.dialogs.import_dialog import DONE, PREVIEW, ImportDialog
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from routekaart_app.gui.dialogs.new_administration_dialog import KEY, PASSWORD, NewAdministrationDialog
from routekaart_app.gui.dialogs.unlock_dialog import UnlockDialog
from routekaart_app.gui.messages import QtMessages
from routekaart_app.gui.models import import_preview
from routekaart_app.gui.widgets.progress_strip import ProgressDialog
from routekaart_app.gui.widgets.search_popup import SearchPopup
from routekaart_app.gui.widgets.start_page import StartPage
from routekaart_app.gui.widgets.tour_strip import TourStrip
from routekaart_app.store.recovery import RecoveryKey
from tools.shot import TODAY, Shot, prepare, services, window

_SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "data" / "samples"


def _start(name: str, language: str, scale: float) -> QWidget:
    settings = prepare(name, language, scale)
    return _whole(StartPage(settings.with_recent(Path(tempfile.mkdtemp(prefix="Voorbeeldcollege ")))))


def _start_first(name: str, language: str, scale: float) -> QWidget:
    return _whole(StartPage(prepare(name, language, scale)))


def _whole(made: StartPage) -> StartPage:
    """The page with what comes a moment after the window."""
    made.resize(860, 640)
    waiting = QEventLoop()
    made.completed.connect(waiting.quit)
    made.show()
    waiting.exec()
    return made


def _admin(name: str, language: str, scale: float) -> QWidget:
    return window(name, language, scale, "admin")


def _search(name: str, language: str, scale: float) -> QWidget:
    made = window(name, language, scale, "admin")
    popup = made.findChild(SearchPopup)
    assert popup is not None
    popup.open_popup()
    popup.edit.setText("voor")
    return made


def _search_setting(name: str, language: str, scale: float) -> QWidget:
    made = _search(name, language, scale)
    popup = made.findChild(SearchPopup)
    assert popup is not None
    popup.edit.setText("privacy")
    return made


def _no_pupils(name: str, language: str, scale: float) -> QWidget:
    """As a new administration begins: nothing in it, and the tour above."""
    made = window(name, language, scale, "pupils")
    strip = made.findChild(TourStrip)
    assert strip is not None
    strip.wait_for_class(False)
    strip.begin()
    made._stack.setCurrentWidget(made._nothing_yet)
    return made


def _message(name: str, language: str, scale: float) -> QWidget:
    made = window(name, language, scale, "admin")
    made.say("Bezoek aan Zorghub Westwijk vastgelegd voor 26 leerlingen, 2 afwezig.")
    made.message_bar.show_message(made.message_bar.text, action="Ongedaan maken", on_action=made.undo)
    return made


def _question(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    box, _agree = QtMessages(above)._question(
        "Stoppen zonder vast te leggen?",
        "Wat je hebt ingevuld wordt niet bewaard.",
        "Stoppen zonder vastleggen",
        "Doorgaan",
    )
    return box


def _told(name: str, language: str, scale: float) -> QWidget:
    return QtMessages(window(name, language, scale, "admin"))._notice(
        QMessageBox.Icon.Warning,
        "De back-up kan niet worden gemaakt: de schijf is vol.",
        "Er is niets veranderd.\nMaak ruimte op de schijf en probeer het opnieuw.",
    )


def _progress(name: str, language: str, scale: float) -> QWidget:
    made = ProgressDialog(window(name, language, scale, "admin"))
    made.begin("Back-up maken", made.end)
    made.advance(12, 240, "240 leerlingen, 12 gedaan")
    return made


def _unlock(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = UnlockDialog(Path("Voorbeeldcollege"), Administrations())
    wrong = KnownError("Dit wachtwoord opent de administratie niet.", "Er is niets veranderd.", "Probeer het opnieuw.")
    made._failed(wrong)
    return made


def _new(step: int) -> QWidget:
    made = NewAdministrationDialog(Administrations(), QtMessages())
    form = made.form
    form.school_edit.setText("Voorbeeldcollege Schiedam")
    form.user_edit.setText("M. van Voorbeeld")
    form.folder_edit.setText("/home/voorbeeld/Routekaart/Voorbeeldcollege Schiedam")
    form.brin_edit.setText("99Z")
    made._go(step)
    return made


def _new_school(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = _new(0)
    assert isinstance(made, NewAdministrationDialog)
    made._next()
    return made


def _new_password(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = _new(PASSWORD)
    assert isinstance(made, NewAdministrationDialog)
    made.form.password_edit.setText("vier woorden")
    return made


def _new_key(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    made = _new(KEY)
    assert isinstance(made, NewAdministrationDialog)
    folder = Path(made.form.folder_edit.text())
    key = RecoveryKey(bytes(range(16)))
    made.form.key_browser.setHtml(recovery_sheet.html(key.printed, made.form.school_edit.text(), folder, TODAY))
    return made


def _import(name: str, language: str, scale: float, step: int) -> QWidget:
    prepare(name, language, scale)
    made = ImportDialog(services(), SchoolYear.of(TODAY), QtMessages())
    if step:
        path = _SAMPLES / "edexml-vo.xml"
        made.form.file_edit.setText(str(path))
        plan = services().imports.plan(path)
        made._show_plan(plan)
    if step == DONE:
        made.form.done_title_label.setText(import_preview.counts(plan))
        made._go(DONE)
    return made


def _import_file(name: str, language: str, scale: float) -> QWidget:
    return _import(name, language, scale, 0)


def _import_preview(name: str, language: str, scale: float) -> QWidget:
    return _import(name, language, scale, PREVIEW)


def _import_done(name: str, language: str, scale: float) -> QWidget:
    return _import(name, language, scale, DONE)


def _mapping(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    try:
        reader.read(_SAMPLES / "nasty" / "onbekende-kolommen.csv")
    except UnknownColumns as unknown:
        return MappingDialog(unknown)
    raise AssertionError("that file has unknown columns")


def _about(name: str, language: str, scale: float) -> QWidget:
    prepare(name, language, scale)
    return AboutDialog(services().vault.folder)


def _crash(name: str, language: str, scale: float) -> QDialog:
    prepare(name, language, scale)
    return CrashDialog("Routekaart 0.1.0, Python 3.11\nValueError\nroutekaart_app/gui/pages/grid_page.py:12 reload")


SHELL: tuple[Shot, ...] = (
    Shot("start", _start),
    Shot("start-first", _start_first),
    Shot("admin", _admin),
    Shot("search", _search),
    Shot("search-setting", _search_setting),
    Shot("no-pupils", _no_pupils),
    Shot("message", _message),
    Shot("question", _question),
    Shot("notice", _told),
    Shot("progress", _progress),
    Shot("unlock", _unlock),
    Shot("new-school", _new_school),
    Shot("new-password", _new_password),
    Shot("new-key", _new_key),
    Shot("import-file", _import_file),
    Shot("import-preview", _import_preview),
    Shot("import-done", _import_done),
    Shot("mapping", _mapping),
    Shot("about", _about),
    Shot("crash", _crash),
)
