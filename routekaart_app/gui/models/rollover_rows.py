"""The turn of the school year as rows of tables: classes with their new names, and pupils with what happens to them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app import words
from routekaart_app.domain.rollover import Enrolled, Move, Turn
from routekaart_app.domain.rollover_plan import ClassTurn, RolloverPlan
from routekaart_app.domain.stages import PO, VO, Place
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
_NOTHING = "–"
_PLACE = re.compile(
    r"(?<!\S)(groep|leerjaar|vmbo|pro|bb|kb|gl|tl|havo|vwo|isk|mbo|so|hbo)\s*(\d+)(?!\S)", re.IGNORECASE
)
_MARK = "qq"
"""Around a year and track, so that "mbo 2" is not found in "vmbo 2", nor "groep 8" in "groep 7" of class 7/8A.
Letters, for the search keeps no other signs."""
NAME = 2
"""The column in which the new name of a class can be typed."""


@dataclass(frozen=True, slots=True)
class PupilRow:
    """A pupil, and in words what happens to them."""

    pupil: Enrolled
    text: str


def pupil_rows(plan: RolloverPlan, pupils: Sequence[Enrolled] | None = None) -> list[PupilRow]:
    """Some pupils of a plan, or all who are to be moved; who is in the new year already is said to be."""
    schools = {school.id: school.name for school in plan.schools}
    shown = plan.pupils if pupils is None else pupils
    return [PupilRow(pupil, happens(plan.moves.get(pupil.pupil_id), schools)) for pupil in shown]


def happens(move: Move | None, schools: dict[UUID, str]) -> str:
    """What a move does, in words."""
    if move is None:
        return _("is there already")
    if move.turn is Turn.LEAVE:
        where = [words.say(words.DESTINATION, move.destination, _), move.destination_name]
        return _("leaves · {where}").format(where=", ".join(part for part in where if part))
    parts = {
        Turn.UP: _("up"),
        Turn.REPEAT: _("the year again"),
        Turn.TRANSFER: schools.get(move.school_id, "") if move.school_id else "",
    }
    return " · ".join((parts[move.turn], move.group or _("no class")))


class PupilRows(TableModel[PupilRow]):
    """Pupils, to look through and choose from; the filter also looks in what happens."""

    def __init__(self, *, with_school: bool, parent: QObject | None = None) -> None:
        columns: list[Column[PupilRow]] = [
            Column(_("Pupil"), lambda row: row.pupil.name, order=lambda row: row.pupil.sort_key, share=2),
            Column(_("Class"), lambda row: row.pupil.group or _NOTHING),
            Column(_("What happens"), lambda row: row.text, share=2),
            Column(_("Year and track"), lambda row: place_said(row.pupil.place), share=2),
        ]
        if with_school:
            columns.append(Column(_("School"), lambda row: row.pupil.school, share=2))
        super().__init__(columns, key=lambda row: row.pupil.pupil_id, searched=_searched, parent=parent)

    def set_filter(self, text: str) -> None:
        """A year and track that is typed, such as "groep 8", counts as one word and is looked for in that alone."""
        super().set_filter(_PLACE.sub(lambda found: f"{_MARK}{found[1]}{found[2]}{_MARK}", text))


def _searched(row: PupilRow) -> str:
    pupil, place = row.pupil, row.pupil.place
    texts = (pupil.name, pupil.group, pupil.school, pupil.number, place.caption, row.text, _marked(place))
    return " ".join(texts)


def _marked(place: Place) -> str:
    """The year with every word people use for it."""
    if place.stage == PO:
        said = {"groep"}
    elif place.stage == VO:
        said = {"leerjaar", *(family for family in place.families if place.track)}
    else:
        said = {"leerjaar", place.stage.lower()}
    return "" if place.year is None else " ".join(f"{_MARK}{word}{place.year}{_MARK}" for word in sorted(said))


class ClassRows(TableModel[ClassTurn]):
    """The classes of the old year; the new name of one whose pupils go up can be changed."""

    renamed = Signal(object, str)
    """The row, and the name that was typed. Connect it queued: it comes while the field is still open."""

    def __init__(self, *, with_school: bool, parent: QObject | None = None) -> None:
        columns: list[Column[ClassTurn]] = [
            Column(_("Class"), lambda row: row.name or _("no class"), share=1),
            Column(_("Year"), lambda row: "" if row.year is None else str(row.year), right=True),
            Column(_("Becomes"), _new_name, share=1),
            Column(_("Go up"), lambda row: _figure(row.counts.up), right=True),
            Column(_("Again"), lambda row: _figure(row.counts.repeat), right=True),
            Column(_("Leaves"), lambda row: _figure(row.counts.leave), right=True),
            Column(_("Other school"), lambda row: _figure(row.counts.transfer), right=True),
        ]
        if with_school:
            columns.append(Column(_("School"), lambda row: row.school, share=2))
        super().__init__(columns, key=key_of, searched=lambda row: f"{row.name} {row.school}", parent=parent)

    def can_be_renamed(self, row: int) -> bool:
        """Whether pupils of this class go up to one that has a name."""
        found = self.row(row)
        return bool(found.counts.up and found.group_id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the new name can be typed."""
        flags = super().flags(index)
        editable = index.isValid() and index.column() == NAME and self.can_be_renamed(index.row())
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is typed begins with the name as it is."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.row(index.row()).new_name
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell the new name."""
        row = self.row(index.row())
        if role == Qt.ItemDataRole.EditRole and str(value) != row.new_name:
            self.renamed.emit(row, str(value))
        return True


def key_of(row: ClassTurn) -> Hashable:
    """What a row is found by again."""
    return row.school_id, row.group_id, row.year


def _new_name(row: ClassTurn) -> str:
    if not row.counts.up:
        return _NOTHING
    return row.new_name or "…"


def _figure(count: int) -> str:
    return str(count) if count else "·"
