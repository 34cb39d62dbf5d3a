"""The stories beside the numbers of a school year: added, changed, and told nowhere any more once somebody takes back
the yes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import formats, words
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.listing_dialog import ListingDialog
from routekaart_app.gui.dialogs.story_dialog import StoryDialog
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.models.year_words import shown_year, whose
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.stories import StoryEntry

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class StoriesDialog(ListingDialog):
    """Names stand here only, for who looks after the stories; in the summary there are none."""

    def __init__(self, services: Services, host: Window, year: SchoolYear, parent: QWidget | None = None) -> None:
        self._year = year
        self.model = TableModel[StoryEntry](_columns(), key=lambda row: row.id, searched=lambda row: row.text)
        table = ListTable(self.model)
        table.setObjectName("stories_view")
        table.setAccessibleName(_("Stories beside the numbers"))
        empty = EmptyState(
            "edit",
            _("No stories yet"),
            _("A few words of a pupil or parent tell what numbers cannot. Only with their yes, and without a name."),
            _("Add a story"),
        )
        super().__init__(services, host, _("Stories beside the numbers"), table, empty, parent)
        self.setObjectName("StoriesDialog")
        self.model.setParent(self)
        self.add_button = self.add_action("add", _("Add"), self.add, rows=range(2), kind="primary")
        self.change_button = self.add_action("change", _("Change"), self.change)
        self.withdraw_button = self.add_action("withdraw", _("Tell it no more …"), self.withdraw, kind="danger")
        self.add_close()
        empty.activated.connect(self.add)
        table.opened.connect(lambda _row: self.change())
        self._read()
        if self.model.rowCount():
            table.choose(self.model.key_at(0))
            table.setFocus()
        else:
            empty.button.setFocus()
        open_at(self, 900, 520)

    def add(self) -> None:
        """A new story; its pupil is asked for first."""
        self._open()

    def change(self) -> None:
        """Change the one that is chosen."""
        if self.table.chosen >= 0:
            self._open(self.model.row(self.table.chosen))

    def withdraw(self) -> None:
        """Somebody no longer agrees."""
        story = self.model.row(self.table.chosen)
        if self.host.messages.ask(
            _("Tell this story no more?"),
            _(
                "It is then in no summary any more, not in frozen ones either. Files and papers that were made "
                "before still have it: ask who has them to throw them away. Undo brings it back."
            ),
            yes=_("Tell it no more"),
            no=_("Go on telling it"),
        ) and self.do(lambda: self.services.stories.withdraw(story.id), self._read):
            self._read()

    def _open(self, story: StoryEntry | None = None) -> None:
        try:
            dialog = StoryDialog(self.services, self.host, self._year, self, story=story)
        except KnownError as error:
            self.say_trouble(str(error))
            return

        def saved() -> None:
            self.host.say(dialog.label)
            self._read(story.id if story else None)

        dialog.accepted.connect(saved)
        open_freed(dialog)

    def _read(self, at: UUID | None = None) -> None:
        """Read them again; the keyboard is on the one that was changed, else on the newest, or where it was."""
        before = {self.model.key_at(row) for row in range(self.model.rowCount())}
        row = max(self.table.chosen, 0)
        found = self.services.stories.all(self._year)
        self.say_trouble("")
        self.model.set_rows(found)
        new = next((one.id for one in found if one.id not in before), None) if before else None
        if found and not self.table.choose(at or new or self.model.key_at(min(row, len(found) - 1)) or ""):
            self.table.choose(found[0].id)
        self.head.set_texts(self.windowTitle(), self._counted(len(found)))
        self.show_list(is_empty=not found)
        self.add_button.setVisible(bool(found))

    def _counted(self, count: int) -> str:
        said = ngettext("{count} story of {year}", "{count} stories of {year}", count)
        without = _("told without a name, as long as somebody agrees")
        return " · ".join((said.format(count=count, year=shown_year(self._year.name)), without))


def _columns() -> tuple[Column[StoryEntry], ...]:
    return (
        Column(_("What is told"), lambda row: " ".join(row.text.split()), share=1),
        Column(_("Pupil"), lambda row: row.pupil),
        Column(_("Words of"), lambda row: whose(row.whose)),
        Column(_("Agreed by"), _agreed_by),
        Column(
            _("Agreed on"),
            lambda row: formats.date_long(row.agreed_on, language()) if row.agreed_on else "",
            order=lambda row: row.agreed_on,
        ),
    )


def _agreed_by(row: StoryEntry) -> str:
    """Who agreed; and that this is not enough, where it is told nowhere for that."""
    said = words.say(words.AGREED_BY, row.agreed_by, _)
    return said if row.is_told else _("{who}: told nowhere, a parent must agree as well").format(who=said)
