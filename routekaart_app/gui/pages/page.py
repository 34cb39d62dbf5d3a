"""What every page is, and what a page may ask of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.context import Context
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.openers import Openers
from routekaart_app.gui.tasks import Tasks
from routekaart_app.settings import Settings

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class Window(Protocol):
    """The window as its pages know it: what is chosen, where to go, and how to say something."""

    @property
    def context(self) -> Context:
        """School year, school, group and counting day as chosen in the top bar."""

    @property
    def messages(self) -> Messages:
        """Questions, and choosing files."""

    @property
    def tasks(self) -> Tasks:
        """Long work, with a bar and a way to stop it."""

    @property
    def settings(self) -> Settings:
        """The choices of this user on this laptop."""

    @property
    def catalog_language(self) -> str:
        """The language of the screen, "nl" or "en"."""

    @property
    def opens(self) -> Openers:
        """The dialogs that can be opened from anywhere."""

    def choose_group(self, group_id: UUID) -> None:
        """Choose a class in the top bar, and its school year with it."""

    def open_page(self, name: str) -> None:
        """Go to a page by the name of its place in the rail."""

    def open_pupil(self, pupil_id: UUID) -> None:
        """Go to the page of one pupil."""

    @property
    def pupil_from(self) -> str:
        """The name of the page from which the page of a pupil is opened, or was."""

    def leave_pupil(self) -> None:
        """Go back to the page from which the pupil was opened."""

    def open_pupils(self, pupil_ids: frozenset[UUID], about: str, year: SchoolYear | None = None) -> None:
        """Go to the list of pupils with only these, also who left; `about` says who they are. With a `year` they stand
        in the classes of that school year. From there one goes back to where one was."""

    def open_signals(self, kind: str) -> None:
        """Go to one of the lists of signals, by its name in `domain.signals.KINDS`, or to `SECTORS_MET`."""

    def open_company(self, company_id: UUID) -> None:
        """Go to the companies, with this one chosen."""

    def open_frozen_summary(self, summary_id: UUID) -> None:
        """Go to the yearly summary, with one that was frozen on it."""

    def open_summary(self, then: str) -> None:
        """Go to the yearly summary and there "freeze" or "export" it, once it is counted."""

    def open_setting(self, name: str) -> None:
        """Go to where a setting of the whole administration is chosen, by its name in `services.school_settings`."""

    def make_reports(self) -> None:
        """Open the reports of the class that is chosen, or on the page of a pupil those of that pupil."""

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings and apply them at once; another language makes the window anew."""

    def say(self, text: str, undoable: bool = True) -> None:
        """Tell in the message bar what was done, with Undo when it can be taken back."""

    def offer(self, text: str, action: str, do: Callable[[], object]) -> None:
        """Tell in the message bar what is in the way, with the words of a button and what it does."""

    def fail(self, error: KnownError) -> None:
        """Tell in the message bar what went wrong; it stays until it is closed."""


@dataclass(frozen=True, slots=True)
class OnlyThese:
    """Some pupils to be listed, who they are, the school year of whose classes they are, by default that of today, and
    the page they were asked for from."""

    ids: frozenset[UUID]
    about: str
    year: SchoolYear | None = None
    back_to: str = ""


class OwnSteps(Protocol):
    """The steps of a page of which nothing is kept yet; the window takes these back before those that are kept."""

    @property
    def undo_label(self) -> str | None:
        """What was done last; None when there is nothing."""

    @property
    def redo_label(self) -> str | None:
        """What was taken back last; None when there is nothing."""

    def undo(self) -> None:
        """Take back the last step."""

    def redo(self) -> None:
        """Take the step again that was taken back last."""


class Page(QWidget):
    """One place in the rail.

    `watches` names the tables it shows: when one of them changes while it is on screen, it is reloaded.
    """

    name: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.host = window
        self.setObjectName(f"{self.name}_page")

    @property
    def pupil_id(self) -> UUID | None:
        """The pupil the keyboard is on, for keys that do something with one pupil; None when there is none."""
        return None

    def own_reports(self) -> bool:
        """Make reports of what is on this page; False when it has none of its own, and those of the class are meant."""
        return False

    @property
    def own_steps(self) -> OwnSteps | None:
        """Steps to take back that are not kept yet; None on a page that keeps everything at once."""
        return None

    def may_leave(self) -> bool:
        """Whether the page may go: one with something that is not kept asks. After a yes it lets go of it."""
        return True

    def show_context(self, context: Context) -> None:
        """Read and show what belongs to this choice: when the page comes on screen and when the choice changes."""

    def reload(self) -> None:
        """Read again what is shown; selection, scroll and cursor stay where they are."""

    def focus_first(self) -> None:
        """Give the keyboard to what is used first here."""
        self.setFocus()
