"""Dossiers and class grids made by hand, for the tests of paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Count, Figures, counted, figures, status, total
from routekaart_app.domain.overview import (
    Cell,
    Dossier,
    GroupChoice,
    GroupCoverage,
    PupilCoverage,
    PupilEntry,
    YearCoverage,
)
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import PO, VO, Place

ON = date(2026, 3, 4)
YEAR = SchoolYear(2025)
VO_SCHOOL, PO_SCHOOL = "Voorbeeldcollege Schiedam", "De Vlinderboom"
GROUP_ID = UUID(int=3)

THIRD_YEAR = (
    # code, name, kind, required, target, from, until, competencies
    ("VO3-01", "Loopbaangesprek", "talk", True, 2, "09-01", "12-31", ("KR", "MR", "LS")),
    ("VO3-02", "Snuffelstage", "placement", True, 1, "10-01", "12-20", ("WE", "KR")),
    ("VO3-03", "Sollicitatietraining", "training", True, 1, "01-05", "04-30", ("NW", "KR")),
    ("VO3-04", "Meeloopdag mbo", "visit", True, 1, "01-05", "03-31", ("WE", "MR")),
    ("VO3-05", "Thuisopdracht: praat over werk", "home", True, 1, "10-01", "02-15", ("LS", "NW")),
    ("VO3-06", "Dossier bekeken met ouders", "parents", True, 1, "05-01", "06-30", ("LS",)),
    ("VO3-X1", "Bedrijfsbezoek zorg", "visit", False, 1, "10-01", "06-30", ("WE",)),
)  # fmt: skip
THIRD_YEAR_COUNTS = (
    Count(done=2), Count(done=1), Count(planned=1), Count(), Count(), Count(exempt=True), Count(),
)  # fmt: skip


def line_id(code: str) -> UUID:
    """The id of the line with this code."""
    return uuid5(NAMESPACE_OID, code)


def a_line(code: str, name: str, kind: str = "visit", **changes: object) -> RoutekaartLine:
    """A required line to be met once, due from October to December."""
    line = RoutekaartLine(
        line_id(code), code, name, kind, VO, (), (), "year", True, 1, "10-01", "12-31", ("WE",), "N", 0
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def third_year_lines() -> tuple[RoutekaartLine, ...]:
    """The lines of the third year, with windows on both sides of the counting day."""
    return tuple(
        a_line(
            code, name, kind, required=required, target=target, due_from=due_from, due_until=due_until,
            competencies=competencies,
        )
        for code, name, kind, required, target, due_from, due_until, competencies in THIRD_YEAR
    )  # fmt: skip


def a_cell(line: RoutekaartLine, count: Count, year: SchoolYear = YEAR, on: date = ON) -> Cell:
    return Cell(
        line.id,
        status(count, line, year, on),
        counted(count, line),
        line.target,
        count.partly,
        planned_on=on + timedelta(days=14) if count.planned else None,
        exempt_reason="vrijstelling van school" if count.exempt else "",
    )


def a_pupil(name: str = "Fleur Bos", number: str = "120005", **changes: object) -> PupilEntry:
    entry = PupilEntry(
        UUID(int=int(number) if number.isdigit() else 1), number, name, name, GROUP_ID, "3B", VO_SCHOOL,
        Place(VO, 3, "kb"), date(2023, 8, 21),
    )  # fmt: skip
    return replace(entry, **changes)  # type: ignore[arg-type]


def a_year(
    start: int, place: Place, group: str, school: str, lines: tuple[RoutekaartLine, ...], counts: tuple[Count, ...]
) -> YearCoverage:
    year = SchoolYear(start)
    cells = tuple(a_cell(line, count, year) for line, count in zip(lines, counts, strict=True))
    parts = (figures(count, line, year, ON) for line, count in zip(lines, counts, strict=True))
    return YearCoverage(year, school, group, place, lines, cells, total(parts))


def earlier_years() -> tuple[YearCoverage, ...]:
    """Groep 6 to leerjaar 2, nearly all of it done."""
    places = [
        (2020, Place(PO, 6), "6A", PO_SCHOOL, 4), (2021, Place(PO, 7), "7A", PO_SCHOOL, 5),
        (2022, Place(PO, 8), "8A", PO_SCHOOL, 5), (2023, Place(VO, 1, "kb"), "1C", VO_SCHOOL, 5),
        (2024, Place(VO, 2, "kb"), "2B", VO_SCHOOL, 7),
    ]  # fmt: skip
    years = []
    for start, place, group, school, count in places:
        prefix = f"{place.stage}{place.year}"
        lines = tuple(a_line(f"{prefix}-{n:02}", f"Bezoek {n} van {place.caption}") for n in range(1, count + 1))
        counts = tuple(Count() if n == 3 else Count(partly=1) if n == 4 else Count(done=1) for n in range(1, count + 1))
        years.append(a_year(start, place, group, school, lines, counts))
    return tuple(years)


def a_moment(on: date, title: str, *, state: State = State.TOOK_PART, **changes: object) -> ContactMoment:
    moment = ContactMoment(UUID(int=on.toordinal()), on, title, "visit", state, "", "", "", ("WE",), "", "")
    return replace(moment, **changes)  # type: ignore[arg-type]


def some_moments() -> tuple[ContactMoment, ...]:
    """Newest first, as a dossier has them; one absence, one still to come."""
    found = (
        a_moment(date(2026, 3, 18), "Sollicitatietraining", state=State.PLANNED, kind="training", line_code="VO3-03",
                 line_name="Sollicitatietraining", competencies=("NW", "KR")),
        a_moment(date(2026, 3, 3), "Bedrijfsbezoek", company="Zorghub Westwijk",
                 note="Ze vond het mooi dat mensen blij werden van een praatje."),
        a_moment(date(2026, 2, 11), "Loopbaangesprek", kind="talk", line_code="VO3-01", line_name="Loopbaangesprek",
                 competencies=("KR", "MR"), note="Twijfelt tussen verpleging en pedagogisch werk."),
        a_moment(date(2026, 1, 22), "Thuisopdracht: praat over werk", kind="home", state=State.ABSENT,
                 reason="other_lesson", line_code="VO3-05", line_name="Thuisopdracht: praat over werk",
                 competencies=("LS", "NW")),
        a_moment(date(2025, 11, 14), "Snuffelstage kinderopvang", kind="placement", line_code="VO3-02",
                 line_name="Snuffelstage", company="Kinderopvang De Kade", competencies=("WE", "KR"),
                 note="Drie dagen, heel zelfstandig."),
        a_moment(date(2025, 9, 19), "Loopbaangesprek", kind="talk", line_code="VO3-01", line_name="Loopbaangesprek",
                 competencies=("LS",), note="Eerste plan voor dit jaar gemaakt."),
        a_moment(date(2024, 11, 5), "Bezoek 1 van leerjaar 2", line_code="VO2-01", note="oude notitie"),
    )  # fmt: skip
    return tuple(replace(one, line_id=line_id(one.line_code)) if one.line_code else one for one in found)


def a_dossier(**changes: object) -> Dossier:
    """A pupil of 3B with six years of routekaart behind her; `pupil=`, `moments=`, … change parts of it."""
    lines = third_year_lines()
    now = a_year(2025, Place(VO, 3, "kb"), "3B", VO_SCHOOL, lines, THIRD_YEAR_COUNTS)
    ahead = tuple(a_line(f"VO4-{n:02}", f"Stap {n}") for n in range(1, 5))
    dossier = Dossier(
        a_pupil(), "S. Voorbeeld", ON, date(2011, 5, 2), (*earlier_years(), now),
        (("vmbo 4", ahead), ("mbo", ahead[:3])), some_moments(),
    )  # fmt: skip
    return replace(dossier, **changes)  # type: ignore[arg-type]


FIRST = ("Elif", "Sem", "Yasmina", "Nilson", "Fleur", "Kaan", "Mila", "Jaimy", "Omar", "Bo", "Zuzanna", "Djenaba")
LAST = ("Aydın", "Bakker", "Ben Salah", "Borges Tavares", "Bos", "Çelik", "Dimitrova", "de Groen", "Haddad", "Lopes")


def a_class(pupils: int = 28, lines: int = 7) -> GroupCoverage:
    """A class grid of any size, in which every status occurs."""
    year = tuple(
        third_year_lines()[n % 7] if lines <= 7 else replace(third_year_lines()[n % 7], code=f"VO3-{n + 1:02}")
        for n in range(lines)
    )
    states = (Count(done=2), Count(done=1), Count(partly=1), Count(planned=1), Count(), Count(), Count(exempt=True))
    rows = []
    for p in range(pupils):
        counts = [states[(p * 3 + n * n) % 7] for n in range(lines)]
        cells = tuple(a_cell(line, count) for line, count in zip(year, counts, strict=True))
        own = total(figures(count, line, YEAR, ON) for line, count in zip(year, counts, strict=True))
        name = f"{LAST[p % 10]}, {FIRST[p % 12]}"
        rows.append(PupilCoverage(a_pupil(name, str(120000 + p)), cells, own))
    group = GroupChoice(GROUP_ID, "3B", UUID(int=1), VO_SCHOOL, YEAR, "S. Voorbeeld", pupils)
    return GroupCoverage(group, ON, year, tuple(rows), total([row.figures for row in rows] or [Figures()]))
