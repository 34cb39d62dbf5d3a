"""A yearly summary written to the kind of file that its name asks for."""

from __future__ import annotations

from pathlib import Path

from routekaart_app.domain.summary import Summary
from routekaart_app.errors import KnownError
from routekaart_app.exchange import summary_csv, summary_xlsx
from routekaart_app.exchange.summary_file import to_json
from routekaart_app.i18n import gettext as _
from routekaart_app.store import files
from routekaart_app.store.vault_folder import refuse_inside

KINDS = (".xlsx", ".csv", ".json")


def write(summary: Summary, path: Path, *, for_analysis: bool = False) -> None:
    """Write a summary: a workbook, CSV for Dutch Excel or `for_analysis`, or JSON as docs/summary.schema.json says.
    Raises KnownError "kind-of-file" for another name, and as `files.write_asked` does."""
    check_place(path)
    kind = path.suffix.lower()
    if kind == ".xlsx":
        content = summary_xlsx.to_workbook(summary)
    elif kind == ".csv":
        content = summary_csv.to_analysis(summary) if for_analysis else summary_csv.to_excel(summary)
    else:
        content = to_json(summary)
    files.write_asked(path, content)


def check_place(path: Path) -> None:
    """Whether a summary can be written there, to be asked before anything is counted. Raises KnownError "kind-of-file"
    for a name that asks for no kind of file a summary can be, and "in-vault"."""
    refuse_inside(path)
    if path.suffix.lower() not in KINDS:
        what = _("The name “{name}” does not say what kind of file this must be.").format(name=path.name)
        todo = _("End it on one of these: {kinds}.").format(kinds=", ".join(KINDS))
        raise KnownError(what, _("Nothing was written."), todo, code="kind-of-file")
