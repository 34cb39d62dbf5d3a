"""How many of a class said something of each competency, and of how many the guide did: small, below the grid."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from routekaart_app import words
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.domain.reflection import SIDES
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _

_WHO = {"pupil": N_("self {count}"), "guide": N_("guide {count}")}
_SPOKEN = {
    "pupil": N_("{competency}, by the pupil: {count} of {all}"),
    "guide": N_("{competency}, by the guide: {count} of {all}"),
}


class ViewsStrip(FlowRow):
    """Each number is a button to the pupils who are not in it, in the order of the class, never ranked."""

    pupil_asked = Signal(object)
    """The id of a pupil whose page is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="large")
        self.setObjectName("views_strip")
        self._coverage: GroupCoverage | None = None
        self._caption = QLabel()
        self._caption.setProperty("role", "small")
        self.flow.addWidget(self._caption)
        self._badges: dict[str, CompetencyBadge] = {}
        self.links: dict[tuple[str, str], QPushButton] = {}
        self._groups = [self._group(two) for two in COMPETENCIES]
        for group in self._groups:
            self.flow.addWidget(group)

    def _group(self, two: str) -> QWidget:
        """The badge with both numbers; they stay together where the row runs on."""
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._badges[two] = CompetencyBadge((two,))
        row.addWidget(self._badges[two])
        for side in SIDES:
            link = QPushButton()
            link.setObjectName(f"{two}_{side}_link")
            link.setProperty("kind", "quiet-link")
            link.clicked.connect(partial(self._show_menu, two, side))
            self.links[two, side] = link
            row.addWidget(link)
        return group

    def show_coverage(self, coverage: GroupCoverage) -> None:
        """Show the numbers of a class."""
        self._coverage = coverage
        count = len(coverage.pupils)
        caption = ngettext("Growth, said something, of {count}:", "Growth, said something, of {count}:", count)
        self._caption.setText(caption.format(count=count))
        for views in coverage.views:
            name = words.say(words.COMPETENCY, views.competency, _)
            self._badges[views.competency].set_letters((views.competency,))
            for side in SIDES:
                given, of = coverage.viewed(views, side)
                link = self.links[views.competency, side]
                link.setText(_(_WHO[side]).format(count=given))
                link.setAccessibleName(_(_SPOKEN[side]).format(competency=name, count=given, all=of))
                link.ensurePolished()
                link.updateGeometry()
                link.setToolTip(_("{about}. Click for who is still missing.").format(about=link.accessibleName()))

        for group in self._groups:
            layout = group.layout()
            if layout is not None:  # at once, for the row around it asks how wide this is
                layout.activate()
        self.updateGeometry()

    def menu(self, two: str, side: str) -> QMenu:
        """Who has no word of one of the two on a competency yet."""
        made = QMenu(self)
        made.setObjectName("views_menu")
        made.aboutToHide.connect(made.deleteLater)
        coverage = self._coverage
        views = next((item for item in coverage.views if item.competency == two), None) if coverage else None
        for pupil in coverage.without_view(views, side) if coverage and views else ():
            made.addAction(literal(pupil.listed_name)).triggered.connect(partial(self._ask, pupil.id))
        if not made.actions():
            made.addAction(_("Nobody is missing here.")).setEnabled(False)
        return made

    def _ask(self, pupil_id: object, _checked: bool = False) -> None:
        self.pupil_asked.emit(pupil_id)

    def _show_menu(self, two: str, side: str, _checked: bool = False) -> None:
        link = self.links[two, side]
        self.menu(two, side).popup(link.mapToGlobal(link.rect().bottomLeft()))
