"""Brings in pupils in three steps: the file, what would happen, and what has happened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError, Problem
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog
from routekaart_app.gui.forms.ui_import_dialog import Ui_ImportDialog
from routekaart_app.gui.messages import Messages
from routekaart_app.gui.models import import_preview
from routekaart_app.gui.models.import_preview import Node
from routekaart_app.gui.models.import_request import ImportRequest
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.gui.widgets.wrapped_text import WrappedText
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.services.import_plan import ImportPlan
    from routekaart_app.services.imports import ImportOutcome

FILE, PREVIEW, DONE = range(3)
_OTHER_ENCODING = "cp1252"
_FIRST_COLUMN, _LEAST_TREE = 360, 180
_LINK_ROLE = Qt.ItemDataRole.UserRole


class ImportDialog(QDialog):
    """Nothing is written before the preview was seen."""

    imported = Signal(str)
    """Pupils came in; the sentence that says so."""

    def __init__(self, services: Services, year: SchoolYear, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._services, self._messages = services, messages
        self._request: ImportRequest | None = None
        self._plan: ImportPlan | None = None
        self.form = form = Ui_ImportDialog()
        form.setupUi(self)
        self._strip = ProgressStrip()
        self._strip.stop_button.hide()
        form.progress_layout.addWidget(self._strip)
        self._tasks = Tasks(self, self._strip)
        form.plan_tree.setColumnCount(2)
        form.plan_tree.setHeaderLabels([_("Who or what"), _("What happens")])
        WrappedText(form.plan_tree, 1)
        form.plan_tree.setMinimumHeight(theme.look().px(_LEAST_TREE))
        self._fill_choosers(year)
        show_problems(self, ())
        form.encoding_button.hide()
        form.cancel_button.clicked.connect(self.reject)
        form.back_button.clicked.connect(lambda: self._go(FILE))
        form.next_button.clicked.connect(self._next)
        form.file_button.clicked.connect(self._choose_file)
        form.encoding_button.clicked.connect(self._read_as_western)
        form.sheet_combo.textActivated.connect(self._read_sheet)
        self._go(FILE)
        open_at(self, 860, 640)
        form.plan_tree.setColumnWidth(0, min(theme.look().px(_FIRST_COLUMN), self.width() // 2))

    def use_file(self, path: Path) -> None:
        """Take this file, as if it were chosen or dropped, and show what would happen."""
        self._request = ImportRequest(path)
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

    def _fill_choosers(self, year: SchoolYear) -> None:
        schools = self._services.schools.schools()
        self.form.school_combo.addItem(_("choose a school"), None)
        for school in schools:
            self.form.school_combo.addItem(school.name, school.id)
        for widget in (self.form.school_label, self.form.school_combo):
            widget.setVisible(len(schools) > 1)
        self._years = (year.next(), year, year.previous())
        for choice in self._years:
            self.form.year_combo.addItem(choice.name)
        self.form.year_combo.setCurrentIndex(1)

    def _choose_file(self) -> None:
        kinds = _("Lists of pupils (*.xml *.xlsx *.ods *.csv *.txt);;All files (*)")
        path = self._messages.choose_file(_("Choose a list of pupils"), filter=kinds)
        if path is not None:
            self.use_file(path)

    def _read_as_western(self) -> None:
        if self._request is not None:
            self._request = self._request.with_(encoding=_OTHER_ENCODING)
            self._make_plan()

    def _read_sheet(self, sheet: str) -> None:
        if self._request is not None:
            self._request = self._request.with_(sheet=sheet, mapping=None)
            self._make_plan()

    def _next(self) -> None:
        step = self.form.pages_stack.currentIndex()
        if step == DONE:
            self.accept()
        elif step == PREVIEW:
            self._apply()
        elif self._request is None:
            show_problems(self, [Problem("file", _("Choose a file first."))])
            self.form.file_button.setFocus()
        else:
            self._make_plan()

    def _make_plan(self) -> None:
        if self._request is None or self._tasks.is_busy:
            return
        year = self._years[self.form.year_combo.currentIndex()]
        request = self._request.with_(school_id=self.form.school_combo.currentData(), school_year=year)
        show_problems(self, ())
        self._set_busy(True)

        def work(_progress: Progress) -> ImportPlan:
            return request.plan(self._services.imports)

        self._tasks.start(work, title=_("Reading the file …"), done=self._show_plan, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if self.form.pages_stack.currentIndex() != FILE:
            self._go(FILE)
        if isinstance(error, UnknownColumns):
            self._ask_columns(error)
        elif isinstance(error, KnownError):
            about_school = error.code == "no-school"
            show_problems(self, [Problem("school" if about_school else "file", str(error))])
            self.form.encoding_button.setVisible(error.code == "encoding")
            (self.form.school_combo if about_school else self.form.file_button).setFocus()

    def _ask_columns(self, unknown: UnknownColumns) -> None:
        dialog = MappingDialog(unknown, self)

        def use() -> None:
            if self._request is not None:
                self._request = self._request.with_(mapping=dialog.mapping)
                self._make_plan()

        def leave() -> None:
            show_problems(self, [Problem("file", str(unknown))])

        dialog.accepted.connect(use)
        dialog.rejected.connect(leave)
        dialog.open()

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._set_busy(False)
        form = self.form
        where = _("{school}, school year {year}").format(school=plan.school.name, year=plan.year.name)
        added = _("This school is not known yet and will be added.")
        form.target_label.setText(where if plan.school.id is not None else f"{where}. {added}")
        form.counts_label.setText(import_preview.counts(plan))
        form.sheet_widget.setVisible(len(plan.file.sheets) > 1)
        form.sheet_combo.clear()
        form.sheet_combo.addItems(plan.file.sheets)
        form.sheet_combo.setCurrentText(plan.file.sheet)
        count = len(plan.missing)
        form.missing_check.setVisible(count > 0)
        form.missing_check.setChecked(False)
        form.missing_check.setText(_("Note who is not in this file as having left ({n})").format(n=count))
        form.missing_warning_label.setVisible(count > 0 and plan.many_missing)
        form.missing_warning_label.setText(
            _("That is a large part of the school. Does this file hold the whole school?")
        )
        _fill(form.plan_tree, import_preview.tree(plan))
        self._go(PREVIEW)

    def _apply(self) -> None:
        plan = self._plan
        if plan is None or self._tasks.is_busy:
            return
        mark_missing = self.form.missing_check.isChecked() and not self.form.missing_check.isHidden()
        linked = _ticked(self.form.plan_tree)
        self._set_busy(True)

        def work(_progress: Progress) -> ImportOutcome:
            return self._services.imports.apply(plan, mark_missing=mark_missing, linked=linked)

        title = _("Making a backup and writing …")
        self._tasks.start(work, title=title, done=self._applied, failed=self._not_applied)

    def _applied(self, outcome: ImportOutcome) -> None:
        self._set_busy(False)
        self.form.done_title_label.setText(outcome.label)
        plan = self._plan
        self.form.done_text_label.setText(import_preview.counts(plan) if plan is not None and outcome.written else "")
        undo = _("Not right? Undo takes the whole import back, also later. A backup of before is kept too.")
        self.form.undo_label.setText(undo if outcome.written else _("Nothing was changed."))
        self._go(DONE)
        if outcome.written:
            self.imported.emit(outcome.label)

    def _not_applied(self, error: Exception) -> None:
        self._set_busy(False)
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
        form.back_button.setVisible(step == PREVIEW)
        form.cancel_button.setVisible(step != DONE)
        (form.file_button, form.plan_tree, form.next_button)[step].setFocus()


def _fill(tree: QTreeWidget, nodes: tuple[Node, ...]) -> None:
    tree.clear()
    for node in nodes:
        item = _item(node)
        tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(not node.detail)
        item.setExpanded(node.is_open)
    first = tree.topLevelItem(0)
    if first is not None:
        tree.setCurrentItem(first)


def _item(node: Node) -> QTreeWidgetItem:
    item = QTreeWidgetItem([node.title, node.detail])
    item.setToolTip(0, node.title)
    item.setToolTip(1, node.detail)
    if node.link_row is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        item.setData(0, _LINK_ROLE, node.link_row)
    item.addChildren([_item(child) for child in node.children])
    return item


def _ticked(tree: QTreeWidget) -> frozenset[int]:
    """The rows of proposals that a person confirmed."""
    found: set[int] = set()
    for top in range(tree.topLevelItemCount()):
        branch = tree.topLevelItem(top)
        for index in range(branch.childCount() if branch is not None else 0):
            item = branch.child(index) if branch is not None else None
            if item is not None and item.checkState(0) == Qt.CheckState.Checked:
                row = item.data(0, _LINK_ROLE)
                if isinstance(row, int):
                    found.add(row)
    return frozenset(found)
