"""A compiled catalogue (.mo) of which a text is only read when somebody asks for it."""

from __future__ import annotations

import gettext
import struct
from collections.abc import Iterator
from typing import Any

_MAGIC = 0x950412DE
_HEAD = struct.Struct("<5I")
_PLACE = struct.Struct("<II")

Key = str | tuple[str, int]
"""A text, or a text that depends on a count and the number of its form."""


class CatalogFile(gettext.GNUTranslations):
    """What `gettext.translation` gives, ready in a tenth of the time: a window shows some of thousands of texts.

    OSError for what is no catalogue as `tools/catalogs.py` writes them (little-endian, UTF-8).
    """

    def _parse(self, fp: Any) -> None:
        """Only the head, with the rule for plurals, and where each text is."""
        self._catalog = _Texts(fp.read())
        head = dict(_fields(self._catalog.get("", "")))
        self._info = head
        self._charset = "utf-8"
        rule = head.get("plural-forms", "").partition("plural=")[2].rstrip(";")
        self.plural = gettext.c2py(rule or "n != 1")


class _Texts:
    """What `GNUTranslations` looks its texts up in, as it would look in a dict."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEAD.size or _HEAD.unpack_from(data)[0] != _MAGIC:
            raise OSError("not a compiled catalogue")
        _magic, _version, count, ids, texts = _HEAD.unpack_from(data)
        places = _PLACE.iter_unpack(data[ids : ids + count * _PLACE.size])
        self._data, self._ids, self._texts = data, ids, texts
        self._at = {data[at : at + size].partition(b"\0")[0]: number for number, (size, at) in enumerate(places)}
        self._found: dict[Key, str | None] = {}

    def __getitem__(self, key: Key) -> str:
        found: str | None = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: Key, default: Any = None) -> Any:
        """The text, or `default` where the catalogue has none."""
        try:
            found = self._found[key]
        except KeyError:
            found = self._found[key] = self._read(key)
        return default if found is None else found

    def _read(self, key: Key) -> str | None:
        message, form = (key, None) if isinstance(key, str) else key
        number = self._at.get(message.encode())
        if number is None or (form is None) is (b"\0" in self._piece(self._ids, number)):
            return None
        forms = self._piece(self._texts, number).split(b"\0")
        return forms[form or 0].decode() if (form or 0) < len(forms) else None

    def _piece(self, table: int, number: int) -> bytes:
        size, at = _PLACE.unpack_from(self._data, table + number * _PLACE.size)
        return self._data[at : at + size]


def _fields(head: str) -> Iterator[tuple[str, str]]:
    for line in head.splitlines():
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip().lower(), value.strip()
