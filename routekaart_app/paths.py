"""Where the program's own files and the user's folders are."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "Routekaart"
EXAMPLE_NAME = "Voorbeeldschool"


def _bundled(name: str) -> Path:
    """A data folder inside a wheel or frozen program, or beside the package in a checkout."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """A file or folder below `resources/`, such as `resource("fonts", "NotoSans-Regular.ttf")`."""
    return _bundled("resources").joinpath(*parts)


def translations() -> Path:
    """The folder that holds one folder per language."""
    return _bundled("translations")


def data_folder() -> Path:
    """Where administrations live by default: local to this laptop, never roaming, never synced."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def example_folder() -> Path:
    """Where the invented school lives; nothing else may."""
    return data_folder() / EXAMPLE_NAME


def is_example_name(name: str) -> bool:
    """Whether a folder beside the other administrations would bear a name that the invented school uses."""
    name, own = name.strip(" .").casefold(), EXAMPLE_NAME.casefold()
    return name == own or name.startswith(f"{own}.")


def config_folder() -> Path:
    """Where the settings of this user on this laptop are kept."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False))


def log_folder() -> Path:
    """Where the technical log is kept; it holds ids only, never a name."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))
