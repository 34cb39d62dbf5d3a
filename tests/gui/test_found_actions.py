"""What the search box finds by other words than those on the screen."""

from __future__ import annotations

from typing import Any, cast

import pytest

from routekaart_app import i18n
from routekaart_app.domain import names
from routekaart_app.gui.found_actions import found_actions, other_words


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("story", "stories"),
        ("excel", "export_summary"),
        ("summary", "year"),
        ("keep", "freeze_summary"),
        ("minimum", "minimum"),
        ("target", "aim"),
        ("dark", "theme"),
        ("text size", "text_scale"),
        ("language", "language"),
        ("qualities", "first_competency"),
        ("overlap", "clash_days"),
        ("sensitive", "private_words"),
        ("restore", "backup"),
    ],
)
def test_other_words_find_it_too(typed: str, name: str) -> None:
    i18n.set_language("en")
    opened: list[str] = []
    found = found_actions(cast("Any", None), opened.append, opened.append)
    assert all(word in names.fold(f"{found[name].text} {found[name].words}") for word in typed.split())
    assert "anew" in other_words("practice") and "report" in other_words("make_reports") and not other_words("undo")
