"""One yearly summary of those of several administrations: which files, whether they go together, who is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from routekaart_app import formats
from routekaart_app.domain.summary import Summary
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.listing_dialog import ListingDialog
from routekaart_app.gui.models.summary_words import about_of, file_kinds, file_name, pupils_said, scope_said
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.models.year_words import shown_year
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import summary_files, summary_joining
from routekaart_app.services.progress import Progress
from routekaart_app.services.summary_joining import Part, Prepared

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_ANY = range(1_000_000)
_AROUND = 18


@dataclass(frozen=True, slots=True)
class JoinRow:
    """A file with what it holds or why it is not taken, or a school that did not deliver one."""

    path: Path | None
    name: str
    summary: Summary | None = None
    remark: str = ""


class PartsTable(ListTable):
    """A row without a summary has nothing but what is to be known of it, which takes its whole width and, where that is
    not enough, more lines."""

    def __init__(self, model: TableModel[JoinRow]) -> None:
        super().__init__(model, several=True)
        self._parts = model
        self.setWordWrap(True)

    def fit(self) -> None:
        """Give columns their widths, and then rows their heights."""
        super().fit()
        self.clearSpans()
        look, last = theme.look(), len(self._parts.columns) - 1
        wide = sum(self.columnWidth(at) for at in range(1, last + 1)) - look.px(_AROUND)
        for at in range(self._parts.rowCount()):
            part, high = self._parts.row(at), look.row_height
            if part.summary is None:
                self.setSpan(at, 1, 1, last)
                flags = Qt.TextFlag.TextWordWrap
                room = self.fontMetrics().boundingRect(0, 0, max(wide, 1), 10_000, flags, part.remark)
                high += max(0, room.height() - self.fontMetrics().lineSpacing())
            self.setRowHeight(at, high)


class JoinSummariesDialog(ListingDialog):
    """Nothing is written before it was seen, and a file that is not right costs nothing: the others stay."""

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        self.model = TableModel[JoinRow](
            _columns(), key=lambda row: row.path or row.name, searched=lambda row: row.name
        )
        table = PartsTable(self.model)
        table.setObjectName("parts_view")
        table.setAccessibleName(_("Summaries to be joined"))
        empty = EmptyState(
            "file",
            _("No files yet"),
            _("Add the summaries that schools handed in, written as “Summary to be joined”. You can drop them here."),
            _("Add a file …"),
        )
        super().__init__(services, host, _("Join yearly summaries"), table, empty, parent)
        self.setObjectName("JoinSummariesDialog")
        self.setAcceptDrops(True)
        self.model.setParent(self)
        self._paths: tuple[Path, ...] = ()
        self._saved: tuple[Path, ...] = ()
        self._said, self._twice = "", ""
        self._expected: Path | None = None
        self._prepared = Prepared((), None)
        self.add_button = self.add_action("add", _("Add a file …"), self.add, rows=_ANY)
        self.off_button = self.add_action("off", _("Take out"), self.take_off, rows=range(1, _ANY.stop))
        self.expected_button = self.add_action("expected", _("Who is expected …"), self.expect, rows=_ANY)
        self.expected_button.setToolTip(_("A list of schools, a name or BRIN on each line (.txt or .csv)"))
        self.add_close()
        self.save_button = self.add_action("save", _("Save the whole …"), self.save, rows=_ANY, kind="primary")
        empty.activated.connect(self.add)
        QShortcut(QKeySequence.StandardKey.Delete, table).activated.connect(self.take_off)
        self._show(self._prepared)
        empty.button.setFocus()
        open_at(self, 1120, 600)

    def add(self) -> None:
        """One more file."""
        kinds = _("Summary to be joined (*.json)")
        path = self.host.messages.choose_file(_("Add a yearly summary"), filter=kinds)
        if path is not None:
            self.use_files([path])

    def use_files(self, paths: Iterable[Path]) -> None:
        """Take these too, as if they were chosen or dropped; of one that was there already that is told."""
        added, known = tuple(paths), {path.resolve() for path in self._paths}
        self._twice = ", ".join(path.name for path in added if path.resolve() in known)
        self._prepare((*self._paths, *added), self._expected)

    def take_off(self) -> None:
        """Leave out the files that are chosen; of a school that did not deliver there is nothing to take out."""
        off = {self.model.row(at).path for at in self.table.selected}
        if off - {None}:
            self._twice = ""
            self._prepare(tuple(path for path in self._paths if path not in off), self._expected)

    def expect(self) -> None:
        """Hold what came in against a list of who was to deliver, after saying what such a list holds."""
        what = _(
            "Choose a list of the schools that are to deliver: a text or CSV file with on each line a name or a BRIN. "
            "Routekaart then says who is missing. Nothing of the list is kept."
        )
        if not self.host.messages.ask(
            _("Who is expected to deliver?"), what, yes=_("Choose the list …"), no=_("Without a list")
        ):
            return
        kinds = _("List of schools (*.csv *.txt)")
        path = self.host.messages.choose_file(_("Who is expected to deliver?"), filter=kinds)
        if path is not None:
            self._prepare(self._paths, path)

    def save(self) -> None:
        """Write the whole of those that go together; the dialog stays, for a file of another kind."""
        whole = self._prepared.whole
        if whole is None:
            return
        made, paths = whole.summary, self._paths
        suggested = file_name(made.school_year, about_of(made), made.counted_on)
        to = self.host.messages.save_file(_("Save the whole"), suggested=suggested, filter=file_kinds())
        if to is None:
            return
        count = sum(part.delivered is not None for part in self._prepared.parts)

        def job(progress: Progress) -> Path:
            summary_joining.check_place(to, paths)
            progress.step(0, 1, to.name)
            summary_files.write(made, to)
            return to

        def written(path: Path) -> None:
            said = ngettext("{count} summary joined in {file}.", "{count} summaries joined in {file}.", count)
            where = _("It is in the folder {folder}.").format(folder=path.parent)
            told = said.format(count=count, file=path.name)
            self._saved = paths
            self._said = " ".join(filter(None, (told, where, self._missing_said())))
            self.host.say(self._said, undoable=False)
            self.follow()
            self.save_button.setFocus()

        self.work(_("Writing the file …"), job, written)

    def follow(self) -> None:
        """What can be done; and in full what is to be known of the row the keyboard is on, or else of the whole."""
        super().follow()
        if not hasattr(self, "save_button"):
            return
        self.save_button.setEnabled(self.save_button.isEnabled() and self._prepared.whole is not None)
        rows = [self.model.row(at) for at in self.table.selected]
        remarks = self._prepared.whole.remarks if self._prepared.whole else ()
        about_row = rows[0].remark if len(rows) == 1 else ""
        self.say_below(" ".join(filter(None, (self._said, about_row or " ".join(remarks)))))

    def reject(self) -> None:
        """Close; asks first where the files that were brought together are saved nowhere."""
        if self._paths == self._saved or self.host.messages.ask(
            _("Close without saving?"),
            _("The files stay where they are, but this list of them is not kept."),
            yes=_("Close"),
            no=_("Go on"),
        ):
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from outside are welcome."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take all files that were dropped."""
        event.acceptProposedAction()
        self.use_files(_dropped(event))

    def _prepare(self, paths: tuple[Path, ...], expected: Path | None) -> None:
        known: dict[Path, Path] = {}
        for path in paths:
            known.setdefault(path.resolve(), path)
        wanted = tuple(known.values())

        def job(progress: Progress) -> Prepared:
            return summary_joining.prepare(wanted, expected, progress)

        def show(found: Prepared) -> None:
            self._paths, self._expected, self._said = wanted, expected, ""
            self._show(found)
            (self.table if wanted else self.empty.button).setFocus()

        self.work(_("Reading the files …"), job, show)

    def _show(self, found: Prepared) -> None:
        self._prepared = found
        rows = [
            JoinRow(
                part.path,
                part.path.name,
                part.delivered.summary if part.delivered else None,
                _why_not(part),
            )
            for part in found.parts
        ]
        rows += [JoinRow(None, name, remark=_("Not delivered yet")) for name in found.missing]
        self.model.set_rows(rows)
        self.head.set_texts(self.windowTitle(), self._counted())
        if rows and self.table.chosen < 0:
            self.table.choose(self.model.key_at(0) or "")
            self.table.setFocus()
        self.show_list(is_empty=not rows)
        self.add_button.setVisible(bool(rows))

    def _counted(self) -> str:
        found = self._prepared
        taken = sum(part.delivered is not None for part in found.parts)
        wrong = len(found.parts) - taken
        parts = []
        if found.parts:
            parts.append(ngettext("{n} summary goes together", "{n} summaries go together", taken).format(n=taken))
        if wrong:
            parts.append(ngettext("{n} file is left out", "{n} files are left out", wrong).format(n=wrong))
        if self._expected is not None:
            parts.append(self._missing_said() or _("everybody who is expected has delivered"))
        if self._twice:
            parts.append(_("was in the list already: {names}").format(names=self._twice))
        if found.unexpected:
            parts.append(_("not on the list, but in it: {names}").format(names=", ".join(found.unexpected)))
        return " · ".join(parts) or _("Nothing is counted twice, and what was hidden stays hidden.")

    def _missing_said(self) -> str:
        count = len(self._prepared.missing)
        said = ngettext("{n} school has not delivered yet", "{n} schools have not delivered yet", count)
        return said.format(n=count) if count else ""


def _why_not(part: Part) -> str:
    """Why a file is not taken, and what to do; its name stands beside it."""
    if part.trouble is None:
        return ""
    return f"{part.trouble.what.removeprefix(f'{part.path.name}: ')} {part.trouble.todo}".strip()


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _columns() -> tuple[Column[JoinRow], ...]:
    return (
        Column(_("File or school"), lambda row: row.name, share=2),
        Column(_("Why not"), lambda row: row.remark, share=2),
        Column(_("School year"), _of(lambda found: shown_year(found.school_year))),
        Column(_("About"), _of(_about)),
        Column(_("Counted on"), _of(lambda found: formats.date_long(found.counted_on, language()))),
        Column(_("Delivered by"), _of(lambda found: ", ".join(found.delivered_by)), share=2),
        Column(_("Pupils"), _of(pupils_said), right=True),
    )


def _about(found: Summary) -> str:
    """The school by the name under which it delivered, where the scope knows but its code."""
    is_school = found.scope.kind == "school" and len(found.delivered_by) == 1
    return found.delivered_by[0] if is_school else scope_said(found.scope, {})


def _of(says: Callable[[Summary], str]) -> Callable[[JoinRow], str]:
    """What a column says of a row that has a summary; nothing of any other."""
    return lambda row: says(row.summary) if row.summary else ""
