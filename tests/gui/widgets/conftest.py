"""Every widget is tried in the light look at 100 %, which is what the program starts with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from routekaart_app.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Callable[[str, float], theme.Look]]:
    """Change the look of the program; it is light at 100 % before and after."""
    theme.apply(qapp, "light", 1.0)
    yield lambda name, scale: theme.apply(qapp, name, scale)
    theme.apply(qapp, "light", 1.0)
