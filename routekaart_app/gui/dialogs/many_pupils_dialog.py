"""One field for many pupils at once: their track, or the school's own target group they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import words
from routekaart_app.domain import template_rules
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import TRACKS
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_many_pupils_dialog import Ui_ManyPupilsDialog
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


class ManyPupilsDialog(QDialog):
    """After it was accepted, `value` is what was chosen; "" for none, None when they differ and nothing was chosen."""

    def __init__(self, count: int, year: SchoolYear, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ManyPupilsDialog()
        self.form.setupUi(self)
        about = ngettext("For {count} pupil, in {year}", "For {count} pupils, in {year}", count)
        self.form.about_label.setText(about.format(count=count, year=year.name))
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.save_button.clicked.connect(self.accept)
        on_ctrl_enter(self, self.accept, self.form.save_button)
        open_at(self, 420, 230)

    @property
    def value(self) -> str | None:
        """The code of a track, or the name of a target group as it was typed."""
        combo = self.form.value_combo
        if not combo.isEditable():
            code: str | None = combo.currentData()
            return code
        return None if combo.currentText() == _different() else " ".join(combo.currentText().split())

    def offer_tracks(self, chosen: str | None, left_out: int) -> None:
        """Ask for a track; so many of the pupils chosen have none. `chosen` None: they differ."""
        form = self.form
        self._say(_("Track of these pupils"), _("&Track"))
        if chosen is None:
            form.value_combo.addItem(_different(), None)
        form.value_combo.addItem(_("not known"), "")
        for code in TRACKS:
            form.value_combo.addItem(words.say(words.TRACK, code, _), code)
        form.value_combo.setCurrentIndex(max(0, form.value_combo.findData(chosen)) if chosen is not None else 0)
        text = ngettext(
            "{count} pupil is not in secondary education and has no track.",
            "{count} pupils are not in secondary education and have no track.",
            left_out,
        )
        form.hint_label.setText(text.format(count=left_out))
        form.hint_label.setVisible(bool(left_out))

    def offer_target_groups(self, chosen: str | None, names: Iterable[str]) -> None:
        """Ask for one of the school's own target groups, or a new one. `chosen` None: they differ."""
        form = self.form
        self._say(_("Own target group of these pupils"), _("Own &target group"))
        form.value_combo.setEditable(True)
        form.value_combo.addItems(["", *names])
        edit = form.value_combo.lineEdit()
        if edit is not None:
            edit.setMaxLength(template_rules.OWN_LENGTH)
            edit.setPlaceholderText(_("none"))
        form.value_combo.setCurrentText(_different() if chosen is None else chosen)
        if edit is not None:
            edit.selectAll()
        form.hint_label.setText(_("Choose one, or type a new name, such as Topklas. Empty takes them out."))

    def _say(self, title: str, label: str) -> None:
        self.setWindowTitle(title)
        self.form.title_label.setText(title)
        self.form.value_label.setText(label)
        self.form.value_combo.setAccessibleName(label.replace("&", ""))


def _different() -> str:
    return _("different – choose")
