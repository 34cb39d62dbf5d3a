"""A yearly summary written to the kind of file that its name asks for."""

from __future__ import annotations

from pathlib import Path

from routekaart_app.domain.summary import Beside, Summary
from routekaart_app.errors import KnownError
from routekaart_app.exchange import summary_csv, summary_ods, summary_xlsx
from routekaart_app.exchange.summary_file import to_json
from routekaart_app.i18n import catalog, language
from routekaart_app.i18n import gettext as _
from routekaart_app.reports import year_summary
from routekaart_app.store import files
from routekaart_app.store.vault_folder import refuse_inside

KINDS = (".xlsx", ".ods", ".csv", ".json", ".pdf")


_NOTHING = Beside()


def write(summary: Summary, path: Path, *, for_analysis: bool = False, beside: Beside = _NOTHING) -> None:
    """Write a summary: a workbook, a sheet for LibreOffice, CSV for Dutch Excel or `for_analysis`, JSON as
    docs/summary.schema.json says, or a PDF in the language of the screen with what stands `beside` it
    (`is_drawn`). Raises KnownError "kind-of-file" for another name, and as `files.write_asked` does."""
    check_place(path)
    kind = path.suffix.lower()
    if kind == ".xlsx":
        content = summary_xlsx.to_workbook(summary)
    elif kind == ".ods":
        content = summary_ods.to_sheets(summary)
    elif kind == ".pdf":
        content = year_summary.pdf(summary, beside, catalog("reports", language()))
    elif kind == ".csv":
        content = summary_csv.to_analysis(summary) if for_analysis else summary_csv.to_excel(summary)
    else:
        content = to_json(summary)
    files.write_asked(path, content)


def is_drawn(path: Path) -> bool:
    """Whether a file of this name shows what stands beside a summary, so that it must be looked for."""
    return path.suffix.lower() == ".pdf"


def check_place(path: Path) -> None:
    """Whether a summary can be written there, to be asked before anything is counted. Raises KnownError "kind-of-file"
    for a name that asks for no kind of file a summary can be, and "in-vault"."""
    refuse_inside(path)
    if path.suffix.lower() not in KINDS:
        what = _("The name “{name}” does not say what kind of file this must be.").format(name=path.name)
        todo = _("End it on one of these: {kinds}.").format(kinds=", ".join(KINDS))
        raise KnownError(what, _("Nothing was written."), todo, code="kind-of-file")
