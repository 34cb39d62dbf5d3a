"""One class on a plan, or single pupils: how many go along, what it counts for, and who."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QSizePolicy, QWidget

from routekaart_app.domain.contact import State
from routekaart_app.domain.visit_plan import PlanGroup
from routekaart_app.gui import icons, rows, theme
from routekaart_app.gui.models.ticks import Ticks
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.dossier_parts import words as label
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_LEAST_ROWS, _ROWS_SHOWN = 3, 6


class PlanGroupCard(Card):
    """Shows a `PlanGroup` and passes on what is done to it; who goes along is ticked in a list that opens."""

    changed = Signal(object)
    """The group as it is now wanted: another line, or other pupils."""
    line_chosen = Signal()
    """The person chose what it counts for."""
    removed = Signal()
    """It does not go along after all."""

    def __init__(self, group: PlanGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.group = group
        self._is_chosen = group.activity_id is not None
        name = group.group.name if group.group else _("Single pupils")
        self.setAccessibleName(name)
        self._title, self._count = label(name, "strong"), label("", "small")
        self.line = Chooser(_("What it counts for: {group}").format(group=name))
        self.who = QPushButton()
        self.off = QPushButton()
        self.ticks = Ticks(self)
        self.pupils = QListView()
        self._lay_out(name)
        self.set_group(group)
        self.line.picked.connect(self._take_line)
        self.who.clicked.connect(lambda: self.show_pupils(self.pupils.isHidden()))
        self.off.clicked.connect(self.removed)
        self.ticks.changed.connect(self._take_ticks)
        self.show_pupils(group.group is None and not group.was_held)

    def _lay_out(self, name: str) -> None:
        self.who.setProperty("kind", "link")
        self.off.setProperty("kind", "quiet")
        self.off.setAccessibleName(_("Take off: {name}").format(name=name))
        self.off.setToolTip(self.off.accessibleName())
        icons.put(self.off, "close", size=14)
        for button in (self.who, self.off):
            button.setAutoDefault(False)
        self.pupils.setModel(self.ticks)
        self.pupils.setAccessibleName(_("Who goes along: {group}").format(group=name))
        self.pupils.setUniformItemSizes(True)
        rows.fit(self.pupils)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.off)
        below = FlowRow()
        for part in (self._count, self.who):
            below.flow.addWidget(part)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addLayout(top)
        self.body.addWidget(self.line)
        self.body.addWidget(below)
        self.body.addWidget(self.pupils)
        self._count.setWordWrap(False)

    def set_group(self, group: PlanGroup) -> None:
        """Show it as it is now."""
        self.group = group
        school = group.group.school if group.group else ""
        self._title.setText(" · ".join(part for part in (self.accessibleName(), school) if part))
        lines = [(f"{line.code}  {line.name}", line.id) for line in group.lines]
        is_open = group.line_id is None and not self._is_chosen
        none = _("Choose what this counts for, or nothing") if is_open else _("For no line of the routekaart")
        self.line.fill([(none, None), *lines], group.line_id)
        going, every = len(group.going), len(group.attendances)
        text = _("{present} of {count} go along") if not group.was_held else _("{present} of {count} were there")
        self._count.setText(text.format(present=going, count=every))
        self._count.adjustSize()
        self.who.setVisible(not group.was_held)
        names = [(item.pupil_id, item.listed_name) for item in group.attendances]
        if tuple(self.ticks.ticked) != group.going or self.ticks.rowCount() != every:
            self.ticks.set_items(names, group.going)
        self._fit()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in its order."""
        return self.line, self.who, self.pupils, self.off

    def show_pupils(self, shown: bool) -> None:
        """Open or close the list of who goes along."""
        self.pupils.setVisible(shown)
        self._fit()
        self.who.setText(_("close the list") if shown else _("choose who …"))
        name = ngettext("{count} pupil", "{count} pupils", len(self.group.attendances))
        self.who.setAccessibleDescription(name.format(count=len(self.group.attendances)))

    def _fit(self) -> None:
        """As high as its names ask, within limits: one row by itself does not look like a list."""
        count = min(_ROWS_SHOWN, max(_LEAST_ROWS, len(self.group.attendances)))
        self.pupils.setFixedHeight(theme.look().row_height * count + theme.look().px(14))

    def _take_line(self, line_id: object) -> None:
        self._is_chosen = True
        self.line_chosen.emit()
        self.changed.emit(replace(self.group, line_id=line_id))  # type: ignore[arg-type]

    def _take_ticks(self) -> None:
        ticked, group = set(self.ticks.ticked), self.group
        for item in group.attendances:
            if (item.state is not State.ABSENT) != (item.pupil_id in ticked):
                group = group.toggled(item.pupil_id)
        self.changed.emit(group)
