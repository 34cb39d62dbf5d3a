"""What can be done with the entries of one dossier: opened, followed up, their history seen, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.chain import NEXT_STEP, REFLECTION, TALK
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_contact import BESIDE, ParentContact
from routekaart_app.domain.reflection import Reflection
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.dossier_story import HISTORY, OPEN, REMOVE, TELL, Entry
from routekaart_app.gui.pages.page import Window

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class DossierActions:
    """Knows which dialog belongs to an entry of the dossier that `look_at` was given last."""

    def __init__(self, services: Services, host: Window) -> None:
        self._services, self._host = services, host
        self._dossier: Dossier | None = None

    def look_at(self, dossier: Dossier) -> None:
        """From now on entries are of this pupil."""
        self._dossier = dossier

    @property
    def pupil_id(self) -> UUID:
        """Whose dossier it is."""
        assert self._dossier is not None
        return self._dossier.pupil.id

    def parent_contact(self, contact: ParentContact | None) -> None:
        """Correct contact with a parent, or record some; a talk at which a parent was there is corrected as a talk."""
        activity_id = contact.activity_id if contact is not None else None
        if contact is not None and contact.id is None:
            self._host.opens.talk(self.pupil_id, activity_id=activity_id)
        else:
            contact_id = contact.id if contact is not None else None
            self._host.opens.parent_contact(self.pupil_id, activity_id=activity_id, contact_id=contact_id)

    def guardian(self, guardian_id: UUID | None) -> None:
        """Change a parent, or add one of this pupil."""
        self._host.opens.guardian(guardian_id, pupil_id=self.pupil_id)

    def put_first(self, guardian_id: UUID) -> None:
        """Let a parent stand first, and be written to first."""
        assert self._dossier is not None
        others = [one.id for one in self._dossier.guardians if one.id not in (None, guardian_id)]
        order = [guardian_id, *(key for key in others if key is not None)]
        self._do(lambda: self._services.guardians.put_in_order(self.pupil_id, order))

    def parents_rule(self) -> tuple[str, bool]:
        """What the age of the pupil means for the parents, and whether the pupil decides; "" for the usual. Read only
        for those whose age matters."""
        assert self._dossier is not None
        born, stage, on = self._dossier.birth_date, self._dossier.pupil.place.stage, self._dossier.on
        if not parent_words.age_matters(born, stage, on):
            return "", False
        guardians = self._services.guardians
        choices, agreed_on = guardians.ages(), guardians.agreed_on(self.pupil_id)
        said = parent_words.age_said(born, stage, agreed_on, on, choices)
        return said, parent_words.asks_agreement(born, stage, on, choices)

    def act(self, name: str, entry: Entry) -> None:
        """Do what a row or a link of its chain asks: one of `dossier_story.ACTIONS` or of `domain.chain.STEPS`."""
        if name == HISTORY:
            self._host.opens.history(entry.rows, entry.title)
        elif name == REMOVE:
            self._do(lambda: self._remove(entry.subject))
        elif name == TELL and isinstance(entry.subject, Reflection):
            self._host.opens.story(self.pupil_id, entry.subject.on)
        elif isinstance(entry.subject, Reflection):
            self._host.opens.reflection(self.pupil_id, reflection_id=entry.id)
        elif isinstance(entry.subject, ContactMoment):
            self._of_moment(name, entry.subject)

    def _of_moment(self, name: str, moment: ContactMoment) -> None:
        opens, is_talk = self._host.opens, moment.kind in TALKS
        if name == TALK:
            opens.talk(self.pupil_id, about_id=moment.activity_id)
        elif name == OPEN and is_talk:
            opens.talk(self.pupil_id, activity_id=moment.activity_id)
        elif name == OPEN and any(item.activity_id == moment.activity_id for item in self._told):
            opens.parent_contact(self.pupil_id, activity_id=moment.activity_id)
        elif name == OPEN:
            opens.visit(activity_id=moment.activity_id, group_id=self._group_of(moment))
        elif name == REFLECTION:
            self._reflect(moment)
        elif name == NEXT_STEP:
            opens.agreement(self.pupil_id)

    @property
    def _told(self) -> Sequence[ParentContact]:
        """The contacts with the parents that are activities of their own."""
        contacts = self._dossier.parent_contacts if self._dossier is not None else ()
        return [item for item in contacts if item.form not in BESIDE]

    def _reflect(self, moment: ContactMoment) -> None:
        """The reflection on it, or a new one."""
        assert self._dossier is not None
        is_talk = moment.kind in TALKS
        mine = (
            item.id
            for item in self._dossier.reflections
            if moment.activity_id == (item.talk_id if is_talk else item.activity_id)
        )
        found = next(mine, None)
        if found is not None:
            self._host.opens.reflection(self.pupil_id, reflection_id=found)
        elif is_talk:
            self._host.opens.reflection(self.pupil_id, activity_id=moment.about_id, talk_id=moment.activity_id)
        else:
            self._host.opens.reflection(self.pupil_id, activity_id=moment.activity_id)

    def _group_of(self, moment: ContactMoment) -> UUID | None:
        """Any class will do: the sheet of an activity knows its own."""
        assert self._dossier is not None
        return self._dossier.pupil.group_id

    def _remove(self, subject: object) -> str:
        if isinstance(subject, Reflection):
            return self._services.reflections.delete(subject.id)
        assert isinstance(subject, ContactMoment)
        return self._services.contacts.remove_entry(subject.activity_id, self.pupil_id)

    def _do(self, step: Callable[[], str]) -> None:
        try:
            self._host.say(step())
        except KnownError as error:
            self._host.fail(error)
