"""One visit whole: all that is known of it, its classes, and what can be done with it as far as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.visit import Visit, VisitGroup, VisitState
from routekaart_app.gui import icons, theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.models import calendar_words, visit_facts, visit_steps
from routekaart_app.gui.pages.visit_actions import VisitActions
from routekaart_app.gui.widgets.card import hairline
from routekaart_app.gui.widgets.dossier_parts import words as label
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.page_head import scrolled
from routekaart_app.gui.widgets.visit_state import VisitStateMark
from routekaart_app.i18n import gettext as _
from routekaart_app.services import visit_words

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_LABEL = 150


class VisitCardDialog(QDialog):
    """What is done from here closes it first; `only_look` offers nothing to do. Raises KnownError when the visit is
    gone."""

    def __init__(
        self,
        services: Services,
        host: Window,
        visit_id: UUID,
        parent: QWidget | None = None,
        *,
        only_look: bool = False,
    ) -> None:
        visit = services.visits.one(visit_id)
        super().__init__(parent)
        self.setObjectName("visit_card_dialog")
        self.visit = visit
        self._services, self._host, self._only_look = services, host, only_look
        self._who = services.visits.who(visit)
        self._actions = VisitActions(services, host)
        self.buttons: dict[str, QPushButton] = {}
        self.links: list[QPushButton] = []
        self.setWindowTitle(calendar_words.what(visit))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head(visit))
        whole.addWidget(self._body(visit), 1)
        whole.addWidget(self._foot(visit))
        open_at(self, 800, 600)
        # One Enter must not record a whole visit: that everyone was there is for who means to say so.
        first = (self.buttons[step] for step in self.buttons if step != visit_steps.EVERYONE)
        (self.links[0] if visit_steps.EVERYONE in self.buttons else next(first, self.close_button)).setFocus()

    def _head(self, visit: Visit) -> QWidget:
        head = _frame("topbar")
        column = _column(head, 24, 16, 2)
        self.state = VisitStateMark(visit.state)
        top = QHBoxLayout()
        title = label(calendar_words.what(visit), "title")
        title.setObjectName("title_label")
        top.addWidget(title, 1)
        top.addWidget(self.state)
        column.addLayout(top)
        kind = calendar_words.kind(visit)
        column.addWidget(label(f"{kind} · {visit_words.when(visit)}", "muted"))
        return head

    def _body(self, visit: Visit) -> QWidget:
        inside = QWidget()
        column = _column(inside, 24, 14, 10)
        for group in visit.groups:
            column.addWidget(self._group(visit, group))
        self.remarks = [label(said, "warning") for said in self._remarks(visit)]
        for remark in self.remarks:
            column.addWidget(remark)
        column.addWidget(hairline())
        facts = QGridLayout()
        facts.setHorizontalSpacing(theme.look().space("medium"))
        facts.setVerticalSpacing(theme.look().space("tight"))
        facts.setColumnMinimumWidth(0, theme.look().px(_LABEL))
        facts.setColumnStretch(1, 1)
        for line, (name, said) in enumerate(visit_facts.facts(visit)):
            facts.addWidget(label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            text = label(said)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addWidget(text, line, 1)
        column.addLayout(facts)
        companies = FlowRow()
        for company in visit.companies if not self._only_look else ():
            link = _link(_("Open {company}").format(company=company.name))
            link.clicked.connect(partial(self._leave_to, partial(self._host.open_company, company.id)))
            companies.flow.addWidget(link)
        column.addWidget(companies)
        column.addStretch()
        area = scrolled(inside, focusable=True)
        area.setAccessibleName(_("The visit"))
        return area

    def _remarks(self, visit: Visit) -> list[str]:
        """What a plan clashes with deserves a look for as long as it is one."""
        if self._only_look or visit.state not in (VisitState.PLANNED, VisitState.PREPARED):
            return []
        visits = self._services.visits
        return [warning.text for warning in visits.warnings(visits.open_plan(visit.id))]

    def _group(self, visit: Visit, group: VisitGroup) -> QWidget:
        """One class: how many, what it counts for, and who was there."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(group.name or _("Single pupils"), "strong"))
        counts = group.line_code or _("counts for no line")
        parts = [visit_facts.group_pupils(visit, group), counts]
        texts.addWidget(label(" · ".join(part for part in parts if part), "small"))
        if group.activity_id is not None and group.activity_id in self._who:
            texts.addWidget(label(visit_facts.named(self._who[group.activity_id]), "small"))
        line.addLayout(texts, 1)
        if group.activity_id is not None and self._can_record(visit):
            link = _link(_("who was there …"))
            link.setAccessibleName(_("who was there of {group} …").format(group=group.name or _("Single pupils")))
            record = partial(self._actions.record, visit, group.activity_id)
            link.clicked.connect(partial(self._leave_to, record))
            line.addWidget(link)
            self.links.append(link)
        return row

    def _can_record(self, visit: Visit) -> bool:
        has_come = visit.on <= self._services.clock.today()
        return has_come and visit.state is not VisitState.CANCELLED and not self._only_look

    def _foot(self, visit: Visit) -> QWidget:
        foot = _frame("footer")
        column = _column(foot, 20, 11, 8)
        row = FlowRow()
        steps = () if self._only_look else visit_steps.steps(visit, self._services.clock.today())
        for place, step in enumerate(steps):
            button = QPushButton(visit_steps.word(step, visit))
            button.setObjectName(f"{step}_button")
            button.setAutoDefault(False)
            is_first = place == 0 and step != visit_steps.EVERYONE
            if is_first:
                button.setProperty("kind", "primary")
            if step in visit_steps.ICONS:
                icons.put(button, visit_steps.ICONS[step], "on-accent" if is_first else "ink")
            button.clicked.connect(partial(self._leave_to, self._doing(step, visit)))
            self.buttons[step] = button
            row.flow.addWidget(button)
        row.flow.push()
        self.close_button = QPushButton(_("Close"))
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        row.flow.addWidget(self.close_button)
        column.addWidget(row)
        return foot

    def _doing(self, step: str, visit: Visit) -> Callable[[], object]:
        """What a step does; after looking back the card comes back."""
        if step == visit_steps.LOOK_BACK:
            opens = self._host.opens
            return partial(opens.looking_back, visit.id, back=partial(opens.visit_card, visit.id))
        return partial(self._actions.do, step, visit)

    def _leave_to(self, then: Callable[[], object], *_checked: bool) -> None:
        """Close, and do what was asked; the keyboard has been given back by then."""
        self.reject()
        then()


def _frame(kind: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", kind)
    return frame


def _column(inside: QWidget, side: int, edge: int, gap: int) -> QVBoxLayout:
    look = theme.look()
    column = QVBoxLayout(inside)
    column.setContentsMargins(look.px(side), look.px(edge), look.px(side), look.px(edge))
    column.setSpacing(look.px(gap))
    return column


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("kind", "link")
    link.setAutoDefault(False)
    return link
