"""Beheer: bring pupils in, make a backup, check the data, choose the look, and read what this program is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from routekaart_app import formats, i18n
from routekaart_app.domain import backup_keeping, sensitive
from routekaart_app.domain.backup_keeping import BackupEntry
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, SECTORS, TALK_KINDS
from routekaart_app.errors import KnownError
from routekaart_app.gui import icons, theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models import setting_words
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.dossier_parts import words as said
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.look_choosers import LookChoosers
from routekaart_app.gui.widgets.school_choosers import SchoolChoosers
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.checks import WITH_PUPILS
from routekaart_app.services.progress import Progress
from routekaart_app.services.repairs import MENDABLE
from routekaart_app.settings import Settings

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.services.checks import CheckResult

_TWO_COLUMNS_FROM = 860
_SHOWN_BACKUPS = 5


class AdminPage(Page):
    """Cards, in one column or two."""

    name = "admin"
    watches = frozenset({"school", "pupil_group", "pupil", "enrolment", "school_setting"})
    """What an import changes: it makes a backup, which belongs in the list; and what this administration chose."""

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._at_work: set[QPushButton] = set()
        title = QLabel(_("Manage"))
        title.setProperty("role", "title")
        self._place = QLabel(services.vault.folder.name)
        self._place.setProperty("role", "muted")
        make = (
            self._import_card,
            self._year_card,
            self._backup_card,
            self._check_card,
            self._look_card,
            self._about_card,
        )
        self._cards = [card() for card in make]
        for card in self._cards:
            card.body.addStretch()
        self._grid = QGridLayout()
        self._columns = 0
        inner = QWidget()
        inner.setProperty("kind", "clear")
        self._inner = QVBoxLayout(inner)
        self._inner.addWidget(title)
        self._inner.addWidget(self._place)
        self._inner.addLayout(self._grid)
        self._inner.addStretch()
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        InSight(area)
        self._space()

    def show_context(self, context: Context) -> None:
        """The administration is the same whatever class is chosen; the list of backups may have grown, and a
        setting may have been taken back on another page."""
        self.reload()

    def reload(self) -> None:
        """See `Page`."""
        self._school_choosers.reload()
        self._show_backups()

    def focus_first(self) -> None:
        """The import comes first."""
        self._import_button.setFocus()

    def show_setting(self, name: str) -> None:
        """Bring the keyboard to a setting, or what is done here only, by its name in `setting_words`."""
        buttons = {setting_words.BACKUP: self._backup_button, setting_words.CHECK: self._check_button}
        if name in buttons:
            buttons[name].setFocus(Qt.FocusReason.TabFocusReason)
        elif not self._look_choosers.focus_setting(name):
            self._school_choosers.focus_setting(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _import_card(self) -> Card:
        card = Card(_("Import"))
        card.body.addWidget(
            said(_("Bring in pupils from a list of the school system: EDEXML, Excel, LibreOffice or CSV."))
        )
        self._import_button = _button("import_button", _("Import pupils"), "import", primary=True)
        self._import_button.clicked.connect(self.host.opens.importing)
        card.body.addWidget(self._import_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._parents_button = _button("import_parents_button", _("Import parents"), "import")
        self._parents_button.clicked.connect(self.host.opens.guardian_import)
        card.body.addWidget(self._parents_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _year_card(self) -> Card:
        card = Card(_("School year and routekaart"))
        card.body.addWidget(said(_("What pupils are to meet this year, and the step to the next school year.")))
        self._template_button = _button("template_button", _("Routekaart of this year"), "grid")
        self._template_button.clicked.connect(lambda: self.host.open_page("template"))
        self._rollover_button = _button("rollover_button", _("To the next school year …"), "calendar")
        self._rollover_button.clicked.connect(self.host.opens.rollover)
        self._kinds_button = _button("talk_kinds_button", _("Kinds of talks …"), "edit")
        self._kinds_button.clicked.connect(lambda: self.host.opens.school_list(TALK_KINDS))
        self._questions_button = _button("questions_button", _("Guiding questions …"), "edit")
        self._questions_button.clicked.connect(lambda: self.host.opens.school_list(QUESTIONS))
        self._private_button = _button("private_words_button", _("Private words …"), "edit")
        self._private_button.clicked.connect(lambda: self.host.opens.school_list(sensitive.LIST))
        self._sectors_button = _button("sectors_button", _("Sectors …"), "edit")
        self._sectors_button.clicked.connect(lambda: self.host.opens.school_list(SECTORS))
        self._campuses_button = _button("campuses_button", _("Campuses …"), "edit")
        self._campuses_button.clicked.connect(lambda: self.host.opens.school_list(CAMPUSES))
        self._phones_button = _button("phones_button", _("Emergency numbers …"), "edit")
        self._phones_button.clicked.connect(self.host.opens.school_phones)
        for button in (self._template_button, self._rollover_button):
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        lists = FlowRow()
        for button in (
            self._kinds_button,
            self._questions_button,
            self._private_button,
            self._sectors_button,
            self._campuses_button,
            self._phones_button,
        ):
            lists.flow.addWidget(button)
        card.body.addWidget(lists)
        return card

    def _backup_card(self) -> Card:
        card = Card(_("Backup"))
        card.body.addWidget(said(_(setting_words.SETTINGS[setting_words.BACKUP].about)))
        text = _(
            "Of the backups that the program makes by itself the last {count} stay, and one of each month for a year. "
            "What you make yourself stays until you throw it away."
        )
        card.body.addWidget(said(text.format(count=backup_keeping.NEWEST)))
        self._backup_button = _button("backup_button", setting_words.title(setting_words.BACKUP), "backup")
        self._backup_button.clicked.connect(self._make_backup)
        card.body.addWidget(self._backup_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._backups = said("")
        self._backups.setObjectName("backups_label")
        card.body.addWidget(self._backups)
        return card

    def _check_card(self) -> Card:
        card = Card(setting_words.title(setting_words.CHECK))
        card.body.addWidget(said(_(setting_words.SETTINGS[setting_words.CHECK].about)))
        self._check_button = _button("check_button", _("Check now"), "check")
        self._check_button.clicked.connect(self._check)
        card.body.addWidget(self._check_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._doubles_button = _button("doubles_button", _("Find duplicate pupils …"), "pupils")
        self._doubles_button.clicked.connect(lambda _checked=False: self.host.opens.doubles())
        card.body.addWidget(self._doubles_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._findings = said("")
        self._findings.setObjectName("findings_label")
        self._findings.hide()
        card.body.addWidget(self._findings)
        self._repair_button = _button("repair_button", _("See what can be mended …"), "check")
        self._repair_button.clicked.connect(self.host.opens.repair)
        self._repair_button.hide()
        card.body.addWidget(self._repair_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _change_look(self, wanted: Settings) -> None:
        """Other choices may have been made since this page was: they stay."""
        now = replace(self.host.settings, language=wanted.language, theme=wanted.theme, text_scale=wanted.text_scale)
        self.host.change_settings(now)

    def _look_card(self) -> Card:
        card = Card(_("Settings"))
        self._look_choosers = LookChoosers(self.host.settings)
        self._look_choosers.changed.connect(self._change_look)
        card.body.addWidget(self._look_choosers)
        self._school_choosers = SchoolChoosers(self.services.school_settings, self.host.say, self.host.fail)
        card.body.addWidget(self._school_choosers)
        return card

    def _about_card(self) -> Card:
        card = Card(_("About"))
        card.body.addWidget(said(_("The administration is in this folder on this laptop:")))
        place = said(str(self.services.vault.folder))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(place)
        self._about_button = _button("about_button", _("About Routekaart"), "info")
        self._about_button.clicked.connect(self.host.opens.about)
        card.body.addWidget(self._about_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_backup(self) -> None:
        if not self._takes(self._backup_button):
            return

        def work(_progress: Progress) -> BackupEntry:
            return self.services.backups.make("manual")

        def done(entry: BackupEntry) -> None:
            self._at_work.discard(self._backup_button)
            self._show_backups()
            self.host.say(_("Backup made and checked: {when}").format(when=_when(entry)), undoable=False)

        self.host.tasks.start(work, title=_("Making a backup …"), done=done, failed=self._backup_failed)

    def _backup_failed(self, error: Exception) -> None:
        self._at_work.discard(self._backup_button)
        if isinstance(error, KnownError):
            self.host.fail(error)

    def _show_backups(self) -> None:
        entries = self.services.backups.listed()
        lines = [_line(entry) for entry in entries[:_SHOWN_BACKUPS]]
        if len(entries) > _SHOWN_BACKUPS:
            rest = len(entries) - _SHOWN_BACKUPS
            lines.append(ngettext("and {n} older one", "and {n} older ones", rest).format(n=rest))
        self._backups.setText("\n".join(lines) or _("There is no backup yet."))

    def _check(self) -> None:
        if not self._takes(self._check_button):
            return

        def work(_progress: Progress) -> CheckResult:
            return self.services.checks.run()

        self.host.tasks.start(work, title=_("Checking the data …"), done=self._checked, failed=self._check_failed)

    def _checked(self, result: CheckResult) -> None:
        self._at_work.discard(self._check_button)
        lines = [_verdict(result)]
        lines += [f"• {finding.text}" for finding in result.findings]
        self._findings.setText("\n".join(lines))
        self._findings.show()
        codes = {finding.code for finding in result.findings}
        self._repair_button.setText(_("See what can be mended …") if codes & MENDABLE else _("See who this is about …"))
        self._repair_button.setVisible(bool(codes & (MENDABLE | WITH_PUPILS)))

    def _check_failed(self, error: Exception) -> None:
        self._at_work.discard(self._check_button)
        if isinstance(error, KnownError):
            self.host.fail(error)

    def _takes(self, button: QPushButton) -> bool:
        """Whether a press counts: not while the last one is at work. A grey button would lose the keyboard."""
        if button in self._at_work:
            return False
        self._at_work.add(button)
        return True

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme.look().px(_TWO_COLUMNS_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _space(self) -> None:
        look = theme.look()
        edge = look.px(20)
        self._inner.setContentsMargins(edge, edge, edge, edge)
        self._inner.setSpacing(look.space("small"))
        self._grid.setSpacing(look.space("large"))
        self._arrange()


def _button(name: str, text: str, icon: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    if primary:
        button.setProperty("kind", "primary")
    icons.put(button, icon, "on-accent" if primary else "ink", 16)
    return button


def _verdict(result: CheckResult) -> str:
    if not result.ok:
        return _("Something needs attention.")
    return _("No faults. There is something to look at:") if result.findings else _("All is well.")


def _when(entry: BackupEntry) -> str:
    local = entry.made.astimezone()
    return f"{formats.weekday_date(local.date(), i18n.language())} {local:%H:%M}"


def _line(entry: BackupEntry) -> str:
    reasons = {
        "manual": _("by hand"),
        "import": _("before an import"),
        "rollover": _("before the turn of the year"),
        "migration": _("before an update"),
    }
    pupils = ngettext("{n} pupil", "{n} pupils", entry.pupils).format(n=entry.pupils)
    return " · ".join((_when(entry), reasons.get(entry.reason, entry.reason), pupils))
