"""Choices of a whole administration, such as what its schools call the first competency."""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app import words
from routekaart_app.changes import Changed
from routekaart_app.domain import asking, clashes, suppression
from routekaart_app.domain.parent_rights import FROM_16, FROM_18, AgeChoices
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import SchoolSetting
from routekaart_app.store.queries import school_settings as queries

FIRST_COMPETENCY = "first_competency"
"""What KR is called: one of `words.FIRST_COMPETENCY`; vmbo says kwaliteiten, parts of the mbo say capaciteiten."""
ASKED_OFTEN = "asked_often"
"""More visits than this in a school year is often for one company, as a number from 1 to `asking.MOST_OFTEN`."""
CLASH_DAYS = "clash_days"
"""Within how many days visits of several groups to one company or campus are told, from 0 to `clashes.MOST_DAYS`."""

PARENTS_16 = "parents_16"
"""Whether parents of pupils of 16 and 17 are told: one of `parent_rights.FROM_16`."""
PARENTS_18 = "parents_18"
"""Whether parents of pupils from 18 on are told: one of `parent_rights.FROM_18`."""
CHOICES = {PARENTS_16: FROM_16, PARENTS_18: FROM_18}
"""The settings that are a word, with the words they can be; the first while nobody chose."""
MINIMUM = "minimum"
"""The least count of people that a yearly summary shows, from `suppression.LEAST` to `suppression.MOST`."""

AIM = "aim"
"""The part of the pupils a line of the routekaart is meant for that schools strive to reach, in per cents."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a number can be, and what it is while nobody chose."""

    least: int
    most: int
    usual: int


NUMBERS = {
    ASKED_OFTEN: Limits(1, asking.MOST_OFTEN, asking.ASKED_OFTEN),
    CLASH_DAYS: Limits(0, clashes.MOST_DAYS, clashes.DEFAULT_DAYS),
    MINIMUM: Limits(suppression.LEAST, suppression.MOST, suppression.USUAL),
    AIM: Limits(50, 100, 90),
}
"""The settings that are a number."""


class SchoolSettings:
    """Kept in the administration, so that everybody who opens it has the same. What it calls the first competency holds
    for every screen and paper from then on (`words.COMPETENCY`), and is undone like anything else."""

    def __init__(self, database: Database) -> None:
        self._database = database
        database.changes.subscribe(self._hear)
        self._name_competency()

    def get(self, name: str) -> str:
        """The value of a setting; "" while nobody chose."""
        with self._database.read() as session:
            row = queries.setting(session, name)
            return row.value if row else ""

    def number(self, name: str) -> int:
        """The value of one of `NUMBERS`, by default what is usual."""
        text = self.get(name)
        return int(text) if text.isdecimal() else NUMBERS[name].usual

    def choice(self, name: str) -> str:
        """The value of a setting of `CHOICES`, by default its first word."""
        with self._database.read() as session:
            return _choice(session, name)

    def _in_force(self, name: str) -> str:
        """What holds now: what was chosen, else what is usual."""
        if name in NUMBERS:
            return str(self.number(name))
        return self.choice(name) if name in CHOICES else self.get(name)

    def set(self, name: str, value: str) -> str:
        """Choose; returns the sentence that says so, "" when that was the choice already. Raises ValueError for a value
        that a setting cannot have."""
        if name == FIRST_COMPETENCY and value not in words.FIRST_COMPETENCY:
            raise ValueError("no such word for the first competency")
        limits = NUMBERS.get(name)
        if limits and not (value.isdecimal() and limits.least <= int(value) <= limits.most):
            raise ValueError("not a number that fits")
        if value not in CHOICES.get(name, (value,)):
            raise ValueError("not a word that this can be")
        label = _("Setting changed")
        if name == CLASH_DAYS:
            days = int(value)
            said = ngettext("Visits within {n} day are told now", "Visits within {n} days are told now", days)
            label = said.format(n=days)
        if name == ASKED_OFTEN:
            visits = int(value)
            said = ngettext(
                "Often is more than {n} visit in a school year now",
                "Often is more than {n} visits in a school year now",
                visits,
            )
            label = said.format(n=visits)
        if name in CHOICES:
            label = _("Setting changed: {what}").format(what=_(words.AGE_CHOICE[name, value]))
        if name == MINIMUM:
            label = _("A yearly summary shows no counts of people from 1 to {n} now").format(n=int(value) - 1)
        if name == AIM:
            label = _("The aim is to reach {n} % now").format(n=int(value))
        if name == FIRST_COMPETENCY:
            label = _("KR is called {name} now").format(name=_(words.FIRST_COMPETENCY[value]))
        if value == self._in_force(name):
            return ""
        with self._database.write(label) as session:
            row = queries.setting(session, name)
            if row is None:
                row = SchoolSetting(name=name)
                session.add(row)
            row.value = value
        return label

    def _hear(self, changed: Changed) -> None:
        if SchoolSetting.__tablename__ in changed.tables:
            self._name_competency()

    def _name_competency(self) -> None:
        words.call_first_competency(self.get(FIRST_COMPETENCY))


def age_choices(session: Session) -> AgeChoices:
    """What the school chose for pupils of 16 and older, within the caller's transaction."""
    return AgeChoices(_choice(session, PARENTS_16), _choice(session, PARENTS_18))


def _choice(session: Session, name: str) -> str:
    row = queries.setting(session, name)
    return row.value if row is not None and row.value in CHOICES[name] else CHOICES[name][0]
