"""What only reports for parents have: large type, and the list of who gets what and who does not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart_app import formats
from routekaart_app.gui import icons
from routekaart_app.gui.forms.ui_family_form import Ui_FamilyForm
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.report_requests import NotSent, PlannedCopy, Sending

_ICON = 12


class FamilyOptions(QWidget):
    """The form; `changed` asks for another preview."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_FamilyForm()
        self.form.setupUi(self)
        self._withheld: list[str] = []
        self._copies: list[str] = []
        for check in (self.form.large_check, self.form.request_check):
            check.setToolTip(check.text().replace("&", ""))  # it may be longer than its card is wide
            check.toggled.connect(self.changed)
        for button in (self.form.withheld_button, self.form.copies_button):
            button.toggled.connect(self._follow)
        self._follow()

    @property
    def large(self) -> bool:
        """Whether the type is large."""
        return bool(self.form.large_check.isChecked())

    @property
    def on_request(self) -> bool:
        """Whether also those get it who have no custody and asked."""
        return bool(self.form.request_check.isChecked())

    def show_sending(self, sending: Sending) -> None:
        """Who does not get it stands first: that is what somebody has to know before printing."""
        self._withheld, self._copies = list(map(_not_sent, sending.withheld)), list(map(_sent, sending.copies))
        self._follow()

    def _follow(self) -> None:
        """Two lists below one another that fold; they scroll along with everything else."""
        form, withheld, copies = self.form, len(self._withheld), len(self._copies)
        not_sent = ngettext("{count} is not sent: why", "{count} are not sent: why", withheld)
        sent = ngettext("{count} copy: for whom", "{count} copies: for whom", copies)
        for button, label, text, lines in (
            (form.withheld_button, form.withheld_label, not_sent, self._withheld),
            (form.copies_button, form.copies_label, sent, self._copies),
        ):
            is_open = bool(lines) and button.isChecked()
            button.setText(text.format(count=len(lines)))
            button.setVisible(bool(lines))
            icons.put(button, "chevron" if is_open else "forward", "accent", _ICON)
            label.setText("\n".join(f"• {line}" for line in lines))
            label.setVisible(is_open)

    @property
    def shown(self) -> list[str]:
        """What the lists say, row by row: first who does not get it."""
        return [*self._withheld, *self._copies]


def summed(sending: Sending) -> str:
    """How many copies there will be, how many people get none, and how many families cannot have their own language."""
    withheld, copies = len(sending.withheld), len(sending.copies)
    said = [ngettext("{count} copy", "{count} copies", copies).format(count=copies)]
    if withheld:
        said.append(ngettext("{count} is not sent", "{count} are not sent", withheld).format(count=withheld))
    if not sending.untranslated:
        return " · ".join(said)
    untranslated = ngettext(
        "{count} family gets Dutch: no translation for {languages}",
        "{count} families get Dutch: no translation for {languages}",
        sending.untranslated,
    )
    languages = ", ".join(formats.language_name(one, language()) for one in sending.lacking)
    return f"{' · '.join(said)}\n{untranslated.format(count=sending.untranslated, languages=languages)}"


def _not_sent(one: NotSent) -> str:
    about = f"{one.pupil}, {one.guardian}" if one.guardian else one.pupil
    return _("{about}: {why}").format(about=about, why=one.why)


def _sent(copy: PlannedCopy) -> str:
    spoken = formats.language_name(copy.language, language())
    if copy.asked:
        asked = formats.language_name(copy.asked, language())
        spoken = _("{language}, as there is none in {asked}").format(language=spoken, asked=asked)
    return " · ".join((", ".join(copy.pupils), spoken, ", ".join(copy.guardians) or _("to “the parents of”")))
