"""Yearly summaries of several administrations made into one: checked that they go together, and who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from routekaart_app import formats
from routekaart_app.domain.summary import Summary, Value
from routekaart_app.domain.summary_join import join
from routekaart_app.errors import KnownError
from routekaart_app.exchange import expected_list, summary_file
from routekaart_app.exchange.expected_list import Expected
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services import summary_files
from routekaart_app.services.progress import SILENT, Progress
from routekaart_app.services.summary_deliverers import (
    Delivered,
    check_not_double,
    held_against,
    still_missing,
    two_of_a_name,
)

_AGREEMENTS = "sector_agreements"


@dataclass(frozen=True, slots=True)
class Joined:
    """The whole, in which also stands who was expected and is not in it; who is in it and was not expected, and what a
    reader should know."""

    summary: Summary
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A file that was offered: what it holds, or why it is not taken."""

    path: Path
    delivered: Delivered | None = None
    trouble: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would become of some files: each of them, the whole of those that go together (None for less than two), who
    has not delivered yet, and who did without being expected."""

    parts: tuple[Part, ...]
    whole: Joined | None
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()


def join_files(paths: Sequence[Path], to: Path, *, expected: Path | None = None) -> Joined:
    """Read summaries, join them, and write the whole to a file of the kind its name asks for. Raises KnownError as
    `summary_file.read` (with the name of the file), `joined`, `expected_list.read` and `write` do; then nothing is
    written."""
    check_place(to, paths)
    wanted = expected_list.read(expected) if expected else ()
    found = joined([Delivered(path.name, _read(path)) for path in paths], wanted)
    summary_files.write(found.summary, to)
    return found


def prepare(paths: Sequence[Path], expected: Path | None = None, progress: Progress = SILENT) -> Prepared:
    """Read summaries and see which of them go together with those before them; nothing is written. Raises KnownError as
    `expected_list.read` does, and Cancelled."""
    wanted = expected_list.read(expected) if expected else ()
    parts: list[Part] = []
    for at, path in enumerate(paths):
        progress.step(at, len(paths), path.name)
        parts.append(_part(path, [part.delivered for part in parts if part.delivered]))
    taken = [part.delivered for part in parts if part.delivered]
    missing, unexpected = held_against([one.summary for one in taken], wanted)
    return Prepared(tuple(parts), joined(taken, wanted) if len(taken) > 1 else None, missing, unexpected)


def check_place(to: Path, paths: Sequence[Path]) -> None:
    """Whether the whole can be written there. Raises KnownError as `summary_files.check_place`, and "same-file" where
    it would replace one of its parts."""
    summary_files.check_place(to)
    if to.resolve() in {path.resolve() for path in paths}:
        what = _("{name} is one of the summaries to be joined, and would be replaced.").format(name=to.name)
        raise KnownError(what, _("Nothing was written."), _("Give another name to the whole."), code="same-file")


def joined(delivered: Sequence[Delivered], expected: Sequence[Expected] = ()) -> Joined:
    """The whole of some summaries. Raises KnownError "too-few" for less than two, "not-alike" where two do not go
    together, and "double" where somebody would be counted twice."""
    if len(delivered) < 2:
        what = _("Two summaries or more can be joined; this is {count}.").format(count=len(delivered))
        raise KnownError(what, _("Nothing was written."), code="too-few")
    for one in delivered[1:]:
        _check_alike(delivered[0], one)
    for one, other in combinations(delivered, 2):
        check_not_double(one, other)
    whole = join([one.summary for one in delivered], _notes())
    missing, unexpected = held_against([whole], expected)
    if not expected:
        missing = still_missing(whole)
    return Joined(replace(whole, missing=missing), missing, unexpected, tuple(_remarks(delivered)))


def _read(path: Path) -> Summary:
    try:
        return summary_file.read(path)
    except KnownError as error:
        raise KnownError(f"{path.name}: {error.what}", _("Nothing was written."), error.todo, error.code) from error


def _part(path: Path, before: Sequence[Delivered]) -> Part:
    """A file, held against those that were taken before it."""
    try:
        one = Delivered(path.name, _read(path))
        for other in before:
            _check_alike(other, one)
            check_not_double(other, one)
    except KnownError as error:
        return Part(path, trouble=error)
    return Part(path, one)


def _check_alike(one: Delivered, other: Delivered) -> None:
    first, second = one.summary, other.summary
    if first.school_year != second.school_year:
        what = _("{file} is about school year {year}, and {other} about {other_year}.")
        raise _not_alike(what, one, other, year=first.school_year, other_year=second.school_year)
    if first.minimum != second.minimum:
        what = _("In {file} the least count shown is {least}, and in {other} it is {other_least}.")
        todo = _("Have one of them made again with the minimum of the other.")
        raise _not_alike(what, one, other, todo, least=first.minimum, other_least=second.minimum)
    tables = {table.id: table for table in second.tables}
    for table in first.tables:
        if table.id not in tables:
            raise _not_alike(_("{other} has no table “{table}”, which {file} has."), one, other, table=table.title)
        if table.columns != tables[table.id].columns or table.title != tables[table.id].title:
            what = _("The table “{table}” has other columns in {file} than in {other}.")
            raise _not_alike(what, one, other, table=table.title)
        del tables[table.id]
    for table in tables.values():
        raise _not_alike(_("{other} has no table “{table}”, which {file} has."), other, one, table=table.title)
    names_of = first.definitions.keys() | second.definitions.keys()
    differing = sorted(key for key in names_of if first.definitions.get(key) != second.definitions.get(key))
    if differing:
        titles: Mapping[str, str] = {table.id: table.title for table in first.tables}
        table_id = differing[0].partition(".")[0]
        what = _("{file} and {other} do not count in the same way: what is said of “{name}” differs.")
        raise _not_alike(what, one, other, name=titles.get(table_id, table_id))


def _not_alike(what: str, one: Delivered, other: Delivered, todo: str = "", **more: object) -> KnownError:
    said = what.format(file=one.file, other=other.file, **more)
    todo = todo or _("Have both made with the same version and in the same language.")
    if "year" in more:
        todo = _("Join summaries of one school year.")
    return KnownError(said, _("Nothing was written."), todo, code="not-alike")


def _notes() -> dict[str, str]:
    """What must be known of tables of a joined summary."""
    return {
        "pupils": _(
            "Joined: a sum is hidden where one of the schools hides its number. Who was at two of these schools in the "
            "year can be counted at both."
        ),
        "companies": _("Joined: a company that two of these schools know or visited counts for each of them."),
        "sector_agreements": _(
            "Joined: what was promised stands where all schools tell the same; what they planned and used is added up."
        ),
        "years": _("Joined: only school years of which all schools have figures."),
    }


def _remarks(delivered: Sequence[Delivered]) -> Iterator[str]:
    days = sorted({one.summary.counted_on for one in delivered})
    if len(days) > 1:
        said = _("They were counted on different days, from {first} to {last}.")
        yield said.format(first=formats.date_long(days[0], language()), last=formats.date_long(days[-1], language()))
    templates = sorted({one.summary.template for one in delivered})
    if len(templates) > 1:
        yield _("They follow different routekaarten: {names}.").format(names=", ".join(filter(None, templates)))
    unsealed = [one.file for one in delivered if not one.summary.is_sealed]
    if unsealed:
        said = _("{files} cannot be checked for changes: made with an older version, or without a digest.")
        yield said.format(files=", ".join(unsealed))
    yield from two_of_a_name(delivered)
    for one, other in combinations(delivered, 2):
        first, second = _register(one.summary), _register(other.summary)
        if first and first == second:
            said = _(
                "{file} and {other} have the same sector agreements, so they seem to be of one administration. Join "
                "one summary of each administration: now companies and agreements are counted twice."
            )
            yield said.format(file=one.file, other=other.file)
            return


def _register(summary: Summary) -> tuple[tuple[Value, ...], ...]:
    """What is the same in every summary of one administration: its sector agreements, if there are any."""
    tables = (table for table in summary.tables if table.id == _AGREEMENTS)
    return tuple(row for table in tables for row in table.rows if any(isinstance(cell, int) and cell for cell in row))
