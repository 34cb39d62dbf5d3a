"""Above a yearly summary: what it is about and its main figures, what can be done with it, and what of it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.summary import Scope, Summary
from routekaart_app.gui import icons, shortcuts, theme
from routekaart_app.gui.models.year_filter import YearFilter, offered
from routekaart_app.gui.models.year_words import YearFigure
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import PageHead
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

PICTURES, TABLES = "pictures", "tables"
EXPORT_KEYS = "Ctrl+E"
_VIEWS = {PICTURES: N_("Pictures"), TABLES: N_("Tables")}
_MORE = {
    "frozen": N_("Frozen summaries …"),
    "stories": N_("Stories …"),
    "join": N_("Join …"),
    "analysis": N_("Export as CSV for analysis …"),
}
_FIGURES = 4


class YearHead(QWidget):
    """Asks; the page does it."""

    asked = Signal(str)
    """ "freeze", "export", "now" for what was counted now, or a key of the menu."""
    figure_opened = Signal(str, str)
    """The pupils behind a large figure: its table and row."""
    view_chosen = Signal(str)
    scope_chosen = Signal(object)
    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PageHead(_("Yearly summary"))
        self.scope = Chooser(_("What it is about"))
        self.phase, self.sector = Chooser(_("Phase")), Chooser(_("Sector"))
        self.figures = [Figure("") for _number in range(_FIGURES)]
        self.views: dict[str, QPushButton] = {}
        self.hiding = QLabel()
        """What is not shown."""
        self._behind: tuple[YearFigure, ...] = ()
        self._add_buttons()
        self._row = FlowRow(gap="medium")
        for place, figure in enumerate(self.figures):
            figure.setObjectName(f"figure_{place}")
            figure.clicked.connect(lambda _checked=False, place=place: self._open(place))
            self._row.flow.addWidget(figure)
        self._tools = self._made_tools()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.look().space("small"))
        self._column.addWidget(self.head)
        self._column.addWidget(self._row)
        self._column.addWidget(self._tools)

    def _add_buttons(self) -> None:
        self.head.flow.push()
        add = self.head.add_button
        self.now = add("now_button", _("Back to now"), _("Show what is counted now"), icon="back")
        tip = _("Freeze the summary as it is now; later corrections do not change it")
        self.freeze = add("freeze_button", _("Freeze"), tip)
        self.more = add("more_year_button", "", _("More"), icon="more")
        self.more.setAccessibleName(_("More"))
        text = shortcuts.with_keys(_("Export"), EXPORT_KEYS)
        self.export = add("export_button", text, _("Write it to a file, without names"), primary=True)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.actions_by_name: dict[str, QAction] = {}
        for name, title in _MORE.items():
            action = menu.addAction(_(title))
            action.setObjectName(f"{name}_action")
            action.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.actions_by_name[name] = action
        self.actions_by_name["join"].setToolTip(_("Make one summary of those of several schools"))
        self.more.setMenu(menu)
        for name, button in (("now", self.now), ("freeze", self.freeze), ("export", self.export)):
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))

    def _made_tools(self) -> QWidget:
        """What is shown of it, and how."""
        self.hiding.setObjectName("hiding_label")
        self.hiding.setProperty("role", "small")
        tools, self._group = FlowRow(), QButtonGroup(self)
        for view, text in _VIEWS.items():
            button = QPushButton(_(text))
            button.setObjectName(f"{view}_choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            icons.put(button, "year" if view == PICTURES else "grid")
            button.clicked.connect(lambda _checked=False, view=view: self.view_chosen.emit(view))
            self._group.addButton(button)
            self.views[view] = button
            tools.flow.addWidget(button)
        tools.flow.addWidget(self.hiding)
        tools.flow.push()
        for name, chooser in (("scope", self.scope), ("phase", self.phase), ("sector", self.sector)):
            chooser.setObjectName(f"{name}_chooser")
            chooser.hide()
            tools.flow.addWidget(chooser)
        self.scope.picked.connect(self.scope_chosen)
        for chooser in (self.phase, self.sector):
            chooser.picked.connect(lambda _value: self.filter_changed.emit())
        return tools

    @property
    def filter(self) -> YearFilter:
        """Which rows are looked at."""
        return YearFilter(self.phase.value or "", self.sector.value or "")

    def offer_scopes(self, scopes: Sequence[tuple[Scope, str]], chosen: Scope) -> None:
        """What it can be about; with one school there is nothing to choose."""
        self.scope.fill([(name, scope) for scope, name in scopes], chosen)
        self.scope.setVisible(sum(scope.kind == "school" for scope, _name in scopes) > 1)

    def offer_filters(self, summary: Summary) -> None:
        """The phases and sectors that occur; a choice stays while it does."""
        _fill(self.phase, _("all phases"), offered(summary, "reach_by_phase", "of"))
        _fill(self.sector, _("all sectors"), offered(summary, "reach_by_sector", "count"))

    def show_figures(self, figures: Sequence[YearFigure], hiding: str, why: str) -> None:
        """Show the main figures, and what is hidden of all that follows, and why; while a filter is on they say that
        they are of all pupils."""
        self.hiding.setText(hiding)
        self.hiding.setToolTip(why)
        self.hiding.setAccessibleDescription(why)
        self._behind = tuple(figures)
        whole = _("all pupils") if self.filter.is_narrow else ""
        for figure, shown in zip(self.figures, figures, strict=True):
            figure.show_said(shown.said, " · ".join(filter(None, (shown.caption, whole))))

    def clear_filters(self) -> None:
        """Look at everything again."""
        for chooser in (self.phase, self.sector):
            chooser.choose("")
        self.filter_changed.emit()

    def show_view(self, view: str) -> None:
        """Mark how it is shown."""
        self.views[view].setChecked(True)

    def show_state(self, *, has_figures: bool, is_frozen: bool) -> None:
        """What there is to do: nothing can be frozen that is not there, or was frozen already."""
        self._row.setVisible(has_figures)
        self._tools.setVisible(has_figures or not self.scope.isHidden())
        for button in self.views.values():
            button.setVisible(has_figures)
        self.hiding.setVisible(has_figures)
        for chooser in (self.phase, self.sector):
            chooser.setVisible(has_figures and chooser.count() > 2)
        self.now.setVisible(is_frozen)
        self.freeze.setVisible(not is_frozen)
        self.freeze.setEnabled(has_figures)
        self.export.setEnabled(has_figures)
        self.actions_by_name["analysis"].setEnabled(has_figures)
        self.scope.setEnabled(not is_frozen)

    def _open(self, place: int) -> None:
        if place < len(self._behind):
            self.figure_opened.emit(self._behind[place].table, self._behind[place].row)


def _fill(chooser: Chooser, everything: str, entries: Iterable[tuple[str, str]]) -> None:
    known = [(name, key) for key, name in entries]
    chosen = chooser.value or ""
    chooser.fill([(everything, ""), *known], chosen if chosen in [key for _name, key in known] else "")
