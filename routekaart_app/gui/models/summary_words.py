"""How a yearly summary is called on screen: what it is about, its figures, and the file it is written to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from routekaart_app import formats
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Scope, Summary, Value
from routekaart_app.domain.summary_difference import Named
from routekaart_app.gui.models.year_words import NOT_SHOWN, shown_year, value
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _
from routekaart_app.services import report_names, summary_files

_KINDS: Mapping[str, str] = {
    ".xlsx": N_("Workbook"),
    ".ods": N_("OpenDocument sheet"),
    ".csv": N_("CSV for Excel"),
    ".pdf": N_("PDF"),
    ".json": N_("Summary to be joined"),
}


def file_kinds() -> str:
    """The kinds of files a summary can be written to, as a chooser of files asks for them."""
    found = [(_(_KINDS[kind]), kind) for kind in summary_files.KINDS if kind in _KINDS]
    return ";;".join(f"{said} (*{kind})" for said, kind in found)


def file_name(school_year: str, about: str, on: date, kind: str = ".xlsx") -> str:
    """What the file of a summary is called unless somebody says otherwise: with the school or municipality it is about,
    and that it is of a year that was not over on the counting day."""
    year = SchoolYear.parse(school_year)
    so_far = _("so far") if year is not None and on < year.last_day else ""
    name = report_names.plain(about)[: report_names.LONGEST_NAME].strip("-")
    stem = report_names.joined(_("yearly summary"), school_year, name, so_far, on.isoformat())
    return f"{stem}{kind}"


def about_of(made: Summary) -> str:
    """What a summary is about in the name of a file: its municipality, its only school, or all schools."""
    if made.scope.kind == "municipality":
        return made.scope.name
    return made.delivered_by[0] if len(made.delivered_by) == 1 else scope_said(made.scope, {})


def scope_said(scope: Scope, known: Mapping[Scope, str]) -> str:
    """What a summary is about; one that is no longer there by the name it had."""
    return known.get(scope) or scope.name or _("all schools")


def written_said(school_year: str, path: Path) -> str:
    """That a summary was written, to which file, and where that is."""
    said = _("Yearly summary {year} written to {file}, in the folder {folder}.")
    return said.format(year=shown_year(school_year), file=path.name, folder=path.parent)


def value_said(found: Value) -> str:
    """A figure of a table; a dash where there is none to show."""
    if found is None:
        return NOT_SHOWN
    return formats.number(found, language()) if isinstance(found, int | float) else found


def difference_said(item: Named) -> str:
    """How much a figure differs: "+ 12", or that it is not shown."""
    if item.by is None:
        return _("not shown") if item.hidden else ""
    sign = "+" if item.by > 0 else "−"
    return f"{sign} {formats.number(abs(item.by), language())}"


def pupils_said(summary: Summary) -> str:
    """How many pupils a summary is about; a dash where that is hidden."""
    return value_said(value(summary, "pupils", "pupils", "count"))
