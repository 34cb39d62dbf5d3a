"""Stories use the same window and administrations as the tests of single windows."""

from tests.gui.conftest import class_3b, config_folder, empty, looks, make_window, services, spoken, window

__all__ = ["class_3b", "config_folder", "empty", "looks", "make_window", "services", "spoken", "window"]
