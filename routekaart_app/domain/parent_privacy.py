"""What of parents may stand on a paper that goes to one of them: their own words, and nothing of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from routekaart_app.domain import postal
from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.guardian import FORMER, ON_REQUEST, Guardian
from routekaart_app.domain.parent_contact import ParentContact

_WITH_PUPIL = frozenset({"talk", "with_child", "along", "guest_lesson"})
"""The forms of contact at which the pupil is there as well."""


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads a copy about one pupil, of all `recorded` guardians; `is_only` where nobody else is told at all."""

    guardians: tuple[Guardian, ...]
    recorded: tuple[Guardian, ...]
    is_only: bool

    @property
    def live_together(self) -> bool:
        """Whether what one of them said may be read by all: who reads alone, or those at one known address. Two parents
        who share a copy only because no address of them is known need not live together."""
        places = {postal.folded(one.address) for one in self.guardians}
        return len(self.guardians) < 2 or (len(places) == 1 and places != {""})

    def may_read(self, contact: ParentContact) -> bool:
        """Whether what was said in a contact is theirs. Without a name, who had that relation is the only reader or
        somebody else, perhaps one who is no longer recorded; without that too it is theirs where nobody else is told.
        """
        if contact.guardian_id is not None:
            return self.live_together and any(one.id == contact.guardian_id for one in self.guardians)
        if not contact.who:
            return self.is_only
        alike = [one for one in self.recorded if one.child(contact.pupil_id).relation == contact.who]
        return len(self.guardians) == 1 and alike == list(self.guardians)


NOBODY = Readers((), (), is_only=False)
"""A paper of which nobody knows who reads it."""


def made_with(agreement: Agreement, contacts: Sequence[ParentContact]) -> tuple[ParentContact, ...]:
    """The contacts in which something may have been agreed: that with the same id, else all at the same activity. A
    talk with the pupil at which some parent was there is the pupil's own."""
    mine = tuple(one for one in contacts if one.id is not None and one.id == agreement.id)
    at_it = (one for one in contacts if one.activity_id == agreement.activity_id and not is_talk_of_pupil(one))
    return mine or tuple(at_it)


def agreed_with(
    readers: Readers, agreements: Sequence[Agreement], contacts: Sequence[ParentContact]
) -> tuple[Agreement, ...]:
    """What was agreed with the pupil or with these readers, and not with another parent, nor with one who was not there
    after all."""

    def may_stand(contact: ParentContact) -> bool:
        return contact.attended and readers.may_read(contact)

    return tuple(one for one in agreements if all(map(may_stand, made_with(one, contacts))))


def titles_of_others(contacts: Sequence[ParentContact], readers: Readers) -> frozenset[UUID]:
    """The activities that were made for contact with another parent, so that their title tells of that."""
    return frozenset(one.activity_id for one in contacts if made_itself(one) and not readers.may_read(one))


def without_typed_titles(
    moments: Sequence[ContactMoment], contacts: Sequence[ParentContact]
) -> tuple[ContactMoment, ...]:
    """The moments as they stand on a paper about the pupil: what was made for contact with a parent alone has the form
    of that contact, and not the title that somebody typed, which may tell why they called."""
    forms = {one.activity_id: one.form for one in contacts if made_itself(one)}
    return tuple(
        replace(one, title="", parent_form=forms[one.activity_id]) if one.activity_id in forms else one
        for one in moments
    )


def of_the_pupil(
    agreements: Sequence[Agreement], contacts: Sequence[ParentContact], guardians: Sequence[Guardian]
) -> tuple[Agreement, ...]:
    """What belongs in the pupil's own file: nothing agreed with a parent where the pupil was not there, nor with one to
    whom nothing is sent, who is told on request only, or who is a guardian no longer."""

    def is_own(contact: ParentContact) -> bool:
        return contact.form in _WITH_PUPIL and not _may_be_withheld(contact, guardians)

    return tuple(one for one in agreements if all(map(is_own, made_with(one, contacts))))


def _may_be_withheld(contact: ParentContact, guardians: Sequence[Guardian]) -> bool:
    """Whether it was with a guardian to whom nothing is simply sent, or may have been."""
    if contact.guardian_id is not None:
        mine = [one for one in guardians if one.id == contact.guardian_id]
    else:
        mine = [one for one in guardians if contact.who in ("", one.child(contact.pupil_id).relation)]
    links = [one.child(contact.pupil_id) for one in mine]
    is_unknown = not mine and (contact.guardian_id is not None or contact.who == FORMER)
    return is_unknown or any(link.do_not_send or link.custody == ON_REQUEST for link in links)


def is_talk_of_pupil(contact: ParentContact) -> bool:
    """Whether it is a talk between pupil and guide at which a parent was there, and nobody told more of that parent."""
    return contact.id is None and contact.form == "talk" and contact.guardian_id is None and not contact.who


def made_itself(contact: ParentContact) -> bool:
    """Whether an activity is there for this contact alone."""
    return contact.id is not None and contact.id == contact.activity_id
