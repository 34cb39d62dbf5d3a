"""Renders pages, dialogs and the first pages of reports to PNG, so that a person can look before committing."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from tools.shot import Shot

FOLDER = Path(__file__).resolve().parent.parent / "shots"
_ROUNDS = 8
"""How often what is waiting is done before the picture is taken: a layout may ask for another one."""


def main(arguments: list[str]) -> int:
    """Render the shots whose name holds one of the given words (all without any) into shots/."""
    parser = argparse.ArgumentParser(prog="python -m tools shots")
    parser.add_argument("names", nargs="*", help="parts of names; without any: everything")
    parser.add_argument("--theme", action="append", choices=["light", "dark"])
    parser.add_argument("--language", default="nl", choices=["nl", "en"])
    parser.add_argument("--scale", type=float, default=1.0, help="text size, 2.0 for twice as large")
    parser.add_argument("--manual", action="store_true", help="make the pictures of the manual, in all languages")
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder for the pictures")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.manual:
        print("\n".join(str(path) for path in _manual()))
        return 0
    options.to.mkdir(parents=True, exist_ok=True)
    made = [
        path
        for theme in options.theme or ["light", "dark"]
        for path in _render(options.names, theme, options.language, options.scale, options.to)
    ]
    made += _papers(options.names, options.language, options.to)
    print("\n".join(str(path) for path in made) or "No shot has such a name.")
    return 0 if made else 1


def _papers(names: list[str], language: str, folder: Path) -> list[Path]:
    from tools.shot_papers import render

    return render(names, language, folder)


def _manual() -> list[Path]:
    from tools import shot_manual
    from tools.shot_list import SHOTS

    app, shots = _application(), {shot.name: shot for shot in SHOTS}
    return [
        shot_manual.write(_grabbed(app, shots[wanted], "light", spoken, 1.0), shot_manual.path(name, spoken))
        for spoken in shot_manual.LANGUAGES
        for name, wanted in shot_manual.PICTURES.items()
    ]


def _render(names: list[str], theme: str, language: str, scale: float, folder: Path) -> list[Path]:
    from tools.shot_list import SHOTS

    app, made = _application(), []
    for shot in SHOTS:
        if names and not any(name in shot.name for name in names):
            continue
        size = "" if scale == 1.0 else f"-{scale:g}x"
        path = folder / f"{shot.name}-{theme}-{language}{size}.png"
        if not _grabbed(app, shot, theme, language, scale).save(str(path)):
            raise OSError(f"{path} could not be written")
        made.append(path)
    return made


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def _grabbed(app: QApplication, shot: Shot, theme: str, language: str, scale: float) -> QImage:
    widget = shot.build(theme, language, scale)
    widget.show()
    for _round in range(_ROUNDS):
        app.processEvents()
    picture = widget.grab().toImage()
    widget.close()
    widget.deleteLater()
    return picture
