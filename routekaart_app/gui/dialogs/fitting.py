"""How large a dialog opens: as its content likes at this text scale, but never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from routekaart_app.gui import theme

_OF_SCREEN = 0.94


def room_for(dialog: QWidget) -> QRect:
    """The part of the screen on which a dialog may open."""
    return dialog.screen().availableGeometry()


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog a size in px at 100 %, kept within the screen it opens on."""
    look, room = theme.look(), room_for(dialog)
    wide = min(look.px(width), round(room.width() * _OF_SCREEN))
    high = min(look.px(height), round(room.height() * _OF_SCREEN))
    dialog.resize(wide, high)
