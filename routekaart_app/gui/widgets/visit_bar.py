"""What is above a calendar of visits: back, today and on; month, week or list; and what is left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from routekaart_app.domain.visit import VisitState
from routekaart_app.gui import icons, theme
from routekaart_app.gui.models import calendar_words
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.flow import MOST_ROWS, FlowRow
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

MONTH, WEEK, LIST = "month", "week", "list"
VIEWS = {MONTH: N_("Month"), WEEK: N_("Week"), LIST: N_("List")}
"""How visits can be shown, and what each is called."""
_TO_COME = (VisitState.PLANNED, VisitState.PREPARED)
_FILTER = 250
_BACK, _TODAY, _ON = "Alt+Left", "Alt+Home", "Alt+Right"


class VisitBar(FlowRow):
    """Runs on in more rows where there is no room for one. Where the text is large, a button shows what narrows."""

    view_chosen = Signal(str)
    """Another view, out of `VIEWS`."""
    turned = Signal(int)
    """A month or week on, or back."""
    today_wanted = Signal()
    period_chosen = Signal()
    """The list is to show a month, or the whole school year."""
    narrowed = Signal()
    """Other visits are to be left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MONTH
        self.choices: dict[str, QPushButton] = {}
        self.back = self._button("earlier_button", "", _("Back"), _BACK, "back")
        self.today = self._button("today_button", _("Today"), _("To today"), _TODAY)
        self.on = self._button("later_button", "", _("Further"), _ON, "forward")
        self._group = QButtonGroup(self)
        for view, text in VIEWS.items():
            self._add_choice(view, _(text))
        self.more = QPushButton(_("Filters"))
        self.more.setObjectName("filters_button")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.toggled.connect(self._fold)
        self.flow.addWidget(self.more)
        self._has_class = False
        self.period = Chooser(_("Which days"))
        self.period.setObjectName("period_chooser")
        self.period.fill([(_("this month"), False), (_("the whole school year"), True)], chosen=False)
        self.whose = Chooser(_("Whose visits"))
        self.whose.setObjectName("whose_chooser")
        self.state = Chooser(_("How far the visits are"))
        self.state.setObjectName("state_chooser")
        self.filter = FilterEdit(_("Search by company or class"), width=_FILTER)
        self.flow.addWidget(self.period)
        self.flow.push()
        self.flow.addWidget(self.whose)
        self.flow.addWidget(self.state)
        self.flow.addWidget(self.filter)
        self._offer_states()
        self.show_view(MONTH)
        self.period.picked.connect(self._choose_period)
        self.state.picked.connect(lambda _states: self.narrowed.emit())
        self.filter.textChanged.connect(self.narrowed)
        self.back.clicked.connect(partial(self.turned.emit, -1))
        self.on.clicked.connect(partial(self.turned.emit, 1))
        self.today.clicked.connect(self.today_wanted)

    @property
    def states(self) -> tuple[VisitState, ...] | None:
        """The states that are shown; None for all."""
        return self.state.value  # type: ignore[no-any-return]

    @property
    def is_whole_year(self) -> bool:
        """Whether the list shows the whole school year."""
        return bool(self.period.value)

    @property
    def is_narrowed(self) -> bool:
        """Whether something is chosen besides the days."""
        is_of_all = self._has_class and not self.is_of_class
        return self.is_whole_year or is_of_all or self.states is not None or bool(self.filter.text())

    @property
    def is_of_class(self) -> bool:
        """Whether only visits of the class that is chosen are shown, not of its whole school."""
        return bool(self.whose.value)

    def say_whose(self, name: str) -> None:
        """Offer the visits of a class beside those of all; without a class there is nothing to choose."""
        is_of_class = self.whose.count() == 0 or self.is_of_class
        self.whose.fill([(_("of {group}").format(group=name), True), (_("of all classes"), False)], is_of_class)
        self._has_class = bool(name)
        self._fold()

    def show_view(self, view: str) -> None:
        """Mark a view, without telling that it was chosen."""
        self.view = view
        self.choices[view].setChecked(True)
        self._allow_turning()
        self._fold()

    def show_all(self) -> None:
        """Leave nothing out any more."""
        self.state.choose(None)
        self.filter.clear()
        self._fold()
        self.narrowed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits stays in sight."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and hasattr(self, "filter"):
            self._fold()

    def _fold(self) -> None:
        """Show what narrows where it fits, where somebody asked for it, and as long as it narrows."""
        parts = {self.period: self.view == LIST, self.whose: self._has_class, self.state: True, self.filter: True}
        wanted = [part for part, is_wanted in parts.items() if is_wanted]
        buttons = (self.back, self.today, self.on, *self.choices.values())
        is_tight = self.rows_for(*buttons, *wanted) > MOST_ROWS
        self.more.setVisible(is_tight)
        is_open = not is_tight or self.more.isChecked() or self.is_narrowed
        for part in parts:
            part.setVisible(is_open and part in wanted)

    def _choose_period(self) -> None:
        self._allow_turning()
        self.period_chosen.emit()

    def _allow_turning(self) -> None:
        """A whole school year is all there is."""
        for button in (self.back, self.today, self.on):
            button.setEnabled(not (self.view == LIST and self.is_whole_year))

    def _offer_states(self) -> None:
        every: list[tuple[str, tuple[VisitState, ...] | None]] = [(_("all visits"), None), (_("to come"), _TO_COME)]
        every += [(calendar_words.state_word(state), (state,)) for state in VisitState]
        self.state.fill(every, None)

    def _button(self, name: str, text: str, said: str, keys: str, icon: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if not text:
            button.setAccessibleName(said)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(with_keys(said, shown))
        if icon:
            icons.put(button, icon)
            button.setProperty("kind", "arrow")
        self.flow.addWidget(button)
        return button

    def _add_choice(self, view: str, text: str) -> None:
        choice = QPushButton(text)
        choice.setObjectName(f"{view}_choice")
        choice.setCheckable(True)
        choice.clicked.connect(lambda _checked=False: self.view_chosen.emit(view))
        self._group.addButton(choice)
        self.choices[view] = choice
        self.flow.addWidget(choice)

    def listen(self, page: QWidget) -> None:
        """Let the keys work from anywhere on a page."""
        for button, keys in ((self.back, _BACK), (self.today, _TODAY), (self.on, _ON)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
