"""Pictures of paper: the first pages of every report, of the invented school."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from routekaart_app.gui.main_window import SHOWN_CLASS
from routekaart_app.services.report_pages import page_images
from routekaart_app.services.reports import Kind, ReportRequest
from tools.shot import TODAY, services

KINDS: tuple[Kind, ...] = ("progress", "dossier", "form", "class", "blank", "card")
_PAGES, _DPI = 2, 110


def render(names: list[str], language: str, folder: Path) -> list[Path]:
    """Write paper-<kind>-<page>-<language>.png for the reports whose name holds one of the words (all without)."""
    group = services().schools.find_group(SHOWN_CLASS, TODAY)
    made = []
    for kind in KINDS:
        if names and not any(name in f"paper-{kind}" for name in names):
            continue
        request = ReportRequest(kind, group.id, (), TODAY, language, True, folder)
        pages = page_images(services().reports.preview(request), _DPI)
        for number, page in zip(range(1, _PAGES + 1), pages, strict=False):
            path = folder / f"paper-{kind}-{number}-{language}.png"
            image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
            if not image.save(str(path)):
                raise OSError(f"{path} could not be written")
            made.append(path)
    return made
