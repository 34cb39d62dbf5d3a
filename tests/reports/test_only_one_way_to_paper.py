"""Texts reach a page in one way only: no markup is parsed anywhere, and one module draws letters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routekaart_app import reports

MODULES = sorted(Path(reports.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_nothing_is_drawn_past_the_painter(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not re.search(r"platypus|\bParagraph\(|drawInlineImage|drawImage|paraparser", source)
    if path.stem != "painter":
        assert not re.search(r"\bdraw(Centred|Right)?String\b|beginText|textOut|textLine", source)
