"""A whole example of a yearly summary, for tests that need one without an administration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from routekaart_app.domain.summary import Column, Scope, Story, Summary, Table, Value
from routekaart_app.services import summary_words

_ROWS: dict[str, tuple[tuple[Value, ...], ...]] = {
    "pupils": (
        ("pupils", "Pupils", 120, None, None, None),
        ("reached", "Reached", 96, 120, 0.8, None),
        ("company", "Met a company", None, 120, None, None),
        ("talk", "Spoken with", 60, 120, 0.5, None),
        ("schools", "Schools", None, None, None, 2),
        ("groups", "Classes", None, None, None, 6),
        ("moments", "Contact moments", None, None, None, 843),
    ),
    "reach_by_line": (
        ("VO3-01", "Werkbezoek", "visit", 1, 48, 60, 0.8, 0),
        ("VO3-02", '=Gastles; met "tekens"', "guest lesson", 2, None, 60, None, None),
    ),
    "reach_by_type": (("visit", "company visit", 48, 120, 0.4), ("talk", "talk", 60, 120, 0.5)),
    "reach_by_phase": (("PO", "primary school", 36, 40, 0.9), ("VO", "secondary school", 60, 80, 0.75)),
    "reach_by_year": (("PO8", "groep 8", 36, 40, 0.9), ("VO3", "year 3", 60, 80, 0.75)),
    "reach_by_track": (("kb", "vmbo-kb", 60, 80, 0.75),),
    "reach_by_school": (
        ("school:99ZX", "De Ankerplaats", "Schiedam", 36, 40, 0.9),
        ("school:99ZZ", "Voorbeeldcollege", "Schiedam", 60, 80, 0.75),
    ),
    "reach_by_group": (("school:99ZZ 3B", "3B", "Voorbeeldcollege", None, 28, None),),
    "reach_by_sector": (("care", "Care and welfare", 30, 120, 0.25),),
    "reach_by_campus": (("FIA", "FIA", 0, 120, 0.0),),
    "coverage_bands": (
        ("none", "nothing due yet", 0, 120, 0.0),
        ("0-0", "0%", None, 120, None),
        ("1-24", "1-24%", None, 120, None),
        ("25-49", "25-49%", 16, 120, 0.13333333333333333),
        ("50-74", "50-74%", 30, 120, 0.25),
        ("75-99", "75-99%", 40, 120, 0.3333333333333333),
        ("100-100", "100%", 25, 120, 0.20833333333333334),
    ),
    "activities": (("visit", "company visit", 4, 3, 4, 2),),
    "companies": (("visited", "Visited", 12), ("new", "For the first time", 5), ("returning", "Came back", 7)),
    "sector_agreements": (("care:visits", "Care and welfare", "visits", 10, 2, 6),),
    "competencies": (
        ("KR:pupil", "Reflecting on qualities", "pupil", 70, 120, 0.5833333333333334, 20, 30, 20),
        ("KR:guide", "Reflecting on qualities", "guide", None, 120, None, None, None, 0),
    ),
    "agreements": (("open", "open", 12, 40, 0.3), ("kept", "kept", 28, 40, 0.7), ("dropped", "let go", 0, 40, 0.0)),
    "parents": (
        ("reached", "Reached", "", 54, 120, 0.45),
        ("form:evening", "interactive parents' evening", "form", 40, 120, 0.3333333333333333),
    ),
    "choices": (("profile:Z&W", "Z&W", "profile choice", 22, 40, 0.55),),
    "choice_shifts": (("profile", "profile choice", 8, 40, 0.2),),
    "aandebak": (("discussed", "talked about", 9, 15, 0.6), ("redeemed", "redeemed", 6, 15, 0.4)),
    "destinations": (("to:mbo", "vocational education", 31, 36, 0.8611111111111112),),
    "years": (
        ("2025-2026", "2025-2026", 120, 96, 0.8, None, None, 60, 0.5, 54, 0.45),
        ("2024-2025", "2024-2025", 110, 77, 0.7, 50, 0.45454545454545453, 44, 0.4, 40, 0.36363636363636365),
    ),
}


def a_summary(**changes: object) -> Summary:
    """A summary of school year 2025-2026 with every table; in it are hidden numbers, zeros, shares, and a text that a
    spreadsheet might take for a formula."""
    tables = tuple(a_table(table_id) for table_id in _ROWS)
    made = Summary(
        school_year="2025-2026",
        scope=Scope(),
        counted_on=date(2026, 7, 31),
        program="0.0.0",
        template="Routekaart 2025-2026",
        minimum=5,
        definitions={item.id: f"What is counted in {item.id}." for item in tables}
        | {f"{item.id}.{column.id}": f"What {column.id} is." for item in tables for column in item.columns},
        tables=tables,
        delivered_by=("Voorbeeldbestuur",),
        stories=(Story("Ik wist niet dat een haven zo groot was.", "pupil", date(2026, 5, 1)),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_table(table_id: str) -> Table:
    """One of its tables."""
    columns = tuple(Column(name, name, role) for name, role in summary_words.COLUMNS[table_id])
    return Table(
        table_id, table_id.replace("_", " "), columns, _ROWS[table_id], "A note." if "choice" in table_id else ""
    )
