"""Reads and writes translation files the same way every time: no dates, no line numbers, sorted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po as babel_read_po
from babel.messages.pofile import write_po

DOMAINS = ("app", "reports")
LANGUAGES = ("nl", "en")
FAMILY_LANGUAGES = ("tr", "pl", "ar", "bg")
"""The further languages in which papers for parents are printed; they have the texts of those papers and no others."""
LINE = "line"
"""The context of the name of a line of the default routekaart, which is Dutch in the source."""
_UNCHECKED = """
# Not yet checked by a native speaker; if you read this language well, please do.
# No text may need to know whether a child or a parent is a he or a she.
# On paper the Dutch text leads, and the paper says so."""
Key = tuple[str | None, str, str]
"""Context, text, and its plural or nothing."""
Texts = dict[Key, tuple[str, ...]]
"""Translations by key: one string, or one per plural form."""


class _LastingCatalog(Catalog):
    """A catalogue whose header says nothing that changes by itself."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        headers = [("Project-Id-Version", "Routekaart")]
        if self.locale is not None:
            headers += [("Language", str(self.locale)), ("Plural-Forms", self.plural_forms)]
        return [
            *headers,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def empty(domain: str, language: str | None = None) -> Catalog:
    """A catalogue without texts: the template of a domain, or its translation into a language."""
    where = {"app": "on screen", "reports": "on paper"}[domain]
    kind = f"translated into {language}" if language else "to translate"
    note = _UNCHECKED if language in FAMILY_LANGUAGES else ""
    comment = f"# The texts of Routekaart {where}, {kind}.{note}"
    return _LastingCatalog(locale=language, header_comment=comment, fuzzy=False)


def key_of(message: Message) -> Key:
    """What a message is found by."""
    one, many = message.id if isinstance(message.id, (tuple, list)) else (message.id, "")
    return message.context, one, many


def shown(key: Key) -> str:
    """A key as a person reads it."""
    context, one, many = key
    return repr(one) + (f" / {many!r}" if many else "") + (f" ({context})" if context else "")


def _messages(path: Path) -> list[Message]:
    if not path.exists():
        return []
    with path.open("rb") as file:
        return [message for message in babel_read_po(file) if message.id]


def read_po(path: Path) -> Texts:
    """The translations of a file, empty where one is missing or unsure; nothing where there is no file."""
    return {key_of(message): ("",) if message.fuzzy else _strings(message) for message in _messages(path)}


def _strings(message: Message) -> tuple[str, ...]:
    string: Any = message.string
    return tuple(string) if isinstance(string, (tuple, list)) else (string,)


def translated(template: Catalog, language: str, domain: str, sources: Iterable[Texts]) -> Catalog:
    """The template's texts in a language; the first source that has a translation gives it."""
    result = empty(domain, language)
    ready = list(sources)
    for message in template:
        if message.id:
            found = [texts.get(key_of(message), ()) for texts in ready]
            strings = next((item for item in found if item and all(item)), ())
            result.add(
                message.id,
                strings if message.pluralizable and strings else "".join(strings[:1]) or None,
                locations=message.locations,
                auto_comments=message.auto_comments,
                context=message.context,
            )
    return result


def po_bytes(catalog: Catalog) -> bytes:
    """The text file of a catalogue."""
    file = BytesIO()
    write_po(file, catalog, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """The compiled file of a catalogue."""
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def read_fills(paths: Sequence[Path]) -> Texts:
    """Dutch from JSON: "msgid", "one||many" with a list, or "context\\u0004msgid"; later files win."""
    texts: Texts = {}
    for path in paths:
        for name, dutch in json.loads(path.read_text("utf-8")).items():
            context, _, rest = name.rpartition("\x04")
            one, _, many = rest.partition("||")
            texts[context or None, one, many] = (dutch,) if isinstance(dutch, str) else tuple(dutch)
    return texts


def problems(path: Path) -> list[str]:
    """What is wrong in a translation file itself: unsure, obsolete, or placeholders that differ."""
    if not path.exists():
        return []
    with path.open("rb") as file:
        catalog = babel_read_po(file)
    found = [f"obsolete: {message!r}" for message in catalog.obsolete]
    for message in catalog:
        if message.id:
            found += _problems_of(message)
    return found


def _problems_of(message: Message) -> list[str]:
    key = key_of(message)
    found = [f"unsure (fuzzy): {shown(key)}"] if message.fuzzy else []
    # A plural form may leave its count out ("one pupil"), but may not name what the source does not know.
    allowed = placeholders(key[1]) | placeholders(key[2])
    needed = placeholders(key[1]) & placeholders(key[2]) if key[2] else allowed
    for string in filter(None, _strings(message)):
        names = placeholders(string)
        if names - allowed or needed - names:
            found.append(f"placeholders differ: {shown(key)} -> {string!r}")
    return found


def placeholders(text: str) -> set[str]:
    """The names between braces, such as `count` in "{count} pupils"."""
    return set(re.findall(r"\{(\w*)[^{}]*\}", text))
