"""Whom a talk can be with: pupils by their name or number, and the whole class on screen or of the pupil."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.gui.models import talk_words

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_FOUND = 24
"""How much is looked up for a name; only the pupils among it are shown."""


class TalkPeople:
    """`group_id` is the class on screen, if there is one."""

    def __init__(self, services: Services, group_id: UUID | None) -> None:
        self._services, self._group_id = services, group_id

    def find(self, sheet: TalkSheet, text: str) -> list[tuple[UUID, str]]:
        """Pupils whose name or number this is and who are not on the sheet; then whole classes. With nothing typed only
        these."""
        there = {pupil.id for pupil in sheet.pupils}
        hits = self._services.search.find(text, sheet.year, _FOUND, self._group_id)
        found = [
            (hit.id, " · ".join(part for part in (hit.title, hit.detail) if part))
            for hit in hits
            if hit.kind == "pupil" and hit.id not in there
        ]
        classes = talk_words.whole_classes(self._classes(sheet))
        is_meant = any(names.fold(text) in names.fold(said) for _id, said in classes)
        return [*found, *(classes if found or is_meant else ())]

    def picked(self, sheet: TalkSheet, chosen: UUID, *, instead: bool) -> TalkSheet:
        """The sheet with one more pupil, or everybody of a class who is there on its day; `instead` of who was on it.
        Raises KnownError when somebody is gone."""
        talks = self._services.talks
        there = [] if instead else [pupil.id for pupil in sheet.pupils]
        group = next((item for item in self._classes(sheet) if item.id == chosen), None)
        if group is not None:
            pupils = self._services.pupils.all(group.year, group_id=group.id, on=sheet.on)
            return talks.with_pupils(sheet, list(dict.fromkeys([*there, *(pupil.id for pupil in pupils)])))
        made = talks.with_pupils(sheet, [*there, chosen])
        return replace(made, about_id=talks.sheet(chosen, sheet.on).about_id) if instead else made

    def _classes(self, sheet: TalkSheet) -> list[GroupChoice]:
        """The class on screen and that of the pupil, as far as this school year has them."""
        wanted = {self._group_id, sheet.pupil.group_id}
        return [group for group in self._services.schools.groups(sheet.year) if group.id in wanted]
