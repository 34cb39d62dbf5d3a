"""What is seen before an administration is open: begin one, look at the invented school, or open one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.choice_button import ChoiceButton
from routekaart_app.i18n import gettext as _
from routekaart_app.settings import Settings

if TYPE_CHECKING:
    from routekaart_app.gui.widgets.message_bar import MessageBar

_WIDEST = 620
AFTER_PAINTING_MS = 40
"""What can wait until the first window is on screen waits this long after it is shown."""


class StartPage(QWidget):
    """The administrations that were open last, the newest of them large, and three other choices."""

    new_chosen = Signal()
    example_chosen = Signal()
    existing_chosen = Signal()
    recent_chosen = Signal(Path)
    settings_changed = Signal(object)
    manual_chosen = Signal()
    completed = Signal()
    """Everything is there: the choosers of language and look too, which come after the window."""

    def __init__(self, settings: Settings, *, focus: str = "", parent: QWidget | None = None) -> None:
        """`focus` names what had the keyboard on the start page before this one."""
        super().__init__(parent)
        self.setObjectName("start_page")
        self._mark = QLabel()
        self._bar: MessageBar | None = None
        self._focus = focus
        self._column = QWidget()
        self._column.setProperty("kind", "clear")
        self._words = QVBoxLayout(self._column)
        self._words.addLayout(self._head())
        self._first: QWidget | None = None
        self._add_recent(settings.recent)
        self._add_choices()
        self._words.addStretch()
        promise = QLabel(_("Everything stays on this laptop. The program makes no connection with the internet."))
        promise.setProperty("role", "small")
        promise.setWordWrap(True)
        self._words.addWidget(promise)
        self._settings: Settings | None = settings
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._area(), 1)
        self._follow()
        (self._first or self.new_button).setFocus()

    @property
    def message_bar(self) -> MessageBar:
        """The bar at the foot, made when there is something to say."""
        if self._bar is None:
            from routekaart_app.gui.widgets.message_bar import MessageBar

            self._bar = MessageBar()
            self._outer.addWidget(self._bar)
        return self._bar

    def showEvent(self, event: QShowEvent) -> None:
        """The choosers come once the window is on screen: what one begins with is ready sooner."""
        super().showEvent(event)
        settings, self._settings = self._settings, None
        if settings is not None:
            QTimer.singleShot(AFTER_PAINTING_MS, self, lambda: self._add_looks(settings))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _add_looks(self, settings: Settings) -> None:
        from routekaart_app.gui.widgets.look_choosers import LookChoosers

        looks = LookChoosers(settings, in_a_row=not theme.look().is_large)
        looks.changed.connect(self.settings_changed)
        self._words.insertWidget(self._words.count() - 1, looks)
        chooser = looks.findChild(QWidget, self._focus) if self._focus else None
        if chooser is not None:
            looks.show()  # what is hidden still loses the keyboard to whatever takes it in between
            chooser.setFocus()
        self.completed.emit()

    def _area(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "clear")
        line = QHBoxLayout(inner)
        line.addStretch(1)
        line.addWidget(self._column, 4)
        line.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _head(self) -> QHBoxLayout:
        title = QLabel("Routekaart")
        title.setProperty("role", "title")
        motto = QLabel(_("See who is where on the way to work, and record it in a minute."))
        motto.setProperty("role", "muted")
        motto.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(motto)
        line = QHBoxLayout()
        line.addWidget(self._mark)
        line.addLayout(words, 1)
        return line

    def _add_choices(self) -> None:
        self.new_button = ChoiceButton(
            "add", _("New administration"), _("Begin for your own school, with a password of your own.")
        )
        self.example_button = ChoiceButton(
            "search", _("Look at the example school"), _("An invented school, full of pupils and visits. Try anything.")
        )
        self.existing_button = ChoiceButton(
            "file", _("Open an existing one"), _("An administration on this laptop or on a stick.")
        )
        for button, name, signal in (
            (self.new_button, "new_button", self.new_chosen),
            (self.example_button, "example_button", self.example_chosen),
            (self.existing_button, "existing_button", self.existing_chosen),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            self._words.addWidget(button)
        manual = QPushButton(_("Manual (F1)"))
        manual.setObjectName("manual_button")
        manual.setProperty("kind", "link")
        manual.clicked.connect(lambda _checked=False: self.manual_chosen.emit())
        self._words.addWidget(manual, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_recent(self, recent: Iterable[str]) -> None:
        folders = [Path(path) for path in recent if Path(path).is_dir()]
        if not folders:
            return
        title = QLabel(_("Recent"))
        title.setProperty("role", "strong")
        self._words.addWidget(title)
        self._first = newest = ChoiceButton("file", folders[0].name, _place(folders[0]))
        newest.setObjectName("recent_0_button")
        newest.setToolTip(str(folders[0]))
        newest.clicked.connect(lambda: self.recent_chosen.emit(folders[0]))
        self._words.addWidget(newest)
        for number, folder in enumerate(folders[1:], start=1):
            self._words.addWidget(self._recent_button(number, folder), 0, Qt.AlignmentFlag.AlignLeft)

    def _recent_button(self, number: int, folder: Path) -> QPushButton:
        button = QPushButton(literal(f"{folder.name}  ·  {_place(folder)}"))
        button.setObjectName(f"recent_{number}_button")
        button.setProperty("kind", "link")
        button.setToolTip(str(folder))
        button.clicked.connect(lambda: self.recent_chosen.emit(folder))
        return button

    def _follow(self) -> None:
        look = theme.look()
        self._mark.setPixmap(icons.logo(look.px(44), self.devicePixelRatioF()))
        self._column.setMaximumWidth(look.px(_WIDEST))
        edge = look.space("wide")
        self._words.setContentsMargins(0, edge, 0, edge)
        self._words.setSpacing(look.space("medium"))


def _place(folder: Path) -> str:
    """Where a folder is, cut in the middle where that is far away."""
    look = theme.look()
    return QFontMetrics(look.font()).elidedText(str(folder.parent), Qt.TextElideMode.ElideMiddle, look.px(_WIDEST) // 2)
