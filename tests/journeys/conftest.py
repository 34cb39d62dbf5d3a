"""Stories use the same window and administrations as the tests of single windows."""

from tests.gui.conftest import (
    bars_come_late,
    class_3b,
    config_folder,
    empty,
    looks,
    make_window,
    services,
    spoken,
    window,
)

__all__ = [
    "bars_come_late",
    "class_3b",
    "config_folder",
    "empty",
    "looks",
    "make_window",
    "services",
    "spoken",
    "window",
]
