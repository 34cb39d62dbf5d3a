"""Lists the pupils behind a figure of a yearly summary, for who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import year_words
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window
    from routekaart_app.gui.pages.year_counts import Shown

_TOLD = ("on_the_way", "independent")


class YearBehind:
    """Also behind a figure that is hidden: who uses this window may see the pupils anyway."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services, self._host = services, window

    def bar(self, shown: Shown, chart_id: str, key: str) -> None:
        """Those behind a bar: the id of its chart names its table, and of the years the column."""
        table, _colon, part = chart_id.partition(":")
        columns = {"years": (part,), "competencies": _TOLD}
        self.figure(shown, table, key, *columns.get(table, ()))

    def figure(self, shown: Shown, table: str, row: str, *columns: str) -> None:
        """Those behind a figure, or behind several of a row together. Of a summary that was frozen those of now."""
        year, scope, asked = shown.year, shown.summary.scope, columns or ("count",)
        then = SchoolYear.parse(row) if table == "years" else None
        about = year_words.row_name(shown.summary, table, row, asked[0] if len(asked) == 1 else "")
        if shown.frozen is not None:
            about = _("{what} (as counted now)").format(what=about)
        self._host.tasks.start(
            lambda progress: self._services.summaries.behind(year, table, row, asked, scope, progress=progress),
            title=_("Looking up who they are"),
            done=lambda found: self._open(found, about, then or year),
            failed=self._tell,
        )

    def _open(self, found: tuple[UUID, ...], about: str, year: SchoolYear) -> None:
        if found:
            self._host.open_pupils(frozenset(found), about, year)
        else:
            self._host.say(_("Nobody is behind this figure: {what}.").format(what=about), undoable=False)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._host.fail(error)
