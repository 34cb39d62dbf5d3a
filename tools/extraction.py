"""Finds the texts for people in Python code and in Designer files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from tools.catalogs import DOMAINS, LINE, empty

KEYWORDS = {
    "_": None,
    "gettext": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
"""What marks a text in code, as the argument numbers of its parts; "c" is the context."""
_MARKED = re.compile(rf"\b(?:{'|'.join(KEYWORDS)})\s*\(")
ON_PAPER = ("reports",)
ON_BOTH = ("words.py", "domain", "pictures")
"""Below the package: what only paper says, and what screen and paper both say. The rest is for the screen."""
GENERATED = "gui/forms"
FOR_FAMILIES = ("routekaart_app/reports/parent_", "routekaart_app/reports/document.py")
"""How the names of modules begin that print papers for parents: those are translated for families as well."""
ROUTEKAART = "resources/templates/routekaart.toml"
Place = tuple[str, str | tuple[str, ...], str | None, list[str]]
"""A file, the text (singular and plural), its context, and remarks for the translator."""


def templates(root: Path) -> dict[str, Catalog]:
    """The texts of each domain, in the order of their files."""
    found = {domain: empty(domain) for domain in DOMAINS}
    for domains, (file, text, context, remarks) in _texts(root):
        for domain in domains:
            found[domain].add(text, locations=[(file, 0)], auto_comments=remarks, context=context)
    return found


def for_families(template: Catalog) -> Catalog:
    """Of the texts on paper, those on papers for parents."""
    found = empty("reports")
    for message in template:
        files = [file for file, _line in message.locations if file.startswith((*FOR_FAMILIES, ROUTEKAART))]
        if message.id and files:
            comments = message.auto_comments
            found.add(message.id, locations=message.locations, auto_comments=comments, context=message.context)
    return found


def _texts(root: Path) -> Iterator[tuple[tuple[str, ...], Place]]:
    package = root / "routekaart_app"
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package)
        if not inside.as_posix().startswith(GENERATED):
            for place in python_texts(path, path.relative_to(root).as_posix()):
                yield domains_of(inside), place
    for name in _line_names(root / ROUTEKAART):
        yield ("reports",), (ROUTEKAART, name, LINE, [])
    for path in sorted((root / "ui").glob("*.ui")):
        for place in form_texts(path, path.relative_to(root).as_posix()):
            yield ("app",), place


def _line_names(path: Path) -> list[str]:
    """The names of the lines of the default routekaart, as parents read them; none where there is no such file."""
    return [line["name"] for line in tomllib.loads(path.read_text("utf-8"))["lines"]] if path.exists() else []


def domains_of(inside: Path) -> tuple[str, ...]:
    """The domains a module of the package writes for; `inside` is its path below the package."""
    first = inside.parts[0]
    if first in ON_PAPER:
        return ("reports",)
    return DOMAINS if first in ON_BOTH else ("app",)


def python_texts(path: Path, name: str) -> Iterator[Place]:
    """The marked texts of a module; a comment that opens with "Translators:" goes along."""
    if not _MARKED.search(path.read_text("utf-8")):
        return  # to read it word by word takes long, and half of the modules say nothing to people
    for _line, text, remarks, context in extract_from_file(
        "python", path, keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        yield name, text if isinstance(text, str) else tuple(text), context, remarks


def form_texts(path: Path, name: str) -> Iterator[Place]:
    """The texts of a Designer file that are not marked as the same in every language."""
    strings: Iterator[Element] = parse(path).getroot().iter("string")  # our own file, not a stranger's
    for string in strings:
        if string.text and string.text.strip() and string.get("notr") != "true":
            remark = string.get("extracomment")
            yield name, string.text, None, [remark] if remark else []
