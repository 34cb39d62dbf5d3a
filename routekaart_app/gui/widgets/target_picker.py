"""For whom a line of the routekaart is: everyone, only some, or everyone except some."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain import template_rules
from routekaart_app.domain.routekaart import EXCEPT, RoutekaartLine
from routekaart_app.domain.stages import OWN
from routekaart_app.gui.models import line_words
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _

EVERYONE, ONLY, ALL_BUT = range(3)


class TargetPicker(QWidget):
    """A choice and ticks; a school's own target group is added by typing its name."""

    changed = Signal(object)
    """Other tracks: a tuple as in `RoutekaartLine.tracks`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tracks: tuple[str, ...] = ()
        self._mode = EVERYONE
        self._asked_mode: tuple[object, int] | None = None
        self._line_id: object = None
        self.mode = Chooser(_("For whom"))
        self.mode.setObjectName("tracks_combo")
        texts = (_("everyone"), _("only for these"), _("everyone except these"))
        self.mode.fill([(text, mode) for mode, text in enumerate(texts)], EVERYONE)
        self.mode.picked.connect(self._choose_mode)
        self._ticks = FlowRow(gap="tight")
        self.checks: dict[str, QCheckBox] = {}
        self._rest = QLabel()
        self._rest.setProperty("role", "small")
        self._rest.setWordWrap(True)
        self.own = _OwnEdit(_("Own target group"))
        self.own.setObjectName("own_edit")
        self.own.setPlaceholderText(_("own target group, such as Topklas"))
        self.own.setToolTip(self.own.placeholderText())
        self.own.setMaxLength(template_rules.OWN_LENGTH)
        self.add = QPushButton(_("Add"))
        self.add.setObjectName("own_button")
        self.add.setAutoDefault(False)
        self.add.setAccessibleName(_("Add own target group"))
        self._own_row = FlowRow()
        for widget in (self.own, self.add):
            self._own_row.flow.addWidget(widget)
        self.add.clicked.connect(self._add_own)
        self.own.entered.connect(self._add_own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.mode, self._ticks, self._rest, self._own_row):
            column.addWidget(part)

    def show_line(self, line: RoutekaartLine, own_groups: Iterable[str]) -> None:
        """Show for whom a line is; `own_groups` are the school's own target groups by name."""
        self._tracks = line.tracks
        if line.id != self._line_id:
            self._line_id, self._asked_mode = line.id, None
        self._mode = self._mode_of(line.tracks)
        self.mode.choose(self._mode)
        marks = (*template_rules.targets_of(line.stage), *(OWN + name for name in own_groups))
        known = {mark.casefold() for mark in marks}
        marks += tuple(mark for mark in _bare(line.tracks) if mark.casefold() not in known)
        self._offer(marks)
        ticked = {mark.casefold() for mark in _bare(line.tracks, self._mode)}
        for mark, check in self.checks.items():
            check.setChecked(mark.casefold() in ticked)
        self._ticks.setVisible(self._mode != EVERYONE and bool(self.checks))
        self._own_row.setVisible(self._mode != EVERYONE)
        others = [line_words.target(mark) for mark in _bare(line.tracks, ALL_BUT)] if self._mode == ONLY else []
        self._rest.setText(_("And not for {others}.").format(others=", ".join(others)))
        self._rest.setVisible(bool(others))

    def _mode_of(self, tracks: tuple[str, ...]) -> int:
        """What the tracks say; with none ticked yet, what was chosen last."""
        if any(not mark.startswith(EXCEPT) for mark in tracks):
            return ONLY
        if tracks:
            return ALL_BUT
        return self._asked_mode[1] if self._asked_mode else EVERYONE

    def _offer(self, marks: tuple[str, ...]) -> None:
        """One tick for each; those that are there already keep the keyboard."""
        if marks == tuple(self.checks):
            return
        for check in self.checks.values():
            self._ticks.flow.removeWidget(check)
            check.hide()
            check.deleteLater()
        self.checks = {}
        for mark in marks:
            check = QCheckBox(literal(line_words.target(mark)))
            check.setObjectName(f"target_{mark.replace(':', '_')}_check")
            check.clicked.connect(self._read)
            self._ticks.flow.addWidget(check)
            self.checks[mark] = check
        self._ticks.updateGeometry()
        before: QWidget = self.mode  # for Qt, what is made later comes after everything else
        for stop in (*self.checks.values(), self.own, self.add):
            self.setTabOrder(before, stop)
            before = stop

    def _choose_mode(self, mode: int) -> None:
        self._asked_mode = (self._line_id, mode)
        self._mode = mode
        if mode == EVERYONE:
            self._emit(())
            return
        ticked = _bare(self._tracks)
        self._ticks.setVisible(bool(self.checks))
        self._own_row.show()
        self._emit(tuple(EXCEPT + mark if mode == ALL_BUT else mark for mark in ticked))

    def _read(self) -> None:
        ticked = tuple(mark for mark, check in self.checks.items() if check.isChecked())
        self._asked_mode = (self._line_id, self._mode)
        if self._mode == ALL_BUT:
            self._emit(tuple(EXCEPT + mark for mark in ticked))
        else:
            self._emit((*ticked, *(mark for mark in self._tracks if mark.startswith(EXCEPT))))

    def _add_own(self) -> None:
        name = " ".join(self.own.text().replace(":", " ").split())
        self.own.clear()
        if not name or any(mark.casefold() == (OWN + name).casefold() for mark in _bare(self._tracks, self._mode)):
            return
        before = EXCEPT if self._mode == ALL_BUT else ""
        self._emit((*self._tracks, before + OWN + name))

    def _emit(self, tracks: tuple[str, ...]) -> None:
        if tracks != self._tracks:
            self._tracks = tracks
            self.changed.emit(tracks)


class _OwnEdit(QLineEdit):
    """Enter adds, and goes no further."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _bare(tracks: Iterable[str], mode: int | None = None) -> tuple[str, ...]:
    """The marks without "not:"; of one way only when that is given."""
    return tuple(
        mark.removeprefix(EXCEPT) for mark in tracks if mode is None or mark.startswith(EXCEPT) == (mode == ALL_BUT)
    )
