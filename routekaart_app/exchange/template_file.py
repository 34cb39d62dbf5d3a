"""A routekaart as a file: written for people to read and change, read back with every field checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart_app import words
from routekaart_app.domain import template_rules as rules
from routekaart_app.domain.routekaart import COMPETENCIES, KINDS, MOMENTS, PARENTS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, TARGETS
from routekaart_app.errors import KnownError
from routekaart_app.i18n import catalog
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import resource

FORMAT = 1
MAX_BYTES = 500_000

_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'')
_DEEP_KEY = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){10}")
"""A key of more than ten parts: no routekaart has one, and thousands of parts keep the TOML reader busy for hours."""
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)$")
_COMMON_YEAR = SchoolYear(2001)
_DEFAULTS: Mapping[str, object] = {
    "years": (), "tracks": (), "moment": "year", "required": True, "target": 1, "competencies": (),
}  # fmt: skip
"""What a line may leave out, with what it then means."""


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
    """A routekaart with its name; the lines stand in the order in which they are shown. `year` is whose it was."""

    name: str
    lines: tuple[TemplateLine, ...]
    year: SchoolYear | None = None


def read(path: Path) -> TemplateFile:
    """Read a routekaart file. Raises KnownError, in words, when it cannot be read or a field is not right."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unopened(error, path) from None
    if len(content) > MAX_BYTES:
        raise _refused(_("This file is larger than a routekaart can be."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        todo = _("Save it as UTF-8 and choose it again.")
        raise _refused(_("This is not a routekaart file: it is not plain text in UTF-8."), todo) from None
    return parse(text)


def parse(text: str) -> TemplateFile:
    """The routekaart in a TOML text. Raises KnownError as `read` does."""
    if not text.strip():
        raise _refused(_("This file is empty."))
    if _DEEP_KEY.search(_STRING.sub('""', text)):
        raise _refused(_("This is not a routekaart file: {reason}.").format(reason=_("it is nested too deeply")))
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a bare ValueError
        raise _unparsed(error) from None
    _check_format(data.get("format"))
    unknown = sorted(data.keys() - {"format", "name", "school_year", "lines"})
    if unknown:
        raise _refused(_("The routekaart file holds something unknown: {names}.").format(names=_listed(unknown)))
    name, rows = data.get("name"), data.get("lines")
    if not _is_title(name):
        raise _refused(_("The routekaart in this file has no name."))
    year = _year(data.get("school_year"))
    if not isinstance(rows, list) or not 0 < len(rows) <= rules.MAX_LINES:
        raise _refused(_("A routekaart file has 1 to {count} lines.").format(count=rules.MAX_LINES))
    lines = tuple(_line(number, row, year or _COMMON_YEAR) for number, row in enumerate(rows, start=1))
    _check_codes(lines)
    return TemplateFile(str(name).strip(), lines, year)


def _check_format(number: object) -> None:
    if type(number) is not int or number < 1:
        raise _refused(_("This is not a routekaart file: it does not say which format it has."))
    if number > FORMAT:
        todo = _("Install the newer program, or ask for a file made with this one.")
        raise _refused(_("This routekaart file was made by a newer program."), todo)


def _year(text: object) -> SchoolYear | None:
    if text is None:
        return None
    year = SchoolYear.parse(text) if isinstance(text, str) else None
    if year is None:
        raise _refused(_("The school year in the routekaart file must look like 2025-2026."))
    return year


def _line(number: int, row: Any, year: SchoolYear) -> TemplateLine:
    if not isinstance(row, dict):
        raise _wrong(number, "", "line", _("a table with fields"))
    fields = _Fields(number, row)
    stage = fields.one_of("stage", tuple(LAST_YEAR))
    due_from, due_until = fields.due(year)
    line = TemplateLine(
        code=fields.code,
        name=fields.title("name"),
        kind=fields.one_of("kind", KINDS),
        stage=stage,
        years=fields.years(stage),
        tracks=fields.tracks(),
        moment=fields.one_of("moment", MOMENTS, default="year"),
        required=fields.flag("required", default=True),
        target=fields.number("target", rules.MAX_TARGET, default=1),
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
        if not rules.is_code(self.code):
            raise self._wrong("code", _("1 to 20 letters, digits, dots and dashes"))

    def title(self, field: str) -> str:
        value = self._take(field, None)
        if not _is_title(value):
            raise self._wrong(field, _("a text of 1 to {count} characters on one line").format(count=rules.NAME_LENGTH))
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

    def tracks(self) -> tuple[str, ...]:
        values = self._take("tracks", [])
        if not _is_list_of(values, str) or not rules.are_tracks(values):
            known = _('a list, each at most once, of {values}, or "own:" and a name; "not:" before it leaves out')
            raise self._wrong("tracks", known.format(values=_listed(TARGETS)))
        return tuple(values)

    def years(self, stage: str) -> tuple[int, ...]:
        values = self._take("years", [])
        if not _is_list_of(values, int) or not rules.are_years(values, stage):
            raise self._wrong(
                "years", _("whole numbers from 1 to {last}, from low to high").format(last=LAST_YEAR[stage])
            )
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

    def due(self, year: SchoolYear) -> tuple[str, str]:
        """From and until, "MM-DD" or "W45", in the order in which they come in a school year."""
        values = self._take("due", None)
        if not _is_list_of(values, str) or len(values) != 2 or not all(rules.is_mark(value) for value in values):
            raise self._wrong("due", _('two days or weeks, such as ["10-01", "03-31"] or ["W45", "W05"]'))
        if rules.is_backwards(values[0], values[1], year):
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
    return isinstance(value, str) and rules.is_title(value)


def _is_list_of(values: Any, kind: type) -> bool:
    return isinstance(values, list) and all(type(value) is kind for value in values)


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


def _unparsed(error: Exception) -> KnownError:
    """In our own words: the reader's are English and about its grammar; only where it stopped is of use."""
    if isinstance(error, RecursionError):
        return _refused(_("This is not a routekaart file: {reason}.").format(reason=_("it is nested too deeply")))
    found = _AT_LINE.search(str(error))
    if found:
        return _refused(_("Line {number} of the file is not valid TOML.").format(number=found[1]))
    if "end of document" in str(error):
        return _refused(_("The file stops halfway: its end is not valid TOML."))
    return _refused(_("This is not a routekaart file: it is not valid TOML."))


def _unopened(error: OSError, path: Path) -> KnownError:
    name, todo = path.name, _("Choose the file itself.")
    if path.is_dir():
        return _refused(_("“{name}” is a folder, not a file.").format(name=name), todo)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _refused(_("There is no file {name} there.").format(name=name), _("Check the name and the folder."))
    if isinstance(error, PermissionError):
        todo = _("Copy it to a folder of your own and choose it there.")
        return _refused(_("You may not read the file {name}.").format(name=name), todo)
    todo = _("Copy it to another folder or disk and choose it there.")
    return _refused(_("The file {name} cannot be read.").format(name=name), todo)


def _refused(what: str, todo: str = "") -> KnownError:
    todo = todo or _("Mend the file and choose it again.")
    return KnownError(what, _("Nothing was changed."), todo, code="bad-template")


def to_text(template: TemplateFile) -> str:
    """A routekaart as TOML that people can read and change: explained in Dutch, one line of text for each line."""
    head = [explanation().rstrip() + "\n", f"format = {FORMAT}", f"name = {_value(template.name)}"]
    if template.year is not None:
        head.append(f"school_year = {_value(template.year.name)}")
    return "\n".join([*head, "", "lines = [", *_rows(template.lines), "]", ""])


def explanation() -> str:
    """What stands in every routekaart file about its fields, as comments in Dutch."""
    return resource("templates", "uitleg.txt").read_text("utf-8")


def _rows(lines: Sequence[TemplateLine]) -> Iterator[str]:
    stage = ""
    for line in lines:
        if line.stage != stage:
            if stage:
                yield ""
            stage = line.stage
            yield f"  # {words.say(words.STAGE, stage, catalog('app', 'nl').gettext).capitalize()}"
        values = {
            name: getattr(line, name)
            for name in ("code", "name", "kind", "stage", "years", "tracks", "moment", "required", "target")
        }
        values["due"] = (line.due_from, line.due_until)
        values |= {"competencies": line.competencies, "parents": line.parents}
        told = (f"{name} = {_value(value)}" for name, value in values.items() if value != _DEFAULTS.get(name))
        yield f"  {{ {', '.join(told)} }},"


def _value(value: object) -> str:
    """A text, whole number, yes-or-no or list of these in TOML."""
    if isinstance(value, str):
        return '"' + "".join(_ESCAPED.get(character) or _character(character) for character in value) + '"'
    if isinstance(value, tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    return str(value).lower()


_ESCAPED = {'"': '\\"', "\\": "\\\\"}


def _character(character: str) -> str:
    return character if character.isprintable() else f"\\U{ord(character):08X}"
