"""A PDF as pictures of its pages, for the window that shows it before it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_POINTS_PER_INCH = 72
_CHANNELS = 4


class PageImage(NamedTuple):
    """One page: `width` x `height` pixels, `rgba` four bytes a pixel in rows from the top without padding."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return len(document)


def page_images(pdf: bytes, dpi: float, pages: range | None = None) -> Iterator[PageImage]:
    """The pages of a PDF one by one (those in `pages`, from 0; all without it), drawn when they are asked for.

    PDFium is not made for several threads: let one thread do all the drawing.
    """
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        for number in range(len(document)) if pages is None else pages:
            bitmap = document[number].render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
            row = bitmap.width * _CHANNELS
            data = bytes(bitmap.buffer)
            rows = (data[start : start + row] for start in range(0, bitmap.height * bitmap.stride, bitmap.stride))
            yield PageImage(bitmap.width, bitmap.height, data if bitmap.stride == row else b"".join(rows))
