"""What can be done with the lines of a routekaart: by key in the list, in its menu, and with the buttons beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from routekaart_app.domain import template_rules
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.template_draft import TemplateDraft
from routekaart_app.gui.models import line_words
from routekaart_app.gui.models.template_rows import REMOVED, LineRow
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.template_table import TemplateTable
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.gui.pages.template_page import TemplatePage

_PAGE, _LIST = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut


class TemplateActions(QObject):
    """The actions of the page, each a step in its draft."""

    def __init__(self, page: TemplatePage, table: TemplateTable) -> None:
        super().__init__(page)
        self._page, self._table = page, table
        self.new = self._action("new", _("New line"), ("Ctrl+N", "Ins"), _PAGE)
        self.variant = self._action("variant", _("Variant of this line for one target group"), ("Ctrl+D",), _PAGE)
        self.variant.setIconText(_("Variant"))
        self.up = self._action("up", _("Up"), ("Alt+Up",), _LIST)
        self.down = self._action("down", _("Down"), ("Alt+Down",), _LIST)
        self.remove = self._action("remove", _("Remove"), ("Del",), _LIST)
        self.save = self._action("save", _("Save"), ("Ctrl+S",), _PAGE)
        self.variant_menu = QMenu(page)
        self.variant_menu.setObjectName("variant_menu")
        self.of_line = (self.variant, self.up, self.down, self.remove)
        table.addActions([self.new, *self.of_line])
        page.addActions([self.new, self.variant, self.save])
        self.new.triggered.connect(self._add_new)
        self.variant.triggered.connect(self._ask_variant)
        self.up.triggered.connect(lambda: self._move(-1))
        self.down.triggered.connect(lambda: self._move(1))
        self.remove.triggered.connect(self._remove_or_restore)
        self.save.triggered.connect(page.save)

    def follow(self, row: LineRow | None, draft: TemplateDraft) -> None:
        """Offer only what can be done with the row the list is at."""
        is_open = not draft.is_closed
        stays = row is not None and row.state != REMOVED
        for action in (self.variant, self.up, self.down):
            action.setEnabled(is_open and stays)
        self.new.setEnabled(is_open)
        self.remove.setEnabled(is_open and row is not None)
        self.remove.setText(_("Remove") if row is None or stays else _("Bring back"))
        self.remove.setIconText(self.remove.text())

    def _action(self, name: str, text: str, keys: tuple[str, ...], context: Qt.ShortcutContext) -> QAction:
        made = QAction(text, self)
        made.setObjectName(f"{name}_line_action")
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(context)
        return made

    def _add_new(self) -> None:
        """An empty line after the one the list is at, for the same pupils and days."""
        draft, row = self._page.draft, self._page.row
        if draft is None:
            return
        like = row.line if row is not None else None
        line = self._page.services.routekaarten.new_line(draft, like)
        if like is not None:
            line = replace(line, name="", required=True, target=1, competencies=())
        self._add(draft, line, _("{code} added").format(code=line.code))
        self._page.card.form.focus_first()

    def _ask_variant(self) -> None:
        """For which of the target groups of the line: a menu below its row."""
        row = self._page.row
        if self._page.draft is None or row is None or not self.variant.isEnabled():
            return
        menu = self.variant_menu
        menu.clear()
        menu.addSection(_("Variant of {code} only for").format(code=row.line.code))
        line_id = row.line.id
        for target in template_rules.variant_targets(row.line, self._page.own_groups):
            action = menu.addAction(literal(line_words.target(target)))
            action.setData(target)
            action.triggered.connect(lambda _on=False, target=target: self.add_variant(line_id, target))
        if not any(action.data() for action in menu.actions()):
            menu.addAction(_("This line is for one target group already")).setEnabled(False)
        at = self._table.visualRect(self._table.currentIndex())
        menu.popup(self._table.viewport().mapToGlobal(at.bottomLeft()))

    def add_variant(self, line_id: UUID, target: str) -> None:
        """A copy for one target group, which the line itself is not for any more; the keyboard goes to its name."""
        draft = self._page.draft
        if draft is None or line_id not in {line.id for line in draft.lines}:
            return
        like = draft.lines[draft.index_of(line_id)]
        line = self._page.services.routekaarten.new_line(draft, like)
        label = _("{code} made of {other}, only for {group}")
        label = label.format(code=line.code, other=like.code, group=line_words.target(target))
        self._page.put(draft.variant(line_id, target, line), label, line.id)
        self._page.choose(line.id)
        self._page.card.form.focus_first()

    def _add(self, draft: TemplateDraft, line: RoutekaartLine, label: str) -> None:
        at = self._table.chosen
        place = self._page.model.place_after(at) if at >= 0 else len(draft.lines)
        self._page.put(draft.added(line, place), label, line.id)
        self._page.choose(line.id)

    def _move(self, by: int) -> None:
        """Past the next line that is shown and stays."""
        model, at = self._page.model, self._table.chosen
        to = at + by
        while 0 <= to < model.rowCount() and model.row(to).state == REMOVED:
            to += by
        if 0 <= to < model.rowCount():
            model.moveRows(QModelIndex(), at, 1, QModelIndex(), to if by < 0 else to + 1)

    def _remove_or_restore(self) -> None:
        draft, row = self._page.draft, self._page.row
        if draft is None or row is None:
            return
        line, at = row.line, self._table.chosen
        if row.state == REMOVED:
            place = self._page.model.place_before(at)
            kept = replace(line, code=template_rules.free_code(draft, line.code))
            self._page.put(draft.added(kept, place), _("{code} brought back").format(code=line.code), line.id)
        else:
            self._page.put(draft.without(line.id), _("{code} removed").format(code=line.code), line.id)
        if self._page.row is None and self._page.model.rowCount():
            self._table.setCurrentIndex(self._page.model.index(min(at, self._page.model.rowCount() - 1), 0))
