"""The cards of one company: what is known of it, whom to call, visits there, what it offers and what it promised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app import formats, words
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.sector_agreement import SectorAgreement
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.gui import theme
from routekaart_app.gui.models.merge_words import COMPANY_FIELDS, company_value
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied
from routekaart_app.gui.widgets.dossier_parts import words as label
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext

FEW = 8
"""How many visits are shown until all are asked for."""
_LABEL = 150
_NOT_TOLD = ("name", "sector", "campus", "municipality")
"""What stands in the head already."""


class FactsCard(Card):
    """What is known of a company, field by field; what nobody filled in is left out."""

    def __init__(self) -> None:
        super().__init__(_("About this company"))
        self.setObjectName("facts_card")
        self._held = QWidget()
        self._grid = QGridLayout(self._held)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._nothing = label(_("Nothing more is known yet. Press Change to fill it in."), "muted")
        self.body.addWidget(self._held)
        self.body.addWidget(self._nothing)

    def show_company(self, entry: CompanyEntry) -> None:
        """Show these."""
        emptied(self._grid)
        self._grid.setHorizontalSpacing(theme.look().space("medium"))
        self._grid.setVerticalSpacing(theme.look().space("tight"))
        self._grid.setColumnMinimumWidth(0, theme.look().px(_LABEL))
        said = [(_(COMPANY_FIELDS[field]), company_value(field, getattr(entry, field))) for field in entry.MERGED]
        told = [pair for field, pair in zip(entry.MERGED, said, strict=True) if pair[1] and field not in _NOT_TOLD]
        for line, (title, value) in enumerate(told):
            self._grid.addWidget(label(title, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_selectable(value), line, 1)
        self._nothing.setVisible(not told)
        self._held.setVisible(bool(told))


class ContactsCard(Card):
    """Whom to call or write to; the words can be selected and copied."""

    def __init__(self) -> None:
        super().__init__(_("Contacts"))
        self.setObjectName("contacts_card")
        self.save = self.add_link(_("Save as contact cards …"))
        self.save.setObjectName("contact_cards_button")

    def show_company(self, entry: CompanyEntry) -> None:
        """Show its contacts."""
        emptied(self.body)
        for number, one in enumerate(entry.contacts):
            if number:
                self.body.addWidget(hairline())
            name = _selectable(one.name or one.role or one.email or one.phone)
            name.setProperty("role", "strong")
            self.body.addWidget(name)
            rest = [part for part in (one.role, one.phone, one.email) if part and part != name.text()]
            if rest:
                self.body.addWidget(_selectable(" · ".join(rest)))
        if not entry.contacts:
            self.body.addWidget(label(_("Nobody is known there yet."), "muted"))


class ListedCard(Card):
    """Rows of a first line and what is more to say; the first few until all are asked for."""

    opened = Signal(object)
    """The subject of a row whose link was pressed."""

    def __init__(self, name: str, title: str, empty: str) -> None:
        super().__init__(title)
        self.setObjectName(f"{name}_card")
        self._empty, self._all = empty, False
        self._rows: tuple[tuple[str, str, object], ...] = ()
        self.links: list[QPushButton] = []
        self.more = self.add_link("")
        self.more.setObjectName(f"{name}_more_button")
        self.more.clicked.connect(self._turn)
        self._fill()

    def show_rows(self, rows: Sequence[tuple[str, str, object]]) -> None:
        """Show these: the first line, the rest, and what opens behind it; None for nothing."""
        self._rows = tuple(rows)
        self._fill()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()
        self.more.setFocus()

    def _fill(self) -> None:
        emptied(self.body)
        self.links = []
        for number, (title, detail, subject) in enumerate(self._rows if self._all else self._rows[:FEW]):
            if number:
                self.body.addWidget(hairline())
            self.body.addWidget(self._row(title, detail, subject))
        if not self._rows:
            self.body.addWidget(label(self._empty, "muted"))
        left = len(self._rows) - FEW
        more = ngettext("{count} more · show all", "{count} more · show all", left).format(count=left)
        self.more.setText(_("show fewer") if self._all else more)
        self.more.setVisible(left > 0)

    def _row(self, title: str, detail: str, subject: object) -> QWidget:
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(title, "strong"))
        if detail:
            texts.addWidget(label(detail, "small"))
        beside.addLayout(texts, 1)
        if subject is not None:
            link = QPushButton(_("open"))
            link.setProperty("kind", "link")
            link.setAccessibleName(_("open {what}").format(what=f"{title}, {detail}"))
            link.clicked.connect(lambda: self.opened.emit(subject))
            beside.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.links.append(link)
        return row


def visit_row(visit: Visit) -> tuple[str, str, object]:
    """A visit as a row: day, kind and classes; how far it is and how many pupils."""
    kind = words.say(words.VISIT_KIND, visit.kind, _) if visit.kind else words.say(words.KIND, visit.activity_kind, _)
    groups = ", ".join(group.name for group in visit.groups if group.name)
    title = " · ".join(filter(None, (formats.date_numeric(visit.on, language()), kind, groups)))
    pupils = ngettext("{n} pupil", "{n} pupils", visit.went).format(n=visit.went)
    parts = [words.say(words.VISIT_STATE, visit.state, _)]
    if visit.state == VisitState.CANCELLED:
        parts.append(visit.cancelled_because)
    else:
        parts.append(pupils)
    if visit.company_remark:
        parts.append(_("The company said: {text}").format(text=" ".join(visit.company_remark.split())))
    return title, " · ".join(filter(None, parts)), visit.id


def offer_row(offer: Offer) -> tuple[str, str, object]:
    """An offer as a row: what it is called; its kind, for whom, how long and for how many; it opens itself."""
    parts = [words.say(words.VISIT_KIND, offer.kind, _), ", ".join(offer.suitable_for)]
    if offer.minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", offer.minutes).format(n=offer.minutes))
    if offer.most_pupils:
        parts.append(ngettext("at most {n} pupil", "at most {n} pupils", offer.most_pupils).format(n=offer.most_pupils))
    return offer.title, " · ".join(filter(None, parts)), offer


def agreement_row(agreement: SectorAgreement) -> tuple[str, str, object]:
    """What was promised as a row: how much of what; what is planned and used of it, and who promised."""
    what = words.say(words.PROMISED, agreement.what, _)
    title = " · ".join(filter(None, (f"{agreement.promised} {what}", agreement.plan)))
    used = _("{planned} planned, {used} used").format(planned=agreement.planned, used=agreement.used)
    return title, " · ".join(filter(None, (used, agreement.promised_by))), None


def keep_low(card: Card) -> Card:
    """A card no higher than what it holds."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    policy.setHeightForWidth(True)
    card.setSizePolicy(policy)
    return card


def _selectable(text: str) -> QLabel:
    found = label(text)
    found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return found
