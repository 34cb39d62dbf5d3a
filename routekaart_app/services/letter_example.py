"""A letter filled in with an invented family, for who writes its text."""

from __future__ import annotations

from datetime import date, timedelta

from routekaart_app import formats
from routekaart_app.domain.letter import LIST_FIELDS, FilledLetter, Letter, LetterPage, filled
from routekaart_app.i18n import catalog
from routekaart_app.reports import parent_letter as paper
from routekaart_app.reports.document import UPRIGHT, Document

_SCHOOL, _PHONE = "Voorbeeldcollege", "010 000 00 00"
_TO = ("Ayşe Verzonnen", "Voorbeeldkade 12", "3131 AB Vlaardingen")
_COMPANIES = ("Zorghub Westwijk", "Havenbedrijf Voorbeeld")


def preview(letter: Letter, dutch: Letter | None, on: date) -> bytes:
    """The letter as a PDF in memory; `dutch` is the same in Dutch, for the small text on its slip."""
    t = catalog("reports", letter.language)
    page = LetterPage(
        letter.language,
        _filled(letter, on),
        _SCHOOL,
        _PHONE,
        _TO,
        formats.date_long(on, t.language),
        "Elif Verzonnen · 3B",
        _filled(dutch, on).slip if dutch and dutch.language != letter.language else (),
    )
    document = Document(paper.title(t), t, UPRIGHT, is_example=True)
    document.add(paper.part(page, t))
    return document.data()


def _filled(letter: Letter, on: date) -> FilledLetter:
    language = letter.language
    values = {
        "parents": _TO[0], "child": "Elif", "children": "Elif", "class": "3B", "school": _SCHOOL,
        "mentor": "J. Verzonnen", "phone": _PHONE, "today": formats.date_long(on, language),
        "date": formats.date_whole(on + timedelta(14), language), "time": "19:30", "place": "Kade 1", "subject": "LOB",
    }  # fmt: skip
    days = (on + timedelta(7 * number) for number in (1, 2))
    items = [f"{formats.day_and_month(day, language)}: {name}" for day, name in zip(days, _COMPANIES, strict=True)]
    return filled(letter, values, dict.fromkeys(LIST_FIELDS, items))
