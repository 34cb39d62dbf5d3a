"""Brings in a file in three steps: the file, what would happen, and what has happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from routekaart_app.errors import Cancelled, KnownError, Problem
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from routekaart_app.gui.forms.ui_import_dialog import Ui_ImportDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models.import_preview import Node
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.gui.widgets.wrapped_text import WrappedText
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.imports import ImportOutcome
from routekaart_app.services.progress import Progress

P = TypeVar("P")
FILE, PREVIEW, DONE = range(3)
_MOST_NAMED = 6
_OTHER_ENCODING = "cp1252"
_FIRST_COLUMN, _LEAST_TREE = 360, 180
_TICK_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Chosen:
    """What a person said about the file: where it is, and how it is to be read."""

    path: Path
    mapping: ColumnMapping | None = None
    encoding: str | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class Shown:
    """A plan in words. `target` says where it comes in, `check` is "" where there is nothing to tick below the tree."""

    counts: str
    tree: tuple[Node, ...]
    target: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    check: str = ""
    warning: str = ""
    unread: tuple[str, ...] = ()
    """Headings of columns that are not read, to be said above the tree."""
    columns: Callable[[Progress], UnknownColumns] | None = None
    """Tells how the columns were read, where a person may choose otherwise; it is asked in the worker."""
    fits: bool = True
    """Whether anything of the file can come in; else the counts say why not."""


def at_hand(columns: UnknownColumns | None) -> Callable[[Progress], UnknownColumns] | None:
    """What a plan holds already, for `Shown.columns`."""
    return None if columns is None else lambda _progress: columns


class FileImportDialog(QDialog, Generic[P]):
    """Nothing is written before the preview was seen. `P` is what a plan is."""

    imported = Signal(str)
    """Something came in; the sentence that says so."""
    can_stop: ClassVar[bool] = False
    """Whether reading and writing listen to "Stop"."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._messages = messages
        self._chosen: Chosen | None = None
        self._plan: P | None = None
        self.outcome: ImportOutcome | None = None
        """What was written, once something was."""
        self._counts = ""
        self._fits = True
        self._columns: Callable[[Progress], UnknownColumns] | None = None
        self.form = form = Ui_ImportDialog()
        form.setupUi(self)
        self._strip = ProgressStrip()
        self._strip.stop_button.setVisible(self.can_stop)
        form.progress_layout.addWidget(self._strip)
        self._tasks = Tasks(self, self._strip)
        form.plan_tree.setColumnCount(2)
        form.plan_tree.setHeaderLabels([_("Who or what"), _("What happens")])
        WrappedText(form.plan_tree, 1)
        form.plan_tree.setMinimumHeight(theme.look().px(_LEAST_TREE))
        show_problems(self, ())
        form.encoding_button.hide()
        form.cancel_button.clicked.connect(self.reject)
        form.back_button.clicked.connect(lambda: self._go(FILE))
        form.next_button.clicked.connect(self._next)
        form.file_button.clicked.connect(self._choose_file)
        form.encoding_button.clicked.connect(self._read_as_western)
        form.columns_button.clicked.connect(self._choose_columns)
        form.sheet_combo.textActivated.connect(self._read_sheet)
        self._go(FILE)
        open_at(self, 860, 640)
        form.plan_tree.setColumnWidth(0, min(theme.look().px(_FIRST_COLUMN), self.width() // 2))

    def question(self) -> tuple[str, str]:
        """What the chooser of files asks, and which kinds of files it shows."""
        raise NotImplementedError

    def asked(self, chosen: Chosen) -> Callable[[Progress], P]:
        """What makes the plan; it is done in the worker."""
        raise NotImplementedError

    def shown(self, plan: P) -> Shown:
        """A plan in words."""
        raise NotImplementedError

    def written(self, plan: P, ticked: frozenset[Any], checked: bool) -> Callable[[Progress], ImportOutcome]:
        """What writes the plan, with what was ticked in the tree and below it; it is done in the worker."""
        raise NotImplementedError

    def trouble(self, error: KnownError) -> tuple[str, QWidget]:
        """Beside which field an error is told, and where the keyboard goes."""
        return "file", self.form.file_button

    def use_file(self, path: Path) -> None:
        """Take this file, as if it were chosen or dropped, and show what would happen."""
        self._chosen = Chosen(path)
        self.form.file_edit.setText(str(path))
        self.form.encoding_button.hide()
        self._make_plan()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file from outside is welcome in the first step."""
        if self._dropped(event) and self.form.pages_stack.currentIndex() == FILE:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.use_file(path)

    def reject(self) -> None:
        """Not while something is being written."""
        if not self._tasks.is_busy:
            super().reject()

    def done(self, result: int) -> None:
        """The dialog goes, and its worker with it."""
        self._tasks.close()
        super().done(result)

    @staticmethod
    def _dropped(event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        return Path(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else None

    def _choose_file(self) -> None:
        title, kinds = self.question()
        path = self._messages.choose_file(title, filter=kinds)
        if path is not None:
            self.use_file(path)

    def _read_as_western(self) -> None:
        if self._chosen is not None:
            self._chosen = replace(self._chosen, encoding=_OTHER_ENCODING)
            self._make_plan()

    def _read_sheet(self, sheet: str) -> None:
        if self._chosen is not None:
            self._chosen = replace(self._chosen, sheet=sheet, mapping=None)
            self._make_plan()

    def _next(self) -> None:
        step = self.form.pages_stack.currentIndex()
        if step == DONE:
            self.accept()
        elif step == PREVIEW:
            self._apply()
        elif self._chosen is None:
            show_problems(self, [Problem("file", _("Choose a file first."))])
            self.form.file_button.setFocus()
        else:
            self._make_plan()

    def _make_plan(self) -> None:
        if self._chosen is None or self._tasks.is_busy:
            return
        show_problems(self, ())
        self._set_busy(True)
        self._tasks.start(
            self.asked(self._chosen), title=_("Reading the file …"), done=self._show_plan, failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if self.form.pages_stack.currentIndex() != FILE:
            self._go(FILE)
        if isinstance(error, UnknownColumns):
            self._ask_columns(error)
        elif isinstance(error, KnownError):
            field, widget = self.trouble(error)
            show_problems(self, [Problem(field, str(error))])
            self.form.encoding_button.setVisible(error.code == "encoding")
            widget.setFocus()

    def _ask_columns(self, unknown: UnknownColumns) -> None:
        dialog = self._open_columns(unknown)
        dialog.rejected.connect(lambda: show_problems(self, [Problem("file", str(unknown))]))

    def _choose_columns(self) -> None:
        """Read the columns otherwise than the names above them say; leaving keeps the preview."""
        if self._columns is None or self._tasks.is_busy:
            return

        def ask(columns: UnknownColumns) -> None:
            self._set_busy(False)
            self._open_columns(columns)

        self._set_busy(True)
        self._tasks.start(self._columns, title=_("Reading the file …"), done=ask, failed=self._refused)

    def _open_columns(self, unknown: UnknownColumns) -> MappingDialog:
        dialog = MappingDialog(unknown, self)

        def use() -> None:
            if self._chosen is not None:
                self._chosen = replace(self._chosen, mapping=dialog.mapping)
                self._make_plan()

        dialog.accepted.connect(use)
        open_freed(dialog)
        return dialog

    def _show_plan(self, plan: P) -> None:
        self._plan = plan
        self._set_busy(False)
        form, shown = self.form, self.shown(plan)
        self._counts, self._fits = shown.counts, shown.fits
        form.target_label.setText(shown.target)
        form.target_label.setVisible(bool(shown.target))
        form.counts_label.setText(shown.counts)
        self._columns = shown.columns
        form.columns_button.setVisible(shown.columns is not None)
        form.unread_widget.setVisible(bool(shown.unread or shown.columns))
        form.unread_label.setText(_unread(shown.unread) if shown.unread else "")
        form.sheet_widget.setVisible(len(shown.sheets) > 1)
        form.sheet_combo.clear()
        form.sheet_combo.addItems(shown.sheets)
        form.sheet_combo.setCurrentText(shown.sheet)
        form.missing_check.setVisible(bool(shown.check))
        form.missing_check.setChecked(False)
        form.missing_check.setText(shown.check)
        form.missing_warning_label.setVisible(bool(shown.warning))
        form.missing_warning_label.setText(shown.warning)
        _fill(form.plan_tree, shown.tree)
        self._go(PREVIEW)

    def _apply(self) -> None:
        plan = self._plan
        if plan is None or self._tasks.is_busy:
            return
        checked = self.form.missing_check.isChecked() and not self.form.missing_check.isHidden()
        work = self.written(plan, _ticked(self.form.plan_tree), checked)
        self._set_busy(True)
        title = _("Making a backup and writing …")
        self._tasks.start(work, title=title, done=self._applied, failed=self._not_applied)

    def _applied(self, outcome: ImportOutcome) -> None:
        self._set_busy(False)
        self.form.done_title_label.setText(outcome.label)
        self.form.done_text_label.setText(self._counts if outcome.written else "")
        undo = _("Not right? Undo takes the whole import back, also later. A backup of before is kept too.")
        self.form.undo_label.setText(undo if outcome.written else _("Nothing was changed."))
        self._go(DONE)
        if outcome.written:
            self.outcome = outcome
            self.imported.emit(outcome.label)

    def _not_applied(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Cancelled):
            return
        self._go(FILE)
        if isinstance(error, KnownError):
            show_problems(self, [Problem("file", str(error))])

    def _set_busy(self, busy: bool) -> None:
        for button in (self.form.next_button, self.form.back_button, self.form.file_button):
            button.setEnabled(not busy)

    def _go(self, step: int) -> None:
        form = self.form
        form.pages_stack.setCurrentIndex(step)
        titles = (_("Step 1 of 3: the file"), _("Step 2 of 3: what would happen"), _("Step 3 of 3: done"))
        form.step_label.setText(titles[step])
        form.next_button.setText((_("&Next"), _("&Import"), _("&Close"))[step])
        form.next_button.setEnabled(step != PREVIEW or self._fits)
        form.back_button.setVisible(step == PREVIEW)
        form.cancel_button.setVisible(step != DONE)
        (form.file_button, form.plan_tree, form.next_button)[step].setFocus()


def _unread(headings: tuple[str, ...]) -> str:
    """The first few of them by name."""
    text = ngettext("Column that is not read: {names}", "Columns that are not read: {names}", len(headings))
    more = len(headings) - _MOST_NAMED
    said = ", ".join(headings[:_MOST_NAMED])
    return text.format(names=f"{said} …" if more > 0 else said)


def _fill(tree: QTreeWidget, nodes: tuple[Node, ...]) -> None:
    tree.clear()
    for node in nodes:
        item = _item(node)
        tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(not node.detail)
        _expand(item, node)
    first = tree.topLevelItem(0)
    if first is not None:
        tree.setCurrentItem(first)


def _expand(item: QTreeWidgetItem | None, node: Node) -> None:
    if item is None:
        return
    item.setExpanded(node.is_open)
    for place, child in enumerate(node.children):
        if child.is_open:
            _expand(item.child(place), child)


def _item(node: Node) -> QTreeWidgetItem:
    item = QTreeWidgetItem([node.title, node.detail])
    item.setToolTip(0, node.title)
    item.setToolTip(1, node.detail)
    if node.tick is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked if node.is_ticked else Qt.CheckState.Unchecked)
        item.setData(0, _TICK_ROLE, node.tick)
    item.addChildren([_item(child) for child in node.children])
    return item


def _ticked(tree: QTreeWidget) -> frozenset[Any]:
    """What a person ticked: a row, or what else names a line."""
    found: set[Any] = set()
    waiting = [tree.topLevelItem(top) for top in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop()
        if item is None:
            continue
        named = item.data(0, _TICK_ROLE)
        if named is not None and item.checkState(0) == Qt.CheckState.Checked:
            found.add(tuple(named) if isinstance(named, list) else named)
        waiting += [item.child(place) for place in range(item.childCount())]
    return frozenset(found)
