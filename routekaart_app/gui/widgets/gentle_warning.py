"""A soft word under a text field when what is typed there may be too private; it holds nothing back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

_CALM_MS = 400
"""So long after the last key the text is looked at, so that nobody is interrupted in a word."""
Field = QLineEdit | QPlainTextEdit


class GentleWarning(QLabel):
    """Hidden until there is something to say. It stays on this screen: nothing is kept, logged or refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[Field, ...] = ()
        self._find: Callable[[str], tuple[str, ...]] = lambda _text: ()
        self._said = ""  # what the fields are described with now, for a screen reader
        self.setWordWrap(True)
        self.setProperty("role", "warning")
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, find: Callable[[str], tuple[str, ...]], *fields: Field) -> None:
        """Look at what is typed in these fields from now on; `find` is `services.notes.sensitive`."""
        self._find, self._fields = find, fields
        for field in fields:
            field.textChanged.connect(self._timer.start)
        self.look()

    def look(self) -> None:
        """Look at the text now."""
        self._timer.stop()
        try:
            words = self._find("\n".join(_text(field) for field in self._fields))
        except KnownError:
            words = ()
        text = ""
        if words:
            asked = _("“{words}”: does this have to be written here? Health, faith, origin and crime are private.")
            text = asked.format(words="”, “".join(words))
        self.setText(text)
        self.setVisible(bool(text))
        for field in self._fields:
            if text or field.accessibleDescription() == self._said:
                field.setAccessibleDescription(text)
        self._said = text
        if text and any(field.hasFocus() for field in self._fields):
            QTimer.singleShot(0, self, self._come_in_sight)

    def _come_in_sight(self) -> None:
        """Where the form scrolls: once there is room for the words."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self)


def watch_words(form: QWidget, find: Callable[[str], tuple[str, ...]]) -> None:
    """Let every `<field>_warning` of a form look at its field `<field>_edit`; `find` is `services.notes.sensitive`."""
    for warning in form.findChildren(GentleWarning):
        field = form.findChild(QWidget, f"{warning.objectName().removesuffix('_warning')}_edit")
        assert isinstance(field, QLineEdit | QPlainTextEdit), warning.objectName()
        warning.watch(find, field)


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
