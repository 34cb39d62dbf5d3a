"""What can be chosen of a contact with a parent: who it was, in which role and language."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QComboBox

from routekaart_app import words
from routekaart_app.domain.guardian import FORMER, RELATIONS
from routekaart_app.domain.meeting_sheet import MeetingRow
from routekaart_app.domain.parent_contact import ROLES
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.widgets import language_keys
from routekaart_app.i18n import gettext as _

_COMMON = ("mother", "father")
"""Who is most often there, also while nobody was written down as a guardian."""


def offer_people(combo: QComboBox, row: MeetingRow) -> None:
    """The guardians of a pupil first, then kinds of people; each with what `by_person` takes. The one of the row is
    chosen."""
    combo.clear()
    combo.addItem(_("a parent, not noted which"), "")
    known = set()
    for guardian in row.guardians:
        child = guardian.child(row.pupil_id)
        known.add(child.relation)
        about = ", ".join(filter(None, (parent_words.relation_said(child), *parent_words.limits(child))))
        combo.addItem(f"{guardian.name} ({about})" if about else guardian.name, guardian.id)
    for relation in (*_COMMON, *(key for key in RELATIONS if key not in _COMMON), FORMER):
        if row.who == relation or (relation not in known and relation != FORMER):
            combo.addItem(words.say(words.RELATION, relation, _), relation)
    choose(combo, row.guardian_id or row.who)


def by_person(row: MeetingRow, person: UUID | str) -> MeetingRow:
    """A row by another person, in the language in which that one is spoken to."""
    return row.by_guardian(person) if isinstance(person, UUID) else row.by_relation(person)


def offer_roles(combo: QComboBox) -> None:
    """The roles there are."""
    for role in ROLES:
        combo.addItem(words.say(words.PARENT_ROLE, role, _), role)


def offer_languages(combo: QComboBox, chosen: str, home: str) -> None:
    """The languages there are, that of the home first; the one given is chosen."""
    combo.clear()
    combo.addItem(_("not known"), "")
    first = [code for code in dict.fromkeys((home, "nl")) if code]
    every = dict.fromkeys((*first, *(code for _said, code in parent_words.talk_languages(chosen))))
    for code in every:
        combo.addItem(parent_words.language_said(code), code)
    language_keys.install(combo)
    choose(combo, chosen)


def choose(combo: QComboBox, value: object) -> None:
    """Choose an entry by its value, else the first."""
    found = next((place for place in range(combo.count()) if combo.itemData(place) == value), 0)
    combo.setCurrentIndex(found)
