"""Catalogues that are read text by text say exactly what Python's own reader says."""

from __future__ import annotations

import gettext
import io
from pathlib import Path

import pytest

from routekaart_app import paths
from routekaart_app.catalog_file import CatalogFile

FILES = sorted(paths.translations().glob("*/LC_MESSAGES/*.mo"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_text_of_a_catalogue_is_found(path: Path) -> None:
    data = path.read_bytes()
    ours, plain = CatalogFile(io.BytesIO(data)), gettext.GNUTranslations(io.BytesIO(data))
    texts: dict[str | tuple[str, int], str] = plain._catalog  # type: ignore[attr-defined]
    assert texts
    for key, text in texts.items():
        if isinstance(key, tuple):
            many = {ours.ngettext(key[0], "?", count) for count in range(120) if plain.plural(count) == key[1]}  # type: ignore[attr-defined]
            assert many <= {text}
            assert ours.gettext(key[0]) == plain.gettext(key[0])
        else:
            context, mark, message = key.rpartition("\x04")
            assert (ours.pgettext(context, message) if mark else ours.gettext(message)) == text
            assert ours.ngettext(message, "many", 2) == plain.ngettext(message, "many", 2)
    assert ours.gettext("nowhere") == "nowhere" and ours.pgettext("x", "nowhere") == "nowhere"
    assert ours.info()["plural-forms"] == plain.info()["plural-forms"]


@pytest.mark.parametrize("data", [b"", b"PK\3\4" + bytes(40)])
def test_what_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(OSError, match="catalogue"):
        CatalogFile(io.BytesIO(data))
