"""How the files of reports are called: words that every upload portal takes, and that sort well in a folder."""

from __future__ import annotations

import re

from routekaart_app.domain import names

LONGEST_NAME = 60
"""Letters of a person's name in the name of a file, so that the number and the year behind it are never cut off."""
_WORD = re.compile(r"[A-Za-z0-9]+")


def joined(*parts: str) -> str:
    """The name of a file from parts, such as "3B_130086_voortgang_2026-03-04": underscores between the parts, hyphens
    between the words of one, and no other signs; parts of which nothing is left do not show."""
    return "_".join(filter(None, map(plain, parts)))


def plain(text: str) -> str:
    """The words of a text with hyphens between them: Latin letters without accents ("Aydın" is "Aydin"), and figures.

    Everything else is left out: other scripts, emoji, what turns the reading direction. An apostrophe parts nothing.
    """
    return "-".join(_WORD.findall(names.unaccented(text)))


def of_person(listed_name: str) -> str:
    """A name as in a class list, "Velden, van der, Fleur": so that files lie in the order of the list."""
    return plain(listed_name)[:LONGEST_NAME].strip("-")
