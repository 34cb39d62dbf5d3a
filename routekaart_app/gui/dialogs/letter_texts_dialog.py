"""Change the texts of letters to parents, or write a letter of the school's own, seen as it will be on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from routekaart_app import formats
from routekaart_app.domain import letter as rules
from routekaart_app.domain.guardian import PAPER_LANGUAGES, RIGHT_TO_LEFT
from routekaart_app.domain.letter import FIELDS, LIST_FIELDS, LONGEST, Letter
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import text_direction, theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_letter_texts_dialog import Ui_LetterTextsDialog
from routekaart_app.gui.messages import may_drop
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.preview import Preview
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language as screen_language
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

FIELD_WORDS = {
    "parents": N_("names of the parents"), "child": N_("first name of the child"),
    "children": N_("first names of all children of this family"), "class": N_("class"), "school": N_("school"),
    "mentor": N_("mentor"), "phone": N_("telephone number of the school"), "today": N_("day of the letter"),
    "date": N_("day it is about"), "time": N_("time"), "place": N_("place"), "subject": N_("what it is about"),
    "visits": N_("list: visits of the class this term"), "done": N_("list: what was done"),
    "ahead": N_("list: what comes"), "agreements": N_("list: what was agreed"),
}  # fmt: skip
"""What each field is filled with."""
_SIDE_BY_SIDE_FROM = 760
_BODY_LINES, _SLIP_LINES = 11, 5
_SETTLE_MS = 300
_LEAST_PREVIEW = 420


class LetterTextsDialog(SavingDialog):
    """One text at a time, a letter in a language; saving goes on with the same one. Raises KnownError when there is no
    such letter."""

    def __init__(self, services: Services, host: Window, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(services, host, parent)
        self.form = form = Ui_LetterTextsDialog()
        form.setupUi(self)
        self.letters, self.languages = Chooser(_("Letter"), self), Chooser(_("Language"), self)
        self.preview = Preview(host.tasks)
        self._letter = Letter("", PAPER_LANGUAGES[0], "", "", "")
        self._round = 0
        self._last_edit: QLineEdit | QPlainTextEdit = form.body_edit
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._look)
        self._prepare()
        self.start(form, self.windowTitle())
        known = services.letters.all()
        self._turn_to(key if any(one.key == key for one in known) else known[0].key, PAPER_LANGUAGES[0])
        self._connect()
        form.body_edit.setFocus()
        open_at(self, 1100, 720)

    def typed(self) -> Letter:
        """The letter as it is on the form, its fields as they are kept."""
        form, letter = self.form, self._letter
        texts = (form.subject_edit.text(), form.body_edit.toPlainText(), form.slip_edit.toPlainText())
        subject, body, slip = map(rules.stored, texts)
        return Letter(letter.key, letter.language, form.name_edit.text().strip(), subject, body, slip, letter.is_own)

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self.services.letters.problems(self.typed())

    def write(self) -> str:
        """Keep the text; a new letter has a key from now on."""
        key, label = self.services.letters.save(self.typed())
        self._turn_to(key, self._letter.language)
        return label

    def do(self, work: Callable[[], str]) -> None:
        """Save, say so on the form, and stay: there are more languages to write."""
        try:
            self.label = work()
        except KnownError as error:
            self.say_trouble(str(error))
            return
        self.tried = False
        self.form.saved_label.setText(self.label)

    def reject(self) -> None:
        """Close; asks first when something was changed. What was saved before stays saved."""
        if not self._may_turn():
            return
        self._round += 1
        self._settled.stop()
        self.preview.forget()
        if self.label:
            self.accept()
        else:
            self.leave()

    def new(self) -> None:
        """A letter of the school's own, in Dutch to begin with."""
        if self._may_turn():
            self._show(Letter("", PAPER_LANGUAGES[0], "", "", ""))
            self.form.name_edit.setFocus()

    def insert(self, field: str) -> None:
        """Put a field where the keyboard was last; a list on a line of its own in the text."""
        text = f"{{{rules.called(field, screen_language())}}}"
        edit = self._last_edit if field in FIELDS else self.form.body_edit
        if isinstance(edit, QPlainTextEdit):
            cursor = edit.textCursor()
            if field in LIST_FIELDS and not cursor.atBlockStart():
                text = f"\n{text}"
            edit.insertPlainText(text)
        else:
            edit.insert(text)
        edit.setFocus()

    def _prepare(self) -> None:
        form, row = self.form, self.form.choice_row.flow
        self.letters.setObjectName("letter_combo")
        self.languages.setObjectName("language_combo")
        self.new_button, self.field_button = QPushButton(_("New letter")), QPushButton(_("Insert a field"))
        for name, button in (("new_button", self.new_button), ("field_button", self.field_button)):
            button.setObjectName(name)
            button.setAutoDefault(False)
        menu = QMenu(self)
        for field in (*FIELDS, *LIST_FIELDS):
            called, about = rules.called(field, screen_language()), _(FIELD_WORDS[field])
            action = menu.addAction(f"{{{called}}}   {about}")
            action.triggered.connect(lambda _checked=False, field=field: self.insert(field))
        self.field_button.setMenu(menu)
        for widget in (self.letters, self.languages, self.field_button, self.new_button):
            row.addWidget(widget)
        line = form.body_edit.fontMetrics().lineSpacing()
        form.body_edit.setMinimumHeight(line * _BODY_LINES)
        form.slip_edit.setMinimumHeight(line * _SLIP_LINES)
        form.name_edit.setMaxLength(LONGEST["name"])
        form.subject_edit.setMaxLength(LONGEST["subject"])
        form.sides_layout.addWidget(self.preview)
        form.sides_layout.setStretch(0, 1)
        form.sides_layout.setStretch(1, 1)
        form.left_layout.addStretch()
        self._fold()

    def _connect(self) -> None:
        form = self.form
        self.letters.picked.connect(lambda key: self._pick(key, self._letter.language))
        self.languages.picked.connect(lambda language: self._pick(self._letter.key, language))
        self.new_button.clicked.connect(self.new)
        form.back_button.clicked.connect(self._back)
        for edit in (form.name_edit, form.subject_edit, form.body_edit, form.slip_edit):
            edit.textChanged.connect(self._follow)
        for edit in (form.subject_edit, form.body_edit, form.slip_edit):
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember in which text the keyboard was last: there a field goes."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._last_edit = watched
        return super().eventFilter(watched, event)

    def _pick(self, key: str, language: str) -> None:
        if self._may_turn():
            self._turn_to(key, language)
        else:
            self._fill_choosers()

    def _may_turn(self) -> bool:
        return self.typed() == self._first or may_drop(self.host.messages)

    def _turn_to(self, key: str, language: str) -> None:
        """Show a letter in a language; one that is not there yet in this language begins with its Dutch text."""
        every = self.services.letters.every(key) if key else {}
        kept = every.get(language)
        if kept is None and every:
            leading = every[PAPER_LANGUAGES[0]]
            kept = Letter(key, language, leading.name, leading.subject, leading.body, leading.slip)
        self._show(kept or Letter(key, language, "", "", ""))

    def _show(self, letter: Letter) -> None:
        form, screen = self.form, screen_language()
        self._letter = letter
        is_mirrored = letter.language in RIGHT_TO_LEFT
        texts = ((form.name_edit, letter.name), (form.subject_edit, rules.shown(letter.subject, screen)))
        for edit, text in texts:
            edit.setText(text)
            text_direction.set_line(edit, from_right=is_mirrored)
        for area, text in ((form.body_edit, letter.body), (form.slip_edit, letter.slip)):
            area.setPlainText(rules.shown(text.strip(), screen))
            text_direction.set_area(area, from_right=is_mirrored)
        self._first = self.typed()
        self.tried = False
        form.saved_label.clear()
        self._fill_choosers()
        self._follow_back()
        self.changed()
        self._settled.start()

    def _fill_choosers(self) -> None:
        letter, screen = self._letter, screen_language()
        known = self.services.letters.all()
        entries = [(one.name, one.key) for one in known]
        there = next((one.languages for one in known if one.key == letter.key), ())
        if not letter.key:
            entries.append((_("New letter"), ""))
        self.letters.fill(entries, letter.key)
        names = {code: formats.language_name(code, screen).capitalize() for code in PAPER_LANGUAGES}
        lacking = _("{language} (not there yet)")
        said = [(names[one] if one in there else lacking.format(language=names[one]), one) for one in PAPER_LANGUAGES]
        self.languages.fill(said, letter.language)
        self.languages.setEnabled(bool(letter.key))

    def _follow_back(self) -> None:
        """What can be taken back of this text: a shipped one to as it was, one of the school's own away."""
        letter, button = self._letter, self.form.back_button
        button.setVisible(letter.is_own)
        if letter.key in rules.SHIPPED:
            button.setText(_("As shipped"))
        elif letter.language == PAPER_LANGUAGES[0]:
            button.setText(_("Remove letter"))
        else:
            button.setText(_("Remove in this language"))

    def _back(self) -> None:
        letter, letters = self._letter, self.services.letters

        def work() -> str:
            if letter.key in rules.SHIPPED:
                label = letters.restore(letter.key, letter.language)
            else:
                label = letters.remove(letter.key, letter.language)
            known = [one.key for one in letters.all()]
            if letter.key in known:
                self._turn_to(letter.key, letter.language)
            else:
                self._turn_to(known[0], PAPER_LANGUAGES[0])
            return label

        self.do(work)

    def _follow(self) -> None:
        self.form.saved_label.clear()
        self.changed()
        self._settled.start()

    def _look(self) -> None:
        """Make the page in the worker; a text that says nothing yet has none."""
        self._round += 1
        current, letter, letters = self._round, self.typed(), self.services.letters
        if not letter.body:
            self.preview.show_nothing(_("Write a text first."))
            return

        def work(_progress: Progress) -> bytes:
            return letters.preview(letter)

        def done(pdf: bytes) -> None:
            if current == self._round:
                self.preview.show_pdf(pdf)

        self.host.tasks.start(work, title=_("Making the preview"), done=done, quiet=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview goes below where the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        look, ways = theme.look(), QBoxLayout.Direction
        wide = self.width() >= look.px(_SIDE_BY_SIDE_FROM)
        self.form.sides_layout.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.preview.setMinimumHeight(look.px(_LEAST_PREVIEW))
