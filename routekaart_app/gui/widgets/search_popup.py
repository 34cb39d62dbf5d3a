"""Ctrl+K: one field over pupils, classes, companies and what can be done, driven by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from routekaart_app.domain import names
from routekaart_app.gui import icons, theme
from routekaart_app.i18n import gettext as _

_WIDE, _TOP, _ROWS, _FEWEST = 560, 64, 9, 3
"""Its width and place in px at 100 %; at most how many lines are shown, and in a low window at least."""
_ICONS = {"pupil": "pupils", "group": "grid", "company": "companies", "action": "chevron"}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line in the list: something found (`id`), or something to do (`action`, the name of a shortcut), which other
    `words` find too. `about` says what it means where its title does not."""

    kind: str
    title: str
    detail: str = ""
    id: UUID | None = None
    action: str = ""
    words: str = ""
    about: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        kinds = {"pupil": _("Pupil"), "group": _("Class"), "company": _("Company"), "action": _("Action")}
        return ", ".join(part for part in (kinds[self.kind], self.title, self.detail, self.about) if part)


class EntryModel(QAbstractListModel):
    """The lines of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """The entry of a line."""
        return self._entries[index.row()]

    @property
    def abouts(self) -> tuple[str, ...]:
        """What lines mean, of those that say it."""
        return tuple(entry.about for entry in self._entries if entry.about)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """See Qt."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See Qt."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.entry(index).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.entry(index).spoken
        return None


class _Painter(QStyledItemDelegate):
    """An icon, the name, and beside it in a quieter colour where it belongs."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, theme.look().row_height + theme.look().px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, EntryModel):
            return
        entry, look = model.entry(index), theme.look()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent-soft"))
        size, gap = look.px(16), look.px(10)
        picture = icons.pixmap(_ICONS[entry.kind], "muted", size, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + gap, rect.center().y() - size // 2, picture)
        room = rect.adjusted(2 * gap + size, 0, -gap, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font())
        painter.setPen(look.color("ink"))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, title)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(title) + gap)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("muted"))
        detail = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, detail)


def _fits(action: Entry, words: Sequence[str]) -> bool:
    """Its title, other words for it, or its English name, which some people type from habit ("import", "undo")."""
    found = names.fold(f"{action.title} {action.action} {action.words}")
    return all(word in found for word in words)


class SearchPopup(QFrame):
    """Lies over the window while one searches; Escape and going elsewhere close it.

    `find` gives the entries for a text; `actions` are shown as long as nothing is typed, and found by their words, as
    `more` are.
    """

    chosen = Signal(object)
    """The `Entry` that was chosen."""

    def __init__(
        self,
        find: Callable[[str], Sequence[Entry]],
        actions: Sequence[Entry],
        parent: QWidget,
        *,
        hint: str = "",
        more: Sequence[Entry] = (),
    ) -> None:
        """`hint` says what can be typed, where that is not everything."""
        super().__init__(parent)
        self.setObjectName("search_popup")
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Search"))
        self._find, self._actions, self._more, self._above = find, tuple(actions), tuple(more), parent
        self._returns_to: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setObjectName("search_edit")
        self.edit.setPlaceholderText(hint or _("Type a name, a class, a company or what you want to do"))
        self.edit.setAccessibleName(_("Search"))
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.model = EntryModel(self)
        self.list = QListView()
        self.list.setObjectName("search_list")
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setStyleSheet("border: none; margin: 0;")  # it lies on a card, which has its own edge
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painter(self.list))
        self.list.clicked.connect(self._choose)
        self._about, self._hint = QLabel(), QLabel()
        self._about.setWordWrap(True)
        self._hint.setProperty("role", "small")
        self.list.selectionModel().currentChanged.connect(self._say_about)
        self._layout = QVBoxLayout(self)
        for widget in (self.edit, self.list, self._about, self._hint):
            self._layout.addWidget(widget)
        self.hide()

    def open_popup(self) -> None:
        """Show the popup, empty, with the keyboard in its field."""
        self._returns_to = QApplication.focusWidget()
        self.edit.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus()

    def close_popup(self) -> None:
        """Hide the popup; the keyboard goes back to where it was."""
        had_focus, before = self.edit.hasFocus(), self._returns_to  # hiding takes the keyboard, and forgets
        self.hide()
        if had_focus and before is not None and isValid(before):
            before.setFocus()
        self._returns_to = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the keyboard; arrows, Enter and Escape work on the list below it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self._returns_to = None
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._select(self.list.currentIndex().row() + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_popup()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def _select(self, row: int) -> None:
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(min(max(row, 0), last), 0))

    def _choose(self, index: Index) -> None:
        if not index.isValid():
            return
        entry = self.model.entry(index)
        self.close_popup()
        self.chosen.emit(entry)

    def _search(self, text: str) -> None:
        words = names.fold(text).split()
        actions = [entry for entry in (*self._actions, *self._more) if _fits(entry, words)]
        found = (*self._find(text), *actions) if words else self._actions
        self.model.show_entries(found)
        self._select(0)
        keys = _("↑ ↓ choose · Enter open · Esc close")
        self._hint.setText(keys if found else _("Nothing found. Try fewer letters, or the surname.") if words else "")
        self._hint.setVisible(bool(self._hint.text()))
        self._place()

    def _say_about(self, index: Index) -> None:
        """What the chosen line means."""
        self._about.setText(self.model.entry(index).about if index.isValid() else "")

    def _place(self) -> None:
        look, above = theme.look(), self._above
        wide = min(look.px(_WIDE), above.width() - look.px(32))
        edge = look.space("small")
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(look.space("tight"))
        row, top, margin = look.row_height + look.px(6), look.px(_TOP), look.px(6)
        around = self.edit.sizeHint().height() + self._hint.sizeHint().height() + 4 * edge + margin
        tall = self._tallest(wide - 2 * edge)  # room for each of them, so that nothing jumps
        self._about.setFixedHeight(tall)
        self._about.setVisible(tall > 0)
        around += tall
        most = min(_ROWS, max(_FEWEST, (above.height() - top - around) // row))
        bars = Qt.ScrollBarPolicy
        fits = self.model.rowCount() <= most
        self.list.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if fits else bars.ScrollBarAsNeeded)
        self.list.setFixedHeight(min(most, max(1, self.model.rowCount())) * row + margin)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((above.width() - wide) // 2, top)

    def _tallest(self, wide: int) -> int:
        """How high the longest sentence about a line is in this width; 0 where there is none."""
        metrics, wraps = self._about.fontMetrics(), Qt.TextFlag.TextWordWrap
        sizes = (metrics.boundingRect(QRect(0, 0, wide, 0), wraps, said) for said in self.model.abouts)
        return max((size.height() for size in sizes), default=0)
