"""Pictures of what opens from the yearly summary: those that were frozen, differences, stories, joining."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Frozen
from routekaart_app.gui.dialogs.differences_dialog import DifferencesDialog
from routekaart_app.gui.dialogs.frozen_summaries_dialog import FrozenSummariesDialog
from routekaart_app.gui.dialogs.join_summaries_dialog import JoinSummariesDialog
from routekaart_app.gui.dialogs.stories_dialog import StoriesDialog
from routekaart_app.gui.dialogs.story_dialog import StoryDialog
from routekaart_app.services import summary_files, summary_joining
from routekaart_app.services.stories import PARENT, PUPIL, StoryEntry
from tools.shot import TODAY, Shot, services, window

_YEAR = SchoolYear.of(TODAY)
_LINE = "VO3-05"
_TOLD = (
    ("Ik dacht dat de haven alleen kranen was. Nu wil ik monteur worden.", PUPIL),
    ("Mijn kind heeft nog nooit zo lang over werk verteld.", PARENT),
)
_EXPECTED = ("De Werf", "Vakcollege Verzonnen")


@cache
def _kept() -> tuple[Frozen, ...]:
    """Two that were frozen, one before and one after something more was recorded."""
    made = services()
    first = made.summaries.freeze(_YEAR)
    group = next(one for one in made.schools.groups(_YEAR) if one.name == "3B")
    made.contacts.record(made.contacts.new_sheet(group.id, TODAY, _LINE))
    made.summaries.freeze(_YEAR, made.summaries.scopes(_YEAR)[1][0])
    return (made.summaries.freeze(_YEAR), first)


@cache
def _stories() -> tuple[StoryEntry, ...]:
    pupils = services().pupils.all(_YEAR)
    told = zip(pupils[3::7], _TOLD, strict=False)
    entries = [StoryEntry(pupil.id, _YEAR, text, whose, PARENT, TODAY) for pupil, (text, whose) in told]
    for entry in entries:
        services().stories.save(entry)
    return tuple(entries)


@cache
def _files() -> tuple[Path, ...]:
    """The summaries of two schools, and a file that is none."""
    folder = Path(tempfile.mkdtemp(prefix="shots-"))
    made: list[Path] = []
    for number, (scope, name) in enumerate(services().summaries.scopes(_YEAR)):
        if scope.kind == "school" and len(made) < 2:
            made.append(folder / f"{name.split()[0].lower()}-{number}.json")
            summary_files.write(services().summaries.make(_YEAR, scope), made[-1])
    wrong = folder / "leerlingen.json"
    wrong.write_text("{}", "utf-8")
    return (*made, wrong)


def _fit(made: QDialog, scale: float, wide: int, high: int) -> QDialog:
    made.resize(wide if scale == 1.0 else 1284, high if scale == 1.0 else 722)
    return made


def _frozen_summaries(name: str, language: str, scale: float) -> QWidget:
    _kept()
    above = window(name, language, scale, "admin")
    return _fit(FrozenSummariesDialog(services(), above, _YEAR, None, above), scale, 960, 560)


def _differences(name: str, language: str, scale: float) -> QWidget:
    later, earlier = (services().summaries.one(one.id) for one in _kept())
    above = window(name, language, scale, "admin")
    found = services().summaries.differences(earlier, later)
    about = "2025–2026, 4-3-2026"
    return _fit(DifferencesDialog(services(), above, earlier, later, found, about, above), scale, 940, 620)


def _told(name: str, language: str, scale: float) -> QWidget:
    _stories()
    above = window(name, language, scale, "admin")
    return _fit(StoriesDialog(services(), above, _YEAR, above), scale, 900, 520)


def _story(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    made = services()
    ids = (pupil.id for pupil in made.pupils.all(_YEAR))
    pupil = next(one for one in ids if len(made.stories.words_of(one, _YEAR)) > 1)
    dialog = StoryDialog(made, above, _YEAR, above, pupil_id=pupil)
    dialog.form.text_edit.setPlainText(_TOLD[0][0])
    dialog.form.agreed_by_combo.setCurrentIndex(1)
    dialog.save()
    return _fit(dialog, scale, 660, 660)


def _join(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    dialog = JoinSummariesDialog(services(), above, above)
    files = _files()
    expected = files[0].with_name("wie.txt")
    expected.write_text("\n".join(_EXPECTED), "utf-8")
    dialog._paths, dialog._expected = files, expected
    dialog._show(summary_joining.prepare(files, expected))
    return _fit(dialog, scale, 1120, 600)


def _no_files(name: str, language: str, scale: float) -> QWidget:
    above = window(name, language, scale, "admin")
    return _fit(JoinSummariesDialog(services(), above, above), scale, 1120, 600)


SUMMARIES: tuple[Shot, ...] = (
    Shot("summaries-frozen", _frozen_summaries),
    Shot("summaries-differences", _differences),
    Shot("summaries-stories", _told),
    Shot("summaries-story", _story),
    Shot("summaries-join", _join),
    Shot("summaries-join-empty", _no_files),
)
