"""What somebody typed stands there letter by letter: no label reads it as markup, or it could open files."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

from tests.gui.access.surfaces import named

_OWN_PAGES = {"key_browser", "manual_view"}
"""Whole pages of our own; what somebody typed is escaped in them."""


def read_as_markup(surface: QWidget) -> Iterator[str]:
    """Labels and pages, seen or not yet, that read markup and do not say that their words are our own."""
    for label in surface.findChildren(QLabel):
        label.ensurePolished()
        if label.textFormat() != Qt.TextFormat.PlainText and not label.property("markup"):
            yield f"{named(label)} reads what is typed as markup"
    for page in surface.findChildren(QTextEdit):
        if page.objectName() not in _OWN_PAGES:
            yield f"{named(page)} can hold markup"
