"""Compiles the Designer files of ui/ to typed Python, and says when the two are not the same any more."""

from __future__ import annotations

import argparse
import enum
import importlib
import re
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import parse

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "ui"
FORMS = ROOT / "routekaart_app" / "gui" / "forms"
HEADER = '"""The form of ui/{name}, compiled by `python -m tools forms`: change that file, not this one."""\n\n'


def main(arguments: list[str]) -> int:
    """Compile every form, or with `--check` only tell which are stale, missing or left over."""
    parser = argparse.ArgumentParser(prog="python -m tools forms")
    parser.add_argument("--check", action="store_true", help="change nothing; 1 if anything would change")
    if parser.parse_args(arguments).check:
        problems = check(SOURCES, FORMS)
        print("\n".join(problems) or "Every form is up to date.")
        return int(bool(problems))
    print("\n".join(update(SOURCES, FORMS)) or "Every form was up to date.")
    return 0


def check(sources: Path, forms: Path) -> list[str]:
    """One line per form that is stale, missing, or has no source."""
    wanted = _wanted(sources, forms)
    problems = []
    for target, text in wanted.items():
        if not target.exists():
            problems.append(f"{target.name}: missing")
        elif target.read_text("utf-8") != text:
            problems.append(f"{target.name}: stale")
    problems += [f"{path.name}: its source is gone" for path in _orphans(forms, wanted)]
    return problems


def update(sources: Path, forms: Path) -> list[str]:
    """Write what `check` finds, delete what has no source, and return what was done."""
    wanted = _wanted(sources, forms)
    done = []
    for target, text in wanted.items():
        if not target.exists() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8", newline="\n")
            done.append(f"{target.name}: compiled")
    for path in _orphans(forms, wanted):
        path.unlink()
        done.append(f"{path.name}: deleted, its source is gone")
    return done


def _wanted(sources: Path, forms: Path) -> dict[Path, str]:
    texts = compiled(sorted(sources.glob("*.ui")))
    return {forms / f"ui_{source.stem}.py": text for source, text in texts.items()}


def _orphans(forms: Path, wanted: dict[Path, str]) -> list[Path]:
    return [path for path in sorted(forms.glob("ui_*.py")) if path not in wanted]


def compiled(sources: Sequence[Path]) -> dict[Path, str]:
    """The Python of each form: strictly typed, with full enum names, formatted."""
    return _tidied({source: HEADER.format(name=source.name) + _translated(source) for source in sources})


def _translated(source: Path) -> str:
    """What Qt's own compiler makes of a form, with types and full enum names."""
    text = subprocess.run([_uic(), "-g", "python", source], capture_output=True, encoding="utf-8", check=True).stdout
    text = text[text.index("from PySide6") :]
    return _with_full_enum_names(_with_types(text, *_top_widget(source)))


@cache
def _uic() -> Path:
    """Where PySide6 keeps the compiler; its own command for it starts two Pythons first."""
    folder = Path(PySide6.__file__).parent
    return folder / "uic.exe" if sys.platform == "win32" else folder / "Qt" / "libexec" / "uic"


def _top_widget(source: Path) -> tuple[str, str]:
    """The name and the class of the widget that is the form itself."""
    widget = parse(source).getroot().find("widget")  # our own file, not a stranger's
    if widget is None:
        raise ValueError(f"{source.name} holds no widget")
    return widget.attrib["name"], widget.attrib["class"]


def _with_types(text: str, name: str, kind: str) -> str:
    text = text.replace("(object):", ":")
    text = re.sub(r"^ *# ?(setupUi|retranslateUi|if QT_CONFIG.*|endif.*)\n", "", text, flags=re.MULTILINE)
    return re.sub(rf"def (setupUi|retranslateUi)\(self, {name}\):", rf"def \1(self, {name}: {kind}) -> None:", text)


def _with_full_enum_names(text: str) -> str:
    """`QDialogButtonBox.Save` becomes `QDialogButtonBox.StandardButton.Save`, the only one the type checker knows."""
    modules = [importlib.import_module(f"PySide6.{name}") for name in ("QtCore", "QtGui", "QtWidgets")]

    def full(match: re.Match[str]) -> str:
        owner = next((getattr(module, match[1]) for module in modules if hasattr(module, match[1])), None)
        member = getattr(owner, match[2], None)
        return f"{type(member).__qualname__}.{match[2]}" if isinstance(member, enum.Enum) else match[0]

    return re.sub(r"\b(Q\w+)\.(\w+)\b(?!\.)", full, text)


def _tidied(texts: dict[Path, str]) -> dict[Path, str]:
    """The same texts without what is imported and not used, sorted and formatted; all forms in one go."""
    options = ["--isolated", "--line-length", "110", "--quiet", "."]
    own = 'lint.isort.known-first-party=["routekaart_app"]'
    lint = ["check", "--fix", "--select", "F401,I,UP", "--target-version", "py311", "--config", own, *options]
    with TemporaryDirectory() as folder:
        places = {source: Path(folder) / f"ui_{source.stem}.py" for source in texts}
        for source, place in places.items():
            place.write_text(texts[source], "utf-8", newline="\n")
        for words in (lint, ["format", *options]):
            subprocess.run([sys.executable, "-m", "ruff", *words], cwd=folder, capture_output=True, check=True)
        return {source: place.read_text("utf-8") for source, place in places.items()}
