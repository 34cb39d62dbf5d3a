"""Change a list of the school: kinds of talks, guiding questions, private words, sectors, campuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from routekaart_app import words
from routekaart_app.domain import guiding, sensitive
from routekaart_app.domain import list_entry as rules
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, SECTORS, TALK_KINDS, ListEntry
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.talk_sheet import KINDS
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import rows
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_list_dialog import Ui_ListDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models.list_entries import ListEntries
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_PRIVATE = {"health": N_("Health"), "faith": N_("Faith"), "origin": N_("Origin"), "criminal": N_("Crime")}
"""The parts of the list of private words."""


class ListDialog(QDialog):
    """Shows one list; where it has parts, such as the questions of one competency and phase, one of them at a time.
    After it was accepted, `label` says what was changed, "" for nothing."""

    def __init__(
        self, services: Services, name: str, messages: Messages, parent: QWidget | None = None, *, scope: str = ""
    ) -> None:
        super().__init__(parent)
        self._services, self._name, self._messages = services, name, messages
        self.label = ""
        self._kept = services.lists.all(name)
        self.scopes = Chooser(_("For"), self)
        self._kinds = _kinds(services, name)
        self.counts_as = Chooser(_("Sector") if name == CAMPUSES else _("Counts as"), self)
        self.form = Ui_ListDialog()
        self.form.setupUi(self)
        self.model = ListEntries(self._remark, self)
        rows.fit(self.form.entries_view)
        self.form.entries_view.setModel(self.model)
        self._everything = {item: [e for e in self._kept if e.scope == item] for item in _scopes(name)}
        self._scope = scope if scope in self._everything else next(iter(self._everything), "")
        self._prepare()
        self._connect()
        self._show()
        self.form.entries_view.setFocus()
        open_at(self, 700, 620)

    @property
    def entries(self) -> tuple[ListEntry, ...]:
        """The whole list as it is now."""
        if not self._everything:
            return self.model.entries
        self._everything[self._scope] = list(self.model.entries)
        return tuple(entry for part in self._everything.values() for entry in part)

    def save(self) -> None:
        """Keep the list, or say what must be mended first."""
        entries = self.entries
        if entries == self._in_order(self._kept):
            self.accept()
            return
        problems = rules.problems(self._name, entries)
        if problems:
            self._point_at(entries, problems[0])
            return
        try:
            self.label = self._services.lists.save(self._name, None, entries)
        except KnownError as error:
            show_problems(self, [Problem("entries", str(error))])
            return
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self.entries != self._in_order(self._kept) and not self._messages.ask(
            _("Leave the list as it was?"),
            _("What you changed is not kept."),
            yes=_("Leave as it was"),
            no=_("Go on"),
        ):
            return
        super().reject()

    def add(self) -> None:
        """An entry of the school's own, at the end, to be typed at once."""
        scope = self._scope if self._everything else next(iter(self._kinds), "")
        self.form.entries_view.go(self.model.add(ListEntry("", "", scope, is_own=True)))
        self.form.entries_view.rename()

    def remove(self) -> None:
        """Take out one of the school's own; what was shipped is only hidden."""
        view = self.form.entries_view
        if view.row < 0:
            return
        entry = self.model.entries[view.row]
        if entry.is_own:
            self.model.remove(view.row)
        else:
            self.model.put(view.row, replace(entry, is_hidden=True))

    def _prepare(self) -> None:
        form = self.form
        in_parts = bool(self._everything)
        self.setWindowTitle(_title(self._name))
        form.title_label.setText(self.windowTitle())
        form.about_label.setText(_about(self._name))
        view = form.entries_view
        tools = (
            ("add_button", _("Add"), self.add),
            ("rename_button", _("Rename"), view.rename),
            ("up_button", _("Up"), lambda: view.move_entry(-1)),
            ("down_button", _("Down"), lambda: view.move_entry(1)),
            ("remove_button", _("Remove"), self.remove),
        )
        for name, text, does in tools:
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(does)
            form.tools_row.flow.addWidget(button)
        self.counts_as.fill([(said, kind) for kind, said in self._kinds.items()], next(iter(self._kinds), ""))
        form.tools_row.flow.addWidget(self.counts_as)
        self.counts_as.setVisible(bool(self._kinds))
        form.scope_layout.addWidget(self.scopes)
        form.scope_layout.addStretch()
        self.scopes.fill([(_scope_said(scope), scope) for scope in self._everything], self._scope)
        self.scopes.setVisible(in_parts)

    def _connect(self) -> None:
        form = self.form
        self.model.changed.connect(lambda: show_problems(self, []))
        self.scopes.picked.connect(self._turn_to)
        self.counts_as.picked.connect(self._count_as)
        form.entries_view.at_changed.connect(self._follow)
        form.entries_view.remove_wanted.connect(self.remove)
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)

    def _show(self) -> None:
        show_problems(self, [])
        self.model.show_entries(self._everything[self._scope] if self._everything else self._kept)
        if self.model.rowCount():
            self.form.entries_view.go(0)
        self._follow()

    def _turn_to(self, scope: str) -> None:
        self._everything[self._scope] = list(self.model.entries)
        self._scope = scope
        self._show()

    def _follow(self) -> None:
        row = self.form.entries_view.row
        entry = self.model.entries[row] if 0 <= row < self.model.rowCount() else None
        self.counts_as.choose(entry.scope if entry else next(iter(self._kinds), ""))
        self.counts_as.setEnabled(entry is not None and self._has_free_kind(entry))

    def _count_as(self, kind: str) -> None:
        row = self.form.entries_view.row
        if row >= 0 and self._has_free_kind(self.model.entries[row]):
            self.model.put(row, replace(self.model.entries[row], scope=kind))

    def _has_free_kind(self, entry: ListEntry) -> bool:
        """What a shipped kind of talk counts as is fixed; the sector of a campus never is."""
        return entry.is_own or self._name == CAMPUSES

    def _point_at(self, entries: tuple[ListEntry, ...], problem: Problem) -> None:
        """Bring the keyboard to the entry that must be mended."""
        if problem.field:
            entry = entries[int(problem.field)]
            if self._everything and entry.scope != self._scope:
                self.scopes.choose(entry.scope)
                self._turn_to(entry.scope)
            self.form.entries_view.go(next(at for at, item in enumerate(self.model.entries) if item is entry))
        show_problems(self, [Problem("entries", problem.message)])
        self.form.entries_view.setFocus()

    def _in_order(self, entries: tuple[ListEntry, ...]) -> tuple[ListEntry, ...]:
        """The entries as `entries` gives them when nothing was changed."""
        if not self._everything:
            return entries
        return tuple(entry for scope in self._everything for entry in entries if entry.scope == scope)

    def _remark(self, entry: ListEntry) -> str:
        if self._name == TALK_KINDS and entry.scope == "three_way" and entry.is_own:
            return _("counts as a three-way talk")
        return words.say(words.SECTOR, entry.scope, _) if self._name == CAMPUSES else ""


def _title(name: str) -> str:
    titles = {
        TALK_KINDS: _("Kinds of talks"),
        QUESTIONS: _("Guiding questions"),
        sensitive.LIST: _("Private words"),
        SECTORS: _("Sectors"),
        CAMPUSES: _("Campuses"),
    }
    return titles[name]


def _about(name: str) -> str:
    """What a tick does in this list."""
    if name == QUESTIONS:
        return _("What is ticked stands beside a reflection, on the pupil's page and on the talk card.")
    if name == sensitive.LIST:
        return _(
            "At a word that is ticked, the program asks below a text whether it has to be written there. A * stands "
            "for any ending: autis* also finds autism and autistic."
        )
    return _("What is ticked is offered. What you hide stays with everything it was chosen for.")


def _kinds(services: Services, name: str) -> dict[str, str]:
    """What an entry can be of: what a talk counts as, or the sector of a campus; nothing for the other lists."""
    if name == CAMPUSES:
        sectors = {item.key: _("Sector: {sector}").format(sector=item.text) for item in services.lists.items(SECTORS)}
        return {"": _("Sector: {sector}").format(sector=_("not chosen")), **sectors}
    if name != TALK_KINDS:
        return {}
    return {kind: _("Counts as: {kind}").format(kind=words.say(words.KIND, kind, _)) for kind in KINDS}


def _scopes(name: str) -> tuple[str, ...]:
    """The parts in which a list is shown; none where it is shown as a whole."""
    if name == sensitive.LIST:
        return tuple(_PRIVATE)
    if name != QUESTIONS:
        return ()
    parts = [guiding.scope(competency, phase) for competency in COMPETENCIES for phase in guiding.PHASES]
    return (*parts, guiding.AT_HOME)


def _scope_said(scope: str) -> str:
    if scope in _PRIVATE:
        return _(_PRIVATE[scope])
    competency, _space, phase = scope.partition(" ")
    if not phase:
        return _("At home, by parents")
    return f"{words.say(words.COMPETENCY, competency, _)} · {words.say(words.STAGE, phase, _)}"
