"""What holds for every PDF: the same bytes for the same data, own fonts only, page x of y, right-hand pages."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from routekaart_app.reports import progress_report
from routekaart_app.reports.blocks import lines
from routekaart_app.reports.document import UPRIGHT, Document, Part
from routekaart_app.reports.flow import Column, Row
from routekaart_app.reports.styles import BODY
from tests.reports import data, pdfs


def a_part(title: str, pages: int = 1) -> Part:
    text = "\n".join(f"{title} regel" for _ in range(50 * pages - 10))
    row = Row((Column(0, lines(text, BODY, 300)),), 300)
    return Part(title, f"{title} · 3B", "Voorbeeldcollege", "Proef", (row,))


def test_the_same_data_gives_the_same_bytes() -> None:
    assert pdfs.progress(data.a_dossier()) == pdfs.progress(data.a_dossier())
    assert pdfs.overview(data.a_class()) == pdfs.overview(data.a_class())


def test_other_reports_in_between_change_nothing() -> None:
    before = pdfs.progress(data.a_dossier())
    pdfs.progress(data.a_dossier(mentor="Ω Ж ğ محمد 👍"))
    assert pdfs.progress(data.a_dossier()) == before


def test_it_says_what_it_is_by_whom_and_in_which_language() -> None:
    reader = PdfReader(io.BytesIO(pdfs.progress(data.a_dossier())))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Test", "Routekaart")
    assert reader.root_object["/Lang"] == "en"
    assert [entry.title for entry in reader.outline] == ["Fleur Bos"]


def test_every_font_is_embedded_and_in_part() -> None:
    reader = PdfReader(io.BytesIO(pdfs.progress(data.a_dossier(mentor="محمد"))))
    fonts = {font.get_object()["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert {name.split("+")[1] for name in fonts} == {"NotoSans-Regular", "NotoSans-Bold", "NotoNaskhArabic-Regular"}


def test_pages_are_counted_per_part() -> None:
    pages = pdfs.laid_out(pdfs.made(a_part("een"), a_part("twee", 2)))
    counts = [line for page in pages for line in page.splitlines() if line.startswith("page ")]
    assert counts == ["page 1 of 1", "page 1 of 2", "page 2 of 2"]


def test_the_second_page_says_again_whose_it_is() -> None:
    first, second = pdfs.laid_out(pdfs.made(a_part("een", 2)))
    assert "een · 3B" not in first
    assert "een · 3B" in second


def test_two_sided_lets_every_part_begin_on_a_right_hand_page() -> None:
    pages = pdfs.laid_out(pdfs.made(a_part("een"), a_part("twee", 2), a_part("drie"), two_sided=True))
    assert ["een" in pages[0], pages[1], "twee" in pages[2], "twee" in pages[3], "drie" in pages[4]] == [
        True, "", True, True, True,
    ]  # fmt: skip
    assert len(pages) == 5


def test_a_document_without_pages_cannot_be_ended() -> None:
    with pytest.raises(ValueError):
        Document("leeg", pdfs.T, UPRIGHT).data()


def test_ends_that_are_too_long_give_way() -> None:
    part = progress_report.part(data.a_dossier(), pdfs.T)
    long = replace(part, foot="voet " * 60, head_left="hoofd " * 60, head_right="rechts " * 60)
    assert "…" in pdfs.words(pdfs.made(long))


def test_every_page_of_what_is_invented_says_so() -> None:
    document = Document("Test", pdfs.T, UPRIGHT, is_example=True)
    for part in (a_part("een", 2), replace(a_part("twee"), bare=True)):
        document.add(part)
    pages = pdfs.pages(document.data())
    assert [page.count("VOORBEELD") for page in pages] == [1, 1, 1]
    assert "VOORBEELD" not in "".join(pdfs.pages(pdfs.made(a_part("een"))))
