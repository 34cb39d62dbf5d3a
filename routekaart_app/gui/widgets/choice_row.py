"""A few words side by side of which at most one is chosen: one stop for Tab, chosen by number, letter or arrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99,
}  # fmt: skip
_CLEARS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_0)


class _Word(QPushButton):
    """One of the words; as wide as when it is chosen, so that nothing moves."""

    def __init__(self, text: str, row: ChoiceRow) -> None:
        super().__init__(text, row)
        self._row = row
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "word")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The row knows what a key does."""
        if not self._row.take_key(event):
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Leave room for the bold letters of what is chosen, and below them for the tail of a "g"."""
        font = QFont(self.font())
        font.setBold(True)
        self.ensurePolished()
        metrics, look = QFontMetrics(font), theme.look()
        self.setMinimumSize(metrics.horizontalAdvance(self.text()) + look.px(16), metrics.height() + look.px(9))


class ChoiceRow(FlowRow):
    """`changed` tells of what a user chose. Arrows go along, 1 to 9 choose by place, a letter by what a word begins
    with; Backspace chooses nothing, as does choosing the same again, unless one is always needed."""

    changed = Signal(str)
    """The key that was chosen, "" for none."""

    def __init__(self, name: str, parent: QWidget | None = None, *, is_needed: bool = False) -> None:
        """`name` is what is chosen, for a screen reader."""
        super().__init__(parent, gap="tight")
        self._name, self._is_needed = name, is_needed
        self._words: list[tuple[str, _Word]] = []
        self._spoken: tuple[str, ...] = ()
        self._before = ""

    def fill(self, choices: Sequence[tuple[str, str]], spoken: Sequence[str] = ()) -> None:
        """Offer these keys with their words, and `spoken` where a word is too short to say it all."""
        for _key, word in self._words:
            self.flow.removeWidget(word)
            word.deleteLater()
        self._words = [(key, _Word(text, self)) for key, text in choices]
        self._spoken = tuple(spoken) or tuple(text for _key, text in choices)
        self.rename(self._name)
        for place, (_key, word) in enumerate(self._words):
            word.setToolTip(f"{self._spoken[place]} ({place + 1})")
            word.clicked.connect(lambda _on, at=place: self._click(at))
            word.fit()
            self.flow.addWidget(word)
        if self._is_needed and self._words:
            self._words[0][1].setChecked(True)
        self._let_tab_in()

    def rename(self, name: str) -> None:
        """What is chosen here is something else now."""
        self._name = name
        self.setAccessibleName(name)
        for (key, word), said in zip(self._words, self._spoken, strict=True):
            told = _("{word} (last time)").format(word=said) if key == self._before else said
            word.setAccessibleName(f"{name}: {told}")

    def mark_before(self, key: str) -> None:
        """Mark what was chosen the last time, "" for nothing."""
        self._before = key
        for own, word in self._words:
            if bool(word.property("before")) != (own == key):
                theme.restyle(word, "before", own == key)
        self.rename(self._name)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The words, from left to right."""
        return tuple(word for _key, word in self._words)

    @property
    def chosen(self) -> str:
        """The key of what is chosen; "" for none."""
        return next((key for key, word in self._words if word.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose this, without telling."""
        for own, word in self._words:
            word.setChecked(own == key)
        self._let_tab_in()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; whether it stood for anything."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, at = Qt.Key(event.key()), self._place()
        if key in _STEPS:
            self._take(min(len(self._words) - 1, max(0, at + _STEPS[key])) if at >= 0 else 0)
            return True
        if key in _CLEARS and not self._is_needed:
            self._take(None)
            return True
        letter = event.text().casefold()
        if letter.isdigit() and 0 < int(letter) <= len(self._words):
            self._take(int(letter) - 1)
            return True
        return bool(letter) and self._begins_with(letter, at)

    def _begins_with(self, letter: str, at: int) -> bool:
        """Choose the next word that begins with a letter."""
        order = [*range(at + 1, len(self._words)), *range(at + 1)]
        found = next((place for place in order if self._words[place][1].text().casefold().startswith(letter)), None)
        if found is None or not letter.isalpha():
            return False
        self._take(found)
        return True

    def _click(self, place: int) -> None:
        """Qt has turned the word over already: what was chosen before is chosen no more."""
        was_chosen = not self._words[place][1].isChecked()
        self._take(None if was_chosen and not self._is_needed else place)

    def _take(self, place: int | None) -> None:
        before = self.chosen
        for at, (_key, word) in enumerate(self._words):
            word.setChecked(at == place)
        self._let_tab_in()
        if place is not None:
            self._words[place][1].setFocus(Qt.FocusReason.OtherFocusReason)
        if place is None or self.chosen != before or not self._is_needed:
            self.changed.emit(self.chosen)

    def _place(self) -> int:
        return next((place for place, (_key, word) in enumerate(self._words) if word.isChecked()), -1)

    def _let_tab_in(self) -> None:
        """Tab stops once: at what is chosen, else at the first word."""
        inside = max(0, self._place())
        for place, (_key, word) in enumerate(self._words):
            policy = Qt.FocusPolicy.StrongFocus if place == inside else Qt.FocusPolicy.ClickFocus
            word.setFocusPolicy(policy)
