"""A routekaart as a file: read from TOML into plain lines, every field checked, without any database."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart_app.domain.routekaart import COMPETENCIES, KINDS, MOMENTS, PARENTS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, TARGETS
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

FORMAT = 1
MAX_BYTES = 1_000_000
MAX_LINES = 500
MAX_TARGET = 50

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NAME_LENGTH = 200
_COMMON_YEAR = SchoolYear(2001)


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One line of a routekaart file; the fields are those of `domain.routekaart.RoutekaartLine`."""

    code: str
    name: str
    kind: str
    stage: str
    years: tuple[int, ...]
    tracks: tuple[str, ...]
    moment: str
    required: bool
    target: int
    due_from: str
    due_until: str
    competencies: tuple[str, ...]
    parents: str


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A routekaart with its name; the lines stand in the order in which they are shown."""

    name: str
    lines: tuple[TemplateLine, ...]


def read(path: Path) -> TemplateFile:
    """Read a routekaart file. Raises KnownError, in words, when it cannot be read or a field is not right."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refused(_("The file cannot be opened: {reason}.").format(reason=error.strerror)) from None
    if len(content) > MAX_BYTES:
        raise _refused(_("This file is larger than a routekaart can be."))
    try:
        return parse(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _refused(_("This is not a routekaart file: it is not plain text.")) from None


def parse(text: str) -> TemplateFile:
    """The routekaart in a TOML text. Raises KnownError as `read` does."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _refused(_("This is not a routekaart file: {reason}.").format(reason=str(error)[:200])) from None
    if data.get("format") != FORMAT:
        raise _refused(_("This routekaart file has another format than this program reads."))
    unknown = sorted(data.keys() - {"format", "name", "lines"})
    if unknown:
        raise _refused(_("The routekaart file holds something unknown: {names}.").format(names=_listed(unknown)))
    name, rows = data.get("name"), data.get("lines")
    if not _is_title(name):
        raise _refused(_("The routekaart in this file has no name."))
    if not isinstance(rows, list) or not 0 < len(rows) <= MAX_LINES:
        raise _refused(_("A routekaart file has 1 to {count} lines.").format(count=MAX_LINES))
    lines = tuple(_line(number, row) for number, row in enumerate(rows, start=1))
    _check_codes(lines)
    return TemplateFile(str(name).strip(), lines)


def _line(number: int, row: Any) -> TemplateLine:
    if not isinstance(row, dict):
        raise _wrong(number, "", "line", _("a table with fields"))
    fields = _Fields(number, row)
    stage = fields.one_of("stage", tuple(LAST_YEAR))
    due_from, due_until = fields.due()
    line = TemplateLine(
        code=fields.code,
        name=fields.title("name"),
        kind=fields.one_of("kind", KINDS),
        stage=stage,
        years=fields.years(LAST_YEAR[stage]),
        tracks=fields.some_of("tracks", TARGETS),
        moment=fields.one_of("moment", MOMENTS, default="year"),
        required=fields.flag("required", default=True),
        target=fields.number("target", MAX_TARGET, default=1),
        due_from=due_from,
        due_until=due_until,
        competencies=fields.some_of("competencies", COMPETENCIES),
        parents=fields.one_of("parents", tuple(PARENTS)),
    )
    fields.check_all_read()
    return line


class _Fields:
    """The fields of one line, each checked as it is taken out."""

    def __init__(self, number: int, row: Mapping[str, Any]) -> None:
        self._number = number
        self._row = row
        self._read: set[str] = set()
        code = self._take("code", "")
        self.code = code if isinstance(code, str) else ""
        if not _CODE.fullmatch(self.code):
            raise self._wrong("code", _("1 to 20 letters, digits, dots and dashes"))

    def title(self, field: str) -> str:
        value = self._take(field, None)
        if not _is_title(value):
            raise self._wrong(field, _("a text of 1 to {count} characters on one line").format(count=_NAME_LENGTH))
        return str(value).strip()

    def one_of(self, field: str, allowed: Sequence[str], default: str = "") -> str:
        value = self._take(field, default)
        if not isinstance(value, str) or value not in allowed:
            raise self._wrong(field, _("one of {values}").format(values=_listed(allowed)))
        return value

    def some_of(self, field: str, allowed: Sequence[str]) -> tuple[str, ...]:
        values = self._take(field, [])
        if not _is_list_of(values, str) or not set(values) <= set(allowed) or len(set(values)) < len(values):
            raise self._wrong(field, _("a list, each at most once, of {values}").format(values=_listed(allowed)))
        return tuple(values)

    def years(self, last: int) -> tuple[int, ...]:
        values = self._take("years", [])
        right = _is_list_of(values, int) and all(1 <= year <= last for year in values)
        if not right or values != sorted(set(values)):
            raise self._wrong("years", _("whole numbers from 1 to {last}, from low to high").format(last=last))
        return tuple(values)

    def number(self, field: str, most: int, default: int) -> int:
        value = self._take(field, default)
        if type(value) is not int or not 1 <= value <= most:
            raise self._wrong(field, _("a whole number from 1 to {most}").format(most=most))
        return value

    def flag(self, field: str, default: bool) -> bool:
        value = self._take(field, default)
        if not isinstance(value, bool):
            raise self._wrong(field, _("true or false"))
        return value

    def due(self) -> tuple[str, str]:
        """From and until, "MM-DD", in the order in which they come in a school year."""
        values = self._take("due", None)
        if not _is_list_of(values, str) or len(values) != 2 or not all(_is_month_day(value) for value in values):
            raise self._wrong("due", _('two days written as month-day, such as ["10-01", "03-31"]'))
        if _COMMON_YEAR.day(values[0]) > _COMMON_YEAR.day(values[1]):
            raise self._wrong("due", _("a first day before the last; the school year runs from 08-01 to 07-31"))
        return values[0], values[1]

    def check_all_read(self) -> None:
        """Raises KnownError for a field this program does not know: a typing error must not pass unseen."""
        for field in sorted(self._row.keys() - self._read):
            raise self._wrong(field, _("left out: this field is unknown"))

    def _take(self, field: str, default: Any) -> Any:
        self._read.add(field)
        return self._row.get(field, default)

    def _wrong(self, field: str, allowed: str) -> KnownError:
        return _wrong(self._number, self.code, field, allowed)


def _is_title(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= _NAME_LENGTH and value.isprintable()


def _is_list_of(values: Any, kind: type) -> bool:
    return isinstance(values, list) and all(type(value) is kind for value in values)


def _is_month_day(text: str) -> bool:
    if not _MONTH_DAY.fullmatch(text):
        return False
    month, day = int(text[:2]), int(text[3:])
    return day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def _listed(values: Sequence[str]) -> str:
    return ", ".join(value[:40] for value in values)


def _check_codes(lines: tuple[TemplateLine, ...]) -> None:
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.code.casefold() in seen:
            raise _wrong(number, line.code, "code", _("a code that no other line has"))
        seen.add(line.code.casefold())


def _wrong(number: int, code: str, field: str, allowed: str) -> KnownError:
    name = f"{number} ({code[:20]})" if code else str(number)
    what = _('Line {line} of the routekaart file is not right: "{field}" must be {allowed}.')
    return _refused(what.format(line=name, field=field[:40], allowed=allowed))


def _refused(what: str) -> KnownError:
    return KnownError(what, _("Nothing was changed."), _("Mend the file and choose it again."), code="bad-template")
