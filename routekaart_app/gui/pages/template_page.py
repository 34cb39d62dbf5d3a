"""The routekaart of a school year: its lines in their order, changed in a draft, and saved when the impact is clear."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.template_draft import LineProblem, TemplateDraft
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models import line_words, template_rows
from routekaart_app.gui.models.draft_steps import DraftSteps
from routekaart_app.gui.models.template_model import TemplateModel
from routekaart_app.gui.models.template_rows import LineRow
from routekaart_app.gui.pages.page import OwnSteps, Page, Window
from routekaart_app.gui.pages.template_actions import TemplateActions
from routekaart_app.gui.pages.template_saving import TemplateSaving
from routekaart_app.gui.widgets.change_strip import ChangeStrip
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.line_card import LineCard
from routekaart_app.gui.widgets.page_head import PageColumn, scrolled
from routekaart_app.gui.widgets.template_filters import TemplateFilters
from routekaart_app.gui.widgets.template_head import TemplateHead
from routekaart_app.gui.widgets.template_menu import TemplateMenu
from routekaart_app.gui.widgets.template_table import TemplateTable
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = ("routekaart_template", "routekaart_line", "school_year", "enrolment", "participation", "exemption")
_BESIDE_FROM = 960
"""The width in px at 100 % from which the form stands beside the list."""
_ROWS_ABOVE = 4


class TemplatePage(Page):
    """Works on a draft: nothing is written before Save, every step can be taken back."""

    name = "template"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.steps: DraftSteps | None = None
        self.model = TemplateModel(self)
        self.table = TemplateTable(self.model)
        self.table.setObjectName("template_view")
        self.actions_ = TemplateActions(self, self.table)
        self.menu = TemplateMenu(services.routekaarten, window, self)
        self.head = TemplateHead(self.actions_.new, self.menu)
        self.filters = TemplateFilters()
        self.card = LineCard(self.actions_.of_line)
        self.strip = ChangeStrip()
        self._empty = EmptyState("grid", "")
        self._problems: tuple[LineProblem, ...] = ()
        self._own_groups: tuple[str, ...] = ()
        self._up_to: tuple[UUID, ...] = ()
        self.saving = TemplateSaving(self, self.strip)
        self._lay_out()
        self._connect()

    @property
    def own_steps(self) -> OwnSteps | None:
        """Those of the draft."""
        return self.steps

    @property
    def draft(self) -> TemplateDraft | None:
        """The routekaart as it would be; None for a school year without one."""
        return self.steps.draft if self.steps else None

    @property
    def own_groups(self) -> tuple[str, ...]:
        """The school's own target groups, by name."""
        lines = self.draft.lines if self.draft is not None else ()
        return template_rows.own_groups(lines, self._own_groups)

    def may_leave(self) -> bool:
        """Ask when there is something that is not saved."""
        if self.steps is None or not self.steps.is_changed:
            return True
        leave = self.host.messages.ask(
            _("Leave without saving?"),
            ", ".join(self._counts().said()) + ".",
            yes=_("Leave without saving"),
            no=_("Stay here"),
        )
        if leave:
            self.steps.begin(self.steps.kept)
        return leave

    def show_context(self, context: Context) -> None:
        """The routekaart of the year that is chosen; what is not saved yet stays."""
        if self.steps is not None and self.steps.is_changed:
            self.reload()
        else:
            self._load(context)

    def reload(self) -> None:
        """Read what is kept again, below the draft."""
        if self.steps is None or not self.steps.is_changed:
            self._load(self.host.context)
            return
        try:
            kept = self.services.routekaarten.draft(self.steps.draft.year)
        except KnownError:
            return
        if template_rows.differs(self.steps.draft, kept):
            self.steps.rebase(kept)
        else:
            self.steps.begin(kept)

    def focus_first(self) -> None:
        """The list, or what makes one."""
        (self.table if self.steps is not None else self._empty.button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where the page was opened."""
        if event.key() == Qt.Key.Key_Escape:
            self.host.open_page("admin")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form goes below the list where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def save(self) -> None:
        """Keep the draft, or go to what must be mended first."""
        if self.steps is not None and self.steps.is_changed and not self.goes_to_problem():
            self.saving.save()

    def goes_to_problem(self) -> bool:
        """Bring the keyboard to the first thing to be mended; False when there is none."""
        if not self._problems:
            return False
        first = self._problems[0]
        if first.line_id is None:
            self.head.name.setFocus()
        else:
            self.choose(first.line_id)
            self.card.form.focus_first()
        return True

    def begin_anew(self) -> None:
        """Read what is kept, without any step."""
        if self.strip.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        if self.steps is not None:
            self.steps.begin(self.services.routekaarten.draft(self.steps.draft.year))

    def put(self, draft: TemplateDraft, label: str, line_id: UUID | None = None, joins: Hashable | None = None) -> None:
        """Go on with another draft, as a step that can be taken back."""
        if self.steps is not None and not self.saving.is_saving and not draft.is_closed:
            self.steps.put(draft, label, line_id, joins=joins)
        else:
            self._refresh()

    def choose(self, line_id: UUID) -> None:
        """Bring the list to a line, whatever it leaves out."""
        if self.model.row_of(line_id) is None:
            self.filters.show_all()
        self.table.choose(line_id)

    @property
    def row(self) -> LineRow | None:
        """The row the list is at."""
        at = self.table.chosen
        return self.model.row(at) if 0 <= at < self.model.rowCount() else None

    def _lay_out(self) -> None:
        """From the outside in: Qt looks up the style of all that a widget holds each time that one is put elsewhere."""
        self.table.setAccessibleName(_("Lines of the routekaart"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        editor, inside, body = QWidget(), QWidget(), QWidget()
        self._stack.addWidget(editor)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(editor)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._area = scrolled(inside)
        whole.addWidget(self._area, 1)
        column = PageColumn(inside)
        column.addWidget(self.head)
        column.addWidget(self.filters)
        column.addWidget(body, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.table, 2)
        self._body.addWidget(self.card, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.look().px(20), 0, theme.look().px(20), theme.look().space("medium"))
        foot.addWidget(self.strip)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.model.move_asked.connect(self._move)
        self.model.modelReset.connect(self._stand_somewhere)
        self.table.selectionModel().currentRowChanged.connect(self._show_line)
        self.table.opened.connect(lambda _row: self.card.form.focus_first())
        self.card.form.changed.connect(self._change_line)
        self.card.form.left.connect(self.table.setFocus)
        self.filters.search.textChanged.connect(self.model.set_filter)
        self.filters.search.left.connect(self.table.setFocus)
        self.filters.chosen.connect(self.model.set_audience)
        self.head.back.clicked.connect(lambda: self.host.open_page("admin"))
        self.head.name.textEdited.connect(self._rename)
        self.menu.taken.connect(self.put)
        self.strip.save.clicked.connect(self.save)
        self.strip.leave_out.clicked.connect(self._leave_out)
        InSight(self._area)
        self._empty.activated.connect(self._make)

    def _load(self, context: Context) -> None:
        try:
            kept = self.services.routekaarten.draft(context.year)
        except KnownError as error:
            self.steps = None
            action = _("Make the routekaart of this school year")
            self._empty.set_texts(error.what, _("It begins as a copy of the newest earlier one."), action)
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentIndex(0)
        self._own_groups = self.services.routekaarten.own_target_groups()
        if self.steps is None:
            self.steps = DraftSteps(kept, self)
            self.steps.changed.connect(self._refresh)
            self.steps.stepped.connect(lambda line_id: self.choose(line_id) if line_id else None)
            self._refresh()
        else:
            self.steps.begin(kept)

    def _make(self) -> None:
        self.services.routekaarten.ensure_template(self.host.context.year)
        self._load(self.host.context)
        self.focus_first()

    def _refresh(self) -> None:
        """Show the draft as it is now."""
        steps = self.steps
        if steps is None:
            return
        draft = steps.draft
        self._problems = self.services.routekaarten.problems(draft)
        said = {item.line_id: item.message for item in reversed(self._problems) if item.line_id is not None}
        self.model.is_fixed = draft.is_closed
        self.model.set_rows(template_rows.rows(draft, steps.kept, said))
        self.filters.offer(self.own_groups)
        self.menu.year, self.menu.is_changed = draft.year, steps.is_changed
        self.menu.set_fixed(draft.is_closed)
        self.head.show_draft(draft, [item for item in self._problems if item.line_id is None])
        self._show_line()
        self._show_strip(steps)

    def _show_strip(self, steps: DraftSteps) -> None:
        self.strip.setVisible(steps.is_changed)
        if not steps.is_changed:
            self.saving.stop()
            return
        self.strip.show_counts(self._counts())
        if self._problems:
            self.saving.stop()
            self.strip.show_problem(_("Some things must be mended first: {what}").format(what=self._first_problem()))
        else:
            self.saving.count_soon()

    def _show_line(self) -> None:
        if self.steps is None:
            return
        row, draft = self.row, self.steps.draft
        if row is not None:
            self._up_to = tuple(self.model.row(at).line.id for at in range(self.table.chosen + 1))
        mine = [item for item in self._problems if row is not None and item.line_id == row.line.id]
        self.card.show_row(row, draft.year, self.own_groups, mine, is_fixed=draft.is_closed)
        self.actions_.follow(row, draft)
        self._arrange()

    def _stand_somewhere(self) -> None:
        """Rows came and went: the list is always at one of them, if need be at the nearest above."""
        if self.row is None and self.model.rowCount():
            found = (self.model.row_of(line_id) for line_id in reversed(self._up_to))
            at = next((row for row in found if row is not None), 0)
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._show_line()

    def _change_line(self, line: RoutekaartLine, field: str) -> None:
        if self.steps is not None:
            label = _("{code}: {field}").format(code=line.code, field=_(line_words.FIELDS[field]).lower())
            self.put(self.steps.draft.with_line(line), label, line.id, joins=(line.id, field))

    def _rename(self, name: str) -> None:
        if self.steps is not None:
            self.put(replace(self.steps.draft, name=name.strip()), _("Name of the routekaart"), joins="name")

    def _move(self, line_id: UUID, to: int) -> None:
        if self.steps is None:
            return
        draft = self.steps.draft.moved(line_id, to)
        code = draft.lines[draft.index_of(line_id)].code
        self.put(draft, _("{code} moved").format(code=code), line_id, joins=(line_id, "moved"))
        self.choose(line_id)

    def _counts(self) -> template_rows.Counts:
        assert self.steps is not None
        return template_rows.counts(self.model.listed, self.steps.draft, self.steps.kept)

    def _first_problem(self) -> str:
        first = self._problems[0]
        code = next((row.line.code for row in self.model.listed if row.line.id == first.line_id), "")
        return f"{code}: {first.message}" if code else first.message

    def _leave_out(self) -> None:
        """Back to what is kept; that too is a step that can be taken back."""
        if self.steps is not None:
            self.table.setFocus()
            self.steps.discard()

    def _arrange(self) -> None:
        look = theme.look()
        beside = self.width() >= look.px(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(way)
        self._body.setSpacing(look.space("medium"))
        rows = self.table.verticalHeader().defaultSectionSize() * _ROWS_ABOVE + self.table.horizontalHeader().height()
        policy = QSizePolicy.Policy.Ignored if beside else QSizePolicy.Policy.Preferred
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.table.setMinimumHeight(look.px(160) if beside else rows)
        self.card.stand_below(not beside)
        self.strip.stand_narrow(not beside)
