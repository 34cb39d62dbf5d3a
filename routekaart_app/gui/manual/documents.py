"""A page of the manual as a text document in the look of the program, for the window and for paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from routekaart_app import paths
from routekaart_app.gui import fonts
from routekaart_app.gui.manual.pages import ManualPage
from routekaart_app.gui.theme import Look
from routekaart_app.i18n import language

_HEADINGS = {1: "title", 2: "heading", 3: "body"}
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LINE, _TIGHT_LINE = 135, 110
"""Height of a line in per cents of the type; the second in headings and tables."""
_KEYS_SHARE = 32.0
"""How much of the width of a table its first column gets, in per cents."""


def document(page: ManualPage, look: Look, width: int, ratio: float = 0.0) -> QTextDocument:
    """The page in the colours and sizes of a look, its pictures at most `width` px wide; `ratio` is how many dots of
    the screen a px has, 0 to keep every dot of a picture, for paper."""
    made = QTextDocument()
    made.setDefaultFont(look.font())
    made.setDocumentMargin(0)
    made.setMarkdown(page.text, _DIALECT)
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
    _dress_blocks(made, look)
    _dress_words(made, look, width, ratio)
    _dress_tables(made, look)
    return made


def picture(name: str) -> QImage:
    """A picture of the manual in the screen's language; null when there is none of that name."""
    return QImage(str(paths.resource("manual", "pictures", language(), f"{name}.png")))


def _dress_blocks(made: QTextDocument, look: Look) -> None:
    cursor, block = QTextCursor(made), made.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        form, level = QTextBlockFormat(), block.blockFormat().headingLevel()
        is_item, is_free = block.textList() is not None, cursor.currentTable() is None
        line = _LINE if is_free and not level else _TIGHT_LINE
        form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if is_free:
            above = {1: 0, 2: look.px(20), 3: look.px(14)}.get(level, look.px(3) if is_item else look.px(6))
            form.setTopMargin(above)
            form.setBottomMargin(look.px(3) if is_item else look.px(6))
        cursor.mergeBlockFormat(form)
        block = block.next()


def _dress_words(made: QTextDocument, look: Look, width: int, ratio: float) -> None:
    """Links, keys and pictures; collected first, as dressing them moves what is being gone through."""
    found = []
    block = made.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            found.append((part.position(), part.length(), part.charFormat(), block.blockFormat().headingLevel()))
            parts += 1
        block = block.next()
    for at, length, form, level in found:
        cursor = QTextCursor(made)
        cursor.setPosition(at)
        cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
        if form.isImageFormat():
            _place_picture(made, cursor, form.toImageFormat(), look, width, ratio)
            continue
        if form.fontFixedPitch():
            _set_type(form, look.size("small"))
            form.setBackground(look.color("soft"))
        if level:
            _set_type(form, look.size(_HEADINGS.get(level, "body")))
        if form.isAnchor():
            form.setForeground(look.color("accent"))
            form.setFontUnderline(True)
        cursor.setCharFormat(form)


def _place_picture(
    made: QTextDocument, cursor: QTextCursor, form: QTextImageFormat, look: Look, width: int, ratio: float
) -> None:
    image = _framed(picture(form.name()), look)
    wide = min(width, image.width())
    if ratio and image.width() > wide * ratio:
        image = image.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
    form.setHeight(wide * image.height() / image.width() if wide else 0)
    form.setWidth(wide)
    made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(form.name()), image)
    cursor.setCharFormat(form)
    line = QTextBlockFormat()
    line.setLineHeight(100, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    cursor.mergeBlockFormat(line)


def _framed(image: QImage, look: Look) -> QImage:
    """A picture with a line around it, so that one sees where it ends."""
    if not image.isNull():
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        canvas = QPainter(image)
        canvas.setPen(QPen(look.color("edge"), 2))
        canvas.drawRect(image.rect().adjusted(1, 1, -1, -1))
        canvas.end()
    return image


def _dress_tables(made: QTextDocument, look: Look) -> None:
    for table in made.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        form = table.format()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(look.color("line")))
        form.setCellPadding(look.px(4))
        form.setCellSpacing(0)
        form.setTopMargin(look.px(6))
        form.setBottomMargin(look.px(10))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        rest = (100 - _KEYS_SHARE) / max(1, table.columns() - 1)
        shares = [_KEYS_SHARE] + [rest] * (table.columns() - 1)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        table.setFormat(form)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(look.color("soft"))
            cell.setFormat(head)


def _set_type(form: QTextCharFormat, pixels: float) -> None:
    """Our own type, bold: what Markdown asks for, such as a typewriter's, is not there."""
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    form.clearProperty(QTextFormat.Property.FontFixedPitch)
    everything = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll
    form.setFont(fonts.font(pixels, bold=True), everything)
