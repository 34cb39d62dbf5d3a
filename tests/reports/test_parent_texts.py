"""Every kind of line has words of its own, on screen and for parents: one forgotten would be called something else."""

from __future__ import annotations

from routekaart_app import i18n, words
from routekaart_app.domain.routekaart import KINDS
from routekaart_app.reports import parent_texts

T = i18n.catalog("reports", "en")


def test_every_kind_of_line_has_its_own_words() -> None:
    assert tuple(words.KIND) == KINDS
    assert tuple(parent_texts.DEED) == KINDS
    assert len({parent_texts.station(kind, T) for kind in KINDS}) == len(KINDS)
