"""The rows of a week: every visit of every day, and one row for a day without any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from routekaart_app import formats
from routekaart_app.domain.today import is_weekend
from routekaart_app.domain.visit import Visit
from routekaart_app.gui import theme
from routekaart_app.gui.models import calendar_words
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_LARGE = 1.5


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A visit on a day, or a day without any; `is_first` is the row with the name of its day."""

    day: date
    visit: Visit | None = None
    is_first: bool = True
    is_today: bool = False

    @property
    def key(self) -> tuple[date, UUID | None]:
        """What names it across reloads."""
        return self.day, self.visit.id if self.visit else None


def rows(visits: Mapping[date, Sequence[Visit]], today: date) -> tuple[WeekRow, ...]:
    """The rows of the days given; of a weekend only those with visits."""
    made: list[WeekRow] = []
    for day, found in visits.items():
        if not found and not is_weekend(day):
            made.append(WeekRow(day, is_today=day == today))
        made += [WeekRow(day, visit, place == 0, day == today) for place, visit in enumerate(found)]
    return tuple(made)


def model(parent: QObject) -> TableModel[WeekRow]:
    """A model for the rows of a week."""
    return TableModel[WeekRow](
        (
            Column(_("Day"), _day),
            Column(_("Time"), _times),
            Column(_("What"), _what, share=3),
            Column(_("Who"), lambda row: calendar_words.groups(row.visit) if row.visit else "", share=2),
            Column(_("Pupils"), lambda row: calendar_words.pupils(row.visit) if row.visit else ""),
            Column(_("State"), lambda row: calendar_words.state(row.visit) if row.visit else ""),
        ),
        key=lambda row: row.key,
        searched=lambda _row: "",
        parent=parent,
    )


def _day(row: WeekRow) -> str:
    """The day, in short where the text is large; today by its word too."""
    said = formats.weekday_long(row.day, language())
    if theme.look().scale >= _LARGE:
        said = f"{formats.weekday_short(row.day, language())} {formats.date_short(row.day, language())}"
    return _("{day}, today").format(day=said) if row.is_today else said


def _times(row: WeekRow) -> str:
    if row.visit is None:
        return ""
    return calendar_words.times(row.visit) if row.visit.on == row.day else _("goes on")


def _what(row: WeekRow) -> str:
    return calendar_words.what(row.visit) if row.visit else _("no visits")
