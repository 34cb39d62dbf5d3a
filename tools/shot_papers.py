"""Pictures of paper: the first pages of every report, of the invented school."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QImage

from routekaart_app import i18n
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.main_window import SHOWN_CLASS
from routekaart_app.services import summary_files
from routekaart_app.services.report_pages import page_images
from routekaart_app.services.report_requests import PER_VISIT, Kind, ReportRequest
from tools.shot import TODAY, services

KINDS: tuple[Kind, ...] = (
    "progress", "dossier", "form", "parent", "letter", "talk-sheet", "class", "blank", "card", "stamps", "participants",
    "confirmation", "certificate",
)  # fmt: skip
SUMMARY = "year-summary"
YOUNG_CLASS, YOUNG_SCHOOL = "7/8A", "De Vlinderboom"
_PAGES, _DPI = 2, 90


def render(names: list[str], language: str, folder: Path) -> list[Path]:
    """Write paper-<kind>-<page>-<language>.png for the reports whose name holds one of the words (all without).

    With the leading language, reports for parents come in all of theirs.
    """
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    made = []
    for kind in KINDS:
        if names and not any(name in f"paper-{kind}" for name in names):
            continue
        visit = _visit(kind) if kind in PER_VISIT else None
        about = _young().id if kind == "stamps" else group.id
        for said in PAPER_LANGUAGES if kind == "parent" and language == PAPER_LANGUAGES[0] else (language,):
            request = ReportRequest(kind, about, (), TODAY, said, True, folder, visit_id=visit)
            made += _save(services().reports.preview(request), f"paper-{kind}", said, folder)
    if not names or any(name in f"paper-{SUMMARY}" for name in names):
        made += _save(_summary(language, folder), f"paper-{SUMMARY}", language, folder)
    return made


def _summary(language: str, folder: Path) -> bytes:
    """The PDF of the yearly summary of the last school year that is over."""
    i18n.set_language(language)
    summaries, path = services().summaries, folder / f"{SUMMARY}.pdf"
    made = summaries.make(SchoolYear.of(TODAY).previous())
    summary_files.write(made, path, beside=summaries.beside(made))
    content = path.read_bytes()
    path.unlink()
    return content


def _save(pdf: bytes, name: str, language: str, folder: Path) -> list[Path]:
    made = []
    for number, page in zip(range(1, _PAGES + 1), page_images(pdf, _DPI), strict=False):
        path = folder / f"{name}-{number}-{language}.png"
        image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
        if not image.save(str(path)):
            raise OSError(f"{path} could not be written")
        made.append(path)
    return made


def _young() -> GroupChoice:
    """A class of the basisschool."""
    groups = services().schools.groups(SchoolYear.of(TODAY))
    return next(one for one in groups if (one.name, one.school) == (YOUNG_CLASS, YOUNG_SCHOOL))


def _visit(kind: Kind) -> UUID:
    """A visit to print: one to come of the class of the pictures, or one that a class of the basisschool made."""
    is_held = kind == "certificate"
    group = _young() if is_held else services().schools.find_group(SHOWN_CLASS, TODAY)
    company = max(services().companies.all(), key=lambda entry: entry.visits)
    services().companies.save(replace(company, address="Voorbeeldkade 12, 3131 AB", terms="Dichte schoenen aan."))
    day = TODAY - timedelta(1) if is_held else TODAY + timedelta(8)
    plan = services().visits.new_plan(day, group_ids=[group.id], company_id=company.id)
    plan = replace(plan, starts_at="9:00", ends_at="11:30", staff=("M. van Voorbeeld",), question="Wie werkt hier?")
    made = services().visits.plan(plan).visit_id
    services().schools.save_phones({school.id: "010 000 00 00" for school in services().schools.schools()})
    if is_held:
        services().visits.hold(made, {})
    return made
