"""What can be done with the entries of one dossier: opened, followed up, their history seen, taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.chain import NEXT_STEP, REFLECTION, TALK
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.reflection import Reflection
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.errors import KnownError
from routekaart_app.gui.models.dossier_story import HISTORY, OPEN, REMOVE, Entry
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

    def act(self, name: str, entry: Entry) -> None:
        """Do what a row or a link of its chain asks: one of `dossier_story.ACTIONS` or of `domain.chain.STEPS`."""
        if name == HISTORY:
            self._host.opens.history(entry.rows, entry.title)
        elif name == REMOVE:
            self._do(lambda: self._remove(entry.subject))
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
        elif name == OPEN:
            opens.visit(activity_id=moment.activity_id, group_id=self._group_of(moment))
        elif name == REFLECTION:
            self._reflect(moment)
        elif name == NEXT_STEP:
            opens.agreement(self.pupil_id)

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
