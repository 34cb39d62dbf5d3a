"""The bar on top: school year, school and class, the way to search, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from routekaart_app.gui import icons, shortcuts, theme
from routekaart_app.gui.navigator import Navigator
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.i18n import gettext as _

_SEARCH_WIDE, _SEARCH_KEYS, _SEARCH_WORDS = 300, 200, 120


class TopBar(QFrame):
    """Shows what a `Navigator` knows, and tells what was picked."""

    groups_shown = Signal(bool)
    """The choices were filled; whether there is a class among them."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setProperty("kind", "topbar")
        self.year_chooser = Chooser(_("School year"))
        self.year_chooser.setObjectName("year_chooser")
        self.year_chooser.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.school_chooser = Chooser(_("School"))
        self.school_chooser.setObjectName("school_chooser")
        keys = f"{shortcuts.keys_of('previous_group')}, {shortcuts.keys_of('next_group')}"
        self.group_chooser = Chooser(_("Class"))
        self.group_chooser.setObjectName("group_chooser")
        self.group_chooser.setProperty("kind", "chosen")
        self.group_chooser.setToolTip(shortcuts.with_keys(_("Class"), keys))
        self.search_button = SearchButton()
        self.lock_button = QPushButton(_("Lock"))
        self.lock_button.setObjectName("lock_button")
        self.lock_button.setProperty("kind", "quiet")
        self.lock_button.setToolTip(shortcuts.with_keys(_("Close the administration"), shortcuts.keys_of("lock")))
        icons.put(self.lock_button, "lock", "muted", 16)
        self._menu_button = _menu_button(menu)
        self._layout = QHBoxLayout(self)
        for widget in (self.year_chooser, self.school_chooser, self.group_chooser):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(self.search_button, 2)
        self._layout.addWidget(self._menu_button)
        self._layout.addWidget(self.lock_button)
        self._space()

    def show_choices(self, navigator: Navigator) -> None:
        """Fill the choosers with what there is to choose."""
        context = navigator.context
        self.year_chooser.fill([(year.name, year) for year in navigator.years], context.year)
        schools = [(school.name, school.id) for school in navigator.schools]
        if len(schools) != 1:
            schools.insert(0, (_("All schools"), None))  # type: ignore[arg-type]
        self.school_chooser.fill(schools, context.school_id)
        groups = [(navigator.label(group), group.id) for group in navigator.groups]
        self.group_chooser.fill(groups, context.group_id)
        self.group_chooser.setEnabled(bool(groups))
        self.groups_shown.emit(bool(groups))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        look = theme.look()
        self._layout.setContentsMargins(look.px(20), look.px(10), look.px(12), look.px(10))
        self._layout.setSpacing(look.space("small"))
        self.lock_button.setText(_("Lock") if look.scale < 1.3 else "")
        self.lock_button.setAccessibleName(_("Lock"))


class SearchButton(QPushButton):
    """Looks like a field and opens the search; in a narrow window only its icon is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_button")
        self._said = shortcuts.words("search")
        self.setAccessibleName(self._said)
        self.setToolTip(shortcuts.with_keys(self._said, shortcuts.keys_of("search")))
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keys = QLabel(shortcuts.keys_of("search"))
        self._keys.setProperty("role", "key")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._icon, self._words, self._keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._follow()

    def sizeHint(self) -> QSize:
        """Room for words and keys."""
        return QSize(theme.look().px(_SEARCH_WIDE), self._high())

    def minimumSizeHint(self) -> QSize:
        """Room for the icon."""
        return QSize(self._high(), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what does not fit: the keys first, then the words."""
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _shorten(self) -> None:
        look, room = theme.look(), self.width()
        has_keys = room >= look.px(_SEARCH_KEYS)
        self._keys.setVisible(has_keys)
        self._words.setVisible(room >= look.px(_SEARCH_WORDS))
        beside = [self._icon, self._keys] if has_keys else [self._icon]
        edges = self._line.contentsMargins()
        room -= edges.left() + edges.right()
        room -= sum(part.sizeHint().width() + self._line.spacing() for part in beside)
        self._words.setText(self._words.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))

    def _high(self) -> int:
        return self.fontMetrics().height() + theme.look().px(16)

    def _follow(self) -> None:
        look = theme.look()
        self._icon.setPixmap(icons.pixmap("search", "muted", look.px(16), self.devicePixelRatioF()))
        self._line.setContentsMargins(look.px(10), 0, look.px(8), 0)
        self._line.setSpacing(look.space("small"))
        self._shorten()
        self.updateGeometry()


def _menu_button(menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setObjectName("more_button")
    button.setProperty("kind", "quiet")
    button.setToolTip(_("More"))
    button.setAccessibleName(_("More"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    icons.put(button, "more", "muted", 18)
    return button
