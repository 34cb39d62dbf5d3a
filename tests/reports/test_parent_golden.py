"""The whole text of a parent report in every language it is printed in, line by line as it stands on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import i18n
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.reports import parent_report
from tests.reports import parents

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_text_is_that_of_the_golden_page(language: str) -> None:
    part = parent_report.part(parents.a_report(), i18n.catalog("reports", language))
    golden = HERE / f"parent_report_{language}.txt"
    assert parents.said(part) == golden.read_text("utf-8").splitlines()
