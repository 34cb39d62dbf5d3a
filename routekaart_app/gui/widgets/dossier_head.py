"""The head of the pupil page: who this is, and what can be done; what is seldom done stands in a menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from routekaart_app import formats
from routekaart_app.domain.verdict import Verdict
from routekaart_app.gui import shortcuts
from routekaart_app.gui.widgets.page_head import PageHead
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _

_MORE = {
    "visit": N_("Record visit…"),
    "plan_talk": N_("Plan a talk…"),
    "contact": N_("Contact with a parent…"),
    "choice": N_("Choice…"),
    "note": N_("Bright moment or note…"),
    "verdict": N_("Judge dossier complete…"),
    "history": N_("History…"),
}


class DossierHead(PageHead):
    """`asked` gives what was chosen in the menu, a key of `_MORE`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flow.push()
        keys = shortcuts.keys_of("record_talk")
        tip = shortcuts.with_keys(shortcuts.words("record_talk"), keys)
        self.talk = self.add_button("talk_button", _("Talk"), tip, icon="edit", primary=True)
        self.reflection = self.add_button("reflection_button", _("Reflection"))
        self.report = self.add_button("report_button", _("Report"), icon="print")
        self.fields = self.add_button("fields_button", _("Details"), _("Name, class, track"), icon="pupils")
        self.more = self.add_button("more_button", "", _("More"), icon="more")
        self.more.setAccessibleName(_("More"))
        menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        for name, text in _MORE.items():
            action = menu.addAction(_(text))
            action.setObjectName(f"{name}_action")
            action.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.actions_by_name[name] = action
        self.more.setMenu(menu)
        self.verdict = QPushButton()
        self.verdict.setObjectName("verdict_button")
        self.verdict.setProperty("kind", "step")
        self.verdict.setAutoDefault(False)
        self.verdict.setToolTip(_("Open the judgement of this dossier"))
        self.verdict.hide()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Say who judged the dossier complete, and when; pressed, it opens the judgement."""
        self.verdict.setVisible(verdict is not None)
        if verdict is not None:
            day = formats.date_long(verdict.on, language())
            text = _("Complete on {day}, judged by {name}").format(day=day, name=verdict.judged_by)
            self.verdict.setText(f"✓ {text}")
            self.verdict.setAccessibleName(text)

    def allow_visit(self, allowed: bool) -> None:
        """Whether there is a class to record a visit for."""
        self.actions_by_name["visit"].setVisible(allowed)
