"""The number of a school that is called when something happens under way."""

from __future__ import annotations

from routekaart_app.domain import one_line
from routekaart_app.domain.company_rules import phone_problem

LONGEST = 40
"""Characters of a number, with an extension behind it."""


def problem(text: str) -> str:
    """What is wrong with an emergency number; "" when it can be one, or nothing was typed."""
    return one_line.problem(text, LONGEST) or phone_problem(text)
