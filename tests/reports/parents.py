"""Reports for parents made by hand, and what is on their pages, for the tests of paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from gettext import NullTranslations

from routekaart_app import i18n
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport, Station
from routekaart_app.domain.routekaart import KINDS
from routekaart_app.pictures.shapes import Shape, Text
from routekaart_app.reports.document import Part

LINE = "Snuffel- of beroepsstage"
ENGLISH = i18n.catalog("reports", "en")
DUTCH = i18n.catalog("reports", "nl")
EMPTY = ParentReport("Fleur Bos", "Fleur", "", "", "VO", "", "", date(2026, 3, 4), (), (), (), "", (), (), (), ())
LONG_NAME = "Wilhelmina" * 20


class _Untranslated(NullTranslations):
    """English in every language, so that only the way of writing differs."""


def catalog(language: str) -> i18n.Catalog:
    """English texts in the manner of another language; lines have no names there."""
    return i18n.Catalog(language, _Untranslated())


def stations(count: int = 6) -> tuple[Station, ...]:
    """Stations of every kind and with every status, one after the other."""
    statuses = tuple(Status)
    return tuple(
        Station(f"Lijn {place}", KINDS[place % len(KINDS)], statuses[place % len(statuses)]) for place in range(count)
    )


def a_report(**changes: object) -> ParentReport:
    """A pupil of 3B with something in every part; `done=`, `words=`, … change parts of it."""
    report = ParentReport(
        "Fleur Bos", "Fleur", "3B", "Voorbeeldcollege Schiedam", "VO", "S. Voorbeeld", "010 000 00 00",
        date(2026, 3, 4), stations(),
        (
            Deed("placement", date(2025, 11, 14), LINE, company="Kinderopvang De Kade", times=3),
            Deed("visit", date(2026, 3, 3), title="Bezoek zorgcentrum"),
            Deed("guest_lesson", date(2025, 10, 2), of=2),
        ),
        ("Mensen werden blij toen ik met ze praatte.", "Dat wil ik vaker doen."),
        "Fleur hielp een kind dat niet durfde.",
        (("KR", "on_the_way"), ("MR", "beginning"), ("WE", "independent"), ("LS", "not_discussed"), ("NW", "")),
        (
            Ahead("visit", "Open dag of kennismaking mbo", on=date(2026, 3, 18), again=True, may_come=True),
            Ahead("home", until=date(2026, 3, 31)),
            Ahead(text="Fleur belt het mbo", until=date(2026, 3, 20)),
        ),
        ("visit", "tell_work", "know_somebody"), ("seen", "KR", "help"), "Wij zijn trots.", "participant",
    )  # fmt: skip
    return replace(report, **changes)  # type: ignore[arg-type]


def a_full_report() -> ParentReport:
    """More than fits: long names, long words, and much of everything."""
    long = "Ik vond het spannend en toch heb ik het gedaan want ik wil later graag met mensen werken. " * 12
    return a_report(
        name=f"{LONG_NAME} Bos", first_name=LONG_NAME, school="School " * 20, mentor="Mentor " * 20,
        stations=stations(12), done=a_report().done * 12, words=(long,) * 6, moment=long, from_parents=long,
        ahead=tuple(replace(one, text=long if one.text else "") for one in a_report().ahead * 8),
        tips=("know_somebody", "three_way", "event"), starters=("seen", "liked", "good_at", "family", "try", "help"),
    )  # fmt: skip


def shapes(part: Part, page: int = 0) -> Iterator[tuple[float, float, Shape]]:
    """What is drawn on a page of a part before it is mirrored, each with its origin."""
    for placed in part.blocks[page].pictures():
        for shape in placed.shapes:
            yield placed.x, placed.y, shape


def said(part: Part) -> list[str]:
    """Every line of text of a part, in the order in which it is drawn, a date with plain spaces."""
    drawn = (shape for page in range(len(part.blocks)) for _x, _y, shape in shapes(part, page))
    return [shape.text.replace("\N{NO-BREAK SPACE}", " ") for shape in drawn if isinstance(shape, Text)]


def all_text(part: Part) -> str:
    return " ".join(said(part))
