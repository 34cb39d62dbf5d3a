"""Letters on paper: one page where it fits, the address in its window, the slip at the foot, Arabic mirrored."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from routekaart_app.domain import letter as rules
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.domain.letter import LetterLine, LetterPage, SlipLine
from routekaart_app.i18n import catalog
from routekaart_app.reports import parent_letter
from routekaart_app.reports.document import UPRIGHT, Document
from routekaart_app.services.letters import shipped

VALUES = dict.fromkeys(rules.FIELDS, "Aydın")
LISTS = {key: ["12 maart: Zorghub Westwijk", "26 maart: Havenbedrijf"] for key in rules.LIST_FIELDS}
TO = ("Ayşe Aydın", "Mehmet Aydın", "Kade 7", "3131 AB Vlaardingen")


def page(language: str, key: str = "invitation") -> LetterPage:
    texts = shipped()[key]
    dutch = rules.filled(texts["nl"], VALUES, LISTS).slip if language != "nl" else ()
    made = rules.filled(texts[language], VALUES, LISTS)
    return LetterPage(language, made, "Voorbeeldcollege", "010", TO, "4 maart 2026", "Elif · 3B", dutch)


def drawn(one: LetterPage, *, large: bool = False) -> PdfReader:
    t = catalog("reports", one.language)
    document = Document(parent_letter.title(t), t, UPRIGHT)
    document.add(parent_letter.part(one, t, large=large))
    return PdfReader(io.BytesIO(document.data()))


def places(reader: PdfReader, number: int = 0) -> dict[str, tuple[float, float]]:
    """Where every text on a page begins, in points from its left and its top."""
    found: dict[str, tuple[float, float]] = {}
    sheet = reader.pages[number]

    def visit(text: str, _user: object, matrix: list[float], _font: object, _size: float) -> None:
        if text.strip():
            found.setdefault(text.strip(), (matrix[4], float(sheet.mediabox.height) - matrix[5]))

    sheet.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_shipped_letter_fits_on_one_page_and_on_two_in_large_type(language: str) -> None:
    for key in rules.SHIPPED:
        one = page(language, key)
        assert len(drawn(one).pages) == 1, key
        assert len(drawn(one, large=True).pages) <= 2, key


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_address_stands_in_the_window_on_every_page(language: str) -> None:
    left, top = places(drawn(page(language)))["Kade 7"]
    assert left == pytest.approx(UPRIGHT.side, abs=1) and 140 < top < 220


def test_arabic_is_mirrored_with_the_dutch_of_the_slip_from_the_left() -> None:
    dutch, arabic = places(drawn(page("nl"))), places(drawn(page("ar")))
    school = arabic["Voorbeeldcollege"][0]
    assert dutch["Voorbeeldcollege"][0] == pytest.approx(UPRIGHT.side, abs=1) and school > UPRIGHT.width / 2
    assert arabic["Ik kom."][0] == pytest.approx(UPRIGHT.side, abs=1) and arabic["Ik kom."][1] > 600
    assert dutch["Ik kom."][0] > UPRIGHT.side + 10


def test_a_long_letter_goes_on_with_its_slip_at_the_foot_of_the_last_page() -> None:
    one = page("nl")
    long = tuple((LetterLine(f"Regel {number} van een lange brief."),) for number in range(40))
    slip = (SlipLine(f"Heel lang {'woord ' * 30}{rules.BLANK}", has_box=True), SlipLine(f"Naam: {rules.BLANK}"))
    reader = drawn(replace(one, letter=replace(one.letter, paragraphs=long, slip=slip)))
    assert len(reader.pages) == 2 and places(reader, 1)["Naam:"][1] > 700
    bare = replace(one, letter=replace(one.letter, slip=(), subject=""), school="", phone="", to=(), whose="")
    assert len(drawn(bare).pages) == 1
