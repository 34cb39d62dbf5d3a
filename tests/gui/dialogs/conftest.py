"""What tests of dialogs share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from tests.answers import FakeMessages
from tests.builders import AClass
from tests.gui.conftest import free_widgets

VisitOpener = Callable[..., VisitDialog]


@pytest.fixture
def open_visit(
    services: Services, class_3b: AClass, messages: FakeMessages, qtbot: QtBot, looks: QApplication
) -> Iterator[VisitOpener]:
    """Opens "Bezoek vastleggen" for class 3B; put away after the test."""
    made: list[VisitDialog] = []

    def make(**options: Any) -> VisitDialog:
        dialog = VisitDialog(services, class_3b.group_id, messages, **options)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def put_away(dialogs: Iterable[QDialog]) -> None:
    """Close without asking, and free."""
    for dialog in filter(isValid, dialogs):
        QDialog.done(dialog, 0)
        dialog.deleteLater()
    free_widgets()
