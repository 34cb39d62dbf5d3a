"""Every page and dialog, walked once at 200 % with the longer text of both languages: what each must offer to whoever
works without a mouse, hears instead of sees, or needs it large."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from routekaart_app import i18n, words
from routekaart_app.gui import theme
from routekaart_app.gui.manual import pages
from routekaart_app.gui.pages.makers import page_makers
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.i18n import gettext as _
from tests.gui.access import focus_look, keyboard, markup, names, room, surfaces
from tests.gui.conftest import free_widgets
from tools import shot
from tools.shot_list import SHOTS

AGAIN = frozenset((
    "look-backs", "group-talk", "question-list", "groups", "station", "reports-dossier", "reports-parents",
    "reports-blank", "visit-problems", "visit-plan", "visit-planned", "choice-promise", "agreement-new",
    "companies-one", "company-problems", "list-sectors", "list-campuses", "company-import", "catalogue-import",
    "asking-classes", "spread-class", "spread-pupil", "visits-week", "visits-list", "visit-held", "parents-meetings",
    "parents-list", "parents-leads", "parents-pupil", "guardian-new", "letter-texts-ar", "new-password", "new-key",
    "import-preview", "import-done", "rollover-classes", "rollover-pupils", "rollover-summary", "template-changed",
    "grid-selection", "grid-from-paper", "message", "search", "year-small", "year-empty", "year-foot", "manual-figures",
    "pupils-chosen", "pupil-fields-wrong", "doubles-none", "doubles-pair", "many-target-group", "start-first",
    "summaries-join-empty", "notice",
))  # fmt: skip
"""Pictures of a page or dialog that another picture shows too: walked by the long run only."""

NO_ROOM_FOR_LONGER = frozenset(("choice-cards", "parents-pupil", "pupil-fields-wrong"))
"""Pictures in which a language that is a third longer than ours would lose words: cards of a fixed size, the dossier in
three columns, and a problem of three lines below a narrow field."""


@dataclass
class Walk:
    """What was found on the way, of each thing once, and where we were."""

    findings: list[str] = field(default_factory=list)
    """Where, on what, and what is wrong."""
    pages: set[str] = field(default_factory=set)
    dialogs: set[type[QWidget]] = field(default_factory=set)
    cells: int = 0
    stations: int = 0
    _looks: focus_look.Looks = field(default_factory=focus_look.Looks)
    _said: set[str] = field(default_factory=set)

    def look_at(self, name: str, surface: QWidget) -> None:
        """Hold a surface against everything."""
        page = surfaces.page_of(surface)
        if page is not None:
            self.pages.add(page.name)
        if isinstance(surface, QDialog):
            self.dialogs.add(type(surface))
        for found in (
            names.nameless(surface),
            room.too_tight(surface),
            self._unspoken(surface),
            keyboard.unreached(surface),
            self._looks.unseen(surface),
            markup.read_as_markup(surface),
        ):
            for finding in found:
                if finding not in self._said:
                    self._said.add(finding)
                    self.findings.append(f"{name}: {finding}")

    def _unspoken(self, surface: QWidget) -> Iterator[str]:
        """Cells of the grid and stations of the line that do not say row, column and status, or name and status."""
        said = tuple(_(word) for word in words.STATUS.values())
        for table in surface.findChildren(CoverageTable):
            model, met = table.model(), QAccessible.queryAccessibleInterface(table)
            for column in range(min(model.columnCount(), 6) if table.isVisible() else 0):
                cell = _cell(table, met, column).text(QAccessible.Text.Name)
                line = table.lines.model().line(column)  # type: ignore[attr-defined]
                who = model.pupil(0).pupil.display_name  # type: ignore[attr-defined]
                code = line.code if line is not None else ""
                status = line is None or any(word.casefold() in cell.casefold() for word in said)
                self.cells += 1
                if who not in cell or code not in cell or not status:
                    yield f"cell {column} of the grid says only {cell!r}"
            table.scrollTo(table.currentIndex())
        for drawn in surface.findChildren(RoutekaartLine):
            met = QAccessible.queryAccessibleInterface(drawn)
            for at in range(met.childCount() if drawn.isVisible() else 0):
                station = met.child(at).text(QAccessible.Text.Name)
                self.stations += 1
                if not any(word.casefold() in station.casefold() for word in said):
                    yield f"station {at} says only {station!r}"


def _cell(table: CoverageTable, met: QAccessibleInterface, column: int) -> QAccessibleInterface:
    """What a screen reader meets at a cell of the first row; PySide does not offer Qt's way to ask a table for one."""
    index = table.model().index(0, column)
    table.scrollTo(index)
    middle = table.viewport().mapToGlobal(table.visualRect(index).center())
    return met.childAt(middle.x(), middle.y())


def walked(names_of: frozenset[str], *, without: bool) -> Walk:
    """A walk along the pictures of these names, or all but these."""
    walk = Walk()
    with pytest.MonkeyPatch.context() as patch:
        chosen = [one for one in SHOTS if (one.name in names_of) is not without]
        surfaces.walk(patch, walk.look_at, chosen)
    return walk


@pytest.fixture(scope="module")
def example(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Room for the school of the pictures; afterwards it is put away, and look and words are as they were."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("access")))
        yield
        shot.services().close()
    shot._speaker(qapp).silence()
    pages._page.cache_clear()  # read in the longer of two languages
    i18n.set_language("nl")
    free_widgets()
    theme.apply(qapp, "light", 1.0)


def test_every_page_and_dialog_can_be_used_without_mouse_with_a_reader_and_at_twice_the_size(example: None) -> None:
    """One test, since the walk takes long: workers that run tests side by side would each walk for their share."""
    walk = walked(AGAIN, without=True)
    assert set(page_makers()) - walk.pages == set()
    assert {kind.__name__ for kind in surfaces.dialog_classes() - walk.dialogs} == set(), "give it a picture in tools"
    assert walk.cells and walk.stations
    assert not walk.findings, "\n".join(walk.findings)


def test_pictures_that_are_left_to_the_long_run_exist() -> None:
    assert {one.name for one in SHOTS} >= AGAIN


@pytest.mark.soak
def test_other_states_of_pages_and_dialogs_hold_the_same(example: None) -> None:
    walk = walked(AGAIN, without=False)
    assert not walk.findings, "\n".join(walk.findings)


@pytest.mark.soak
def test_a_language_that_is_a_third_longer_has_room_too(example: None) -> None:
    found: list[str] = []

    def look_at(name: str, surface: QWidget) -> None:
        found.extend(f"{name}: {finding}" for finding in room.too_tight(surface))

    with pytest.MonkeyPatch.context() as patch:
        chosen = [one for one in SHOTS if one.name not in NO_ROOM_FOR_LONGER]
        surfaces.walk(patch, look_at, chosen, scale=1.0, texts=surfaces.Stretched())
    assert not found, "\n".join(found)


@pytest.mark.soak
def test_one_sees_where_the_keyboard_is_when_all_is_drawn_in_dark(example: None) -> None:
    """The first test reads what is drawn in light as its tokens are in dark."""
    looks, found = focus_look.Looks(), list[str]()

    def look_at(name: str, surface: QWidget) -> None:
        found.extend(f"{name}: {finding}" for finding in looks.unseen(surface))

    with pytest.MonkeyPatch.context() as patch:
        surfaces.walk(patch, look_at, SHOTS, theme="dark")
    assert not found, "\n".join(found)
