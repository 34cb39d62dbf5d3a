"""A list of who is expected to deliver a summary: a text with a school on each line, or a CSV with BRINs and names."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from routekaart_app.domain import names
from routekaart_app.domain.one_line import one_line
from routekaart_app.errors import KnownError
from routekaart_app.exchange.csv_files import decode
from routekaart_app.i18n import gettext as _

MAX_BYTES = 1_000_000
MOST = 5_000
BRIN = re.compile(r"[0-9]{2}[A-Z]{2}([0-9]{2})?")
_HEADINGS = frozenset(
    {"brin", "brincode", "brinnummer", "naam", "name", "school", "schoolnaam", "vestiging", "vestigingsnaam",
     "instelling", "instellingsnaam", "bestuur", "plaats", "gemeente", "municipality"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expected:
    """A school that is expected: its BRIN, with its branch or without, and its name; either may be ""."""

    brin: str
    name: str

    @property
    def said(self) -> str:
        """As it is told to people."""
        return " ".join(filter(None, (self.name, f"({self.brin})" if self.brin and self.name else self.brin)))


def read(path: Path) -> tuple[Expected, ...]:
    """The schools on a list, each once. Raises KnownError "expected" when there is no list or nobody on it."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise _refused(_("The list {name} cannot be opened.").format(name=path.name)) from None
    if len(content) > MAX_BYTES:
        raise _refused(_("The list {name} is larger than a list of schools can be.").format(name=path.name))
    found = parse(decode(content))
    if not found:
        raise _refused(_("There is no school on the list {name}.").format(name=path.name))
    return found


def parse(text: str) -> tuple[Expected, ...]:
    """The schools in a text: on every line a name, a BRIN or both, between semicolons, tabs or commas. A comma parts
    cells only where every line has one, as it may belong to a name."""
    lines = [line for line in text.splitlines() if line.strip()][: MOST + 1]
    comma = "," if lines and all("," in line for line in lines) else ""
    mark = next((sign for sign in (";", "\t", comma) if sign and any(sign in line for line in lines)), "\0")
    rows = [[one_line(cell) for cell in row] for row in csv.reader(lines, delimiter=mark)]
    if rows and all(names.fold(cell) in _HEADINGS for cell in rows[0] if cell):
        del rows[0]
    found = (_expected(row) for row in rows)
    return tuple(dict.fromkeys(one for one in found if one.brin or one.name))


def as_said(text: str) -> Expected:
    """Somebody who was expected, from how that was told (`Expected.said`)."""
    name, _bracket, code = text.rpartition(" (")
    if name and code.endswith(")") and BRIN.fullmatch(code[:-1]):
        return Expected(code[:-1], name)
    return Expected(text, "") if BRIN.fullmatch(text) else Expected("", text)


def _expected(cells: list[str]) -> Expected:
    brin = next((cell.upper() for cell in cells if BRIN.fullmatch(cell.upper())), "")
    return Expected(brin, next((cell for cell in cells if cell and cell.upper() != brin), ""))


def _refused(what: str) -> KnownError:
    todo = _("Give a text with the name or BRIN of a school on each line.")
    return KnownError(what, _("Nothing was written."), todo, code="expected")
