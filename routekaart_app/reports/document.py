"""A PDF of one or more parts (a pupil, a class), each with its own page numbers, the same bytes for the same data."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from routekaart_app.domain.guardian import RIGHT_TO_LEFT
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.mirroring import mirrored
from routekaart_app.pictures.shapes import Line, Shape, Text
from routekaart_app.reports import letters
from routekaart_app.reports.flow import Block, Entry, divide
from routekaart_app.reports.painter import Painter
from routekaart_app.reports.styles import CAPTION, CAPTION_STRONG

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FOOT = 20.0
_RUNNING_HEAD = 26.0
_MOST_WITHOUT_CONTENTS = 6
"""Pages of a part that are found without a table of contents."""
EXAMPLE = "VOORBEELD"
"""What stands on papers on which all is invented, in every language alike."""
_MARK_AT = 17.0
"""How far below the edge of the page it stands."""

_Pages = list[list[tuple[float, Block]]]


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a page and its white margins, in points."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def first_room(self) -> float:
        """The height for text on the first page of a part, which carries its own heading."""
        return self.height - self.top - self.bottom - _FOOT

    @property
    def next_room(self) -> float:
        """The height for text on a page with a running head."""
        return self.first_room - _RUNNING_HEAD


UPRIGHT = Paper(595.28, 841.89, side=48, top=42, bottom=30)
"""A4, portrait."""

SIDEWAYS = Paper(841.89, 595.28, side=32, top=26, bottom=22)
"""A4, landscape."""


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together in a document. `head_left` and `head_right` stand on its second page and further.

    A long part whose first block fills a page can have a table of contents behind it: `contents` makes a block of one
    page, so many points high, from the entries and the pages they stand on. A part that is `bare` has neither foot nor
    page number, such as a certificate. `t` has the words around it where they are in another language than those of
    the document; in one that is written from right to left everything on its pages is the other way about.
    """

    title: str
    head_left: str
    head_right: str
    foot: str
    blocks: Sequence[Block]
    contents: Callable[[Sequence[tuple[Entry, int]], float], Block] | None = None
    bare: bool = False
    t: Catalog | None = None


class Document:
    """A PDF in the making; `data` ends it. With `two_sided`, each part begins on a right-hand page. With `is_example`
    every page says that what stands on it is invented."""

    def __init__(
        self, title: str, t: Catalog, paper: Paper, *, two_sided: bool = False, is_example: bool = False
    ) -> None:
        self.pages = 0
        self._paper = paper
        self._t = t
        self._two_sided, self._is_example = two_sided, is_example
        self._file = io.BytesIO()
        self._canvas = _new_canvas(self._file, title, t.language, paper, two_sided)
        self._painter = Painter(self._canvas)

    def add(self, part: Part) -> int:
        """Draw a part on pages of its own; returns how many it has."""
        if self._two_sided and self.pages % 2:
            self._next_page()
        pages = self._divided(part)
        is_mirrored = (part.t or self._t).language in RIGHT_TO_LEFT
        for number, blocks in enumerate(pages, 1):
            if number == 1:
                self._bookmark(Entry(part.title, 0), 0)
            head = _RUNNING_HEAD if number > 1 else 0.0
            top = self._paper.height - self._paper.top - head
            self._painter.begin_page()
            if self._is_example:
                self._painter.draw([_example(self._paper)], self._paper.side, self._paper.height)
            if not part.bare:
                self._draw(self._frame(part, number, len(pages)), 0, self._paper.height, is_mirrored)
            for place, (down, block) in enumerate(blocks, 1):
                if block.entry:
                    self._bookmark(block.entry, place)
                for x, y, shapes in block.pictures():
                    self._draw(shapes, x, top - down - y, is_mirrored)
            self._next_page()
        return len(pages)

    def _draw(self, shapes: Sequence[Shape], x: float, top: float, is_mirrored: bool) -> None:
        """Draw shapes with their origin at x from the left of the text column; mirrored, at x from its right."""
        if is_mirrored:
            x, shapes = 0.0, mirrored(shapes, self._paper.text_width - x)
        self._painter.draw(shapes, self._paper.side + x, top)

    def data(self) -> bytes:
        """The finished PDF; nothing can be added after this. ValueError for a document without pages."""
        if not self.pages:
            raise ValueError("a document without pages")
        self._canvas.save()
        return self._file.getvalue()

    def _next_page(self) -> None:
        self._canvas.showPage()
        self.pages += 1

    def _divided(self, part: Part) -> _Pages:
        """The blocks of every page, with a table of contents on the second one where there are many."""
        first_room, next_room = self._paper.first_room, self._paper.next_room
        pages = divide(part.blocks, first_room, next_room)
        if part.contents is None or len(pages) <= _MOST_WITHOUT_CONTENTS:
            return pages
        numbered = ((number, block.entry) for number, page in enumerate(pages, 2) for _down, block in page)
        contents = part.contents([(entry, number) for number, entry in numbered if entry], next_room)
        return [pages[0], [(0.0, contents)], *pages[1:]]

    def _bookmark(self, entry: Entry, place: int) -> None:
        """An entry of the outline that leads to this page; `place` tells those of one page apart."""
        key = f"part-{self.pages}-{place}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(letters.printable(entry.title), key, entry.level, closed=entry.level > 0)

    def _frame(self, part: Part, number: int, of: int) -> list[Shape]:
        """Running head and foot, measured from the top left corner of the page's text column."""
        paper, t = self._paper, part.t or self._t
        count = t.gettext("page {number} of {of}").format(number=number, of=of)
        y = paper.height - paper.bottom
        shapes: list[Shape] = [Line(0, y - 14, paper.text_width, y - 14, stroke="line", stroke_width=0.6)]
        shapes += _ends(part.foot, count, y, paper.text_width, bold=False)
        if number > 1:
            shapes += _ends(part.head_left, part.head_right, paper.top + 6, paper.text_width, bold=True)
            shapes.append(Line(0, paper.top + 14, paper.text_width, paper.top + 14, stroke="accent", stroke_width=1.2))
        return shapes


def _example(paper: Paper) -> Text:
    """The mark in the white at the top of a page on which nothing is true."""
    style = CAPTION_STRONG
    return Text(paper.text_width / 2, _MARK_AT, EXAMPLE, style.size, bold=True, color=style.color, anchor="middle")


def _ends(left: str, right: str, y: float, width: float, *, bold: bool) -> tuple[Shape, Shape]:
    """Small texts at both ends of a line; the left one gives way."""
    size = CAPTION.size
    right = letters.shorten(right, size, width * 0.5)
    room = width - letters.width(right, size) - 12
    style = CAPTION_STRONG if bold else CAPTION
    return (
        Text(0, y, letters.shorten(left, size, room, bold), size, bold=bold, color=style.color),
        Text(width, y, right, size, color=CAPTION.color, anchor="end"),
    )


def _new_canvas(file: io.BytesIO, title: str, language: str, paper: Paper, two_sided: bool) -> Canvas:
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    # Streams as bytes, not as text: a fifth smaller, and much faster to write.
    rl_config.useA85 = 0
    canvas = Canvas(
        file,
        pagesize=(paper.width, paper.height),
        invariant=1,
        pageCompression=1,
        lang=language,
        initialFontName=letters.initial_font(),
    )
    canvas.setTitle(letters.printable(title))
    canvas.setAuthor("Routekaart")
    canvas.setCreator("Routekaart")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if two_sided:
        canvas.setViewerPreference("Duplex", "DuplexFlipLongEdge")
    return canvas
