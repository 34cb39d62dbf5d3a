"""Begins an administration in three steps: the school, a password, and the recovery key to print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from routekaart_app import paths, words
from routekaart_app.clock import Clock
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import recovery_sheet, theme
from routekaart_app.gui.administrations import Administrations, Created
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_new_administration_dialog import Ui_NewAdministrationDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models.new_administration import NewAdministration, folder_name, strength
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

SCHOOL, PASSWORD, KEY = range(3)
_LEAST_KEY = 220
_ABOUT_THE_PLACE = frozenset({"place", "exists", "not-a-folder", "read-only", "in-vault"})


class NewAdministrationDialog(QDialog):
    """Nothing is on disk before the second step is done; after that the recovery key must be kept first."""

    created = Signal(object)
    """The `Services` of the new administration; the dialog closes after this."""

    def __init__(self, administrations: Administrations, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._administrations = administrations
        self._messages = messages
        self._made: Created | None = None
        self._folder_is_own = False
        self.form = form = Ui_NewAdministrationDialog()
        form.setupUi(self)
        strip = ProgressStrip()
        strip.stop_button.hide()
        form.progress_layout.addWidget(strip)
        self._tasks = Tasks(self, strip)
        for stage, text in words.STAGE.items():
            form.stage_combo.addItem(_(text), stage)
        form.stage_combo.setCurrentIndex(form.stage_combo.findData("VO"))
        self._propose_folder("")
        self._strength("")
        show_problems(self, ())
        form.school_edit.textEdited.connect(lambda _text: show_problems(self, ()))
        form.key_browser.setMinimumHeight(theme.look().px(_LEAST_KEY))
        self._connect()
        self._go(SCHOOL)
        open_at(self, 640, 620)

    def reject(self) -> None:
        """Leaving before the key was kept is asked about: it is never shown again."""
        if self._made is None:
            if not self._tasks.is_busy:
                super().reject()
            return
        question = _("Without the key and without the password nobody can open this administration any more.")
        if self.form.kept_check.isChecked() or self._messages.ask(
            _("Go on without keeping the key?"), question, yes=_("Go on without it"), no=_("Back to the key")
        ):
            self._finish()

    def done(self, result: int) -> None:
        """The passwords do not outlive the dialog."""
        self._tasks.close()
        self.form.password_edit.clear()
        self.form.again_edit.clear()
        super().done(result)

    def _connect(self) -> None:
        form = self.form
        form.cancel_button.clicked.connect(self.reject)
        form.back_button.clicked.connect(lambda: self._go(SCHOOL))
        form.next_button.clicked.connect(self._next)
        form.school_edit.textEdited.connect(self._propose_folder)
        form.folder_edit.textEdited.connect(self._keep_folder)
        form.folder_button.clicked.connect(self._choose_folder)
        form.password_edit.textChanged.connect(self._strength)
        form.show_check.toggled.connect(self._show_typed)
        form.print_button.clicked.connect(self._print)
        form.pdf_button.clicked.connect(self._save_pdf)
        form.kept_check.toggled.connect(form.next_button.setEnabled)

    def _go(self, step: int) -> None:
        form = self.form
        form.pages_stack.setCurrentIndex(step)
        titles = (_("Step 1 of 3: the school"), _("Step 2 of 3: the password"), _("Step 3 of 3: the recovery key"))
        form.step_label.setText(titles[step])
        form.back_button.setVisible(step == PASSWORD)
        form.cancel_button.setVisible(step != KEY)
        form.next_button.setText((_("&Next"), _("&Make the administration"), _("&Ready"))[step])
        form.next_button.setEnabled(step != KEY or form.kept_check.isChecked())
        first = (form.school_edit, form.password_edit, form.print_button)[step]
        first.setFocus()

    def _next(self) -> None:
        step = self.form.pages_stack.currentIndex()
        if step == KEY:
            self._finish()
            return
        problems = self._answers().school_problems() or self._place_problems()
        if step == PASSWORD:
            problems = problems or self._answers().password_problems()
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
        elif step == SCHOOL:
            self._go(PASSWORD)
        elif not self._tasks.is_busy:
            self._create()

    def _create(self) -> None:
        answers = self._answers()
        self.form.next_button.setEnabled(False)
        self.form.back_button.setEnabled(False)

        def work(_progress: Progress) -> Created:
            return self._administrations.create(answers)

        self._tasks.start(work, title=_("Making the administration …"), done=self._succeeded, failed=self._failed)

    def _succeeded(self, made: Created) -> None:
        self._made = made
        self.form.key_browser.setHtml(self._page())
        self._go(KEY)

    def _failed(self, error: Exception) -> None:
        self.form.next_button.setEnabled(True)
        self.form.back_button.setEnabled(True)
        if not isinstance(error, KnownError):
            return
        about_place = error.code in _ABOUT_THE_PLACE
        self._go(SCHOOL if about_place else PASSWORD)
        problems = [Problem("folder" if about_place else "password", str(error))]
        show_problems(self, problems)
        focus_problem(self, problems)

    def _finish(self) -> None:
        if self._made is not None:
            self.created.emit(self._made.services)
        self.accept()

    def _answers(self) -> NewAdministration:
        form = self.form
        return NewAdministration(
            school=form.school_edit.text(),
            stage=form.stage_combo.currentData(),
            brin=form.brin_edit.text(),
            user=form.user_edit.text(),
            folder=form.folder_edit.text(),
            password=form.password_edit.text(),
            again=form.again_edit.text(),
        )

    def _place_problems(self) -> tuple[Problem, ...]:
        try:
            self._administrations.check_place(Path(self.form.folder_edit.text()))
        except KnownError as error:
            return (Problem("folder", str(error)),)
        return ()

    def _propose_folder(self, school: str) -> None:
        if not self._folder_is_own:
            self.form.folder_edit.setText(str(paths.data_folder() / (folder_name(school) or _("Administration"))))

    def _keep_folder(self) -> None:
        self._folder_is_own = True

    def _choose_folder(self) -> None:
        folder = self._messages.choose_folder(_("Folder on this laptop"))
        if folder is not None:
            self._keep_folder()
            name = folder_name(self.form.school_edit.text()) or _("Administration")
            is_empty = folder.is_dir() and not any(folder.iterdir())
            self.form.folder_edit.setText(str(folder if is_empty else folder / name))

    def _strength(self, password: str) -> None:
        self.form.strength_label.setText(strength(password))

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.form.password_edit.setEchoMode(mode)
        self.form.again_edit.setEchoMode(mode)

    def _page(self) -> str:
        if self._made is None:
            return ""
        answers = self._answers()
        key = self._made.recovery_key.printed
        return recovery_sheet.html(key, answers.school, Path(answers.folder), Clock().today())

    def _print(self) -> None:
        try:
            recovery_sheet.print_page(self._page(), self)
        except KnownError as error:
            self._messages.error(error)

    def _save_pdf(self) -> None:
        target = self._messages.save_file(
            _("Save the recovery key"), suggested=_("Recovery key") + ".pdf", filter=_("PDF file (*.pdf)")
        )
        if target is None:
            return
        try:
            recovery_sheet.save_pdf(self._page(), target)
        except KnownError as error:
            self._messages.error(error)
