"""The head of the editor of the routekaart: which year, its name, how many lines, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain import template_rules
from routekaart_app.domain.template_draft import LineProblem, TemplateDraft
from routekaart_app.errors import Problem
from routekaart_app.gui import icons, theme
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets.page_head import PageHead
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.template_menu import TemplateMenu
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_NAME_WIDTH = 230


class TemplateHead(QWidget):
    """The way back, the title, the name to be changed, and below it why a year that is over stands still."""

    def __init__(self, new: QAction, menu: TemplateMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(_("Manage"))
        self.back.setObjectName("back_button")
        self.back.setProperty("kind", "link")
        self.back.setToolTip(with_keys(_("Back to Manage"), "Esc"))
        self.back.setAccessibleDescription(_("Back to Manage"))
        icons.put(self.back, "back", "accent", 14)
        self.head = PageHead()
        self.name = QLineEdit()
        self.name.setObjectName("template_name_edit")
        self.name.setMaxLength(template_rules.NAME_LENGTH)
        self.name.setAccessibleName(_("Name of the routekaart"))
        self.head.add(_named(_("Name"), self.name))
        self.head.flow.push()
        keys = new.shortcut().toString(new.shortcut().SequenceFormat.NativeText)
        self.new = self.head.add_button("new_line_button", new.text(), with_keys(new.text(), keys), "add", primary=True)
        self.new.clicked.connect(new.trigger)
        new.changed.connect(lambda: self.new.setEnabled(new.isEnabled()))
        self.more = self.head.add_button("template_menu_button", _("Share and take over"), icon="file")
        self.more.setMenu(menu)
        self.problem, self.fixed = QLabel(), QLabel()
        self.problem.setObjectName("template_name_problem")
        self.problem.setProperty("role", "error")
        self.fixed.setObjectName("fixed_label")
        self.fixed.setProperty("role", "warning")
        for label in (self.problem, self.fixed):
            label.setWordWrap(True)
            label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().space("tight"))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.head, self.problem, self.fixed):
            column.addWidget(widget)
        self._fit()
        theme.changes.changed.connect(self._fit)

    def show_draft(self, draft: TemplateDraft, problems: Sequence[LineProblem]) -> None:
        """Show what the draft is called and how long it is, and what is wrong with it as a whole."""
        count = len(draft.lines)
        required = sum(line.required for line in draft.lines)
        lines = ngettext("{n} line", "{n} lines", count).format(n=count)
        about = _("{lines}, {required} required").format(lines=lines, required=required)
        self.head.set_texts(_("Routekaart {year}").format(year=draft.year.name), about)
        if self.name.text().strip() != draft.name:
            self.name.setText(draft.name)
        self.name.setReadOnly(draft.is_closed)
        show_problems(self, [Problem("template_name", item.message) for item in problems])
        self.fixed.setVisible(draft.is_closed)
        self.fixed.setText(
            _("This school year is over. Its routekaart stands still, so that the figures of then never move.")
        )

    def _fit(self) -> None:
        self.name.setMinimumWidth(theme.look().px(_NAME_WIDTH))


def _named(text: str, edit: QLineEdit) -> QWidget:
    label = QLabel(text)
    label.setProperty("role", "small")
    label.setBuddy(edit)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(edit)
    return made
