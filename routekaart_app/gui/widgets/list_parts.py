"""What pages around a list have alike: the way back, a list or what stands in its place, and what to do with a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from routekaart_app.gui import icons
from routekaart_app.gui.widgets.page_head import PageHead
from routekaart_app.i18n import gettext as _

_BACK_ICON = 15


def back_button(to: str) -> QPushButton:
    """The way to the page above, by its name."""
    button = QPushButton(to)
    button.setObjectName("back_button")
    button.setProperty("kind", "link")
    icons.put(button, "back", "accent", _BACK_ICON)
    return button


def under(back: QPushButton, head: PageHead) -> QVBoxLayout:
    """The head of a page that hangs under another, with the way there above it."""
    top = QVBoxLayout()
    top.setSpacing(0)
    top.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
    top.addWidget(head)
    return top


def either(*parts: QWidget) -> tuple[QWidget, QStackedLayout]:
    """One of these at a time, such as a list, or what stands in its place when it is empty; and what turns them."""
    whole = QWidget()
    turned = QStackedLayout(whole)
    turned.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        turned.addWidget(part)
    return whole, turned


def action_button(name: str, text: str, icon: str) -> QPushButton:
    """What can be done with the row that is chosen."""
    button = QPushButton(text)
    button.setObjectName(f"{name}_button")
    button.setAutoDefault(False)
    icons.put(button, icon)
    return button


def copy_button() -> QPushButton:
    """Copies the whole list."""
    button = action_button("copy", _("Copy list"), "file")
    button.setToolTip(_("With headings, to paste into a sheet (Ctrl+C)"))
    return button
