"""What to do with reports, always in sight below them: save or print, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from routekaart_app.gui.forms.ui_report_foot import Ui_ReportFoot
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.report_requests import ReportOutcome

_MOST_NAMES = 2
KEYS = "Ctrl+Enter"
"""Saves from anywhere on the desk."""


class ReportFoot(QWidget):
    """The form; a text in it takes room from what stands above and never moves a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ReportFoot()
        self.form.setupUi(self)
        self._folder = Path()
        self.form.folder_button.clicked.connect(self._open_folder)
        self.say_trouble("")
        self._hide_outcome()

    def offer(self, *, possible: bool, as_text: bool = False) -> None:
        """Save or print what was not looked through yet, where there is something to make."""
        form = self.form
        form.save_button.setText(_("&Save as text…") if as_text else _("&Save as PDF…"))
        form.save_button.setToolTip(with_keys(form.save_button.text().replace("&", "").rstrip(" …"), KEYS))
        form.print_button.setText(_("Pri&nt…"))
        for button in (form.save_button, form.print_button):
            button.setEnabled(possible)
        self.say_trouble("")

    def offer_anyway(self) -> None:
        """Something was found that is worth a look: the next press goes on."""
        self.form.save_button.setText(_("&Save anyway…"))
        self.form.print_button.setText(_("Pri&nt anyway…"))

    def say_saved(self, outcome: ReportOutcome) -> str:
        """Say what there is now, and where; returns the sentence."""
        self._folder = outcome.files[0].path.parent if outcome.files else Path()
        count, pages = len(outcome.files), sum(file.pages for file in outcome.files)
        text = ngettext("{count} PDF saved in {folder}", "{count} PDFs saved in {folder}", count)
        if any(file.path.suffix != ".pdf" for file in outcome.files):
            text = ngettext("{count} text saved in {folder}", "{count} texts saved in {folder}", count)
        said = text.format(count=count, folder=self._folder)
        sheets = ngettext("{count} page", "{count} pages", pages).format(count=pages)
        names = [file.path.name for file in outcome.files[:_MOST_NAMES]] + ["…"] * (count > _MOST_NAMES)
        told = f"{said} ({sheets})\n{', '.join(names)}"
        kept_back = len(outcome.withheld)
        if kept_back:
            told += "\n" + ngettext("{count} is not sent", "{count} are not sent", kept_back).format(count=kept_back)
        self.form.outcome_label.setText(told)
        self.form.outcome_label.show()
        self.form.folder_button.show()
        return said

    def say_trouble(self, text: str) -> None:
        """Say what went wrong; "" when nothing did."""
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
        if text:
            self._hide_outcome()

    def _hide_outcome(self) -> None:
        self.form.outcome_label.hide()
        self.form.folder_button.hide()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
