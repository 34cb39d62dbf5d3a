"""What the manual does not write down but takes from the program itself, so that it stays true: keys, definitions, and
numbers such as within how many weeks a talk should follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QKeySequence

from routekaart_app import words
from routekaart_app.domain import asking, chain, clashes, signals, suppression
from routekaart_app.gui import shortcuts
from routekaart_app.gui.manual import further_keys
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.rail import PLACES
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services import summary_words

_HEAD = (N_("Key"), N_("What it does"))
_VALUES: Mapping[str, int] = {
    "weeks_to_talk": chain.WEEKS_TO_TALK,
    "weeks_to_next_step": chain.WEEKS_TO_NEXT_STEP,
    "least": suppression.LEAST,
    "usual": suppression.USUAL,
    "below_usual": suppression.USUAL - 1,
    "most": suppression.MOST,
    "asked_often": asking.ASKED_OFTEN,
    "clash_days": clashes.DEFAULT_DAYS,
    "longest_shown": signals.LONGEST_SHOWN,
}


def value(name: str) -> str:
    """A number that the program keeps to, or a part that stands within a sentence. KeyError for an unknown name."""
    return str(_VALUES[name]) if name in _VALUES else _BLOCKS[name]()


def block(name: str) -> str:
    """A part of a page in Markdown; "" when no part has this name."""
    made = _BLOCKS.get(name)
    return made() if made else ""


def known_keys() -> frozenset[str]:
    """All keys that the sheet of keys tells of, as Qt writes them; the manual may name no others."""
    told = (key for rows in _key_rows() for keys, _text in rows for key in keys)
    return frozenset(told)


def _window_keys() -> list[tuple[tuple[str, ...], str]]:
    return [(shortcut.keys, shortcut.text) for shortcut in shortcuts.SHORTCUTS.values() if shortcut.keys]


def _place_keys() -> list[tuple[tuple[str, ...], str]]:
    return [((f"Ctrl+{number}",), text) for number, (_name, text, _icon) in enumerate(PLACES, start=1)]


def _grid_keys() -> list[tuple[tuple[str, ...], str]]:
    return [(item.keys, item.text) for item in grid_keys.KEYS.values()]


def _key_rows() -> Iterable[Iterable[tuple[tuple[str, ...], str]]]:
    return (_window_keys(), _place_keys(), _grid_keys(), *further_keys.KEYS.values())


def _table(rows: Iterable[tuple[tuple[str, ...], str]]) -> str:
    head = " | ".join(_(text) for text in _HEAD)
    lines = [f"| {head} |", "| --- | --- |"]
    for keys, text in rows:
        written = " / ".join(f"`{key}`" for key in keys if key != "Return")
        said = _(text).rstrip(" …")
        lines.append(f"| {written} | {said[:1].upper()}{said[1:]} |")
    return "\n".join(lines)


def native(key: str) -> str:
    """A key as people here write it; what Qt has no word for stays."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def _further() -> str:
    groups = ((_(title), _table(rows)) for title, rows in further_keys.KEYS.items())
    return "\n\n".join(f"## {title}\n\n{table}" for title, table in groups)


def _definitions() -> str:
    """Every table of the yearly summary, with what its figures count, in the words that stand below them there."""
    told = summary_words.definitions(suppression.USUAL)
    parts = []
    for table_id, columns in summary_words.COLUMNS.items():
        figures = [
            f"- *{summary_words.column_title(table_id, column)}*: {told[f'{table_id}.{column}']}"
            for column, _role in columns
            if column not in ("key", "label")
        ]
        note = summary_words.note(table_id)
        head = f"## {summary_words.title(table_id)}\n\n{told[table_id]}"
        parts.append("\n\n".join(filter(None, (head, "\n".join(figures), note))))
    return "\n\n".join(parts)


def _suppression() -> str:
    return summary_words.definitions(suppression.USUAL)["suppression"]


def _statuses() -> str:
    return ", ".join(_(text) for text in words.STATUS.values())


_BLOCKS: Mapping[str, Callable[[], str]] = {
    "keys_window": lambda: _table(_window_keys()),
    "keys_places": lambda: _table(_place_keys()),
    "keys_grid": lambda: _table(_grid_keys()),
    "keys_further": _further,
    "definitions": _definitions,
    "suppression": _suppression,
    "statuses": _statuses,
}
