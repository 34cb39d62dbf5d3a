"""Proves that an installed program is whole: `routekaart --self-check [--log FILE]` does a little of everything."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from routekaart_app import __version__, formats, i18n, paths, tokens
from routekaart_app.clock import FrozenClock
from routekaart_app.domain import stages
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from routekaart_app.bootstrap import Services

NAME = "Zelfcontrole Überprüfung şğ Ελλ"
"""The folder of the administration: names outside ASCII are where packaging goes wrong."""
PASSWORD = "zelfcontrole é"
TODAY = date(2026, 3, 4)
DOMAINS = ("app", "reports")
_SAMPLED = 49
"""One pixel in so many is looked at: enough to tell a page from a blank one."""
Step = Callable[[Path], str]
"""Does one thing in a folder of its own; returns what is worth telling, raises when something is not right."""


class NotWholeError(Exception):
    """The program does not do what it should."""


def main(arguments: Sequence[str]) -> int:
    """Run every step; 0 when all went well, 1 otherwise. `--log FILE` writes the same lines to a file."""
    parser = argparse.ArgumentParser(prog="routekaart --self-check", allow_abbrev=False)
    parser.add_argument("--self-check", action="store_true", required=True)
    parser.add_argument("--log", type=Path, metavar="FILE")
    options = parser.parse_args(list(arguments))
    with tempfile.TemporaryDirectory(prefix="routekaart-self-check-", ignore_cleanup_errors=True) as folder:
        lines = list(told(Path(folder), STEPS))
    if options.log:
        options.log.parent.mkdir(parents=True, exist_ok=True)
        options.log.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return 0 if lines[-1] == "self-check: ok" else 1


def told(folder: Path, steps: Sequence[tuple[str, Step]]) -> Iterator[str]:
    """Run the steps one after another, all of them whatever happens; print and yield a line for each."""
    failed = False
    for name, step in steps:
        start = time.perf_counter()
        try:
            outcome = f"ok      {name}: {step(folder)}"
        except Exception as error:  # whatever it is: this is what the check is for
            failed = True
            outcome = f"FAILED  {name}: {type(error).__name__}: {error}"
            traceback.print_exc()
        yield _printed(f"{outcome} ({time.perf_counter() - start:.1f} s)")
    yield _printed("self-check: FAILED" if failed else "self-check: ok")


def _printed(line: str) -> str:
    print(line, flush=True)
    return line


def _hold(holds: bool, what: str) -> None:
    if not holds:
        raise NotWholeError(what)


def program(_folder: Path) -> str:
    """What this is and what it runs on."""
    return f"routekaart {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}"


def data_files(_folder: Path) -> str:
    """Read every data file that is shipped along."""
    from routekaart_app.services import routekaarten
    from routekaart_app.services.example import word_lists

    lines = routekaarten.default().lines
    _hold(len(lines) > 20, "the routekaart has hardly any lines")
    _hold(bool(word_lists.load().families), "the invented region has no names")
    colors = [set(tokens.load(theme).colors) for theme in tokens.THEMES]
    _hold(all(found == colors[0] for found in colors), "the themes differ in their colours")
    files = [path for path in paths.resource().rglob("*") if path.is_file()]
    empty = [path.name for path in files if not path.read_bytes()]
    _hold(not empty, f"empty files: {', '.join(empty)}")
    for folder in ("fonts", "icons"):
        _hold(any("LICENSE" in path.name or "OFL" in path.name for path in paths.resource(folder).iterdir()), folder)
    return f"{len(files)} files, {len(lines)} routekaart lines"


def translations(_folder: Path) -> str:
    """Find the compiled texts of both domains in both languages."""
    for domain in DOMAINS:
        for language in i18n.LANGUAGES:
            path = paths.translations() / language / "LC_MESSAGES" / f"{domain}.mo"
            _hold(path.is_file(), f"{language}/{domain}.mo is missing")
        dutch = i18n.catalog(domain, "nl")
        _hold(dutch.gettext("missed") == "gemist", f"{domain} does not speak Dutch")
        nothing = ""
        _hold(dutch.gettext(nothing) == "", f"{domain} answers nothing with its own heading")
    return ", ".join(i18n.LANGUAGES)


def dates(_folder: Path) -> str:
    """Write days and numbers in both languages."""
    written = {
        formats.date_long(TODAY, "nl"): "4 maart 2026",
        formats.date_long(TODAY, "en"): "4 March 2026",
        formats.date_short(TODAY, "nl"): "4 mrt",
        formats.weekday_date(TODAY, "nl"): "wo 4-3-2026",
        formats.number(30000, "nl"): "30.000",
    }
    wrong = [f"{got} instead of {wanted}" for got, wanted in written.items() if got != wanted]
    _hold(not wrong, "; ".join(wrong))
    return formats.date_long(TODAY, "nl")


@contextmanager
def _opened(folder: Path) -> Iterator[Services]:
    from routekaart_app import bootstrap

    services = bootstrap.open_folder(folder / NAME, PASSWORD, clock=FrozenClock(TODAY))
    try:
        yield services
    finally:
        services.close()


def administration(folder: Path) -> str:
    """Make an encrypted administration, write to it, and read it back from disk."""
    from routekaart_app import bootstrap
    from routekaart_app.services import example_school
    from routekaart_app.store import vault

    services, recovery = bootstrap.create(folder / NAME, PASSWORD, is_example=True, clock=FrozenClock(TODAY))
    try:
        made = example_school.make(services.vault.database, pupils=30, on=TODAY)
        group = services.schools.find_group("3B", TODAY)
        sheet = services.contacts.new_sheet(group.id, TODAY)
        visit = services.contacts.record(replace(sheet.toggled(0), company_name="Zorghub Überall"))
        services.history.undo()
        services.history.redo()
        services.backups.make("manual")
    finally:
        services.close()
    first = (folder / NAME / vault.DATABASE_FILE).read_bytes()[:16]
    _hold(first != b"SQLite format 3\x00", "the administration is not encrypted")
    _refuses_wrong_password(folder)
    with _opened(folder) as services:
        _hold(services.checks.run().ok, "the administration is not sound")
        _hold(len(services.search.find("zorghub uberall", SchoolYear.of(TODAY))) == 1, "the company is not found")
        _hold(services.history.undo_label() == visit.label, "the visit is not what was done last")
    bootstrap.open_folder(folder / NAME, recovery.printed).close()
    return f"{made.pupils} pupils, {made.participations} contact moments"


def _refuses_wrong_password(folder: Path) -> None:
    from routekaart_app import bootstrap

    try:
        bootstrap.open_folder(folder / NAME, "verkeerd").close()
    except KnownError as error:
        _hold(error.code == "wrong-password", f"a wrong password is told as {error.code}")
    else:
        raise NotWholeError("a wrong password opens the administration")


def imports(folder: Path) -> str:
    """Plan an import from each kind of file."""
    from xlsxwriter import Workbook

    rows = [("Leerlingnummer", "Roepnaam", "Achternaam", "Klas"), ("900001", "Zoë", "Verzonnen", "3B")]
    (folder / "lijst.csv").write_text("".join(";".join(row) + "\r\n" for row in rows), "cp1252")
    with Workbook(folder / "lijst.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    (folder / "lijst.xml").write_text(_EDEXML, "utf-8")
    with _opened(folder) as services:
        school = next(school.id for school in services.schools.schools() if school.stage == "VO")
        for name in ("lijst.csv", "lijst.xlsx"):
            plan = services.imports.plan(folder / name, school_id=school)
            _hold([record.first_name for record in plan.new] == ["Zoë"], f"{name} is not read as it was written")
        told = services.imports.plan(folder / "lijst.xml")
        _hold([record.last_name for record in told.new] == ["Verzonnen"], "EDEXML is not read as it was written")
    return "CSV, XLSX, EDEXML"


_EDEXML = """<?xml version="1.0" encoding="UTF-8"?>
<EDEX><school><schooljaar>2025-2026</schooljaar><brincode>99ZX</brincode><dependancecode>00</dependancecode>
<xsdversie>2.1</xsdversie></school><groepen><groep key="1"><naam>3B</naam><jaargroep>13</jaargroep></groep></groepen>
<leerlingen><leerling key="900001"><achternaam>Verzonnen</achternaam><roepnaam>Zoë</roepnaam>
<jaargroep>13</jaargroep><groep key="1"/></leerling></leerlingen></EDEX>
"""


def reports(folder: Path) -> str:
    """Make the reports of a class in both languages and look at them as the preview does."""
    import pypdfium2

    from routekaart_app.services.report_requests import PER_VISIT, Kind, ReportRequest

    pages = 0
    with _opened(folder) as services:
        older = services.schools.find_group("3B", TODAY).id
        primary = next(school.id for school in services.schools.schools() if school.stage == stages.PO)
        young = services.coverage.groups(TODAY, primary)[0].group.id
        for language in i18n.LANGUAGES:
            for kind in (item for item in get_args(Kind) if item not in PER_VISIT):
                group_id = young if kind == "stamps" else older
                request = ReportRequest(kind, group_id, (), TODAY, language, True, folder / "rapporten")
                (made,) = services.reports.make(request).files
                with pypdfium2.PdfDocument(made.path) as document:
                    _hold(len(document) == made.pages, f"{made.path.name} does not have its {made.pages} pages")
                    image = document[0].render(scale=0.2)
                    _hold(len(set(bytes(image.buffer))) > 2, f"{made.path.name} is blank")
                pages += made.pages
        letters = ReportRequest("letter", older, (), TODAY, "nl", True, folder / "brieven", as_text=True)
        (text,) = services.reports.make(letters).files
        _hold(zipfile.is_zipfile(text.path), f"{text.path.name} is no text for a word processor")
    return f"{pages} pages of PDF"


def window(folder: Path) -> str:
    """Show every page of the window, in both languages and both themes."""
    app = _application()
    from routekaart_app.gui import icons, main_window, theme
    from routekaart_app.gui.translator import Language

    language, shown = Language(app), 0
    try:
        for speaks, look in zip(i18n.LANGUAGES, tokens.THEMES, strict=True):
            language.use(speaks)
            theme.apply(app, look)
            for path in paths.resource("icons").glob("*.svg"):
                _hold(not icons.pixmap(path.stem).isNull(), f"{path.name} cannot be drawn")
            shown += _pages_shown(app, folder, list(main_window.page_makers()))
    finally:
        i18n.set_language(i18n.LANGUAGES[0])
    return f"{shown} pages on {app.platformName()}"


def _application() -> QApplication:
    """Qt, off the screen where there is none."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["routekaart"])


def _pages_shown(app: QApplication, folder: Path, names: Sequence[str]) -> int:
    from PySide6.QtGui import QImage

    from routekaart_app.gui.main_window import MainWindow
    from routekaart_app.gui.messages import QtMessages
    from routekaart_app.settings import Settings

    with _opened(folder) as services:
        shown = MainWindow(services, Settings(), QtMessages(), folder / "instellingen")
        shown.resize(1366, 768)
        shown.show()
        for name in names:
            if name == "pupil":
                shown.open_pupil(services.pupils.all(SchoolYear.of(TODAY), on=TODAY)[0].id)
            else:
                shown.open_page(name)
            app.processEvents()
            image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            pixels = memoryview(image.constBits()).cast("I")
            _hold(len(set(pixels[::_SAMPLED])) > 4, f"the page {name} is blank")
        shown.close()
        app.processEvents()
    return len(names)


STEPS: tuple[tuple[str, Step], ...] = (
    ("program", program),
    ("data files", data_files),
    ("translations", translations),
    ("dates and numbers", dates),
    ("encrypted administration", administration),
    ("import", imports),
    ("reports", reports),
    ("window", window),
)
