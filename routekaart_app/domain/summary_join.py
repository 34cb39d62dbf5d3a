"""Several yearly summaries made into one, so that nothing can be read from the whole that the parts hide.

Each part hides what it must (`domain.suppression`), and only what a part shows is used here: a sum stands where every
part shows its number, and is hidden as soon as one of them hides it. So the whole is worked out from shown numbers
alone; who has the whole and all parts knows no more than who has the parts, and who delivered one part can take from
the whole no more than what the other parts show. The answer is the same in whatever order, or in however many steps,
summaries are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from routekaart_app.domain import choice
from routekaart_app.domain.summary import TABLES, Column, Scope, Story, Summary, Table, Value
from routekaart_app.domain.summary_order import order
from routekaart_app.domain.summary_rules import OF_ALL_PUPILS, PEOPLE, pupils_of, share_of

OTHER = "other"
_SAME = frozenset({"target", "promised"})
"""Numbers that are the same for everybody and do not add up: what a line asks, what was promised to a whole region.
They stand where all who tell of them agree."""
_BETWEEN, _OR = "; ", " / "
Row = tuple[Value, ...]
Rows = Mapping[str, Row]


def join(summaries: Sequence[Summary], notes: Mapping[str, str] | None = None) -> Summary:
    """One summary of several that go together: of the same school year, definitions, tables, columns and minimum, and
    of different schools (`services.summary_joining` checks that). `notes` are added below tables, by their ids."""
    first = summaries[0]
    return Summary(
        school_year=first.school_year,
        scope=Scope(),
        counted_on=max(one.counted_on for one in summaries),
        program=_together((one.program for one in summaries), _BETWEEN),
        template=_together((one.template for one in summaries), _BETWEEN),
        minimum=first.minimum,
        definitions=dict(sorted(first.definitions.items())),
        tables=tuple(
            _table([one.table(table_id) for one in summaries], summaries, (notes or {}).get(table_id, ""))
            for table_id in TABLES
            if any(table.id == table_id for table in first.tables)
        ),
        delivered_by=tuple(sorted({name for one in summaries for name in one.delivered_by}, key=_by_name)),
        stories=tuple(sorted({story for one in summaries for story in one.stories}, key=_by_day)),
        missing=tuple(sorted({name for one in summaries for name in one.missing}, key=_by_name)),
    )


def _table(tables: Sequence[Table], summaries: Sequence[Summary], note: str) -> Table:
    first = tables[0]
    rows = [{str(row[0]): row for row in table.rows} for table in tables]
    if first.id == "choices":
        rows = _folded(first.columns, rows)
    keys = {key for one in rows for key in one}
    if first.id == "years":  # a year of which one has no figures cannot stand beside one of which all have
        keys = {key for key in keys if all(key in one for one in rows)}
    wholes = [_whole_of(first, one, summary) for one, summary in zip(rows, summaries, strict=True)]
    made = [
        _row(first.columns, [one.get(key) for one in rows], [whole(key) for whole in wholes])
        for key in sorted(keys, key=lambda key: (order(first.id, key), key))
    ]
    notes = {line for table in tables for line in table.note.split("\n")} | {*note.split("\n")}
    lines = "\n".join(sorted(filter(None, notes)))
    return Table(first.id, first.title, first.columns, tuple(_shared(first, row) for row in made), lines)


def _row(columns: Sequence[Column], rows: Sequence[Row | None], wholes: Sequence[Value]) -> Row:
    """One row of several; a summary that lacks it has nobody and nothing in it."""
    there = [row for row in rows if row is not None]
    found: list[Value] = []
    for at, column in enumerate(columns):
        own = [row[at] for row in there]
        if column.role in ("key", "label"):
            found.append(own[0] if len(set(own)) == 1 else _together(map(str, own), _OR))
        elif column.id in _SAME:
            found.append(own[0] if len(set(own)) == 1 else None)
        else:
            missing: Callable[[int], Value] = (lambda file: wholes[file]) if column.role == "of" else (lambda _file: 0)
            found.append(_sum(missing(file) if row is None else row[at] for file, row in enumerate(rows)))
    return tuple(found)


def _shared(table: Table, row: Row) -> Row:
    """The row with its shares worked out from the sums."""
    found = list(row)
    for at, column in enumerate(table.columns):
        place = share_of(table, column) if column.role == "share" else None
        if place is not None:
            part, whole = row[place[0]], row[place[1]]
            found[at] = part / whole if isinstance(part, int) and isinstance(whole, int) and whole else None
    return tuple(found)


def _sum(values: Iterable[Value]) -> Value:
    """The sum of numbers that are all there; None as soon as one is not."""
    total: int | float = 0
    for value in values:
        if not isinstance(value, int | float):
            return None
        total += value
    return total


def _whole_of(table: Table, rows: Rows, summary: Summary) -> Callable[[str], Value]:
    """Of how many people a row would be in a summary that lacks it."""
    if table.id in OF_ALL_PUPILS:  # who lacks a row has nobody in it, of all their pupils
        pupils = pupils_of(summary)
        return lambda _key: pupils
    if table.id == "choices":  # every choice of one kind is of all who made one of that kind
        at = table.column("of")
        by_kind = {key.partition(":")[0]: row[at] for key, row in rows.items()}
        return lambda key: by_kind.get(key.partition(":")[0], 0)
    return lambda _key: 0


def _folded(columns: Sequence[Column], rows: list[dict[str, Row]]) -> list[dict[str, Row]]:
    """The choices of each with those put under `OTHER` that another has there too: what was chosen by few is named in
    no summary, so it may be among the others of who does not name it."""
    at = next(place for place, column in enumerate(columns) if column.id == "count")
    for kind in choice.TYPED:
        other = f"{kind}:{OTHER}"
        named = {key for one in rows for key in one if key.startswith(f"{kind}:") and key != other}
        vague = [one[other] for one in rows if other in one and one[other][at] != 0]
        fold = {key for key in named if any(other in one and one[other] in vague and key not in one for one in rows)}
        if fold:
            rows = [_with_others(columns, one, fold, vague[0]) for one in rows]
    return rows


def _with_others(columns: Sequence[Column], rows: dict[str, Row], fold: set[str], like: Row) -> dict[str, Row]:
    """The rows with some of them added to the others of their kind; `like` is what a row of others is called."""
    mine = [row for key, row in rows.items() if key in fold]
    other = str(like[0])
    if not mine:
        return rows
    into = list(rows.get(other, like))
    for at, column in enumerate(columns):
        if column.role == "of":
            into[at] = mine[0][at]
        elif column.role in PEOPLE:
            into[at] = _sum(row[at] for row in ([rows[other], *mine] if other in rows else mine))
    return {key: row for key, row in rows.items() if key not in fold} | {other: tuple(into)}


def _together(texts: Iterable[str], between: str) -> str:
    """Every one of some texts once, in one order; texts that were put together before are taken apart again."""
    parts = {part for text in texts for part in text.split(between)}
    return between.join(sorted(filter(None, parts), key=_by_name))


def _by_name(text: str) -> tuple[str, str]:
    return text.casefold(), text


def _by_day(story: Story) -> tuple[str, str, str]:
    return story.consent_on.isoformat(), story.text, story.whose
