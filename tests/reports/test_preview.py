"""A PDF shown as pictures before it is printed."""

from __future__ import annotations

from routekaart_app.reports import preview
from tests.reports import data, pdfs


def test_every_page_becomes_a_picture_of_its_size() -> None:
    pdf = pdfs.progress(data.a_dossier())
    images = list(preview.page_images(pdf, 72))
    assert len(images) == preview.page_count(pdf) == 2
    for image in images:
        assert (image.width, image.height) == (596, 842)
        assert len(image.rgba) == image.width * image.height * 4


def test_only_the_pages_asked_for_are_drawn() -> None:
    (second,) = preview.page_images(pdfs.progress(data.a_dossier()), 36, range(1, 2))
    assert second.width == 298


def test_the_accent_is_on_the_page_and_the_paper_is_white() -> None:
    image = next(preview.page_images(pdfs.progress(data.a_dossier()), 72))
    assert image.rgba[:3] == b"\xff\xff\xff"
    pixels = {image.rgba[start : start + 3] for start in range(0, len(image.rgba), 4)}
    assert bytes.fromhex("0E5A74") in pixels
