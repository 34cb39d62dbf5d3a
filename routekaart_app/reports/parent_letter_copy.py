"""The same letters as a text to go on with in a word processor (.odt): same words, direction and slip."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from routekaart_app.domain.guardian import RIGHT_TO_LEFT
from routekaart_app.domain.letter import BLANK, LetterLine, LetterPage
from routekaart_app.i18n import Catalog, catalog
from routekaart_app.reports.document import EXAMPLE

if TYPE_CHECKING:
    from odfdo import Document, Element

_FONTS = "Noto Sans', 'DejaVu Sans', Arial"
_LARGE = 1.35
_WRITTEN = "_" * 28
"""A line for a pen, where paper has one."""
_BOX = "☐ "
_ITEM = "• "
_COUNTRY = {"nl": "NL", "en": "GB", "tr": "TR", "pl": "PL", "bg": "BG", "ar": "SA"}
"""A word processor wants a country with a language to check its spelling."""
_STYLES: dict[str, tuple[float, str, str]] = {
    "Example": (9, 'fo:font-weight="bold" fo:color="#555555"', 'fo:margin-bottom="0.2cm"'),
    "School": (16, 'fo:font-weight="bold" style:font-weight-complex="bold"', 'fo:margin-bottom="0.05cm"'),
    "Quiet": (10, 'fo:color="#555555"', 'fo:margin-bottom="0.1cm"'),
    "Address": (11, "", 'fo:margin-bottom="0cm"'),
    "AddressFirst": (11, "", 'fo:margin-top="1.3cm" fo:margin-bottom="0cm"'),
    "Dated": (10, 'fo:color="#555555"', 'fo:margin-top="1cm" fo:margin-bottom="0.1cm"'),
    "Subject": (
        14,
        'fo:font-weight="bold" style:font-weight-complex="bold"',
        'fo:margin-top="0.2cm" fo:margin-bottom="0.4cm"',
    ),
    "Line": (12, "", 'fo:margin-bottom="0.02cm"'),
    "Last": (12, "", 'fo:margin-bottom="0.35cm"'),
    "SlipHead": (
        12,
        'fo:font-weight="bold" style:font-weight-complex="bold"',
        'fo:margin-top="0.8cm" fo:padding-top="0.3cm" fo:border-top="1pt dashed #555555" fo:keep-with-next="always"',
    ),
    "Slip": (12, "", 'fo:margin-top="0.3cm" fo:keep-together="always" fo:keep-with-next="always"'),
    "Dutch": (9, 'fo:color="#555555"', 'fo:margin-left="0.6cm" fo:margin-right="0.6cm" fo:keep-with-next="always"'),
}
"""Size in points, letters and paragraph of each style."""
_FROM_LEFT = frozenset({"Example", "Address", "AddressFirst", "Dutch"})
"""What is Dutch in every letter, and the address, which has to stand in the window of an envelope."""


def data(
    pages: Sequence[LetterPage], t: Catalog, title: str, *, large: bool = False, is_example: bool = False
) -> bytes:
    """All letters as one text, each beginning on a page of its own; ValueError for none at all. With `is_example` each
    says that what stands in it is invented."""
    from odfdo import Document

    if not pages:
        raise ValueError("a document without letters")
    document = Document("text")
    body = document.body
    body.clear()
    for style in _styles({page.language for page in pages}, large):
        document.insert_style(style, automatic=True)
    _tell(document, t, title)
    for number, page in enumerate(pages):
        for paragraph in _paragraphs(page, is_example, begins_page=number > 0, t=catalog("reports", page.language)):
            body.append(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _tell(document: Document, t: Catalog, title: str) -> None:
    """What the file says of itself: never who made it on which machine."""
    meta = document.meta
    meta.title = title
    meta.language = f"{t.language}-{_COUNTRY.get(t.language, 'NL')}"
    meta.generator = "Routekaart"


def _paragraphs(page: LetterPage, is_example: bool, *, begins_page: bool, t: Catalog) -> Iterator[Element]:
    """The letter from top to bottom."""
    found = [("Example", EXAMPLE)] if is_example else []
    found += _told(page, t)
    for place, (style, text) in enumerate(found):
        language = "nl" if style in _FROM_LEFT else page.language
        yield _made(f"{style}{'Break' if begins_page and place == 0 else ''}-{language}", text)


def _told(page: LetterPage, t: Catalog) -> Iterator[tuple[str, str]]:
    """Every paragraph with its style."""
    letter = page.letter
    yield "School", page.school or letter.subject
    if page.phone:
        yield "Quiet", t.gettext("Telephone {phone}").format(phone=page.phone)
    for place, address in enumerate(page.to):
        yield "Address" if place else "AddressFirst", address
    yield "Dated", page.dated
    if letter.subject:
        yield "Subject", letter.subject
    for paragraph in letter.paragraphs:
        for place, line in enumerate(paragraph, 1):
            yield "Last" if place == len(paragraph) else "Line", _line(line)
    if letter.slip:
        yield "SlipHead", " · ".join(filter(None, (page.whose, letter.subject)))
    dutch = page.dutch if len(page.dutch) == len(letter.slip) else ()
    for place, slip in enumerate(letter.slip):
        yield "Slip", f"{_BOX if slip.has_box else ''}{slip.text.replace(BLANK, _WRITTEN)}"
        if dutch:
            yield "Dutch", dutch[place].text.replace(BLANK, "…")


def _line(line: LetterLine) -> str:
    return f"{_ITEM}{line.text}" if line.is_item else line.whole


def _made(style: str, text: str) -> Element:
    from odfdo import Element

    paragraph = Element.from_tag("text:p")
    paragraph.set_attribute("text:style-name", style)
    paragraph.text = "".join(char for char in text if char.isprintable())
    return paragraph


def _styles(languages: set[str], large: bool) -> Iterator[str]:
    """Every style in every language that is needed, with its direction; those that begin a page twice."""
    scale = _LARGE if large else 1.0
    for language in sorted({*languages, "nl"}):
        for name, (size, letters, paragraph) in _STYLES.items():
            for suffix, breaks in (("", ""), ("Break", 'fo:break-before="page"')):
                yield _style(f"{name}{suffix}-{language}", language, size * scale, letters, f"{paragraph} {breaks}")


def _style(name: str, language: str, size: float, letters: str, paragraph: str) -> str:
    is_mirrored, country = language in RIGHT_TO_LEFT, _COUNTRY.get(language, "NL")
    way = "rl-tb" if is_mirrored else "lr-tb"
    spoken = f'fo:language="{language}" fo:country="{country}"'
    if is_mirrored:
        spoken = f'style:language-complex="{language}" style:country-complex="{country}"'
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
        f'<style:paragraph-properties style:writing-mode="{way}" fo:text-align="start" {paragraph}/>'
        f'<style:text-properties fo:font-family="\'{_FONTS}" style:font-family-complex="\'Noto Naskh Arabic\', Arial" '
        f'fo:font-size="{size:g}pt" style:font-size-complex="{size:g}pt" {spoken} {letters}/>'
        "</style:style>"
    )
