"""What became of pupils in a school year, on paper: competencies, agreements, parents, choices, promises, and where
they went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.pictures.bar_chart import Bar, BarChart
from routekaart_app.pictures.summary_charts import capital
from routekaart_app.reports import year_words
from routekaart_app.reports.flow import Block
from routekaart_app.reports.year_grid import Badge, Col, Drawn, Figure, Grid
from routekaart_app.reports.year_tables import Told, of_shares, section, side_by_side

_BAR, _WHO, _WORD, _FILLED = 58.0, 62.0, 42.0, 66.0


def competencies(told: Told, charts: Mapping[str, BarChart]) -> Iterator[Block]:
    """The view of pupils beside that of their guides, in words, with how complete it is beside every figure."""
    t = told.t
    bars = {bar.key: bar for side in ("pupil", "guide") for bar in _bars(charts, f"competencies:{side}")}
    rows = [row for row in told.summary.rows("competencies") if str(row["key"]) in bars]
    if not rows:
        return
    caption = t.gettext(
        "The last word of the school year, never a mark. The bar is the part of those of whom something was said who "
        "are on the way or do this alone."
    )
    yield from section(t.gettext("Five competencies"), caption, told.width)
    heads = (t.gettext("a beginning"), t.gettext("on the way"), t.gettext("does this alone"))
    numbers = [Col(_WORD, head, is_number=True) for head in heads]
    last = Col(_FILLED, t.gettext("something was said of"), is_number=True)
    fixed = (Col(_WHO, t.gettext("By whom")), Col(_BAR), Col(30.0, t.gettext("share"), is_number=True), *numbers, last)
    room = told.width - Grid((Col(0.0), *fixed)).width
    made: list[tuple[Figure, ...]] = []
    before = ""
    for row in rows:
        bar = bars[str(row["key"])]
        name: Figure = bar.name if bar.color not in COMPETENCIES else Badge(bar.color, bar.name)
        of = year_words.of(row.get("count"), row.get("of"), t)
        counts = [year_words.number(row.get(word), t) for word in ("beginning", "on_the_way", "independent")]
        first: Figure = "" if bar.name == before else name
        made.append((first, str(row.get("view", "")), Drawn(bar), bar.said, *counts, of))
        before = bar.name
    yield from Grid((Col(room, t.gettext("Competency")), *fixed)).rows(made)


def _bars(charts: Mapping[str, BarChart], chart_id: str) -> tuple[Bar, ...]:
    return charts[chart_id].bars if chart_id in charts else ()


def parents(told: Told) -> Iterator[Block]:
    """Parents reached, by form, role and language; and agreements with pupils."""
    t = told.t
    yield from section(
        t.gettext("Parents and agreements"),
        t.gettext("Pupils of whom a parent took part in something, or in a talk; a pupil can be in several rows."),
        told.width,
    )
    yield from side_by_side(
        told,
        of_shares(told, "parents", t.gettext("Parents reached"), "", only=lambda key: key == "reached"),
        of_shares(told, "parents", t.gettext("In what form"), "", only=lambda key: key.startswith("form:")),
        of_shares(told, "parents", t.gettext("In what role"), "", only=lambda key: key.startswith("role:")),
        of_shares(
            told, "parents", t.gettext("In what language"), "", only=lambda key: key.startswith("language:"), fold=True
        ),
        of_shares(told, "agreements", t.gettext("Agreements with pupils"), t.gettext("agreements")),
        before=2,
    )  # fmt: skip


def choices(told: Told) -> Iterator[Block]:
    """What pupils chose and chose otherwise, promises of work, and where they went."""
    t = told.t
    kinds = dict.fromkeys(str(row["key"]).partition(":")[0] for row in told.summary.rows("choices"))
    named = {str(row["key"]).partition(":")[0]: str(row.get("kind", "")) for row in told.summary.rows("choices")}
    yield from section(
        t.gettext("Choices, promises of work and destinations"),
        t.gettext("Of each kind of choice the last that a pupil made by the counting day."),
        told.width,
    )
    stacks = [of_shares(told, "choices", capital(named[kind]), "", only=_of_kind(kind), fold=True) for kind in kinds]
    stacks += [
        of_shares(told, "choice_shifts", t.gettext("Chose otherwise this year"), ""),
        of_shares(told, "aandebak", t.gettext("AanDeBak"), ""),
        of_shares(told, "destinations", t.gettext("Where those who left went"), "", only=_of_kind("to")),
        of_shares(
            told, "destinations", t.gettext("Looking back a year after"), "",
            only=_of_kind("look_back"), name=lambda said: capital(said.rpartition(": ")[2]),
        ),
    ]  # fmt: skip
    yield from side_by_side(told, *stacks, before=2)


def years(told: Told) -> Iterator[Block]:
    """The main figures of up to four school years with their numbers."""
    t = told.t
    rows = told.summary.rows("years")
    if not rows:
        return
    caption = t.gettext("An earlier year as it was on its last day, or as it was frozen.")
    yield from section(t.gettext("The figures of each year"), caption, told.width)
    kinds = (
        ("reached", t.gettext("took part in something")),
        ("company", t.gettext("met a company")),
        ("talk", t.gettext("spoken with")),
        ("parents", t.gettext("parents reached")),
    )
    wide = 88.0
    fixed = (Col(48.0, t.gettext("pupils"), is_number=True), *(Col(wide, head, is_number=True) for _id, head in kinds))
    room = told.width - Grid((Col(0.0), *fixed)).width
    made = []
    for row in rows:
        cells = []
        for name, _head in kinds:
            share = year_words.share(row.get(name), row.get("pupils"), t)
            count = year_words.number(row.get(name), t)
            cells.append(t.gettext("{count} · {share}").format(count=count, share=share) if share != count else count)
        made.append((year_words.year(str(row["label"])), year_words.number(row.get("pupils"), t), *cells))
    yield from Grid((Col(room, t.gettext("School year")), *fixed)).rows(made)


def _of_kind(kind: str) -> Callable[[str], bool]:
    """Whether a row is of a kind, by the first word of its key."""
    return lambda key: key.partition(":")[0] == kind
