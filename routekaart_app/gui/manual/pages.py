"""The pages of the manual: which there are, in which order, and the text of each; knows no window."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from routekaart_app import paths
from routekaart_app.domain import names
from routekaart_app.gui.manual import made_parts
from routekaart_app.i18n import N_, language

GROUPS: Mapping[str, tuple[str, ...]] = {
    N_("First steps"): ("start", "window", "practice", "manual"),
    N_("The pages"): (
        "today", "signals", "pupils", "pupil", "grid", "visits", "companies", "asking", "offers", "sector_agreements",
        "parents", "reports", "year", "admin", "template",
    ),
    N_("How to"): (
        "record_visit", "plan_visit", "record_talk", "reflection", "undo", "import_pupils", "rollover", "to_mbo",
        "parents_evening", "parent_contact", "letters", "parent_report", "paper_lists", "dossier", "doubles",
        "make_summary", "join_summaries",
    ),
    N_("What figures mean"): ("counting", "figures", "hidden"),
    N_("Keys, keeping and privacy"): ("keys", "password", "backup", "privacy", "offline"),
}  # fmt: skip
"""The groups of the contents with their pages, in the order in which they stand; each is a file in every language."""
NAMES = tuple(name for group in GROUPS.values() for name in group)
FIRST = NAMES[0]
_MADE = re.compile(r"^\{\{(\w+)\}\}$", re.MULTILINE)
_VALUE = re.compile(r"\{\{(\w+)\}\}")
_KEY = re.compile(r"`([^`]+)`")
"""What stands in a page as code is always a key, as Qt writes it."""
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`#|]+|^\s*[-:| ]+$", re.MULTILINE)
_BEFORE, _MOST = 2, 11
"""Of a line that is shown: how many words before what was found, and how many in all."""


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its name, its title, its whole text in Markdown, and the same as plain lines to search in."""

    name: str
    title: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A page in which all words stand, and the line that shows it; "" where the title does."""

    page: ManualPage
    line: str = ""


def page(name: str) -> ManualPage:
    """A page in the screen's language, with what the program itself fills in. KeyError for an unknown name."""
    if name not in NAMES:
        raise KeyError(name)
    return _page(name, language())


def pages() -> tuple[ManualPage, ...]:
    """All pages in their order."""
    return tuple(map(page, NAMES))


@cache
def _page(name: str, spoken: str) -> ManualPage:
    written = paths.resource("manual", spoken, f"{name}.md").read_text("utf-8")
    text = _MADE.sub(lambda found: made_parts.block(found[1]) or found[0], written)
    text = _VALUE.sub(lambda found: made_parts.value(found[1]), text)
    text = _KEY.sub(lambda found: f"`{made_parts.native(found[1])}`", text)
    title, _newline, body = text.partition("\n")
    return ManualPage(name, title.removeprefix("# ").strip(), text, _plain(body))


def find(text: str) -> tuple[Hit, ...]:
    """The pages in which all words of a text stand: first those with them in their title, then those in which they
    stand together. Accents do not matter."""
    phrase = names.fold(text)
    words = phrase.split()
    if not words:
        return ()
    found: tuple[list[Hit], ...] = ([], [], [])
    for one in pages():
        title, body = names.fold(one.title), _folded(one)
        if all(word in title for word in words):
            found[0].append(Hit(one))
        elif all(word in f"{title} {body}" for word in words):
            found[1 if phrase in body else 2].append(Hit(one, _shown(one, phrase)))
    return tuple(hit for hits in found for hit in hits)


@cache
def _folded(one: ManualPage) -> str:
    return names.fold(" ".join(one.lines))


def _shown(one: ManualPage, phrase: str) -> str:
    """The line with the most of what was searched for, from just before the first of it."""

    def has(line: str) -> tuple[bool, int]:
        folded = names.fold(line)
        return phrase in folded, sum(word in folded for word in phrase.split())

    said = max(one.lines, key=has).split()
    firsts = (at for at, word in enumerate(said) if any(part in names.fold(word) for part in phrase.split()))
    start = max(0, next(firsts, 0) - _BEFORE)
    return ("… " if start else "") + " ".join(said[start : start + _MOST]) + (" …" if len(said) > start + _MOST else "")


def _plain(text: str) -> tuple[str, ...]:
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    lines = (" ".join(_MARKS.sub("", line).split()) for line in text.splitlines())
    return tuple(line.removeprefix("- ") for line in lines if line)
