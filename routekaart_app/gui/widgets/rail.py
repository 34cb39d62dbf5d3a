"""The rail on the left: the mark of the program, the places one can go, and who is at work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

PLACES: tuple[tuple[str, str, str], ...] = (
    ("today", N_("Today"), "today"),
    ("pupils", N_("Pupils"), "pupils"),
    ("grid", N_("Class grid"), "grid"),
    ("visits", N_("Visits"), "calendar"),
    ("companies", N_("Companies"), "companies"),
    ("parents", N_("Parents"), "parents"),
    ("reports", N_("Reports"), "reports"),
    ("year", N_("Yearly summary"), "year"),
    ("admin", N_("Manage"), "admin"),
)
"""Name, words and icon of every place, in the order of Ctrl+1 to Ctrl+9; the last stands at the foot."""

_MARK, _NARROWEST, _BESIDE_WORDS = 26, 172, 84


class Rail(QFrame):
    """The places as buttons; arrow keys go from one to the next."""

    chosen = Signal(str)
    """The name of the place to go to."""

    def __init__(self, user_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("kind", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("Places"))
        self._mark = QLabel()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head())
        self._layout.addSpacing(theme.look().space("medium"))
        for number, (name, text, icon) in enumerate(PLACES, start=1):
            if name == PLACES[-1][0]:
                self._layout.addStretch()
            self._layout.addWidget(self._button(name, _(text), icon, number))
        if user_name:
            self._layout.addLayout(_user(user_name))
        self._space()

    def show_place(self, name: str) -> None:
        """Mark where we are; a place outside the rail, such as one pupil, marks none anew."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> QPushButton:
        """The button of a place."""
        return self._buttons[name]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _head(self) -> QHBoxLayout:
        title = QLabel("Routekaart")
        title.setProperty("role", "heading")
        self._motto = QLabel("Gaan voor een Baan")
        self._motto.setProperty("role", "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._motto)
        line = QHBoxLayout()
        line.addWidget(self._mark)
        line.addLayout(words, 1)
        return line

    def _button(self, name: str, text: str, icon: str, number: int) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{name}_rail_button")
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setToolTip(f"{text} (Ctrl+{number})")
        button.clicked.connect(lambda: self.chosen.emit(name))
        icons.put(button, icon, "ink", 17)
        self._group.addButton(button)
        self._buttons[name] = button
        return button

    def _space(self) -> None:
        look = theme.look()
        edge = look.space("medium")
        self._layout.setContentsMargins(edge, look.space("large"), edge, look.space("large"))
        self._layout.setSpacing(look.space("tight"))
        self._mark.setPixmap(icons.logo(look.px(_MARK), self.devicePixelRatioF()))
        is_tight = look.is_large
        self._motto.setVisible(not is_tight)
        for button in self._buttons.values():
            if bool(button.property("tight")) != is_tight:
                theme.restyle(button, "tight", is_tight)
        bold = QFontMetrics(look.font(bold=True))  # the place where we are is set in bold
        words = max(bold.horizontalAdvance(button.text()) for button in self._buttons.values())
        self.setMinimumWidth(max(look.px(_NARROWEST), words + look.px(_BESIDE_WORDS)))


class Initials(QWidget):
    """A disc with the first letters of a name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        parts = [part for part in name.split() if part[:1].isupper()] or name.split()
        self._letters = (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else "")).upper()
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The disc and its letters."""
        look = theme.look()
        canvas = QPainter(self)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.setPen(Qt.PenStyle.NoPen)
        canvas.setBrush(look.color("accent"))
        middle = QPointF(self.width() / 2, self.height() / 2)
        canvas.drawEllipse(middle, self.width() / 2, self.height() / 2)
        canvas.setPen(look.color("on-accent"))
        canvas.setFont(look.font("caption", bold=True))
        canvas.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._letters)
        canvas.end()

    def _follow(self) -> None:
        self.setFixedSize(theme.look().px(24), theme.look().px(24))
        self.update()


class _UserName(QLabel):
    """A name that is cut with dots where the rail is too narrow for it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name, as much of it as fits."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        canvas = QPainter(self)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.style().drawItemText(canvas, room, side, self.palette(), self.isEnabled(), shown, self.foregroundRole())
        canvas.end()


def _user(name: str) -> QHBoxLayout:
    label = _UserName(name)
    label.setObjectName("user_label")
    label.setProperty("role", "small")
    label.setToolTip(name)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    line = QHBoxLayout()
    edge = theme.look().space("small")
    line.setContentsMargins(edge, edge, 0, 0)
    line.setSpacing(edge)
    line.addWidget(Initials(name))
    line.addWidget(label, 1)
    return line
