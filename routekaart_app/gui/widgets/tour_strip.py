"""The tour as a quiet strip above the page: it never stands in the way and can be put away for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import icons, shortcuts, theme, tour
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _


class TourStrip(QFrame):
    """One step at a time; hidden while the tour is away."""

    moved = Signal(int)
    """The number of the step it is at now, `tour.AWAY` when it was put away."""

    def __init__(self, number: int, do: Callable[[str], object], parent: QWidget | None = None) -> None:
        """`do` does what a step says in `tour.Step.does`."""
        super().__init__(parent)
        self.setObjectName("tour_strip")
        self.setProperty("kind", "tour")
        self.number = tour.AWAY
        self._has_class = True
        self._do = do
        self._title, self._text = QLabel(), QLabel()
        self._title.setProperty("role", "strong")
        self._text.setWordWrap(True)
        self.do_button = self._button("tour_do_button", self._does)
        self.back_button = self._button("tour_back_button", lambda: self.go(self.number - 1))
        self.next_button = self._button("tour_next_button", self._next)
        self.away_button = self._button("tour_away_button", self.put_away)
        for button in (self.back_button, self.away_button):
            button.setProperty("kind", "quiet")
        self._row = FlowRow()
        self._row.flow.addWidget(self._title)
        self._row.flow.push()
        for button in (self.do_button, self.back_button, self.next_button, self.away_button):
            self._row.flow.addWidget(button)
        self._body = QVBoxLayout(self)
        self._body.addWidget(self._row)
        self._body.addWidget(self._text)
        icons.put(self.back_button, "back", "ink", 14)
        icons.put(self.away_button, "close", "ink", 14)
        self._follow()
        self._show(number)

    def begin(self) -> None:
        """Bring the tour back at its first step, and the keyboard to it."""
        self.go(tour.FIRST)
        self.do_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait_for_class(self, has_class: bool) -> None:
        """Whether there is a class to choose; as long as there is none, the tour is about the import."""
        if has_class != self._has_class:
            self._has_class = has_class
            self._show(self.number)

    def go(self, number: int) -> None:
        """Show another step."""
        self._show(max(tour.FIRST, number))
        self.moved.emit(self.number)

    def put_away(self) -> None:
        """Hide the tour, for good unless somebody asks for it."""
        self._show(tour.AWAY)
        self.moved.emit(tour.AWAY)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _show(self, number: int) -> None:
        self.number = number
        step = tour.step(number, has_class=self._has_class)
        self.setVisible(step is not None)
        if step is None:
            return
        if step is tour.IMPORT:
            number = tour.FIRST
        title, text = _(step.title), step.said
        self._title.setText(f"{number}/{tour.LAST}  {title}")
        self._text.setText(text)
        self._say_button(step)
        self.back_button.setVisible(number > tour.FIRST)
        self.next_button.setVisible(step is not tour.IMPORT)
        self.next_button.setText(_("Next") if number < tour.LAST else _("Ready"))
        for button, said in ((self.back_button, _("Back")), (self.away_button, _("Put away the tour"))):
            button.setAccessibleName(said)
            button.setToolTip(said)
        place = _("tour: step {number} of {last}").format(number=number, last=tour.LAST)
        self.setAccessibleName(f"{place}: {title}. {text}")
        self._title.setToolTip(text)
        self.do_button.setAccessibleDescription(text)

    def _say_button(self, step: tour.Step) -> None:
        """What it does, with its keys; with the largest text the keys alone, for what it does stands beside it."""
        keys = shortcuts.keys_of(step.does) if step.does != tour.CHOOSE else ""
        whole = shortcuts.with_keys(_(step.button), keys)
        self.do_button.setText(keys if keys and theme.look().is_large else whole)
        self.do_button.setAccessibleName(whole)
        self.do_button.setToolTip(whole)

    def _next(self) -> None:
        if self.number < tour.LAST:
            self.go(self.number + 1)
        else:
            self.put_away()

    def _does(self) -> None:
        step = tour.step(self.number, has_class=self._has_class)
        if step is not None:
            self._do(step.does)

    def _button(self, name: str, does: Callable[[], object]) -> QPushButton:
        made = QPushButton()
        made.setObjectName(name)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: does())
        return made

    def _follow(self) -> None:
        look = theme.look()
        is_tight = look.is_large
        self._text.setVisible(not is_tight)
        step = tour.step(self.number, has_class=self._has_class)
        if step is not None:
            self._say_button(step)
        above = look.px(4 if is_tight else 8)
        self._body.setContentsMargins(look.px(20), above, look.px(20), above)
        self._body.setSpacing(look.space("tight"))
