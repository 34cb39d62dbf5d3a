"""The parents of one pupil, what may be sent to them, and the contact there was: on the pupil page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import theme
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.dossier_story import ACTIONS, HISTORY, shortened
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.entry_row import EntryRow
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_FEW = 2


class ParentsCard(Card):
    """Who the parents are first, then contact, newest first: a few, and all of it on asking. What is done here is only
    asked for."""

    contact_asked = Signal(object)
    """A `ParentContact` that is to be corrected; None for one to be recorded."""
    guardian_asked = Signal(object)
    """The id of a parent that is to be changed; None for one to be added."""
    first_asked = Signal(object)
    """The id of a parent who is to stand first, and is written to first."""
    consent_asked = Signal()
    history_asked = Signal(object)
    """A `ParentContact` of which the history is asked."""

    def __init__(self) -> None:
        super().__init__(_("Parents"))
        self.setObjectName("parents_card")
        self.rows: list[EntryRow] = []
        self._dossier: Dossier | None = None
        self._rule, self._can_agree, self._all = "", False, False
        self.more = self.add_link("")
        self.more.setObjectName("all_parent_contacts_button")
        self.more.clicked.connect(self._turn)
        self.new = self.add_link(_("new contact"))
        self.new.setObjectName("new_parent_contact_button")
        self.new.setAccessibleName(_("New contact with a parent"))
        self.new.clicked.connect(lambda: self.contact_asked.emit(None))
        self._listed = QVBoxLayout()
        self.body.addLayout(self._listed)
        self.add = QPushButton(_("Add a parent or carer"))
        self.add.setObjectName("add_guardian_button")
        self.add.setProperty("kind", "step")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self.guardian_asked.emit(None))
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_dossier(self, dossier: Dossier, rule: str, can_agree: bool) -> None:
        """Show the parents of a pupil. `rule` says what the pupil's age means for them, "" for nothing special; with
        `can_agree` it is for the pupil to decide."""
        self._dossier, self._rule, self._can_agree = dossier, rule, can_agree
        self._fill()

    def fold(self) -> None:
        """Show a few again."""
        if self._all:
            self._turn()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        dossier = self._dossier
        if dossier is None:
            return
        focus = self.window().focusWidget()
        place = next((at for at, row in enumerate(self.rows) if focus in row.links), None)
        emptied(self._listed)
        self._listed.setSpacing(theme.look().space("small"))
        self.rows = []
        if self._rule:
            self._put(self._rule_row())
        for guardian in dossier.guardians:
            self._put(self._guardian_row(guardian, dossier))
        if not dossier.guardians:
            self._listed.addWidget(words(_("No parent is noted yet."), "muted"))
        self._put_contacts(dossier)
        before: QWidget = self.new
        for link in (*(link for row in self.rows for link in row.links), self.add):
            self.setTabOrder(before, link)
            before = link
        if place is not None:
            target = self.rows[min(place, len(self.rows) - 1)].link if self.rows else None
            (target or self.new).setFocus()

    def _put_contacts(self, dossier: Dossier) -> None:
        contacts, count = dossier.parent_contacts, len(dossier.parent_contacts)
        self.more.setVisible(count > _FEW)
        self.more.setText(_("show fewer") if self._all else _("{count} · show all").format(count=count))
        self.more.setAccessibleName(": ".join((_("Parents"), self.more.text())))
        year = SchoolYear.of(dossier.on)
        if not any(item.attended and item.on in year and item.on <= dossier.on for item in contacts):
            self._listed.addWidget(hairline())
            self._listed.addWidget(words("▲ " + _("No parent reached this school year"), "warning"))
        for contact in contacts if self._all else contacts[:_FEW]:
            self._put(self._contact_row(contact))

    def _put(self, row: EntryRow) -> None:
        if self._listed.count():
            self._listed.addWidget(hairline())
        self._listed.addWidget(row)
        self.rows.append(row)

    def _rule_row(self) -> EntryRow:
        row = EntryRow((self._rule, "small"))
        if self._can_agree:
            row.add_link(_("consent"), self.consent_asked.emit)
        return row

    def _guardian_row(self, guardian: Guardian, dossier: Dossier) -> EntryRow:
        child = guardian.child(dossier.pupil.id)
        relation = parent_words.relation_said(child)
        name = f"{guardian.name} · {relation}" if relation else guardian.name
        reach = " · ".join(filter(None, (guardian.phone, parent_words.speaks(guardian))))
        limits = tuple((text, "warning") for text in parent_words.limits(child))
        row = EntryRow((name, "strong"), (reach, "small"), *limits)
        row.add_link(_("change"), partial(self.guardian_asked.emit, guardian.id))
        if guardian != dossier.guardians[0]:
            offer(row, [("first", _("Put first"), partial(self.first_asked.emit, guardian.id))])
        return row

    def _contact_row(self, contact: ParentContact) -> EntryRow:
        day = formats.date_long(contact.on, language())
        form = parent_words.form_said(contact.form)
        text = contact.words if self._all else shortened(contact.words)
        row = EntryRow(
            (f"{form[:1].upper()}{form[1:]}", ""),
            (" · ".join((day, parent_words.contact_detail(contact))), "small"),
            (_("“{words}”").format(words=text) if text else "", ""),
            (_("Agreed: {text}").format(text=contact.agreement) if contact.agreement else "", "small"),
        )
        row.add_link(_("change"), partial(self.contact_asked.emit, contact))
        offer(row, [(HISTORY, _(ACTIONS[HISTORY]), partial(self.history_asked.emit, contact))])
        return row
