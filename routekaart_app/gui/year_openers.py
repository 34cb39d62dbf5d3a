"""Opens the dialogs about yearly summaries: those that were frozen, stories beside them, joining."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.parent_openers import ParentOpeners

if TYPE_CHECKING:
    from routekaart_app.domain.summary import Scope


class YearOpeners(ParentOpeners):
    """Each says in the message bar what came of it."""

    def summary(self, then: str) -> None:
        """The page of the yearly summary, and there "freeze" or "export" as soon as it is counted."""
        self._host.open_summary(then)

    def frozen_summaries(self, year: SchoolYear | None = None, scope: Scope | None = None) -> None:
        """The yearly summaries that were frozen: of a school year, by default the one that is looked at, to begin with
        those of a scope."""
        from routekaart_app.gui.dialogs.frozen_summaries_dialog import FrozenSummariesDialog

        self._open(
            lambda: FrozenSummariesDialog(
                self._services, self._host, year or self._host.context.year, scope, self._parent
            ),
            lambda dialog: dialog.label,
        )

    def stories(self, year: SchoolYear | None = None) -> None:
        """The stories of a school year, by default the one that is looked at."""
        from routekaart_app.gui.dialogs.stories_dialog import StoriesDialog

        self._open(
            lambda: StoriesDialog(self._services, self._host, year or self._host.context.year, self._parent),
            lambda dialog: dialog.label,
        )

    def story(self, pupil_id: UUID, on: date, text: str = "") -> None:
        """Something that a pupil said on a day, to be told beside the numbers of that school year."""
        from routekaart_app.gui.dialogs.story_dialog import StoryDialog

        self._open(
            lambda: StoryDialog(
                self._services, self._host, SchoolYear.of(on), self._parent, pupil_id=pupil_id, text=text
            ),
            lambda dialog: dialog.label,
        )

    def join_summaries(self) -> None:
        """One summary of those of several schools."""
        from routekaart_app.gui.dialogs.join_summaries_dialog import JoinSummariesDialog

        self._open(
            lambda: JoinSummariesDialog(self._services, self._host, self._parent),
            lambda dialog: dialog.label,
        )
