"""The yearly summary on paper: four to eight pages, its shown figures only, and the same bytes every time."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from routekaart_app.domain.summary import Beside, Scope, Story, Summary, Value
from routekaart_app.reports import year_summary, year_words
from routekaart_app.reports.document import EXAMPLE
from routekaart_app.services.summary_words import definitions
from tests.reports import pdfs
from tests.summaries import a_summary

GOLDEN = Path(__file__).with_name("year_summary.txt")
LEAST_PAGES = 4
LONG = "Ik dacht dat de haven alleen kranen was, en nu wil ik daar monteur worden. " * 6


def changed(summary: Summary, tables: dict[str, tuple[tuple[Value, ...], ...]]) -> Summary:
    """A summary with other rows."""
    made = (replace(one, rows=tables.get(one.id, one.rows)) for one in summary.tables)
    return replace(summary, tables=tuple(made))


def last_year() -> Summary:
    rows = {
        "reach_by_line": (("VO3-01", "Werkbezoek", "visit", 1, 33, 60, 0.55, 0),),
        "reach_by_type": (("visit", "company visit", 36, 120, 0.3),),
    }
    return replace(changed(a_summary(), rows), school_year="2024-2025", counted_on=date(2025, 7, 31))


def paper(summary: Summary, beside: Beside | None = None) -> list[str]:
    """The text of its pages."""
    return pdfs.pages(year_summary.pdf(summary, beside or Beside(None, 90), pdfs.T))


def a_region() -> Summary:
    """Of 30,000 pupils: many lines, schools, classes, languages, choices and stories."""

    def rows(count: int, prefix: str, *labels: str, share: bool = True) -> tuple[tuple[Value, ...], ...]:
        return tuple(
            (f"{prefix}{at}", f"Een lange naam {at}", *labels, 12_345, 30_000, 0.4115) if at % 5 else
            (f"{prefix}{at}", f"Nog een naam {at}", *labels, None, 30_000, None)
            for at in range(count)
        )  # fmt: skip

    codes = [
        f"{stage}-{at:02}" for stage in ("PO6", "PO7", "PO8", "VO1", "VO2", "VO3", "VO4", "HV", "MB") for at in range(9)
    ]
    tables = {
        "reach_by_line": tuple((code, f"Lijn {code}", "visit", 2, 2_000, 3_000, 0.6667, None) for code in codes),
        "reach_by_type": rows(12, "kind"),
        "reach_by_track": rows(12, "track"),
        "reach_by_year": rows(14, "year"),
        "reach_by_school": rows(70, "school:", "Schiedam"),
        "reach_by_group": rows(900, "group ", "School"),
        "reach_by_sector": rows(13, "sector"),
        "reach_by_campus": rows(9, "campus"),
        "activities": tuple((f"kind{at}", f"Soort {at}", 999, 99, 99, 99) for at in range(12)),
        "sector_agreements": tuple((f"s{at}:visits", f"Sector {at}", "visits", 99, 9, 9) for at in range(36)),
        "competencies": tuple(
            (f"{two}:{who}", f"Competentie {two}", who, 9_999, 30_000, 0.3333, 3_333, 3_333, 3_333)
            for two in ("KR", "MR", "WE", "LS", "NW") for who in ("pupil", "guide")
        ),
        "parents": (*rows(10, "form:", "form"), *rows(3, "role:", "role"), *rows(24, "language:", "language")),
        "choices": tuple(
            row for kind in ("school", "profile", "programme", "sector") for row in rows(40, f"{kind}:", kind)
        ),
        "destinations": (*rows(7, "to:"), *rows(5, "look_back:")),
    }  # fmt: skip
    stories = tuple(Story(f"{at} {LONG}", "pupil", date(2026, 5, 1)) for at in range(30))
    names = tuple(f"Voorbeeldschool nummer {at}" for at in range(70))
    return replace(changed(a_summary(), tables), stories=stories, delivered_by=names, definitions=definitions(5))


def test_the_text_is_that_of_the_golden_pages_and_the_same_every_time() -> None:
    beside = Beside(last_year(), 85, ("This is about few pupils.",))
    made = year_summary.pdf(a_summary(), beside, pdfs.T)
    found = pdfs.laid_out(made)
    assert made == year_summary.pdf(a_summary(), beside, pdfs.T)
    assert "\n\f\n".join(found).split("\n") == GOLDEN.read_text("utf-8").split("\n")[:-1]


def test_it_has_four_to_eight_pages_however_large_a_region_is() -> None:
    large = a_region()
    pages = PdfReader(io.BytesIO(year_summary.pdf(large, Beside(large, 90), pdfs.T))).pages
    assert LEAST_PAGES <= len(pages) <= year_summary.MOST_PAGES
    assert "70 schools" in pages[0].extract_text() and "in the workbook" in pages[-2].extract_text()
    last = pages[-1].extract_text()
    assert f"page {len(pages)} of {len(pages)}" in last and "reach by group" not in last


def test_lines_of_own_codes_and_many_lines_take_no_page_each() -> None:
    for codes in ([f"R{at:02}" for at in range(56)], [f"VO{at % 4 + 1}-{at:03}" for at in range(300)]):
        lines = tuple((code, f"Lijn {code}", "visit", 1, 30, 60, 0.5, 0) for code in codes)
        pages = paper(changed(a_summary(), {"reach_by_line": lines}))
        assert LEAST_PAGES <= len(pages) <= year_summary.MOST_PAGES
        told = sum(f"Lijn {code}" in "".join(pages) for code in codes)
        assert told == len(codes) if len(codes) < 90 else told >= 80 and "in the workbook" in "".join(pages)
        assert ("Other lines" in "".join(pages)) is False, "one table of them all needs no name"


def test_a_year_of_noughts_is_not_put_beside_and_who_is_missing_is_told() -> None:
    nought = replace(changed(last_year(), {"reach_by_type": (("visit", "company visit", 0, 120, 0.0),)}))
    rows = {"reach_by_line": (("VO3-01", "Werkbezoek", "visit", 1, 0, 60, 0.0, 0),)}
    pages = "".join(paper(a_summary(missing=("De Kade (99ZW)",)), Beside(changed(nought, rows), 90)))
    part = pages[pages.index("Reach by line of the routekaart") : pages.index("Werkbezoek")]
    assert "last" not in part.split() and "grey" not in part
    assert "Not delivered yet" in pages and "De Kade (99ZW)" in pages


def test_the_front_says_what_it_is_about_and_a_hidden_figure_is_a_dash() -> None:
    pages = pdfs.laid_out(year_summary.pdf(a_summary(scope=Scope("school", "99ZZ")), Beside(None, 90), pdfs.T))
    front = pages[0].split("\n")
    assert "Voorbeeldcollege · 120 pupils" in front and "counted on 31 July 2026" in front
    assert {"843", "7", "12", "45 %"} <= set(front) and "less than 5 hidden" in front
    lines = "\n".join(pages)
    hidden = lines[lines.index('=Gastles; met "tekens"') :].split("\n")[:6]
    assert not re.search(r"\d+ %|\d+ of", "\n".join(hidden)) and "–" in hidden
    assert year_words.about(a_summary(scope=Scope("municipality", "Schiedam")), pdfs.T) == "schools in Schiedam"


def test_stories_stand_as_they_were_told_and_without_any_there_is_room_for_one() -> None:
    assert "“Ik wist niet dat een haven zo groot was.” pupil " in " ".join(GOLDEN.read_text("utf-8").split())
    none = paper(a_summary(stories=()))
    assert "Room for a story" in none[0] and "“" not in "".join(none)
    long = paper(a_summary(stories=(Story(LONG, "parent", date(2026, 5, 1)),)))
    assert "Room for a story" not in long[0] and " ".join(LONG.split()) in " ".join(" ".join(long).split())


def test_a_year_without_pupils_has_what_is_counted_and_no_figures() -> None:
    summary = a_summary()
    empty = changed(summary, {"pupils": (("pupils", "Pupils", 0, None, None, None),)})
    pages = paper(empty, Beside(None, 90, ("There are no pupils.",)))
    whole = "\n".join(pages)
    assert "There are no pupils." in whole and "What every table counts" in whole and "VO3-01" not in whole
    marked = pdfs.pages(year_summary.pdf(empty, Beside(None, 90, is_example=True), pdfs.T))
    assert all(page.count(EXAMPLE) == 1 for page in marked) and EXAMPLE not in whole, "on every page of the example"
    assert len(paper(replace(summary, tables=()))) >= 1  # a file of little: told, not broken
