"""What is filled in on a letter to one family, as its language says it: names, days, and what was done or comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from babel.lists import format_list

from routekaart_app import formats
from routekaart_app.domain import postal
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.letter import LetterChoice
from routekaart_app.domain.parent_report import Ahead, Deed, ParentReport
from routekaart_app.domain.visit import Visit
from routekaart_app.i18n import Catalog
from routekaart_app.reports import parent_letter, parent_texts
from routekaart_app.services.households import Home

MOST_ITEMS = 6
"""Of a list on a letter; it is an invitation and no report."""
_MOST_COMPANIES = 3
_ADDRESS_LINE = re.compile(r"[,\n]|(?=\b\d{4} ?[A-Z]{2}\b)")
"""Where an address goes on on the next line: at a comma, and before a Dutch postcode."""


@dataclass(frozen=True, slots=True)
class Filling:
    """Everything that is known for one copy: the homes of the children it is about, to whom it goes, what was typed for
    everybody, and the mentors of the classes."""

    homes: tuple[Home, ...]
    guardians: tuple[Guardian, ...]
    choice: LetterChoice
    mentors: tuple[str, ...]
    on: date


def values(filling: Filling, t: Catalog) -> dict[str, str]:
    """Every field of one text by its English name; "" for what is not known."""
    homes, choice = filling.homes, filling.choice
    children = together((home.facts.first_name or home.entry.display_name for home in homes), t)
    return {
        "parents": together((one.name for one in filling.guardians), t) or parent_letter.nobody(children, t),
        "child": children,
        "children": children,
        "class": together((home.entry.group for home in homes), t),
        "school": together((home.entry.school for home in homes), t),
        "mentor": together(filling.mentors, t),
        "phone": phone(homes),
        "today": formats.date_long(filling.on, t.language),
        "date": formats.date_whole(choice.on, t.language) if choice.on else "",
        "time": choice.time,
        "place": choice.place,
        "subject": choice.subject,
    }


def together(words: Iterable[str], t: Catalog) -> str:
    """Each once, as a language says a row of them: "Elif en Kaan"."""
    return str(format_list(list(dict.fromkeys(filter(None, words))), locale=t.language))


def phone(homes: Iterable[Home]) -> str:
    """The numbers of the schools."""
    return ", ".join(dict.fromkeys(home.facts.phone for home in homes if home.facts.phone))


def addressed(guardians: Sequence[Guardian]) -> tuple[str, ...]:
    """Names and address, a line each; only names where no address is known, () where nobody is."""
    address = next((known for one in guardians if (known := postal.known(one.address))), "")
    return (*(one.name for one in guardians), *(part.strip() for part in _ADDRESS_LINE.split(address) if part.strip()))


def visits(found: Iterable[Visit], t: Catalog) -> tuple[str, ...]:
    """Each day with the companies of its visits, or what kind it is where those are none or many; never a title, in
    which a name may stand."""
    days: dict[date, list[Visit]] = {}
    for one in found:
        days.setdefault(one.on, []).append(one)
    return tuple(f"{formats.day_and_month(day, t.language)}: {_where(there, t)}" for day, there in days.items())


def told(
    reports: Sequence[ParentReport], say: Callable[[ParentReport, Catalog], Iterator[str]], t: Catalog
) -> tuple[str, ...]:
    """What `say` tells of each child; of several, each with the name before it."""
    if len(reports) == 1:
        return tuple(say(reports[0], t))[:MOST_ITEMS]
    each = max(1, MOST_ITEMS // max(1, len(reports)))
    return tuple(f"{one.first_name}: {text}" for one in reports for text in tuple(say(one, t))[:each])


def done(report: ParentReport, t: Catalog) -> Iterator[str]:
    """What a child did."""
    for deed in report.done:
        when = parent_texts.when_done(deed, t)
        yield f"{_named(deed, t)}, {when}" if t.language == parent_texts.LEADING else f"{_named(deed, t)}: {when}"


def ahead(report: ParentReport, t: Catalog) -> Iterator[str]:
    """What comes for a child, but for what was agreed."""
    for one in report.ahead:
        if not one.text:
            when = parent_texts.when_ahead(one, t)
            yield ": ".join(filter(None, (_named(one, t), when)))


def agreements(report: ParentReport, t: Catalog) -> Iterator[str]:
    """What was agreed with a child: typed in Dutch, and on another paper said to be so."""
    for one in report.ahead:
        if one.text:
            yield parent_letter.typed(one.text, t)


def _named(one: Deed | Ahead, t: Catalog) -> str:
    """What it is called; in Dutch also what was typed, and what that is where it is a word of the school."""
    found = parent_texts.named(one, t)
    return f"{found.said} ({found.beside[:1].lower()}{found.beside[1:]})" if found.beside else found.said


def _where(there: Sequence[Visit], t: Catalog) -> str:
    companies = dict.fromkeys(company.name for one in there for company in one.companies)
    if 0 < len(companies) <= _MOST_COMPANIES:
        return together(companies, t)
    return together((parent_texts.plain_kind(one.activity_kind or "visit", t) for one in there), t)
