"""How a changed routekaart differs from the one that is kept, line by line, and what that does to whose figures."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from routekaart_app.domain.template_draft import LineChange, TemplateChange
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_template_change_dialog import Ui_TemplateChangeDialog
from routekaart_app.gui.models import line_words
from routekaart_app.gui.widgets.wrapped_text import WrappedText
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import template_plan, template_words

_FIRST_COLUMN = 350


class TemplateChangeDialog(QDialog):
    """Shows a change; accepted when the person goes on with it. Nothing is written here."""

    def __init__(self, change: TemplateChange, title: str, go_on: str, parent: QWidget | None = None) -> None:
        """`go_on` is what the button says, such as "Bewaren"."""
        super().__init__(parent)
        self.form = form = Ui_TemplateChangeDialog()
        form.setupUi(self)
        form.title_label.setText(title)
        form.counts_label.setText(counts_said(change))
        form.impact_label.setText("\n".join(f"• {sentence}" for sentence in template_plan.said(change)))
        form.impact_label.setVisible(not change.is_empty)
        form.accept_button.setText(go_on)
        form.accept_button.setVisible(not change.is_empty)
        tree = form.changes_tree
        tree.setColumnCount(2)
        tree.setHeaderLabels([_("Line"), _("Now → then")])
        WrappedText(tree, 1)
        items = [_item(each) for each in change.changes]
        items += [_plain(f"{line.code}  {line.name}", _("moved")) for line in change.moved]
        tree.addTopLevelItems(items)
        tree.expandAll()
        if items:
            tree.setCurrentItem(items[0])
        tree.setVisible(bool(items))
        form.cancel_button.clicked.connect(self.reject)
        form.accept_button.clicked.connect(self.accept)
        open_at(self, 760, 560)
        (tree if items else form.cancel_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names take at most half of the width."""
        super().resizeEvent(event)
        self.form.changes_tree.setColumnWidth(0, min(theme.look().px(_FIRST_COLUMN), self.width() // 2))


def counts_said(change: TemplateChange) -> str:
    """Such as "3 regels gewijzigd · 1 nieuw · 58 blijven gelijk"."""
    said = template_words.counted_of(change)
    same = ngettext("{n} line stays the same", "{n} lines stay the same", change.unchanged).format(n=change.unchanged)
    return " · ".join([*said, same]) if said else _("Nothing differs.")


def _item(change: LineChange) -> QTreeWidgetItem:
    line = change.after or change.before
    assert line is not None
    if change.before is None:
        item = _plain(f"{line.code}  {line.name}", _("new"))
        for field in ("place", "due", "target", "required"):
            item.addChild(_plain(_(line_words.FIELDS[field]), line_words.value(field, line)))
        return item
    if change.after is None:
        return _plain(f"{line.code}  {line.name}", _("will be removed"))
    shown = line_words.shown_fields(change.fields)
    names = [_(line_words.FIELDS[field]) for field in shown]
    item = _plain(f"{change.before.code}  {change.before.name}", ", ".join(names).lower())
    for field, name in zip(shown, names, strict=True):
        before, after = (line_words.value(field, one) for one in (change.before, change.after))
        item.addChild(_plain(name, f"{before} → {after}"))
    return item


def _plain(title: str, detail: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title, detail])
    item.setToolTip(0, title)
    item.setToolTip(1, detail)
    return item
