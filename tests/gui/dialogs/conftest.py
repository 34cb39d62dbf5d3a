"""What tests of dialogs share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from tests.gui.conftest import free_widgets


def put_away(dialogs: Iterable[QDialog]) -> None:
    """Close without asking, and free."""
    for dialog in filter(isValid, dialogs):
        QDialog.done(dialog, 0)
        dialog.deleteLater()
    free_widgets()
