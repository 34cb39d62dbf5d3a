"""The one place that asks, tells and picks files; tests answer in its stead."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _


class Messages(Protocol):
    """What a window may ask of the person before it. None means that a question was dismissed."""

    def tell(self, title: str, text: str) -> None:
        """Something to know before going on."""

    def error(self, known_error: KnownError) -> None:
        """What went wrong, what is safe, what to do."""

    def ask(self, title: str, text: str, *, yes: str, no: str) -> bool:
        """A question with two answers in words; dismissing it means no."""

    def choose_file(self, title: str, *, filter: str, folder: Path | None = None) -> Path | None:  # noqa: A002
        """An existing file. `filter` is as Qt writes it: "Lists (*.csv *.xlsx)"."""

    def choose_folder(self, title: str) -> Path | None:
        """A folder; one that was not there yet has been made."""

    def save_file(self, title: str, *, suggested: str, filter: str) -> Path | None:  # noqa: A002
        """The name of a file to be written; whether it may be replaced was asked."""


def may_drop(messages: Messages, title: str = "", yes: str = "") -> bool:
    """Ask whether what was filled in may go; a dialog that has more to say of it gives its own title and answer."""
    return messages.ask(
        title or _("Stop without saving?"),
        _("What you filled in is not kept."),
        yes=yes or _("Stop without saving"),
        no=_("Go on"),
    )


def with_letters(*answers: str) -> tuple[str, ...]:
    """Some answers as texts of buttons, each with a letter of its own that Alt presses: that of its first word if no
    answer before it has that, else of its next."""
    taken: set[str] = set()
    made = []
    for answer in answers:
        starts = [at for at, letter in enumerate(answer) if letter.isalpha() and not answer[at - 1 : at].isalpha()]
        at = next((at for at in starts if answer[at].casefold() not in taken), None)
        taken |= {answer[at].casefold()} if at is not None else set()
        before, after = (answer, "") if at is None else (answer[:at], answer[at:])
        made.append(before.replace("&", "&&") + ("&" if after else "") + after.replace("&", "&&"))
    return tuple(made)


class QtMessages:
    """Asks on the screen, above the window that is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def tell(self, title: str, text: str) -> None:
        """See `Messages`."""
        self._show(QMessageBox.Icon.Information, title, text)

    def error(self, known_error: KnownError) -> None:
        """See `Messages`."""
        rest = "\n".join(part for part in (known_error.safe, known_error.todo) if part)
        self._show(QMessageBox.Icon.Warning, known_error.what, rest)

    def ask(self, title: str, text: str, *, yes: str, no: str) -> bool:
        """See `Messages`."""
        box, agree = self._question(title, text, yes, no)
        box.exec()
        is_agreed = box.clickedButton() is agree
        box.deleteLater()
        return is_agreed

    def choose_file(self, title: str, *, filter: str, folder: Path | None = None) -> Path | None:  # noqa: A002
        """See `Messages`."""
        name, _filter = QFileDialog.getOpenFileName(self._above(), title, str(folder or Path.home()), filter)
        return Path(name) if name else None

    def choose_folder(self, title: str) -> Path | None:
        """See `Messages`."""
        dialog = FolderDialog(self._above(), title, str(Path.home()))
        chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def save_file(self, title: str, *, suggested: str, filter: str) -> Path | None:  # noqa: A002
        """See `Messages`."""
        name, _filter = QFileDialog.getSaveFileName(self._above(), title, str(Path.home() / suggested), filter)
        return Path(name) if name else None

    def _above(self) -> QWidget | None:
        """The window a question belongs to: the dialog that is open, else the one given."""
        return QApplication.activeModalWidget() or self._parent

    def _show(self, icon: QMessageBox.Icon, title: str, text: str) -> None:
        box = self._notice(icon, title, text)
        box.exec()
        box.deleteLater()

    def _question(self, title: str, text: str, yes: str, no: str) -> tuple[QMessageBox, QPushButton]:
        """The box of a question, and its button for yes."""
        box = self._box(QMessageBox.Icon.Question, title, text)
        yes, no = with_letters(yes, no)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        agree.setProperty("kind", "primary")
        refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refuse)
        box.setEscapeButton(refuse)
        return box, agree

    def _notice(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = self._box(icon, title, text)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        return box

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._above())
        box.setWindowTitle(title)
        box.setIcon(icon)
        box.setTextFormat(Qt.TextFormat.PlainText)  # a box of the system knows no style sheet
        box.setText(title)
        box.setInformativeText(text)
        return box


class FolderDialog(QFileDialog):
    """Asks for a folder; a name that was typed and is not there yet becomes a folder."""

    def __init__(self, parent: QWidget | None, title: str, folder: str) -> None:
        super().__init__(parent, title, folder)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)

    def accept(self) -> None:
        """Make the folder, where the disk allows; Qt says it when it is not there."""
        for name in self.selectedFiles():
            with suppress(OSError):
                Path(name).mkdir(parents=True, exist_ok=True)
        super().accept()
